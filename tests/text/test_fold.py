"""Folding moves no offset and makes spellings equal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from otzyvnlp.text.fold import fold, normal


@given(st.text())
def test_length_stays(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ёлка", "елка"),
        ("«Ромашка» — клиника", '"ромашка" - клиника'),
        ("cпасибо", "спасибо"),  # a Latin c
        ("УЗИ\u00a0почек", "узи почек"),
        ("İstanbul", "İstanbul".replace("İ", "İ")[0] + "stanbul"),
    ],
)
def test_spellings(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_latin_words_stay_latin() -> None:
    assert fold("Damumed") == "damumed"
    assert "а" not in fold("Damumed")


def test_accents_are_dropped_for_look_up_only() -> None:
    assert normal(fold("до\u0301ктор")) == "доктор"
