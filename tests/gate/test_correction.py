"""What was set right after it was read out: on its page, in the feeds it concerns, on the radio's desk, in search."""

import json
import shutil
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.gate.sites import TRIAL, Site, make_project

POST = "tin/2024/loa-sai/"
WHAT, ALOUD = "Số đo đúng là 12, lời zzsua.", "Xin đính chính: số đo đúng là 12, lời zzdoc."
TEXT = f"""---
title: Bài loa đọc sai
summary: Một số đo.
published: 03/03/2024 03:00
kind: tin
unit: to-dung-thu
serves: ["01-kh-tn#II.1-2"]
topics: [do-dac]
status: đã duyệt
approved: {{role: Tổ trưởng Tổ Dựng thử, when: 02/03/2024 16:00}}
channels:
  - channel: phat-thanh
    play: {{from: 03/03/2024 05:00, until: 09/03/2024 18:00, times: 2}}
  - channel: fanpage
    text: Trang thử ghi đúng từ đầu.
corrections:
  - {{when: 04/03/2024 09:00, what: "{WHAT}", text: "{ALOUD}", channels: [phat-thanh]}}
---
Số đo là 12.
"""
CONCERNED = ("tat-ca", "phat-thanh", "dot-1", "chu-de-do-dac", "loai-tin", "don-vi-to-dung-thu")


@pytest.fixture(scope="module")
def sites(root: Path, trial: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Site]:
    """The site a minute before the correction, and at its minute."""
    folder = tmp_path_factory.mktemp("corrected")
    shutil.copytree(trial, folder / TRIAL)
    (folder / TRIAL / "posts" / "2024" / "loa-sai.md").write_text(TEXT, encoding="utf-8")
    project = make_project(root, folder / "project", [folder / TRIAL])
    before = project.build("before", "--as-of", "04/03/2024 08:59")
    return before, project.build("after", "--as-of", "04/03/2024 09:00")


def items(site: Site, feed: str) -> dict[str, dict[str, str]]:
    """What a feed tells of the post, by id."""
    found = json.loads(site.files[f"feeds/{feed}.json"])["items"]
    return {item["id"]: item for item in found if ":loa-sai" in item["id"]}


def own_id(feed: str) -> str:
    """The id of the post in a feed."""
    return "tag:thu-nghiem.example,2024:loa-sai" + ("" if feed == "tat-ca" else f":{feed}")


def test_before_its_minute_nothing_tells_of_it(sites: tuple[Site, Site]) -> None:
    before, _ = sites
    assert before.places("zzsua.") == []
    assert before.places("zzdoc") == []


def test_the_page_and_the_search_tell_what_was_wrong_and_when(sites: tuple[Site, Site]) -> None:
    _, after = sites
    told = " ".join(after.page(POST).xpath("string(//article)").split())
    assert WHAT in told
    assert "04/3/2024" in told
    assert "zzsua" in after.searchable[POST]


@pytest.mark.parametrize("feed", CONCERNED)
def test_every_feed_that_it_concerns_tells_it_first_under_the_same_id(sites: tuple[Site, Site], feed: str) -> None:
    before, after = (items(site, feed)[own_id(feed)] for site in sites)
    assert WHAT not in before["content_html"]
    first = after["content_html"].split("\n")[0]
    assert WHAT in first
    assert "Đính chính, 09:00 ngày 04/3/2024:" in first
    assert before["date_published"] == after["date_published"] == "2024-03-03T03:00:00+07:00"
    assert after["date_modified"] == "2024-03-04T09:00:00+07:00"


def test_a_channel_whose_words_were_right_gets_nothing_new(sites: tuple[Site, Site]) -> None:
    before, after = sites
    assert items(before, "fanpage") == items(after, "fanpage")
    assert items(after, "fanpage")


def test_the_radio_reads_out_what_is_right_for_as_long_as_the_wrong_may_be_remembered(sites: tuple[Site, Site]) -> None:
    before, after = sites
    own = f"{own_id('phat-thanh')}:dinh-chinh-1"
    assert own not in items(before, "phat-thanh")
    item = items(after, "phat-thanh")[own]
    assert item["title"] == "Đính chính: Bài loa đọc sai"
    assert item["content_text"] == "Xin đính chính: số đo đúng là mười hai, lời zzdoc."
    assert item["date_published"] == "2024-03-04T09:00:00+07:00"
    window = json.loads(json.dumps(item))["_kyniem"]
    assert (window["from"], window["until"]) == ("2024-03-04T09:00:00+07:00", "2024-03-07T09:00:00+07:00")
    assert window["transcript"].removeprefix("https://thu-nghiem.example/") in after.files


def test_the_radios_desk_has_it_to_read(sites: tuple[Site, Site]) -> None:
    before, after = sites
    pages = {path for path in after.pages if path.startswith("kenh/phat-thanh/")}
    assert any("zzdoc" in after.text(path) for path in pages)
    assert not any("zzdoc" in before.text(path) for path in pages & before.pages.keys())


def test_no_calendar_takes_it_for_another_event(sites: tuple[Site, Site]) -> None:
    for path in (path for path in sites[0].files if path.endswith(".ics")):
        found = [
            sorted(str(event["UID"]) for event in Calendar.from_ical(site.files[path]).walk("VEVENT")) for site in sites
        ]
        assert found[0] == found[1], path
