"""What comes out of the printer: a sheet on one page of A4 each week, briefings with their pages numbered."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from kyniem.hosts.standing import read_templates
from kyniem.model.edition import Audience, release
from kyniem.publishing.sheets.files import publish_notice_sheets
from kyniem.reading.campaigns import read_campaign
from tests.browser.conftest import served
from tests.publishing.sample_papers import at

pytestmark = pytest.mark.gate

A4 = (210, 297)
MOMENTS = (("quang-ninh-60", "2023-10-21"), ("quang-ninh-60", "2023-12-30"), ("dak-nong-20", "2024-03-29"))
SPARE = 4
"""Millimetres that stay free between the last row and the foot, so that another printer's type still fits."""
TIGHTEST = 5
"""Sheets of a campaign that are printed: all are measured, and what fits on the fullest fits on the others."""
LEAST_TITLE, LEAST_TEXT = 28, 13
"""Points that can be read from a metre away."""
MOST_SHEETS = {
    "ke-hoach/48-kh-ubnd/": 13,
    "lich/2023-10/": 6,
    "nhiem-vu/": 12,
    "nhiem-vu/dong-thoi-gian/": 6,
    "dot/dot-2/": 6,
    "don-vi/cac-phuong-xa/": 6,
    "tin/2023/hai-ngay-bao-cao-moi-thang/": 2,
    "kenh/cong-ttdt/": 3,
}
"""What people print, and the sheets it may take."""
LEAST_IN_HAND = 10.5
"""Points of the smallest words that are read in the hand; the line that says whose a sheet is may be smaller."""
FEWEST_WORDS = 20
"""With fewer on it the last sheet looks like a mistake."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page as a printer sees it, at the width of A4."""
    with browser.new_context(viewport={"width": 794, "height": 1123}) as context:
        page = context.new_page()
        page.emulate_media(media="print")
        yield page


@pytest.fixture(scope="module")
def lay(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, str], tuple[str, list[str]]]]:
    """Lays the sheets of a campaign on disk beside the assets; gives where they are served, and their paths."""
    templates = read_templates(root / "templates" / "pages")
    with ExitStack() as stack:

        def lay(campaign: str, day: str) -> tuple[str, list[str]]:
            hub, _ = read_campaign(root / "content" / campaign)
            assert hub is not None
            folder = tmp_path_factory.mktemp("sheets")
            (folder / "assets").symlink_to(root / "docs" / "assets")
            outputs = list(publish_notice_sheets(release(hub, at(day), Audience.PUBLIC), templates))
            for output in outputs:
                path = folder / output.path
                path.parent.mkdir(parents=True)
                path.write_bytes(output.content)
            return stack.enter_context(served(folder)), [output.path for output in outputs]

        yield lay


def printed(page: Page) -> pypdfium2.PdfDocument:
    page.evaluate("document.fonts.ready.then(() => true)")
    return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))


@pytest.mark.parametrize(("campaign", "day"), MOMENTS)
def test_every_weeks_sheet_is_one_page_of_a4_with_room_to_spare(
    lay: Callable[[str, str], tuple[str, list[str]]], page: Page, campaign: str, day: str
) -> None:
    address, paths = lay(campaign, day)
    assert len(paths) > 20
    free = {path: room(page, f"{address}{path}") for path in paths}
    assert [path for path in paths if free[path] < SPARE] == []
    for path in sorted(paths, key=free.__getitem__)[:TIGHTEST]:
        page.goto(f"{address}{path}")
        document = printed(page)
        assert len(document) == 1, path
        size = tuple(round(points * 25.4 / 72) for points in document[0].get_size())
        assert size == A4, path


def room(page: Page, address: str) -> float:
    """Millimetres between the last row of a sheet and its foot."""
    page.goto(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    return float(
        page.evaluate(
            "(document.querySelector('footer').getBoundingClientRect().top"
            " - [...document.querySelectorAll('section')].at(-1).getBoundingClientRect().bottom) * 25.4 / 96"
        )
    )


def test_the_sheet_is_legible_and_black_on_white(lay: Callable[[str, str], tuple[str, list[str]]], page: Page) -> None:
    address, paths = lay("quang-ninh-60", "2023-10-20")
    page.goto(f"{address}{paths[0]}")
    points = "(selector) => Math.min(...[...document.querySelectorAll(selector)].map((each) => "
    points += "parseFloat(getComputedStyle(each).fontSize) * 72 / 96))"
    assert round(page.evaluate(points, "main h1"), 2) >= LEAST_TITLE
    assert round(page.evaluate(points, "main li p, main li h3, .box p"), 2) >= LEAST_TEXT
    colours = page.evaluate(
        "[...new Set([...document.querySelectorAll('main p, main h1, main h3')].map((e) => getComputedStyle(e).color))]"
    )
    assert colours == ["rgb(0, 0, 0)"]
    assert page.locator(".way").is_hidden()


def test_a_briefing_is_printed_with_its_pages_numbered_and_nothing_of_the_site(address: str, page: Page) -> None:
    page.goto(f"{address}kenh/bao-cao-vien/dot-2/")
    document = printed(page)
    assert len(document) > 1
    for number, sheet in enumerate(document, 1):
        text = sheet.get_textpage().get_text_range()
        assert f"Trang {number}/{len(document)}" in text
        assert "Trang chủ" not in text
        assert "Tải bản Word" not in text


@pytest.mark.parametrize("path", MOST_SHEETS)
def test_a_page_takes_few_sheets_the_last_not_empty_and_no_small_type(address: str, page: Page, path: str) -> None:
    page.goto(f"{address}{path}")
    document = printed(page)
    assert len(document) <= MOST_SHEETS[path]
    assert len(document[len(document) - 1].get_textpage().get_text_range().split()) >= FEWEST_WORDS
    sizes = page.evaluate("""() => [...document.querySelectorAll("main *")]
      .filter((each) => each.checkVisibility() && !each.closest(".vh, svg"))
      .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .map((each) => parseFloat(getComputedStyle(each).fontSize) * 72 / 96)""")
    assert round(min(sizes), 2) >= LEAST_IN_HAND
