"""What the templates are handed beside the model itself: small frozen views, and how they are worked out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kyniem.model.campaign import Phase
from kyniem.model.edition import Edition
from kyniem.model.period import PeriodKind
from kyniem.model.plan import Plan, Section, Task
from kyniem.model.post import Post
from kyniem.publishing.addresses import address_of, address_of_section


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseView:
    """A phase and where today stands to it: done, now, to-come."""

    phase: Phase
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task with its plan, the phase it begins in, and where today stands to its written time."""

    task: Task
    plan: Plan
    state_words: str
    phase: Phase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The days to the occasion: state is before, day or after."""

    state: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What a post serves, as the source box names it."""

    plan: Plan
    label: str
    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A link of the listing's row of pages."""

    number: int
    address: str
    current: bool


def phase_views(edition: Edition) -> tuple[PhaseView, ...]:
    """Every phase, in order."""
    return tuple(phase_view(edition, phase) for phase in edition.campaign.phases)


def phase_view(edition: Edition, phase: Phase) -> PhaseView:
    """Where today stands to a phase."""
    state = "done" if phase.end < edition.today else "to-come" if edition.today < phase.start else "now"
    return PhaseView(phase=phase, state=state)


def task_rows(edition: Edition, tasks: Iterable[Task]) -> tuple[TaskRow, ...]:
    """Rows for tasks of this edition."""
    rows = []
    for task in tasks:
        plan = edition.plan(task.plan)
        if plan is not None:
            rows.append(
                TaskRow(
                    task=task, plan=plan, state_words=state_words(task, edition.today), phase=phase_of(edition, task)
                )
            )
    return tuple(rows)


def state_words(task: Task, today: date) -> str:
    """Where a day stands to a task's written time; it never claims that the task was done."""
    period = task.period if task.period.dated else next((each for each in task.periods if each.dated), task.period)
    if period.recurrence is not None:
        return "Việc định kỳ"
    if not period.dated:
        return "Không ghi thời gian"
    if period.kind is PeriodKind.DEADLINE:
        return "Chưa đến hạn" if period.end is None or today <= period.end else "Đã qua thời hạn ghi trong kế hoạch"
    if period.start is not None and today < period.start:
        return "Chưa đến thời gian"
    if period.end is None:
        return "Chưa ghi ngày kết thúc"
    return "Đang trong thời gian" if today <= period.end else "Đã qua thời gian ghi trong kế hoạch"


def phase_of(edition: Edition, task: Task) -> Phase | None:
    """The first phase that a task's written time touches."""
    for period in task.periods:
        if period.dated and period.recurrence is None:
            for phase in edition.campaign.phases:
                if period.touches(phase.start, phase.end):
                    return phase
    return None


def tasks_in_phase(edition: Edition, phase: Phase) -> tuple[Task, ...]:
    """The tasks whose written time touches a phase."""
    return tuple(
        task
        for task in edition.tasks
        if any(
            period.dated and period.recurrence is None and period.touches(phase.start, phase.end)
            for period in task.periods
        )
    )


def served_by(edition: Edition, post: Post) -> tuple[Served, ...]:
    """The plan sections and tasks a post serves, as far as they are in this edition."""
    found = []
    for reference in post.serves:
        served = edition.served(reference)
        if served is None:
            continue
        plan, part = served
        if isinstance(part, Task):
            found.append(Served(plan=plan, label=f"mục {part.section}", title=part.title, address=address_of(part)))
        elif isinstance(part, Section):
            address = address_of_section(plan.id, part)
            found.append(Served(plan=plan, label=f"mục {part.address}", title=part.title, address=address))
        else:
            found.append(Served(plan=plan, label="", title=plan.title, address=plan.address))
    return tuple(found)
