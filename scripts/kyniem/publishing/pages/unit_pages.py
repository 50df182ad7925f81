"""The pages of units: the tree of all, and each with its tasks, what is due next, its posts, its calendar and feed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.model.plan import Task
from kyniem.model.post import Post
from kyniem.model.unit import Unit
from kyniem.publishing.addresses import TASKS, UNITS, absolute, address_of
from kyniem.publishing.calendars.files import CalendarFile, unit_calendars_of
from kyniem.publishing.feeds.catalogue import Feed, head_links, unit_feeds_of
from kyniem.publishing.pages.views import TaskRow, task_rows
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.due import Due, Term, dues_on, end_words, terms_of
from kyniem.publishing.times.occurrences import Occurrence, distinct, occurrences_of_entry
from kyniem.publishing.times.task_times import STANDING_WORDS, Standing, stand_of
from kyniem.publishing.unit_following import posts_by_unit, units_with_days

_AHEAD = timedelta(days=60)
_ROWS = 6
_ORDER = (Standing.RUNNING, Standing.AHEAD, Standing.REGULAR, Standing.UNPLACED, Standing.UNSAID, Standing.PAST)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingGroup:
    """Tasks to whose written time today stands alike."""

    title: str
    rows: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDue:
    """What a unit has to finish next, when in words no more exact than the paper's, and whether it leads it."""

    due: Due
    words: str
    leads: bool


@dataclass(frozen=True, slots=True)
class _Shared:
    """What is worked out once for the pages of all units."""

    dues: tuple[Due, ...]
    posts: dict[str, tuple[Post, ...]]
    feeds: dict[str, Feed]
    calendars: dict[str, CalendarFile]


def unit_pages(renderer: Renderer) -> Iterator[Page]:
    """The tree of units, then each unit."""
    edition = renderer.edition
    crumb = Crumb(title="Cơ quan, đơn vị", address=UNITS)
    listing = _page(edition, UNITS, "Cơ quan, đơn vị", "Cơ quan nào chủ trì, cơ quan nào phối hợp việc gì.", (crumb,))
    yield renderer.page("units", listing, tree=tuple(_tree(edition)))
    shared = _Shared(
        dues=tuple(due for due in dues_on(terms_of(edition), edition.today) if due.days >= 0),
        posts=posts_by_unit(edition),
        feeds={feed.unit.id: feed for feed in unit_feeds_of(edition) if feed.unit is not None},
        calendars=offered_calendars(edition),
    )
    for unit in edition.units:
        yield _unit_page(renderer, unit, shared, crumb)


def _unit_page(renderer: Renderer, unit: Unit, shared: _Shared, above: Crumb) -> Page:
    edition = renderer.edition
    address = address_of(unit)
    description = f"Việc {unit.name} chủ trì, phối hợp trong các kế hoạch."
    feed = shared.feeds.get(unit.id)
    page = _page(edition, address, unit.title, description, (above, Crumb(title=unit.title, address=address)))
    page = replace(page, feeds=head_links(feed))
    lead = tuple(task for task in edition.tasks if unit.id in task.leaders)
    partner = tuple(task for task in edition.tasks if unit.id in task.partners and unit.id not in task.leaders)
    return renderer.page(
        "unit",
        page,
        unit=unit,
        parent=edition.unit(unit.parent) if unit.parent else None,
        children=tuple(other for other in edition.units if other.parent == unit.id),
        lead=groups_of(edition, lead),
        lead_count=len(lead),
        partner=groups_of(edition, partner),
        partner_count=len(partner),
        posts=shared.posts.get(unit.id, ()),
        dues=tuple(_next(shared.dues, unit)),
        upcoming=_upcoming(edition, unit),
        over=edition.has_closed,
        feed=feed,
        calendar=shared.calendars.get(unit.id),
        webcal=webcal_of(edition, shared.calendars.get(unit.id)),
    )


def offered_calendars(edition: Edition) -> dict[str, CalendarFile]:
    """The calendars of units by their ids, without those that are empty so far: nobody is to subscribe to nothing."""
    filled = units_with_days(edition)
    return {one.unit.id: one for one in unit_calendars_of(edition) if one.unit is not None and one.unit.id in filled}


def groups_of(edition: Edition, tasks: Iterable[Task]) -> tuple[StandingGroup, ...]:
    """Tasks by how today stands to their time: what is under way first; after the campaign what is past."""
    today, end = edition.today, edition.campaign.end
    found: dict[Standing, list[Task]] = {}
    for task in tasks:
        found.setdefault(stand_of(task, today, end).standing, []).append(task)
    order = (_ORDER[-1], *_ORDER[:-1]) if edition.has_closed else _ORDER
    return tuple(
        StandingGroup(title=STANDING_WORDS[standing], rows=task_rows(edition, found[standing]))
        for standing in order
        if standing in found
    )


def webcal_of(edition: Edition, calendar: CalendarFile | None) -> str:
    """The address by which a telephone subscribes to a calendar; "" for none."""
    address = absolute(edition, calendar.path) if calendar is not None else ""
    return address.replace("https://", "webcal://").replace("http://", "webcal://")


def _next(dues: Iterable[Due], unit: Unit) -> Iterator[NextDue]:
    """The nearest that a unit leads or joins, each term of a task once."""
    count = 0
    for due in dues:
        leads = _leads(due.term, unit)
        if leads or (due.term.task is not None and unit.id in due.term.task.partners):
            yield NextDue(due=due, words=end_words(due.term.period), leads=leads)
            count += 1
        if count == _ROWS:
            return


def _leads(term: Term, unit: Unit) -> bool:
    return any(named.unit == unit.id for named in term.lead)


def _upcoming(edition: Edition, unit: Unit) -> tuple[Occurrence, ...]:
    """The rows of content calendars that a unit sees to in the next two months, what comes back once."""
    first, last = edition.today, edition.today + _AHEAD
    made = (
        occurrence
        for entry in edition.entries
        if unit.id in entry.leaders
        for occurrence in occurrences_of_entry(edition, entry, first, last)
    )
    return distinct(sorted(made, key=lambda each: each.order))[:_ROWS]


def _page(edition: Edition, address: str, title: str, description: str, crumbs: tuple[Crumb, ...]) -> Page:
    return Page(
        address=address,
        title=title,
        html="",
        template="list",
        description=description,
        place=TASKS,
        crumbs=crumbs,
        updated=edition.campaign.since,
    )


def _tree(edition: Edition) -> Iterator[dict[str, object]]:
    ids = {unit.id for unit in edition.units}
    for unit in edition.units:
        if unit.parent not in ids:
            yield {
                "unit": unit,
                "children": tuple(other for other in edition.units if other.parent == unit.id),
                "lead": sum(unit.id in task.leaders for task in edition.tasks),
                "partner": sum(unit.id in task.partners for task in edition.tasks),
            }
