"""Under a complaint the reply offers to continue privately: phone, e-mail, direct message, meeting."""

from otzyvnlp.reply.rule import Example, Kind, Rule

_COMPLAINT = "Нахамили в регистратуре, ждали два часа, ужас."
RULE = Rule(
    "conduct.channel",
    Kind.REQUIRES,
    lambda c: [*c.contacts, *c.acts("contact")],
    when=lambda c: c.negative,
    source="«Переводите общение в личную плоскость через защищенные каналы связи»; 103: «оставьте прямой контакт»",
    passes=(
        Example("Позвоните нам: +7 912 345-67-89.", _COMPLAINT, rating=1),
        Example("Напишите нам в личные сообщения.", _COMPLAINT, rating=1),
        Example("Мы свяжемся с вами сегодня.", _COMPLAINT, rating=1),
    ),
    fails=(
        Example("Приносим извинения и проведём беседу.", _COMPLAINT, rating=1),
        Example("Мы с вами уже созванивались.", _COMPLAINT, rating=1),
    ),
)
