"""Training of the shipped models from the corpus: scikit-learn pipelines, frozen into numpy arrays.

Two models: ``sentiment`` reads a whole review; ``sentences`` reads one sentence and gives its sentiment and its topics.
The same data and seed give the same weights.
"""

import json
import platform
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from otzyvnlp.classify import features
from otzyvnlp.classify.card import card
from otzyvnlp.classify.model import FORMAT, LinearModel, digest, load_model, pack
from otzyvnlp.corpus.read import Item, read_part
from otzyvnlp.labels import Sentiment
from otzyvnlp.text.doc import Doc

SEED = 20261122
MIN_COUNT = {"words": 2, "chars": 3}
MAX_TERMS = {"words": 60_000, "chars": 60_000}
STRENGTH = {"sentiment": 4.0, "sentences": 3.0}  # C of the logistic regressions, chosen on dev
Features = tuple[list[str], list[str]]


class Example(NamedTuple):
    """A text's features, its labels, and the review it belongs to."""

    features: Features
    labels: frozenset[str]
    review: int


def label_of(topic: dict[str, Any]) -> str:
    """«waiting complaint» of a labelled topic."""
    return f"{topic['id']} {topic['polarity']}"


def review_examples(items: Sequence[Item]) -> list[Example]:
    """One example a review: its sentiment, and ``mixed``."""
    return [
        Example(features.whole(Doc(item.row["text"])), frozenset((item.row["sentiment"],)), i)
        for i, item in enumerate(items)
    ]


def sentence_examples(items: Sequence[Item]) -> list[Example]:
    """One example a labelled sentence: its sentiment and its topics."""
    found = []
    for i, item in enumerate(items):
        for sentence in item.row["sentences"]:
            doc = Doc(item.row["text"][sentence["start"] : sentence["stop"]])
            labels = {sentence["sentiment"], *map(label_of, sentence["topics"])}
            found.append(Example(features.whole_sentence(doc), frozenset(labels), i))
    return found


def fit(name: str, train: Sequence[Example], dev: Sequence[Example]) -> LinearModel:
    """Fit one model and choose its thresholds on dev, by the F1 of each label over reviews."""
    from scipy.sparse import hstack
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    labels = sorted({label for example in train for label in example.labels})
    arrays: dict[str, NDArray[Any]] = {}
    matrices = []
    for b, block in enumerate(features.BLOCKS):
        vectorizer = TfidfVectorizer(
            analyzer=_terms if block == "words" else _grams,
            min_df=MIN_COUNT[block],
            max_features=MAX_TERMS[block],
            sublinear_tf=True,
        )
        matrices.append(vectorizer.fit_transform([e.features[b] for e in train]))
        arrays[f"{block}_terms"] = pack([str(t) for t in vectorizer.get_feature_names_out()])
        arrays[f"{block}_idf"] = vectorizer.idf_.astype(np.float32)
    matrix = hstack(matrices).tocsr()
    columns, intercepts = [], []
    for label in labels:
        truth = np.array([label in e.labels for e in train])
        model = LogisticRegression(
            C=STRENGTH[name], class_weight="balanced", solver="liblinear", max_iter=300, random_state=SEED
        ).fit(matrix, truth)
        columns.append(model.coef_[0])
        intercepts.append(model.intercept_[0])
    arrays["coef"] = np.array(columns).T.astype(np.float16)
    arrays["intercept"] = np.array(intercepts, dtype=np.float32)
    arrays["thresholds"] = np.full(len(labels), 0.5, dtype=np.float32)
    model = LinearModel(labels, arrays)
    arrays["thresholds"] = _thresholds(model, dev)
    return LinearModel(labels, arrays)


def _terms(found: list[str]) -> list[str]:
    return found


def _grams(forms: list[str]) -> list[str]:
    return [gram for form in forms for gram in features.char_grams(form)]


def by_review(model: LinearModel, examples: Sequence[Example]) -> tuple[NDArray[np.bool_], NDArray[np.float32]]:
    """Truth and highest probability of each label over the sentences of each review; both (reviews, labels)."""
    count = max(e.review for e in examples) + 1
    truth = np.zeros((count, len(model.labels)), dtype=bool)
    proba = np.zeros((count, len(model.labels)), dtype=np.float32)
    for example in examples:
        truth[example.review] |= np.array([label in example.labels for label in model.labels])
        proba[example.review] = np.maximum(proba[example.review], model.proba(example.features))
    return truth, proba


def f1(truth: NDArray[np.bool_], guess: NDArray[np.bool_]) -> float:
    """F1 of a yes-or-no label."""
    hits = int((truth & guess).sum())
    return 2 * hits / max(1, int(truth.sum()) + int(guess.sum()))


