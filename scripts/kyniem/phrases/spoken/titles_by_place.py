"""Abbreviations that say one thing before one word and another before another: TT, P., Q., CT, VP, ĐT, TH."""

import re

from kyniem.phrases.spoken.lines import SPACE, Line, Said

_G = f"{SPACE}{{0,2}}"
_ORGAN = (
    r"(?:Thành ủy|Thành uỷ|Tỉnh ủy|Tỉnh uỷ|Huyện ủy|Huyện uỷ|Quận ủy|Thị ủy|Đảng ủy|Đảng uỷ|Khu ủy|HĐND|"
    r"UBND|UBMTTQ|MTTQ|Hội đồng|Ủy ban|Uỷ ban|"
    r"Ban Bí thư|Ban Chỉ đạo|BCĐ|Đoàn|Chính phủ|Quốc hội|TU\b|TW\b)"
)
_CENTRE_OF = (
    r"(?:Truyền thông|Truyền thanh|Văn hóa|Văn hoá|Y tế|Thông tin|Giáo dục|Hành chính|Phục vụ|Dịch vụ|"
    r"Kiểm soát|Kiểm nghiệm|Bồi dưỡng|Chính trị|Hỗ trợ|"
    r"Phát triển|Tổ chức|Xúc tiến|Khuyến nông|Thể thao|Thể dục|Hội nghị|Dân số|Giới thiệu|Bảo trợ|Lưu trữ|"
    r"Quan trắc|Đào tạo|Ứng dụng|Công nghệ|"
    r"Nghiên cứu|Chăm sóc|Điều hành|Kỹ thuật|Nước sạch|Triển lãm|Nghệ thuật|VH|YT|GDNN|GDTX|CNTT|TT-VH|"
    r"TT&VH|Dạy nghề|Đăng kiểm|thương mại|Thương mại)"
)
_TOWN = (
    r"(?:Cô Tô|Cái Rồng|Ba Chẽ|Tiên Yên|Đầm Hà|Quảng Hà|Bình Liêu|Trới|Đắk Mâm|Đắk Mil|Kiến Đức|Đức An|"
    r"Ea T['’]?ling)(?!\w)"
)
"""Towns of the two provinces, by their names of 2023."""
_BODY = r"(?:BTV|BCH|BCT|UBKT|Ban |Bộ Chính trị|Thường vụ|Trung ương|TW\b|TƯ\b|T\.Ư|T\.W|dự khuyết)"
_HEAD = (
    r"(?:Chủ tịch|Chủ nhiệm|Giám đốc|Bí thư|Trưởng|Tổng|Hiệu trưởng|Chánh|"
    r"Viện trưởng|Cục trưởng|Vụ trưởng|Thủ tướng|TP\b|CT\b)"
)
_NAME = r"[A-ZÀ-ỸĐ][^\W\d_]*[a-zà-ỹđ]"
_BY_PLACE: tuple[tuple[str, str], ...] = (
    (rf"TT(?:\.{_G}|{SPACE})(?={_ORGAN})", "Thường trực "),
    (rf"TT(?:\.{_G}|{SPACE})(?={_CENTRE_OF})", "Trung tâm "),
    (rf"TT\.{_G}(?={_NAME})", "thị trấn "),
    (rf"VP(?:\.{_G}|{SPACE})(?={_ORGAN})", "Văn phòng "),
    (rf"CT(?:\.{_G}|{SPACE})(?=UBND|HĐND|Hội đồng|Ủy ban|nước)", "Chủ tịch "),
    (r"CT(?=, (?:các )?PCT)", "Chủ tịch"),
    (rf"BCH(?:\.{_G}|{SPACE})(?=Quân sự|QS|quân sự|Bộ đội|BĐBP|PCTT|Phòng, chống|PCLB)", "Ban Chỉ huy "),
    (rf"QS(?=$|{SPACE}|[,.;])", "Quân sự"),
    (rf"BHXH(?={SPACE}(?:tỉnh|thành phố|TP|huyện|Việt Nam|thị xã))", "Bảo hiểm xã hội"),
    (rf"UV(?:\.{_G}|{_G})(?={_BODY})", "Ủy viên "),
    (rf"UV(?={_BODY})", "Ủy viên "),
    (rf"PCT\.{_G}(?=[^\W\d_])", "Phó Chủ tịch "),
    (r"PTP(?!\w)", "Phó Trưởng phòng"),
    (r"PCT(?!\w)", "Phó Chủ tịch"),
    (rf"P\.?{_G}(?={_HEAD})", "Phó "),
    (rf"Q\.?{_G}(?={_HEAD})", "Quyền "),
    (rf"P\.{_G}(?={_NAME}|\d)", "phường "),
    (rf"Q\.{_G}(?={_NAME}|\d)", "quận "),
    (rf"H\.{_G}(?={_NAME})", "huyện "),
    (rf"X\.{_G}(?={_NAME})", "xã "),
    (rf"CA{SPACE}(?=tỉnh|huyện|xã|phường|thành phố|TP\b|quận|thị xã)", "Công an "),
    (rf"TU(?=$|{SPACE}|[,.;])", "Tỉnh ủy"),
    (r"Trường (?:TH)(?=\W|$)", "Trường Tiểu học"),
    (r"trường (?:TH)(?=\W|$)", "trường tiểu học"),
    (r"Trường MN(?=\W|$)", "Trường Mầm non"),
    (r"trường MN(?=\W|$)", "trường mầm non"),
    (r"(?<=Trường )(?:TH)(?=\W|$)", "Tiểu học"),
    (r"Trường (?:ĐH)(?=\W|$)", "Trường Đại học"),
    (r"trường (?:ĐH)(?=\W|$)", "trường đại học"),
    (r"Trường (?:CĐ)(?=\W|$)", "Trường Cao đẳng"),
    (r"trường (?:CĐ)(?=\W|$)", "trường cao đẳng"),
    (r"Trường (?:THCS)(?=\W|$)", "Trường Trung học cơ sở"),
    (r"Trường (?:THPT)(?=\W|$)", "Trường Trung học phổ thông"),
    (r"Trường (?:PTTH)(?=\W|$)", "Trường Phổ thông trung học"),
    (r"QL\.?(?=\s?\d)", "quốc lộ"),
    (r"(?<=đường )ĐT\.?(?=\s?\d{3}(?!\d))", "tỉnh"),
    (r"ĐT\.?(?=\s?\d{3}(?!\d))", "đường tỉnh"),
    (r"(?<=% )CK(?!\w)", "cùng kỳ"),
    (r"BV(?= [A-ZĐ][a-zà-ỹ])", "Bệnh viện"),
    (r"(?<=Trạm )YT(?!\w)", "Y tế"),
    (r"(?<=[Gg]iải )KK(?!\w)", "khuyến khích"),
    (r"(?<=Cảng )HKQT(?!\w)", "hàng không quốc tế"),
    (r"TL\.?(?=\s?\d{3}(?!\d))", "tỉnh lộ"),
    (r"ĐT\.?(?=:|\s?\d|\s*$|[,;)]| (?:liên hệ|di động|cố định))", "điện thoại"),
    (rf"(?:Km|KM|km)(?={_G}\d)", "ki-lô-mét"),
    (r"(?<=Đoàn )TN(?!\w|CS)", "Thanh niên"),
    (r"(?<=Hội )PN(?!\w)", "Phụ nữ"),
    (r"(?<=Hội )ND(?!\w)", "Nông dân"),
    (rf"TT{SPACE}(?={_TOWN})", "thị trấn "),
    (rf"TT{SPACE}TTVH(?!\w)", "Trung tâm Truyền thông và Văn hóa"),
    (r"(?<=Trung tâm )TTVH(?!\w)", "Truyền thông và Văn hóa"),
    (r"(?<=Sở )VH(?: ?& ?|-)?TT(?![\w&-]|,TT)", "Văn hóa và Thể thao"),
    (r"TH(?=, (?:THCS|THPT))", "tiểu học"),
    (r"(?<=% )KH(?!\w|/)", "kế hoạch"),
    (r"SN(?=:? ?(?:19|20)\d\d(?!\d))", "sinh năm"),
    (r"SN(?= \d{1,3}(?!\d))", "số nhà"),
    (r"XD(?= Đảng)", "xây dựng"),
    (r"A/(?=H\d{1,2}N\d)", "A "),
    (r"UB(?= MTTQ)", "Ủy ban"),
    (r"(?<=Công ty )CP(?!\w)", "cổ phần"),
    (r"(?<=nghìn )đ(?!\w)", "đồng"),
    (r"(?<=ngàn )đ(?!\w)", "đồng"),
    (r"(?<=triệu )đ(?!\w)", "đồng"),
    (r"(?<=tỷ )đ(?!\w)", "đồng"),
    (r"(?<=tỉ )đ(?!\w)", "đồng"),
    (r"TW(?=\d)", "Trung ương "),
    (r"tr\.(?=\s?\d)", "trang"),
)
_PATTERNS = tuple((re.compile(pattern), spoken) for pattern, spoken in _BY_PLACE)
_FIRST = frozenset("ABCHKMPQSTUVXYkmtrĐđN")
_PARTY_BEFORE = re.compile(
    r"(?:BTV|BCH|TT\.?|VP|Thường vụ|Chấp hành|Thường trực|Văn phòng|Tuyên giáo|Bí thư|Tổ chức|Kiểm tra|"
    r"Dân vận|Nội chính|của|Đảng bộ) ?$"
)
_INITIAL_BEFORE = re.compile(r"[A-ZĐ]\. ?$")


def titles_by_place(line: Line, place: int) -> Said | None:
    """`TT.Thành ủy` → Thường trực Thành ủy, `TT Truyền thông` → Trung tâm Truyền thông, `P. Cẩm Đông` → phường."""
    if line.text[place] not in _FIRST:
        return None
    for pattern, spoken in _PATTERNS:
        found = pattern.match(line.text, place)
        if found is None:
            continue
        if spoken == "Tỉnh ủy" and not _PARTY_BEFORE.search(line.before(place)):
            return None
        if spoken in {"phường ", "quận ", "huyện ", "xã "} and _INITIAL_BEFORE.search(line.before(place)):
            return None
        if spoken == "Quân sự" and not line.before(place).endswith(("BCH ", "huy ", "Ban CHQS ")):
            return None
        return Said(found.end(), spoken)
    return None
