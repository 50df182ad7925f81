"""What programs that follow the feeds over HTTP get: all of it once, and nothing anew when only a title changes."""

import json
import os
import shutil
import sqlite3
import subprocess
from calendar import timegm
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.request import ProxyHandler

import feedparser
import pytest
from lxml import etree

from tests.browser.conftest import Node, served
from tests.browser.test_node_readers import items_of
from tests.browser.test_podget import SETTINGS
from tests.gate.sites import TRIAL, Project, Site, make_project
from tests.publishing.readers import Component

pytestmark = pytest.mark.gate

MOMENT = "05/03/2024 05:00"
OLD, NEW = "Máy thử xin chào", "Máy thử chào lại"
FOLLOWED = (
    "tat-ca.xml",
    "phat-thanh.atom.xml",
    "fanpage.xml",
    "dot-1.atom.xml",
    "chu-de-chay-thu.xml",
    "loai-tin.atom.xml",
    "don-vi-to-dung-thu.xml",
)
"""Each in one format: newsboat knows an item by its id over all that it follows."""


@dataclass(frozen=True)
class Pull:
    """What a follower had after it asked: newsboat's rows, how many were unread, podget's files."""

    rows: frozenset[tuple[str, str, str, str, int]]
    unread: int
    files: frozenset[tuple[str, int]]


@dataclass(frozen=True)
class Followed:
    """A site as it was served first, and what came of asking for it twice and once more after a title had changed."""

    address: str
    site: Site
    pulls: tuple[Pull, Pull, Pull]
    renamed: Site


@pytest.fixture(scope="module")
def followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Followed]:
    """Newsboat and podget follow the test campaign; between the second and the third time a post gets a new title."""
    folder = tmp_path_factory.mktemp("followed")
    project = make_project(root, folder / "project", [root / "tests" / "campaigns" / TRIAL])
    with served(folder / "project" / "out" / "site" / "site") as address:
        first = built(project, address)
        assert first.files
        pulls = [pull(folder, address), pull(folder, address)]
        (post,) = [
            path
            for path in (project.folder / "content" / TRIAL / "posts").rglob("*.md")
            if f"title: {OLD}\n" in path.read_text(encoding="utf-8")
        ]
        post.write_text(post.read_text(encoding="utf-8").replace(f"title: {OLD}", f"title: {NEW}"), encoding="utf-8")
        renamed = built(project, address)
        yield Followed(address, first, (pulls[0], pulls[1], pull(folder, address)), renamed)


def built(project: Project, address: str) -> Site:
    """The site of the test campaign, said to stand at this address."""
    campaign = project.folder / "content" / TRIAL / "campaign.yml"
    own = campaign.read_text(encoding="utf-8").replace("https://thu-nghiem.example/", address)
    campaign.write_text(own, encoding="utf-8")
    site = project.build("site", "--as-of", MOMENT)
    assert site.files
    return site


def pull(folder: Path, address: str) -> Pull:
    """Let both programs ask for what they follow; whatever is new they take for unread, and fetch."""
    before = _unread(folder / "cache.db", mark_read=True)
    assert before >= 0
    (folder / "urls").write_text(
        "".join(f"{address}feeds/{feed}\n" for feed in FOLLOWED),
        encoding="utf-8",
    )
    (folder / "config").write_text("", encoding="utf-8")
    _run("newsboat", "-u", folder / "urls", "-C", folder / "config", "-c", folder / "cache.db", "-x", "reload")
    (folder / "podgetrc").write_text(SETTINGS.format(folder=folder), encoding="utf-8")
    (folder / "serverlist").write_text(f"{address}feeds/phat-thanh.xml loa xa\n", encoding="utf-8")
    _run("podget", "--dir_config", folder, home=folder)
    with closing(sqlite3.connect(folder / "cache.db")) as cache:
        rows = frozenset(cache.execute("select feedurl, guid, title, url, pubDate from rss_item"))
    fetched = (path for path in (folder / "library" / "loa").rglob("*") if path.is_file())
    files = frozenset((path.name, path.stat().st_mtime_ns) for path in fetched)
    return Pull(rows, _unread(folder / "cache.db"), files)


def _unread(cache: Path, *, mark_read: bool = False) -> int:
    if not cache.exists():
        return 0
    with closing(sqlite3.connect(cache)) as opened:
        (count,) = opened.execute("select count(*) from rss_item where unread = 1").fetchone()
        if mark_read:
            opened.execute("update rss_item set unread = 0")
            opened.commit()
    return int(count)


def _run(name: str, *arguments: str | Path, home: Path | None = None) -> None:
    program = shutil.which(name)
    assert program is not None, f"{name} is missing; run the tests by `make gate`"
    # They keep what they know in the home folder, and ask a proxy where one is named.
    environment = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
    environment |= {"HOME": str(home)} if home is not None else {}
    command = [program, *map(str, arguments)]
    subprocess.run(command, env=environment, check=True, timeout=90, stdin=subprocess.DEVNULL, capture_output=True)


