"""The reply ends with a good wish; «ждём вас снова» is none."""

from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "positive.wishes",
    Kind.REQUIRES,
    lambda c: c.acts("wish"),
    when=lambda c: c.positive,
    source="103, «Как работать с отзывами пациентов»: 4 правила, 4",
    passes=(
        Example("Спасибо! Желаем крепкого здоровья и всего наилучшего!", "Всё отлично!", rating=5),
        Example("Спасибо за отзыв. Будьте здоровы!", "Всё отлично!", rating=5),
        Example("Пусть каждый день радует вас хорошим настроением.", "Всё отлично!", rating=5),
        Example("Рады и дальше заботиться о вашем здоровье!", "Всё отлично!", rating=5),
    ),
    fails=(
        Example("Спасибо за отзыв! Ждём вас снова.", "Всё отлично!", rating=5),
        Example("Благодарим, обращайтесь ещё.", "Всё отлично!", rating=5),
    ),
)
