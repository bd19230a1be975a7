"""That the author or a relative was, or was not, a patient."""

from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "secrecy.visit",
    Kind.FORBIDS,
    lambda c: c.disclosed("secrecy.visit"),
    source="323-ФЗ, ст. 13; 152-ФЗ, ст. 7 и 10.1; Закон РБ № 2435-XII, ст. 46",
    passes=(
        Example("Спасибо за отзыв! Ждём вас снова.", "Всё отлично!", rating=5),
        Example("Извините за ожидание.", "Ждали час.", rating=2),
        Example("Если вы были у нас на приёме, позвоните нам.", "Ужас.", rating=1),
    ),
    fails=(
        Example("Вы были у нас на приёме.", "Ужас.", rating=1),
        Example("Вы к нам не обращались.", "Ужас.", rating=1),
        Example("Врач осмотрел вас.", "Ужас.", rating=1),
    ),
)
