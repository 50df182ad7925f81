"""Photographs made by the host, read back by Pillow: nothing of the camera, the right size, the same bytes twice."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from kyniem.hosts.pictures import pictures_for, with_photographs
from kyniem.model.media import Media
from kyniem.problems import ContentError
from kyniem.publishing.pictures import Encode, Encoded, renditions_of
from kyniem.reading.pictures import UNREADABLE
from tests.gate.sites import TRIAL

PRIVATE = b"zzrieng"
"""Every word of the test photograph's metadata begins with it."""
FORMATS = {"image/avif": "AVIF", "image/webp": "WEBP", "image/jpeg": "JPEG"}


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A campaign's folder with nothing but room for pictures."""
    (tmp_path / "campaign" / "media").mkdir(parents=True)
    return tmp_path / "campaign"


@pytest.fixture
def encode(tmp_path: Path, campaign: Path) -> Encode:
    """What encodes for it, and has kept nothing yet."""
    return pictures_for(tmp_path / "project", campaign)


def medium(name: str, width: int, height: int) -> Media:
    """A photograph of this size."""
    return Media(path=f"media/{name}", type="image/jpeg", length=1, width=width, height=height)


def data_of(encoded: Encoded) -> bytes:
    """The bytes, wherever they are."""
    return Path(encoded.kept).read_bytes() if encoded.kept else encoded.content


def seen(encoded: Encoded) -> Image.Image:
    """The picture as another program opens it."""
    return Image.open(io.BytesIO(data_of(encoded)))


def widest(encode: Encode, name: str, size: tuple[int, int]) -> Image.Image:
    """The widest JPEG of a photograph."""
    return seen(encode(renditions_of(medium(name, *size)))[-1])


def is_near(found: object, wanted: tuple[int, int, int]) -> bool:
    """Whether a colour is what it should be, but for what JPEG does to it."""
    return isinstance(found, tuple) and all(abs(one - other) < 12 for one, other in zip(found, wanted, strict=True))


def test_nothing_of_the_camera_is_in_any_rendition(root: Path, tmp_path: Path) -> None:
    trial = root / "tests" / "campaigns" / TRIAL
    original = (trial / "media" / "bai-bien.jpg").read_bytes()
    with Image.open(io.BytesIO(original)) as taken:
        assert taken.getexif().get_ifd(0x8825)[2] == (20, 57, 3)
        assert taken.size == (1400, 2000)
    assert PRIVATE in original
    renditions = renditions_of(medium("bai-bien.jpg", 2000, 1400))
    made = pictures_for(tmp_path, trial)(renditions)
    for rendition, encoded in zip(renditions, made, strict=True):
        data, image = data_of(encoded), seen(encoded)
        assert PRIVATE not in data
        assert b"Exif" not in data
        assert b"xmpmeta" not in data
        assert image.info.keys().isdisjoint({"exif", "xmp", "icc_profile", "comment", "photoshop"})
        assert dict(image.getexif()) == {}
        assert (image.format, image.size) == (FORMATS[rendition.type], (rendition.width, rendition.height))
        assert encoded.length == len(data)
        sky, sea = (
            image.convert("RGB").getpixel((image.width // 2, round(image.height * part))) for part in (0.05, 0.95)
        )
        assert isinstance(sky, tuple)
        assert isinstance(sea, tuple)
        assert sky[2] > 190 > sea[2], "the photograph lies on its side, or hangs upside down"


def test_the_same_photograph_gives_the_same_bytes_and_is_made_once(root: Path, tmp_path: Path) -> None:
    trial = root / "tests" / "campaigns" / TRIAL
    renditions = renditions_of(medium("bai-bien.jpg", 2000, 1400))
    first, anew = (pictures_for(tmp_path / name, trial)(renditions) for name in ("mot", "hai"))
    assert [data_of(one) for one in first] == [data_of(one) for one in anew]
    files = [Path(one.kept).stat().st_ino for one in first]
    assert pictures_for(tmp_path / "mot", trial)(renditions) == first
    assert [Path(one.kept).stat().st_ino for one in first] == files


def test_a_changed_photograph_is_made_anew(campaign: Path, encode: Encode) -> None:
    found = []
    for colour in ("red", "blue"):
        Image.new("RGB", (60, 40), colour).save(campaign / "media" / "a.jpg", quality=95)
        found.append(widest(encode, "a.jpg", (60, 40)).getpixel((30, 20)))
    assert is_near(found[0], (255, 0, 0))
    assert is_near(found[1], (0, 0, 255))


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "RGBA", "CMYK", "I;16", "YCbCr"])
def test_every_kind_of_pixels_becomes_red_green_and_blue(campaign: Path, encode: Encode, mode: str) -> None:
    grey = 65535 if mode == "I;16" else 255
    image = Image.new("I;16", (60, 40), grey) if mode == "I;16" else Image.new("RGB", (60, 40), "white").convert(mode)
    name = "a.png" if mode in {"L", "LA", "P", "1", "RGBA", "I;16"} else "a.jpg"
    image.save(campaign / "media" / name)
    made = widest(encode, name, (60, 40))
    assert made.mode == "RGB"
    assert is_near(made.getpixel((30, 20)), (255, 255, 255))


