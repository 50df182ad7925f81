"""Numbers of a text: whole and decimal, spans, scores, products, signs before them, codes of letters and digits."""

import re

from kyniem.phrases.spoken.lines import DASH, SPACE, Line, Said
from kyniem.phrases.spoken.marked_figures import more_than, starred
from kyniem.phrases.spoken.measures import unit_after
from kyniem.phrases.spoken.numerals import say_digits, say_fraction_digits, say_number, say_ordinal, say_written

_S, _G = f"{SPACE}{{0,2}}", f"{SPACE}{{1,3}}"
_GROUPED = (
    r"\d{1,3}(?:\.\d{3}){1,6}(?:,\d{1,6})?(?![\d]|[.]\d)|\d{1,3}(?:[\u00a0\u202f]\d{3}){1,6}(?![\d])|"
    r"\d{1,3}(?: \d{3}){2,6}(?![\d])"
)
_COUNTED = (
    rf"(?={_S}(?:người|hộ|đồng|lượt|cây|con|đại biểu|học sinh|hội viên|đảng viên|đoàn viên|lao động|sản phẩm)(?!\w))"
)
_BY_SPACE = rf"\d{{1,3}} \d{{3}}(?!\d){_COUNTED}"
_ENGLISH = rf"\d{{1,3}}(?:,\d{{3}}){{2,6}}(?![\d])|\d{{1,3}},\d{{3}}(?!\d){_COUNTED}"
_PLAIN = rf"\d{{1,15}}(?:,(?!\d{{4}}(?!\d|{_S}(?:km|ha|m2|%|tỷ|triệu)(?!\w)))\d{{1,6}})?"
_NUMBER = re.compile(rf"{_GROUPED}|{_BY_SPACE}|(?P<english>{_ENGLISH})|{_PLAIN}")
_DOTTED = re.compile(r"\d{1,6}(?:\.\d{1,6}){1,7}(?![\d])")
_DECIMAL_DOT = re.compile(
    rf"(\d{{1,6}})\.(\d{{1,2}})(?={_S}(?:%|‰|(?:triệu|tỷ|nghìn|ngàn|tấn|tạ|điểm)\b|(?:ha|km|kg|m|cm|mm|m2|"
    rf"m3|km2|°C|MW|kW|kHz|MHz)(?![\w])))"
)
_SPAN = re.compile(rf"{_S}(?:{DASH}|[~÷]){_S}(?=\d)")
_SCORE_BEFORE = re.compile(
    r"(?:[Tt]ỷ số|[Tt]ỉ số|[Kk]ết quả|[Tt]hắng|[Tt]hua|[Hh]òa|[Dd]ẫn|đánh bại|vượt qua|chung cuộc|"
    r"chung cuộc:|gỡ)(?: [^\W\d]+){0,5}:? $"
)
_SETS_BEFORE = re.compile(r"\d{1,2}-\d \((?:\d{1,2}-\d{1,2}[,;] ?){0,5}$")
_HIGHEST_SCORE = 30
_TIMES = re.compile(rf"{_S}[x×*]{_S}(?=\d)")
_RUN = re.compile(r"\d{9,64}")
_ZEROS_KEPT_AFTER = re.compile(
    r"(?:[Ss]ố(?: hiệu| nhà| máy| báo danh)?|[Mm]ã(?: số)?|[Tt]ổ|[Nn]hà|[Kk]hu|[Mm]ẫu|[Bb]iểu|[Pp]hụ lục|"
    r"[Cc]hỉ thị|[Nn]ghị quyết|[Kk]ết luận|[Qq]uyết định|[Nn]ghị định|[Tt]hông tư|[Hh]ướng dẫn|[Qq]uy định):? $"
)
_DIGITS = re.compile(r"\d{1,64}")
_WEEKDAYS = re.compile(
    rf"([Tt]hứ|THỨ)({_G})([2-7])(?:({_S},{_S}|{_G}và{_G}|{_S}{DASH}{_S}(?:[Tt]hứ{_G})?|"
    rf",?{_G}và{_G})([2-7])(?![\d/%.,]\d|\d))"
    r"(?:(, | và )([2-7])(?![\d/%.,]\d|\d))?"
)
_ORDINAL = re.compile(rf"([Tt]hứ|THỨ)({_G})(\d{{1,3}})(?![\d/%]|[.,:]\d)")
_VERSION = re.compile(r"(\d{1,4})[.,](\d{1,3})(?![\d.,]\d|\d)")
_HEIGHT = re.compile(r"(\d)(m)([14-9]|\d\d)(?!\w)|(\d{1,3})tr([1-9])(?!\w)")
_RANKED = re.compile(rf"([Tt]hứ){_G}(\d{{1,3}})/(\d{{1,3}})(?![\d/])")
_SHORT_YEAR = 4
_TEN_YEARS = 10
_WAY_BEFORE = re.compile(r"(?:[Qq]ua|[Cc]hặng đường|[Gg]iai đoạn|[Tt]rong|[Ss]au|[Ss]uốt) $")
_YEARS_TOLD = re.compile(r"(?<!\d)(\d{1,3}) năm(?: (?:[^\d().;:]{0,60} )?)?\($")


