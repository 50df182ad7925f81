"""Where a task stands in time: which written time counts, how exactly it is written, how a day stands to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kyniem.model.calendar import last_day_of_month
from kyniem.model.campaign import Phase
from kyniem.model.edition import Edition
from kyniem.model.period import Interval, Period, PeriodKind, Precision, State
from kyniem.model.plan import Task


class Standing(StrEnum):
    """How a day stands to a task's written time; the value is its place in addresses. Never that something was done."""

    AHEAD = "sap-toi"
    RUNNING = "dang-trong-thoi-gian"
    PAST = "da-qua"
    REGULAR = "dinh-ky"
    UNPLACED = "khong-dinh-ngay"
    UNSAID = "chua-ghi-thoi-gian"


STANDING_WORDS = {
    Standing.AHEAD: "Sắp tới",
    Standing.RUNNING: "Đang trong thời gian",
    Standing.PAST: "Đã qua thời gian ghi",
    Standing.REGULAR: "Định kỳ, thường xuyên",
    Standing.UNPLACED: "Có ghi, không định ngày",
    Standing.UNSAID: "Chưa ghi thời gian",
}
"""What people see for each standing, in this order."""

_EXACTNESS = {
    Precision.PART_OF_MONTH: "ghi theo khoảng trong tháng",
    Precision.MONTH: "ghi theo tháng",
    Precision.QUARTER: "ghi theo quý",
    Precision.HALF_YEAR: "ghi theo nửa năm",
    Precision.YEAR: "ghi theo năm",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A task's standing on a day, and the same in words for its row."""

    standing: Standing
    words: str


def counted(task: Task) -> Period:
    """The time by which a task is placed: its own, else its first dated milestone's, else its heading's window.

    The task's own period, without a date, when there is none of these.
    """
    found = (period for period in (*task.periods, task.inherited) if period.dated)
    return next(found, task.period)


def is_inherited(task: Task) -> bool:
    """Whether a task is placed by the window of the heading above it alone."""
    return task.inherited.dated and counted(task) is task.inherited


def placing_periods(task: Task) -> tuple[Period, ...]:
    """Every dated time that places a task: its own and its milestones', else the window of its heading."""
    own = tuple(period for period in task.periods if period.dated)
    return own or ((task.inherited,) if task.inherited.dated else ())


def stretches_of(period: Period) -> tuple[Interval, ...]:
    """The stretches of days a time names: one, or each of several."""
    return period.intervals or (Interval(start=period.start, end=period.end),)


def exactness(period: Period) -> str:
    """How exactly a time is written, in words ("ghi theo tháng"); empty for days and for what has no date."""
    return _EXACTNESS.get(period.precision, "") if period.dated else ""


def stand_of(task: Task, today: date, close: date | None = None) -> Stand:
    """How `today` stands to a task's written time.

    A time without an end counts as past once the campaign is over (`close` is its last day): nothing says that the
    work still goes on.
    """
    first = counted(task)
    if first.recurrence is not None:
        return Stand(standing=Standing.REGULAR, words="Việc định kỳ")
    if not first.dated:
        return _without_date(task)
    over = close is not None and today > close
    stands = [_of_period(period, today, over=over) for period in placing_periods(task) if period.recurrence is None]
    # What the main time has left behind a further one may still hold: "tập trung từ đầu tháng 9 đến hết tháng 10".
    still = (each for each in stands if each.standing is not Standing.PAST)
    return next(still, stands[0])


def _of_period(period: Period, today: date, *, over: bool) -> Stand:
    if period.kind is PeriodKind.DEADLINE:
        return _by_deadline(period, today)
    return _by_stretch(period, today, over=over)


def _by_stretch(period: Period, today: date, *, over: bool) -> Stand:
    if period.start is not None and today < period.start:
        return Stand(standing=Standing.AHEAD, words="Chưa đến thời gian")
    if period.end is not None and today <= period.end:
        return Stand(standing=Standing.RUNNING, words="Đang trong thời gian")
    if period.end is not None and not period.continuing:
        return Stand(standing=Standing.PAST, words="Đã qua thời gian ghi trong kế hoạch")
    words = "Việc thường xuyên" if period.continuing else "Chưa ghi ngày kết thúc"
    return Stand(standing=Standing.PAST if over else Standing.RUNNING, words=words)


def _without_date(task: Task) -> Stand:
    if any(period.continuing for period in task.periods):
        return Stand(standing=Standing.REGULAR, words="Việc thường xuyên")
    if any(period.words for period in task.periods):
        return Stand(standing=Standing.UNPLACED, words="Không định ngày")
    return Stand(standing=Standing.UNSAID, words="Không ghi thời gian")


def _by_deadline(period: Period, today: date) -> Stand:
    if period.end is not None and today > period.end:
        return Stand(standing=Standing.PAST, words="Đã qua thời hạn ghi trong kế hoạch")
    return Stand(standing=Standing.RUNNING if _runs(period, today) else Standing.AHEAD, words="Chưa đến hạn")


def _runs(period: Period, today: date) -> bool:
    """Whether a deadline's own stretch has begun: "hoàn thành trong tháng 3" runs in March, a bare day lies ahead."""
    return period.start is not None and period.start <= today


def is_tentative(task: Task) -> bool:
    """Whether any time of it is "dự kiến"."""
    return any(period.tentative for period in task.periods)


def is_cancelled(task: Task) -> bool:
    """Whether its own time is cancelled."""
    return task.period.state is State.CANCELLED


def months_of_campaign(edition: Edition) -> tuple[date, ...]:
    """The first day of every month of the campaign, its phases and its occasion."""
    campaign = edition.campaign
    first = min(campaign.start, campaign.occasion.day, *(phase.start for phase in campaign.phases))
    last = max(campaign.end, campaign.occasion.day, *(phase.end for phase in campaign.phases))
    return tuple(_months(first, last))


def months_of_task(edition: Edition, task: Task, campaign_months: tuple[date, ...]) -> tuple[date, ...]:
    """The months of the campaign that a task's times touch; what lies wholly outside has the months of its ends.

    What comes back is counted from the day its plan was out to the end of the campaign.
    """
    found: set[date] = set()
    for period in placing_periods(task):
        if period.recurrence is not None:
            found |= {day.replace(day=1) for day in recurring_days(edition, task, period)}
            continue
        touched = {month for month in campaign_months if _touches(period, month)}
        found |= touched or {day.replace(day=1) for day in (period.start, period.end) if day is not None}
    return tuple(sorted(found))


def phases_of_task(edition: Edition, task: Task) -> tuple[Phase, ...]:
    """The phases that a task's times touch; what only comes back belongs to none."""
    periods = [period for period in placing_periods(task) if period.recurrence is None]
    return tuple(
        phase for phase in edition.campaign.phases if any(period.touches(phase.start, phase.end) for period in periods)
    )


def phase_of_task(edition: Edition, task: Task) -> Phase | None:
    """The phase a task begins in: the first that the time by which it is placed touches."""
    period = counted(task)
    if period.recurrence is not None:
        return None
    return next((phase for phase in edition.campaign.phases if period.touches(phase.start, phase.end)), None)


def recurring_days(edition: Edition, task: Task, period: Period) -> Iterator[date]:
    """The days of a time that comes back, from the day its plan was out to the end of the campaign."""
    plan = edition.plan(task.plan)
    first = max(plan.since, edition.campaign.start) if plan is not None else edition.campaign.start
    yield from period.days(first, edition.campaign.end)


def _touches(period: Period, month: date) -> bool:
    last = last_day_of_month(month)
    if period.kind is PeriodKind.DEADLINE:
        return period.touches(month, last)
    return any(
        (each.start is None or each.start <= last) and (each.end is None or period.continuing or each.end >= month)
        for each in stretches_of(period)
    )


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = last_day_of_month(month) + timedelta(days=1)


def tasks_in_phase(edition: Edition, phase: Phase) -> tuple[Task, ...]:
    """The tasks whose written time, or else their heading's window, touches a phase."""
    return tuple(task for task in edition.tasks if phase in phases_of_task(edition, task))
