"""What is left of something withdrawn: never its title or text, only what its notices and cancellations need."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from kyniem.model.broadcast import corrections_to_read
from kyniem.model.calendar import Calendar, Entry, last_day_of_month
from kyniem.model.campaign import Campaign
from kyniem.model.period import Period
from kyniem.model.plan import Plan
from kyniem.model.post import POSTS, Post
from kyniem.model.published import Published

LEFT_PLAN, LEFT_CALENDAR = "ke-hoach", "lich"
"""The `kind` of what departed, where it was no post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartedEntry:
    """What is left of an entry or task of something withdrawn: enough to cancel it in people's calendars.

    The period has lost its words; what returns without ends of its own is bounded by `first` … `last`. `units` are
    the ids of those in whose calendars it stands, `corrections` how often its calendar had been corrected and the row
    moved.
    """

    id: str
    period: Period
    first: date
    last: date
    times: tuple[time, ...] = ()
    units: tuple[str, ...] = ()
    corrections: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Departed:
    """What is left of something withdrawn: never its title or text.

    `unit`, `serves` and `topics` are a post's, so that the feeds it stood in can tell that it is gone; `set_right` are
    its corrections that had become items of their own: the radio channel's id and the number. `pages` are the addresses
    of its rows' or tasks' own pages.
    """

    id: str
    address: str
    kind: str
    channels: tuple[str, ...]
    published: datetime
    when: datetime
    reason: str
    corrections: int = 0
    entries: tuple[DepartedEntry, ...] = ()
    unit: str = ""
    serves: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    set_right: tuple[tuple[str, int], ...] = ()
    pages: tuple[str, ...] = ()

    @property
    def had_rows(self) -> bool:
        """Whether its entries were rows of calendars, not a plan's tasks."""
        return self.was_post or self.kind == LEFT_CALENDAR

    @property
    def was_post(self) -> bool:
        """Whether it was a post, neither a plan nor a calendar."""
        return self.address.startswith(POSTS)


def depart(item: Published, campaign: Campaign) -> Departed:
    """What stays of an item of this campaign when it is withdrawn."""
    when = item.withdrawal.when if item.withdrawal else item.published
    reason = item.withdrawal.reason if item.withdrawal else ""
    return Departed(
        id=item.id,
        address=item.address,
        kind=_kind_word(item),
        channels=item.channels if isinstance(item, Post) else (),
        published=item.published,
        when=when,
        reason=reason,
        corrections=len(item.corrections),
        entries=tuple(_departed_entries(item, campaign)),
        unit=item.unit if isinstance(item, Post) else "",
        serves=item.serves if isinstance(item, Post) else (),
        topics=item.topics if isinstance(item, Post) else (),
        set_right=tuple(_set_right(item, campaign, when)) if isinstance(item, Post) else (),
        pages=tuple(_pages(item)),
    )


def _set_right(post: Post, campaign: Campaign, when: datetime) -> Iterator[tuple[str, int]]:
    for channel in campaign.channels:
        for number, correction, _ in corrections_to_read(post, channel):
            if correction.when < when:
                yield channel.id, number


def departed_entry(calendar: Calendar, entry: Entry) -> DepartedEntry:
    """What stays of a row of this calendar."""
    return DepartedEntry(
        id=entry.id,
        period=replace(entry.period, words=""),
        times=entry.told_times,
        first=calendar.month,
        last=last_day_of_month(calendar.month),
        units=entry.leaders,
        corrections=len(calendar.corrections) + entry.moved,
    )


def _departed_entries(item: Published, campaign: Campaign) -> Iterator[DepartedEntry]:
    if isinstance(item, Calendar):
        yield from (departed_entry(item, entry) for entry in item.entries)
    if isinstance(item, Plan):
        first = max(campaign.start, item.since)
        for task in item.tasks:
            for number, period in enumerate(task.periods):
                if period.dated:
                    yield DepartedEntry(
                        id=task.id_of_period(number),
                        period=replace(period, words=""),
                        first=first,
                        last=campaign.end,
                        units=(*task.leaders, *task.partners),
                    )


def _pages(item: Published) -> Iterator[str]:
    if isinstance(item, Calendar):
        yield from (entry.address for entry in item.entries)
    if isinstance(item, Plan):
        yield from (task.page for task in item.tasks if task.page)


def _kind_word(item: Published) -> str:
    if isinstance(item, Post):
        return item.kind
    return LEFT_PLAN if isinstance(item, Plan) else LEFT_CALENDAR
