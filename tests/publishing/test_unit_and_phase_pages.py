"""The pages of units and phases: what is due next, tasks by their standing or by who leads, what one may follow."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from kyniem.hosts.standing import read_templates
from kyniem.model.calendar import Calendar
from kyniem.model.campaign import Slogan
from kyniem.model.edition import Edition
from kyniem.model.output import Page
from kyniem.model.plan import Plan, Task
from kyniem.model.post import Post
from kyniem.publishing.pages.phase_pages import lead_groups
from kyniem.publishing.pages.site import publish_pages
from kyniem.publishing.pages.unit_pages import groups_of
from kyniem.publishing.pages.views import task_rows
from tests.publishing import samples
from tests.publishing.sample_papers import at, before, before_every, calendar, coarse, days, entry, named, plan, task

Make = Callable[..., dict[str, Page]]
OFFICE, CITY = "don-vi/phong-vhtt/", "don-vi/ubnd/"
SUMMER = coarse("2023-06-01", "2023-08-31", "Từ tháng 6 đến tháng 8")
AUTUMN = coarse("2023-09-01", "2023-11-30", "Từ tháng 9 đến tháng 11")


@pytest.fixture(scope="module")
def make(root: Path) -> Make:
    """Makes every page of these things at a moment, by its address."""
    templates = read_templates(root / "templates" / "pages")

    def made(*things: Post | Plan | Calendar, as_of: datetime = samples.NOW) -> dict[str, Page]:
        pages = publish_pages(samples.edition(*things, as_of=as_of), samples.settings(), templates)
        return {page.address: page for page in pages}

    return made


def joined(address: str, *args: object, **changes: object) -> Task:
    """A task that the office leads and the city joins."""
    own = {"lead": (named("Phòng VHTT", "phong-vhtt"),), "coordinating": (named("UBND", "ubnd"),)} | changes
    return task(address, *args, **own)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def test_a_unit_sees_what_is_due_next_with_the_words_of_the_paper(make: Make) -> None:
    tasks = (
        joined("II.4-1", before("2023-10-25", "trước ngày 25/10/2023"), title="Lập kế hoạch"),
        joined("II.4-2", AUTUMN, title="Treo cờ"),
        joined("II.4-3", SUMMER, title="Đã qua rồi"),
    )
    html = make(plan(*tasks))[CITY].html
    due = html.partition('id="den-han"')[2].partition("</section>")[0]
    assert (
        due.index("24/10/2023") < due.index("Lập kế hoạch") < due.index("Hết tháng\u00a011/2023") < due.index("Treo cờ")
    )
    assert "Phối hợp · văn bản ghi: trước ngày 25/10/2023" in due
    assert "Đã qua rồi" not in due


def test_a_duty_that_returns_is_due_on_its_next_day(make: Make) -> None:
    html = make(plan(joined("V.1", before_every(20), title="Báo cáo")))[OFFICE].html
    assert '<time datetime="2023-10-19">19/10/2023</time>' in html


@pytest.mark.parametrize(
    ("day", "said", "unsaid"),
    [
        ("2022-12-20", "Đợt kỷ niệm bắt đầu từ 01/01/2023", "đã khép lại"),
        ("2023-10-15", "Đến hạn tiếp theo", "đã khép lại"),
        ("2023-12-20", "không còn việc nào của đơn vị có ghi hạn", "Đến hạn tiếp theo"),
        ("2026-11-20", "Đợt kỷ niệm đã khép lại ngày 31/12/2023", "Đến hạn tiếp theo"),
    ],
    ids=["before", "during", "when nothing is left", "after"],
)
def test_a_units_page_reads_well_at_any_time(make: Make, day: str, said: str, unsaid: str) -> None:
    paper = plan(joined("II.4-2", AUTUMN), published=at("2022-12-01"))
    html = make(paper, as_of=at(day))[OFFICE].html
    assert said in html
    assert unsaid not in html


def test_tasks_under_way_come_first_and_after_the_campaign_those_that_are_past() -> None:
    tasks = (task("1", SUMMER), task("2", AUTUMN), task("3"))
    now = samples.edition(plan(*tasks))
    assert [group.title for group in groups_of(now, tasks)] == [
        "Đang trong thời gian",
        "Chưa ghi thời gian",
        "Đã qua thời gian ghi",
    ]
    later = samples.edition(plan(*tasks), as_of=at("2026-11-20"))
    assert [(group.title, len(group.rows)) for group in groups_of(later, tasks)] == [
        ("Đã qua thời gian ghi", 2),
        ("Chưa ghi thời gian", 1),
    ]


def test_a_task_that_a_unit_both_leads_and_joins_is_told_once(make: Make) -> None:
    both = joined("II.4-2", coordinating=(named("Phòng VHTT", "phong-vhtt"),), title="Một việc")
    html = make(plan(both))[OFFICE].html
    assert html.count(">Một việc</a>") == 1
    assert "Chưa giao riêng" in html.partition("Phối hợp")[2]


def test_a_units_page_offers_its_calendar_and_its_feed_in_all_formats(make: Make) -> None:
    page = make(plan(joined("II.4-2", SUMMER)))[OFFICE]
    assert 'href="webcal://60nam.example/lich/don-vi-phong-vhtt.ics"' in page.html
    for name in ("lich/don-vi-phong-vhtt.ics", "feeds/don-vi-phong-vhtt.xml", "feeds/don-vi-phong-vhtt.json"):
        assert f'href="../../{name}"' in page.html
    assert [feed.address for feed in page.feeds] == ["feeds/don-vi-phong-vhtt.atom.xml"]


def test_a_calendar_that_would_be_empty_is_not_offered(make: Make) -> None:
    page = make(plan(joined("II.4-2")))[OFFICE]
    assert "webcal:" not in page.html
    assert "feeds/don-vi-phong-vhtt.xml" in page.html


@pytest.mark.parametrize(
    ("name", "lede", "kicker"),
    [
        ("Phòng Báo chí, Ban Tuyên giáo Tỉnh ủy Quảng Ninh", "", "Ban Tuyên giáo Tỉnh ủy Quảng Ninh"),
        ("Phòng Báo chí của tỉnh", "Phòng Báo chí của tỉnh", "Ban Tuyên giáo Tỉnh ủy"),
    ],
)
def test_a_full_name_that_is_title_and_parent_is_not_told_again(
    make: Make, monkeypatch: pytest.MonkeyPatch, name: str, lede: str, kicker: str
) -> None:
    office, city = samples.UNITS[:2]
    board = replace(city, id="ban", name="Ban Tuyên giáo Tỉnh ủy Quảng Ninh", short="Ban Tuyên giáo Tỉnh ủy")
    office = replace(office, name=name, short="Phòng Báo chí", parent="ban")
    monkeypatch.setattr(samples, "UNITS", (office, city, board))
    html = make()[OFFICE].html.replace("\u00a0", " ").partition('<dl class="boxes">')[0]
    assert f">{kicker}</a></p>" in html
    assert ('<p class="lede">' in html) == bool(lede)
    assert lede in html


def test_a_unit_that_nothing_names_offers_nothing_to_follow(make: Make) -> None:
    page = make(plan(task()))[CITY]
    assert "webcal:" not in page.html
    assert page.feeds == ()
    assert "không giao việc riêng cho đơn vị này" in page.html


def test_before_the_first_plan_no_page_says_what_plans_give_out(root: Path) -> None:
    templates = read_templates(root / "templates" / "pages")
    pages = publish_pages(samples.edition(empty=True), samples.settings(), templates)
    told = [page.html for page in pages if page.address.startswith(("don-vi/", "dot/")) and page.address.count("/") > 1]
    assert len(told) == len(samples.UNITS) + len(samples.campaign().phases)
    assert all("ngay khi kế hoạch đầu tiên được đăng" in each for each in told)
    assert not any("không giao việc riêng" in each or "Chưa giao riêng" in each for each in told)


def test_a_long_list_shows_its_first_rows_and_folds_the_rest(make: Make) -> None:
    tasks = tuple(joined(f"II.4-{number}", title=f"Việc thứ {number}") for number in range(1, 31))
    html = make(plan(*tasks))[OFFICE].html
    assert "Xem thêm 18 việc" in html
    assert html.index("Việc thứ 12") < html.index("Xem thêm 18 việc") < html.index("Việc thứ 13")


def test_a_units_posts_are_its_own_and_those_on_its_tasks(make: Make) -> None:
    posts = (
        samples.post("cua-don-vi", unit="ubnd", serves=()),
        samples.post("ve-viec", unit="phong-vhtt"),
        samples.post("khong-lien-quan", unit="phong-vhtt", serves=()),
    )
    html = make(plan(joined("II.4-2")), *posts)[CITY].html
    assert "Tiêu đề cua-don-vi" in html
    assert "Tiêu đề ve-viec" in html
    assert "Tiêu đề khong-lien-quan" not in html


def test_the_page_of_feeds_folds_what_each_unit_offers(make: Make) -> None:
    html = make(plan(joined("II.4-2")))["theo-doi/"].html
    assert "Mở danh sách 2 đơn vị" in html
    assert 'href="../feeds/don-vi-ubnd.atom.xml"' in html


def test_a_phases_tasks_stand_under_who_leads_them_and_what_nobody_leads_comes_last() -> None:
    tasks = (
        task("1", lead=()),
        task("2", lead=(named("Đoàn Thanh niên"),)),
        task("3", lead=(named("Phòng VHTT", "phong-vhtt"), named("Đoàn Thanh niên"))),
        task("4", lead=(named("đoàn thanh niên"),)),
    )
    edition: Edition = samples.edition(plan(*tasks))
    groups = lead_groups(edition, task_rows(edition, tasks))
    assert [(group.words, [row.task.address for row in group.rows]) for group in groups] == [
        ("Đoàn Thanh niên", ["2", "4"]),
        ("Phòng VH&TT", ["3"]),
        ("", ["1"]),
    ]


def test_a_phases_page_tells_its_window_its_peak_its_neighbours_and_its_calendar(make: Make) -> None:
    pages = make(plan(joined("II.4-2", AUTUMN)), calendar(entry("mo-dot", days("2023-10-20"))))
    first, peak = pages["dot/dot-1/"].html, pages["dot/dot-2/"].html
    assert "Từ quý I đến tháng\u00a09/2023" in first
    assert "Đợt cao điểm" in peak
    assert "Đợt cao điểm" not in first
    assert 'rel="next"' in first
    assert 'rel="prev"' not in first
    assert 'rel="prev"' in peak
    assert 'href="../../lich/dot-2.ics"' in peak
    assert "Nội dung mo-dot" in peak


def test_a_phases_rows_say_who_leads_only_where_the_unit_over_them_does_not_lead_alone(make: Make) -> None:
    both = (named("Phòng VHTT", "phong-vhtt"), named("Đoàn Thanh niên"))
    html = make(plan(joined("II.4-1", AUTUMN), joined("II.4-2", AUTUMN, lead=both)))["dot/dot-2/"].html
    assert html.count("Chủ trì:") == 1
    assert "Phòng VHTT</a>; Đoàn Thanh niên" in html


def test_a_phase_without_tasks_leads_to_the_calendar(make: Make) -> None:
    html = make(plan(task(period=SUMMER)))["dot/dot-2/"].html
    assert "Đợt này theo lịch nội dung từng tháng" in html


def test_slogans_stand_on_a_phases_page_with_their_plan(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = samples.campaign()
    slogan = Slogan(text="Kỷ luật và Đồng tâm", source="48-kh-ubnd")
    monkeypatch.setattr(samples, "campaign", lambda: replace(plain, slogans=(slogan,)))
    html = make(plan(task(), issued=date(2023, 2, 20)))["dot/dot-2/"].html
    assert "“Kỷ luật và Đồng tâm”" in html
    assert "Kế hoạch 48/KH-UBND" in html.partition("Kỷ luật và Đồng tâm")[2]
