"""Numbers of official papers read aloud: the type of paper, the number alone, its day and issuer set off by pauses."""

import re

from kyniem.phrases.document_types import LETTER, NAMES, TYPES, type_of
from kyniem.phrases.spoken.days import day_after_its_word
from kyniem.phrases.spoken.lines import SPACE, Line, Said
from kyniem.phrases.spoken.numerals import say_digits, say_number, say_year

_S, _G = f"{SPACE}{{0,2}}", f"{SPACE}{{1,3}}"
_UPPER = "A-ZĐƯ"
_SYMBOL = rf"[{_UPPER}][A-Za-zĐđƯư&]{{0,14}}(?:\d\d?)?(?:{_S}[-/.]{_S}[{_UPPER}][A-Za-zĐđƯư0-9&]{{0,14}}){{0,3}}"
_NUMBERED = re.compile(
    rf"(?:([Ss]ố|SỐ){_S}:?{_S})?(\d{{1,5}})([a-z]|bis)?"
    rf"(?:{_S}[/-]{_S}(\d{{4}})(?!\d))?(?:{_S}[/-]{_S}({_SYMBOL}))?(?![\w²³%])"
)
_DAY = re.compile(rf"(,?{_G})(?=ngày{_G}\d{{1,2}}(?:{_S}[/.-]{_S}\d{{1,2}}{_S}[/.-]|{_G}tháng{_G}\d))")
_GOES_ON = re.compile(rf"{_G}(?:của|về|do|V/v|v/v)(?!\w)")
_OWN_NAMES = ("Giấy phép", "Giấy chứng nhận", "Nghị định thư", "Công hàm", "Giấy khen", "Bằng khen", "Hợp đồng")
_NAMES = "|".join(re.escape(name) for name in (*NAMES, *_OWN_NAMES))
_LETTERS = "|".join([*TYPES, "CTr", "TTr"])
_NAMED_JUST_BEFORE = re.compile(
    rf"(?i:(?<!\w)(?:{_NAMES})(?: hành động| liên tịch| phối hợp)?|(?-i:(?<!\w)(?:{_LETTERS}))){_S}:?{_S}$"
)
_NAMED_IN_CLAUSE = re.compile(rf"(?i:(?<!\w)(?:{_NAMES})(?!\w)|(?-i:(?<!\w)(?:{_LETTERS})(?!\w)))[^.;:,()“”]*$")
_SHORT_NAME = re.compile(
    rf"((?:[{_UPPER}]{{2,4}})|CTr|TTr)(?={_G}(?:[Ss]ố{_G}\d|\d{{1,5}}{_S}[/-]{_S}(?:\d{{4}}/)?[{_UPPER}]))(?!\w)"
)
_BY_YEAR = re.compile(
    rf"(?:Nghị định|Thông tư|Luật|Bộ luật|Nghị quyết|Quyết định|Chỉ thị|Pháp lệnh|NĐ|TT|QĐ|NQ|CT){_S}$"
)
"""Papers that are known by their number and year; “Báo cáo 6/2023” is of a month."""


def short_name_of_paper(line: Line, place: int) -> Said | None:
    """`QĐ số 123`, `NQ 06-NQ/TU`: the type by its letters."""
    found = _SHORT_NAME.match(line.text, place)
    name = TYPES.get(found[1].upper()) if found else None
    return Said(found.end(), name) if found is not None and name else None


def number_of_paper(line: Line, place: int) -> Said | None:
    """`số 19/KH-UBND ngày 02/02/2023 của` → số mười chín, ngày …, của; `27-CT/TU` → Chỉ thị số hai mươi bảy."""
    found = _NUMBERED.match(line.text, place)
    if found is None or (found[1] is None and line.sign(place - 1) in {"/", "-", ".", ",", "#"}):
        return None
    named = _is_named(line, place, numbered=found[1] is not None)
    if not _is_paper(line, found, named=named):
        return None
    said = _type_before(found, named=named) + _number(found, line)
    end = found.end()
    day = _DAY.match(line.text, end)
    dated = day_after_its_word(line, day.end()) if day else None
    year = int(found[4] or 0)
    if year and not (dated and dated.spoken.endswith(say_year(year, line.voice))):
        said = f"{said}, {say_year(year, line.voice)}"
    if dated is not None:
        said, end = f"{said}, {dated.spoken}", dated.end
    if (dated is not None or year) and _GOES_ON.match(line.text, end):
        said = f"{said},"
    return Said(end, said)


def _is_named(line: Line, place: int, *, numbered: bool) -> bool:
    """Whether the text names the type of paper just before, or before its “số” in the same clause."""
    before = line.before(place)
    return bool((_NAMED_IN_CLAUSE if numbered else _NAMED_JUST_BEFORE).search(before))


def _is_paper(line: Line, found: re.Match[str], *, named: bool) -> bool:
    symbol = found[5]
    if symbol is None:
        if found[4] is None:
            return named and bool(_DAY.match(line.text, found.end()))
        return named and (found[1] is not None or bool(_BY_YEAR.search(line.before(found.start()))))
    told = bool(type_of(symbol)) or "UBND" in symbol or symbol.startswith("QH")
    if any(sign in symbol for sign in "/-") or found[4]:
        return told or named or found[1] is not None
    return told and (named or found[1] is not None)


def _type_before(found: re.Match[str], *, named: bool) -> str:
    """The words before the number: the type where the text has none, “số” where it is not written."""
    if named:
        return f"{found[1] or 'số'} "
    symbol = found[5] or ""
    name = type_of(symbol) or (LETTER if symbol.startswith("UBND") else "")
    if name:
        return f"{name} số "
    return f"{found[1] or 'số'} "


def _number(found: re.Match[str], line: Line) -> str:
    """The number itself; a zero before it is said, as in “Chỉ thị số không năm”."""
    digits = found[2]
    said = say_digits(digits) if digits.startswith("0") else say_number(int(digits), line.voice)
    return f"{said} {found[3]}" if found[3] else said
