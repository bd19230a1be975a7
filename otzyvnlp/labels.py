"""The vocabulary: every id that otzyvnlp reads or writes, with its Russian title.

An id is never renamed or reused. Titles and definitions live in ``lexicons/labels.toml``.
"""

from enum import StrEnum
from functools import cache
from typing import Any

from otzyvnlp.text.lexicon import read_toml


class Sentiment(StrEnum):
    """What a review (or one of its sentences) leaves a reader with."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


class Polarity(StrEnum):
    PRAISE = "praise"
    COMPLAINT = "complaint"


class Topic(StrEnum):
    """What a review praises or complains of; after the HCAT categories."""

    ATTITUDE = "attitude"
    COMPETENCE = "competence"
    LISTENING = "listening"
    INFORMATION = "information"
    EXAMINATION = "examination"
    TREATMENT_OUTCOME = "treatment_outcome"
    DIAGNOSIS = "diagnosis"
    PAIN = "pain"
    WAITING = "waiting"
    BOOKING = "booking"
    RECEPTION = "reception"
    DOCUMENTS = "documents"
    PRICE = "price"
    UPSELLING = "upselling"
    CLEANLINESS = "cleanliness"
    PREMISES = "premises"
    FOOD = "food"
    PRIVACY = "privacy"
    STAFFING = "staffing"


class Target(StrEnum):
    """Whom a sentence is about."""

    DOCTOR = "doctor"
    NURSE = "nurse"
    RECEPTION = "reception"
    MANAGEMENT = "management"
    CLINIC = "clinic"


class Status(StrEnum):
    """The three answers of a rule."""

    PASS = "pass"
    FAIL = "fail"
    SKIP = "skip"


class Severity(StrEnum):
    """What a broken secret does to a reply: ``block`` stops it, ``warn`` only marks it."""

    BLOCK = "block"
    WARN = "warn"


class PersonalLabel(StrEnum):
    PERSON = "person"
    PHONE = "phone"
    EMAIL = "email"
    HANDLE = "handle"
    ADDRESS = "address"
    BIRTH_DATE = "birth_date"
    AGE = "age"
    DATE = "date"
    PASSPORT = "passport"
    SNILS = "snils"
    INN = "inn"
    POLICY = "policy"
    PERSONAL_NUMBER = "personal_number"
    CARD = "card"
    ACCOUNT = "account"
    RECORD = "record"
    WORKPLACE = "workplace"


class Role(StrEnum):
    """Who a found person is."""

    AUTHOR = "author"
    PATIENT = "patient"
    DOCTOR = "doctor"
    STAFF = "staff"
    RELATIVE = "relative"
    UNKNOWN = "unknown"


class MedicalLabel(StrEnum):
    DIAGNOSIS = "diagnosis"
    SYMPTOM = "symptom"
    DRUG = "drug"
    PROCEDURE = "procedure"
    TEST = "test"


class About(StrEnum):
    """Whose medical detail it is."""

    AUTHOR = "author"
    RELATIVE = "relative"
    OTHER = "other"
    GENERAL = "general"
    UNKNOWN = "unknown"


class MedicalStatus(StrEnum):
    PRESENT = "present"
    NEGATED = "negated"
    POSSIBLE = "possible"
    PAST = "past"


class SecrecyLabel(StrEnum):
    VISIT = "secrecy.visit"
    VISIT_DATE = "secrecy.visit_date"
    CONDITION = "secrecy.condition"
    TREATMENT = "secrecy.treatment"
    RESULT = "secrecy.result"
    PAYMENT = "secrecy.payment"
    BEHAVIOUR = "secrecy.behaviour"
    IDENTITY = "secrecy.identity"


@cache
def table() -> dict[str, dict[str, Any]]:
    """The labels file: ``{group: {id: {"title": …, …}}}``."""
    return read_toml("labels.toml")


def title(label: str) -> str:
    """The Russian title of an id, e.g. ``title("waiting") == "Ожидание на месте"``; ``KeyError`` if unknown."""
    for group in table().values():
        if label in group:
            return str(group[label]["title"])
    raise KeyError(label)
