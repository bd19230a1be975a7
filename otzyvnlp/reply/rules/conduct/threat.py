"""The reply does not threaten with court or police or press to delete the review; neutral law references may stand."""

from otzyvnlp.reply.rule import Example, Kind, Rule

_COMPLAINT = "Нахамили в регистратуре, ждали два часа, ужас."
RULE = Rule(
    "conduct.threat",
    Kind.FORBIDS,
    lambda c: c.acts("threat"),
    source="«В случае клеветы сначала попробуйте мирное урегулирование»; Tesla Reputation: к законам апеллировать можно",
    passes=(
        Example("По закону 323-ФЗ мы не можем обсуждать лечение на людях.", _COMPLAINT, rating=1),
        Example("Вы вправе обратиться к главному врачу.", _COMPLAINT, rating=1),
    ),
    fails=(
        Example("Мы обратимся в суд.", _COMPLAINT, rating=1),
        Example("Требуем удалить отзыв.", _COMPLAINT, rating=1),
        Example("За клевету предусмотрена уголовная ответственность.", _COMPLAINT, rating=1),
    ),
)
