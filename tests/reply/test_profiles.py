"""Profiles: packaged ones load, a user's own file is checked line by line."""

from pathlib import Path

import pytest

from otzyvnlp import InputError, Profile, score_reply
from otzyvnlp.reply.profiles import NAMES, load_profile


@pytest.mark.parametrize("name", NAMES)
def test_packaged(name: str) -> None:
    assert load_profile(name).name == name


def test_weights_fall_back_on_the_group() -> None:
    profile = Profile(weights={"conduct": 2.0, "conduct.blame": 5.0})
    assert profile.weight("conduct.blame") == 5
    assert profile.weight("conduct.calm") == 2
    assert profile.weight("positive.name") == 1


def test_own_file(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('max_length = 20\n[weights]\n"conduct.length" = 7\n', encoding="utf-8")
    score = score_reply("Спасибо вам большое за отзыв!", review="Всё отлично", profile=path)
    assert next(v.weight for v in score.verdicts if v.rule == "conduct.length") == 7
    assert "conduct.length" in score.failed


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("max_lenght = 5", "unknown key 'max_lenght'"),
        ("strict = 1", "strict must be bool"),
        ('[weights]\n"conduct.rude" = 1', "no rule 'conduct.rude'"),
        ('[weights]\n"conduct.calm" = -1', "weight of conduct.calm"),
        ("strict = ", "Invalid value"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message) as caught:
        load_profile(path)
    assert "bad.toml" in str(caught.value)


def test_strict_blocks_what_default_warns_of() -> None:
    reply = "Спасибо за ваш визит!"
    assert score_reply(reply, review="Отлично").blocked is False
    assert score_reply(reply, review="Отлично", profile="strict").blocked is True
