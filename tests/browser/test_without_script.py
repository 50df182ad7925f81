"""The site without JavaScript: plain links lead to every public page, and all of its words can be read."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser

from tests.browser.conftest import Sites

pytestmark = pytest.mark.gate

CAMPAIGNS = {"quang-ninh-60": "2023-10-15 08:00", "dak-nong-20": "2023-12-20 08:00"}
HERE = "http://site.invalid/"
NOT_FOR_READERS = re.compile(
    r"404\.html|t/[^/]+/index\.html"  # shown by the server; printed and pasted elsewhere
    r"|soan-thao/.*"  # the editors' handbook: linked from the desk's edition and from the repository
)
UNLISTED = b'<meta name="robots" content="noindex">'
"""What a page says of itself that is kept for old links alone, or is shown by a program."""


def page_at(site: Path, address: str) -> str:
    """The file that a server gives for an address within the site; empty when there is none."""
    path = unquote(urlsplit(address).path).lstrip("/")
    path += "index.html" if path in {"", "/"} or path.endswith("/") else ""
    return path if path.endswith(".html") and (site / path).is_file() else ""


def reached(site: Path) -> set[str]:
    """Every page that plain links lead to from home, by its file."""
    found, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        tree = html.parse(str(site / path), html.HTMLParser(encoding="utf-8"))
        for link in tree.xpath("//a/@href | //area/@href | //form/@action"):
            address = urljoin(HERE + path, str(link))
            target = page_at(site, address) if address.startswith(HERE) else ""
            if target and target not in found:
                found.add(target)
                waiting.append(target)
    return found


@pytest.mark.parametrize("campaign", CAMPAIGNS)
def test_plain_links_lead_from_home_to_every_public_page(sites: Sites, campaign: str) -> None:
    site = sites(campaign, CAMPAIGNS[campaign])
    pages = {file.relative_to(site).as_posix() for file in site.rglob("*.html") if "pagefind" not in file.parts}
    listed = {path for path in pages if UNLISTED not in (site / path).read_bytes()}
    public = {path for path in listed if not NOT_FOR_READERS.fullmatch(path)}
    assert len(public) > 100
    assert sorted(public - reached(site)) == []


LOST = r"""() => {
  const lost = [];
  const told = document.body.innerText.replace(/\s+/g, " ");
  for (const each of document.querySelectorAll("main *")) {
    const words = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!words || each.closest("script, style, template, svg, title, [hidden], .only-phone, .only-wide")) continue;
    if (each.closest(".today .rows, .seek")) continue;
    const fold = each.closest("details:not([open])");
    if (fold && !(each.closest("summary") && each.closest("summary").parentElement === fold)) fold.open = true;
    const seen = each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!seen && !told.includes(each.textContent.replace(/\s+/g, " ").trim())) lost.push(each.outerHTML.slice(0, 120));
  }
  return lost;
}"""
"""Words that are there but cannot be seen, nor stand elsewhere on the page; what a fold holds can be seen.

The search form, which asks a script, gives way to a note. On a telephone home shows the first two things of a day
and of a week; "Cả … việc" leads to them all.
"""
READ = ("", "lich/2023-10/", "ke-hoach/48-kh-ubnd/", "tin/2023/mo-dot-cao-diem/", "nhiem-vu/", "theo-doi/", "tim-kiem/")


@pytest.mark.parametrize("width", [390, 1280])
def test_no_words_are_lost_without_a_script(browser: Browser, address: str, width: int) -> None:
    view = {"width": width, "height": 900}
    with browser.new_context(viewport=view, java_script_enabled=False) as context:  # type: ignore[arg-type]
        page = context.new_page()
        for path in READ:
            page.goto(address + path)
            assert page.evaluate("document.querySelectorAll('main *').length") > 20
            assert page.evaluate(LOST) == [], path
            for rest in page.locator(".today .all:not([hidden])").all():
                assert rest.is_visible()
            dead = page.locator("main button:visible").all_inner_texts()
            assert dead == [], path
