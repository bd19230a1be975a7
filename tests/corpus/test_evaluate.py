"""Figures against labels: right where all is right, lower where something is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from otzyvnlp.corpus.evaluate import evaluate_replies, evaluate_secrecy, wilson


def write(root: Path, task: str, rows: list[dict[str, Any]]) -> None:
    (root / task).mkdir()
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (root / task / "test.jsonl").write_text(text, encoding="utf-8")


def test_replies(tmp_path: Path) -> None:
    row = {"id": "1", "hand": "h", "review": "Очередь на два часа, кошмар!", "author": None, "rating": 1, "resolved": False}
    row |= {"hours": 2.0, "kind": "negative", "secrecy": [], "quality": 2}
    verdicts = {"negative.thanks": "pass", "negative.apology": "fail"}
    reply = "Спасибо за отзыв. Ваша очередь подойдёт."
    row |= {"reply": reply, "verdicts": {k: {"status": v} for k, v in verdicts.items()}}
    wrong = row | {"id": "2", "verdicts": {"negative.thanks": {"status": "fail"}, "negative.apology": {"status": "fail"}}}
    write(tmp_path, "replies", [row, wrong])
    figures = {f.rule: f for f in evaluate_replies(tmp_path, "test")}
    assert (figures["negative.apology"].fails, figures["negative.apology"].recall) == (2, 1.0)
    assert (figures["negative.thanks"].fails, figures["negative.thanks"].recall) == (1, 0.0)
    assert "conduct.speed" not in figures


def test_secrecy(tmp_path: Path) -> None:
    base = {"hand": "h", "review": "Ужас", "author": None, "rating": 1, "clinic": None}
    found = {
        "label": "secrecy.condition",
        "start": 0,
        "stop": 18,
        "text": "У вас был гайморит",
        "echo": False,
        "severity": "block",
    }
    rows = [
        base | {"id": "1", "reply": "У вас был гайморит.", "secrecy": [found]},
        base | {"id": "2", "reply": "Спасибо за отзыв.", "secrecy": []},
    ]
    write(tmp_path, "secrecy", rows)
    figures = evaluate_secrecy(tmp_path, "test")
    assert (figures.rows, figures.broken, figures.precision, figures.recall) == (2, 1, 1.0, 1.0)


@pytest.mark.parametrize(("hits", "total", "low", "high"), [(50, 100, 0.404, 0.596), (0, 0, 0.0, 1.0), (10, 10, 0.722, 1.0)])
def test_wilson(hits: int, total: int, low: float, high: float) -> None:
    assert wilson(hits, total) == pytest.approx((low, high), abs=0.001)
