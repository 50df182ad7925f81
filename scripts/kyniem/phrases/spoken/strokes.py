"""Signs between words: a stroke, an ampersand, an equals sign; “v.v.”; a bar stays as it is."""

import re
import unicodedata

from kyniem.phrases.spoken.lines import SPACE, Line, Said
from kyniem.phrases.spoken.measures import say_each
from kyniem.phrases.spoken.numerals import say_number
from kyniem.phrases.spoken.units import COUNTED, UNITS

_STROKE = re.compile(rf"({SPACE}?)/({SPACE}?)(?=([^\W\d_]{{1,40}}[23²³]?))")
_WORD_BEFORE = re.compile(r"([^\W\d_]+[23²³]?)$")
_AMPERSAND = re.compile(rf"{SPACE}{{0,2}}&(?:amp;)?{SPACE}{{0,2}}(?=\w)")
_BETWEEN = re.compile(rf"{SPACE}([+=×<>≈]|[≥≤](?=\s[^\d])){SPACE}")
_WORDS = {
    "+": "cộng",
    "=": "bằng",
    "×": "nhân",
    "<": "nhỏ hơn",
    ">": "lớn hơn",
    "≥": "lớn hơn hoặc bằng",
    "≤": "nhỏ hơn hoặc bằng",
    "≈": "xấp xỉ",
}
_AND_SO_ON = re.compile(r"(?:v\.\s?v|vv|v,v|V\.v)(?!\w)(?:\.{1,4}|…)?")
_TIMES = re.compile(rf"{SPACE}[x×]{SPACE}(?=\d)")
_NUMBER_SIGN = re.compile(r"(?:#|[Nn][°º]\s?|№\s?)(?=\d)")
_LOOSE = re.compile(rf"{SPACE}?/{SPACE}?(?=\d)")
_VULGAR = re.compile(rf"{SPACE}?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])")
_HOUSE_BEFORE = re.compile(r"\d[A-ZĐ]$")
_FIGURE_BEFORE = re.compile(r"\d$")
_WEIGHED = frozenset({"tấn", "tạ", "yến", "lít"})
"""Units that are words, of which so much falls to each."""
_PER_CENT = re.compile(r"%")


def strokes_between_figures(line: Line, place: int) -> Said | None:
    """`6h/11h/17h`, `0203… / 0912…`: what no rule of numbers took is a list."""
    found = _LOOSE.match(line.text, place)
    if found is None or not line.sign(place - 1).isalnum():
        return None
    return Said(found.end(), " trên " if _HOUSE_BEFORE.search(line.before(place)) else ", ")


def vulgar_fractions(line: Line, place: int) -> Said | None:
    """`½ ngày`, `3 ½`."""
    found = _VULGAR.match(line.text, place)
    if found is None:
        return None
    after_figure = bool(_FIGURE_BEFORE.search(line.before(place)))
    upper, lower = (int(each) for each in unicodedata.normalize("NFKC", found[1]).split("\u2044"))
    said = f"{say_number(upper, line.voice)} phần {say_number(lower, line.voice)}"
    if after_figure:
        return Said(found.end(), f" và {said}")
    return Said(found.end(), f"{found.group()[:-1]}{said}")


def strokes(line: Line, place: int) -> Said | None:
    """`ông/bà` → ông hoặc bà, `triệu đồng/người/năm` → một người một năm, `và/hoặc` → và hoặc."""
    found = _STROKE.match(line.text, place)
    before = _WORD_BEFORE.search(line.before(place))
    if found is None or before is None:
        return None
    left, right = before[1], found[3]
    if left in UNITS and right in UNITS and left not in COUNTED:
        return None
    each = say_each(left, right) if left in COUNTED else ""
    if left in {"GDP", "GRDP"} and right == "người":
        each = " bình quân đầu người"
    if not each and (left in {"đồng", "đ", "USD"} or _measured(line.before(place), left)):
        each = f" một {right}"
    if each:
        return Said(found.end() + len(right), each)
    if len(left) == 1 or len(right) == 1:
        return None
    if left == "và" and right == "hoặc":
        return Said(found.end(), " ")
    return Said(found.end(), " hoặc ")


def _measured(before: str, unit: str) -> bool:
    """Whether what stands before a stroke is a figure with its unit: `2,5 tấn/xe`."""
    figure = before.removesuffix(unit).rstrip()
    return unit in _WEIGHED and figure[-1:].isdigit()


def signs_between_words(line: Line, place: int) -> Said | None:
    """`A & B` → và, `1 + 1 = 2`."""
    found = _AMPERSAND.match(line.text, place)
    joined = found is not None and found.group() == "&"
    if joined and line.sign(place - 1).isupper() and line.sign(place + 1).isupper():
        return None  # an abbreviation that no list knows: VHTT&TT
    if found is not None:
        return Said(found.end(), " và " if line.text[:place].strip() else "và ")
    found = _BETWEEN.match(line.text, place)
    if found is not None and line.text[:place].strip():
        return Said(found.end(), f" {_WORDS[found[1]]} ")
    found = _TIMES.match(line.text, place)
    if found is not None and any(sign.isdigit() for sign in line.before(place)):
        return Said(found.end(), " nhân ")
    found = _NUMBER_SIGN.match(line.text, place)
    if found is not None:
        return Said(found.end(), "số ")
    found = _PER_CENT.match(line.text, place)
    return Said(found.end(), " phần trăm" if line.sign(place - 1).isalnum() else "phần trăm") if found else None


def and_so_on(line: Line, place: int) -> Said | None:
    """`v.v.`, `v.v…`, `vv` → vân vân; before a capital its dot ends the sentence too."""
    found = _AND_SO_ON.match(line.text, place)
    if found is None:
        return None
    after = line.text[found.end() : found.end() + 2]
    ends = found.group().endswith((".", "…")) and after[:1].isspace() and after[1:].isupper()
    return Said(found.end(), "vân vân." if ends else "vân vân")
