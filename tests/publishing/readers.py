"""Reads what publishers gave back, as feed readers, calendar programs and XML tools do."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from html.parser import HTMLParser
from typing import Any

import feedparser
import icalendar
import recurring_ical_events
from lxml import etree

from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.publishing.calendars.files import publish_calendars
from kyniem.publishing.feeds.files import publish_feeds
from tests.publishing.samples import HOST, SITE, settings

Component = Any
"""What a reader without types gives, or with too many: icalendar's values are a union of thirty."""

SPACES = {
    "a": "http://www.w3.org/2005/Atom",
    "at": "http://purl.org/atompub/tombstones/1.0",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "fh": "http://purl.org/syndication/history/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "kyniem": f"{SITE}theo-doi/#the-phat-thanh",
    "media": "http://search.yahoo.com/mrss/",
    "podcast": "https://podcastindex.org/namespace/1.0",
}


def nodes(document: bytes, path: str) -> list[Any]:
    """What an XPath finds in an XML document, in order; prefixes as in `SPACES`."""
    found = etree.fromstring(document).xpath(path, namespaces=SPACES)
    assert isinstance(found, list)
    return found


def content(outputs: Sequence[Output], path: str) -> bytes:
    """The bytes of the output at this path."""
    return next(output.content for output in outputs if output.path == path)


def feeds(edition: Edition, limit: int = 50) -> tuple[Output, ...]:
    """Every feed file."""
    return publish_feeds(edition, settings(limit))


class Links(HTMLParser):
    """Every address in a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in {"href", "src"}]


def read_json(outputs: tuple[Output, ...], feed: str) -> Mapping[str, Any]:
    """A feed's JSON document."""
    document: Mapping[str, Any] = json.loads(content(outputs, f"feeds/{feed}.json"))
    return document


def read_xml(outputs: tuple[Output, ...], path: str) -> Component:
    """A feed as feedparser reads it, asserted to be well formed."""
    found = feedparser.parse(content(outputs, path), sanitize_html=False, resolve_relative_uris=False)
    assert not found.bozo
    return found


def items_of(outputs: tuple[Output, ...], feed: str) -> list[str]:
    """Ids in a feed, asserted to be the same in every format."""
    ids: list[str] = [item["id"] for item in read_json(outputs, feed)["items"]]
    for path in (f"feeds/{feed}.xml", f"feeds/{feed}.atom.xml"):
        assert [item.id for item in read_xml(outputs, path).entries] == ids
    return ids


def html_of(outputs: tuple[Output, ...], feed: str) -> str:
    """The first item's whole text, asserted to be the same in every format."""
    html: str = read_json(outputs, feed)["items"][0]["content_html"]
    for path in (f"feeds/{feed}.xml", f"feeds/{feed}.atom.xml"):
        assert read_xml(outputs, path).entries[0].content[0].value == html
    return html


def calendars(edition: Edition) -> tuple[Output, ...]:
    """Every calendar file."""
    return publish_calendars(edition, settings())


def read_calendar(edition: Edition, name: str = "tat-ca") -> Component:
    """A calendar file as icalendar reads it."""
    return icalendar.Calendar.from_ical(content(calendars(edition), f"lich/{name}.ics"))


def events(edition: Edition, name: str = "tat-ca") -> dict[str, Component]:
    """Events by UID without the host; the occasion's and phases' own are left out."""
    found = {str(event["UID"]).removesuffix(f"@{HOST}"): event for event in read_calendar(edition, name).events}
    return {uid: event for uid, event in found.items() if not uid.startswith(("ngay-ky-niem-", "dot-"))}


def event_of(edition: Edition, uid: str, name: str = "tat-ca") -> Component:
    """The one event of this UID."""
    return events(edition, name)[uid]


def days_of(edition: Edition, summary: str, name: str = "tat-ca") -> list[Component]:
    """Every start of the events whose summary begins so, returns included, in the year 2023."""
    found = recurring_ical_events.of(read_calendar(edition, name)).between(date(2023, 1, 1), date(2024, 1, 1))
    return sorted(event.start for event in found if str(event["SUMMARY"]).startswith(summary))


def words(event: Component, name: str = "SUMMARY") -> str:
    """A property as text."""
    return str(event[name])
