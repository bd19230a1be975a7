"""The benchmark runs and its cold figures stay within the library's promises, with room for a busy machine."""

from otzyvnlp.bench import cold, measure


def test_measure() -> None:
    figures = measure(seconds=0.01)
    assert figures["score_reply"]["per_second"] > 1


def test_import_is_instant_and_a_first_score_loads_little_more_than_its_foundations() -> None:
    """In processor time, against what numpy and pymorphy3 take alone: a busy machine slows both."""
    assert min(cold("import")[1] for _ in range(3)) < 0.15
    foundations = min(cold("foundations")[1] for _ in range(3))
    assert min(cold("first_score")[1] for _ in range(3)) < 3.5 * foundations
