"""The pages of the task board: all tasks, and one page for each value by which they can be narrowed."""

from collections.abc import Iterator

from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.publishing.addresses import CALENDAR, PHASES, PLANS, TASKS, UNITS
from kyniem.publishing.filters import tasks as ways
from kyniem.publishing.filters.choices import Way
from kyniem.publishing.filters.tasks import Filters, TaskChoice, filters_of
from kyniem.publishing.pages.task_rows import RowGroup, RowMaker, board_rows
from kyniem.publishing.pages.timelines import drawn, glance, timeline_page
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.timeline.rows import first_day
from kyniem.publishing.times.spans import months_of


def board_pages(renderer: Renderer) -> Iterator[Page]:
    """The board, the timeline, then a page for each value of each way to narrow the board."""
    filters = filters_of(renderer.edition)
    maker = RowMaker(renderer, filters)
    yield _board(renderer, filters, maker)
    yield timeline_page(renderer, filters)
    for way in filters.ways:
        for choice in way.choices:
            yield _choice(renderer, way, choice, maker)


def _board(renderer: Renderer, filters: Filters, maker: RowMaker) -> Page:
    edition = renderer.edition
    page = Page(
        address=TASKS,
        title="Nhiệm vụ",
        html="",
        template="board",
        description="Ai làm, khi nào, theo văn bản nào: mọi nhiệm vụ trong các kế hoạch.",
        place=TASKS,
        crumbs=(Crumb(title="Nhiệm vụ", address=TASKS),),
        updated=max((plan.updated for plan in edition.plans), default=edition.campaign.since),
    )
    return renderer.page(
        "tasks",
        page,
        groups=maker.groups(board_rows(edition, edition.tasks), TASKS, keyed=True),
        total=len(edition.tasks),
        ways=filters.ways,
        phases={choice.id: choice for way in filters.ways if way.key == ways.PHASES for choice in way.choices},
        glance=glance(renderer),
    )


def _choice(renderer: Renderer, way: Way[TaskChoice], choice: TaskChoice, maker: RowMaker) -> Page:
    """A page of copies of the board's rows: not for search engines, which find the board and the plans."""
    edition = renderer.edition
    here = choice.address
    page = Page(
        address=here,
        title=choice.title,
        html="",
        template="board",
        description=f"{choice.title}: {len(choice.things)} nhiệm vụ.",
        place=TASKS,
        crumbs=(Crumb(title="Nhiệm vụ", address=TASKS), Crumb(title=choice.title, address=here)),
        updated=max((plan.updated for plan in edition.plans), default=edition.campaign.since),
        hidden=True,
    )
    return renderer.page(
        "task_choice",
        page,
        way=way,
        choice=choice,
        groups=_groups(edition, choice, maker),
        drawing=drawn(renderer, choice.things, here, grouped=False) if way.key in {ways.PHASES, ways.PAPERS} else None,
        own_page=_own_page(edition, choice),
        total=len(edition.tasks),
    )


def _groups(edition: Edition, choice: TaskChoice, maker: RowMaker) -> tuple[RowGroup, ...]:
    """A unit's tasks by its role in them, a phase's by whether they begin in it, all others as on the board."""
    rows = board_rows(edition, choice.things)
    if choice.way == ways.UNITS:
        first = tuple(row for row in rows if choice.id in row.task.leaders)
        titles = ("Việc chủ trì", "Các việc" if choice.id == ways.UNLISTED else "Việc phối hợp")
    elif choice.way == ways.PHASES and choice.id != ways.ELSEWHERE:
        rows = tuple(sorted(rows, key=lambda row: first_day(row.task)))
        first = tuple(row for row in rows if row.phase == choice.id)
        titles = ("Bắt đầu hoặc đến hạn trong đợt", "Có từ trước, còn trong đợt")
    else:
        return maker.groups(rows, choice.address)
    rest = tuple(row for row in rows if row not in first)
    return tuple(
        RowGroup(id=key, title=title, rows=own, html=maker.html(own, choice.address))
        for key, title, own in (("truoc", titles[0], first), ("sau", titles[1], rest))
        if own
    )


def _own_page(edition: Edition, choice: TaskChoice) -> tuple[str, str] | None:
    """The page that is about a value itself, where there is one: what it is called, and its address."""
    if choice.way == ways.UNITS and edition.unit(choice.id) is not None:
        return ("Trang của đơn vị", f"{UNITS}{choice.id}/")
    if choice.way == ways.PHASES and choice.id != ways.ELSEWHERE:
        return ("Trang của đợt", f"{PHASES}{choice.id}/")
    if choice.way == ways.MONTHS and any(f"{month:%Y-%m}" == choice.id for month in months_of(edition)):
        return ("Lịch của tháng", f"{CALENDAR}{choice.id}/")
    return ("Đọc văn bản", f"{PLANS}{choice.id}/") if choice.way == ways.PAPERS else None
