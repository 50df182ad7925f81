"""The heads of pages as search engines, other apps and browsers read them: on every page of whole sites."""

import json
from io import BytesIO

import pytest
from PIL import Image

from tests.gate.conftest import Built
from tests.gate.sites import TRIAL, Site
from tests.gate.test_pages_hold_together import own, themed

SITES = {
    "quang-ninh": ("2023-10-15 08:00", "public", "quang-ninh-60"),
    "dak-nong": ("2023-10-15 08:00", "public", "dak-nong-20"),
    "trial-withdrawn": ("2024-03-08 08:00", "public", TRIAL),
}
HEAVIEST = 80_000
"""What a preview may weigh on mobile data, in bytes."""


@pytest.fixture(scope="module", params=SITES)
def site(request: pytest.FixtureRequest, built: Built) -> Site:
    """Each of the sites in turn."""
    return built(*SITES[request.param])


def meta(site: Site, name: str) -> dict[str, list[str]]:
    """What each page says under a name of its head."""
    return {
        path: page.xpath(f"//meta[@property='{name}' or @name='{name}']/@content") for path, page in own(site).items()
    }


def findable(site: Site) -> set[str]:
    """The pages that search engines may show."""
    return {path for path, page in own(site).items() if not page.xpath("//meta[@name = 'robots']")}


def test_every_page_has_a_picture_for_its_link_of_the_size_it_says_and_light(site: Site) -> None:
    home = str(site.page("").xpath("//link[@rel = 'canonical']/@href")[0])
    images = meta(site, "og:image")
    said = {name: meta(site, name) for name in ("og:image:width", "og:image:height", "og:image:alt", "twitter:card")}
    named = set()
    for path, addresses in images.items():
        assert len(addresses) == 1, path
        assert addresses[0].startswith(home), path
        named.add(addresses[0].removeprefix(home))
        size = (said["og:image:width"][path], said["og:image:height"][path])
        assert size == (["1200"], ["630"])
        assert said["og:image:alt"][path][0].strip()
        assert said["twitter:card"][path] == ["summary_large_image"]
    for file in named:
        assert Image.open(BytesIO(site.files[file])).size == (1200, 630), file
        assert len(site.files[file]) <= HEAVIEST, file


def test_every_card_of_a_page_is_that_of_a_page(site: Site) -> None:
    cards = {path for path in site.files if path.startswith("the-hinh/trang/")}
    pages = {path.removesuffix("/index.html") for path in own(site)}
    assert {card.removeprefix("the-hinh/trang/").rpartition(".")[0] for card in cards} - pages == set()
    assert len(cards) > 10


def test_no_two_pages_that_may_be_found_are_described_alike_or_at_length(site: Site) -> None:
    words = {path: said[0] for path, said in meta(site, "description").items() if path in findable(site)}
    assert {path: len(said) for path, said in words.items() if len(said) > 160} == {}
    twice = [said for said in words.values() if list(words.values()).count(said) > 1]
    assert twice == []


def test_every_page_that_may_be_found_tells_machines_its_path_or_that_it_is_home(site: Site) -> None:
    for path in findable(site):
        (script,) = site.pages[path].xpath("//script[@type = 'application/ld+json']")
        kinds = {node["@type"] for node in json.loads(script.text)["@graph"]}
        assert ("WebSite" if path == "index.html" else "BreadcrumbList") in kinds, path


def test_every_page_names_icons_and_a_manifest_that_are_there(site: Site) -> None:
    drawn = "look/icon.svg" in site.files
    assert site.files.get("favicon.ico", b"").startswith(b"\0\0\1\0") is drawn
    assert len(site.files["manifest.webmanifest"]) > 100
    for path, page in themed(site).items():
        assert len(page.xpath("//link[@rel = 'manifest']")) == 1, path
        assert len(page.xpath("//link[@rel = 'icon' or @rel = 'apple-touch-icon']")) == (3 if drawn else 1), path
        schemes = page.xpath("//meta[@name = 'theme-color']/@media")
        assert schemes == ["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"], path


def test_the_page_of_addresses_that_lead_nowhere_is_nobodys(site: Site) -> None:
    page = site.pages["404.html"]
    assert page.xpath("//meta[@name = 'robots']/@content") == ["noindex"]
    assert page.xpath("//link[@rel = 'canonical'] | //meta[@property] | //script[@type = 'application/ld+json']") == []
