"""A campaign of three hundred posts: pages of a listing, feeds that carry the newest fifty, archives with the rest."""

import json
import math
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import feedparser
import pytest

from tests.gate.links import Links
from tests.gate.sites import Site, make_project

POSTS = 300
EVERY = timedelta(minutes=61)
FIRST = datetime.fromisoformat("2024-02-29 08:00")
LAST = "2024-03-14 20:00"
WORDS = (
    "Máy chạy thử trong phòng, kim đồng hồ nhích từng vạch, người trực ghi số vào sổ rồi ký tên. "
    "Buổi sáng bật máy, buổi chiều tắt máy, cuối tuần lau máy."
)


@pytest.fixture(scope="module")
def large(root: Path, trial: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the test campaign with three hundred posts in place of its own, one every 61 minutes."""
    folder = tmp_path_factory.mktemp("large")
    campaign = folder / "thu-nghiem"
    shutil.copytree(trial, campaign, ignore=shutil.ignore_patterns("posts", "calendars"))
    posts = campaign / "posts" / "2024"
    posts.mkdir(parents=True)
    for number in range(1, POSTS + 1):
        (posts / f"bai-{number:03}.md").write_text(post(number), encoding="utf-8")
    return make_project(root, folder / "project", [campaign]).build("large", "--as-of", LAST)


def post(number: int) -> str:
    """The text of a post; every third goes on the radio too."""
    published = FIRST + number * EVERY
    play = published + timedelta(hours=2)
    radio = (
        f"  - channel: phat-thanh\n    play: {{from: {play:%d/%m/%Y %H:%M}, until: 20/03/2024 18:00}}\n"
        if number % 3 == 0
        else ""
    )
    return f"""---
title: Bài số {number}
summary: Lần chạy thử thứ {number}.
published: {published:%d/%m/%Y %H:%M}
kind: tin
unit: to-dung-thu
serves: ["01-kh-tn#II.1-{number % 3 + 1}"]
topics: [{"chay-thu" if number % 2 else "do-dac"}]
approved: {{role: Tổ trưởng Tổ Dựng thử, when: 28/02/2024 16:00}}
channels:
  - channel: fanpage
{radio}---
Lần thứ {number}. {WORDS}

{f"Đọc lại [bài trước](bai-{number - 1:03}.md)." if number > 1 else ""}
"""


def listings(site: Site) -> Iterator[str]:
    """The pages of the listing, in order."""
    yield "tin/"
    number = 2
    while f"tin/trang-{number}/index.html" in site.pages:
        yield f"tin/trang-{number}/"
        number += 1


def linked(site: Site, address: str) -> list[str]:
    """The posts that a page of the listing names, in order."""
    return [str(href).rstrip("/").rpartition("/")[2] for href in site.page(address).xpath("//main//h2/a/@href")]


def test_every_post_stands_on_one_page_of_the_listing_newest_first(large: Site) -> None:
    pages = list(listings(large))
    assert len(pages) == math.ceil(POSTS / 20)
    found = [slug for address in pages for slug in linked(large, address)]
    assert found == [f"bai-{number:03}" for number in range(POSTS, 0, -1)]


def test_from_every_page_of_the_listing_one_can_go_to_the_next(large: Site) -> None:
    pages = list(listings(large))
    for address, following in pairwise(pages):
        own = f"trang-{following.rstrip('/').rpartition('-')[2]}/"
        assert [href for href in large.page(address).xpath("//main//nav//a/@href") if str(href).endswith(own)], address


@pytest.mark.parametrize("feed", ["tat-ca", "fanpage"])
def test_a_feed_carries_the_newest_fifty_in_every_format(large: Site, feed: str) -> None:
    newest = [f"https://thu-nghiem.example/tin/2024/bai-{number:03}/" for number in range(POSTS, POSTS - 50, -1)]
    for ending in (".xml", ".atom.xml"):
        read = feedparser.parse(large.files[f"feeds/{feed}{ending}"])
        assert not read.bozo
        assert [entry.link for entry in read.entries] == newest
    assert [item["url"] for item in json.loads(large.files[f"feeds/{feed}.json"])["items"]] == newest


def test_who_follows_the_archives_of_a_feed_reads_every_post(large: Site) -> None:
    path, ids = "feeds/tat-ca.atom.xml", set()
    for _ in range(10):
        read = feedparser.parse(large.files[path])
        assert not read.bozo, path
        ids |= {entry.id for entry in read.entries}
        older = [link.href for link in read.feed.links if link.rel == "prev-archive"]
        if not older:
            break
        path = older[0].removeprefix("https://thu-nghiem.example/")
    assert len(ids) == POSTS


def test_the_radio_desk_reads_as_much_of_what_may_be_played_as_a_hundred_kilobytes_hold(large: Site) -> None:
    paths = [f"feeds/phat-thanh{ending}" for ending in (".xml", ".atom.xml", ".json")]
    assert 85_000 < max(len(large.files[path]) for path in paths) <= 100_000
    titles = [entry.title for entry in feedparser.parse(large.files[paths[0]]).entries]
    assert 20 < len(titles) <= POSTS // 3
    assert titles == [f"Bài số {number}" for number in range(POSTS, POSTS - 3 * len(titles), -3)]


def test_every_post_is_found_by_search_and_map(large: Site) -> None:
    assert {f"tin/2024/bai-{number:03}/" for number in range(1, POSTS + 1)} <= large.searchable.keys()
    assert large.text("sitemap.xml").count("/tin/2024/bai-") == POSTS


def test_every_reference_of_the_large_site_is_there(large: Site) -> None:
    links = Links(large, "https://thu-nghiem.example/")
    assert len(links.references) > 50 * POSTS
    assert links.broken() == []
