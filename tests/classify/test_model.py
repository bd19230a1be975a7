"""The shipped models: what a folder must hold, and that numpy gives what scikit-learn gave."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from otzyvnlp import InputError
from otzyvnlp.classify import features
from otzyvnlp.classify.model import load_model, models_folder, pack, terms
from otzyvnlp.classify.train import Example, fit
from otzyvnlp.labels import Polarity, Sentiment, Topic
from otzyvnlp.text.doc import Doc

TEXTS = {
    "Ждали два часа в очереди": {"negative", "waiting complaint"},
    "Очередь огромная, кошмар": {"negative", "waiting complaint"},
    "Врач вежливый и добрый": {"positive", "attitude praise"},
    "Спасибо, врач очень добрый": {"positive", "attitude praise"},
    "Клиника работает до восьми": {"neutral"},
    "Работает до восьми вечера, без обеда": {"neutral"},
}


def examples() -> list[Example]:
    return [
        Example(features.whole_sentence(Doc(text)), frozenset(labels), i)
        for i, (text, labels) in enumerate(list(TEXTS.items()) * 3)
    ]


@pytest.mark.parametrize("name", ["sentiment", "sentences"])
def test_shipped(name: str) -> None:
    model = load_model(models_folder() / name)
    assert set(Sentiment) <= set(model.labels)
    topics = {f"{t} {p}" for t in Topic for p in Polarity}
    assert {label for label in model.labels if " " in label} in (set(), topics)
    assert (models_folder() / name / "CARD.md").is_file()
    assert sum(p.stat().st_size for p in models_folder().rglob("*.npz")) < 15e6


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("manifest.json", "{", "manifest.json"),
        ("manifest.json", '{"format": 99}', "format 99"),
        ("weights.npz", "spoiled", "another hash"),
    ],
)
def test_a_wrong_folder_is_refused(tmp_path: Path, file: str, content: str, message: str) -> None:
    folder = shutil.copytree(models_folder() / "sentiment", tmp_path / "m")
    (folder / file).write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        load_model(folder)


def test_labels_must_fit_the_weights(tmp_path: Path) -> None:
    folder = shutil.copytree(models_folder() / "sentiment", tmp_path / "m")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    manifest["labels"].append("extra")
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(InputError, match="labels for"):
        load_model(folder)


def test_a_vocabulary_survives_packing() -> None:
    assert terms(pack(["ждать", "не_ждать два", "<loud>"])) == ["ждать", "не_ждать два", "<loud>"]


def test_fit_learns_and_numpy_matches_scikit_learn() -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer

    data = examples()
    model = fit("sentences", data, data)
    for example in data:
        guess = model.labels[int(np.argmax(model.decision(example.features)))]
        assert guess in example.labels
    vectorizer = TfidfVectorizer(analyzer=list, vocabulary=terms(model.arrays["words_terms"]), sublinear_tf=True)
    vectorizer.idf_ = model.arrays["words_idf"].astype(np.float64)
    index, values = model.weights((data[0].features[0], []))
    expected = vectorizer.transform([data[0].features[0]]).toarray()[0]
    assert np.allclose(expected[index], values, atol=1e-6)
    assert np.isclose((expected**2).sum(), (values**2).sum(), atol=1e-6)
