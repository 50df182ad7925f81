"""When something is, as surely as it was written: interval, precision, kind, state and its own words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a period was written."""

    DAY = "day"
    PART_OF_MONTH = "part-of-month"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    UNKNOWN = "unknown"


class PeriodKind(StrEnum):
    """What a period is: a point or stretch, a deadline, coming back, without an end, or tied to an event."""

    POINT = "point"
    RANGE = "range"
    DEADLINE = "deadline"
    RECURRING = "recurring"
    OPEN = "open"
    EVENT = "event-relative"
    UNDETERMINED = "undetermined"


class State(StrEnum):
    """Whether a period or entry is settled."""

    TENTATIVE = "dự kiến"
    CONFIRMED = "chính thức"
    CANCELLED = "hủy"


class Borrowed(StrEnum):
    """What a phrase does not print and takes from where it stands."""

    YEAR = "year"
    ISSUED = "issued"
    WINDOW = "window"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """One stretch of days of a period that names several, both ends inclusive (None = open)."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """A rule of return: RFC 5545 frequency with its weekdays (0 = Monday) or days of the month."""

    frequency: str
    weekdays: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()

    @property
    def rule(self) -> str:
        """The RFC 5545 RRULE, without end."""
        text = f"FREQ={self.frequency}"
        if self.weekdays:
            text += ";BYDAY=" + ",".join(("MO", "TU", "WE", "TH", "FR", "SA", "SU")[day] for day in self.weekdays)
        if self.month_days:
            text += ";BYMONTHDAY=" + ",".join(str(day) for day in self.month_days)
        return text

    def falls_on(self, day: date) -> bool:
        """Whether the rule names this day."""
        if self.frequency == "DAILY":
            return True
        if self.frequency == "WEEKLY":
            return day.weekday() in self.weekdays
        is_last = (day + timedelta(days=1)).day == 1
        return day.day in self.month_days or (is_last and -1 in self.month_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """An interval of days, both ends inclusive (None = open or not said), with the words it was read from.

    `deadline` is the day printed in a deadline; `inclusive` tells whether that day still counts
    ("trước ngày N" excludes N). Nothing is ever shown more exactly than `precision`.
    Where the words name several stretches ("ngày 5, 12 và 19/10"), `intervals` holds them and `start`, `end` their
    hull. `hours` are the slots of the clock it names: when each begins, and when it ends where that is said. `origin`
    is the founding day of an anniversary, whose day is `start`. `borrowed` tells what the words did not print;
    `continuing`, that the work goes on all the while ("thường xuyên"); `lunar`, the lunar day as printed where the
    day was reckoned from it.
    """

    words: str
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.UNKNOWN
    kind: PeriodKind = PeriodKind.UNDETERMINED
    state: State = State.CONFIRMED
    deadline: date | None = None
    inclusive: bool = True
    recurrence: Recurrence | None = None
    rule: str = ""
    intervals: tuple[Interval, ...] = ()
    hours: tuple[tuple[time, time | None], ...] = ()
    origin: date | None = None
    borrowed: tuple[Borrowed, ...] = ()
    continuing: bool = False
    lunar: str = ""

    @property
    def dated(self) -> bool:
        """Whether at least one end or a rule of return is known."""
        return self.start is not None or self.end is not None or self.recurrence is not None

    @property
    def exact(self) -> bool:
        """Whether it names days, so that it may stand on a day of a calendar."""
        return self.precision is Precision.DAY and self.kind is not PeriodKind.UNDETERMINED

    @property
    def tentative(self) -> bool:
        """Whether the paper says "dự kiến"."""
        return self.state is State.TENTATIVE

    @property
    def falls(self) -> Recurrence | None:
        """The rule of the days on which it stands: for "trước ngày 15 hằng tháng" the 14th, the last that counts."""
        if self.recurrence is None or self.inclusive:
            return self.recurrence
        return replace(self.recurrence, month_days=tuple(day - 1 or -1 for day in self.recurrence.month_days))

    def touches(self, first: date, last: date) -> bool:
        """Whether any of it can lie within first … last, both inclusive."""
        if not self.dated:
            return False
        starts_in_time = self.start is None or self.start <= last
        ends_in_time = self.end is None or self.end >= first
        if self.recurrence is not None:
            return starts_in_time and ends_in_time and any(True for _ in self.days(first, last))
        if self.kind is PeriodKind.DEADLINE and self.start is None and self.end is not None:
            return first <= self.end <= last
        return starts_in_time and ends_in_time

    def days(self, first: date, last: date) -> Iterator[date]:
        """The days within first … last on which it stands, for a period of day precision or a recurring one.

        What begins on a day and has no end stands on that day only; a deadline on the last day that counts.
        """
        low = max(first, self.start) if self.start else first
        high = min(last, self.end) if self.end else last
        if self.kind in {PeriodKind.DEADLINE, PeriodKind.OPEN} and self.recurrence is None:
            low = high = self.end or self.start or last
            if not first <= low <= last:
                return
        rule = self.falls
        day = low
        while day <= high:
            if rule is None or rule.falls_on(day):
                yield day
            day += timedelta(days=1)

    def within(self, start: date, end: date) -> "Period":
        """The same period clipped to start … end where it has no ends of its own."""
        return replace(self, start=self.start or start, end=self.end or end)


NOT_SAID = Period(words="")
