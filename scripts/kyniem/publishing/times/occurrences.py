"""What stands on which day: entries, deadlines, commemorations and the occasion, as pages show them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time

from kyniem.model.calendar import Entry
from kyniem.model.edition import Edition
from kyniem.model.period import Period, PeriodKind, State
from kyniem.model.plan import Plan, Task
from kyniem.model.unit import Named
from kyniem.phrases.folding import fold
from kyniem.publishing.addresses import PLANS, address_of_event


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One thing on one day (None: no day is known, only `words`); `address` is where it leads, "" for nowhere.

    `page` is its own page, where it has one: the same as `address`, unless that leads to the post it carries.
    `kind` is entry, task, deadline, commemoration or occasion; `state` is dự kiến, đã duyệt, hủy or "".
    `plan` is the id of the plan that tells of it itself, "" where a calendar or the campaign does.
    `span` is the first and the last day of all of it, of which `day` is one.
    """

    title: str
    kind: str
    day: date | None = None
    times: tuple[time, ...] = ()
    who: str = ""
    channels: tuple[str, ...] = ()
    state: str = ""
    words: str = ""
    address: str = ""
    page: str = ""
    plan: str = ""
    span: tuple[date, date] = (date.min, date.max)

    @property
    def told(self) -> str:
        """What tells it from others over many days: its title, and when it comes."""
        return f"{self.title} {self.words} {' '.join(map(str, self.times))}"

    @property
    def order(self) -> tuple[date, time, int, str]:
        """By day, then hour; what has no hour comes first, the occasion before all."""
        rank = ("occasion", "commemoration", "deadline", "task", "entry").index(self.kind)
        return (self.day or date.max, min(self.times, default=time()), rank, fold(self.title))


def occurrences_between(edition: Edition, first: date, last: date) -> tuple[Occurrence, ...]:
    """Everything of day precision from first to last, both inclusive, in order."""
    found = [
        *_commemorations(edition, first, last),
        *(made for entry in edition.entries for made in occurrences_of_entry(edition, entry, first, last)),
        *(made for task in edition.tasks for made in occurrences_of_task(edition, task, first, last)),
    ]
    return tuple(sorted(found, key=lambda occurrence: occurrence.order))


def occurrences_of_entry(edition: Edition, entry: Entry, first: date, last: date) -> Iterator[Occurrence]:
    """One entry on each of its days in first … last; nothing for one that names no day."""
    if entry.period.exact:
        for day in _days(entry.period, first, last):
            yield _of_entry(edition, entry, day)


def occurrences_of_task(edition: Edition, task: Task, first: date, last: date) -> Iterator[Occurrence]:
    """A task's days and deadlines in first … last, its milestones with their labels.

    A reporting duty or a deadline that a content calendar already shows on that day is left to the calendar.
    """
    plan = edition.plan(task.plan)
    floor = max(first, plan.since) if plan is not None else first
    ceiling = min(last, edition.campaign.end)
    for label, period in task.labelled:
        if not period.exact:
            continue
        bounds = (floor, ceiling) if period.recurrence is not None else (first, last)
        for day in _days(period, *bounds):
            due = period.recurrence is not None or period.kind is PeriodKind.DEADLINE
            if not (due and _in_calendar(edition, task, day)):
                yield _of_task(edition, task, period, (day, label))


def undated_between(edition: Edition, first: date, last: date) -> tuple[Occurrence, ...]:
    """What belongs to first … last and names no day: coarse entries, and tasks whose whole window lies within."""
    entries = [
        _of_entry(edition, entry, None)
        for entry in edition.entries
        if not entry.period.exact and entry.period.touches(first, last)
    ]
    tasks = [
        _of_task(edition, task, period, (None, label))
        for task, label, period in _coarse(edition, first, last)
        if _inside(period, first, last)
    ]
    return (*entries, *tasks)


def running_between(edition: Edition, first: date, last: date) -> tuple[Occurrence, ...]:
    """Tasks under way in first … last whose window reaches beyond it."""
    return tuple(
        _of_task(edition, task, period, (None, label))
        for task, label, period in _coarse(edition, first, last)
        if not _inside(period, first, last)
    )


