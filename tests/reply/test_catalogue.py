"""The catalogue page is the one that the rules give; re-make it by ``otzyvnlp rules > otzyvnlp/reply/RULES.md``."""

from importlib.resources import files

from otzyvnlp.reply.catalogue import markdown


def test_the_page_is_up_to_date() -> None:
    assert files("otzyvnlp.reply").joinpath("RULES.md").read_text(encoding="utf-8") == markdown()
