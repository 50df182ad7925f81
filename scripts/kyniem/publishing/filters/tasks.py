"""The ways in which the task board can be narrowed: by unit, role, phase, month, standing, paper."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kyniem.model.edition import Edition
from kyniem.model.plan import Task
from kyniem.phrases.dates import write_month
from kyniem.publishing.addresses import TASKS
from kyniem.publishing.filters.choices import Choice, Way, values_by_thing, ways_of
from kyniem.publishing.times.task_times import (
    STANDING_WORDS,
    Standing,
    counted,
    is_cancelled,
    is_tentative,
    months_of_campaign,
    months_of_task,
    phases_of_task,
    stand_of,
)

UNITS, ROLES, PHASES, MONTHS, STANDINGS, PAPERS = "don-vi", "vai", "dot", "thang", "tinh-trang", "van-ban"
"""The keys of the ways, as they stand in addresses and in the board's query."""

LEADS, JOINS, UNLED = "chu-tri", "phoi-hop", "chua-ghi-chu-tri"
ELSEWHERE = "ngoai-dot"
UNLISTED = "ngoai-danh-muc"
TENTATIVE, CANCELLED = "du-kien", "da-huy"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskChoice(Choice[Task]):
    """One value, and the tasks that have it in the order of the papers."""

    @property
    def address(self) -> str:
        """Where its page stands."""
        return f"{TASKS}{self.way}/{self.id}/"

    @property
    def query(self) -> str:
        """The board's address with this value chosen, for whoever would narrow further."""
        return f"{TASKS}?{self.way}={self.id}"


@dataclass(frozen=True, slots=True)
class Filters:
    """All ways of an edition, and for each task its values by the key of the way."""

    ways: tuple[Way[TaskChoice], ...]
    values: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)

    def values_of(self, task: Task) -> dict[str, tuple[str, ...]]:
        """The values of one task, by the key of the way."""
        return self.values.get(task.id, {})


def filters_of(edition: Edition) -> Filters:
    """Every way to narrow the board of this edition; none where it has no task."""
    if not edition.tasks:
        return Filters(())
    named = (
        (UNITS, "Cơ quan, đơn vị", _units(edition)),
        (ROLES, "Vai trò", _roles(edition)),
        (PHASES, "Đợt", _phases(edition)),
        (MONTHS, "Tháng", _months(edition)),
        (STANDINGS, "Tình trạng", _standings(edition)),
        (PAPERS, "Văn bản", _papers(edition)),
    )
    ways = ways_of(named)
    return Filters(ways, values_by_thing(edition.tasks, ways))


def _units(edition: Edition) -> Iterator[TaskChoice]:
    """The units that lead or join something, as the list of units orders them; then what names only strangers."""
    takes_part: dict[str, list[Task]] = {}
    strange = []
    for task in edition.tasks:
        known = [named for named in dict.fromkeys((*task.leaders, *task.partners)) if edition.unit(named)]
        for named in known:
            takes_part.setdefault(named, []).append(task)
        if not known:
            strange.append(task)
    for unit in edition.units:
        if unit.id in takes_part:
            yield TaskChoice(
                way=UNITS,
                id=unit.id,
                title=f"Việc của {unit.title}",
                label=unit.title,
                things=tuple(takes_part[unit.id]),
            )
    if strange:
        words = "Đơn vị ngoài danh mục, hoặc không ghi"
        yield TaskChoice(way=UNITS, id=UNLISTED, title=words, label=words, things=tuple(strange))


def _roles(edition: Edition) -> Iterator[TaskChoice]:
    named: tuple[tuple[str, str, str, Callable[[Task], bool]], ...] = (
        (LEADS, "Việc ghi rõ ai chủ trì", "Có ghi chủ trì", lambda task: bool(task.lead)),
        (JOINS, "Việc có cơ quan phối hợp", "Có phối hợp", lambda task: bool(task.coordinating)),
        (UNLED, "Việc chưa ghi ai chủ trì", "Chưa ghi chủ trì", lambda task: not task.lead),
    )
    for key, title, label, takes in named:
        yield TaskChoice(way=ROLES, id=key, title=title, label=label, things=_those(edition, takes))


def _phases(edition: Edition) -> Iterator[TaskChoice]:
    phases = {task.id: {phase.id for phase in phases_of_task(edition, task)} for task in edition.tasks}
    for phase in edition.campaign.phases:
        name = ": ".join(filter(None, (phase.name, phase.title)))
        own = tuple(task for task in edition.tasks if phase.id in phases[task.id])
        yield TaskChoice(way=PHASES, id=phase.id, title=f"Việc trong {name}", label=name, things=own)
    outside = [
        task
        for task in edition.tasks
        if not phases[task.id] and counted(task).dated and counted(task).recurrence is None
    ]
    if outside:
        words = "Ngoài các đợt"
        yield TaskChoice(way=PHASES, id=ELSEWHERE, title="Việc ngoài các đợt", label=words, things=tuple(outside))


def _months(edition: Edition) -> Iterator[TaskChoice]:
    campaign_months = months_of_campaign(edition)
    months = {task.id: months_of_task(edition, task, campaign_months) for task in edition.tasks}
    for month in sorted({*campaign_months, *(month for own in months.values() for month in own)}):
        words = write_month(month)
        own = tuple(task for task in edition.tasks if month in months[task.id])
        title = f"Việc trong {words[:1].lower()}{words[1:]}"
        yield TaskChoice(way=MONTHS, id=f"{month:%Y-%m}", title=title, label=words, things=own)


def _standings(edition: Edition) -> Iterator[TaskChoice]:
    today, close = edition.today, edition.campaign.end
    stands = {task.id: stand_of(task, today, close).standing for task in edition.tasks}
    titles = {
        Standing.AHEAD: "Việc sắp tới",
        Standing.RUNNING: "Việc đang trong thời gian",
        Standing.PAST: "Việc đã qua thời gian ghi trong kế hoạch",
        Standing.REGULAR: "Việc định kỳ, thường xuyên",
        Standing.UNPLACED: "Việc có ghi thời gian mà không định ngày",
        Standing.UNSAID: "Việc chưa ghi thời gian",
    }
    for standing, label in STANDING_WORDS.items():
        own = tuple(task for task in edition.tasks if stands[task.id] is standing)
        yield TaskChoice(way=STANDINGS, id=standing.value, title=titles[standing], label=label, things=own)
    tentative = _those(edition, is_tentative)
    yield TaskChoice(way=STANDINGS, id=TENTATIVE, title="Việc ghi là dự kiến", label="Dự kiến", things=tentative)
    cancelled = _those(edition, is_cancelled)
    if cancelled:
        yield TaskChoice(way=STANDINGS, id=CANCELLED, title="Việc đã hủy", label="Đã hủy", things=cancelled)


def _papers(edition: Edition) -> Iterator[TaskChoice]:
    for plan in edition.plans:
        if plan.tasks:
            name = plan.label
            yield TaskChoice(way=PAPERS, id=plan.id, title=f"Việc trong {plan.name}", label=name, things=plan.tasks)


def _those(edition: Edition, takes: Callable[[Task], bool]) -> tuple[Task, ...]:
    return tuple(task for task in edition.tasks if takes(task))
