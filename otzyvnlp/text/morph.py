"""Morphology by pymorphy3, one parse a word form, cached."""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

_LETTERS = re.compile(r"[\u0020-\u024f\u0400-\u052f№₽€]+")  # Latin and Cyrillic
CACHE = 1 << 16  # word forms; about 60 MB when full, so memory stays flat over any number of texts


class Parse(NamedTuple):
    """One reading of a word form."""

    lemma: str
    tags: frozenset[str]  # OpenCorpora grammemes: "VERB", "plur", "1per", "Name" …
    score: float


class Word(NamedTuple):
    """A word form with all its readings, the likeliest first."""

    parses: tuple[Parse, ...]
    lemmas: frozenset[str]
    tags: frozenset[str]  # of all readings
    known: bool  # whether the dictionary holds this very form

    @property
    def lemma(self) -> str:
        """The likeliest dictionary form, with «е» for «ё»."""
        return self.parses[0].lemma


@cache
def analyzer() -> Any:
    """The shared pymorphy3 analyzer, loaded at the first word (about 0.2 s)."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


@lru_cache(CACHE)
def analyze(form: str) -> Word:
    """All readings of a folded word form (lower case, «е» for «ё»)."""
    # a very long «word» is no word (pymorphy3 would cut it at every letter), and it fails on some letters without a name
    found = analyzer().parse(form) if len(form) <= 40 and _LETTERS.fullmatch(form) else ()
    parses = tuple(Parse(p.normal_form.replace("ё", "е"), frozenset(p.tag.grammemes), float(p.score)) for p in found) or (
        Parse(form, frozenset({"UNKN"}), 0.0),
    )
    tags = frozenset[str]().union(*(p.tags for p in parses))
    return Word(parses, frozenset(p.lemma for p in parses), tags, bool(found) and analyzer().word_is_known(form))


def lemma(form: str) -> str:
    """The likeliest dictionary form of a folded word."""
    return analyze(form).lemma
