"""The score of a reply: the verdicts of all rules, and a visible sum over them."""

from collections.abc import Iterable
from os import PathLike

from otzyvnlp.errors import require_text
from otzyvnlp.labels import Status
from otzyvnlp.reply.context import ReplyContext
from otzyvnlp.reply.profiles import Profile, load_profile
from otzyvnlp.reply.rule import all_rules
from otzyvnlp.types import Clinic, ReplyScore, Review, Verdict

_CORE = ("positive.", "negative.")


def score_reply(
    reply: str,
    *,
    review: str | Review,
    clinic: Clinic | None = None,
    profile: str | PathLike[str] | Profile | None = None,
) -> ReplyScore:
    """Rate a reply against every rule that applies to its review.

    Args:
        reply: the clinic's reply.
        review: the review it answers; a ``Review`` with author, stars and times lets more rules answer.
        clinic: the clinic's own names and contacts.
        profile: ``default``, ``103``, ``prodoctorov``, ``yandex``, ``strict``, a TOML file or a ``Profile``.

    Raises:
        TypeError: ``reply`` or ``review`` is of the wrong type.
        InputError: there is no such profile.

    Source of the rules: the 103 guide «Как работать с отзывами пациентов» and the other documents named in each rule.
    """
    source = Review.of(review)
    if clinic is not None and not isinstance(clinic, Clinic):
        raise TypeError(f"clinic must be a Clinic, not {type(clinic).__name__}")
    context = ReplyContext(require_text(reply, "reply"), source, clinic, load_profile(profile))
    verdicts = tuple(rule.judge(context) for rule in all_rules())
    return ReplyScore(
        share(verdicts),
        share((v for v in verdicts if v.rule.startswith(_CORE)), weighted=False),
        not context.secrecy.safe,
        context.kind,
        verdicts,
        context.secrecy,
        reply,
    )


def share(verdicts: Iterable[Verdict], *, weighted: bool = True) -> int | None:
    """The share of weight passed among the verdicts that are no skip, 0–100; None where there is none."""
    applied = [(v.weight if weighted else 1.0, v.status == Status.PASS) for v in verdicts if v.status != Status.SKIP]
    total = sum(weight for weight, _ in applied)
    return round(100 * sum(weight for weight, passed in applied if passed) / total) if total else None
