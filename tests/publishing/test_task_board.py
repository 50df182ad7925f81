"""The task board: every task on it, one page for each value it can be narrowed by, the timeline beside its table."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from kyniem.build import check_campaign
from kyniem.hosts.standing import read_templates
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.output import Page
from kyniem.model.period import NOT_SAID, Period, Precision, State
from kyniem.model.plan import Plan, Task
from kyniem.publishing.addresses import address_of_event, relative
from kyniem.publishing.filters.tasks import Filters, TaskChoice, filters_of
from kyniem.publishing.pages.boards import board_pages
from kyniem.publishing.pages.task_rows import board_rows
from kyniem.publishing.pages.timelines import MOST_DRAWN
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.sitemaps import publish_sitemap
from kyniem.publishing.timeline.rows import timeline_of
from kyniem.publishing.times.task_times import placing_periods
from tests.publishing.sample_papers import at, before, before_every, coarse, days, named, plan, since, task
from tests.publishing.samples import edition

Board = Callable[[Edition], dict[str, Page]]
MOMENTS = ("2023-03-01", "2023-10-15", "2026-01-01")

AUGUST = coarse("2023-08-01", "2023-08-31", "tháng 8/2023")
OCTOBER = coarse("2023-10-01", "2023-10-31", "trong tháng 10/2023")
VARIED = (
    task("II.4-1", AUGUST, coordinating=(named("UBND", "ubnd"),)),
    task("II.4-2", replace(OCTOBER, state=State.TENTATIVE), lead=(named("UBND", "ubnd"),)),
    task("II.4-3", before("2023-03-25", "trước 25/3/2023"), lead=(named("các phường"),)),
    task("II.4-4", before_every(15), lead=()),
    task("II.4-5", NOT_SAID),
    task("II.4-6", Period(words="theo yêu cầu")),
    task("II.4-7", inherited=OCTOBER),
    task("II.4-8", since("2023-11-05", "từ 05/11/2023", Precision.DAY)),
    task("II.4-9", replace(AUGUST, state=State.CANCELLED)),
)


@pytest.fixture(scope="module")
def board(root: Path) -> Board:
    """Makes the board's pages by the project's own templates: by address, none twice."""
    templates = read_templates(root / "templates" / "pages")

    def made(of: Edition) -> dict[str, Page]:
        pages = list(board_pages(Renderer(of, templates)))
        found = {page.address: page for page in pages}
        assert len(found) == len(pages)
        return found

    return made


@pytest.fixture(scope="module", params=MOMENTS)
def real(root: Path, request: pytest.FixtureRequest) -> Edition:
    """The campaign as it is, before, during and long after."""
    hub, _ = check_campaign(root / "content" / "quang-ninh-60")
    assert hub is not None
    return release(hub, at(request.param), Audience.PUBLIC)


def tree_of(page: Page) -> Any:  # noqa: ANN401 - what XPath gives depends on the question
    """A page's content, to be asked by XPath."""
    return html.fromstring(page.html)


def rows_of(page: Page, tasks: Iterable[Task]) -> list[str]:
    """The ids of the tasks that a page's tables name, in order and as often as they do."""
    by_link = {relative(address_of_event(one), page.address): one.id for one in tasks}
    links = tree_of(page).xpath("//table/tbody/tr/th/a/@href")
    return [by_link[link] for link in links]


def choice(of: Filters, way: str, value: str) -> TaskChoice:
    """One value of one way."""
    return next(one for each in of.ways if each.key == way for one in each.choices if one.id == value)


def ids(tasks: Iterable[Task]) -> set[str]:
    """The ids of tasks."""
    return {one.id for one in tasks}


def test_every_task_stands_on_the_board_once(real: Edition, board: Board) -> None:
    assert len(real.tasks) > 50 or real.as_of.year == 2023
    found = rows_of(board(real)["nhiem-vu/"], real.tasks)
    assert sorted(found) == sorted(ids(real.tasks))


