"""Personal data in any text: people by morphology and context, the rest by ``numbers``."""

from collections.abc import Iterator

from otzyvnlp.detect.checksums import digits
from otzyvnlp.detect.names import is_patronymic, short_forms
from otzyvnlp.detect.numbers import find_numbers
from otzyvnlp.errors import require_text
from otzyvnlp.labels import PersonalLabel, Role
from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.text.fold import fold
from otzyvnlp.text.lexicon import read_terms
from otzyvnlp.types import Clinic, Finding

_STAFF_SETS = ("nurse", "reception", "management")


def find_personal_data(text: str, *, clinic: Clinic | None = None, ner: bool = False) -> list[Finding]:
    """Names, contacts, documents, dates and other personal data in a Russian text, in the order of the text.

    Args:
        text: any text.
        clinic: the clinic's own phones, e-mails, addresses and staff; they are not found.
        ner: ask natasha's neural tagger too (1–2 s to load, 170 MB, about 50 texts a second).

    Raises:
        TypeError: ``text`` is not a ``str``.
    """
    return find_in(Doc(require_text(text, "text")), clinic, ner)


def find_in(doc: Doc, clinic: Clinic | None = None, ner: bool = False) -> list[Finding]:
    """The same for a text that is a ``Doc`` already."""
    found = list(find_numbers(doc))
    taken = bytearray(len(doc.text))
    for number in found:
        taken[number.start : number.stop] = b"\1" * (number.stop - number.start)
    found += [person for person in find_people(doc) if not any(taken[person.start : person.stop])]
    if ner:
        from otzyvnlp.detect.ner import second_opinion

        found += list(second_opinion(doc, found))
    own = _Own(clinic) if clinic else None
    return sorted((f for f in found if not (own and own.owns(f))), key=lambda f: (f.start, f.stop))


class _Own:
    """What belongs to the clinic."""

    def __init__(self, clinic: Clinic) -> None:
        self._phones = {digits(p)[-9:] for p in clinic.phones}
        self._texts = [fold(t) for t in (*clinic.emails, *clinic.addresses, *clinic.sites)]
        self._staff = [frozenset(_name_lemmas(s)) for s in clinic.staff]

    def owns(self, finding: Finding) -> bool:
        """Whether a finding is the clinic's own phone, e-mail, address or employee."""
        if finding.label == PersonalLabel.PHONE:
            return digits(finding.text)[-9:] in self._phones
        if finding.label == PersonalLabel.PERSON:
            words = _name_lemmas(finding.text)
            return any(w in staff for staff in self._staff for w in words if len(w) > 1)
        folded = fold(finding.text)
        return any(folded in own or own in folded for own in self._texts)


def _name_lemmas(text: str) -> set[str]:
    from otzyvnlp.text.morph import analyze

    return {lemma for t in Doc(text).tokens for lemma in (*analyze(t.form).lemmas, t.form)}


# --------------------------------------------------------------------------------------------- people


def find_people(doc: Doc) -> Iterator[Finding]:
    """Runs of given names, patronymics, surnames and initials that mean people, each with a role."""
    tokens = doc.tokens
    i = 0
    while i < len(tokens):
        j = _person_end(doc, i)
        if j > i:
            start, stop = tokens[i].start, _with_dot(doc, tokens[j - 1])
            yield Finding(start, stop, PersonalLabel.PERSON, doc.text[start:stop], 0.8, "names", _role(doc, i, j))
        i = max(j, i + 1)


def _person_end(doc: Doc, i: int) -> int:
    """The number of the token after the person that begins at token ``i``; ``i`` itself if none does."""
    tokens = doc.tokens
    kinds: list[str] = []
    j = i
    while j < len(tokens) and j - i < 4 and (j == i or _joined(doc, tokens[j - 1], tokens[j])):
        kind = _kind(doc, tokens[j], kinds)
        if not kind:
            break
        kinds.append(kind)
        j += 1
    while kinds and kinds[-1] == "initial" and not {"surname", "given"} & set(kinds[:-1]):
        kinds.pop()
        j -= 1
    return j if _is_person(doc, i, kinds) else i


def _joined(doc: Doc, left: Token, right: Token) -> bool:
    gap = doc.text[left.stop : right.start]
    return "\n" not in gap and gap.strip() in ("", ".") and len(gap) <= 3


def _with_dot(doc: Doc, token: Token) -> int:
    initial = token.stop - token.start == 1
    return token.stop + 1 if initial and doc.text[token.stop : token.stop + 1] == "." else token.stop


