"""A text with its sentences and words, each computed once, at first use."""

import re
from bisect import bisect_right
from functools import cached_property

from otzyvnlp.text import sentences
from otzyvnlp.text.fold import fold, normal
from otzyvnlp.text.morph import Word, analyze

_WORD = re.compile(r"[^\W\d_][\w\u0300-\u036f\u00ad']*(?:-[^\W\d_][\w\u0300-\u036f]*)*|\d+(?:[.,:]\d+)*|[@№%₽$€]")


class Token:
    """A word, number or sign: ``text[start:stop]`` of its document."""

    __slots__ = ("form", "sentence", "start", "stop", "word")

    def __init__(self, start: int, stop: int, form: str, sentence: int, word: Word) -> None:
        self.start = start
        self.stop = stop
        self.form = form
        self.sentence = sentence
        self.word = word

    def __repr__(self) -> str:
        return f"Token({self.start}, {self.stop})"

    def has(self, *tags: str) -> bool:
        """Whether one reading of the word bears all these grammemes."""
        return any(p.tags.issuperset(tags) for p in self.word.parses)


class Doc:
    """A text that is folded, cut and lemmatised lazily. Offsets are code points of the text as given."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return f"Doc({len(self.text)} characters)"

    @cached_property
    def folded(self) -> str:
        """The folded text, of the same length."""
        return fold(self.text)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """``(start, stop)`` of each sentence."""
        return sentences.split(self.text)

    @cached_property
    def tokens(self) -> list[Token]:
        """Words, numbers and a few signs in order; punctuation is left out."""
        found = []
        for match in _WORD.finditer(self.folded):
            form = normal(match[0])
            found.append(Token(match.start(), match.end(), form, self.sentence_at(match.start()), analyze(form)))
        return found

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Every dictionary form that some word of the text may have."""
        return frozenset().union(*(t.word.lemmas for t in self.tokens))

    @cached_property
    def by_sentence(self) -> list[list[Token]]:
        """The tokens of each sentence."""
        grouped: list[list[Token]] = [[] for _ in self.sentences]
        for token in self.tokens:
            grouped[token.sentence].append(token)
        return grouped

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds an offset."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def token_at(self, offset: int) -> int:
        """The number of the token that holds an offset, or of the last one before it."""
        return max(0, bisect_right(self._token_starts, offset) - 1)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]
