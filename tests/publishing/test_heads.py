"""Heads of pages: descriptions, the picture of a shared link, icons and manifest, as their readers read them."""

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.IcoImagePlugin import IcoImageFile

from kyniem.hosts.drawing import drawing_for
from kyniem.hosts.standing import read_templates
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.output import Page, ShareImage
from kyniem.publishing.drawings.drawing import Draw, Drawing
from kyniem.publishing.drawings.icons import publish_icons
from kyniem.publishing.drawings.palette import Palette
from kyniem.publishing.heads.pages import publish_heads, shortened
from kyniem.publishing.heads.share_cards import facts_of_event
from kyniem.reading.campaigns import read_campaign
from tests.publishing.sample_papers import at
from tests.publishing.samples import SITE, campaign, edition, post

CAMPAIGNS = ("quang-ninh-60", "dak-nong-20")
HOME = Page(address="", title="Kỷ niệm 60 năm", html="", template="home", description="Trang kỷ niệm.")
EVENT = Page(address="lich/2023-10/x/", title="Mít tinh", html="", template="event", facts="Tháng 10 · UBND")
LISTING = Page(address="tin/", title="Tin bài", html="", template="list", description="Tin, bài.")
SECOND = replace(LISTING, address="tin/trang-2/", title="Tin bài, trang 2")
GONE = Page(address="tin/2023/go/", title="Tin đã gỡ", html="", template="page", hidden=True, facts="10/10/2023")


@pytest.fixture(scope="module")
def templates(root: Path) -> dict[str, str]:
    """The templates as a host reads them."""
    return read_templates(root / "templates" / "pages")


@pytest.fixture(scope="module", params=CAMPAIGNS)
def real(request: pytest.FixtureRequest, root: Path) -> tuple[Edition, Draw]:
    """Each real campaign in October 2023, with what draws for it."""
    folder = root / "content" / request.param
    hub, _ = read_campaign(folder)
    assert hub is not None
    return release(hub, at("2023-10-15"), Audience.PUBLIC), drawing_for(root, folder)


def undrawn(drawings: Sequence[Drawing]) -> list[bytes]:
    """In place of pictures the words that would stand on them."""
    return ["\n".join(line.text for line in drawing.words).encode() for drawing in drawings]


def heads(of: Edition, templates: dict[str, str], *pages: Page) -> tuple[dict[str, Page], dict[str, bytes]]:
    """The pages with their heads, and the files that those name."""
    told, outputs = publish_heads(of, pages, templates, undrawn)
    return {page.address: page for page in told}, {output.path: output.content for output in outputs}


def test_what_has_facts_has_its_own_card_and_the_rest_share_the_campaigns(templates: dict[str, str]) -> None:
    pages, files = heads(edition(post()), templates, HOME, EVENT, LISTING)
    shared = {address: page.share.address for address, page in pages.items() if page.share is not None}
    common = f"{SITE}the-hinh/chien-dich.png"
    assert shared == {"": common, "tin/": common, EVENT.address: f"{SITE}the-hinh/trang/lich/2023-10/x.png"}
    assert files["the-hinh/trang/lich/2023-10/x.png"].decode().replace("\u00a0", " ") == "Mít tinh\nTháng 10 · UBND"
    assert campaign().publisher.body in files["the-hinh/chien-dich.png"].decode()


def test_a_page_that_has_a_picture_keeps_it(templates: dict[str, str]) -> None:
    own = ShareImage(address=f"{SITE}the-hinh/a-ngang.png", width=1200, height=630, alt="A")
    pages, files = heads(edition(post()), templates, replace(EVENT, share=own))
    assert pages[EVENT.address].share == own
    assert [path for path in files if path.startswith("the-hinh/")] == ["the-hinh/chien-dich.png"]


def test_what_is_not_to_be_found_and_the_desk_have_no_cards(templates: dict[str, str]) -> None:
    _, files = heads(edition(post()), templates, GONE)
    assert [path for path in files if path.startswith("the-hinh/")] == ["the-hinh/chien-dich.png"]
    pages, files = heads(edition(post(), audience=Audience.DESK), templates, HOME, EVENT)
    assert [path for path in files if path.startswith("the-hinh/")] == []
    assert [page.share for page in pages.values()] == [None, None]


