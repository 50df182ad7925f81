"""Cards and banners, drawn as a build draws them and read back by Pillow."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageDraw, ImageFont

from kyniem.hosts.drawing import drawing_for
from kyniem.hosts.standing import read_templates
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.output import Output
from kyniem.model.published import Status
from kyniem.publishing.drawings.banners import SIZES, code_of, publish_banners
from kyniem.publishing.drawings.cards import FORMS, SQUARE, WIDE, Area, card, carded, lettered, publish_cards
from kyniem.publishing.drawings.drawing import Draw
from kyniem.publishing.drawings.lettering import width_of
from kyniem.publishing.drawings.palette import Palette
from kyniem.publishing.rendering import Renderer
from kyniem.reading.campaigns import read_campaign
from tests.publishing.sample_papers import at
from tests.publishing.samples import edition, everywhere, on_radio, picture, post

LONG = "Kế hoạch tuyên truyền kỷ niệm của Ban Tuyên giáo Tỉnh ủy và những việc mà mỗi phường, xã, khu phố cùng lo "
CAMPAIGNS = ("quang-ninh-60", "dak-nong-20")


@pytest.fixture(scope="module")
def templates(root: Path) -> dict[str, str]:
    """The templates as a host reads them."""
    return read_templates(root / "templates" / "pages")


@pytest.fixture(scope="module", params=CAMPAIGNS)
def real(request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Edition, Draw]:
    """Each real campaign towards its end, with what draws for it."""
    folder = root / "content" / request.param
    hub, _ = read_campaign(folder)
    assert hub is not None
    return release(hub, at("2023-12-20"), Audience.PUBLIC), fresh(root, folder, tmp_path_factory.mktemp("easel"))


def fresh(root: Path, campaign: Path, place: Path) -> Draw:
    """What draws with the project's fonts and has drawn nothing yet: it keeps what it draws in `place`."""
    (place / "templates").symlink_to(root / "templates")
    return drawing_for(place, campaign)


def two(one: Edition) -> Edition:
    """The same edition with only two of the posts that have cards, the one with the longest title among them."""
    posts = sorted(carded(one).values(), key=lambda each: (len(each.title), each.id))
    return replace(one, posts=(posts[-1], posts[0]))


def test_cards_are_pictures_of_their_size_in_the_campaigns_colours(
    real: tuple[Edition, Draw], templates: dict[str, str]
) -> None:
    one, draw = real
    drawn = publish_cards(two(one), templates, draw)
    assert [output.path.rpartition("-")[2] for output in drawn] == ["ngang.png", "vuong.png"] * 2
    band = Palette(one.campaign).colour("fill")
    for output, form in zip(drawn, [*FORMS.values()] * 2, strict=True):
        image = seen(output)
        assert image.size == (form.width, form.height)
        assert 100 < len(image.getcolors(1 << 24) or ()) <= 256
        shown = pixel(image, 5, form.height - 5)
        assert max(abs(a - b) for a, b in zip(shown, bytes.fromhex(band[1:]), strict=True)) <= 4
        assert len(output.content) < 80_000


def test_the_same_card_drawn_anew_is_the_same_to_the_byte(
    real: tuple[Edition, Draw], templates: dict[str, str], root: Path, tmp_path: Path
) -> None:
    one, draw = real
    anew = fresh(root, root / "content" / one.campaign.id, tmp_path)
    assert publish_cards(two(one), templates, draw) == publish_cards(two(one), templates, anew)


def test_a_title_and_a_picture_change_the_card(real: tuple[Edition, Draw], templates: dict[str, str]) -> None:
    one, draw = real
    renderer, palette = Renderer(one, templates), Palette(one.campaign)
    shown = next(iter(carded(one).values()))
    variants = [shown, replace(shown, title=f"{shown.title} nhé"), replace(shown, picture=None, placements=())]
    drawings = [card(renderer, palette, each, FORMS[WIDE]) for each in variants]
    assert [bool(drawing.media) for drawing in drawings] == [True, True, False]
    assert len(set(draw(drawings))) == 3


def test_the_type_has_every_letter_that_cards_draw(root: Path) -> None:
    type_face = ImageFont.truetype(root / "templates" / "fonts" / "be-vietnam-pro-600.ttf", 40)
    lacking = drawn_as(type_face, "\uffff")
    letters = set("0123456789/·…-")
    for campaign in CAMPAIGNS:
        hub, _ = read_campaign(root / "content" / campaign)
        assert hub is not None
        letters |= set("".join([*(each.title for each in hub.posts), *(unit.title for unit in hub.units)]))
    assert len(letters) > 100
    assert {letter for letter in letters if letter.strip() and drawn_as(type_face, letter) == lacking} == set()


def test_every_title_stays_within_its_room_on_both_cards(real: tuple[Edition, Draw]) -> None:
    one, _ = real
    for form in FORMS.values():
        for area in (form.title, form.bare_title):
            for title in (*(each.title for each in one.posts), LONG * 4):
                done = lettered(title, area, form.sizes)
                assert all(width_of(line, done.size) <= area.width for line in done.lines), title
                assert done.top + (len(done.lines) - 1) * done.step <= area.y + area.height


def test_a_title_that_fits_keeps_all_its_words_and_one_that_does_not_ends_in_an_ellipsis() -> None:
    area = Area(x=0, y=0, width=500, height=200)
    fits, cut = lettered("Một hai ba bốn năm sáu", area, (50, 40)), lettered(LONG * 3, area, (50, 40))
    assert " ".join(fits.lines) == "Một hai ba bốn năm sáu"
    assert fits.size == 50
    assert cut.size == 40
    assert cut.lines[-1].endswith("…")


