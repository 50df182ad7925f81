"""Each week of the calendar, Monday to Sunday: its days, what has no day yet, the weeks before and after."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from kyniem.model.calendar import address_of_month
from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.publishing.addresses import CALENDAR, CALENDAR_LIST, address_of_week
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.occurrences import Occurrence, occurrences_between, undated_between
from kyniem.publishing.times.spans import Span, weeks_between

Days = Mapping[date, tuple[Occurrence, ...]]
"""What stands on each day, in order; days on which nothing stands are left out."""


def days_between(edition: Edition, first: date, last: date) -> Days:
    """Every day from first to last on which anything stands; here each thing leads to its own page."""
    found = map(own_page, occurrences_between(edition, first, last))
    return {day: tuple(own) for day, own in groupby(found, key=lambda each: each.day or date.max)}


def own_page(occurrence: Occurrence) -> Occurrence:
    """The same thing, leading to the page that tells when and where it is, not to the post it carries."""
    return replace(occurrence, address=occurrence.page or occurrence.address)


def within(days: Days, first: date, last: date) -> tuple[tuple[date, tuple[Occurrence, ...]], ...]:
    """The days from first to last on which anything stands."""
    span = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple((day, days[day]) for day in span if day in days)


def week_pages(renderer: Renderer, days: Days, bounds: tuple[date, date]) -> Iterator[Page]:
    """A page for each week of which a day lies within `bounds`, the calendar's first and last."""
    weeks = tuple(weeks_between(*bounds))
    for number, week in enumerate(weeks):
        before = weeks[number - 1] if number else None
        after = weeks[number + 1] if number + 1 < len(weeks) else None
        yield _week_page(renderer, week, (before, after), days, bounds)


def _week_page(
    renderer: Renderer, week: Span, beside: tuple[Span | None, Span | None], days: Days, bounds: tuple[date, date]
) -> Page:
    """The same days as its month shows: not for search engines, which find the months and the events."""
    edition = renderer.edition
    address = address_of_week(week.first)
    inside = min(max(week.first, bounds[0]), bounds[1])
    month = address_of_month((edition.today if week.holds(edition.today) else inside).replace(day=1))
    page = Page(
        address=address,
        title=week.title,
        html="",
        template="calendar",
        description=f"{week.title}: việc, tin, hạn của từng ngày.",
        place=CALENDAR,
        crumbs=(Crumb(title="Lịch", address=CALENDAR), Crumb(title=week.title, address=address)),
        updated=max((each.updated for each in edition.calendars), default=edition.campaign.since),
        hidden=True,
    )
    return renderer.page(
        "week",
        page,
        week=week,
        agenda=within(days, week.first, week.last),
        tray=tuple(map(own_page, undated_between(edition, week.first, week.last))),
        previous=_step(beside[0]),
        next=_step(beside[1]),
        switch={"thang": month, "tuan": address, "danh-sach": CALENDAR_LIST},
    )


def _step(week: Span | None) -> dict[str, str] | None:
    return None if week is None else {"title": week.title, "address": address_of_week(week.first)}
