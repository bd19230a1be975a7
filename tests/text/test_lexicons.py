"""The lexicons: readable, sorted, without repeats, in dictionary forms, each of them used."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from otzyvnlp.errors import LexiconError
from otzyvnlp.labels import Topic
from otzyvnlp.text.lexicon import list_lexicons, parse_lines, read_lines, read_pairs, read_toml
from otzyvnlp.text.morph import analyze
from otzyvnlp.text.patterns import load_patterns

ROOT = Path(str(files("otzyvnlp"))) / "lexicons"
ALL = sorted(str(p.relative_to(ROOT)) for p in ROOT.rglob("*.txt"))
PATTERNS = [name for folder in ("acts", "secrecy", "topics") for name in list_lexicons(folder)]


@pytest.mark.parametrize("name", ALL)
def test_sorted_without_repeats_and_folded(name: str) -> None:
    terms = [line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert terms == sorted(set(terms))
    assert all(term == term.strip() and "ё" not in term for term in terms)


@pytest.mark.parametrize("name", PATTERNS)
def test_patterns_compile(name: str) -> None:
    assert load_patterns(name)


@pytest.mark.parametrize("name", [*PATTERNS, *(n for n in ALL if n.startswith("sets/") and "eponym" not in n)])
def test_plain_words_are_dictionary_forms(name: str) -> None:
    """A plain word matches by dictionary form: another form would never match."""
    wrong = set()
    for line in read_lines(name):
        body = re.sub(r"^\w+: |\{[^}]*\}", "", line.text)
        words = re.findall(r"(?<![=\w*@-])[а-я][а-я-]*(?![\w*])", body)
        wrong |= {(line.where, w) for w in words if w not in analyze(w).lemmas}
    exempt = {f"sets/{s}.txt" for s in ("titles", "not_names", "general_forms", "no_address", "abbreviations", "past")}
    assert not wrong or name in exempt


def test_every_lexicon_is_used() -> None:
    code = "\n".join(p.read_text(encoding="utf-8") for p in ROOT.parent.rglob("*.py"))
    patterns = "\n".join((ROOT / n).read_text(encoding="utf-8") for n in PATTERNS)
    for name in ALL:
        folder, _, file = name.rpartition("/")
        stem = file.removesuffix(".txt")
        if folder in ("topics", "taken_up"):
            assert stem in set(Topic)
        elif folder == "sets":
            assert f"sets/{stem}.txt" in code or f'"{stem}"' in code or f"@{stem}" in patterns, name
        elif folder == "acts":
            assert f'"{stem}"' in code, name
        else:
            assert name in code or folder == "secrecy", name


def test_comments_and_blank_lines_are_passed_over() -> None:
    assert [tuple(line) for line in parse_lines("# head\n\nодин  # why\n", "a.txt")] == [("один", "a.txt:3")]


def test_errors_name_the_file() -> None:
    with pytest.raises(LexiconError, match=r"^nothing\.txt: no such lexicon"):
        read_lines("nothing.txt")
    with pytest.raises(LexiconError, match=r"^stock\.txt:\d+: expected two columns"):
        read_pairs("stock.txt")
    with pytest.raises(LexiconError, match=r"^stock\.txt"):
        read_toml("stock.txt")
