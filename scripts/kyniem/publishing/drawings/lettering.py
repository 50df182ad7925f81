"""Text in drawings: how wide words are about, and how they break over lines of a given width, without a browser."""

import re
from functools import cache
from itertools import accumulate, pairwise

from kyniem.phrases.collocations import collocations
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


_LEADING_WORDS = {
    *("bằng", "các", "cho", "của", "cùng", "do", "đến", "để", "hai", "ba", "bốn", "bởi", "khi", "mọi", "mỗi", "một"),
    *("những", "ở", "qua", "theo", "trong", "trên", "tại", "từ", "và", "vào", "về", "với"),
}
"""Words that open a phrase: a line had better begin with them than end."""
_SPLIT_PAIR, _LOOSE_END, _PAUSE = 0.5, 0.2, -0.15
"""What it costs to part two syllables of one word, to end a line with a word that opens a phrase, or at a pause; beside
them a line's empty part, squared (0 to 1)."""


def evened(text: str, size: float, room: float, number: int) -> tuple[str, ...]:
    """The text in exactly `number` lines, broken where a reader pauses rather than within a word, evenly long.

    Where it does not fit that way it is broken as `lines_of` breaks it.
    """
    words = _WORD.findall(text)
    space = width_of(" ", size)
    ends = list(accumulate((space + width_of(word, size) for word in words), initial=0.0))
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for _ in range(number):
        reached: dict[int, tuple[float, tuple[str, ...]]] = {}
        for begin, (cost, lines) in best.items():
            for end in range(begin + 1, len(words) + 1):
                width = ends[end] - ends[begin] - space
                if width > room and end > begin + 1:
                    break
                dearer = cost + max(0.0, 1 - width / room) ** 2 + _cost_of_break(words, end)
                if end not in reached or dearer < reached[end][0]:
                    reached[end] = (dearer, (*lines, " ".join(words[begin:end])))
        best = reached
    return best[len(words)][1] if len(words) in best else lines_of(text, size, room, number)


def parts_a_word(lines: tuple[str, ...]) -> bool:
    """Whether a line ends within a word of two syllables."""
    words = [line.split() for line in lines if line]
    return any(_is_one_word(above[-1], below[0]) for above, below in pairwise(words))


def _cost_of_break(words: list[str], at: int) -> float:
    """What it costs to end a line before the word at this place."""
    if at == len(words):
        return 0.0
    before, after = words[at - 1], words[at]
    if before[-1] in ",;:.!?”":
        return _PAUSE
    if _is_one_word(before, after):
        return _SPLIT_PAIR
    return _LOOSE_END if before.rsplit(maxsplit=1)[-1].lower() in _LEADING_WORDS else 0.0


def _is_one_word(before: str, after: str) -> bool:
    """Whether what ends one line and what begins the next are syllables of one word; marks between them part words."""
    last, first = before.rsplit(maxsplit=1)[-1], after.split(maxsplit=1)[0]
    return (last.lower().lstrip("“("), first.lower().rstrip(",;:.!?”)")) in _pairs()


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    """Two syllables that make a word, in small letters."""
    return frozenset(collocations())


def _taken(words: list[str], size: float, room: float) -> int:
    """How many of the words fit on one line: one at least, however long."""
    number = 1
    while number < len(words) and width_of(" ".join(words[: number + 1]), size) <= room:
        number += 1
    return number
