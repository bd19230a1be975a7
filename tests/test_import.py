"""The front door: lazy, complete, cheap."""

import subprocess
import sys

import pytest

import otzyvnlp


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_import_loads_nothing_heavy() -> None:
    heavy = "('sklearn', 'natasha', 'pandas', 'numpy', 'pymorphy3', 'rich', 'typer', 'openpyxl')"
    assert run(f"import otzyvnlp, sys; print([m for m in {heavy} if m in sys.modules])").strip() == "[]"


def test_scoring_needs_neither_sklearn_nor_natasha() -> None:
    code = (
        "import otzyvnlp, sys; otzyvnlp.score_reply('Спасибо!', review='Отлично!'); otzyvnlp.analyze_review('Ужас');"
        "print([m for m in ('sklearn', 'natasha', 'pandas', 'joblib') if m in sys.modules])"
    )
    assert run(code).strip() == "[]"


@pytest.mark.parametrize("name", otzyvnlp.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(otzyvnlp, name) is not None


def test_public_names_are_few() -> None:
    assert len(otzyvnlp.__all__) <= 16


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        otzyvnlp.no_such_name  # noqa: B018
