"""What the reader's clock does to the front page and to the phases, and that without a script all still holds."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import served

pytestmark = pytest.mark.gate

BUILT = "2023-10-15T02:00:00Z"
ROWS = ".rows li"


@contextmanager
def read(
    browser: Browser, address: str, moment: str = BUILT, *, script: bool = True, zone: str = "Asia/Ho_Chi_Minh"
) -> Iterator[Page]:
    """A page at this address, read at `moment` by a clock in `zone`."""
    options = {"viewport": {"width": 390, "height": 844}, "timezone_id": zone, "java_script_enabled": script}
    with browser.new_context(**options) as context:  # type: ignore[arg-type]
        if script:
            context.clock.set_fixed_time(moment)
        page = context.new_page()
        page.goto(address)
        yield page


def words(page: Page, selector: str) -> str:
    """What is shown at this place, on one line."""
    return " ".join(page.locator(selector).inner_text().split())


def rows(page: Page, part: str) -> list[str]:
    """The things under the day or the week, each on one line: when, what, where."""
    return [" ".join(text.split()) for text in page.locator(f".today {part} {ROWS}").all_text_contents()]


@pytest.fixture(scope="module")
def three_days_later(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same campaign, built three days after the other."""
    folder = tmp_path_factory.mktemp("later") / "site"
    command = [sys.executable, "-m", "kyniem", "build", "--as-of", "2023-10-18 08:00", "--out", str(folder)]
    subprocess.run(command, cwd=root, check=True, stdin=subprocess.DEVNULL)
    with served(folder) as address:
        yield address


@pytest.mark.parametrize(
    ("moment", "count", "day"),
    [
        (BUILT, "15 ngày nữa đến thứ Hai, 30/10/2023", "Hôm nay Chủ nhật, 15/10"),
        ("2023-10-20T05:00:00Z", "10 ngày nữa đến thứ Hai, 30/10/2023", "Hôm nay Thứ Sáu, 20/10"),
        ("2023-10-29T16:59:59Z", "1 ngày nữa đến thứ Hai, 30/10/2023", "Hôm nay Chủ nhật, 29/10"),
        ("2023-10-29T17:00:00Z", "30/10 Hôm nay, thứ Hai tròn 60 năm", "Hôm nay Thứ Hai, 30/10"),
        (
            "2023-11-20T05:00:00Z",
            "Ngày kỷ niệm: thứ Hai, 30/10/2023 Đợt kỷ niệm kéo dài đến hết 31/12/2023",
            "Hôm nay Thứ Hai, 20/11",
        ),
        ("2000-01-01T00:00:00Z", "15 ngày nữa đến thứ Hai, 30/10/2023", "Hôm nay Chủ nhật, 15/10"),
    ],
)
def test_the_count_and_the_day_go_by_the_reader_but_never_before_the_build(
    browser: Browser, address: str, moment: str, count: str, day: str
) -> None:
    with read(browser, address, moment) as page:
        assert words(page, ".count:visible") == count
        assert words(page, ".today .day h2") == day


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati"])
def test_the_day_is_vietnams_wherever_the_reader_is(browser: Browser, address: str, zone: str) -> None:
    with read(browser, address, "2023-10-20T17:30:00Z", zone=zone) as page:
        assert words(page, ".today .day h2") == "Hôm nay Thứ Bảy, 21/10"
        assert words(page, ".today .week h2") == "Bảy ngày tới 22/10 – 28/10"


@pytest.mark.parametrize("part", [".day", ".week"])
def test_an_older_page_tells_of_a_day_what_one_built_on_it_tells(
    browser: Browser, address: str, three_days_later: str, part: str
) -> None:
    with read(browser, three_days_later, script=False) as page:
        expected = rows(page, part)
        total = words(page, f".today {part} .all")
    assert len(expected) > 3
    with read(browser, address, "2023-10-18T03:00:00Z") as page:
        assert rows(page, part) == expected
        assert words(page, f".today {part} .all") == total


