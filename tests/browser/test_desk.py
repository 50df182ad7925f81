"""The desk's own pages in a browser: readable by day and by night, valid, never sideways, and nowhere in public."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.conftest import TOOLS, Node, served
from tests.browser.test_axe import WIDTHS, ask
from tests.browser.test_node_readers import validate

pytestmark = pytest.mark.gate

PAGES = ("ban-bien-tap/", "ban-bien-tap/do-phu/", "ban-bien-tap/viec-den-han/")
MOMENTS = ("2023-03-01 08:00", "2023-10-15 08:00", "2023-12-20 08:00")


@pytest.fixture(scope="module", params=MOMENTS)
def desk(request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The desk's edition before, during and after."""
    folder = tmp_path_factory.mktemp("desk") / "ban"
    command = [sys.executable, "-m", "kyniem", "build", "--audience", "desk", "--as-of", request.param]
    subprocess.run([*command, "--out", str(folder)], cwd=root, check=True, stdin=subprocess.DEVNULL)
    return folder


@pytest.fixture(scope="module")
def desk_address(desk: Path) -> Iterator[str]:
    """Where it is served."""
    with served(desk) as address:
        yield address


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_axe_has_nothing_against_a_page_of_the_desk_with_every_fold_open(
    browser: Browser, desk_address: str, path: str, width: int
) -> None:
    view = ViewportSize(width=width, height=900)
    with browser.new_context(viewport=view, locale="vi-VN", reduced_motion="reduce", color_scheme="light") as context:
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.goto(desk_address + path, wait_until="networkidle")
        page.evaluate("document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })")
        page.add_script_tag(path=TOOLS / "node_modules" / "axe-core" / "axe.min.js")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            against, kept = ask(page)
            assert against == []
            assert "color-contrast" in kept
        wide, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide <= room
        assert said == []


def test_html_validate_has_nothing_against_the_pages_of_the_desk(desk: Path, node: Node) -> None:
    assert validate(node, *(desk / path / "index.html" for path in PAGES)) == []


def test_the_banner_of_every_page_leads_to_the_pages_of_the_desk(browser: Browser, desk_address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{desk_address}tin/2023/mo-dot-cao-diem/")
        page.get_by_role("link", name="Độ phủ").click()
        assert page.url == f"{desk_address}ban-bien-tap/do-phu/"
        assert page.locator(".desk [aria-current=page]").inner_text() == "Độ phủ"


def test_the_public_site_has_none_of_them(site: Path) -> None:
    public = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert not [path for path in public if path.startswith("ban-bien-tap") or "nhac-viec" in path]
    for path in public:
        if path.endswith((".xml", ".json", ".ics", ".txt")) or (path.endswith(".html") and "soan-thao" not in path):
            text = (site / path).read_text(encoding="utf-8")
            assert "ban-bien-tap/" not in text, path
            assert "nhac-viec" not in text, path
