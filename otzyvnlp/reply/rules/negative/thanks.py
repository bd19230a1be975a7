"""The reply thanks for the feedback, critical as it is; thanks for praise under a complaint are none."""

from collections.abc import Iterator

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule


def find(context: ReplyContext) -> Iterator[Span]:
    praised = context.acts("thanks_for_praise")
    for start, stop in context.acts("thanks"):
        if not any(a < stop and start < b for a, b in praised):
            yield start, stop


RULE = Rule(
    "negative.thanks",
    Kind.REQUIRES,
    find,
    when=lambda c: c.negative,
    source="103, «Как работать с отзывами пациентов»: 5 правил, 1",
    passes=(
        Example("Благодарим вас за отклик и приносим извинения.", "Ужасная очередь, хамство.", rating=1),
        Example("Мы признательны вам за важную для нас информацию.", "Ужасная очередь, хамство.", rating=1),
    ),
    fails=(
        Example("Приносим извинения за неудобства.", "Ужасная очередь, хамство.", rating=1),
        Example("Спасибо за высокую оценку нашей работы!", "Ужасная очередь, хамство.", rating=1),
        Example("Заранее спасибо за ответы на вопросы.", "Ужасная очередь, хамство.", rating=1),
    ),
)
