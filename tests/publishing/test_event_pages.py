"""The page of an event says when in the paper's words, how sure it is, where, who and by which paper; and no more."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import icalendar
import pytest
from lxml import html

from kyniem.model.calendar import EntryState
from kyniem.model.edition import Audience, Edition
from kyniem.model.output import Page
from kyniem.model.period import Period, State
from kyniem.model.plan import Task
from kyniem.publishing.calendars.files import publish_calendars
from kyniem.publishing.pages.calendars import calendar_pages
from kyniem.publishing.pages.events import event_pages
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.event_times import is_gathering, time_of_entry, times_of_task
from tests.publishing.sample_papers import (
    PLAN,
    at,
    before,
    before_every,
    calendar,
    coarse,
    days,
    entry,
    milestone,
    plan,
    task,
    weekly,
)
from tests.publishing.samples import edition, post, settings, withdrawn

ROOT = Path(__file__).parents[2]
TEMPLATES = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "templates/pages").glob("*.j2")}
ROW = "lich/2023-10/mo-dot/"
TASK = f"nhiem-vu/{PLAN}/ii-4-2/"


def pages(of: Edition, make: Callable[[Renderer], object] = event_pages) -> dict[str, Page]:
    """The pages that are made of an edition, by address."""
    made = make(Renderer(of, TEMPLATES))
    return {page.address: page for page in made}  # type: ignore[attr-defined]  # both give pages


def main(page: Page) -> str:
    """All that a page says, spaces folded."""
    apart = re.sub(r"</(?:dt|dd|h\d|p|li|div|span)>", r"\g<0> ", page.html)
    return " ".join("".join(map(str, html.fromstring(apart).itertext())).split())


def sought(page: Page, path: str) -> Any:  # noqa: ANN401 - what XPath finds: elements or text
    """What an XPath finds in a page."""
    return html.fromstring(page.html).xpath(path)


def words_of(of: Edition, address: str) -> str:
    """All that the page at this address says."""
    return main(pages(of)[address])


def one(period: Period, **changes: object) -> Edition:
    """An edition with one row."""
    return edition(calendar(entry("mo-dot", period, "05:00", "17:00", **changes)))


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (days("2023-10-09"), "Thứ Hai 09/10/2023, 05:00, 17:00 Chính thức"),
        (days("2023-10-01", "2023-10-06", words="01/10 - 06/10"), "01/10 - 06/10, 05:00, 17:00 Chính thức"),
        (days("2023-10-01", "2023-10-06", words="01/10 - 06/10"), "6 ngày liền, từ 01/10 đến 06/10/2023."),
        (weekly(0).within(date(2023, 10, 1), date(2023, 10, 31)), "5 ngày: 02/10, 09/10, 16/10, 23/10 và 30/10/2023."),
        (before("2023-10-15", "Trước ngày 15"), "Ngày cuối còn kịp: thứ Bảy 14/10/2023."),
        (coarse("2023-10-01", "2023-10-31", "Trong tháng 10"), "Lịch không định ngày, chỉ ghi theo tháng."),
    ],
)
def test_a_row_says_when_it_is_as_exactly_as_it_was_written_and_no_more(period: Period, said: str) -> None:
    assert said in words_of(one(period), ROW)


def test_a_row_without_a_day_names_no_day_anywhere() -> None:
    page = pages(one(coarse("2023-10-01", "2023-10-31", "Trong tháng 10")))[ROW]
    assert "01/10" not in page.html
    assert "data-from" not in page.html


def test_a_row_names_its_channels_who_sees_to_it_its_paper_and_the_post_it_carries() -> None:
    row = entry("mo-dot", days("2023-10-09"), post="posts/2023/mo-dot.md", note="Mang theo loa", place="Nhà văn hóa")
    page = pages(edition(calendar(row), post()))[ROW]
    links = {str(link.xpath("string(.)")): link.get("href") for link in sought(page, "//a")}
    assert links["Phát thanh"] == "../../kenh/phat-thanh/"
    assert links["Phòng VHTT"] == "../../../don-vi/phong-vhtt/"
    assert links["Kế hoạch 48/KH-UBND, mục II.4"] == f"../../../ke-hoach/{PLAN}/#ii-4"
    assert links["Tiêu đề mo-dot"] == "../../../tin/2023/mo-dot/"
    assert all(words in main(page) for words in ("Ở đâu Nhà văn hóa", "Ghi chú Mang theo loa", "Một câu tóm tắt."))


def test_a_cancelled_row_says_so_first_and_can_no_longer_be_taken_into_a_calendar() -> None:
    told = one(days("2023-10-09"), state=EntryState.CANCELLED, note="Mưa to")
    page = html.fromstring(pages(told)[ROW].html)
    assert page.xpath("//h1/del/text()") == ["Nội dung mo-dot"]
    assert "Việc này đã hủy Mưa to" in main(pages(told)[ROW])
    assert page.xpath("//a[@download]") == []


@pytest.mark.parametrize(
    ("of", "described"),
    [
        (one(days("2023-10-09"), state=EntryState.CANCELLED), "Đã hủy. Nội dung mo-dot: thứ Hai 09/10/2023"),
        (one(days("2023-10-12"), earlier=days("2023-10-09")), "Đã đổi lịch. Nội dung mo-dot: thứ Năm 12/10/2023"),
        (
            one(days("2023-10-09"), place="Nhà văn hóa"),
            "Nội dung mo-dot: thứ Hai 09/10/2023, 05:00, 17:00, Nhà văn hóa",
        ),
        (one(before("2023-10-15", "Trước ngày 15")), "Nội dung mo-dot: Trước ngày 15, 05:00, 17:00"),
    ],
)
def test_a_shared_link_tells_whether_a_row_still_holds_when_and_where(of: Edition, described: str) -> None:
    description = pages(of)[ROW].description
    assert description.startswith(described)
    assert "2023" in description


def test_a_month_without_days_leads_to_the_nearest_month_that_has_some() -> None:
    made = pages(edition(calendar(entry("mo-dot", days("2023-10-09")))), calendar_pages)
    for month in ("2023-05", "2023-12"):
        assert "Mời xem tháng gần nhất có việc. Tháng 10/2023" in main(made[f"lich/{month}/"])


def test_a_tentative_row_says_so() -> None:
    assert "Dự kiến" in words_of(one(days("2023-10-09"), state=EntryState.TENTATIVE), ROW)


def test_a_moved_row_tells_when_it_was_to_be_and_keeps_its_event_with_a_higher_sequence() -> None:
    plain = entry("mo-dot", days("2023-10-09"), "19:30")
    moved = replace(
        plain, period=days("2023-10-12"), times=(time(20),), earlier=plain.period, earlier_times=(time(19, 30),)
    )
    first, after = (edition(calendar(row)) for row in (plain, moved))
    assert "Đã đổi lịch Trước ghi 2023-10-09, 19:30, nay là thứ Năm 12/10/2023, 20:00." in words_of(after, ROW)
    found = [file_of(of) for of in (first, after)]
    assert [str(event["UID"]) for event in found] == ["mo-dot-1930@60nam.example"] * 2
    assert [int(str(event["SEQUENCE"])) for event in found] == [0, 1]
    assert [event.decoded("DTSTART").isoformat() for event in found] == [
        "2023-10-09T19:30:00+07:00",
        "2023-10-12T20:00:00+07:00",
    ]


def file_of(of: Edition) -> icalendar.Event:
    """The one event of the file beside the row's page."""
    (found,) = (each.content for each in publish_calendars(of, settings()) if each.path == f"{ROW}lich.ics")
    (event,) = icalendar.Calendar.from_ical(found).walk("VEVENT")
    assert isinstance(event, icalendar.Event)
    return event


