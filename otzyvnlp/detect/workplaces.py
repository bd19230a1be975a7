"""Workplaces and schools of people: «работаю на заводе «Атлант»», «учится в школе № 12»."""

import re
from collections.abc import Iterator

from otzyvnlp.labels import PersonalLabel
from otzyvnlp.text.doc import Doc
from otzyvnlp.types import Finding

_VERB = (
    r"(?:работа(?:ю|ет|ем|ете|ла|л|ли)|тружусь|служ(?:у|ит|ил)|преподаю|преподает|уч(?:усь|ится|имся|илась|ился)"
    r"|ход(?:ит|им) в (?=школ|сад|детск)|руковожу)"
)
_NAMED = re.compile(
    rf"\b{_VERB}\s+(?:\w+\s+){{0,3}}?(?:в|на|у)\s+(?P<value>"
    r"(?:[а-я-]+\s){0,3}?(?:[«\"][^»\"\n]{2,40}[»\"]|№ ?\d+|(?:ооо|оао|ао|ип|зао|тоо|рхб|ржд|мчс|мвд|газпром\w*|сбер\w*|мтз|маз|белаз)\b(?:\s?[«\"][^»\"\n]{2,40}[»\"])?))"
)


def find_workplaces(doc: Doc) -> Iterator[Finding]:
    """Named employers and schools after a verb of work or study."""
    for match in _NAMED.finditer(doc.folded):
        start, stop = match.span("value")
        yield Finding(start, stop, PersonalLabel.WORKPLACE, doc.text[start:stop], 0.7, "workplace")