def test_without_a_script_the_page_names_the_day_of_which_it_speaks(browser: Browser, address: str) -> None:
    with read(browser, address, script=False) as page:
        assert words(page, ".count:visible") == "15 ngày nữa, kể từ 15/10, đến thứ Hai, 30/10/2023"
        assert words(page, ".today .day h2") == "Chủ nhật 15/10/2023"
        assert words(page, ".today .week h2") == "Tiếp theo 16/10 – 22/10"
        for said in ("Hôm nay", "hôm nay", "ngày mai", "Bạn đang ở đây"):
            expect(page.locator("main")).not_to_contain_text(said)


def test_when_the_campaign_is_over_an_older_page_says_so_and_promises_nothing(browser: Browser, address: str) -> None:
    with read(browser, address, "2024-02-01T01:00:00Z") as page:
        assert words(page, ".count:visible") == "Trang lưu trữ Ngày kỷ niệm: thứ Hai, 30/10/2023"
        expect(page.locator(".today")).to_have_accessible_name("Trang lưu trữ")
        expect(page.locator(".today")).to_contain_text("Đợt kỷ niệm đã khép lại")
        assert "Hôm nay" not in page.locator("main").inner_text()
        assert page.locator(".path .here:visible").count() == 0
        assert words(page, "[data-phases]:visible").startswith("Chặng đường đã qua")


def test_a_page_too_old_to_know_the_day_says_what_it_knows(browser: Browser, address: str) -> None:
    with read(browser, address, "2023-11-20T05:00:00Z") as page:
        assert rows(page, ".day") == []
        said = page.locator(".today .day > p")
        expect(said).to_have_text("Trang dựng ngày 15/10, chưa có lịch của hôm nay. Mời mở lịch.")
        expect(said.get_by_role("link", name="mở lịch")).to_have_attribute("href", "lich/")
        expect(page.locator(".today .week")).to_be_hidden()


@pytest.mark.parametrize("path", ["", "dot/"])
@pytest.mark.parametrize(
    ("moment", "place"),
    [(BUILT, ("Đợt 2", 1)), ("2023-10-31T16:00:00Z", ("Đợt 2", 1)), ("2023-10-31T17:00:00Z", ("Đợt 3", 2))],
)
def test_you_are_here_moves_to_the_phase_of_the_day(
    browser: Browser, address: str, path: str, moment: str, place: tuple[str, int]
) -> None:
    name, done = place
    with read(browser, address + path, moment) as page:
        here = page.locator('.path [aria-current="step"]')
        expect(here).to_have_count(1)
        expect(here).to_contain_text(name)
        expect(here.locator(".here")).to_have_text("Bạn đang ở đây")
        assert page.locator(".path .done").count() == done
        assert page.locator(".here:visible").count() == 1


@pytest.mark.parametrize(
    ("moment", "told"),
    [(BUILT, "Đang diễn ra"), ("2023-11-05T00:00:00Z", "Đã qua"), ("2000-01-01T00:00:00Z", "Đang diễn ra")],
)
def test_a_phase_tells_how_it_stands_today(browser: Browser, address: str, moment: str, told: str) -> None:
    with read(browser, address + "dot/dot-2/", moment) as page:
        expect(page.locator(".boxes .stand")).to_have_text(told)
    with read(browser, address + "dot/dot-2/", script=False) as page:
        expect(page.locator(".boxes")).to_contain_text("Tính đến 15/10/2023")


def test_a_page_left_open_over_midnight_is_drawn_anew(browser: Browser, address: str) -> None:
    with read(browser, address, "2023-10-20T16:59:00Z") as page:
        page.clock.set_fixed_time("2023-10-20T17:01:00Z")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert words(page, ".today .day h2") == "Hôm nay Thứ Bảy, 21/10"
        assert words(page, ".count:visible").startswith("9 ngày nữa")


def test_the_first_screen_of_a_phone_holds_the_count_the_day_the_newest_and_the_week(
    browser: Browser, address: str
) -> None:
    with read(browser, address) as page:
        dock = page.locator(".dock").bounding_box()
        assert dock is not None
        for part in (".count:visible", ".day .rows li >> nth=1", ".newest", ".week .rows li >> nth=0"):
            box = page.locator(part).first.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= dock["y"], part
