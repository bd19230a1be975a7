"""The score: a visible sum, blocked apart from value, right answers to bad input."""

import json
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otzyvnlp import Clinic, InputError, Review, score_reply
from otzyvnlp.labels import Status
from otzyvnlp.reply.scorer import share
from otzyvnlp.types import Verdict

GOOD = (
    "Здравствуйте, Марина! Спасибо, что написали. Приносим извинения за очередь, понимаем ваше возмущение. "
    "Мы добавили второго врача в смену. Позвоните, пожалуйста, заведующей: +375 17 200-00-01."
)
REVIEW = Review("Очередь на два часа, один врач на всех!", author="Марина", rating=1)


def test_a_good_reply() -> None:
    score = score_reply(GOOD, review=REVIEW)
    assert score.failed == ()
    assert (score.value, score.core, score.blocked, score.kind) == (100, 100, False, "negative")
    assert score.advice == ()


def test_a_bad_reply_is_blocked_and_told_what_to_write() -> None:
    score = score_reply("Марина, вы опоздали, сами виноваты!!!", review=REVIEW)
    assert score.blocked
    assert {"negative.apology", "conduct.blame", "conduct.calm", "secrecy.visit_date"} <= set(score.failed)
    assert score.value is not None
    assert score.value < 70
    assert len(score.advice) == len(score.failed)
    quoted = [piece.split("»")[0] for advice in score.advice for piece in advice.split("«")[1:]]
    assert any(piece in REVIEW.text for piece in quoted)


def test_value_is_the_sum_of_the_verdicts() -> None:
    score = score_reply("Извините за очередь.", review=REVIEW)
    assert score.value == share(score.verdicts)
    applied = [v for v in score.verdicts if v.status != Status.SKIP]
    by_hand = sum(v.weight for v in applied if v.status == Status.PASS) / sum(v.weight for v in applied)
    assert score.value == round(100 * by_hand)


def test_share_of_nothing_is_none() -> None:
    assert share([Verdict("positive.name", Status.SKIP, 3)]) is None
    assert share([]) is None


def test_speed_needs_both_times() -> None:
    start = datetime(2026, 3, 1, 10)
    late = Review("Ужасная очередь!", rating=1, created_at=start, replied_at=start + timedelta(hours=25))
    soon = Review("Ужасная очередь!", rating=1, created_at=start, replied_at=start + timedelta(hours=2))
    assert "conduct.speed" in score_reply(GOOD, review=late).failed
    assert "conduct.speed" in score_reply(GOOD, review=soon).passed
    assert "conduct.speed" in score_reply(GOOD, review=REVIEW).skipped


def test_evidence_points_into_the_reply() -> None:
    score = score_reply(GOOD, review=REVIEW)
    for verdict in score.verdicts:
        for evidence in verdict.evidence:
            assert GOOD[evidence.start : evidence.stop] == evidence.text


def test_to_dict_is_json() -> None:
    data = score_reply(GOOD, review=REVIEW).to_dict()
    assert json.loads(json.dumps(data))["passed"]
    assert data["schema"] == 1


def test_repr_shows_no_personal_data() -> None:
    score = score_reply("Уважаемая Марина Сергеевна Короткевич, вы были у нас 5 мая.", review=REVIEW)
    shown = repr(score) + repr(score.verdicts) + repr(score.secrecy) + repr(REVIEW)
    assert "Короткевич" not in shown
    assert "5 мая" not in shown


@pytest.mark.parametrize("bad", [None, 5, b"x", ["x"]])
def test_wrong_types_are_named(bad: object) -> None:
    with pytest.raises(TypeError, match="reply"):
        score_reply(bad, review="Ужас")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="review"):
        score_reply("Спасибо", review=bad)  # type: ignore[arg-type]


def test_unknown_profile() -> None:
    with pytest.raises(InputError, match="profile must be one of"):
        score_reply("Спасибо", review="Ужас", profile="nowhere")


@pytest.mark.parametrize("reply", ["", " ", "🙂", "." * 3000, "а" * 5000])
def test_odd_replies_get_a_result(reply: str) -> None:
    assert score_reply(reply, review=REVIEW).verdicts
    assert score_reply(reply, review="").verdicts


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.none() | st.text(max_size=20))
def test_any_unicode(reply: str, review: str, author: str | None) -> None:
    score = score_reply(reply, review=Review(review, author=author))
    assert score.value is None or 0 <= score.value <= 100
    for finding in score.secrecy.findings:
        assert reply[finding.start : finding.stop] == finding.text


def test_the_clinic_is_no_finding() -> None:
    clinic = Clinic("Ромашка", phones=("+375 17 200-00-01",), staff=("Серова Анна Ивановна",))
    reply = "Обратитесь к Анне Ивановне Серовой, +375172000001."
    assert score_reply(reply, review=REVIEW, clinic=clinic).secrecy.findings == ()


def test_silence_earns_nothing() -> None:
    assert score_reply(" ", review=REVIEW).value == 0


def test_a_clinic_must_be_a_clinic() -> None:
    with pytest.raises(TypeError, match="clinic"):
        score_reply("Спасибо", review="Ужас", clinic="Ромашка")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "reply",
    [
        "Мы закупили новый аппарат УЗИ.", "Гастрит успешно лечится, мы принимаем ежедневно.",
        "Извините, что вы не дозвонились: мы работаем с 8:00 до 20:00.",
        "По закону пациент имеет право получить копию анализов.",
        "Если вы оплатили 3000 рублей, верните чек.",
    ],
)  # fmt: skip
def test_talk_of_the_clinic_and_of_people_at_large_discloses_nothing(reply: str) -> None:
    assert not score_reply(reply, review=REVIEW).blocked
