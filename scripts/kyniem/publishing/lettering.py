"""Text in drawings: how wide words are about, and how they break over lines of a given width, without a browser."""

import re

from kyniem.phrases.folding import without_accents

_WIDTHS = (
    (" \u00a0", 0.23),
    ("ilIj.:,;'!|", 0.32),
    ('1frtJ()“”"', 0.45),
    ("zskxhuvny/-", 0.6),
    ("mwMW", 0.95),
)
"""Widths of Be Vietnam Pro at weight 600, in em, the widest of each sort; the other small letters and figures: 0.67."""

_BY_LETTER = {letter: width for letters, width in _WIDTHS for letter in letters}
_SMALL, _CAPITAL = 0.67, 0.79


def width_of(text: str, size: float) -> float:
    """About how wide a line of text is at this size, in the size's unit; rather too wide than too narrow."""
    return size * sum(
        _BY_LETTER.get(letter, _CAPITAL if letter.isupper() else _SMALL) for letter in without_accents(text)
    )


def fitted(text: str, size: float, room: float) -> str:
    """The text where it fits into the room, else as many whole words as do, closed with an ellipsis."""
    return lines_of(text, size, room, 1)[0]


_WORD = re.compile(r"[^ \t\n]+")
"""Words, what a no-break space holds together being one."""


def lines_of(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """The text broken between words into `most` lines at most; what is left over is told by an ellipsis."""
    lines: list[str] = []
    words = _WORD.findall(text)
    while words and len(lines) < most:
        is_last = len(lines) == most - 1
        taken = _taken(words, size, room)
        if is_last and taken < len(words):
            taken = _taken(words, size, room - width_of("…", size))
            lines.append(f"{' '.join(words[:taken]).rstrip(' ,;:-')}…")
            break
        lines.append(" ".join(words[:taken]))
        words = words[taken:]
    return tuple(lines) or ("",)


def _taken(words: list[str], size: float, room: float) -> int:
    """How many of the words fit on one line: one at least, however long."""
    number = 1
    while number < len(words) and width_of(" ".join(words[: number + 1]), size) <= room:
        number += 1
    return number
