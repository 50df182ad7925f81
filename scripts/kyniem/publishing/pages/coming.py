"""What stands on a day and in the week after it, each thing once, with days enough ahead for whoever reads it later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kyniem.model.edition import Edition
from kyniem.publishing.times.occurrences import Occurrence, occurrences_between

WEEK = timedelta(days=7)
AHEAD = timedelta(days=14)
"""How far a page knows: a week's rows are whole for whoever reads it up to a week after the build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """One thing and the days on which it stands; `order` is its place among all, by hour, whatever the day."""

    row: Occurrence
    days: tuple[date, ...]
    order: int

    def within(self, first: date, last: date) -> tuple[date, ...]:
        """Its days from first to last, both inclusive."""
        return tuple(day for day in self.days if first <= day <= last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What home shows of a day: `today` and `week` (what is under today is not said twice), and what comes `later`.

    `last` is the last day of which everything is known here; of later days there is only the nearest that has anything.
    """

    today: tuple[Coming, ...]
    week: tuple[Coming, ...]
    later: tuple[Coming, ...]
    first: date
    last: date

    @property
    def nearest(self) -> tuple[Coming, ...]:
        """What stands on the first day after this one that has anything."""
        rest = (*self.week, *self.later)
        days = sorted(day for one in rest for day in one.days if day > self.first)
        return tuple(one for one in rest if days and days[0] in one.days)


def ahead_of(edition: Edition, today: date, beyond: Iterable[Occurrence] = ()) -> Ahead:
    """The days from today on; `beyond` are things of days further away than are known here.

    What a plan that has expired still tells of is left to the calendar, as the plan itself is to the archive.
    """
    last = today + AHEAD
    far = [each for each in beyond if each.day is not None and each.day > last]
    valid = {"", *(plan.id for plan in edition.current_plans)}
    rows = _once(each for each in (*occurrences_between(edition, today, last), *far) if each.plan in valid)
    until = today + WEEK
    of_day = tuple(one for one in rows if today in one.days)
    rest = [one for one in rows if today not in one.days]
    week = [one for one in rest if one.within(today, until)]
    return Ahead(
        today=of_day,
        week=tuple(sorted(week, key=lambda one: (one.days[0], one.order))),
        later=tuple(one for one in rest if one not in week),
        first=today,
        last=last,
    )


def _once(occurrences: Iterable[Occurrence]) -> list[Coming]:
    """Each thing with all its days, in the order of the hours."""
    found: dict[tuple[str, str], list[Occurrence]] = {}
    for each in occurrences:
        found.setdefault((each.told, each.state), []).append(each)
    ranked = sorted(found.values(), key=lambda own: own[0].order[1:])
    return [
        Coming(row=own[0], days=tuple(sorted({each.day for each in own if each.day})), order=number)
        for number, own in enumerate(ranked)
    ]
