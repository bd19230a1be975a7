"""Medical details in any text: diagnoses, symptoms, drugs, procedures, tests; whose they are and whether they are so."""

from functools import cache

from otzyvnlp.detect.about import People
from otzyvnlp.errors import require_text
from otzyvnlp.labels import About, MedicalLabel, MedicalStatus
from otzyvnlp.text.doc import Doc
from otzyvnlp.text.lexicon import read_lines, read_pairs, read_terms
from otzyvnlp.text.terms import TermMatch, Terms
from otzyvnlp.types import MedicalFinding

_FILES = {
    "drugs.txt": MedicalLabel.DRUG,
    "procedures.txt": MedicalLabel.PROCEDURE,
    "tests.txt": MedicalLabel.TEST,
    "symptoms.txt": MedicalLabel.SYMPTOM,
    "symptoms_verbs.txt": MedicalLabel.SYMPTOM,
}


def find_medical_details(text: str) -> list[MedicalFinding]:
    """Mentions of diagnoses, symptoms, drugs, procedures and tests, in the order of the text.

    Each says whom it is about, whether it is present, denied, supposed or past, and, for a diagnosis, its three-character
    ICD-10 category. Terms: the project's lexicons, checked against the official Russian list.

    Raises:
        TypeError: ``text`` is not a ``str``.
    """
    return find_in(Doc(require_text(text, "text")))


@cache
def lexicon() -> Terms:
    """All medical terms in one list; the value is ``label`` or ``diagnosis:code``."""
    pairs = [(term, f"diagnosis:{code}") for term, code in read_pairs("conditions.txt")]
    for name, label in _FILES.items():
        pairs += [(line.text, label.value) for line in read_lines(name)]
    return Terms(pairs)


def find_in(doc: Doc) -> list[MedicalFinding]:
    """The same for a text that is a ``Doc`` already."""
    people = People(doc)
    return [_finding(doc, people, m) for m in lexicon().finditer(doc) if not _figurative(doc, m)]


def _finding(doc: Doc, people: People, match: TermMatch) -> MedicalFinding:
    start, stop = doc.tokens[match.first].start, doc.tokens[match.last].stop
    label, _, code = match.term.value.partition(":")
    about = people.whose(match.first, match.last).about
    status = MedicalStatus.PRESENT if about == About.GENERAL else people.status(match.first, match.last)
    return MedicalFinding(
        start,
        stop,
        MedicalLabel(label),
        doc.text[start:stop],
        0.8,
        "terms",
        None,
        about,
        status,
        code or None,
    )


def _figurative(doc: Doc, match: TermMatch) -> bool:
    """«аллергия на хамство», «какой-то маразм»: words of illness that mean none here."""
    if match.term.text not in read_terms("ambiguous.txt"):
        return False
    context = read_terms("sets/clinical_context.txt")
    window = doc.tokens[max(0, match.first - 4) : match.first] + doc.tokens[match.last + 1 : match.last + 4]
    sentence = doc.tokens[match.first].sentence
    return not any(not t.word.lemmas.isdisjoint(context) for t in window if t.sentence == sentence)
