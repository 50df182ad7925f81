"""What loudspeakers read: the slots of a day, and in each the items on air, in the order of their bulletin class."""

from dataclasses import dataclass
from datetime import date, datetime
from math import ceil

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.publishing.radio.broadcasts import Reading, all_readings, in_order_of_reading, is_on_air

RADIO = "radio"
"""The kind of channel that reads aloud."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One hour of a day at which a channel is on air; what is urgent is read first (Circular 39/2020/TT-BTTTT)."""

    moment: datetime
    readings: tuple[Reading, ...]

    @property
    def minutes(self) -> int:
        """How long all of it takes, rounded up."""
        return ceil(sum(reading.seconds for reading in self.readings) / 60)


def radio_channels(edition: Edition) -> tuple[Channel, ...]:
    """The channels that read aloud."""
    return tuple(channel for channel in edition.campaign.channels if channel.reads_aloud)


def slots_on(edition: Edition, channel: Channel, day: date) -> tuple[Slot, ...]:
    """Every slot of a radio channel's day, by hour; a slot in which nothing is read is empty."""
    readings = tuple(all_readings(edition, channel))
    moments = (datetime.combine(day, hour, edition.as_of.tzinfo) for hour in sorted(channel.times))
    return tuple(
        Slot(moment=moment, readings=in_order_of_reading(one for one in readings if is_on_air(one, moment)))
        for moment in moments
    )


def readings_of(slots: tuple[Slot, ...]) -> tuple[Reading, ...]:
    """Each reading of a channel's slots once, in the order in which they first come."""
    found: dict[str, Reading] = {}
    for slot in slots:
        for reading in slot.readings:
            found.setdefault(reading.id, reading)
    return tuple(found.values())