def test_the_file_beside_a_page_holds_the_very_events_that_the_calendars_hold() -> None:
    row = entry("mo-dot", days("2023-10-09"), "05:00", "17:00", place="Nhà văn hóa")
    due = task(
        period=before("2023-10-15", "trước ngày 15/10"), milestones=(milestone("Nộp hồ sơ", days("2023-10-05")),)
    )
    files = {each.path: each.content for each in publish_calendars(edition(plan(due), calendar(row)), settings())}
    for path, times in ((f"{ROW}lich.ics", 2), (f"{TASK}lich.ics", 2)):
        own = [event.to_ical() for event in icalendar.Calendar.from_ical(files[path]).walk("VEVENT")]
        every = [event.to_ical() for event in icalendar.Calendar.from_ical(files["lich/tat-ca.ics"]).walk("VEVENT")]
        assert len(own) == times
        assert [event for event in own if event not in every] == []
    assert b"LOCATION:Nh\xc3\xa0 v\xc4\x83n h\xc3\xb3a" in files[f"{ROW}lich.ics"]


def test_a_task_tells_each_of_its_times_under_what_the_paper_calls_it() -> None:
    due = task(period=coarse("2023-07-11", "2023-07-20", "Dự kiến trung tuần tháng 7/2023"))
    told = words_of(edition(plan(replace(due, milestones=(milestone("Nộp hồ sơ", days("2023-10-05")),)))), TASK)
    assert "Khi nào Dự kiến trung tuần tháng 7/2023" in told
    assert "Văn bản không định ngày, chỉ ghi theo tháng." in told
    assert "Nộp hồ sơ Thứ Năm 05/10/2023 Chính thức" in told


