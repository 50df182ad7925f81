"""What is drawn for a time: a bar with sharp or fading ends, a flag, ticks; never more exact than it was written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kyniem.model.calendar import last_day_of_month
from kyniem.model.edition import Edition
from kyniem.model.period import Interval, Period, PeriodKind, Precision, State
from kyniem.model.plan import Task
from kyniem.publishing.times.task_times import placing_periods, recurring_days, stretches_of

_DAY = timedelta(days=1)
_SOFTNESS = {
    Precision.DAY: 0,
    Precision.PART_OF_MONTH: 4,
    Precision.MONTH: 14,
    Precision.QUARTER: 30,
    Precision.HALF_YEAR: 45,
    Precision.YEAR: 60,
    Precision.UNKNOWN: 14,
}
"""Over how many days an end fades, inside the written stretch: the rougher the words, the softer the end."""

_MOST_FADE = 0.45
"""Just short of half, so that even the roughest bar has a heart of full colour."""


class Shape(StrEnum):
    """How a time is drawn."""

    BAR = "bar"
    FLAG = "flag"
    TICKS = "ticks"


class Beyond(StrEnum):
    """What an end that is not an end means: it is not written, or it lies outside the drawing."""

    UNSAID = "unsaid"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The days a drawing shows, both inclusive: from the first of a month to the last of one."""

    first: date
    last: date

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of each month."""
        found = []
        month = self.first
        while month <= self.last:
            found.append(month)
            month = last_day_of_month(month) + _DAY
        return tuple(found)

    def share(self, day: date) -> float:
        """Where a day begins on the axis: 0 for the first day, 1 for the end of the last."""
        return (day - self.first).days / ((self.last - self.first).days + 1)

    def holds(self, day: date) -> bool:
        """Whether the day is shown."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How sure a time is. `rough`: less exact than a day; `late`: a deadline; `inherited`: the heading's window."""

    rough: bool = False
    tentative: bool = False
    cancelled: bool = False
    late: bool = False
    inherited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One thing drawn in a row: a bar from `start` to `end`, a flag on `end`, or ticks on `days`.

    `fade_in` and `fade_out` are days inside the stretch over which an end fades; `before` and `after` say why an end
    is an arrow.
    """

    shape: Shape
    start: date
    end: date
    manner: Manner
    fade_in: int = 0
    fade_out: int = 0
    before: Beyond | None = None
    after: Beyond | None = None
    days: tuple[date, ...] = ()


def marks_of(edition: Edition, task: Task, axis: Axis) -> tuple[Mark, ...]:
    """What is drawn for one task: all its written times, or the window of its heading where it has none."""
    own = any(period.dated for period in task.periods)
    return tuple(
        mark for period in placing_periods(task) for mark in _marks(edition, task, period, axis, inherited=not own)
    )


def _marks(edition: Edition, task: Task, period: Period, axis: Axis, *, inherited: bool) -> Iterator[Mark]:
    manner = Manner(
        rough=_SOFTNESS[period.precision] > 0,
        tentative=period.tentative,
        cancelled=period.state is State.CANCELLED,
        late=period.kind is PeriodKind.DEADLINE,
        inherited=inherited,
    )
    if period.recurrence is not None:
        days = tuple(day for day in recurring_days(edition, task, period) if axis.holds(day))
        if days:
            yield Mark(shape=Shape.TICKS, start=days[0], end=days[-1], days=days, manner=manner)
    elif period.kind is PeriodKind.DEADLINE and period.start is None and period.end is not None:
        yield Mark(shape=Shape.FLAG, start=period.end, end=period.end, manner=manner)
    else:
        for each in stretches_of(period):
            yield _bar(each, axis, period, manner)


def _bar(stretch: Interval, axis: Axis, period: Period, manner: Manner) -> Mark:
    """A bar cut to the axis; an end that is not written fades over half of it, one outside is cut sharp."""
    endless = stretch.end is None or period.continuing
    start = stretch.start or axis.first
    end = axis.last if endless or stretch.end is None else stretch.end
    before = Beyond.UNSAID if stretch.start is None else Beyond.OUTSIDE if start < axis.first else None
    after = Beyond.UNSAID if endless else Beyond.OUTSIDE if end > axis.last else None
    start, end = max(start, axis.first), min(end, axis.last)
    length = (end - start).days + 1
    soft = min(_SOFTNESS[period.precision], int(length * _MOST_FADE))
    fade = {None: soft, Beyond.UNSAID: length // 2, Beyond.OUTSIDE: 0}
    return Mark(
        shape=Shape.BAR,
        start=start,
        end=end,
        fade_in=fade[before],
        fade_out=fade[after],
        before=before,
        after=after,
        manner=manner,
    )
