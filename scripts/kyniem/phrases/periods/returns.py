"""What comes back: every day, week, month, quarter, year; on which days; within which window."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from kyniem.model.period import Period, PeriodKind, Precision, Recurrence
from kyniem.phrases.periods.atoms import Atom
from kyniem.phrases.periods.boundaries import read_by, read_from, read_from_now
from kyniem.phrases.periods.items import UNITS, read_stretch
from kyniem.phrases.periods.units import UnreadableError, unit_of
from kyniem.phrases.periods.words import WEEKDAYS

_FREQUENCIES = {
    "ngày": ("DAILY", 1, Precision.DAY),
    "tuần": ("WEEKLY", 1, Precision.PART_OF_MONTH),
    "tháng": ("MONTHLY", 1, Precision.MONTH),
    "quý": ("MONTHLY", 3, Precision.QUARTER),
    "năm": ("YEARLY", 1, Precision.YEAR),
}
_COUNTED = re.compile(r"(\d{1,3}|một|hai|ba|bốn|năm|sáu|chín|mười) (ngày|tuần|tháng|quý|năm)\b(?! lần [/tm])")
_NAMED = re.compile(r"\b(ngày|tuần|tháng|quý|năm)\b")
_ONCE = re.compile(r"(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|chín|mười) (?:lần|kỳ|buổi|số|tin)\b ?/?")
_COUNTS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "chín": 9, "mười": 10}
_WEEKDAY = re.compile(r"hai|ba|tư|năm|sáu|bảy|bẩy|nhật|cn|[2-7]|-|đến")
_NTH = {"đầu": 1, "nhất": 1, "1": 1, "hai": 2, "2": 2, "ba": 3, "3": 3, "tư": 4, "4": 4, "cuối": -1}
_QUARTER_ENDS = (3, 6, 9, 12)
_LAST_DAY = 31

WINDOW = (
    r"(?:f[Nn][t\-][Dd]|f?[DdMZQROHYyP][t\-h][DdMZQROHYyP]|f[DdMZQHYP]o?|i{0,2}[MQHY]|[th]{1,2}[DdMZQHYP]|Ft[DdMZQHYP])"
)
RETURN = (
    r"(?:(?:(?:c[cw,]{0,4})?[bu]i?)?(?:i?N(?:(?:,&|[,&]|[t\-])[Nn]){0,9}(?:[EX]|i[EX])|i?e|[Dd](?:(?:,&|[,&])[Dd]){0,3}E|[MQ]E)"
    r"|fNtNE|E[,:(]{0,2}[bu]i?N\)?|f?W,?i?[EJ]|E,?[if]{0,2}W|E)"
)
_BOUNDED = re.compile(
    rf"(?P<a>{RETURN})[,;(:]{{0,2}}(?P<b>{WINDOW})\)?|(?P<c>{WINDOW})[,;(:]{{0,2}}i?(?P<d>{RETURN})\)?"
)


def read_return(atoms: Sequence[Atom], _context: date | None) -> Period:
    """`trước ngày 15 hằng tháng`, `thứ Hai hằng tuần`, `ngày 30/10 hằng năm`, `hằng quý`. Raises ValueError."""
    codes = "".join(atom.code for atom in atoms)
    days = [atom for atom in atoms if atom.code in "Nn"]
    recurrence, precision = _every(next((atom for atom in atoms if atom.code in "EX"), None))
    if "W" in codes:
        recurrence, precision = _weekly(atoms, recurrence), Precision.DAY
    elif days or "e" in codes:
        recurrence, precision = replace(_monthly(recurrence), month_days=_month_days(atoms, days)), Precision.DAY
    elif "D" in codes or "d" in codes or "M" in codes or "Q" in codes:
        recurrence, precision = _each_year([atom for atom in atoms if atom.code in "DdMQ"], recurrence)
    deadline = "b" in codes or "u" in codes
    return Period(
        words="",
        precision=precision,
        kind=PeriodKind.DEADLINE if deadline else PeriodKind.RECURRING,
        inclusive="b" not in codes,
        recurrence=recurrence,
    )


def read_bounded(atoms: Sequence[Atom], context: date | None) -> Period:
    """`thứ Hai hằng tuần từ tháng 3 đến tháng 10/2023`: a return with its first and last day. Raises ValueError."""
    codes = "".join(atom.code for atom in atoms)
    match = cast("re.Match[str]", _BOUNDED.fullmatch(codes))  # the rule's own pattern has just matched
    first, second = ("a", "b") if match["a"] else ("d", "c")
    period = read_return(atoms[match.start(first) : match.end(first)], context)
    window = _window(atoms[match.start(second) : match.end(second)], context)
    return replace(period, start=window.start, end=window.end, borrowed=window.borrowed)


def read_each_weekday(atoms: Sequence[Atom], context: date | None) -> Period:
    """`các ngày Chủ nhật trong tháng 3/2024`: each of them. Raises ValueError where no "các" tells that."""
    if not atoms[0].text.startswith("các"):
        raise UnreadableError
    window = _window([atom for atom in atoms[1:] if atom.code not in "i,"], context)
    rule = Recurrence(frequency="WEEKLY", weekdays=tuple(sorted(set(weekdays_of(atoms[0])))))
    return replace(window, kind=PeriodKind.RECURRING, precision=Precision.DAY, intervals=(), recurrence=rule)


def _window(atoms: Sequence[Atom], context: date | None) -> Period:
    codes = "".join(atom.code for atom in atoms)
    if codes[0] == "F":
        return read_from_now(atoms, context)
    if codes[0] in "th":
        return read_by(atoms, context)
    units = sum(code in UNITS for code in codes)
    if codes[0] == "f" and units == 1:
        return read_from(atoms, context)
    return read_stretch(atoms, context)


def _every(atom: Atom | None) -> tuple[Recurrence | None, Precision]:
    if atom is None:
        return None, Precision.UNKNOWN
    if atom.code == "X":
        return Recurrence(frequency="MONTHLY", months=_QUARTER_ENDS), Precision.MONTH
    text = _ONCE.sub("", atom.text)
    counted = _COUNTED.search(text)
    unit = counted[2] if counted is not None else _NAMED.findall(text)[-1]
    count = (int(counted[1]) if counted[1].isdecimal() else _COUNTS[counted[1]]) if counted is not None else 1
    frequency, months, precision = _FREQUENCIES[unit]
    if not count:
        raise UnreadableError(atom.text)
    return Recurrence(frequency=frequency, interval=months * count), precision


def _monthly(recurrence: Recurrence | None) -> Recurrence:
    found = recurrence or Recurrence(frequency="MONTHLY")
    if found.frequency != "MONTHLY":
        raise UnreadableError
    return found


def _month_days(atoms: Sequence[Atom], days: Sequence[Atom]) -> tuple[int, ...]:
    """The days of the month, spans written out; -1 is the last."""
    if not days:
        return (-1,)
    named: list[int] = []
    day, goes_on = 0, False
    for atom in atoms:
        if atom.code in "t-":
            goes_on = bool(named)
        elif atom.code in "Nn":
            day = int(atom.text.removeprefix("ngày").strip())
            named += range(named[-1] + 1, day + 1) if goes_on else (day,)
            goes_on = False
    if named[-1] != day or not all(1 <= each <= _LAST_DAY for each in named):
        raise UnreadableError
    return tuple(sorted(set(named)))


def _weekly(atoms: Sequence[Atom], recurrence: Recurrence | None) -> Recurrence:
    weekdays = tuple(sorted(set(weekdays_of(next(atom for atom in atoms if atom.code == "W")))))
    nth = next((atom for atom in atoms if atom.code == "J"), None)
    if nth is not None:
        place = nth.text.partition(" tháng")[0].removeprefix("của ").removeprefix("tuần ").split()
        return Recurrence(
            frequency="MONTHLY", weekdays=weekdays, nth=next(_NTH[word] for word in place if word in _NTH)
        )
    if recurrence is None or recurrence.frequency not in {"WEEKLY", "DAILY"} or recurrence.interval != 1:
        raise UnreadableError
    return Recurrence(frequency="WEEKLY", weekdays=weekdays)


def weekdays_of(atom: Atom) -> tuple[int, ...]:
    """The weekdays an atom names, Monday 0, spans written out ("thứ Hai đến thứ Sáu")."""
    named: list[int] = []
    goes_on = False
    for word in _WEEKDAY.findall(atom.text):
        if word in {"-", "đến"}:
            goes_on = bool(named)
            continue
        day = WEEKDAYS[word]
        until = day if not goes_on or day > named[-1] else day + 7  # from Saturday to Monday: over the week's end
        named += (each % 7 for each in range(named[-1] + 1 if goes_on else day, until + 1))
        goes_on = False
    return tuple(named)


def _each_year(named: Sequence[Atom], recurrence: Recurrence | None) -> tuple[Recurrence, Precision]:
    """`15/6 và 15/12 hằng năm`: one rule where the days of the months are one. Raises ValueError for others."""
    rules = [_yearly(atom, recurrence) for atom in named]
    first, precision = rules[0]
    if any(rule.month_days != first.month_days for rule, _ in rules):
        raise UnreadableError
    return replace(first, months=tuple(month for rule, _ in rules for month in rule.months)), precision


def _yearly(atom: Atom, recurrence: Recurrence | None) -> tuple[Recurrence, Precision]:
    """`ngày 30/10 hằng năm`, `tháng 10 hằng năm`, `quý I hằng năm`."""
    unit = unit_of(atom, None)
    if recurrence is None or recurrence.frequency != "YEARLY" or recurrence.interval != 1 or unit.year or unit.part:
        raise UnreadableError(atom.text)
    if atom.code == "Q":
        months = tuple(range(3 * unit.number - 2, 3 * unit.number + 1))
        return replace(recurrence, months=months), Precision.QUARTER
    if atom.code == "M":
        return replace(recurrence, months=(unit.number,)), Precision.MONTH
    if unit.day > _DAYS[unit.number]:
        raise UnreadableError(atom.text)
    return replace(recurrence, months=(unit.number,), month_days=(unit.day,)), Precision.DAY


_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