def _thresholds(model: LinearModel, dev: Sequence[Example]) -> NDArray[np.float32]:
    """For each label the threshold best on dev, drawn half-way to the best common one: dev is small."""
    truth, proba = by_review(model, dev)
    grid = np.arange(0.2, 0.71, 0.02)
    common = _best(grid, truth.ravel(), proba.ravel())
    own = np.array([_best(grid, truth[:, k], proba[:, k]) for k in range(len(model.labels))])
    return ((own + common) / 2).astype(np.float32)


def _best(grid: NDArray[np.float64], truth: NDArray[np.bool_], proba: NDArray[np.float32]) -> float:
    return max((f1(truth, proba >= t), float(t)) for t in grid)[1]


def save(model: LinearModel, folder: Path, data: Sequence[Path], figures: dict[str, Any]) -> dict[str, Any]:
    """Write ``weights.npz`` and ``manifest.json``; the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = folder / "weights.npz"
    np.savez_compressed(weights, **model.arrays)  # type: ignore[arg-type]
    import sklearn

    manifest = {
        "format": FORMAT,
        "name": folder.name,
        "labels": list(model.labels),
        "sha256": digest(weights),
        "trained_with": {"scikit-learn": sklearn.__version__, "numpy": np.__version__, "python": platform.python_version()},
        "seed": SEED,
        "data": {f"{p.parent.name}/{p.name}": digest(p) for p in data},
        "figures": figures,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    (folder / "manifest.json").write_text(text, encoding="utf-8")
    load_model(folder)
    return manifest


MAKERS: dict[str, Callable[[Sequence[Item]], list[Example]]] = {
    "sentiment": review_examples,
    "sentences": sentence_examples,
}


def train(root: Path, out: Path) -> dict[str, dict[str, Any]]:
    """Train every model on ``root/reviews/train.jsonl``; the figures on dev and test, by model."""
    parts = {part: list(read_part(root, "reviews", part)) for part in ("train", "dev", "test")}
    paths = [root / "reviews" / f"{part}.jsonl" for part in ("train", "dev")]
    results = {}
    for name, make in MAKERS.items():
        examples = {part: make(items) for part, items in parts.items()}
        model = fit(name, examples["train"], examples["dev"])
        results[name] = {part: figures(model, examples[part]) for part in ("dev", "test")}
        manifest = save(model, out / name, paths, results[name])
        counts = {part: len(items) for part, items in parts.items()}
        (out / name / "CARD.md").write_text(card(name, manifest, counts), encoding="utf-8")
    return results


def figures(model: LinearModel, examples: Sequence[Example], samples: int = 500) -> dict[str, Any]:
    """Macro-F1 of sentiment over examples, micro- and macro-F1 of topics over reviews, with 95 % bootstrap intervals."""
    feelings = [str(s) for s in Sentiment]
    columns = [model.labels.index(s) for s in feelings]
    best = np.array([int(np.argmax(model.decision(e.features)[columns])) for e in examples])
    found = np.array([next(k for k, s in enumerate(feelings) if s in e.labels) for e in examples])
    reviews = np.array([e.review for e in examples])
    out: dict[str, Any] = {"texts": len(examples)}

    def sentiment(rows: NDArray[np.int64]) -> float:
        return float(np.mean([f1(found[rows] == k, best[rows] == k) for k in range(len(feelings))]))

    groups = [np.flatnonzero(reviews == r) for r in range(int(reviews.max()) + 1)]
    _put(out, "sentiment_macro_f1", sentiment, groups, samples)
    topics = [k for k, label in enumerate(model.labels) if " " in label]
    if topics:
        truth, proba = by_review(model, examples)
        truth, guess = truth[:, topics], (proba >= model.thresholds)[:, topics]
        _put(out, "topics_micro_f1", lambda rows: f1(truth[rows].ravel(), guess[rows].ravel()), _singles(truth), samples)
        out["topics_macro_f1"] = round(float(np.mean([f1(truth[:, k], guess[:, k]) for k in range(len(topics))])), 3)
    return out


def _singles(truth: NDArray[np.bool_]) -> list[NDArray[np.int64]]:
    return [np.array([r]) for r in range(len(truth))]


def _put(
    out: dict[str, Any],
    name: str,
    measure: Callable[[NDArray[np.int64]], float],
    groups: list[NDArray[np.int64]],
    samples: int,
) -> None:
    """Add a figure and its interval: reviews are drawn again and again with replacement."""
    out[name] = round(measure(np.concatenate(groups)), 3)
    draw = np.random.default_rng(SEED)
    values = [
        measure(np.concatenate([groups[k] for k in draw.integers(0, len(groups), len(groups))])) for _ in range(samples)
    ]
    out[f"{name}_95"] = [round(float(q), 3) for q in np.quantile(values, (0.025, 0.975))] if samples else None
