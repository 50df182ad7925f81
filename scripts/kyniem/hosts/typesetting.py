"""Words set on what is drawn, and the whole made small: a PNG of few colours, or a JPEG where it is a photograph."""

from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL.Image import Dither, Quantize, Resampling

from kyniem.publishing.drawings.drawing import Words

_COLOURS = 256
"""Flat drawings lose nothing a reader sees (a colour moves by a few parts of 255), and half their bytes."""
_STEPS = 16
"""From a ground to the colour of a letter: what lies on a letter's edge."""
_COMPRESSION = 6
_QUALITY = 80
_SAMPLE = 4
"""Every so many pixels across and down are looked at for the colours."""
HOW = f"{_COLOURS} {_STEPS} {_COMPRESSION} {_QUALITY} {_SAMPLE} basic"
"""How words are set, in a word: what is kept of it is made anew when this changes."""


def typeset(ground: bytes, words: tuple[Words, ...], font: Path, *, photograph: bool) -> bytes:
    """The picture in `ground` (PNG) with the words set on it, as PNG, or as JPEG for a photograph."""
    image = _opened(ground).copy()
    pen = ImageDraw.Draw(image)
    for line in words:
        pen.text((line.x, line.y), line.text, font=_face(font, line.size), fill=line.colour, anchor="ls")
    written = BytesIO()
    if photograph:
        image.save(written, "JPEG", quality=_QUALITY, optimize=True)
    else:
        colours = _palette(ground, tuple(dict.fromkeys((line.on, line.colour) for line in words)))
        few = image.quantize(palette=colours, dither=Dither.NONE)
        few.save(written, "PNG", compress_level=_COMPRESSION)
    return written.getvalue()


@cache
def _opened(ground: bytes) -> Image.Image:
    """The ground as pixels, opened once for all that stands on it."""
    return Image.open(BytesIO(ground)).convert("RGB")


@cache
def _face(font: Path, size: int) -> ImageFont.FreeTypeFont:
    # Pillow's other layout kerns by a library that some machines lack: the same title would be other bytes there.
    return ImageFont.truetype(font, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _palette(ground: bytes, pairs: tuple[tuple[str, str], ...]) -> Image.Image:
    """The colours of a ground and, for each pair, those from the colour of the ground to that of the letters."""
    image = _opened(ground)
    width, height = image.width // _SAMPLE, image.height // _SAMPLE
    sample = Image.new("RGB", (width, height + _STEPS * len(pairs)))
    sample.paste(image.resize((width, height), Resampling.NEAREST))
    for row, (on, colour) in enumerate(pairs):
        plain, full = Image.new("RGB", (width, 1), on), Image.new("RGB", (width, 1), colour)
        for step in range(_STEPS):
            sample.paste(Image.blend(plain, full, step / (_STEPS - 1)), (0, height + row * _STEPS + step))
    return sample.quantize(_COLOURS, method=Quantize.MEDIANCUT, dither=Dither.NONE)
