"""The desk's own pages, by the project's templates: what they hold, what they say when there is nothing, how heavy."""

import gzip
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import html

from kyniem.build import check_campaign
from kyniem.hosts.standing import read_templates
from kyniem.hosts.theming import theme_data
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.hub import Hub
from kyniem.model.output import Page
from kyniem.model.period import NOT_SAID, Period, Precision
from kyniem.model.published import Status
from kyniem.publishing.addresses import COVERAGE, DESK, DUE, FORECAST
from kyniem.publishing.pages.site import publish_pages
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.sample_papers import at, before, before_every, coarse, days, milestone, task

Publish = Callable[[Edition], dict[str, Page]]
OWN = {DESK, COVERAGE, DUE, FORECAST}


@pytest.fixture(scope="module")
def publish(root: Path) -> Publish:
    """Makes every page of an edition by the project's own templates."""
    templates = read_templates(root / "templates" / "pages")
    return lambda edition: {page.address: page for page in publish_pages(edition, samples.settings(), templates)}


@pytest.fixture(scope="module")
def real(root: Path) -> Hub:
    """The real campaign."""
    hub, _ = check_campaign(root / "content" / "quang-ninh-60")
    assert hub is not None
    return hub


def read(page: Page) -> html.HtmlElement:
    return html.fromstring(page.html)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def under(page: Page, heading: str) -> html.HtmlElement:
    """The section whose heading has this id."""
    (section,) = read(page).xpath(f"//section[@aria-labelledby='{heading}']")
    assert isinstance(section, html.HtmlElement)
    return section


def desk(*things: object, **options: object) -> Edition:
    return samples.edition(*things, audience=Audience.DESK, **options)  # type: ignore[arg-type]  # whatever it takes


def test_the_pages_are_the_desks_alone(real: Hub, publish: Publish) -> None:
    public, desks = (publish(release(real, samples.NOW, audience)) for audience in (Audience.PUBLIC, Audience.DESK))
    assert desks.keys() - public.keys() >= OWN
    assert not [address for address in public if address.startswith(DESK)]
    for page in public.values():
        assert not re.search(r"ban-bien-tap/|nhac-viec|Độ phủ|[Qq]uá hạn|chưa có tin", page.html), page.address


def test_the_theme_offers_the_pages_to_the_desk_alone() -> None:
    assert "desk_menu" not in theme_data(samples.edition())
    menu = theme_data(desk())["desk_menu"]
    assert isinstance(menu, list)
    assert {item["address"] for item in menu} == OWN


def test_nothing_of_the_desks_pages_can_be_found_by_search(real: Hub, publish: Publish) -> None:
    pages = publish(release(real, samples.NOW, Audience.DESK))
    assert [address for address in OWN if "data-pagefind-body" in pages[address].html] == []


def test_home_lists_what_waits_the_next_to_come_out_first(publish: Publish) -> None:
    edition = desk(
        papers.plan(status=Status.DRAFT),
        samples.post("hai", published=at("2023-10-20")),
        samples.post("mot", published=at("2023-10-16")),
        samples.post("cho", status=Status.WAITING),
        samples.post("da-dang"),
    )
    waiting = under(publish(edition)[DESK], "dang-cho")
    assert [words(title) for title in waiting.xpath(".//h3")] == ["Chờ duyệt (1)", "Nháp (1)", "Hẹn giờ (2)"]
    assert [words(title) for title in waiting.xpath(".//*[@class='what']")] == [
        "Tiêu đề cho",
        "Tổ chức các hoạt động",
        "Tiêu đề mot",
        "Tiêu đề hai",
    ]


@pytest.mark.parametrize(
    ("period", "told"),
    [
        (days("2023-10-16"), "Còn 1 ngày"),
        (days("2023-11-05"), "Bảy ngày tới không có hạn nào. Trong 30 ngày tới có 1 hạn."),
        (days("2023-12-25"), "Bảy ngày tới không có hạn nào."),
    ],
)
def test_home_says_what_is_near(publish: Publish, period: Period, told: str) -> None:
    page = publish(desk(papers.plan(task(period=period))))[DESK]
    assert told in words(under(page, "gan-han"))


