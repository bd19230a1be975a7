"""The reply thanks for the review, for trust, for warm words or for the time taken."""

from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "positive.thanks",
    Kind.REQUIRES,
    lambda c: c.acts("thanks"),
    when=lambda c: not c.negative,
    source="103, «Как работать с отзывами пациентов»: 4 правила, 2",
    passes=(
        Example("Благодарим вас за отзыв и внимание к нашей работе.", "Всё отлично!", rating=5),
        Example("Мы очень признательны вам за тёплые слова!", "Всё отлично!", rating=5),
        Example("Рады, что доверяете нам, — спасибо.", "Всё отлично!", rating=5),
    ),
    fails=(
        Example("Нам очень приятно. Приходите ещё!", "Всё отлично!", rating=5),
        Example("Спасибо нашим врачам за их труд!", "Всё отлично!", rating=5),
        Example("Спасибо за понимание.", "Всё отлично!", rating=5),
    ),
)
