"""The figures of a set of texts: size, lengths, diversity, labels."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from otzyvnlp.corpus.read import Item
from otzyvnlp.corpus.similar import canonical

SAMPLE = 10_000  # words over which distinct n-grams are counted, so that sizes compare


def lengths(texts: Sequence[str]) -> dict[str, int]:
    """Quantiles of the length in characters."""
    ordered = sorted(map(len, texts))
    return {f"q{q}": ordered[min(len(ordered) - 1, len(ordered) * q // 100)] for q in (10, 25, 50, 75, 90)}


def distinct(texts: Iterable[str]) -> dict[str, float]:
    """Distinct-1, -2, -3 (Li et al. 2016): the share of different n-grams among the first ``SAMPLE`` words."""
    words: list[str] = []
    for text in texts:
        words += canonical(text).split()
        if len(words) >= SAMPLE:
            break
    words = words[:SAMPLE]
    grams = {n: [tuple(words[i : i + n]) for i in range(len(words) - n + 1)] for n in (1, 2, 3)}
    return {f"distinct{n}": round(len(set(g)) / max(1, len(g)), 3) for n, g in grams.items()}


def labels(item: Item) -> Counter[str]:
    """The labels of one row, each counted once a row."""
    return Counter(set(_LABELS[item.task](item.row)))


def _reviews(row: dict[str, Any]) -> list[str]:
    topics = [f"{t['id']} {t['polarity']}" for s in row["sentences"] for t in s["topics"]]
    return [str(row["sentiment"]), *(["mixed"] if row["mixed"] else []), *topics]


def _secrecy(row: dict[str, Any]) -> list[str]:
    blocks = any(f["severity"] == "block" for f in row["secrecy"])
    return ["broken" if blocks else "safe", *(f["label"] for f in row["secrecy"])]


def _replies(row: dict[str, Any]) -> list[str]:
    verdicts = [f"{rule} {v['status']}" for rule, v in row["verdicts"].items() if v["status"] != "skip"]
    return [f"kind {row['kind']}", *_secrecy(row), *verdicts]


def _findings(row: dict[str, Any]) -> list[str]:
    return [f["label"] for f in row["findings"]] or ["nothing"]


_LABELS = {
    "reviews": _reviews,
    "replies": _replies,
    "secrecy": _secrecy,
    "personal_data": _findings,
    "medical": _findings,
}
