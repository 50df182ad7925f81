"""Slips in what is written with figures: letters for digits, split and joined numbers, broken addresses."""

import re
from collections.abc import Iterator

from kyniem.phrases.slip import Slip

_FIGURE = str.maketrans("lIOo|", "11001")
_LETTERED = r"(?=[\dlIOo]*\d)(?=[\dlIOo]*[lIOo])[\dlIOo]{1,4}"
_SLASHED = re.compile(
    r"(?<![\w/.-])[\dlIOo]{1,2}(?:(?:\s?/\s?[\dlIOo]{1,4}){1,2}(?![\w/])|-[\dlIOo]{1,2}-[\dlIOo]{4}(?![\w/-]))"
)
_NAMED = re.compile(
    rf"\b(?i:ngày|tháng|năm|khoản|điều|điểm|mục|phụ lục|số:?)\s+({_LETTERED})(?=[/\s.,;:)]|$)",
)
_YEAR = re.compile(r"(?<![\w/.-])(?=\w*[lIOo])(?=\w*\d)(?:[1Il][9g]|2[0Oo])[\dlIOo]{2}(?![\w/])")
_SPLIT_MONTH = re.compile(r"\b(tháng\s+)(0[^\S\n][1-9]|1[^\S\n][0-2](?=\s*/\s*\d{4}|\s+năm\b))(?!\d)", re.IGNORECASE)
_SPLIT_DAY = re.compile(r"\b(ngày\s+)([0-3][^\S\n]\d)(?=\s*/\s*\d|\s+tháng\b)", re.IGNORECASE)
_SPLIT_YEAR = re.compile(r"\b(năm\s+)((?:19|20)[^\S\n]\d\d|(?:1[^\S\n]9|2[^\S\n]0)\d\d)(?!\d)", re.IGNORECASE)
_GLUED = re.compile(r"\b(ngày|tháng|năm|quý)(\d{1,4})(?=[/\s.,;:)]|$)", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?<![\w.@-])(?=[0-9@.-]{0,64}[a-z])[a-z0-9@.-]{1,64}[^\S\n]*\.\s*(?:(?:gov|com|edu|org|net)\s*\.\s*vn|gov|com)\b"
    r"(?!\.\w)"
)
_UNTIL = re.compile(
    r"\b(từ\s+(?:(?:ngày|tháng|quý|năm)\s+)?[\d/.-]{1,10})(\s+)(hết\s+(?:ngày|tháng|quý|năm)\b)", re.IGNORECASE
)
_IN_BEFORE = re.compile(r"\btrong\s+trước(?=\s+(?:ngày|tháng|quý|năm|\d))", re.IGNORECASE)
_ROMAN = re.compile(r"I{1,3}")

LETTER_IN_NUMBER = "chữ cái lẫn trong số"
STRAY_SPACE = "thừa dấu cách"
MISSING_SPACE = "thiếu dấu cách"
MISSING_WORD = "thiếu chữ"


def misprinted_figures(text: str) -> Iterator[Slip]:
    """Slips in dates, numbers and addresses of a text; in no order, and they may overlap."""
    yield from _letters_for_digits(text)
    for pattern in (_SPLIT_MONTH, _SPLIT_DAY, _SPLIT_YEAR):
        for match in pattern.finditer(text):
            yield _slip(match, match[1] + re.sub(r"\s", "", match[2]), STRAY_SPACE)
    for match in _GLUED.finditer(text):
        yield _slip(match, f"{match[1]} {match[2]}", MISSING_SPACE)
    for match in _UNTIL.finditer(text):
        yield _slip(match, f"{match[1]}{match[2]}đến {match[3]}", MISSING_WORD)
    for match in _IN_BEFORE.finditer(text):
        yield _slip(match, "trước", "thừa chữ")
    for match in _ADDRESS.finditer(text):
        if any(letter.isspace() for letter in match.group()):
            yield _slip(match, re.sub(r"\s", "", match.group()), STRAY_SPACE)


def _letters_for_digits(text: str) -> Iterator[Slip]:
    for match in _SLASHED.finditer(text):
        parts = re.split(r"[/-]", match.group())
        lettered = [part for part in parts if not part.strip().isdigit()]
        if len(lettered) < len(parts) and not all(_ROMAN.fullmatch(part.strip()) for part in lettered):
            yield _slip(match, match.group().translate(_FIGURE), LETTER_IN_NUMBER)
    for match in _NAMED.finditer(text):
        yield _slip(
            match, match.group()[: match.start(1) - match.start()] + match[1].translate(_FIGURE), LETTER_IN_NUMBER
        )
    for match in _YEAR.finditer(text):
        yield _slip(match, match.group().replace("g", "9").translate(_FIGURE), LETTER_IN_NUMBER)


def _slip(match: re.Match[str], proposed: str, why: str) -> Slip:
    return Slip(match.start(), match.end(), match.group(), proposed, why)
