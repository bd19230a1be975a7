"""Folding: one spelling for many, without moving a single offset."""

import re
import unicodedata

# Latin letters that people type for the Cyrillic ones, in either case.
_TWINS = str.maketrans("ABCEHKMOPTXYaceopxyk", "АВСЕНКМОРТХУасеорхук")
_MIXED = re.compile(r"\b(?=\w*[А-Яа-яЁё])(?=\w*[A-Za-z])[A-Za-zА-Яа-яЁё]+\b")
_PLAIN = str.maketrans(
    {
        "ё": "е", "Ё": "Е", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "’": "'", "‘": "'",
        "–": "-", "—": "-", "−": "-", "‑": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ",
    }
)  # fmt: skip
_MARKS = re.compile("[\u0300-\u0305\u0307\u0309-\u036f\u00ad\u200b-\u200d\ufeff]")  # all but й's breve, ё's dots


def fold(text: str) -> str:
    """Lower case, ё→е, plain quotes, dashes and spaces, Latin look-alikes inside Cyrillic words made Cyrillic.

    ``len(fold(text)) == len(text)`` always, so an offset means the same in both.
    """
    mixed = _MIXED.sub(lambda m: m[0].translate(_TWINS), text).translate(_PLAIN)
    lower = mixed.lower()
    return lower if len(lower) == len(text) else "".join(_lower(c) for c in mixed)


def normal(word: str) -> str:
    """The spelling under which a folded word is looked up: composed, without accents and invisible characters."""
    if word.isascii() or word.isalpha():
        return word
    return unicodedata.normalize("NFC", _MARKS.sub("", word)).replace("ё", "е")


def _lower(char: str) -> str:
    low = char.lower()
    return low if len(low) == 1 else char
