"""Checksums: true numbers pass, one changed digit fails."""

from collections.abc import Callable

import pytest

from otzyvnlp.detect import checksums


@pytest.mark.parametrize(
    ("valid", "number"),
    [
        (checksums.luhn, "4276 3800 1234 5679"),
        (checksums.snils, "112-233-445 95"),
        (checksums.inn, "500100732259"),
        (checksums.kz_iin, "880101300123"),
        (checksums.by_personal, "3110581A001PB0"),
        (checksums.iban, "BY13 NBRB 3600 9000 0000 2Z00 AB00"),
    ],
)
def test_true_and_false(valid: Callable[[str], bool], number: str) -> None:
    assert valid(number)
    place = next(i for i in range(4, len(number)) if number[i].isdigit())
    wrong = number[:place] + str((int(number[place]) + 1) % 10) + number[place + 1 :]
    assert not valid(wrong)
    assert not valid("")
