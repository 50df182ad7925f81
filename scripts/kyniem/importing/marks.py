"""What stands at the head of a paragraph: its bullet or its printed number, and whether it is the next in its row."""

import re
from dataclasses import dataclass
from enum import StrEnum

from kyniem.phrases.numbering import ordinal

_BULLET = re.compile(r"(?P<mark>(?:[-–—•●▪■◦*+\uf0b7\uf02d\uf0a7§✓➢>]\s*)+|o\s)\s*(?P<text>\S.*)", re.DOTALL)
_PART = re.compile(
    r"(?P<number>(?:phần|chương)\s+(?:thứ\s+\w+|[ivxl]+|\d{1,2}))\b\s*[.:\-–]?\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ANNEX = re.compile(
    r"(?P<number>phụ lục(?:\s+(?:số\s+)?(?:\d{1,2}|[ivxl]+|[a-z]))?)\b\s*[.:\-–]?\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE = re.compile(r"(?P<number>điều\s+\d{1,3})\s*[.:]\s*(?P<text>.*)", re.IGNORECASE | re.DOTALL)
_ROMAN = re.compile(r"(?P<number>(?!V/v\b)[IVXL]{1,6})\s*(?:[.)\-–/:]|\.\-)\s*(?P<text>\D.*)", re.DOTALL)
_UPPER = re.compile(r"(?P<number>[A-HĐ])\s*[.)\-–]\s+(?P<text>\S.*)", re.DOTALL)
_BRACKET = re.compile(r"\((?P<number>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?P<text>\S.*)", re.DOTALL)
_DOTTED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,4})(?:\s?[.)\-–:]?\s+|[.):]\s*(?=[^\W\d]))(?P<text>\S.*)", re.DOTALL
)
_ARABIC = re.compile(r"(?P<number>\d{1,2})\s?[.)\-–/](?!\d)\s*(?P<text>[^\W\d].*|[“\"'(].*|\d+\s.*)", re.DOTALL)
_LETTER = re.compile(r"(?P<number>[a-zđ])\s?[.)/]\s+(?P<text>\S.*)", re.DOTALL)


class Form(StrEnum):
    """The form of a number; brothers under one heading share it."""

    PART = "part"
    ANNEX = "annex"
    UPPER = "A."
    ROMAN = "I."
    ARTICLE = "article"
    ARABIC = "1."
    DOTTED = "1.1."
    BRACKET = "(1)"
    BRACKET_LETTER = "(a)"
    LETTER = "a)"


@dataclass(frozen=True, slots=True)
class Mark:
    """A printed number: its form, the number as printed (`1.2`, `IV`, `(3)`, `c`), and the words after it."""

    form: Form
    number: str
    text: str

    @property
    def depth(self) -> int:
        """How many numbers stand in it: 1.2.3 → 3."""
        return self.number.count(".") + 1

    @property
    def value(self) -> int | None:
        """The value of its last number."""
        return ordinal(self.number.rpartition(" ")[2])


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bullet: how deep it lies (0 for a dash, 1 for a plus or "- +") and the words after it."""

    depth: int
    text: str


_FORMS: tuple[tuple[re.Pattern[str], Form], ...] = (
    (_PART, Form.PART),
    (_ANNEX, Form.ANNEX),
    (_ARTICLE, Form.ARTICLE),
    (_DOTTED, Form.DOTTED),
    (_ARABIC, Form.ARABIC),
    (_ROMAN, Form.ROMAN),
    (_UPPER, Form.UPPER),
    (_BRACKET, Form.BRACKET),
    (_LETTER, Form.LETTER),
)


def mark_of(text: str) -> Mark | None:
    """The printed number at the head of a paragraph, or None."""
    for pattern, form in _FORMS:
        match = pattern.fullmatch(text)
        if match is None:
            continue
        number, words = match["number"], match["text"].strip()
        if form is Form.BRACKET:
            kind = Form.BRACKET if number.isdigit() else Form.BRACKET_LETTER
            return Mark(kind, f"({number})", words)
        if form is Form.ANNEX and words[:1].islower():
            return None  # "Phụ lục kèm theo …" in running text
        if form is Form.PART and words[:1].islower():
            return None
        return Mark(form, number, words)
    return None


def bullet_of(text: str) -> Bullet | None:
    """The bullet at the head of a paragraph, or None."""
    match = _BULLET.fullmatch(text)
    if match is None:
        return None
    marks = match["mark"].replace(" ", "")
    return Bullet(1 if marks[-1] in "+o◦" else 0, match["text"].strip())


def is_shouted(text: str) -> bool:
    """Whether a line is written in capitals throughout, as headings of official papers are."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)


def begins_small(text: str) -> bool:
    """Whether it goes on in the middle of a sentence: a small letter, or a sign that opens no sentence."""
    first = text[:1]
    return first.islower() or first in ",;.:)%”…/"
