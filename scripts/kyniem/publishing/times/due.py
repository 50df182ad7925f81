"""What falls due, and when: deadlines, ends of windows and named days of tasks, deadlines of content calendars."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from kyniem.model.calendar import Calendar, Entry, EntryState, last_day_of_month
from kyniem.model.edition import Edition
from kyniem.model.period import Period, PeriodKind, Precision, State
from kyniem.model.plan import Plan, Task
from kyniem.model.unit import Named
from kyniem.phrases.dates import write_day, write_month
from kyniem.publishing.addresses import address_of
from kyniem.publishing.times.calendar_days import is_exact

WEEK, MONTH = 7, 30
"""How many days the two near reaches look ahead."""

_QUARTERS = ("I", "II", "III", "IV")


class TermKind(StrEnum):
    """What ends: a deadline, a day on which something is, or a window in which it is to be done."""

    DEADLINE = "deadline"
    DAY = "day"
    WINDOW = "window"


class Reach(StrEnum):
    """How far a term is from a day. Only a deadline can be overdue: a window or a day has passed, no more is known."""

    OVERDUE = "qua-han"
    TODAY = "hom-nay"
    WEEK = "7-ngay"
    MONTH = "30-ngay"
    LATER = "sau-do"
    PASSED = "da-qua"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One written time that ends or comes back, of a task, a milestone of it (`label`) or an entry of a calendar.

    What comes back does so within `first` … `until`. `inherited`: the window is that of the heading above the task.
    """

    id: str
    title: str
    kind: TermKind
    period: Period
    item: Plan | Calendar
    address: str
    first: date
    until: date
    label: str = ""
    task: Task | None = None
    lead: tuple[Named, ...] = ()
    inherited: bool = False
    cancelled: bool = False

    @property
    def exact(self) -> bool:
        """Whether the paper wrote days; else nothing may be counted in days."""
        return is_exact(self.period)

    @property
    def returns(self) -> bool:
        """Whether it comes back."""
        return self.period.recurrence is not None

    def day(self, today: date) -> date | None:
        """Its last day; of what comes back the next one from `today` on, else the last there was."""
        if not self.returns:
            return self.period.end
        bound = self.period.within(self.first, self.until)
        low, high = bound.start or self.first, bound.end or self.until
        ahead = next(bound.days(max(low, today), high), None)
        return ahead if ahead is not None else max(bound.days(low, high), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A term as a day sees it: its last day, how far that is, and how many days (negative: ago)."""

    term: Term
    day: date
    reach: Reach
    days: int


def dues_on(terms: tuple[Term, ...], today: date) -> tuple[Due, ...]:
    """Every term that has a last day and was not called off, by that day."""
    found = [due for term in terms if not term.cancelled and (due := _due(term, today)) is not None]
    return tuple(sorted(found, key=lambda due: (due.day, due.term.id)))


def terms_of(edition: Edition) -> tuple[Term, ...]:
    """The terms of every task, then those deadlines of content calendars that no task prints already."""
    tasks = tuple(term for plan in edition.plans for task in plan.tasks for term in terms_of_task(edition, plan, task))
    known = {(term.task.id, term.day(term.first)) for term in tasks if term.task is not None and not term.returns}
    known |= {
        (term.task.id, day)
        for term in tasks
        if term.task is not None and term.returns
        for day in term.period.within(term.first, term.until).days(term.first, term.until)
    }
    entries = (term for each in edition.calendars for entry in each.entries for term in _of_entry(each, entry))
    sources = {entry.id: entry.source for entry in edition.entries}
    return (*tasks, *(term for term in entries if (sources[term.id], term.period.end) not in known))


def terms_of_task(edition: Edition, plan: Plan, task: Task) -> Iterator[Term]:
    """The task's own time and its milestones' that end or come back; else the window of the heading above it."""
    written = [
        (task.id_of_period(number), period, label)
        for number, (label, period) in enumerate(task.labelled)
        if period.dated
    ]
    inherited = not written and task.inherited.dated
    for name, period, label in [(task.id, task.inherited, "")] if inherited else written:
        for part_name, part in parts_of(name, period):
            yield Term(
                id=part_name,
                title=task.title,
                kind=_kind(part),
                period=part,
                item=plan,
                address=address_of(task),
                first=max(edition.campaign.start, plan.since),
                until=edition.campaign.end,
                label=label,
                task=task,
                lead=task.lead,
                inherited=inherited,
                cancelled=period.state is State.CANCELLED,
            )


def parts_of(name: str, period: Period) -> Iterator[tuple[str, Period]]:
    """What of a period ends or comes back: itself under its own name, or each stretch of days that it lists.

    The first keeps the name, the others are `-ngay-2`, `-ngay-3`; all keep all the words.
    """
    listed = period.exact and period.recurrence is None and period.intervals
    parts = [replace(period, start=each.start, end=each.end, intervals=()) for each in period.intervals]
    for number, part in enumerate(parts if listed else [period], 1):
        if part.kind is not PeriodKind.UNDETERMINED and (part.end is not None or part.recurrence is not None):
            yield (name if number == 1 else f"{name}-ngay-{number}"), part


def is_deadline_of_entry(period: Period) -> bool:
    """Whether an entry of a calendar is something to be done by a day, and not something that goes out."""
    return period.kind is PeriodKind.DEADLINE and period.exact and period.end is not None


def first_warning(month: date) -> date:
    """The day from which one may be warned of what is in a month's calendar; `month` is its first day."""
    return month - timedelta(days=MONTH)


def end_words(period: Period) -> str:
    """The end of a period, never more exact than it was written: "24/3/2023", "hết tháng 9/2023", "hết quý III/2023".

    A coarse period that ends within a month was given that end by the paper: a third of the month, or the day itself.
    """
    end = period.end
    if end is None:
        return ""
    if period.precision is Precision.DAY:
        return write_day(end)
    if end != last_day_of_month(end.replace(day=1)):
        third = _third(period, end) if period.precision is Precision.PART_OF_MONTH else ""
        return f"hết {third} {write_month(end).lower()}" if third else write_day(end)
    if period.precision is Precision.QUARTER and end.month % 3 == 0:
        return f"hết quý {_QUARTERS[end.month // 3 - 1]}/{end.year}"
    if period.precision in {Precision.HALF_YEAR, Precision.YEAR} and end.month in {6, 12}:
        return f"hết năm {end.year}" if end.month == 12 else f"hết 6 tháng đầu năm {end.year}"  # noqa: PLR2004 - December
    return f"hết {write_month(end).lower()}"


def _third(period: Period, end: date) -> str:
    """The third of a month by the paper's own name: what it calls early in a month has no tenth day for its end."""
    named, loose = {10: ("thượng tuần", "khoảng đầu"), 20: ("trung tuần", "khoảng giữa")}.get(end.day, ("", ""))
    return named if named and named in period.words.lower() else loose


def _due(term: Term, today: date) -> Due | None:
    day = term.day(today)
    if day is None:
        return None
    days = (day - today).days
    return Due(term=term, day=day, reach=_reach(term, days), days=days)


def _reach(term: Term, days: int) -> Reach:
    if days < 0:
        overdue = term.kind is TermKind.DEADLINE and not term.returns and not term.inherited
        return Reach.OVERDUE if overdue else Reach.PASSED
    if days == 0:
        return Reach.TODAY
    return Reach.WEEK if days <= WEEK else Reach.MONTH if days <= MONTH else Reach.LATER


def _kind(period: Period) -> TermKind:
    if period.kind is PeriodKind.DEADLINE:
        return TermKind.DEADLINE
    single = period.exact and period.start == period.end
    return TermKind.DAY if single or period.recurrence is not None else TermKind.WINDOW


def _of_entry(calendar: Calendar, entry: Entry) -> Iterator[Term]:
    if is_deadline_of_entry(entry.period):
        yield Term(
            id=entry.id,
            title=entry.title,
            kind=TermKind.DEADLINE,
            period=entry.period,
            item=calendar,
            address=address_of(entry),
            first=first_warning(calendar.month),
            until=last_day_of_month(calendar.month),
            lead=entry.lead,
            cancelled=entry.state is EntryState.CANCELLED or entry.period.state is State.CANCELLED,
        )
