"""Administrative time: the words of a plan's time lines read into periods, rule by rule.

Each rule has a name, a pattern over folded words and a reading; the first that fits the whole phrase wins.
What no rule reads stays undetermined: no date is ever invented.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kyniem.model.period import Period, PeriodKind, Precision, Recurrence, State
from kyniem.phrases.folding import fold, fold_space

_DAY = r"(?:ngày\s*)?(?P<{0}d>\d{{1,2}})\s*/\s*(?P<{0}m>\d{{1,2}})(?:\s*/\s*(?P<{0}y>\d{{4}}))?"
_LONG_DAY = r"ngày\s*(?P<{0}d>\d{{1,2}})\s*tháng\s*(?P<{0}m>\d{{1,2}})(?:\s*năm\s*(?P<{0}y>\d{{4}}))?"
_PART = r"(?:(?P<{0}part>đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần)\s*)?"
_MONTH = _PART + r"tháng\s*(?P<{0}m>\d{{1,2}})(?:\s*(?:/|năm)\s*(?P<{0}y>\d{{4}}))?"
_QUARTER = r"quý\s*(?P<{0}q>i{{1,3}}|iv|[1-4])(?:\s*(?:/|năm)\s*(?P<{0}y>\d{{4}}))?"
_EVERY_MONTH = r"(?:hằng|hàng|mỗi)\s*tháng"
_WEEKDAY_WORD = r"(?:thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|cn|t[2-7])"
_PARTS = {
    "đầu": (1, 10),
    "thượng tuần": (1, 10),
    "giữa": (11, 20),
    "trung tuần": (11, 20),
    "cuối": (21, 31),
    "hạ tuần": (21, 31),
}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_WEEKDAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5}
_TENTATIVE = re.compile(r"^(?:\(?\s*dự kiến\s*:?\s*)|\s*\(?dự kiến\)?$")
_CLOSING = " .;,"


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], date | None], Period | None]


def parse_period(words: str, context: date | None = None) -> Period:
    """Read a time phrase; what cannot be told comes back undetermined, with its words. Never raises.

    `context` is a day whose year is borrowed where the phrase has none: a plan's date of issue, a calendar's month.
    """
    phrase = fold(words).strip(_CLOSING)
    state = State.CONFIRMED
    if _TENTATIVE.search(phrase):
        state = State.TENTATIVE
        phrase = _TENTATIVE.sub("", phrase).strip(f"{_CLOSING}()")
    printed = " ".join(words.split()).strip(_CLOSING)
    for rule in _RULES:
        match = rule.pattern.fullmatch(phrase)
        if match is None:
            continue
        try:
            period = rule.read(match, context)
        except (ValueError, OverflowError):
            continue
        if period is not None:
            return replace(period, words=printed, state=state, rule=rule.name)
    return Period(words=printed, state=state)


def parse_anniversary(words: str) -> tuple[date, date] | None:
    """`(30/10/1963 - 30/10/2023)`: founding day and anniversary day; None unless both fall on one day of the year."""
    match = _ANNIVERSARY.search(fold_space(words))
    if match is None:
        return None
    try:
        origin = date(int(match["ay"]), int(match["am"]), int(match["ad"]))
        day = date(int(match["by"]), int(match["bm"]), int(match["bd"]))
    except ValueError:
        return None
    return (origin, day) if (origin.day, origin.month) == (day.day, day.month) and day > origin else None


_ANNIVERSARY = re.compile(
    r"\(?\s*(?P<ad>\d{1,2})/(?P<am>\d{1,2})/(?P<ay>\d{4})\s*[-–]\s*(?P<bd>\d{1,2})/(?P<bm>\d{1,2})/(?P<by>\d{4})\s*\)?"
)


def _year(match: re.Match[str], prefix: str, context: date | None) -> int:
    """The year printed at this place, else at the other end of the span, else the context's."""
    groups = match.groupdict()
    for key in (f"{prefix}y", "by", "ay"):
        if groups.get(key):
            return int(groups[key] or 0)
    if context is None:
        raise ValueError(match.group())
    return context.year


def _day(match: re.Match[str], prefix: str, context: date | None) -> date:
    groups = match.groupdict()
    month = groups.get(f"{prefix}m") or groups["bm"] or ""
    return date(_year(match, prefix, context), int(month), int(groups[f"{prefix}d"] or 0))


