"""A public screen as it hangs in a hall: every slide whole and large, by its own clock, a day without a connection."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, ViewportSize

from tests.browser.conftest import served

pytestmark = pytest.mark.gate

SCREEN = "kenh/man-hinh/"
MORNING = datetime.fromisoformat("2023-10-15T08:10:00+07:00")
SIZES = ((1920, 1080), (1080, 1920), (1280, 720), (1920, 480), (768, 384), (3840, 2160))
LEAST_MAIN = 7.0
LEAST_BESIDE = 5.0
"""Letters, in hundredths of the screen's short side: main lines, and lines beside them (see screen.css)."""

MEASURE = """() => {
  const slide = document.querySelector(".slide.here:last-child");
  const room = slide.querySelector(".room").getBoundingClientRect();
  const unit = Math.min(innerWidth, innerHeight) / 100;
  const boxes = [...slide.querySelectorAll(".words, .words *")].filter((one) => !one.closest("svg"));
  const lines = [...slide.querySelectorAll(".words *, .foot *")].filter((one) => !one.closest("svg")
    && one.getClientRects().length && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  const size = (one) => parseFloat(getComputedStyle(one).fontSize) / unit;
  const small = (one) => one.matches(".tail, .tail *, small, .foot *");
  const foot = slide.querySelector(".foot").getBoundingClientRect();
  const words = slide.querySelector(".words").getBoundingClientRect();
  return {
    text: slide.querySelector(".words").innerText.replace(/\\s+/gu, " "),
    foot: slide.querySelector(".foot").innerText.trim(),
    over: boxes.filter((one) => {
      const box = one.getBoundingClientRect();
      return box.left < room.left - 1 || box.right > room.right + 1
        || box.top < room.top - 1 || box.bottom > room.bottom + 1
        || one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline";
    }).map((one) => one.outerHTML.slice(0, 80)),
    main: Math.min(...lines.filter((one) => !small(one)).map(size)),
    beside: Math.min(99, ...lines.filter(small).map(size)),
    clash: foot.height > 0 && words.bottom > foot.top + 1 && words.right > foot.left + 1 && words.left < foot.right - 1,
    margins: room.left >= innerWidth * 0.049 && room.top >= innerHeight * 0.049,
    scroll: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
  };
}"""


@pytest.fixture
def hall(site: Path, tmp_path: Path) -> Path:
    """A copy of the site of which files may be changed."""
    return Path(shutil.copytree(site, tmp_path / "site"))


@contextmanager
def hung(
    browser: Browser, address: str, *, size: tuple[int, int] = (1280, 720), at: datetime = MORNING
) -> Iterator[tuple[Page, list[str]]]:
    """The screen at this address, its clock at this moment; and all it says or asks elsewhere, which is nothing."""
    view = ViewportSize(width=size[0], height=size[1])
    with browser.new_context(viewport=view, locale="vi-VN", reduced_motion="reduce") as context:
        said: list[str] = []
        page = context.new_page()
        page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: said.append(str(error)))
        listen(context, address, said)
        page.clock.install(time=at)
        page.goto(f"{address}{SCREEN}")
        page.wait_for_function("document.fonts.status === 'loaded'")
        page.clock.run_for(3500)
        page.wait_for_selector(".slide.here")
        yield page, said


def listen(context: BrowserContext, address: str, said: list[str]) -> None:
    """Note every request to another host."""
    host = urlsplit(address).netloc

    def note(request: Request) -> None:
        if urlsplit(request.url).netloc != host:
            said.append(request.url)

    context.on("request", note)


def walk(page: Page, most: int = 40) -> list[dict[str, Any]]:
    """Every slide of a round or more, each as it is measured, once."""
    found: list[dict[str, Any]] = []
    for _ in range(most):
        slide = page.evaluate(MEASURE)
        if slide not in found:
            found.append(slide)
        page.keyboard.press("ArrowRight")
        page.clock.run_for(1100)
    return found


