"""The command ``otzyvnlp``: judges replies and reviews, removes personal data, trains and measures; texts or files.

Exit codes: 0 done · 1 ``--fail-on`` was met · 2 wrong usage or a file that cannot be used · 3 done, but some rows could
not be read (they are named on standard error).
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from otzyvnlp import cli_corpus, tables
from otzyvnlp.cli_corpus import Json, print_json
from otzyvnlp.errors import InputError, MissingColumnError, OtzyvError
from otzyvnlp.types import Clinic, Review

app = typer.Typer(
    help="Ответы клиник на отзывы: оценка ответов, анализ отзывов, удаление личных данных.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(cli_corpus.app)
_ERR = Console(stderr=True)


class FailOn(StrEnum):
    """When a command should fail a pipeline."""

    NEVER = "never"
    BLOCK = "block"
    FAIL = "fail"


Source = Annotated[
    str, typer.Argument(help="Текст, «-» (стандартный ввод), файл .txt или таблица .csv, .tsv, .jsonl, .xlsx.")
]
TextColumn_ = Annotated[str | None, typer.Option("--text-column", help="Столбец с текстом отзыва.")]
Encoding = Annotated[str | None, typer.Option(help="Кодировка файла; по умолчанию определяется сама.")]
ClinicFile = Annotated[Path | None, typer.Option("--clinic", help="TOML-файл с названием, контактами и сотрудниками.")]


class Job:
    """One run over a file: reads rows, applies a function, prints, and keeps count of what went wrong."""

    def __init__(self, path: str, encoding: str | None, chosen: dict[str, str | None]) -> None:
        self.path = path
        self.encoding = encoding
        self.chosen = chosen
        self.errors = 0
        self.free_form = Path(path).suffix.lower() in (".jsonl", ".ndjson")  # each row has its own keys

    def run(self, work: Callable[[tables.Row, dict[str, str]], Any], as_json: bool) -> Iterator[tuple[int, Any]]:
        """``(line, result)`` of every row that can be read; the others are reported and passed over."""
        columns: dict[tuple[str, ...], dict[str, str]] = {}
        with _progress() as progress:
            task = progress.add_task(Path(self.path).name, total=_count(self.path))
            for row in tables.read_rows(self.path, encoding=self.encoding):
                progress.advance(task)
                try:
                    if row.error:
                        raise InputError(row.error)
                    names = tuple(row.data)
                    if names not in columns:
                        columns[names] = tables.find_columns(names, self.chosen)
                    yield row.line, work(row, columns[names])
                except InputError as error:
                    if isinstance(error, MissingColumnError) and not self.free_form:
                        raise InputError(f"{self.path}: {error}") from None
                    self._report(row.line, error, as_json)

    def _report(self, line: int, error: InputError, as_json: bool) -> None:
        self.errors += 1
        _ERR.print(f"{self.path}:{line}: {error}", style="red", markup=False, highlight=False)
        if as_json:
            print_json({"line": line, "error": str(error)})


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=_ERR, transient=True, disable=not _ERR.is_terminal)


def _count(path: str) -> int | None:
    """A quick count of lines for the progress bar; None where lines are not rows."""
    if path.lower().endswith(".xlsx") or not Path(path).is_file():
        return None
    with open(path, "rb") as file:
        return sum(1 for _ in file)


def _is_file(source: str) -> bool:
    """Whether a source is a table: by its extension, or because it is there and is no plain text."""
    if source.lower().endswith((".csv", ".tsv", ".jsonl", ".ndjson", ".xlsx")):
        return True
    return "\n" not in source and len(source) < 256 and Path(source).exists() and not _is_plain(source)


def _is_plain(source: str) -> bool:
    return source.lower().endswith((".txt", ".md")) and len(source) < 256 and Path(source).is_file()


def _text(source: str) -> str:
    if _is_plain(source):
        return Path(source).read_text(encoding=tables.detect_encoding(Path(source)))
    return sys.stdin.read() if source == "-" else source


@app.command()
def score(
    source: Source,
    review: Annotated[str, typer.Option(help="Текст отзыва, на который отвечают.")] = "",
    author: Annotated[str | None, typer.Option(help="Имя автора отзыва.")] = None,
    rating: Annotated[float | None, typer.Option(min=0, max=5, help="Звёзды, 1–5.")] = None,
    resolved: Annotated[bool, typer.Option(help="Проблема автора уже решена.")] = False,
    profile: Annotated[str, typer.Option(help="default, 103, prodoctorov, yandex, strict или TOML-файл.")] = "default",
    clinic: ClinicFile = None,
    text_column: TextColumn_ = None,
    reply_column: Annotated[str | None, typer.Option(help="Столбец с ответом клиники.")] = None,
    author_column: Annotated[str | None, typer.Option(help="Столбец с именем автора.")] = None,
    rating_column: Annotated[str | None, typer.Option(help="Столбец со звёздами.")] = None,
    encoding: Encoding = None,
    as_json: Json = False,
    fail_on: Annotated[FailOn, typer.Option(help="Код 1: block — раскрыта тайна, fail — нарушено правило.")] = FailOn.NEVER,
) -> None:
    """Оценить ответ (или файл ответов) по правилам и проверить врачебную тайну."""
    from otzyvnlp.reply.profiles import load_profile
    from otzyvnlp.reply.scorer import score_reply
    from otzyvnlp.report import terminal

    own, asked = _clinic(clinic), load_profile(profile)
    out, counts, values, bad = Console(), Counter[str](), list[int](), 0
    if not _is_file(source):
        result = score_reply(
            _text(source), review=Review(review, author, rating, resolved=resolved), clinic=own, profile=asked
        )
        if as_json:
            print_json(result.to_dict())
        else:
            out.print(terminal.score_view(result))
        raise typer.Exit(_failed(result, fail_on))
    chosen = {"text": text_column, "reply": reply_column, "author": author_column, "rating": rating_column}
    job = Job(source, encoding, chosen)

    def work(row: tables.Row, columns: dict[str, str]) -> Any:
        reply = row.data.get(tables.need(columns, "reply", row.data, "--reply-column"))
        tables.need(columns, "text", row.data, "--text-column")
        if reply is None or not str(reply).strip():
            return None
        return score_reply(str(reply), review=tables.as_review(row.data, columns), clinic=own, profile=asked)

    unanswered = 0
    for line, result in job.run(work, as_json):
        if result is None:
            unanswered += 1
            if as_json:
                print_json({"line": line, "unanswered": True})
            continue
        if as_json:
            print_json({"line": line, **result.to_dict()})
        else:
            out.print(terminal.score_line(line, result), highlight=False, soft_wrap=True)
        counts.update(f"{v.rule} {v.status}" for v in result.verdicts)
        counts["blocked"] += result.blocked
        counts["total"] += 1
        values += [result.value] if result.value is not None else []
        bad = max(bad, _failed(result, fail_on))
    if not as_json:
        terminal.score_summary(out, counts, counts["total"], values, job.errors)
        out.print(f"Без ответа: {unanswered}")
    raise typer.Exit(bad or (3 if job.errors else 0))


def _failed(result: Any, fail_on: FailOn) -> int:
    if fail_on == FailOn.NEVER:
        return 0
    return int(result.blocked or (fail_on == FailOn.FAIL and bool(result.failed)))


def _clinic(path: Path | None) -> Clinic | None:
    return None if path is None else Clinic.from_toml(path)


@app.command()
def analyze(
    source: Source,
    rating: Annotated[float | None, typer.Option(min=0, max=5, help="Звёзды, 1–5.")] = None,
    text_column: TextColumn_ = None,
    encoding: Encoding = None,
    as_json: Json = False,
) -> None:
    """Тональность, темы жалоб и похвал, срочность отзыва (или файла отзывов)."""
    from otzyvnlp.classify.review import analyze_review
    from otzyvnlp.report import terminal

    out = Console()
    if not _is_file(source):
        result = analyze_review(Review(_text(source), rating=rating))
        if as_json:
            print_json(result.to_dict())
        else:
            out.print(terminal.review_view(result))
        return
    job = Job(source, encoding, {"text": text_column})

    def work(row: tables.Row, columns: dict[str, str]) -> Any:
        tables.need(columns, "text", row.data, "--text-column")
        return analyze_review(tables.as_review(row.data, columns))

    for line, result in job.run(work, as_json):
        if as_json:
            print_json({"line": line, **result.to_dict()})
        else:
            out.print(terminal.review_line(line, result), highlight=False, soft_wrap=True)
    raise typer.Exit(3 if job.errors else 0)


@app.command()
def redact(
    source: Source,
    style: Annotated[str, typer.Option(help="label, mask или pseudonym.")] = "label",
    clinic: ClinicFile = None,
    text_column: TextColumn_ = None,
    encoding: Encoding = None,
    as_json: Json = False,
) -> None:
    """Убрать личные данные из текста (или из столбца файла)."""
    from otzyvnlp.detect.redact import redact as redact_text

    own = _clinic(clinic)
    if not _is_file(source):
        result = redact_text(_text(source), style=style, clinic=own)  # type: ignore[arg-type]  # checked by redact
        if as_json:
            print_json(result.to_dict())
        else:
            sys.stdout.write(result.text + "\n")
        return
    job = Job(source, encoding, {"text": text_column})

    def work(row: tables.Row, columns: dict[str, str]) -> Any:
        column = tables.need(columns, "text", row.data, "--text-column")
        value = row.data.get(column)
        return redact_text("" if value is None else str(value), style=style, clinic=own)  # type: ignore[arg-type]

    for line, result in job.run(work, as_json):
        if as_json:
            print_json({"line": line, **result.to_dict()})
        else:
            sys.stdout.write(result.text + "\n")
    raise typer.Exit(3 if job.errors else 0)


@app.command()
def rules() -> None:
    """Каталог правил в Markdown."""
    from otzyvnlp.reply.catalogue import markdown

    sys.stdout.write(markdown())


def main() -> None:
    """Run the command; an error of otzyvnlp is one line on standard error and exit code 2."""
    try:
        app()
    except OtzyvError as error:
        _ERR.print(f"Ошибка: {error}", style="red", markup=False, highlight=False)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
