"""Diagnosis, symptom or state of health, denied or supposed too."""

from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "secrecy.condition",
    Kind.FORBIDS,
    lambda c: c.disclosed("secrecy.condition"),
    source="323-ФЗ, ст. 13; 152-ФЗ, ст. 7 и 10.1; Закон РБ № 2435-XII, ст. 46",
    passes=(
        Example("При диабете важно наблюдаться у врача.", "Ужас.", rating=1),
        Example("Желаем скорейшего выздоровления!", "Спасибо!", rating=5),
    ),
    fails=(
        Example("У вас был гайморит.", "Ужас.", rating=1),
        Example("Пневмонии у вас не нашли.", "Ужас.", rating=1),
    ),
)
