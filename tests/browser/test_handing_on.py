"""How a page is handed on: by its address in words where nothing else works, and on paper that says whose it is."""

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.gate

WHERE = "https://60nam-quang-ninh.example/"
PAGES = ("ke-hoach/48-kh-ubnd/", "tin/2023/mo-dot-cao-diem/", "dot/dot-2/", "don-vi/phong-vhtt-cam-pha/")


@pytest.mark.parametrize("path", PAGES)
def test_without_a_script_the_address_stands_in_words(browser: Browser, address: str, path: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + path)
        expect(page.locator(".share .address")).to_have_text(WHERE + path)
        expect(page.locator(".share .address")).to_be_visible()
        assert page.locator(".share button:visible").count() == 0


@pytest.mark.parametrize("path", [*PAGES, "lich/2023-10/", "nhiem-vu/"])
def test_on_paper_a_page_says_whose_it_is_and_shows_nothing_to_press(browser: Browser, address: str, path: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + path)
        expect(page.locator(".on-paper")).to_be_hidden()
        page.emulate_media(media="print")
        expect(page.locator(".on-paper")).to_contain_text(f"{WHERE}{path}, bản cập nhật 08:00 ngày 15/10/2023")
        expect(page.locator(".on-paper")).to_be_visible()
        assert page.locator("button:visible, .top:visible, .dock:visible, .share:visible").count() == 0
