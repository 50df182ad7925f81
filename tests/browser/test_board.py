"""What a visitor does on the task board: narrow it with the script and without, by hand and by keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kyniem.publishing.timeline.ground import WIDE

pytestmark = pytest.mark.gate

BOARD = "nhiem-vu/"
SHOWN = "#danh-sach tbody tr:not([hidden])"
WIDTHS = (390, 1280)


@contextmanager
def opened(browser: Browser, address: str, *, width: int = 1280, script: bool = True) -> Iterator[Page]:
    """A page at this address, with the script or without."""
    view = {"width": width, "height": 900}
    with browser.new_context(viewport=view, locale="vi-VN", java_script_enabled=script) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(address)
        yield page


def count(page: Page) -> int:
    """How many rows can be seen, folded ones among them."""
    return page.locator(SHOWN).count()


def choice(page: Page, name: str) -> Locator:
    """The choice of this name, as a reader of the screen hears it."""
    return page.get_by_role("combobox", name=name, exact=True)


def query(page: Page) -> dict[str, list[str]]:
    """What the page's address asks for."""
    return parse_qs(urlsplit(page.url).query)


def test_choices_combine_on_the_page_and_the_address_keeps_them(browser: Browser, address: str) -> None:
    with opened(browser, address + BOARD) as page:
        everything = count(page)
        choice(page, "Cơ quan, đơn vị").select_option("phong-vhtt-cam-pha")
        of_unit = count(page)
        choice(page, "Vai trò").select_option("phoi-hop")
        joined = count(page)
        assert everything > of_unit > joined > 0
        expect(page.get_by_role("status")).to_have_text(f"Còn {joined} trong {everything} nhiệm vụ")
        assert query(page) == {"don-vi": ["phong-vhtt-cam-pha"], "vai": ["phoi-hop"]}
        page.reload()
        assert count(page) == joined
        page.get_by_role("button", name="Bỏ lọc").click()
        assert count(page) == everything
        assert query(page) == {}
        expect(choice(page, "Cơ quan, đơn vị")).to_be_focused()


def test_what_the_script_leaves_is_what_the_plain_pages_list(browser: Browser, address: str) -> None:
    chosen = {"don-vi": "phong-noi-vu-cam-pha", "dot": "dot-1", "thang": "2023-08", "tinh-trang": "da-qua"}
    for way, value in chosen.items():
        with opened(browser, f"{address}{BOARD}{way}/{value}/") as page:
            plain = page.locator("tbody th").all_inner_texts()
        with opened(browser, f"{address}{BOARD}?{way}={value}") as page:
            narrowed = page.locator(f"{SHOWN} th").all_inner_texts()
        assert sorted(plain) == sorted(narrowed) != []


def test_the_count_beside_a_value_is_what_it_would_leave(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}{BOARD}?tinh-trang=da-qua") as page:
        options = choice(page, "Tháng").locator("option:enabled")
        words = [text for text in options.all_inner_texts() if "(" in text]
        assert words
        for text in words:
            choice(page, "Tháng").select_option(label=text)
            assert f"({count(page)})" in text
            choice(page, "Tháng").select_option("")


def test_the_keyboard_alone_narrows_the_board(browser: Browser, address: str) -> None:
    with opened(browser, address + BOARD) as page:
        everything = count(page)
        choice(page, "Đợt").focus()
        page.keyboard.press("ArrowDown")
        assert query(page) == {"dot": ["dot-1"]}
        assert 0 < count(page) < everything
        page.keyboard.press("Tab")
        expect(choice(page, "Tháng")).to_be_focused()


def test_what_fits_nothing_says_so_and_a_value_nobody_knows_is_passed_over(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}{BOARD}?thang=2023-01&tinh-trang=dinh-ky") as page:
        assert count(page) == 0
        expect(page.locator("#danh-sach .empty")).to_be_visible()
        expect(page.get_by_role("status")).to_contain_text("Còn 0")
    with opened(browser, f"{address}{BOARD}?dot=khong-co") as page:
        assert count(page) > 50


@pytest.mark.parametrize("width", WIDTHS)
def test_without_the_script_plain_links_lead_to_each_value_and_back(browser: Browser, address: str, width: int) -> None:
    with opened(browser, address + BOARD, width=width, script=False) as page:
        everything = page.locator("tbody tr").count()
        page.get_by_text("Tình trạng", exact=True).click()
        page.get_by_role("link", name="Đã qua thời gian ghi").click()
        assert urlsplit(page.url).path == "/nhiem-vu/tinh-trang/da-qua/"
        assert 0 < page.locator("tbody tr").count() < everything
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.get_by_role("link", name=f"Tất cả {everything} nhiệm vụ").click()
        assert page.locator("tbody tr").count() == everything


@pytest.mark.parametrize("width", WIDTHS)
def test_one_drawing_is_seen_at_a_time_and_the_keyboard_passes_it_by(
    browser: Browser, address: str, width: int
) -> None:
    with opened(browser, f"{address}{BOARD}dong-thoi-gian/", width=width) as page:
        drawings = page.locator("svg.tl:has(a)")
        assert [drawings.nth(at).is_visible() for at in range(2)] == [width > 1000, width < 1000]
        assert drawings.locator("a:not([tabindex='-1'])").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_word_of_the_wide_drawing_runs_into_the_chart(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}{BOARD}dong-thoi-gian/") as page:
        page.evaluate("document.fonts.ready")
        ends = page.locator("svg.only-wide a text").evaluate_all(
            "all => all.map((each) => each.getBBox().x + each.getBBox().width)"
        )
        assert 200 < max(ends) < WIDE.left


def test_in_forced_colours_the_drawing_can_still_be_told_from_the_page(browser: Browser, address: str) -> None:
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(f"{address}{BOARD}dong-thoi-gian/")
        colours = page.evaluate("""() => {
          const of = (what) => getComputedStyle(document.querySelector(what));
          return [of("svg.only-wide a text").fill, of("svg.only-wide .flag").fill, of("body").backgroundColor];
        }""")
        assert colours[0] != colours[2] != colours[1]


def test_on_paper_the_drawing_keeps_its_bars(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}{BOARD}") as page:
        page.emulate_media(media="print")
        assert page.locator("svg.only-phone .stretch").first.is_visible()
        assert not page.locator("svg.only-wide").first.is_visible()


def test_on_paper_the_timeline_is_its_table(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}{BOARD}dong-thoi-gian/") as page:
        assert page.locator("svg.only-wide").first.is_visible()
        page.emulate_media(media="print")
        assert page.locator(".board .times").first.is_visible()
        assert page.locator("svg:is(.only-phone, .only-wide):visible").count() == 0
