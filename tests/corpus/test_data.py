"""The shipped corpus keeps its promises: size, balance, schema, no duplicates, second annotation."""

from pathlib import Path

import pytest

from otzyvnlp.corpus.agreement import agreements
from otzyvnlp.corpus.check import Report, check_all
from otzyvnlp.labels import PersonalLabel, SecrecyLabel, Topic

ROOT = Path(__file__).resolve().parents[2] / "data"
LEAST = {
    "reviews": (2200, 300, 500),
    "replies": (1000, 200, 300),
    "secrecy": (1500,),
    "personal_data": (1200,),
    "medical": (1500,),
}
CORE = (
    "positive.name", "positive.thanks", "positive.details", "positive.wishes", "negative.thanks", "negative.apology",
    "negative.clarify", "negative.resolution", "negative.update",
)  # fmt: skip
PROHIBITED = ("blame", "dispute", "calm", "threat", "bargain", "polarity", "template", "literacy", "wrong_person", "length")


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    return {report.task: report for report in check_all(ROOT)}


def test_nothing_is_wrong(reports: dict[str, Report]) -> None:
    assert {task: report.problems for task, report in reports.items() if report.problems} == {}


def test_sizes(reports: dict[str, Report]) -> None:
    for task, least in LEAST.items():
        counts = list(reports[task].counts.values())
        assert all(c >= n for c, n in zip(counts, least, strict=False)) if len(least) > 1 else sum(counts) >= least[0]


def test_topics(reports: dict[str, Report]) -> None:
    labels = reports["reviews"].labels
    assert all(labels[f"{t} complaint"] >= 150 and labels[f"{t} praise"] >= 80 for t in Topic)


def test_verdicts(reports: dict[str, Report]) -> None:
    labels = reports["replies"].labels
    assert all(labels[f"{rule} pass"] >= 200 and labels[f"{rule} fail"] >= 200 for rule in CORE)
    assert all(labels[f"conduct.{rule} fail"] >= 60 for rule in PROHIBITED)


def test_secrets_personal_data_and_medical_details(reports: dict[str, Report]) -> None:
    secrecy = reports["secrecy"].labels
    assert min(secrecy["broken"], secrecy["safe"]) >= 0.45 * sum(reports["secrecy"].counts.values())
    assert all(secrecy[label] >= 60 for label in SecrecyLabel)
    assert all(reports["personal_data"].labels[label] >= 60 for label in PersonalLabel)
    for task in ("personal_data", "medical"):
        assert reports[task].labels["nothing"] >= 0.3 * sum(reports[task].counts.values())


@pytest.mark.parametrize(("task", "least"), [("reviews", 400), ("replies", 300), ("secrecy", 300)])
def test_second_annotation(task: str, least: int) -> None:
    assert next(agreements(ROOT, task)).rows >= least
