"""Inputs: what they accept and refuse."""

from datetime import datetime
from pathlib import Path

import pytest

from otzyvnlp import Clinic, InputError, Review
from otzyvnlp.result import mask
from otzyvnlp.types import Evidence, Finding


@pytest.mark.parametrize("rating", [-1, 5.5, 10])
def test_rating_out_of_range(rating: float) -> None:
    with pytest.raises(InputError, match="rating"):
        Review("x", rating=rating)


def test_times_in_order() -> None:
    with pytest.raises(InputError, match="replied_at"):
        Review("x", created_at=datetime(2026, 1, 2), replied_at=datetime(2026, 1, 1))


def test_a_string_is_no_list_of_phones() -> None:
    with pytest.raises(TypeError, match="phones"):
        Clinic(phones="+375 29 1234567")  # type: ignore[arg-type]


def test_clinic_from_toml(tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text('name = "Ромашка"\nphones = ["+375 17 200-00-01"]\n', encoding="utf-8")
    assert Clinic.from_toml(path).phones == ("+375 17 200-00-01",)


@pytest.mark.parametrize(
    ("text", "message"), [("fones = []", "unknown key 'fones'"), ("name = 5", "name"), ("x", "x|Expected")]
)
def test_mistakes_in_clinic_toml(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        Clinic.from_toml(path)


def test_results_are_frozen_and_masked() -> None:
    finding = Finding(0, 7, "person", "Иванова")
    with pytest.raises(AttributeError):
        finding.start = 3  # type: ignore[misc]
    assert "Иванова" not in repr(finding)
    assert finding.to_dict()["text"] == "Иванова"
    assert "тайна" not in repr(Evidence(0, 5, "тайна"))
    assert mask("Иванова") == "И••••••"
