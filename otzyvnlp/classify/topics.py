"""Topics of a sentence by phrase patterns; the place of the trained model."""

from functools import cache
from typing import NamedTuple

from otzyvnlp.labels import Polarity, Sentiment, Target, Topic
from otzyvnlp.text.doc import Doc
from otzyvnlp.text.lexicon import read_terms
from otzyvnlp.text.patterns import Match, Matcher, Pattern, load_patterns

_TARGETS = (Target.NURSE, Target.RECEPTION, Target.MANAGEMENT, Target.DOCTOR)
_USUAL = {Topic.WAITING: Target.CLINIC, Topic.BOOKING: Target.CLINIC, Topic.PRICE: Target.CLINIC,
          Topic.PREMISES: Target.CLINIC, Topic.CLEANLINESS: Target.CLINIC, Topic.FOOD: Target.CLINIC,
          Topic.STAFFING: Target.CLINIC, Topic.DOCUMENTS: Target.CLINIC}  # fmt: skip
_MILD = frozenset((Topic.WAITING, Topic.BOOKING, Topic.RECEPTION, Topic.DOCUMENTS, Topic.PRICE, Topic.UPSELLING,
                   Topic.CLEANLINESS, Topic.PREMISES, Topic.FOOD, Topic.STAFFING, Topic.INFORMATION))  # fmt: skip


class Mention(NamedTuple):
    """A topic in a sentence and the fragment that tells it."""

    topic: Topic
    polarity: Polarity
    start: int
    stop: int
    decided: bool  # by the phrase itself rather than by the sentiment of its sentence


@cache
def _matcher() -> Matcher:
    return Matcher(
        Pattern(p.before, p.elements, p.keys, f"{topic} {p.tag}", p.source)
        for topic in Topic
        for p in load_patterns(f"topics/{topic}.txt")
    )


def find_mentions(doc: Doc) -> list[list[tuple[Match, Topic, str]]]:
    """Undecided matches by sentence: ``(match, topic, "praise" | "complaint" | "cue")``."""
    found: list[list[tuple[Match, Topic, str]]] = [[] for _ in doc.sentences]
    matches = [(m, *m.tag.split()) for m in _matcher().finditer(doc)]
    vetoes = [(m, topic) for m, topic, kind in matches if kind == "no"]
    for match, topic, kind in matches:
        covered = any(
            v.first <= match.first <= v.last or match.first <= v.last <= match.last
            for v, other in vetoes
            if other == topic and kind in ("praise", "complaint") and _opposes(topic, kind)
        )
        if kind != "no" and not covered:
            found[doc.tokens[match.first].sentence].append((match, Topic(topic), kind))
    return found


def _opposes(topic: str, kind: str) -> bool:
    """What a veto of a topic takes away: praise denied, or, for queues, sums and extras, a complaint denied."""
    return kind == ("complaint" if topic in ("waiting", "price", "upselling") else "praise")


def decide(matches: list[tuple[Match, Topic, str]], sentiment: str) -> list[Mention]:
    """The topics of a sentence: a cue takes the sentence's sentiment, and says nothing where that is neutral."""
    polarity = {Sentiment.POSITIVE: Polarity.PRAISE, Sentiment.NEGATIVE: Polarity.COMPLAINT}.get(Sentiment(sentiment))
    mentions: dict[tuple[Topic, Polarity], Mention] = {}
    for match, topic, kind in sorted(matches, key=lambda m: m[2] == "cue"):
        side = polarity if kind == "cue" else Polarity(kind)
        if side is None or kind == "cue" and any(t == topic for t, _ in mentions):
            continue
        mentions.setdefault((topic, side), Mention(topic, side, match.start, match.stop, kind != "cue"))
    return list(mentions.values())


def target_of(doc: Doc, number: int, topic: Topic) -> Target:
    """Whom a sentence is about: the first role it names, else what the topic usually concerns."""
    if topic in _USUAL:
        return _USUAL[topic]
    for token in doc.by_sentence[number]:
        for target in _TARGETS:
            if not token.word.lemmas.isdisjoint(read_terms(f"sets/{target}.txt")):
                return target
    return Target.RECEPTION if topic == Topic.RECEPTION else Target.DOCTOR


_HARM = frozenset(
    "умереть инвалид реанимация сепсис инфекция заражение осложнение кровотечение скорая искалечить угробить смерть перитонит"
    " инсульт инфаркт рак онкология анафилактический шок потерять покалечить залечить изуродовать парализовать сжечь ожог".split()
)


def severity_of(doc: Doc, number: int, topic: Topic) -> int:
    """HCAT severity of a complaint: 3 where harm is told, 1 for inconvenience, 2 otherwise."""
    if any(not t.word.lemmas.isdisjoint(_HARM) for t in doc.by_sentence[number]):
        return 3 if topic not in _MILD else 2
    return 1 if topic in _MILD else 2
