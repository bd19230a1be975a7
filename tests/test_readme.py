"""What the README shows is what happens."""

import re
from pathlib import Path

import pytest

import otzyvnlp

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "README.ru.md")


def example(page: str) -> str:
    match = re.search(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.S)
    assert match
    return match[1]


@pytest.mark.parametrize("page", PAGES)
def test_the_example_runs_and_gives_what_it_says(page: str) -> None:
    names: dict[str, object] = {}
    exec(example(page), names)
    score = names["score"]
    assert f"# {score.value}, {score.core}, {score.blocked}" in example(page)  # type: ignore[attr-defined]
    assert score.failed[-1] == "secrecy.visit_date"  # type: ignore[attr-defined]
    found = otzyvnlp.find_medical_details("У вас был гайморит")[0]
    assert (found.label, found.about, found.icd10) == ("diagnosis", "author", "J32")
    assert not otzyvnlp.check_secrecy("Пневмонии у вас не нашли").safe
    assert otzyvnlp.redact("звоните Ивановой, +7 912 345-67-89").text == "звоните [ИМЯ], [ТЕЛЕФОН]"


def test_both_pages_hold_the_same_code() -> None:
    codes = [
        [
            re.sub(r"#.*", "", b).split()
            for b in re.findall(r"```\w*\n(.*?)```", (ROOT / p).read_text(encoding="utf-8"), re.S)
        ]
        for p in PAGES
    ]
    assert codes[0] == codes[1]


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8")):
        assert target.startswith("http") or (ROOT / target).exists(), target
