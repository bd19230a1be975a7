"""The reply addresses its author, and names no doctor and no clinic that the review is not about."""

from collections.abc import Iterator

from otzyvnlp.detect.names import Address, is_patronymic
from otzyvnlp.labels import PersonalLabel, Role
from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule
from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.types import Finding


def find(context: ReplyContext) -> Iterator[Span]:
    if context.author:
        yield from ((a.start, a.stop) for a in context.addresses if _opens(context, a) and not _of_the_review(context, a))
    yield from _other_doctors(context)


def _opens(context: ReplyContext, address: Address) -> bool:
    """Whether an address stands where the reader is greeted; further on it is rather a contact or a signature."""
    return context.doc.sentence_at(address.start) <= 1


def _of_the_review(context: ReplyContext, address: Address) -> bool:
    """Whether the name is the author's or stands in the review."""
    return context.is_author(address) or any(w in context.review_doc.folded for w in address.words)


def _other_doctors(context: ReplyContext) -> Iterator[Span]:
    """Doctors of the reply whom the review, which names its doctors, does not; contacts and managers are fine."""
    from otzyvnlp.detect.personal import find_people

    named = [f for f in find_people(context.review_doc) if f.role == Role.DOCTOR]
    about = f"{context.review.text} {context.review.doctor or ''}"
    if not named and not context.review.doctor:
        return
    known = Doc(about).lemmas
    for person in (f for f in context.secrecy_check.personal if f.label == PersonalLabel.PERSON):
        if person.role == Role.DOCTOR and not _manager(context, person) and not _known(person, known):
            yield person.start, person.stop


def _known(person: Finding, known: frozenset[str]) -> bool:
    return any(not t.word.lemmas.isdisjoint(known) for t in _telling(Doc(person.text)))


def _telling(doc: Doc) -> list[Token]:
    """The words that tell one doctor from another: surname or patronymic rather than the given name."""
    strong = [t for t in doc.tokens if len(t.form) > 1 and (t.has("Surn") or t.has("Patr") or is_patronymic(t.form))]
    return strong or doc.tokens


def _manager(context: ReplyContext, person: Finding) -> bool:
    before = context.doc.folded[max(0, person.start - 60) : person.start]
    words = (
        "главн",
        "главвр",
        "заведующ",
        "директор",
        "руководител",
        "менеджер",
        "администратор",
        "начмед",
        "замест",
    )
    return any(w in before for w in words) or any(a.start <= person.start < a.stop for a in context.addresses)


RULE = Rule(
    "conduct.wrong_person",
    Kind.FORBIDS,
    find,
    source="ПроДокторов, правила ответов: ответ не о том враче отклоняют",
    passes=(
        Example("Здравствуйте, Марина!", "Всё отлично!", "Марина", 5),
        Example("Обратитесь к главному врачу Анне Ивановне Серовой.", "Доктор Петров нахамил.", rating=1),
        Example("Передадим доктору Петрову.", "Доктор Петров лучший.", rating=5),
    ),
    fails=(
        Example("Здравствуйте, Ирина!", "Всё отлично!", "Марина", 5),
        Example("Передадим доктору Сидорову.", "Доктор Петров лучший.", rating=5),
    ),
)
