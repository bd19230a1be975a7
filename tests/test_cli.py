"""The command line: texts, standard input, files, exit codes."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from otzyvnlp.cli import app

CSV = (
    "Автор;Отзыв;Ответ;Оценка\n"
    "Марина;Ужасная очередь, хамят;Вы опоздали на приём.;1\n"
    "Олег;Всё отлично!;Олег, спасибо за отзыв! Будьте здоровы!;5\n"
    "Ира;Хорошо;;5\n"
)


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(args), input=stdin)


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "replies.csv"
    path.write_bytes(CSV.encode("cp1251"))
    return str(path)


def test_score_a_text() -> None:
    result = run("score", "Спасибо за отзыв!", "--review", "Всё супер, врач вежливый", "--rating", "5")
    assert result.exit_code == 0
    assert "Благодарность за отзыв" in result.stdout


def test_score_standard_input_as_json() -> None:
    result = run("score", "-", "--review", "Ужас", "--rating", "1", "--json", stdin="Вы были у нас на приёме.")
    assert json.loads(result.stdout)["blocked"] is True


def test_score_a_file(table: str) -> None:
    result = run("score", table)
    assert result.exit_code == 0
    assert "ТАЙНА" in result.stdout
    assert "Без ответа: 1" in result.stdout


def test_score_a_file_as_json(table: str) -> None:
    rows = [json.loads(line) for line in run("score", table, "--json").stdout.splitlines()]
    assert [row["line"] for row in rows] == [2, 3, 4]
    assert [row.get("blocked") for row in rows] == [True, False, None]


def test_fail_on(table: str) -> None:
    assert run("score", table, "--fail-on", "block").exit_code == 1
    assert run("score", "Спасибо!", "--review", "Супер", "--fail-on", "block").exit_code == 0
    assert run("score", "Ждём.", "--review", "Супер", "--fail-on", "fail").exit_code == 1


def test_bad_rows_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "Ужас"}\n{oops\n{"text": "Супер", "rating": "много"}\n', encoding="utf-8")
    result = run("analyze", str(path), "--json")
    assert result.exit_code == 3
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [("error" in row) for row in rows] == [False, True, True]
    assert "x.jsonl:2" in result.stderr.replace("\n", "")


def test_a_missing_column_is_named(table: str) -> None:
    result = run("score", table, "--reply-column", "Reply")
    assert isinstance(result.exception, ValueError)
    assert "'Reply'" in str(result.exception)
    assert "'Ответ'" in str(result.exception)


def test_analyze_and_redact() -> None:
    assert "Отрицательный" in run("analyze", "Хамят, очередь на два часа, кошмар").stdout
    assert run("redact", "звоните Ивановой").stdout == "звоните [ИМЯ]\n"
    assert "[ИМЯ-" in run("redact", "звоните Ивановой", "--style", "pseudonym").stdout


@pytest.mark.parametrize("name", ["none.csv", "folder.csv", "letter.docx"])
def test_unusable_files_end_with_an_error_of_ours(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "letter.docx").write_text("?", encoding="utf-8")
    result = run("score", str(tmp_path / name))
    assert isinstance(result.exception, ValueError)
    assert name in str(result.exception)


def test_markup_in_a_file_is_text(tmp_path: Path) -> None:
    path = tmp_path / "x[red].jsonl"
    path.write_text('{"text": "Хорошо", "[/b]": 1}\n{oops\n', encoding="utf-8")
    result = run("analyze", str(path))
    assert result.exit_code == 3
    assert "x[red].jsonl:2" in result.stderr.replace("\n", "")


def test_a_plain_text_file_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Звоните Ивановой, или\nдоктору Петрову", encoding="utf-8")
    assert run("redact", str(path)).stdout == "Звоните [ИМЯ], или\nдоктору [ИМЯ]\n"
