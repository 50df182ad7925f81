"""Units of measure and of money: their signs and how they are said. Read only after a number."""

import re

from kyniem.phrases.spoken.lines import SPACE, Line, Said

UNITS: dict[str, str] = {
    "%": "phần trăm",
    "‰": "phần nghìn",
    "°": "độ",
    "°C": "độ C",
    "°F": "độ F",
    "BTU": "bê tê u",
    "EUR": "ơ-rô",
    "GB": "ghi-ga-bai",
    "GHz": "ghi-ga-héc",
    "GW": "ghi-ga-oát",
    "GWh": "ghi-ga-oát giờ",
    "Gbps": "ghi-ga-bít trên giây",
    "Hz": "héc",
    "KB": "ki-lô-bai",
    "KW": "ki-lô-oát",
    "Kg": "ki-lô-gam",
    "Km": "ki-lô-mét",
    "MB": "mê-ga-bai",
    "MHz": "mê-ga-héc",
    "MW": "mê-ga-oát",
    "MWh": "mê-ga-oát giờ",
    "MWp": "mê-ga-oát đỉnh",
    "Mb": "mê-ga-bít",
    "Mbps": "mê-ga-bít trên giây",
    "TB": "tê-ra-bai",
    "USD": "đô la Mỹ",
    "V": "vôn",
    "VNĐ": "đồng",
    "VND": "đồng",
    "Vnđ": "đồng",
    "W": "oát",
    "Wh": "oát giờ",
    "cc": "xê xê",
    "cm": "xăng-ti-mét",
    "cm2": "xăng-ti-mét vuông",
    "cm3": "xăng-ti-mét khối",
    "dB": "đề-xi-ben",
    "dBA": "đề-xi-ben A",
    "dm": "đề-xi-mét",
    "dm2": "đề-xi-mét vuông",
    "dm3": "đề-xi-mét khối",
    "g": "gam",
    "gr": "gam",
    "h": "giờ",
    "ha": "héc-ta",
    "kV": "ki-lô-vôn",
    "kVA": "ki-lô-vôn am-pe",
    "kW": "ki-lô-oát",
    "kWh": "ki-lô-oát giờ",
    "kWp": "ki-lô-oát đỉnh",
    "kcal": "ki-lô ca-lo",
    "kg": "ki-lô-gam",
    "kHz": "ki-lô-héc",
    "km": "ki-lô-mét",
    "km2": "ki-lô-mét vuông",
    "l": "lít",
    "m": "mét",
    "m2": "mét vuông",
    "m3": "mét khối",
    "mg": "mi-li-gam",
    "ml": "mi-li-lít",
    "mL": "mi-li-lít",
    "mm": "mi-li-mét",
    "km3": "ki-lô-mét khối",
    "mm2": "mi-li-mét vuông",
    "mm3": "mi-li-mét khối",
    "mmHg": "mi-li-mét thủy ngân",
    "ms": "mi-li giây",
    "s": "giây",
    "trđ": "triệu đồng",
    "tr": "triệu",
    "vnđ": "đồng",
    "đ": "đồng",
    "k": "nghìn đồng",
    "K": "nghìn đồng",
    "€": "ơ-rô",
    "£": "bảng Anh",
    "¥": "yên",
    "$": "đô la",
    "µg": "mi-crô-gam",
    "μg": "mi-crô-gam",
    "µm": "mi-crô-mét",
    "t": "tấn",
    "vòng/phút": "vòng trên phút",
}
"""By their signs, capitals as written; a superscript is folded to its digit first."""
_ONLY_GLUED = frozenset({"K", "TB", "V", "W", "h", "k", "l", "s", "t", "tr"})
"""Signs that are read only where they stand at their number: elsewhere they may be anything."""
PHYSICAL = frozenset(
    {
        "km",
        "m",
        "cm",
        "mm",
        "mg",
        "g",
        "kg",
        "µg",
        "μg",
        "l",
        "m3",
        "m2",
        "km2",
        "h",
        "s",
        "ml",
        "cm2",
        "MB",
        "GB",
        "lít",
        "Mb",
        "°C",
    }
)
EACH: frozenset[str] = frozenset(
    "người năm tháng ngày tuần giờ phút giây hộ lượt buổi suất vụ quý chuyến kỳ lít tấn tạ sào cây con phiếu căn đêm lần em bộ xã thôn khu nhân học "
    "sinh bữa kg km ha m2 m3 km2 m vé tiết ca đơn cái chiếc cuốn phần gia đầu mét cháu đồng lớp trường bài hội thửa tỉnh phường".split()
)
"""Words that may stand after a stroke: `triệu đồng/người/năm`."""
COUNTED: frozenset[str] = frozenset(
    "đồng triệu tỷ nghìn tạ tấn kg người suất lượt buổi cuộc ngày giờ giây mét lít hộ xe chuyến vụ bài tin tiết USD điểm kỳ số phòng lần con cây vòng khách "
    "lớp em mg khối vuông năm tháng bữa yến gam".split()
)
"""Words that may stand before it."""
_SUPERSCRIPTS = str.maketrans("²³ºo", "23°o")
_SIGN = re.compile(
    rf"({SPACE}{{0,2}})(%|‰|[°º]{SPACE}?[CF]?|vòng/phút|[A-Za-zđĐµμ]{{1,4}}[23²³]?|[€£¥$])(?![\w²³])(?!\.\w)"
)
_AREA = re.compile(r"(?:[kcdm]?m)[23²³](?!\w)")
_PER = re.compile(r"/([A-Za-zđ]{1,3}[23²³]?|[^\W\d_]{2,6})(?![\w²³])")


def unit_after(line: Line, place: int) -> Said | None:
    """The unit after a number that ends here, a stroke after it with what it is counted by: ` km/h`, `đ/kg`, ` m3/ngày`."""
    found = _SIGN.match(line.text, place)
    if found is None:
        return None
    sign = found[2].translate(_SUPERSCRIPTS).replace(" ", "").replace("\u00a0", "")
    spoken = UNITS.get(sign)
    if spoken is None or (found[1] and sign in _ONLY_GLUED):
        return None
    if sign == "m" and line.sign(found.end()) == "2":
        return None
    said, end = f" {spoken}", found.end()
    per = _PER.match(line.text, end)
    while per is not None:
        rest = say_each(sign, per[1])
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
    """What a stroke between a unit and what it is counted by says: ` trên giờ`, ` một ki-lô-gam`; "" when it is none."""
    by = by.translate(_SUPERSCRIPTS)
    name = UNITS.get(by, by)
    if by not in EACH and by not in UNITS:
        return ""
    if by in {"km2", "m2"} and counted not in {"đ", "đồng"}:
        return f" trên một {name}" if counted not in PHYSICAL else f" trên {name}"
    return f" trên {name}" if counted in PHYSICAL and by in PHYSICAL and by != "ha" else f" một {name}"
