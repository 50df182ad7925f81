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


def unit_after(line: Line, place: int) -> Said | None:
    """The unit after a number that ends here, with what it is counted by: ` km/h`, `đ/kg`, ` m3/ngày`."""
    found = _SIGN.match(line.text, place)
    if found is None:
        return None
    sign = found[2].translate(_SUPERSCRIPTS).replace(" ", "").replace("\u00a0", "")
    spoken = UNITS.get(sign)
    if spoken is None or (found[1] and sign in ONLY_GLUED):
        return None
    if sign == "m" and line.sign(found.end()) == "2":
        return None
    said, end = f" {spoken}", found.end()
    per = _PER.match(line.text, end)
    while per is not None:
        rest = say_each(sign, per[1]) or (f" một {per[1]}" if per[1].islower() and len(per[1]) > 1 else "")
        if not rest:
            break
        said, end, sign = f"{said}{rest}", per.end(), per[1]
        per = _PER.match(line.text, end)
    return Said(end, said)


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
