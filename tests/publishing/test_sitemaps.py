"""The map for search engines and the word to robots."""

from lxml import etree

from kyniem.model.edition import Audience, Edition
from kyniem.model.output import Page
from kyniem.publishing.sitemaps import publish_sitemap
from tests.publishing.sample_papers import at
from tests.publishing.samples import SITE, edition, post

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HOME = Page(address="", title="Trang chủ", html="", template="home", updated=at("2023-10-02", "23:30"))
NEWS = Page(address="tin/", title="Tin bài", html="", template="list")
NOTICE = Page(
    address="tin/2023/go/", title="Tin đã gỡ", html="", template="page", updated=at("2023-10-03"), hidden=True
)


def published(of: Edition, *standing: str) -> dict[str, bytes]:
    """The files for three pages and those of docs/."""
    return {output.path: output.content for output in publish_sitemap(of, (HOME, NEWS, NOTICE), standing)}


def rows(content: bytes) -> list[tuple[str, str]]:
    """Each address of a map with the day it last changed."""
    urls = etree.fromstring(content).iterfind(f"{NAMESPACE}url")
    return [(str(url.findtext(f"{NAMESPACE}loc")), url.findtext(f"{NAMESPACE}lastmod") or "") for url in urls]


def test_the_map_names_the_pages_that_may_be_found_then_those_of_docs() -> None:
    files = published(edition(post()), "tro-nang/", "gioi-thieu/")
    assert rows(files["sitemap.xml"]) == [
        (SITE, "2023-10-02"),
        (f"{SITE}tin/", ""),
        (f"{SITE}gioi-thieu/", ""),
        (f"{SITE}tro-nang/", ""),
    ]


def test_robots_may_come_and_are_told_of_the_map() -> None:
    assert published(edition(post()))["robots.txt"].decode() == (
        f"User-agent: *\nAllow: /\nSitemap: {SITE}sitemap.xml\n"
    )


def test_the_desk_has_no_map_and_asks_robots_to_stay_away() -> None:
    desk = edition(post(), audience=Audience.DESK)
    assert published(desk, "gioi-thieu/") == {"robots.txt": b"User-agent: *\nDisallow: /\n"}


def test_an_address_is_written_as_xml_wants_it() -> None:
    page = Page(address="tin/a&b/", title="Tin", html="", template="list")
    files = {output.path: output.content for output in publish_sitemap(edition(post()), (page,), ())}
    assert rows(files["sitemap.xml"]) == [(f"{SITE}tin/a&b/", "")]
