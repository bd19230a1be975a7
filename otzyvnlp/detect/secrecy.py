"""Does a reply break medical secrecy? Whom each statement is about, what it tells, and whether the review tells it too."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from otzyvnlp.detect import medical, personal
from otzyvnlp.detect.about import People
from otzyvnlp.detect.names import addresses, is_full_form, is_patronymic, parse_author, same_given
from otzyvnlp.errors import require_text
from otzyvnlp.labels import About, MedicalLabel, PersonalLabel, Role, SecrecyLabel, Severity, table
from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.text.lexicon import read_terms
from otzyvnlp.text.patterns import Match, matcher, without_vetoed
from otzyvnlp.types import Clinic, Finding, MedicalFinding, Review, SecrecyFinding, SecrecyReport

_RESULT = re.compile(
    r"\b(?:показал\w*|выяв\w+|норм[аеуы]\w*|результат\w*|повышен\w*|понижен\w*|обнаруж\w+|отрицательн\w+|положительн\w+|подтвердил\w*"
    r"|найден\w*|нашли|видн\w*|динамик\w*|чист\w*|плох\w+|ухудш\w+|улучш\w+|значени\w+|ммоль|ед\b|пришл[иа])"
)
_MONEY = re.compile(
    r"(?<![\d.,])\d[\d \u00a0.,]{0,14}(?:тыс\w*\.?\s?)?(?:руб\w*|р\b|₽|тенге|тг\b|бел\w*\.? руб\w*|byn|\$|€|долл\w*)"
)
_IDENTITY = frozenset(PersonalLabel) - {PersonalLabel.PERSON, PersonalLabel.DATE, PersonalLabel.PHONE, PersonalLabel.EMAIL,
                                         PersonalLabel.HANDLE}  # fmt: skip
_YOUR_CONTACT = re.compile(
    r"\b(?:ваш\w* (?:\w+ )?(?:телефон\w*|номер\w*|почт\w*|e-?mail|аккаунт\w*)"
    r"|(?:звонил\w*|писал\w*|набирал\w*|набрал\w*) (?:вам )?(?:на|с|по))"
    r"[^.!?\d@]{0,25}$"
)
_TIME = re.compile(r"\b(?:в|к|около|на|с)\s+\d{1,2}[:.\-]\d{2}\b|\b\d{1,2}:\d{2}\b")


class Span(NamedTuple):
    """A disclosed piece: where it is, what it discloses, how sure."""

    start: int
    stop: int
    label: SecrecyLabel
    severity: Severity = Severity.BLOCK


class _Sentence(NamedTuple):
    """Whom a sentence speaks of."""

    of_a_case: bool  # «вы», «ваш», a patient, or a fact in the passive
    you_in_the_past: bool


def _told(tokens: list[Token]) -> _Sentence:
    you = any(not t.word.lemmas.isdisjoint(("вы", "ваш")) for t in tokens)
    patient = any(not t.word.lemmas.isdisjoint(("пациент", "пациентка")) for t in tokens)
    passive = any("PRTS" in t.word.tags for t in tokens)
    past = any(t.has("VERB", "past") for t in tokens)
    return _Sentence(you or patient or passive, you and (past or passive))


class SecrecyCheck:
    """All that the secrecy of one reply depends on; computed lazily and once."""

    def __init__(
        self,
        reply: Doc,
        review: Review | None = None,
        clinic: Clinic | None = None,
        strict: bool = False,
        review_doc: Doc | None = None,
    ) -> None:
        self.doc = reply
        self.review_doc = review_doc or Doc(review.text if review else "")
        self.review = review
        self.clinic = clinic
        self.strict = strict

    @cached_property
    def people(self) -> People:
        return People(self.doc, is_reply=True)

    @cached_property
    def personal(self) -> list[Finding]:
        """Personal data of the reply, the clinic's own left out."""
        return personal.find_in(self.doc, self.clinic)

    @cached_property
    def medical(self) -> list[MedicalFinding]:
        return medical.find_in(self.doc)

    @cached_property
    def report(self) -> SecrecyReport:
        """The findings in the order of the text, one a fact."""
        found = [*self._stated(), *self._medical(), *self._dated(), *self._measured(), *self._paid(), *self._identified()]
        return SecrecyReport(tuple(self._finding(s) for s in _one_a_fact(found, len(self.doc.text))))

    # -- what a phrase states

    def _stated(self) -> Iterator[Span]:
        for match in without_vetoed(matcher("secrecy").finditer(self.doc)):
            warn = match.tag == "warn" and not self.strict
            if match.tag == "case" and not self._sentence(match.start).of_a_case:
                continue
            if not self._conditional(match) and not (warn and self._future(match)):
                severity = Severity.WARN if warn else Severity.BLOCK
                yield Span(match.start, match.stop, SecrecyLabel(f"secrecy.{match.name}"), severity)

    def _conditional(self, match: Match) -> bool:
        """«если вы были», «когда вы придете»: no statement."""
        before = self.doc.tokens[self.people.clause(match.first).start : match.first + 1]
        return any(t.form in ("если", "чтобы", "пусть", "бы") for t in before)

    def _future(self, match: Match) -> bool:
        """«ждем вас на прием»: an invitation tells nothing of the past."""
        clause = self.people.clauses[match.first]
        tokens = self.doc.tokens[max(0, match.first - 6) : match.last + 1]
        offset = max(0, match.first - 6)
        return any(
            self.people.clauses[offset + k] == clause
            and (t.form in ("приглашаем", "приглашаю", "ждем", "предлагаем", "предложить", "записаться", "запишем"))
            for k, t in enumerate(tokens)
        )

    # -- medical details of somebody

    def _medical(self) -> Iterator[Span]:
        for finding in self.medical:
            first, last = self.doc.token_at(finding.start), self.doc.token_at(finding.stop - 1)
            whose = self.people.whose(first, last)
            about = whose.about
            feeling = first == last and not self.doc.tokens[first].word.lemmas.isdisjoint(
                read_terms("sets/feelings_no_symptom.txt")
            )
            if feeling or about == About.GENERAL or (about == About.UNKNOWN and not self._done_to_somebody(first)):
                continue
            if self._wish(first) or self._own_service(first, about) or self._conditional_at(first):
                continue
            severity = Severity.WARN if self._invited(first) and not self.strict else Severity.BLOCK
            start, stop = self._piece(whose.cue, first, last)
            yield Span(start, stop, self._medical_label(finding), severity)

    def _medical_label(self, finding: MedicalFinding) -> SecrecyLabel:
        if finding.label in (MedicalLabel.DIAGNOSIS, MedicalLabel.SYMPTOM):
            return SecrecyLabel.RESULT if self._seen_in_a_test(finding) else SecrecyLabel.CONDITION
        if finding.label == MedicalLabel.TEST:
            start, stop = self.doc.sentences[self.doc.sentence_at(finding.start)]
            near = self.doc.folded[max(start, finding.start - 60) : min(stop, finding.stop + 60)]
            if _RESULT.search(near):
                return SecrecyLabel.RESULT
        return SecrecyLabel.TREATMENT

    def _seen_in_a_test(self, finding: MedicalFinding) -> bool:
        """«на УЗИ стеатоз», «при гастроскопии эрозий не выявлено»: what a test showed rather than a diagnosis."""
        start, _ = self.doc.sentences[self.doc.sentence_at(finding.start)]
        before = [f for f in self.medical if f.label == MedicalLabel.TEST and start <= f.start < finding.start]
        return bool(before) and finding.start - before[-1].stop < 60

    def _done_to_somebody(self, i: int) -> bool:
        """«была проведена операция», «гайморит не выявлен»: a fact of one case, told without naming it."""
        clause = self.people.clause(i)
        passive = any("PRTS" in self.doc.tokens[k].word.tags for k in clause)
        return passive or self._sentence(self.doc.tokens[i].start).you_in_the_past

    def _wish(self, i: int) -> bool:
        """«скорейшего выздоровления», «пусть ничего не болит», «не болейте»."""
        tokens = [self.doc.tokens[k] for k in self.people.clause(i)]
        return any(
            t.form in ("желаем", "желаю", "пусть", "пожелать") or {"impr", "plur"} <= t.word.parses[0].tags for t in tokens
        )

    def _own_service(self, i: int, about: About) -> bool:
        """«у нас можно сделать УЗИ», «мы лечим»: a service of the clinic, though the sentence says «вы» too."""
        tokens = [self.doc.tokens[k] for k in self.people.clause(i)]
        offered = any(
            t.form in ("можно", "можете", "сможете", "доступно", "доступна", "предлагаем", "проводим") for t in tokens
        )
        return offered and not any(t.has("VERB", "past") for t in tokens)

    def _stated_at(self, offset: int) -> bool:
        """Whether the clause at an offset speaks of «вы» and sets no condition: «если вы оплатили», «мы работаем с 8:00»."""
        tokens = [self.doc.tokens[k] for k in self.people.clause(self.doc.token_at(offset))]
        you = any(not t.word.lemmas.isdisjoint(("вы", "ваш", "пациент")) or "PRTS" in t.word.tags for t in tokens)
        return you and not any(t.form in ("если", "бы", "работаем", "открыты") for t in tokens)

    def _conditional_at(self, i: int) -> bool:
        return any(self.doc.tokens[k].form in ("если", "бы") for k in self.people.clause(i))

    def _invited(self, i: int) -> bool:
        """«приглашаем пройти УЗИ», «УЗИ будет бесплатно»: an offer, not yet a fact."""
        clause = [self.doc.tokens[k] for k in self.people.clause(i)]
        ahead = any(t.has("VERB", "futr") for t in clause)
        if ahead and not any(t.has("VERB", "past") or "PRTS" in t.word.tags for t in clause):
            return True
        start, stop = self.doc.sentences[self.doc.tokens[i].sentence]
        return bool(re.search(r"\b(?:приглаша\w+|предлага\w+|пригласить|предложить)\b", self.doc.folded[start:stop]))

    def _piece(self, cue: int, first: int, last: int) -> tuple[int, int]:
        """The mention with the word that tells whose it is, where they stand in one clause."""
        if cue >= 0 and self.people.clauses[cue] == self.people.clauses[first]:
            first, last = min(cue, first), max(cue, last)
        return self.doc.tokens[first].start, self.doc.tokens[last].stop

    # -- dates, sums, identity

    @cached_property
    def _sentences(self) -> list[_Sentence]:
        return [_told(tokens) for tokens in self.doc.by_sentence]

    def _sentence(self, offset: int) -> _Sentence:
        return self._sentences[self.doc.sentence_at(offset)]

    def _dated(self) -> Iterator[Span]:
        for finding in self.personal:
            if finding.label == PersonalLabel.DATE and self._sentence(finding.start).of_a_case:
                yield Span(finding.start, finding.stop, SecrecyLabel.VISIT_DATE)
        for match in _TIME.finditer(self.doc.folded):
            if self._sentence(match.start()).you_in_the_past and self._stated_at(match.start()):
                yield Span(match.start(), match.end(), SecrecyLabel.VISIT_DATE)

    def _measured(self) -> Iterator[Span]:
        """Values: «гемоглобин 96», «давление 180 на 110»."""
        analytes = read_terms("sets/analyte.txt")
        tokens = self.doc.tokens
        for i, token in enumerate(tokens):
            after = tokens[i + 1 : i + 4]
            if token.word.lemmas.isdisjoint(analytes):
                continue
            number = next((t for t in after if t.form[0].isdigit() and t.sentence == token.sentence), None)
            if number:
                yield Span(token.start, number.stop, SecrecyLabel.RESULT)

    def _paid(self) -> Iterator[Span]:
        for match in _MONEY.finditer(self.doc.folded):
            if self._sentence(match.start()).you_in_the_past and self._stated_at(match.start()):
                yield Span(match.start(), match.end(), SecrecyLabel.PAYMENT)

    def _identified(self) -> Iterator[Span]:
        published = self.review_doc.folded + " " + (self.review.author or "" if self.review else "").lower()
        for finding in self.personal:
            if finding.label in _IDENTITY and self._sentence(finding.start).of_a_case:
                yield Span(finding.start, finding.stop, SecrecyLabel.IDENTITY)
            elif finding.label in (PersonalLabel.PHONE, PersonalLabel.EMAIL, PersonalLabel.HANDLE):
                if self._sentence(finding.start).of_a_case and self._yours_before(finding.start):
                    yield Span(finding.start, finding.stop, SecrecyLabel.IDENTITY)
            elif finding.role in (Role.RELATIVE, Role.PATIENT) and not self._in_review(finding):
                yield Span(finding.start, finding.stop, SecrecyLabel.IDENTITY)
        yield from self._named(published)

    def _yours_before(self, start: int) -> bool:
        """«с вашего номера …», «вам звонили на …»: the author's own contact rather than the clinic's."""
        return bool(_YOUR_CONTACT.search(self.doc.folded[max(0, start - 60) : start]))

    def _named(self, published: str) -> Iterator[Span]:
        """A patronymic or surname of the author that neither the review nor the account gives."""
        author = parse_author(self.review.author if self.review else None)
        for address in addresses(self.doc):
            words = address.words
            if len(words) < 2 or (author and not self._same_person(author.given, words)):
                continue
            hidden = [w for w in words if not self._known(w, published)]
            extra = [w for w in hidden if is_patronymic(w) or w not in words[:1]]
            if extra:
                # «Ольга Е.» may be Евгеньевна; and where the account is not known, nor is what it shows
                open_ = any(w[:1] in author.initials for w in extra) or not (self.review and self.review.author)
                severity = Severity.WARN if open_ and not self.strict else Severity.BLOCK
                yield Span(address.start, address.stop, SecrecyLabel.IDENTITY, severity)

    def _in_review(self, finding: Finding) -> bool:
        """Whether the review names the person too, in whatever case."""
        tokens = self.doc.tokens[self.doc.token_at(finding.start) : self.doc.token_at(finding.stop - 1) + 1]
        return all(not t.word.lemmas.isdisjoint(self.review_doc.lemmas) for t in tokens if len(t.form) > 1)

    @staticmethod
    def _same_person(given: str, words: Iterable[str]) -> bool:
        return any(same_given(given, w) or is_full_form(w, given) for w in words)

    @staticmethod
    def _known(word: str, published: str) -> bool:
        stem = word[: max(4, len(word) - 2)]
        return any(w.startswith(stem) and abs(len(w) - len(word)) <= 1 for w in re.findall(r"\w+", published))

    # -- the finding itself

    def _finding(self, span: Span) -> SecrecyFinding:
        text = self.doc.text[span.start : span.stop]
        row = table()["secrecy"][span.label.value]
        return SecrecyFinding(
            span.start, span.stop, span.label, text, 0.8, "secrecy", None, span.severity, self._echo(span),
            row["explanation"], row["advice"],
        )  # fmt: skip

    def _echo(self, span: Span) -> bool:
        """Whether the review tells it too: every word of weight of the fragment, or, for a visit, an own visit."""
        if not self.review_doc.tokens:
            return False
        if span.label == SecrecyLabel.VISIT:
            return any(t.has("VERB", "past") for t in self.review_doc.tokens)
        weighty = [
            t for t in self.doc.tokens[self.doc.token_at(span.start) : self.doc.token_at(span.stop - 1) + 1]
            if ({"NOUN", "ADJF"} & t.word.tags or t.form[0].isdigit())
            and t.word.lemmas.isdisjoint(("вы", "ваш", "пациент"))
        ]  # fmt: skip
        return bool(weighty) and all(not t.word.lemmas.isdisjoint(self.review_doc.lemmas) for t in weighty)


