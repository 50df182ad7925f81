"""Photographs as they are published: in which sizes and formats, where each stands, and how a page shows them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape

from kyniem.model.edition import Edition
from kyniem.model.media import JPEG, Media
from kyniem.model.output import Output
from kyniem.model.references import within
from kyniem.model.text import Body, Picture
from kyniem.publishing.addresses import is_external, media_address, relative, resolver

WIDTHS = (480, 800, 1600)
"""In pixels: a small phone; a phone's two pixels to a point, or a column of text on a desk's screen; sharp screens."""
_NEAR = 0.85
"""A width that comes so near to the widest is left out: it would be a second picture of the same."""
_FORMATS = {"image/avif": "avif", "image/webp": "webp", JPEG: "jpg"}
"""The formats with their endings, the lightest first: a browser takes the first it can read."""
IN_TEXT = "(min-width: 45rem) 42rem, calc(100vw - 2.5rem)"
"""How wide a picture stands in a column of text (`--measure`, `--gutter`), for `sizes` (HTML, 4.8.4.2.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """A photograph in one size and format: `source` inside the campaign's folder, `path` in the site, pixels."""

    source: str
    path: str
    type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """The bytes of a rendition: `kept` names the file that holds them, else they are `content`."""

    length: int
    kept: str = ""
    content: bytes = b""


Encode = Callable[[Sequence[Rendition]], list[Encoded]]
"""Makes renditions; raises ContentError, with every picture that cannot be read."""


def publish_pictures(edition: Edition, encode: Encode) -> tuple[Edition, tuple[Output, ...]]:
    """Every photograph of the edition, and the edition that knows each as its widest JPEG: type, bytes, pixels.

    The originals are never published: they may tell where they were taken, and by whom.
    """
    wanted = [rendition for medium in edition.media for rendition in renditions_of(medium)]
    encoded = encode(wanted)
    lengths = {one.path: made.length for one, made in zip(wanted, encoded, strict=True)}
    outputs = tuple(
        Output(path=one.path, content=made.content, kept=made.kept) for one, made in zip(wanted, encoded, strict=True)
    )
    return replace(edition, media=tuple(_as_published(medium, lengths) for medium in edition.media)), outputs


def _as_published(medium: Media, lengths: dict[str, int]) -> Media:
    renditions = renditions_of(medium)
    if not renditions:
        return medium
    widest = renditions[-1]
    length = lengths[widest.path]
    return replace(medium, type=widest.type, length=length, width=widest.width, height=widest.height)


def renditions_of(medium: Media) -> tuple[Rendition, ...]:
    """What becomes of a photograph, each format from narrow to wide, the widest JPEG last; nothing of other media.

    The same of a medium as it was read and as it is published.
    """
    if not medium.is_photograph or not medium.width:
        return ()
    top = min(medium.width, WIDTHS[-1])
    height = _height(medium, top)
    widths = (*(width for width in WIDTHS if width < top * _NEAR), top)
    return tuple(
        Rendition(
            source=medium.path,
            path=_path(medium, kind, width, widest=width == top),
            type=kind,
            width=width,
            height=max(1, round(height * width / top)),
        )
        for kind in _FORMATS
        for width in widths
    )


def _height(medium: Media, width: int) -> int:
    return max(1, round(medium.height * width / medium.width))


def _path(medium: Media, kind: str, width: int, *, widest: bool) -> str:
    address = media_address(medium.path)
    return address if widest and kind == JPEG else f"{address}-{width}.{_FORMATS[kind]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a picture stands on a page: how wide (`sizes` of HTML), whether the page opens with it, more attributes.

    `attributes` are ready HTML that begins with a space.
    """

    sizes: str = IN_TEXT
    eager: bool = False
    attributes: str = ""


def picture_html(medium: Media, alt: str, address: Callable[[str], str], setting: Setting) -> str:
    """A picture on a page: a photograph in all its sizes, anything else as it is; its size with it, so nothing jumps.

    `address` makes an address in the site one that the page can use. The picture that a page opens with is fetched
    first; the others wait until they come near.
    """
    measured = medium.width and " width=" not in setting.attributes
    measures = f' width="{medium.width}" height="{medium.height}"' if measured else ""
    haste = ' fetchpriority="high"' if setting.eager else ' loading="lazy"'
    room = f' sizes="{escape(setting.sizes)}"'
    offered = dict.fromkeys(_FORMATS, "")
    for one in renditions_of(medium):
        offered[one.type] += f"{', ' if offered[one.type] else ''}{escape(address(one.path))} {one.width}w"
    own = f' srcset="{offered[JPEG]}"{room}' if offered[JPEG] else ""
    source = escape(address(media_address(medium.path)))
    image = f'<img src="{source}"{own} alt="{escape(alt)}"{measures}{setting.attributes}{haste} decoding="async">'
    lighter = "".join(
        f'<source type="{kind}" srcset="{choice}"{room}>' for kind, choice in offered.items() if choice and kind != JPEG
    )
    return f"<picture>{lighter}{image}</picture>" if lighter else image


def page_html(edition: Edition, body: Body, source: str, here: str, *, eager: bool = False) -> str:
    """A body's HTML for the page at `here`: links relative, photographs in all their sizes.

    Feeds and letters, which other programs read, show one plain picture each: `absolute_html`. With `eager` the
    body's first picture is what the page opens with.
    """
    hasty = [eager]

    def near(address: str) -> str:
        return relative(address, here)

    def show(picture: Picture) -> str | None:
        if is_external(picture.target):
            return None
        medium = edition.medium(within(source, picture.target))
        if medium is None:
            return None
        first = hasty.pop() if hasty else False
        return picture_html(medium, picture.alt, near, Setting(eager=first, attributes=picture.attributes))

    return body.html(resolver(edition, source, near), show)
