"""What both XML formats say of an item in words of other vocabularies: pictures, recordings, how it is broadcast."""

from collections.abc import Iterator

from kyniem.phrases.dates import write_clock
from kyniem.publishing.feed_documents import LANGUAGE, Broadcast, Enclosure, FeedItem
from kyniem.publishing.xml_text import around, tag, words

OWN = "kyniem"
"""The prefix of our own words."""


def modules(item: FeedItem) -> Iterator[str]:
    """Media RSS for every picture; of a broadcast Apple's duration, Podcast Index's transcript and our own words."""
    yield from map(_picture, item.pictures)
    if item.broadcast is not None:
        yield from _broadcast(item.broadcast)


def _picture(picture: Enclosure) -> str:
    said = [words("media:title", picture.caption, {"type": "plain"})] if picture.caption else []
    if picture.title:
        said.append(words("media:description", picture.title, {"type": "plain"}))
    attributes: dict[str, str | int] = {
        "url": picture.address,
        "fileSize": picture.length,
        "type": picture.type,
        "medium": "image",
        "width": picture.width,
        "height": picture.height,
    }
    return around("media:content", "\n".join(said), attributes) if said else tag("media:content", attributes)


def _broadcast(broadcast: Broadcast) -> Iterator[str]:
    yield words("itunes:duration", str(broadcast.seconds))
    transcript = {"url": broadcast.transcript, "type": "text/plain", "language": LANGUAGE}
    yield tag("podcast:transcript", transcript)
    yield words(f"{OWN}:bulletin", broadcast.bulletin)
    if broadcast.start is not None:
        yield words(f"{OWN}:from", broadcast.start.isoformat())
    if broadcast.until is not None:
        yield words(f"{OWN}:until", broadcast.until.isoformat())
    if broadcast.times:
        yield words(f"{OWN}:times", str(broadcast.times))
    if broadcast.hours:
        yield words(f"{OWN}:hours", " ".join(map(write_clock, broadcast.hours)))
