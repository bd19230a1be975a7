"""Taking personal data out of a text: by label, by mask, or by a consistent pseudonym."""

import hashlib
from collections.abc import Callable, Collection
from typing import Literal

from otzyvnlp.detect.names import short_forms
from otzyvnlp.detect.personal import find_personal_data
from otzyvnlp.errors import InputError
from otzyvnlp.labels import PersonalLabel, table
from otzyvnlp.text.doc import Doc
from otzyvnlp.types import Clinic, Finding, Redacted

Style = Literal["label", "mask", "pseudonym"]


def redact(
    text: str,
    *,
    style: Style = "label",
    labels: Collection[str] | None = None,
    clinic: Clinic | None = None,
    key: str = "",
) -> Redacted:
    """A text without its personal data.

    Args:
        text: any text.
        style: ``"label"`` «[ИМЯ]», ``"mask"`` «И•••••••», ``"pseudonym"`` «[ИМЯ-3F]», the same for the same person.
        labels: ids of ``labels.PersonalLabel`` to take out; all by default.
        clinic: the clinic's own contacts and staff, which stay.
        key: a secret that makes pseudonyms differ from those of other documents or services.

    Raises:
        TypeError: ``text`` is not a ``str``.
        InputError: an unknown style or label.
    """
    if style not in _STYLES:
        raise InputError(f"style must be one of {', '.join(_STYLES)}, not {style!r}")
    wanted = set(PersonalLabel if labels is None else labels)
    if unknown := wanted - set(PersonalLabel):
        raise InputError(f"labels: no label {sorted(unknown)[0]!r}")
    findings = tuple(f for f in find_personal_data(text, clinic=clinic) if f.label in wanted)
    pieces, end = [], 0
    for finding in findings:
        if finding.start >= end:
            pieces += [text[end : finding.start], _STYLES[style](finding, key)]
            end = finding.stop
    return Redacted("".join([*pieces, text[end:]]), findings)


def _tag(finding: Finding) -> str:
    return str(table()["personal"][finding.label]["tag"])


def _label(finding: Finding, key: str) -> str:
    return f"[{_tag(finding)}]"


def _mask(finding: Finding, key: str) -> str:
    """Letters and digits become dots; the first of a name stays, and separators, so that its kind can be seen."""
    first = 1 if finding.label == PersonalLabel.PERSON else 0
    return finding.text[:first] + "".join("•" if c.isalnum() else c for c in finding.text[first:])


def _pseudonym(finding: Finding, key: str) -> str:
    digest = hashlib.blake2b(_identity(finding).encode(), key=key.encode()[:64], digest_size=2).hexdigest()
    return f"[{_tag(finding)}-{digest.upper()}]"


def _identity(finding: Finding) -> str:
    """What stays the same when one person or number is written in another case or notation."""
    if finding.label != PersonalLabel.PERSON:
        return "".join(c for c in finding.text.lower() if c.isalnum())
    words = sorted(_base(t.word.lemma, t.form) for t in Doc(finding.text).tokens if len(t.form) > 1)
    return " ".join(words)


def _base(lemma: str, form: str) -> str:
    name = lemma if lemma in short_forms() or form not in short_forms() else form
    return min(short_forms().get(name, {name}))


_STYLES: dict[str, Callable[[Finding, str], str]] = {"label": _label, "mask": _mask, "pseudonym": _pseudonym}
