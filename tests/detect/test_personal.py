"""Personal data: every label found where it stands, and nothing where it only seems to."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otzyvnlp import Clinic, find_personal_data


def found(text: str, clinic: Clinic | None = None) -> list[tuple[str, str]]:
    findings = find_personal_data(text, clinic=clinic)
    assert all(text[f.start : f.stop] == f.text for f in findings)
    return [(str(f.label), f.text) for f in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("звоните Ивановой, +7 912 345-67-89", [("person", "Ивановой"), ("phone", "+7 912 345-67-89")]),
        ("Врач Петров И.И. принял", [("person", "Петров И.И.")]),
        ("спасибо доктору петровой", [("person", "петровой")]),
        ("обратитесь к Анне Сергеевне Ковалевой", [("person", "Анне Сергеевне Ковалевой")]),
        ("моя дочь маша", [("person", "маша")]),
        ("Благодарю Айгуль Нурлановну", [("person", "Айгуль Нурлановну")]),
        ("тел. +375 (29) 123-45-67", [("phone", "+375 (29) 123-45-67")]),
        ("8(701)123 45 67", [("phone", "8(701)123 45 67")]),
        ("пишите на ivanov.p@mail.ru", [("email", "ivanov.p@mail.ru")]),
        ("мой инстаграм @vasya_p", [("handle", "@vasya_p")]),
        ("t.me/petrov_77", [("handle", "t.me/petrov_77")]),
        ("живу на ул. Ленина, д. 5, кв. 12", [("address", "ул. Ленина, д. 5, кв. 12")]),
        ("паспорт 45 09 123456", [("passport", "45 09 123456")]),
        ("паспорт MP1234567", [("passport", "MP1234567")]),
        ("СНИЛС 112-233-445 95", [("snils", "112-233-445 95")]),
        ("карта 4276 3800 1234 5679", [("card", "4276 3800 1234 5679")]),
        ("дочке 5 лет", [("age", "5 лет")]),
        ("родился 12.03.1985", [("birth_date", "12.03.1985")]),
        ("12 марта была на приёме", [("date", "12 марта")]),
        ("медицинская карта № 12345", [("record", "№ 12345")]),
        ("работаю в школе № 12", [("workplace", "школе № 12")]),
    ],
)
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "болезнь Паркинсона", "улица Ленина", "роза ветров", "вера в лучшее", "надежда умирает последней",
        "Кабинет 312, этаж 3, цена 4500 рублей", "С 1 марта 2026 года действует новый график", "323-ФЗ, ст. 13",
        "ждали 40 минут", "клиника работает 15 лет", "УЗИ и МРТ", "температура 38,5", "",
    ],
)  # fmt: skip
def test_nothing_there(text: str) -> None:
    assert found(text) == []


def test_the_clinics_own_is_no_finding() -> None:
    clinic = Clinic(phones=("+375 17 200-00-01",), emails=("info@clinic.by",), staff=("Серова Анна Ивановна",))
    text = "Звоните Анне Ивановне Серовой: +375172000001, info@clinic.by, или Петрову Олегу"
    assert found(text, clinic) == [("person", "Петрову Олегу")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("доктор Иванов", "doctor"), ("медсестра Ольга", "staff"), ("мой сын Егор", "relative"),
        ("пациентка Сидорова", "patient"), ("меня зовут Ольга", "author"), ("звоните Кузнецову", "unknown"),
    ],
)  # fmt: skip
def test_roles(text: str, role: str) -> None:
    assert [f.role for f in find_personal_data(text)] == [role]


def test_wrong_type_is_named() -> None:
    with pytest.raises(TypeError, match="text"):
        find_personal_data(5)  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("АаИванов +7912.@-№ \n1985г мне лет ул д кв"), max_size=80))
def test_findings_never_overlap(text: str) -> None:
    findings = find_personal_data(text)
    assert all(a.stop <= b.start for a, b in pairwise(findings))
    assert all(text[f.start : f.stop] == f.text for f in findings)


@pytest.mark.slow
def test_a_second_opinion() -> None:
    text = "Спасибо врачу по имени Ганбаатар Цэцэг! Запишитесь. Болезнь Паркинсона. Роза ветров."
    people = [f.text for f in find_personal_data(text, ner=True) if f.label == "person"]
    assert "Паркинсона" not in " ".join(people)
    assert "Запишитесь" not in people