def test_what_is_clear_lies_on_white(campaign: Path, encode: Encode) -> None:
    Image.new("RGBA", (60, 40), (0, 0, 0, 0)).save(campaign / "media" / "a.png")
    assert is_near(widest(encode, "a.png", (60, 40)).getpixel((30, 20)), (255, 255, 255))


def test_colours_of_another_profile_are_those_of_screens(campaign: Path, encode: Encode) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    Image.new("RGB", (60, 40), (200, 30, 30)).save(campaign / "media" / "a.jpg", quality=95, icc_profile=profile)
    assert is_near(widest(encode, "a.jpg", (60, 40)).getpixel((30, 20)), (200, 30, 30)), "no profile of such pixels"
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (60, 40), (30, 200, 30)).save(campaign / "media" / "a.jpg", quality=95, icc_profile=srgb)
    made = widest(encode, "a.jpg", (60, 40))
    assert is_near(made.getpixel((30, 20)), (30, 200, 30))
    assert "icc_profile" not in made.info


def test_of_a_moving_picture_the_first_is_shown(campaign: Path, encode: Encode) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
    frames[0].save(campaign / "media" / "a.gif", save_all=True, append_images=frames[1:], duration=200)
    made = widest(encode, "a.gif", (60, 40))
    assert is_near(made.getpixel((30, 20)), (255, 0, 0))


def test_every_broken_photograph_is_told_at_once(campaign: Path, encode: Encode) -> None:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        Image.effect_noise((200, 200), 80).convert("RGB").save(campaign / "media" / name)
    for name in ("a.jpg", "c.jpg"):
        whole = (campaign / "media" / name).read_bytes()
        (campaign / "media" / name).write_bytes(whole[: len(whole) // 2])
    wanted = [one for name in ("a.jpg", "b.jpg", "c.jpg") for one in renditions_of(medium(name, 200, 200))]
    with pytest.raises(ContentError) as caught:
        encode(wanted)
    assert [str(problem) for problem in caught.value.problems] == [
        f"{campaign.as_posix()}/media/{name}: {UNREADABLE} [picture-readable]" for name in ("a.jpg", "c.jpg")
    ]


def test_a_folder_that_may_not_be_written_costs_time_and_nothing_else(tmp_path: Path, campaign: Path) -> None:
    (tmp_path / "project").write_text("no folder", encoding="utf-8")
    Image.new("RGB", (60, 40), "red").save(campaign / "media" / "a.jpg")
    made = pictures_for(tmp_path / "project", campaign)(renditions_of(medium("a.jpg", 60, 40)))
    assert [one.kept for one in made] == [""] * 3
    assert [seen(one).size for one in made] == [(60, 40)] * 3


def test_a_drawing_holds_its_photographs_upright_and_leaves_drawings_where_they_are(root: Path) -> None:
    trial = root / "tests" / "campaigns" / TRIAL
    svg = '<svg><image href="media/bai-bien.jpg"/><image href="media/may-thu.svg"/></svg>'
    held = with_photographs(svg, ("media/bai-bien.jpg", "media/may-thu.svg"), trial)
    assert held.startswith('<svg><image href="data:image/jpeg;base64,')
    assert held.endswith('<image href="media/may-thu.svg"/></svg>')
    assert PRIVATE not in held.encode()
