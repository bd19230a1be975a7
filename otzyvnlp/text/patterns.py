"""Phrase patterns over words: dictionary forms, grammemes, gaps and choices.

A pattern is one line of a lexicon, its elements parted by spaces:

=================  =====================================================================
``отзыв``          any form of the word (one of its readings has this dictionary form)
``=вам``           just this form
``благодар*``      any form that begins so (four letters at least)
``{VERB,1per}``    any word one reading of which bears these OpenCorpora grammemes
``быть{past}``     a form of the word with these grammemes
``(а|б{plur})``    one of several elements; ``(а|б){plur}`` puts the grammemes on each
``@doctor``        a word of the named set (``lexicons/sets/doctor.txt``)
``..`` ``..7``     up to four (seven) words between its neighbours, none of them in between is forbidden
``слово?``         may be missing
``!не``            not this word here: first, the word before the match; else the word that follows
=================  =====================================================================

A line may begin with a tag and a colon; ``no: …`` vetoes matches that it covers (``without_vetoed``).

Words of one sentence only; punctuation is passed over. Matching is linear in the length of the text: a pattern is tried
only where its first word stands.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from otzyvnlp.errors import LexiconError
from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.text.lexicon import Line, list_lexicons, read_lines, read_terms
from otzyvnlp.text.morph import analyze

GAP = 4
_ATOM = re.compile(r"(?:(?P<exact>=)?(?P<word>[\w№%₽$€'-]+)(?P<prefix>\*)?|@(?P<set>\w+))?(?:\{(?P<tags>[\w,-]+)\})?")
_PLAIN = re.compile(r"[\w-]+")
_GROUP = re.compile(r"\((?P<words>.+)\)(?P<tags>(?:\{[\w,-]+\})?)")
_PREFIX = 4  # letters by which prefix elements are indexed

Test = Callable[[Token], bool]


class Match(NamedTuple):
    """Where a pattern matched: text offsets and token numbers ``first`` … ``last``."""

    start: int
    stop: int
    first: int
    last: int
    name: str  # the lexicon of the pattern: "thanks" for acts/thanks.txt
    tag: str  # what stands before the pattern in its line: "no" for «no: …», "" where nothing does


class _Atom(NamedTuple):
    test: Test
    keys: tuple[str, ...]  # index keys: a lemma, "=form" or "prefix*"; empty for grammemes alone


class _Element(NamedTuple):
    test: Test
    keys: tuple[str, ...]
    kind: str  # "one", "optional", "gap", "not"
    width: int = 0


class Pattern(NamedTuple):
    """A compiled pattern."""

    before: tuple[Test, ...]
    elements: tuple[_Element, ...]
    keys: tuple[str, ...]
    name: str
    tag: str


def _compile_atom(text: str, where: str) -> _Atom:
    m = _ATOM.fullmatch(text)
    if not m or not text:
        raise LexiconError(f"{where}: cannot read the element {text!r}")
    tags = frozenset((m["tags"] or "").split(",")) - {""}
    word = m["word"]
    if m["set"]:
        terms = read_terms(f"sets/{m['set']}.txt")
        return (
            _Atom(lambda t: not terms.isdisjoint(t.word.lemmas), tuple(terms))
            if not tags
            else _Atom(lambda t: any(p.lemma in terms and tags <= p.tags for p in t.word.parses), tuple(terms))
        )
    if m["exact"]:
        return _Atom(lambda t: t.form == word, (f"={word}",))
    if m["prefix"]:
        if len(word) < _PREFIX:
            raise LexiconError(f"{where}: a prefix needs {_PREFIX} letters: {text!r}")
        return _Atom(lambda t: t.form.startswith(word) and (not tags or t.has(*tags)), (f"{word[:_PREFIX]}*",))
    if word and tags:
        return _Atom(lambda t: any(p.lemma == word and tags <= p.tags for p in t.word.parses), (word,))
    if word:
        return _Atom(lambda t: word in t.word.lemmas, (word,))
    return _Atom(lambda t: any(tags <= p.tags for p in t.word.parses), ())


def _any(choices: Sequence[str], atoms: Sequence[_Atom]) -> Test:
    """One test for several choices; plain words, the usual case, are looked up as one set."""
    words = frozenset(c for c in choices if _PLAIN.fullmatch(c))
    tests = [a.test for c, a in zip(choices, atoms, strict=True) if c not in words]
    if not tests:
        return lambda t: not words.isdisjoint(t.word.lemmas)
    if len(tests) == 1 and not words:
        return tests[0]
    return lambda t: not words.isdisjoint(t.word.lemmas) or any(test(t) for test in tests)


def _compile_element(text: str, where: str) -> _Element:
    if gap := re.fullmatch(r"\.\.(\d*)", text):
        return _Element(lambda t: True, (), "gap", int(gap[1] or GAP))
    kind = "one"
    if text.startswith("!"):
        kind, text = "not", text[1:]
    elif text.endswith("?"):
        kind, text = "optional", text[:-1]
    group = _GROUP.fullmatch(text)
    choices = [c + group["tags"] for c in group["words"].split("|")] if group else [text]
    atoms = [_compile_atom(c, where) for c in choices]
    keys = tuple(k for a in atoms for k in a.keys) if all(a.keys for a in atoms) else ()
    return _Element(_any(choices, atoms), keys, kind)


def compile_pattern(line: Line, name: str) -> Pattern:
    """Compile one line; ``LexiconError`` names its file and line if it cannot be read."""
    tag, colon, rest = line.text.partition(": ")
    if colon:
        line = Line(rest, line.where)
    elements = [_compile_element(part, line.where) for part in line.text.split()]
    before = []
    while elements and elements[0].kind == "not":
        before.append(elements.pop(0).test)
    if not elements or elements[0].kind != "one" or not elements[0].keys:
        raise LexiconError(f"{line.where}: a pattern must begin with a word: {line.text!r}")
    if elements[-1].kind == "gap":
        raise LexiconError(f"{line.where}: a pattern must not end with a gap: {line.text!r}")
    return Pattern(tuple(before), tuple(elements), elements[0].keys, name, tag if colon else "")


class Matcher:
    """Many patterns, tried only where their first word stands."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._index: dict[str, list[Pattern]] = defaultdict(list)
        for pattern in patterns:
            for key in set(pattern.keys):
                self._index[key].append(pattern)
        self._candidates = lru_cache(1 << 15)(self._find_candidates)

    def finditer(self, doc: Doc) -> Iterator[Match]:
        """Every match, in the order of the words they begin with; matches of different patterns may overlap."""
        tokens = doc.tokens
        for i, token in enumerate(tokens):
            for pattern in self._candidates(token.form):
                if (last := _match_at(pattern, tokens, i)) >= 0:
                    yield Match(token.start, tokens[last].stop, i, last, pattern.name, pattern.tag)

    def _find_candidates(self, form: str) -> tuple[Pattern, ...]:
        """The patterns that may begin with a word form."""
        keys = (f"={form}", f"{form[:_PREFIX]}*", *sorted(analyze(form).lemmas))
        return tuple({id(p): p for key in keys for p in self._index.get(key, ())}.values())


