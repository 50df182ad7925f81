"""Content calendars: a month's table of what goes out, when, on which channel."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from kyniem.model.period import NOT_SAID, Period
from kyniem.model.published import Published
from kyniem.model.text import Body
from kyniem.model.unit import Named
from kyniem.problems import Origin


class EntryState(StrEnum):
    """Whether an entry is settled; the words are the editors'."""

    TENTATIVE = "dự kiến"
    APPROVED = "đã duyệt"
    CANCELLED = "hủy"


def address_of_month(first: date) -> str:
    """Where the page of the month that begins on `first` stands."""
    return f"lich/{first:%Y-%m}/"


def last_day_of_month(first: date) -> date:
    """The last day of the month that begins on `first`."""
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row: a period of day precision or coarser, times of day, channels, what, who.

    `post` is the path of the post's file inside the campaign's folder, `source` a plan address. `earlier` is when it
    was to be before it was moved, `earlier_times` its hours then.
    """

    id: str
    calendar: str
    month: date
    period: Period
    title: str
    origin: Origin
    times: tuple[time, ...] = ()
    channels: tuple[str, ...] = ()
    lead: tuple[Named, ...] = ()
    post: str = ""
    state: EntryState = EntryState.TENTATIVE
    source: str = ""
    note: str = ""
    place: str = ""
    earlier: Period = NOT_SAID
    earlier_times: tuple[time, ...] = ()

    @property
    def leaders(self) -> tuple[str, ...]:
        """Ids of the known units that see to it."""
        return tuple(named.unit for named in self.lead if named.unit)

    @property
    def address(self) -> str:
        """Where its own page stands."""
        return f"{address_of_month(self.month)}{self.id}/"

    @property
    def told_times(self) -> tuple[time, ...]:
        """The hours by which calendars know it: those it had first, where there were as many, so that ids stay."""
        return self.earlier_times if len(self.earlier_times) == len(self.times) else self.times

    @property
    def moved(self) -> bool:
        """Whether it was to be at another time first."""
        return bool(self.earlier.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar(Published):
    """A month's content calendar; `month` is its first day, `sources` are plan sections it follows from."""

    month: date
    unit: str
    sources: tuple[str, ...] = ()
    intro: Body = Body()
    entries: tuple[Entry, ...] = ()

    @property
    def address(self) -> str:
        """Where its month's page stands."""
        return address_of_month(self.month)
