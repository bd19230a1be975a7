"""natasha's neural names as a second opinion: slow and large (about 1–2 s to load, 170 MB), so only where asked for."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from otzyvnlp.labels import PersonalLabel, Role
from otzyvnlp.text.doc import Doc
from otzyvnlp.text.lexicon import read_terms
from otzyvnlp.types import Finding


@cache
def _tagger() -> tuple[Any, Any, Any]:
    """natasha's segmenter, document class and tagger, loaded once."""
    from natasha import Doc as NatashaDoc
    from natasha import NewsEmbedding, NewsNERTagger, Segmenter

    return Segmenter(), NatashaDoc, NewsNERTagger(NewsEmbedding())


def second_opinion(doc: Doc, found: Iterable[Finding]) -> Iterator[Finding]:
    """People whom natasha sees and the rules do not, less its known mistakes (jobs, verbs, winds, eponyms)."""
    segmenter, natasha_doc, tagger = _tagger()
    taken = [(f.start, f.stop) for f in found]
    parsed = natasha_doc(doc.text)
    parsed.segment(segmenter)
    parsed.tag_ner(tagger)
    for span in parsed.spans:
        overlaps = any(a < span.stop and span.start < b for a, b in taken)
        if span.type == "PER" and not overlaps and _credible(doc, span.start, span.stop):
            text = doc.text[span.start : span.stop]
            yield Finding(span.start, span.stop, PersonalLabel.PERSON, text, 0.6, "natasha", Role.UNKNOWN)


def _credible(doc: Doc, start: int, stop: int) -> bool:
    tokens = [t for t in doc.tokens if start <= t.start < stop]
    jobs = read_terms("sets/doctor.txt") | read_terms("sets/eponym_heads.txt")
    before = [t for t in doc.tokens if t.stop <= start][-1:]
    known_word = any(t.word.parses[0].tags & {"VERB", "INFN", "ADVB"} for t in tokens)
    eponym = any(not t.word.lemmas.isdisjoint(read_terms("sets/eponym_heads.txt")) for t in before)
    job = any(not t.word.lemmas.isdisjoint(jobs) for t in tokens)
    return bool(tokens) and not (known_word or eponym or job) and bool(re.search(r"[А-ЯЁA-Z]", doc.text[start:stop]))
