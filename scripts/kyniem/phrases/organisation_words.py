"""The words by which a text shows that an organisation is named: heads of names, nouns of classes, words of scope."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from kyniem.phrases.folding import without_accents

CAPITAL = "(?-i:[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ])"
"""Any capital of Vietnamese, also in a pattern that does not mind case."""
_BODIES = (
    *("ủy ban(?! hóa)", r"ubnd\w*", r"hđnd\w*", r"ubmt\w*", "mttq", "mặt trận", "hội đồng", "quốc hội", "chính phủ"),
    *("thủ tướng", "đoàn đại biểu quốc hội", "đoàn đbqh", "thường trực", "thường vụ", "tiểu ban", "tổng cục"),
    *("tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy", "khu ủy", "đảng ủy", "đảng bộ", "chi ủy", "chi bộ"),
    *("tỉnh đoàn", "thành đoàn", "huyện đoàn", "thị đoàn", "quận đoàn", "xã đoàn", "công đoàn(?! viên)"),
    *("(?:tổng )?liên đoàn", "chi đoàn", "chi hội", "(?:hiệp|tổng) hội", "liên hiệp", "liên minh", "hội quán", "clb"),
    *("văn phòng", "trung tâm", "công an", "bộ đội biên phòng", "biên phòng", "quân sự", "bộ tư lệnh", "bộ chỉ huy"),
    *(
        "trung ương (?:đoàn|hội)",
        "câu lạc bộ",
        "kho bạc",
        "chi cục",
        "cổng (?:ttđt|thông tin)",
        "thông tấn xã",
        "phân xã",
        "đại học",
        "học viện",
        "cao đẳng",
    ),
    *("tạp chí", "tòa soạn", "bưu điện", "điện lực", "công ty", "tổng công ty", "tập đoàn", "hợp tác xã", "htx"),
    *("ngân hàng", "bảo hiểm xã hội", "tòa án", "viện kiểm sát", "bệnh viện", "lực lượng vũ trang", "llvt"),
    *("nhà (?:văn hóa|hát|thiếu nhi|xuất bản|trưng bày|triển lãm|trường)", "bộ môn", "ban quản lý", "ban giám hiệu"),
    *(r"bch\w*", "bcđ", "btc", "btv", r"btg\w*", "bgh", "bhxh", r"bql\w*", "lđlđ", r"đtn\w*", r"cđ\w*", "ttxvn", "vp"),
    *(r"hlhpn\w*", r"hnd\w*", r"hccb\w*", "vnpt", "viettel", "mobifone", "vinaphone", "evn"),
    *(r"tt\.? ?(?=\w)", r"p\. ?"),
    *("hạt kiểm lâm", "đồn biên phòng", "trạm y tế", "hải quan", "cảng vụ", "quản lý thị trường", "tổng đội"),
)
_SINGLE = (
    r"sở(?! (?:hữu|trường|tại|thích))",
    r"phòng(?!,? (?:chống|cháy|ngừa|thủ|vệ|bệnh|trừ|không))",
    r"ban(?! (?:hành|ngành|đầu|tặng))",
    r"hội(?! (?:nghị|thảo|viên|thi|họp|trại|trường|diễn|chợ|thao|đàm|ý|nhập|làng|xuân|hoa))",
    r"đoàn(?! (?:thể|kết|viên|công tác|đại biểu|nghệ nhân))",
    r"đài(?! tưởng)",
)
_WEAK = (
    r"báo(?! (?:chí|cáo|công|tường|ảnh|hiếu|động|hiệu))",
    r"bộ(?! (?:đội|nhận|tiêu|sách|phận|máy|ảnh|môn))",
    r"trường(?! (?:hợp|học))",
    r"viện(?! (?:trợ|phí|dẫn))",
    r"khoa(?! (?:học|giáo))",
    r"tổ(?! (?:chức|trưởng|quốc|phó|hợp|viên|dân))",
    r"cụm(?! (?:pa|từ|công|mô|cổ))",
    r"đội(?! (?:ngũ|viên|trưởng))",
    r"khối(?! (?:lượng|đại))",
    r"cục(?! (?:bộ|diện))",
    r"vụ(?! việc)",
    r"quỹ(?! đất)",
    *("thư viện", "bảo tàng", "thanh tra", "lớp", "nhóm", "trạm", "hạt", "đồn"),
)
_ROLES = (
    *("(?:phó )?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng)", "chánh văn phòng", "tổng phụ trách", "gvcn", "tpt"),
    *("trưởng ban", "trưởng phòng", "thủ trưởng", "người đứng đầu", "đồng chí", "đ/c", "ông", "bà", "hiệu phó"),
    *("bộ trưởng", "thống đốc", "tổng bí thư", "trưởng công an", "giáo viên", "tổ trưởng"),
    *(rf"công chức(?= {CAPITAL})", "trưởng (?:thôn|khu|bản|ấp)"),
)
_TERRITORIES = (
    *("tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy", "đảng ủy", "đảng bộ", "chi bộ", "chi(?=,)"),
    *(
        "huyện",
        "thị xã",
        "thị trấn",
        "thị",
        "thành phố",
        "tp",
        "thành(?=,| và)",
        "quận",
        "phường",
        "xã(?! hội)",
        "tỉnh",
    ),
    *("thôn", "bản(?! (?:tin|đồ|án))", "ấp", "khóm", "khu phố", "khu dân cư", "khu(?! vực)", "tổ dân phố", "tổ dân"),
    *("địa phương", "đặc khu"),
)
_OFFICES = (
    *("cơ quan", "đơn vị", "sở(?! hữu)", "ban(?! (?:hành|đầu))", "ngành", "phòng(?!,? chống)", "đoàn thể", "tổ chức"),
    *("doanh nghiệp", "trường học", "trường(?! hợp)", "cá nhân", "tập thể", "hộ", "trung tâm", "khoa(?! học)", "viện"),
    *("hội(?! (?:nghị|thảo|thi|viên|họp))", "tổ chuyên môn", "tổ", "lớp", "khối(?! lượng)", "đội(?! (?:ngũ|viên))"),
    *("chi đoàn", "chi hội", "cơ sở", "công ty", "nhà trường", "câu lạc bộ", "lực lượng", "cấp(?! phát)", "lĩnh vực"),
    *("cấp ủy", "công đoàn cơ sở", "doanh nhân", "hợp tác xã", "bộ phận", "báo(?! (?:chí|cáo))", "đài", "hiệp hội"),
    *("cụm", "liên đội", "bộ môn", "bộ(?! (?:máy|tiêu|nhận))"),
)
_GROUPS = (r"(?:tất cả |toàn thể )?(?:các|những)", "mỗi", "từng", "một số", "toàn thể", "tất cả", "toàn bộ", "mọi")


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One pattern for text with accents, one for the text of people who type none."""

    accented: re.Pattern[str]
    plain: re.Pattern[str]

    @classmethod
    def of(cls, words: tuple[str, ...], *, before: str = "", after: str = r"(?!\w)") -> "_Pattern":
        source = rf"{before}(?:{'|'.join(words)}){after}"
        flags = re.IGNORECASE
        return cls(re.compile(source, flags), re.compile(without_accents(source), flags))

    def match(self, text: str) -> re.Match[str] | None:
        return (self.plain if text.isascii() else self.accented).match(text)

    def search(self, text: str) -> re.Match[str] | None:
        return (self.plain if text.isascii() else self.accented).search(text)


