"""Inputs and results. Every result is frozen, has a one-line repr without personal data, and ``to_dict()``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from os import PathLike
from typing import Any, Self

from otzyvnlp.errors import InputError, require_text
from otzyvnlp.labels import Severity, Status
from otzyvnlp.result import Result, mask
from otzyvnlp.text.lexicon import read_toml_file

# ---------------------------------------------------------------------------------------------- inputs


@dataclass(frozen=True, repr=False)
class Review:
    """A review as the portal gives it.

    Args:
        text: what the author wrote.
        author: the name or nickname the portal shows, if any.
        rating: stars from 1 to 5, a hint only.
        created_at: when it was published; with ``replied_at`` it lets ``conduct.speed`` answer.
        replied_at: when the clinic's reply was (or will be) published.
        resolved: whether the author's problem has been solved since.
        doctor: the doctor whom the review is about, where the portal tells.

    Raises:
        TypeError: ``text`` or ``author`` is not a string.
        ValueError: ``rating`` is not between 0 (no stars) and 5, or ``replied_at`` is before ``created_at``.
    """

    text: str
    author: str | None = None
    rating: float | None = None
    created_at: datetime | None = None
    resolved: bool = False
    replied_at: datetime | None = None
    doctor: str | None = None

    def __post_init__(self) -> None:
        require_text(self.text, "text")
        for name in ("author", "doctor"):
            if getattr(self, name) is not None:
                require_text(getattr(self, name), name)
        if self.rating is not None and (isinstance(self.rating, bool) or not isinstance(self.rating, (int, float))):
            raise TypeError(f"rating must be a number, not {type(self.rating).__name__}")
        if self.rating is not None and not 0 <= self.rating <= 5:
            raise InputError(f"rating must be between 1 and 5 (0 for none), not {self.rating}")
        for name in ("created_at", "replied_at"):
            if not isinstance(getattr(self, name), (datetime, type(None))):
                raise TypeError(f"{name} must be a datetime, not {type(getattr(self, name)).__name__}")
        if self.created_at and self.replied_at and (self.created_at.tzinfo is None) != (self.replied_at.tzinfo is None):
            raise InputError("created_at and replied_at must both have a time zone, or neither")
        if self.created_at and self.replied_at and self.replied_at < self.created_at:
            raise InputError("replied_at must not be earlier than created_at")

    @classmethod
    def of(cls, value: "str | Review", argument: str = "review") -> "Review":
        """``value`` itself, or a review that holds it as text; ``TypeError`` names the argument otherwise."""
        return value if isinstance(value, Review) else cls(require_text(value, argument))

    def __repr__(self) -> str:
        author = f", author={mask(self.author)!r}" if self.author else ""
        return f"Review({len(self.text)} characters{author}, rating={self.rating})"


def _strings(value: Any, argument: str) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError(f"{argument} must be a list of str, not {type(value).__name__}")
    return tuple(require_text(item, argument) for item in value)


@dataclass(frozen=True, repr=False)
class Clinic:
    """The clinic's own names, contacts and staff: none of them is ever a finding.

    Raises:
        TypeError: ``name`` is not a string, or another field is not a list of strings.
    """

    name: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    contact: str = ""  # whom to turn to, in the dative: «главному врачу Анне Сергеевне Ивановой»

    def __post_init__(self) -> None:
        require_text(self.name, "name")
        require_text(self.contact, "contact")
        for name in ("phones", "emails", "addresses", "staff", "sites"):
            object.__setattr__(self, name, _strings(getattr(self, name), name))

    def __repr__(self) -> str:
        return f"Clinic({self.name!r}, {len(self.phones)} phones, {len(self.staff)} staff)"

    @classmethod
    def from_toml(cls, path: str | PathLike[str]) -> Self:
        """Read a clinic from a TOML file (its keys are the fields of this class).

        Raises:
            InputError: the file is no TOML, or holds an unknown key or a value of the wrong type; it names the file.
        """
        data = read_toml_file(path)
        data = data.get("clinic", data)
        if unknown := data.keys() - {f.name for f in fields(cls)}:
            raise InputError(f"{path}: unknown key {sorted(unknown)[0]!r}")
        try:
            return cls(**data)
        except TypeError as error:
            raise InputError(f"{path}: {error}") from None


# -------------------------------------------------------------------------------------- findings


@dataclass(frozen=True)
class Evidence(Result):
    """A fragment that decided something: ``text[start:stop] == fragment``, offsets in code points."""

    start: int
    stop: int
    text: str = field(repr=False)
    source: str = "reply"  # the text it points into: "reply" or "review"


@dataclass(frozen=True, repr=False)
class Finding(Result):
    """A piece of personal data: ``text[start:stop]`` of the given text equals ``.text``."""

    start: int
    stop: int
    label: str
    text: str
    score: float = 1.0  # 0…1, how sure the detector is
    detector: str = ""
    role: str | None = None  # of a person: a ``labels.Role``

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.start}, {self.stop}, {str(self.label)!r}, {mask(self.text)!r})"


@dataclass(frozen=True, repr=False)
class MedicalFinding(Finding):
    """A medical detail; ``about`` says whose it is, ``status`` whether it is so, ``icd10`` its three-character code."""

    about: str = "unknown"
    status: str = "present"
    icd10: str | None = None

    def __repr__(self) -> str:
        where = f"{self.start}, {self.stop}, {str(self.label)!r}"
        return f"MedicalFinding({where}, about={str(self.about)!r}, status={str(self.status)!r}, icd10={self.icd10!r})"


@dataclass(frozen=True, repr=False)
class SecrecyFinding(Finding):
    """A broken secret. ``echo``: the review says it too (it is a secret all the same)."""

    severity: str = Severity.BLOCK
    echo: bool = False
    explanation: str = ""  # Russian, with the article of law
    advice: str = ""  # Russian, what to write instead


@dataclass(frozen=True, repr=False)
class SecrecyReport(Result):
    """What a reply discloses."""

    findings: tuple[SecrecyFinding, ...] = ()

    @property
    def safe(self) -> bool:
        """Whether nothing blocks (warnings may remain)."""
        return all(f.severity != Severity.BLOCK for f in self.findings)

    def to_dict(self) -> dict[str, Any]:
        return {**super().to_dict(), "safe": self.safe}

    def __repr__(self) -> str:
        labels = ", ".join(f"{f.label}{'' if f.severity == Severity.BLOCK else '?'}" for f in self.findings)
        return f"SecrecyReport(safe={self.safe}, [{labels}])"


@dataclass(frozen=True, repr=False)
class Redacted(Result):
    """A text without its personal data, and what was found in the original."""

    text: str
    findings: tuple[Finding, ...] = ()

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Redacted({len(self.text)} characters, {len(self.findings)} findings)"


# ------------------------------------------------------------------------------------- reviews


@dataclass(frozen=True, repr=False)
class Prediction(Result):
    """A label with its probability and those of all labels. ``uncertain``: too close to call."""

    label: str
    proba: float
    scores: Mapping[str, float] = field(default_factory=dict)
    uncertain: bool = False

    def __repr__(self) -> str:
        return f"Prediction({str(self.label)!r}, {self.proba:.2f}{', uncertain' if self.uncertain else ''})"


@dataclass(frozen=True, repr=False)
class TopicMention(Result):
    """A topic praised or complained of. ``severity`` 1–3 for complaints, None for praise."""

    id: str
    polarity: str
    proba: float
    severity: int | None = None
    target: str = "clinic"
    evidence: tuple[Evidence, ...] = ()

    def __repr__(self) -> str:
        return f"{self.id}{f'·{self.severity}' if self.severity else ''} → {self.target}"


@dataclass(frozen=True, repr=False)
class SentenceAnalysis(Result):
    """One sentence of a review: its span, sentiment and topics."""

    start: int
    stop: int
    text: str
    sentiment: Prediction
    topics: tuple[TopicMention, ...] = ()

    def __repr__(self) -> str:
        return f"SentenceAnalysis({self.start}, {self.stop}, {str(self.sentiment.label)!r}, {list(self.topics)})"


@dataclass(frozen=True, repr=False)
class ReviewAnalysis(Result):
    """Sentiment, topics and urgency of a review. ``urgency``: ``"now"`` (2 hours), ``"today"`` (24 hours) or ``"usual"``."""

    sentiment: Prediction
    mixed: bool = False
    topics: tuple[TopicMention, ...] = ()
    sentences: tuple[SentenceAnalysis, ...] = ()
    urgency: str = "usual"

    @property
    def complaints(self) -> tuple[TopicMention, ...]:
        """The topics complained of."""
        return tuple(t for t in self.topics if t.polarity == "complaint")

    @property
    def praise(self) -> tuple[TopicMention, ...]:
        """The topics praised."""
        return tuple(t for t in self.topics if t.polarity == "praise")

    def __repr__(self) -> str:
        mixed = ", mixed" if self.mixed else ""
        head = f"sentiment={self.sentiment.label} {self.sentiment.proba:.2f}{mixed}"
        return f"ReviewAnalysis({head}, complaints={list(self.complaints)}, praise={list(self.praise)})"


# -------------------------------------------------------------------------------------- replies


@dataclass(frozen=True, repr=False)
class Verdict(Result):
    """The answer of one rule. ``message`` is Russian; ``advice`` says what to write instead when it fails."""

    rule: str
    status: str
    weight: float = 0.0
    message: str = ""
    evidence: tuple[Evidence, ...] = ()
    advice: str = ""

    def __repr__(self) -> str:
        return f"Verdict({str(self.rule)!r}, {str(self.status)!r}, {len(self.evidence)} fragments)"


@dataclass(frozen=True, repr=False)
class ReplyScore(Result):
    """A rated reply.

    ``value`` is the weighted share of the rules that apply, 0–100, and ``core`` that of the nine rules for positive and
    negative reviews alone; either is None where no rule applies. ``blocked`` (a secret is broken) stands apart from both.
    """

    value: int | None
    core: int | None
    blocked: bool
    kind: str
    verdicts: tuple[Verdict, ...] = ()
    secrecy: SecrecyReport = field(default_factory=SecrecyReport)
    reply: str = ""

    def _ids(self, status: Status) -> tuple[str, ...]:
        return tuple(v.rule for v in self.verdicts if v.status == status)

    @property
    def passed(self) -> tuple[str, ...]:
        """Ids of the rules that hold."""
        return self._ids(Status.PASS)

    @property
    def failed(self) -> tuple[str, ...]:
        """Ids of the rules that are broken."""
        return self._ids(Status.FAIL)

    @property
    def skipped(self) -> tuple[str, ...]:
        """Ids of the rules that do not apply."""
        return self._ids(Status.SKIP)

    @property
    def advice(self) -> tuple[str, ...]:
        """What to write instead, in Russian: one piece for each broken rule, blocking ones first."""
        failed = [v for v in self.verdicts if v.status == Status.FAIL and v.advice]
        failed.sort(key=lambda v: not v.rule.startswith("secrecy."))
        return tuple(v.advice for v in failed)

    def to_dict(self) -> dict[str, Any]:
        names = ("passed", "failed", "skipped", "advice")
        return {**super().to_dict(), **{name: list(getattr(self, name)) for name in names}}

    def __repr__(self) -> str:
        return f"ReplyScore({self.value}, core={self.core}, blocked={self.blocked}, failed={list(self.failed)})"
