"""Roman numerals, read where the word before asks for one or a section is named; else they are letters."""

import re

from kyniem.phrases.spoken.lines import DASH, SPACE, Line, Said
from kyniem.phrases.spoken.numerals import roman_value, say_number, say_ordinal

_S, _G = f"{SPACE}{{0,2}}", f"{SPACE}{{1,3}}"
_NUMERAL = r"[IVXL]{1,8}"
_FOUND = re.compile(rf"({_NUMERAL})((?:\.\d{{1,3}}){{0,4}})(?:/(\d{{4}}))?(?![\w&'’]|/\w|\.\w)")
_ASKS = (
    "thứ|khóa|khoá|kỳ|Đại hội|quý|thế kỷ|thế kỉ|mục|các mục|tiểu mục|chương|phần|các phần|tập|quyển|"
    "khu vực|hạng|loại|cấp|nhóm|bậc|đợt|vòng|vùng|phụ lục|"
    "học kỳ|học kì|giải|huân chương|giai đoạn|quân khu|liên khu|điều|bảng|bước|tuyến|kỳ họp|hội nghị|đề án|nhiệm kỳ|"
    "biểu|mẫu|bài|chuyên đề|số|trung ương|quân đoàn|"
    "khối|lớp|lần|chặng|quốc hội|khu|HĐND|hội đồng nhân dân|đại biểu toàn quốc|phiên|đảng|độ|bộ|trận|"
    "điểm|cụm|kỳ thi|dự án|nghị quyết trung ương"
)
_WEAK = frozenset({"đảng", "bộ", "độ", "số", "lớp", "bài", "điểm", "điều", "bảng", "khu", "bước", "khối", "trận"})
_LISTED = rf"(?:{_NUMERAL}(?:\.\d{{1,3}}){{0,4}}(?:/\d{{4}})?{_S}(?:,|;|và|đến|{DASH}){_S}){{0,6}}"
_ASKED = re.compile(rf"(?i:(?<!\w)({_ASKS})){_G}(?:số{_G}|thứ{_G})?{_LISTED}$")
_CONGRESS = re.compile(r"Đại hội(?: [^\W\d_]+){1,8} $")
_HEADING = re.compile(rf"({_NUMERAL})(?:(?=[.)]{SPACE})|({_S}[-–]|/)(?={SPACE}))")


def say_roman(line: Line, place: int) -> Said | None:
    """A Roman numeral that something asks for; `mục III.2.10` → ba chấm hai chấm mười, `III/2023` has its year."""
    heading = _HEADING.match(line.text, place)
    if heading is not None and not line.before(place).strip("#*-+ \u00a0") and roman_value(heading[1]):
        said = say_number(roman_value(heading[1]), line.voice)
        return Said(heading.end(2), f"{said},") if heading[2] else Said(heading.end(), said)
    found = _FOUND.match(line.text, place)
    if found is None:
        return None
    value = roman_value(found[1])
    asked = ("mục" if found[2] else _asked_by(line, place, found[1])) if value else ""
    if not asked:
        return None
    said = say_ordinal(value, line.voice) if asked in {"thứ", "lần"} else say_number(value, line.voice)
    said += "".join(f" chấm {say_number(int(each), line.voice)}" for each in found[2].split(".")[1:])
    said += f" năm {say_number(int(found[3]), line.voice)}" if found[3] else ""
    return Said(found.end(), said)


def _asked_by(line: Line, place: int, numeral: str) -> str:
    before = line.before(place)
    asked = _ASKED.search(before)
    if asked is not None:
        word = asked[1].casefold()
        said = "thứ" if before[asked.end(1) :].strip() == "thứ" else word
        return "" if word in _WEAK and len(numeral) == 1 else said
    return "Đại hội" if len(numeral) > 1 and _CONGRESS.search(before) else ""
