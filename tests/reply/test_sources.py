"""The examples of the source documents pass the rules they illustrate. Their texts are not ours: they are read from the
design's material, and the tests are skipped where that is absent."""

from pathlib import Path

import pytest

from otzyvnlp import Review, score_reply
from otzyvnlp.labels import Status

GUIDE, SLIDES = "000_ce12d28b49d31495.txt", "002_2ee71f37e4a8f758.txt"
PRAISE = Review("Мне всё очень понравилось в клинике: комфорт, старания персонала, оценка высшая!", rating=5)
QUEUE = Review("В процедурном кабинете огромная очередь на анализы, ждали два часа.", author="Константин", rating=1)
DOCTOR = Review("Врач посмотрела пять минут и ничего не объяснила.", author="Марина", rating=2)
CALL = Review("Обещали перезвонить и не перезвонили, запись отменили.", author="Ольга Евгеньевна", rating=1)
NO_DETAIL = Review("Всё супер!", author="Андрей", rating=5)


def block(path: Path, first: str, last: str) -> str:
    """The text of a document from the words ``first`` to the words ``last``, both included."""
    text = path.read_text(encoding="utf-8")
    start = text.index(first)
    return text[start : text.index(last, start) + len(last)]


CASES = [
    (GUIDE, "Добрый день, Александра!", "всего наилучшего!", Review(PRAISE.text, "Александра", 5),
     {"positive.name": "Александра", "positive.thanks": "Благодарим", "positive.details": "", "positive.wishes": "Желаем"}),
    (GUIDE, "Добрый день, Елена!", "Вашем здоровье!", Review(PRAISE.text, "Елена", 5),
     {"positive.name": "Елена", "positive.thanks": "Спасибо", "positive.details": "", "positive.wishes": "здоровье"}),
    (GUIDE, "Здравствуйте, Андрей!", "желаем крепкого здоровья.", NO_DETAIL,
     {"positive.name": "Андрей", "positive.thanks": "Благодарим", "positive.wishes": "желаем"}),
    (GUIDE, "Уважаемый Константин!", "пациентов нашего центра!", QUEUE,
     {"negative.thanks": "Благодарим", "negative.apology": "извинения", "negative.resolution": ""}),
    (GUIDE, "Уважаемая Марина!", "вашим близким!", DOCTOR,
     {"negative.thanks": "Благодарим", "negative.apology": "извинения", "negative.resolution": "совещание"}),
    (GUIDE, "Уважаемая Ольга Евгеньевна!", "Еще раз приносим вам свои извинения!", CALL,
     {"negative.thanks": "Благодарим", "negative.apology": "извинения", "negative.resolution": "разбирательство"}),
    (SLIDES, "Я расстроилась", "не ответила на вопросы", DOCTOR, {"negative.apology": "расстроилась"}),
    (SLIDES, "Уважаемый пациент, спасибо", "профессиональные навыки", DOCTOR, {"negative.thanks": "спасибо"}),
    (SLIDES, "Приглашаю вас", "для вас будет бесплатно", DOCTOR, {"negative.resolution": "Приглашаю"}),
]  # fmt: skip


@pytest.mark.parametrize(("file", "first", "last", "review", "rules"), CASES, ids=[c[1] for c in CASES])
def test_example(shared: Path, file: str, first: str, last: str, review: Review, rules: dict[str, str]) -> None:
    score = score_reply(block(shared / "sources" / file, first, last), review=review)
    verdicts = {str(v.rule): v for v in score.verdicts}
    for rule, word in rules.items():
        assert verdicts[rule].status == Status.PASS, rule
        assert any(word in e.text for e in verdicts[rule].evidence), rule
    assert not score.blocked


def test_a_polite_mention_only_warns(shared: Path) -> None:
    reply = block(shared / "sources" / GUIDE, "Добрый день, Александра!", "всего наилучшего!")
    report = score_reply(reply, review=PRAISE).secrecy
    assert [str(f.severity) for f in report.findings] == ["warn"]
    assert "посещения" in report.findings[0].text
