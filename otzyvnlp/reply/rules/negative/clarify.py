"""Under a vague complaint the reply asks what happened and leaves a way to reach a person or office."""

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule

_VAGUE = "Ужасный сервис, не советую никому."


def find(context: ReplyContext) -> list[Span]:
    asked, reached = context.acts("ask"), context.contacts or context.acts("contact")
    return [*asked, *reached] if asked and reached else []


RULE = Rule(
    "negative.clarify",
    Kind.REQUIRES,
    find,
    when=lambda c: c.negative and c.vague and not c.review.resolved,
    source="103, «Как работать с отзывами пациентов»: 5 правил, 3",
    passes=(
        Example("Расскажите, пожалуйста, что именно произошло, по телефону +375 17 200-00-00.", _VAGUE, rating=1),
        Example(
            "Уточните, кто из сотрудников вас огорчил. Обратитесь к главному врачу Ивановой.",
            _VAGUE,
            rating=1,
        ),
    ),
    fails=(
        Example("Расскажите, пожалуйста, что именно произошло.", _VAGUE, rating=1),
        Example("Наш телефон +375 17 200-00-00.", _VAGUE, rating=1),
        Example("Приносим извинения, мы всё исправим.", _VAGUE, rating=1),
    ),
)
