"""Whose detail is it, and is it so? The grammar of person, negation and modality around a mention."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from otzyvnlp.labels import About, MedicalStatus
from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.text.lexicon import read_terms

_YOU = frozenset(("вы", "ваш"))
_ME = frozenset(("я", "мой"))
_WE = frozenset(("мы", "наш"))

_REACH = 60  # words on either side of a mention that can tell whose it is


class Whose(NamedTuple):
    """Whom a mention is about and the token that tells (-1: nothing near does)."""

    about: About
    cue: int


class People:
    """The persons of a text, word by word."""

    def __init__(self, doc: Doc, is_reply: bool | None = None) -> None:
        self.doc = doc
        self._is_reply = is_reply

    @cached_property
    def clauses(self) -> list[int]:
        """The number of the clause of each token; punctuation and the edges of sentences part clauses."""
        number, out = 0, []
        for left, token in zip([None, *self.doc.tokens], self.doc.tokens, strict=False):
            if left is not None:
                gap = self.doc.text[left.stop : token.start]
                number += left.sentence != token.sentence or any(c in gap for c in ",;:—–(")
            out.append(number)
        return out

    @cached_property
    def is_reply(self) -> bool:
        """Whether the text speaks to somebody («вы», «ваш») rather than of its author («я», «мне»)."""
        if self._is_reply is not None:
            return self._is_reply
        you = sum(not _YOU.isdisjoint(t.word.lemmas) for t in self.doc.tokens)
        return you > sum(not _ME.isdisjoint(t.word.lemmas) for t in self.doc.tokens)

    @cached_property
    def _first_person(self) -> bool:
        return any(not (_ME | _WE).isdisjoint(t.word.lemmas) for t in self.doc.tokens)

    @cached_property
    def cues(self) -> list[About | None]:
        """Whom each token itself points at, if at anybody."""
        relatives = read_terms("sets/relative.txt")
        return [self._cue(i, t, relatives) for i, t in enumerate(self.doc.tokens)]

    def _cue(self, i: int, token: Token, relatives: frozenset[str]) -> About | None:
        lemmas = token.word.lemmas
        if not lemmas.isdisjoint(relatives) and "NOUN" in token.word.tags:
            return About.RELATIVE if self._own_relative(i) else About.OTHER
        if not _YOU.isdisjoint(lemmas) or (self.is_reply and "свой" in lemmas):
            return None if self._before_relative(i, relatives) else About.AUTHOR
        if not _ME.isdisjoint(lemmas):
            return None if self._before_relative(i, relatives) else About.AUTHOR
        if not _WE.isdisjoint(lemmas) and not self.is_reply:
            return None if self._before_relative(i, relatives) else About.AUTHOR
        if not lemmas.isdisjoint(read_terms("sets/other_people.txt")):
            plural = all("plur" in p.tags for p in token.word.parses if p.lemma in read_terms("sets/other_people.txt"))
            if plural:
                return About.GENERAL
            if not (self.is_reply and "пациент" in token.word.lemma):
                return About.OTHER
            told = any(t.has("VERB", "past") or "PRTS" in t.word.tags for t in self.doc.tokens[max(0, i - 8) : i + 9])
            return About.AUTHOR if told else About.GENERAL  # «пациент имеет право» is anybody
        return None

    def _own_relative(self, i: int) -> bool:
        """«вашему сыну», «моя мама», «ребенок»; children and parents without an owner are the author's own."""
        token = self.doc.tokens[i]
        if "plur" in token.word.parses[0].tags and self.is_reply:
            return any(not t.word.lemmas.isdisjoint(_YOU) for t in self.doc.tokens[max(0, i - 2) : i])
        return token.word.lemmas.isdisjoint(("друг", "подруга", "сосед", "соседка"))

    def _before_relative(self, i: int, relatives: frozenset[str]) -> bool:
        """«вашему младшему сыну»: the pronoun belongs to the relative."""
        token = self.doc.tokens[i]
        possessive = token.word.lemmas & {"ваш", "мой", "наш"}
        follow = [t for t in self.doc.tokens[i + 1 : i + 3] if t.sentence == token.sentence]
        return bool(possessive) and any(not t.word.lemmas.isdisjoint(relatives) for t in follow)

    def whose(self, first: int, last: int) -> Whose:
        """Whom the mention of tokens ``first`` … ``last`` is about: its clause first, then its sentence."""
        clause = self.clauses[first]
        for same in (self.clause(first), self._sentence(first)):
            near = [i for i in same if self.cues[i] and not first <= i <= last]
            if near:
                best = min(near, key=lambda i: (abs(i - first), i > first))
                if self._general(self.clause(first)) and self.clauses[best] != clause:
                    break
                about = self.cues[best]
                assert about is not None
                return Whose(about, best)
        return Whose(self._default(self.clause(first)), -1)

    def clause(self, i: int) -> range:
        """The tokens of the clause of token ``i``, as far as they can matter to it."""
        return _run(self.clauses, i)

    def _sentence(self, i: int) -> range:
        return _run(
            [t.sentence for t in self.doc.tokens[max(0, i - _REACH) : i + _REACH + 1]], min(i, _REACH), max(0, i - _REACH)
        )

    def _general(self, clause: range) -> bool:
        return any(self.doc.tokens[i].form in read_terms("sets/general_forms.txt") for i in clause)

    def _default(self, clause: range) -> About:
        """No person near: something done in the past was done to the author, everything else is general talk."""
        if self._general(clause):
            return About.GENERAL
        done = any(self.doc.tokens[i].has("PRTS") or self.doc.tokens[i].has("VERB", "past") for i in clause)
        if self.is_reply or not self._first_person:
            return About.AUTHOR if done and not self.is_reply else About.UNKNOWN if done else About.GENERAL
        return About.AUTHOR

    def status(self, first: int, last: int) -> MedicalStatus:
        """Whether the mention is there, denied, supposed or over."""
        tokens = self.doc.tokens
        clause = self.clause(first)
        left = [tokens[i] for i in clause if first - 4 <= i < first]
        right = [tokens[i] for i in clause if last < i <= last + 3]
        if _touches(left[-3:], "negations") or _negated_after(right):
            return MedicalStatus.NEGATED
        if _touches(left + right, "possible"):
            return MedicalStatus.POSSIBLE
        if _touches([tokens[i] for i in clause], "past"):
            return MedicalStatus.PAST
        return MedicalStatus.PRESENT


def _run(numbers: Sequence[int], i: int, offset: int = 0) -> range:
    """The neighbours of place ``i`` that bear its number, at most ``_REACH`` on either side; ``offset`` is added."""
    first = last = i
    while first and numbers[first - 1] == numbers[i] and i - first < _REACH:
        first -= 1
    while last + 1 < len(numbers) and numbers[last + 1] == numbers[i] and last - i < _REACH:
        last += 1
    return range(first + offset, last + 1 + offset)


def _touches(tokens: list[Token], name: str) -> bool:
    terms = read_terms(f"sets/{name}.txt")
    return any(not t.word.lemmas.isdisjoint(terms) for t in tokens)


def _negated_after(right: list[Token]) -> bool:
    forms = [t.form for t in right]
    return any(f in ("нет", "исключили", "исключен", "исключена", "отсутствует", "отсутствуют") for f in forms) or (
        "не" in forms and any(t.has("PRTS") or t.has("VERB") for t in right)
    )
