"""What a reader on a bad line sees: what was opened before, the days to come, no old site where a new one answers."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.hosting import Host, hosted
from tests.gate.sites import TRIAL, make_project

pytestmark = pytest.mark.gate

BELOW = "/chien-dich/10-nam/"
"""The site may stand in any folder of its host."""
SEEN, WITHDRAWN, UNSEEN = "tin/2024/chao-mung/", "tin/2024/rut-lai/", "don-vi/"
BEFORE, AFTER = "04/03/2024 09:59", "04/03/2024 11:00"
"""The minute before a post is withdrawn, and an hour later, when it is and its calendar too."""
QUIETLY = "05/03/2024 05:00"
"""Later on, when nothing more has been set right or taken back."""

Build = Callable[..., Path]

READY = "navigator.serviceWorker.ready.then(() => true)"
KEPT = """async () => {
  const kept = {};
  for (const name of (await caches.keys()).filter((name) => name.startsWith("kyniem-trang "))) {
    kept[name] = (await (await caches.open(name)).keys()).map(({ url }) => url);
  }
  return kept;
}"""
TEXTS = """async () => {
  const held = await Promise.all((await caches.keys()).map(async (name) => {
    const cache = await caches.open(name);
    return Promise.all((await cache.keys()).map(async (key) => (await cache.match(key)).text()));
  }));
  return held.flat();
}"""
WORKERS = "navigator.serviceWorker.getRegistrations().then((found) => found.length)"
VISITED = "(page) => navigator.serviceWorker.controller.postMessage({ page, parts: [], ahead: false })"
SAVING = """Object.defineProperty(navigator, "connection", { value: { saveData: true } });"""


@pytest.fixture(scope="module")
def build(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds the test campaign at a moment, once; further words are arguments of the command."""
    folder = tmp_path_factory.mktemp("offline") / "project"
    project = make_project(root, folder, [root / "tests" / "campaigns" / TRIAL])
    known: dict[tuple[str, ...], Path] = {}

    def build(*arguments: str) -> Path:
        if arguments not in known:
            known[arguments] = project.build(str(len(known)), "--as-of", *arguments).folder
        return known[arguments]

    return build


def wait_until(holds: Callable[[], bool]) -> None:
    """Ask again and again, for half a minute at most: a new worker may take twenty seconds to get ready."""
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


@dataclass
class Reader:
    """A reader's browser with a past, and the host it asks."""

    context: BrowserContext
    page: Page
    host: Host
    asked: list[str] = field(default_factory=list)

    def open(self, path: str = "") -> str:
        """Go to a page of the site; gives its words."""
        self.page.goto(self.host.address + path)
        return self.page.locator("main").inner_text()

    def visit(self, path: str = "", ahead: str = "ngoai-mang/") -> None:
        """Go to a page and wait until the worker has kept it, and `ahead` with it."""
        self.open(path)
        self.page.evaluate(READY)
        self.wait_for_copy_of(path)
        self.wait_for_copy_of(ahead)

    def wait_for_copy_of(self, path: str) -> None:
        """Wait until a page is kept."""
        wait_until(lambda: path in self.copies)

    @property
    def kept(self) -> dict[str, list[str]]:
        """The addresses kept, relative to the site, by the name of their store without the site's place."""
        told: dict[str, list[str]] = self.page.evaluate(KEPT)
        return {
            name.removeprefix(f"kyniem-trang {self.host.below} "): [
                address.removeprefix(self.host.address) for address in held
            ]
            for name, held in told.items()
        }

    @property
    def copies(self) -> set[str]:
        """All addresses kept."""
        return {address for held in self.kept.values() for address in held}

    def lose_the_line(self) -> None:
        """From now on nothing answers."""
        self.host.gone = True
        self.context.set_offline(True)

    def find_the_line(self) -> None:
        """The host answers again."""
        self.host.gone = False
        self.context.set_offline(False)


@contextmanager
def reader_of(browser: Browser, site: Path, script: str = "") -> Iterator[Reader]:
    """A reader who has never been here, on a telephone."""
    with (
        hosted(site, BELOW) as host,
        browser.new_context(viewport={"width": 390, "height": 800}, locale="vi-VN") as context,
    ):
        if script:
            context.add_init_script(script)
        reader = Reader(context, context.new_page(), host)
        context.on("request", lambda request: reader.asked.append(request.url))
        reader.page.set_default_timeout(15_000)
        yield reader


@pytest.fixture
def reader(browser: Browser, build: Build) -> Iterator[Reader]:
    """A reader of the site as it stands the minute before a post is withdrawn."""
    with reader_of(browser, build(BEFORE)) as reader:
        yield reader


