"""Hours read aloud, in every form they are written in, and spans of them."""

import re

from kyniem.phrases.spoken.lines import DASH, SPACE, Line, Said
from kyniem.phrases.spoken.numerals import say_number

_S = f"{SPACE}{{0,2}}"
_COLON = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?!\d|:\d)(?:[hg](?![^\W\d_]))?")
_LETTER = re.compile(
    rf"([01]?\d|2[0-4]){_S}[hHg](?![^\W\d_])(?:{_S}([0-5]?\d)(?!\d|[.,]\d)(?:{_S}(?:['’′]|ph(?!\w)|p(?!\w)|phút))?)?"
)
_WORD = re.compile(
    rf"([01]?\d|2[0-4]){_S}giờ(?:{_S}([0-5]\d)(?!\d|[.,/]\d|{SPACE}?%)(?:['’′]|{_S}phút|"
    rf"(?={_S}(?:[.,;:)–-]|$|{SPACE}ngày|{SPACE}sáng|"
    rf"{SPACE}chiều|{SPACE}tối|{SPACE}đến|{SPACE}hằng|{SPACE}hàng|{SPACE}các|{SPACE}tại|{SPACE}và|"
    rf"{SPACE}\d{{1,2}}/))))?"
)
_SPAN = re.compile(rf"{_S}{DASH}{_S}")
_SHORT = re.compile(
    rf"([01]?\d|2[0-4]){_S}{DASH}{_S}(?=(?:[01]?\d|2[0-4]){_S}(?:[hH](?!\w)|[hH]\d|"
    rf"giờ(?!{SPACE}\w*{SPACE}?(?:học|làm))))"
)
_DAY_AFTER = re.compile(r" (?=\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/]))")
_OPEN_QUOTE = re.compile(r"(?:^|[\s(])'")
_MINUTES = re.compile(r"(\d{1,3})['′](?![\w'’′])")
_SECONDS = re.compile(r"(\d{1,3})['′](\d{1,2})(?:\"|''|″)")


def say_hour(line: Line, place: int) -> Said | None:
    """`05:00` → năm giờ, `19h30` → mười chín giờ ba mươi phút, `7h-9h`, `7-9h`, `7 giờ 30`.

    A day right after the hour gets its word “ngày”.
    """
    first = _hour_at(line, place)
    if first is None:
        short = _SHORT.match(line.text, place)
        second = _hour_at(line, short.end()) if short else None
        if short is None or second is None or line.sign(place - 1) in set(".,/:-"):
            return None
        return Said(second.end, f"{say_number(int(short[1]), line.voice)} đến {second.spoken}")
    said, end = first.spoken, first.end
    span = _SPAN.match(line.text, end)
    second = _hour_at(line, span.end()) if span else None
    if second is not None:
        said, end = f"{said} đến {second.spoken}", second.end
    return Said(end, f"{said} ngày" if _DAY_AFTER.match(line.text, end) else said)


def _hour_at(line: Line, place: int) -> Said | None:
    found = _COLON.match(line.text, place)
    seconds = found[3] if found else None
    found = found or _LETTER.match(line.text, place) or _WORD.match(line.text, place)
    if found is None:
        return None
    said = f"{say_number(int(found[1]), line.voice)} giờ"
    if int(found[2] or 0) or int(seconds or 0):
        said += f" {say_number(int(found[2]), line.voice)} phút"
    if int(seconds or 0):
        said += f" {say_number(int(seconds or 0), line.voice)} giây"
    return Said(found.end(), said)


def say_minutes(line: Line, place: int) -> Said | None:
    """`15'` → mười lăm phút, where no quotation is open; `2'30"` has its seconds."""
    found = _SECONDS.match(line.text, place)
    if found is not None:
        said = f"{say_number(int(found[1]), line.voice)} phút {say_number(int(found[2]), line.voice)} giây"
        return Said(found.end(), said)
    found = _MINUTES.match(line.text, place)
    if found is None or _OPEN_QUOTE.search(line.before(place)):
        return None
    return Said(found.end(), f"{say_number(int(found[1]), line.voice)} phút")
