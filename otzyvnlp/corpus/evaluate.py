"""The scorer and the secrecy check against the labelled replies: agreement by rule, precision and recall of blocking."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple

from otzyvnlp.corpus.agreement import kappa
from otzyvnlp.corpus.read import read_part
from otzyvnlp.detect.secrecy import check_secrecy
from otzyvnlp.labels import Severity, Status, table
from otzyvnlp.reply.scorer import score_reply
from otzyvnlp.types import Clinic, Review

_START = datetime(2026, 1, 1)
_REQUIRED = ("conduct.channel", "conduct.emotion")


class RuleFigures(NamedTuple):
    """One rule against the labels: ``fails`` given there, κ over pass, fail and skip, precision and recall of fail."""

    rule: str
    rows: int
    fails: int
    kappa: float
    precision: float
    recall: float


class BlockFigures(NamedTuple):
    """Blocking of replies against the labels, with 95 % Wilson intervals."""

    rows: int
    broken: int
    precision: float
    precision_95: tuple[float, float]
    recall: float
    recall_95: tuple[float, float]


def review_of(row: dict[str, Any]) -> Review:
    """The review of a labelled pair, with times that give the labelled delay."""
    hours = row.get("hours")
    replied = _START + timedelta(hours=hours) if hours else None
    resolved = bool(row.get("resolved"))
    return Review(row["review"] or "", row["author"], row["rating"], _START if hours else None, resolved, replied)


def evaluate_replies(root: str | Path, part: str) -> Iterator[RuleFigures]:
    """Agreement on every rule of ``root/replies/part.jsonl`` but speed, which the times alone decide."""
    rules = [rule for rule in table()["rule"] if rule != "conduct.speed"]
    gold: dict[str, list[str]] = {rule: [] for rule in rules}
    found: dict[str, list[str]] = {rule: [] for rule in rules}
    for item in read_part(root, "replies", part):
        score = score_reply(item.row["reply"], review=review_of(item.row))
        for verdict in score.verdicts:
            if verdict.rule in gold:
                gold[verdict.rule].append(_labelled(item.row, verdict.rule, verdict.status))
                found[verdict.rule].append(str(verdict.status))
    for rule in rules:
        yield _figures(rule, gold[rule], found[rule])


def _labelled(row: dict[str, Any], rule: str, status: str) -> str:
    """The label of a rule; a conduct rule that is not listed passes (or skips, where the scorer lets it)."""
    if rule in row["verdicts"]:
        return str(row["verdicts"][rule]["status"])
    listed = not rule.startswith("conduct.") or rule in _REQUIRED
    return str(Status.SKIP) if listed or status == Status.SKIP else str(Status.PASS)


def _figures(rule: str, gold: Sequence[str], found: Sequence[str]) -> RuleFigures:
    counts = Counter(zip(gold, found, strict=True))
    hits = counts[Status.FAIL, Status.FAIL]
    told, there = sum(f == Status.FAIL for f in found), sum(g == Status.FAIL for g in gold)
    return RuleFigures(rule, len(gold), there, kappa(gold, found), hits / max(1, told), hits / max(1, there))


def evaluate_secrecy(root: str | Path, part: str) -> BlockFigures:
    """Which replies of ``root/secrecy/part.jsonl`` are blocked, against which should be."""
    counts: Counter[tuple[bool, bool]] = Counter()
    for item in read_part(root, "secrecy", part):
        row = item.row
        review = None if row["review"] is None and row["author"] is None else review_of(row)
        clinic = Clinic(**row["clinic"]) if row["clinic"] else None
        report = check_secrecy(row["reply"], review=review, clinic=clinic)
        broken = any(f["severity"] == Severity.BLOCK for f in row["secrecy"])
        counts[broken, not report.safe] += 1
    hits, told = counts[True, True], counts[True, True] + counts[False, True]
    there = counts[True, True] + counts[True, False]
    return BlockFigures(
        counts.total(), there, hits / max(1, told), wilson(hits, told), hits / max(1, there), wilson(hits, there)
    )


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The 95 % Wilson interval of a share (Wilson 1927)."""
    if not total:
        return 0.0, 1.0
    z, share = 1.96, hits / total
    centre = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z / (1 + z * z / total) * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return round(centre - half, 3), round(centre + half, 3)
