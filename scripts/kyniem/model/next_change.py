"""When the same content would give another edition, and the day from which it never will."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from kyniem.model.broadcast import corrections_to_read
from kyniem.model.calendar import last_day_of_month
from kyniem.model.campaign import Campaign
from kyniem.model.hub import Hub
from kyniem.model.post import Post
from kyniem.model.published import Published, Status

_NEVER = datetime.max.replace(tzinfo=UTC)


def next_change(hub: Hub, as_of: datetime) -> datetime | None:
    """The first moment after `as_of` at which an edition of this hub would differ, or None.

    Until all is over each midnight counts, because "today" and the days left stand on the pages.
    """
    moments = {moment for item in hub.published for moment in _moments_of(item, hub.campaign) if moment > as_of}
    days = {change.day for change in hub.campaign.later_changes if change.day > as_of.date()}
    if as_of.date() < over_on(hub):
        days.add(as_of.date() + timedelta(days=1))
    moments |= {datetime.combine(day, time(), as_of.tzinfo) for day in days}
    return min(moments, default=None)


def over_on(hub: Hub) -> date:
    """The day after the last one that anything in the campaign names: from then on its pages are an archive."""
    campaign = hub.campaign
    named = [campaign.end, campaign.occasion.day, *(phase.end for phase in campaign.phases)]
    named += [last_day_of_month(calendar.month) for calendar in hub.calendars]
    periods = [period for plan in hub.plans for task in plan.tasks for period in task.periods]
    periods += [entry.period for calendar in hub.calendars for entry in calendar.entries]
    named += [day for period in periods for day in (period.start, period.end) if day is not None]
    return max(named) + timedelta(days=1)


def _moments_of(item: Published, campaign: Campaign) -> Iterator[datetime]:
    """The moments at which something of an item changes: none once it is withdrawn, no broadcast once it expired."""
    if item.status in {Status.DRAFT, Status.WAITING}:
        return
    gone = item.withdrawal.when if item.withdrawal is not None else _NEVER
    if item.never_out:
        return
    ends = min(gone, item.expires or _NEVER)
    plays = item.placements if isinstance(item, Post) else ()
    windows = [placement.play.until for placement in plays if placement.play is not None]
    if isinstance(item, Post):
        read = (corrections_to_read(item, channel) for channel in campaign.channels)
        windows += [window.until for own in read for _, _, window in own]
    yield item.published
    if item.withdrawal is not None:
        yield gone
    if item.expires is not None and item.expires < gone:
        yield item.expires
    yield from (correction.when for correction in item.corrections if correction.when < gone)
    yield from (until for until in windows if until is not None and until < ends)
