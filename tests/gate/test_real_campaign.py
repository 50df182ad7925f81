"""The real campaigns, before, during and after: their pages, and their feeds and calendars as readers read them.

When pages come or go on purpose, `python -m pytest tests/gate --accept` or KYNIEM_ACCEPT=1 writes the lists anew;
posts are not on them, since editors add posts every day, nor is what comes and goes with them: the short address
of each, the sheets and letters of the weeks, the programmes of the slots.
"""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import feedparser
import pytest
from icalendar import Calendar

from kyniem.model.hub import Hub
from kyniem.model.post import Post
from kyniem.reading.campaigns import read_campaign
from kyniem.settings import CAMPAIGN_ZONE
from tests.gate.conftest import Built
from tests.gate.sites import Site

EXPECTED = Path(__file__).with_name("expected-pages")
NEWEST = 50
"""How many items a feed holds; the older ones are in its archives."""
POSTS = "tin/20"
WITH_POSTS = re.compile(rf"{POSTS}|t/|kenh/[^/]+/(tuan-|thang-|\d{{4}}-\d\d-\d\d-)")
_WAYS = "don-vi|vai|dot|thang|tinh-trang|van-ban|dong-thoi-gian"
EVENTS = re.compile(
    rf"lich/\d{{4}}-\d\d/(?!dinh-huong/)[^/]+/|lich/(tuan|kenh|loai|don-vi|noi)/|nhiem-vu/(?!({_WAYS})/)[^/]+/."
)
"""Pages of single rows, of timed tasks, of weeks, of what the calendar is narrowed to: held by rules, not by a list."""


@dataclass(frozen=True)
class Told:
    """What a campaign is known by, and its site at one moment."""

    hub: Hub
    moment: datetime
    site: Site

    @property
    def out(self) -> list[Post]:
        """The posts that are out and not expired, the newest first."""
        posts = [post for post in self.hub.posts if post.published <= self.moment]
        current = [post for post in posts if post.expires is None or post.expires > self.moment]
        return sorted(current, key=lambda post: (-post.published.timestamp(), post.address))

    def on(self, channel: str) -> list[Post]:
        """Of these, those that go to a channel and are still to be played there."""
        placed = {post.id: [each for each in post.placements if each.channel == channel] for post in self.out}
        return [
            post
            for post in self.out
            for each in placed[post.id]
            if each.play is None or each.play.until is None or each.play.until > self.moment
        ]

    @property
    def feeds(self) -> Mapping[str, list[Post]]:
        """The feeds of everybody, and the posts that each must hold."""
        channels = [channel.id for channel in self.hub.campaign.channels if channel.feed]
        every = {"tat-ca": self.out} | {channel: self.on(channel) for channel in channels}
        return {feed: posts[:NEWEST] for feed, posts in every.items()}


MOMENTS = {
    "quang-ninh-60": {"before": "2023-01-10 08:00", "during": "2023-10-15 08:00", "after": "2026-11-21 08:00"},
    "dak-nong-20": {"before": "2023-08-01 08:00", "during": "2023-12-20 08:00", "after": "2026-11-21 08:00"},
}
"""Before anything was issued, in the middle, and years later."""


@pytest.fixture(scope="session")
def hubs(root: Path) -> Mapping[str, Hub]:
    """The campaigns as they are written."""
    read = {name: read_campaign(root / "content" / name)[0] for name in MOMENTS}
    return {name: hub for name, hub in read.items() if hub is not None}


@pytest.fixture(params=[(campaign, when) for campaign in MOMENTS for when in MOMENTS[campaign]], ids=" ".join)
def told(request: pytest.FixtureRequest, built: Built, hubs: Mapping[str, Hub]) -> Told:
    """Each campaign at each of its moments."""
    campaign, when = request.param
    moment = MOMENTS[campaign][when]
    at = datetime.fromisoformat(moment).replace(tzinfo=CAMPAIGN_ZONE)
    return Told(hubs[campaign], at, built(moment, campaign=campaign))


@pytest.fixture(params=MOMENTS)
def during(request: pytest.FixtureRequest, built: Built) -> Site:
    """Each campaign in its middle."""
    return built(MOMENTS[request.param]["during"], campaign=request.param)


