"""Speed and memory of the library on this machine: fresh processes for cold figures, one warm loop for rates."""

import json
import subprocess
import sys
from collections.abc import Callable
from time import perf_counter

_REVIEW = (
    "Записались к неврологу на десять утра, приняли в начале двенадцатого. В коридоре духота, стульев на всех нет. "
    "В регистратуре на вопрос, когда нас позовут, ответили «ждите, вас много». Сам врач внимательный, всё объяснил, "
    "назначил анализы и МРТ. Но на анализы запись через две недели, талонов нет. Отношение к людям, мягко говоря, странное. "
    "Мама у меня пожилая, ей тяжело сидеть часами. Хотелось бы, чтобы руководство поликлиники навело порядок с очередями."
)
_REPLY = (
    "Здравствуйте, Марина! Спасибо, что рассказали об этом. Приносим извинения за долгое ожидание и за тон в регистратуре: "
    "понимаем ваше возмущение. С администраторами сегодня проведём беседу, а расписание врачей пересмотрим. "
    "Если удобно, позвоните заведующей поликлиникой: +375 17 200-00-01, она готова разобраться лично."
)
_COLD = {
    "import": "import otzyvnlp",
    "foundations": "import numpy, pymorphy3; pymorphy3.MorphAnalyzer()",  # what any first call has to load
    "first_score": "import otzyvnlp; otzyvnlp.score_reply({reply!r}, review={review!r})",
    "first_analysis": "import otzyvnlp; otzyvnlp.analyze_review({review!r})",
    "first_redaction": "import otzyvnlp; otzyvnlp.redact({review!r})",
}
_CHILD = """
import json, resource, time
started, busy = time.perf_counter(), time.process_time()
{code}
seconds, processor = time.perf_counter() - started, time.process_time() - busy
print(json.dumps([seconds, processor, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def cold(name: str) -> tuple[float, float, float]:
    """``(seconds, processor seconds, peak megabytes)`` of a task in a fresh process, the interpreter's start left out."""
    code = _CHILD.format(code=_COLD[name].format(reply=_REPLY, review=_REVIEW))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, processor, megabytes = json.loads(done.stdout)
    return seconds, processor, megabytes


def rate(work: Callable[[str], object], text: str, seconds: float = 2.0) -> float:
    """Texts a second of a call that is warm. A counter makes each text a new one, so that no cache of results helps."""
    work(text)
    count, started = 0, perf_counter()
    while perf_counter() - started < seconds:
        work(f"{text} {count}.")
        count += 1
    return count / (perf_counter() - started)


def measure(seconds: float = 2.0) -> dict[str, dict[str, float]]:
    """All figures: ``cold`` seconds and megabytes, ``rate`` texts a second (one core)."""
    import otzyvnlp

    review = otzyvnlp.Review(_REVIEW, author="Марина", rating=2)
    calls: dict[str, tuple[Callable[[str], object], str]] = {
        "analyze_review": (otzyvnlp.analyze_review, _REVIEW),
        "find_personal_data": (otzyvnlp.find_personal_data, _REVIEW),
        "find_medical_details": (otzyvnlp.find_medical_details, _REVIEW),
        "score_reply": (lambda reply: otzyvnlp.score_reply(reply, review=review), _REPLY),
    }
    figures: dict[str, dict[str, float]] = {}
    for name in _COLD:
        figures[name] = dict(zip(("seconds", "processor_seconds", "megabytes"), cold(name), strict=True))
    for name, (work, text) in calls.items():
        figures[name] = {"characters": len(text), "per_second": rate(work, text, seconds)}
    return figures
