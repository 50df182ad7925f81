"""Photographs and clips in a browser: a phone takes the small AVIF, late pictures wait, no other site is asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.conftest import served
from tests.gate.sites import TRIAL, make_project

pytestmark = pytest.mark.gate

POST = "tin/2024/phuc-vu-ke-hoach-sau/"
FAR_BELOW = "\n\nMột đoạn nữa, để tấm hình sau nằm thật xa.\n" * 120
LATE = "![Hình vẽ: vẫn biển ấy, lúc xế chiều](../../media/xe-chieu.jpg)"
PHONE = ViewportSize(width=360, height=740)


@dataclass(frozen=True)
class Visit:
    """What one look at the post asked for, and how wide the first picture stood."""

    asked: tuple[str, ...]
    later: tuple[str, ...]
    shown: str
    moved: float


@pytest.fixture(scope="module")
def address(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The test campaign, whose post with a photograph has become long, with another photograph at its end."""
    folder = tmp_path_factory.mktemp("pictures") / "project"
    project = make_project(root, folder, [root / "tests" / "campaigns" / TRIAL])
    media = folder / "content" / TRIAL / "media"
    (media / "xe-chieu.jpg").write_bytes((media / "bai-bien.jpg").read_bytes())
    post = folder / "content" / TRIAL / "posts" / "2024" / "phuc-vu-ke-hoach-sau.md"
    post.write_text(f"{post.read_text(encoding='utf-8')}{FAR_BELOW}\n{LATE}\n", encoding="utf-8")
    site = project.build("pictures", "--as-of", "05/03/2024 05:00")
    with served(site.folder) as address:
        yield address


def visit(browser: Browser, address: str, view: ViewportSize, points: int) -> Visit:
    """Look at the post on a screen of so many pixels to a point, without and then with scrolling to its end."""
    with browser.new_context(viewport=view, device_scale_factor=points, locale="vi-VN") as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}{POST}", wait_until="networkidle")
        first = tuple(asked)
        shown = page.evaluate("document.querySelector('figure img').currentSrc")
        moved = page.evaluate(
            "new Promise((tell) => { let sum = 0; new PerformanceObserver((list) => {"
            " for (const entry of list.getEntries()) sum += entry.value; })"
            ".observe({ type: 'layout-shift', buffered: true }); setTimeout(() => tell(sum), 300); })"
        )
        asked.clear()
        with page.expect_request(lambda request: "xe-chieu" in request.url):
            page.locator("img[src*='xe-chieu']").scroll_into_view_if_needed()
        return Visit(asked=first, later=tuple(asked), shown=shown, moved=moved)


STEADY = 0.1
"""What Web Vitals call a good layout shift: type that comes in late on a busy machine moves a line or two."""


@pytest.mark.parametrize(
    ("view", "points", "file"),
    [
        (PHONE, 1, "bai-bien.jpg-480.avif"),
        (PHONE, 2, "bai-bien.jpg-800.avif"),
        (ViewportSize(width=1280, height=800), 1, "bai-bien.jpg-800.avif"),
        (ViewportSize(width=1280, height=800), 2, "bai-bien.jpg-1600.avif"),
    ],
)
def test_each_screen_takes_the_width_it_needs_and_no_other(
    browser: Browser, address: str, view: ViewportSize, points: int, file: str
) -> None:
    seen = visit(browser, address, view, points)
    assert seen.shown.endswith(file)
    photographs = {one.rpartition("/")[2] for one in seen.asked if "bai-bien" in one}
    assert photographs == {file}


def test_a_picture_far_below_is_fetched_when_its_reader_comes_near(browser: Browser, address: str) -> None:
    seen = visit(browser, address, PHONE, 2)
    assert [one for one in seen.asked if "xe-chieu" in one] == []
    assert [one.rpartition("/")[2] for one in seen.later if "xe-chieu" in one] == ["xe-chieu.jpg-800.avif"]


def test_nothing_jumps_and_nothing_is_asked_of_the_clips_site(browser: Browser, address: str) -> None:
    seen = visit(browser, address, PHONE, 2)
    assert seen.moved < STEADY
    assert [one for one in (*seen.asked, *seen.later) if not one.startswith((address, "data:"))] == []


def test_a_clip_is_its_poster_and_a_link_that_says_where_it_leads(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE, locale="vi-VN", java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}{POST}")
        link = page.get_by_role("link", name="Xem clip trên noi-khac.example")
        assert link.get_attribute("href") == "https://noi-khac.example/clip/12"
        assert link.get_by_role("img", name="Hình vẽ: thuyền buồm trên biển, sau là những dãy núi").is_visible()