def test_lines_of_a_title_are_evened_out_so_that_no_word_is_left_alone() -> None:
    done = lettered("Sáu bảy tám chín sáu bảy tám chín", Area(width=700, height=200), (50,))
    assert [len(line.split()) for line in done.lines] == [4, 4]


@pytest.mark.parametrize(
    ("changes", "has"),
    [
        ({}, True),
        ({"placements": (on_radio(),)}, False),
        ({"expires": at("2023-10-10")}, False),
        ({"published": at("2023-10-20")}, False),
        ({"status": Status.DRAFT}, False),
    ],
    ids=["on a page", "on the radio alone", "expired", "scheduled", "draft"],
)
def test_what_is_current_on_a_page_has_a_card(changes: dict[str, object], has: bool) -> None:  # noqa: FBT001 - a table's
    assert bool(carded(edition(everywhere("mo-dot", **changes)))) is has


def test_a_large_campaign_draws_the_newest_only() -> None:
    many = [everywhere(f"bai-{number:03}", published=at("2023-01-02", f"{number % 24:02}:00")) for number in range(100)]
    assert len(carded(edition(*many))) == 64


def test_a_campaign_without_look_has_cards_all_the_same(templates: dict[str, str], root: Path, tmp_path: Path) -> None:
    one = edition(everywhere(picture=None, title="Tin <một> & hai"))
    drawn = publish_cards(one, templates, fresh(root, tmp_path, tmp_path))
    assert {seen(output).size for output in drawn} == {(1200, 630), (1080, 1080)}


def test_a_channels_own_picture_goes_before_the_posts(templates: dict[str, str]) -> None:
    one = edition(post(picture=picture(), placements=everywhere().placements))
    drawing = card(Renderer(one, templates), Palette(one.campaign), one.posts[0], FORMS[SQUARE])
    assert drawing.media == ("media/loa.svg",)


def test_banners_are_drawn_in_every_size_as_svg_and_png(real: tuple[Edition, Draw], templates: dict[str, str]) -> None:
    one, draw = real
    outputs = {output.path: output for output in publish_banners(one, templates, draw)}
    assert len(outputs) == 2 * len(SIZES)
    for banner in SIZES:
        assert seen(outputs[banner.png]).size == (banner.width, banner.height)
        tree = ET.fromstring(outputs[banner.svg].content)  # noqa: S314 - our own file
        assert (tree.get("width"), tree.get("height")) == (str(banner.width), str(banner.height))
        words = ["".join(part.itertext()) for part in tree.iter("{http://www.w3.org/2000/svg}title")]
        assert words == [one.campaign.title]
        assert b"var(" not in outputs[banner.svg].content
        assert b"http" not in outputs[banner.svg].content.replace(b"http://www.w3.org/2000/svg", b"")


def test_no_banner_says_anything_that_goes_stale(real: tuple[Edition, Draw], templates: dict[str, str]) -> None:
    one, draw = real
    later = replace(one, as_of=at("2026-11-21"))
    assert list(publish_banners(one, templates, draw)) == list(publish_banners(later, templates, draw))


def test_the_code_of_a_banner_is_a_link_with_a_picture_and_nothing_else(real: tuple[Edition, Draw]) -> None:
    one, _ = real
    tree = ET.fromstring(code_of(one, SIZES[0]).replace('auto"></a>', 'auto"/></a>'))  # noqa: S314 - our own file
    assert tree.tag == "a"
    assert tree.get("href") == one.campaign.address
    (image,) = tree
    assert image.get("src") == f"{one.campaign.address}bieu-ngu/1920x480.png"
    assert image.get("alt") == one.campaign.title
    assert (image.get("width"), image.get("height")) == ("1920", "480")


def drawn_as(type_face: ImageFont.FreeTypeFont, letter: str) -> bytes:
    """One letter as the type draws it; what it lacks is drawn as an empty box."""
    image = Image.new("L", (80, 80))
    ImageDraw.Draw(image).text((10, 10), letter, font=type_face, fill=255)
    return image.tobytes()


def seen(output: Output) -> Image.Image:
    """What was drawn, as pixels."""
    return Image.open(BytesIO(output.content)).convert("RGB")


def pixel(image: Image.Image, x: int, y: int) -> tuple[int, int, int]:
    """The colour of a pixel."""
    red, green, blue = image.crop((x, y, x + 1, y + 1)).tobytes()
    return red, green, blue


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Bốn hình vẽ, bốn câu chuyện của năm kỷ niệm", ["Bốn hình vẽ,", "bốn câu chuyện", "của năm kỷ niệm"]),
        (
            "Tháng 10: biểu diễn nghệ thuật trọng tâm ở phường, xã",
            ["Tháng 10:", "biểu diễn", "nghệ thuật", "trọng tâm", "ở phường, xã"],
        ),
        ("Muốn ủng hộ hoạt động kỷ niệm", ["Muốn ủng hộ", "hoạt động", "kỷ niệm"]),
    ],
)
def test_lines_of_a_title_end_at_pauses_and_not_within_a_word(title: str, lines: list[str]) -> None:
    wide = FORMS[WIDE]
    done = lettered(title, wide.title, wide.sizes)
    assert [line.replace("\u00a0", " ") for line in done.lines] == lines


def test_a_word_is_parted_rather_than_a_title_cut_short() -> None:
    done = lettered("Chương trình nghệ thuật", Area(width=330, height=140), (50,))
    assert done.lines == ("Chương trình", "nghệ thuật")
    tight = lettered("Nghệ thuật", Area(width=200, height=140), (50,))
    assert tight.lines == ("Nghệ", "thuật")