def say_ordinals(line: Line, place: int) -> Said | None:
    """`lần thứ 1` → nhất, `thứ 4` → tư; `thứ 2, 4, 6`: the word is said before each day of the week."""
    found = _WEEKDAYS.match(line.text, place)
    if found is not None:
        said = f"{found[1]} {say_ordinal(int(found[3]), line.voice)}"
        joint = " đến " if re.search(DASH, found[4]) else found[4]
        said += f"{joint}thứ {say_ordinal(int(found[5]), line.voice)}"
        said += f"{found[6]}thứ {say_ordinal(int(found[7]), line.voice)}" if found[7] else ""
        return Said(found.end(), said)
    ranked = _RANKED.match(line.text, place)
    if ranked is not None:
        said = f"{ranked[1]} {say_ordinal(int(ranked[2]), line.voice)} trên {say_number(int(ranked[3]), line.voice)}"
        return Said(ranked.end(), said)
    found = _ORDINAL.match(line.text, place)
    if found is None:
        return None
    return Said(found.end(), f"{found[1]}{found[2]}{say_ordinal(int(found[3]), line.voice)}")


def say_numbers(line: Line, place: int) -> Said | None:
    """A number with its unit, or a span, score or product of numbers: `10-15%`, `2-1`, `3 x 4 m`."""
    marked = starred(line, place) or more_than(line, place)
    if marked is not None:
        return marked
    tall = _HEIGHT.match(line.text, place)
    if tall is not None:
        unit, (high, low) = ("mét", tall.group(1, 3)) if tall[2] else ("triệu", tall.group(4, 5))
        return Said(tall.end(), f"{say_number(int(high), line.voice)} {unit} {say_number(int(low), line.voice)}")
    first = _one(line, place)
    if first is None:
        return None
    said, end, written = first.spoken, first.end, line.text[place : first.end]
    for _ in range(4):
        joint, word = _TIMES.match(line.text, end), " nhân "
        if joint is None:
            joint = _SPAN.match(line.text, end)
            word = _span_word(line, place, written, joint)
        following = _one(line, joint.end()) if joint else None
        if joint is None or following is None:
            break
        written = line.text[joint.end() : following.end]
        said, end = f"{said}{word}{following.spoken}", following.end
    return Said(end, said)


def _one(line: Line, place: int) -> Said | None:
    """A number and its unit."""
    decimal = _DECIMAL_DOT.match(line.text, place)
    if decimal is not None:
        said, end = (
            f"{say_number(int(decimal[1]), line.voice)} phẩy {say_fraction_digits(decimal[2], line.voice)}",
            decimal.end(),
        )
    else:
        number = _bare(line, place)
        if number is None:
            return None
        said, end = number.spoken, number.end
    unit = unit_after(line, end)
    return Said(end, said) if unit is None else Said(unit.end, said + unit.spoken)


def _bare(line: Line, place: int) -> Said | None:
    run = _RUN.match(line.text, place)
    if run is not None:
        return Said(run.end(), say_digits(run.group()))
    number = _NUMBER.match(line.text, place)
    if number is None:
        return None
    dotted = _DOTTED.match(line.text, place)
    if dotted is not None and dotted.end() > number.end():
        return Said(dotted.end(), " chấm ".join(_section(part, line) for part in dotted.group().split(".")))
    written = number.group()
    if number.lastgroup == "english" or (written.endswith(",000") and written[0] != "0"):
        written = written.replace(",", "")
    if written[0] == "0" and written.isdigit() and len(written) > 1 and _zeros_are_said(line, place, written):
        return Said(number.end(), say_digits(written))
    return Said(number.end(), say_written(written, line.voice))


