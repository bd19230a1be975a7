"""The reply comes within 24 hours (two is the ideal)."""

from collections.abc import Iterable
from datetime import timedelta

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule


def find(context: ReplyContext) -> Iterable[Span]:
    late = context.delay is not None and context.delay > timedelta(hours=24)
    return [(0, len(context.doc.text))] if late else []


RULE = Rule(
    "conduct.speed",
    Kind.FORBIDS,
    find,
    when=lambda c: c.delay is not None,
    source="«Отвечайте на негативные отзывы максимально быстро, в идеале - в течение 2 часов»; 103: 24 часа",
    passes=(Example("Спасибо!", "Всё отлично!", hours=5),),
    fails=(Example("Спасибо!", "Всё отлично!", hours=30),),
)
