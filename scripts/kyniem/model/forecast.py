"""The coming moments that the desk looks ahead to, and the moments at which what a channel holds changes."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from kyniem.model.broadcast import corrections_to_read
from kyniem.model.campaign import Campaign, Channel
from kyniem.model.hub import Hub
from kyniem.model.next_change import over_on
from kyniem.model.post import Post
from kyniem.model.published import Status

MOST_MOMENTS = 24
"""How many coming moments the desk is told of: about two for each day of a busy week, and the fixed ones."""
_WEEK = timedelta(days=7)
_HOURS = (time(5), time(17))
"""When a campaign without radio is looked at: the hours of loudspeakers are the hours of everybody's morning."""


def hours_to_look_at(campaign: Campaign) -> tuple[time, ...]:
    """The hours of a day at which its radio is on air, in order; 05:00 and 17:00 when none says."""
    return tuple(sorted({hour for channel in campaign.channels for hour in channel.times})) or _HOURS


def tomorrow_morning(campaign: Campaign, as_of: datetime) -> datetime:
    """The first hour of the day after `as_of`."""
    day = as_of.date() + timedelta(days=1)
    return datetime.combine(day, hours_to_look_at(campaign)[0], as_of.tzinfo)


def moments_ahead(hub: Hub, as_of: datetime, asked: Iterable[datetime] = ()) -> tuple[datetime, ...]:
    """Coming moments, in order: the hours left today, tomorrow's, each morning of a week, those asked for, changes.

    Changes are those within the week; the later ones give way when there would be more than MOST_MOMENTS. When all
    is over and nothing changes any more, only what was asked for is left.
    """
    hours = hours_to_look_at(hub.campaign)
    today = as_of.date()
    turns = {turn for own in turns_of(hub, as_of).values() for turn in own}
    slots = {(today + timedelta(days=ahead), hour) for ahead in (0, 1) for hour in hours}
    slots |= {(today + timedelta(days=ahead), hours[0]) for ahead in range(_WEEK.days + 1)}
    goes_on = bool(turns) or today < over_on(hub)
    fixed = {datetime.combine(day, hour, as_of.tzinfo) for day, hour in slots} if goes_on else set()
    chosen = {moment for moment in (*fixed, *asked) if moment > as_of}
    near = sorted(turn for turn in turns - chosen if turn.date() <= today + _WEEK)
    return tuple(sorted({*chosen, *near[: max(0, MOST_MOMENTS - len(chosen))]}))


def turns_of(hub: Hub, as_of: datetime) -> dict[str, tuple[datetime, ...]]:
    """For each channel every moment after `as_of` at which what it holds changes, by its id."""
    posts = [post for post in hub.posts if _comes_out(post)]
    return {
        channel.id: tuple(sorted({turn for post in posts for turn in _turns(post, channel) if turn > as_of}))
        for channel in hub.campaign.channels
    }


def _comes_out(post: Post) -> bool:
    if post.status is Status.WITHDRAWN and post.withdrawal is None:
        return False
    return post.status in {Status.APPROVED, Status.WITHDRAWN} and not post.never_out


def _turns(post: Post, channel: Channel) -> Iterator[datetime]:
    """When a channel gets a post, when it is corrected, when it goes; on radio also when it is first and last read."""
    placement = post.placement(channel.id)
    if placement is None:
        return
    gone = post.withdrawal.when if post.withdrawal is not None and post.status is Status.WITHDRAWN else None
    play = placement.play if channel.reads_aloud else None
    over = _first(gone, post.expires)
    last = _first(over, play.until if play is not None else None)
    windows = [(post.published, last)]
    windows += [(read.start, _first(over, read.until)) for _, _, read in corrections_to_read(post, channel)]
    for start, end in windows:
        if end is None or start < end:
            yield from (start, *((end,) if end is not None else ()))
    inner = [correction.when for correction in post.corrections]
    inner += [play.start] if play is not None else []
    yield from (moment for moment in inner if post.published < moment and (last is None or moment < last))
    if gone is not None:
        yield gone


def _first(*moments: datetime | None) -> datetime | None:
    return min((moment for moment in moments if moment is not None), default=None)
