"""Drawings made into pictures with our own type, each once: what was drawn lies in a folder beside the project."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import resvg_py

from kyniem.hosts.keeping import keep
from kyniem.hosts.pictures import with_photographs
from kyniem.hosts.pruning import KEPT, Hold, kept_bytes
from kyniem.hosts.typesetting import HOW, typeset
from kyniem.publishing.drawings.drawing import Draw, Drawing
from kyniem.reading.sharing import share_out

_WORTH_IT = 8
"""Fewer drawings than this, of a tenth of a second each, are done before a second process would have begun."""
_WORTH_IT_SET = 60
"""The same for words set on what is drawn, a hundredth of a second each."""
_KEPT = KEPT / "drawings"
_FONTS = Path("templates/fonts")
_TYPE = "be-vietnam-pro-600.ttf"


def drawing_for(root: Path, campaign: Path, hold: Hold | None = None) -> Draw:
    """What draws for the campaign in the folder `campaign`; `root` is the project's folder, with the fonts.

    `hold` is the build's on what is kept: it lasts as long as anybody may draw.
    """
    easel = _Easel(root / _FONTS, root / _KEPT, campaign, hold)
    return easel.draw


class _Easel:
    """Draws, and keeps what it drew by what went into it: drawing, pictures, fonts, the library's version."""

    def __init__(self, fonts: Path, kept: Path, campaign: Path, hold: Hold | None) -> None:
        self._hold = hold
        self._fonts = sorted(fonts.glob("*.ttf"))
        self._kept = kept
        self._campaign = campaign
        made_by = hashlib.sha256(f"{version('resvg_py')} {version('pillow')} {HOW}".encode())
        for font in self._fonts:
            made_by.update(font.read_bytes())
        self._made_by = made_by.digest()
        self._grounds: dict[Drawing, bytes] = {}

    def draw(self, drawings: Sequence[Drawing]) -> list[bytes]:
        places = {drawing: self._kept / f"{self._key(drawing)}.png" for drawing in drawings}
        kept = {drawing: kept_bytes(place) for drawing, place in places.items()}
        found = {drawing: picture for drawing, picture in kept.items() if picture is not None}
        missing = [drawing for drawing in places if drawing not in found]
        bare = [drawing for drawing in missing if not drawing.words]
        lettered = [drawing for drawing in missing if drawing.words]
        made = dict(zip(bare, share_out(self.drawn, bare, _WORTH_IT), strict=True))
        if lettered:
            grounds = list(dict.fromkeys(map(_ground, lettered)))
            self._grounds = dict(zip(grounds, self.draw(grounds), strict=True))
            made.update(zip(lettered, share_out(self.lettered, lettered, _WORTH_IT_SET), strict=True))
        for drawing, picture in made.items():
            keep(places[drawing], picture)
        return [found.get(drawing) or made[drawing] for drawing in drawings]

    def lettered(self, drawing: Drawing) -> bytes:
        """One drawing with its words set on it."""
        font = next(each for each in self._fonts if each.name == _TYPE)
        return typeset(self._grounds[_ground(drawing)], drawing.words, font, photograph=drawing.photograph)

    def drawn(self, drawing: Drawing) -> bytes:
        """One drawing without words as PNG."""
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=with_photographs(drawing.svg, drawing.media, self._campaign),
                skip_system_fonts=True,
                font_files=[str(font) for font in self._fonts],
                font_family="Be Vietnam Pro",
                resources_dir=str(self._campaign),
            )
        )

    def _key(self, drawing: Drawing) -> str:
        key = hashlib.sha256(self._made_by)
        key.update(drawing.svg.encode())
        if drawing.words:
            key.update(repr((drawing.words, drawing.photograph)).encode())
        for path in drawing.media:
            key.update(hashlib.sha256((self._campaign / path).read_bytes()).digest())
        return key.hexdigest()


def _ground(drawing: Drawing) -> Drawing:
    """What its words are set on."""
    return replace(drawing, words=(), photograph=False)