def test_a_task_whose_heading_alone_has_a_time_says_whose_time_that_is_and_has_no_calendar_file() -> None:
    shared = task(inherited=coarse("2023-03-01", "2023-09-30", "từ tháng 3 đến tháng 9/2023"))
    of = edition(plan(shared))
    page = pages(of)[TASK]
    assert "thời gian này cho cả đề mục, không riêng việc này" in main(page)
    assert "lich.ics" not in page.html
    assert all(not each.path.startswith(TASK) for each in publish_calendars(of, settings()))


def test_a_task_without_any_time_has_no_page() -> None:
    assert [address for address in pages(edition(plan(task()))) if address.startswith("nhiem-vu/")] == []


def test_a_cancelled_task_says_so() -> None:
    told = words_of(edition(plan(task(period=days("2023-10-09", state=State.CANCELLED)))), TASK)
    assert "Việc này đã hủy" in told


def test_a_deadline_that_comes_back_says_that_its_printed_day_is_too_late() -> None:
    (told,) = times_of_task(edition(), task(period=before_every(15)))
    assert told.said == "Ngày ghi trong văn bản không tính: xong từ hôm trước."
    assert len(told.days) > 5


def test_many_days_are_told_by_their_number_first_and_last() -> None:
    spread = weekly(0, 2, 4).within(date(2023, 9, 1), date(2023, 10, 31))
    assert time_of_entry(entry("anh", spread)).said == "26 ngày, từ 01/9 đến 30/10/2023."


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("Lễ mít tinh kỷ niệm", True),
        ("Gặp mặt người có công", True),
        ("Triển lãm ảnh", True),
        ("In áp phích, băng rôn", False),
        ("Lệ phí, hồi âm", False),
    ],
)
def test_where_it_is_held_is_asked_of_what_people_go_to(title: str, is_one: bool) -> None:  # noqa: FBT001 - a row of a table
    assert is_gathering(title) is is_one


def test_what_people_go_to_and_the_paper_gives_no_place_for_says_so() -> None:
    meeting: Task = task(title="Gặp mặt người có công", period=days("2023-07-20"))
    told = words_of(edition(plan(meeting)), TASK)
    assert "Kế hoạch chưa ghi địa điểm. Hỏi đơn vị chủ trì." in told
    placed = words_of(edition(plan(replace(meeting, held_at="hội trường thành phố"))), TASK)
    assert "Ở đâu Hội trường thành phố" in placed


