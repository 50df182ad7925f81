"""Where the name of an organisation ends: whether what follows a comma, "và" or a dash still belongs to it."""

import re
from dataclasses import dataclass

from kyniem.phrases.organisation_words import (
    CAPITAL,
    Head,
    Naming,
    begins_group,
    begins_scope,
    class_noun,
    has_scope,
    head_of,
    is_role,
    naming,
    rest_of_noun,
)

_OFFICE_OF_BOTH = re.compile(
    r"(?:văn phòng|vp)\.? (?:đoàn (?:đbqh|đại biểu quốc hội)|hđnd|hội đồng nhân dân)"
    r"(?:,? (?:và |- )?(?:hđnd|hội đồng nhân dân))?",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"(?:hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân)(?!\w)", re.IGNORECASE)
_SAID_TOGETHER = tuple(
    (re.compile(end, re.IGNORECASE), re.compile(begin, re.IGNORECASE))
    for end, begin in (
        (
            r"(?:mặt trận(?: tổ quốc)?(?: việt nam)?|ub?mttq|mttq)(?: (?:tỉnh|thành phố|huyện|xã|phường))?$",
            r"các (?:tổ chức|đoàn thể|hội)",
        ),
        (r"^báo$", r"đài|phát thanh"),
        (r"pccc$", r"cnch"),
    )
)
"""Ends and beginnings that "và" joins to one name: “Ủy ban MTTQ và các tổ chức …”, “Báo và Đài Phát thanh …”."""
_WITHIN = re.compile(r"(?:viện|khoa|bộ môn|trung tâm) ", re.IGNORECASE)
_ABOVE = re.compile(r"(?:học viện|trường đại học|đại học|viện hàn lâm) ", re.IGNORECASE)
_DEPARTMENT = re.compile(r"(?:cục|vụ|tổng cục) ", re.IGNORECASE)
_MINISTRY = re.compile(r"bộ (?!chỉ huy|tư lệnh|chqs)", re.IGNORECASE)
_BLOC = re.compile(r"(?:đảng ủy|đoàn|đảng bộ) (?:khối )?(?:các )?cơ quan|khối ", re.IGNORECASE)
_MANY_LEVELS = re.compile(
    r"(?:ubnd|ủy ban|hđnd|hội đồng|mttq|ubmttq|mặt trận|hội|đoàn|công an|đảng bộ|đảng ủy|cấp ủy)(?!\w)", re.IGNORECASE
)
_SURELY_WHOLE = re.compile(r"(?:sở|ubnd|hđnd|tỉnh ủy|thành ủy|huyện ủy)(?!\w)", re.IGNORECASE)
_COMPOUND = re.compile(rf"(?:sở|phòng|p\.|bộ|trung tâm|tt|viện|cục|chi cục|khoa|vụ|nhà) ?(?={CAPITAL})", re.IGNORECASE)
_CLOSES_COMPOUND = re.compile(r"(?:[^,;()]{1,60}, ){0,2}[^,;()]{1,60}? (?:và|&) (?=[^\W\d_])", re.IGNORECASE)
_OPEN_PAIR = re.compile(
    r"(?:văn hóa, thể thao|lao động, thương binh|phát thanh, truyền hình|văn học, nghệ thuật|văn hóa, thông tin"
    r"|phòng, chống|đào tạo, bồi dưỡng)(?!\w)",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-ZĐ][A-ZĐ0-9&.\-]*(?![\w])")
_SHORT_CAPITALS = re.compile(r"(?<![A-ZĐ])[A-ZĐ]{2,3}$")
_LETTERS = re.compile(r"[A-ZĐ]{4,}$")
_PAIR_OF_CAPITALS = re.compile(r"[A-ZĐ]{2,3}(?:&| và )[A-ZĐ]{2,3}(?!\w)")
_DEPUTIES = re.compile(r"(?:các )?(?:phó|pct)", re.IGNORECASE)
SHARED_HEAD = re.compile(
    r"(?:các|những|hai|ba) (?P<head>sở|phòng|ban|hội|bộ|chi cục|trường thpt|trường thcs)(?: ?: ?| )"
    rf"(?={CAPITAL})",
    re.IGNORECASE,
)
"""A head told once for several names: “các Sở Tài chính, Y tế”."""
_LEVELS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"thôn|bản|ấp|khóm|khu|tổ dân",
        r"xã(?<!thị xã)|phường|thị trấn",
        r"huyện|quận|thị xã|thành phố|tp",
        r"tỉnh",
    )
)
_PLACE = re.compile(
    r"(?:thôn|bản|ấp|khóm|khu(?: phố| dân cư)?|tổ dân(?: phố| cư)?|xã|phường|thị trấn|huyện|quận|thị xã|thành phố"
    rf"|tp\.?|tỉnh) ?(?=[0-9]|{CAPITAL})",
    re.IGNORECASE,
)
_TWO_LETTERS = 2
_MOST_PARTS = 2


@dataclass(frozen=True, slots=True)
class Juncture:
    """A place where a list may divide: what began `before` it and how that `ends`, what comes `after`, and the sign.

    `by` is "comma", "word" (và, cùng) or "dash"; `known` tells that what stands before is a name known as it is.
    """

    before: str
    ends: str
    after: str
    by: str
    known: bool = False


