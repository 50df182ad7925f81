"""The table of rules: a name, a pattern over the letters of atoms, a reading; the first that fits the longest wins.

The letters are told in `atoms.py`. A rule with `clock` may have hours, a part of the day and a weekday beside it; one
not `running` is sure only as a whole time line, never inside a sentence. No pattern repeats without a bound.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kyniem.model.period import Period, PeriodKind, Precision
from kyniem.phrases.periods.atoms import Atom
from kyniem.phrases.periods.boundaries import (
    read_before,
    read_by,
    read_clocked_span,
    read_finish,
    read_from,
    read_from_now,
    read_nothing,
)
from kyniem.phrases.periods.clock import slots_of
from kyniem.phrases.periods.items import read_anniversary, read_stretch, read_week
from kyniem.phrases.periods.lunar import (
    read_before_lunar_day,
    read_from_lunar_day,
    read_lunar_day,
    read_lunar_days,
    read_lunar_days_glossed,
    read_lunar_glossed,
    read_lunar_month,
)
from kyniem.phrases.periods.returns import RETURN, WINDOW, read_bounded, read_each_weekday, read_return, weekdays_of

Read = Callable[[Sequence[Atom], date | None], Period]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a time."""

    name: str
    pattern: re.Pattern[str]
    read: Read
    running: bool


_SEP = r"(?:,&|[,&;])"
_SLOT = r"(?:[ig]{0,2}C|[fig]{0,3}C[t\-][fg]{0,2}C)"
_HOURS = rf"{_SLOT}(?:{_SEP}{_SLOT}){{0,7}}"
_BEFORE = rf"(?P<before>(?:{_HOURS}[,:]?)?(?:g,?)?i{{0,2}}(?:W,?)?i{{0,2}})"
_AFTER = rf"(?P<after>(?:,?\(?W\)?)?(?:[,(:]{{0,2}}{_HOURS}\)?)?(?:,?g)?)"
_LEAD = r"(?:k[,&:]?)?"
_TAIL = r"(?:[,&(;]{0,2}k\)?)?(?:[,&(;]{0,2}q\)?)?"


_BEFORE_RETURN = rf"(?P<before>(?:{_HOURS}[,:]?)?(?:g,?)?i{{0,2}})"
_AFTER_RETURN = rf"(?P<after>(?:[,(:]{{0,2}}{_HOURS}\)?)?(?:,?g)?)"


def _rule(name: str, pattern: str, read: Read, *, clock: bool = False, running: bool = True) -> Rule:
    before, after = (_BEFORE, _AFTER) if clock else ("(?P<before>i{0,2})", "(?P<after>)")
    if read in {read_return, read_bounded, read_each_weekday}:
        before, after = _BEFORE_RETURN, _AFTER_RETURN
    return Rule(name, re.compile(f"{_LEAD}{before}(?P<core>{pattern}){after}{_TAIL}"), read, running)


_U = r"[DdMZQROHYyPnN]"
_DAYS = r"f?[DdNn](?:[t\-][DdNn])?"
_ON = r"(?:C,?)?g?,?i?(?:W,?)?"
"""What may stand before each day of a list. Of its hours none is kept: one belongs to one of the days only."""
_FINISH = r"c[cw,]{0,4}[i:]{0,2}"
_BY = r"(?:c[w,]{0,4})?i?(?:u[t:]{0,2}|t|h)h?i?"
_ITEM = r"[if]{0,2}[DdMZQROHYyPN](?:[t\-h][DdMZQROHYyPNn])?"

