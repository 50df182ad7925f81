"""Documents that a text cites by their number: with date and issuer as far as the text prints them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from kyniem.phrases.citation_issuers import issuer_after, issuer_before
from kyniem.phrases.document_types import ANY_PAPER, LETTER, NAMES, PASSED_BY_THE_ASSEMBLY, TYPES, type_of
from kyniem.phrases.folding import fold, fold_space, normalise
from kyniem.phrases.organisation_names import keys_of

_GAP = r"[ \t\u00a0]{0,3}\n?[ \t\u00a0]{0,3}"
_STARS = r"[*_]{0,3}"
_NAMES = "|".join(name.replace(" ", r"\s{1,3}") for name in NAMES)
_PART = r"(?:[^\W\d_]{1,12}(?:&[^\W\d_]{1,6})?\d{0,2})"
_NUMBER = re.compile(
    rf"(?<![\w/.,\-–])(?:(?P<type>{_NAMES}|(?-i:KH|CV|QĐ|CT|NQ|HD|TB|KL|CTr|ĐA|NĐ|TT|TTr|BC))"
    rf"(?P<kind>\s{{1,3}}(?:liên tịch|phối hợp|hành động))?{_STARS}\s{{0,3}})?"
    rf"(?P<so>số{_STARS}\s{{0,3}}:?\s{{0,3}})?"
    rf"(?P<number>{_STARS}(?<!\d)(?P<digits>\d{{1,6}}[a-zA-Z]?){_STARS}"
    rf"(?P<year>{_GAP}/{_GAP}(?:19|20)\d\d(?!\d))?"
    rf"(?P<symbol>(?:{_GAP}[/\-–]{_GAP}|(?<=\d)[ ](?=[A-ZĐ]{{2,4}}/)){_PART}"
    rf"(?:(?:{_GAP}[/\-–]{_GAP}|\.){_PART}){{0,4}})){_STARS}"
    r"(?![\w/]|-\d)",
    re.IGNORECASE,
)
_DAY = (
    r"(?P<day>\d{1,2})\s{0,2}(?:(?P<sign>[/.\-])\s{0,2}(?P<month>\d{1,2})\s{0,2}(?P=sign)\s{0,2}(?P<year>\d{4})"
    r"|tháng\s{0,2}(?P<month_word>\d{1,2})\s{0,2}năm\s{0,2}(?P<year_word>\d{4}))(?!\d)"
)
_DATE = re.compile(
    r"[\s,*_]{0,4}\(?(?:được\s)?(?:ban hành\s|ký\s)?(?:ngày[\s*_]{0,3}|(?<=[,(\s]))"
    rf"{_DAY}\)?",
    re.IGNORECASE,
)
_TITLED = re.compile(rf"(?P<type>{'|'.join(PASSED_BY_THE_ASSEMBLY)})\s[^.;:,()\n\d]{{2,90}}$")
_ASSEMBLY = re.compile(r"(?:QH|UBTVQH)\d{1,2}$", re.IGNORECASE)
_LINK = re.compile(r"[\s,;*_]{0,4}(?:và|hoặc)?[\s*_]{1,4}")
_SERIES = re.compile(
    rf"(?P<type>{_NAMES})\s{{1,3}}số:?\s{{1,3}}(?P<first>\d{{1,6}}[a-z]?(?:\s{{0,2}},\s{{0,2}}\d{{1,6}}[a-z]?){{0,8}})"
    r"(?:\s{0,2},\s{0,2}|\s{1,3}và\s{1,3})$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+[a-zA-Z]?")
_CAPITALS = 2
_LOOK_BACK = 100


@dataclass(frozen=True, slots=True)
class Cited:
    """One mention of a numbered document: `text[start:stop]`, type in full, number without blanks, date, issuer."""

    start: int
    stop: int
    printed: str
    type: str
    number: str
    issued: date | None
    issuer: str


def find_citations(text: str) -> tuple[Cited, ...]:
    """Every numbered document in a text, left to right; offsets are those of `text`, composed or not.

    A number counts when its letters name a type (`48/KH-UBND`, `27-CT/TU`, `80/2015/QH13`), or stands after "số" or a
    type's name (`công văn số 238/UBND-KGVX`). Spaces, bold and line ends within it are read over. The date must follow
    at once, the issuer after "của", or before it ("đề nghị của Sở Y tế tại …"); both stay empty where they are not
    printed there. Numbers that share the letters of the last ("các Kế hoạch số 19, 20/KH-UBND") are documents each.
    """
    composed, places = _composed(text)
    found = []
    before: Cited | None = None
    for match in _NUMBER.finditer(composed):
        for cited in _series(composed, match, before):
            before = cited
            start, stop = places[cited.start], places[cited.stop]
            found.append(replace(cited, start=start, stop=stop, printed=fold_space(normalise(text[start:stop]))))
    return tuple(found)


def _series(text: str, match: re.Match[str], before: Cited | None) -> Iterator[Cited]:
    """The document of a number, after those whose numbers share its letters and lend it their type.

    A date behind the last is the last one's only; the issuer is that of all.
    """
    low = max(0, match.start() - _LOOK_BACK, before.stop if before is not None else 0)
    told = match["so"] is not None or match["type"] is not None
    series = None if told else _SERIES.search(text, low, match.start())
    last = _cited(text, match, before, series)
    if last is not None and series is not None:
        symbol = last.number[len(match["digits"]) :]
        for place, number in enumerate(_DIGITS.finditer(text, *series.span("first"))):
            start = number.start() if place else series.start()
            yield replace(last, start=start, stop=number.end(), number=number[0] + symbol, issued=None)
    if last is not None:
        yield last


def _composed(text: str) -> tuple[str, range | list[int]]:
    """A text in NFC, and for every place in it the place in the text as given."""
    if unicodedata.is_normalized("NFC", text):
        return text, range(len(text) + 1)
    signs: list[str] = []
    places: list[int] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.combining(text[index]):
            cluster = normalise(text[start:index])
            signs.append(cluster)
            places.extend([start] * len(cluster))
            start = index
    return "".join(signs), [*places, len(text)]


def _cited(text: str, match: re.Match[str], before: Cited | None, series: re.Match[str] | None) -> Cited | None:
    symbol = _plain(match["symbol"]).lstrip("/-")
    known = type_of(symbol) or ("" if match["year"] is None or not _ASSEMBLY.search(symbol) else "Luật")
    told = match["so"] is not None or match["type"] is not None or series is not None
    linked = before is not None and _LINK.fullmatch(text, before.stop, match.start()) is not None
    linked_type = before.type if before is not None and linked else ""
    if not _is_symbol(symbol, dated=match["year"] is not None) or not (known or told or linked):
        return None
    start = match.start() if told else match.start("number")
    stop, issued, issuer = _rest(text, match.end())
    if not issuer and told:
        first = series or match
        floor = before.stop if before is not None else 0
        issuer = issuer_before(text, floor, first.start(), typed=first["type"] is not None)
    return Cited(
        start=start,
        stop=stop,
        printed="",
        type=_type(text, match, known, series["type"] if series is not None else linked_type),
        number=_plain(match["number"]),
        issued=issued,
        issuer=issuer,
    )


def _is_symbol(symbol: str, *, dated: bool) -> bool:
    """Whether letters after a number are those of a document: two parts, capitals among them; one part with a year."""
    parts = [part for part in re.split(r"[/\-.]", symbol) if part]
    capitals = sum(sign.isupper() for sign in symbol)
    if len(parts) == 1:
        return (dated and (_ASSEMBLY.search(symbol) is not None or type_of(symbol) != "")) or (
            capitals >= _CAPITALS and symbol.upper() not in TYPES and not dated and len(symbol) > _CAPITALS
        )
    return capitals >= _CAPITALS or type_of(symbol) != ""


def _plain(words: str) -> str:
    """A number without the blanks, line ends and stars of print; one kind of dash."""
    kept = re.sub(r"(?<=\d)[ \t](?=[A-ZĐ]{2,4}/)", "-", words.strip())
    return re.sub(r"[\s*_]+", "", kept).replace("–", "-")


def _type(text: str, match: re.Match[str], known: str, linked: str) -> str:
    """The type as printed before the number, in full; else as its letters tell; else that of the number before it."""
    printed = fold_space(match["type"] or "")
    if printed:
        full = next((name for name in NAMES if fold(name) == fold(printed)), TYPES.get(printed.upper(), ""))
        if full in ANY_PAPER:
            return known or LETTER
        return f"{full} {fold_space(match['kind']).lower()}" if match["kind"] else full
    titled = _TITLED.search(text, max(0, match.start() - _LOOK_BACK), match.start())
    if titled is not None and _ASSEMBLY.search(_plain(match["symbol"])) is not None:
        return titled["type"]
    if known:
        return known
    return linked or LETTER


def _rest(text: str, start: int) -> tuple[int, date | None, str]:
    """Where a mention ends, its date and its issuer, in either order."""
    stop, issued = _issued(text, start)
    stop, issuer = issuer_after(text, stop)
    if issued is None and issuer:
        stop, issued = _issued(text, stop)
    return stop, issued, issuer


def _issued(text: str, start: int) -> tuple[int, date | None]:
    match = _DATE.match(text, start)
    if match is None:
        return start, None
    year, month = match["year"] or match["year_word"], match["month"] or match["month_word"]
    try:
        return match.end(), date(int(year), int(month), int(match["day"]))
    except ValueError:
        return match.end(), None


def gather(cited: Iterable[Cited]) -> tuple[Cited, ...]:
    """One for each number and issuer, in the order of first mention; date and issuer borrowed from the fuller mention.

    Issuers are compared with abbreviations told out; one that only adds its place ("… tỉnh Quảng Ninh") is the same.
    A mention without issuer joins the only document of its number. Two dates part two documents: numbers begin anew
    each year.
    """
    mentions = list(cited)
    gathered: dict[int, Cited] = {}
    places: dict[str, list[int]] = {}
    for turn in (True, False):
        # Those that name their issuer first: only then is it known whether one without has one document to join.
        for number, mention in enumerate(mentions):
            if bool(mention.issuer) is turn:
                _join(number, mention, gathered, places.setdefault(mention.number.casefold(), []))
    return tuple(gathered[number] for number in sorted(gathered))


def _join(number: int, mention: Cited, gathered: dict[int, Cited], own: list[int]) -> None:
    fitting = [at for at in own if _same(gathered[at], mention)]
    if not fitting:
        own.append(number)
        gathered[number] = mention
    elif len(fitting) == 1 or mention.issuer:
        at = fitting[0]
        first, second = (gathered[at], mention) if at < number else (mention, gathered[at])
        kept = replace(first, issued=first.issued or second.issued, issuer=first.issuer or second.issuer)
        if number < at:
            del gathered[at]
            own[own.index(at)] = number
        gathered[min(at, number)] = kept


def _same(one: Cited, other: Cited) -> bool:
    if one.issued is not None and other.issued is not None and one.issued != other.issued:
        return False
    if not one.issuer or not other.issuer:
        return True
    return any(
        f"{mine} ".startswith(f"{theirs} ") or f"{theirs} ".startswith(f"{mine} ")
        for mine, theirs in _pairs(one, other)
    )


def _pairs(one: Cited, other: Cited) -> Iterator[tuple[str, str]]:
    for mine in keys_of(one.issuer):
        for theirs in keys_of(other.issuer):
            yield mine, theirs
