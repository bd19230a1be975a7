"""What a row of each data file holds, and what labels it may bear."""

from collections.abc import Callable, Iterator
from typing import Any

from otzyvnlp.labels import (
    About,
    MedicalLabel,
    MedicalStatus,
    PersonalLabel,
    Polarity,
    Role,
    SecrecyLabel,
    Sentiment,
    Severity,
    Status,
    Target,
    Topic,
    table,
)

TASKS = ("reviews", "replies", "secrecy", "personal_data", "medical")
PARTS = ("train", "dev", "test")
KINDS = frozenset(("positive", "negative", "mixed", "neutral"))
COUNTRIES = frozenset(("RU", "BY", "KZ"))
_STR, _BOOL = (str,), (bool,)
_TEXT_OR_NONE, _NUMBER_OR_NONE = (str, type(None)), (int, float, type(None))
_COMMON = {"id": _STR, "hand": _STR}
_REPLY = {"review": _TEXT_OR_NONE, "author": _TEXT_OR_NONE, "rating": _NUMBER_OR_NONE, "reply": _STR, "secrecy": (list,)}

FIELDS: dict[str, dict[str, tuple[type, ...]]] = {
    "reviews": _COMMON
    | {"text": _STR, "author": _TEXT_OR_NONE, "rating": _NUMBER_OR_NONE, "kind": _STR, "country": _STR}
    | {"sentiment": _STR, "mixed": _BOOL, "sentences": (list,)},
    "replies": _COMMON
    | _REPLY
    | {"resolved": _BOOL, "hours": _NUMBER_OR_NONE, "kind": _STR, "verdicts": (dict,), "quality": (int,)},
    "secrecy": _COMMON | _REPLY | {"clinic": (dict, type(None))},
    "personal_data": _COMMON | {"text": _STR, "findings": (list,)},
    "medical": _COMMON | {"context": _STR, "text": _STR, "findings": (list,)},
}


def text_of(task: str, row: dict[str, Any]) -> str:
    """The text that a row is about: the reply of a pair, the text otherwise."""
    return str(row["reply" if task in ("replies", "secrecy") else "text"])


def problems(task: str, row: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a row: missing or mistyped fields first, then spans and labels."""
    fields = FIELDS[task]
    for name in sorted(fields.keys() - row.keys()):
        yield f"no field {name!r}"
    for name in sorted(row.keys() - fields.keys()):
        yield f"unknown field {name!r}"
    wrong = [n for n, types in fields.items() if n in row and not isinstance(row[n], types)]
    yield from (f"field {n!r} is {type(row[n]).__name__}" for n in wrong)
    if not wrong and fields.keys() <= row.keys():
        if not text_of(task, row).strip():
            yield "empty text"
        yield from _CHECKS[task](row)


def _in(value: Any, allowed: Any, what: str) -> Iterator[str]:
    if value not in set(allowed):
        yield f"{what}: {value!r} is no label"


def _span(text: str, item: dict[str, Any], what: str) -> Iterator[str]:
    start, stop = item.get("start"), item.get("stop")
    if not (isinstance(start, int) and isinstance(stop, int) and 0 <= start < stop <= len(text)):
        yield f"{what}: no span {start}–{stop}"
    elif "text" in item and text[start:stop] != item["text"]:
        yield f"{what}: the fragment at {start} is not its text"


def _reviews(row: dict[str, Any]) -> Iterator[str]:
    yield from _in(row["sentiment"], Sentiment, "sentiment")
    yield from _in(row["country"], COUNTRIES, "country")
    end = 0
    for sentence in row["sentences"]:
        yield from _span(row["text"], sentence, "sentence")
        yield from _in(sentence["sentiment"], Sentiment, "sentence")
        if sentence["start"] < end:
            yield f"sentence at {sentence['start']} overlaps the one before"
        end = sentence["stop"]
        for topic in sentence["topics"]:
            yield from _topic(topic)


def _topic(topic: dict[str, Any]) -> Iterator[str]:
    yield from _in(topic["id"], Topic, "topic")
    yield from _in(topic["polarity"], Polarity, "polarity")
    yield from _in(topic["target"], Target, "target")
    if (topic.get("severity") in (1, 2, 3)) != (topic["polarity"] == Polarity.COMPLAINT):
        yield f"topic {topic['id']}: complaints have a severity 1–3, praise has none"


def _secrecy(row: dict[str, Any]) -> Iterator[str]:
    for item in row["secrecy"]:
        yield from _span(row["reply"], item, "secrecy")
        yield from _in(item["label"], SecrecyLabel, "secrecy")
        yield from _in(item["severity"], Severity, "severity")


def _replies(row: dict[str, Any]) -> Iterator[str]:
    yield from _secrecy(row)
    yield from _in(row["kind"], KINDS, "kind")
    yield from _in(row["quality"], range(1, 6), "quality")
    for rule, verdict in row["verdicts"].items():
        yield from _in(rule, table()["rule"], "rule")
        yield from _in(verdict["status"], Status, rule)
        if "start" in verdict:
            yield from _span(row["reply"], verdict, rule)


def _findings(row: dict[str, Any], labels: Any) -> Iterator[str]:
    for item in row["findings"]:
        yield from _span(row["text"], item, "finding")
        yield from _in(item["label"], labels, "finding")


def _personal(row: dict[str, Any]) -> Iterator[str]:
    yield from _findings(row, PersonalLabel)
    for item in row["findings"]:
        if (item["label"] == PersonalLabel.PERSON) != ("role" in item):
            yield f"finding at {item['start']}: a person, and only a person, has a role"
        elif "role" in item:
            yield from _in(item["role"], Role, "role")


def _medical(row: dict[str, Any]) -> Iterator[str]:
    yield from _findings(row, MedicalLabel)
    yield from _in(row["context"], ("review", "reply"), "context")
    for item in row["findings"]:
        yield from _in(item["about"], About, "about")
        yield from _in(item["status"], MedicalStatus, "status")
        if (item["label"] == MedicalLabel.DIAGNOSIS) != ("icd10" in item):
            yield f"finding at {item['start']}: a diagnosis, and only a diagnosis, has an ICD-10 code"


_CHECKS: dict[str, Callable[[dict[str, Any]], Iterator[str]]] = {
    "reviews": _reviews,
    "replies": _replies,
    "secrecy": _secrecy,
    "personal_data": _personal,
    "medical": _medical,
}
