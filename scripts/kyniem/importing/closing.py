"""The foot of an official paper: to whom it goes, who signed, and as what; annexes below it belong to the body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kyniem.importing.lines import Paragraph, Part
from kyniem.importing.marks import Form, bullet_of, is_shouted, mark_of
from kyniem.phrases.folding import fold_space
from kyniem.phrases.organisation_words import head_of

_RECIPIENTS = re.compile(r"Nơi nhận\s*[:.]?\s*(?P<first>.*)", re.IGNORECASE | re.DOTALL)
_CAPACITY = re.compile(
    r"(?:T\s*/\s*M|TM|K\s*/\s*T|KT|T\s*/\s*L|TL|TUQ|Q)\.?\s|PHÓ\s|(?:CHỦ TỊCH|TRƯỞNG|GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ"
    r"|(?:BỘ|THỨ|THỦ) TRƯỞNG|THỦ TƯỚNG|QUYỀN\s|(?:PHÊ )?DUYỆT|XÁC NHẬN|BAN GIÁM HIỆU|CHÁNH|THƯ KÝ|CHỦ NHIỆM|TỔNG"
    r"|TỔ TRƯỞNG|CHỈ HUY|CỤC TRƯỞNG|VIỆN TRƯỞNG)|ỦY VIÊN|UỶ VIÊN|NGƯỜI (?:LẬP|XÂY DỰNG|THỰC HIỆN)|TM$"
)
_NAME = re.compile(
    r"(?:(?:Thiếu|Trung|Thượng|Đại)\s(?:úy|uý|tá|tướng)\s+|(?:ThS|TS|PGS|GS|BS|KS)\.?\s*(?:TS\.?\s*)?)?"
    r"[^\W\d_a-z][\w’']*(?:\s+[^\W\d_][\w’']*){1,5}"
)
_NOTE = re.compile(r"[(\[].*(?:ký|signature|dấu|signed).*[)\]]|đã ký", re.IGNORECASE)
_TWO_COLUMNS = re.compile(
    r"(?P<left>.*?[:;)]|.*?[a-zà-ỹ)]\.|Nơi nhận:?)\s+(?P<capacity>[A-ZÀ-ỸĐ][A-ZÀ-ỸĐ./ ]{3,60})", re.DOTALL
)
_ENDS = re.compile(r"(?:PHỤ LỤC\b|(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUY CHẾ|THỂ LỆ|ĐỀ ÁN|PHƯƠNG ÁN|DANH SÁCH|DANH MỤC)$)")
_COPY_AND_NAME = re.compile(r"(?P<copy>Lưu\b[^.;]{0,40}[.;])\s+(?P<name>\S.*)", re.DOTALL)
_SHORT = 70


@dataclass(frozen=True, slots=True)
class Foot:
    """Recipients, the capacities in the order printed, and the name signed; empty where nothing is printed."""

    recipients: tuple[str, ...] = ()
    capacities: tuple[str, ...] = ()
    signatory: str = ""
    parts: tuple[Part, ...] = ()


def read_foot(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], Foot]:
    """The paragraphs without the foot, and the foot."""
    start = _start(paragraphs)
    if start is None:
        return tuple(paragraphs), Foot()
    apart = _apart(paragraphs, start)
    reading = _Reading()
    index = start
    while index < len(apart) and reading.takes(apart[index]):
        index += 1
    foot = Foot(
        recipients=tuple(reading.recipients),
        capacities=tuple(reading.capacities),
        signatory="; ".join(reading.names),
        parts=tuple(reading.parts),
    )
    return (*apart[:start], *apart[index:]), foot


@dataclass(slots=True)
class _Reading:
    """The foot as it is read, paragraph by paragraph."""

    recipients: list[str] = field(default_factory=list)
    capacities: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    listing: bool = False

    def takes(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is part of the foot; what it says is kept."""
        text = _NOTE.sub("", paragraph.text).strip()
        mark = mark_of(text)
        if paragraph.cells or (mark is not None and mark.form is not Form.UPPER) or _ENDS.match(text):
            return False
        opening = _RECIPIENTS.match(text)
        bullet = bullet_of(text)
        if opening is not None:
            self.listing = True
            self.parts.append(Part("recipients", text, paragraph.number))
            self.recipients.extend(_pieces(opening["first"]))
            return True
        if bullet is not None and self.listing:
            self._take_recipient(bullet.text)
            return True
        return not text or self._signs(text, paragraph.number)

    def _take_recipient(self, text: str) -> None:
        """A recipient; after the file copy, the last, a name that stood beside it on the line is the signature."""
        beside = _COPY_AND_NAME.fullmatch(text)
        if beside is not None and not self.names and _is_name(beside["name"]):
            text = beside["copy"]
            self.names.append(beside["name"])
        self.recipients.extend(_pieces(text))

    def _signs(self, text: str, number: int) -> bool:
        if self.capacities and _is_name(text):
            self.names.append(text)
            return True
        if is_shouted(text) and len(text) < 2 * _SHORT:
            if not self.capacities:
                self.parts.append(Part("signature", text, number))
            self.capacities.append(text)
            return True
        if self.listing and not self.capacities and len(text) < 2 * _SHORT:
            self.recipients.extend(_pieces(text))
            return True
        return not self.names and len(text) <= _SHORT


def _apart(paragraphs: Sequence[Paragraph], start: int) -> list[Paragraph]:
    """The paragraphs with what stood in two columns and came on one line (“- Lưu: VT; CHỦ TỊCH”) put apart."""
    apart = list(paragraphs[:start])
    capacities: list[Paragraph] = []
    for paragraph in paragraphs[start:]:
        match = _TWO_COLUMNS.fullmatch(paragraph.text)
        if match is not None and _CAPACITY.match(match["capacity"]) and not is_shouted(match["left"]):
            apart.append(replace(paragraph, text=match["left"]))
            capacities.append(replace(paragraph, text=match["capacity"]))
            continue
        if capacities and bullet_of(paragraph.text) is None:
            apart.extend(capacities)
            capacities = []
        apart.append(paragraph)
    return [*apart, *capacities]


def _start(paragraphs: Sequence[Paragraph]) -> int | None:
    """Where the foot begins: at the recipients, or at the capacities that stand before or without them."""
    listed = [
        index for index, each in enumerate(paragraphs) if _RECIPIENTS.match(each.text) and len(each.text) < 9 * _SHORT
    ]
    if listed:
        start = listed[-1]
        while start and (_is_capacity(paragraphs[start - 1]) or _signs(paragraphs, start - 1)):
            start -= 1
        return start
    for index, paragraph in enumerate(paragraphs):
        if _is_capacity(paragraph) and all(len(each.text) < _SHORT for each in paragraphs[index : index + 3]):
            return index
    return None


def _is_capacity(paragraph: Paragraph) -> bool:
    return is_shouted(paragraph.text) and len(paragraph.text) < _SHORT and _CAPACITY.match(paragraph.text) is not None


def _signs(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """A name right under capacities, when the signature stands before the recipients."""
    return index > 0 and _is_name(paragraphs[index].text) and _is_capacity(paragraphs[index - 1])


def _is_name(text: str) -> bool:
    """Whether a line is a person's name, in capitals too: no office, no body."""
    if _CAPACITY.match(text) or head_of(text) is not None:
        return False
    words = text.split()
    return _NAME.fullmatch(text) is not None and all(word[:1].isupper() for word in words[-2:])


def _pieces(text: str) -> list[str]:
    return [clean for clean in (fold_space(text).strip(" ;.,-–/"),) if clean]
