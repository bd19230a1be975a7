"""Tone alone: no rudeness, sarcasm, familiarity, CAPS or «!!!»."""

import re
from collections.abc import Iterator

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule

_SHOUT = re.compile(r"[!?]{3,}|\({3,}|\){4,}")
_CAPS = re.compile(r"\b[А-ЯЁ]{4,}\b")
_COMPLAINT = "Нахамили в регистратуре, ждали два часа, ужас."


def find(context: ReplyContext) -> Iterator[Span]:
    yield from context.acts("rude")
    yield from (m.span() for m in _SHOUT.finditer(context.doc.text))
    yield from _shouted(context)


def _shouted(context: ReplyContext) -> Iterator[Span]:
    """Words in capitals that the dictionary knows in small letters: abbreviations and names of clinics are none."""
    for match in _CAPS.finditer(context.doc.text, context.greeting_end):
        token = context.doc.tokens[context.doc.token_at(match.start())]
        if token.word.known and not token.word.tags & {"Abbr", "Name", "Surn", "Orgn"}:
            yield match.span()


RULE = Rule(
    "conduct.calm",
    Kind.FORBIDS,
    find,
    source="103: «на гневные отзывы всегда давайте спокойный ответ»; «сохраняйте спокойствие» (Работа с эмоциями)",
    passes=(
        Example("Приносим извинения, разберёмся! УЗИ и МРТ работают ежедневно.", _COMPLAINT, rating=1),
        Example("Спасибо за отзыв!", "Всё отлично!", rating=5),
    ),
    fails=(
        Example("Мы ВСЕГДА вежливы!!!", _COMPLAINT, rating=1),
        Example("Ну конечно, как же без скандала.", _COMPLAINT, rating=1),
        Example("Ты бы сначала позвонил.", _COMPLAINT, rating=1),
    ),
)
