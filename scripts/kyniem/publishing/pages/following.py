"""The pages that help find and follow: the feeds explained, and the search."""

from kyniem.model.output import Crumb, Page
from kyniem.publishing.addresses import FEEDS, SEARCH, absolute
from kyniem.publishing.calendars import calendars_of
from kyniem.publishing.feeds import feeds_of, unit_feeds_of
from kyniem.publishing.pages.rendering import Renderer
from kyniem.publishing.pages.unit_pages import offered_calendars


def feeds_page(renderer: Renderer) -> Page:
    """What there is to subscribe to, with whole addresses to copy."""
    edition = renderer.edition
    page = Page(
        address=FEEDS,
        title="Theo dõi",
        html="",
        template="page",
        description="Thêm lịch vào điện thoại, nhận tin mới bằng RSS, Atom, JSON Feed.",
        place=FEEDS,
        crumbs=(Crumb(title="Theo dõi", address=FEEDS),),
        updated=edition.campaign.since,
    )
    feeds = tuple(
        {
            "id": feed.id,
            "title": feed.title,
            "summary": feed.summary,
            "rss": absolute(edition, feed.rss),
            "atom": absolute(edition, feed.atom),
            "json": absolute(edition, feed.json),
            "latest": feed.items[0].title if feed.items else "",
        }
        for feed in feeds_of(edition)
    )
    calendars = tuple(
        {
            "title": calendar.title,
            "summary": calendar.summary,
            "address": absolute(edition, calendar.path),
            "webcal": absolute(edition, calendar.path).replace("https://", "webcal://").replace("http://", "webcal://"),
        }
        for calendar in calendars_of(edition)
    )
    offered = offered_calendars(edition)
    own = tuple(
        {"unit": feed.unit, "feed": feed, "calendar": offered.get(feed.unit.id)}
        for feed in unit_feeds_of(edition)
        if feed.unit is not None
    )
    return renderer.page("feeds", page, feeds=feeds, calendars=calendars, own=own)


def search_page(renderer: Renderer) -> Page:
    """The search form; its results are found by the script in the reader's own browser."""
    page = Page(
        address=SEARCH,
        title="Tìm trong trang",
        html="",
        template="search",
        description="Tìm tin bài, kế hoạch, nhiệm vụ; gõ có dấu hay không dấu đều được.",
        crumbs=(Crumb(title="Tìm trong trang", address=SEARCH),),
        updated=renderer.edition.campaign.since,
        hidden=True,
    )
    return renderer.page("search", page)
