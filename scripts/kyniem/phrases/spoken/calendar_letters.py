"""Days of the week and months by their letters: `T7, CN`, `T2-T6`, `sáng T2`, `T9 - T10/2023`, `9T/2023`, `ÂL`."""

import re

from kyniem.phrases.spoken.lines import DASH, SPACE, Line, Said
from kyniem.phrases.spoken.numerals import say_month, say_number, say_ordinal, say_year

_S, _G = f"{SPACE}{{0,2}}", f"{SPACE}{{1,3}}"
_JOINT = rf"{_S},{_S}(?:và{_G})?|{_S};{_S}|{_G}(?:và|đến|hoặc){_G}|{_S}{DASH}{_S}|{_S}[&+]{_S}"
_NUMBER = r"(?:1[0-2]|0?[1-9])(?!\d)"
_DAYS = re.compile(rf"(?:T[2-7]|CN)(?![\w/&])(?:(?:{_JOINT})(?:T[2-7]|CN)(?![\w/&])){{0,6}}")
_EACH_DAY = re.compile(r"T([2-7])|CN")
_MONTHS = re.compile(rf"(T{_NUMBER}(?:(?:{_JOINT})T?{_NUMBER}){{1,11}})/(\d{{4}})(?!\d)")
_MONTH = re.compile(r"T(1[0-2]|0?[1-9])(?![\w/&])")
_PART_OF_DAY = re.compile(r"(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Nn]gày|[Hh]ôm|[Nn]ghỉ|bù) $")
_AFTER_WEEKDAY = re.compile(rf"(?:[Tt]hứ [^\W_]{{1,4}}|T[2-7])(?:{_JOINT})(?:(?:sáng|chiều|tối) )?$")
_DATED = re.compile(rf",?{SPACE}\(?(?:ngày{_G})?\d{{1,2}}(?:, ?\d{{1,2}})?/\d|,?{_G}(?:hằng|hàng) tuần")
_IN_MONTH = re.compile(r"(?:[Tt]rong|[Đđ]ầu|[Cc]uối|[Gg]iữa|[Hh]ết|[Tt]ừ|[Đđ]ến|[Vv]ào) $")
_FIRST_SURE_MONTH = 8
_YEAR_OF_MONTHS = 12
_COUNT = re.compile(rf"(1[0-2]|[1-9])T(?:/(\d{{4}})(?!\d)|(?={_G}(?:đầu|cuối|năm)(?!\w)))")
_LUNAR = re.compile(r"[ÂA]L(?!\w)")
_DAY_BEFORE = re.compile(rf"\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?{_S}\(?$")
_SHORT_QUARTER = re.compile(r"Q([1-4])/(\d{4})(?!\d)")
_SHORT_MONTH = re.compile(r"T(1[0-2]|0?[1-9])/(\d{4})(?!\d)")


def short_months_and_quarters(line: Line, place: int) -> Said | None:
    """`T10/2023`, `Q3/2023`: only with the year."""
    found = _SHORT_QUARTER.match(line.text, place)
    if found is not None:
        return Said(found.end(), f"quý {say_number(int(found[1]), line.voice)} {say_year(int(found[2]), line.voice)}")
    found = _SHORT_MONTH.match(line.text, place)
    if found is not None:
        return Said(found.end(), f"{say_month(int(found[1]), line.voice)} {say_year(int(found[2]), line.voice)}")
    return None


def weekdays_and_months(line: Line, place: int) -> Said | None:
    """The days of the week where the text shows that they are meant; months with their year or a word before."""
    if line.sign(place) not in {"T", "C"} or line.sign(place - 1).isalnum():
        return None
    months = _MONTHS.match(line.text, place)
    if months is not None:
        listed = re.sub(rf"{_S}{DASH}{_S}", " đến ", months[1])
        said = re.sub(r"T?(\d{1,2})", lambda found: say_month(int(found[1]), line.voice), listed)
        return Said(months.end(), f"{said} {say_year(int(months[2]), line.voice)}")
    days = _DAYS.match(line.text, place)
    if days is not None and _are_days(line, place, days):
        return Said(
            days.end(),
            _EACH_DAY.sub(lambda found: _day(found, line), re.sub(rf"{_S}{DASH}{_S}", " đến ", days.group())),
        )
    month = _MONTH.match(line.text, place)
    if month is None or not _IN_MONTH.search(line.before(place)):
        return None
    sure = int(month[1]) >= _FIRST_SURE_MONTH or line.before(place).casefold().endswith(("trong ", "đầu ", "cuối "))
    return Said(month.end(), say_month(int(month[1]), line.voice)) if sure else None


def _day(found: re.Match[str], line: Line) -> str:
    return f"thứ {say_ordinal(int(found[1]), line.voice).capitalize()}" if found[1] else "Chủ nhật"


def _are_days(line: Line, place: int, found: re.Match[str]) -> bool:
    """A list of them, the part of a day before, or a date or “hằng tuần” after; CN alone may be an industry."""
    before = line.before(place)
    listed = len(_EACH_DAY.findall(found.group())) > 1
    return listed or any(
        (
            _PART_OF_DAY.search(before),
            _AFTER_WEEKDAY.search(before),
            _DATED.match(line.text, found.end()),
        )
    )


def count_of_months(line: Line, place: int) -> Said | None:
    """`9T/2023` → chín tháng đầu năm hai nghìn không trăm hai mươi ba; `6T đầu năm`."""
    found = _COUNT.match(line.text, place)
    if found is None or line.sign(place - 1) in {"/", "-", "."}:
        return None
    said = f"{say_number(int(found[1]), line.voice)} tháng"
    if found[2]:
        said += f" {'của' if int(found[1]) == _YEAR_OF_MONTHS else 'đầu'} {say_year(int(found[2]), line.voice)}"
    return Said(found.end(), said)


def lunar(line: Line, place: int) -> Said | None:
    """`15/8 ÂL` → … âm lịch."""
    found = _LUNAR.match(line.text, place)
    return Said(found.end(), "âm lịch") if found and _DAY_BEFORE.search(line.before(place)) else None
