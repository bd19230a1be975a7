"""Every rule proves itself by the examples in its own file; the registry, the files and the texts agree."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

import otzyvnlp.reply.rules as rules_package
from otzyvnlp.labels import SecrecyLabel, Status, table
from otzyvnlp.reply.context import ReplyContext
from otzyvnlp.reply.profiles import load_profile
from otzyvnlp.reply.rule import Example, Rule, all_rules
from otzyvnlp.types import Review

START = datetime(2026, 1, 12, 9, 0)
CASES = [
    pytest.param(rule, status, example, id=f"{rule.id}-{status}-{number}")
    for rule in all_rules()
    for status, examples in ((Status.PASS, rule.passes), (Status.FAIL, rule.fails))
    for number, example in enumerate(examples)
]


def context_of(example: Example) -> ReplyContext:
    replied = START + timedelta(hours=example.hours) if example.hours else None
    review = Review(example.review, example.author, example.rating, START, example.resolved, replied)
    return ReplyContext(example.reply, review, None, load_profile())


@pytest.mark.parametrize(("rule", "status", "example"), CASES)
def test_proof(rule: Rule, status: Status, example: Example) -> None:
    verdict = rule.judge(context_of(example))
    assert verdict.status == status
    assert all(example.reply[e.start : e.stop] == e.text for e in verdict.evidence)
    assert bool(verdict.advice) == (status == Status.FAIL)
    assert "{" not in verdict.advice


def test_ids_are_paths() -> None:
    root = Path(rules_package.__path__[0])
    paths = {".".join(p.relative_to(root).with_suffix("").parts) for p in root.rglob("*.py") if p.stem != "__init__"}
    assert {rule.id for rule in all_rules()} == paths


def test_every_rule_has_its_texts_and_every_text_its_rule() -> None:
    assert {rule.id for rule in all_rules()} == {*table()["rule"], *SecrecyLabel}
    assert set(table()["secrecy"]) == set(SecrecyLabel)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_declared(rule: Rule) -> None:
    assert rule.passes
    assert rule.fails
    assert rule.source
    assert rule.title
