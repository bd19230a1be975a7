"""The reply does not turn on the patient as a person: lies, ignorance, own fault, a rival's order."""

from otzyvnlp.reply.rule import Example, Kind, Rule

_COMPLAINT = "Нахамили в регистратуре, ждали два часа, ужас."
RULE = Rule(
    "conduct.blame",
    Kind.FORBIDS,
    lambda c: c.acts("blame"),
    source="103: «не нужно обвинять пациента в сгущении красок, медицинской безграмотности»; Tesla Reputation",
    passes=(
        Example("Приносим извинения и разберёмся в случившемся.", _COMPLAINT, rating=1),
        Example("Мы не понимаем, как это могло произойти, и выясним.", _COMPLAINT, rating=1),
    ),
    fails=(
        Example("Вы сгущаете краски.", _COMPLAINT, rating=1),
        Example("Сами виноваты, надо было внимательнее читать памятку.", _COMPLAINT, rating=1),
        Example("Вы не разбираетесь в медицине.", _COMPLAINT, rating=1),
        Example("Этот отзыв — заказ конкурентов.", _COMPLAINT, rating=1),
    ),
)
