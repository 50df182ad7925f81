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


RECORDINGS = ("may-thu.wav", "zzhengio-tieng.mp3")
"""What the test campaign has on air on the morning of 05/03/2024."""


def test_podget_gets_the_recordings_of_the_radio_feed_byte_for_byte(root: Path, radio: Site, tmp_path: Path) -> None:
    program = shutil.which("podget")
    assert program is not None, "podget is missing; run the tests by `make gate`"
    feed = feedparser.parse(radio.files["feeds/phat-thanh.xml"])
    recordings = sorted(str(each.href) for entry in feed.entries for each in entry.enclosures)
    address = recordings[0].removesuffix("media/may-thu.wav")
    assert recordings == [f"{address}media/{name}" for name in RECORDINGS]
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

    fetched = sorted(path.read_bytes() for path in (tmp_path / "library" / "loa").rglob("*") if path.is_file())
    media = root / "tests" / "campaigns" / TRIAL / "media"
    assert fetched == sorted((media / name).read_bytes() for name in RECORDINGS)
