"""The map for search engines and the word to robots."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from kyniem.model.edition import Audience, Edition
from kyniem.model.output import Page
from kyniem.publishing.changes import changes_of
from kyniem.publishing.sitemaps import Bounds, publish_sitemap
from tests.publishing.sample_papers import at, calendar, corrected, days, entry, named, plan, task
from tests.publishing.samples import SITE, edition, post, withdrawn

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HOME = Page(address="", title="Trang chủ", html="", template="home", updated=at("2023-10-02", "23:30"))
NEWS = Page(address="tin/", title="Tin bài", html="", template="list")
POST = Page(
    address="tin/2023/mo-dot/",
    title="Mở đợt",
    html='<p><img alt="" src="../../../media/a&amp;b.jpg"><img src="../../../media/loa.svg" alt="Loa">'
    '<img src="../../../media/loa.svg"><img src="https://noi-khac.example/x.png"></p>',
    template="post",
    updated=at("2023-10-02", "23:30"),
)
NOTICE = Page(
    address="tin/2023/go/", title="Tin đã gỡ", html="", template="page", updated=at("2023-10-03"), hidden=True
)


def published(of: Edition, *standing: str) -> dict[str, bytes]:
    """The files for three pages and those of docs/."""
    return {output.path: output.content for output in publish_sitemap(of, (HOME, NEWS, NOTICE), standing)}


def rows(content: bytes) -> list[tuple[str, str]]:
    """Each address of a map with the moment it last changed."""
    urls = etree.fromstring(content).iterfind(f"{NAMESPACE}url")
    return [(str(url.findtext(f"{NAMESPACE}loc")), url.findtext(f"{NAMESPACE}lastmod") or "") for url in urls]


def test_the_map_names_the_pages_that_may_be_found_then_those_of_docs() -> None:
    files = published(edition(post()), "tro-nang/", "gioi-thieu/")
    assert rows(files["sitemap.xml"]) == [
        (SITE, "2023-10-02T23:30:00+07:00"),
        (f"{SITE}tin/", "2023-10-01T03:30:00+07:00"),
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


@pytest.fixture(scope="module")
def profile(root: Path) -> etree.RelaxNG:
    """The schema of the maps we write."""
    return etree.RelaxNG(etree.parse(root / "tests" / "publishing" / "sitemap-profile.rng"))


def test_maps_and_their_index_are_what_the_protocol_allows(profile: etree.RelaxNG) -> None:
    for bounds in (Bounds(), Bounds(addresses=2)):
        files = publish_sitemap(edition(post()), (HOME, NEWS, POST), ("tro-nang/",), bounds)
        for output in files:
            if output.path.endswith(".xml"):
                assert profile.validate(etree.fromstring(output.content)), profile.error_log


@pytest.mark.parametrize(
    "bounds", [Bounds(addresses=2), Bounds(size=500)], ids=["by the number of addresses", "by the number of bytes"]
)
def test_what_one_map_cannot_hold_is_parted_and_loses_nothing(bounds: Bounds) -> None:
    pages = [replace(NEWS, address=f"tin/trang-{number}/") for number in range(2, 9)]
    files = {output.path: output.content for output in publish_sitemap(edition(post()), pages, (), bounds)}
    index = etree.fromstring(files["sitemap.xml"])
    parts = [str(place.text).removeprefix(SITE) for place in index.iter("{*}loc")]
    assert len(parts) > 1
    assert set(files) == {"sitemap.xml", "robots.txt", *parts}
    found = [address for part in parts for address, _ in rows(files[part])]
    assert found == [f"{SITE}{page.address}" for page in pages]
    assert all(len(rows(files[part])) <= bounds.addresses and len(files[part]) <= bounds.size for part in parts)


def test_a_post_names_its_own_pictures_once_each_and_nobody_elses() -> None:
    files = {output.path: output.content for output in publish_sitemap(edition(post()), (POST, HOME), ())}
    images = [place.text for place in etree.fromstring(files["sitemap.xml"]).iterfind(".//{*}image/{*}loc")]
    assert images == [f"{SITE}media/a&b.jpg", f"{SITE}media/loa.svg"]


def test_what_gathers_things_changed_when_the_last_of_them_did() -> None:
    led = task(period=days("2023-10-05"), lead=(named("UBND", "ubnd"),))
    row = entry("e1", days("2023-10-05"), lead=(named("Phòng VH&TT", "phong-vhtt"),))
    paper = plan(led, published=at("2023-02-20"))
    table = calendar(row, published=at("2023-09-25"))
    mended = post("a", corrections=corrected(at("2023-10-03")), unit="ubnd")
    changes = changes_of(edition(paper, table, mended))
    assert changes["chu-de/phuong-xa/"] == changes["dot/dot-2/"] == changes["don-vi/ubnd/"] == at("2023-10-03")
    assert changes["don-vi/phong-vhtt/"] == at("2023-09-25")
    assert changes["lich/2023-10/"] == at("2023-09-25")
    assert changes["lich/2023-05/"] == changes["dot/dot-1/"] == at("2023-02-20")
    assert changes["dinh-chinh/"] == at("2023-10-03")


def test_a_list_changes_when_something_expires_or_is_withdrawn_and_not_before() -> None:
    expired = post("a", expires=at("2023-10-10"))
    assert changes_of(edition(expired))["chu-de/phuong-xa/"] == at("2023-10-10")
    assert changes_of(edition(expired, as_of=at("2023-10-09")))["chu-de/phuong-xa/"] == expired.published
    gone = withdrawn(post("b"), at("2023-10-12"))
    assert changes_of(edition(gone))["tin/"] == at("2023-10-12")