def test_home_says_when_every_task_is_told_of(publish: Publish) -> None:
    plan = papers.plan(task("II.4-2", days("2023-10-20")))
    assert "Việc nào cũng đã có tin" in words(under(publish(desk(plan, samples.post()))[DESK], "chua-co"))
    untimed = replace(plan, sections=(replace(plan.sections[0], tasks=(task("II.4-2"), task("II.4-3"))),))
    told = words(under(publish(desk(untimed, samples.post()))[DESK], "chua-co"))
    assert "1 việc chưa có gì đều đã qua hoặc không ghi thời gian" in told


@pytest.mark.parametrize("moment", ["2023-03-01", "2023-10-15", "2026-11-21"])
def test_a_campaign_without_plans_and_posts_has_words_for_it(publish: Publish, moment: str) -> None:
    pages = publish(desk(empty=True, as_of=at(moment)))
    assert "Không có gì chờ" in words(read(pages[DESK]))
    assert "Chưa có kế hoạch nào" in words(read(pages[DESK]))
    assert "Chưa có kế hoạch nào" in words(read(pages[COVERAGE]))
    assert "Hạn sẽ hiện ở đây khi có kế hoạch đầu tiên" in words(read(pages[DUE]))


def test_a_campaign_without_phases_or_posts_has_its_coverage(publish: Publish) -> None:
    edition = desk(papers.plan(task(period=days("2023-10-20"))))
    bare = replace(edition, campaign=replace(edition.campaign, phases=()))
    page = publish(bare)[COVERAGE]
    assert "Chưa có gì: 1 việc" in words(under(page, "chua-co"))
    assert "Chưa có tin hay lượt nào gắn với một việc" in words(under(page, "viec"))
    assert not read(page).xpath("//section[@aria-labelledby='kenh']")


def test_years_after_it_the_desk_is_told_that_all_is_over(publish: Publish) -> None:
    edition = desk(papers.plan(task(period=before("2023-12-25", "trước 25/12"))), as_of=at("2026-11-21"))
    pages = publish(edition)
    assert "Đợt kỷ niệm đã khép lại" in words(under(pages[DESK], "gan-han"))
    assert "số ngày tính đến ngày cuối cùng của đợt" in words(read(pages[DUE]))
    assert "Quá hạn 8 ngày" in words(under(pages[DUE], "qua-han"))


def test_the_list_of_what_is_due_has_every_reach_and_says_what_it_cannot_know(publish: Publish) -> None:
    plan = papers.plan(
        task("II.4-1", before("2023-03-25", "trước 25/3/2023")),
        task("II.4-2", before("2023-10-12", "trước 12/10/2023")),
        task("II.4-3", days("2023-10-15")),
        task("II.4-4", days("2023-10-20")),
        task("II.4-5", coarse("2023-10-01", "2023-10-31", "Tháng 10/2023")),
        task("II.4-6", days("2023-12-01")),
        task("II.4-7", days("2023-05-01")),
        task("II.4-8"),
        task("II.4-9", papers.since("2023-10-01", "từ 01/10", Precision.DAY)),
        task("V.2", before_every(15), lead=()),
        task("V.3", inherited=coarse("2023-12-01", "2023-12-31", "Tháng 12/2023")),
        task("V.4", milestones=(milestone("Hạn gửi", days("2023-12-02")),)),
    )
    entry = papers.entry("gui-lich", before("2023-10-19", "Trước ngày 19"), source="")
    page = publish(desk(plan, papers.calendar(entry), samples.post()))[DUE]
    assert "Trang không biết việc đã xong hay chưa; hãy hỏi đơn vị chủ trì." in words(read(page))
    rows = {
        str(group.get("aria-labelledby")): [words(title) for title in group.xpath(".//tbody//th | .//li/h3")]
        for group in read(page).xpath("//section")
    }
    assert rows == {
        "qua-han": ["Việc II.4-2", "Việc II.4-1"],
        "hom-nay": ["Việc II.4-3"],
        "7-ngay": ["Nội dung gui-lich", "Việc II.4-4"],
        "30-ngay": ["Việc II.4-5", "Việc V.2"],
        "sau-do": ["Việc II.4-6", "Việc V.4", "Việc V.3"],
        "da-qua": ["Việc II.4-7"],
        "khong-ket-thuc": ["Việc II.4-9"],
        "khong-thoi-gian": ["Việc II.4-8"],
    }
    assert words(under(page, "qua-han").xpath(".//summary")[0]) == "Quá hạn hơn 30 ngày (1)"
    assert "thời gian chung của mục" in words(under(page, "sau-do"))
    assert "Hạn gửi: 2023-12-02" in words(under(page, "sau-do"))
    told = [words(row.xpath("./td[last()]")[0]) for row in under(page, "7-ngay").xpath(".//tbody/tr")]
    assert told == ["–", "chưa có"]
    assert words(under(page, "qua-han").xpath(".//tbody/tr[1]/td[last()]")[0]) == "1"


