"""Who issues a paper: the names at its head put together and back into small letters, else whom the preamble names."""

import re
from collections import Counter
from collections.abc import Sequence

from kyniem.importing.marks import is_shouted
from kyniem.phrases.folding import fold_space, without_accents

_PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|CẤP)\b")
_BODY = re.compile(
    r"(?:ỦY BAN|UỶ BAN|UBND|UBMTTQ|HỘI ĐỒNG|HĐND|SỞ|PHÒNG|BAN|VĂN PHÒNG|TRUNG TÂM|TRƯỜNG|CÔNG ĐOÀN|LIÊN ĐOÀN|LĐLĐ|ĐOÀN"
    r"|(?:TỈNH|HUYỆN|THÀNH|THỊ|QUẬN|ĐẢNG) (?:ĐOÀN|ỦY|UỶ|BỘ)|CHI BỘ|HỘI|MẶT TRẬN|BỘ|CỤC|CHI CỤC|CÔNG AN|BÁO|ĐÀI|VIỆN"
    r"|HỌC VIỆN|BCH|TỔNG|CÔNG TY|BỆNH VIỆN|TRẠM|KHỐI|CỤM|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|CĐ[A-ZĐ]*|ĐTN|KHO BẠC|QUỸ"
    r"|LIÊN (?:ĐỘI|HIỆP|MINH)|TẬP ĐOÀN|NGÂN HÀNG|THƯ VIỆN|BẢO TÀNG|NHÀ|TÒA ÁN|TOÀ ÁN|HỢP TÁC XÃ|HTX|KHOA|XÍ NGHIỆP"
    r"|NHÀ MÁY)\b"
)
_OFFICE = re.compile(r"(?:BỘ TRƯỞNG|(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|CHỦ TỊCH|TRƯỞNG (?:BAN|PHÒNG)|BÍ THƯ|TỔNG BÍ THƯ)\b")
_DEPENDENT = re.compile(r"(?:BAN|VĂN PHÒNG|BCH|UỶ BAN KIỂM TRA|ỦY BAN KIỂM TRA)\b")
"""A board names itself by its committee: “Ban Tuyên giáo” of the “Thành ủy Cẩm Phả”."""
_EXECUTIVE = re.compile(r"(?P<name>BAN CHẤP HÀNH|BCH|BAN THƯỜNG VỤ|BAN THƯỜNG TRỰC|BTV)\b\s*(?P<place>.*)")
_NAMELESS = frozenset({"CÔNG ĐOÀN CƠ SỞ", "CÔNG ĐOÀN", "CHI BỘ", "CHI ĐOÀN", "ĐẢNG BỘ", "BCH CÔNG ĐOÀN", "ĐẢNG ỦY"})
_STAMP = re.compile(r"DỰ THẢO|BẢN NHÁP|HỎA TỐC|HOẢ TỐC|KHẨN|MẬT\b|BẢN SAO")
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|ĐẢNG)\s*(?:ỦY|UỶ|BỘ|ĐOÀN)\b|ĐOÀN\b|LIÊN ĐOÀN\b|HỘI\b|LĐLĐ\b")
_ABBREVIATIONS = frozenset(
    {
        *("UBND", "HĐND", "MTTQ", "UBMTTQ", "THPT", "THCS", "TH", "THPTDTNT", "PTDTNT", "LĐLĐ", "TNCS", "TNTP", "BCH"),
        *("TW", "VN", "TP", "GD&ĐT", "VH&TT", "TT&TT", "LĐTBXH", "KT", "TM", "TL", "TUQ", "K/T", "T/M"),
    }
)
_VOWEL = re.compile(r"[aeiouy]")
_ON_BEHALF = frozenset({"KT", "TM", "TL", "TUQ", "K/T", "T/M", "T/L", "Q"})
_IN_SENTENCE = re.compile(r"[\w,)”] $")
_PROPER = (
    (re.compile(r"\bviệt nam\b"), "Việt Nam"),
    (re.compile(r"\bhồ chí minh\b"), "Hồ Chí Minh"),
    (re.compile(r"\bthành Phố\b"), "thành phố"),
)
_UNION = re.compile(r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH")
_OWN_UNION = re.compile(r"\b(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN) ĐOÀN\b|\bĐOÀN (?:TRƯỜNG|XÃ|PHƯỜNG|KHỐI|THỊ TRẤN|ĐẠI HỌC)\b")
"""A branch of the Union names itself on the left; the Union's whole name on the right is then a motto."""
_SMALL = frozenset(
    {"nhân", "dân", "và", "các", "của", "cấp", "trung", "học", "phổ", "thông", "cơ", "sở", "tiểu", "non"}
)
_BIG = frozenset({"tỉnh", "thành", "phố", "huyện", "thị", "xã", "quận", "phường", "trấn"})
_COMPOUNDS = re.compile(r"(?:thành (?!phố|ủy|uỷ|đoàn)|xã hội|thị (?!xã|trấn|ủy|uỷ|đoàn))", re.IGNORECASE)
"""“Thành phần”, “xã hội”, “thị trường”: words that only begin as places of a kind do."""
_NATIONAL = (
    *("Liên đoàn Lao động", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Hội Nông dân", "Hội Chữ thập đỏ"),
    *("Hội Khuyến học", "Hội Người cao tuổi", "Mặt trận Tổ quốc Việt Nam", "Đảng Cộng sản Việt Nam"),
)
"""Names that the common words in them (“người lao động”) would mislead."""
_IN_PREAMBLE = re.compile(
    r"(?:^|[;,:)]\s*|\n)(?P<issuer>(?:Ủy ban|Uỷ ban|UBND|Ban|Sở|Phòng|Trường|Công đoàn|Liên đoàn|Đoàn|Hội|Trung tâm"
    r"|Văn phòng|(?:Tỉnh|Huyện|Thành|Đảng|Thị) (?:đoàn|ủy|uỷ)|Chi bộ|BCH|Hiệu trưởng)\b[^;:,()\n]{0,90}?)"
    r"(?:\s+(?:đã|sẽ|nay|tiến hành))?\s+"
    r"(?:xây dựng|ban hành|triển khai|định hướng|hướng dẫn|đề nghị|yêu cầu|thông báo|lập|tổ chức|phát động|có ý kiến)\b"
)


def names_issuer(text: str) -> bool:
    """Whether a line in capitals names a body or the head of one."""
    return is_shouted(text) and (_BODY.match(text) or _OFFICE.match(text)) is not None


def issuer_of(names: Sequence[str], text: str) -> str:
    """The issuer named at the head, in small letters as the rest of the paper writes it; "" without a head."""
    if any(_OWN_UNION.search(name) for name in names):
        names = [name for name in names if not _UNION.fullmatch(fold_space(name))]
    bodies: list[str] = []
    for name in names:
        line = fold_space(name).strip(" *-–—_")
        if not line or line in {"NAM", "VIỆT NAM"} or _STAMP.match(line):
            continue
        follows = bodies and (_PLACE.match(line) or not _BODY.match(line) or bodies[-1] in _NAMELESS)
        if follows and (not _COMMITTEE.match(line) or bodies[-1] in _NAMELESS):
            bodies[-1] = f"{bodies[-1]} {line}"
        else:
            bodies.append(line)
    bodies = [body for body in bodies if _BODY.match(body)]
    if not bodies:
        return ""
    return in_small_letters(_with_parent(bodies), text)


def _with_parent(bodies: Sequence[str]) -> str:
    """The last body; a board or an executive names itself by the body it belongs to."""
    issuer = bodies[-1]
    others = bodies[:-1]
    executive = _EXECUTIVE.match(issuer)
    if executive is None and len(bodies) > 1 and (executive := _EXECUTIVE.match(bodies[0])):
        issuer, others = bodies[0], bodies[1:]  # two columns read in the other order
    if executive is not None and others:
        name = "BAN CHẤP HÀNH" if executive["name"] == "BCH" else executive["name"]
        return f"{name} {others[-1]} {executive['place']}".strip()
    if others and _DEPENDENT.match(issuer) and not _PLACE.search(issuer) and _COMMITTEE.match(others[-1]):
        return f"{issuer} {others[-1]}"
    return issuer


def issuer_in_preamble(text: str) -> str:
    """Whom the preamble makes the author: “…, Ủy ban nhân dân thành phố Cẩm Phả xây dựng kế hoạch …”; "" for nobody."""
    found = list(_IN_PREAMBLE.finditer(text))
    return fold_space(found[-1]["issuer"]) if found else ""


def in_small_letters(shouted: str, text: str) -> str:
    """A name in capitals as the paper itself writes its parts elsewhere, else by the rule of capitals for names."""
    words = shouted.split()
    found: list[str] = []
    index = 0
    while index < len(words):
        for stop in range(len(words), index + 1, -1):
            known = _as_written(" ".join(words[index:stop]), text)
            if known:
                found.append(known)
                index = stop
                break
        else:
            found.append(_word(words, index))
            index += 1
    name = " ".join(found)
    for pattern, proper in _PROPER:
        name = pattern.sub(proper, name)
    return name[:1].upper() + name[1:]


def _as_written(shouted: str, text: str) -> str:
    """The commonest spelling of these words in mid-sentence, where only names have capitals, or ""."""
    national = next((name for name in _NATIONAL if name.upper() == shouted), "")
    if national:
        return national
    spellings = Counter(
        fold_space(match.group())
        for match in re.finditer(rf"(?<!\w){re.escape(shouted)}(?!\w)", text, re.IGNORECASE)
        if not match.group().isupper() and _IN_SENTENCE.search(text, max(0, match.start() - 3), match.start())
    )
    return spellings.most_common(1)[0][0] if spellings else ""


def _is_place(words: Sequence[str], index: int) -> bool:
    """Whether a word is the kind of a place: “huyện”, “thành phố”, not the “thành” of “thành phần”."""
    return (
        words[index].lower().rstrip(".") in _BIG | {"tp"}
        and _COMPOUNDS.match(" ".join(words[index : index + 2])) is None
    )


def _is_kind_of_school(word: str) -> bool:
    """What stands before the name of a school: “THCS”, “TH&THCS”, “MN”, “PTDTNT”."""
    return re.fullmatch(r"(?:TH(?:CS|PT)?|M[NG]|PT\w+)(?:[&-](?:TH(?:CS|PT)?))*", word) is not None


def _word(words: Sequence[str], index: int) -> str:
    word, low = words[index], words[index].lower()
    before = words[index - 1].lower() if index else ""
    if word.rstrip(".,") in _ABBREVIATIONS:
        return word
    if before.rstrip(".").upper() in _ON_BEHALF:
        return word.capitalize()
    if not _VOWEL.search(without_accents(low)):
        return word  # no syllable has none: “MN”, “CĐCS”
    place = _is_place(words, index) and (index == 0 or not _is_place(words, index - 1))
    if low in _SMALL or low in {"ủy", "uỷ", "đoàn", "bộ"} or place:
        return low
    proper = any(_is_place(words, each) or _is_kind_of_school(words[each]) for each in range(index))
    return word.capitalize() if proper or before in {"", "ban", "sở", "phòng"} else low
