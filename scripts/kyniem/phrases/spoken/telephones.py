"""Telephone numbers, digit by digit, in the groups they are written in."""

import re

from kyniem.phrases.spoken.lines import SPACE, Line, Said
from kyniem.phrases.spoken.numerals import say_digits

_BY = r"[ .\u00a0-]"
_FULL = re.compile(
    rf"(?:\(\+?84\)|\+84|\(0\d{{1,4}}\)|0[\dxX]{{1,12}})(?:{_BY}?[\dxX]{{1,9}}){{0,5}}(?![\w²³%]|/\d|,\d|[.:]\d)"
)
_TOLL_FREE = re.compile(r"1[89]00(?:[ .\u00a0]?\d{2,6})(?:[ .\u00a0]\d{2,4})?(?![\w²³%]|[/.,:]\d)")
_SHORT = re.compile(r"[\dxX]{3,12}(?:[ .\u00a0-][\dxX]{2,6}){0,4}(?![\w²³%]|[/.,:]\d)")
_CALLED = re.compile(
    r"(?:[Đđ]iện thoại(?: [^\W\d]+){0,4}|ĐT|SĐT|[Hh]otline|HOTLINE|[Đđ]ường dây nóng|[Tt]ổng đài|"
    r"[Ss]ố máy|[Gg]ọi(?: ngay| điện| đến| tới| về)?|Zalo|zalo|[Ff]ax|"
    r"[Nn]hắn tin(?: đến)?|[Đđ]ầu số|[Cc]ứu hỏa|[Cc]ứu hoả|[Cc]ấp cứu|[Cc]ảnh sát|[Dd]i động|[Mm]áy bàn|"
    r"[Tt]el|[Ll]iên hệ)"
    r"(?: số| theo số| qua số| đến số| tới số| khẩn cấp)?\.?:? ?(?:\d{3,4}(?:,| và| hoặc|, hoặc|/| -) ?){0,4}$"
)
_NOT_CALLED = re.compile(
    rf"{SPACE}(?:người|giờ|phút|đồng|triệu|tỷ|lần|cuộc|hộ|em|ngày|đại biểu|học sinh|năm|tháng|nghìn|đơn vị|"
    rf"cơ quan|phường|xã|điểm)\b"
)
_FEWEST, _MOST = 9, 13
_TOLL_FREE_LENGTHS = range(6, 12)


def say_telephone(line: Line, place: int) -> Said | None:
    """`0203.386.1234`, `+84 912 345 678`, `1900 6789`, `gọi 113`; letters x stand for what is not told: “…”."""
    found = _FULL.match(line.text, place)
    if found is not None and _FEWEST <= sum(sign.isalnum() for sign in found.group()) <= _MOST:
        return _digits(found)
    found = _TOLL_FREE.match(line.text, place)
    if found is not None and sum(sign.isdigit() for sign in found.group()) in _TOLL_FREE_LENGTHS:
        return _digits(found)
    found = _SHORT.match(line.text, place)
    if found is None or _NOT_CALLED.match(line.text, found.end()) or not _CALLED.search(line.before(place)):
        return None
    return _digits(found)


def _digits(found: re.Match[str]) -> Said:
    groups = [group for group in re.split(r"[ .()\u00a0-]+", found.group()) if group]
    said = (_group(group) for group in groups)
    return Said(found.end(), ", ".join(said))


def _group(group: str) -> str:
    """A group of digits; a run of x within it is a pause."""
    pieces = re.findall(r"[xX]+|\d+", group)
    spoken = " ".join("…" if piece[0] in "xX" else say_digits(piece) for piece in pieces)
    return f"cộng {spoken}" if group.startswith("+") else spoken
