"""A line that is being read aloud, and what a rule finds on it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kyniem.model.voice import Voice

SPACE = r"[ \t\u00a0\u202f]"
DASH = r"[-–—−]"
_LOOK_BACK = 80
_LOWER_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of the text as written and as spoken; both are the same where nothing is changed."""

    written: str
    spoken: str

    @property
    def changed(self) -> bool:
        """Whether it is said otherwise than it is written."""
        return self.written != self.spoken


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule found: where it ends on the line, and how it is said."""

    end: int
    spoken: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, NFC, without its line break, and the voice that says it."""

    text: str
    voice: Voice

    def before(self, place: int) -> str:
        """The characters just before a place, enough of them to know what is being spoken of."""
        return self.text[max(0, place - _LOOK_BACK) : place]

    def sign(self, place: int) -> str:
        """The character at a place, "" beyond the ends."""
        return self.text[place] if 0 <= place < len(self.text) else ""

    def word_at(self, place: int) -> str:
        """The word that begins at a place, spaces skipped; "" when there is none."""
        while self.sign(place) in {" ", "\u00a0"}:
            place += 1
        found = _LOWER_WORD.match(self.text, place)
        return found.group() if found else ""


Rule = Callable[[Line, int], Said | None]
"""Reads what begins at a place of the line; None when it is nothing of its own."""
