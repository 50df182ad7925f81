"""Days, months, quarters, halves and years as atoms name them, and how they lend each other month and year."""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum

from kyniem.model.period import Borrowed, Precision
from kyniem.phrases.periods.atoms import Atom
from kyniem.phrases.periods.month_parts import days_of

_NUMBERS = re.compile(r"[0-9]+")
_ROMAN = re.compile(r"\b(iv|i{1,3})\b")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}
_LONG, _CENTURY = 4, 2000
_MONTHS = 12
_LONGEST_OVER_NEW_YEAR = 300
"""Days: "từ tháng 8 đến tháng 3/2024" began the year before; "từ tháng 10 đến tháng 9/2023" is a slip and not read."""


class Family(IntEnum):
    """What a unit of time is, from the finest to the coarsest."""

    DAY = 0
    PART = 1
    MONTH = 2
    QUARTER = 3
    HALF = 4
    YEAR = 5


_PRECISIONS = (
    Precision.DAY,
    Precision.PART_OF_MONTH,
    Precision.MONTH,
    Precision.QUARTER,
    Precision.HALF_YEAR,
    Precision.YEAR,
)


class UnreadableError(ValueError):
    """The words fit a rule, and no day of any calendar is meant by them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One named stretch: what of day, month (or quarter) and year is printed; `part` as "đầu tháng" has it."""

    family: Family
    day: int = 0
    number: int = 0
    year: int = 0
    part: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first and last day of a unit once its month and year are known; `part` is kept for what begins or ends it."""

    first: date
    last: date
    precision: Precision
    part: str = ""

    @property
    def start(self) -> date:
        """Where it begins: "đầu năm" tells that, "cuối năm" does not. Raises UnreadableError when not told."""
        return self._told(self.first, "đầu")

    @property
    def end(self) -> date:
        """Where it ends: "cuối năm" tells that, "đầu năm" does not. Raises UnreadableError when not told."""
        return self._told(self.last, "cuối")

    def _told(self, day: date, part: str) -> date:
        if self.precision in {Precision.QUARTER, Precision.YEAR} and self.part not in {"", part}:
            raise UnreadableError(self.part)
        return day


def unit_of(atom: Atom, family: Family | None) -> Unit:
    """What an atom names; a bare number is of the family of what stands before it in the list."""
    numbers: list[str] = _NUMBERS.findall(atom.text)
    match atom.code:
        case "D" | "d" | "N":
            day, *rest = numbers
            return Unit(Family.DAY, int(day), int(rest[0]) if rest else 0, _year(rest[1:]))
        case "M":
            before, _, after = atom.text.rpartition("tháng")
            month, *year = _NUMBERS.findall(after) if before else numbers
            part = before.replace("những ngày ", "").strip()
            return Unit(Family.PART if part else Family.MONTH, number=int(month), year=_year(year), part=part)
        case "Q" | "O":
            return _quarter(atom.text, numbers)
        case "H":
            return _half(atom.text, numbers)
        case "Y" | "y" | "P":
            part = atom.text.partition("năm")[0].strip() if atom.code == "P" else ""
            return Unit(Family.YEAR, year=_year(numbers), part=part)
        case _:
            return _bare(atom, numbers, family)


def _quarter(text: str, numbers: Sequence[str]) -> Unit:
    """`quý III/2023`, `quý 3 năm 2023`, `cuối quý III`."""
    roman = _ROMAN.search(text)
    number, year = (_QUARTERS[roman[1]], numbers) if roman is not None else (int(numbers[0]), numbers[1:])
    return Unit(Family.QUARTER, number=number, year=_year(year), part=text.partition("quý")[0].strip())


def _bare(atom: Atom, numbers: Sequence[str], family: Family | None) -> Unit:
    """`6` and `9/2023` in "tháng 3, 6, 9/2023", `IV/2023` in "Quý III, IV/2023"."""
    if atom.code == "R" and family is Family.QUARTER:
        return Unit(
            Family.QUARTER, number=_QUARTERS[atom.text.partition("/")[0].partition(" ")[0]], year=_year(numbers)
        )
    if atom.code == "Z" and family in {None, Family.MONTH, Family.PART, Family.QUARTER}:
        kind = Family.QUARTER if family is Family.QUARTER else Family.MONTH
        return Unit(kind, number=int(numbers[0]), year=_year(numbers[1:]))
    if atom.code == "n" and family in {None, Family.DAY}:
        return Unit(Family.DAY, day=int(numbers[0]))
    if atom.code == "n" and family in {Family.MONTH, Family.QUARTER}:
        return Unit(family, number=int(numbers[0]))
    raise UnreadableError(atom.text)


def _half(text: str, numbers: Sequence[str]) -> Unit:
    """`6 tháng đầu năm 2023`: the months, counted from the end of the year when below zero."""
    years = [number for number in numbers if len(number) == _LONG]
    words = text.split(maxsplit=1)[0]
    counted = int(words) if words.isdecimal() else _COUNTS.get(words, 6)
    at_the_end = "cuối" in text or "sau" in text
    return Unit(Family.HALF, number=-counted if at_the_end else counted, year=_year(years))


def _year(numbers: Sequence[str]) -> int:
    """The year printed, 0 for none; two digits are of this century."""
    if not numbers:
        return 0
    year = int(numbers[-1]) + (_CENTURY if len(numbers[-1]) < _LONG else 0)
    if not 1 < year < 9999:  # noqa: PLR2004 - every day read must have a neighbour on both sides
        raise UnreadableError(numbers[-1])
    return year


def completed(
    units: Sequence[Unit], context: date | None, spans: frozenset[int]
) -> tuple[list[Stretch], tuple[Borrowed, ...]]:
    """Every unit with its month and year; `spans` are the places of units that a following one ends.

    What is not printed comes from the next unit that prints it, then from the one before, at last from the context's
    year. A unit that would then lie after the one that follows it belongs to the year before. Raises UnreadableError.
    """
    found, borrowed = _lent(units, context)
    for place in range(len(found) - 2, -1, -1):
        moved = _over_new_year(units, found, place)
        if moved is not None:
            found[place], borrowed = moved, True
    for place in sorted(spans):
        unit, after = found[place], found[place + 1]
        if not units[place + 1].year and _stretch(after).last < _stretch(unit).first:
            found[place + 1] = _close(unit, replace(after, year=after.year + 1))
            borrowed = True
    return [_stretch(unit) for unit in found], (Borrowed.YEAR,) if borrowed else ()


def _lent(units: Sequence[Unit], context: date | None) -> tuple[list[Unit], bool]:
    """The units, each with a month and a year; and whether the year is the context's."""
    found = list(units)
    borrowed = False
    for place in range(len(found) - 2, -1, -1):
        unit, after = found[place], found[place + 1]
        if unit.family is Family.DAY and not unit.number and after.family is Family.DAY:
            unit = replace(unit, number=after.number)
        found[place] = unit if unit.year else replace(unit, year=after.year)
    for place, unit in enumerate(found):
        year = unit.year or (found[place - 1].year if place else 0)
        if not year:
            if context is None:
                raise UnreadableError
            year, borrowed = context.year, True
        found[place] = replace(unit, year=year)
    return found, borrowed


