"""Lunar days and months of Vietnam's calendar (UTC+7), reckoned into solar ones by lunar_vn.

Where a paper prints the solar day beside the lunar one, the printed solar day is what people will go by, so it wins;
the rule's name tells when reckoning does not agree with it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import cast

from lunar_vn import convert_lunar_to_solar, convert_solar_to_lunar

from kyniem.model.period import Borrowed, Period, PeriodKind, Precision
from kyniem.phrases.periods.atoms import Atom
from kyniem.phrases.periods.items import listed, read_stretch
from kyniem.phrases.periods.normal import Normal
from kyniem.phrases.periods.units import UnreadableError
from kyniem.phrases.periods.words import BRANCHES, CAN_CHI, MONTH_WORDS, OTHER_SPELLINGS, STEMS

_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_CAN_CHI = re.compile(CAN_CHI)
_DAY = re.compile(r"[0-9]{1,2}")
_MONTH = re.compile(r"(?:tháng|/) ?([0-9]{1,2}|mười một|mười hai|[^\W\d]+)")
_FULL_MOON, _CYCLE, _NEAR = 15, 60, 30
_FIRST_YEAR_OF_CYCLE = 4


@dataclass(frozen=True, slots=True)
class _Lunar:
    day: int
    month: int
    leap: bool
    year: int
    borrowed: tuple[Borrowed, ...]


def read_lunar_day(atoms: Sequence[Atom], context: date | None) -> Period:
    """`mùng 5 tháng Giêng năm Quý Mão`, `10/3 âm lịch`, `rằm tháng Bảy`: the solar day. Raises ValueError."""
    text = atoms[0].text
    found = _lunar(text, context)
    day = _solar(found.day, found.month, found.year, leap=found.leap)
    return _point(day, text, found.borrowed)


def read_lunar_days(atoms: Sequence[Atom], context: date | None) -> Period:
    """`từ mùng 6 đến mùng 10 tháng Giêng`: the first day lies in the second's month. Raises ValueError."""
    first, _, second = (atom for atom in atoms if atom.code in "LlNnth-")
    last = _lunar(second.text, context)
    begin = _lunar(first.text, context) if first.code == "L" else replace(last, day=_day(first.text))
    if begin.borrowed and last.month < begin.month:
        begin = replace(begin, year=last.year - 1)  # from the last days of a year into the next
    start = _solar(begin.day, begin.month, begin.year, leap=begin.leap)
    end = _solar(last.day, last.month, last.year, leap=last.leap)
    if end <= start:
        raise UnreadableError(second.text)
    return replace(_point(start, _printed(atoms[atoms.index(first) :]), last.borrowed), end=end, kind=PeriodKind.RANGE)


def read_before_lunar_day(atoms: Sequence[Atom], context: date | None) -> Period:
    """`trước rằm tháng Bảy`: the solar day no longer counts. Raises ValueError."""
    point = read_lunar_day([atom for atom in atoms if atom.code == "L"], context)
    day = point.start or date.min
    return replace(
        point,
        start=None,
        end=day - timedelta(days=1),
        kind=PeriodKind.DEADLINE,
        deadline=day,
        inclusive=False,
    )


def read_from_lunar_day(atoms: Sequence[Atom], context: date | None) -> Period:
    """`từ mùng 6 tháng Giêng`: from that day, without an end. Raises ValueError."""
    point = read_lunar_day([atom for atom in atoms if atom.code == "L"], context)
    return replace(point, end=None, kind=PeriodKind.OPEN)


def read_lunar_glossed(atoms: Sequence[Atom], context: date | None) -> Period:
    """`mùng 10 tháng 3 âm lịch (tức ngày 29/4/2023)`: the solar day as printed."""
    solar = next(atom for atom in atoms if atom.code in "Dd")
    text = next(atom for atom in atoms if atom.code in "Ll" or (atom.code == "d" and atom is not solar)).text
    found = listed([solar], context)
    _month(text)
    return _point(found.start, text, found.borrowed)


def read_lunar_days_glossed(atoms: Sequence[Atom], context: date | None) -> Period:
    """`từ mùng 9 đến 11 tháng Giêng (tức từ 18/02 đến 20/02/2024)`: the solar days as printed. Raises ValueError."""
    place = max(number for number, atom in enumerate(atoms) if atom.code in "Ll")
    lunar = atoms[1 : place + 1] if atoms[0].code == "f" else atoms[: place + 1]
    solar = read_stretch([atom for atom in atoms[place + 1 :] if atom.code in "DdNnt-h,&;"], context)
    return replace(solar, kind=PeriodKind.RANGE, lunar=_printed(lunar))


