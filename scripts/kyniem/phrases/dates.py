"""Days, times and moments as officials write them, read and written.

Sources: Decree 30/2020/NĐ-CP, Annex I (zero before days under 10 and before months 1 and 2); ISO 8601.
"""

import calendar
import re
from datetime import date, datetime, time, tzinfo

_DAY = re.compile(r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})")
_ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_MONTH = re.compile(r"(?:tháng\s*)?(?P<month>\d{1,2})\s*[/-]\s*(?P<year>\d{4})", re.IGNORECASE)
_ISO_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})")
_TIME = re.compile(r"(?P<hour>\d{1,2})\s*(?:[:.]|h|g|giờ)\s*(?P<minute>\d{2})?\s*[’'′]?(?::\d{2})?", re.IGNORECASE)
_ZONE = re.compile(r"\+07:?00$")
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_FIRST_ZERO_FREE_MONTH = 3
_MONTHS, _MOST_DAYS = 12, 31
_LAST_YEAR = 9998
"""The year after which Python has no day: a slip of the keyboard must not end the counting of days."""


class NoSuchDay(ValueError):  # noqa: N818 - it names what is wrong, as the editor is told it
    """A day that is written rightly and stands in no calendar: the 31st of June."""

    def __init__(self, month: int, year: int) -> None:
        """Take the month that has fewer days."""
        self.month, self.year, self.days = month, year, calendar.monthrange(year, month)[1]
        super().__init__(f"{month}/{year}")


def parse_day(text: str) -> date:
    """`28/10/2023` or `2023-10-28`. Raises ValueError for anything else, NoSuchDay for the 31st of June."""
    text = text.strip()
    match = _DAY.fullmatch(text) or _ISO_DAY.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if 1 <= month <= _MONTHS and year and calendar.monthrange(year, month)[1] < day <= _MOST_DAYS:
        raise NoSuchDay(month, year)
    return _day(match, day)


def parse_month(text: str) -> date:
    """`10/2023`, `tháng 10/2023` or `2023-10`: the first day of that month. Raises ValueError otherwise."""
    text = text.strip()
    match = _MONTH.fullmatch(text) or _ISO_MONTH.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return _day(match, 1)


def _day(match: re.Match[str], day: int) -> date:
    year = int(match["year"])
    if not 1 < year <= _LAST_YEAR:
        raise ValueError(match.group())
    return date(year, int(match["month"]), day)


def parse_time(text: str) -> time:
    """`05:00`, `5h30`, `7h30’`, `09 giờ 00`, `5 giờ`. Raises ValueError otherwise."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    return time(int(match["hour"]), int(match["minute"] or 0))


def parse_moment(text: str, zone: tzinfo) -> datetime:
    """`28/10/2023 05:00` or ISO (`2023-10-28T05:00`, with or without +07:00), in `zone`. Raises ValueError otherwise.

    A day alone is its first minute.
    """
    text = text.strip()
    if re.search(r"(?:Z|[+-]\d{2}:?\d{2})$", text) and "T" in text:
        moment = datetime.fromisoformat(text).astimezone(zone)
        if moment.year > _LAST_YEAR:
            raise ValueError(text)
        return moment
    text = _ZONE.sub("", text)
    day, _, rest = text.replace("T", " ", 1).partition(" ")
    clock = parse_time(rest) if rest.strip() else time()
    return datetime.combine(parse_day(day), clock, zone)


def write_day(day: date) -> str:
    """`05/02/2023`, `15/8/2023`: the short official form."""
    month = f"{day.month:02}" if day.month < _FIRST_ZERO_FREE_MONTH else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"


def write_short_day(day: date) -> str:
    """`05/02`, `15/8`."""
    return write_day(day).rpartition("/")[0]


def write_official_day(day: date) -> str:
    """`ngày 05 tháng 02 năm 2023`, as at the head of an official paper."""
    month = f"{day.month:02}" if day.month < _FIRST_ZERO_FREE_MONTH else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def write_weekday(day: date) -> str:
    """`thứ Hai` … `Chủ nhật`."""
    return _WEEKDAYS[day.weekday()]


def write_long_day(day: date) -> str:
    """`thứ Hai, 30/10/2023`."""
    return f"{write_weekday(day)}, {write_day(day)}"


def write_clock(moment: time | datetime) -> str:
    """`05:00`."""
    return f"{moment:%H:%M}"


def write_moment(moment: datetime) -> str:
    """`05:00 ngày 28/10/2023`."""
    return f"{moment:%H:%M} ngày {write_day(moment.date())}"


def write_month(first: date) -> str:
    """`Tháng 10/2023`."""
    return f"Tháng {first.month}/{first.year}"
