"""The reply could not stand under any review: it holds the author's name or some detail."""

from collections.abc import Iterator

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule


def find(context: ReplyContext) -> Iterator[Span]:
    named = any(context.is_author(a) for a in context.addresses)
    if not named and not context.details and context.doc.tokens:
        yield 0, len(context.doc.text.rstrip())


RULE = Rule(
    "conduct.template",
    Kind.FORBIDS,
    find,
    source="103: «важно использовать персонализированные ответы»; ПроДокторов: неподходящий шаблон отклоняют",
    passes=(
        Example("Марина, спасибо за отзыв!", "Всё отлично!", "Марина", 5),
        Example("Извините за очередь в регистратуре.", "Очередь в регистратуре на час!", rating=1),
    ),
    fails=(
        Example("Спасибо за отзыв! Мы стараемся для вас.", "Врач Анна Петровна вежливая.", "Марина", 5),
        Example("Приносим извинения за неудобства.", "Очередь в регистратуре на час!", rating=1),
    ),
)