def test_other_rows_of_the_same_post_stand_beside_it_the_nearest_eight_in_their_order() -> None:
    rows = [entry(f"luot-{day:02}", days(f"2023-10-{day:02}"), post="posts/2023/mo-dot.md") for day in range(1, 13)]
    page = html.fromstring(pages(edition(calendar(*rows), post()))["lich/2023-10/luot-01/"].html)
    beside = page.xpath("//nav[@aria-labelledby = 'luot-khac']//a/@href")
    assert beside == [f"../luot-{day:02}/" for day in range(2, 10)]


def test_beside_a_task_stand_the_rows_nearest_to_today_and_what_comes_every_week_names_its_month() -> None:
    work: Task = task(period=days("2023-10-09"))
    source = work.id
    old = [entry(f"cu-{day:02}", days(f"2023-03-{day:02}"), source=source) for day in range(1, 9)]
    every_week = entry("deu", weekly(0).within(date(2023, 10, 1), date(2023, 10, 31)), "19:30", source=source)
    page = html.fromstring(pages(edition(plan(work), calendar(*old, every_week)))[TASK].html)
    last = "normalize-space(//nav[@aria-labelledby = 'luot-khac']//li[8])"
    assert page.xpath("count(//nav[@aria-labelledby = 'luot-khac']//li)") == 8
    assert page.xpath(last) == "Thứ Hai hằng tuần trong tháng\xa010/2023, 19:30: Nội dung deu"


def test_a_row_that_carries_a_post_is_left_to_it_by_the_search() -> None:
    row = entry("mo-dot", days("2023-10-09"), post="posts/2023/mo-dot.md")
    shown, hidden = (edition(calendar(row), post(published=at(day))) for day in ("2023-10-01", "2023-10-20"))
    assert "data-pagefind-body" not in pages(shown)[ROW].html
    assert "data-pagefind-body" in pages(hidden)[ROW].html


def test_a_page_of_something_hidden_is_the_desks_alone_and_marked_there() -> None:
    late = calendar(entry("mo-dot", days("2023-10-25")), published=at("2023-10-20"))
    assert ROW not in pages(edition(late))
    assert "Hẹn giờ" in words_of(edition(late, audience=Audience.DESK), ROW)


def test_what_is_withdrawn_leaves_a_notice_in_place_of_its_page() -> None:
    row = entry("mo-dot", days("2023-10-09"), title="zzmat")
    page = pages(edition(withdrawn(calendar(row), at("2023-10-10"))))[ROW]
    assert (page.hidden, "zzmat" in page.html, "Sai ngày." in page.html) == (True, False, True)


def test_a_row_that_stands_again_keeps_its_page() -> None:
    row = entry("mo-dot", days("2023-10-09"))
    gone, again = withdrawn(calendar(row), at("2023-10-10")), calendar(row, id="2023-10-moi")
    found = [page for page in event_pages(Renderer(edition(gone, again), TEMPLATES)) if page.address == ROW]
    assert [page.template for page in found] == ["event"]


