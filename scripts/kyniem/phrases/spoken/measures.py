"""Units of measure and of money read aloud; but for areas and volumes only after a number."""

import re

from kyniem.phrases.spoken.lines import SPACE, Line, Said
from kyniem.phrases.spoken.units import EACH, ONLY_GLUED, PHYSICAL, UNITS

_SUPERSCRIPTS = str.maketrans("²³ºo", "23°o")
_SIGN = re.compile(
    rf"({SPACE}{{0,2}})(%|‰|[°º]{SPACE}?[CF]?|vòng/phút|[A-Za-zđĐµμ]{{1,4}}[23²³]?|[€£¥$])(?![\w²³])(?!\.\w)"
)
_AREA = re.compile(r"(?:[kcdm]?m)[23²³](?!\w)")
_PER = re.compile(r"/([A-Za-zđ]{1,3}[23²³]?|[^\W\d_]{2,6})(?![\w²³])")

_SCALED = re.compile(rf"{SPACE}(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?={SPACE}[A-Za-zđµμ]{{1,4}}[23²³]?(?![\w²³]))")
_BOOK_BEFORE = re.compile(r"(?:dày|sách|tập|cuốn|khổ|in|gồm|NXB)[^.;]{0,40}$")
_SHARP = re.compile(r"(?<![\d.,])([248])$")
_PRICED = re.compile(r"(?:[Gg]iá|[Vv]é|[Pp]hí|[Tt]iền|chỉ|từ|[Đđ]ồng)(?: [^\W\d]+){0,2}:? $")
_COUNTED_IN_THOUSANDS = re.compile(
    rf"{SPACE}(?:lượt|người|view|like|follow|thành viên|tài khoản|đăng ký|bước|tin|bài|cây|sản phẩm|bản|hộ|đồng)(?!\w)"
)


def unit_after(line: Line, place: int) -> Said | None:
    """The unit after a number that ends here, with what it is counted by: ` km/h`, `đ/kg`, ` triệu kWh`."""
    scaled = _SCALED.match(line.text, place)
    if scaled is not None:
        unit = _unit(line, scaled.end())
        return None if unit is None else Said(unit.end, scaled.group() + unit.spoken)
    return _unit(line, place)


def _unit(line: Line, place: int) -> Said | None:
    found = _SIGN.match(line.text, place)
    if found is None:
        return None
    sign = found[2].translate(_SUPERSCRIPTS).replace(" ", "").replace("\u00a0", "")
    if sign in {"K", "k"} and not found[1]:
        return _thousands(line, found)
    spoken = UNITS.get(sign)
    millions = sign == "tr" and not _BOOK_BEFORE.search(line.before(place))
    if spoken is None or (found[1] and sign in ONLY_GLUED and not millions):
        return None
    if sign == "m" and line.sign(found.end()) == "2":
        return None
    said, end = f" {spoken}", found.end()
    if sign == "tr" and (unit := _unit(line, end)) is not None:
        return Said(unit.end, said + unit.spoken)  # `13,8 tr m3`
    per = _PER.match(line.text, end)
    while per is not None:
        rest = say_each(sign, per[1]) or (f" một {per[1]}" if per[1].islower() and len(per[1]) > 1 else "")
        if not rest:
            break
        said, end, sign = f"{said}{rest}", per.end(), per[1]
        per = _PER.match(line.text, end)
    return Said(end, said)


def _thousands(line: Line, found: re.Match[str]) -> Said:
    """`50k` → năm mươi nghìn đồng; `100K lượt` are no money; `màn hình 4K` is its name."""
    sharp = _SHARP.search(line.before(found.start()))
    if sharp is not None and found[2] == "K" and not _PRICED.search(line.before(sharp.start(1))):
        return Said(found.end(), " K")
    money = "" if _COUNTED_IN_THOUSANDS.match(line.text, found.end()) else " đồng"
    per = _PER.match(line.text, found.end())
    each = say_each("đ", per[1]) if per else ""
    end = per.end() if per and each else found.end()
    return Said(end, f" {line.voice.thousand}{money}{each}")


def area_or_volume(line: Line, place: int) -> Said | None:
    """`m²`, `km2`: plain even without a number."""
    found = _AREA.match(line.text, place)
    return Said(found.end(), UNITS[found.group().translate(_SUPERSCRIPTS)]) if found else None


def say_each(counted: str, by: str) -> str:
    """What a stroke between a unit and what it is counted by says: ` trên giờ`, ` một ki-lô-gam`, else ""."""
    by = by.translate(_SUPERSCRIPTS)
    name = UNITS.get(by, by)
    if by not in EACH and by not in UNITS:
        return ""
    if by in {"km2", "m2"} and counted not in {"đ", "đồng"}:
        return f" trên một {name}" if counted not in PHYSICAL else f" trên {name}"
    return f" trên {name}" if counted in PHYSICAL and by in PHYSICAL and by != "ha" else f" một {name}"