def _month(match: re.Match[str], prefix: str, context: date | None) -> tuple[date, date, Precision]:
    """First and last day of a month or of the part of it that is named."""
    groups = match.groupdict()
    year = _year(match, prefix, context)
    month = int(groups[f"{prefix}m"] or 0)
    last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0  # noqa: PLR2004 - months of a year
    part = groups.get(f"{prefix}part")
    low, high = _PARTS.get(part or "", (1, last))
    precision = Precision.PART_OF_MONTH if part else Precision.MONTH
    return date(year, month, low), date(year, month, min(high, last)), precision


def _quarter(match: re.Match[str], prefix: str, context: date | None) -> tuple[date, date]:
    number = _QUARTERS[match[f"{prefix}q"]]
    year = _year(match, prefix, context)
    last_month = 3 * number
    return date(year, last_month - 2, 1), date(year, last_month, calendar.monthrange(year, last_month)[1])


def _read_day(match: re.Match[str], context: date | None) -> Period:
    day = _day(match, "a", context)
    return Period(words="", start=day, end=day, precision=Precision.DAY, kind=PeriodKind.POINT)


def _read_days(match: re.Match[str], context: date | None) -> Period | None:
    """A span of days; never an anniversary, whose two days are the same day of two years."""
    start, end = _day(match, "a", context), _day(match, "b", context)
    if end <= start or (start.day, start.month) == (end.day, end.month):
        return None
    return Period(words="", start=start, end=end, precision=Precision.DAY, kind=PeriodKind.RANGE)


def _read_month(match: re.Match[str], context: date | None) -> Period:
    start, end, precision = _month(match, "a", context)
    return Period(words="", start=start, end=end, precision=precision, kind=PeriodKind.RANGE)


def _read_months(match: re.Match[str], context: date | None) -> Period | None:
    start, _, first = _month(match, "a", context)
    _, end, second = _month(match, "b", context)
    if end < start:
        return None
    precision = Precision.MONTH if Precision.MONTH in {first, second} else Precision.PART_OF_MONTH
    return Period(words="", start=start, end=end, precision=precision, kind=PeriodKind.RANGE)


def _read_finish_month(match: re.Match[str], context: date | None) -> Period:
    start, end, precision = _month(match, "a", context)
    return Period(words="", start=start, end=end, precision=precision, kind=PeriodKind.DEADLINE, deadline=end)


def _read_quarter(match: re.Match[str], context: date | None) -> Period:
    start, end = _quarter(match, "a", context)
    return Period(words="", start=start, end=end, precision=Precision.QUARTER, kind=PeriodKind.RANGE)


def _read_quarter_to_month(match: re.Match[str], context: date | None) -> Period | None:
    start, _ = _quarter(match, "a", context)
    _, end, _ = _month(match, "b", context)
    return (
        Period(words="", start=start, end=end, precision=Precision.QUARTER, kind=PeriodKind.RANGE)
        if end > start
        else None
    )


def _read_year(match: re.Match[str], _context: date | None) -> Period:
    year = int(match["ay"])
    return Period(
        words="", start=date(year, 1, 1), end=date(year, 12, 31), precision=Precision.YEAR, kind=PeriodKind.RANGE
    )


def _read_before_day(match: re.Match[str], context: date | None) -> Period:
    day = _day(match, "a", context)
    return Period(
        words="",
        end=day - timedelta(days=1),
        precision=Precision.DAY,
        kind=PeriodKind.DEADLINE,
        deadline=day,
        inclusive=False,
    )


def _read_by_day(match: re.Match[str], context: date | None) -> Period:
    day = _day(match, "a", context)
    return Period(words="", end=day, precision=Precision.DAY, kind=PeriodKind.DEADLINE, deadline=day)


def _read_from_day(match: re.Match[str], context: date | None) -> Period:
    return Period(words="", start=_day(match, "a", context), precision=Precision.DAY, kind=PeriodKind.OPEN)


def _read_from_month(match: re.Match[str], context: date | None) -> Period:
    start, _, precision = _month(match, "a", context)
    return Period(words="", start=start, precision=precision, kind=PeriodKind.OPEN)


