"""The site by keys alone: from the first Tab to the search, the menu, a day of the calendar, the end of a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.gate

PHONE, DESK = 390, 1280
HERE = """() => {
  const one = document.activeElement;
  return one === document.body ? "" : [...document.querySelectorAll("*")].indexOf(one).toString();
}"""
"""The place in the page, as read, of what has the focus."""
MOST = 400
"""Presses of Tab after which a page is taken to be a trap."""


@contextmanager
def opened(browser: Browser, address: str, width: int = DESK) -> Iterator[Page]:
    """A page of the site on a screen of this width; its clipboard and its sheet for sharing tell what they got."""
    view = {"width": width, "height": 844}
    with browser.new_context(viewport=view, locale="vi-VN", reduced_motion="reduce") as context:  # type: ignore[arg-type]
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.add_init_script(
            "window.shared = []; navigator.share = (what) => { window.shared.push(what); return Promise.resolve(); };"
        )
        page = context.new_page()
        page.goto(address)
        yield page


def focused(page: Page) -> str:
    """The words of what has the focus."""
    return str(page.evaluate("(document.activeElement.ariaLabel ?? document.activeElement.textContent).trim()"))


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize(
    "path", ["", "lich/2023-10/", "ke-hoach/48-kh-ubnd/", "tin/2023/mo-dot-cao-diem/", "theo-doi/"]
)
def test_tab_goes_through_a_page_as_it_is_read_and_out_of_it(
    browser: Browser, address: str, path: str, width: int
) -> None:
    with opened(browser, address + path, width) as page:
        went: list[int] = []
        for _ in range(MOST):
            page.keyboard.press("Tab")
            here = page.evaluate(HERE)
            if here == "":
                break
            went.append(int(here))
        assert 15 < len(went) < MOST
        assert went == sorted(went)
        page.keyboard.press("Shift+Tab")
        assert int(page.evaluate(HERE)) == went[-1]


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_first_tab_leads_past_the_menu_to_the_text(browser: Browser, address: str, width: int) -> None:
    with opened(browser, f"{address}tin/2023/mo-dot-cao-diem/", width) as page:
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Đến nội dung chính")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_of_a_telephone_opens_closes_and_gives_the_focus_back(browser: Browser, address: str) -> None:
    with opened(browser, address, PHONE) as page:
        drawer, button = page.locator(".drawer"), page.locator(".drawer summary")
        button.focus()
        page.keyboard.press("Enter")
        expect(drawer.locator("ul")).to_be_visible()
        page.keyboard.press("Tab")
        assert focused(page) == "Trang chủ"
        page.keyboard.press("Escape")
        expect(drawer.locator("ul")).to_be_hidden()
        expect(button).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/lich/")


def test_the_menu_closes_behind_who_leaves_it_by_keys(browser: Browser, address: str) -> None:
    with opened(browser, address, PHONE) as page:
        page.locator(".drawer summary").focus()
        page.keyboard.press("Enter")
        for _ in range(page.locator(".drawer li").count() + 1):
            page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('.drawer').contains(document.activeElement)") is False
        expect(page.locator(".drawer ul")).to_be_hidden()


def test_what_is_typed_in_the_head_is_searched_for(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        page.get_by_role("searchbox", name="Tìm trong trang").focus()
        page.keyboard.type("mit tinh")
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem/?q=*")
        assert parse_qs(urlsplit(page.url).query)["q"] == ["mit tinh"]
        first = page.locator("#ket-qua a").first
        first.wait_for(timeout=10_000)
        first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "tim-kiem" not in url)


def test_from_the_calendar_keys_lead_to_a_month_and_to_what_is_on(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}lich/") as page:
        page.locator("main a[href*='2023-10/']").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/lich/2023-10/**")
        page.locator("main").get_by_role("link", name="đợt cao điểm").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: not urlsplit(url).path.endswith("/lich/2023-10/"))


def test_copying_and_sharing_answer_to_keys_and_say_what_they_did(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}tin/2023/mo-dot-cao-diem/", PHONE) as page:
        copy, share = page.locator("[data-copy]").first, page.locator("[data-share]").first
        copy.focus()
        page.keyboard.press("Enter")
        expect(copy).to_contain_text("Đã chép")
        expect(copy).to_be_focused()
        assert page.evaluate("navigator.clipboard.readText()") == copy.get_attribute("data-copy")
        share.focus()
        page.keyboard.press("Space")
        assert len(page.evaluate("window.shared")) == 1


def test_folds_open_and_close_by_keys(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}ke-hoach/48-kh-ubnd/", PHONE) as page:
        fold = page.locator("details[data-fold]").first
        fold.locator("summary").first.focus()
        page.keyboard.press("Enter")
        expect(fold).to_have_attribute("open", "")
        page.keyboard.press("Space")
        expect(fold).not_to_have_attribute("open", "")
