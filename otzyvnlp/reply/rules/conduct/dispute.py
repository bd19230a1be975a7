"""The reply does not argue about what happened without offering to look into it."""

import re
from collections.abc import Iterable

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule

_COMPLAINT = "Нахамили в регистратуре, ждали два часа, ужас."
_OFFER = re.compile(r"разбер|разобра|провер[ия]|выясн|уточн|расслед|рассмотр|изуч|готовы обсуд|на контрол")


def find(context: ReplyContext) -> Iterable[Span]:
    offered = any(_OFFER.search(context.doc.folded, a, b) for a, b in context.acts("resolution"))
    return [] if offered else context.acts("dispute")


RULE = Rule(
    "conduct.dispute",
    Kind.FORBIDS,
    find,
    source="103: «спокойный, грамотный ответ»; ПроДокторов, «Отзыв пациента — это подарок»: избегайте раздувания конфликта",
    passes=(
        Example("Приносим извинения, обязательно разберёмся.", _COMPLAINT, rating=1),
        Example("Мы не согласны с оценкой, но готовы разобраться лично.", _COMPLAINT, rating=1),
    ),
    fails=(
        Example("Информация не соответствует действительности.", _COMPLAINT, rating=1),
        Example("Ваши претензии необоснованны.", _COMPLAINT, rating=1),
        Example("Наш врач всё сделал правильно.", _COMPLAINT, rating=1),
        Example("Никто вам не грубил.", _COMPLAINT, rating=1),
    ),
)
