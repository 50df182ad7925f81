"""The real campaign, before, during and after: its pages, and its feeds and calendars as readers read them.

When pages come or go on purpose, `python -m pytest tests/gate --accept` or KYNIEM_ACCEPT=1 writes the list anew.
"""

import json
import os
from datetime import date
from pathlib import Path

import feedparser
import pytest
from icalendar import Calendar

from tests.gate.conftest import Built
from tests.gate.sites import Site

CAMPAIGN = "quang-ninh-60"
EXPECTED = Path(__file__).with_name("expected-pages.txt")


@pytest.fixture(scope="module")
def before(built: Built) -> Site:
    """Ten days into the year, before anything was issued."""
    return built("2023-01-10 08:00", campaign=CAMPAIGN)


@pytest.fixture(scope="module")
def during(built: Built) -> Site:
    """A fortnight before the day."""
    return built("2023-10-15 08:00", campaign=CAMPAIGN)


@pytest.fixture(scope="module")
def after(built: Built) -> Site:
    """Three years later."""
    return built("2026-11-21 08:00", campaign=CAMPAIGN)


def test_the_pages_are_those_that_are_expected(during: Site, request: pytest.FixtureRequest) -> None:
    addresses = "".join(f"{path}\n" for path in sorted(during.pages))
    if request.config.getoption("--accept", default=False) or os.environ.get("KYNIEM_ACCEPT"):
        EXPECTED.write_text(addresses, encoding="utf-8")
    assert addresses.splitlines() == EXPECTED.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("moment", "items"),
    [
        ("before", {"tat-ca": 0, "phat-thanh": 0, "fanpage": 0}),
        ("during", {"tat-ca": 9, "phat-thanh": 3, "fanpage": 8}),
        ("after", {"tat-ca": 11, "phat-thanh": 0, "fanpage": 9}),
    ],
)
def test_all_nine_feeds_are_read_without_complaint_and_hold_what_they_should(
    request: pytest.FixtureRequest, moment: str, items: dict[str, int]
) -> None:
    site: Site = request.getfixturevalue(moment)
    for feed, number in items.items():
        for ending in (".xml", ".atom.xml"):
            read = feedparser.parse(site.files[f"feeds/{feed}{ending}"])
            assert (read.bozo, len(read.entries)) == (False, number), f"{feed}{ending}"
        assert len(json.loads(site.files[f"feeds/{feed}.json"])["items"]) == number, f"{feed}.json"


def test_the_three_formats_of_a_feed_tell_the_same_items_under_the_same_ids(during: Site) -> None:
    for feed, number in {"tat-ca": 9, "phat-thanh": 3, "fanpage": 8}.items():
        rss = [entry.id for entry in feedparser.parse(during.files[f"feeds/{feed}.xml"]).entries]
        atom = [entry.id for entry in feedparser.parse(during.files[f"feeds/{feed}.atom.xml"]).entries]
        plain = [item["id"] for item in json.loads(during.files[f"feeds/{feed}.json"])["items"]]
        assert rss == atom == plain
        assert len(set(rss)) == number


def test_feedparser_finds_the_moment_of_the_newest_item_in_vietnams_time(during: Site) -> None:
    newest = feedparser.parse(during.files["feeds/tat-ca.xml"]).entries[0]
    assert newest.link == "https://60nam-quang-ninh.example/tin/2023/bon-hinh-ve-bon-cau-chuyen/"
    assert newest.published == "Thu, 12 Oct 2023 19:00:00 +0700"


@pytest.mark.parametrize("moment", ["before", "during", "after"])
def test_icalendar_reads_every_calendar(request: pytest.FixtureRequest, moment: str) -> None:
    site: Site = request.getfixturevalue(moment)
    paths = {path for path in site.files if path.endswith(".ics")}
    shared = {path for path in paths if not path.startswith("lich/don-vi-")}
    assert shared == {f"lich/{name}.ics" for name in ("tat-ca", "nhiem-vu", "dot-1", "dot-2", "dot-3")}
    for path in paths:
        calendar = Calendar.from_ical(site.files[path])
        events = calendar.walk("VEVENT")
        uids = [str(event["UID"]) for event in events]
        assert [error for component in calendar.walk() for error in component.errors] == []
        assert len(uids) == len(set(uids))
        assert events or path not in shared or (moment == "before" and path == "lich/nhiem-vu.ics"), path


def test_a_calendar_offered_on_a_units_page_is_there_and_holds_something(during: Site) -> None:
    pages = [path for path in during.pages if path.startswith("don-vi/") and path != "don-vi/index.html"]
    offered = [href for path in pages for href in during.pages[path].xpath("//a[starts-with(@href, 'webcal:')]/@href")]
    assert len(offered) > 5
    for href in offered:
        path = href.partition(".example/")[2]
        assert Calendar.from_ical(during.files[path]).walk("VEVENT"), path


@pytest.mark.parametrize("moment", ["before", "during", "after"])
def test_every_feed_of_a_unit_is_read_and_its_formats_agree(request: pytest.FixtureRequest, moment: str) -> None:
    site: Site = request.getfixturevalue(moment)
    feeds = [
        path.removesuffix(".json") for path in site.files if path.startswith("feeds/don-vi-") and path.endswith(".json")
    ]
    assert bool(feeds) is (moment != "before")
    for feed in feeds:
        rss, atom = (feedparser.parse(site.files[f"{feed}{ending}"]) for ending in (".xml", ".atom.xml"))
        ids = [item["id"] for item in json.loads(site.files[f"{feed}.json"])["items"]]
        assert not rss.bozo
        assert not atom.bozo
        assert [entry.id for entry in rss.entries] == [entry.id for entry in atom.entries] == ids
        assert all(one.endswith(f":{feed.removeprefix('feeds/')}") for one in ids)


def test_the_day_itself_stands_in_the_calendar_of_everything_at_every_moment(
    before: Site, during: Site, after: Site
) -> None:
    for site in (before, during, after):
        events = Calendar.from_ical(site.files["lich/tat-ca.ics"]).walk("VEVENT")
        days = [event.decoded("DTSTART") for event in events if str(event["UID"]).startswith("ngay-ky-niem-")]
        assert days == [date(2023, 10, 30)]


def test_before_anything_was_issued_the_site_says_so_and_names_the_day(before: Site) -> None:
    told = " ".join(before.page("").xpath("string(//main)").split())
    assert before.page("").xpath("string(//*[contains(@class, 'count')]/b)") == "293"
    assert "Tin đầu tiên đang được chuẩn bị" in told
    assert not [path for path in before.pages if path.startswith(("ke-hoach/4", "tin/2023"))]


def test_years_after_it_the_site_reads_as_its_own_archive(after: Site) -> None:
    told = " ".join(after.page("").xpath("string(//main)").split())
    assert "Đợt kỷ niệm đã khép lại" in told
    assert "Hôm nay" not in told
    assert len([path for path in after.pages if path.startswith("tin/2023/")]) == 12


def test_each_of_these_sites_is_a_strict_build_that_says_nothing(before: Site, during: Site, after: Site) -> None:
    assert [site.said for site in (before, during, after)] == ["", "", ""]
