"""What both XML formats say of an item in words of other vocabularies: pictures, recordings, how it is broadcast."""

from lxml.etree import SubElement, _Element

from kyniem.phrases.dates import write_clock
from kyniem.publishing.feeds.documents import LANGUAGE, Broadcast, Enclosure, FeedItem

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
HISTORY = "http://purl.org/syndication/history/1.0"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
MEDIA = "http://search.yahoo.com/mrss/"
PODCAST = "https://podcastindex.org/namespace/1.0"


def namespaces(space: str) -> dict[str, str]:
    """The prefixes that every item may use, and those of broadcasts where our own words have a `space`."""
    own = {"itunes": ITUNES, "podcast": PODCAST, "kyniem": space} if space else {}
    return {"dc": DUBLIN_CORE, "media": MEDIA, **own}


def add_modules(item: _Element, told: FeedItem) -> None:
    """Media RSS for every picture; of a broadcast Apple's duration, Podcast Index's transcript and our own words."""
    for picture in told.pictures:
        _add_picture(item, picture)
    if told.broadcast is not None:
        _add_broadcast(item, told.broadcast)


def _add_picture(item: _Element, picture: Enclosure) -> None:
    content = SubElement(item, f"{{{MEDIA}}}content", url=picture.address, fileSize=str(picture.length))
    content.attrib.update({"type": picture.type, "medium": "image"})
    for side, pixels in (("width", picture.width), ("height", picture.height)):
        if pixels:
            content.set(side, str(pixels))
    for name, words in (("title", picture.caption), ("description", picture.title)):
        if words:
            SubElement(content, f"{{{MEDIA}}}{name}", type="plain").text = words


def _add_broadcast(item: _Element, broadcast: Broadcast) -> None:
    SubElement(item, f"{{{ITUNES}}}duration").text = str(broadcast.seconds)
    transcript = {"url": broadcast.transcript, "type": "text/plain", "language": LANGUAGE}
    SubElement(item, f"{{{PODCAST}}}transcript", attrib=transcript)
    said = {
        "bulletin": broadcast.bulletin,
        "from": broadcast.start.isoformat() if broadcast.start is not None else "",
        "until": broadcast.until.isoformat() if broadcast.until is not None else "",
        "times": str(broadcast.times) if broadcast.times else "",
        "hours": " ".join(map(write_clock, broadcast.hours)),
    }
    for name, words in said.items():
        if words:
            SubElement(item, f"{{{broadcast.space}}}{name}").text = words
