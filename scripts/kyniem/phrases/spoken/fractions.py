"""Whether 1/4 is the first of April or a quarter; how fractions, ratios and house numbers are said."""

import re

from kyniem.phrases.spoken.lines import SPACE, Line, Said
from kyniem.phrases.spoken.measures import unit_after
from kyniem.phrases.spoken.numerals import say_written

_NUMBER = r"\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,3})?|\d{1,9}(?:,\d{1,3})?"
_STROKE = re.compile(rf"({_NUMBER}){SPACE}{{0,2}}/{SPACE}{{0,2}}({_NUMBER})(?![\d])")
_LANE = re.compile(r"/(\d{1,4})(?![\d/])")
_RATIO = re.compile(r"(\d{1,5}):(\d{1,7})(?![\d:])")
_RATIO_WORD = re.compile(r"(?:[Tt]ỷ lệ|[Tt]ỉ lệ|[Tt]ỷ xích|[Tt]ỉ xích|[Bb]ản đồ)(?: [^\W\d]+){0,3}:? $")
_PLACE_WORD = re.compile(
    r"(?:[Tt]rang|số nhà|[Nn]hà số|[Nn]gõ|[Nn]gách|[Hh]ẻm|[Kk]iệt|[Ll]ô|[Đđ]ịa chỉ|[Đđ]iểm|[Xx]uyệt):? (?:số )?$"
)
_SHARE_BEFORE = re.compile(
    r"(?:[Vv]òng|[Tt]ứ kết|[Cc]hiếm|[Kk]hoảng|[Gg]ần|[Hh]ơn|[Qq]uá|[Bb]ằng|[Đđ]ạt|[Gg]iảm|[Tt]ăng|[Cc]òn|[Mm]ất|được|"
    r"[Íí]t nhất|[Tt]ối thiểu|"
    r"[Tt]ới gần|[Tt]rên|[Dd]ưới|[Tt]hêm|gấp|cỡ|chừng|chỉ|có|một phần|phần) $"
)
_DAY_BEFORE = re.compile(
    r"(?:[Nn]gày|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Hh]ôm|[Dd]ịp|[Ll]ễ|[Gg]iờ|[Pp]hút|[Hh]ạn|[Kk]ể từ)[,:]? ?$"
)
_SPAN_BEFORE = re.compile(r"(?:[Tt]ừ|[Đđ]ến|[Tt]ới|[Tt]rước|[Ss]au|[Vv]ào|[Hh]ết|\d)[,:]? ?$")
_SHARE_AFTER = re.compile(
    rf"{SPACE}{{1,2}}(?:số|tổng|diện tích|dân số|chiều|quãng|chặng|thời gian|lượng|khối lượng|kinh phí|"
    rf"giá trị|vốn|đời|thế kỷ|"
    r"nhiệm kỳ|công việc|đại biểu|thành viên|cử tri|phần|kế hoạch|chỉ tiêu|mức|sản lượng|quân số|toàn|cả|trong)\b"
)
_COUNTED_AFTER = re.compile(
    rf"{SPACE}{{1,2}}(?:xã|phường|thôn|khu|tổ|hộ|huyện|tỉnh|trường|lớp|em|học sinh|tiêu chí|chỉ tiêu|"
    rf"chỉ số|điểm|sao|đơn vị|cơ quan|địa phương|"
    r"thị trấn|thành phố|bản|người|nhiệm vụ|nội dung|dự án|công trình|mô hình|chi bộ|chi hội|chi đoàn|câu|"
    r"giờ|phiếu|cơ sở|doanh nghiệp|"
    r"hội viên|đảng viên|sản phẩm|ý kiến|hồ sơ|ngày|tháng|bộ|sở|ngành|đại biểu có mặt|trận|ban)\b"
)
_UNITS_AFTER = re.compile(
    rf"{SPACE}{{1,2}}(?:xã|phường|thôn|huyện|tiêu chí|chỉ tiêu|đơn vị|địa phương|nội dung|nhiệm vụ)(?!\w)"
)
_TIME_AFTER = re.compile(rf"{SPACE}(?:ngày|giờ|tháng|năm|buổi|công)(?!\w)")
_STREET_AFTER = re.compile(rf",?{SPACE}(?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Qq]uốc lộ)\b")
_ALWAYS_BEFORE = re.compile(
    r"(?:[Hh]oạt động|[Pp]hục vụ|[Tt]rực|[Hh]ỗ trợ|[Mm]ở cửa|[Ll]iên tục|[Ss]uốt|[Tt]iếp nhận|[Vv]ận hành|"
    r"[Gg]iám sát|[Tt]heo dõi)"
    r"(?: [^\W\d]+){0,3} $"
)
_PLAIN = frozenset({(1, 2), (1, 3), (2, 3), (3, 4)})
_LAST_DAY, _LAST_MONTH, _LARGEST_SHARE = 31, 12, 10


