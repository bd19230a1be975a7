"""Linear models in numpy: one file of arrays, one manifest, no pickle, no scikit-learn."""

import hashlib
import json
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from otzyvnlp.classify.features import BLOCKS, char_grams
from otzyvnlp.errors import InputError

FORMAT = 1
Floats = NDArray[np.float32]
Index = NDArray[np.int64]


class LinearModel:
    """TF-IDF of feature blocks and one logistic regression a label.

    ``arrays``: for each block ``<block>_terms`` (UTF-8 bytes, one term a line) and ``<block>_idf``; ``coef`` of shape
    (terms of all blocks, labels); ``intercept`` and ``thresholds`` of shape (labels,).
    """

    def __init__(self, labels: Sequence[str], arrays: dict[str, NDArray[Any]]) -> None:
        self.labels = tuple(labels)
        self.arrays = arrays
        self.coef: Floats = arrays["coef"].astype(np.float32)
        self.intercept: Floats = arrays["intercept"].astype(np.float32)
        self.thresholds: Floats = arrays["thresholds"].astype(np.float32)
        self._grams = lru_cache(1 << 16)(self._known_grams)

    @cached_property
    def _vocabularies(self) -> list[dict[str, int]]:
        return [dict(zip(terms(self.arrays[f"{b}_terms"]), range(1 << 24), strict=False)) for b in BLOCKS]

    def weights(self, features: Sequence[Sequence[str]]) -> tuple[Index, Floats]:
        """Which terms a text holds and their TF-IDF: ``(1 + ln tf) · idf``, each block of length one."""
        words, forms = features
        vocabulary = self._vocabularies[0]
        hits = np.fromiter((vocabulary[w] for w in words if w in vocabulary), np.int64)
        grams = [self._grams(form) for form in forms]
        pieces = (hits, np.concatenate(grams) if grams else np.empty(0, np.int64))
        rows, values, offset = [], [], 0
        for block, found in zip(BLOCKS, pieces, strict=True):
            index, counts = np.unique(found, return_counts=True)
            tfidf = (np.log(counts) + 1) * self.arrays[f"{block}_idf"][index]
            norm = float(np.sqrt((tfidf**2).sum()))
            rows.append(index + offset)
            values.append((tfidf / (norm or 1.0)).astype(np.float32))
            offset += len(self._vocabularies[len(rows) - 1])
        return np.concatenate(rows), np.concatenate(values)

    def _known_grams(self, form: str) -> Index:
        vocabulary = self._vocabularies[1]
        return np.fromiter((vocabulary[g] for g in char_grams(form) if g in vocabulary), np.int64)

    def decision(self, features: Sequence[Sequence[str]]) -> Floats:
        """The log-odds of each label."""
        index, values = self.weights(features)
        return np.asarray(values @ self.coef[index] + self.intercept, dtype=np.float32)

    def proba(self, features: Sequence[Sequence[str]]) -> Floats:
        """The probability of each label, each by itself."""
        return np.asarray(1 / (1 + np.exp(-np.clip(self.decision(features), -30, 30))), dtype=np.float32)

    def contributions(self, words: Sequence[str], label: str) -> Floats:
        """What each word feature adds to the log-odds of a label, before scaling."""
        vocabulary, column = self._vocabularies[0], self.labels.index(label)
        idf = self.arrays[f"{BLOCKS[0]}_idf"]
        return np.array(
            [float(idf[k] * self.coef[k, column]) if (k := vocabulary.get(w)) is not None else 0.0 for w in words],
            dtype=np.float32,
        )


def terms(packed: NDArray[np.uint8]) -> list[str]:
    """The terms of a packed vocabulary."""
    return bytes(packed).decode("utf-8").split("\n")


def pack(words: Sequence[str]) -> NDArray[np.uint8]:
    """A vocabulary as UTF-8 bytes, one term a line."""
    return np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def load_model(folder: str | Path) -> LinearModel:
    """A model from its folder; ``InputError`` names the file if its format, hash or labels do not fit."""
    folder = Path(folder)
    manifest_path, weights_path = folder / "manifest.json", folder / "weights.npz"
    try:
        manifest = json.loads(manifest_path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{manifest_path}: {error}") from None
    if manifest.get("format") != FORMAT:
        raise InputError(f"{manifest_path}: format {manifest.get('format')!r}, this version reads {FORMAT}")
    if digest(weights_path) != manifest.get("sha256"):
        raise InputError(f"{weights_path}: not the file that its manifest describes (another hash)")
    with np.load(weights_path, allow_pickle=False) as packed:
        arrays = {name: packed[name] for name in packed.files}
    labels = manifest["labels"]
    if arrays["coef"].shape[1] != len(labels):
        raise InputError(f"{manifest_path}: {len(labels)} labels for {arrays['coef'].shape[1]} columns of weights")
    return LinearModel(labels, arrays)


@cache
def packaged(name: str) -> LinearModel:
    """A model that comes with the library, loaded once."""
    return load_model(models_folder() / name)


def models_folder() -> Path:
    """Where the models are: in the package when installed, beside it in a checkout."""
    inside = Path(str(files("otzyvnlp"))) / "models"
    return inside if inside.is_dir() else inside.parents[1] / "models"
