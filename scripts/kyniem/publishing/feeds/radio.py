"""Which readings stand in a radio channel's feed: all that may still be broadcast, as far as a weak line carries it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.publishing.feeds.catalogue import guid
from kyniem.publishing.feeds.documents import WrittenItem
from kyniem.publishing.feeds.readings import item_of_reading
from kyniem.publishing.feeds.writing import written
from kyniem.publishing.radio.broadcasts import Reading, broadcasts_of

LARGEST = 100_000
"""How many bytes a document of the feed may have."""
_HEAD = 5_000
"""More than what any format says of the feed itself."""
_AROUND = 180
"""More than what any format puts around an item, its indent, its tombstone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InFeed:
    """What the feed carries, what did not fit, and its items, the newest first, each with its moment."""

    items: tuple[tuple[datetime, WrittenItem], ...]
    carried: tuple[Reading, ...]
    left_out: tuple[Reading, ...]


def readings_in_feed(edition: Edition, channel: Channel, notices: Iterable[WrittenItem]) -> InFeed:
    """What the feed of a channel carries beside its `notices`: the urgent, the prior, the newest.

    All formats carry the same, so the largest of them counts.
    """
    room = LARGEST - _HEAD - sum(map(_size, notices))
    chosen: list[tuple[datetime, WrittenItem]] = []
    readings = broadcasts_of(edition, channel)
    for reading in readings:
        item = written(item_of_reading(edition, channel, reading, id_of_reading(edition, reading, channel.id)))
        room -= _size(item)
        if room < 0:
            break
        chosen.append((reading.since, item))
    newest_first = sorted(chosen, key=lambda one: (one[0], one[1].id), reverse=True)
    return InFeed(items=tuple(newest_first), carried=readings[: len(chosen)], left_out=readings[len(chosen) :])


def _size(item: WrittenItem) -> int:
    """How many bytes an item takes at most in any format, with what stands around it."""
    return max(len(form.encode()) for form in (item.rss, item.atom, item.json)) + _AROUND


def id_of_reading(edition: Edition, reading: Reading, feed_id: str) -> str:
    """The post's id in the feed; a correction of it has its number after that."""
    return guid(edition, reading.post, feed_id) + reading.id.removeprefix(reading.post.id)