def _printed(atoms: Sequence[Atom]) -> str:
    """The words of atoms with the blanks between them."""
    gaps = (after.start - before.stop for before, after in pairwise(atoms))
    return atoms[0].text + "".join(" " * gap + atom.text for gap, atom in zip(gaps, atoms[1:], strict=True))


def as_printed(period: Period, made: Normal, original: str) -> Period:
    """The period with its lunar words as the original has them; one that is glossed is told apart where it differs."""
    if not period.lunar:
        return period
    at = made.text.find(period.lunar)
    printed = original[made.starts[at] : made.stops[at + len(period.lunar) - 1]] if at >= 0 else period.lunar
    glossed = period.rule in {"lunar-day-glossed", "lunar-days-glossed"} and period.start is not None
    differs = glossed and not _agrees(period.lunar, cast("date", period.start))
    return replace(
        period, lunar=" ".join(printed.replace("*", "").split()), rule=period.rule + ("-otherwise" if differs else "")
    )


def _agrees(text: str, day: date) -> bool:
    """Whether lunar words fall on the solar day beside them; what names no year may mean the one before."""
    try:
        found = _lunar(text, day)
        back = convert_solar_to_lunar(day.day, day.month, day.year)
    except ValueError:
        return False
    year_is_told = not found.borrowed or _CAN_CHI.search(text) is not None
    same_year = not year_is_told or back.year == found.year
    return same_year and (back.day, back.month, back.leap) == (found.day, found.month, found.leap)


def read_lunar_month(atoms: Sequence[Atom], context: date | None) -> Period:
    """`tháng Giêng năm Quý Mão`: its first to its last solar day, 29 or 30 of them. Raises ValueError."""
    text = atoms[0].text
    year, borrowed = _year(text, context)
    month, leap = _month(text), "nhuận" in text
    start = _solar(1, month, year, leap=leap)
    after = start + timedelta(days=29)
    end = after if convert_solar_to_lunar(after.day, after.month, after.year).day != 1 else after - timedelta(days=1)
    return Period(
        words="", start=start, end=end, precision=Precision.MONTH, kind=PeriodKind.RANGE, borrowed=borrowed, lunar=text
    )


def _point(day: date, text: str, borrowed: tuple[Borrowed, ...]) -> Period:
    return Period(
        words="", start=day, end=day, precision=Precision.DAY, kind=PeriodKind.POINT, borrowed=borrowed, lunar=text
    )


def _lunar(text: str, context: date | None) -> _Lunar:
    year, borrowed = _year(text, context)
    if "tết" in text:
        return _Lunar(_day(text), 1, leap=False, year=year, borrowed=borrowed)
    day = _FULL_MOON if "rằm" in text else _day(text)
    return _Lunar(day, _month(text), "nhuận" in text, year, borrowed)


def _day(text: str) -> int:
    return int(_DAY.findall(text)[0])


def _month(text: str) -> int:
    match = _MONTH.search(text)
    if match is None:
        raise UnreadableError(text)
    return int(match[1]) if match[1].isdecimal() else MONTH_WORDS.get(match[1], 0)


def _year(text: str, context: date | None) -> tuple[int, tuple[Borrowed, ...]]:
    """The lunar year: printed, or told by stem and branch near the context's, or the context's own."""
    printed = _YEAR.search(text)
    cycle = _CAN_CHI.search(text)
    name = " ".join(OTHER_SPELLINGS.get(word, word) for word in cycle.group().split()) if cycle is not None else ""
    if printed is not None:
        year = int(printed.group())
        if name and _name_of(year) != name:
            raise UnreadableError(text)
        return year, ()
    if context is None:
        raise UnreadableError(text)
    if not name:
        return context.year, (Borrowed.YEAR,)
    years = range(context.year - _NEAR, context.year + _NEAR)
    return next(year for year in years if _name_of(year) == name), (Borrowed.YEAR,)


def _name_of(year: int) -> str:
    """`quý mão` for 2023."""
    place = (year - _FIRST_YEAR_OF_CYCLE) % _CYCLE
    return f"{STEMS[place % len(STEMS)]} {BRANCHES[place % len(BRANCHES)]}"


def _solar(day: int, month: int, year: int, *, leap: bool) -> date:
    """The solar day. Raises ValueError for a day that the month, or a leap month that the year, does not have."""
    found = convert_lunar_to_solar(day, month, year, int(leap))
    back = convert_solar_to_lunar(found.day, found.month, found.year)
    if (back.day, back.month, back.year, back.leap) != (day, month, year, leap):
        raise UnreadableError(day)
    return found
