"""The calendar's pages: the overview, and each month as a grid, an agenda and a plain table."""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from kyniem.model.calendar import address_of_month, last_day_of_month
from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.phrases.dates import write_month
from kyniem.publishing.addresses import CALENDAR
from kyniem.publishing.month_boards import MonthBoard, address_of_board, boards_of
from kyniem.publishing.occurrences import (
    Occurrence,
    distinct,
    occurrences_between,
    running_between,
    undated_between,
)
from kyniem.publishing.pages.home import next_ahead
from kyniem.publishing.pages.rendering import Renderer

_AHEAD = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCell:
    """A square of the month's grid."""

    day: date
    inside: bool
    today: bool
    occasion: bool
    occurrences: tuple[Occurrence, ...]


def calendar_pages(renderer: Renderer) -> Iterator[Page]:
    """The overview, then each month of the campaign."""
    edition = renderer.edition
    months = months_of(edition)
    boards = boards_of(edition)
    yield _overview(renderer, months)
    for number, first in enumerate(months):
        before = months[number - 1] if number else None
        after = months[number + 1] if number + 1 < len(months) else None
        yield _month_page(renderer, first, (before, after), boards.get(first, ()))


def months_of(edition: Edition) -> tuple[date, ...]:
    """The first day of every month of the campaign, and of every calendar beyond it."""
    first, last = edition.campaign.start, edition.campaign.end
    months = {calendar_.month for calendar_ in edition.calendars} | {edition.campaign.occasion.day.replace(day=1)}
    month = first.replace(day=1)
    while month <= last:
        months.add(month)
        month = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    return tuple(sorted(months))


def _overview(renderer: Renderer, months: tuple[date, ...]) -> Page:
    edition = renderer.edition
    today = edition.today
    ahead = occurrences_between(edition, today, today + _AHEAD)
    page = Page(
        address=CALENDAR,
        title="Lịch",
        html="",
        template="calendar",
        description="Những ngày có việc, có tin, có hạn trong các kế hoạch và lịch nội dung.",
        place=CALENDAR,
        crumbs=(Crumb(title="Lịch", address=CALENDAR),),
        updated=max((each.updated for each in edition.calendars), default=edition.campaign.since),
    )
    this_month = today.replace(day=1)
    return renderer.page(
        "calendar",
        page,
        months=tuple(
            {
                "first": first,
                "address": address_of_month(first),
                "count": len(distinct(occurrences_between(edition, first, last_day_of_month(first)))),
                "current": first == this_month,
            }
            for first in months
        ),
        agenda=_by_day(ahead),
        next_rows=() if ahead else next_ahead(edition, today),
        tray=undated_between(edition, this_month, last_day_of_month(this_month)),
        over=today > edition.campaign.end,
    )


def _month_page(
    renderer: Renderer, first: date, beside: tuple[date | None, date | None], boards: tuple[MonthBoard, ...]
) -> Page:
    edition = renderer.edition
    last = last_day_of_month(first)
    occurrences = occurrences_between(edition, first, last)
    calendars = tuple(each for each in edition.calendars if each.month == first)
    address = address_of_month(first)
    title = write_month(first)
    page = Page(
        address=address,
        title=f"Lịch {title.lower()}",
        html="",
        template="calendar",
        description=f"Lịch nội dung, hạn việc và ngày kỷ niệm {title.lower()}.",
        place=CALENDAR,
        crumbs=(Crumb(title="Lịch", address=CALENDAR), Crumb(title=title, address=address)),
        updated=max((each.updated for each in calendars), default=edition.campaign.since),
    )
    return renderer.page(
        "month",
        page,
        first=first,
        weeks=tuple(_weeks(edition, first, occurrences)),
        agenda=_by_day(occurrences),
        tray=undated_between(edition, first, last),
        running=running_between(edition, first, last),
        previous=_step(beside[0]),
        next=_step(beside[1]),
        boards=boards,
        board_address=address_of_board(first),
        calendars=calendars,
        rows=tuple(entry for each in calendars for entry in each.entries),
        next_rows=() if occurrences else next_ahead(edition, last),
    )


def _step(first: date | None) -> dict[str, str] | None:
    return None if first is None else {"title": write_month(first), "address": address_of_month(first)}


def _by_day(occurrences: Iterable[Occurrence]) -> tuple[tuple[date, tuple[Occurrence, ...]], ...]:
    dated = (each for each in occurrences if each.day is not None)
    return tuple((day, tuple(own)) for day, own in groupby(dated, key=lambda each: each.day or date.max))


def _weeks(edition: Edition, first: date, occurrences: Iterable[Occurrence]) -> Iterator[tuple[DayCell, ...]]:
    by_day = dict(_by_day(occurrences))
    for week in calendar.Calendar().monthdatescalendar(first.year, first.month):
        yield tuple(
            DayCell(
                day=day,
                inside=day.month == first.month,
                today=day == edition.today,
                occasion=day == edition.campaign.occasion.day,
                occurrences=by_day.get(day, ()),
            )
            for day in week
        )
