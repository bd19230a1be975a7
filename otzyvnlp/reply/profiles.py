"""Profiles: what a platform asks of a reply. Data in ``lexicons/profiles/*.toml`` or in a user's own file."""

from dataclasses import dataclass, field, fields
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any

from otzyvnlp.errors import InputError
from otzyvnlp.text.lexicon import read_toml, read_toml_file

NAMES = ("default", "103", "prodoctorov", "yandex", "strict")


@dataclass(frozen=True)
class Profile:
    """What is asked of a reply.

    ``weights``: rule id → weight in ``value`` (0 takes a rule out); a group such as ``"conduct"`` sets all of its rules
    that have none of their own. ``strict``: polite mentions of a visit block. ``public_contacts``: whether phones and
    e-mails may stand in a reply. ``max_length``: characters.
    """

    name: str = "default"
    weights: dict[str, float] = field(default_factory=dict)
    strict: bool = False
    public_contacts: bool = True
    max_length: int = 1500

    def weight(self, rule: str) -> float:
        """The weight of a rule: its own, else its group's, else 1."""
        return self.weights.get(rule, self.weights.get(rule.split(".")[0], 1.0))


def load_profile(profile: "str | PathLike[str] | Profile | None" = None) -> Profile:
    """A profile by name, from a TOML file, or as it is; None is ``default``.

    Raises:
        InputError: no such profile, or the file holds an unknown key or a value of the wrong type.
    """
    if isinstance(profile, Profile):
        return profile
    if profile is None or profile in NAMES:
        return _packaged(str(profile or "default"))
    path = Path(profile)
    if not path.is_file():
        raise InputError(f"profile must be one of {', '.join(NAMES)} or a TOML file, not {str(profile)!r}")
    return _build(read_toml_file(path), str(path), path.stem)


@cache
def _packaged(name: str) -> Profile:
    return _build(read_toml(f"profiles/{name}.toml"), f"profiles/{name}.toml", name)


def _build(data: dict[str, Any], where: str, name: str) -> Profile:
    from otzyvnlp.reply.rule import all_rules

    types = {f.name: type(f.default) for f in fields(Profile) if f.name != "weights"}
    for key, value in data.items():
        if key != "weights" and key not in types:
            raise InputError(f"{where}: unknown key {key!r}")
        if key != "weights" and not isinstance(value, types[key]):
            raise InputError(f"{where}: {key} must be {types[key].__name__}, not {type(value).__name__}")
    weights = data.get("weights", {})
    known = {rule.id for rule in all_rules()} | {rule.id.split(".")[0] for rule in all_rules()}
    for rule, weight in weights.items():
        if rule not in known:
            raise InputError(f"{where}: no rule {rule!r}")
        if not isinstance(weight, (int, float)) or weight < 0:
            raise InputError(f"{where}: the weight of {rule} must be a number not below 0")
    return Profile(**{"name": name, **data, "weights": weights})