def test_a_square_of_the_heat_map_prints_its_number_and_its_level(publish: Publish) -> None:
    plan = papers.plan(*(task(f"II.4-{number}", days("2023-10-20")) for number in range(1, 5)))
    for serves, printed in {
        (): ("0/4", "h0"),
        ("1",): ("1/4", "h1"),
        ("1", "2"): ("2/4", "h2"),
        ("1", "2", "3", "4"): ("4/4", "h3"),
    }.items():
        post = samples.post(serves=tuple(f"48-kh-ubnd#II.4-{number}" for number in serves))
        units = under(publish(desk(plan, post))[COVERAGE], "don-vi")
        (row,) = units.xpath(".//tbody/tr")
        assert [(words(cell), cell.get("class")) for cell in row.xpath("./td")] == [("–không có việc", None), printed]
        assert {str(word) for word in units.xpath(".//*[@class='scale']//span/@class")} == {"h0", "h1", "h2", "h3"}


def test_every_count_of_a_told_task_is_explained_by_its_list(publish: Publish) -> None:
    entry = papers.entry("dong", days("2023-10-20"), source="48-kh-ubnd#II.4-2", channels=("bang-tin",))
    plan = papers.plan(task("II.4-2", days("2023-10-20")))
    edition = desk(plan, papers.calendar(entry), samples.everywhere(), samples.post("nhap", status=Status.DRAFT))
    (row,) = under(publish(edition)[COVERAGE], "viec").xpath(".//tbody/tr")
    cells = {str(cell.get("data-l")): words(cell) for cell in row.xpath("./td[@data-l]")}
    assert cells == {"Trang này:": "2", "Phát thanh:": "1", "Fanpage:": "1", "Bảng tin:": "(1 chưa tin nào ra)"}
    assert [words(piece) for piece in row.xpath(".//li")] == [
        "Tiêu đề mo-dot đã đăng 03:30 ngày 01/10/2023; trang này, Phát thanh, Fanpage",
        "Tiêu đề nhap nháp 03:30 ngày 01/10/2023; trang này",
        "Nội dung dong trong lịch, đã duyệt 2023-10-20; Bảng tin",
    ]


def test_what_names_no_task_is_listed(publish: Publish) -> None:
    edition = desk(papers.plan(), samples.post(serves=("48-kh-ubnd#II.4",)))
    page = publish(edition)[COVERAGE]
    assert "Chưa gắn với việc nào: 1 tin, lượt" in words(under(page, "chua-gan"))
    assert "mới có 1 tin, lượt nêu chung cả mục" in words(under(page, "chua-co"))


def due_by(number: int) -> Period:
    """A deadline somewhere in 2023; none for every fifth task."""
    day = date(2023, 3, 1) + timedelta(days=number % 300)
    return before(day.isoformat(), "trước ngày ấy") if number % 5 else NOT_SAID


def test_a_thousand_tasks_stay_a_page_one_can_load(publish: Publish) -> None:
    tasks = tuple(task(f"II.4-{number}", due_by(number)) for number in range(1, 1001))
    posts = tuple(samples.post(f"bai-{number}", serves=(f"48-kh-ubnd#II.4-{number * 3}",)) for number in range(1, 301))
    pages = publish(desk(papers.plan(*tasks), *posts))
    weights = {address: len(gzip.compress(pages[address].html.encode())) for address in OWN}
    assert max(weights.values()) < 100_000, weights
    shown = read(pages[COVERAGE])
    assert "Chưa có gì: 700 việc" in words(shown)
    folded = shown.xpath("count(//details[not(@open)]//tbody/tr)")
    assert folded > 700
