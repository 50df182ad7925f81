"""Days, months and quarters read aloud, in every form they are written in, and spans of them."""

import re
from dataclasses import dataclass

from kyniem.model.voice import Voice
from kyniem.phrases.spoken.fractions import is_fraction
from kyniem.phrases.spoken.lines import DASH, SPACE, Line, Said
from kyniem.phrases.spoken.numerals import roman_value, say_day, say_month, say_number, say_year

_S, _G = f"{SPACE}{{0,2}}", f"{SPACE}{{1,3}}"
_FULL = re.compile(rf"(\d{{1,2}}){_S}([/.-]){_S}(\d{{1,2}}){_S}\2{_S}(\d{{4}}|\d\d)(?![\d/])")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)T?")
_DAY_MONTH = re.compile(rf"(\d{{1,2}}){_S}/{_S}(\d{{1,2}})(?![\d/]|[.,]\d)")
_DAY_MONTH_BY_DASH = re.compile(r"(\d{1,2})([-.])(\d{1,2})(?![\d/-]|[.,]\d)")
_IN_WORDS = re.compile(rf"(\d{{1,2}}){_G}tháng{_G}(\d{{1,2}})(?:({_G}năm{_G}|/)(\d{{4}}))?(?!\d)")
_ALONE = re.compile(r"(\d{1,2})(?![\d/%]|[.,:]\d)")
_MONTH_YEAR = re.compile(rf"(\d{{1,2}}){_S}([/-]){_S}(\d{{4}})(?![\d/]|-\d)")
_MONTH = re.compile(rf"(\d{{1,2}})(?:{_S}[/-]{_S}(\d{{4}}))?(?![\d/%]|[.,:]\d)")
_TWO_MONTHS = re.compile(rf"(\d{{1,2}})({_S}{DASH}{_S}|,{_S})(\d{{1,2}})/(\d{{4}})(?![\d/])")
_QUARTER = re.compile(rf"(IV|I{{1,3}}|0?[1-4])(?:{_S}[/-]{_S}(\d{{4}}))?(?![\d/%\w]|[.,]\d)")
_SPAN = re.compile(rf"{_S}{DASH}{_S}|{_G}(?:đến|tới){_G}(?:hết{_G})?(?:ngày{_G})?(?=\d)")
_AND = re.compile(rf"{_G}(?:và|hoặc|đến){_G}(?=\d)")
_BY_DASH = re.compile(rf"{_S}{DASH}{_S}")
_LISTED = re.compile(rf"{_S},{_S}(?:và{_G})?|{_G}và{_G}|{_S}{DASH}{_S}|{_S}[&+]{_S}")
_WHEN = re.compile(r"\d{1,2}(?::\d\d|h\d{0,2}|g\d\d|\s?giờ)")
_ENDS = re.compile(rf"$|{_S}[.,;:)\]”\"…]|{_G}(?:năm{_G}\d|(?:hằng|hàng|mỗi|âm|của)\b)")
_OF_EVERY_MONTH = re.compile(rf"{_G}(?:hằng|hàng|mỗi|của|trong){_G}tháng|{_G}âm lịch|{_G}(?:tháng|Tết)\b")
_NUMBERED_BEFORE = re.compile(r"(?:[Tt]uần|[Đđ]ợt|[Kk]ỳ|[Vv]òng|[Pp]hiên|[Ll]ần) (?:thứ )?$")
_COUNTED = re.compile(
    rf"(?:{_S}{DASH}{_S}\d{{1,2}})?{_G}(?:lần(?! lượt)|lượt|bữa|buổi|tiếng|giờ|viên|suất|chuyến|ca|nghìn|triệu)(?!\w)"
)
_LAST_DAY, _LAST_MONTH, _THIS_CENTURY = 31, 12, 50


@dataclass(frozen=True, slots=True)
class _Day:
    day: int
    month: int
    year: int
    end: int

    def said(self, voice: Voice) -> str:
        words = f"{say_day(self.day, voice)} {say_month(self.month, voice)}"
        return f"{words} {say_year(self.year, voice)}" if self.year else words


def _valid(day: int, month: int) -> bool:
    return 1 <= day <= _LAST_DAY and 1 <= month <= _LAST_MONTH


def _full_day(text: str, place: int) -> _Day | None:
    found = _FULL.match(text, place)
    if found is not None and _valid(int(found[1]), int(found[3])):
        year = int(found[4])
        if len(found[4]) == len("23"):
            year += 2000 if year < _THIS_CENTURY else 1900
        return _Day(int(found[1]), int(found[3]), year, found.end())
    found = _ISO.match(text, place)
    if found is not None and _valid(int(found[3]), int(found[2])):
        return _Day(int(found[3]), int(found[2]), int(found[1]), found.end())
    found = _IN_WORDS.match(text, place)
    if found is not None and _valid(int(found[1]), int(found[2])):
        return _Day(int(found[1]), int(found[2]), int(found[4] or 0), found.end())
    return None


