"""The rule engine: a rule only finds fragments; whether finding is good is its kind. The verdict logic stands here, once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, NamedTuple

from otzyvnlp.labels import Status, table, title
from otzyvnlp.types import Evidence, Verdict

if TYPE_CHECKING:
    from otzyvnlp.reply.context import ReplyContext

Span = tuple[int, int]


class Kind(Enum):
    """Whether a reply must hold what the rule finds, or must not."""

    REQUIRES = "requires"
    FORBIDS = "forbids"


class Example(NamedTuple):
    """The proof of a rule: a reply that passes or fails it, with the review it answers."""

    reply: str
    review: str = ""
    author: str | None = None
    rating: float | None = None
    resolved: bool = False
    hours: float | None = None


def always(context: "ReplyContext") -> bool:
    """For rules that apply to every reply."""
    return True


@dataclass(frozen=True)
class Rule:
    """A rule as a value.

    ``find`` yields ``(start, stop)`` of fragments of the reply; ``when`` says if the rule applies. ``passes`` and ``fails``
    are its proof: tests and the catalogue are made from them. ``source`` names the document the rule comes from.
    """

    id: str
    kind: Kind
    find: Callable[["ReplyContext"], Iterable[Span]]
    passes: tuple[Example, ...]
    fails: tuple[Example, ...]
    source: str
    when: Callable[["ReplyContext"], bool] = always

    @property
    def title(self) -> str:
        """The Russian title."""
        return title(self.id)

    def judge(self, context: "ReplyContext") -> Verdict:
        """The verdict on a reply: pass, fail or skip, with the fragments that decided it."""
        weight = context.profile.weight(self.id)
        silent = self.kind == Kind.FORBIDS and not context.doc.tokens  # an empty reply earns nothing by breaking nothing
        if silent or not self.when(context):
            return Verdict(self.id, Status.SKIP, weight)
        spans = sorted(set(self.find(context)))
        good = bool(spans) == (self.kind == Kind.REQUIRES)
        evidence = tuple(Evidence(a, b, context.doc.text[a:b]) for a, b in spans)
        return self._verdict(context, Status.PASS if good else Status.FAIL, weight, evidence)

    def _verdict(self, context: "ReplyContext", status: Status, weight: float, evidence: tuple[Evidence, ...]) -> Verdict:
        from otzyvnlp.reply.advice import advise, message

        advice = advise(self.id, context) if status == Status.FAIL else ""
        return Verdict(self.id, status, weight, message(self.id, status), evidence, advice)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of ``lexicons/labels.toml``. A rule is a module of ``reply/rules`` with a ``RULE``."""
    from otzyvnlp.reply import rules

    found = {}
    for info in walk_packages(rules.__path__, f"{rules.__name__}."):
        if not info.ispkg:
            rule = import_module(info.name).RULE
            found[rule.id] = rule
    order = [*table()["rule"], *table()["secrecy"]]
    return tuple(sorted(found.values(), key=lambda rule: order.index(rule.id)))
