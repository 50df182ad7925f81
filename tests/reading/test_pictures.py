"""What a picture's head tells: its size as it is to be seen, and what an editor must do."""

from pathlib import Path

import pytest
from PIL import Image

from kyniem.reading import pictures
from tests.reading.campaigns import clean, hub_of, told

SIDEWAYS = 6


def sizes(content: Path) -> dict[str, tuple[int, int]]:
    """The size of every picture of a campaign, by its file."""
    return {Path(medium.path).name: (medium.width, medium.height) for medium in hub_of(content).media}


@pytest.mark.parametrize(
    ("orientation", "size"), [(0, (40, 30)), (1, (40, 30)), (3, (40, 30)), (5, (30, 40)), (6, (30, 40)), (8, (30, 40))]
)
def test_a_photograph_is_as_wide_as_it_is_seen(tmp_path: Path, orientation: int, size: tuple[int, int]) -> None:
    content = clean(tmp_path)
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.new("RGB", (40, 30)).save(content / "media" / "anh.jpg", exif=exif)
    assert sizes(content)["anh.jpg"] == size


@pytest.mark.parametrize("ending", ["png", "webp", "avif", "gif", "jpeg"])
def test_every_kind_of_photograph_tells_its_size(tmp_path: Path, ending: str) -> None:
    content = clean(tmp_path)
    Image.new("RGB", (64, 48)).save(content / "media" / f"anh.{ending}")
    assert sizes(content)[f"anh.{ending}"] == (64, 48)


@pytest.mark.parametrize(
    ("tag", "size"),
    [
        ('<svg width="1200" height="675" viewBox="0 0 800 450"/>', (1200, 675)),
        ("<svg width='40px' height=' 30 '/>", (40, 30)),
        ('<?xml version="1.0"?><svg viewBox="0 0 799.6 450"/>', (800, 450)),
        ('<svg viewBox="-10,-20,80,45" width="100%" height="100%"/>', (80, 45)),
        ('<svg stroke-width="3" line-height="2" viewBox="0 0 8 4"/>', (8, 4)),
        ('<svg width="40"/>', (0, 0)),
        ('<svg viewBox="0 0 1.2.3 4"/>', (0, 0)),
        ('<svg width="1.2.3" height="4"/>', (0, 0)),
        ("<g/>", (0, 0)),
    ],
)
def test_a_drawing_tells_its_size_by_its_sides_else_by_its_view_box(
    tmp_path: Path, tag: str, size: tuple[int, int]
) -> None:
    assert sizes(clean(tmp_path, {"media/hinh.svg": tag}))["hinh.svg"] == size


@pytest.mark.parametrize(
    "content", [b"", b"khong phai anh", b"\x89PNG\r\n\x1a\n\x00\x00", b"\xff\xd8\xff\xe0\x00\x10JFIF"]
)
def test_what_is_no_photograph_is_told(tmp_path: Path, content: bytes) -> None:
    assert told(clean(tmp_path, {"media/anh.jpg": content})) == [
        f"media/anh.jpg: {pictures.UNREADABLE} [picture-readable]"
    ]


def test_metadata_gone_wrong_is_no_matter(tmp_path: Path) -> None:
    content = clean(tmp_path)
    Image.new("RGB", (40, 30)).save(
        content / "media" / "anh.jpg", exif=b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\xff\xff\x01"
    )
    assert sizes(content)["anh.jpg"] == (40, 30)


def test_a_photograph_too_heavy_or_of_too_many_points_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = clean(tmp_path)
    Image.new("RGB", (40, 30)).save(content / "media" / "anh.png")
    most = "nhiều nhất là 40 triệu điểm và 25 MB, hãy thu nhỏ, rộng 2000 điểm là đủ"
    with (content / "media" / "anh.png").open("ab") as file:
        file.truncate(25_100_000)
    assert told(content) == [f"media/anh.png: ảnh nặng 25,1 MB; {most} [picture-size]"]
    Image.new("RGB", (40, 30)).save(content / "media" / "anh.png")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    assert told(content) == [f"media/anh.png: ảnh có quá nhiều điểm; {most} [picture-size]"]


def test_a_phones_second_view_is_no_film(tmp_path: Path) -> None:
    content = clean(tmp_path)
    view = Image.new("RGB", (40, 30))
    view.save(content / "media" / "anh.jpg", "MPO", save_all=True, append_images=[view.copy()])
    assert told(content) == []
