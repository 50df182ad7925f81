"""Whole sites, before, during and after: every reference resolves, every page is one a reader can find a way on."""

import re

import html5lib
import pytest
from lxml import html

from tests.gate.conftest import Built
from tests.gate.links import Links, ids_of
from tests.gate.sites import TRIAL, Site

REAL = "quang-ninh-60"
SECOND = "dak-nong-20"
ADDRESSES = {
    TRIAL: "https://thu-nghiem.example/",
    REAL: "https://60nam-quang-ninh.example/",
    SECOND: "https://20nam-dak-nong.example/",
}
SITES = {
    "before": ("2023-01-10 08:00", "public", REAL),
    "during": ("2023-10-15 08:00", "public", REAL),
    "after": ("2026-11-21 08:00", "public", REAL),
    "second": ("2023-12-20 08:00", "public", SECOND),
    "trial": ("2024-03-05 05:00", "public", TRIAL),
    "trial-withdrawn": ("2024-03-08 08:00", "public", TRIAL),
    "trial-desk": ("2024-03-05 04:59", "desk", TRIAL),
}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NO_PAGE = "404.html"


@pytest.fixture(scope="module", params=SITES)
def site(request: pytest.FixtureRequest, built: Built) -> Site:
    """Each of the sites in turn."""
    return built(*SITES[request.param])


@pytest.fixture(scope="module")
def address(site: Site) -> str:
    """Where the site says that it stands."""
    return ADDRESSES[site.told["campaign"]]


@pytest.fixture(scope="module")
def links(site: Site, address: str) -> Links:
    """Every reference of the site."""
    return Links(site, address)


def themed(site: Site) -> dict[str, html.HtmlElement]:
    """Every page in the site's frame: not those that stand alone, on a screen, on paper, before public wifi."""
    return {path: page for path, page in site.pages.items() if page.xpath("//body/header")}


def own(site: Site) -> dict[str, html.HtmlElement]:
    """Every page in the frame but the one for addresses that lead nowhere."""
    return {path: page for path, page in themed(site).items() if path != NO_PAGE}


def test_pages_that_stand_alone_lie_where_channels_have_theirs_and_are_not_found(site: Site) -> None:
    alone = {path: page for path, page in site.pages.items() if path not in themed(site)}
    assert [path for path in alone if not path.startswith(("kenh/", "t/", "bieu-ngu/"))] == []
    assert [path for path, page in alone.items() if not page.xpath("//meta[@name = 'robots']")] == []


def test_every_link_anchor_picture_style_and_script_is_there(links: Links) -> None:
    assert len(links.references) > 1000
    assert links.broken() == []


def test_every_whole_address_in_feeds_calendars_and_maps_is_there(site: Site, links: Links) -> None:
    paths = [path for path in site.files if path.startswith("feeds/") or path.endswith((".ics", "sitemap.xml", ".txt"))]
    assert len(paths) > 13
    assert links.broken_in(paths) == []


def test_no_page_asks_another_host_for_anything(links: Links) -> None:
    assert links.asked_elsewhere() == []


def test_no_script_or_style_of_ours_names_another_host(site: Site) -> None:
    ours = [path for path in site.files if path.endswith((".js", ".css")) and not path.startswith("pagefind/")]
    named = {path: site.text(path).replace("http://www.w3.org/", "") for path in ours}
    assert [path for path, text in named.items() if "://" in text] == []


def test_ids_are_used_once_on_each_page(site: Site) -> None:
    ids = {path: ids_of(page) for path, page in site.pages.items()}
    assert {path: sorted({one for one in own if own.count(one) > 1}) for path, own in ids.items()} == {
        path: [] for path in ids
    }


def test_every_page_has_one_first_heading(site: Site) -> None:
    assert {path: len(page.xpath("//h1")) for path, page in site.pages.items()} == dict.fromkeys(site.pages, 1)


def test_headings_go_down_one_level_at_a_time(site: Site) -> None:
    leaps = []
    for path, page in site.pages.items():
        level = 1
        for heading in page.iter(*HEADINGS):
            own_level = int(str(heading.tag)[1])
            if own_level > level + 1:
                leaps.append(f"{path}: {heading.text_content().strip()}")
            level = own_level
    assert leaps == []