def _day_of(text: str, place: int, *, asked: bool) -> _Day | None:
    """A day with its month; `asked`: the word before says that it is one, so 2-9 and 30.4 are days too."""
    full = _full_day(text, place)
    if full is not None:
        return full
    found = _DAY_MONTH.match(text, place)
    if found is not None:
        return _Day(int(found[1]), int(found[2]), 0, found.end()) if _valid(int(found[1]), int(found[2])) else None
    found = _DAY_MONTH_BY_DASH.match(text, place) if asked else None
    if found is not None and _valid(int(found[1]), int(found[3])) and not _COUNTED.match(text, found.end()):
        rest = _OF_EVERY_MONTH.match(text, found.end())
        return None if rest else _Day(int(found[1]), int(found[3]), 0, found.end())
    return None


def say_days(line: Line, place: int, *, asked: bool = False) -> Said | None:
    """A day or a span of days beginning here: `02/9/2023`, `28/10 - 30/10`, `01 - 05/9/2023`, `27-28/7`."""
    first = _day_of(line.text, place, asked=asked)
    if first is None:
        return _days_of_one_month(line, place, asked=asked)
    if (
        not asked
        and not first.year
        and (
            is_fraction(line, place, first.end)
            or (_IN_WORDS.match(line.text, place) and _NUMBERED_BEFORE.search(line.before(place)))
        )
    ):
        return None
    both = _AND.match(line.text, first.end) if asked and not first.year else None
    other = _day_of(line.text, both.end(), asked=True) if both else None
    if both is not None and other is not None and not _DAY_MONTH.match(line.text, both.end()):
        return Said(other.end, f"{first.said(line.voice)}{both.group()}{other.said(line.voice)}")
    span = _SPAN.match(line.text, first.end)
    second = _day_of(line.text, span.end(), asked=False) if span else None
    if span is None or second is None:
        return Said(first.end, first.said(line.voice) + _pause_before_hour(line, first.end))
    joint = _joint(first, second) if _BY_DASH.fullmatch(span.group()) else span.group()
    return Said(second.end, f"{first.said(line.voice)}{joint}{second.said(line.voice)}")


def _joint(first: _Day, second: _Day) -> str:
    """A founding day and its anniversary are two days, as are the holidays of 30/4 and 1/5; else it is a span."""
    anniversary = (first.day, first.month) == (second.day, second.month) and first.year and second.year
    holidays = (first.day, first.month, second.day, second.month) == (30, 4, 1, 5)
    return ", " if anniversary or holidays else " đến "


def _pause_before_hour(line: Line, end: int) -> str:
    """A comma between a day and the hour written after it, that “năm” be not heard twice."""
    return "," if line.sign(end) == " " and _WHEN.match(line.text, end + 1) else ""


def _days_of_one_month(line: Line, place: int, *, asked: bool) -> Said | None:
    """`27-28/7`, `01 - 05/9/2023`, `5, 6 và 7/9`, `20-25 tháng 10`: only the last has its month written."""
    said, end, days = "", place, 0
    while days < _LAST_DAY:
        last = _day_of(line.text, end, asked=False)
        if last is not None and days:
            return Said(last.end, said + last.said(line.voice))
        alone = _ALONE.match(line.text, end)
        if alone is None or not 1 <= int(alone[1]) <= _LAST_DAY:
            return None
        if days and _OF_EVERY_MONTH.match(line.text, alone.end()):
            return Said(alone.end(), said + say_day(int(alone[1]), line.voice)) if asked else None
        joint = (_LISTED if asked else _BY_DASH).match(line.text, alone.end())
        if joint is None:
            by_dash = asked and days == 1 and not _COUNTED.match(line.text, alone.end()) and said.endswith(" đến ")
            return Said(alone.end(), said + say_day(int(alone[1]), line.voice)) if by_dash else None
        said += say_day(int(alone[1]), line.voice) + _joining(joint.group())
        end, days = joint.end(), days + 1
    return None


_ASKS = re.compile(rf"([Nn]gày|NGÀY|[Hh]ôm)({_G})(?=\d)")
_ASKS_SOFTLY = re.compile(
    rf"([Dd]ịp|[Ll]ễ|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|Quốc khánh|[Mm]ừng)({_G})(?=\d{{1,2}}-\d{{1,2}}(?!\d))"
    rf"|([Tt]ừ)({_G})(?=\d{{1,2}}{_G}(?:đến|tới){_G}(?:hết{_G})?\d\d?/\d\d?(?:/\d{{4}})?(?![\d/%]))"
)
"""Words before a day written with a dash, as newspapers of the south do, and before a span whose end has its month."""
_LUNAR = re.compile(rf"([Mm]ùng|[Mm]ồng)({_G})(?=\d)")


