"""What readers written for Node take out of the pages, the feeds and the calendars."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from time import struct_time

import feedparser
import pytest
import recurring_ical_events
from icalendar import Calendar

from tests.browser.conftest import TOOLS, Node, Sites
from tests.gate.sites import Site

pytestmark = pytest.mark.gate

VALIDATOR = "node_modules/html-validate/bin/html-validate.mjs"
AS_OF = re.compile(rb'<p class="as-of">.*?</p>', re.DOTALL)
FEEDS = ("tat-ca", "phat-thanh", "fanpage")


def validate(node: Node, *pages: Path) -> list[str]:
    """What html-validate has against the pages."""
    told = node(VALIDATOR, "--config", TOOLS / "html-validate.json", "--formatter", "json", *pages)
    return [
        f"{page['filePath']}:{message['line']}: {message['message']} [{message['ruleId']}]"
        for page in told
        for message in page["messages"]
    ]


@pytest.mark.parametrize("campaign", ["quang-ninh-60", "dak-nong-20"])
def test_html_validate_has_nothing_against_any_page_at_any_time(sites: Sites, node: Node, campaign: str) -> None:
    pages = {
        alike(file): file
        for moment in ("2023-01-10 08:00", "2023-10-15 08:00", "2024-02-01 08:00")
        for file in sorted(sites(campaign, moment).rglob("*.html"))
    }
    assert len(pages) > 200
    assert validate(node, *pages.values()) == []


def alike(file: Path) -> bytes:
    """The page without the moment of its build: what is the same on several days is read once."""
    return AS_OF.sub(b"", file.read_bytes())


def test_html_validate_would_tell_of_a_page_that_is_broken(site: Path, node: Node, tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text((site / "index.html").read_text(encoding="utf-8").replace("</main>", "", 1), encoding="utf-8")
    assert any("[close-order]" in problem for problem in validate(node, page))


@pytest.mark.parametrize("ending", [".xml", ".atom.xml"], ids=["RSS", "Atom"])
def test_rss_parser_reads_of_every_feed_what_feedparser_reads(site: Path, radio: Site, node: Node, ending: str) -> None:
    feeds = [folder / "feeds" / f"{feed}{ending}" for folder in (site, radio.folder) for feed in FEEDS]
    found = node("feeds.mjs", *feeds)
    assert found == [items_of(feed) for feed in feeds]
    assert all(found)


def items_of(feed: Path) -> list[dict[str, str | None]]:
    """What feedparser says of a feed's items, as node/feeds.mjs writes it; rss-parser sees enclosures in RSS alone."""
    read = feedparser.parse(feed.read_bytes())
    return [
        {
            "id": entry.id,
            "title": entry.title,
            "link": entry.link,
            "published": moment_of(entry.published_parsed),
            "enclosure": entry.enclosures[0].href if entry.enclosures and read.version == "rss20" else None,
        }
        for entry in read.entries
    ]


def moment_of(time: struct_time) -> str:
    """A moment as JavaScript writes it."""
    return f"{datetime(*time[:6], tzinfo=UTC):%Y-%m-%dT%H:%M:%S}.000Z"


def test_ical_js_finds_in_every_calendar_the_occurrences_that_icalendar_finds(site: Path, node: Node) -> None:
    calendars = sorted((site / "lich").glob("*.ics"))
    found = [
        {tuple(each.values()) for each in calendar} for calendar in node("calendars.mjs", "2025-01-01", *calendars)
    ]
    shared = [held for path, held in zip(calendars, found, strict=True) if not path.name.startswith("don-vi-")]
    assert len(shared) == 5
    assert all(shared)
    assert len(calendars) > len(shared)
    assert found == [occurrences_of(calendar) for calendar in calendars]
    starts = {start for calendar in found for _, _, start, _ in calendar}
    assert {len("2023-10-30"), len("2023-10-30T00:00:00Z")} == {len(start) for start in starts}


def occurrences_of(calendar: Path) -> set[tuple[str, str, str, str]]:
    """Every occurrence that recurring_ical_events finds in a calendar, as node/calendars.mjs writes them."""
    events = recurring_ical_events.of(Calendar.from_ical(calendar.read_bytes()))
    return {
        (str(event["UID"]), str(event["SUMMARY"]), written(event.start), written(event.end))
        for event in events.between(date(2022, 1, 1), date(2025, 1, 1))
    }


def written(time: date) -> str:
    """A whole day as a date, any other time as an instant of UTC."""
    return f"{time.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if isinstance(time, datetime) else time.isoformat()
