"""``otzyvnlp data check``: everything that can be wrong with the data files, and what they hold."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from otzyvnlp.corpus import describe, similar
from otzyvnlp.corpus.read import Item, read_task
from otzyvnlp.corpus.schema import PARTS, TASKS, problems, text_of


class Report(NamedTuple):
    """The outcome for one task."""

    task: str
    problems: list[str]
    counts: dict[str, int]  # part → rows
    labels: Counter[str]
    lengths: dict[str, int]
    distinct: dict[str, float]
    templates: list[tuple[str, int]]


def check_task(root: str | Path, task: str) -> Report:
    """Check and describe the files of one task."""
    items = read_task(root, task)
    texts = [text_of(task, item.row) if _text_is_there(item) else "" for item in items]
    labels: Counter[str] = Counter()
    for item, text in zip(items, texts, strict=True):
        if text:
            labels += describe.labels(item)
    return Report(
        task,
        [*_rows(items), *_ids(items), *_alike(items, texts)],
        {part: sum(i.part == part for i in items) for part in PARTS},
        labels,
        describe.lengths(texts),
        describe.distinct(texts),
        similar.frequent_ngrams(texts),
    )


def check_all(root: str | Path) -> list[Report]:
    """Check every task."""
    return [check_task(root, task) for task in TASKS]


def _text_is_there(item: Item) -> bool:
    return not any(True for _ in problems(item.task, item.row))


def _rows(items: list[Item]) -> Iterator[str]:
    for item in items:
        yield from (f"{item.where}: {problem}" for problem in problems(item.task, item.row))


def _ids(items: list[Item]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for item in items:
        name = str(item.row.get("id"))
        if name in seen:
            yield f"{item.where}: the id {name!r} stands at {seen[name]} too"
        seen[name] = item.where


def _alike(items: list[Item], texts: list[str]) -> Iterator[str]:
    for first, later in similar.exact_duplicates(texts):
        if items[first].part != items[later].part or len(texts[later]) >= similar.SHORTEST:
            yield f"{items[later].where}: the same text as {items[first].where}"
    for first, later, value in similar.near_duplicates(texts):
        if similar.canonical(texts[first]) != similar.canonical(texts[later]):
            yield f"{items[later].where}: {value:.0%} like {items[first].where}"