def test_every_table_has_a_caption_and_headers_that_say_of_what(site: Site) -> None:
    tables = [
        (path, table)
        for path, page in site.pages.items()
        for table in page.iter("table")
        if table.get("role") != "presentation"
    ]
    assert len(tables) > 3
    without = [path for path, table in tables if not table.xpath("normalize-space(caption)")]
    assert without == [], "write a line “Bảng: …” before the table"
    assert [path for path, table in tables if table.find(".//th") is None] == []
    assert [path for path, table in tables if table.xpath(".//th[not(@scope)]")] == []


def test_no_heading_or_link_is_empty(site: Site) -> None:
    empty = [
        f"{path}: {html.tostring(element, encoding='unicode', with_tail=False)[:80]}"
        for path, page in site.pages.items()
        for element in page.iter(*HEADINGS, "a")
        if not element.text_content().strip() and not element.get("aria-label") and not element.get("aria-hidden")
    ]
    assert empty == []


def test_every_page_has_a_title_of_its_own_and_a_description(site: Site) -> None:
    titles = {path: page.findtext(".//title") for path, page in site.pages.items()}
    assert [path for path, title in titles.items() if not title or not title.strip()] == []
    described = {path: page.xpath("//meta[@name = 'description']/@content") for path, page in own(site).items()}
    assert [path for path, words in described.items() if len(words) != 1 or not words[0].strip()] == []


def test_every_page_names_its_own_whole_address(site: Site, address: str) -> None:
    canonical = {path: page.xpath("//link[@rel = 'canonical']/@href") for path, page in own(site).items()}
    assert canonical == {path: [f"{address}{path.removesuffix('index.html')}"] for path in canonical}


def test_the_head_of_every_page_offers_everybodys_feeds_and_a_units_phases_or_topics_page_its_own(site: Site) -> None:
    feeds = {path[len("feeds/") : -len(".json")] for path in site.files if re.fullmatch(r"feeds/[^.]+\.json", path)}
    own = {f"don-vi/{feed.removeprefix('don-vi-')}/index.html" for feed in feeds if feed.startswith("don-vi-")}
    own |= {f"chu-de/{feed.removeprefix('chu-de-')}/index.html" for feed in feeds if feed.startswith("chu-de-")}
    own |= {f"dot/{name}/index.html" for feed in feeds for name in (feed, feed.removeprefix("dot-")) if "dot-" in feed}
    everybodys = {feed for feed in feeds if not feed.startswith(("don-vi-", "chu-de-", "dot-", "loai-"))}
    offered = {path: len(page.xpath("//head/link[@rel = 'alternate']")) for path, page in themed(site).items()}
    assert len(everybodys) in {3, 4}
    assert offered == {path: 3 * len(everybodys) + (path in own) for path in offered}


def test_every_page_is_in_vietnamese(site: Site) -> None:
    assert {path: page.get("lang") for path, page in site.pages.items()} == dict.fromkeys(site.pages, "vi")


def test_every_picture_has_words_or_is_an_ornament(site: Site) -> None:
    assert [path for path, page in site.pages.items() if page.xpath("//img[not(@alt)]")] == []


def test_every_address_is_ascii(site: Site, links: Links) -> None:
    assert [path for path in site.files if not path.isascii()] == []
    assert [each.target for each in links.references if not each.target.isascii()] == []


def test_the_map_names_just_the_pages_that_may_be_found(site: Site, address: str) -> None:
    if site.told["audience"] == "desk":
        assert "sitemap.xml" not in site.files
        return
    named = [str(place.text) for place in site.xml("sitemap.xml").iterfind("{*}url/{*}loc")]
    findable = [
        f"{address}{path.removesuffix('index.html')}"
        for path, page in own(site).items()
        if not page.xpath("//meta[@name = 'robots']")
    ]
    assert sorted(named) == sorted(findable)


@pytest.mark.parametrize(
    "kind", ["", "ke-hoach/", "lich/", "nhiem-vu/", "tin/", "dot/", "don-vi/", "chu-de/", "theo-doi/"]
)
def test_the_html_of_every_kind_of_page_is_without_a_parse_error(site: Site, kind: str) -> None:
    some = [f"{kind}index.html", *sorted(path for path in site.pages if kind and path.startswith(kind))[-2:]]
    for path in some:
        parser = html5lib.HTMLParser()
        parser.parse(site.text(path))
        assert [(place, error) for place, error, _ in parser.errors] == [], path


def test_the_build_says_nothing_of_what_it_made(site: Site) -> None:
    assert "kyniem build" not in "".join(site.text(path) for path in ("index.html", "tin/index.html"))
