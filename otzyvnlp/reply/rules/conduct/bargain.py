"""No money, discount or gift in exchange for removing or changing the review; an unconditional compensation is fine."""

from collections.abc import Iterator

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule
from otzyvnlp.text.lexicon import read_terms

_COMPLAINT = "Нахамили в регистратуре, ждали два часа, ужас."
_REVIEW = frozenset(
    "отзыв оценка звезда звездочка комментарий публикация рейтинг пост запись текст"
    " единица единичка двойка тройка пятерка".split()
)
_NEAR = 60  # characters between the change and what is changed


def find(context: ReplyContext) -> Iterator[Span]:
    """Sentences, or two in a row, that hold both the gift and the changed review."""
    sentences = context.doc.by_sentence
    for number, tokens in enumerate(sentences):
        edits = [t for t in tokens if not t.word.lemmas.isdisjoint(read_terms("sets/edit.txt"))]
        reviews = [t for t in tokens if not t.word.lemmas.isdisjoint(_REVIEW)]
        close = [(e, r) for e in edits for r in reviews if abs(e.start - r.start) <= _NEAR]
        if not close:
            continue
        near = [t for group in sentences[max(0, number - 1) : number + 2] for t in group]
        gifts = [t for t in near if not t.word.lemmas.isdisjoint(read_terms("sets/gift.txt"))]
        if gifts:
            spans = [*gifts, *close[0]]
            yield min(t.start for t in spans), max(t.stop for t in spans)


RULE = Rule(
    "conduct.bargain",
    Kind.FORBIDS,
    find,
    source="ПроДокторов и 103: отзыв дополняют после решения проблемы, а не за плату",
    passes=(
        Example("Вернём деньги за приём без всяких условий.", _COMPLAINT, rating=1),
        Example(
            "Приглашаем на бесплатную консультацию. Будем рады, если вы дополните отзыв.",
            _COMPLAINT,
            rating=1,
        ),
    ),
    fails=(
        Example("Подарим скидку 20 %, если вы удалите отзыв.", _COMPLAINT, rating=1),
        Example("Измените оценку, и мы вернём вам деньги.", _COMPLAINT, rating=1),
    ),
)
