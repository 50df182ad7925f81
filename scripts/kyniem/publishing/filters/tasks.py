"""The ways in which the task board can be narrowed: by unit, role, phase, month, standing, paper."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kyniem.model.edition import Edition
from kyniem.model.plan import Task
from kyniem.phrases.dates import write_month
from kyniem.publishing.addresses import TASKS
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
class Choice:
    """One value of a way: `title` on its page, `label` on its link, its tasks in the order of the papers."""

    way: str
    id: str
    title: str
    label: str
    tasks: tuple[Task, ...]

    @property
    def address(self) -> str:
        """Where its page stands."""
        return f"{TASKS}{self.way}/{self.id}/"

    @property
    def query(self) -> str:
        """The board's address with this value chosen, for whoever would narrow further."""
        return f"{TASKS}?{self.way}={self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to narrow the board: its key, what people see, its values."""

    key: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """All ways of an edition, and for each task its values by the key of the way."""

    ways: tuple[Way, ...]
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
    ways = tuple(Way(key=key, title=title, choices=tuple(choices)) for key, title, choices in named)
    values: dict[str, dict[str, tuple[str, ...]]] = {task.id: {} for task in edition.tasks}
    for way in ways:
        for choice in way.choices:
            for task in choice.tasks:
                values[task.id][way.key] = (*values[task.id].get(way.key, ()), choice.id)
    return Filters(ways, values)


def _units(edition: Edition) -> Iterator[Choice]:
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
            yield Choice(
                way=UNITS,
                id=unit.id,
                title=f"Việc của {unit.title}",
                label=unit.title,
                tasks=tuple(takes_part[unit.id]),
            )
    if strange:
        words = "Đơn vị ngoài danh mục, hoặc không ghi"
        yield Choice(way=UNITS, id=UNLISTED, title=words, label=words, tasks=tuple(strange))


def _roles(edition: Edition) -> Iterator[Choice]:
    named: tuple[tuple[str, str, str, Callable[[Task], bool]], ...] = (
        (LEADS, "Việc ghi rõ ai chủ trì", "Có ghi chủ trì", lambda task: bool(task.lead)),
        (JOINS, "Việc có cơ quan phối hợp", "Có phối hợp", lambda task: bool(task.coordinating)),
        (UNLED, "Việc chưa ghi ai chủ trì", "Chưa ghi chủ trì", lambda task: not task.lead),
    )
    for key, title, label, takes in named:
        yield Choice(way=ROLES, id=key, title=title, label=label, tasks=_those(edition, takes))


def _phases(edition: Edition) -> Iterator[Choice]:
    phases = {task.id: {phase.id for phase in phases_of_task(edition, task)} for task in edition.tasks}
    for phase in edition.campaign.phases:
        name = ": ".join(filter(None, (phase.name, phase.title)))
        own = tuple(task for task in edition.tasks if phase.id in phases[task.id])
        yield Choice(way=PHASES, id=phase.id, title=f"Việc trong {name}", label=name, tasks=own)
    outside = [
        task
        for task in edition.tasks
        if not phases[task.id] and counted(task).dated and counted(task).recurrence is None
    ]
    if outside:
        words = "Ngoài các đợt"
        yield Choice(way=PHASES, id=ELSEWHERE, title="Việc ngoài các đợt", label=words, tasks=tuple(outside))


def _months(edition: Edition) -> Iterator[Choice]:
    campaign_months = months_of_campaign(edition)
    months = {task.id: months_of_task(edition, task, campaign_months) for task in edition.tasks}
    for month in sorted({*campaign_months, *(month for own in months.values() for month in own)}):
        words = write_month(month)
        own = tuple(task for task in edition.tasks if month in months[task.id])
        title = f"Việc trong {words[:1].lower()}{words[1:]}"
        yield Choice(way=MONTHS, id=f"{month:%Y-%m}", title=title, label=words, tasks=own)


def _standings(edition: Edition) -> Iterator[Choice]:
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
        yield Choice(way=STANDINGS, id=standing.value, title=titles[standing], label=label, tasks=own)
    tentative = _those(edition, is_tentative)
    yield Choice(way=STANDINGS, id=TENTATIVE, title="Việc ghi là dự kiến", label="Dự kiến", tasks=tentative)
    cancelled = _those(edition, is_cancelled)
    if cancelled:
        yield Choice(way=STANDINGS, id=CANCELLED, title="Việc đã hủy", label="Đã hủy", tasks=cancelled)


def _papers(edition: Edition) -> Iterator[Choice]:
    for plan in edition.plans:
        if plan.tasks:
            name = plan.label
            yield Choice(way=PAPERS, id=plan.id, title=f"Việc trong {plan.name}", label=name, tasks=plan.tasks)


def _those(edition: Edition, takes: Callable[[Task], bool]) -> tuple[Task, ...]:
    return tuple(task for task in edition.tasks if takes(task))
