"""How results look in a terminal: coloured, in Russian."""

from collections import Counter
from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from otzyvnlp.corpus.check import Report
from otzyvnlp.labels import Severity, Status, table, title
from otzyvnlp.types import ReplyScore, ReviewAnalysis

_STYLES = {Status.PASS: ("✓", "green"), Status.FAIL: ("✗", "red"), Status.SKIP: ("–", "dim")}
_URGENCY = {"now": "ответить в течение 2 часов", "today": "ответить в течение суток", "usual": "обычная"}


def score_view(score: ReplyScore) -> RenderableType:
    """A rated reply: head, the text with marked fragments, verdicts, advice."""
    grid = Table.grid(padding=(0, 1))
    for verdict in score.verdicts:
        if verdict.status == Status.SKIP or (verdict.rule.startswith("secrecy.") and verdict.status == Status.PASS):
            continue
        mark, style = _STYLES[Status(verdict.status)]
        fragments = "; ".join(f"«{e.text}»" for e in verdict.evidence if len(e.text) < 80)
        grid.add_row(Text(mark, style), Text(title(verdict.rule), style), Text(fragments, "dim"))
    warnings = [f for f in score.secrecy.findings if f.severity == Severity.WARN]
    parts: list[RenderableType] = [_marked(score), grid]
    if warnings:
        parts.append(Text("Осторожно: " + "; ".join(f"«{f.text}»" for f in warnings), "yellow"))
    if score.advice:
        parts.append(Text("\nЧто исправить:", "bold"))
        parts += [Text(f"  • {advice}") for advice in score.advice]
    return Panel(Group(*parts), title=_head(score), border_style="red" if score.blocked else "green")


def _head(score: ReplyScore) -> str:
    value = "нет оценки" if score.value is None else f"{score.value} из 100"
    core = "" if score.core is None else f" · правила {score.core}"
    return f"{value}{core}" + (" · НЕЛЬЗЯ ПУБЛИКОВАТЬ: врачебная тайна" if score.blocked else "")


def _marked(score: ReplyScore) -> Text:
    text = Text(score.reply + "\n")
    for verdict in score.verdicts:
        for evidence in verdict.evidence:
            if evidence.stop - evidence.start < 0.9 * len(score.reply) or verdict.status == Status.FAIL:
                style = "green" if verdict.status == Status.PASS else "bold red"
                text.stylize(style, evidence.start, evidence.stop)
    return text


def review_view(analysis: ReviewAnalysis) -> RenderableType:
    """An analysed review: sentences in colour, topics in a table."""
    colours = {"positive": "green", "negative": "red"}
    text = Text()
    for sentence in analysis.sentences:
        text.append(sentence.text + " ", colours.get(str(sentence.sentiment.label), ""))
    grid = Table.grid(padding=(0, 2))
    for topic in analysis.topics:
        side, style = ("жалоба", "red") if topic.polarity == "complaint" else ("похвала", "green")
        severity = f"тяжесть {topic.severity}" if topic.severity else ""
        evidence = "; ".join(f"«{e.text}»" for e in topic.evidence)
        grid.add_row(Text(side, style), title(topic.id), title(topic.target), severity, Text(evidence, "dim"))
    mixed = ", смешанный" if analysis.mixed else ""
    head = f"{title(analysis.sentiment.label)} {analysis.sentiment.proba:.0%}{mixed} · {_URGENCY[analysis.urgency]}"
    return Panel(Group(text, grid), title=head)


def score_line(line: int, score: ReplyScore) -> Text:
    """One row of a file in one line."""
    value = "—" if score.value is None else str(score.value)
    text = Text(f"{line:>7}  {value:>4}  ")
    text.append("ТАЙНА " if score.blocked else "      ", "bold red")
    return text.append(", ".join(title(r) for r in score.failed), "dim")


def review_line(line: int, analysis: ReviewAnalysis) -> Text:
    """One review of a file in one line."""
    text = Text(f"{line:>7}  {title(analysis.sentiment.label):<14}")
    text.append(", ".join(f"−{title(t.id)}" for t in analysis.complaints), "red")
    return text.append("  ").append(", ".join(f"+{title(t.id)}" for t in analysis.praise), "green")


def score_summary(console: Console, scores: Counter[str], total: int, values: Iterable[int], errors: int) -> None:
    """How a file of replies did: mean, blocked, share of failures by rule."""
    known = list(values)
    mean = f"{sum(known) / len(known):.0f}" if known else "—"
    console.print(f"\nОтветов: {total} · средняя оценка {mean} · раскрывают тайну: {scores['blocked']}")
    grid = Table("Правило", "не выполнено", "из", header_style="bold")
    for rule in table()["rule"]:
        applied = scores[f"{rule} pass"] + scores[f"{rule} fail"]
        if applied:
            grid.add_row(title(rule), str(scores[f"{rule} fail"]), str(applied))
    console.print(grid)
    if errors:
        console.print(f"[red]Не прочитано строк: {errors}[/red]")


def corpus_view(report: Report) -> RenderableType:
    """The outcome of checking the data files of one task."""
    facts = Table.grid(padding=(0, 2))
    facts.add_row("строк", ", ".join(f"{part} {count}" for part, count in report.counts.items()))
    facts.add_row("длина", ", ".join(f"{k} {v}" for k, v in report.lengths.items()))
    facts.add_row("разнообразие", ", ".join(f"{k} {v}" for k, v in report.distinct.items()))
    facts.add_row("метки", ", ".join(f"{k} {v}" for k, v in sorted(report.labels.items())))
    facts.add_row("частые обороты", "; ".join(f"«{gram}» {count}" for gram, count in report.templates[:8]) or "нет")
    bad = Text("\n".join(report.problems) or "Замечаний нет", "red" if report.problems else "green")
    return Panel(Group(facts, bad), title=report.task)
