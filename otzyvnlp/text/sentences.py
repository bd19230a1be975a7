"""Sentence boundaries on messy text: no space after a dot, smileys, lists, no capitals at all."""

import re
from collections.abc import Iterator

from otzyvnlp.text.lexicon import read_terms

# After these a full stop ends no sentence («г. Минск», «т.д.», «ул. Ленина», «Иванова И. И.»).
_END = re.compile(
    r"(?P<newline>\n\s*)"
    r"|(?P<stop>[.!?…]+(?:[\"»”')\]]+(?!\w))?(?:\s?[)(:;=^\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F]+)?)(?P<gap>\s*)"
    r"|(?P<smile>(?<!\))\){2,}+|(?<!\()\({2,}+|(?<![\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F])"
    r"[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F]++)\s+(?=[А-ЯЁA-Z])"
)
_LAST_WORD = re.compile(r"([^\W_]+)$")


def split(text: str) -> list[tuple[int, int]]:
    """Offsets ``(start, stop)`` of the sentences of ``text``; spaces around them belong to none."""
    spans = []
    start = 0
    for stop in _stops(text):
        if span := _strip(text, start, stop):
            spans.append(span)
        start = stop
    if span := _strip(text, start, len(text)):
        spans.append(span)
    return spans


def _stops(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        if match["newline"] or match["smile"] or _ends(text, match):
            yield match.end()


def _ends(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 1]
    if not after:
        return True
    single = match["stop"] == "."
    before = _LAST_WORD.search(text[max(0, match.start() - 24) : match.start()])
    word = before[1].lower() if before else ""
    if not match["gap"]:  # «плохо.Врач», but not «9.30», «т.е.», «site.ru»
        return after.isupper() and not (
            single and (len(word) < 2 or word in read_terms("sets/abbreviations.txt") or word.isdigit())
        )
    if not single:
        return match["stop"][0] in "!?" or not after.islower() or (len(match["stop"]) > 1 and ")" in match["stop"])
    if len(word) == 1 and word.isalpha() and before and before[1].isupper():
        return False  # an initial
    return word not in read_terms("sets/abbreviations.txt") or (
        after.isupper() and word in {"руб", "тг", "р", "мин", "ч", "лет"}
    )


def _strip(text: str, start: int, stop: int) -> tuple[int, int] | None:
    part = text[start:stop]
    left = start + len(part) - len(part.lstrip())
    right = stop - (len(part) - len(part.rstrip()))
    return (left, right) if left < right else None
