"""Sum, debt, refund, insurance or contract of the author."""

from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "secrecy.payment",
    Kind.FORBIDS,
    lambda c: c.disclosed("secrecy.payment"),
    source="323-ФЗ, ст. 13; 152-ФЗ, ст. 7 и 10.1; Закон РБ № 2435-XII, ст. 46",
    passes=(Example("Приём терапевта стоит 1500 рублей.", "Ужас.", rating=1),),
    fails=(
        Example("Вы оплатили 5000 рублей.", "Ужас.", rating=1),
        Example("Ваш полис не покрывает услугу.", "Ужас.", rating=1),
    ),
)
