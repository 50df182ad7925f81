"""The timeline's own page, and the drawings that stand on the board and on the pages of one phase or paper."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from kyniem.model.output import Crumb, Page
from kyniem.model.plan import Task
from kyniem.publishing.addresses import TASKS, TIMELINE, address_of_event, relative
from kyniem.publishing.filters.tasks import PAPERS, PHASES, Filters
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.timeline.drawing import draw, draw_at_a_glance
from kyniem.publishing.timeline.ground import NARROW, WIDE
from kyniem.publishing.timeline.rows import Row, Timeline, timeline_of
from kyniem.publishing.timeline.words import legend_of, marks_in_words
from kyniem.publishing.times.task_times import exactness, placing_periods, stand_of

MOST_DRAWN = 150
"""More rows than these make a drawing nobody takes in, and a heavy page: each phase and paper has its own then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A drawing for wide and narrow screens, its legend, and how many tasks it shows."""

    svg: Markup
    legend: tuple[tuple[str, str], ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """A row of the table beside the drawing: its task, what is drawn, how exactly it is written, where today stands."""

    row: Row
    shown: str
    exactness: str
    stand: str


def drawn(renderer: Renderer, tasks: Iterable[Task], here: str, *, grouped: bool = True) -> Drawn | None:
    """The drawing of these tasks for the page at `here`; None where none has a date, or too many have."""
    timeline = timeline_of(renderer.edition, tasks, grouped=grouped)
    return None if timeline is None or len(timeline.rows) > MOST_DRAWN else _drawn(timeline, here)


def glance(renderer: Renderer) -> Drawn | None:
    """All tasks of the edition as thin lines; None where none has a date, or too many have."""
    timeline = timeline_of(renderer.edition, renderer.edition.tasks)
    if timeline is None or len(timeline.rows) > MOST_DRAWN:
        return None
    svg = "".join(draw_at_a_glance(timeline, size) for size in (WIDE, NARROW))
    return Drawn(svg=Markup(svg), legend=(), count=len(timeline.rows))  # noqa: S704 - escaped where it is drawn


def _drawn(timeline: Timeline, here: str) -> Drawn:
    def link(task: Task) -> str:
        return relative(address_of_event(task), here)

    svg = "".join(draw(timeline, size, link) for size in (WIDE, NARROW))
    return Drawn(
        svg=Markup(svg),  # noqa: S704 - escaped where it is drawn
        legend=legend_of(timeline),
        count=len(timeline.rows),
    )


def timeline_page(renderer: Renderer, filters: Filters) -> Page:
    """All dated tasks as a drawing and, right below, as a table with the same facts."""
    edition = renderer.edition
    timeline = timeline_of(edition, edition.tasks)
    few = timeline is not None and len(timeline.rows) <= MOST_DRAWN
    page = Page(
        address=TIMELINE,
        title="Dòng thời gian",
        html="",
        template="board",
        description="Cả đợt kỷ niệm trên một hình: việc nào, khi nào, chắc chắn đến đâu.",
        place=TASKS,
        crumbs=(Crumb(title="Nhiệm vụ", address=TASKS), Crumb(title="Dòng thời gian", address=TIMELINE)),
        updated=max((plan.updated for plan in edition.plans), default=edition.campaign.since),
    )
    return renderer.page(
        "timeline",
        page,
        drawing=_drawn(timeline, TIMELINE) if timeline is not None and few else None,
        groups=_table(renderer, timeline) if timeline is not None else (),
        ways=tuple(way for way in filters.ways if way.key in {PHASES, PAPERS}),
        undated=sum(not placing_periods(task) for task in edition.tasks),
        total=len(edition.tasks),
    )


def _table(renderer: Renderer, timeline: Timeline) -> tuple[tuple[str, tuple[ShownRow, ...]], ...]:
    edition = renderer.edition
    return tuple(
        (
            group.title,
            tuple(
                ShownRow(
                    row=row,
                    shown=marks_in_words(row.marks),
                    exactness=", ".join(dict.fromkeys(filter(None, map(exactness, placing_periods(row.task))))),
                    stand=stand_of(row.task, edition.today, edition.campaign.end).words,
                )
                for row in group.rows
            ),
        )
        for group in timeline.groups
    )
