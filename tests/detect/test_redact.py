"""Redaction: nothing personal is left, one person keeps one pseudonym."""

import pytest

from otzyvnlp import InputError, find_personal_data, redact

TEXT = "Врач Иванова Мария приняла. Марию Иванову хвалю, тел. +7 912 345-67-89."


@pytest.mark.parametrize("style", ["label", "mask", "pseudonym"])
def test_nothing_is_left(style: str) -> None:
    redacted = redact(TEXT, style=style)  # type: ignore[arg-type]
    assert "Иванов" not in redacted.text
    assert "345" not in redacted.text
    assert find_personal_data(redacted.text) == []
    assert all(TEXT[f.start : f.stop] == f.text for f in redacted.findings)


def test_styles() -> None:
    assert redact("звоните Ивановой, +7 912 345-67-89").text == "звоните [ИМЯ], [ТЕЛЕФОН]"
    assert redact("звоните Ивановой", style="mask").text == "звоните И•••••••"


def test_one_person_keeps_one_pseudonym() -> None:
    import re

    names = re.findall(r"\[ИМЯ-\w+\]", redact(TEXT, style="pseudonym").text)
    assert len(names) == 2
    assert len(set(names)) == 1
    assert redact(TEXT, style="pseudonym", key="k").text != redact(TEXT, style="pseudonym").text


def test_only_chosen_labels() -> None:
    assert redact("звоните Ивановой, +7 912 345-67-89", labels=["phone"]).text == "звоните Ивановой, [ТЕЛЕФОН]"


def test_mistakes_are_named() -> None:
    with pytest.raises(InputError, match="style"):
        redact("x", style="loud")  # type: ignore[arg-type]
    with pytest.raises(InputError, match="'fone'"):
        redact("x", labels=["fone"])
