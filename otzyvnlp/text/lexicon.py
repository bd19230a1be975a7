"""Reading of the lexicons: ``*.txt`` (one term a line, ``#`` starts a comment) and ``*.toml``."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple

from otzyvnlp.errors import InputError, LexiconError


class Line(NamedTuple):
    """One term of a lexicon and where it stands."""

    text: str
    where: str  # "acts/thanks.txt:12"


def parse_lines(text: str, name: str) -> Iterator[Line]:
    """The terms of a lexicon's text, without comments and blank lines."""
    for number, raw in enumerate(text.splitlines(), 1):
        term = raw.split("#", 1)[0].strip() if "#" in raw else raw.strip()
        if term:
            yield Line(term, f"{name}:{number}")


def read_lines(name: str) -> list[Line]:
    """The terms of a packaged lexicon such as ``"acts/thanks.txt"``; ``LexiconError`` if there is no such file."""
    return list(parse_lines(_read(name), name))


@cache
def read_terms(name: str) -> frozenset[str]:
    """The terms of a packaged lexicon as a set."""
    return frozenset(line.text for line in read_lines(name))


def read_pairs(name: str) -> list[tuple[str, str]]:
    """A lexicon of two tab-separated columns; ``LexiconError`` names the line that has another number."""
    pairs = []
    for line in read_lines(name):
        left, tab, right = line.text.partition("\t")
        if not tab or "\t" in right:
            raise LexiconError(f"{line.where}: expected two columns parted by a tab")
        pairs.append((left.strip(), right.strip()))
    return pairs


def list_lexicons(folder: str) -> list[str]:
    """The ``*.txt`` lexicons of a folder, sorted: ``["acts/apology.txt", …]``."""
    names = (entry.name for entry in files("otzyvnlp").joinpath("lexicons", folder).iterdir())
    return sorted(f"{folder}/{name}" for name in names if name.endswith(".txt"))


def read_toml(name: str) -> dict[str, Any]:
    """A packaged TOML file; ``LexiconError`` names the file and line of a mistake."""
    try:
        return tomllib.loads(_read(name))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: {error}") from None


def read_toml_file(path: str | PathLike[str]) -> dict[str, Any]:
    """A TOML file of the user's; ``InputError`` names it if there is none or it cannot be read."""
    try:
        return tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InputError(f"{path}: no such file") from None
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}") from None


def _read(name: str) -> str:
    path = files("otzyvnlp").joinpath("lexicons", *name.split("/"))
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LexiconError(f"{name}: no such lexicon") from None
