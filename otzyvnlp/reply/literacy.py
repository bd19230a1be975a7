"""Mistakes that a reader of a reply notices. Sure signs only: names and terms must never be called mistakes."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.text.lexicon import list_lexicons, read_lines, read_pairs, read_terms
from otzyvnlp.text.morph import analyze, analyzer

Span = tuple[int, int]
_NO_COMMA = re.compile(
    r"\b(?:жаль|рады|рада|рад|надеемся|надеюсь|понимаем|понимаю|сожалеем|уверены|знаем|спасибо|благодарим|приятно|важно|уверяем)"
    r" (?:что|как)\b(?! (?:можно|вариант|минимум|раз\b|всегда|и\b|никогда))"
)
_WHICH = re.compile(r"(?<![а-я])[а-я]{3,30} (?:который|которая|которое|которые|которых|которого|которую)\b")
_NO_SPACE = re.compile(r"[а-я]{2}[,;!?][а-яё]{2}|[а-я]{3}\.[А-ЯЁ][а-яё]")
_SPACE_BEFORE = re.compile(r"[а-яё] +[,;](?=\s)|[а-яё] +\.(?=\s+[А-ЯЁ])")
_REPEATED = re.compile(r"\b([а-яё]{2,})\s+\1\b")
_OTHER_LANGUAGE = re.compile(r"[ўіәғқңөұүһ]")
_LIKELY = "аоеиыяюуьъсзтдпбкгшщнлмрв"  # letters that are mixed up, lost or doubled
_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_WRONG_TSYA = re.compile(
    r"\b(?:может|хочет|стоит|надо|нужно|можете|хотите) [а-я]{3,}тся\b|\b(?:он|она|это|все) [а-я]{3,}ться\b"
)


def mistakes(doc: Doc) -> Iterator[Span]:
    """Fragments with mistakes of spelling, punctuation or capitals."""
    text, folded = doc.text, doc.folded
    for pattern in (_NO_COMMA, _WRONG_TSYA):
        yield from (m.span() for m in pattern.finditer(folded))
    yield from (m.span() for m in _WHICH.finditer(folded) if not _linked(m[0]))
    for pattern in (_NO_SPACE, _SPACE_BEFORE):
        yield from (m.span() for m in pattern.finditer(text))
    yield from (m.span() for m in _REPEATED.finditer(text) if m[1] not in ("очень", "да", "ну"))
    yield from _small_starts(doc)
    if _OTHER_LANGUAGE.search(folded):
        return  # Belarusian and Kazakh words are no misspelt Russian ones
    yield from ((t.start, t.stop) for t in doc.tokens if _misspelt(doc, t))


def _linked(fragment: str) -> bool:
    """«в которых», «и который», «человек, из-за которого»: no comma is due right before."""
    return len(fragment.split()[0]) < 4 or fragment.split()[0] in (
        "один",
        "некоторые",
        "для",
        "после",
        "через",
        "перед",
        "между",
    )


def _small_starts(doc: Doc) -> Iterator[Span]:
    for number, (start, _) in enumerate(doc.sentences):
        first = doc.text[start]
        follows_stop = number == 0 or doc.text[:start].rstrip()[-1:] in (".", "!", "?")
        if first.isalpha() and first.islower() and follows_stop and doc.by_sentence[number]:
            yield start, doc.by_sentence[number][0].stop


@cache
def _known_mistakes() -> dict[str, str]:
    return dict(read_pairs("misspellings.txt"))


def _misspelt(doc: Doc, token: Token) -> bool:
    if token.form in _known_mistakes():
        return True
    plain = token.form.isalpha() and 6 <= len(token.form) <= 24 and doc.text[token.start].islower()
    if not plain or token.form[0] not in _LETTERS:
        return False
    return not token.word.known and _near_common(token.form)


@cache
def _common() -> frozenset[str]:
    """Dictionary forms that replies are made of: every plain word of the lexicons of acts and of stock words."""
    lines = [line.text for name in list_lexicons("acts") for line in read_lines(name)]
    return frozenset(re.findall(r"[а-я]{4,}", " ".join(lines))) | read_terms("stock.txt") | read_terms("stock_review.txt")


@lru_cache(1 << 14)
def _near_common(word: str) -> bool:
    """Whether one letter dropped, added, changed or swapped gives a form of a common word."""
    return any(analyzer().word_is_known(w) and not analyze(w).lemmas.isdisjoint(_common()) for w in _edits(word))


def _edits(word: str) -> Iterator[str]:
    for i in range(1, len(word)):
        yield word[:i] + word[i + 1 :]
        yield word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :]
        for letter in _LIKELY:
            yield word[:i] + letter + word[i + 1 :]
            yield word[:i] + letter + word[i:]
