"""What public screens hold at each moment: nothing that is not out, nothing that is over, all of it with its hours."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kyniem.hosts.standing import read_templates
from kyniem.model.calendar import Calendar, EntryState
from kyniem.model.campaign import Channel, Slogan
from kyniem.model.edition import Edition
from kyniem.model.plan import Plan
from kyniem.model.post import Placement, Post
from kyniem.model.text import Body, Markup
from kyniem.publishing.desks.forms import publish_desk_files
from kyniem.publishing.screens.contents import messages_of
from kyniem.publishing.screens.files import LINE_LENGTH, broken
from tests.publishing.sample_papers import ORIGIN, at, before, calendar, coarse, days, entry, plan, task, weekly
from tests.publishing.samples import edition, everywhere, post, withdrawn

SCREEN = Channel(id="man-hinh", name="Màn hình", kind="screen", origin=ORIGIN)
SLOGANS = (Slogan(text="Kỷ luật và Đồng tâm"), Slogan(text="Khát vọng xây dựng Quảng Ninh", lead=True))
MORNING = at("2023-10-15")

Files = Callable[[Edition], dict[str, str]]
Data = Callable[..., dict[str, Any]]


def on_screen(post_id: str, text: str, **changes: object) -> Post:
    """A post whose words for screens are these lines."""
    words = Body(parts=(Markup(f"<p>{text}</p>"),), plain=text)
    return post(post_id, placements=(Placement(channel="man-hinh", origin=ORIGIN, text=words),), **changes)


def showing(*things: Post | Plan | Calendar, as_of: datetime = MORNING) -> Edition:
    """An edition of a campaign with a screen and slogans."""
    plain = edition(*things, as_of=as_of)
    own = replace(plain.campaign, channels=(*plain.campaign.channels, SCREEN), slogans=SLOGANS)
    return replace(plain, campaign=own)


@pytest.fixture(scope="module")
def templates(root: Path) -> Mapping[str, str]:
    """The project's own templates."""
    return read_templates(root / "templates" / "pages")


@pytest.fixture
def files(templates: Mapping[str, str]) -> Files:
    """Makes the screen's files of an edition, by name."""

    def make(shown: Edition) -> dict[str, str]:
        made = publish_desk_files(shown, templates)
        own = {each.path.removeprefix("kenh/man-hinh/"): each.content for each in made if "/man-hinh/" in each.path}
        return {name: content.decode("utf-8-sig") for name, content in own.items()}

    return make


@pytest.fixture
def data(files: Files) -> Data:
    """Reads back the JSON of an edition's screen."""
    return lambda *things, as_of=MORNING: json.loads(files(showing(*things, as_of=as_of))["du-lieu.json"])