def test_every_value_has_a_page_that_lists_just_its_tasks_and_leads_back(real: Edition, board: Board) -> None:
    pages = board(real)
    filters = filters_of(real)
    for way in filters.ways:
        for one in way.choices:
            page = pages[one.address]
            assert sorted(rows_of(page, real.tasks)) == sorted(each.id for each in one.things), one.address
            assert relative("nhiem-vu/", one.address) in tree_of(page).xpath("//a/@href")
            found, total = len(one.things), len(real.tasks)
            words = f"{found} trong {total}" if found < total else f"Đủ {total}"
            assert (f"{words} nhiệm vụ" in page.html) == bool(found)
            assert ('class="empty"' in page.html) != bool(one.things)


def test_the_pages_of_each_way_hold_every_task_between_them() -> None:
    of = edition(plan(*VARIED))
    filters = filters_of(of)
    held = {way.key: ids(task for one in way.choices for task in one.things) for way in filters.ways}
    everything = ids(VARIED)
    assert held["don-vi"] == held["vai"] == held["tinh-trang"] == held["van-ban"] == everything
    dated = ids(one for one in VARIED if placing_periods(one))
    assert held["thang"] == dated
    assert held["dot"] == dated - {"48-kh-ubnd#II.4-4"}


@pytest.mark.parametrize(
    ("way", "value", "numbers"),
    [
        ("don-vi", "ubnd", "12"),
        ("don-vi", "phong-vhtt", "156789"),
        ("don-vi", "ngoai-danh-muc", "34"),
        ("vai", "chu-tri", "12356789"),
        ("vai", "phoi-hop", "1"),
        ("vai", "chua-ghi-chu-tri", "4"),
        ("dot", "dot-1", "139"),
        ("dot", "dot-2", "27"),
        ("dot", "ngoai-dot", "8"),
        ("thang", "2023-08", "149"),
        ("thang", "2023-02", ""),
        ("thang", "2023-12", "48"),
        ("tinh-trang", "sap-toi", "8"),
        ("tinh-trang", "dang-trong-thoi-gian", "27"),
        ("tinh-trang", "da-qua", "139"),
        ("tinh-trang", "dinh-ky", "4"),
        ("tinh-trang", "khong-dinh-ngay", "6"),
        ("tinh-trang", "chua-ghi-thoi-gian", "5"),
        ("tinh-trang", "du-kien", "2"),
        ("tinh-trang", "da-huy", "9"),
        ("van-ban", "48-kh-ubnd", "123456789"),
    ],
)
def test_a_value_holds_its_tasks(way: str, value: str, numbers: str) -> None:
    found = choice(filters_of(edition(plan(*VARIED))), way, value)
    assert "".join(one.address.removeprefix("II.4-") for one in found.things) == numbers


def test_a_unit_sees_what_it_leads_before_what_it_joins(board: Board) -> None:
    page = board(edition(plan(*VARIED)))["nhiem-vu/don-vi/ubnd/"]
    headings = [str(each.text_content()) for each in tree_of(page).xpath("//h2")]
    assert headings == ["Việc chủ trì", "Việc phối hợp"]
    assert rows_of(page, VARIED) == ["48-kh-ubnd#II.4-2", "48-kh-ubnd#II.4-1"]


def test_a_phase_tells_what_begins_in_it_from_what_it_took_over(board: Board) -> None:
    lasting = task("II.4-1", coarse("2023-09-01", "2023-10-31", "từ tháng 9 đến tháng 10/2023"))
    both = (lasting, task("II.4-2", OCTOBER))
    page = board(edition(plan(*both)))["nhiem-vu/dot/dot-2/"]
    headings = [str(each.text_content()) for each in tree_of(page).xpath("//h2")]
    assert headings == ["Bắt đầu hoặc đến hạn trong đợt", "Có từ trước, còn trong đợt"]
    assert [one[-1] for one in rows_of(page, both)] == ["2", "1"]


