"""Finding the terms of a long list (illnesses, drugs …) in any of their forms, without lemmatising the list first.

Terms are filed under the first three letters of their first word. A drawer's words are lemmatised when a text first
opens it, so that a list of thousands costs nothing to load.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.text.morph import analyze

_DRAWER = 3


class Term(NamedTuple):
    """A term of the list and what it stands for."""

    words: tuple[str, ...]
    value: str


class TermMatch(NamedTuple):
    """Tokens ``first`` … ``last`` of a text and the value of the term they spell."""

    first: int
    last: int
    value: str


class Terms:
    """A list of terms; every word of a term matches in any form."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._drawers: dict[str, list[Term]] = defaultdict(list)
        self._open: dict[str, dict[str, list[Term]]] = {}
        for term, value in pairs:
            words = tuple(term.split())
            self._drawers[words[0][:_DRAWER]].append(Term(words, value))

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
        drawer = self._drawer(tokens[i].form[:_DRAWER])
        best: TermMatch | None = None
        for key in (tokens[i].form, *tokens[i].word.lemmas):
            for term in drawer.get(key, ()):
                n = len(term.words)
                if (best is None or n > best.last - i + 1) and _spells(term.words, tokens, i):
                    best = TermMatch(i, i + n - 1, term.value)
        return best

    def _drawer(self, letters: str) -> dict[str, list[Term]]:
        if letters not in self._open:
            filed: dict[str, list[Term]] = defaultdict(list)
            for term in self._drawers.get(letters, ()):
                for key in {term.words[0], *analyze(term.words[0]).lemmas}:
                    filed[key].append(term)
            self._open[letters] = filed
        return self._open[letters]


def _spells(words: tuple[str, ...], tokens: list[Token], i: int) -> bool:
    if i + len(words) > len(tokens) or tokens[i + len(words) - 1].sentence != tokens[i].sentence:
        return False
    return all(_same(w, t) for w, t in zip(words, tokens[i : i + len(words)], strict=True))


def _same(word: str, token: Token) -> bool:
    return word == token.form or not analyze(word).lemmas.isdisjoint(token.word.lemmas)