def titles(found: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """What is told, with the day it is for."""
    return [(one["day"], one["title"]) for one in found]


def test_events_of_today_and_three_more_days_are_there_with_their_hours(data: Data) -> None:
    rows = [
        entry("hom-nay", days("2023-10-15"), "19:30", channels=("fanpage",)),
        entry("mai", days("2023-10-16"), channels=("bang-tin",), state=EntryState.TENTATIVE),
        entry("ngay-thu-tu", days("2023-10-18"), channels=("fanpage",)),
        entry("ngay-thu-nam", days("2023-10-19"), channels=("fanpage",)),
        entry("hom-qua", days("2023-10-14"), channels=("fanpage",)),
    ]
    found = data(calendar(*rows))["events"]
    assert titles(found) == [
        ("2023-10-15", "Nội dung hom-nay"),
        ("2023-10-16", "Nội dung mai"),
        ("2023-10-18", "Nội dung ngay-thu-tu"),
    ]
    today, tomorrow, _ = found
    assert (today["times"], today["where"], today["state"]) == (["19:30"], "trên Fanpage", "")
    assert (today["from"], today["until"]) == ("2023-10-14T00:00:00+07:00", "2023-10-15T20:30:00+07:00")
    assert (tomorrow["state"], tomorrow["until"]) == ("dự kiến", "2023-10-17T00:00:00+07:00")


@pytest.mark.parametrize(("day", "clock", "count"), [("15", "00:00", 1), ("15", "23:59", 1), ("16", "00:00", 0)])
def test_an_event_says_when_it_leaves_an_hour_after_its_last_hour_and_is_gone_the_next_day(
    data: Data, day: str, clock: str, count: int
) -> None:
    rows = calendar(entry("hom-nay", days("2023-10-15"), "05:00", "19:30", channels=("fanpage",)))
    found = data(rows, as_of=at(f"2023-10-{day}", clock))["events"]
    assert [one["until"] for one in found] == ["2023-10-15T20:30:00+07:00"] * count


def test_work_orders_deadlines_and_broadcasts_are_no_events_for_passers_by(data: Data) -> None:
    rows = [
        entry("cho-man-hinh", days("2023-10-15"), channels=("man-hinh",)),
        entry("tren-loa", days("2023-10-15"), "17:00", channels=("phat-thanh",)),
        entry("hang-tuan", weekly(6, words="Chủ nhật hằng tuần"), channels=("phat-thanh",)),
    ]
    duty = plan(task(period=before("2023-10-16", "trước 16/10"), title="Báo cáo"))
    assert data(calendar(*rows), duty)["events"] == []
    assert titles(data(plan(task(period=days("2023-10-16"), title="Hội thi")))["events"]) == [("2023-10-16", "Hội thi")]


def test_a_cancelled_event_says_so(data: Data) -> None:
    row = entry("huy", days("2023-10-15"), channels=("fanpage",), state=EntryState.CANCELLED)
    assert [one["state"] for one in data(calendar(row))["events"]] == ["đã hủy"]


def test_what_names_only_its_month_is_told_as_of_the_month(data: Data) -> None:
    words = "Trong tháng 10"
    row = entry("thang", coarse("2023-10-01", "2023-10-31", words), channels=("bang-tin",), state=EntryState.TENTATIVE)
    (found,) = data(calendar(row))["months"]
    assert (found["day"], found["day_words"], found["state"]) == (None, words, "dự kiến")
    assert (found["from"], found["until"]) == ("2023-10-01T00:00:00+07:00", "2023-11-01T00:00:00+07:00")


def test_the_hours_of_loudspeakers_are_told_with_what_they_read(data: Data) -> None:
    found = data(everywhere())["programmes"]
    assert [(one["day"], one["time"]) for one in found][:3] == [
        ("2023-10-15", "05:00"),
        ("2023-10-15", "17:00"),
        ("2023-10-16", "05:00"),
    ]
    assert found[1]["titles"] == ["Tiêu đề mo-dot"]
    assert found[1]["until"] == "2023-10-15T17:30:00+07:00"
    evening = data(everywhere(), as_of=at("2023-10-15", "23:59"))["programmes"]
    assert evening == found


def test_once_all_is_over_a_screen_stays_as_it_is_and_names_no_hours_of_loudspeakers(files: Files) -> None:
    endless = post("khong-het", placements=(Placement(channel="phat-thanh", origin=ORIGIN),))
    first, later = (files(showing(endless, as_of=at(day))) for day in ("2024-09-01", "2025-01-01"))
    assert first == later
    assert json.loads(first["du-lieu.json"])["programmes"] == []


def test_lines_end_where_their_writer_ended_them_and_a_blank_line_parts_messages(data: Data) -> None:
    words = "30/10/1963 - 30/10/2023\nKỷ niệm 60 năm</p>\n<p>Mời cả nhà cùng xem"
    assert [one["lines"] for one in data(on_screen("loi", words))["lines"]] == [
        ["30/10/1963 - 30/10/2023", "Kỷ niệm 60 năm"],
        ["Mời cả nhà cùng xem"],
    ]
    assert messages_of(Body()) == ()


def test_a_line_that_two_posts_or_a_slogan_say_stands_once(data: Data) -> None:
    same = [
        on_screen("mot", "Kỷ niệm 60 năm (30/10)"),
        on_screen("hai", "Kỷ niệm 60 năm: 30/10"),
        on_screen("ba", "Kỷ luật và Đồng tâm"),
    ]
    assert len(data(*same)["lines"]) == 1


LATER, SOON = at("2023-10-16"), at("2023-10-15", "12:00")
LINE_MOMENTS = {
    "before it is out": ({"published": LATER}, MORNING, 0),
    "out": ({"published": at("2023-10-01")}, MORNING, 1),
    "until it expires": ({"expires": SOON}, at("2023-10-15", "11:59"), 1),
    "when it expires": ({"expires": SOON}, SOON, 0),
}


@pytest.mark.parametrize(("changes", "as_of", "count"), LINE_MOMENTS.values(), ids=LINE_MOMENTS)
def test_a_line_is_there_only_while_it_holds(
    files: Files,
    changes: dict[str, datetime],
    as_of: datetime,
    count: int,
) -> None:
    made = files(showing(on_screen("zzloi", "ZZLỜI RIÊNG", **changes), as_of=as_of))
    found = json.loads(made["du-lieu.json"])["lines"]
    assert len(found) == count
    assert [name for name, text in made.items() if "ZZLỜI" in text] == (
        ["dong-chu.txt", "du-lieu.json", "index.html"] if count else []
    )
    if "expires" in changes and count:
        assert found[0]["until"] == SOON.isoformat()


def test_a_withdrawn_line_is_nowhere(files: Files) -> None:
    gone = withdrawn(on_screen("zzgo", "ZZLỜI GỠ"), at("2023-10-14"))
    assert isinstance(gone, Post)
    assert not any("ZZLỜI" in text for text in files(showing(gone)).values())


@pytest.mark.parametrize("day", ["2023-10-15", "2023-10-30", "2023-10-31", "2024-02-01"])
def test_nothing_without_a_script_counts_days(files: Files, day: str) -> None:
    made = files(showing(on_screen("loi", "Mời bà con cùng xem"), as_of=at(day)))
    still = made["index.html"].partition("<body>")[2]
    assert "30/10/2023" in still
    assert "Còn " not in still
    assert "Còn " not in made["dong-chu.txt"]
    assert "hôm nay" not in made["dong-chu.txt"].lower()


def test_lines_for_boards_are_windows_text_of_limited_length_with_days_written_out(
    templates: Mapping[str, str],
    files: Files,
) -> None:
    row = entry("hoi", days("2023-10-16"), "19:30", channels=("fanpage",), state=EntryState.TENTATIVE, title="Hội diễn")
    shown = showing(calendar(row), on_screen("loi", "Từ " * 40 + "hết"))
    raw = next(each.content for each in publish_desk_files(shown, templates) if each.path.endswith("dong-chu.txt"))
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    lines = files(shown)["dong-chu.txt"].split("\r\n")
    assert lines[:4] == [
        "Kỷ niệm 60 năm Ngày thành lập tỉnh Quảng Ninh",
        "30/10/1963 - 30/10/2023",
        "Khát vọng xây dựng Quảng Ninh",
        "Kỷ luật và Đồng tâm",
    ]
    assert "16/10, 19:30: Hội diễn (dự kiến)" in lines
    assert max(map(len, lines)) <= LINE_LENGTH


def test_a_line_that_names_the_occasion_and_its_days_is_not_told_again(files: Files) -> None:
    own = "Kỷ niệm 60 năm Ngày thành lập tỉnh Quảng Ninh (30/10/1963 - 30/10/2023)"
    assert files(showing(calendar(), on_screen("loi", own)))["dong-chu.txt"].count("30/10/1963") == 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kỷ luật và Đồng tâm", ["Kỷ luật và Đồng tâm"]),
        ("Kỷ luật, Đồng tâm: một lời nhắn chung", ["Kỷ luật, Đồng tâm:", "một lời nhắn chung"]),
        ("Thành phố vào đợt cao điểm kỷ niệm", ["Thành phố vào đợt", "cao điểm kỷ niệm"]),
        ("Ngày thành lập (30/10/1963)", ["Ngày thành lập", "(30/10/1963)"]),
        ("Hội thi và văn nghệ (dự kiến)", ["Hội thi và văn", "nghệ (dự kiến)"]),
        ("Lễ kỷ niệm của tỉnh 60 năm ở quê ta", ["Lễ kỷ niệm của tỉnh", "60 năm ở quê ta"]),
        ("Mời bà con đến ngày 30/10 đông đủ", ["Mời bà con đến", "ngày 30/10 đông đủ"]),
        ("a" * 45, ["a" * 20, "a" * 20, "a" * 5]),
        ("", []),
    ],
)
def test_a_long_line_breaks_between_words_and_rather_at_a_pause(text: str, lines: list[str]) -> None:
    assert list(broken(text, 20)) == lines


def test_the_data_inside_the_page_are_the_data_of_the_file(files: Files) -> None:
    made = files(showing(on_screen("loi", "Ai &lt; mười tám tuổi &amp; &lt;/script&gt;")))
    inside = made["index.html"].partition('id="so-lieu">')[2].partition("</script>")[0]
    assert json.loads(inside) == json.loads(made["du-lieu.json"])
    assert json.loads(inside)["lines"][0]["lines"] == ["Ai < mười tám tuổi & </script>"]


def test_a_cache_is_named_by_what_was_built_and_a_form_by_how_it_looks(
    templates: Mapping[str, str],
    files: Files,
) -> None:
    first, second = files(showing()), files(showing(on_screen("loi", "Mời xem")))
    other = dict(templates) | {"channels/screen.screen.css.j2": "body { margin: 0; }"}
    styled = {each.path: each.content.decode() for each in publish_desk_files(showing(), other)}
    form = json.loads(first["du-lieu.json"])["form"]
    assert files(showing()) == first
    assert first["sw.js"] != second["sw.js"]
    assert json.loads(second["du-lieu.json"])["form"] == form
    assert json.loads(styled["kenh/man-hinh/du-lieu.json"])["form"] != form
