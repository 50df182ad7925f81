"""How axe-core is asked about a page, and that it would tell; test_walk.py asks it of every kind of page."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import TOOLS

pytestmark = pytest.mark.gate

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


def test_axe_would_tell_of_words_that_cannot_be_read(browser: Browser, address: str) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address + "tin/2023/mo-dot-cao-diem/")
        page.add_style_tag(content="article p { color: #ddd !important; background: #fff !important }")
        page.add_script_tag(path=TOOLS / "node_modules" / "axe-core" / "axe.min.js")
        against, _ = ask(page)
        assert any(problem.startswith("color-contrast: <p>") for problem in against)
