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
    """A rule of return: RFC 5545 frequency, every how many of it, and its days where they are said.

    `weekdays` count from Monday 0, `nth` is which of them in the month (-1 the last); `months` are 1 to 12,
    `month_days` 1 to 31, or -1 for the last.
    """

    frequency: str
    interval: int = 1
    months: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()
    nth: int = 0
    month_days: tuple[int, ...] = ()

    @property
    def rule(self) -> str:
        """The RFC 5545 RRULE, without end."""
        text = f"FREQ={self.frequency}"
        if self.interval > 1:
            text += f";INTERVAL={self.interval}"
        if self.months:
            text += ";BYMONTH=" + ",".join(str(month) for month in self.months)
        if self.weekdays:
            nth = str(self.nth or "")
            text += ";BYDAY=" + ",".join(nth + _WEEKDAYS[day] for day in self.weekdays)
        if self.month_days:
            text += ";BYMONTHDAY=" + ",".join(str(day) for day in self.month_days)
        return text

    @property
    def names_days(self) -> bool:
        """Whether it can be told on which days it falls: "hằng tháng" alone names none, nor does every third month."""
        if self.interval > 1:
            return False
        has_days = bool(self.month_days) or bool(self.weekdays)
        return self.frequency == "DAILY" or (has_days and (self.frequency != "YEARLY" or bool(self.months)))

    def falls_on(self, day: date) -> bool:
        """Whether the rule names this day."""
        if not self.names_days or (self.months and day.month not in self.months):
            return False
        if self.weekdays and not (day.weekday() in self.weekdays and self._is_nth(day)):
            return False
        is_last = (day + timedelta(days=1)).day == 1
        return not self.month_days or day.day in self.month_days or (is_last and -1 in self.month_days)

    def _is_nth(self, day: date) -> bool:
        """Whether a weekday is the one of its month that is asked for."""
        if self.nth < 0:
            return (day + timedelta(days=7)).month != day.month
        return not self.nth or (day.day - 1) // 7 + 1 == self.nth


_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


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
        return self.precision is Precision.DAY and self.kind not in {PeriodKind.UNDETERMINED, PeriodKind.EVENT}

    @property
    def tentative(self) -> bool:
        """Whether the paper says "dự kiến"."""
        return self.state is State.TENTATIVE

    @property
    def falls(self) -> Recurrence | None:
        """The rule of the days on which it stands: for "trước ngày 15 hằng tháng" the 14th, the last that counts."""
        if self.recurrence is None or self.inclusive:
            return self.recurrence
        days = tuple(day - 1 or -1 for day in self.recurrence.month_days)
        months = self.recurrence.months
        if 1 in self.recurrence.month_days and months:
            if len(days) > 1:
                return None
            months = tuple(sorted((month - 2) % 12 + 1 for month in months))
        return replace(self.recurrence, month_days=days, months=months)

    def touches(self, first: date, last: date) -> bool:
        """Whether any of it can lie within first … last, both inclusive."""
        if not self.dated:
            return False
        if self.intervals and self.recurrence is None:
            return any(stretch.touches(first, last) for stretch in self.stretches)
        starts_in_time = self.start is None or self.start <= last
        ends_in_time = self.end is None or self.end >= first
        if self.recurrence is not None and self.recurrence.names_days:
            return starts_in_time and ends_in_time and any(True for _ in self.days(first, last))
        if self.kind is PeriodKind.DEADLINE and self.start is None and self.end is not None:
            return first <= self.end <= last
        return starts_in_time and ends_in_time

    @property
    def stretches(self) -> tuple["Period", ...]:
        """The same words for each stretch they name, each a period of one stretch: itself when there is but one."""
        if not self.intervals:
            return (self,)
        excluded = timedelta(days=0 if self.inclusive else 1)
        deadline = self.kind is PeriodKind.DEADLINE
        return tuple(
            replace(
                self,
                start=each.start,
                end=each.end,
                intervals=(),
                deadline=each.end + excluded if deadline and each.end is not None else None,
            )
            for each in self.intervals
        )

    def days(self, first: date, last: date) -> Iterator[date]:
        """The days within first … last on which it stands, for a period of day precision or a recurring one.

        What begins on a day and has no end stands on that day only; a deadline on the last day that counts; what
        names several stretches on the days of those and on none between them.
        """
        if self.intervals and self.recurrence is None:
            yield from sorted({day for stretch in self.stretches for day in stretch.days(first, last)})
            return
        if not self.dated:
            return
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
