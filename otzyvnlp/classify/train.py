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
            analyzer=_identity, min_df=MIN_COUNT[block], max_features=MAX_TERMS[block], sublinear_tf=True
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


def _identity(found: list[str]) -> list[str]:
    return found


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


def save(model: LinearModel, folder: Path, data: Sequence[Path], figures: dict[str, Any]) -> None:
    """Write ``weights.npz`` and ``manifest.json``."""
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
        save(model, out / name, paths, results[name])
        load_model(out / name)
    return results


def figures(model: LinearModel, examples: Sequence[Example]) -> dict[str, float]:
    """Macro-F1 of sentiment over examples; micro- and macro-F1 of topics with polarity over reviews."""
    feelings = [str(s) for s in Sentiment]
    columns = [model.labels.index(s) for s in feelings]
    best = [feelings[int(np.argmax(model.decision(e.features)[columns]))] for e in examples]
    found = [next(s for s in feelings if s in e.labels) for e in examples]
    per = [f1(np.array([x == s for x in found]), np.array([x == s for x in best])) for s in feelings]
    out = {"texts": len(examples), "sentiment_macro_f1": round(float(np.mean(per)), 4)}
    topics = [k for k, label in enumerate(model.labels) if " " in label]
    if topics:
        truth, proba = by_review(model, examples)
        guess = proba >= model.thresholds
        each = [f1(truth[:, k], guess[:, k]) for k in topics]
        out["topics_micro_f1"] = round(f1(truth[:, topics].ravel(), guess[:, topics].ravel()), 4)
        out["topics_macro_f1"] = round(float(np.mean(each)), 4)
    return out
