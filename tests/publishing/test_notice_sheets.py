"""The sheets for the ward's board: what they tell, how they are shortened, what the QR code says."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import segno
from lxml import html

from kyniem.build import check_campaign
from kyniem.hosts.standing import read_templates
from kyniem.model.campaign import Channel
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.hub import Hub
from kyniem.model.post import Placement, Post
from kyniem.model.published import Status
from kyniem.publishing.desks.notice import matter_of_notice
from kyniem.publishing.sheets.contents import Sheet, sheet_of, sheets_of
from kyniem.publishing.sheets.files import publish_notice_sheets, qr_code, target_of
from kyniem.publishing.times.spans import week_of
from tests.publishing import samples
from tests.publishing.sample_papers import ORIGIN, at, calendar, days, entry

BOARD = samples.campaign().channels[2]
WEEK = week_of(date(2023, 10, 9))
REAL = (("quang-ninh-60", "2023-12-30"), ("dak-nong-20", "2024-03-29"))


@pytest.fixture(scope="module")
def templates(root: Path) -> dict[str, str]:
    return read_templates(root / "templates" / "pages")


def on_board(post_id: str, **changes: object) -> Post:
    return samples.post(post_id, **{"placements": (Placement(channel="bang-tin", origin=ORIGIN),), **changes})


def edition_of(*posts: Post, day: str = "2023-10-15") -> Edition:
    hub = Hub(campaign=samples.campaign(), units=samples.UNITS, posts=posts)
    return release(hub, at(day), Audience.PUBLIC)


def sheet(*posts: Post) -> Sheet:
    return sheet_of(edition_of(*posts), BOARD, WEEK)


def test_the_board_carries_what_is_placed_on_it_the_newest_first() -> None:
    made = sheet(on_board("cu", published=at("2023-09-01")), on_board("moi"), samples.post("khac"))
    assert [item.title for item in made.items] == ["Tiêu đề moi", "Tiêu đề cu"]
    assert [item.words for item in made.items] == ["Một câu tóm tắt."] * 2


def test_the_channels_own_words_go_before_the_summary() -> None:
    own = Placement(channel="bang-tin", origin=ORIGIN, text=samples.body("Mời bà con ra nhà văn hóa."))
    assert [item.words for item in sheet(samples.post(placements=(own,))).items] == ["Mời bà con ra nhà văn hóa."]


def test_what_is_hidden_to_come_or_expired_stands_on_no_sheet() -> None:
    made = sheet(
        on_board("nhap", status=Status.DRAFT),
        on_board("tuan-sau", published=at("2023-10-16")),
        on_board("het", expires=at("2023-10-14")),
        on_board("con"),
    )
    assert [item.title for item in made.items] == ["Tiêu đề con"]


def test_rows_that_only_tell_staff_what_to_put_up_stand_on_no_sheet() -> None:
    rows = calendar(
        entry("len-man-hinh", days("2023-10-10"), "05:00", channels=("man-hinh",)),
        entry("doc-loa", days("2023-10-10"), "17:00", channels=("phat-thanh",)),
        entry("ca-hai", days("2023-10-11"), "19:30", channels=("man-hinh", "fanpage")),
    )
    plain = samples.edition(rows, as_of=at("2023-10-15"))
    screen = Channel(id="man-hinh", name="Màn hình", kind="screen", origin=ORIGIN)
    seen = replace(plain, campaign=replace(plain.campaign, channels=(*plain.campaign.channels, screen)))
    assert [row.title for row in sheet_of(seen, BOARD, WEEK).coming] == ["Nội dung doc-loa", "Nội dung ca-hai"]


def test_a_full_board_is_shortened_and_says_how_much_is_left_out() -> None:
    long = "Một câu dài để tờ giấy không đủ chỗ cho tất cả mọi điều phải nói. " * 4
    posts = [on_board(f"tin-{number}", title=long, summary=long) for number in range(9)]
    made = sheet(*posts)
    assert 1 <= len(made.items) <= 3
    assert made.more_items == 9 - len(made.items)


def test_a_sheet_is_dated_by_what_it_holds_from_the_saturday_before_its_week() -> None:
    assert sheet(on_board("cu", published=at("2023-09-01"))).day == date(2023, 10, 7)
    assert sheet(on_board("giua", published=at("2023-10-11"))).day == date(2023, 10, 11)


@pytest.mark.parametrize(("day", "latest"), [("2023-10-13", 41), ("2023-10-14", 42), ("2023-10-15", 42)])
def test_from_saturday_on_the_next_weeks_sheet_can_be_printed(day: str, latest: int) -> None:
    names = [
        each.span.name for each in sheets_of(edition_of(on_board("moi", published=at("2023-10-01")), day=day), BOARD)
    ]
    assert names == [f"tuan-2023-{number}" for number in range(latest, 38, -1)]


def test_the_next_weeks_sheet_holds_only_what_is_out_and_stands_then() -> None:
    seen = edition_of(
        on_board("con"),
        on_board("thu-hai", published=at("2023-10-16")),
        on_board("het", expires=at("2023-10-16")),
    )
    coming = sheets_of(seen, BOARD)[0]
    assert coming.span.first == date(2023, 10, 16)
    assert [item.title for item in coming.items] == ["Tiêu đề con"]
    assert coming.day <= seen.today


def test_the_page_of_the_board_gives_the_next_sheet_beside_this_weeks() -> None:
    matter = matter_of_notice(edition_of(on_board("moi", published=at("2023-10-01"))), BOARD)
    named = {key: getattr(matter[key], "span", None) for key in ("this_week", "next_week")}
    assert named == {"this_week": WEEK, "next_week": week_of(date(2023, 10, 16))}
    friday = matter_of_notice(edition_of(on_board("moi", published=at("2023-10-01")), day="2023-10-13"), BOARD)
    assert friday["next_week"] is None


@pytest.mark.parametrize(("campaign", "day"), REAL)
def test_every_week_of_the_campaigns_has_its_page(
    root: Path, templates: dict[str, str], campaign: str, day: str
) -> None:
    hub, _ = check_campaign(root / "content" / campaign)
    assert hub is not None
    edition = release(hub, at(day), Audience.PUBLIC)
    outputs = list(publish_notice_sheets(edition, templates))
    assert len(outputs) > 30
    weeks = [re.search(r"tuan-\d{4}-\d{2}", each.path) for each in outputs]
    assert all(weeks)
    assert all(one.path > other.path for one, other in pairwise(outputs))
    for output in outputs:
        page: Any = html.document_fromstring(output.content.decode())
        assert not page.xpath("//script"), output.path
        assert page.xpath("//main//li"), output.path
        assert "Dán đến hết Chủ nhật" in page.text_content(), output.path
        assert len(page.xpath("//svg[@class='code']")) == 1, output.path
        assert len(page.xpath("//main//h1")) == 1


def test_the_code_has_error_correction_m_and_its_quiet_zone() -> None:
    text = "https://60nam-quang-ninh.example/lich/2023-10/"
    known = segno.make(text, error="m", micro=False, boost_error=False)
    drawn: Any = html.fromstring(str(qr_code(text)))
    assert known.error == "M"
    sizes = [float(number) for number in drawn.get("viewbox", drawn.get("viewBox")).split()]
    assert sizes == [0, 0, *known.symbol_size(border=4)]
    assert drawn.xpath(".//title")[0].text == f"Mã QR: {text}"


def test_the_code_leads_to_a_month_of_the_campaign() -> None:
    edition = edition_of(on_board("moi"))
    assert target_of(edition, sheet(on_board("moi"))) == f"{samples.SITE}lich/2023-10/"
    early = replace(sheet(on_board("moi")), span=week_of(date(2023, 1, 1)))
    assert target_of(edition, early) == f"{samples.SITE}lich/2023-01/"


def test_the_same_edition_gives_the_same_bytes(templates: dict[str, str]) -> None:
    made = [[each.content for each in publish_notice_sheets(edition_of(on_board("moi")), templates)] for _ in "12"]
    assert made[0] == made[1] != []
