"""The catalogue of rules as Markdown, made from the rules themselves: what each asks, its source, its proof."""

from collections.abc import Iterable, Iterator

from otzyvnlp.labels import table
from otzyvnlp.reply.profiles import load_profile
from otzyvnlp.reply.rule import Example, Kind, Rule, all_rules

_HEAD = """# Правила ответов

Страница создана командой `otzyvnlp rules` из самих правил (`otzyvnlp/reply/rules/`, тексты — `lexicons/labels.toml`);
примеры — доказательства правил, они же проверяются тестами. Вес — в профиле `default`; тайна не взвешивается, а блокирует.
"""
_GROUPS = {
    "positive": "Четыре правила ответа на положительный отзыв",
    "negative": "Пять правил ответа на отрицательный отзыв",
    "conduct": "Поведение",
    "secrecy": "Врачебная тайна",
}


def markdown() -> str:
    """The whole page."""
    parts = [_HEAD]
    for group, title in _GROUPS.items():
        parts.append(f"## {title}\n")
        parts += [_section(rule) for rule in all_rules() if rule.id.startswith(f"{group}.")]
    return "\n".join(parts)


def _section(rule: Rule) -> str:
    row = table()["secrecy" if rule.id.startswith("secrecy.") else "rule"][rule.id]
    asks = row.get("failed") or row["explanation"]
    kind = "требует" if rule.kind == Kind.REQUIRES else "запрещает"
    weight = load_profile().weight(rule.id)
    lines = [
        f"### `{rule.id}` — {rule.title}\n",
        f"Правило {kind} · вес {weight:g} · источник: {rule.source}\n",
        f"Когда нарушено: {asks}\n",
        *_examples("✓", rule.passes),
        *_examples("✗", rule.fails),
    ]
    return "\n".join(lines) + "\n"


def _examples(mark: str, examples: Iterable[Example]) -> Iterator[str]:
    for example in examples:
        reply = example.reply if len(example.reply) < 160 else example.reply[:157] + "…"
        about = f" — на отзыв «{example.review}»" if example.review else ""
        yield f"- {mark} «{reply.strip()}»{about}"
