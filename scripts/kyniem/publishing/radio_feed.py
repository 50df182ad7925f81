"""Which readings stand in a radio channel's feed: all that may still be broadcast, as far as a weak line carries it."""

from datetime import datetime

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.publishing.atom_feed import atom
from kyniem.publishing.broadcasts import Reading, broadcasts_of
from kyniem.publishing.feed_documents import FeedDocument, WrittenItem
from kyniem.publishing.feed_readings import item_of_reading
from kyniem.publishing.feed_writing import written
from kyniem.publishing.feeds import Feed, guid
from kyniem.publishing.json_feed import json_feed
from kyniem.publishing.rss_feed import rss

LARGEST = 100_000
"""How many bytes a document of the feed may have."""
_AROUND = 200
"""More than what any format puts around an item."""


def readings_in_feed(
    edition: Edition, feed: Feed, channel: Channel, empty: FeedDocument
) -> list[tuple[datetime, WrittenItem]]:
    """What the feed carries, the newest first, each with the moment since when it is there.

    `empty` is the document without them. What is urgent is taken first, then what has priority, then the newest, until
    no more fits into LARGEST bytes; all formats carry the same.
    """
    room = LARGEST - max(len(rss(empty)), len(atom(empty)), len(json_feed(empty)))
    chosen: list[tuple[datetime, WrittenItem]] = []
    for reading in broadcasts_of(edition, channel):
        item = written(item_of_reading(edition, channel, reading, id_of_reading(edition, reading, feed.id)))
        room -= max(len(form.encode()) for form in (item.rss, item.atom, item.json)) + _AROUND
        if room < 0:
            break
        chosen.append((reading.since, item))
    return sorted(chosen, key=lambda one: (one[0], one[1].id), reverse=True)


def id_of_reading(edition: Edition, reading: Reading, feed_id: str) -> str:
    """The post's id in the feed; a correction of it has its number after that."""
    return guid(edition, reading.post, feed_id) + reading.id.removeprefix(reading.post.id)
