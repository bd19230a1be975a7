"""Names of people: which words are names, and whether two of them can mean the same person."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.text.fold import fold
from otzyvnlp.text.lexicon import read_pairs, read_terms
from otzyvnlp.text.morph import analyze

_LATIN = [
    ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"),
    ("ju", "ю"), ("ya", "я"), ("ja", "я"), ("ia", "ия"), ("yo", "е"), ("ye", "е"), ("a", "а"), ("b", "б"), ("v", "в"),
    ("w", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("j", "й"), ("y", "й"), ("k", "к"),
    ("c", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"),
    ("u", "у"), ("f", "ф"), ("h", "х"), ("x", "кс"), ("q", "к"),
]  # fmt: skip
_SOUNDS = str.maketrans({"о": "а", "і": "и", "ў": "в", "я": "а", "ё": "е", "э": "е", "ы": "и", "ь": None, "'": None})
_PATRONYMIC = re.compile(r".*(?:ович|евич|овна|евна|ична|инична|ильич|кызы|оглы|улы)$")


class Name(NamedTuple):
    """What an author's account shows, read as a name; all parts folded, any may be missing."""

    given: str = ""
    patronymic: str = ""
    surname: str = ""
    initials: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.given)


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """Every given name or short form, with all the names it may stand for (itself among them)."""
    forms: dict[str, set[str]] = {}
    for full, shorts in read_pairs("names.txt"):
        for form in (full, *shorts.split()):
            forms.setdefault(form, {form}).add(full)
    return {form: frozenset(full) for form, full in forms.items()}


def same_given(one: str, other: str) -> bool:
    """Whether two given names (nominative, folded) can be one person's: equal, or short and full form of one name."""
    forms = short_forms()
    if sound(one) == sound(other):
        return True
    return not forms.get(one, frozenset((one,))).isdisjoint(forms.get(other, (other,)))


def sound(name: str) -> str:
    """How a name sounds, roughly: «раман» and «роман», «таццяна» and «татьяна», «ніна» and «нина» are one."""
    return name.translate(_SOUNDS).replace("дз", "д").replace("цц", "т")


def is_full_form(name: str, short: str) -> bool:
    """Whether ``name`` is the full form for which ``short`` may stand («александр» for «саша»)."""
    return name in short_forms().get(short, ())


def transliterate(word: str) -> str:
    """A Latin name in Cyrillic letters, roughly: «marina» → «марина», «yulia» → «юлия»."""
    out = word
    for latin, cyrillic in _LATIN:
        out = out.replace(latin, cyrillic)
    return out


def is_given(token: Token) -> bool:
    """Whether some reading of the word is a given name."""
    return "Name" in token.word.tags or token.form in short_forms()


def is_patronymic(form: str) -> bool:
    """Whether a folded word form looks like a patronymic in the nominative."""
    return len(form) > 5 and bool(_PATRONYMIC.match(form))