_END = r"(?:(?<=[. ])|(?!\w))"
_STRONG_HEAD = _Pattern.of((*_BODIES, *_SINGLE, *_ROLES), after=_END)
_WEAK_HEAD = _Pattern.of(_WEAK)
_GROUP = _Pattern.of(_GROUPS, after=r"(?= \w)")
_TERRITORY = _Pattern.of(_TERRITORIES)
_OFFICE = _Pattern.of(_OFFICES)
_OF_MANY = _Pattern.of(
    _TERRITORIES,
    before=r"\b(?:(?:các|mỗi|từng) (?:cấp )?|cấp |(?:ubnd|nhân dân) (?=(?:quận|phường|xã|huyện)(?:, ?| - )))",
)
_SCOPE_AT_END = _Pattern.of(
    (
        r"tỉnh",
        "thành phố",
        "tp",
        "huyện",
        "thị xã",
        "quận",
        "phường",
        "xã(?! hội)",
        "thị trấn",
        "trường",
        "trung ương",
        r"\w+ ủy",
    ),
    before=r"\b",
    after=rf"(?:\.? {CAPITAL}[^\s,]*){{0,4}}$",
)
_SCOPE_FIRST = _Pattern.of(
    ("tỉnh", "thành phố", "tp", "huyện", "thị xã", "quận", "phường", "xã", "trường", "trung ương")
)
_ROLE = _Pattern.of(_ROLES)
_LONGEST_LOOK = 160
"""How far into a name its words are looked at: no name of an office is longer."""


