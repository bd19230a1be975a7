"""Reading of the data files, row by row."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from otzyvnlp.corpus.schema import PARTS, TASKS
from otzyvnlp.errors import InputError
from otzyvnlp.tables import read_rows


class Item(NamedTuple):
    """A row of a data file and where it stands."""

    task: str
    part: str
    where: str  # "data/reviews/train.jsonl:12"
    row: dict[str, Any]


def read_part(root: str | Path, task: str, part: str) -> Iterator[Item]:
    """The rows of ``root/task/part.jsonl``; ``InputError`` names the file and line of a broken one."""
    for row in read_rows(Path(root) / task / f"{part}.jsonl"):
        where = f"{row.path}:{row.line}"
        if row.error:
            raise InputError(f"{where}: {row.error}")
        yield Item(task, part, where, dict(row.data))


def read_task(root: str | Path, task: str) -> list[Item]:
    """The rows of all parts of a task that are there; ``InputError`` if none is."""
    parts = [part for part in PARTS if (Path(root) / task / f"{part}.jsonl").is_file()]
    if task not in TASKS or not parts:
        raise InputError(f"{root}: no data for {task!r}")
    return [item for part in parts for item in read_part(root, task, part)]