RULES: tuple[Rule, ...] = (
    # Days.
    _rule("anniversary", r"D-D", read_anniversary),
    _rule("day", r"D", read_stretch, clock=True),
    _rule("day", r"d", read_stretch, clock=True, running=False),
    _rule("day-in-brackets", r"\(d\)", read_stretch),
    _rule("days", r"f?g?[Dd][t\-h]g?[Dd]", read_stretch, clock=True),
    _rule("days-of-month", r"(?:f?N|fn)[t\-][Dd]", read_stretch, clock=True),
    _rule("days-of-month", r"n[t\-]D", read_stretch, clock=True),
    _rule("days-of-month", r"n[t\-]d", read_stretch, clock=True, running=False),
    _rule(
        "list-of-days",
        rf"(?:f?[DN](?:[t\-][DdNn])?|fn[t\-]D){_SEP}(?:{_DAYS}{_SEP}){{0,14}}f?(?:[DdNn][t\-])?[Dd]",
        read_stretch,
        clock=True,
    ),
    _rule("list-of-days", rf"{_DAYS}(?:{_SEP}{_DAYS}){{1,15}}", read_stretch, clock=True, running=False),
    _rule(
        "list-of-days",
        rf"{_ON}[DdNn](?:{_SEP}{_ON}[DdNn]){{0,8}}{_SEP}{_ON}[Dd]",
        read_stretch,
        running=False,
    ),
    _rule("days-with-hours", r"f?i?C,?i?[Dd][t\-](?:C,?i?)?[Dd]|f?[Dd][t\-]C,?i?[Dd]", read_clocked_span),
    # Lunar days.
    _rule("lunar-day", r"L", read_lunar_day, clock=True),
    _rule(
        "lunar-day-glossed",
        r"L,?\(?G?[Dd],?G?\)?|[Dd],?\(?G?L\)?|D,?\(G?[dl]\(?G?\)",
        read_lunar_glossed,
        clock=True,
    ),
    _rule("lunar-days", r"f?[LlNn][t\-h]L", read_lunar_days, clock=True),
    _rule(
        "lunar-days-glossed",
        rf"(?:f?[LlNn][t\-h]|(?:[LlNn]{_SEP}){{1,4}})L,?\(?G?,?f?[DdNn](?:[t\-h]|{_SEP})(?:[DdNn]{_SEP}){{0,4}}[Dd]\)?",
        read_lunar_days_glossed,
    ),
    _rule("before-lunar-day", rf"(?:{_FINISH})?bL", read_before_lunar_day),
    _rule("from-lunar-day", r"fLo?", read_from_lunar_day),
    _rule("lunar-month", r"K", read_lunar_month),
    # Months, quarters, halves, years.
    _rule("week-of-month", r"f?M", read_week),
    _rule("month", r"M", read_stretch),
    _rule("month", r"Z", read_stretch, running=False),
    _rule("months", r"f?M[t\-h][MZ]|fZ[t\-h][MZ]|fn[t\-h]M", read_stretch),
    _rule("months", r"Z[t\-][MZ]|f?M[t\-h]n", read_stretch, running=False),
    _rule(
        "list-of-months",
        rf"f?M(?:[t\-][MZn])?{_SEP}(?:f?[MZn](?:[t\-][MZn])?{_SEP}){{0,10}}f?[MZ](?:[t\-][MZ])?",
        read_stretch,
    ),
    _rule(
        "list-of-months",
        rf"f?[MZ](?:[t\-][MZn])?(?:{_SEP}f?[MZn](?:[t\-][MZn])?){{1,11}}",
        read_stretch,
        running=False,
    ),
    _rule("quarter", r"Q", read_stretch),
    _rule("quarters", r"f?Q[t\-h][QRZ]|f?Q[t\-]n", read_stretch),
    _rule(
        "list-of-quarters",
        rf"f?Q(?:[t\-][QRZn])?(?:{_SEP}[QRZ](?:[t\-][QRZn])?|{_SEP}n(?={_SEP}[QRZn])){{1,7}}",
        read_stretch,
    ),
    _rule("list-of-quarters", rf"f?Q(?:{_SEP}[QRZn]){{1,7}}", read_stretch, running=False),
    _rule("half-year", r"H", read_stretch),
    _rule("year", r"iY", read_stretch),
    _rule("year", r"Y", read_stretch, running=False),
    _rule("years", r"fY[t\-h][Yy]", read_stretch),
    _rule("years", r"Y[t\-][Yy]", read_stretch, running=False),
    _rule("mixed-span", r"f?[DdMZQROHYP][t\-h][DdMQROHYP]|f[DdMQOHYP][t\-h]Z", read_stretch),
    _rule("compound", rf"{_ITEM}(?:{_SEP}{_ITEM}){{1,11}}", read_stretch, running=False),
    # What is said by one end.
    _rule("before-day", rf"(?:{_FINISH})?bi?(?:W,?)?[Dd]", read_before, clock=True),
    _rule("before-days", rf"(?:{_FINISH})?b[DdN](?:{_SEP}b?[DdN]){{1,7}}", read_before),
    _rule("before-hour", rf"(?:{_FINISH})?bi?C,?g?,?(?:W,?)?i?[Dd]", read_by),
    _rule("before-month", rf"(?:{_FINISH})?b[MZ]", read_before),
    _rule("before-quarter", rf"(?:{_FINISH})?bQ", read_before),
    _rule("before-year", rf"(?:{_FINISH})?bY", read_before),
    _rule("by-day", rf"{_BY}g?(?:W,?)?[Dd]", read_by, clock=True),
    _rule("by-hour", rf"{_BY}C,?g?,?(?:W,?)?i?[Dd]", read_by),
    _rule("by-month", rf"{_BY}[MZ]", read_by),
    _rule("by-quarter", rf"{_BY}[QO]", read_by),
    _rule("by-half-year", rf"{_BY}H", read_by),
    _rule("by-year", rf"(?:c[w,]{{0,4}})?i?(?:u[t:]{{0,2}}|th|h)h?i?Y|{_BY}P", read_by),
    _rule("by-year", r"tY", read_by, running=False),
    _rule("finish-on-day", rf"{_FINISH}(?:D|d)", read_finish),
    _rule("finish-in-month", rf"{_FINISH}M", read_finish),
    _rule("finish-in-quarter", rf"{_FINISH}Q", read_finish),
    _rule("finish-in-half-year", rf"{_FINISH}H", read_finish),
    _rule("finish-in-year", rf"{_FINISH}Y", read_finish),
    _rule("finish-in-span", rf"{_FINISH}f?{_U}[t\-h]{_U}", read_finish),
    _rule("finish-in-list", rf"{_FINISH}[MQ](?:{_SEP}[MQRZn]){{0,6}}{_SEP}[MQRZ]", read_finish),
    _rule("finish-in-list", rf"{_FINISH}{_ITEM}(?:{_SEP}{_U}){{1,7}}", read_finish, running=False),
    _rule("from-day", r"f[Dd]o?|Do", read_from, clock=True),
    _rule("from-hour", r"fi?C,?g?,?i?[Dd]o?", read_from),
    _rule("from-month", r"f[MZ]o?|Mo", read_from),
    _rule("from-quarter", r"f[QO]o?|Qo", read_from),
    _rule("from-half-year", r"fHo?", read_from),
    _rule("from-year", r"f[YP]o?|Yo", read_from),
    _rule("from-now", r"Fo?", read_from_now, running=False),
    _rule("from-now-until", r"F[t\-h]{1,2}[DdMZQHYP]", read_from_now),
    # What returns.
    _rule("returning", RETURN, read_return),
    _rule("returning-within", rf"{RETURN}[,;(:]{{0,2}}{WINDOW}\)?|{WINDOW}[,;(:]{{0,2}}i?{RETURN}\)?", read_bounded),
    _rule("returning-within", r"Wi{1,2}[MQHY]|W,?f[MDdNn][t\-][MDdZ]", read_each_weekday),
    # Stretches of time that are no schedule; inside a sentence they keep what stands in them from being one.
    _rule("until-now", r"f?[DdMZQYPy](?:[t\-])?T|T", read_nothing),
    _rule("no-schedule", r"v", read_nothing),
    _rule("years-of-history", r"f?[Yy][t\-][Yy]?y", read_nothing),
    _rule("about", r"a[DdMZQHYPN]", read_nothing),
    _rule("after-day", r"A[DdMZQHYP]", read_nothing),
)

