"""A walk over one page of every kind of a site: each is opened once at a width, and all is asked of it there."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.browser.conftest import TOOLS

AXE = TOOLS / "node_modules" / "axe-core" / "axe.min.js"
QUESTIONS = Path(__file__).with_name("walk.js")
NOON = "2023-10-15 12:00"
NARROW, PHONE, DESK = 320, 390, 1280
"""Widths in CSS pixels: the least that WCAG asks for (1.4.10), a telephone, a desk."""

ASK = """(only) => axe.run(document, {
  runOnly: only.length ? {type: "rule", values: only} : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"],
})"""
OF_COLOUR = ("color-contrast", "link-in-text-block")
"""What can change with the scheme; all else was asked by day."""
WEAR = """(text) => {
  const style = Object.assign(document.createElement("style"), {id: "own-style", textContent: text});
  document.head.append(style);
}"""
TWICE = "html { font-size: 200% !important }"
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-bottom: 2em !important }"
)
"""WCAG 2.2, 1.4.12 Text Spacing."""
_OF_SHAPE = ("structure", "sideways", "spaced", "doubled")
NOT_OF = {
    "kenh/man-hinh/index.html": _OF_SHAPE,
    "kenh/thu-cong-vu/thang-#-#.html": ("structure",),
    "kenh/thu-cong-vu/tuan-#-#.html": ("structure",),
}
"""What is not asked of a kind: a screen is as large as its wall, and a letter stands inside a mail program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """What was seen on a walk: every fault by what it is a fault of, each with the page and the width."""

    pages: tuple[str, ...]
    faults: dict[str, list[str]] = field(default_factory=dict)


def against(page: Page, only: tuple[str, ...] = ()) -> list[str]:
    """What axe-core has against the page as it stands."""
    told: dict[str, Any] = page.evaluate(ASK, list(only))
    return [
        f"{rule['id']}: {node['html'][:160]}: {node['failureSummary']}"
        for rule in told["violations"]
        for node in rule["nodes"]
    ]


def walk(browser: Browser, address: str, pages: Mapping[str, str], own: str = "", at: str = NOON) -> Walk:
    """Open the page of each kind (`pages`: kind → address relative to the site) at every width, and ask all.

    `own` is where the campaign says that its site stands: what a letter fetches from there is served from here.
    `at` is what the reader's clock says, such as "2023-10-15 08:00": pages tell of today by it.
    """
    seen = Walk(pages=tuple(pages))
    for width in (PHONE, DESK, NARROW):
        view = ViewportSize(width=width, height=844 if width < DESK else 900)
        # Without motion no colour is caught on its way to another.
        with browser.new_context(
            viewport=view, locale="vi-VN", reduced_motion="reduce", color_scheme="light"
        ) as context:
            said = listen(context, address, own)
            # Not as a tag of the page: a page may allow no script but its own.
            context.add_init_script(path=QUESTIONS)
            context.add_init_script(path=AXE)
            # Set before there is a page: one that is still being made cannot be asked to keep another time.
            context.clock.set_fixed_time(datetime.fromisoformat(f"{at}+07:00"))
            page = context.new_page()
            for kind, path in pages.items():
                visit = Visit(page=page, seen=seen, kind=kind, where=f"{path or 'home'} at {width}")
                open_page(page, address + path)
                visit.tell("browser", said.copy())
                said.clear()
                (narrowly if width == NARROW else wholly)(visit, width)
    return seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A page as it stands open at a width."""

    page: Page
    seen: Walk
    kind: str
    where: str

    def ask(self, of: str, question: str) -> None:
        """Keep what a question of walk.js finds as faults of this kind."""
        if of in NOT_OF.get(self.kind, ()):
            return
        self.tell(of, self.page.evaluate(f"walk.{question}()"))

    def tell(self, of: str, found: object) -> None:
        """Keep what was found."""
        assert isinstance(found, list)
        self.seen.faults.setdefault(of, []).extend(f"{self.where}: {each}" for each in found)


def listen(context: BrowserContext, address: str, own: str) -> list[str]:
    """A list that grows by whatever the browser complains of, and by every request to another host."""
    said: list[str] = []
    ours = {urlsplit(address).netloc, urlsplit(own).netloc, ""}
    if own:
        context.route(
            f"{own}**", lambda route: route.fulfill(response=route.fetch(url=route.request.url.replace(own, address)))
        )
    context.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    context.on("weberror", lambda error: said.append(str(error.error)))
    # What is broken off has only been left behind: the next page was asked for.
    context.on(
        "requestfailed",
        lambda asked: said.append(f"failed: {asked.url}") if asked.failure != "net::ERR_ABORTED" else None,
    )
    context.on("request", lambda asked: said.append(asked.url) if urlsplit(asked.url).netloc not in ours else None)
    return said


def open_page(page: Page, address: str) -> None:
    """Go there, and open every fold, so that nothing is overlooked."""
    page.goto(address, wait_until="load")
    page.evaluate("document.fonts.ready.then(() => true)")
    page.evaluate("walk.unfold()")


def wholly(visit: Visit, width: int) -> None:
    """All that is asked at the width of a telephone or a desk."""
    page = visit.page
    visit.ask("structure", "structure")
    visit.ask("sideways", "sideways")
    with wearing(page, SPACED):
        visit.ask("spaced", "sideways")
    visit.tell("axe", against(page))
    page.keyboard.press("Tab")
    visit.ask("focus", "focus")
    with wearing(page, TWICE):
        visit.ask("doubled", "sideways")
    if width == PHONE:
        visit.ask("moving", "moving")
    page.emulate_media(color_scheme="dark")
    visit.tell("axe", against(page, OF_COLOUR))
    if width == DESK:
        visit.ask("focus", "focus")
    page.emulate_media(color_scheme="light", forced_colors="active")
    visit.ask("edges", "edges")
    page.emulate_media(forced_colors="none")


def narrowly(visit: Visit, width: int) -> None:
    """What is asked of the narrowest screen: that nothing is pushed out of it, doubled type on twice the width too."""
    page = visit.page
    visit.ask("sideways", "sideways")
    page.set_viewport_size(ViewportSize(width=2 * width, height=844))
    with wearing(page, TWICE):
        visit.ask("doubled", "sideways")
    page.set_viewport_size(ViewportSize(width=width, height=844))


@contextmanager
def wearing(page: Page, style: str) -> Iterator[None]:
    """While a style of the reader's own holds."""
    page.evaluate(WEAR, style)
    yield
    page.evaluate("document.getElementById('own-style').remove()")
