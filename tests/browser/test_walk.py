"""What is found on a walk over every kind of page of both campaigns: nothing that would shut anybody out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from checks.kinds import STANDING, address_of_file, page_of_each_kind
from tests.browser.conftest import Sites, served
from tests.browser.walks import AXE, QUESTIONS, Walk, against, open_page, walk
from tests.gate.sites import TRIAL, make_project

pytestmark = pytest.mark.gate

CAMPAIGNS = {"quang-ninh-60": "2023-10-15 08:00", "dak-nong-20": "2023-12-20 08:00"}
ALIKE = "quang-ninh-60"
"""The campaign in which the Markdown pages are walked, which are alike in every other."""
LEADS_ON = "t/#/index.html"
"""A short link leads on before anything can be asked of it."""
WHOLE_FILES = {
    "short": LEADS_ON,
    "screen.index": "kenh/man-hinh/index.html",
    "wifi.index": "kenh/wifi/index.html",
}
"""Templates that make a whole file, and the kind under which it is found."""
ASKED = ("axe", "browser", "doubled", "edges", "focus", "moving", "sideways", "spaced", "structure")


def own_address(site: Path) -> str:
    """Where the site says that it stands."""
    found = re.search(r'rel="canonical" href="([^"]+)"', (site / "index.html").read_text(encoding="utf-8"))
    assert found is not None
    return found[1]


@pytest.fixture(scope="module", params=CAMPAIGNS)
def walked(request: pytest.FixtureRequest, browser: Browser, sites: Sites) -> Iterator[Walk]:
    """The walk over a campaign; it is made once, each test looks at one thing that was seen."""
    campaign = request.param
    site = sites(campaign, CAMPAIGNS[campaign])
    pages = {
        kind: address_of_file(path)
        for kind, path in page_of_each_kind(site).items()
        if kind != LEADS_ON and (campaign == ALIKE or not kind.startswith(STANDING))
    }
    with served(site) as address:
        yield walk(browser, address, pages, own_address(site), CAMPAIGNS[campaign])


@pytest.fixture(scope="module")
def trial(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The desk's edition of the test campaign."""
    project = make_project(root, tmp_path_factory.mktemp("trial") / "project", [root / "tests" / "campaigns" / TRIAL])
    return project.build("desk", "--audience", "desk", "--as-of", "05/03/2024 05:00").folder


def test_every_template_has_a_page_in_the_walks(root: Path, sites: Sites, trial: Path) -> None:
    kinds = {kind for campaign, moment in CAMPAIGNS.items() for kind in page_of_each_kind(sites(campaign, moment))}
    # Notices of what was withdrawn and the desk's own pages stand in the test campaign alone.
    kinds |= set(page_of_each_kind(trial))
    templates = root / "templates"
    pages = {each.name.removesuffix(".html.j2") for each in (templates / "pages").glob("[!_]*.html.j2")}
    channels = {each.name.removesuffix(".html.j2") for each in (templates / "channels").glob("[!_]*.html.j2")}
    assert len(pages) > 30
    assert {WHOLE_FILES.get(name, name) for name in pages} - kinds == set()
    assert {WHOLE_FILES.get(name, f"channels/{name}") for name in channels} - kinds == set()


def test_everything_was_asked_of_many_pages(walked: Walk) -> None:
    assert len(walked.pages) > 30
    assert sorted(walked.faults) == sorted(ASKED)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param("axe", id="axe finds nothing against WCAG 2.2 AA, by day and by night"),
        pytest.param("browser", id="the browser neither complains nor asks another host"),
        pytest.param("sideways", id="nothing is pushed out of a screen, 320 px too"),
        pytest.param("doubled", id="doubled type stays within the screen"),
        pytest.param("spaced", id="spaced type stays within the screen"),
        pytest.param("structure", id="headings, landmarks, tables and links are in order"),
        pytest.param("moving", id="nothing moves for those who asked for rest"),
        pytest.param("edges", id="the system's own colours leave every edge"),
        pytest.param("focus", id="whatever keys reach shows it, and lies under nothing"),
    ],
)
def test_on_every_kind_of_page(walked: Walk, asked: str) -> None:
    assert walked.faults[asked] == []


FAULTY = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Sai</title><style>
.far { width: 60rem } .grey { color: #ccc; background: #fff } .bare:focus { outline: 0 }
.moving { transition: color 2s } .cut { height: 1rem; overflow: hidden }
.borderless { border: 0; background: none; forced-color-adjust: none } .first { order: -1 }
</style></head><body><main><h1>Một</h1><h3>Ba</h3><p class="far" id="a">Xa</p><p class="grey" id="a">Mờ</p>
<a class="bare" href="#a">tại đây</a> <p class="moving">Chạy</p>
<p class="cut">Nhiều<br>dòng<br>chữ<br>ở đây</p><table><tr><td>1</td></tr></table>
<button class="borderless">Nút</button>
<div style="display:flex"><p>Sau</p><p class="first">Trước</p></div></main>
<script src="http://127.0.0.2:9/"></script></body></html>"""
"""A page with a fault of every kind that the walk looks for."""


def test_the_walk_would_tell_of_every_fault(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(FAULTY, encoding="utf-8")
    with served(tmp_path) as address:
        faults = walk(browser, address, {"faulty": ""}).faults
    assert {of for of, found in faults.items() if found} == set(ASKED)
    structure = "\n".join(faults["structure"])
    for words in ("skips a level", "two of id a", "without a caption", "without headers", "where it goes", "than read"):
        assert words in structure
    assert "words are cut off" in "\n".join(faults["sideways"])


def test_axe_finds_nothing_against_what_only_a_press_brings(browser: Browser, address: str) -> None:
    """The open menu of a telephone, found pages, a narrowed board."""
    with browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce") as context:
        context.add_init_script(path=AXE)
        context.add_init_script(path=QUESTIONS)
        for path, press in (("", ".drawer summary"), ("nhiem-vu/?dot=dot-1", ""), ("tim-kiem/?q=ky+niem", "")):
            page = context.new_page()
            open_page(page, address + path)
            if press:
                page.locator(press).click()
            if "?q=" in path:
                page.locator("main mark").first.wait_for(timeout=10_000)
            assert against(page) == []
            page.emulate_media(color_scheme="dark")
            assert against(page) == []
            page.close()
