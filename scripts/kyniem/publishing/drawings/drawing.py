"""What a publisher asks to be drawn: an SVG document, pictures it places, words set on it; a host gives the bytes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A line of text in "Be Vietnam Pro" 600 at `size` pixels, its baseline beginning at `x`, `y`.

    `colour` and the colour it stands `on` are written `#rrggbb`.
    """

    text: str
    x: float
    y: float
    size: int
    colour: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """An SVG document, with its size in it; `<image>` names the campaign's own files by path, listed in `media`.

    Its words are set in "Be Vietnam Pro", weights 400 and 600, and in nothing else. `words` are set on it afterwards,
    so that many drawings share one SVG; then it becomes a PNG of few colours, or a JPEG where it is a `photograph`.
    """

    svg: str
    media: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    photograph: bool = False


Draw = Callable[[Sequence[Drawing]], list[bytes]]
"""Drawings → their PNGs or JPEGs, in the same order; the same drawing gives the same bytes."""