def test_the_list_holds_each_thing_once_and_every_way_to_narrow_it_has_its_page() -> None:
    rows = (
        entry("hang-tuan", weekly(0).within(date(2023, 10, 1), date(2023, 10, 31)), "19:30", channels=("fanpage",)),
        entry("hop", days("2023-10-09"), channels=(), place="Nhà văn hóa"),
        entry("han", before("2023-10-15", "Trước ngày 15"), lead=()),
    )
    made = pages(edition(plan(task(period=days("2023-11-02"))), calendar(*rows)), calendar_pages)
    months = [
        (each.xpath("string(./h2)"), len(each.xpath(".//tbody/tr")))
        for each in sought(made["lich/danh-sach/"], "//section[.//table]")
    ]
    assert months == [("Tháng\xa010/2023", 3), ("Tháng\xa011/2023", 1)]
    narrowed = {
        address: sought(page, "//tbody/tr/th/a/@href")
        for address, page in made.items()
        if address.count("/") == 3 and not address.startswith("lich/tuan/")
    }
    assert narrowed == {
        "lich/kenh/phat-thanh/": ["../../2023-10/han/"],
        "lich/kenh/fanpage/": ["../../2023-10/hang-tuan/"],
        "lich/kenh/bang-tin/": [],
        "lich/loai/phat-dang/": ["../../2023-10/hang-tuan/"],
        "lich/loai/ke-hoach/": [f"../../../{TASK}"],
        "lich/loai/han-cuoi/": ["../../2023-10/han/"],
        "lich/loai/viec-khac/": ["../../2023-10/hop/"],
        "lich/don-vi/phong-vhtt/": ["../../2023-10/hang-tuan/", "../../2023-10/hop/", f"../../../{TASK}"],
        "lich/noi/nha-van-hoa/": ["../../2023-10/hop/"],
    }


def test_a_row_in_a_month_without_a_page_is_led_to_in_the_list() -> None:
    early = task(period=days("2022-08-20"))
    made = pages(edition(plan(early), calendar(entry("mo-dot", days("2023-10-09")))), calendar_pages)
    choices = sought(made["lich/danh-sach/"], "//details[@data-way = 'thang']//a")
    led = {each.get("data-value"): each.get("href") for each in choices}
    assert led == {"2022-08": "#thang-2022-08", "2023-10": "../2023-10/"}
    assert sought(made["lich/danh-sach/"], "//h2[@id = 'thang-2022-08']")


def test_a_place_of_signs_alone_is_no_place_to_narrow_by() -> None:
    made = pages(edition(calendar(entry("hop", days("2023-10-09"), place="…"))), calendar_pages)
    assert not [address for address in made if address.startswith("lich/noi")]


def test_a_place_of_many_words_has_an_address_that_a_folder_can_bear() -> None:
    made = pages(edition(calendar(entry("hop", days("2023-10-09"), place="Nhà văn hóa " * 30))), calendar_pages)
    assert [len(address) for address in made if address.startswith("lich/noi/")] == [len("lich/noi//") + 79]


def test_a_row_over_two_months_stands_in_both_and_once_in_the_list() -> None:
    across = entry("qua-thang", days("2023-10-30", "2023-11-02"), "05:00")
    made = pages(edition(calendar(across)), calendar_pages)
    months = [html.fromstring(made[f"lich/2023-{month}/"].html) for month in (10, 11)]
    links = [month.xpath("//table[@class = 'month only-wide']//a[@class = 's']/@href") for month in months]
    assert links == [["qua-thang/"] * 2, ["../2023-10/qua-thang/"] * 2]
    assert made["lich/danh-sach/"].html.count("2023-10/qua-thang/") == 1


def test_a_week_lies_over_two_months_and_two_years_as_people_count_it() -> None:
    made = pages(edition(calendar(entry("mo-dot", days("2023-11-01")))), calendar_pages)
    week = html.fromstring(made["lich/tuan/2023-W44/"].html)
    assert week.xpath("//h1/text()") == ["Tuần từ 30/10 đến 05/11/2023"]
    assert week.xpath("//ol[@class = 'agenda']/li/@id") == ["ngay-2023-10-30", "ngay-2023-11-01"]
    weeks = sorted(address for address in made if address.startswith("lich/tuan/"))
    assert (weeks[0], weeks[-1], len(weeks)) == ("lich/tuan/2022-W52/", "lich/tuan/2023-W52/", 53)


def test_the_first_week_tells_of_its_days_before_the_first_month() -> None:
    made = pages(edition(plan(task(period=days("2022-12-30")))), calendar_pages)
    assert sought(made["lich/tuan/2022-W52/"], "//ol[@class = 'agenda']/li/@id") == ["ngay-2022-12-30"]
    assert not sought(made["lich/2023-01/"], "//*[@id = 'ngay-2022-12-30']")


