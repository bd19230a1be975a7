"""The reply shows that the problem is or will be dealt with; «учтём» and «постараемся» alone do not."""

from collections.abc import Iterator
from itertools import takewhile

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule
from otzyvnlp.text.doc import Token
from otzyvnlp.text.lexicon import read_terms

_COMPLAINT = "Нахамили в регистратуре, ждали два часа, ужас."


def find(context: ReplyContext) -> Iterator[Span]:
    yield from context.acts("resolution")
    yield from _mended(context)


def _mended(context: ReplyContext) -> Iterator[Span]:
    """A measure told in the passive, whatever it is: «скамейки заказаны», «печать продублирована»."""
    for clause in context.clauses:
        if any(_of_a_person(t) for t in clause):
            continue
        told = takewhile(lambda t: t.form not in ("не", "если", "бы"), clause)
        if any(_done(t) for t in told):
            yield clause[0].start, clause[-1].stop


def _done(token: Token) -> bool:
    best = token.word.parses[0]
    return {"PRTS", "perf"} <= best.tags and best.lemma not in read_terms("sets/no_measure.txt")


def _of_a_person(token: Token) -> bool:
    """Words that make the passive a state of somebody («мы огорчены») or a fact of the author's case («вам проведена»)."""
    return not token.word.lemmas.isdisjoint(("вы", "ваш", "мы", "я", "пациент", "отзыв", "врач"))


RULE = Rule(
    "negative.resolution",
    Kind.REQUIRES,
    find,
    when=lambda c: c.complaint,
    source="103, «Как работать с отзывами пациентов»: 5 правил, 4",
    passes=(
        Example("С врачом проведено рабочее совещание.", _COMPLAINT, rating=1),
        Example("Обязательно разберёмся в случившемся.", _COMPLAINT, rating=1),
        Example("Приглашаем вас на бесплатную повторную консультацию.", _COMPLAINT, rating=1),
        Example("Скамейки в коридор уже заказаны, печать продублирована.", _COMPLAINT, rating=1),
        Example("По факту уже ведётся разбирательство.", _COMPLAINT, rating=1),
        Example("Готовы разобраться и возьмём ситуацию на контроль.", _COMPLAINT, rating=1),
    ),
    fails=(
        Example("Мы примем к сведению ваше мнение.", _COMPLAINT, rating=1),
        Example("Мы огорчены, вы были приняты по записи.", _COMPLAINT, rating=1),
        Example("Постараемся исправить ситуацию.", _COMPLAINT, rating=1),
        Example("Приносим извинения. Наш телефон 200-00-00.", _COMPLAINT, rating=1),
    ),
)
