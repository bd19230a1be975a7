"""The analysis of a review: sentences first, then the whole."""

from collections import defaultdict

from otzyvnlp.classify import sentences, topics
from otzyvnlp.classify.features import whole
from otzyvnlp.classify.model import packaged
from otzyvnlp.labels import Polarity, Sentiment, Topic
from otzyvnlp.text.doc import Doc
from otzyvnlp.types import Prediction, Review, ReviewAnalysis, SentenceAnalysis, TopicMention

_RATING_WEIGHT = 0.5  # log-odds of a star above or below three: a hint, never the label; chosen on dev
_NEUTRAL = (0.0, 1.0, 0.0)  # log-odds of a text without a word
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
    matches = topics.find_matches(doc)
    judged = [sentences.judge(doc, n, matches[n]) for n in range(len(doc.sentences))]
    overall = _overall(doc, rating)
    mentions = _merge(judged)
    told = {s.sentiment.label for s in judged if not s.sentiment.uncertain}
    praise = any(t.polarity == Polarity.PRAISE for t in mentions) or Sentiment.POSITIVE in told
    complaint = any(t.polarity == Polarity.COMPLAINT for t in mentions) or Sentiment.NEGATIVE in told
    return ReviewAnalysis(overall, praise and complaint, mentions, tuple(judged), _urgency(doc, overall, mentions))


def _overall(doc: Doc, rating: float | None) -> Prediction:
    """The sentiment of the whole text, the stars as a hint."""
    model = packaged("sentiment")
    odds = model.decision(whole(doc)) if doc.tokens else None
    values = _NEUTRAL if odds is None else tuple(float(odds[model.labels.index(f)]) for f in sentences.FEELINGS)
    hint = _RATING_WEIGHT * (rating - 3) if rating else 0.0
    return sentences.from_odds(tuple(v + h for v, h in zip(values, (hint, 0.0, -hint), strict=True)))


def _merge(judged: list[SentenceAnalysis]) -> tuple[TopicMention, ...]:
    """One mention for each topic and polarity: the surest, the severest, with all its evidence."""
    grouped: dict[tuple[str, str], list[TopicMention]] = defaultdict(list)
    for sentence in judged:
        for mention in sentence.topics:
            grouped[mention.id, mention.polarity].append(mention)
    return tuple(_joined(group) for group in grouped.values())


def _joined(group: list[TopicMention]) -> TopicMention:
    best = max(group, key=lambda m: m.proba)
    severity = max((m.severity for m in group if m.severity), default=None)
    evidence = tuple(e for m in group for e in m.evidence)
    return TopicMention(best.id, best.polarity, best.proba, severity, best.target, evidence)


def _urgency(doc: Doc, overall: Prediction, mentions: tuple[TopicMention, ...]) -> str:
    """``now`` (2 hours): harm told or a safety topic in a warning; ``today`` (24 hours): any complaint; else ``usual``."""
    complaints = [m for m in mentions if m.polarity == Polarity.COMPLAINT]
    thanked = not doc.lemmas.isdisjoint(("спасибо", "благодарить", "благодарность", "благодарный", "поклон"))
    if topics.tells_harm(doc) and not thanked:
        return "now"
    grave = any((m.severity or 0) >= 3 or (m.id in _SAFETY and (m.severity or 0) >= 2) for m in complaints)
    if grave and overall.label == Sentiment.NEGATIVE:
        return "now"
    return "today" if complaints or overall.label == Sentiment.NEGATIVE else "usual"
