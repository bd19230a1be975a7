"""One sentence of a review by the trained model: its sentiment, its topics, the words that decided."""

import numpy as np

from otzyvnlp.classify import topics
from otzyvnlp.classify.features import blocks, word_features
from otzyvnlp.classify.model import Floats, LinearModel, packaged
from otzyvnlp.labels import Polarity, Sentiment, Topic
from otzyvnlp.text.doc import Doc
from otzyvnlp.text.patterns import Match
from otzyvnlp.types import Evidence, Prediction, SentenceAnalysis, TopicMention

FEELINGS = tuple(str(s) for s in Sentiment)
_OPPOSITE = {"praise": "complaint", "complaint": "praise"}
_TOLD, _DENIED = 1.5, 6.0  # log-odds; they cost 0.006 of micro-F1 on dev and spare plain sentences the worst mistakes
_MARGIN = 0.15  # two likeliest sentiments closer than this are too close to call


def model() -> LinearModel:
    """The shipped model of sentences."""
    return packaged("sentences")


def judge(doc: Doc, number: int, matches: list[Match]) -> SentenceAnalysis:
    """Sentiment and topics of sentence ``number``; ``matches`` are its lexicon hits, used as evidence."""
    start, stop = doc.sentences[number]
    odds = _with_phrases(model().decision(blocks(doc, number)), matches)
    feelings = tuple(float(odds[model().labels.index(f)]) for f in FEELINGS)
    mentions = _mentions(doc, number, odds, matches)
    return SentenceAnalysis(start, stop, doc.text[start:stop], from_odds(feelings), mentions)


def _with_phrases(odds: Floats, matches: list[Match]) -> Floats:
    """Log-odds moved by phrases that tell a topic by themselves («навязали лишнее» is no praise)."""
    moved = odds.copy()
    for match in matches:
        if match.tag in _OPPOSITE:
            moved[model().labels.index(f"{match.name} {match.tag}")] += _TOLD
            moved[model().labels.index(f"{match.name} {_OPPOSITE[match.tag]}")] -= _DENIED
    return moved


def from_odds(odds: tuple[float, ...]) -> Prediction:
    """A prediction from the log-odds of the three sentiments."""
    shifted = np.exp(np.array(odds) - max(odds))
    shares = shifted / shifted.sum()
    scores = {name: round(float(share), 4) for name, share in zip(FEELINGS, shares, strict=True)}
    ranked = sorted(scores, key=lambda name: -scores[name])
    uncertain = scores[ranked[0]] - scores[ranked[1]] < _MARGIN
    return Prediction(Sentiment(ranked[0]), scores[ranked[0]], scores, uncertain)


def _mentions(doc: Doc, number: int, odds: Floats, matches: list[Match]) -> tuple[TopicMention, ...]:
    proba = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    found = [k for k, label in enumerate(model().labels) if " " in label and proba[k] >= model().thresholds[k]]
    return tuple(_mention(doc, number, model().labels[k], float(proba[k]), matches) for k in found)


def _mention(doc: Doc, number: int, label: str, proba: float, matches: list[Match]) -> TopicMention:
    name, _, polarity = label.partition(" ")
    topic = Topic(name)
    complaint = polarity == Polarity.COMPLAINT
    start, stop = _evidence(doc, number, label, matches)
    return TopicMention(
        topic,
        Polarity(polarity),
        round(proba, 2),
        topics.severity_of(doc, number, topic) if complaint else None,
        topics.target_of(doc, number, topic, start),
        (Evidence(start, stop, doc.text[start:stop], "review"),),
    )


def _evidence(doc: Doc, number: int, label: str, matches: list[Match]) -> tuple[int, int]:
    """The phrase of the lexicon that tells the topic, else the words that weighed most."""
    name, _, polarity = label.partition(" ")
    told = [m for m in matches if m.name == name and m.tag in (polarity, "cue")]
    if told:
        best = min(told, key=lambda m: (m.tag == "cue", m.start))
        return best.start, best.stop
    tokens = doc.by_sentence[number]
    if not tokens:
        return doc.sentences[number]
    weights = model().contributions(word_features(doc, number)[: len(tokens)], label)
    order = np.argsort(-weights)
    best_two = sorted(int(k) for k in order[:2] if weights[k] > 0.5 * weights[order[0]])
    first, last = (best_two[0], best_two[-1]) if best_two else (int(order[0]), int(order[0]))
    if last - first > 4:
        first = last = int(order[0])
    return tokens[first].start, tokens[last].stop
