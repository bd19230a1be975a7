"""otzyvnlp: reviews of clinics in Russian, and replies to them that keep patients and secrets.

>>> import otzyvnlp
>>> otzyvnlp.analyze_review("Ждали два часа, но врач объяснил всё подробно.").mixed
True

Everything is loaded at first use: importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from otzyvnlp.classify.review import analyze_review as analyze_review
    from otzyvnlp.detect.medical import find_medical_details as find_medical_details
    from otzyvnlp.detect.personal import find_personal_data as find_personal_data
    from otzyvnlp.detect.redact import redact as redact
    from otzyvnlp.detect.secrecy import check_secrecy as check_secrecy
    from otzyvnlp.errors import InputError as InputError
    from otzyvnlp.errors import OtzyvError as OtzyvError
    from otzyvnlp.reply.profiles import Profile as Profile
    from otzyvnlp.reply.scorer import score_reply as score_reply
    from otzyvnlp.types import Clinic as Clinic
    from otzyvnlp.types import Review as Review

__version__ = "0.1.0"

_HOME = {
    "analyze_review": "classify.review",
    "find_personal_data": "detect.personal",
    "find_medical_details": "detect.medical",
    "check_secrecy": "detect.secrecy",
    "score_reply": "reply.scorer",
    "redact": "detect.redact",
    "Review": "types",
    "Clinic": "types",
    "Profile": "reply.profiles",
    "OtzyvError": "errors",
    "InputError": "errors",
}
__all__ = [*_HOME, "__version__"]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'otzyvnlp' has no attribute {name!r}")
    value = getattr(import_module(f"otzyvnlp.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
