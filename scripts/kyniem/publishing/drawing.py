"""What a publisher asks to be drawn: an SVG document and the campaign's pictures it places; a host gives the PNG."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """An SVG document, with its size in it; `<image>` names the campaign's own files by path, listed in `media`.

    Its words are set in "Be Vietnam Pro", weights 400 and 600, and in nothing else.
    """

    svg: str
    media: tuple[str, ...] = ()


Draw = Callable[[Sequence[Drawing]], list[bytes]]
"""Drawings → their PNGs, in the same order; the same drawing gives the same bytes."""
