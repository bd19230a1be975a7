"""The reply addresses the author by the name the author gave."""

from collections.abc import Iterator

from otzyvnlp.detect.names import Address, same_given, sound
from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule
from otzyvnlp.text.morph import analyze


def find(context: ReplyContext) -> Iterator[Span]:
    for address in context.addresses:
        if any(_is(context, word) for word in address.words) and not _wrong_gender(address, context.author.given):
            yield address.start, address.stop


def _is(context: ReplyContext, word: str) -> bool:
    """The very name, in the nominative, or the full form of a short one; not a pet name the author did not use."""
    given, surname = context.author.given, context.author.surname
    if word == surname or sound(word) == sound(given):
        return True
    shorter = len(word) < len(given)
    return same_given(word, given) and not shorter and not word.endswith(("ик", "чка", "нька", "шка", "юша"))


def _wrong_gender(address: Address, given: str) -> bool:
    tags = {
        g for p in analyze(given).parses if "Name" in p.tags and p.lemma == given for g in ("masc", "femn") if g in p.tags
    }
    return len(tags) == 1 and bool(address.title) and address.title not in tags


RULE = Rule(
    "positive.name",
    Kind.REQUIRES,
    find,
    when=lambda c: c.positive and bool(c.author),
    source="103, «Как работать с отзывами пациентов»: 4 правила, 1",
    passes=(
        Example("Добрый день, Александра! Благодарим вас.", "Всё отлично!", "Александра", 5),
        Example("Уважаемая Ольга Евгеньевна, спасибо!", "Прекрасный врач.", "Ольга Е.", 5),
        Example("Спасибо, Екатерина, за тёплые слова.", "Супер клиника!", "катя", 5),
        Example("Роман, спасибо!", "Всё отлично!", "Раман", 5),
        Example("здравствуйте айгерим, рады стараться", "Очень довольна врачом", "Айгерим С.", 5),
    ),
    fails=(
        Example("Добрый день! Благодарим вас за отзыв.", "Всё отлично!", "Александра", 5),
        Example("Марине, здравствуйте!", "Всё отлично!", "Марина", 5),
        Example("Светик, спасибо!", "Всё отлично!", "Светлана", 5),
        Example("Уважаемый Марина, спасибо!", "Всё отлично!", "Марина", 5),
        Example("Здравствуйте, Ирина!", "Всё отлично!", "Марина", 5),
    ),
)
