"""Commands of those who keep the corpus and the models: bench, train, evaluate, data check, data agreement."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

app = typer.Typer()
Json = Annotated[bool, typer.Option("--json", help="JSON для программ: по объекту на строку.")]


def print_json(data: dict[str, Any]) -> None:
    """One JSON object on a line of standard output."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")


@app.command()
def bench(
    seconds: Annotated[float, typer.Option(min=0.01, help="Сколько секунд мерить каждый вызов.")] = 2.0,
    as_json: Json = False,
) -> None:
    """Скорость и память на этой машине."""
    from otzyvnlp.bench import measure

    figures = measure(seconds)
    if as_json:
        print_json(figures)
        return
    for name, row in figures.items():
        typer.echo(f"{name:22}" + "  ".join(f"{key} {value:,.3g}" for key, value in row.items()))


@app.command()
def train(
    root: Annotated[Path, typer.Argument(help="Папка с данными.")] = Path("data"),
    out: Annotated[Path, typer.Option("--out", "-o", help="Папка для моделей.")] = Path("models"),
) -> None:
    """Обучить модели на размеченных отзывах; показатели — на dev и test."""
    from otzyvnlp.classify.train import train as train_models

    for name, parts in train_models(root, out).items():
        for part, figures in parts.items():
            typer.echo(f"{name:10} {part:5} " + "  ".join(f"{key} {value}" for key, value in figures.items()))


@app.command()
def evaluate(
    root: Annotated[Path, typer.Argument(help="Папка с данными.")] = Path("data"),
    part: Annotated[str, typer.Option(help="train, dev или test.")] = "test",
) -> None:
    """Сверить оценку ответов и проверку тайны с разметкой: каппа по правилам, точность и полнота."""
    from otzyvnlp.corpus.evaluate import evaluate_replies, evaluate_secrecy

    for rule in evaluate_replies(root, part):
        figures = f"κ {rule.kappa:.2f}  точность {rule.precision:.2f}  полнота {rule.recall:.2f}"
        typer.echo(f"{rule.rule:22} {rule.fails:4} нарушений из {rule.rows}  {figures}")
    block = evaluate_secrecy(root, part)
    shares = f"точность {block.precision:.2f} {block.precision_95}  полнота {block.recall:.2f} {block.recall_95}"
    typer.echo(f"тайна: {block.broken} нарушений из {block.rows}  {shares}")


data_app = typer.Typer(help="Размеченные тексты проекта (data/).", no_args_is_help=True)
app.add_typer(data_app, name="data")


@data_app.command()
def check(root: Annotated[Path, typer.Argument(help="Папка с данными.")] = Path("data"), as_json: Json = False) -> None:
    """Проверить схему, фрагменты, метки, повторы и показать распределения; код 1, если что-то не так."""
    from otzyvnlp.corpus.check import check_all
    from otzyvnlp.report.terminal import corpus_view

    reports = check_all(root)
    if as_json:
        for report in reports:
            print_json(report._asdict())
    else:
        for report in reports:
            Console().print(corpus_view(report))
    raise typer.Exit(int(any(report.problems for report in reports)))


@data_app.command()
def agreement(root: Annotated[Path, typer.Argument(help="Папка с данными.")] = Path("data"), as_json: Json = False) -> None:
    """Согласие двух разметчиков: каппа Коэна и AC1 по каждой метке."""
    from otzyvnlp.corpus import agreement as measured

    for task in measured.TASKS:
        for row in measured.agreements(root, task):
            if as_json:
                print_json({"task": task, **row._asdict()})
            else:
                typer.echo(f"{task:8} {row.label:32} {row.given:4}/{row.rows}  κ {row.kappa:.2f}  AC1 {row.ac1:.2f}")
    typer.echo(f"replies  quality, quadratic κ {measured.quality_weighted(root):.2f}", err=as_json)
