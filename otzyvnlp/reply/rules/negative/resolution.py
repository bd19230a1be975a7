"""The reply shows that the problem is or will be dealt with; «учтём» and «постараемся» alone do not."""

from otzyvnlp.reply.rule import Example, Kind, Rule

_COMPLAINT = "Нахамили в регистратуре, ждали два часа, ужас."
RULE = Rule(
    "negative.resolution",
    Kind.REQUIRES,
    lambda c: c.acts("resolution"),
    when=lambda c: c.complaint,
    source="103, «Как работать с отзывами пациентов»: 5 правил, 4",
    passes=(
        Example("С врачом проведено рабочее совещание.", _COMPLAINT, rating=1),
        Example("Обязательно разберёмся в случившемся.", _COMPLAINT, rating=1),
        Example("Приглашаем вас на бесплатную повторную консультацию.", _COMPLAINT, rating=1),
        Example("По факту уже ведётся разбирательство.", _COMPLAINT, rating=1),
        Example("Готовы разобраться и возьмём ситуацию на контроль.", _COMPLAINT, rating=1),
    ),
    fails=(
        Example("Мы примем к сведению ваше мнение.", _COMPLAINT, rating=1),
        Example("Постараемся исправить ситуацию.", _COMPLAINT, rating=1),
        Example("Приносим извинения. Наш телефон 200-00-00.", _COMPLAINT, rating=1),
    ),
)
