"""Time grows with the length of a text, not with its square, whatever the text."""

from time import perf_counter

import pytest

from otzyvnlp import analyze_review, check_secrecy, find_medical_details, find_personal_data, redact, score_reply

UNITS = [
    *("извините но ", "спасибо ", "у вас гайморит ", "Иванов И. И. ", "8 912 345-67-89 ", "вы были ", "ул. Ленина 5 "),
    *("не ", "пусть ", "если ", "полис 1", ")))) ", "((((", "!!!!", "....", "    ", "\n", "а", "1", "A", "1.1.", "@a", "«"),
    *("🙂", "ё\u0301"),
]
CALLS = {
    "analyze": analyze_review,
    "personal": find_personal_data,
    "medical": find_medical_details,
    "redact": redact,
    "secrecy": lambda text: check_secrecy(text, review=text[:2000]),
    "score": lambda text: score_reply(text, review="Ужас, очередь"),
}


def seconds(call: object, text: str) -> float:
    started = perf_counter()
    call(text)  # type: ignore[operator]
    return perf_counter() - started


@pytest.mark.slow
@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("unit", UNITS)
def test_linear(name: str, unit: str) -> None:
    call = CALLS[name]
    call(unit)
    short, long = (unit * (size // len(unit)) for size in (5_000, 40_000))
    once = min(seconds(call, short) for _ in range(2))
    assert seconds(call, long) < 24 * once + 0.25  # eight times the length; a square law would need sixty-four
