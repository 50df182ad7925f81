"""What a visitor does in the calendar: its views by keyboard, the list with the script and without, an event."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.gate

LIST = "lich/danh-sach/"
MONTH = "lich/2023-10/"
SHOWN = "#danh-sach tbody tr:not([hidden])"


@contextmanager
def opened(
    browser: Browser, address: str, *, clock: str = "2023-10-15 09:00", width: int = 1280, script: bool = True
) -> Iterator[Page]:
    """A page at this address, by a reader's clock in Vietnam, with the scripts or without."""
    view = {"width": width, "height": 844}
    with browser.new_context(viewport=view, locale="vi-VN", java_script_enabled=script) as context:  # type: ignore[arg-type]
        if script:
            context.clock.set_fixed_time(datetime.fromisoformat(f"{clock}+07:00"))
        page = context.new_page()
        page.goto(address)
        yield page


def query(page: Page) -> dict[str, list[str]]:
    """What the page's address asks for."""
    return parse_qs(urlsplit(page.url).query)


def test_a_keyboard_goes_from_month_to_week_to_list_to_an_event_and_back(browser: Browser, address: str) -> None:
    with opened(browser, address + MONTH) as page:
        for name, end in (("Tuần", "lich/tuan/2023-W41/"), ("Danh sách", LIST), ("Tháng", MONTH)):
            page.get_by_role("navigation", name="Cách xem lịch").get_by_role("link", name=name, exact=True).focus()
            page.keyboard.press("Enter")
            page.wait_for_url(f"**/{end}")
            expect(page.locator(".views [aria-current=page]")).to_have_text(name)
        page.locator(".agenda-row a").last.focus()
        page.keyboard.press("Enter")
        expect(page.locator("article.event h1")).to_be_visible()
        page.go_back()
        expect(page).to_have_url(address + MONTH)


def test_the_list_narrows_in_place_says_how_many_are_left_and_the_address_keeps_it(
    browser: Browser, address: str
) -> None:
    with opened(browser, address + LIST) as page:
        everything = page.locator(SHOWN).count()
        expect(page.get_by_role("status")).to_have_text(f"Đủ {everything} mục")
        page.get_by_role("combobox", name="Kênh", exact=True).select_option("phat-thanh")
        page.get_by_role("combobox", name="Tháng", exact=True).select_option("2023-10")
        left = page.locator(SHOWN).count()
        assert 0 < left < everything
        expect(page.get_by_role("status")).to_have_text(f"Còn {left} trong {everything} mục")
        assert query(page) == {"kenh": ["phat-thanh"], "thang": ["2023-10"]}
        shared = page.url
    with opened(browser, shared) as page:
        assert page.locator(SHOWN).count() == left
        page.get_by_role("button", name="Bỏ lọc").press("Enter")
        assert (page.locator(SHOWN).count(), query(page)) == (everything, {})


def test_what_nothing_fits_says_so_and_how_to_come_back(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}{LIST}?thang=2023-01&kenh=wifi") as page:
        assert page.locator(SHOWN).count() == 0
        expect(page.get_by_text("Không có gì hợp với tất cả các điều đã chọn")).to_be_visible()
        page.get_by_role("button", name="Bỏ lọc").click()
        assert page.locator(SHOWN).count() > 0


def test_without_scripts_the_same_narrowing_is_pages_with_the_same_rows(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}{LIST}?kenh=phat-thanh") as page:
        with_script = page.locator(f"{SHOWN} th").all_inner_texts()
    with opened(browser, address + LIST, script=False) as page:
        page.locator("summary", has_text="Kênh").click()
        page.locator("[data-way=kenh] a", has_text="Phát thanh").click()
        assert urlsplit(page.url).path == "/lich/kenh/phat-thanh/"
        assert page.locator("tbody th").all_inner_texts() == with_script


@pytest.mark.parametrize(
    ("clock", "marked"),
    [
        ("2023-10-15 09:00", "2023-10-15"),
        ("2023-10-20 06:00", "2023-10-20"),
        ("2023-10-20 00:30", "2023-10-20"),
        ("2000-01-01 00:00", "2023-10-15"),
        ("2026-11-21 00:00", None),
    ],
)
def test_today_is_marked_by_the_readers_clock_but_never_before_the_build(
    browser: Browser, address: str, clock: str, marked: str | None
) -> None:
    for width, grid in ((1280, ".month"), (390, ".mini")):
        with opened(browser, address + MONTH, clock=clock, width=width) as page:
            squares = page.locator(f"{grid} [aria-current=date]")
            days = [square.get_attribute("data-day") for square in squares.all()]
            assert days == ([marked] if marked else [])


def test_days_that_are_over_are_folded_and_open_for_who_asks_for_one_by_its_address(
    browser: Browser, address: str
) -> None:
    with opened(browser, address + MONTH, width=390) as page:
        expect(page.locator("#ngay-2023-10-02")).to_be_hidden()
        expect(page.locator("#ngay-2023-10-16")).to_be_visible()
    with opened(browser, f"{address}{MONTH}#ngay-2023-10-02", width=390) as page:
        expect(page.locator("#ngay-2023-10-02")).to_be_in_viewport()


def test_an_old_address_of_a_row_of_the_table_still_leads_to_it(browser: Browser, address: str) -> None:
    with opened(browser, address + MONTH) as page:
        row = page.locator("table.sheet tbody tr").nth(20).get_attribute("id")
    with opened(browser, f"{address}{MONTH}#{row}") as page:
        expect(page.locator(f"[id='{row}']")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("clock", "words"),
    [("2023-10-08 12:00", None), ("2023-10-16 09:00", "Đang diễn ra"), ("2023-11-02 09:00", "Đã qua")],
)
def test_an_event_says_how_today_stands_to_it_by_the_readers_clock(
    browser: Browser, address: str, clock: str, words: str | None
) -> None:
    with opened(browser, address + LIST) as page:
        event = page.locator("tr", has_text="16/10 - 28/10").first.locator("th a").get_attribute("href")
    with opened(browser, f"{address}{LIST}{event}", clock=clock) as page:
        expect(page.locator(".stand")).to_have_text(words or "Ngày mai")


def test_an_event_is_taken_into_a_calendar_as_a_file(browser: Browser, address: str) -> None:
    with opened(browser, address + LIST) as page:
        page.locator(f"{SHOWN}:visible th a").nth(10).click()
        with page.expect_download() as download:
            page.get_by_role("link", name="Thêm vào lịch của tôi").click()
        assert download.value.suggested_filename.endswith(".ics")
        assert b"BEGIN:VEVENT" in download.value.path().read_bytes()


@pytest.mark.parametrize("page_address", [LIST, MONTH, "lich/tuan/2023-W42/", "lich/kenh/phat-thanh/", "lich/"])
def test_no_page_of_the_calendar_is_wider_than_a_narrow_phone(
    browser: Browser, address: str, page_address: str
) -> None:
    with opened(browser, address + page_address, width=320) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
