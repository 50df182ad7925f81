"""What a visitor finds by the search, on a telephone and on a desk."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.gate

WIDTHS = (390, 1280)
"""A telephone and a desk, in CSS pixels."""


@dataclass
class Visit:
    """A page on the screen, and what the browser did and said meanwhile."""

    page: Page
    address: str
    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Go there and wait until nothing more is being loaded."""
        self.page.goto(self.address + path, wait_until="networkidle")

    @property
    def strangers(self) -> set[str]:
        """The hosts other than our own that were asked for anything."""
        hosts = {urlsplit(request).netloc for request in self.requests if request.startswith(("http:", "https:", "ws"))}
        return hosts - {urlsplit(self.address).netloc}


@contextmanager
def visitor(browser: Browser, address: str, width: int) -> Iterator[Visit]:
    """A visitor without a past, with a screen of this width."""
    with browser.new_context(viewport={"width": width, "height": 900}, locale="vi-VN") as context:
        visit = Visit(context.new_page(), address)
        visit.page.on("console", lambda said: visit.console.append(said.text) if said.type == "error" else None)
        visit.page.on("pageerror", lambda error: visit.console.append(str(error)))
        visit.page.on("request", lambda asked: visit.requests.append(asked.url))
        yield visit


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("thi dua", "thi đua"),
        ("sang mai doc gi", "Loa đọc gì"),
        ("tranh co dong", "tranh cổ động"),
    ],
)
def test_search_finds_what_begins_with_a_barred_d_when_it_is_typed_plainly(
    browser: Browser, address: str, typed: str, title: str
) -> None:
    with visitor(browser, address, WIDTHS[0]) as visit:
        visit.open(f"tim-kiem/?q={typed.replace(' ', '+')}")
        visit.page.locator("#ket-qua > li").first.wait_for(timeout=10_000)
        told = visit.page.locator("#ket-qua").inner_text().lower()
        assert title.lower() in told
        assert visit.console == []


def test_search_says_so_where_no_page_holds_the_words(browser: Browser, address: str) -> None:
    with visitor(browser, address, WIDTHS[0]) as visit:
        visit.open("tim-kiem/?q=khung+long")
        visit.page.get_by_text("Chưa có trang nào nói đến").wait_for(timeout=10_000)
        assert visit.page.locator("#ket-qua > li").count() == 0


@pytest.mark.parametrize("width", WIDTHS)
def test_search_without_accents_finds_pages_written_with_them(browser: Browser, address: str, width: int) -> None:
    with visitor(browser, address, width) as visit:
        visit.open("tim-kiem/?q=ky+niem")
        found = visit.page.locator("main mark").first
        found.wait_for(timeout=10_000)
        assert found.inner_text().lower() in {"kỷ", "kỷ niệm"}
        assert visit.console == []
        assert visit.strangers == set()
