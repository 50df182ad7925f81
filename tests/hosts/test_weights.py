"""What a page weighs on the line: exact bytes, packed by gzip, of what a browser fetches to show it the first time."""

import gzip
import json
import posixpath
import re

import pytest
from lxml import html

POST, WITH_FONTS, HOME_MORE = 80_000, 105_000, 20_000
"""Bytes at most: a post without pictures and fonts, the same with fonts, and what the front page may weigh more."""
AHEAD = 150_000
"""Bytes at most that the worker fetches before they are asked for."""

_PLACED = re.compile(r"url\(([^)]+\.woff2)\)")


def packed(site: dict[str, bytes], path: str) -> int:
    """The bytes of a file on the line; fonts are packed already."""
    data = site[path.partition("?")[0]]
    return len(data) if path.endswith(".woff2") else len(gzip.compress(data, mtime=0))


def parts(site: dict[str, bytes], address: str) -> set[str]:
    """The styles and scripts that a page loads at once."""
    page = html.fromstring(site[f"{address}index.html"])
    return {posixpath.normpath(posixpath.join(address, part.partition("?")[0])) for part in loaded_by(page)}


def loaded_by(page: html.HtmlElement) -> list[str]:
    """The addresses of styles and scripts as the page writes them."""
    sheets = [str(link.get("href")) for link in page.iter("link") if link.get("rel") == "stylesheet"]
    return sheets + [str(script.get("src")) for script in page.iter("script") if script.get("src")]


def weight(site: dict[str, bytes], address: str) -> int:
    """The bytes of a page, its styles and its scripts."""
    return packed(site, f"{address}index.html") + sum(packed(site, part) for part in parts(site, address))


def fonts(site: dict[str, bytes], address: str) -> int:
    """The bytes of every font that the page's styles may ask for."""
    sheets = [part for part in parts(site, address) if part.endswith(".css")]
    found = {
        posixpath.normpath(posixpath.join(posixpath.dirname(sheet), font))
        for sheet in sheets
        for font in _PLACED.findall(site[sheet].decode())
    }
    assert found
    return sum(packed(site, font) for font in found)


def test_the_first_view_of_any_post_keeps_to_its_budget(built: dict[str, bytes]) -> None:
    posts = [path.removesuffix("index.html") for path in built if re.fullmatch(r"tin/\d{4}/[^/]+/index\.html", path)]
    assert len(posts) > 10
    for post in posts:
        assert weight(built, post) <= POST
        assert weight(built, post) + fonts(built, post) <= WITH_FONTS


def test_the_front_page_weighs_little_more_than_a_post(built: dict[str, bytes]) -> None:
    assert weight(built, "") <= POST + HOME_MORE
    assert weight(built, "") + fonts(built, "") <= WITH_FONTS + HOME_MORE


@pytest.mark.parametrize("address", ["", "tin/2023/mo-dot-cao-diem/", "lich/", "ke-hoach/48-kh-ubnd/", "nhiem-vu/"])
def test_no_page_loads_the_search_before_it_is_asked_for(built: dict[str, bytes], address: str) -> None:
    assert not [part for part in parts(built, address) if "pagefind" in part or "search" in part]


def test_of_the_searchs_files_only_those_are_published_that_the_search_page_asks_for(built: dict[str, bytes]) -> None:
    index = r"pagefind\.vi_\w+\.pf_meta|(fragment|index)/vi_\w+\.pf_(fragment|index)|filter/vi_\w+\.pf_filter"
    asked = re.compile(rf"pagefind/(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\.\w+\.pagefind|{index})")
    published = [path for path in built if path.startswith("pagefind/")]
    assert len(published) > 100
    assert [path for path in published if not asked.fullmatch(path)] == []


def test_what_the_worker_fetches_ahead_keeps_to_its_budget(built: dict[str, bytes]) -> None:
    listed = re.search(r"const FETCHED_AHEAD = (\[.*?\])\.map", built["sw.js"].decode())
    assert listed is not None
    ahead: list[str] = json.loads(listed[1])
    assert {"", "ngoai-mang/", "lich/", "lich/2023-10/", "lich/tuan/2023-W41/", "lich/tuan/2023-W42/"} <= set(ahead)
    files = [f"{each}index.html" if each.endswith("/") or not each else each for each in ahead]
    assert sum(packed(built, file) for file in files) <= AHEAD


def test_styles_and_scripts_bear_the_mark_of_what_is_in_them(built: dict[str, bytes]) -> None:
    page = html.fromstring(built["tin/2023/mo-dot-cao-diem/index.html"])
    loaded = loaded_by(page)
    assert loaded
    assert not [part for part in loaded if not re.search(r"\?v=[0-9a-f]{10}$", part)]