def _match_at(pattern: Pattern, tokens: list[Token], i: int) -> int:
    """The number of the last token of the match that begins at token ``i``, or -1."""
    if pattern.before and i and tokens[i - 1].sentence == tokens[i].sentence:
        previous = tokens[i - 1]
        if any(test(previous) for test in pattern.before):
            return -1
    return _match(pattern.elements, 0, tokens, i, tokens[i].sentence)


def _match(elements: tuple[_Element, ...], e: int, tokens: list[Token], i: int, sentence: int) -> int:
    if e == len(elements):
        return i - 1
    element = elements[e]
    here = i < len(tokens) and tokens[i].sentence == sentence
    if element.kind == "not":
        return -1 if here and element.test(tokens[i]) else _match(elements, e + 1, tokens, i, sentence)
    if element.kind == "gap":
        for j in range(i, min(i + element.width, len(tokens)) + 1):
            if (last := _match(elements, e + 1, tokens, j, sentence)) >= 0:
                return last
        return -1
    if here and element.test(tokens[i]) and (last := _match(elements, e + 1, tokens, i + 1, sentence)) >= 0:
        return last
    return _match(elements, e + 1, tokens, i, sentence) if element.kind == "optional" else -1


def load_patterns(name: str) -> list[Pattern]:
    """The patterns of a packaged lexicon, named after its file."""
    stem = name.rsplit("/", 1)[-1].removesuffix(".txt")
    return [compile_pattern(line, stem) for line in read_lines(name)]


@cache
def matcher(folder: str) -> Matcher:
    """The matcher of all lexicons of a folder (``"acts"``, ``"secrecy"``, ``"topics"``), compiled once."""
    return Matcher(p for name in list_lexicons(folder) for p in load_patterns(name))


def without_vetoed(matches: Iterable[Match]) -> list[Match]:
    """The matches that no «no:» match of the same lexicon covers; the vetoes themselves are left out."""
    found = list(matches)
    vetoes: dict[str, tuple[list[int], list[int]]] = {}  # lexicon → firsts, and the furthest last up to each
    for veto in (m for m in found if m.tag == "no"):
        firsts, lasts = vetoes.setdefault(veto.name, ([], []))
        firsts.append(veto.first)
        lasts.append(max(veto.last, lasts[-1] if lasts else -1))
    return [m for m in found if m.tag != "no" and not _covered(m, *vetoes.get(m.name, ([], [])))]


def _covered(match: Match, firsts: list[int], lasts: list[int]) -> bool:
    before = bisect_right(firsts, match.first)
    return before > 0 and lasts[before - 1] >= match.last