def _kind(doc: Doc, token: Token, before: list[str]) -> str:
    """What a token can be in a person's name: given, patronymic, surname, initial or nothing."""
    form = token.form
    if not form.replace("-", "").isalpha():
        return ""
    capital = doc.text[token.start].isupper()
    if len(form) == 1:
        return "initial" if capital and (before or doc.text[token.stop : token.stop + 1] == ".") else ""
    tags = token.word.tags
    if form in read_terms("sets/not_names.txt"):
        return ""
    if before and ("Patr" in tags or is_patronymic(form)):
        return "patronymic"
    if ("Name" in tags or form in short_forms()) and "surname" not in before[1:]:
        return "given" if "given" not in before else ("surname" if "Surn" in tags else "")
    if "Patr" in tags and capital:
        return "patronymic"
    if "Surn" in tags and "surname" not in before:
        return "surname"
    unknown = not any(p.score > 0.5 for p in token.word.parses) or "UNKN" in tags
    return "surname" if capital and before and unknown and before[-1] in ("given", "initial", "patronymic") else ""


def _is_person(doc: Doc, i: int, kinds: list[str]) -> bool:
    """Whether a run of name-like words means a person: two parts do, one does by its capital or its surroundings."""
    if not kinds:
        return False
    token = doc.tokens[i]
    if _eponym(doc, i, len(kinds)):
        return False
    if len(kinds) > 1 and set(kinds) != {"initial"}:
        return "given" in kinds or "patronymic" in kinds or doc.text[token.start].isupper() or "initial" in kinds
    capital = doc.text[token.start].isupper()
    common = not all({"Name", "Surn", "Patr"} & p.tags for p in token.word.parses)
    if capital:
        mid_sentence = doc.sentences[token.sentence][0] != token.start
        return not common or (mid_sentence and not _all_caps(doc, token)) or _title_before(doc, i) or _called(doc, i)
    return (kinds[0] != "surname" and not common) or (_title_before(doc, i) and not _ordinary(token))


def _all_caps(doc: Doc, token: Token) -> bool:
    start, stop = doc.sentences[token.sentence]
    return doc.text[start:stop].isupper()


def _ordinary(token: Token) -> bool:
    best = token.word.parses[0]
    return not {"Name", "Surn", "Patr"} & best.tags


def _title_before(doc: Doc, i: int) -> bool:
    """Whether a job, a kinship or a form of address stands before the token."""
    if not i or doc.tokens[i - 1].sentence != doc.tokens[i].sentence:
        return False
    lemmas = doc.tokens[i - 1].word.lemmas
    sets = ("doctor", "nurse", "reception", "management", "relative", "titles")
    return any(not lemmas.isdisjoint(read_terms(f"sets/{s}.txt")) for s in sets)


def _called(doc: Doc, i: int) -> bool:
    """Whether the name is set off by a comma: «Вера, спасибо»."""
    stop = doc.tokens[i].stop
    return doc.text[stop : stop + 1] in (",", "!")


def _eponym(doc: Doc, i: int, length: int) -> bool:
    """«болезнь Паркинсона», «улица Ленина», «больница имени Боткина»: no person."""
    before = doc.tokens[max(0, i - 2) : i]
    terms = read_terms("sets/eponym_heads.txt")
    near = [t for t in before if t.sentence == doc.tokens[i].sentence]
    return any(not t.word.lemmas.isdisjoint(terms) or t.form in terms for t in near)


def _role(doc: Doc, i: int, j: int) -> Role:
    """Whose name it is, by the nearest word that tells."""
    tokens = doc.tokens
    sentence = tokens[i].sentence
    window = [t for t in (*tokens[max(0, i - 3) : i][::-1], *tokens[j : j + 2]) if t.sentence == sentence]
    for token in window:
        lemmas = token.word.lemmas
        if not lemmas.isdisjoint(read_terms("sets/doctor.txt")) or "главврач" in lemmas:
            return Role.DOCTOR
        if any(not lemmas.isdisjoint(read_terms(f"sets/{s}.txt")) for s in _STAFF_SETS):
            return Role.STAFF
        if not lemmas.isdisjoint(read_terms("sets/relative.txt")):
            return Role.RELATIVE
        if "пациент" in lemmas or "пациентка" in lemmas:
            return Role.PATIENT
        if token.form in ("я", "зовут") and any(t.form in ("меня", "я") for t in window):
            return Role.AUTHOR
    patronymic = any(t.has("Patr") or is_patronymic(t.form) for t in tokens[i:j])
    return Role.DOCTOR if patronymic else Role.UNKNOWN
