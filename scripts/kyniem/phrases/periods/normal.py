"""Text as the rules of time want it: one Unicode form, one kind of space and dash, small letters, split words joined.

Every character remembers where in the original it stood, so that what is found can be pointed at there.
"""

import re
import unicodedata
from dataclasses import dataclass

_CLUSTER = re.compile(r".[\u0300-\u036f]{0,8}", re.DOTALL)
_SPACES = re.compile(r"[ \n]+")
_STARTS_SOMETHING = re.compile(r"[-–—•*+|#>]|\d{1,2}[.)]|[IVX]{1,5}\.|[a-zđ][.)] ", re.IGNORECASE)
_FOLDED = {
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff*_`", ""),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212÷~→", "-"),
    **dict.fromkeys("’‘′´ʹ", "'"),
    **dict.fromkeys("\n\r\v\f\u0085\u2028\u2029", "\n"),
}
_ROMAN_SIGNS = range(0x2160, 0x2180)
_ACCENTED = re.compile(r"[^\W\d_a-z]")

_SPLIT_LETTERS = (
    (r"\b(?:t háng|th áng|thá ng|thán g)\b", "tháng"),
    (r"\b(?:n gày|ng ày|ngà y)\b", "ngày"),
    (r"\b(?:n ăm|nă m)\b", "năm"),
    (r"\b(?:q uý|qu ý|qúy|quí|qu í|q uí)\b", "quý"),
    (r"\b(?:t rước|tr ước|trư ớc|trướ c)\b", "trước"),
    (r"\b(?:đ ến|đế n)\b", "đến"),
    (r"\b(tháng|ngày) ?0 ([1-9])(?![0-9])", r"\1 0\2"),
    (r"\btháng ?1 ([0-2])(?= ?/| năm)", r"tháng 1\1"),
    (r"\bngày ?([0-3]) ([0-9])(?= ?/| tháng)", r"ngày \1\2"),
    (r"(/ ?[0-9]{1,2} ?/ ?|năm |tháng [0-9]{1,2} ?/ ?)([12]) ?([09]) ?([0-9]) ?([0-9])(?![0-9])", r"\1\2\3\4\5"),
)
_LOST_ACCENTS = (
    (r"\bthang(?= ?[0-9])", "tháng"),
    (r"\bngay(?= ?[0-9])", "ngày"),
    (r"\bnam(?= ?(?:19|20)[0-9]{2}\b)", "năm"),
    (r"\bquy(?= ?(?:i{1,3}|iv|[1-4])\b)", "quý"),
    (r"\btruoc\b", "trước"),
    (r"\bden het\b", "đến hết"),
    (r"\bden(?= (?:ngày|tháng|hết|năm|quý|[0-9]))", "đến"),
    (r"\btu(?= (?:ngày|tháng|năm|quý|[0-9]))", "từ"),
    (r"\bhang thang\b", "hằng tháng"),
    (r"\bhang tuan\b", "hằng tuần"),
    (r"\bdu kien\b", "dự kiến"),
)
_WITHOUT_ANY_ACCENT = (
    (r"\bthu (hai|ba|tu|nam|sau|bay)\b", r"thứ \1"),
    (r"\bthứ tu\b", "thứ tư"),
    (r"\bthứ nam\b", "thứ năm"),
    (r"\bthứ sau\b", "thứ sáu"),
    (r"\bthứ bay\b", "thứ bảy"),
    *(
        (rf"\b{bare}\b", accented)
        for bare, accented in (
            ("thang", "tháng"),
            ("ngay", "ngày"),
            ("nam", "năm"),
            ("quy", "quý"),
            ("tuan", "tuần"),
            ("tu", "từ"),
            ("den", "đến"),
            ("het", "hết"),
            ("dau", "đầu"),
            ("giua", "giữa"),
            ("cuoi", "cuối"),
            ("va", "và"),
            ("hang", "hằng"),
            ("moi", "mỗi"),
            ("chu nhat", "chủ nhật"),
            ("cham nhat", "chậm nhất"),
            ("muon nhat", "muộn nhất"),
            ("tro di", "trở đi"),
            ("hoan thanh", "hoàn thành"),
            ("thoi gian", "thời gian"),
            ("thuc hien", "thực hiện"),
            ("thuong xuyen", "thường xuyên"),
        )
    ),
)


def _compiled(table: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), words) for pattern, words in table)


_MENDED = _compiled(_SPLIT_LETTERS)
_ACCENTS = _compiled(_LOST_ACCENTS)
_ALL_ACCENTS = _compiled((*_LOST_ACCENTS, *_WITHOUT_ANY_ACCENT))


@dataclass(frozen=True, slots=True)
class Normal:
    """Normal text, and for each of its characters where in the original it begins and ends."""

    text: str
    starts: list[int]
    stops: list[int]


def normal(text: str, *, running: bool = False) -> Normal:
    """Normal text of a phrase or, when `running`, of prose, where a new paragraph or bullet ends what came before.

    A paragraph's end stays as a line break; every other run of white space is one space. Takes linear time.
    """
    made = _spaces(_characters(text), text, running=running)
    for pattern, words in _MENDED:
        made = _rewritten(made, pattern, words)
    bare = _ACCENTED.search(made.text) is None
    for pattern, words in _ALL_ACCENTS if bare else _ACCENTS:
        made = _rewritten(made, pattern, words)
    return made


def _characters(text: str) -> Normal:
    letters: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    for match in _CLUSTER.finditer(text):
        for letter in _folded(match.group()):
            letters.append(letter)
            starts.append(match.start())
            stops.append(match.end())
    return Normal("".join(letters), starts, stops)


def _folded(cluster: str) -> str:
    """One letter with its marks, in small letters; what nobody sees and Markdown's emphasis give nothing."""
    first = cluster[0]
    if first in _FOLDED:
        return _FOLDED[first]
    if first.isspace():
        return " "
    if ord(first) in _ROMAN_SIGNS:
        return unicodedata.normalize("NFKC", first).casefold()
    return cluster.casefold() if cluster.isascii() else unicodedata.normalize("NFC", cluster).casefold()


def _spaces(made: Normal, original: str, *, running: bool) -> Normal:
    pieces: list[str] = []
    kept: list[int] = []
    at = 0
    for match in _SPACES.finditer(made.text):
        pieces.append(made.text[at : match.start()])
        kept.extend(range(at, match.start() + 1))
        breaks = match.group().count("\n")
        ends = running and breaks and (breaks > 1 or _begins_anew(original, made.stops[match.end() - 1]))
        pieces.append("\n" if ends else " ")
        at = match.end()
    pieces.append(made.text[at:])
    kept.extend(range(at, len(made.text)))
    return Normal("".join(pieces), [made.starts[index] for index in kept], [made.stops[index] for index in kept])


def _begins_anew(original: str, at: int) -> bool:
    """Whether a line that begins at `at` is a bullet, a number, or a sentence of its own."""
    return original[at : at + 1].isupper() or _STARTS_SOMETHING.match(original, at) is not None


def _rewritten(made: Normal, pattern: re.Pattern[str], words: str) -> Normal:
    if pattern.search(made.text) is None:
        return made
    pieces: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    at = 0
    for match in pattern.finditer(made.text):
        new = match.expand(words)
        places = [min(match.start() + number, match.end() - 1) for number in range(len(new))]
        pieces += (made.text[at : match.start()], new)
        starts += made.starts[at : match.start()] + [made.starts[place] for place in places]
        stops += made.stops[at : match.start()] + [made.stops[place] for place in places]
        stops[-1] = made.stops[match.end() - 1]
        at = match.end()
    pieces.append(made.text[at:])
    return Normal("".join(pieces), starts + made.starts[at:], stops + made.stops[at:])
