"""All that rules may ask about a reply, each computed once, at first use. Rules never parse text themselves."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from functools import cached_property

from otzyvnlp.classify.review import analyze_doc
from otzyvnlp.classify.topics import find_matches
from otzyvnlp.detect import medical
from otzyvnlp.detect.names import Address, Name, addresses, opens_with_greeting, parse_author, same_given
from otzyvnlp.detect.personal import find_people
from otzyvnlp.detect.secrecy import SecrecyCheck
from otzyvnlp.labels import Polarity, Sentiment, Severity, Topic
from otzyvnlp.reply.profiles import Profile
from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.text.lexicon import read_terms
from otzyvnlp.text.morph import analyze
from otzyvnlp.text.patterns import matcher, without_vetoed
from otzyvnlp.types import Clinic, Review, ReviewAnalysis, SecrecyReport

Span = tuple[int, int]
_CONTACT = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]+)+|(?<![\d.-])(?:(?:\+\d|8[\s(-]|\()[\d\s()/-]{6,18}\d|\d{2,3}-\d{2}-\d{2})(?![\d-])|(?:https?://|www\.|t\.me/|vk\.com/|wa\.me/)\S+"
    r"|(?<![a-z0-9-])[a-z0-9-]{1,64}\.(?:ru|by|kz|com|рф)\b"
)

_MEASURE = re.compile(
    r"\b(?:\d+|два|три|пять|десять|пол|полтор[аы]|час\w*)"
    r" ?(?:час\w*|мин\w*|тыс\w*|руб\w*|тенге|раз\b|дн\w+|недел\w+|месяц\w*)"
)
_GENERAL_TOPICS = frozenset((Topic.ATTITUDE, Topic.COMPETENCE, Topic.PRICE, Topic.UPSELLING, Topic.TREATMENT_OUTCOME))


class ReplyContext:
    """A reply with the review it answers, the clinic and the profile."""

    def __init__(self, reply: str, review: Review, clinic: Clinic | None, profile: Profile) -> None:
        self.doc = Doc(reply)
        self.review = review
        self.clinic = clinic
        self.profile = profile

    # -- the review

    @cached_property
    def review_doc(self) -> Doc:
        return Doc(self.review.text)

    @cached_property
    def analysis(self) -> ReviewAnalysis:
        return analyze_doc(self.review_doc, self.review.rating)

    @cached_property
    def kind(self) -> str:
        """``positive``, ``negative``, ``mixed`` or ``neutral``: which list of rules applies.

        The text decides, clear stars (one, two, five) outweigh it, three stars are mixed unless the text is plainly bad.
        """
        found, rating = self.analysis.sentiment, self.review.rating
        if rating and rating <= 2:
            return str(Sentiment.NEGATIVE)
        if rating and rating >= 4.5:
            return str(Sentiment.POSITIVE)
        if self.analysis.mixed and (rating or found.label == Sentiment.NEUTRAL or found.uncertain):
            return "mixed"
        told = any(s.sentiment.label != Sentiment.NEUTRAL for s in self.analysis.sentences)
        plainly_bad = found.label == Sentiment.NEGATIVE and not found.uncertain
        return "mixed" if rating == 3 and told and not plainly_bad else str(found.label)

    @property
    def positive(self) -> bool:
        return self.kind == "positive"

    @property
    def negative(self) -> bool:
        return self.kind == "negative"

    @property
    def complaint(self) -> bool:
        """Whether the review holds a complaint."""
        return self.negative or self.kind == "mixed"

    @cached_property
    def author(self) -> Name:
        """The author's name: the account's, else the one signed under the review."""
        return parse_author(self.review.author) or self._signed

    @cached_property
    def _signed(self) -> Name:
        tail = self.review.text.rstrip().rsplit("\n", 1)[-1]
        match = re.search(r"(?:[Сс] уважением|[Вв]аша?|[Пп]одпись)[,.: ]+([А-ЯЁ][а-яё]+)[.!) ]*$", tail)
        return parse_author(match[1]) if match else Name()

    @cached_property
    def vague(self) -> bool:
        """Whether a complaint names nothing that happened: no event, specialist, person, illness, time or sum."""
        phrases = (m for group in find_matches(self.review_doc) for m in group)
        told = any(m.tag == Polarity.COMPLAINT and m.name not in _GENERAL_TOPICS for m in phrases)
        concrete = (read_terms("sets/doctor.txt") - read_terms("sets/any_doctor.txt")) | read_terms("sets/body.txt")
        named = any(t.word.lemma in concrete for t in self.review_doc.tokens)
        measured = _MEASURE.search(self.review_doc.folded)
        return not (told or named or measured or any(find_people(self.review_doc)) or medical.find_in(self.review_doc))

    @cached_property
    def review_details(self) -> bool:
        """Whether the review holds something that can be taken up."""
        return bool(self.analysis.topics) or any(_weighty(t, read_terms("stock_review.txt")) for t in self.review_doc.tokens)

    # -- the reply

    def acts(self, name: str) -> list[Span]:
        """Fragments that perform an act: ``thanks``, ``apology``, ``resolution`` … (``lexicons/acts/``)."""
        return self._acts.get(name, [])

    @cached_property
    def _acts(self) -> dict[str, list[Span]]:
        spans = defaultdict(list)
        for match in without_vetoed(matcher("acts").finditer(self.doc)):
            spans[match.name].append((match.start, match.stop))
        return {name: merge(found) for name, found in spans.items()}

    @cached_property
    def clauses(self) -> list[list[Token]]:
        """The words of each clause of the reply."""
        numbers = self.secrecy_check.people.clauses
        grouped: dict[int, list[Token]] = defaultdict(list)
        for number, token in zip(numbers, self.doc.tokens, strict=True):
            grouped[number].append(token)
        return list(grouped.values())

    @cached_property
    def contacts(self) -> list[Span]:
        """Phones, e-mails and links that stand in the reply."""
        return [m.span() for m in _CONTACT.finditer(self.doc.folded)]

    @cached_property
    def addresses(self) -> list[Address]:
        """Where the reply addresses somebody by name."""
        return addresses(self.doc)

    @cached_property
    def greeting_end(self) -> int:
        """Where the greeting ends: accounts may be written in capitals or misspelt."""
        if not self.doc.sentences or not opens_with_greeting(self.doc):
            return 0
        return self.doc.sentences[0][1]

    def is_author(self, address: Address) -> bool:
        """Whether an address may mean the author of the review (form and gender aside)."""
        known = (self.author.given, self.author.patronymic, self.author.surname)
        return any(same_given(w, k) or _same_stem(w, k) for w in address.words for k in known if k)

    @cached_property
    def details(self) -> list[Span]:
        """Words of the reply that take up what the review says, medical details and stock words left out."""
        taken = bytearray(len(self.doc.text))  # medical details and the address earn nothing
        spans = [(f.start, f.stop) for f in self.secrecy_check.medical] + [(a.start, a.stop) for a in self.addresses]
        for start, stop in spans:
            taken[start:stop] = b"\1" * (stop - start)
        return merge(
            (t.start, t.stop)
            for t in self.doc.tokens
            if _weighty(t, read_terms("stock.txt"))
            and not t.word.lemmas.isdisjoint(self._review_content)
            and not taken[t.start]
        )

    @cached_property
    def _review_content(self) -> frozenset[str]:
        stock = read_terms("stock.txt")
        return frozenset().union(*(t.word.lemmas for t in self.review_doc.tokens if _weighty(t, stock)), self._related)

    @cached_property
    def _related(self) -> frozenset[str]:
        """Words by which a reply takes up a topic of the review without repeating its words."""
        sets = [read_terms(f"taken_up/{t.id}.txt") for t in self.analysis.topics]
        return frozenset().union(*sets)

    @cached_property
    def secrecy_check(self) -> SecrecyCheck:
        return SecrecyCheck(self.doc, self.review, self.clinic, self.profile.strict, self.review_doc)

    @property
    def secrecy(self) -> SecrecyReport:
        """What the reply discloses."""
        return self.secrecy_check.report

    def disclosed(self, label: str) -> list[Span]:
        """Fragments that break a secret of this label; polite mentions that only warn are left out."""
        return [(f.start, f.stop) for f in self.secrecy.findings if f.label == label and f.severity == Severity.BLOCK]

    @cached_property
    def delay(self) -> timedelta | None:
        """Time between review and reply, where both are known."""
        if self.review.created_at is None or self.review.replied_at is None:
            return None
        return self.review.replied_at - self.review.created_at


def _weighty(token: Token, stock: frozenset[str]) -> bool:
    """Whether a word can be a detail: a noun, verb, adjective or name that does not suit every text."""
    tags = token.word.parses[0].tags
    if len(token.form) < 3 or not tags & {
        "NOUN",
        "VERB",
        "INFN",
        "ADJF",
        "ADJS",
        "PRTF",
        "PRTS",
        "ADVB",
        "UNKN",
    }:
        return False
    return token.word.lemmas.isdisjoint(stock) and token.form not in stock and "Prnt" not in tags


def _same_stem(word: str, known: str) -> bool:
    """«марине» and «марина»: one name in two cases."""
    return not analyze(word).lemmas.isdisjoint(analyze(known).lemmas)


def merge(spans: Iterable[Span]) -> list[Span]:
    """Overlapping spans joined, in order."""
    merged: list[Span] = []
    for start, stop in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
        else:
            merged.append((start, stop))
    return merged