def distinct(occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """The first occurrence of each thing: what fills many days, or comes back every week, counts once."""
    found: dict[tuple[str, str, str], Occurrence] = {}
    for each in occurrences:
        found.setdefault((each.kind, each.title, each.words), each)
    return tuple(found.values())


def titles_of(edition: Edition, named: Iterable[Named]) -> str:
    """The units of a list as pages name them; what is not known as it was printed."""
    found = (edition.unit(each.unit) if each.unit else None for each in named)
    return ", ".join(unit.title if unit is not None else each.words for each, unit in zip(named, found, strict=False))


def _days(period: Period, first: date, last: date) -> Iterator[date]:
    """The days on which it stands; of what begins and has no end only the first, since no end is made up."""
    if period.kind is not PeriodKind.OPEN or period.start is None:
        yield from period.days(first, last)
    elif first <= period.start <= last:
        yield period.start


def _coarse(edition: Edition, first: date, last: date) -> Iterator[tuple[Task, str, Period]]:
    """The times of tasks, with their labels, that touch first … last and stand on no day in it."""
    for task in edition.tasks:
        for label, period in task.labelled:
            if not period.dated or not period.touches(first, last):
                continue
            goes_on = period.kind is PeriodKind.OPEN and period.start is not None and period.start < first
            if goes_on or not period.exact:
                yield task, label, period


def _inside(period: Period, first: date, last: date) -> bool:
    return period.start is not None and period.end is not None and first <= period.start and period.end <= last


def _in_calendar(edition: Edition, task: Task, day: date) -> bool:
    sections = {task.id, f"{task.plan}#{task.section}"}
    return any(
        entry.source in sections and entry.period.exact and any(True for _ in entry.period.days(day, day))
        for entry in edition.entries
    )


def _of_entry(edition: Edition, entry: Entry, day: date | None) -> Occurrence:
    post = edition.item_from(entry.post) if entry.post else None
    named = (edition.campaign.channel(channel) for channel in entry.channels)
    deadline = entry.period.kind is PeriodKind.DEADLINE
    return Occurrence(
        title=entry.title,
        kind="deadline" if deadline else "entry",
        day=day,
        times=entry.times,
        who=titles_of(edition, entry.lead),
        channels=tuple(channel.name for channel in named if channel is not None),
        state=entry.state.value,
        words=entry.period.words,
        address=post.address if post is not None else entry.address,
        page=entry.address,
        span=(entry.period.start or date.min, entry.period.end or date.max),
    )


def _of_task(edition: Edition, task: Task, period: Period, at: tuple[date | None, str]) -> Occurrence:
    day, label = at
    return Occurrence(
        title=f"{label}: {task.title}" if label else task.title,
        kind="deadline" if period.kind is PeriodKind.DEADLINE else "task",
        day=day,
        who=titles_of(edition, task.lead),
        state="dự kiến" if period.state is State.TENTATIVE else "",
        words=period.words,
        address=address_of_event(task),
        page=task.page,
        plan=task.plan,
        span=(period.start or date.min, period.end or date.max),
    )


def _commemorations(edition: Edition, first: date, last: date) -> Iterator[Occurrence]:
    occasion = edition.campaign.occasion
    if first <= occasion.day <= last:
        yield Occurrence(
            title=f"Kỷ niệm {occasion.years} năm {occasion.name}", kind="occasion", day=occasion.day, address="lich/"
        )
    seen = {(occasion.founded, occasion.day)}
    for plan in edition.plans:
        for anniversary in plan.anniversaries:
            key = (anniversary.origin_day, anniversary.day)
            if key in seen or not first <= anniversary.day <= last:
                continue
            seen.add(key)
            yield Occurrence(
                title=f"{anniversary.years} năm {anniversary.title}",
                kind="commemoration",
                day=anniversary.day,
                who=plan.name,
                address=f"{PLANS}{plan.id}/{_section_at(plan, anniversary.origin.line)}",
                plan=plan.id,
            )


def _section_at(plan: Plan, line: int) -> str:
    above = [section for section in plan.sections if section.origin.line <= line]
    return f"#{above[-1].anchor}" if above else ""
