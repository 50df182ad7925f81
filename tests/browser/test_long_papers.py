"""The page of a long plan: folded by the script on telephones, whole without it, whole on paper, open at a link."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

pytestmark = pytest.mark.gate

PLAN = "ke-hoach/48-kh-ubnd/"
TELEPHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=900)
SCREENS = "document.documentElement.scrollHeight / innerHeight"
TASK = "iii-1-viec-3"
"""A task deep in the plan, two folds down."""


def closed(page: Page) -> int:
    """How many parts of the plan are folded."""
    return page.locator("details.part:not([open])").count()


def test_a_telephone_first_shows_headings_and_everything_on_demand(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=TELEPHONE) as context:
        page = context.new_page()
        page.goto(address + PLAN)
        assert closed(page) > 3
        assert page.evaluate(SCREENS) < 8
        page.get_by_role("button", name="Mở hết các mục").click()
        assert closed(page) == 0
        assert page.evaluate(SCREENS) > 15


@pytest.mark.parametrize("view", [TELEPHONE, DESK], ids=["telephone", "desk"])
def test_without_a_script_everything_is_open(browser: Browser, address: str, view: ViewportSize) -> None:
    with browser.new_context(viewport=view, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + PLAN)
        assert page.locator("details.part").count() > 3
        assert closed(page) == 0
        assert page.locator(f"#{TASK}").is_visible()


def test_on_a_desk_everything_is_open(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(address + PLAN)
        assert closed(page) == 0


def test_a_link_opens_what_it_leads_to_and_nothing_else(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=TELEPHONE, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(f"{address}{PLAN}#{TASK}")
        task = page.locator(f"#{TASK}")
        assert task.is_visible()
        assert closed(page) > 3
        page.wait_for_timeout(200)
        box = task.bounding_box()
        assert box is not None
        assert -20 <= box["y"] <= TELEPHONE["height"] / 2
        page.evaluate("location.hash = 'v'")
        page.wait_for_timeout(200)
        assert page.locator("#v").is_visible()


def test_paper_shows_all_and_the_screen_is_as_before_afterwards(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=TELEPHONE) as context:
        page = context.new_page()
        page.goto(address + PLAN)
        before = closed(page)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert closed(page) == 0
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert closed(page) == before


def test_the_sign_of_a_lasting_link_appears_for_the_keyboard(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address + PLAN)
        sign = page.locator("a.sign").first
        assert sign.evaluate("(one) => getComputedStyle(one).opacity") == "0"
        page.keyboard.press("Tab")
        sign.focus()
        assert sign.evaluate("(one) => getComputedStyle(one).opacity") == "1"
        assert (sign.get_attribute("aria-label") or "").startswith("Đường dẫn tới mục")