def _section(part: str, line: Line) -> str:
    return say_digits(part) if part.startswith("0") else say_number(int(part), line.voice)


def _zeros_are_said(line: Line, place: int, written: str) -> bool:
    """`007`, `số 05`; not `01 mô hình`."""
    return len(written) > len("01") or bool(_ZEROS_KEPT_AFTER.search(line.before(place)))


def _span_word(line: Line, place: int, written: str, joint: re.Match[str] | None) -> str:
    """` đến ` for a span that rises, a pause between the two figures of a score."""
    if joint is None:
        return ""
    following = _NUMBER.match(line.text, joint.end())
    if following is None:
        return ""
    both = (written, following.group())
    if all(each.isdigit() and int(each) <= _HIGHEST_SCORE for each in both):
        falls = int(both[0]) >= int(both[1])
        if falls or _SCORE_BEFORE.search(line.before(place)) or _SETS_BEFORE.search(line.before(place)):
            return " "
        return " đến "
    return ", " if _is_anniversary(line, place, both) else " đến "


def _is_anniversary(line: Line, place: int, years: tuple[str, str]) -> bool:
    """`60 năm (1963 - 2023)`: the founding year and the year of its anniversary, no span."""
    if not all(len(each) == _SHORT_YEAR and each.isdigit() for each in years):
        return False
    told = _YEARS_TOLD.search(line.before(place))
    if told is None or _WAY_BEFORE.search(line.before(place)[: told.start()]):
        return False
    return _TEN_YEARS <= int(told[1]) == int(years[1]) - int(years[0])


_SIGNED = re.compile(r"([-−–+±~≈<>≤≥=$€])" rf"{_S}(?=\d)")
_SIGNS = {
    "-": "âm",
    "−": "âm",
    "–": "âm",
    "+": "cộng",
    "±": "cộng trừ",
    "~": "khoảng",
    "≈": "xấp xỉ",
    "<": "dưới",
    ">": "trên",
    "=": "bằng",
}
_AGED = re.compile(rf"{_S}tuổi(?!\w)")
_SCALE = re.compile(rf"{SPACE}(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)")
_MONEY = {"$": "đô la", "€": "ơ-rô"}


def signs_before_numbers(line: Line, place: int) -> Said | None:
    """`-5°C` → âm năm độ C, `±2`, `~300`, `<18`, `$100`."""
    found = _SIGNED.match(line.text, place)
    if found is None:
        return None
    sign = found[1]
    if sign in _MONEY:
        amount = _one(line, found.end())
        if amount is None:
            return None
        scale = _SCALE.match(line.text, amount.end)
        end = scale.end() if scale else amount.end
        return Said(end, f"{amount.spoken}{scale.group() if scale else ''} {_MONEY[sign]}")
    if sign in "≥≤":
        return _bounded(line, found)
    if sign in "-−–" and (found.end() > place + 1 or line.sign(place - 1) not in {"", " ", "(", "\u00a0"}):
        return None
    before = "" if line.sign(place - 1) in {"", " ", "("} else " "
    return Said(found.end(), f"{before}{_SIGNS[sign]} ")


def _bounded(line: Line, found: re.Match[str]) -> Said | None:
    """`≥ 65 tuổi` → từ sáu mươi lăm tuổi trở lên, `≤ 5` → không quá năm."""
    amount = _one(line, found.end())
    if amount is None:
        return None
    if found[1] == "≤":
        return Said(amount.end, f"không quá {amount.spoken}")
    aged = _AGED.match(line.text, amount.end)
    end = aged.end() if aged else amount.end
    return Said(end, f"từ {amount.spoken}{' tuổi' if aged else ''} trở lên")


def digits_left(line: Line, place: int) -> Said | None:
    """Digits inside a code of letters and digits: `A80` → A tám mươi, `H5N1`; nothing of a number stays unread."""
    version = _VERSION.match(line.text, place)
    if version is not None:
        radio = line.before(place).endswith(("FM", "AM"))
        word = "chấm" if "." in version.group() and not radio else "phẩy"
        said = [say_number(int(version[each]), line.voice) for each in (1, 2)]
        return Said(version.end(), f" {word} ".join(said))
    found = _DIGITS.match(line.text, place)
    if found is None:
        return None
    digits = found.group()
    if digits[0] == "0" or len(digits) > _SHORT_YEAR:
        return Said(found.end(), say_digits(digits))
    return Said(found.end(), say_number(int(digits), line.voice))