def test_what_was_seen_and_the_days_to_come_open_without_a_line(reader: Reader) -> None:
    reader.visit(SEEN, ahead="lich/2024-03/")
    words = reader.open(SEEN)
    reader.lose_the_line()
    offline = reader.open(SEEN)
    assert offline.startswith("Đang ngoài mạng. Bản lưu lúc ")
    assert words in offline
    assert reader.page.evaluate("getComputedStyle(document.querySelector('.kept')).paddingLeft") == "16px"
    assert reader.page.evaluate("document.fonts.check('16px \"Be Vietnam Pro\"', 'ạ')")
    for path in ("", "lich/", "lich/2024-03/", "lich/tuan/2024-W10/", "lich/tuan/2024-W11/"):
        assert "Bản lưu lúc" in reader.open(path), path
        assert urlsplit(reader.page.url).path == BELOW + path


def test_a_page_never_seen_gives_way_to_a_list_of_those_that_can_be_read(reader: Reader) -> None:
    reader.visit(SEEN, ahead="lich/2024-03/")
    reader.lose_the_line()
    told = reader.open(UNSEEN)
    assert urlsplit(reader.page.url).path == f"{BELOW}ngoai-mang/"
    assert "Trang bạn vừa chọn chưa có trong máy này." in told
    assert reader.page.get_by_role("link", name="Thử mở lại").get_attribute("href") == BELOW + UNSEEN
    reader.page.get_by_role("link", name="Máy thử xin chào").first.click()
    assert urlsplit(reader.page.url).path == BELOW + SEEN
    reader.find_the_line()
    assert "Bản lưu lúc" not in reader.open(SEEN)


def test_a_new_build_shows_at_once_and_the_store_of_the_old_one_goes(reader: Reader, build: Build) -> None:
    reader.visit(SEEN, ahead="lich/2024-03/")
    old = stores(reader, "truoc ")
    assert len(old) == 1
    reader.host.folder = build(AFTER)
    reader.open("")
    assert day_of(reader) == "11:00 ngày 04/3/2024"
    wait_until(lambda: not old & reader.kept.keys() and "lich/2024-03/" in reader.copies)
    assert len(stores(reader, "truoc ")) == 1
    reader.lose_the_line()
    reader.open("lich/2024-03/")
    assert day_of(reader) == "11:00 ngày 04/3/2024"


def stores(reader: Reader, kind: str) -> set[str]:
    """The names of the stores of a kind."""
    return {name for name in reader.kept if name.startswith(kind)}


def day_of(reader: Reader) -> str:
    """The moment of the build that the page shows in its foot."""
    return reader.page.locator(".foot .as-of").inner_text().removeprefix("Cập nhật ")


def test_pages_seen_outlive_a_build_in_which_nothing_was_taken_back(reader: Reader, build: Build) -> None:
    reader.host.folder = build(AFTER)
    reader.visit(SEEN)
    old = reader.kept
    reader.host.folder = build(QUIETLY)
    reader.open("lich/")
    wait_until(lambda: bool(stores(reader, "truoc ") - old.keys()) and not stores(reader, "truoc ") & old.keys())
    assert SEEN in reader.copies


def test_a_withdrawn_page_is_gone_with_all_that_may_tell_of_it(reader: Reader, build: Build) -> None:
    reader.visit(WITHDRAWN)
    reader.visit("tin/")
    assert "zzgobai" in reader.open(WITHDRAWN)
    reader.host.folder = build(AFTER)
    assert "đã được gỡ" in reader.open(WITHDRAWN)
    wait_until(lambda: WITHDRAWN not in reader.copies)
    reader.open("lich/")
    wait_until(lambda: not {WITHDRAWN, "tin/"} & reader.copies)
    reader.lose_the_line()
    assert "chưa có trong máy này" in reader.open(WITHDRAWN)
    held = reader.page.evaluate(TEXTS)
    assert held
    assert not [text for text in held if "zzgobai" in text]


def test_a_build_that_keeps_nothing_takes_the_worker_away(reader: Reader, build: Build) -> None:
    reader.visit(SEEN)
    reader.host.folder = build(BEFORE, "--audience", "desk")
    assert reader.page.goto(reader.host.address) is not None
    assert reader.page.locator("aside.desk").count() == 1
    wait_until(lambda: reader.page.evaluate(WORKERS) == 0)
    reader.open(SEEN)
    wait_until(lambda: reader.page.evaluate(WORKERS) == 0 and reader.kept == {})


def test_nothing_is_kept_of_the_desk_though_it_lie_in_a_folder_of_the_site(
    browser: Browser, build: Build, tmp_path: Path
) -> None:
    both = tmp_path / "both"
    shutil.copytree(build(BEFORE), both)
    shutil.copytree(build(BEFORE, "--audience", "desk"), both / "xem-truoc")
    with reader_of(browser, both) as reader:
        reader.visit(SEEN)
        reader.open("xem-truoc/ban-bien-tap/")
        reader.open("xem-truoc/tin/2024/zznhap-chua-xong/")
        reader.open(UNSEEN)
        reader.wait_for_copy_of(UNSEEN)
        assert not [address for address in reader.copies if "xem-truoc" in address]


