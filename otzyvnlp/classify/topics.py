"""Phrases that tell a topic, whom a sentence is about, and how severe a complaint is: evidence beside the trained model."""

from otzyvnlp.labels import Polarity, Target, Topic
from otzyvnlp.text.doc import Doc
from otzyvnlp.text.lexicon import read_terms
from otzyvnlp.text.patterns import Match, matcher

_TARGETS = (Target.NURSE, Target.RECEPTION, Target.MANAGEMENT, Target.DOCTOR)
_USUAL = {Topic.WAITING: Target.CLINIC, Topic.BOOKING: Target.CLINIC, Topic.PRICE: Target.CLINIC,
          Topic.PREMISES: Target.CLINIC, Topic.CLEANLINESS: Target.CLINIC, Topic.FOOD: Target.CLINIC,
          Topic.STAFFING: Target.CLINIC, Topic.DOCUMENTS: Target.CLINIC}  # fmt: skip
_MILD = frozenset((Topic.WAITING, Topic.BOOKING, Topic.RECEPTION, Topic.DOCUMENTS, Topic.PRICE, Topic.UPSELLING,
                   Topic.CLEANLINESS, Topic.PREMISES, Topic.FOOD, Topic.STAFFING, Topic.INFORMATION))  # fmt: skip


def find_matches(doc: Doc) -> list[list[Match]]:
    """Matches by sentence; their names are topics, their tags ``praise``, ``complaint`` or ``cue``."""
    found: list[list[Match]] = [[] for _ in doc.sentences]
    matches = list(matcher("topics").finditer(doc))
    vetoes = [m for m in matches if m.tag == "no"]
    for match in matches:
        opposed = match.tag == _denied(match.name) and any(
            v.name == match.name and v.first <= match.last and match.first <= v.last for v in vetoes
        )
        if match.tag != "no" and not opposed:
            found[doc.tokens[match.first].sentence].append(match)
    return found


def _denied(topic: str) -> Polarity:
    """What a veto of a topic takes away: praise denied, or, for queues, sums and extras, a complaint denied."""
    return Polarity.COMPLAINT if topic in ("waiting", "price", "upselling") else Polarity.PRAISE


def target_of(doc: Doc, number: int, topic: Topic, near: int) -> Target:
    """Whom a mention at offset ``near`` is about: the role named nearest, else what the topic usually concerns."""
    if topic in _USUAL:
        return _USUAL[topic]
    named = [
        (abs(token.start - near), target)
        for token in doc.by_sentence[number]
        for target in _TARGETS
        if not token.word.lemmas.isdisjoint(read_terms(f"sets/{target}.txt"))
    ]
    if named:
        return min(named)[1]
    return Target.RECEPTION if topic == Topic.RECEPTION else Target.DOCTOR


def tells_harm(doc: Doc) -> bool:
    """Whether a text tells of death or grave harm, whatever else it says."""
    return not doc.lemmas.isdisjoint(read_terms("sets/harm.txt"))


def severity_of(doc: Doc, number: int, topic: Topic) -> int:
    """HCAT severity of a complaint: 3 where harm is told, 1 for inconvenience, 2 otherwise."""
    if any(not t.word.lemmas.isdisjoint(read_terms("sets/harm.txt")) for t in doc.by_sentence[number]):
        return 3 if topic not in _MILD else 2
    return 1 if topic in _MILD else 2
