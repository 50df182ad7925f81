"""The programme of a slot: which items loudspeakers read in its minutes, in which order, with opening and closing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil

from kyniem.model.campaign import Campaign, Channel
from kyniem.model.edition import Edition
from kyniem.model.post import BulletinClass
from kyniem.phrases.spoken import speak
from kyniem.publishing.radio.broadcasts import CLASS_ORDER, SYLLABLES_A_MINUTE, Reading, all_readings, is_on_air

DAYS_AHEAD = 2
"""Programmes are known for today and so many days after it, as far as what they hold is out."""
_LOOK_BACK = 7
"""How many days of earlier slots are gone through to know what has been heard."""

Heard = defaultdict[str, list[datetime]]
"""The slots in which each reading was read so far, by its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A reading in a programme: whether it is read for the first time, or was set right since it was read last."""

    reading: Reading
    new: bool
    corrected: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A reading that the minutes did not allow, and the next slot in which it can be read, if there is one."""

    reading: Reading
    next_slot: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """One slot of a channel; `minutes` are those it has, 0 where the campaign does not say.

    `opening` and `closing` are the paragraphs read before and after the items, as they are said.
    """

    channel: Channel
    moment: datetime
    minutes: int
    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...] = ()
    opening: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The part of its address that tells it from others: `2023-10-15-0500`."""
        return f"{self.moment:%Y-%m-%d-%H%M}"

    @property
    def seconds(self) -> int:
        """How long all of it takes, with opening and closing."""
        return sum(item.reading.seconds for item in self.items) + _frame_seconds(self.opening, self.closing)

    @property
    def minutes_read(self) -> int:
        """The same in minutes, rounded up."""
        return ceil(self.seconds / 60)


def programmes_of(edition: Edition, channel: Channel) -> tuple[Programme, ...]:
    """The programmes of today and the next days, slot by slot; an empty one says so. None once the campaign is over.

    They hold what is out at this moment: what comes out later joins the slots after it. What was heard in the slots
    of the last week is reckoned by the same rules from what still stands, so that long items take turns.
    """
    if edition.is_over:
        return ()
    readings = tuple(all_readings(edition, channel))
    last = edition.today + timedelta(days=DAYS_AHEAD)
    moments = tuple(_slots(edition, channel, edition.today - timedelta(days=_LOOK_BACK), last))
    heard: Heard = defaultdict(list)
    made = []
    for moment in moments:
        programme = _programme(edition.campaign, channel, moment, readings, heard)
        for item in programme.items:
            heard[item.reading.id].append(moment)
        if moment.date() >= edition.today:
            made.append(programme)
    return tuple(made)


def _item_at(reading: Reading, moment: datetime, heard: Sequence[datetime]) -> Item:
    """A reading in the slot at `moment`: new in it, or set right since it was read last."""
    if not heard or reading.correction is not None:
        return Item(reading=reading, new=not heard)
    own = (one.when for one in reading.post.corrections if one.concerns(reading.placement.channel))
    since = (when for when in own if heard[-1] < when <= moment)
    return Item(reading=reading, new=False, corrected=max(since, default=None))


def _slots(edition: Edition, channel: Channel, first: date, last: date) -> Iterator[datetime]:
    for days in range((last - first).days + 1):
        for hour in sorted(channel.times):
            yield datetime.combine(first + timedelta(days=days), hour, edition.as_of.tzinfo)


def _programme(
    campaign: Campaign, channel: Channel, moment: datetime, readings: Iterable[Reading], heard: Heard
) -> Programme:
    """Urgent items first and always in; then by class what was heard least, the newest first, as long as it fits.

    An item that is longer than all the minutes is read where it comes first: else it would never be read.
    """
    plan = channel.programme
    opening = _spoken(campaign, (plan.opening if plan else "", campaign.lead_slogan if plan else ""))
    closing = _spoken(campaign, (plan.closing if plan else "",))
    room = (plan.minutes * 60 if plan else None, _frame_seconds(opening, closing))
    chosen, left = _fit(_in_order((one for one in readings if is_on_air(one, moment)), heard), *room)
    return Programme(
        channel=channel,
        moment=moment,
        minutes=plan.minutes if plan else 0,
        items=tuple(_item_at(reading, moment, heard[reading.id]) for reading in chosen),
        left_out=tuple(LeftOut(reading=one, next_slot=_next_slot(one, moment)) for one in left),
        opening=opening,
        closing=closing,
    )


def _in_order(readings: Iterable[Reading], heard: Heard) -> list[Reading]:
    """By class, corrections before others, what was heard least before what was heard often, the newest first."""
    newest = sorted(readings, key=lambda each: (each.since, each.id), reverse=True)
    return sorted(
        newest, key=lambda each: (CLASS_ORDER.index(each.bulletin), each.correction is None, len(heard[each.id]))
    )


def _fit(readings: list[Reading], room: int | None, taken: int) -> tuple[list[Reading], list[Reading]]:
    """What the seconds of `room` hold besides those `taken`, and what they do not; no room told holds everything."""
    chosen: list[Reading] = []
    left: list[Reading] = []
    for reading in readings:
        urgent = reading.bulletin is BulletinClass.URGENT
        if room is None or urgent or not chosen or taken + reading.seconds <= room:
            chosen.append(reading)
            taken += reading.seconds
        else:
            left.append(reading)
    return chosen, left


def _next_slot(reading: Reading, moment: datetime) -> datetime | None:
    for ahead in range(_LOOK_BACK + 1):
        day = moment.date() + timedelta(days=ahead)
        for hour in sorted(reading.hours):
            later = datetime.combine(day, hour, moment.tzinfo)
            if later > moment and is_on_air(reading, later):
                return later
    return None


def _spoken(campaign: Campaign, words: Iterable[str]) -> tuple[str, ...]:
    return tuple(_closed(speak(one, campaign.voice)) for one in words if one)


def _closed(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def _frame_seconds(*frame: tuple[str, ...]) -> int:
    syllables = sum(len(words.split()) for paragraphs in frame for words in paragraphs)
    return ceil(syllables * 60 / SYLLABLES_A_MINUTE)
