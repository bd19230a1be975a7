"""Procedure, operation, drug or referral that the author had or needs."""

from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "secrecy.treatment",
    Kind.FORBIDS,
    lambda c: c.disclosed("secrecy.treatment"),
    source="323-ФЗ, ст. 13; 152-ФЗ, ст. 7 и 10.1; Закон РБ № 2435-XII, ст. 46",
    passes=(
        Example("У нас можно сделать УЗИ.", "Спасибо!", rating=5),
        Example("Мы проводим вакцинацию.", "Спасибо!", rating=5),
    ),
    fails=(
        Example("Вам удалили зуб мудрости.", "Ужас.", rating=1),
        Example("Вам назначили антибиотик.", "Ужас.", rating=1),
    ),
)