def texts(page: Page) -> str:
    """All that the screen tells in one round."""
    return "\n".join(slide["text"] for slide in walk(page))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_slide_is_whole_and_large_on_every_screen(browser: Browser, address: str, size: tuple[int, int]) -> None:
    with hung(browser, address, size=size) as (page, said):
        slides = walk(page)
        assert len(slides) > 7
        for slide in slides:
            told = slide["text"]
            assert slide["over"] == [], told
            assert slide["main"] >= LEAST_MAIN - 0.01, told
            assert slide["beside"] >= LEAST_BESIDE, told
            assert (slide["scroll"], slide["clash"], slide["margins"]) == (False, False, True), told
        assert said == []


DAYS = {
    "2023-10-15T08:10:00+07:00": "Còn 15 ngày",
    "2023-10-29T23:59:00+07:00": "Còn 1 ngày",
    "2023-10-30T00:00:00+07:00": "Hôm nay tròn 60 năm",
    "2023-10-31T08:00:00+07:00": "60 năm Ngày thành lập tỉnh Quảng Ninh Hoạt động kỷ niệm đến hết ngày 31/12/2023",
    "2024-02-01T08:00:00+07:00": "60 năm Ngày thành lập tỉnh Quảng Ninh 30/10/1963 - 30/10/2023",
    "2026-11-21T08:00:00+07:00": "60 năm Ngày thành lập tỉnh Quảng Ninh 30/10/1963 - 30/10/2023",
    "1970-01-01T08:00:00+07:00": "60 năm Ngày thành lập tỉnh Quảng Ninh 30/10/1963 - 30/10/2023",
}


@pytest.mark.parametrize(("moment", "words"), DAYS.items(), ids=DAYS)
def test_the_day_is_told_by_the_clock_of_the_screen(browser: Browser, address: str, moment: str, words: str) -> None:
    with hung(browser, address, at=datetime.fromisoformat(moment)) as (page, said):
        assert words in page.evaluate(MEASURE)["text"]
        everything = texts(page)
        assert "Còn -" not in everything
        assert "Còn 0" not in everything
        assert said == []


def test_the_day_turns_at_midnight_while_the_screen_hangs(browser: Browser, address: str) -> None:
    with hung(browser, address, at=datetime.fromisoformat("2023-10-29T23:59:40+07:00")) as (page, _):
        assert "Còn 1 ngày" in page.evaluate(MEASURE)["text"]
        page.clock.run_for(30_000)
        assert "Hôm nay tròn 60 năm" in texts(page)
        assert "Còn 1 ngày" not in texts(page)


def test_a_slide_stays_thirteen_seconds(browser: Browser, address: str) -> None:
    with hung(browser, address) as (page, _):
        before = page.evaluate(MEASURE)["text"]
        page.clock.run_for(8_000)
        assert page.evaluate(MEASURE)["text"] == before
        page.clock.run_for(7_000)
        assert page.evaluate(MEASURE)["text"] != before


def change(hall: Path, how: Callable[[dict[str, Any]], None]) -> None:
    """Change the data that the screen will be told the next time it asks."""
    path = hall / SCREEN / "du-lieu.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    how(data)
    path.write_text(json.dumps(data), encoding="utf-8")


def test_a_withdrawn_line_goes_and_a_new_one_comes_when_the_screen_asks_again(browser: Browser, hall: Path) -> None:
    with served(hall) as address, hung(browser, address) as (page, said):
        assert "đợt cao điểm" in texts(page)
        change(hall, lambda data: data.update(lines=[{"lines": ["Lời vừa đăng"], "from": None, "until": None}]))
        page.clock.run_for(181_000)
        page.wait_for_function("JSON.parse(localStorage.getItem('kyniem /kenh/man-hinh/')).data.lines.length === 1")
        told = texts(page)
        assert "Lời vừa đăng" in told
        assert "vào đợt cao điểm kỷ niệm 60 năm Ngày" not in told
        assert "Tháng 10/2023: đợt cao điểm" not in told
        assert said == []