def test_another_campaign_in_a_folder_of_the_site_is_left_alone(browser: Browser, build: Build, tmp_path: Path) -> None:
    both = tmp_path / "both"
    shutil.copytree(build(BEFORE), both)
    shutil.copytree(build(AFTER), both / "20-nam")
    (both / "20-nam" / "sw.js").unlink()
    with reader_of(browser, both) as reader:
        reader.visit(SEEN)
        for path in ("20-nam/", f"20-nam/{SEEN}", "20-nam/lich/"):
            reader.open(path)
        reader.open(UNSEEN)
        reader.wait_for_copy_of(UNSEEN)
        assert not [address for address in reader.copies if address.startswith("20-nam")]
        reader.host.failing = True
        answer = reader.page.goto(f"{reader.host.address}20-nam/{SEEN}")
        assert answer is not None
        assert (answer.status, answer.from_service_worker) == (503, False)
        answer = reader.page.goto(reader.host.address + SEEN)
        assert answer is not None
        assert (answer.status, answer.from_service_worker) == (200, True)


def test_two_campaigns_on_one_host_keep_each_its_own(browser: Browser, build: Build, tmp_path: Path) -> None:
    both = tmp_path / "both"
    shutil.copytree(build(BEFORE), both)
    shutil.copytree(build(AFTER), both / "20-nam")
    with reader_of(browser, both) as reader:
        reader.visit(SEEN)
        reader.open("20-nam/don-vi/")
        reader.wait_for_copy_of("20-nam/don-vi/")
        wait_until(lambda: reader.page.evaluate(WORKERS) == 2)
        own = {name: held for name, held in reader.page.evaluate(KEPT).items() if f"{BELOW} " in name}
        assert own
        assert not [address for held in own.values() for address in held if "/20-nam/" in address]
        reader.lose_the_line()
        assert "Bản lưu lúc" in reader.open("20-nam/don-vi/")
        assert "Bản lưu lúc" in reader.open(SEEN)


def test_the_page_for_what_is_not_there_is_never_kept(reader: Reader) -> None:
    reader.visit(SEEN)
    assert "Không tìm thấy trang này" in reader.open("404.html")
    reader.host.careless = True
    assert "Không tìm thấy trang này" in reader.open("tin/2024/khong-co/")
    reader.open(UNSEEN)
    reader.wait_for_copy_of(UNSEEN)
    assert not [address for address in reader.copies if "404" in address or "khong-co" in address]


def test_neither_a_missing_page_nor_a_feed_nor_the_search_index_is_kept(reader: Reader) -> None:
    reader.visit(SEEN)
    reader.open("khong-co-trang-nay/")
    reader.open("tim-kiem/?q=may")
    reader.page.locator("#ket-qua li").first.wait_for()
    reader.page.evaluate("fetch('../feeds/tat-ca.xml').then((answer) => answer.text())")
    reader.wait_for_copy_of("tim-kiem/")
    endings = {PurePosixPath(urlsplit(address).path).suffix for address in reader.copies}
    assert endings <= {"", ".css", ".js", ".svg", ".woff2", ".ico", ".png", ".webp", ".avif", ".jpg"}
    assert not [address for address in reader.copies if address.startswith(("khong-co", "pagefind/", "feeds/"))]


def test_a_page_that_has_gone_from_the_site_goes_from_the_store(reader: Reader, build: Build, tmp_path: Path) -> None:
    reader.visit(SEEN)
    changed = tmp_path / "changed"
    shutil.copytree(build(BEFORE), changed)
    shutil.rmtree(changed / SEEN)
    reader.host.folder = changed
    assert "Không tìm thấy trang này" in reader.open(SEEN)
    wait_until(lambda: SEEN not in reader.copies)


def test_with_the_data_saver_on_nothing_is_fetched_ahead(browser: Browser, build: Build) -> None:
    with reader_of(browser, build(BEFORE), SAVING) as reader:
        reader.visit(SEEN, ahead=SEEN)
        reader.visit("lich/", ahead="lich/")
        time.sleep(1)
        assert {address for address in reader.copies if address.endswith("/") or not address} == {SEEN, "lich/"}
        assert not [path for path in reader.host.asked if path.endswith(("ngoai-mang/", "lich/2024-03/"))]
        reader.lose_the_line()
        assert "Bản lưu lúc" in reader.open("lich/")
        told = reader.open(UNSEEN)
        assert "Trang bạn vừa chọn chưa có trong máy này." in told
        assert "Máy thử xin chào" in told