def _read_monthly(match: re.Match[str], _context: date | None) -> Period:
    """`trước ngày 15 hằng tháng`: the 15th, excluded, of every month; `ngày 15 hằng tháng`: that day."""
    before = match["how"] == "trước"
    deadline = bool(match["how"])
    day = int(match["ad"])
    if not 1 <= day <= 31:  # noqa: PLR2004 - days of a month
        raise ValueError(match.group())
    return Period(
        words="",
        precision=Precision.DAY,
        kind=PeriodKind.DEADLINE if deadline else PeriodKind.RECURRING,
        inclusive=not before,
        recurrence=Recurrence(frequency="MONTHLY", month_days=(day,)),
    )


def _read_weekly(match: re.Match[str], _context: date | None) -> Period:
    found = re.findall(r"thứ\s*(hai|ba|tư|năm|sáu|bảy|[2-7])|t([2-7])|(chủ\s*nhật|cn)", match["days"])
    days = sorted({6 if sunday else _WEEKDAYS[name or short] for name, short, sunday in found})
    return Period(
        words="",
        precision=Precision.DAY,
        kind=PeriodKind.RECURRING,
        recurrence=Recurrence(frequency="WEEKLY", weekdays=tuple(days)),
    )


def _read_daily(_match: re.Match[str], _context: date | None) -> Period:
    return Period(
        words="", precision=Precision.DAY, kind=PeriodKind.RECURRING, recurrence=Recurrence(frequency="DAILY")
    )


def _rule(name: str, pattern: str, read: Callable[[re.Match[str], date | None], Period | None]) -> _Rule:
    return _Rule(name, re.compile(pattern), read)


_A, _B = "a", "b"
_ANY_DAY = f"(?:{_DAY.format(_A)})"
_TO = r"\s*(?:-|–|đến hết|đến|tới)\s*(?:hết\s*)?"
_RULES: tuple[_Rule, ...] = (
    _rule("day", rf"(?:vào\s*)?{_DAY.format(_A)}", _read_day),
    _rule("long-day", rf"(?:vào\s*)?{_LONG_DAY.format(_A)}", _read_day),
    _rule("days", rf"(?:từ\s*)?{_DAY.format(_A)}{_TO}{_DAY.format(_B)}", _read_days),
    _rule("days-of-month", rf"(?:từ\s*)?(?:ngày\s*)?(?P<ad>\d{{1,2}}){_TO}{_DAY.format(_B)}", _read_days),
    _rule("before-day", rf"(?:xong\s*)?(?:trong\s*)?trước\s*{_DAY.format(_A)}", _read_before_day),
    _rule("by-day", rf"(?:chậm nhất|muộn nhất|hạn cuối|đến hết)\s*(?:là\s*)?{_DAY.format(_A)}", _read_by_day),
    _rule("from-day", rf"(?:kể\s*)?từ\s*{_DAY.format(_A)}(?:\s*trở đi)?", _read_from_day),
    _rule("month", rf"(?:trong\s*)?{_MONTH.format(_A)}", _read_month),
    _rule("months", rf"(?:thường xuyên\s*)?(?:từ\s*)?{_MONTH.format(_A)}{_TO}{_MONTH.format(_B)}", _read_months),
    _rule(
        "finish-in-month",
        rf"(?:thời gian\s*)?hoàn thành\s*(?:trong\s*)?{_MONTH.format(_A)}",
        _read_finish_month,
    ),
    _rule("from-month", rf"từ\s*{_MONTH.format(_A)}(?:\s*trở đi)?", _read_from_month),
    _rule("quarter", rf"(?:trong\s*)?{_QUARTER.format(_A)}", _read_quarter),
    _rule("quarter-to-month", rf"(?:từ\s*)?{_QUARTER.format(_A)}{_TO}{_MONTH.format(_B)}", _read_quarter_to_month),
    _rule("year", r"(?:trong\s*|cả\s*)?năm\s*(?P<ay>\d{4})", _read_year),
    _rule("monthly", rf"(?P<how>trước|chậm nhất)?\s*ngày\s*(?P<ad>\d{{1,2}})\s*{_EVERY_MONTH}", _read_monthly),
    _rule(
        "weekly",
        rf"(?P<days>{_WEEKDAY_WORD}(?:\s*(?:,|và)\s*{_WEEKDAY_WORD})*)\s*(?:hằng|hàng|mỗi)\s*tuần",
        _read_weekly,
    ),
    _rule("daily", r"(?:hằng|hàng|mỗi)\s*ngày", _read_daily),
)
