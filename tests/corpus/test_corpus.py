"""The checks of the data files find what is wrong, and nothing where nothing is."""

import json
from pathlib import Path
from typing import Any

import pytest

from otzyvnlp import InputError
from otzyvnlp.corpus.agreement import ac1, agreements, kappa
from otzyvnlp.corpus.check import check_task
from otzyvnlp.corpus.describe import distinct, lengths
from otzyvnlp.corpus.read import read_task
from otzyvnlp.corpus.schema import problems
from otzyvnlp.corpus.similar import exact_duplicates, frequent_ngrams, near_duplicates

TEXT = "Ждали два часа, а врач ушёл домой."


def sentence(**changes: Any) -> dict[str, Any]:
    topic = {"id": "waiting", "polarity": "complaint", "target": "clinic", "severity": 1} | changes
    return {"start": 0, "stop": len(TEXT), "sentiment": "negative", "topics": [topic]}


def review(**changes: Any) -> dict[str, Any]:
    row = {"id": "r1", "hand": "h", "text": TEXT, "author": None, "rating": 1, "kind": "lab", "country": "RU"}
    return row | {"sentiment": "negative", "mixed": False, "sentences": [sentence()]} | changes


def write(root: Path, part: str, *rows: dict[str, Any], task: str = "reviews") -> None:
    folder = root / task
    folder.mkdir(exist_ok=True)
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (folder / f"{part}.jsonl").write_text(text, encoding="utf-8")


def test_a_good_row_has_no_problems() -> None:
    assert list(problems("reviews", review())) == []


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"sentiment": "bad"}, "'bad' is no label"),
        ({"country": "US"}, "'US' is no label"),
        ({"mixed": 1}, "field 'mixed' is int"),
        ({"extra": 1}, "unknown field 'extra'"),
        ({"text": "Ждали"}, "no span"),
        ({"text": " "}, "empty text"),
        ({"sentences": [sentence(id="queue")]}, "'queue'"),
        ({"sentences": [sentence(polarity="praise")]}, "severity"),
    ],
)  # fmt: skip
def test_problems_are_found(changes: dict[str, Any], problem: str) -> None:
    assert any(problem in found for found in problems("reviews", review(**changes)))


def test_a_fragment_must_be_its_text() -> None:
    row = {"id": "p", "hand": "h", "text": "звоните Ивановой", "findings": [
        {"label": "person", "start": 8, "stop": 16, "text": "Петровой", "role": "doctor"}]}  # fmt: skip
    assert any("not its text" in p for p in problems("personal_data", row))


def test_check_names_file_and_line(tmp_path: Path) -> None:
    other = "Врач добрый, принял вовремя и всё объяснил понятно."
    whole = [{"start": 0, "stop": len(other), "sentiment": "positive", "topics": []}]
    write(tmp_path, "train", review(), review(id="r2", text=other, sentences=whole))
    write(tmp_path, "test", review(id="r1", text=TEXT + " Ужас!"))
    found = check_task(tmp_path, "reviews").problems
    assert any(p.endswith("train.jsonl:1 too") for p in found)
    assert any("% like" in p and "test.jsonl:1" in p for p in found)
    assert len(found) == 2


def test_read_task_names_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no data for 'reviews'"):
        read_task(tmp_path, "reviews")


def test_duplicates() -> None:
    texts = [
        "Очень хорошая клиника, спасибо врачам!",
        "очень хорошая клиника — спасибо врачам",
        "Ужасно долго ждали приёма врача",
    ]
    assert list(exact_duplicates(texts)) == [(0, 1)]
    assert [(a, b) for a, b, _ in near_duplicates(texts)] == [(0, 1)]
    assert list(near_duplicates(["коротко", "коротко"])) == []


def test_frequent_ngrams() -> None:
    assert frequent_ngrams(["раз два три четыре пять шесть"] * 4)[0] == ("два три четыре пять шесть", 4)
    assert frequent_ngrams(["раз два три четыре пять"] * 3) == []


def test_descriptions() -> None:
    assert lengths(["а" * n for n in range(1, 101)])["q50"] == 51
    assert distinct(["раз два раз два"])["distinct1"] == 0.5


def test_agreement_figures() -> None:
    assert kappa(["a", "b"], ["a", "b"]) == 1
    assert kappa(["a", "a", "b", "b"], ["a", "b", "a", "b"]) == 0
    assert ac1(["a"] * 9 + ["b"], ["a"] * 10) > 0.8
    assert kappa(["a"] * 9 + ["b"], ["a"] * 10) == pytest.approx(0)
    with pytest.raises(InputError, match="first and second"):
        kappa(["a"], [])


def test_agreements_of_files(tmp_path: Path) -> None:
    write(tmp_path, "train", review(), review(id="r2", sentiment="positive"))
    (tmp_path / "second").mkdir()
    blind = {"sentiment": "negative", "mixed": False, "sentences": review()["sentences"]}
    lines = [{"id": i, "first": {}, "second": blind} for i in ("r1", "r2")]
    (tmp_path / "second" / "reviews.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    rows = {row.label: row for row in agreements(tmp_path, "reviews")}
    assert rows["waiting complaint"].kappa == 1
    assert rows["sentiment"].observed == 0.5