def test_the_board_counts_a_phase_by_what_begins_in_it_and_leads_to_all_that_runs_in_it(board: Board) -> None:
    of = edition(
        plan(task("II.1-1", coarse("2023-09-01", "2023-10-31", "tháng 9, tháng 10/2023")), task("II.1-2", OCTOBER))
    )
    phases = {one.id: one for way in filters_of(of).ways if way.key == "dot" for one in way.choices}
    assert [len(phases[each].things) for each in ("dot-1", "dot-2")] == [1, 2]
    second = tree_of(board(of)["nhiem-vu/"]).xpath("//section[h2/@id='dot-2']")[0]
    assert second.xpath("string(.//caption)").startswith("1 nhiệm vụ")
    assert second.xpath("string(p/a)") == "Xem cả 2 việc có trong đợt"
    assert second.xpath("p/a/@href") == [relative(phases["dot-2"].address, "nhiem-vu/")]


@pytest.mark.parametrize(("count", "on_a_phone"), [(3, None), (5, "và 3 nơi nữa")])
def test_of_many_who_join_a_phone_names_two_and_leads_to_them_all(
    count: int, on_a_phone: str | None, board: Board
) -> None:
    names = [f"Sở {letter}" for letter in "ABCDE"[:count]]
    one = task("II.1-1", OCTOBER, coordinating=tuple(map(named, names)))
    cell = tree_of(board(edition(plan(one)))["nhiem-vu/"]).xpath("//td[@data-l='Phối hợp:']")[0]
    phone = cell.xpath("span[@class='only-phone']")
    assert [each.text_content().strip() for each in phone] == ([on_a_phone] if on_a_phone else [])
    assert cell.xpath("span/a/@href") == [relative(address_of_event(one), "nhiem-vu/")] * len(phone)
    for each in phone:
        each.drop_tree()
    assert " ".join(cell.text_content().split()) == "; ".join(names)


def test_times_are_shown_in_the_plans_words_and_never_more_exactly(board: Board) -> None:
    text = board(edition(plan(*VARIED)))["nhiem-vu/"].html
    assert "Ghi theo tháng. Đang trong thời gian" in text
    assert "Theo đề mục: trong tháng\u00a010/2023" in text
    assert "31/10/2023" not in text
    assert "01/10/2023" not in text


def test_what_has_no_time_lies_in_a_tray_of_its_own(board: Board) -> None:
    page = tree_of(board(edition(plan(*VARIED)))["nhiem-vu/"])
    trays = page.xpath("//section[contains(@class, 'tray')]")
    assert [tray.xpath("string(h2)") for tray in trays] == ["Có ghi, không định ngày", "Chưa ghi thời gian"]
    assert [tray.xpath("count(.//tbody/tr)") for tray in trays] == [1, 1]


@pytest.mark.parametrize("plans", [(), (plan(replace(task())),)], ids=["no plan", "a plan"])
def test_a_board_without_tasks_says_what_will_stand_there(plans: tuple[Plan, ...], board: Board) -> None:
    bare = tuple(replace(one, sections=()) for one in plans)
    pages = board(edition(*bare, empty=not bare))
    assert pages.keys() == {"nhiem-vu/", "nhiem-vu/dong-thoi-gian/"}
    for page in pages.values():
        assert tree_of(page).xpath("count(//*[@class = 'empty']//a)") == 1
        assert "<table" not in page.html
        assert '<svg class="tl' not in page.html


def test_a_board_whose_tasks_have_no_time_has_no_drawing(board: Board) -> None:
    pages = board(edition(plan(task("II.4-1"), task("II.4-2"))))
    assert all('class="tl ' not in page.html for page in pages.values())
    assert "giao 2 việc mà chưa ghi thời gian" in pages["nhiem-vu/dong-thoi-gian/"].html


def test_every_dated_task_stands_in_the_drawing_and_in_the_table_below_it(real: Edition, board: Board) -> None:
    page = board(real)["nhiem-vu/dong-thoi-gian/"]
    dated = [one for one in real.tasks if placing_periods(one)]
    tree = tree_of(page)
    if not dated:
        assert 'class="empty"' in page.html
        return
    links = {relative(address_of_event(one), page.address) for one in dated}
    drawings = [svg for svg in tree.iter("svg") if svg.xpath("count(.//a)")]
    assert len(drawings) == 2
    for svg in drawings:
        assert set(svg.xpath(".//a/@href")) == links
    assert sorted(rows_of(page, real.tasks)) == sorted(ids(dated))


