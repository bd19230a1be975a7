"""The reply takes up at least one concrete thing the review says; a medical detail earns nothing."""

from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "positive.details",
    Kind.REQUIRES,
    lambda c: c.details,
    when=lambda c: not c.negative and c.review_details,
    source="103, «Как работать с отзывами пациентов»: 4 правила, 3",
    passes=(
        Example("Передадим Анне Петровне ваши слова!", "Хирург Анна Петровна — профессионал.", rating=5),
        Example("Рады, что вам понравились уют и вежливый персонал.", "Очень уютно, все вежливые!", rating=5),
    ),
    fails=(
        Example("Спасибо за отзыв! Мы стараемся для вас.", "Хирург Анна Петровна — профессионал.", rating=5),
        Example("Передадим благодарность доктору Сидоровой.", "Хирург Анна Петровна — профессионал.", rating=5),
    ),
)
