"""Rows of the task board: what each tells of its task, their order in groups, their HTML made once for each depth."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from kyniem.model.edition import Edition
from kyniem.model.plan import Plan, Task
from kyniem.publishing.filters.tasks import Filters
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.timeline.rows import first_day
from kyniem.publishing.times.task_times import (
    Stand,
    Standing,
    counted,
    exactness,
    is_inherited,
    phase_of_task,
    stand_of,
)

OUTSIDE, REGULAR = "ngoai-dot", "dinh-ky"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """A task on the board: where today stands to its time, how exactly that is written, whose time it is."""

    task: Task
    plan: Plan
    stand: Stand
    exactness: str
    inherited: bool
    phase: str = ""

    @property
    def has_no_day(self) -> bool:
        """Whether it lies in the tray: no day of any calendar can be named for it."""
        return self.stand.standing in {Standing.UNPLACED, Standing.UNSAID}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowGroup:
    """Rows under one title; `timed` is False where none has a time, `said` tells of a tray why it is one."""

    id: str
    title: str
    rows: tuple[BoardRow, ...]
    html: Markup
    timed: bool = True
    said: str = ""

    @property
    def short(self) -> str:
        """The title as a link to it says it: "Đợt 1" of "Đợt 1: Nhìn lại chặng đường"."""
        return self.title.partition(":")[0]


def board_rows(edition: Edition, tasks: Iterable[Task]) -> tuple[BoardRow, ...]:
    """A row for each task, in their order."""
    made = []
    for task in tasks:
        plan = edition.plan(task.plan)
        if plan is not None:
            period = counted(task)
            phase = phase_of_task(edition, task)
            made.append(
                BoardRow(
                    task=task,
                    plan=plan,
                    stand=stand_of(task, edition.today, edition.campaign.end),
                    exactness=exactness(period),
                    inherited=is_inherited(task),
                    phase=phase.id if phase is not None else "",
                )
            )
    return tuple(made)


@dataclass(slots=True)
class RowMaker:
    """Makes the HTML of rows, once for all pages of the same depth: their links are the same there."""

    renderer: Renderer
    filters: Filters
    made: dict[tuple[int, bool, bool, str], Markup] = field(default_factory=dict)

    def html(self, rows: Iterable[BoardRow], here: str, *, timed: bool = True, keyed: bool = False) -> Markup:
        """The rows of a table on the page at `here`; `keyed` ones carry what the board's script sorts them by."""
        return Markup("").join(self._row(row, here, timed=timed, keyed=keyed) for row in rows)

    def _row(self, row: BoardRow, here: str, *, timed: bool, keyed: bool) -> Markup:
        key = (here.count("/"), timed, keyed, row.task.id)
        if key not in self.made:
            values = self.filters.values_of(row.task) if keyed else {}
            self.made[key] = self.renderer.fragment("_board_row", here, row=row, timed=timed, values=values)
        return self.made[key]

    def groups(self, rows: Iterable[BoardRow], here: str, *, keyed: bool = False) -> tuple[RowGroup, ...]:
        """Rows by the phase they begin in, then what comes back, what lies outside, and the tray of the undated."""
        return tuple(self._groups(list(rows), here, keyed=keyed))

    def _groups(self, rows: list[BoardRow], here: str, *, keyed: bool) -> Iterator[RowGroup]:
        edition = self.renderer.edition
        names = {phase.id: ": ".join(filter(None, (phase.name, phase.title))) for phase in edition.campaign.phases}
        titles = {**names, OUTSIDE: "Ngoài các đợt", REGULAR: "Việc định kỳ, thường xuyên"}
        order = list(titles)
        placed = [(order.index(_place(row)), row) for row in rows if not row.has_no_day]
        placed.sort(key=lambda each: (each[0], first_day(each[1].task)))
        for place, found in groupby(placed, key=lambda each: each[0]):
            own = tuple(row for _, row in found)
            html = self.html(own, here, keyed=keyed)
            yield RowGroup(id=order[place], title=titles[order[place]], rows=own, html=html)
        yield from self._tray(rows, here, keyed=keyed)

    def _tray(self, rows: list[BoardRow], here: str, *, keyed: bool) -> Iterator[RowGroup]:
        for standing, title, said in (
            (
                Standing.UNPLACED,
                "Có ghi, không định ngày",
                "Văn bản có nói khi nào, nhưng không thành ngày tháng trên lịch.",
            ),
            (
                Standing.UNSAID,
                "Chưa ghi thời gian",
                "Văn bản giao việc mà không ghi thời gian. Trang không tự đặt ngày.",
            ),
        ):
            own = tuple(row for row in rows if row.stand.standing is standing)
            timed = standing is Standing.UNPLACED
            if own:
                html = self.html(own, here, timed=timed, keyed=keyed)
                yield RowGroup(id=standing.value, title=title, rows=own, html=html, timed=timed, said=said)


def _place(row: BoardRow) -> str:
    if row.stand.standing is Standing.REGULAR:
        return REGULAR
    return row.phase or OUTSIDE