@pytest.fixture(params=MOMENTS)
def before(request: pytest.FixtureRequest, built: Built) -> Site:
    """Each campaign before anything of it was issued."""
    return built(MOMENTS[request.param]["before"], campaign=request.param)


@pytest.fixture(params=MOMENTS)
def after(request: pytest.FixtureRequest, built: Built) -> Site:
    """Each campaign years after it."""
    return built(MOMENTS[request.param]["after"], campaign=request.param)


@pytest.mark.parametrize("campaign", MOMENTS)
def test_the_pages_beside_the_posts_are_those_that_are_expected(
    built: Built, campaign: str, request: pytest.FixtureRequest
) -> None:
    site = built(MOMENTS[campaign]["during"], campaign=campaign)
    addresses = "".join(
        f"{path}\n" for path in sorted(site.pages) if not (WITH_POSTS.match(path) or EVENTS.match(path))
    )
    expected = EXPECTED / f"{campaign}.txt"
    if request.config.getoption("--accept", default=False) or os.environ.get("KYNIEM_ACCEPT"):
        expected.write_text(addresses, encoding="utf-8")
    assert addresses.splitlines() == expected.read_text(encoding="utf-8").splitlines()


def test_every_post_that_came_out_has_its_page_and_no_other(told: Told) -> None:
    out = {f"{post.address}index.html" for post in told.hub.posts if post.published <= told.moment}
    assert {path for path in told.site.pages if path.startswith(POSTS)} == out


def test_every_row_and_every_timed_task_that_came_out_has_its_page_with_its_calendar_file_and_nothing_else_has(
    told: Told,
) -> None:
    calendars = [each for each in told.hub.calendars if each.published <= told.moment]
    plans = [each for each in told.hub.plans if each.published <= told.moment]
    rows = {entry.address for calendar in calendars for entry in calendar.entries}
    tasks = {task.page for plan in plans for task in plan.tasks if task.page}
    single = re.compile(r"lich/\d{4}-\d\d/\d|nhiem-vu/(?!" + _WAYS + ")[^/]+/.")
    assert {path.removesuffix("index.html") for path in told.site.pages if single.match(path)} == rows | tasks
    files = {path.removesuffix("lich.ics") for path in told.site.files if path.endswith("/lich.ics")}
    assert rows <= files <= rows | tasks
    assert all(Calendar.from_ical(told.site.files[f"{page}lich.ics"]).walk("VEVENT") for page in files)


def test_every_week_of_the_calendars_months_has_its_page(during: Site) -> None:
    weeks = sorted(path for path in during.pages if path.startswith("lich/tuan/"))
    months = [path for path in during.pages if re.fullmatch(r"lich/\d{4}-\d\d/index.html", path)]
    assert len(months) * 4 <= len(weeks) <= len(months) * 5
    assert all(during.page(week.removesuffix("index.html")).xpath("//a[@rel]") for week in weeks)


def test_every_feed_is_read_without_complaint_and_holds_what_it_should(told: Told) -> None:
    for feed, posts in told.feeds.items():
        links = [f"{told.hub.campaign.address}{post.address}" for post in posts]
        for ending in (".xml", ".atom.xml"):
            read = feedparser.parse(told.site.files[f"feeds/{feed}{ending}"])
            assert (read.bozo, [entry.link for entry in read.entries]) == (False, links), f"{feed}{ending}"
        items = json.loads(told.site.files[f"feeds/{feed}.json"])["items"]
        assert [item["url"] for item in items] == links, f"{feed}.json"


def test_the_three_formats_of_a_feed_tell_the_same_items_under_the_same_ids(told: Told) -> None:
    for feed, posts in told.feeds.items():
        rss = [entry.id for entry in feedparser.parse(told.site.files[f"feeds/{feed}.xml"]).entries]
        atom = [entry.id for entry in feedparser.parse(told.site.files[f"feeds/{feed}.atom.xml"]).entries]
        plain = [item["id"] for item in json.loads(told.site.files[f"feeds/{feed}.json"])["items"]]
        assert rss == atom == plain
        assert len(set(rss)) == len(posts)


def test_feedparser_finds_the_moment_of_the_newest_item_in_vietnams_time(built: Built) -> None:
    site = built(MOMENTS["quang-ninh-60"]["during"], campaign="quang-ninh-60")
    newest = feedparser.parse(site.files["feeds/tat-ca.xml"]).entries[0]
    assert newest.link == "https://60nam-quang-ninh.example/tin/2023/bon-hinh-ve-bon-cau-chuyen/"
    assert newest.published == "Thu, 12 Oct 2023 19:00:00 +0700"