_RETURNING = {"DAILY": "daily", "WEEKLY": "weekly", "MONTHLY": "monthly", "YEARLY": "yearly"}
_NOT_ALONE = frozenset({"DAILY", "YEARLY"})
"""Inside a sentence "hằng ngày", "hằng năm" alone are mostly a manner of speaking ("đời sống hằng ngày")."""


def read_whole(codes: str, atoms: Sequence[Atom], context: date | None) -> Period | None:
    """The whole of the atoms by the first rule that reads them; None when none does."""
    for rule in RULES:
        match = rule.pattern.fullmatch(codes)
        period = reading(rule, match, atoms, context) if match is not None else None
        if period is not None:
            return period
    return None


def longest(codes: str, at: int, atoms: Sequence[Atom], context: date | None) -> tuple[int, Period | None]:
    """Where the longest phrase that begins at `at` ends (`at` itself for none), and its reading if it has one."""
    matches = [
        (match.end(), match, rule) for rule in RULES if rule.running and (match := rule.pattern.match(codes, at))
    ]
    stop = max((end for end, _, _ in matches), default=at)
    for end, match, rule in matches:
        period = reading(rule, match, atoms, context) if end == stop else None
        if period is not None:
            alone = period.recurrence is not None and period.recurrence.frequency in _NOT_ALONE
            is_manner = alone and match["core"] == "E" and not period.hours
            return stop, None if is_manner else period
    return stop, None


def reading(rule: Rule, match: re.Match[str], atoms: Sequence[Atom], context: date | None) -> Period | None:
    """What a rule makes of its match; None where no calendar has such a day."""
    start, stop = match.span("core")
    beside = [*atoms[match.start("before") : start], *atoms[stop : match.end("after")]]
    try:
        period = rule.read(atoms[start:stop], context)
        hours = period.hours or slots_of(beside)
    except (ValueError, OverflowError):
        return None
    codes = match.group()
    named = _named(rule.name, period, [*beside, *atoms[start:stop]])
    return replace(period, rule=named, hours=hours, continuing="k" in codes)


def _named(name: str, period: Period, beside: Sequence[Atom]) -> str:
    """The rule's name, made more exact where a return or a weekday asks for it."""
    if period.recurrence is not None:
        frequency = _RETURNING[period.recurrence.frequency]
        return frequency if name == "returning" else f"{frequency}-within"
    weekday = next((atom for atom in beside if atom.code == "W"), None)
    single = period.kind in {PeriodKind.POINT, PeriodKind.DEADLINE} and period.precision is Precision.DAY
    day = period.deadline or period.start
    if weekday is not None and single and day is not None and day.weekday() not in weekdays_of(weekday):
        return f"{name}-on-another-weekday"
    return name
