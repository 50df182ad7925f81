"""The desk's page of what falls due: overdue, today, this week, this month, later, and what has no end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kyniem.model.edition import Edition, Mark
from kyniem.model.output import Crumb, Page
from kyniem.model.plan import Plan, Task
from kyniem.phrases.dates import write_day
from kyniem.publishing.addresses import CALENDAR, DESK, DUE
from kyniem.publishing.calendars.files import REMINDERS
from kyniem.publishing.coverage import Coverage, coverage_of
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.due import MONTH, Due, Reach, TermKind, dues_on, end_words, terms_of

_SHORT = 12
"""A folded list of no more rows stands open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """What falls due, how it is said, and how many pieces name its task (None for an entry of a calendar)."""

    due: Due
    said: str
    told: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueGroup:
    """The rows of one reach; `older` are folded away below them, all of them when `folded`."""

    id: str
    title: str
    rows: tuple[DueRow, ...]
    older: tuple[DueRow, ...] = ()
    note: str = ""
    folded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Untimed:
    """A task that never falls due, and its plan."""

    task: Task
    plan: Plan


def due_rows(edition: Edition, coverage: Coverage) -> tuple[DueRow, ...]:
    """Everything in force that falls due, by its day; what expired asks nothing of anybody any more."""
    told = {each.task.id: len(each.own) for each in coverage.tasks}
    terms = tuple(term for term in terms_of(edition) if edition.mark(term.item) is not Mark.EXPIRED)
    return tuple(
        DueRow(due=due, said=say(due), told=told.get(due.term.task.id) if due.term.task is not None else None)
        for due in dues_on(terms, edition.today)
    )


def say(due: Due) -> str:
    """How far it is: in days where the paper wrote days, else by the month or quarter that the paper names."""
    term, days = due.term, abs(due.days)
    if term.returns:
        day = write_day(due.day)
        return f"kỳ cuối {day}, đã qua" if due.days < 0 else f"kỳ tới {day}, {_ahead(due)}"
    if not term.exact:
        words = end_words(term.period)
        return words if due.days >= 0 else f"quá hạn, đã {words}" if due.reach is Reach.OVERDUE else f"đã {words}"
    if due.days >= 0:
        return _ahead(due)
    if due.reach is Reach.OVERDUE:
        return f"hạn dự kiến đã qua {days} ngày" if term.period.tentative else f"quá hạn {days} ngày"
    return f"đã qua {days} ngày" if term.kind is TermKind.DAY else f"hết thời gian đã {days} ngày"


def _ahead(due: Due) -> str:
    if due.days:
        return f"còn {due.days} ngày"
    return {TermKind.DEADLINE: "hạn cuối hôm nay", TermKind.DAY: "hôm nay"}.get(due.term.kind, "ngày cuối hôm nay")


def due_page(renderer: Renderer) -> Page:
    """The list, nearest first."""
    edition = renderer.edition
    rows = due_rows(edition, coverage_of(edition))
    timed = {row.due.term.task.id for row in rows if row.due.term.task is not None}
    others = tuple(
        Untimed(task=task, plan=plan) for plan in edition.current_plans for task in plan.tasks if task.id not in timed
    )
    page = Page(
        address=DUE,
        title="Việc đến hạn",
        html="",
        template="desk",
        description="Việc quá hạn, đến hạn hôm nay, trong 7 ngày, trong 30 ngày.",
        place=DESK,
        crumbs=(Crumb(title="Bàn biên tập", address=DESK), Crumb(title="Việc đến hạn", address=DUE)),
        updated=edition.as_of,
    )
    return renderer.page(
        "desk-due",
        page,
        counts={reach.name.lower(): sum(row.due.reach is reach for row in rows) for reach in Reach},
        groups=tuple(group for group in _groups(rows) if group.rows or group.older),
        endless=tuple(other for other in others if _is_timed(other.task)),
        untimed=tuple(other for other in others if not _is_timed(other.task)),
        short=_SHORT,
        reminders_address=f"{CALENDAR}{REMINDERS}.ics",
        over=edition.has_closed,
    )


def _groups(rows: Sequence[DueRow]) -> Iterator[DueGroup]:
    overdue = _reaching(rows, Reach.OVERDUE)[::-1]
    yield DueGroup(
        id=Reach.OVERDUE.value,
        title="Quá hạn",
        rows=tuple(row for row in overdue if row.due.days >= -MONTH),
        older=tuple(row for row in overdue if row.due.days < -MONTH),
        note="Hạn ghi trong văn bản đã qua, mới nhất ở trên.",
    )
    yield DueGroup(id=Reach.TODAY.value, title="Hôm nay", rows=_reaching(rows, Reach.TODAY))
    yield DueGroup(id=Reach.WEEK.value, title="Trong 7 ngày tới", rows=_reaching(rows, Reach.WEEK))
    yield DueGroup(id=Reach.MONTH.value, title="Trong 30 ngày tới", rows=_reaching(rows, Reach.MONTH))
    later = _reaching(rows, Reach.LATER)
    yield DueGroup(id=Reach.LATER.value, title="Sau đó", rows=later, folded=len(later) > _SHORT)
    yield DueGroup(
        id=Reach.PASSED.value,
        title="Đã qua thời gian",
        rows=_reaching(rows, Reach.PASSED)[::-1],
        note="Khoảng thời gian, kỳ báo cáo ghi trong văn bản đã qua.",
        folded=True,
    )


def _reaching(rows: Iterable[DueRow], reach: Reach) -> tuple[DueRow, ...]:
    return tuple(row for row in rows if row.due.reach is reach)


def _is_timed(task: Task) -> bool:
    return any(period.dated for period in task.periods)
