"""Photographs on pages: which sizes and formats, where they stand, and what the markup asks of a browser."""

from collections.abc import Sequence
from dataclasses import replace

import html5lib
import pytest
from lxml import html

from kyniem.model.media import Media
from kyniem.model.text import Body, Markup, Picture, Reference
from kyniem.publishing.addresses import absolute_html, locate
from kyniem.publishing.assets import publish_assets
from kyniem.publishing.pictures import Encoded, Rendition, page_html, publish_pictures, renditions_of
from tests.publishing.sample_papers import ORIGIN
from tests.publishing.samples import SITE, edition, post

SOURCE = "posts/2023/mo-dot.md"
HERE = "tin/2023/mo-dot/"
PHOTOGRAPH = Media(path="media/ben-cang.jpg", type="image/jpeg", length=5_000_000, width=4000, height=3000)
CLEAR = Media(path="media/so-do.png", type="image/png", length=7000, width=500, height=1000)
DRAWING = Media(path="media/loa.svg", type="image/svg+xml", length=4321, width=800, height=450)
TEXT = Body(
    parts=(
        Markup("<p>"),
        Picture("../../media/ben-cang.jpg", 'Bến "cảng"'),
        Picture("../../media/so-do.png", "Sơ đồ", ' class="nho" width="90"'),
        Picture("../../media/loa.svg", "Cái loa"),
        Picture("../../media/mat.jpg", "Ảnh đã mất"),
        Markup("</p>"),
    ),
    references=(Reference("../../media/ben-cang.jpg", ORIGIN, picture=True),),
)
WITH_ALL = replace(edition(post(body=TEXT)), media=(PHOTOGRAPH, CLEAR, DRAWING))


def counted(renditions: Sequence[Rendition]) -> list[Encoded]:
    """Renditions that are as long as they are wide."""
    return [Encoded(length=one.width, content=b"x" * one.width) for one in renditions]


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (4000, [480, 800, 1600]),
        (1600, [480, 800, 1600]),
        (1200, [480, 800, 1200]),
        (900, [480, 900]),
        (500, [500]),
        (478, [478]),
        (8, [8]),
        (0, []),
    ],
)
def test_no_width_is_wider_than_the_original_or_nearly_the_widest_again(width: int, widths: list[int]) -> None:
    renditions = renditions_of(replace(PHOTOGRAPH, width=width, height=width // 2))
    for kind in ("image/avif", "image/webp", "image/jpeg"):
        own = [one for one in renditions if one.type == kind]
        assert [one.width for one in own] == widths
        assert [one.height for one in own] == [round(each / 2) for each in widths]


def test_the_widest_jpeg_stands_under_the_files_own_name() -> None:
    assert [one.path for one in renditions_of(CLEAR)] == [
        "media/so-do.png.jpg-500.avif",
        "media/so-do.png.jpg-500.webp",
        "media/so-do.png.jpg",
    ]
    assert renditions_of(PHOTOGRAPH)[-1].path == "media/ben-cang.jpg"
    assert renditions_of(PHOTOGRAPH)[0].path == "media/ben-cang.jpg-480.avif"


def test_the_edition_knows_each_photograph_as_it_is_published() -> None:
    published, outputs = publish_pictures(WITH_ALL, counted)
    assert published.media == (
        replace(PHOTOGRAPH, length=1600, width=1600, height=1200),
        replace(CLEAR, type="image/jpeg", length=500),
        DRAWING,
    )
    assert [renditions_of(medium) for medium in published.media] == [renditions_of(medium) for medium in WITH_ALL.media]
    assert {output.path: len(output.content) for output in outputs}["media/ben-cang.jpg"] == 1600
    assert len({output.path for output in outputs}) == len(outputs) == 12


def test_no_original_photograph_is_copied_into_the_site() -> None:
    published, _ = publish_pictures(WITH_ALL, counted)
    for one in (WITH_ALL, published):
        assert [output.media for output in publish_assets(one) if output.media] == ["media/loa.svg"]


def test_a_page_offers_every_size_and_keeps_the_room() -> None:
    made = page_html(WITH_ALL, TEXT, SOURCE, HERE)
    tree = html5lib.parseFragment(made, treebuilder="lxml", namespaceHTMLElements=False)[0]
    offered, clear = tree.findall("picture")
    assert [source.get("type") for source in offered.findall("source")] == ["image/avif", "image/webp"]
    up = "../../../media/ben-cang.jpg"
    assert offered.find("source").get("srcset") == f"{up}-480.avif 480w, {up}-800.avif 800w, {up}-1600.avif 1600w"
    image = offered.find("img")
    assert image.get("srcset") == f"{up}-480.jpg 480w, {up}-800.jpg 800w, {up} 1600w"
    assert {source.get("sizes") for source in offered} == {"(min-width: 45rem) 42rem, calc(100vw - 2.5rem)"}
    assert [image.get(name) for name in ("src", "alt", "width", "height")] == [up, 'Bến "cảng"', "4000", "3000"]
    assert [image.get(name) for name in ("loading", "decoding", "fetchpriority")] == ["lazy", "async", None]
    assert [clear.find("img").get(name) for name in ("class", "width", "height")] == ["nho", "90", None]


def test_a_drawing_stays_what_it_is_with_its_size() -> None:
    drawing = next(html.fromstring(page_html(WITH_ALL, TEXT, SOURCE, HERE)).iterchildren("img"))
    assert [drawing.get(name) for name in ("src", "srcset", "width", "height", "loading")] == [
        "../../../media/loa.svg",
        None,
        "800",
        "450",
        "lazy",
    ]


def test_a_picture_that_is_not_in_the_edition_leaves_its_words() -> None:
    assert page_html(WITH_ALL, TEXT, SOURCE, HERE).endswith("Ảnh đã mất</p>")


def test_only_the_first_picture_of_a_page_is_hurried() -> None:
    tree = html.fromstring(page_html(WITH_ALL, TEXT, SOURCE, HERE, eager=True))
    haste = [(image.get("loading"), image.get("fetchpriority")) for image in tree.iter("img")]
    assert haste == [(None, "high"), ("lazy", None), ("lazy", None)]


def test_a_feed_shows_one_plain_jpeg_and_a_link_leads_to_it() -> None:
    tree = html.fromstring(absolute_html(WITH_ALL, TEXT, SOURCE))
    assert tree.find("picture") is None
    assert [image.get("src") for image in tree.iter("img")] == [
        f"{SITE}media/ben-cang.jpg",
        f"{SITE}media/so-do.png.jpg",
        f"{SITE}media/loa.svg",
    ]
    assert locate(WITH_ALL, SOURCE, "../../media/so-do.png") == "media/so-do.png.jpg"