def test_what_is_over_leaves_by_itself(browser: Browser, hall: Path) -> None:
    until = (MORNING + timedelta(minutes=10)).isoformat()
    change(
        hall, lambda data: data.update(lines=[{"lines": ["Chỉ đến tám giờ hai mươi"], "from": None, "until": until}])
    )
    with served(hall) as address, hung(browser, address) as (page, _):
        assert "Chỉ đến tám giờ hai mươi" in texts(page)
        page.clock.set_fixed_time(MORNING + timedelta(minutes=11))
        page.clock.run_for(14_000)
        assert "Chỉ đến tám giờ hai mươi" not in texts(page)


def test_the_screen_goes_on_for_a_day_without_a_line_and_then_says_how_old_it_is(browser: Browser, hall: Path) -> None:
    with ExitStack() as stack:
        line = stack.enter_context(ExitStack())
        address = line.enter_context(served(hall))
        page, _ = stack.enter_context(hung(browser, address))
        page.wait_for_function("navigator.serviceWorker.controller !== null")
        line.close()

        page.clock.set_system_time(MORNING + timedelta(hours=23))
        page.reload()
        page.clock.run_for(3500)
        page.wait_for_selector(".slide.here")
        slides = walk(page)
        told = "\n".join(slide["text"] for slide in slides)
        assert "Còn 14 ngày" in told
        assert "Hôm nay" in told
        assert "Ảnh đẹp Quảng Ninh" in told
        assert {slide["foot"] for slide in slides if "Số liệu" in slide["foot"]} == set()

        page.clock.set_system_time(MORNING + timedelta(hours=25))
        page.reload()
        page.clock.run_for(3500)
        page.wait_for_selector(".slide.here")
        slides = walk(page)
        told = "\n".join(slide["text"] for slide in slides)
        assert "Còn 14 ngày" in told
        assert "Kỷ luật và Đồng tâm" in told
        assert "Ảnh đẹp Quảng Ninh" not in told
        assert any("Số liệu lúc 08:1" in slide["foot"] for slide in slides)


def test_a_new_page_is_shown_at_once_when_the_line_is_there(browser: Browser, hall: Path) -> None:
    with served(hall) as address, hung(browser, address) as (page, _):
        page.wait_for_function("navigator.serviceWorker.controller !== null")
        index = hall / SCREEN / "index.html"
        index.write_text(index.read_text(encoding="utf-8").replace("<title>", "<title>Bản mới: "), encoding="utf-8")
        page.reload()
        assert page.title().startswith("Bản mới: ")


def test_a_new_form_makes_a_running_screen_load_itself_once(browser: Browser, hall: Path) -> None:
    with served(hall) as address, hung(browser, address) as (page, _):
        index = hall / SCREEN / "index.html"
        index.write_text(index.read_text(encoding="utf-8").replace("<title>", "<title>Bản mới: "), encoding="utf-8")
        change(hall, lambda data: data.update(form="khac"))
        page.clock.run_for(181_000)
        page.wait_for_function("document.title.startsWith('Bản mới: ')")


def test_without_a_script_the_page_tells_what_stays_true(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}{SCREEN}")
        told = page.locator("main").inner_text()
        assert "Kỷ niệm 60 năm Ngày thành lập tỉnh Quảng Ninh".replace(" ", "") in told.replace("\u00a0", "").replace(
            " ", ""
        )
        assert "30/10/1963 - 30/10/2023" in told
        assert "thứ Hai, 16/10/2023, 19:30" in told
        assert "Còn" not in told


def test_the_greeting_page_of_wifi_asks_for_nothing_but_itself(browser: Browser, address: str) -> None:
    with browser.new_context(viewport={"width": 320, "height": 568}) as context:
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.goto(f"{address}kenh/wifi/")
        assert [url for url in asked if not url.startswith("data:")] == [f"{address}kenh/wifi/"]
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert context.cookies() == []
