"""The sheet of a slot on paper, and the radio desk on a weak line: what the announcer holds at a quarter to five."""

import gzip
import io
from pathlib import Path

import pdfplumber
import pytest
from pdfplumber.pdf import PDF
from playwright.sync_api import Browser

pytestmark = pytest.mark.gate

SHEET = "kenh/phat-thanh/2023-10-15-1700/"
DESK = "kenh/phat-thanh/"


@pytest.fixture(scope="module")
def paper(browser: Browser, address: str) -> PDF:
    """The sheet as Chromium prints it."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + SHEET, wait_until="networkidle")
        return pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def test_the_sheet_is_pages_of_a4(paper: PDF) -> None:
    """210 × 297 mm are 595 × 842 points."""
    assert {(round(page.width), round(page.height)) for page in paper.pages} == {(595, 842)}
    assert len(paper.pages) <= 8


def test_what_is_read_is_large_and_what_is_not_is_small(paper: PDF) -> None:
    words = [word for page in paper.pages for word in page.extract_words(extra_attrs=["size"])]
    read = {round(word["size"]) for word in words if word["text"].startswith("Thưa")}
    aside = {round(word["size"]) for word in words if word["text"] == "Nguồn:"}
    assert read == {18}
    assert aside == {11}


def test_the_sheet_holds_the_slot_and_nothing_of_the_site_around_it(paper: PDF) -> None:
    text = " ".join(" ".join((page.extract_text() or "").split()) for page in paper.pages)
    assert text.startswith("Buổi 17:00, Chủ nhật 15/10/2023")
    assert text.endswith("Cảm ơn bà con đã lắng nghe.")
    for around in ("Tìm trong trang", "Trang chủ", "In tờ này", "Theo dõi"):
        assert around not in text


def test_no_line_is_cut_at_the_edge(paper: PDF) -> None:
    edges = [(word["x0"], word["x1"]) for page in paper.pages for word in page.extract_words()]
    assert min(left for left, _ in edges) >= 40
    assert max(right for _, right in edges) <= 595 - 40


def test_the_desk_is_light_and_needs_no_script(browser: Browser, address: str, site: Path) -> None:
    """30 kB packed are three seconds on a line of 80 kbit/s."""
    assert len(gzip.compress((site / DESK / "index.html").read_bytes())) < 30_000
    with browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + DESK)
        assert page.locator(".slot").count() == 6
        assert page.locator(".reading .script p").first.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_slots_that_are_over_fold_and_the_next_is_named_by_the_readers_clock(
    browser: Browser, address: str
) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, timezone_id="Asia/Ho_Chi_Minh") as context:
        context.clock.set_fixed_time("2023-10-15T16:45:00+07:00")
        page = context.new_page()
        page.goto(address + DESK)
        assert page.locator(".slot .turn").all_inner_texts() == ["đã qua", "buổi tới"]
        assert not page.locator(".slot").first.locator("li").first.is_visible()
        assert page.locator(".slot.is-next li").first.is_visible()


def test_an_old_copy_of_the_desk_calls_nothing_over(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        context.clock.set_fixed_time("2026-11-21T08:00:00+07:00")
        page = context.new_page()
        page.goto(address + DESK)
        assert page.locator(".slot .turn").count() == 0
        assert page.locator(".slot li").first.is_visible()
