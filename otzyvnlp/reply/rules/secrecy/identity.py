"""Personal data of the author that the review does not hold."""

from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "secrecy.identity",
    Kind.FORBIDS,
    lambda c: c.disclosed("secrecy.identity"),
    source="323-ФЗ, ст. 13; 152-ФЗ, ст. 7 и 10.1; Закон РБ № 2435-XII, ст. 46",
    passes=(
        Example("Здравствуйте, Ольга!", "Всё отлично!", "Ольга", 5),
        Example("Здравствуйте, Александр!", "Всё отлично!", "Саша", 5),
    ),
    fails=(Example("Уважаемая Ольга Сергеевна!", "Всё отлично!", "Ольга", 5),),
)