class Naming(Enum):
    """How a piece of text names: one body, a class of bodies, a body of each of a class, or nothing known."""

    ONE = auto()
    CLASS = auto()
    EACH = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Head:
    """The first words of a name: `weak` ones also stand inside names, `proper` ones have a name of their own after."""

    words: str
    weak: bool
    capital: bool
    proper: bool


def head_of(text: str) -> Head | None:
    """The words of an organisation (or an office-holder) with which `text` begins, None when it begins with none."""
    look = text[:_LONGEST_LOOK]
    match = _STRONG_HEAD.match(look)
    weak = match is None
    match = match or _WEAK_HEAD.match(look)
    if match is None:
        return None
    after = look[match.end() :].lstrip(" .")
    return Head(match[0].strip(" ."), weak, look[:1].isupper(), after[:1].isupper())


def begins_group(text: str) -> bool:
    """Whether `text` begins with "các", "mỗi" or another word for many."""
    return _GROUP.match(text[:_LONGEST_LOOK]) is not None


def rest_after_group(text: str) -> str:
    """What follows the word for many at the beginning of `text`, all of `text` where there is none."""
    look = text[:_LONGEST_LOOK]
    match = _GROUP.match(look)
    return look[match.end() :].lstrip() if match is not None else look


def class_noun(text: str) -> str:
    """The noun of a class with which `text` begins: "territory" (phường, thành ủy), "office" (sở, đơn vị), or ""."""
    look = text[:_LONGEST_LOOK]
    if _TERRITORY.match(look) is not None:
        return "territory"
    return "office" if _OFFICE.match(look) is not None else ""


def rest_of_noun(text: str) -> str:
    """What follows the noun of a class at the beginning of `text`."""
    look = text[:_LONGEST_LOOK]
    match = _TERRITORY.match(look) or _OFFICE.match(look)
    return look[match.end() :].lstrip() if match is not None else look


def naming(text: str) -> Naming:
    """How `text`, the beginning of a piece of a list, names."""
    look = text[:_LONGEST_LOOK]
    if begins_group(look):
        return Naming.CLASS
    head = head_of(look)
    if head is None or not (head.capital or head.proper):
        if _OF_MANY.search(look) is not None:
            return Naming.EACH
        if class_noun(look) and not look[:1].isupper():
            return Naming.CLASS
    if head is None:
        return Naming.CLASS if class_noun(look) else Naming.UNKNOWN
    role = _ROLE.match(look)
    if role is not None and begins_group(look[role.end() :].lstrip()):
        return Naming.CLASS
    return Naming.EACH if _OF_MANY.search(look) is not None else Naming.ONE


def is_role(text: str) -> bool:
    """Whether a person's office is named rather than a body: Chủ tịch, Bí thư, Giáo viên."""
    return _ROLE.match(text[:_LONGEST_LOOK]) is not None


def begins_scope(text: str) -> bool:
    """Whether `text` begins with a scope: what stands before it is a body's name ("Công an tỉnh"), no class's noun."""
    return _SCOPE_FIRST.match(text) is not None


def has_scope(text: str) -> bool:
    """Whether a name ends with its scope ("… Thành phố", "… tỉnh Quảng Ninh"): nothing of its own follows."""
    return _SCOPE_AT_END.search(text[-_LONGEST_LOOK:]) is not None
