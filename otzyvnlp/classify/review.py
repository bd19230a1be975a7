"""The analysis of a review: sentences first, then the whole."""

from collections import defaultdict

from otzyvnlp.classify import sentiment, topics
from otzyvnlp.labels import Polarity, Sentiment, Topic
from otzyvnlp.text.doc import Doc
from otzyvnlp.text.patterns import Match
from otzyvnlp.types import Evidence, Prediction, Review, ReviewAnalysis, SentenceAnalysis, TopicMention

_SIDE = {Polarity.PRAISE: 1.2, Polarity.COMPLAINT: -1.2}
_RATING_WEIGHT = 0.5  # a star above or below three: a hint, never the label
_SAFETY = frozenset((Topic.DIAGNOSIS, Topic.TREATMENT_OUTCOME, Topic.PAIN, Topic.PRIVACY))


def analyze_review(review: str | Review) -> ReviewAnalysis:
    """Sentiment, topics with polarity, severity and target, and urgency of a review.

    Args:
        review: a text, or a ``Review`` (its stars serve as a hint).

    Raises:
        TypeError: ``review`` is neither a ``str`` nor a ``Review``.
    """
    source = Review.of(review)
    return analyze_doc(Doc(source.text), source.rating)


def analyze_doc(doc: Doc, rating: float | None = None) -> ReviewAnalysis:
    """The same for a text that is a ``Doc`` already."""
    matches = topics.find_mentions(doc)
    sentences = tuple(_sentence(doc, n, matches[n]) for n in range(len(doc.sentences)))
    overall = _overall(sentences, rating)
    mentions = _merge(sentences)
    sides = {t.polarity for t in mentions} | {s.sentiment.label for s in sentences if not s.sentiment.uncertain}
    praise = bool(sides & {Polarity.PRAISE, Sentiment.POSITIVE})
    complaint = bool(sides & {Polarity.COMPLAINT, Sentiment.NEGATIVE})
    return ReviewAnalysis(overall, praise and complaint, mentions, sentences, _urgency(overall, mentions))


def _sentence(doc: Doc, number: int, matches: list[Match]) -> SentenceAnalysis:
    decided = topics.decide(matches, Sentiment.NEUTRAL)
    feeling = sentiment.predict(doc, number, sum(_SIDE[m.polarity] for m in decided))
    start, stop = doc.sentences[number]
    mentions = tuple(_mention(doc, number, m, feeling) for m in topics.decide(matches, feeling.label))
    return SentenceAnalysis(start, stop, doc.text[start:stop], feeling, mentions)


def _mention(doc: Doc, number: int, mention: topics.Mention, feeling: Prediction) -> TopicMention:
    complaint = mention.polarity == Polarity.COMPLAINT
    return TopicMention(
        mention.topic,
        mention.polarity,
        0.8 if mention.decided else round(0.8 * feeling.proba, 2),
        topics.severity_of(doc, number, mention.topic) if complaint else None,
        topics.target_of(doc, number, mention.topic),
        (Evidence(mention.start, mention.stop, doc.text[mention.start : mention.stop], "review"),),
    )


def _overall(sentences: tuple[SentenceAnalysis, ...], rating: float | None) -> Prediction:
    """The sum over sentences, the last one counting more: what comes last stays with the reader."""
    total = sum(_signed(s) * (1.5 if i == len(sentences) - 1 else 1.0) for i, s in enumerate(sentences))
    if rating:
        total += _RATING_WEIGHT * (rating - 3)
    return sentiment.from_valence(total)


def _signed(sentence: SentenceAnalysis) -> float:
    scores = sentence.sentiment.scores
    return 2 * (scores["positive"] - scores["negative"])


def _merge(sentences: tuple[SentenceAnalysis, ...]) -> tuple[TopicMention, ...]:
    """One mention for each topic and polarity: the surest, the severest, with all its evidence."""
    grouped: dict[tuple[str, str], list[TopicMention]] = defaultdict(list)
    for sentence in sentences:
        for mention in sentence.topics:
            grouped[mention.id, mention.polarity].append(mention)
    return tuple(_joined(group) for group in grouped.values())


def _joined(group: list[TopicMention]) -> TopicMention:
    best = max(group, key=lambda m: m.proba)
    severity = max((m.severity for m in group if m.severity), default=None)
    evidence = tuple(e for m in group for e in m.evidence)
    return TopicMention(best.id, best.polarity, best.proba, severity, best.target, evidence)


def _urgency(overall: Prediction, mentions: tuple[TopicMention, ...]) -> str:
    """``now`` (2 hours): harm or a safety topic in a warning; ``today`` (24 hours): any complaint; else ``usual``."""
    complaints = [m for m in mentions if m.polarity == Polarity.COMPLAINT]
    grave = any((m.severity or 0) >= 3 or (m.id in _SAFETY and (m.severity or 0) >= 2) for m in complaints)
    if grave and overall.label == Sentiment.NEGATIVE:
        return "now"
    return "today" if complaints or overall.label == Sentiment.NEGATIVE else "usual"
