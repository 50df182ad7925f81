"""Figures with a mark after them that says what they mean: stars of hotels and products, a plus for “more than”."""

import re

from kyniem.phrases.spoken.lines import DASH, SPACE, Line, Said
from kyniem.phrases.spoken.numerals import say_number, say_written

_S = rf"{SPACE}{{0,2}}"
_STARS = re.compile(rf"([1-7])(?:{_S}{DASH}{_S}([1-7]))?\*(?![\w*])")
_RATED = re.compile(r"(?:[Kk]hách sạn|OCOP|[Rr]esort|tiêu chuẩn|chuẩn|hạng|sản phẩm|đạt)(?: [^\W\d]+){0,3} $")
_AND_MORE = re.compile(rf"(\d{{1,4}}|\d{{1,3}}(?:\.\d{{3}}){{1,3}})\+(?=$|[,.;)]|{SPACE}[^\W\d])")
_MORE_BEFORE = re.compile(r"(?:[Tt]rên|[Hh]ơn|[Tt]ừ) $")


def starred(line: Line, place: int) -> Said | None:
    """`khách sạn 5*` → năm sao; not where a star opens a word of Markdown."""
    found = _STARS.match(line.text, place)
    if found is None or not _RATED.search(line.before(place)):
        return None
    said = say_number(int(found[1]), line.voice)
    said += f" đến {say_number(int(found[2]), line.voice)}" if found[2] else ""
    return Said(found.end(), f"{said} sao")


def more_than(line: Line, place: int) -> Said | None:
    """`50+ hoạt động` → hơn năm mươi hoạt động."""
    found = _AND_MORE.match(line.text, place)
    if found is None:
        return None
    if line.before(place).endswith("tuổi "):
        return Said(found.end(), f"từ {say_written(found[1], line.voice)} trở lên")
    more = "" if _MORE_BEFORE.search(line.before(place)) else "hơn "
    return Said(found.end(), more + say_written(found[1], line.voice))
