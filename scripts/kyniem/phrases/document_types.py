"""The types of official documents: their names in full, and the letters that stand for them in a number."""

TYPES: dict[str, str] = {
    "KH": "Kế hoạch",
    "CV": "Công văn",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "NQ": "Nghị quyết",
    "NQLT": "Nghị quyết liên tịch",
    "HD": "Hướng dẫn",
    "HDLT": "Hướng dẫn liên tịch",
    "TB": "Thông báo",
    "KL": "Kết luận",
    "CTR": "Chương trình",
    "CTHĐ": "Chương trình hành động",
    "CTPH": "Chương trình phối hợp",
    "KHPH": "Kế hoạch phối hợp",
    "KHLT": "Kế hoạch liên tịch",
    "ĐA": "Đề án",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "TTR": "Tờ trình",
    "BC": "Báo cáo",
    "CĐ": "Công điện",
    "QC": "Quy chế",
    "QYĐ": "Quy định",
    "QYC": "Quy chế",
    "QĐI": "Quy định",
    "PA": "Phương án",
    "ĐL": "Điều lệ",
    "GM": "Giấy mời",
    "BB": "Biên bản",
    "TL": "Thể lệ",
    "ĐC": "Đề cương",
    "PL": "Pháp lệnh",
    "L": "Luật",
    "GUQ": "Giấy ủy quyền",
    "TTI": "Thông tri",
    "TC": "Thông cáo",
    "DA": "Dự án",
}
"""By their letters, in capitals: Decree 30/2020/NĐ-CP, annex III, and what Party bodies and unions write."""
NAMES: tuple[str, ...] = tuple(sorted({*TYPES.values(), "Lệnh", "Bộ luật", "Văn bản", "Thư"}, key=len, reverse=True))
"""Every name that may stand before a number, the longest first."""
ANY_PAPER = frozenset({"Văn bản", "Thư"})
"""Names that say nothing of the type: a "văn bản số 238/UBND-KGVX" is an official letter."""
PASSED_BY_THE_ASSEMBLY = ("Bộ luật", "Luật", "Pháp lệnh", "Nghị quyết")
LETTER = "Công văn"


def type_of(symbol: str) -> str:
    """The type that the letters of a number tell (`KH-UBND` → Kế hoạch); an official letter has none of its own: ""."""
    for part in symbol.replace("/", "-").replace(".", "-").split("-"):
        name = TYPES.get(part.upper())
        if name is not None:
            return name
    return ""