def test_an_empty_week_leads_to_its_month_and_one_that_only_names_the_month_says_so() -> None:
    made = pages(
        edition(calendar(entry("mo-dot", coarse("2023-10-01", "2023-10-31", "Trong tháng 10")))), calendar_pages
    )
    empty, coarse_only = (main(made[f"lich/tuan/2023-W{week}/"]) for week in ("05", "41"))
    assert "Tuần này không có việc ghi ngày. Xem cả tháng" in empty
    assert "Việc ghi theo tháng, theo khoảng ở ngay dưới." in coarse_only
    assert "Trong tháng 10 Nội dung mo-dot" in coarse_only


def test_every_view_of_the_calendar_leads_to_the_others_at_the_same_days() -> None:
    made = pages(edition(calendar(entry("mo-dot", days("2023-10-09")))), calendar_pages)
    switch = {
        address: sought(made[address], "//nav[@class = 'views']//a/@href")
        for address in ("lich/2023-10/", "lich/tuan/2023-W41/", "lich/danh-sach/", "lich/2023-03/")
    }
    assert switch == {
        "lich/2023-10/": ["./", "../tuan/2023-W41/", "../danh-sach/"],
        "lich/tuan/2023-W41/": ["../../2023-10/", "./", "../../danh-sach/"],
        "lich/danh-sach/": ["../2023-10/", "../tuan/2023-W41/", "./"],
        "lich/2023-03/": ["./", "../tuan/2023-W09/", "../danh-sach/"],
    }


def test_days_that_are_over_are_folded_while_the_month_lasts_and_not_after_it() -> None:
    rows = [entry(f"ngay-{day:02}", days(f"2023-10-{day:02}")) for day in (2, 16, 20)]
    during, later = (edition(calendar(*rows), as_of=at(day)) for day in ("2023-10-15", "2023-12-01"))
    folds = [
        sought(pages(of, calendar_pages)["lich/2023-10/"], "//details[@class = 'past']//li/@id")
        for of in (during, later)
    ]
    assert folds == [["ngay-2023-10-02"], []]


@pytest.mark.parametrize("address", ["lich/", "lich/2023-10/"])
def test_what_fills_many_days_stands_by_its_first_day_and_its_last_whatever_its_hour(address: str) -> None:
    rows = (
        entry("b", days("2023-10-01", "2023-10-31"), "17:00"),
        entry("c", days("2023-10-07", "2023-10-29"), "05:00"),
        entry("a", days("2023-10-01", "2023-10-30")),
    )
    page = pages(edition(calendar(*rows)), calendar_pages)[address]
    assert sought(page, "//ul[contains(@class, 'rows')][1]//span[@class='what']//text()") == [
        "Nội dung a",
        "Nội dung b",
        "Nội dung c",
    ]


def test_the_rows_of_the_editors_table_keep_their_anchors() -> None:
    made = pages(edition(calendar(entry("mo-dot", days("2023-10-09")))), calendar_pages)
    assert sought(made["lich/2023-10/"], "//tr[@id = 'mo-dot']/th/a/@href") == ["mo-dot/"]


def test_a_thousand_rows_in_a_month_and_a_title_of_two_hundred_letters_have_their_pages() -> None:
    rows = [
        entry(f"dong-{number:04}", days(f"2023-10-{number % 28 + 1:02}"), title=f"{number} " + "Dài " * 49)
        for number in range(1000)
    ]
    of = edition(calendar(*rows))
    assert len(pages(of)) == 1000
    made = pages(of, calendar_pages)
    assert made["lich/danh-sach/"].html.count("<tr") == 1000 + 1
    assert "và 32 việc nữa" in made["lich/2023-10/"].html


def test_before_the_first_paper_the_calendar_says_what_will_stand_there() -> None:
    made = pages(edition(empty=True, as_of=at("2023-01-02")), calendar_pages)
    assert "Lịch sẽ hiện ở đây" in main(made["lich/danh-sach/"])
