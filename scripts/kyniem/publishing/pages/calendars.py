"""The calendar's pages, one after another: overview, months, weeks, the list and what it can be narrowed to."""

from collections.abc import Iterator
from datetime import date

from kyniem.model.calendar import address_of_month, last_day_of_month
from kyniem.model.output import Page
from kyniem.publishing.addresses import CALENDAR_LIST, address_of_week
from kyniem.publishing.filters.calendar import calendar_filters_of
from kyniem.publishing.month_boards import boards_of
from kyniem.publishing.pages.calendar_lists import calendar_list_pages
from kyniem.publishing.pages.months import month_page, overview_page
from kyniem.publishing.pages.weeks import days_between, week_pages
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.spans import months_of, week_of

_VIEWS = ("thang", "tuan", "danh-sach")


def calendar_pages(renderer: Renderer) -> Iterator[Page]:
    """The overview, each month of the campaign, each week of those months, the list and its narrower ones."""
    edition = renderer.edition
    months = months_of(edition)
    boards = boards_of(edition)
    first, last = months[0], last_day_of_month(months[-1])
    days = days_between(edition, week_of(first).first, week_of(last).last)  # the outermost weeks reach beyond
    here = min(max(edition.today, first), last)
    yield overview_page(renderer, months, views_from(here, (first, last)))
    for number, month in enumerate(months):
        before = months[number - 1] if number else None
        after = months[number + 1] if number + 1 < len(months) else None
        in_month = here if here.replace(day=1) == month else month
        views = views_from(in_month, (first, last))
        yield month_page(renderer, month, (before, after), days, (boards.get(month, ()), views))
    yield from week_pages(renderer, days, (first, last))
    yield from calendar_list_pages(renderer, calendar_filters_of(edition, months), views_from(here, (first, last)))


def views_from(day: date, bounds: tuple[date, date]) -> dict[str, str]:
    """Where each view of the calendar stands for a day within its first and last: its month, its week, the list."""
    inside = min(max(day, bounds[0]), bounds[1])
    month, week = address_of_month(inside.replace(day=1)), address_of_week(week_of(inside).first)
    return dict(zip(_VIEWS, (month, week, CALENDAR_LIST), strict=True))
