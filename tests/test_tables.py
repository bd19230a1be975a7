"""Reading of exports: encodings, delimiters, columns, bad rows."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from otzyvnlp import InputError
from otzyvnlp.errors import MissingColumnError
from otzyvnlp.tables import as_review, find_columns, read_rows

TEXT = "Отзыв;Ответ;Оценка\nУжас, очередь;Извините;1\nОтлично;Спасибо;5\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_encodings_are_found_out(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(TEXT.encode(encoding))
    rows = list(read_rows(path))
    assert [r.line for r in rows] == [2, 3]
    assert rows[0].data == {"Отзыв": "Ужас, очередь", "Ответ": "Извините", "Оценка": "1"}


def test_lines_are_counted_over_line_breaks_in_a_field(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('text,reply\n"раз\nдва",да\nтри,нет\n', encoding="utf-8")
    assert [r.line for r in read_rows(path)] == [2, 4]


def test_broken_rows_are_reported_and_the_others_go_on(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "а"}\n{"text": \n[1]\n\n{"text": "б"}\n', encoding="utf-8")
    rows = list(read_rows(path))
    assert [(r.line, bool(r.error)) for r in rows] == [(1, False), (2, True), (3, True), (5, False)]
    assert "broken JSON" in str(rows[1].error)
    table = tmp_path / "x.csv"
    table.write_text("a,b\n1,2,3\n4,5\n", encoding="utf-8")
    assert [bool(r.error) for r in read_rows(table)] == [True, False]


def test_xlsx(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    for row in (["Отзыв", "Оценка"], ["Ужас", 1], [None, None], ["Супер", 5]):
        book.active.append(row)
    path = tmp_path / "x.xlsx"
    book.save(path)
    rows = list(read_rows(path))
    assert [(r.line, r.data["Отзыв"]) for r in rows] == [(2, "Ужас"), (4, "Супер")]


@pytest.mark.parametrize(
    ("name", "message"), [("no.csv", "no such file"), ("x.docx", "expected .csv"), ("y.xlsx", "not an .xlsx")]
)
def test_unusable_files_are_named(tmp_path: Path, name: str, message: str) -> None:
    for present in ("x.docx", "y.xlsx"):
        (tmp_path / present).write_text("?", encoding="utf-8")
    with pytest.raises(InputError, match=message) as caught:
        list(read_rows(tmp_path / name))
    assert name in str(caught.value)


def test_columns_by_usual_names_and_by_choice() -> None:
    assert find_columns(["Имя автора", "Отзыв", "Ответ клиники"], {}) == {
        "author": "Имя автора", "text": "Отзыв", "reply": "Ответ клиники",
    }  # fmt: skip
    assert find_columns(["a", "text"], {"text": "a"})["text"] == "a"
    with pytest.raises(MissingColumnError, match="'мнение'"):
        find_columns(["a", "b"], {"text": "мнение"})


def test_a_row_as_review() -> None:
    columns = {"text": "t", "author": "a", "rating": "r", "created_at": "d", "resolved": "s"}
    review = as_review({"t": "Ужас", "a": "Марина", "r": "4,5", "d": "05.03.2026 10:30", "s": "да"}, columns)
    assert (review.rating, review.resolved, review.author) == (4.5, True, "Марина")
    assert review.created_at is not None
    assert review.created_at.month == 3
    for bad in ({"r": "пять"}, {"d": "вчера"}):
        with pytest.raises(InputError, match="column"):
            as_review({"t": "Ужас", **bad}, columns)


def test_a_spoilt_byte_spoils_its_row_only(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    lines = ["text,reply", "Ужас,Извините", "Хорошо,Спасибо", "Плохо,Простите"]
    path.write_bytes("\n".join(lines).encode("utf-8").replace("Хорошо".encode(), b"\xd5\xee\xf0"))
    assert [(r.line, bool(r.error)) for r in read_rows(path)] == [(2, False), (3, True), (4, False)]


@pytest.mark.parametrize(
    "text",
    ["sep=;\nОтзыв;Ответ\nУжас;Да\n", '"Отзыв";"Ответ, клиники, наш"\nУжас;Да\n', "\n\nОтзыв;Ответ\nУжас;Да;;\n;;\n"],
)
def test_odd_headers_and_empty_fields(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.csv"
    path.write_text(text, encoding="utf-8")
    rows = list(read_rows(path))
    assert [bool(r.error) for r in rows] == [False]
    assert rows[0].data["Отзыв"] == "Ужас"


@pytest.mark.parametrize(("stars", "rating"), [("5/5", 5), ("4 из 5", 4), ("★★★", 3), ("3,5", 3.5), (2, 2), ("", None)])
def test_ways_to_write_stars(stars: object, rating: float | None) -> None:
    assert as_review({"t": "Ужас", "r": stars}, {"text": "t", "rating": "r"}).rating == rating
