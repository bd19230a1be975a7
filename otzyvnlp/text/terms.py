"""Finding the terms of a long list (illnesses, drugs …) in any of their forms, without lemmatising the list first.

Terms are filed in drawers by the letters that all forms of their first word share. A drawer's words are lemmatised when
a text first opens it, so that a list of thousands costs nothing to load.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.text.morph import analyze

_LETTERS = (3, 4, 5)
_FLEETING = ("ель", "ень", "ец", "ок", "ек")  # кашель – кашля: the stem changes a letter earlier


class Term(NamedTuple):
    """A term of the list and what it stands for."""

    text: str
    words: tuple[str, ...]
    value: str


class TermMatch(NamedTuple):
    """Tokens ``first`` … ``last`` of a text and the term they spell."""

    first: int
    last: int
    term: Term


class Terms:
    """A list of terms; every word of a term matches in any form."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._drawers: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._open: dict[str, dict[str, list[Term]]] = {}
        for text, value in pairs:
            first = text.partition(" ")[0]
            self._drawers[first[: _shared(first)]].append((text, value))

    def finditer(self, doc: Doc) -> Iterator[TermMatch]:
        """The longest term at each word, left to right; matches do not overlap."""
        tokens = doc.tokens
        i = 0
        while i < len(tokens):
            best = self._longest(tokens, i)
            if best:
                yield best
                i = best.last
            i += 1

    def _longest(self, tokens: list[Token], i: int) -> TermMatch | None:
        form = tokens[i].form
        best: TermMatch | None = None
        for letters in {form[:n] for n in _LETTERS}:
            drawer = self._drawer(letters)
            for key in (form, *tokens[i].word.lemmas) if drawer else ():
                for term in drawer.get(key, ()):
                    n = len(term.words)
                    if (best is None or n > best.last - i + 1) and _spells(term.words, tokens, i):
                        best = TermMatch(i, i + n - 1, term)
        return best

    def _drawer(self, letters: str) -> dict[str, list[Term]]:
        if letters not in self._drawers:
            return {}
        if letters not in self._open:
            filed: dict[str, list[Term]] = defaultdict(list)
            for text, value in self._drawers[letters]:
                term = Term(text, tuple(text.split()), value)
                for key in {term.words[0], *_lemmas(term.words[0])}:
                    filed[key].append(term)
            self._open[letters] = filed
        return self._open[letters]


def _shared(word: str) -> int:
    """How many first letters all forms of a word share, five at most, three at least."""
    return max(3, min(5, len(word) - (3 if word.endswith(_FLEETING) else 2)))


def _spells(words: tuple[str, ...], tokens: list[Token], i: int) -> bool:
    if i + len(words) > len(tokens) or tokens[i + len(words) - 1].sentence != tokens[i].sentence:
        return False
    return all(_same(w, t) for w, t in zip(words, tokens[i : i + len(words)], strict=True))


def _same(word: str, token: Token) -> bool:
    return word == token.form or not _lemmas(word).isdisjoint(token.word.lemmas)


@lru_cache(1 << 16)
def _lemmas(word: str) -> frozenset[str]:
    """The dictionary forms that a word of a term stands for: itself, if it is one («мастит» is no «маститый»)."""
    lemmas = analyze(word).lemmas
    return frozenset((word,)) if word in lemmas else lemmas
