"""Numbers, addresses and links: a weak pattern, words around it, a checksum where one exists.

The table of detectors is ``lexicons/numbers.toml``; the first that claims a stretch of text keeps it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from otzyvnlp.detect import checksums
from otzyvnlp.errors import LexiconError
from otzyvnlp.labels import PersonalLabel
from otzyvnlp.text.doc import Doc
from otzyvnlp.text.lexicon import read_toml
from otzyvnlp.types import Finding


@dataclass(frozen=True)
class Detector:
    """A pattern over the folded text with what must hold around it.

    ``near``: what must stand within ``reach`` characters before the match; ``never``: what must not; ``valid``: its
    checksum. ``near`` or ``valid`` is enough where ``either`` is set, both are needed otherwise.
    """

    name: str
    label: PersonalLabel
    pattern: re.Pattern[str]
    near: re.Pattern[str] | None = None
    never: re.Pattern[str] | None = None
    valid: Callable[[str], bool] | None = None
    either: bool = False
    reach: int = 40

    def find(self, doc: Doc) -> Iterator[Finding]:
        """Findings of this detector; the fragment is the group ``value`` of the pattern, else the whole match."""
        for match in self.pattern.finditer(doc.folded):
            group: str | int = "value" if "value" in self.pattern.groupindex else 0
            start, stop = match.span(group)
            if start < stop and self._holds(doc, match.start(), doc.text[start:stop]):
                yield Finding(start, stop, self.label, doc.text[start:stop], 0.9, self.name)

    def _holds(self, doc: Doc, start: int, value: str) -> bool:
        before = doc.folded[max(0, start - self.reach) : start]
        if self.never and self.never.search(before):
            return False
        checks = [bool(self.near.search(before))] if self.near else []
        checks += [self.valid(value)] if self.valid else []
        return not checks or (any(checks) if self.either else all(checks))


@cache
def _file() -> dict[str, Any]:
    return read_toml("numbers.toml")


@cache
def detectors() -> tuple[Detector, ...]:
    """The detectors, in the order of the file."""
    return tuple(_build(row, _file()["parts"]) for row in _file()["detector"])


@cache
def _date() -> Detector:
    pattern = rf"(?<![\d.]){_file()['parts']['date']}(?!\d)"
    return Detector("date", PersonalLabel.DATE, re.compile(pattern))


def _build(row: dict[str, Any], parts: dict[str, str]) -> Detector:
    try:
        fields: dict[str, Any] = {k: row[k] for k in ("name", "either", "reach") if k in row}
        fields |= {k: re.compile(_filled(row[k], parts)) for k in ("pattern", "near", "never") if k in row}
        valid = getattr(checksums, row["valid"]) if "valid" in row else None
        return Detector(label=PersonalLabel(row["label"]), valid=valid, **fields)
    except (re.error, KeyError, ValueError, AttributeError) as error:
        raise LexiconError(f"numbers.toml: detector {row.get('name')!r}: {error}") from None


def _filled(pattern: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace("{" + name + "}", part)
    return pattern


def find_numbers(doc: Doc) -> Iterator[Finding]:
    """Everything that a pattern, its surroundings and a checksum tell; no two findings overlap."""
    taken = bytearray(len(doc.text))  # 1 for each character that a finding holds
    for detector in (*detectors(), _date()):
        for finding in detector.find(doc):
            free = not any(taken[finding.start : finding.stop])
            if free and (detector is not _date() or _of_a_life(doc, finding)):
                taken[finding.start : finding.stop] = b"\1" * (finding.stop - finding.start)
                yield finding


def _of_a_life(doc: Doc, finding: Finding) -> bool:
    """Whether the sentence of a date tells of somebody's life rather than of a schedule, a law or an offer."""
    start, stop = doc.sentences[doc.sentence_at(finding.start)]
    rules, sentence = _file()["date"], doc.folded[start:stop]
    return bool(re.search(rules["life"], sentence)) and not re.search(rules["schedule"], sentence)
