"""The timeline: which tasks stand in which rows, on which axis, with which phases, occasion and today."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kyniem.model.calendar import last_day_of_month
from kyniem.model.campaign import Phase
from kyniem.model.edition import Edition
from kyniem.model.plan import Plan, Task
from kyniem.publishing.timeline.marks import Axis, Mark, marks_of
from kyniem.publishing.times.task_times import counted, months_of_campaign, phase_of_task, placing_periods, stretches_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A task with its marks, and the words of all its times."""

    task: Task
    plan: Plan
    words: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows under one title."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All that a drawing shows; `today` only where it lies inside."""

    axis: Axis
    groups: tuple[Group, ...]
    phases: tuple[Phase, ...]
    occasion: date | None
    today: date | None

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row, from the top."""
        return tuple(row for group in self.groups for row in group.rows)


def timeline_of(edition: Edition, tasks: Iterable[Task], *, grouped: bool = True) -> Timeline | None:
    """The timeline of these tasks, in groups by the phase they begin in unless told; None where none has a date."""
    placed = [task for task in tasks if placing_periods(task)]
    if not placed:
        return None
    axis = _axis(edition, placed)
    groups = tuple(_groups(edition, placed, axis) if grouped else _together(edition, placed, axis))
    if not any(group.rows for group in groups):
        return None
    occasion = edition.campaign.occasion.day
    return Timeline(
        axis=axis,
        groups=groups,
        phases=edition.campaign.phases,
        occasion=occasion if axis.holds(occasion) else None,
        today=edition.today if axis.holds(edition.today) else None,
    )


def _axis(edition: Edition, tasks: Iterable[Task]) -> Axis:
    """The months of the campaign and its phases, wider only where a task would otherwise not be seen at all."""
    months = months_of_campaign(edition)
    stretches = [
        each
        for task in tasks
        for period in placing_periods(task)
        if period.recurrence is None
        for each in stretches_of(period)
    ]
    first = min([months[0], *(each.end for each in stretches if each.end is not None)])
    last = max([months[-1], *(day for each in stretches if (day := each.start or each.end) is not None)])
    return Axis(first=first.replace(day=1), last=last_day_of_month(last.replace(day=1)))


def _groups(edition: Edition, tasks: list[Task], axis: Axis) -> Iterator[Group]:
    rows = {task.id: _row(edition, task, axis) for task in tasks}
    begins: dict[str, list[Task]] = {}
    for task in tasks:
        phase = phase_of_task(edition, task)
        regular = counted(task).recurrence is not None
        begins.setdefault("+regular" if regular else phase.id if phase else "+outside", []).append(task)
    titles = {phase.id: ": ".join(filter(None, (phase.name, phase.title))) for phase in edition.campaign.phases}
    for key, title in {**titles, "+outside": "Ngoài các đợt", "+regular": "Việc định kỳ"}.items():
        own = sorted(begins.get(key, ()), key=first_day)
        made = tuple(row for task in own for row in rows[task.id])
        if made:
            yield Group(title=title, rows=made)


def _together(edition: Edition, tasks: list[Task], axis: Axis) -> Iterator[Group]:
    rows = tuple(row for task in sorted(tasks, key=first_day) for row in _row(edition, task, axis))
    yield Group(title="", rows=rows)


def first_day(task: Task) -> date:
    """The day by which tasks are put in order: the first of the time that counts, the last possible where none is."""
    period = counted(task)
    return period.start or period.end or date.max


def _row(edition: Edition, task: Task, axis: Axis) -> tuple[Row, ...]:
    plan = edition.plan(task.plan)
    marks = marks_of(edition, task, axis)
    if plan is None or not marks:
        return ()
    return (Row(task=task, plan=plan, words=words_of(task), marks=marks),)


def words_of(task: Task) -> str:
    """The plan's own words for all times of a task, milestones under their labels, a heading's window as such."""
    said = [f"{label}: {period.words}" if label else period.words for label, period in task.labelled if period.words]
    if not any(period.dated for period in task.periods) and task.inherited.words:
        said.append(f"theo đề mục: {task.inherited.words}")
    return "; ".join(said)
