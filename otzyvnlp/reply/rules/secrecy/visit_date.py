"""Date, time or number of visits, a missed or a coming appointment."""

from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "secrecy.visit_date",
    Kind.FORBIDS,
    lambda c: c.disclosed("secrecy.visit_date"),
    source="323-ФЗ, ст. 13; 152-ФЗ, ст. 7 и 10.1; Закон РБ № 2435-XII, ст. 46",
    passes=(
        Example("С 1 марта действует новый график.", "Ужас.", rating=1),
        Example("Мы работаем до 20:00 без выходных.", "Ужас.", rating=1),
    ),
    fails=(
        Example("Вы опоздали на приём.", "Ужас.", rating=1),
        Example("Вы были у нас 12 марта.", "Ужас.", rating=1),
    ),
)
