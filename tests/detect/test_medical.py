"""Medical details: what, whose, whether so; metaphors are none."""

import pytest

from otzyvnlp import find_medical_details
from otzyvnlp.detect.medical import lexicon
from otzyvnlp.text.lexicon import read_pairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("У вас был гайморит", [("diagnosis", "author", "J32")]),
        ("у мамы нашли пневмонию", [("diagnosis", "relative", "J18")]),
        ("при диабете важно наблюдаться", [("diagnosis", "general", "E14")]),
        ("мне выписали амоксициллин", [("drug", "author", None)]),
        ("сделали мне колоноскопию", [("test", "author", None)]),
        ("у меня кашель", [("symptom", "author", None)]),
        ("мне делали химиотерапию", [("procedure", "author", None)]),
        ("у соседа инфаркт", [("diagnosis", "other", "I21")]),
    ],
)
def test_found(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    findings = find_medical_details(text)
    assert [(str(f.label), str(f.about), f.icd10) for f in findings] == expected
    assert all(text[f.start : f.stop] == f.text for f in findings)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("у меня гайморит", "present"), ("гайморита у меня нет", "negated"), ("подозрение на гайморит у меня", "possible"),
        ("раньше у меня был гайморит", "past"),
    ],
)  # fmt: skip
def test_status(text: str, status: str) -> None:
    assert [str(f.status) for f in find_medical_details(text)] == [status]


@pytest.mark.parametrize(
    "text", ["аллергия на хамство", "кардиолог из хирургии", "рак-отшельник", "маститый хирург такого рода", "всё супер"]
)
def test_nothing_there(text: str) -> None:
    assert find_medical_details(text) == []


def test_codes_are_categories() -> None:
    import re

    codes = {code for _, code in read_pairs("conditions.txt")}
    assert all(re.fullmatch(r"[A-Z]\d\d", code) for code in codes)
    assert len(codes) > 1000


def test_loading_the_terms_is_cheap() -> None:
    assert lexicon() is lexicon()