def test_on_a_slow_line_the_copy_comes_first_and_what_is_new_is_offered(reader: Reader, build: Build) -> None:
    reader.visit("nhiem-vu/")
    reader.host.folder = build(QUIETLY)
    reader.host.delay = 4
    told = reader.open("nhiem-vu/")
    assert told.startswith("Đường truyền đang chậm. Bản lưu lúc ")
    reader.page.get_by_role("link", name="Mở bản mới").wait_for()
    reader.host.delay = 0
    reader.page.get_by_role("link", name="Mở bản mới").click()
    assert day_of(reader) == "05:00 ngày 05/3/2024"


def test_on_a_slow_line_what_was_taken_back_goes_from_the_screen_at_once(reader: Reader, build: Build) -> None:
    reader.visit(WITHDRAWN)
    reader.host.folder = build(AFTER)
    reader.host.delay = 4
    assert "zzgobai" in reader.open(WITHDRAWN)
    reader.page.get_by_text("đã được gỡ").first.wait_for(timeout=30_000)


def test_a_host_that_is_slow_and_in_trouble_leaves_the_copy_in_peace(reader: Reader) -> None:
    reader.visit(SEEN)
    reader.host.failing = True
    reader.host.delay = 4
    assert reader.open(SEEN).startswith("Đường truyền đang chậm. Bản lưu lúc ")
    reader.asked.clear()
    reader.page.wait_for_timeout(6_000)
    assert not [url for url in reader.asked if url == reader.host.address + SEEN]
    assert reader.page.locator("[data-kept-page]").inner_text().startswith("Đường truyền đang chậm.")


@pytest.mark.parametrize(
    "wanted", ["//example.org/tin/", "/\\example.org/tin/", "/\t/example.org/", "https://example.org/"]
)
def test_the_page_for_no_line_never_leads_to_another_host(browser: Browser, build: Build, wanted: str) -> None:
    with hosted(build(BEFORE)) as host, browser.new_context() as context:
        reader = Reader(context, context.new_page(), host)
        reader.visit("")
        reader.lose_the_line()
        told = reader.open(f"ngoai-mang/?mo={quote(wanted)}")
        assert "Máy thử xin chào" in told or "Trang chủ" in told
        assert reader.page.get_by_role("link", name="Thử mở lại").count() == 0


def test_a_host_in_trouble_is_told_of(reader: Reader) -> None:
    reader.visit(SEEN)
    reader.host.failing = True
    assert reader.open(SEEN).startswith("Máy chủ chưa trả lời được. Bản lưu lúc ")


def test_no_more_than_sixty_pages_are_kept_and_the_newest_of_them(reader: Reader) -> None:
    reader.visit(SEEN)
    reader.wait_for_copy_of("lich/2024-03/")
    every = {path.parent.relative_to(reader.host.folder).as_posix() for path in reader.host.folder.rglob("index.html")}
    pages = sorted(f"{path}/" for path in every if not path.startswith((".", "t/", "kenh")))
    pages = [path for path in pages if path not in reader.copies]
    assert len(pages) > 62
    for path in pages:
        reader.page.evaluate(VISITED, reader.host.address + path)
    (seen,) = stores(reader, "da-xem ")
    wait_until(lambda: pages[-1] in reader.kept[seen] and SEEN not in reader.kept[seen])

    def held() -> list[str]:
        return [address for address in reader.kept[seen] if address.endswith("/")]

    wait_until(lambda: len(held()) == 60)
    assert set(held()) <= set(pages)


def test_pages_seen_can_be_taken_off_the_telephone(reader: Reader) -> None:
    reader.visit(SEEN)
    reader.open("ngoai-mang/")
    with reader.page.expect_navigation():
        reader.page.get_by_role("button", name="Xóa các trang đã xem khỏi máy này").click()
    wait_until(lambda: SEEN not in reader.copies)


def test_nothing_of_it_asks_another_host(reader: Reader) -> None:
    reader.visit(SEEN, ahead="lich/2024-03/")
    assert {urlsplit(url).netloc for url in reader.asked} == {urlsplit(reader.host.address).netloc}
    assert all(path.startswith(BELOW) for path in reader.host.asked if path != "/favicon.ico")


def test_the_worker_of_one_moment_is_always_the_same_and_waits_for_no_index(build: Build) -> None:
    first, again = (build(BEFORE, *more) / "sw.js" for more in ((), ("--audience", "public")))
    assert first != again
    assert first.read_bytes() == again.read_bytes()
    (places,) = [line for line in first.read_text(encoding="utf-8").splitlines() if line.startswith("const PLACES")]
    assert '"tin"' in places
    assert "pagefind" not in places
    assert ".kyniem" not in places
