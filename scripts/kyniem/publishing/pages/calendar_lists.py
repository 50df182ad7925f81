"""The calendar as a list: every thing once, under its month; and a page for each value by which it can be narrowed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from kyniem.model.output import Crumb, Page
from kyniem.publishing.addresses import CALENDAR, CALENDAR_LIST, UNITS
from kyniem.publishing.filters import calendar as ways
from kyniem.publishing.filters.calendar import CalendarFilters, Row, RowChoice
from kyniem.publishing.filters.choices import Way
from kyniem.publishing.rendering import Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The rows of one month, made ready."""

    id: str
    title: str
    count: int
    html: Markup
    folded: bool = False


@dataclass(slots=True)
class _Maker:
    """Makes the HTML of rows, once for all pages of the same depth: their links are the same there."""

    renderer: Renderer
    filters: CalendarFilters
    made: dict[tuple[bool, str], Markup] = field(default_factory=dict)

    def groups(self, rows: Sequence[Row], here: str, *, keyed: bool = False) -> tuple[Group, ...]:
        """Rows under their months; `keyed` ones carry what the list's script sorts them by, past months are folded."""
        titles = {
            choice.id: choice.label for way in self.filters.ways if way.key == ways.MONTHS for choice in way.choices
        }
        found = []
        for month, own in groupby(rows, key=lambda row: row.month):
            made = [self._row(row, here, keyed=keyed) for row in own]
            folded = keyed and month < f"{self.renderer.edition.today:%Y-%m}"
            html = Markup("").join(made)
            name = ways.part_of_list(month)
            found.append(Group(id=name, title=titles[month], count=len(made), html=html, folded=folded))
        return tuple(found)

    def _row(self, row: Row, here: str, *, keyed: bool) -> Markup:
        key = (keyed, row.id)
        if key not in self.made:
            values = self.filters.values[row.id] if keyed else {}
            self.made[key] = self.renderer.fragment("_calendar_row", here, row=row, values=values)
        return self.made[key]


def calendar_list_pages(renderer: Renderer, filters: CalendarFilters, switch: dict[str, str]) -> Iterator[Page]:
    """The list, then a page for each value of each way but the months, which have theirs.

    `switch` tells where the other views stand.
    """
    maker = _Maker(renderer, filters)
    yield _list(renderer, filters, maker, switch)
    for way in filters.ways:
        if way.key != ways.MONTHS:
            for choice in way.choices:
                yield _choice(renderer, (way, choice), maker, switch)


def _list(renderer: Renderer, filters: CalendarFilters, maker: _Maker, switch: dict[str, str]) -> Page:
    page = _page(
        renderer, CALENDAR_LIST, "Danh sách lịch", "Mọi việc, mọi lượt đăng, phát của cả đợt, theo từng tháng."
    )
    return renderer.page(
        "calendar-list",
        page,
        groups=maker.groups(filters.rows, CALENDAR_LIST, keyed=True),
        total=len(filters.rows),
        ways=tuple(way for way in filters.ways if any(choice.things for choice in way.choices)),
        switch=switch,
    )


def _choice(
    renderer: Renderer, chosen: tuple[Way[RowChoice], RowChoice], maker: _Maker, switch: dict[str, str]
) -> Page:
    """A page of copies of the list's rows: not for search engines, which find the list and the events."""
    way, choice = chosen
    page = _page(
        renderer, choice.address, choice.title, f"{choice.title}: {len(choice.things)} mục trong lịch.", hidden=True
    )
    return renderer.page(
        "calendar-choice",
        page,
        way=way,
        choice=choice,
        groups=maker.groups(choice.things, choice.address),
        total=len(maker.filters.rows),
        own_page=f"{UNITS}{choice.id}/" if way.key == ways.UNITS else "",
        switch=switch,
    )


def _page(renderer: Renderer, address: str, title: str, description: str, *, hidden: bool = False) -> Page:
    edition = renderer.edition
    last = Crumb(title=title, address=address)
    return Page(
        address=address,
        title=title,
        html="",
        template="board",
        description=description,
        place=CALENDAR,
        crumbs=(Crumb(title="Lịch", address=CALENDAR), last),
        updated=max((each.updated for each in (*edition.calendars, *edition.plans)), default=edition.campaign.since),
        hidden=hidden,
    )
