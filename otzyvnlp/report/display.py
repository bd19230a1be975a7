"""How results show themselves in a notebook: the text with its fragments highlighted, everything escaped."""

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from otzyvnlp.labels import Severity, Status, title
from otzyvnlp.result import Result
from otzyvnlp.types import ReplyScore, ReviewAnalysis, SecrecyReport

_COLOURS = {"bad": "#ffd5d5", "good": "#d9f2d9", "warn": "#fff0c2"}
_MARKS = {Status.PASS: "✓", Status.FAIL: "✗", Status.SKIP: "–"}


def highlight(text: str, spans: Iterable[tuple[int, int, str, str]]) -> str:
    """HTML of a text whose ``(start, stop, "bad" | "good" | "warn", tooltip)`` are marked; later overlaps give way."""
    out, end = [], 0
    for start, stop, colour, tip in sorted(spans):
        if start < end:
            continue
        mark = f'<mark style="background:{_COLOURS[colour]}" title="{escape(tip)}">{escape(text[start:stop])}</mark>'
        out += [escape(text[end:start]), mark]
        end = stop
    return "".join([*out, escape(text[end:])]).replace("\n", "<br>")


def html(result: Result) -> str:
    """A result as HTML: its own view where it has one, else its repr."""
    views: dict[type[Result], Callable[[Any], str]] = {
        ReplyScore: _score,
        SecrecyReport: _secrecy,
        ReviewAnalysis: _review,
    }
    view = views.get(type(result))
    return view(result) if view else f"<code>{escape(repr(result))}</code>"


def _score(score: ReplyScore) -> str:
    """A rated reply: the text, the sum, the verdicts with advice."""
    spans = [
        (e.start, e.stop, "bad" if v.status == Status.FAIL else "good", title(v.rule))
        for v in score.verdicts
        for e in v.evidence
    ]
    rows = "".join(
        f"<tr><td>{_MARKS[Status(v.status)]}</td><td>{escape(title(v.rule))}</td>"
        f"<td>{escape(v.advice or v.message)}</td></tr>"
        for v in score.verdicts
        if (v.status != Status.SKIP and not v.rule.startswith("secrecy.")) or v.status == Status.FAIL
    )
    head = "Публиковать нельзя: раскрыта врачебная тайна" if score.blocked else f"Оценка: {score.value} из 100"
    return f"<p><b>{head}</b></p><p>{highlight(score.reply, spans)}</p><table>{rows}</table>"


def _secrecy(report: SecrecyReport) -> str:
    """The disclosures of a reply."""
    rows = "".join(
        f"<tr><td>{'✗' if f.severity == Severity.BLOCK else '!'}</td><td>{escape(title(f.label))}</td>"
        f"<td>«{escape(f.text)}»</td><td>{escape(f.explanation)}</td></tr>"
        for f in report.findings
    )
    return f"<table>{rows}</table>" if rows else "<p>Тайна не нарушена.</p>"


def _review(analysis: ReviewAnalysis) -> str:
    """A review by sentences, praise and complaints marked."""
    out = []
    for sentence in analysis.sentences:
        colour = {"positive": "good", "negative": "bad"}.get(str(sentence.sentiment.label))
        tip = ", ".join(title(t.id) for t in sentence.topics)
        spans = [(0, len(sentence.text), colour, tip)] if colour else []
        out.append(highlight(sentence.text, spans))
    return f"<p><b>{escape(title(analysis.sentiment.label))}</b></p><p>{' '.join(out)}</p>"