def is_fraction(line: Line, place: int, end: int) -> bool:
    """Whether two small numbers with a stroke are a share or a count, not a day: told by the words around them."""
    upper, stroke, lower = line.text[place:end].partition("/")
    before = line.before(place)
    if not stroke or lower.strip().startswith("0"):
        return False  # a day in words, or written with a zero as days are
    if upper.strip().startswith("0"):
        asked = _DAY_BEFORE.search(before) or _SPAN_BEFORE.search(before)
        return not asked and int(upper) <= int(lower) and bool(_UNITS_AFTER.match(line.text, end))
    if _is_place_or_ratio(line, place, end, before):
        return True
    if int(upper) > int(lower) or _DAY_BEFORE.search(before):
        return False
    counted = _SHARE_AFTER.match(line.text, end) or _COUNTED_AFTER.match(line.text, end) or unit_after(line, end)
    if counted or _SPAN_BEFORE.search(before):
        return bool(counted)
    alone = not before.strip() and not line.text[end : end + 2].strip()
    return bool(_SHARE_BEFORE.search(before)) or (alone and (int(upper), int(lower)) in _PLAIN)


def _is_place_or_ratio(line: Line, place: int, end: int, before: str) -> bool:
    """`số nhà 12/5`, `số 12/5 đường`, `tỷ lệ 1/5`, `trực 24/7`."""
    if _PLACE_WORD.search(before) or _RATIO_WORD.search(before):
        return True
    if before.endswith("ố ") and _STREET_AFTER.match(line.text, end):
        return True
    return line.text[place:end] == "24/7" and bool(_ALWAYS_BEFORE.search(before))


def stroke_between_numbers(line: Line, place: int) -> Said | None:
    """`2/3 số hộ` → hai phần ba; `13/13 phường` → mười ba trên mười ba; `số nhà 12/5`, `tỷ lệ 1/500` → trên."""
    found = _STROKE.match(line.text, place)
    if found is None:
        ratio = _RATIO.match(line.text, place)
        if ratio is None or not _RATIO_WORD.search(line.before(place)):
            return None
        return Said(ratio.end(), f"{say_written(ratio[1], line.voice)} trên {say_written(ratio[2], line.voice)}")
    lane = _LANE.match(line.text, found.end())
    if lane is not None:
        figures = (*found.group(1, 2), lane[1])
        return Said(lane.end(), " trên ".join(say_written(each, line.voice) for each in figures))
    word = "phần" if _is_share(line, found) else "đến" if _are_years(found) else "trên"
    said = f"{say_written(found[1], line.voice)} {word} {say_written(found[2], line.voice)}"
    unit = unit_after(line, found.end())
    return Said(found.end(), said) if unit is None else Said(unit.end, said + unit.spoken)


def _are_years(found: re.Match[str]) -> bool:
    """`năm học 2023/2024`."""
    return all(len(each) == len("2023") and each.isdigit() for each in found.groups()) and (
        int(found[2]) == int(found[1]) + 1
    )


def _is_share(line: Line, found: re.Match[str]) -> bool:
    if not (found[1].isdigit() and found[2].isdigit()) or int(found[1]) >= int(found[2]):
        return False
    before = line.before(found.start())
    if _PLACE_WORD.search(before) or _RATIO_WORD.search(before):
        return False
    if found.group() == "24/7":
        return False
    if (int(found[1]), int(found[2])) in _PLAIN and _TIME_AFTER.match(line.text, found.end()):
        return True
    if _SHARE_AFTER.match(line.text, found.end()):
        return int(found[2]) <= _LARGEST_SHARE * _LARGEST_SHARE
    return not _COUNTED_AFTER.match(line.text, found.end()) and int(found[2]) <= _LARGEST_SHARE
