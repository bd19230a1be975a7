"""Under a complaint the reply acknowledges what the author feels."""

from collections.abc import Iterator

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule
from otzyvnlp.text.lexicon import read_terms

_COMPLAINT = "Нахамили в регистратуре, ждали два часа, ужас."


def find(context: ReplyContext) -> Iterator[Span]:
    """A feeling named, or a word of feeling that the author used."""
    yield from context.acts("emotion")
    felt = read_terms("sets/feeling.txt") | read_terms("sets/hurt.txt")
    own = context.review_doc.lemmas & felt
    yield from ((t.start, t.stop) for t in context.doc.tokens if not t.word.lemmas.isdisjoint(own))


RULE = Rule(
    "conduct.emotion",
    Kind.REQUIRES,
    find,
    when=lambda c: c.negative,
    source="«Признайте право на эмоции», «Признавайте чувства пациента»",
    passes=(
        Example("Понимаем ваше возмущение.", _COMPLAINT, rating=1),
        Example("Нам жаль, что мы вас расстроили.", _COMPLAINT, rating=1),
        Example("Представляем, как неприятно ждать.", _COMPLAINT, rating=1),
    ),
    fails=(
        Example("Приносим извинения за неудобства.", _COMPLAINT, rating=1),
        Example("Жаль, что сложилось такое впечатление.", _COMPLAINT, rating=1),
    ),
)
