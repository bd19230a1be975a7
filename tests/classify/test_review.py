"""The analysis of reviews."""

import pytest

from otzyvnlp import Review, analyze_review


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ужасная клиника, хамят в регистратуре!", "negative"),
        ("Прекрасный врач, всё объяснила, рекомендую!", "positive"),
        ("Клиника работает с 8 до 20.", "neutral"),
        ("Не рекомендую никому", "negative"),
        ("", "neutral"),
    ],
)
def test_sentiment(text: str, label: str) -> None:
    prediction = analyze_review(text).sentiment
    assert prediction.label == label
    assert sum(prediction.scores.values()) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize(
    ("text", "topic", "polarity"),
    [
        ("Прождали два часа в очереди", "waiting", "complaint"),
        ("Никакой очереди, приняли сразу", "waiting", "praise"),
        ("В регистратуре хамят", "attitude", "complaint"),
        ("Навязали лишние анализы", "upselling", "complaint"),
        ("Ничего не навязывали", "upselling", "praise"),
        ("Грамотный специалист", "competence", "praise"),
        ("Не дозвониться", "booking", "complaint"),
        ("Кормят вкусно", "food", "praise"),
    ],
)
def test_topics(text: str, topic: str, polarity: str) -> None:
    assert (topic, polarity) in {(t.id, t.polarity) for t in analyze_review(text).topics}


def test_evidence_points_into_the_review() -> None:
    text = "Ждали два часа.\nНо врач вежливый!"
    analysis = analyze_review(text)
    assert analysis.mixed
    for mention in analysis.topics:
        assert all(text[e.start : e.stop] == e.text and e.source == "review" for e in mention.evidence)
    assert [text[s.start : s.stop] == s.text for s in analysis.sentences] == [True, True]


def test_urgency_and_stars() -> None:
    assert analyze_review("Спасибо, всё отлично!").urgency == "usual"
    assert analyze_review("Очередь на два часа").urgency == "today"
    assert analyze_review("После укола занесли инфекцию, попал в реанимацию, ужас").urgency == "now"
    assert analyze_review(Review("Ну такое", rating=1)).sentiment.label == "negative"


def test_wrong_type_is_named() -> None:
    with pytest.raises(TypeError, match="review"):
        analyze_review(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["Муж скончался через день после выписки.", "Врач убил моего отца", "Ребёнок задыхался, ужас"]
)
def test_grave_harm_is_answered_first(text: str) -> None:
    assert analyze_review(text).urgency == "now"


def test_the_nearest_role_is_the_target() -> None:
    topics = analyze_review("Ждали врача два часа, в регистратуре хамят.").complaints
    assert {t.id: t.target for t in topics}["attitude"] == "reception"
