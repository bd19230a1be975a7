"""Notebook displays: fragments highlighted, everything escaped."""

from otzyvnlp import Review, analyze_review, check_secrecy, find_personal_data, score_reply
from otzyvnlp.report.display import highlight

EVIL = "<script>alert(1)</script>"


def test_everything_is_escaped() -> None:
    review = f"Ужасная очередь {EVIL}"
    shown = (
        score_reply(f"Извините за очередь {EVIL}", review=Review(review, rating=1))._repr_html_()
        + analyze_review(review)._repr_html_()
        + check_secrecy(f"У вас был гайморит {EVIL}")._repr_html_()
    )
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


def test_fragments_are_marked() -> None:
    assert highlight("раз два", [(4, 7, "bad", "x")]).startswith("раз <mark")
    assert "Извинения" in score_reply("Извините за очередь.", review="Ужасная очередь")._repr_html_()
    assert find_personal_data("звоните Ивановой")[0]._repr_html_().startswith("<code>Finding")