def test_two_pages_are_never_described_alike(templates: dict[str, str]) -> None:
    pages, _ = heads(edition(post()), templates, LISTING, SECOND)
    assert [page.description for page in pages.values()] == ["Tin, bài.", "Tin bài, trang 2. Tin, bài."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngắn  thôi.\n", "Ngắn thôi."),
        ("a" * 90 + ". " + "b " * 60, "a" * 90 + "."),
        ("Ngắn. " + "dài " * 60, "Ngắn. " + "dài " * 37 + "dài…"),
        ("một, " * 40, "một, " * 31 + "một…"),
    ],
)
def test_a_long_description_ends_with_a_sentence_or_with_a_word(text: str, expected: str) -> None:
    assert shortened(text) == expected
    assert len(expected) <= 160


@pytest.mark.parametrize(
    ("state", "when", "who", "expected"),
    [
        ("hủy", "05/10/2023", "UBND", "Đã hủy · 05/10/2023 · UBND"),
        ("dự kiến", "trung tuần tháng 7", "", "Dự kiến · Trung tuần tháng 7"),
        ("dự kiến", "dự kiến tháng 7", "UBND", "Dự kiến tháng 7 · UBND"),
        ("đã duyệt", "", "UBND", "UBND"),
    ],
)
def test_the_facts_of_an_event_begin_with_what_is_not_sure(state: str, when: str, who: str, expected: str) -> None:
    assert facts_of_event(state, when, who) == expected


def test_icons_are_of_their_sizes_and_the_manifest_names_them(real: tuple[Edition, Draw]) -> None:
    one, draw = real
    files = {output.path: output.content for output in publish_icons(one, draw)}
    favicon = IcoImageFile(BytesIO(files["favicon.ico"]))
    assert favicon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    for size in (16, 32, 48):
        assert len(favicon.ico.getimage((size, size)).convert("RGB").getcolors(10_000) or ()) > 10
    assert Image.open(BytesIO(files["apple-touch-icon.png"])).size == (180, 180)
    manifest = json.loads(files["manifest.webmanifest"])
    assert (manifest["lang"], manifest["start_url"], manifest["display"]) == ("vi", "./", "minimal-ui")
    assert "id" not in manifest
    assert (manifest["name"], manifest["short_name"]) == (one.campaign.title, one.campaign.name)
    for icon in manifest["icons"]:
        if icon["type"] == "image/png":
            width, height = Image.open(BytesIO(files[icon["src"]])).size
            assert f"{width}x{height}" == icon["sizes"]
    assert {icon["sizes"] for icon in manifest["icons"]} == {"192x192", "512x512", "any"}


def test_nothing_of_a_maskable_icon_lies_where_a_telephone_may_cut(real: tuple[Edition, Draw]) -> None:
    one, draw = real
    files = {output.path: output.content for output in publish_icons(one, draw)}
    image = Image.open(BytesIO(files["look/icon-maskable-512.png"])).convert("RGB")
    ground = bytes.fromhex(Palette(one.campaign).colour("paper")[1:])
    pixels = image.tobytes()
    outside = [
        (x, y)
        for y in range(0, 512, 2)
        for x in range(0, 512, 2)
        if math.hypot(x - 256, y - 256) > 0.4 * 512 and pixels[3 * (512 * y + x) : 3 * (512 * y + x) + 3] != ground
    ]
    assert outside == []
    assert image.getpixel((0, 0)) == tuple(ground)


def test_a_campaign_without_an_icon_has_a_manifest_all_the_same() -> None:
    files = {output.path: output.content for output in publish_icons(edition(), undrawn)}
    assert list(files) == ["manifest.webmanifest"]
    assert json.loads(files["manifest.webmanifest"])["icons"] == []


def test_a_browsers_bar_has_a_colour_in_each_scheme(real: tuple[Edition, Draw]) -> None:
    one, _ = real
    palette = Palette(one.campaign)
    assert palette.dark["--paper"] != palette.values["--paper"]
    assert Palette(campaign()).dark["--paper"] == "#ffffff"
