"""After the problem is solved the reply gently asks the author to add to the review; asking for other stars is none."""

from otzyvnlp.reply.rule import Example, Kind, Rule

_COMPLAINT = "Два часа ждали врача, ужасно."
RULE = Rule(
    "negative.update",
    Kind.REQUIRES,
    lambda c: c.acts("update"),
    when=lambda c: c.negative and c.review.resolved,
    source="103, «Как работать с отзывами пациентов»: 5 правил, 5",
    passes=(
        Example("Будем признательны, если вы дополните отзыв.", _COMPLAINT, rating=1, resolved=True),
        Example("Расскажите, пожалуйста, чем закончилась история.", _COMPLAINT, rating=1, resolved=True),
    ),
    fails=(
        Example("Рады, что вопрос решён. Всего доброго!", _COMPLAINT, rating=1, resolved=True),
        Example("Просим изменить оценку на пять звёзд.", _COMPLAINT, rating=1, resolved=True),
    ),
)
