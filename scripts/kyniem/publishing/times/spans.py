"""Weeks and months as people count them: their names in addresses, their first and last days, their titles."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kyniem.model.calendar import last_day_of_month
from kyniem.model.edition import Edition
from kyniem.phrases.dates import write_day, write_month, write_short_day

_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A week from Monday to Sunday (ISO 8601) or a month; `name` is its place in addresses: `tuan-2023-42`."""

    name: str
    first: date
    last: date
    title: str

    @property
    def is_week(self) -> bool:
        """Whether it is a week, else a month."""
        return (self.last - self.first).days == _WEEK - 1

    @property
    def before(self) -> "Span":
        """The week before a week, the month before a month."""
        day = self.first - timedelta(days=1)
        return week_of(day) if self.is_week else month_of(day)

    def holds(self, day: date) -> bool:
        """Whether the day lies within it."""
        return self.first <= day <= self.last


def week_of(day: date) -> Span:
    """The week that holds a day; its number and year are ISO 8601's, so that 01/01/2023 lies in `tuan-2022-52`."""
    first = day - timedelta(days=day.weekday())
    last = first + timedelta(days=_WEEK - 1)
    year, number, _ = day.isocalendar()
    return Span(name=f"tuan-{year}-{number:02}", first=first, last=last, title=f"Tuần từ {_days(first, last)}")


def month_of(day: date) -> Span:
    """The month that holds a day."""
    first = day.replace(day=1)
    return Span(name=f"thang-{first:%Y-%m}", first=first, last=last_day_of_month(first), title=write_month(first))


def weeks_between(first: date, last: date) -> Iterator[Span]:
    """Every week of which a day lies in first … last, in order."""
    day = first
    while week_of(day).first <= last:
        yield week_of(day)
        day += timedelta(days=_WEEK)


def months_between(first: date, last: date) -> Iterator[Span]:
    """Every month of which a day lies in first … last, in order."""
    span = month_of(first)
    while span.first <= last:
        yield span
        span = month_of(span.last + timedelta(days=1))


def _days(first: date, last: date) -> str:
    if first.year != last.year:
        return f"{write_day(first)} đến {write_day(last)}"
    return f"{write_short_day(first)} đến {write_day(last)}"


def months_of(edition: Edition) -> tuple[date, ...]:
    """The first day of every month of the campaign, and of every calendar beyond it."""
    first, last = edition.campaign.start, edition.campaign.end
    months = {calendar_.month for calendar_ in edition.calendars} | {edition.campaign.occasion.day.replace(day=1)}
    month = first.replace(day=1)
    while month <= last:
        months.add(month)
        month = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    return tuple(sorted(months))
