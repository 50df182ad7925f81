"""Photographs made into the sizes and formats of the site, each once: what was made is kept by what went into it."""

import hashlib
import io
import warnings
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, features

from kyniem.hosts.keeping import keep
from kyniem.hosts.pruning import KEPT, is_kept
from kyniem.model.media import JPEG, TYPES
from kyniem.problems import ContentError, Origin, Problem
from kyniem.publishing.pictures import Encode, Encoded, Rendition
from kyniem.reading.pictures import UNREADABLE
from kyniem.reading.sharing import share_out

_KEPT = KEPT / "pictures"
_WORTH_IT = 3
"""Fewer photographs than this, of a third of a second each, are done before a second process would have begun."""
_HOW: dict[str, tuple[str, dict[str, object]]] = {
    # One thread, because the photographs are shared out over processes, and so that nothing hangs on the machine.
    "image/avif": ("AVIF", {"quality": 50, "speed": 9, "max_threads": 1}),
    "image/webp": ("WEBP", {"quality": 72, "method": 2}),
    JPEG: ("JPEG", {"quality": 76, "progressive": True, "optimize": True}),
}
"""By media type Pillow's name of a format and how it is written: 1600 pixels in AVIF take 60 ms at speed 9, 250 at 8,
780 by default, for the same bytes at the same likeness (PSNR)."""
_PAPER = "white"
"""What lies behind a picture with clear parts: an editor drew it on white, and a dark page would swallow its lines."""
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError)
"""What Pillow raises at a file that is not what it says: each format its own."""
_ENDINGS = frozenset(ending for ending, kind in TYPES.items() if kind.startswith("image/") and ending != ".svg")
_ON_A_CARD = 1600
"""The longer side, in pixels, of a photograph that a card shows a part of."""
_SRGB = ImageCms.createProfile("sRGB")


def pictures_for(root: Path, campaign: Path) -> Encode:
    """What makes the renditions of the campaign in the folder `campaign`; `root` is the project's folder."""
    return _Darkroom(root / _KEPT, campaign).encode


@dataclass(frozen=True, slots=True)
class _Task:
    """A photograph with those of its renditions that are not made yet, each with the file that is to keep it."""

    original: Path
    wanted: tuple[tuple[Rendition, Path], ...]


class _Darkroom:
    """Makes renditions, and keeps each by what went into it: the original's bytes, how it is written, the libraries."""

    def __init__(self, kept: Path, campaign: Path) -> None:
        self._kept = kept
        self._campaign = campaign
        versions = [version("pillow"), *(str(features.version(name)) for name in ("avif", "webp", "jpg", "littlecms2"))]
        self._made_by = f"{versions}{_HOW}{_PAPER}".encode()

    def encode(self, renditions: Sequence[Rendition]) -> list[Encoded]:
        found: dict[str, Encoded] = {}
        tasks: list[_Task] = []
        for source, own in groupby(renditions, lambda rendition: rendition.source):
            missing = []
            for rendition, place in self._places(source, own):
                if is_kept(place):
                    found[rendition.path] = Encoded(length=place.stat().st_size, kept=str(place.absolute()))
                else:
                    missing.append((rendition, place))
            if missing:
                tasks.append(_Task(self._campaign / source, tuple(missing)))
        for task, made in zip(tasks, share_out(_make, tasks, _WORTH_IT), strict=True):
            found.update(zip((rendition.path for rendition, _ in task.wanted), made, strict=False))
        broken = [task.original for task in tasks if any(one.path not in found for one, _ in task.wanted)]
        if broken:
            raise ContentError([Problem(Origin(path.as_posix()), "picture-readable", UNREADABLE) for path in broken])
        return [found[rendition.path] for rendition in renditions]

    def _places(self, source: str, renditions: Iterator[Rendition]) -> Iterator[tuple[Rendition, Path]]:
        with (self._campaign / source).open("rb") as file:
            original = hashlib.file_digest(file, "sha256").digest()
        for rendition in renditions:
            key = hashlib.sha256(self._made_by)
            key.update(original)
            key.update(f"{rendition.type} {rendition.width} {rendition.height}".encode())
            yield rendition, self._kept / f"{key.hexdigest()}.{_HOW[rendition.type][0].lower()}"


def _make(task: _Task) -> list[Encoded]:
    """The renditions of one photograph in their order; none when it cannot be read."""
    widest = max(task.wanted, key=lambda wanted: wanted[0].width)[0]
    try:
        photograph = developed(task.original, (widest.width, widest.height))
    except _BROKEN:
        return []
    sized: dict[tuple[int, int], Image.Image] = {}
    made = []
    for rendition, place in task.wanted:
        size = (rendition.width, rendition.height)
        if size not in sized:
            sized[size] = photograph.resize(size, Image.Resampling.LANCZOS)
        made.append(_kept(place, _written(sized[size], rendition.type)))
    return made


def developed(original: Path, size: tuple[int, int]) -> Image.Image:
    """The pixels of a photograph as it is to be seen: upright, sRGB, on white, and nothing that its file says besides.

    It is at least of this size where the original is. Raises one of many errors where the file is broken.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow thinks of odd metadata, which is left behind
        with Image.open(original) as image:
            side = max(size)
            image.draft(None, (side, side))  # a JPEG need not be unpacked larger than twice what is wanted
            upright = ImageOps.exif_transpose(image)
            return _plain(_in_srgb(upright))


def _in_srgb(image: Image.Image) -> Image.Image:
    """The same picture in the colours of screens, by its own profile where it has one that can be read."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "RGBA", "CMYK", "L"}:
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(image, source, _SRGB, outputMode=mode)
        except ImageCms.PyCMSError:
            return image
        return turned if turned is not None else image
    return image


def _plain(image: Image.Image) -> Image.Image:
    """Red, green and blue alone, in a new picture that knows nothing of the old one's file."""
    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        ground = Image.new("RGBA", clear.size, _PAPER)
        image = Image.alpha_composite(ground, clear)
    plain = Image.new("RGB", image.size)
    plain.paste(image.convert("RGB"))
    return plain


def _written(image: Image.Image, kind: str) -> bytes:
    name, how = _HOW[kind]
    out = io.BytesIO()
    image.save(out, name, **how)
    return out.getvalue()


def _kept(place: Path, content: bytes) -> Encoded:
    """A rendition in its file, or in memory where the file cannot be written."""
    if keep(place, content):
        return Encoded(length=len(content), kept=str(place.absolute()))
    return Encoded(length=len(content), content=content)


def with_photographs(svg: str, media: Sequence[str], campaign: Path) -> str:
    """A drawing that holds the photographs it places, upright and in the colours of screens.

    `media` are the files it names, by path inside the folder `campaign`; other drawings are left to be found there.
    """
    for path in media:
        if Path(path).suffix.lower() in _ENDINGS:
            photograph = developed(campaign / path, (_ON_A_CARD, _ON_A_CARD))
            photograph.thumbnail((_ON_A_CARD, _ON_A_CARD), Image.Resampling.LANCZOS)
            data = b64encode(_written(photograph, JPEG)).decode()
            svg = svg.replace(f'href="{path}"', f'href="data:{JPEG};base64,{data}"')
    return svg