def test_icalendar_reads_every_calendar(told: Told) -> None:
    nothing_yet = not [plan for plan in told.hub.plans if plan.published <= told.moment]
    paths = {path for path in told.site.files if path.endswith(".ics")}
    shared = {path for path in paths if not path.startswith("lich/don-vi-") and not path.endswith("/lich.ics")}
    phases = {f"lich/{phase.id}.ics" for phase in told.hub.campaign.phases}
    assert shared == {"lich/tat-ca.ics", "lich/nhiem-vu.ics"} | phases
    for path in paths:
        calendar = Calendar.from_ical(told.site.files[path])
        events = calendar.walk("VEVENT")
        uids = [str(event["UID"]) for event in events]
        assert [error for component in calendar.walk() for error in component.errors] == []
        assert len(uids) == len(set(uids))
        assert events or path not in shared or (nothing_yet and path != "lich/tat-ca.ics"), path


def test_a_calendar_offered_on_a_units_page_is_there_and_holds_something(during: Site) -> None:
    pages = [path for path in during.pages if path.startswith("don-vi/") and path != "don-vi/index.html"]
    offered = [href for path in pages for href in during.pages[path].xpath("//a[starts-with(@href, 'webcal:')]/@href")]
    assert len(offered) > 5
    for href in offered:
        path = href.partition(".example/")[2]
        assert Calendar.from_ical(during.files[path]).walk("VEVENT"), path


def test_every_feed_of_what_people_follow_is_read_and_its_formats_agree(told: Told) -> None:
    site = told.site
    feeds = [
        path.removesuffix(".json")
        for path in site.files
        if path.startswith(("feeds/don-vi-", "feeds/dot-", "feeds/chu-de-", "feeds/loai-")) and path.endswith(".json")
    ]
    assert bool(feeds) is bool([post for post in told.hub.posts if post.published <= told.moment])
    for feed in feeds:
        rss, atom = (feedparser.parse(site.files[f"{feed}{ending}"]) for ending in (".xml", ".atom.xml"))
        ids = [item["id"] for item in json.loads(site.files[f"{feed}.json"])["items"]]
        assert not rss.bozo
        assert not atom.bozo
        assert [entry.id for entry in rss.entries] == [entry.id for entry in atom.entries] == ids
        assert all(one.endswith(f":{feed.removeprefix('feeds/')}") for one in ids)


def test_the_day_itself_stands_in_the_calendar_of_everything_at_every_moment(told: Told) -> None:
    events = Calendar.from_ical(told.site.files["lich/tat-ca.ics"]).walk("VEVENT")
    days = [event.decoded("DTSTART") for event in events if str(event["UID"]).startswith("ngay-ky-niem-")]
    assert days == [told.hub.campaign.occasion.day]


def test_before_anything_was_issued_the_site_says_so_and_names_the_day(before: Site) -> None:
    shown = " ".join(before.page("").xpath("string(//main)").split())
    left = int(before.page("").xpath("string(//*[contains(@class, 'count')]/b)"))
    assert left in {(date(2023, 10, 30) - date(2023, 1, 10)).days, (date(2024, 1, 1) - date(2023, 8, 1)).days}
    assert "Tin đầu tiên đang được chuẩn bị" in shown
    assert not [path for path in before.pages if path.startswith((POSTS, "ke-hoach/4", "ke-hoach/5"))]


def test_years_after_it_the_site_reads_as_its_own_archive(after: Site) -> None:
    shown = " ".join(after.page("").xpath("string(//main)").split())
    assert "Đợt kỷ niệm đã khép lại" in shown
    assert "Hôm nay" not in shown


def test_the_about_page_tells_what_has_changed_since_when_it_has(during: Site, after: Site) -> None:
    assert "cấp huyện" not in during.page("gioi-thieu/").xpath("string(//main)")
    assert "Từ ngày 01/7/2025" in after.page("gioi-thieu/").xpath("string(//main)")


def test_each_of_these_sites_is_a_strict_build_that_says_nothing(told: Told) -> None:
    assert told.site.said == ""