def continues(at: Juncture) -> bool:
    """Whether what follows still belongs to the name (or class) that began before: only then nothing divides."""
    surely = _is_one_breath(at)
    if surely or _level(at.before) >= _level(at.after) > 0:
        return surely
    head = head_of(at.after)
    if at.by == "dash":
        return head is None or head.weak or not (head.capital and head.proper) or " " not in at.before
    if begins_group(at.after):
        return is_role(at.before) and _DEPUTIES.match(at.after) is not None
    kind = naming(at.before)
    if head is not None:
        return _continues_with_head(at, head, kind)
    noun = class_noun(at.after)
    if noun and not at.after[:1].isupper():
        return _continues_with_class(at, noun, kind)
    return _continues_with_words(at, kind)


def _level(text: str) -> int:
    """How high the place stands that `text` begins with by name, 0 for none: a place and the one it lies in are one."""
    match = _PLACE.match(text)
    return next((rank for rank, kind in enumerate(_LEVELS, 1) if match is not None and kind.search(match[0])), 0)


def _is_one_breath(at: Juncture) -> bool:
    """Names that hold a separator before the head of another: “Văn phòng HĐND và UBND”, “MTTQ và các tổ chức …”."""
    office = _OFFICE_OF_BOTH.match(at.before)
    if office is not None and office.end() == len(at.before) and _COUNCIL.match(at.after) is not None:
        return True
    if at.by == "word" and any(
        begin.match(at.after) is not None and end.search(at.ends) is not None for end, begin in _SAID_TOGETHER
    ):
        return True
    return at.by == "comma" and _OPEN_PAIR.match(f"{' '.join(at.ends.split()[-2:])}, {at.after}") is not None


def _continues_with_head(at: Juncture, head: Head, kind: Naming) -> bool:
    if kind in {Naming.CLASS, Naming.EACH}:
        return not head.proper and _is_noun_alone(at.after, head, kind)
    if kind is Naming.UNKNOWN or has_scope(at.ends):
        return False
    if at.by == "comma":
        return _belongs_above(at.before, at.after)
    # “Trung tâm Văn hóa và Thư viện tỉnh” is one house; after a name that is surely whole a second begins.
    return head.weak and head.capital and not head.proper and _SURELY_WHOLE.match(at.before) is None


def _is_noun_alone(after: str, head: Head, kind: Naming) -> bool:
    """“các Sở, Ban, ngành”: the head of a name that is here only the noun of a class."""
    noun, rest = class_noun(after), rest_of_noun(after)
    alone = not rest or rest[:1] in ",;()" or (rest[:1].islower() and not begins_scope(rest))
    if kind is Naming.EACH:
        return alone and noun == "territory"
    return alone and (bool(noun) or not head.capital)


def _belongs_above(before: str, after: str) -> bool:
    """An institute printed with its academy, a department with its ministry: one body."""
    return (_WITHIN.match(before) is not None and _ABOVE.match(after) is not None) or (
        _DEPARTMENT.match(before) is not None and _MINISTRY.match(after) is not None
    )


def _continues_with_class(at: Juncture, noun: str, kind: Naming) -> bool:
    if kind is Naming.CLASS:
        return True
    if kind is Naming.EACH:
        return noun == "territory"
    if at.by == "word":
        return _BLOC.match(at.before) is not None
    return noun == "territory" and has_scope(at.ends) and _MANY_LEVELS.match(at.before) is not None


def _continues_with_words(at: Juncture, kind: Naming) -> bool:
    """Words that begin no name: they belong to a name that is not yet whole (“Văn hóa, Thể thao và Du lịch”)."""
    capitals = _CAPITALS.match(at.after)
    if kind in {Naming.CLASS, Naming.EACH}:
        return capitals is None or SHARED_HEAD.match(at.before) is not None
    if kind is Naming.UNKNOWN or (at.known and at.by == "comma"):
        return False
    short = _SHORT_CAPITALS.search(at.ends) is not None
    if at.by == "word":
        # “Sở Nông nghiệp và PTNT” shortens its second field; after a name all in letters a second name follows.
        field = _COMPOUND.match(at.before) is not None and " và " not in at.before and not _LETTERS.search(at.ends)
        return capitals is None or short or field or len(capitals[0]) <= _TWO_LETTERS
    if capitals is not None:
        return short and _PAIR_OF_CAPITALS.match(at.after) is not None
    if not at.after[:1].isupper():
        return bool(at.after) and not at.after[0].isdigit()
    return _is_compound(at)


def _is_compound(at: Juncture) -> bool:
    """“Phòng Kinh tế” before “, Hạ tầng và Đô thị”: a field that closes with "và", and no name after that."""
    if _COMPOUND.match(at.before) is None or " và " in at.before or has_scope(at.ends):
        return False
    closing = _CLOSES_COMPOUND.match(at.after)
    return closing is not None and head_of(at.after[closing.end() :]) is None and at.before.count(",") < _MOST_PARTS
