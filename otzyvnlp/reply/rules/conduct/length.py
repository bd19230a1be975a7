"""An answer to a complaint has two sentences at least, and no answer more characters than its profile allows."""

from collections.abc import Iterable

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule


def find(context: ReplyContext) -> Iterable[Span]:
    text = context.doc.text
    if len(text) > context.profile.max_length:
        return [(context.profile.max_length, len(text))]
    told = [s for s in context.doc.by_sentence if len(s) > 2]
    return [(0, len(text))] if context.complaint and len(told) < 2 else []


RULE = Rule(
    "conduct.length",
    Kind.FORBIDS,
    find,
    source="103: «отрицательный отзыв требует развернутого персонализированного ответа»",
    passes=(
        Example("Спасибо!", "Всё отлично!", rating=5),
        Example("Приносим извинения за ожидание. Мы добавили врача в смену.", "Ждали три часа, ужас.", rating=1),
    ),
    fails=(
        Example("Приносим извинения.", "Ждали три часа, ужас.", rating=1),
        Example("Спасибо за отзыв. " * 90, "Всё отлично!", rating=5),
    ),
)
