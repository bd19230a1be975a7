"""How the author behaved or looked at the visit, or did not follow the treatment."""

from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "secrecy.behaviour",
    Kind.FORBIDS,
    lambda c: c.disclosed("secrecy.behaviour"),
    source="323-ФЗ, ст. 13; 152-ФЗ, ст. 7 и 10.1; Закон РБ № 2435-XII, ст. 46",
    passes=(Example("Наши сотрудники вели себя недопустимо.", "Ужас.", rating=1),),
    fails=(
        Example("Вы кричали на медсестру.", "Ужас.", rating=1),
        Example("Вы не принимали назначенные таблетки.", "Ужас.", rating=1),
    ),
)
