"""What a real feed reader takes out of the feeds."""

import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import feedparser
import pytest

pytestmark = pytest.mark.gate

FEEDS = ("tat-ca", "phat-thanh", "fanpage")


@pytest.mark.parametrize("ending", [".xml", ".atom.xml"], ids=["RSS", "Atom"])
def test_newsboat_reads_every_item_of_the_feeds_that_one_person_follows(
    site: Path, address: str, tmp_path: Path, ending: str
) -> None:
    program = shutil.which("newsboat")
    assert program is not None, "newsboat is missing; run the tests by `make gate`"
    feeds = [f"feeds/{feed}{ending}" for feed in FEEDS]
    files = {name: tmp_path / name for name in ("urls", "config", "cache.db")}
    files["urls"].write_text("".join(f"{address}{feed}\n" for feed in feeds), encoding="utf-8")
    files["config"].write_text("", encoding="utf-8")
    command = [program, "-u", str(files["urls"]), "-C", str(files["config"]), "-c", str(files["cache.db"])]
    subprocess.run([*command, "-x", "reload"], check=True, timeout=60, stdin=subprocess.DEVNULL, capture_output=True)

    with closing(sqlite3.connect(files["cache.db"])) as cache:
        found = set(cache.execute("select feedurl, title, url from rss_item"))
    expected = {
        (address + feed, entry.title, entry.link)
        for feed in feeds
        for entry in feedparser.parse((site / feed).read_bytes()).entries
    }
    assert expected
    assert found == expected
