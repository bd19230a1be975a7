"""Agreement of two annotators: Cohen's κ, and Gwet's AC1 where a label is rare (κ falls there however well people agree)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from otzyvnlp.corpus.describe import labels
from otzyvnlp.corpus.read import Item, read_task
from otzyvnlp.errors import InputError
from otzyvnlp.tables import read_rows

TASKS = ("reviews", "replies", "secrecy")


class Agreement(NamedTuple):
    """Two annotators on one label: ``given`` is how often the first gave it."""

    label: str
    rows: int
    given: int
    observed: float
    kappa: float
    ac1: float


def kappa(first: Sequence[str], second: Sequence[str]) -> float:
    """Cohen's κ of two lists of labels; 1.0 where both are one and the same label throughout (Cohen 1960)."""
    observed, share = _observed(first, second)
    expected = sum(share[0][k] * share[1][k] for k in share[0] | share[1])
    return 1.0 if expected == 1 else (observed - expected) / (1 - expected)


def ac1(first: Sequence[str], second: Sequence[str]) -> float:
    """Gwet's AC1 of two lists of labels (Gwet 2008)."""
    observed, share = _observed(first, second)
    names = sorted(share[0] | share[1])
    if len(names) < 2:
        return 1.0
    mean = [(share[0][k] + share[1][k]) / 2 for k in names]
    expected = sum(p * (1 - p) for p in mean) / (len(names) - 1)
    return (observed - expected) / (1 - expected)


def _observed(first: Sequence[str], second: Sequence[str]) -> tuple[float, tuple[Counter[str], Counter[str]]]:
    if len(first) != len(second) or not first:
        raise InputError(f"first and second must be of one length above 0, not {len(first)} and {len(second)}")
    n = len(first)
    shares = tuple(Counter({k: v / n for k, v in Counter(side).items()}) for side in (first, second))
    return sum(a == b for a, b in zip(first, second, strict=True)) / n, (shares[0], shares[1])


def agreements(root: str | Path, task: str) -> Iterator[Agreement]:
    """Agreement of the two annotators on every label of a task, from ``root/second/task.jsonl``.

    A row there holds the labels that each gave before any disagreement was resolved: ``{"id", "first", "second"}``.
    """
    pairs = [(_values(first), _values(second)) for first, second in _pairs(root, task)]
    names = sorted({name for pair in pairs for side in pair for name in side})
    for name in names:
        both = [(a.get(name, "no"), b.get(name, "no")) for a, b in pairs]
        one, two = [a for a, _ in both], [b for _, b in both]
        given = sum(v not in ("no", "skip") for v in one)
        observed = sum(a == b for a, b in both) / len(both)
        yield Agreement(name, len(both), given, observed, kappa(one, two), ac1(one, two))


def _pairs(root: str | Path, task: str) -> Iterator[tuple[Item, Item]]:
    rows = {str(item.row["id"]): item.row for item in read_task(root, task)}
    for row in read_rows(Path(root) / "second" / f"{task}.jsonl"):
        where = f"{row.path}:{row.line}"
        name = str(row.data.get("id"))
        if row.error or name not in rows:
            raise InputError(f"{where}: {row.error or f'no row {name!r} in {task}'}")
        first, second = ({**rows[name], **row.data[side]} for side in ("first", "second"))
        yield Item(task, "first", where, first), Item(task, "second", where, second)


def _values(item: Item) -> dict[str, str]:
    """Label → answer: «yes» for those a row bears, the verdict of a rule, the one value of a choice."""
    if item.task == "reviews":
        named = {"sentiment": item.row["sentiment"]}
        return named | {k: "yes" for k in labels(item) if k not in ("positive", "neutral", "negative")}
    if item.task == "replies":
        verdicts = {rule: v["status"] for rule, v in item.row["verdicts"].items()}
        quality = {"quality (5 values)": str(item.row["quality"])}
        return verdicts | quality | ({"blocked": "yes"} if _blocked(item.row) else {})
    return {k: "yes" for k in labels(item) if k != "safe"}


def _blocked(row: dict[str, Any]) -> bool:
    return any(f["severity"] == "block" for f in row["secrecy"])


def quality_weighted(root: str | Path) -> float:
    """Quadratically weighted κ of the overall quality 1–5 of replies."""
    pairs = [(first.row["quality"], second.row["quality"]) for first, second in _pairs(root, "replies")]
    one, two = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    observed = sum((a - b) ** 2 for a, b in pairs) / len(pairs)
    expected = sum(one[a] * two[b] * (a - b) ** 2 for a in one for b in two) / len(pairs) ** 2
    return 1 - observed / expected if expected else 1.0
