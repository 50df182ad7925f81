"""What axe-core finds in the pages that the browser shows: nothing against WCAG 2.2, levels A and AA."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.conftest import TOOLS

pytestmark = pytest.mark.gate

PAGES = (
    "",
    "ke-hoach/48-kh-ubnd/",
    "ke-hoach/581-cv-btgtu/",
    "van-ban/",
    "don-vi/cac-phuong-xa/",
    "dot/dot-2/",
    "lich/2023-02/",
    "lich/2023-02/dinh-huong/",
    "lich/2023-10/",
    "tin/2023/mo-dot-cao-diem/",
    "nhiem-vu/",
    "nhiem-vu/?don-vi=phong-vhtt-cam-pha",
    "nhiem-vu/dong-thoi-gian/",
    "nhiem-vu/dot/dot-2/",
    "nhiem-vu/thang/2023-01/",
    "kenh/",
    "kenh/man-hinh/",
    "kenh/man-hinh/cho-can-bo/",
    "kenh/wifi/",
    "kenh/cong-ttdt/",
    "kenh/phat-thanh/",
    "theo-doi/",
    "tim-kiem/?q=ky+niem",
    "404.html",
)
WIDTHS = (390, 1280)
"""A telephone and a desk, in CSS pixels."""

ASK = """
axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"],
})
"""


def ask(page: Page) -> tuple[list[str], set[str]]:
    """What axe-core has against the page as it stands, and the rules that the page keeps."""
    told: dict[str, Any] = page.evaluate(ASK)
    against = [
        f"{rule['id']}: {node['html']}: {node['failureSummary']}"
        for rule in told["violations"]
        for node in rule["nodes"]
    ]
    return against, {rule["id"] for rule in told["passes"]}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
def test_axe_has_nothing_against_a_page_by_day_and_by_night(
    browser: Browser, address: str, path: str, width: int
) -> None:
    view = ViewportSize(width=width, height=900)
    # Without motion no colour is caught on its way to another.
    with browser.new_context(viewport=view, locale="vi-VN", reduced_motion="reduce", color_scheme="light") as context:
        page = context.new_page()
        page.goto(address + path, wait_until="networkidle")
        if "?q=" in path:
            page.locator("main mark").first.wait_for(timeout=10_000)
        page.add_script_tag(path=TOOLS / "node_modules" / "axe-core" / "axe.min.js")
        grounds = set()
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            against, kept = ask(page)
            assert against == []
            assert {"color-contrast", "document-title", "html-has-lang"} <= kept
            grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        assert len(grounds) == 2


def test_axe_would_tell_of_words_that_cannot_be_read(browser: Browser, address: str) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address + "tin/2023/mo-dot-cao-diem/")
        page.add_style_tag(content="article p { color: #ddd !important; background: #fff !important }")
        page.add_script_tag(path=TOOLS / "node_modules" / "axe-core" / "axe.min.js")
        against, _ = ask(page)
        assert any(problem.startswith("color-contrast: <p>") for problem in against)
