"""What people type and the page that must come, in a real browser; and the search page when something is missing."""

import json
import re
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from kyniem.phrases.search_words import short_forms
from tests.browser.conftest import served
from tests.phrases.corpus import rows

pytestmark = pytest.mark.gate

TABLE = Path(__file__).with_name("search.md")
OURS, OTHER = "quang-ninh-60", "dak-nong-20"
DECOMPOSED = "{nfd}"
MODULES = 5
"""The scripts of the search page."""
PATIENCE = 60
"""Seconds for a worker to keep a page: it also fetches ahead."""
FOUND = "#ket-qua > li"
TOLD = "#ket-qua-so"
FIND = """async (asked) => {
  const { find } = await import(document.querySelector("script[src*='assets/search.js']").src);
  const found = [];
  for (const one of asked) found.push((await find(one)).held.map(({ page }) => page.url));
  return found;
}"""
KEPT = """async () => {
  const kept = [];
  for (const name of await caches.keys()) kept.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
  return kept.map((url) => url.replace(new URL("/", location).href, ""));
}"""
UNDERSTAND = """async ([rows, short, asked]) => {
  const { wordsOf } = await import("/assets/search-words.js");
  const known = new Map(Object.entries(short));
  return rows.map((row) => wordsOf(row.normalize("NFC"), known, asked).map(({ word }) => word).join(" "));
}"""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: what is typed, where its page must stand ("1", "3", "có", "0"), and which page that is."""

    typed: str
    place: str
    page: str

    def holds(self, found: list[str]) -> bool:
        """Whether this is what was found."""
        if self.place == "0":
            return found == []
        return self.page in (found if self.place == "có" else found[: int(self.place)])


def table(campaign: str) -> list[Row]:
    """The rows of one campaign."""
    part = TABLE.read_text(encoding="utf-8").split(f"\n## {campaign}\n")[1].split("\n## ")[0]
    lines = [line.strip().strip("|").split("|") for line in part.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line] for line in lines]
    return [Row(_typed(first), *rest) for first, *rest in cells if first != "Gõ" and not first.startswith("---")]


def _typed(words: str) -> str:
    if not words.startswith(DECOMPOSED):
        return words
    return unicodedata.normalize("NFD", words.removeprefix(DECOMPOSED))


@pytest.fixture(scope="module")
def search(browser: Browser, address: str) -> Iterator[Page]:
    """The search page of the first campaign, nothing asked yet; nothing it fetches is kept."""
    context = browser.new_context(service_workers="block", viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}tim-kiem/")
    yield page
    context.close()


@pytest.fixture
def fresh(browser: Browser, address: str) -> Iterator[Page]:
    """A page of its own at the site's address, for what a page remembers."""
    context = browser.new_context(service_workers="block", base_url=address, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def wrong(page: Page, campaign: str) -> list[str]:
    """What the rows of this campaign find otherwise than they say."""
    own = table(campaign)
    found = page.evaluate(FIND, [row.typed for row in own])
    return [
        f"{row.typed}: {row.place} {row.page}, but found {came[:3]}"
        for row, came in zip(own, found, strict=True)
        if not row.holds(came)
    ]


def test_the_table_is_large_enough() -> None:
    assert len(table(OURS)) >= 60
    assert len(table(OURS)) + len(table(OTHER)) >= 80


def test_what_people_type_finds_the_page_they_mean(search: Page) -> None:
    assert wrong(search, OURS) == []


def test_another_campaign_is_found_by_the_same_rules(browser: Browser, root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    options = ["--campaign", OTHER, "--as-of", "2023-10-15 08:00", "--out", str(site)]
    subprocess.run([sys.executable, "-m", "kyniem", "build", *options], cwd=root, check=True, stdin=subprocess.DEVNULL)
    with served(site) as address:
        page = browser.new_page()
        page.goto(f"{address}tim-kiem/")
        assert wrong(page, OTHER) == []
        page.close()


@pytest.mark.parametrize(
    ("heading", "asked"),
    [("Trong bài và trong ô tìm", False), ("Trong bài và trong ô tìm", True), ("Chỉ trong ô tìm", True)],
)
def test_a_question_is_understood_as_the_index_is_made(search: Page, heading: str, *, asked: bool) -> None:
    own: list[Mapping[str, str]] = rows("search-words.md", heading)
    if asked and heading.startswith("Trong"):
        own = [row for row in own if "II.1.2" not in row["Viết"]]  # a reader's 1.2 is a day, a paper's a section
    short = short_forms([("Phòng Văn hóa và Thông tin thành phố", "Phòng VH&TT")])
    told = search.evaluate(UNDERSTAND, [[row["Viết"] for row in own], short, asked])
    assert told == [row["Hiểu"] for row in own]


def test_results_come_while_typing_and_leave_the_focus_in_the_field(fresh: Page) -> None:
    fresh.goto("tim-kiem/")
    fresh.locator("#tim").press_sequentially("tet trong cay")
    fresh.locator(FOUND).first.wait_for()
    assert fresh.evaluate("document.activeElement.id") == "tim"
    assert fresh.locator(f"{FOUND} mark").first.inner_text() == "Tết trồng cây"
    assert "q=tet+trong+cay" in fresh.url
    fresh.keyboard.press("Escape")
    fresh.wait_for_function("!document.querySelector('#ket-qua > li')")
    assert fresh.locator("#tim").input_value() == ""
    assert "?" not in fresh.url


def test_kind_and_month_narrow_what_was_found_and_stand_in_the_address(fresh: Page) -> None:
    fresh.goto("tim-kiem/?q=cuoc+thi")
    fresh.locator(FOUND).first.wait_for()
    fresh.locator("#loc-loai").select_option("tin")
    fresh.wait_for_function("location.search.includes('loai=tin')")
    fresh.locator("#loc-thang").select_option("2023-03")
    fresh.wait_for_function("location.search.includes('thang=2023-03')")
    fresh.locator("#bo-loc").wait_for()
    addresses = fresh.locator(f"{FOUND} a").evaluate_all("links => links.map((link) => link.pathname)")
    assert addresses
    assert all(address.startswith("/tin/") for address in addresses)
    offered = fresh.locator("#loc-thang option:checked").inner_text()
    assert offered == f"Tháng 3/2023 ({len(addresses)})"
    fresh.reload()
    fresh.locator(FOUND).first.wait_for()
    assert fresh.locator(FOUND).count() == len(addresses)
    fresh.locator("#bo-loc").press("Enter")
    fresh.wait_for_function("!location.search.includes('loai')")
    assert fresh.evaluate("document.activeElement.id") == "loc-loai"


def test_a_day_that_is_asked_for_opens_its_month_at_that_day(fresh: Page) -> None:
    fresh.goto("tim-kiem/?q=ngay+16+thang+10")
    first = fresh.locator(f"{FOUND} a").first
    first.wait_for()
    assert first.get_attribute("href") == "/lich/2023-10/#ngay-2023-10-16"
    first.click()
    fresh.wait_for_url("**/lich/2023-10/#ngay-2023-10-16")
    assert fresh.locator("#ngay-2023-10-16").is_visible()


def test_more_than_twenty_results_come_by_a_button_that_leads_to_the_next(fresh: Page) -> None:
    fresh.goto("tim-kiem/?q=quang+ninh")
    more = fresh.locator("#xem-them")
    more.wait_for()
    assert fresh.locator(FOUND).count() == 20
    more.press("Enter")
    assert fresh.locator(FOUND).count() > 20
    assert fresh.evaluate("document.activeElement === document.querySelectorAll('#ket-qua > li a')[20]")


def test_the_page_asks_for_each_of_its_scripts_by_the_mark_of_what_is_in_it(fresh: Page) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.goto("tim-kiem/")
    fresh.wait_for_load_state("networkidle")
    own = [address.partition("/assets/")[2] for address in asked if "/assets/" in address and ".js" in address]
    plain = [address.partition("?")[0] for address in own]
    assert {"search.js", "search-index.js", "search-question.js", "search-ranking.js", "search-words.js"} <= set(plain)
    assert len(plain) == len(set(plain))
    assert [address for address in own if not re.search(r"\?v=[0-9a-f]{10}$", address)] == []


def test_a_search_page_that_was_opened_runs_again_without_a_line(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("tim-kiem/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    modules = r"assets/search(-[a-z]+)?\.js\?v=[0-9a-f]{10}"
    ends = time.monotonic() + PATIENCE
    while sum(bool(re.fullmatch(modules, each)) for each in page.evaluate(KEPT)) < MODULES:
        assert time.monotonic() < ends
        time.sleep(0.2)
    kept = [each for each in page.evaluate(KEPT) if each.startswith("assets/search")]
    assert [each for each in kept if not re.fullmatch(modules, each)] == []
    context.set_offline(offline=True)
    page.goto("tim-kiem/?q=tet+trong+cay")
    page.get_by_text("Chưa tải được chỉ mục tìm kiếm.").wait_for()
    context.close()


def test_nothing_of_the_index_is_fetched_before_something_is_asked(fresh: Page) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.goto("tim-kiem/")
    fresh.wait_for_load_state("networkidle")
    assert [address for address in asked if "pagefind" in address or "muc-luc" in address] == []


def test_without_the_index_titles_are_searched_and_a_second_try_is_offered(fresh: Page) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    fresh.route("**/pagefind/**", refuse)
    fresh.goto("tim-kiem/?q=tet+trong+cay")
    fresh.locator(FOUND).first.wait_for()
    assert "chỉ tìm trong đầu đề" in fresh.locator(TOLD).inner_text()
    assert fresh.locator(f"{FOUND} a").first.get_attribute("href") == "/tin/2023/tet-trong-cay/"
    fresh.unroute("**/pagefind/**", refuse)
    fresh.locator("#thu-lai").press("Enter")
    fresh.locator(f"{FOUND} p:not(.meta)").first.wait_for()  # only the index has a text to quote
    assert fresh.locator("#thu-lai").is_hidden()


def test_without_index_and_titles_the_page_says_so_and_shows_other_ways(fresh: Page) -> None:
    for refused in ("**/pagefind/**", "**/muc-luc.json"):
        fresh.route(refused, lambda route: route.abort())
    fresh.goto("tim-kiem/?q=tet+trong+cay")
    fresh.get_by_text("Chưa tải được chỉ mục tìm kiếm.").wait_for()
    assert fresh.locator("#thu-lai").is_visible()
    assert fresh.get_by_role("link", name="Tất cả tin bài, mới nhất trước").is_visible()


def test_without_script_every_way_to_find_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}tim-kiem/?q=tet")
    for name in ("Tháng 10/2023", "Cuộc thi", "Các kế hoạch, công văn"):
        assert page.get_by_role("link", name=name, exact=True).first.is_visible()
    page.get_by_text("Theo cơ quan, đơn vị, xếp theo vần").click()
    assert page.get_by_role("link", name="UBND tỉnh Quảng Ninh", exact=True).is_visible()
    context.close()


@pytest.mark.parametrize("typed", ["<img src=x onerror=alert(1)>", "a" * 200, "và", "???"])
def test_odd_questions_find_nothing_and_break_nothing(fresh: Page, typed: str) -> None:
    faults: list[str] = []
    fresh.on("pageerror", lambda error: faults.append(str(error)))
    fresh.goto("tim-kiem/")
    fresh.locator("#tim").fill(typed)
    fresh.locator("#tim").press("Enter")
    fresh.get_by_text("Chưa có trang nào nói đến").wait_for()
    assert fresh.locator("main img[src='x']").count() == 0
    assert faults == []


def test_the_list_of_titles_names_what_the_index_may_find(site: Path) -> None:
    listed = json.loads((site / "tim-kiem" / "muc-luc.json").read_text(encoding="utf-8"))
    assert ["tin/2023/tet-trong-cay/", "Tết trồng cây: chọn cây, chọn chỗ, rồi nhớ tưới", "tin", "06/02/2023"] in listed
    assert all((site / address / "index.html").is_file() for address, *_ in listed)
