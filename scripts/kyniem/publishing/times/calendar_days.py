"""Period → days in a calendar: where it stands, and its RRULE (RFC 5545, 3.8.5.3) where it comes back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from kyniem.model.period import Period, PeriodKind, Precision, Recurrence
from kyniem.settings import CAMPAIGN_ZONE

_MONTHS = {
    Precision.PART_OF_MONTH: 1,
    Precision.MONTH: 1,
    Precision.QUARTER: 3,
    Precision.HALF_YEAR: 6,
    Precision.YEAR: 12,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where a period stands in a calendar: its days, inclusive; the rule of its return and the last day for it."""

    first: date
    last: date
    recurrence: Recurrence | None = None
    until: date | None = None

    def touches(self, first: date, last: date) -> bool:
        """Whether any day of it lies within `first` … `last`, both inclusive."""
        if self.recurrence is None:
            return self.first <= last and self.last >= first
        low, high = max(first, self.first), min(last, self.until or last)
        days = (low + timedelta(days=number) for number in range((high - low).days + 1))
        return any(self.recurrence.falls_on(day) for day in days)


def is_exact(period: Period) -> bool:
    """Whether a period names days, once or again and again, so that it may stand as a plain event."""
    return period.recurrence.names_days if period.recurrence is not None else period.exact


def stands_of(name: str, period: Period, first: date, last: date) -> Iterator[tuple[str, Stand]]:
    """Where each of a period's stretches stands, each under a name of its own: the first keeps `name`.

    "ngày 5, 12 và 19/10" stands on three days and on none between them.
    """
    for number, stretch in enumerate(period.stretches, 1):
        stand = stand_of(stretch, first, last)
        if stand is not None:
            yield name if number == 1 else f"{name}-ngay-{number}", stand


def stand_of(period: Period, first: date, last: date) -> Stand | None:
    """Where a period of one stretch stands; None when nowhere. A return without ends is bounded by `first` … `last`.

    A deadline stands on its last allowed day, each time it comes back too. What begins and has no end stands on the
    day it begins or, when less exact, over the whole month, quarter or year in which it begins: no end is made up.
    """
    if period.falls is not None:
        bound = period.within(first, last)
        until = bound.end or last
        day = next(bound.days(bound.start or first, until), None)
        return Stand(first=day, last=day, recurrence=period.falls, until=until) if day is not None else None
    start = period.start or period.end
    if start is None or period.kind is PeriodKind.UNDETERMINED:
        return None
    return Stand(first=start, last=max(start, period.end or end_of_unit(start, period.precision)))


def rule_of(stand: Stand, clock: time | None) -> str:
    """The RRULE with its UNTIL: a day for all-day events, else a UTC moment (RFC 5545, 3.3.10).

    A span of days with a time of day comes back daily.
    """
    recurrence, until = stand.recurrence, stand.until or stand.last
    if recurrence is None:
        if clock is None or stand.first == stand.last:
            return ""
        recurrence = Recurrence(frequency="DAILY")
    if clock is None:
        return f"{recurrence.rule};UNTIL={until:%Y%m%d}"
    end = datetime.combine(until, time(23, 59, 59), CAMPAIGN_ZONE).astimezone(UTC)
    return f"{recurrence.rule};UNTIL={end:%Y%m%dT%H%M%SZ}"


def end_of_unit(day: date, precision: Precision) -> date:
    """The last day of the month, quarter, half or year in which a period begins; the day itself when it is exact."""
    months = _MONTHS.get(precision)
    if months is None:
        return day
    after = (day.month - 1) // months * months + months
    return date(day.year + after // 12, after % 12 + 1, 1) - timedelta(days=1)
