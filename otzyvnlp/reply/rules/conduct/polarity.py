"""No thanks for praise under a complaint, no apology under plain praise."""

from collections.abc import Iterable

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule


def find(context: ReplyContext) -> Iterable[Span]:
    return context.acts("thanks_for_praise" if context.negative else "apology")


RULE = Rule(
    "conduct.polarity",
    Kind.FORBIDS,
    find,
    when=lambda c: c.negative or (c.positive and not c.analysis.complaints),
    source="ПроДокторов, правила ответов: положительный ответ на отрицательный отзыв отклоняют",
    passes=(
        Example("Спасибо за отзыв! Будьте здоровы.", "Всё отлично!", rating=5),
        Example("Благодарим за обратную связь, приносим извинения.", "Ужасная очередь, хамство.", rating=1),
    ),
    fails=(
        Example("Спасибо за высокую оценку нашей работы!", "Ужасная очередь, хамство.", rating=1),
        Example("Рады, что вам понравилось у нас!", "Ужасная очередь, хамство.", rating=1),
        Example("Приносим извинения за доставленные неудобства.", "Всё отлично!", rating=5),
    ),
)
