"""Features of a sentence: dictionary forms and their pairs, lexicon hits, character n-grams inside words.

The same functions serve training (inside scikit-learn's vectorizers) and inference (numpy alone).
"""

from functools import cache, lru_cache
from itertools import pairwise

from otzyvnlp.text.doc import Doc, Token
from otzyvnlp.text.lexicon import read_pairs
from otzyvnlp.text.patterns import matcher

CHARS = (3, 5)  # lengths of character n-grams
_NEGATIONS = frozenset(("не", "нет", "без", "ни"))
BLOCKS = ("words", "chars")


def word_features(doc: Doc, number: int) -> list[str]:
    """Dictionary forms (marked after a negation), their pairs, signs and lexicon hits of sentence ``number``."""
    tokens = doc.by_sentence[number]
    lemmas = [_named(tokens, i) for i in range(len(tokens))]
    pairs = [f"{a} {b}" for a, b in pairwise(lemmas)]
    return [*lemmas, *pairs, *_signs(doc, number), *_feelings(tokens), *_hits(doc).get(number, ())]


def _feelings(tokens: list[Token]) -> list[str]:
    """«<good>» and «<bad>» for each word of praise and blame, turned round by a negation up to two words before."""
    lexicon, found = _valence(), []
    for i, token in enumerate(tokens):
        weight = next((lexicon[lemma] for lemma in sorted(token.word.lemmas) if lemma in lexicon), 0)
        if weight:
            denied = any(t.form in _NEGATIONS for t in tokens[max(0, i - 2) : i])
            found.append("<good>" if (weight > 0) != denied else "<bad>")
    return found


@cache
def _valence() -> dict[str, int]:
    return {word: int(weight) for word, weight in read_pairs("sentiment.txt")}


def _named(tokens: list[Token], i: int) -> str:
    lemma = tokens[i].word.lemma
    negated = i > 0 and tokens[i - 1].form in _NEGATIONS
    return f"не_{lemma}" if negated else "0" if lemma[0].isdigit() else lemma


def _signs(doc: Doc, number: int) -> list[str]:
    start, stop = doc.sentences[number]
    text = doc.text[start:stop]
    signs = {
        "))": "<smile>",
        "((": "<frown>",
        "!!": "<loud>",
        "?": "<question>",
        "«": "<quote>",
        "…": "<pause>",
        "...": "<pause>",
    }
    return [name for sign, name in signs.items() if sign in text]


def _hits(doc: Doc) -> dict[int, list[str]]:
    if "topic_hits" not in doc.__dict__:
        hits: dict[int, list[str]] = {}
        for match in matcher("topics").finditer(doc):
            hits.setdefault(doc.tokens[match.first].sentence, []).append(f"<{match.name} {match.tag}>")
        doc.__dict__["topic_hits"] = hits
    found: dict[int, list[str]] = doc.__dict__["topic_hits"]
    return found


def char_features(doc: Doc, number: int) -> list[str]:
    """The word forms of sentence ``number``; ``char_grams`` cuts them."""
    return [token.form for token in doc.by_sentence[number]]


@lru_cache(1 << 16)
def char_grams(form: str) -> tuple[str, ...]:
    """Character n-grams of a word, a space on either side."""
    word = f" {form[:40]} "
    return tuple(word[i : i + n] for n in range(CHARS[0], CHARS[1] + 1) for i in range(max(1, len(word) - n + 1)))


def blocks(doc: Doc, number: int) -> tuple[list[str], list[str]]:
    """The features of a sentence, block by block."""
    return word_features(doc, number), char_features(doc, number)


def whole_sentence(doc: Doc) -> tuple[list[str], list[str]]:
    """The features of a text that is taken for one sentence."""
    parts = [blocks(doc, number) for number in range(len(doc.sentences))]
    return [f for words, _ in parts for f in words], [f for _, chars in parts for f in chars]


def whole(doc: Doc) -> tuple[list[str], list[str]]:
    """The features of a whole text: those of its sentences, the last one's marked as such too."""
    words: list[str] = []
    chars: list[str] = []
    for number in range(len(doc.sentences)):
        words += word_features(doc, number)
        chars += char_features(doc, number)
    last = word_features(doc, len(doc.sentences) - 1) if doc.sentences else []
    return words + [f"last:{w}" for w in last if " " not in w], chars
