"""Sentence boundaries on texts as people type them."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from otzyvnlp.text.doc import Doc
from otzyvnlp.text.sentences import split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Было плохо. Врач хам.", ["Было плохо.", "Врач хам."]),
        ("было плохо. врач хам", ["было плохо.", "врач хам"]),
        ("Было плохо.Врач хам", ["Было плохо.", "Врач хам"]),
        ("Спасибо!!!Вы лучшие", ["Спасибо!!!", "Вы лучшие"]),
        ("Ждали до 9.30 у каб. 5 на ул. Ленина.", ["Ждали до 9.30 у каб. 5 на ул. Ленина."]),
        ("Принимал Иванов И. И. Очень доволен", ["Принимал Иванов И. И. Очень доволен"]),
        ("Отлично))) Приду ещё", ["Отлично)))", "Приду ещё"]),
        ("Супер 😍 Рекомендую", ["Супер 😍", "Рекомендую"]),
        ("Плюсы: чисто\nМинусы: дорого", ["Плюсы: чисто", "Минусы: дорого"]),
        ("Ну и ну… Ушёл ни с чем", ["Ну и ну…", "Ушёл ни с чем"]),
        ("Он сказал: «Ждите!» и ушёл", ["Он сказал: «Ждите!»", "и ушёл"]),
        ("сайт clinic.by не работает", ["сайт clinic.by не работает"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_split(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in split(text)] == sentences


@given(st.text(alphabet="аБ. !?…)(\n«»🙂1", max_size=60))
def test_nothing_but_space_is_lost(text: str) -> None:
    spans = split(text)
    assert all(a < b for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    covered = "".join(text[a:b] for a, b in spans)
    assert "".join(covered.split()) == "".join(text.split())


@example("\U00017000")  # a letter that the morphology cannot name
@given(st.text(max_size=200))
def test_tokens_point_into_the_text(text: str) -> None:
    doc = Doc(text)
    for token in doc.tokens:
        assert 0 <= token.start < token.stop <= len(text)
    assert [t for group in doc.by_sentence for t in group] == doc.tokens
