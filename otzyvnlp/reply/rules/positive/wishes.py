"""The reply ends with a good wish; «ждём вас снова» is none."""

from collections.abc import Iterator

from otzyvnlp.reply.context import ReplyContext, Span
from otzyvnlp.reply.rule import Example, Kind, Rule


def find(context: ReplyContext) -> Iterator[Span]:
    yield from context.acts("wish")
    yield from _genitive_wishes(context)


def _genitive_wishes(context: ReplyContext) -> Iterator[Span]:
    """«Удачных вам проектов!», «Мира вашему дому!»: a sentence without a verb that opens with a genitive."""
    for (start, stop), tokens in zip(context.doc.sentences, context.doc.by_sentence, strict=True):
        verbless = not any(t.word.parses[0].tags & {"VERB", "INFN", "PRED"} for t in tokens)
        first = tokens[0].word.parses[0].tags if tokens else frozenset[str]()
        if (
            2 <= len(tokens) <= 12
            and verbless
            and "gent" in first
            and first & {"NOUN", "ADJF"}
            and not first & {"Name", "Surn"}
        ):
            yield start, stop


RULE = Rule(
    "positive.wishes",
    Kind.REQUIRES,
    find,
    when=lambda c: c.positive,
    source="103, «Как работать с отзывами пациентов»: 4 правила, 4",
    passes=(
        Example("Спасибо! Желаем крепкого здоровья и всего наилучшего!", "Всё отлично!", rating=5),
        Example("Спасибо за отзыв. Будьте здоровы!", "Всё отлично!", rating=5),
        Example("Спасибо, Анна. Удачных вам проектов!", "Всё отлично!", rating=5),
        Example("Пусть каждый день радует вас хорошим настроением.", "Всё отлично!", rating=5),
        Example("Рады и дальше заботиться о вашем здоровье!", "Всё отлично!", rating=5),
    ),
    fails=(
        Example("Спасибо за отзыв! Ждём вас снова.", "Всё отлично!", rating=5),
        Example("Благодарим, обращайтесь ещё.", "Всё отлично!", rating=5),
    ),
)
