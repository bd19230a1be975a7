"""Tables of reviews and replies: CSV, JSONL and XLSX row by row, encodings and columns found out, bad rows reported."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from otzyvnlp.errors import InputError, MissingColumnError
from otzyvnlp.types import Review

# What exports of portals call their columns, by what they hold; compared in lower case without spaces at the ends.
COLUMNS: dict[str, tuple[str, ...]] = {
    "text": ("text", "review", "отзыв", "текст отзыва", "текст", "content", "review_text", "comment", "комментарий", "body"),
    "reply": ("reply", "answer", "ответ", "ответ клиники", "response", "reply_text", "текст ответа", "официальный ответ"),
    "author": ("author", "name", "автор", "имя", "имя автора", "user", "username", "пользователь"),
    "rating": ("rating", "stars", "оценка", "звезды", "звёзды", "рейтинг", "score", "балл"),
    "created_at": ("created_at", "date", "дата", "дата отзыва", "published_at", "created"),
    "replied_at": ("replied_at", "reply_date", "дата ответа", "answered_at"),
    "resolved": ("resolved", "решено", "решён", "решен"),
    "doctor": ("doctor", "врач", "специалист"),
}  # fmt: skip
_DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*"')
_STARS = re.compile(r"(\d+(?:[.,]\d+)?)(?:\s*(?:/|из)\s*5)?")
_LOST = "\ufffd"  # what a byte becomes that the encoding cannot read
_DATES = ("%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y", "%d.%m.%y")


@dataclass(frozen=True)
class Row:
    """One row of a table: where it stands and what it holds, or why it cannot be read."""

    path: str
    line: int
    data: Mapping[str, Any] = field(default_factory=dict, repr=False)
    error: str | None = None


def read_rows(path: str | Path, *, encoding: str | None = None) -> Iterator[Row]:
    """The rows of a ``.csv``, ``.tsv``, ``.jsonl`` or ``.xlsx`` file, one at a time.

    Args:
        path: the file.
        encoding: of a text file; found out if None (UTF-8, UTF-16 by its mark, else Windows-1251).

    Raises:
        InputError: no such file, an unknown kind of file, or bytes that the encoding cannot read.
    """
    file = Path(path)
    if not file.is_file():
        raise InputError(f"{file}: no such file")
    readers = {
        ".csv": _read_csv,
        ".tsv": _read_csv,
        ".jsonl": _read_jsonl,
        ".ndjson": _read_jsonl,
    }
    suffix = file.suffix.lower()
    if suffix == ".xlsx":
        return _read_xlsx(file)
    if suffix not in readers:
        raise InputError(f"{file}: expected .csv, .tsv, .jsonl or .xlsx, not {suffix or 'no extension'}")
    return readers[suffix](file, encoding or detect_encoding(file))


def detect_encoding(path: Path) -> str:
    """UTF-8 (with or without a mark), UTF-16 by its mark, else Windows-1251, the usual one of Russian exports.

    A file that is UTF-8 but for a few spoilt lines stays UTF-8: those lines are reported as they are read.
    """
    with path.open("rb") as file:
        start = file.read(4)
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "utf-16"
        file.seek(0)
        good = bad = 0
        for line in file:
            try:
                good += not line.decode("utf-8").isascii()
            except UnicodeDecodeError:
                bad += 1
    return "utf-8-sig" if good >= bad else "cp1251"


def _open_text(path: Path, encoding: str) -> Any:
    try:
        return path.open(encoding=encoding, newline="", errors="replace" if encoding == "utf-8-sig" else "strict")
    except LookupError:
        raise InputError(f"encoding: unknown encoding {encoding!r}") from None


def _read_csv(path: Path, encoding: str) -> Iterator[Row]:
    csv.field_size_limit(1 << 24)
    with _open_text(path, encoding) as file:
        try:
            header = _QUOTED.sub("", next((line for line in iter(file.readline, "") if line.strip()), ""))
            delimiter = header[4] if header.startswith("sep=") and len(header) > 4 else max(_DELIMITERS, key=header.count)
            if not header.startswith("sep="):
                file.seek(0)
            reader = csv.reader(file, delimiter=delimiter)
            names = [name.strip() for name in next((r for r in reader if any(r)), [])]
            line = reader.line_num + 1
            for values in reader:
                if any(values):
                    yield _csv_row(path, line, names, values)
                line = reader.line_num + 1
        except UnicodeDecodeError as error:
            raise InputError(f"{path}: not {encoding}: {error.reason} at byte {error.start}") from None
        except csv.Error as error:
            raise InputError(f"{path}:{line}: {error}") from None


def _csv_row(path: Path, line: int, names: list[str], values: list[str]) -> Row:
    while len(values) > len(names) and not values[-1]:
        values.pop()
    if any(_LOST in value for value in values):
        return Row(str(path), line, error="bytes that are no UTF-8")
    if len(values) > len(names):
        return Row(str(path), line, error=f"{len(values)} fields where the header has {len(names)}")
    return Row(str(path), line, dict(zip(names, values, strict=False)))


def _read_jsonl(path: Path, encoding: str) -> Iterator[Row]:
    with _open_text(path, encoding) as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield _json_row(path, number, line)


def _json_row(path: Path, number: int, line: str) -> Row:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        return Row(str(path), number, error=f"broken JSON: {error.msg} at character {error.pos + 1}")
    except RecursionError:
        return Row(str(path), number, error="broken JSON: nested too deeply")
    if _LOST in line:
        return Row(str(path), number, error="bytes that are no UTF-8")
    if not isinstance(data, dict):
        return Row(str(path), number, error=f"expected a JSON object, not {type(data).__name__}")
    return Row(str(path), number, data)


def _read_xlsx(path: Path) -> Iterator[Row]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, SyntaxError) as error:  # broken XML is a SyntaxError
        raise InputError(f"{path}: not an .xlsx file: {error}") from None
    try:
        rows = book.worksheets[0].iter_rows(values_only=True)
        names = [str(name).strip() if name is not None else "" for name in next(rows, ())]
        for number, values in enumerate(rows, 2):
            if any(v is not None for v in values):
                yield Row(str(path), number, {n: v for n, v in zip(names, values, strict=False) if n})
    finally:
        book.close()


def find_columns(names: Iterable[str], chosen: Mapping[str, str | None]) -> dict[str, str]:
    """Which column holds what: those the caller chose, the others by their usual names.

    Raises:
        MissingColumnError: a chosen column is not there.
    """
    present = list(names)
    found = {}
    for role, column in chosen.items():
        if column is not None and column not in present:
            raise MissingColumnError(f"no column {column!r} for {role}; there are: {', '.join(map(repr, present))}")
        if column is not None:
            found[role] = column
    for role, usual in COLUMNS.items():
        for name in usual:
            match = next((p for p in present if p.strip().lower() == name and p not in found.values()), None)
            if match is not None and role not in found:
                found[role] = match
    return found


def need(columns: Mapping[str, str], role: str, names: Iterable[str], option: str) -> str:
    """The column of a role; ``MissingColumnError`` lists what is there and the option that names it."""
    if role not in columns:
        raise MissingColumnError(f"no column with the {role}; name it by {option}; there are: {', '.join(map(repr, names))}")
    return columns[role]


def as_review(data: Mapping[str, Any], columns: Mapping[str, str]) -> Review:
    """A row as a ``Review``; ``InputError`` names the column whose value cannot be read."""

    def value(role: str) -> Any:
        return data.get(columns[role]) if role in columns else None

    author, doctor = value("author"), value("doctor")
    return Review(
        text=_text(value("text")),
        author=_text(author) or None,
        rating=_rating(value("rating"), columns.get("rating", "")),
        created_at=_date(value("created_at"), columns.get("created_at", "")),
        resolved=str(value("resolved")).strip().lower() in ("1", "true", "да", "yes"),
        replied_at=_date(value("replied_at"), columns.get("replied_at", "")),
        doctor=_text(doctor) or None,
    )


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _rating(value: Any, column: str) -> float | None:
    if value is None or not str(value).strip():
        return None
    text = str(value).strip()
    if set(text) <= set("★☆⭐"):
        return float(text.count("★") + text.count("⭐"))
    match = _STARS.fullmatch(text)
    if not match:
        raise InputError(f"column {column!r}: not a number of stars")
    return float(match[1].replace(",", "."))


def _date(value: Any, column: str) -> datetime | None:
    if value is None or isinstance(value, datetime):
        return value.replace(tzinfo=None) if value else None
    text = str(value).strip()
    if not text:
        return None
    for pattern in _DATES:
        try:
            return datetime.strptime(text, pattern)
        except ValueError:
            continue
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        raise InputError(f"column {column!r}: not a date") from None
