"""What loudspeakers read: the slots of a day, and in each the items on air, in the order of their bulletin class."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from math import ceil

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.post import BulletinClass, Placement, PlayWindow, Post
from kyniem.model.text import Body
from kyniem.publishing.wording import text_of

RADIO = "radio"
"""The kind of channel that reads aloud."""
SYLLABLES_A_MINUTE = 180
"""How fast an announcer reads; the handbook tells writers the same."""
_ORDER = (BulletinClass.URGENT, BulletinClass.PRIORITY, BulletinClass.ORDINARY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A post as one radio channel reads it: the words, the hours of a day, how many seconds they take."""

    post: Post
    placement: Placement
    hours: tuple[time, ...]
    seconds: int

    @property
    def words(self) -> Body:
        """What is read: the channel's own words, else the body of the post."""
        return self.placement.text or self.post.body


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One hour of a day at which a channel is on air; what is urgent is read first (Circular 39/2020/TT-BTTTT)."""

    moment: datetime
    readings: tuple[Reading, ...]

    @property
    def minutes(self) -> int:
        """How long all of it takes, rounded up."""
        return ceil(sum(reading.seconds for reading in self.readings) / 60)


def hours_of(play: PlayWindow, times: tuple[time, ...]) -> tuple[time, ...]:
    """At which of a channel's hours an item is read: from the hour of its first broadcast on, as often as it says.

    An item that is read once a day keeps the hour at which it began; one that begins between two takes the next.
    """
    if play.times >= len(times):
        return times
    first = next((number for number, each in enumerate(times) if each >= play.start.time()), 0)
    return tuple(sorted(times[(first + step) % len(times)] for step in range(play.times)))


def radio_channels(edition: Edition) -> tuple[Channel, ...]:
    """The channels that read aloud."""
    return tuple(channel for channel in edition.campaign.channels if channel.kind == RADIO)


def slots_on(edition: Edition, channel: Channel, day: date) -> tuple[Slot, ...]:
    """Every slot of a radio channel's day, by hour; a slot in which nothing is read is empty."""
    return tuple(_slot(edition, channel, day, hour) for hour in sorted(channel.times))


def readings_of(slots: tuple[Slot, ...]) -> tuple[Reading, ...]:
    """Each reading of a channel's slots once, in the order in which they first come."""
    found: dict[str, Reading] = {}
    for slot in slots:
        for reading in slot.readings:
            found.setdefault(reading.post.id, reading)
    return tuple(found.values())


def reading_of(post: Post, placement: Placement, channel: Channel) -> Reading:
    """How a radio channel reads a post."""
    words = text_of(placement.text or post.body)
    return Reading(
        post=post,
        placement=placement,
        hours=_hours(placement.play, channel),
        seconds=ceil(len(words.split()) * 60 / SYLLABLES_A_MINUTE),
    )


def _slot(edition: Edition, channel: Channel, day: date, hour: time) -> Slot:
    moment = datetime.combine(day, hour, edition.as_of.tzinfo)
    readings = sorted(_on_air(edition, channel, moment), key=lambda each: _ORDER.index(each.placement.bulletin))
    return Slot(moment=moment, readings=tuple(readings))


def _on_air(edition: Edition, channel: Channel, moment: datetime) -> Iterator[Reading]:
    """What is read at this moment, the newest first."""
    for post in edition.current_posts:
        placement = post.placement(channel.id)
        if placement is None or (post.expires is not None and post.expires <= moment):
            continue
        if _plays(placement.play, moment) and moment.time() in _hours(placement.play, channel):
            yield reading_of(post, placement, channel)


def _plays(play: PlayWindow | None, moment: datetime) -> bool:
    if play is None:
        return True
    return play.start <= moment and (play.until is None or moment <= play.until)


def _hours(play: PlayWindow | None, channel: Channel) -> tuple[time, ...]:
    return hours_of(play, channel.times) if play is not None else channel.times