def _over_new_year(printed: Sequence[Unit], found: Sequence[Unit], place: int) -> Unit | None:
    """The unit a year earlier where that alone puts it before the next one, whose year is printed."""
    unit, after = found[place], found[place + 1]
    if printed[place].year or not after.year or not any(each.year for each in printed[place + 1 :]):
        return None
    if unit.year != after.year or unit.number == after.number or _stretch(unit).first <= _stretch(after).first:
        return None
    return _close(replace(unit, year=unit.year - 1), after, keep_first=True)


def _close(first: Unit, second: Unit, *, keep_first: bool = False) -> Unit:
    """The one asked for, when both lie near enough to be one stretch over New Year."""
    if (_stretch(second).last - _stretch(first).first).days > _LONGEST_OVER_NEW_YEAR:
        raise UnreadableError
    return first if keep_first else second


def _stretch(unit: Unit) -> Stretch:
    """The days of a unit whose month and year are known. Raises ValueError where no calendar has them."""
    if unit.family is Family.DAY:
        day = date(unit.year, unit.number, unit.day)
        return Stretch(day, day, Precision.DAY)
    if unit.family is Family.YEAR:
        return Stretch(date(unit.year, 1, 1), date(unit.year, 12, 31), Precision.YEAR, unit.part)
    if unit.family is Family.HALF:
        low, high = (1, unit.number) if unit.number > 0 else (_MONTHS + 1 + unit.number, _MONTHS)
        return Stretch(date(unit.year, low, 1), _last(unit.year, high), Precision.HALF_YEAR)
    if unit.family is Family.QUARTER:
        last = _last(unit.year, 3 * unit.number)
        return Stretch(date(unit.year, 3 * unit.number - 2, 1), last, Precision.QUARTER, unit.part)
    last = _last(unit.year, unit.number)
    low, high = days_of(unit.part, last)
    return Stretch(last.replace(day=low), last.replace(day=high), _PRECISIONS[unit.family], unit.part)


def _last(year: int, month: int) -> date:
    """The last day of a month. Raises ValueError when there is none of that number."""
    first = date(year, month, 1)
    return first + timedelta(days=calendar.monthrange(year, month)[1] - 1)


def coarsest(stretches: Sequence[Stretch]) -> Precision:
    """The precision of a whole that is made of these."""
    return max((stretch.precision for stretch in stretches), key=_PRECISIONS.index)
