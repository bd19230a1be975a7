"""The errors that otzyvnlp raises on purpose. Their messages never hold a reviewer's text."""

from typing import Any


class OtzyvError(Exception):
    """Base of every error raised by otzyvnlp itself."""


class InputError(OtzyvError, ValueError):
    """A value, file or row that cannot be used. The message names the argument, or the file and line."""


class MissingColumnError(InputError, LookupError):
    """A table lacks a column. The message lists the columns that are there."""


class LexiconError(OtzyvError, ValueError):
    """A line of a lexicon or profile cannot be read. The message starts with ``file:line:``."""


def require_text(value: Any, argument: str) -> str:
    """Return ``value`` if it is a ``str``; raise ``TypeError`` naming the argument otherwise."""
    if not isinstance(value, str):
        raise TypeError(f"{argument} must be a str, not {type(value).__name__}")
    return value