def titles(pulled: Pull) -> set[str]:
    """The titles a reader shows."""
    return {row[2] for row in pulled.rows}


def test_newsboat_keeps_every_item_of_every_feed_under_its_id_and_date(followed: Followed) -> None:
    sent = {
        (f"{followed.address}feeds/{feed}", entry.id, entry.title, entry.link, timegm(entry.published_parsed))
        for feed in FOLLOWED
        for entry in feedparser.parse(followed.site.files[f"feeds/{feed}"]).entries
    }
    assert len(sent) > len(FOLLOWED)
    assert followed.pulls[0].rows == sent
    assert followed.pulls[0].unread == len(sent)


def test_a_second_pull_finds_nothing_new(followed: Followed) -> None:
    first, second, _ = followed.pulls
    assert first.unread > 0
    assert second.unread == 0
    assert second.rows == first.rows
    assert first.files
    assert second.files == first.files


def test_after_a_title_is_edited_there_is_still_nothing_new_and_the_title_is_right(followed: Followed) -> None:
    _, second, third = followed.pulls
    assert third.unread == 0
    assert {row[:2] for row in third.rows} == {row[:2] for row in second.rows}
    assert {row[3:] for row in third.rows} == {row[3:] for row in second.rows}
    assert OLD in titles(second)
    assert titles(third) == (titles(second) - {OLD}) | {NEW}
    assert third.files == second.files


def test_a_new_title_changes_in_the_feeds_nothing_but_what_names_it(followed: Followed) -> None:
    before, after = followed.site.files, followed.renamed.files
    feeds = [path for path in before if path.startswith("feeds/")]
    assert [path for path in after if path.startswith("feeds/")] == feeds
    changed = {path for path in feeds if before[path] != after[path]}
    assert {"feeds/tat-ca.xml", "feeds/dot-1.json"} <= changed
    assert all(OLD.encode() in before[path] and NEW.encode() in after[path] for path in changed)
    ids = [[item["id"] for item in json.loads(files["feeds/tat-ca.json"])["items"]] for files in (before, after)]
    assert ids[0] == ids[1]


def feed_paths(site: Path) -> list[str]:
    """Every feed of the real site in both XML formats, archives too."""
    return sorted(path.relative_to(site).as_posix() for path in (site / "feeds").glob("*.xml"))


def test_feedparser_reads_every_feed_of_the_real_site_over_http(site: Path, address: str) -> None:
    paths = feed_paths(site)
    assert len(paths) > 100
    for path in paths:
        read = feedparser.parse(f"{address}{path}", handlers=[ProxyHandler({})])
        assert (read.bozo, read.status) == (False, 200), path
        assert [_told(entry) for entry in read.entries] == _sent(site / path), path


def _told(entry: Component) -> tuple[object, ...]:
    files = sorted((one.href, one.type, one.length) for one in entry.enclosures)
    return entry.id, entry.title, entry.link, entry.updated, files


def _sent(path: Path) -> list[tuple[object, ...]]:
    """What stands in a document, taken out by an XML parser alone."""
    atom = "{http://www.w3.org/2005/Atom}"
    root = etree.parse(str(path)).getroot()
    found: list[tuple[object, ...]] = []
    for item in root.iter("item"):
        files = sorted((one.get("url"), one.get("type"), one.get("length")) for one in item.findall("enclosure"))
        updated = item.findtext(f"{atom}updated")
        found.append((item.findtext("guid"), item.findtext("title"), item.findtext("link"), updated, files))
    for entry in root.iter(f"{atom}entry"):
        links = entry.findall(f"{atom}link")
        files = sorted(
            (one.get("href"), one.get("type"), one.get("length")) for one in links if one.get("rel") == "enclosure"
        )
        page = next(one.get("href") for one in links if one.get("rel") == "alternate")
        words = [entry.findtext(f"{atom}{name}") for name in ("id", "title", "updated")]
        found.append((words[0], words[1], page, words[2], files))
    return found


def test_rss_parser_reads_every_feed_of_the_real_site_over_http(site: Path, address: str, node: Node) -> None:
    paths = feed_paths(site)
    found = node("feeds.mjs", *(f"{address}{path}" for path in paths))
    assert found == [items_of(site / path) for path in paths]


def test_newsboat_takes_in_the_list_of_all_feeds(site: Path, tmp_path: Path) -> None:
    (tmp_path / "urls").write_text("", encoding="utf-8")
    opml = site / "feeds" / "tat-ca.opml"
    _run("newsboat", "-u", tmp_path / "urls", "-c", tmp_path / "cache.db", "-i", opml, home=tmp_path)
    taken = {line.split()[0] for line in (tmp_path / "urls").read_text(encoding="utf-8").splitlines() if line}
    named = {str(one.get("xmlUrl")) for one in etree.parse(str(opml)).iter("outline") if one.get("xmlUrl")}
    assert len(named) > 50
    assert taken == named