def day_after_its_word(line: Line, place: int) -> Said | None:
    """`ngày 5`, `ngày 02/02/2023`, `ngày 5, 6 và 7/9`; `mùng 2/9` has its mùng already."""
    found = _ASKS.match(line.text, place) or _LUNAR.match(line.text, place)
    softly = _ASKS_SOFTLY.match(line.text, place) if found is None else None
    if softly is not None:
        said = say_days(line, softly.end(), asked=True)
        if softly[3] and (first := _ALONE.match(line.text, softly.end())) and 1 <= int(first[1]) <= _LAST_DAY:
            said = Said(first.end(), say_day(int(first[1]), line.voice))
        return None if said is None else Said(said.end, f"{softly.group()}{said.spoken}")
    if found is None:
        return None
    said = say_days(line, found.end(), asked=True)
    if said is None:
        alone = _ALONE.match(line.text, found.end())
        if alone is None or not 1 <= int(alone[1]) <= _LAST_DAY or _COUNTED.match(line.text, alone.end()):
            return None
        said = Said(alone.end(), say_day(int(alone[1]), line.voice))
    spoken = said.spoken.removeprefix("mùng ") if found[1].casefold() in {"mùng", "mồng"} else said.spoken
    return Said(said.end, f"{found[1]}{found[2]}{spoken}")


_ASKS_MONTH = re.compile(rf"([Tt]háng|THÁNG)({_G})(?=\d)")


def months_after_their_word(line: Line, place: int) -> Said | None:
    """`tháng 4`, `tháng 10/2023`, `tháng 9, 10/2023`, `tháng 8/2023-3/2024`: the word is said before each."""
    found = _ASKS_MONTH.match(line.text, place)
    if found is None:
        return None
    said = _list_of_months(line, found.end())
    return None if said is None else Said(said.end, f"{found[1]}{said.spoken.removeprefix('tháng')}")


def _list_of_months(line: Line, place: int) -> Said | None:
    """Months one after the other; those after the first only where the list plainly ends as one of months."""
    said, sure, end = "", None, place
    while True:
        month = _MONTH.match(line.text, end)
        if month is None or not 1 <= int(month[1]) <= _LAST_MONTH:
            return sure
        said += say_month(int(month[1]), line.voice)
        said += f" {say_year(int(month[2]), line.voice)}" if month[2] else ""
        if sure is None or month[2] or _ENDS.match(line.text, month.end()):
            sure = Said(month.end(), said)
        joint = _LISTED.match(line.text, month.end())
        if joint is None:
            return sure
        said += _joining(joint.group())
        end = joint.end()


def _joining(joint: str) -> str:
    """What stands between two of a list, said: a dash is “đến”, a plus sign “và”."""
    if _BY_DASH.fullmatch(joint):
        return " đến "
    return " và " if joint.strip() in {"&", "+"} else joint


def month_and_year(line: Line, place: int) -> Said | None:
    """`10/2023` → tháng mười năm hai nghìn không trăm hai mươi ba; `8/2023-3/2024`."""
    two = _TWO_MONTHS.match(line.text, place)
    if two is not None and 1 <= int(two[1]) <= _LAST_MONTH and 1 <= int(two[3]) <= _LAST_MONTH:
        word = " đến " if _BY_DASH.fullmatch(two[2]) else ", "
        months = f"{say_month(int(two[1]), line.voice)}{word}{say_month(int(two[3]), line.voice)}"
        return Said(two.end(), f"{months} {say_year(int(two[4]), line.voice)}")
    found = _MONTH_YEAR.match(line.text, place)
    if found is None or found[2] != "/" or not 1 <= int(found[1]) <= _LAST_MONTH:
        return None
    said = f"{say_month(int(found[1]), line.voice)} {say_year(int(found[3]), line.voice)}"
    joint = _BY_DASH.match(line.text, found.end())
    after = _MONTH_YEAR.match(line.text, joint.end()) if joint else None
    if after is None or not 1 <= int(after[1]) <= _LAST_MONTH:
        return Said(found.end(), said)
    return Said(after.end(), f"{said} đến {say_month(int(after[1]), line.voice)} {say_year(int(after[3]), line.voice)}")


_ASKS_QUARTER = re.compile(rf"([Qq]uý|[Qq]úy|QUÝ)({_G})(?=[IV\d])")


def quarters_after_their_word(line: Line, place: int) -> Said | None:
    """`quý III/2023`, `quý IV`, `Quý III, IV/2023`: the word is said before each."""
    found = _ASKS_QUARTER.match(line.text, place)
    if found is None:
        return None
    said, sure, end = "", None, found.end()
    while True:
        quarter = _QUARTER.match(line.text, end)
        if quarter is None:
            break
        value = roman_value(quarter[1]) or int(quarter[1])
        said += f"quý {say_number(value, line.voice)}"
        said += f" {say_year(int(quarter[2]), line.voice)}" if quarter[2] else ""
        if sure is None or quarter[2] or roman_value(quarter[1]) or _ENDS.match(line.text, quarter.end()):
            sure = Said(quarter.end(), said)
        joint = _LISTED.match(line.text, quarter.end())
        if joint is None:
            break
        said += _joining(joint.group())
        end = joint.end()
    return None if sure is None else Said(sure.end, f"{found[1]}{sure.spoken.removeprefix('quý')}")
