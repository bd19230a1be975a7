"""The pattern language."""

import pytest

from otzyvnlp.errors import LexiconError
from otzyvnlp.text.doc import Doc
from otzyvnlp.text.lexicon import Line
from otzyvnlp.text.patterns import Matcher, compile_pattern, without_vetoed


def found(pattern: str, text: str) -> list[str]:
    matcher = Matcher([compile_pattern(Line(pattern, "x:1"), "x")])
    return [text[m.start : m.stop] for m in matcher.finditer(Doc(text))]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("отзыв", "Ваши отзывы и отзыв", ["отзывы", "отзыв"]),
        ("=вам", "Вам, вас, вам", ["Вам", "вам"]),
        ("благодар*", "Благодарствуем", ["Благодарствуем"]),
        ("быть{past}", "был и будет", ["был"]),
        ("(спасибо|благодарить{1per})", "спасибо, благодарят, благодарим", ["спасибо", "благодарим"]),
        ("приносить .. извинение", "приносим вам наши извинения", ["приносим вам наши извинения"]),
        ("приносить ..1 извинение", "приносим вам наши глубокие извинения", []),
        ("приносить .. извинение", "приносим вам. Извинения", []),
        ("(наш|ваш) врач", "врач и наш врач", ["наш врач"]),
        ("!не помочь", "не помогли, но помогли", ["помогли"]),
        ("спасибо !за", "спасибо за отзыв и спасибо вам", ["спасибо"]),
        ("спасибо =вам? за", "спасибо за и спасибо вам за", ["спасибо за", "спасибо вам за"]),
        ("@doctor", "терапевту", ["терапевту"]),
    ],
)
def test_match(pattern: str, text: str, matches: list[str]) -> None:
    assert found(pattern, text) == matches


@pytest.mark.parametrize("pattern", ["..", "? отзыв", "{VERB}", "отзыв ..", "(а|б", "абв*"])
def test_a_broken_line_is_named(pattern: str) -> None:
    with pytest.raises(LexiconError, match=r"^acts/x\.txt:7: "):
        compile_pattern(Line(pattern, "acts/x.txt:7"), "x")


def test_a_veto_takes_away_what_it_covers() -> None:
    lines = ["извинить", "no: извинить ..2 но"]
    matcher = Matcher(compile_pattern(Line(line, "x:1"), "x") for line in lines)
    assert without_vetoed(matcher.finditer(Doc("Извините, но нет"))) == []
    assert len(without_vetoed(matcher.finditer(Doc("Извините нас")))) == 1