def _one_a_fact(spans: list[Span], length: int) -> list[Span]:
    """One finding for overlapping spans of one label: the blocking one, then the shortest.

    A warning inside what blocks goes; so does a visit that a named treatment tells.
    """
    kept: list[Span] = []
    masks: dict[str, bytearray] = defaultdict(lambda: bytearray(length))
    order = {SecrecyLabel.TREATMENT: 0}
    for span in sorted(spans, key=lambda s: (s.severity != Severity.BLOCK, order.get(s.label, 1), s.stop - s.start)):
        rivals = [masks[span.label]]
        if span.severity == Severity.WARN:
            rivals.append(masks[Severity.BLOCK])
        if span.label == SecrecyLabel.VISIT:
            rivals.append(masks[SecrecyLabel.TREATMENT])
        if not any(any(mask[span.start : span.stop]) for mask in rivals):
            kept.append(span)
            for name in (span.label, span.severity):
                masks[name][span.start : span.stop] = b"\1" * (span.stop - span.start)
    return sorted(kept)


def check_secrecy(
    reply: str,
    *,
    review: str | Review | None = None,
    clinic: Clinic | None = None,
    profile: str | None = None,
) -> SecrecyReport:
    """What a reply discloses: the fact of a visit, health, treatment, results, money, behaviour, identity.

    Args:
        reply: the clinic's reply.
        review: the review it answers; lets the report tell repeated facts (``echo``) from new ones.
        clinic: the clinic's own contacts and staff, which disclose nothing.
        profile: ``"strict"`` blocks polite mentions of a visit that only warn otherwise.

    Raises:
        TypeError: ``reply`` or ``review`` is of the wrong type.

    Source: 323-ФЗ ст. 13, 152-ФЗ ст. 10.1, Belarus 2435-XII ст. 46; a lawyer should check what follows from them.
    """
    from otzyvnlp.reply.profiles import load_profile

    source = Review.of(review) if review is not None else None
    strict = load_profile(profile).strict
    return SecrecyCheck(Doc(require_text(reply, "reply")), source, clinic, strict).report
