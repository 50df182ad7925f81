"""The numbering of official papers: what stands at the head of a heading, and the printed address it makes."""

import re
from collections.abc import Sequence

from kyniem.phrases.folding import fold_space, slug

_PART = re.compile(
    r"(?P<number>(?:Phần|Chương)\s+(?:thứ\s+\w+|[IVX]+|\d{1,2})|Điều\s+\d{1,3}"
    r"|Phụ lục(?:\s+(?:số\s+)?(?:\d{1,2}|[IVX]+))?)"
    r"(?:\s*[.:–-]\s*(?P<title>.*))?",
    re.IGNORECASE,
)
_UPPER = re.compile(r"(?P<number>[A-HĐ])\s*[.)]\s+(?P<title>\S.*)")
_ROMAN = re.compile(r"(?P<number>[IVXL]+)\s*[.\-–)]\s*(?P<title>.*)")
_BRACKET = re.compile(r"\((?P<number>\d{1,2}|[a-zđ])\)\s*(?P<title>.*)")
_DOTTED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})+)\s?[.)\-–]?\s(?P<title>.*)")
_ARABIC = re.compile(r"(?P<number>\d{1,2})\s?[.)\-–](?!\d)\s?(?P<title>.*)")
"""One number alone needs its full stop or bracket: “60 năm xây dựng” is a title, not the sixtieth section."""
_LETTER = re.compile(r"(?P<number>[a-zđ])\s*[.)]\s*(?P<title>.*)")
_DIGITS = 4
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROMAN_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN_TENS = ("", "X", "XX", "XXX", "XL")
_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""The letters that number points, in the order of the Vietnamese alphabet (ă, â, ê, ô, ơ, ư do not number)."""


def split_number(heading: str) -> tuple[str, str]:
    """The printed number of a heading and its title: `(1) Phát động` → (`(1)`, `Phát động`); no number → ""."""
    text = fold_space(heading.replace("**", ""))
    part = _PART.fullmatch(text)
    if part is not None:
        return part["number"][:1].upper() + part["number"][1:], (part["title"] or "").strip()
    for pattern, form in (
        (_ROMAN, "{}"),
        (_UPPER, "{}"),
        (_BRACKET, "({})"),
        (_DOTTED, "{}"),
        (_ARABIC, "{}"),
        (_LETTER, "{}"),
    ):
        match = pattern.fullmatch(text)
        if match is not None:
            return form.format(match["number"]), match["title"].strip()
    return "", text


def printed_address(numbers: Sequence[str]) -> str:
    """The address that numbers from the outermost inwards make: I, 3, (1) → `I.3(1)`; II, 1, 1.1 → `II.1.1`."""
    address = ""
    previous = ""
    for number in numbers:
        if number.startswith("("):
            address += number
        elif previous and number.startswith(f"{previous}."):
            address = f"{address[: len(address) - len(previous)]}{number}"
        else:
            address += f".{number}" if address else number
        previous = number
    return address


def anchor(address: str) -> str:
    """The anchor of a printed address: `II.3(1)` → `ii-3-1`; a bare number gets a word before it (`muc-9`)."""
    found = slug(address)
    return f"muc-{found}" if found[:1].isdigit() else found


def ordinal(number: str) -> int | None:
    """The value of the last part of a printed number: III → 3, 1.2 → 2, (4) → 4, c → 3, "Phần thứ hai" → 2.

    None when there is none.
    """
    text = number.strip("().").rpartition(" ")[2].rpartition(".")[2]
    if text.isdecimal() and len(text) <= _DIGITS:
        return int(text)
    if text and all(letter in _ROMAN_VALUES for letter in text):
        values = [_ROMAN_VALUES[letter] for letter in text]
        pairs = zip(values, [*values[1:], 0], strict=True)
        return sum(-value if value < after else value for value, after in pairs)
    if len(text) == 1:
        return _ALPHABET.find(text.lower()) + 1 or None
    return _WORDS.index(text.lower()) + 1 if text.lower() in _WORDS else None


def printed_like(number: str, value: int) -> str:
    """`value` written as `number` is: 4 like III → IV, 3 like (2) → (3), 3 like 1.2 → 1.3, 2 like Điều 1 → Điều 2."""
    bare = number.strip("()")
    last = bare.rpartition(" ")[2].rpartition(".")[2]
    head = bare.removesuffix(last)
    letters = _ALPHABET[value - 1 : value] or "…"
    if last.isdecimal():
        own = str(value)
    elif last.isupper() and set(last) <= _ROMAN_VALUES.keys():
        own = _ROMAN_TENS[value // 10 % 5] + _ROMAN_ONES[value % 10]
    elif len(last) > 1:
        own = " ".join(_WORDS[value - 1 : value]) or "…"
    else:
        own = letters.upper() if last.isupper() else letters
    return f"({own})" if number.startswith("(") else f"{head}{own}"
