"""Sentiment of a sentence by a lexicon, with negation and contrast; the place of the trained model."""

import math
from functools import cache

from otzyvnlp.labels import Sentiment
from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.text.lexicon import read_pairs
from otzyvnlp.types import Prediction

_NEGATIONS = frozenset(("не", "нет", "без", "ни", "никакой", "ноль", "отсутствовать", "отсутствие"))
_SURE = 8.0  # beyond this sum more words make nothing surer
_SMILES = {")": 0.3, "(": -0.4}


@cache
def weights() -> dict[str, float]:
    """Dictionary form → weight, positive for praise."""
    return {word: float(weight) for word, weight in read_pairs("sentiment.txt")}


def valence(tokens: list[Token]) -> float:
    """The sum of the weights of words, turned round by a negation up to two words before."""
    lexicon = weights()
    total = 0.0
    for i, token in enumerate(tokens):
        weight = next((lexicon[lemma] for lemma in sorted(token.word.lemmas) if lemma in lexicon), 0.0)
        if weight and any(not t.word.lemmas.isdisjoint(_NEGATIONS) for t in tokens[max(0, i - 2) : i]):
            weight = -0.7 * weight
        total += weight
    return total


def smiles(text: str) -> float:
    """What brackets and emoji add: «)))» cheers, «(((» grieves."""
    return sum(
        weight * min(3, len(run))
        for char, weight in _SMILES.items()
        for run in text.replace(" ", "\n").split("\n")
        if (run.strip("(" + ")") == "" and char in run) or run.endswith(char * 2)
    )


def predict(doc: Doc, number: int, extra: float = 0.0) -> Prediction:
    """The sentiment of sentence ``number``; ``extra`` is what its topics add."""
    start, stop = doc.sentences[number]
    return from_valence(valence(doc.by_sentence[number]) + smiles(doc.text[start:stop]) + extra)


def from_valence(value: float) -> Prediction:
    """A prediction from a signed sum: near zero is neutral."""
    value = max(-_SURE, min(_SURE, value))
    logits = {Sentiment.POSITIVE: value, Sentiment.NEUTRAL: 0.4, Sentiment.NEGATIVE: -value}
    total = sum(math.exp(v) for v in logits.values())
    scores = {label.value: round(math.exp(v) / total, 4) for label, v in logits.items()}
    best = max(logits, key=lambda label: logits[label])
    return Prediction(best, scores[best.value], scores, uncertain=abs(value) < 0.5)
