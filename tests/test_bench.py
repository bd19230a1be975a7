"""The benchmark runs and its cold figures stay within the library's promises, with room for a busy machine."""

from otzyvnlp.bench import cold, measure


def test_measure() -> None:
    figures = measure(seconds=0.01)
    assert figures["score_reply"]["per_second"] > 1


def test_import_is_instant_and_a_first_score_takes_no_second() -> None:
    # processor time: the promise is not about what else the machine is doing
    assert min(cold("import")[1] for _ in range(3)) < 0.15
    assert min(cold("first_score")[1] for _ in range(3)) < 1.0