def test_the_drawings_of_a_page_share_no_id_and_are_whole(real: Edition, board: Board) -> None:
    for page in board(real).values():
        found = tree_of(page).xpath("//@id")
        assert len(found) == len(set(found)), page.address
        for svg in page.html.split("<svg ")[1:]:
            etree.fromstring(f"<svg {svg.partition('</svg>')[0]}</svg>")


def test_two_boards_of_the_same_edition_are_the_same(real: Edition, board: Board) -> None:
    assert board(real) == board(real)


def test_too_many_tasks_for_one_drawing_are_drawn_by_phase_and_listed_all_the_same(board: Board) -> None:
    many = [task(f"II.4-{number}", AUGUST if number % 2 else OCTOBER) for number in range(MOST_DRAWN + 10)]
    pages = board(edition(plan(*many)))
    whole = pages["nhiem-vu/dong-thoi-gian/"]
    assert 'class="tl ' not in whole.html
    assert "nhiều quá một hình" in whole.html
    assert len(rows_of(whole, many)) == len(many)
    assert 'class="tl ' in pages["nhiem-vu/dot/dot-1/"].html
    assert 'class="tl ' not in pages["nhiem-vu/"].html


def test_copies_of_the_board_are_kept_from_search(real: Edition, board: Board) -> None:
    pages = board(real)
    shown = [page.address for page in pages.values() if not page.hidden]
    assert shown == ["nhiem-vu/", "nhiem-vu/dong-thoi-gian/"]
    assert not any("data-pagefind-body" in page.html for page in pages.values())
    sitemap = next(each for each in publish_sitemap(real, pages.values(), ()) if each.path == "sitemap.xml")
    assert sitemap.content.count(b"<loc>") == len(shown)


def test_a_row_carries_what_the_script_combines(board: Board) -> None:
    of = edition(plan(*VARIED))
    tree = tree_of(board(of)["nhiem-vu/"])
    row = tree.xpath("//tbody/tr[th/a/@href = $href]", href=relative(address_of_event(VARIED[0]), "nhiem-vu/"))[0]
    assert {key: value for key, value in row.attrib.items() if key.startswith("data-")} == {
        "data-don-vi": "phong-vhtt ubnd",
        "data-vai": "chu-tri phoi-hop",
        "data-dot": "dot-1",
        "data-thang": "2023-08",
        "data-tinh-trang": "da-qua",
        "data-van-ban": "48-kh-ubnd",
        "data-chu-tri": "phong-vhtt",
        "data-phoi-hop": "ubnd",
    }


def test_several_papers_can_be_told_apart(board: Board) -> None:
    other = replace(
        plan(replace(task("I.1"), plan="khac", id="khac#I.1")), id="khac", number="9/KH", source="plans/khac.md"
    )
    pages = board(edition(plan(*VARIED), other))
    assert 'data-way="van-ban"' in pages["nhiem-vu/"].html
    assert rows_of(pages["nhiem-vu/van-ban/khac/"], other.tasks) == ["khac#I.1"]
    assert 'data-way="van-ban"' not in board(edition(plan(*VARIED)))["nhiem-vu/"].html


def test_what_a_campaign_began_before_its_first_month_is_still_found(board: Board) -> None:
    early = task("II.4-1", days("2021-05-03", "2021-06-04"))
    pages = board(edition(plan(early)))
    assert rows_of(pages["nhiem-vu/thang/2021-05/"], (early,)) == [early.id]
    assert "Lịch của tháng" not in pages["nhiem-vu/thang/2021-05/"].html
    assert "Lịch của tháng" in pages["nhiem-vu/thang/2023-05/"].html


def test_tasks_of_a_plan_that_is_not_out_have_no_row(board: Board) -> None:
    hidden = replace(task("I.1", AUGUST), plan="chua-cong-bo", id="chua-cong-bo#I.1")
    of = edition(plan(*VARIED))
    assert len(board_rows(of, (hidden, VARIED[0]))) == 1
    assert timeline_of(of, (hidden,)) is None
    assert "chua-cong-bo" not in board(of)["nhiem-vu/"].html