def parse_author(author: str | None) -> Name:
    """The name in what an account shows; an empty ``Name`` for a nickname («kotik_88», «Гость», «Пациент»)."""
    if not author:
        return Name()
    words = [w for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", fold(author)) if w]
    if re.search(r"[\d_@]", author) and len(words) < 2:
        return Name()
    words = [transliterate(w) if w.isascii() else w for w in words]
    given = next((w for w in words if w in short_forms() or _is_name_form(w)), "")
    if not given:
        given = _unknown_given(author, words)
    if not given:
        return Name()
    rest = [w for w in words if w != given]
    patronymic = next((w for w in rest if is_patronymic(w)), "")
    surname = next((w for w in rest if len(w) > 2 and w != patronymic), "")
    return Name(given, patronymic, surname, tuple(w for w in rest if len(w) == 1))


def _is_name_form(word: str) -> bool:
    info = analyze(word)
    if any("Name" in p.tags and p.lemma == word for p in info.parses):
        return len(word) > 1
    named = not info.known or "Name" in info.tags  # no everyday word
    return named and len(word) > 3 and sound(word) in _sounds()


@cache
def _sounds() -> frozenset[str]:
    return frozenset(sound(form) for form in short_forms())


def _unknown_given(author: str, words: Sequence[str]) -> str:
    """A capitalised word unknown to the dictionary beside an initial or surname: «Айым К.», «Нурай Сейтова»."""
    shown = author.split()
    if len(shown) in (2, 3) and all(w[:1].isupper() for w in shown) and len(words) >= 2:
        unknown = [w for w in words if len(w) > 2 and not is_patronymic(w) and "Surn" not in analyze(w).tags]
        return unknown[0] if unknown else ""
    return ""


class Address(NamedTuple):
    """A name by which a reply addresses its reader: «Уважаемая Ольга Евгеньевна!»."""

    start: int
    stop: int
    words: tuple[str, ...]  # folded, as written
    title: str  # "masc", "femn" or "" : the gender of «уважаемый/ая», «дорогой/ая»


_OPENING = re.compile(r"[\s,]*(?:уважаем|дорог|здравствуйте|добрый|доброго|доброе|приветств)")
_GREETING = re.compile(
    r"(?:здравствуйте|добрый\s+(?:день|вечер)|доброе\s+утро|доброго\s+(?:дня|времени\s+суток|вечера)|приветствуем(?:\s+вас)?"
    r"|(?P<masc>уважаемый|дорогой|многоуважаемый)|(?P<femn>уважаемая|дорогая|милая|многоуважаемая)"
    r"|спасибо|благодарим(?:\s+вас)?|привет|салем|саламатсыз\s+ба|здраствуйте|прывитанне|вітаем)"
    r"[\s,!.:)]*$"
)


def opens_with_greeting(doc: Doc) -> bool:
    """Whether a text begins with a greeting."""
    return bool(_OPENING.match(doc.folded))


def addresses(doc: Doc) -> list[Address]:
    """Where a text addresses somebody by name: after a greeting, or set off by commas at a sentence's edge."""
    found = []
    tokens = doc.tokens
    i = 0
    while i < len(tokens):
        token = tokens[i]
        j = _name_run(doc, i)
        if j > i and (title := _address_title(doc, token, tokens[j - 1])) is not None:
            found.append(Address(token.start, tokens[j - 1].stop, tuple(t.form for t in tokens[i:j]), title))
        i = max(j, i + 1)
    return found


def _capital(doc: Doc, token: Token) -> bool:
    return doc.text[token.start].isupper()


def _name_run(doc: Doc, i: int) -> int:
    """The number of the token after the name that begins at token ``i``; ``i`` itself if there is none."""
    tokens = doc.tokens
    j = i
    while (
        j < len(tokens)
        and j - i < 3
        and tokens[j].form not in read_terms("sets/no_address.txt")
        and _name_like(doc, tokens[j])
    ):
        if j > i and doc.text[tokens[j - 1].stop : tokens[j].start].strip():
            break
        j += 1
    return j


def _name_like(doc: Doc, token: Token) -> bool:
    if not token.form.replace("-", "").isalpha() or len(token.form) < 2:
        return False
    if is_given(token) or token.has("Patr") or is_patronymic(token.form):
        return True
    if not _capital(doc, token):
        return False
    unknown = token.word.parses[0].score < 0.5 or not token.word.known
    return "Surn" in token.word.tags or (_after_greeting(doc, token) is not None and unknown and "NOUN" in token.word.tags)


def _after_greeting(doc: Doc, token: Token) -> str | None:
    before = doc.folded[max(0, token.start - 48) : token.start]
    match = _GREETING.search(before)
    if not match:
        return None
    return "masc" if match["masc"] else "femn" if match["femn"] else ""


def _address_title(doc: Doc, first: Token, last: Token) -> str | None:
    """The gender word before an address («femn» for «уважаемая»), "" for none, None where it is no address."""
    title = _after_greeting(doc, first)
    after = doc.folded[last.stop : last.stop + 3].lstrip()
    before = doc.folded[max(0, first.start - 3) : first.start].rstrip()
    if _OPENING.match(doc.folded, last.stop) and is_given(first):
        return ""  # «Вера Максимовна здравствуйте»
    if title is not None:
        return title if not after or after[0] in ",!.:;)-(?" or not after[0].isalnum() or title else None
    at_start = doc.sentences[first.sentence][0] == first.start
    if at_start and after[:1] in (",", "!"):
        return "" if is_given(first) else None
    closes = before.endswith(",") and (after[:1] in (",", "!", ".", "?") or not after)
    return "" if closes and _capital(doc, first) and is_given(first) and _nominative(first) else None


def _nominative(token: Token) -> bool:
    return any("Name" in p.tags and p.tags & {"nomn", "voct"} for p in token.word.parses)
