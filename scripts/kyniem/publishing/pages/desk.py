"""The desk's own pages, in its edition alone: its home, what comes, what is told of the plans, what falls due."""

from collections.abc import Iterator
from dataclasses import dataclass

from kyniem.model.edition import Edition, Mark
from kyniem.model.forecast import tomorrow_morning
from kyniem.model.output import Crumb, Page
from kyniem.model.post import Post
from kyniem.model.published import Published
from kyniem.publishing.addresses import CALENDAR, CORRECTIONS, COVERAGE, DESK, DUE, FORECAST, absolute
from kyniem.publishing.calendars.files import REMINDERS
from kyniem.publishing.corrections import amendments_of
from kyniem.publishing.coverage import coverage_of
from kyniem.publishing.forecast import ChannelForecast, forecasts_of
from kyniem.publishing.pages.coverage import coverage_page, gap_rows
from kyniem.publishing.pages.due import due_page, due_rows
from kyniem.publishing.pages.forecast import forecast_pages
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.due import Reach

_NEAR = 6
"""How many rows of a longer list the desk's home shows."""

_WAITING = (
    (Mark.WAITING, "Chờ duyệt"),
    (Mark.DRAFT, "Nháp"),
    (Mark.SCHEDULED, "Hẹn giờ"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Items that wait for the same thing: its words, and the items, the next to come out first."""

    id: str
    title: str
    items: tuple[Published, ...]


def desk_pages(renderer: Renderer) -> Iterator[Page]:
    """The desk's home, what each channel will have, the coverage, what falls due; nothing in the public edition."""
    if renderer.edition.for_desk:
        yield _home(renderer)
        yield from forecast_pages(renderer)
        yield coverage_page(renderer)
        yield due_page(renderer)


def _home(renderer: Renderer) -> Page:
    edition = renderer.edition
    coverage = coverage_of(edition)
    dues = due_rows(edition, coverage)
    near = [row for row in dues if row.due.reach in {Reach.TODAY, Reach.WEEK}]
    page = Page(
        address=DESK,
        title="Bàn biên tập",
        html="",
        template="desk",
        description="Nháp, chờ duyệt, hẹn giờ; việc sắp đến hạn; việc chưa có tin nào.",
        place=DESK,
        crumbs=(Crumb(title="Bàn biên tập", address=DESK),),
        updated=edition.as_of,
    )
    return renderer.page(
        "desk",
        page,
        waiting=tuple(_waiting(edition)),
        near=near[:_NEAR],
        near_count=len(near),
        overdue=sum(row.due.reach is Reach.OVERDUE for row in dues),
        following=sum(row.due.reach is Reach.MONTH for row in dues),
        gaps=gap_rows(edition, coverage)[0].rows[:_NEAR],
        coverage=coverage,
        over=edition.has_closed,
        morning=_morning(edition),
        amendments=amendments_of(edition)[:_NEAR],
        coverage_address=COVERAGE,
        forecast_address=FORECAST,
        corrections_address=CORRECTIONS,
        due_address=DUE,
        reminders=absolute(edition, f"{CALENDAR}{REMINDERS}.ics"),
        reminders_address=f"{CALENDAR}{REMINDERS}.ics",
    )


def _waiting(edition: Edition) -> Iterator[Waiting]:
    everything: tuple[Published, ...] = (*edition.posts, *edition.plans, *edition.calendars)
    items = sorted(everything, key=lambda item: (item.published, item.id))
    for mark, title in _WAITING:
        own = tuple(item for item in items if _waits_for(edition, item) is mark)
        yield Waiting(id=mark.name.lower(), title=title, items=own)


def _waits_for(edition: Edition, item: Published) -> Mark | None:
    """What is scheduled waits for approval as long as the moment of its approval has not come."""
    mark = edition.mark(item)
    ahead = isinstance(item, Post) and item.approved is not None and item.approved.when > edition.as_of
    return Mark.WAITING if ahead and mark is Mark.SCHEDULED else mark


def _morning(edition: Edition) -> tuple[ChannelForecast, ...]:
    """What each channel will have tomorrow morning; nothing when all is over."""
    morning = tomorrow_morning(edition.campaign, edition.as_of)
    then = next((then for then in edition.coming if then.as_of == morning), None)
    return forecasts_of(edition, then) if then is not None else ()
