"""Numbers and names that days, months and years are written with: as patterns, and what they stand for."""

DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])"
MONTH = r"(?:1[0-2]|0?[1-9])(?![0-9])"
YEAR = r"[0-9]{4}(?![0-9])"

MONTH_WORDS = {
    "giêng": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "một": 11,
    "mười một": 11,
    "chạp": 12,
    "mười hai": 12,
}
MONTH_WORD = rf"(?:{'|'.join(sorted(MONTH_WORDS, key=len, reverse=True))})\b"

STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
OTHER_SPELLINGS = {"tí": "tý", "tị": "tỵ", "mẹo": "mão", "kỉ": "kỷ"}
CAN_CHI = rf"(?:{'|'.join((*STEMS, 'kỉ'))}) (?:{'|'.join((*BRANCHES, 'tí', 'tị', 'mẹo'))})\b"
LUNAR_YEAR = rf",? ?năm {CAN_CHI}(?: ?\({YEAR}\)|[ ,-]{{1,2}}{YEAR})?|(?: ?/ ?|,? ?năm ){YEAR}|,? {CAN_CHI}(?: {YEAR})?"

WEEKDAYS = {
    "hai": 0,
    "2": 0,
    "ba": 1,
    "3": 1,
    "tư": 2,
    "4": 2,
    "năm": 3,
    "5": 3,
    "sáu": 4,
    "6": 4,
    "bảy": 5,
    "bẩy": 5,
    "7": 5,
    "nhật": 6,
    "cn": 6,
}
_WEEKDAY = r"(?:thứ ?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ ?nhật|cn|t[2-7])\b(?![/0-9])"
_MORE = r"(?:thứ ?)?(?:hai|ba|tư|năm(?! ?[0-9])|sáu|bảy|bẩy|[2-7](?! ?[/0-9])|chủ ?nhật|cn|t[2-7])\b(?!/)"
WEEKDAYS_LISTED = rf"{_WEEKDAY}(?: ?(?:, và|,|và|&|-|đến) ?(?:ngày )?{_MORE}){{0,6}}"
