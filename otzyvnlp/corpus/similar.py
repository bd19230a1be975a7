"""Duplicates and near-duplicates by character shingles, and templates by word n-grams."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from otzyvnlp.text.fold import fold

SHINGLE = 5
NEAR = 0.5  # Jaccard similarity of shingles from which two texts count as near-duplicates
SHORTEST = 25  # letters; shorter texts («Всё супер!») are alike by nature and only compared whole
_BLOCK = 512


def canonical(text: str) -> str:
    """A text without case, punctuation and spacing."""
    return re.sub(r"\W+", " ", fold(text)).strip()


def near_duplicates(texts: Sequence[str], threshold: float = NEAR) -> Iterator[tuple[int, int, float]]:
    """Pairs ``(earlier, later, similarity)`` of texts that share at least ``threshold`` of their shingles."""
    import numpy as np
    from sklearn.feature_extraction.text import CountVectorizer

    kept = [i for i, text in enumerate(texts) if len(canonical(text)) >= SHORTEST]
    if len(kept) < 2:
        return
    counter = CountVectorizer(analyzer="char", ngram_range=(SHINGLE, SHINGLE), binary=True, dtype=np.float32)
    matrix = counter.fit_transform([canonical(texts[i]) for i in kept])
    sizes = np.asarray(matrix.sum(axis=1)).ravel()
    for start in range(0, len(kept), _BLOCK):
        shared = (matrix[start : start + _BLOCK] @ matrix.T).tocoo()
        rows = shared.row + start
        jaccard = shared.data / (sizes[rows] + sizes[shared.col] - shared.data)
        hits = (jaccard >= threshold) & (shared.col < rows)
        for a, b, value in zip(shared.col[hits], rows[hits], jaccard[hits], strict=True):
            yield kept[a], kept[b], float(value)


def exact_duplicates(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs ``(first, later)`` of texts that differ in case and punctuation at most."""
    first: dict[str, int] = {}
    for i, text in enumerate(texts):
        key = canonical(text)
        if key in first:
            yield first[key], i
        else:
            first[key] = i


def frequent_ngrams(texts: Sequence[str], n: int = 5, share: float = 0.01) -> list[tuple[str, int]]:
    """Word n-grams that stand in more than ``share`` of the texts (three at least), the most frequent first."""
    counts: Counter[str] = Counter()
    for text in texts:
        words = canonical(text).split()
        counts.update({" ".join(words[i : i + n]) for i in range(len(words) - n + 1)})
    least = max(3, share * len(texts))
    frequent = [(gram, count) for gram, count in counts.items() if count > least]
    return sorted(frequent, key=lambda pair: (-pair[1], pair[0]))
