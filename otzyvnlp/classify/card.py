"""The card of a model: what it is, what it learnt from, how good it is, what it cannot do."""

from typing import Any

_TITLES = {
    "sentiment": "Sentiment of a review",
    "sentences": "Sentiment and topics of a sentence of a review",
}
_LIMITS = """- The texts it learnt from are synthetic (see `data/README.md`): no figure on real portals is known yet.
- Irony, hints and jokes without a telling word are mostly missed; so are topics named only by a story.
- A topic that the clinic does not stand for (another clinic's deed) is often counted.
- Severity and target are set by rules beside the model, `uncertain` by the margin between the two likeliest sentiments."""
_TRIES = """| tried | topics micro-F1 on dev | kept |
|---|---|---|
| phrase lexicon alone | 0.24 | as features and evidence |
| words and word pairs | 0.55 | yes |
| and character n-grams 2–5 | 0.58 | 3–5: as good, smaller |
| and mean and maximum of navec vectors (natasha's news embedding, 600 features) | 0.58 | no: nothing gained |
| navec vectors alone | 0.39 | no |
| C of 8 → 3 | 0.59 → 0.60 | yes |
| and words of praise and blame as features | 0.62 | yes |

Measured on 165 reviews (858 sentences) of the first dev author while 1,544–1,957 training reviews were there, thresholds
chosen on the same reviews; differences below 0.02 are noise."""


_COLUMNS = {
    "texts": "texts",
    "sentiment_macro_f1": "sentiment macro-F1",
    "sentiment_macro_f1_95": "95 %",
    "topics_micro_f1": "topics × polarity micro-F1",
    "topics_micro_f1_95": "95 %",
    "topics_macro_f1": "macro-F1",
}


def card(name: str, manifest: dict[str, Any], counts: dict[str, int]) -> str:
    """The card as Markdown."""
    rows = [_row(["part", *_COLUMNS.values()]), _row(["---"] * (1 + len(_COLUMNS)))]
    for part, figures in manifest["figures"].items():
        rows.append(_row([part, *(_cell(figures.get(key)) for key in _COLUMNS)]))
    lines = [
        f"# {_TITLES[name]}\n",
        "Logistic regressions over TF-IDF of dictionary forms, their pairs, phrase-lexicon hits and character n-grams;",
        "weights in `weights.npz` (numpy, no pickle), read without scikit-learn. Re-made by `otzyvnlp train`.\n",
        f"Trained on {counts['train']} reviews of `data/reviews/train.jsonl`,",
        f"thresholds chosen on {counts['dev']} of `dev.jsonl`.\n",
        *rows,
        "\nIntervals: bootstrap over reviews, 500 samples. Topics are judged by review. The test part was written by other",
        "authors than train and dev, and was read by nobody while the model was made.\n",
        f"## Limits\n\n{_LIMITS}\n",
    ]
    if name == "sentences":
        lines.append(f"## What was tried\n\n{_TRIES}\n")
    return "\n".join(lines)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(value: Any) -> str:
    return "–" if value is None else "–".join(map(str, value)) if isinstance(value, list) else str(value)
