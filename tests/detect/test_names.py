"""Authors' names and forms of address."""

import pytest

from otzyvnlp.detect.names import addresses, parse_author, same_given, transliterate
from otzyvnlp.text.doc import Doc


@pytest.mark.parametrize(
    ("author", "given"),
    [
        ("Марина", "марина"), ("Ольга Е.", "ольга"), ("Иванова Марина", "марина"), ("светик", "светик"),
        ("Marina", "марина"), ("Нурай Сейтова", "нурай"),
        ("kotik_88", ""), ("Гость", ""), ("Пациент", ""), ("Иванов И.И.", ""), (None, ""), ("", ""),
    ],
)  # fmt: skip
def test_authors(author: str | None, given: str) -> None:
    assert parse_author(author).given == given


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Уважаемая Ольга Евгеньевна! Спасибо", ["Ольга Евгеньевна"]),
        ("Здравствуйте, Марина! Передадим Ивановой.", ["Марина"]),
        ("Спасибо, Марина, за теплые слова", ["Марина"]),
        ("здравствуйте айгуль, спасибо", ["айгуль"]),
        ("Спасибо вам большое, Лена!", ["Лена"]),
        ("Уважаемый пациент, спасибо", []),
        ("Обратитесь к Анне Сергеевне", []),
        ("Здравствуйте! Слово «ужас» нас огорчило.", []),
    ],
)
def test_addresses(text: str, names: list[str]) -> None:
    assert [text[a.start : a.stop] for a in addresses(Doc(text))] == names


def test_one_name_in_two_forms() -> None:
    assert same_given("катя", "екатерина")
    assert same_given("саша", "александра")
    assert not same_given("марина", "ирина")
    assert transliterate("yulia") == "юлия"
