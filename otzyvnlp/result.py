"""What every result can do: give itself as plain data, show itself in a notebook, mask what it must not show."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from enum import Enum
from typing import Any

SCHEMA = 1  # version of what to_dict() gives; raised when a field changes its meaning


class Result:
    """Base of all results: a JSON-ready dictionary and a display in notebooks."""

    def to_dict(self) -> dict[str, Any]:
        """The result as plain dicts, lists, strings and numbers, texts unmasked; ``"schema"`` is the version."""
        return {"schema": SCHEMA, "type": type(self).__name__, **_plain_fields(self)}

    def _repr_html_(self) -> str:
        from otzyvnlp.report.display import html

        return html(self)


def _plain_fields(result: Any) -> dict[str, Any]:
    return {f.name: _plain(getattr(result, f.name)) for f in fields(result) if f.repr or not f.name.startswith("_")}


def _plain(value: Any) -> Any:
    if isinstance(value, Result):
        return _plain_fields(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, frozenset)):
        return [_plain(v) for v in value]
    return value.isoformat() if isinstance(value, datetime) else value


def mask(text: str) -> str:
    """The first character and as many dots as characters follow: enough to recognise, too little to disclose."""
    return text[:1] + "•" * (min(len(text), 24) - 1) if text else ""
