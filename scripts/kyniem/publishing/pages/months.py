"""The calendar's pages: the overview, and each month as a grid, an agenda and a plain table."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kyniem.model.calendar import address_of_month, last_day_of_month
from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.phrases.dates import write_month
from kyniem.publishing.addresses import CALENDAR
from kyniem.publishing.month_boards import MonthBoard, address_of_board
from kyniem.publishing.pages.home import next_ahead
from kyniem.publishing.pages.weeks import Days, days_between, own_page, within
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.occurrences import (
    Occurrence,
    distinct,
    occurrences_between,
    running_between,
    undated_between,
)
from kyniem.publishing.times.spans import months_of

_AHEAD = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCell:
    """A square of the month's grid."""

    day: date
    inside: bool
    today: bool
    occasion: bool
    occurrences: tuple[Occurrence, ...]


def overview_page(renderer: Renderer, months: tuple[date, ...], switch: dict[str, str]) -> Page:
    """The calendar's front: its months, the next fortnight; `switch` leads to the views of today."""
    edition = renderer.edition
    today = edition.today
    ahead = within(days_between(edition, today, today + _AHEAD), today, today + _AHEAD)
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
        switch=switch,
        agenda=ahead,
        next_rows=() if ahead else tuple(map(own_page, next_ahead(edition, today))),
        tray=tuple(map(own_page, undated_between(edition, this_month, last_day_of_month(this_month)))),
        over=edition.has_closed,
    )


def month_page(
    renderer: Renderer,
    first: date,
    beside: tuple[date | None, date | None],
    days: Days,
    shown: tuple[tuple[MonthBoard, ...], dict[str, str]],
) -> Page:
    """A month; `beside` are the months before and after, `shown` its orientation and where its other views stand."""
    edition = renderer.edition
    last = last_day_of_month(first)
    agenda = within(days, first, last)
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
        switch=shown[1],
        weeks=tuple(_weeks(edition, first, dict(agenda))),
        agenda=agenda,
        tray=tuple(map(own_page, undated_between(edition, first, last))),
        running=tuple(map(own_page, running_between(edition, first, last))),
        previous=_step(beside[0]),
        next=_step(beside[1]),
        nearest=_step(_nearest_with_days(edition, first, days)),
        boards=shown[0],
        board_address=address_of_board(first),
        calendars=calendars,
        rows=tuple(entry for each in calendars for entry in each.entries),
    )


def _step(first: date | None) -> dict[str, str] | None:
    return None if first is None else {"title": write_month(first), "address": address_of_month(first)}


def _nearest_with_days(edition: Edition, first: date, days: Days) -> date | None:
    """The month nearest to `first` in which days have something of their own, the later of two alike."""
    held = {day.replace(day=1) for day, own in days.items() if own}
    return min(
        (month for month in months_of(edition) if month in held),
        key=lambda month: (abs((month - first).days), month < first),
        default=None,
    )


def _weeks(edition: Edition, first: date, by_day: Days) -> Iterator[tuple[DayCell, ...]]:
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
