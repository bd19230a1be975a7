"""Numbers, addresses and links: a weak pattern, words around it, a checksum where one exists.

One table, ``DETECTORS``; the first that claims a stretch of text keeps it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from otzyvnlp.detect import checksums
from otzyvnlp.labels import PersonalLabel as Label
from otzyvnlp.text.doc import Doc
from otzyvnlp.types import Finding

_SEP = r"[ \u00a0().\-–—/]{0,3}"
_HIDDEN = r"[\dxх*•]"
_MONTH = r"(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = (
    rf"(?:{_DAY}[./]\s?(?:0?[1-9]|1[0-2])[./]\s?(?:19|20)?\d\d(?:\s?г(?:ода|\.)?)?"
    rf"|{_DAY}(?:-?г?о)?(?:\s?(?:-|–|и|,)\s?{_DAY})?\s+{_MONTH}(?:\s+(?:19|20)\d\d(?:-?го)?(?:\s?г(?:ода|\.|\b))?)?"
    rf"|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-{_DAY})"
)


@dataclass(frozen=True)
class Detector:
    """A pattern over the folded text with what must hold around it.

    ``near``: words one of which must stand within ``reach`` characters before the number; ``valid``: its checksum.
    Either is enough where ``either`` is set, both are needed otherwise.
    """

    name: str
    label: Label
    pattern: re.Pattern[str]
    near: re.Pattern[str] | None = None
    valid: Callable[[str], bool] | None = None
    either: bool = False
    reach: int = 40
    never: re.Pattern[str] | None = None  # what must not stand right before

    def find(self, doc: Doc) -> Iterator[Finding]:
        """Findings of this detector; group ``value`` of the pattern is the fragment, the whole match if there is none."""
        for match in self.pattern.finditer(doc.folded):
            group: str | int = "value" if "value" in self.pattern.groupindex else 0
            start, stop = match.span(group)
            if start < stop and self._holds(doc, match.start(), doc.text[start:stop]):
                yield Finding(start, stop, self.label, doc.text[start:stop], 0.9, self.name)

    def _holds(self, doc: Doc, start: int, value: str) -> bool:
        before = doc.folded[max(0, start - self.reach) : start]
        if self.never and self.never.search(before):
            return False
        checks = []
        if self.near:
            checks.append(bool(self.near.search(before)))
        if self.valid:
            checks.append(self.valid(value))
        return not checks or (any(checks) if self.either else all(checks))


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_NUM = rf"{_SEP}".join([_HIDDEN] * 7)
_ORG = _re(r"(?:ооо|оао|зао|огрн|юр\w*|организаци\w*|клиник\w*|компани\w*)[^.]{0,20}$")
DETECTORS: tuple[Detector, ...] = (
    Detector("email", Label.EMAIL, _re(r"[a-z0-9_.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+(?<![.-])")),
    Detector(
        "email_spoken",
        Label.EMAIL,
        _re(r"[a-zа-я0-9_.-]+\s*[(\[]?\s*(?:собака|собачка|\bat\b)\s*[)\]]?\s*[a-zа-я0-9-]+\s*(?:точка|\.|dot)\s*(?:ру|ком|бай|кз|ru|com|by|kz|net)\b"),
    ),
    Detector(
        "link",
        Label.HANDLE,
        _re(r"(?:https?://)?(?:www\.)?(?:vk\.com|vk\.ru|t\.me|instagram\.com|ok\.ru|facebook\.com|fb\.com|wa\.me|tiktok\.com|youtube\.com)/[\w.@/-]*\w"),
    ),
    Detector("handle", Label.HANDLE, _re(r"(?<![\w@.])@[a-z_][\w.]{2,30}(?<!\.)\b")),
    Detector("iban", Label.ACCOUNT, _re(r"\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?\b"), valid=checksums.iban),
    Detector(
        "account", Label.ACCOUNT, _re(r"(?<!\d)\d{20}(?!\d)|(?<!\d)\d{5} \d{3} \d \d{4} \d{7}(?!\d)"),
    ),
    Detector("by_personal", Label.PERSONAL_NUMBER, _re(r"\b\d{7}\s?[a-zавсенкмортх]\d{3}\s?[a-zавсенкмортх]{2}\d\b"),
             near=_re(r"(?:личн|идентификац|ид\.? ?н)[^.]{0,30}$"), valid=checksums.by_personal, either=True),
    Detector("card", Label.CARD, _re(r"(?<![\d+])(?:\d{4}[ -]?){3}\d{4}(?![\d])"),
             near=_re(r"(?:банковск|карт[аыуе]\w* (?:сбер|виза|мир|тинь|halyk|kaspi)|visa|mastercard|перев[ео]д|карт[уы]|каспи|мир\b)[^.]{0,25}$"), valid=checksums.luhn, either=True,
             never=_re(r"(?:полис|омс|страх)[^.]{0,25}$")),
    Detector("policy", Label.POLICY, _re(r"(?P<value>(?<!\d)(?:[a-zа-я]{1,4}[- ]?)?(?:№ ?)?\d(?:[ -]?\d){5,15}(?!\d))"),
             near=_re(r"(?:полис\w*|\bомс|\bдмс|страховк\w*)[^.;,!?\d]{0,25}$")),
    Detector("snils", Label.SNILS, _re(r"(?<!\d)\d{3}[- ]?\d{3}[- ]?\d{3}[- ]?\d{2}(?!\d)"),
             near=_re(r"(?:снилс|страхов\w+ (?:номер|свид))[^.\d]{0,15}$"), valid=checksums.snils, either=True, never=_re(r"(?:тел|\+|звон)[^.]{0,10}$")),
    Detector("iin", Label.PERSONAL_NUMBER, _re(r"(?<!\d)\d{6}[ ]?\d{6}(?!\d)"), near=_re(r"(?:иин|жсн|индивидуальн\w+ идент)[^.\d]{0,15}$")),
    Detector("inn", Label.INN, _re(r"(?<!\d)\d{12}(?!\d)|(?<!\d)\d{4} \d{6} \d{2}(?!\d)"),
             near=_re(r"инн[^.\d]{0,15}$"), valid=checksums.inn, either=True, never=_ORG),
    Detector("kz_iin", Label.PERSONAL_NUMBER, _re(r"(?<!\d)\d{12}(?!\d)"), valid=checksums.kz_iin),
    Detector("passport_ru", Label.PASSPORT, _re(r"(?<!\d)\d{2} ?\d{2}(?: ?№ ?| ?номер | )?\d{6}(?!\d)"),
             near=_re(r"(?:паспорт\w*|серия|сери[ию])[^.\d]{0,25}$")),
    Detector("passport_by", Label.PASSPORT, _re(r"\b(?:ab|bm|hb|kh|mp|mc|kb|pp|sp|dp|ав|вм|нв|кн|мр|мс|кв|рр|ср)[ №]{0,3}\d{7}\b")),
    Detector("passport_kz", Label.PASSPORT, _re(r"\b(?:n\s?\d{8}|\d{9})\b"), near=_re(r"(?:паспорт|удостоверени|уд\. ?лич)[^.\d]{0,25}$")),
    Detector("phone", Label.PHONE,
             _re(rf"(?<![\d\w])(?P<value>(?:\+\s?(?:7|375|77)|(?<!\d)8|375|80){_SEP}{_NUM}(?:{_SEP}{_HIDDEN}){{2,4}})(?![\d])")),
    Detector("phone_local", Label.PHONE, _re(r"(?<![\d№.-])(?:\(?\d{3,5}\)?[ -]?)?\d{2,3}[- ]\d{2}[- ]\d{2}(?![\d-])"),
             near=_re(r"(?:тел\w*|звон\w*|номер\w*|моб\w*|вайбер|ватсап|вотсап|whatsapp|viber|позвон\w*|набрать|связ\w*)[^.\d]{0,25}$")),
    Detector("record", Label.RECORD,
             _re(r"(?P<value>№? ?(?=[a-zа-я/-]*\d)[a-zа-я]{0,4}[-/]?\d[\d/-]{2,}(?:[-/]?[a-zа-я]{1,3}\b)?)"),
             near=_re(r"(?:(?:амбулаторн|медицинск|мед)\w*\.? ?карт\w+|истори\w+ болезни|договор\w*|направлени\w*|заказ\w*|обращени\w*|жалоб\w*|больничн\w*|рецепт\w*|талон\w*|посылк\w*|заявк\w*|трек\w*|квитанци\w*|штрих\w*)\s?(?:(?:номер\w*|за|под|от|n|no)\s){0,2}[:№#n ]{0,3}$"), reach=48),
    Detector("birth", Label.BIRTH_DATE, _re(rf"(?P<value>{_DATE})(?=\s?(?:г\.? ?р\b|года? рожд|рожд))")),
    Detector("birth_before", Label.BIRTH_DATE, _re(rf"\b(?P<value>{_DATE}|(?:19|20)\d\d(?= ?(?:г|$|[,.)])))"),
             near=_re(r"(?:родил\w+|рожд\w*|\bд\.? ?р\.?|г\.? ?р\.?)[^.\d]{0,18}$")),
    Detector("birth_year", Label.BIRTH_DATE, _re(r"\b(?P<value>19\d\d)(?=\s?(?:г\.? ?р\b|года? рожд))")),
    Detector("age", Label.AGE,
             _re(r"\b(?P<value>\d{1,3}(?:[,.]5)?(?:-?х)?\s?(?:лет\w*|год(?:а|ик\w*|у|ом)?|месяц\w*|мес\b|недел[ья]\w*))(?!\s+(?:назад|ждал|гаранти|стаж|опыт|работ|подряд|не\b|ход|лечи|тому|спустя|прош))"),
             near=_re(r"(?:\bмне|ребен\w+|сын\w*|дочк?\w*|дочер\w+|мам[аеуы]\w*|пап[аеуы]|бабушк\w+|дедушк\w+|внук\w*|внучк\w+|муж\w*|жен[аеуы]|возраст\w*|малыш\w*|пациент\w*|отц\w+|матер\w+|ему|ей|исполнил\w+|сестр\w+|брат\w*|женщин\w+|мужчин\w+|девочк\w+|мальчик\w*)[^.!?\d]{0,18}$")),
    Detector("age_adjective", Label.AGE, _re(r"\b\d{1,3}[- ]?(?:летн\w+|месячн\w+|ти летн\w+)\b")),
    Detector("address", Label.ADDRESS,
             _re(r"(?:\b(?:г|гор|город|пос|с|дер|д)\.? ?[а-я-]{3,25}, ?)?\b(?:ул(?:иц[аеуы]|\.)?|просп(?:ект\w*|\.)?|пр-т\.?|пр-кт|пер(?:еул\w+|\.)|бульвар\w*|б-р|шоссе|наб(?:ережн\w+|\.)|мкр\.?|микрорайон\w*|проезд\w*|тракт)\s?[а-я0-9-]{2,30}(?: [а-я]{3,20})?,? ?(?:д(?:ом\w*|\.)? ?)?\d{1,3}[а-я]?(?:[/-]\d{1,3})?(?:,? ?(?:корп(?:ус|\.)?|к|стр)\.? ?\d{1,2})?(?:,? ?(?:кв(?:артир\w+|\.)?|оф\.?) ?\d{1,4})?")),
    Detector("address_live", Label.ADDRESS, _re(r"(?:жив(?:у|ем|ет|ете)|прожива\w+|прописан\w*)\s+(?:я )?(?:на|по адресу:?|в)\s+(?P<value>(?:ул\w*\.? |проспект\w* )?[а-я]{4,25}(?:,? ?(?:д(?:ом|\.)? ?))?[ ,]+\d{1,3}[а-я]?(?:[ ,/-]+(?:кв\.? ?)?\d{1,4})?)")),
)  # fmt: skip

DATE = Detector("date", Label.DATE, re.compile(rf"(?<![\d.]){_DATE}(?![\d])"))
_SCHEDULE = re.compile(
    r"(?:приказ|фз\b|закон|постановлени|лицензи|редакци|акци[яю]|график|режим|расписани|выходн|праздн|скидк|работа(?:ет|ем|ют)"
    r"|действу|открыва|открыт|не работа|дежур|прейскурант|прайс|тариф|утвержд|ремонт|год основания|с января)"
)
_LIFE = re.compile(
    r"\b(?:я|мы|мне|нам|меня|нас|мо[йяеи]\w*|вы|вам|вас|ваш\w*|мам\w+|муж\w*|сын\w*|доч\w+|ребен\w+|пациент\w*|запис\w+|прием\w*"
    r"|операци\w+|родил\w+|роды|поступи\w+|выписа\w+|визит\w*|обрати\w+|был[аи]?|пришл[аи]|пришел|приехал\w*|сдавал\w*|сдал\w*"
    r"|ложил\w+|забрал\w*|звонил\w*|умер\w*|госпитализ\w+|прош[ле]\w*|осмотр\w*|лежал\w*|сделал\w*|удалил\w*|анализ\w*)\b"
)


def find_numbers(doc: Doc) -> Iterator[Finding]:
    """Everything that a pattern, its surroundings and a checksum tell; no two findings overlap."""
    taken: list[tuple[int, int]] = []
    for detector in DETECTORS:
        for finding in detector.find(doc):
            if not any(a < finding.stop and finding.start < b for a, b in taken):
                taken.append((finding.start, finding.stop))
                yield finding
    for finding in DATE.find(doc):
        start, stop = doc.sentences[doc.sentence_at(finding.start)]
        sentence = doc.folded[start:stop]
        if _LIFE.search(sentence) and not _SCHEDULE.search(sentence):
            if not any(a < finding.stop and finding.start < b for a, b in taken):
                yield finding
