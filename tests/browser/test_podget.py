"""What a program that fetches broadcasts, as a loudspeaker's desk may have it, gets by the feed of the radio."""

import os
import shutil
import subprocess
from pathlib import Path

import feedparser
import pytest

from tests.gate.sites import TRIAL, Site

pytestmark = pytest.mark.gate

# The first line is how podget knows which version's settings these are.
SETTINGS = """\
# Podget configuration file created by version 0.9.0
CONFIG_SERVERLIST=serverlist
DIR_SESSION={folder}/session
DIR_LIBRARY={folder}/library
LOG_FAIL=errors
LOG_COMPLETE=done
WGET_BASEOPTS="-c -nH"
MIN_SPACE=0
"""


def test_podget_gets_the_recording_of_the_radio_feed_byte_for_byte(root: Path, radio: Site, tmp_path: Path) -> None:
    program = shutil.which("podget")
    assert program is not None, "podget is missing; run the tests by `make gate`"
    feed = feedparser.parse(radio.files["feeds/phat-thanh.xml"])
    (recording,) = (str(each.href) for entry in feed.entries for each in entry.enclosures)
    address = recording.removesuffix("media/zzhengio-tieng.mp3")
    (tmp_path / "podgetrc").write_text(SETTINGS.format(folder=tmp_path), encoding="utf-8")
    (tmp_path / "serverlist").write_text(f"{address}feeds/phat-thanh.xml loa xa\n", encoding="utf-8")
    # It keeps what it knows in the home folder, and asks a proxy where one is named.
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    subprocess.run(
        [program, "--dir_config", str(tmp_path)],
        env={**environment, "HOME": str(tmp_path)},
        check=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )

    fetched = [path.read_bytes() for path in (tmp_path / "library" / "loa").rglob("*") if path.is_file()]
    kept = root / "tests" / "campaigns" / TRIAL / "media" / "zzhengio-tieng.mp3"
    assert fetched == [kept.read_bytes()]
