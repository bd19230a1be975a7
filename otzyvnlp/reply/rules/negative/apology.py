"""The reply apologises on behalf of the clinic or plainly regrets; a non-apology or an apology on a condition is none."""

from otzyvnlp.reply.rule import Example, Kind, Rule

_COMPLAINT = "Нахамили в регистратуре, ждали два часа, ужас."
RULE = Rule(
    "negative.apology",
    Kind.REQUIRES,
    lambda c: c.acts("apology"),
    when=lambda c: c.complaint,
    source="103, «Как работать с отзывами пациентов»: 5 правил, 2",
    passes=(
        Example("Приносим вам извинения за сложившуюся ситуацию.", _COMPLAINT, rating=1),
        Example("Нам жаль, что приём оставил такое впечатление.", _COMPLAINT, rating=1),
        Example("Нам очень неприятно читать о таком отношении.", _COMPLAINT, rating=1),
        Example("Это наша вина, мы вас подвели.", _COMPLAINT, rating=1),
    ),
    fails=(
        Example("Жаль, что вы так восприняли работу врача.", _COMPLAINT, rating=1),
        Example("Извините, но вы опоздали.", _COMPLAINT, rating=1),
        Example("Если кого-то обидели, извините.", _COMPLAINT, rating=1),
        Example("К сожалению, талонов нет.", _COMPLAINT, rating=1),
    ),
)
