"""Checksums of Russian, Belarusian, Kazakh and international numbers: they tell a document from a look-alike."""

import re
from collections.abc import Sequence


def digits(text: str) -> str:
    """Only the digits of a text."""
    return re.sub(r"\D", "", text)


def _weighted(number: Sequence[int], weights: Sequence[int]) -> int:
    return sum(n * w for n, w in zip(number, weights, strict=False))


def luhn(text: str) -> bool:
    """Bank cards (ISO/IEC 7812): 13–19 digits."""
    number = [int(c) for c in digits(text)][::-1]
    doubled = (d * 2 - 9 * (d > 4) for d in number[1::2])
    return 13 <= len(number) <= 19 and len(set(number)) > 1 and (sum(number[::2]) + sum(doubled)) % 10 == 0


def snils(text: str) -> bool:
    """The Russian pension insurance number: 11 digits."""
    d = [int(c) for c in digits(text)]
    if len(d) != 11:
        return False
    total = _weighted(d[:9], range(9, 0, -1)) % 101
    return total % 100 == d[9] * 10 + d[10]


def inn(text: str) -> bool:
    """A Russian taxpayer's number of a person: 12 digits."""
    d = [int(c) for c in digits(text)]
    if len(d) != 12:
        return False
    first = _weighted(d, (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    second = _weighted(d, (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    return (first, second) == (d[10], d[11])


def oms(text: str) -> bool:
    """The Russian policy of compulsory health insurance: 16 digits, Luhn."""
    return len(digits(text)) == 16 and luhn(text)


def kz_iin(text: str) -> bool:
    """The Kazakh individual identification number: 12 digits that begin with a birth date."""
    d = [int(c) for c in digits(text)]
    if len(d) != 12 or not 1 <= d[2] * 10 + d[3] <= 12 or not 1 <= d[4] * 10 + d[5] <= 31:
        return False
    rest = _weighted(d, range(1, 12)) % 11
    if rest == 10:
        rest = _weighted(d, (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)) % 11
    return rest == d[11]


_BY = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BY_TWINS = str.maketrans("АВСЕНКМОРТХ", "ABCEHKMOPTX")


def by_personal(text: str) -> bool:
    """The Belarusian identification number: 7 digits, a letter, 3 digits, 2 letters, a check digit."""
    code = text.upper().translate(_BY_TWINS).replace(" ", "")
    if not re.fullmatch(r"\d{7}[ABCHKEM]\d{3}(?:PB|BA|BI)\d", code):
        return False
    return _weighted([_BY.index(c) for c in code[:13]], (7, 3, 1) * 5) % 10 == int(code[13])


def iban(text: str) -> bool:
    """An international bank account number (ISO 13616)."""
    code = re.sub(r"\s", "", text).upper()
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", code):
        return False
    return int("".join(str(_BY.index(c)) for c in code[4:] + code[:4])) % 97 == 1
