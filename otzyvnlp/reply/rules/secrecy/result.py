"""What a test, an image or an examination showed."""

from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "secrecy.result",
    Kind.FORBIDS,
    lambda c: c.disclosed("secrecy.result"),
    source="323-ФЗ, ст. 13; 152-ФЗ, ст. 7 и 10.1; Закон РБ № 2435-XII, ст. 46",
    passes=(Example("Результаты анализов приходят на почту.", "Ужас.", rating=1),),
    fails=(
        Example("Ваш анализ крови показал норму.", "Ужас.", rating=1),
        Example("На МРТ у вас ничего не выявлено.", "Ужас.", rating=1),
    ),
)
