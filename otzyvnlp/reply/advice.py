"""What to tell the writer of a reply: messages and suggestions in Russian, fitted to the review at hand."""

from typing import TYPE_CHECKING

from otzyvnlp.labels import Polarity, Status, table
from otzyvnlp.types import TopicMention

if TYPE_CHECKING:
    from otzyvnlp.reply.context import ReplyContext

_SORRY = {
    "waiting": " за долгое ожидание",
    "attitude": " за то, как с вами говорили",
    "booking": " за то, что записаться оказалось так трудно",
    "reception": " за неразбериху",
    "documents": " за задержку с документами",
    "cleanliness": " за беспорядок",
    "premises": " за неудобства в наших помещениях",
    "information": " за то, что вам не всё объяснили",
    "listening": " за то, что вас не выслушали",
    "price": " за неясность со стоимостью",
    "staffing": " за нехватку специалистов",
    "food": " за питание",
}


def message(rule: str, status: Status) -> str:
    """The Russian sentence that goes with a verdict."""
    if rule.startswith("secrecy."):
        row = table()["secrecy"][rule]
        return str(row["explanation"]) if status == Status.FAIL else f"Не найдено: {row['title'].lower()}."
    row = table()["rule"][rule]
    return str(row["passed"] if status == Status.PASS else row["failed"])


def advise(rule: str, context: "ReplyContext") -> str:
    """What to write instead, with the author's name, the topic complained of and the clinic's contact filled in."""
    group = "secrecy" if rule.startswith("secrecy.") else "rule"
    text = str(table()[group][rule]["advice"])
    return text.format(
        name=context.author.given.title() or "имя автора",
        detail=_detail(context),
        sorry_for=_sorry_for(context),
        problem=_problem(context),
        contact=_contact(context),
        feeling="огорчение",
        limit=context.profile.max_length,
    )


def _first_complaint(context: "ReplyContext") -> TopicMention | None:
    return max(context.analysis.complaints, key=lambda t: t.severity or 0, default=None)


def _sorry_for(context: "ReplyContext") -> str:
    complaint = _first_complaint(context)
    return _SORRY.get(complaint.id if complaint else "", " за то, что произошло")


def _problem(context: "ReplyContext") -> str:
    complaint = _first_complaint(context)
    return f" — по поводу «{complaint.evidence[0].text}»" if complaint and complaint.evidence else ""


def _detail(context: "ReplyContext") -> str:
    side = Polarity.PRAISE if context.positive else Polarity.COMPLAINT
    mentions = [t for t in context.analysis.topics if t.polarity == side and t.evidence]
    return f" (например: «{mentions[0].evidence[0].text}»)" if mentions else ""


def _contact(context: "ReplyContext") -> str:
    clinic = context.clinic
    if not clinic or not (clinic.contact or clinic.phones or clinic.emails):
        return ": назовите телефон, почту или сотрудника"
    to = clinic.contact or "нам"
    if not context.profile.public_contacts:
        return f": обратитесь к {to}" if clinic.contact else ": напишите нам через личный кабинет портала"
    return f": {to}, {(*clinic.phones, *clinic.emails, '')[0]}".rstrip(", ")
