"""The head of an official paper: who issues it, its number, place and day, what it is, what about, and to whom.

Where the parts stand: Decree 30/2020/NĐ-CP, Annex I, for the State; Guidance 36-HD/VPTW of 2018 for the Party.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from kyniem.importing.issuers import issuer_in_preamble, issuer_of
from kyniem.importing.lines import Doubt, Paragraph, Part
from kyniem.importing.marks import bullet_of, is_shouted, mark_of
from kyniem.phrases.folding import fold_space

TYPES = (
    *("Kế hoạch", "Công văn", "Hướng dẫn", "Chương trình", "Thông báo", "Quyết định", "Chỉ thị", "Nghị quyết"),
    *("Kết luận", "Đề án", "Phương án", "Báo cáo", "Tờ trình", "Đề cương", "Thể lệ", "Quy chế", "Quy định"),
    *("Kịch bản", "Thông tri", "Công điện", "Thư mời", "Giấy mời", "Dự thảo"),
)
_TYPE = re.compile(rf"(?P<type>{'|'.join(map(str.upper, TYPES))})\b[:.]?\s*(?P<title>.*)", re.DOTALL)
_MOTTO = re.compile(
    r"(?:cộng ho?[òo]?à?a? xã hội ch[ủu] nghĩa(?: việt)?(?: nam)?|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc"
    r"|đảng cộng sản việt nam)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\bSố\s*:?\s*(?P<digits>\d[\d .]*|[.…_\s]*)\s*(?P<rest>[-–/]\s*[A-ZĐ][\w&Đ-]*(?:\s*[-–/]\s*[\w&]+)*)",
    re.IGNORECASE,
)
_BLANK = r"[\s.…_]*"
_DAY = re.compile(
    rf"(?:(?P<place>[^\W\d][^,;:\d]{{1,40}}),\s*)?ngày\s*(?P<day>\d ?\d?|{_BLANK})"
    rf"\s*tháng\s*(?P<month>\d ?\d?|{_BLANK})\s*năm\s*(?P<year>\d ?\d ?\d ?\d|\d*{_BLANK})",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:V/v|Về việc)\s*:?\s*(?P<subject>.+)", re.IGNORECASE | re.DOTALL)
_TO = re.compile(r"Kính gửi\s*:?\s*(?P<to>.*)", re.IGNORECASE | re.DOTALL)
_PREAMBLE = re.compile(
    r"(?:thực hiện|căn cứ|triển khai|nhằm|để|theo|tiếp tục|hưởng ứng|hướng tới|nhân dịp|nhân kỷ niệm|trên cơ sở"
    r"|sau khi"
    r"|chào mừng|thiết thực|trong không khí|được sự|xét|ngày \d|năm \d|\d)",
    re.IGNORECASE,
)
_IN_PREAMBLE = re.compile(
    rf"(?:xây dựng|ban hành|lập)\s+(?P<type>{'|'.join(TYPES)})\s+(?P<title>[^;:]{{10,300}}?)"
    r"(?:,\s*(?:với|có)?\s*nội dung|,\s*cụ thể|\s+(?:với|có) nội dung|\s+như sau|[;:])",
    re.IGNORECASE,
)
_LONGEST_TITLE = 420
_HEAD_LENGTH = 60
_NEAR = 8
_BESIDE_TYPE = re.compile(r"(?:PHỐI HỢP|LIÊN TỊCH|HÀNH ĐỘNG|CÔNG TÁC|LIÊN NGÀNH)\s*")
_PIECE = re.compile(r"(?:^|;|\n)\s*[-–+•]\s*|;\s*")


@dataclass(slots=True)
class Head:
    """What the head says; "" or None where it prints nothing. Filled line by line."""

    type: str = ""
    number: str = ""
    issued: date | None = None
    place: str = ""
    issuer: str = ""
    title: str = ""
    addressees: list[str] = field(default_factory=list)
    party: bool = False
    untitled: str = ""
    names: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def read_head(paragraphs: Sequence[Paragraph]) -> tuple[Head, tuple[Paragraph, ...]]:
    """The head of a paper and the paragraphs below it."""
    head = Head()
    rest = list(paragraphs)
    while rest and len(paragraphs) - len(rest) < _HEAD_LENGTH and not rest[0].cells:
        taken = _take(head, rest) or _strays(head, rest)
        if not taken:
            break
        head.parts.extend(Part(_part_of(head), each.text, each.number) for each in rest[:taken])
        del rest[:taken]
    _finish(head, paragraphs, rest)
    return head, tuple(rest)


def _strays(head: Head, rest: Sequence[Paragraph]) -> int:
    """How many lines to pass over that stand before the head proper: a running head, a stamp, “DỰ THẢO”."""
    if head.number or head.type or head.names or head.party:
        return 0
    near = rest[1:_NEAR]
    return int(len(rest[0].text) < 2 * _HEAD_LENGTH and any(_MOTTO.search(each.text) for each in near))


def _part_of(head: Head) -> str:
    return "title" if head.type or head.title else "header"


def _take(head: Head, rest: Sequence[Paragraph]) -> int:
    """How many of the paragraphs the head takes, 0 when the body begins."""
    first = rest[0]
    text = first.text
    if _MOTTO.search(text) and len(text) < 2 * _HEAD_LENGTH:
        head.party = head.party or "đảng cộng sản" in text.lower()
        left = _MOTTO.sub(" ", text)
        if is_shouted(left):
            head.names.append(fold_space(left))
        return 1
    if _takes_number_or_day(head, first):
        return 1
    to = _TO.match(text)
    if to is not None:
        return 1 + _take_addressees(head, to["to"], rest[1:])
    return _take_kind_and_title(head, rest) or int(_takes_name(head, text))


def _take_kind_and_title(head: Head, rest: Sequence[Paragraph]) -> int:
    text = rest[0].text
    kind = _TYPE.fullmatch(text)
    if kind is not None and not head.type:
        head.type = kind["type"].capitalize()
        return 1 + _take_title(head, kind["title"], rest[1:])
    subject = _SUBJECT.match(text)
    if subject is not None and not head.title:
        head.title = fold_space(subject["subject"])
        return 1 + _take_more_of_subject(head, rest[1:])
    return 0


def _takes_name(head: Head, text: str) -> bool:
    """Whether a line is one of the names at the head, in capitals."""
    if mark_of(text) is not None or not is_shouted(text) or head.type:
        return False
    head.names.append(text)
    return True


def _takes_number_or_day(head: Head, paragraph: Paragraph) -> bool:
    text = paragraph.text
    if len(text) > 4 * _HEAD_LENGTH or mark_of(text) is not None:
        return False
    number = _NUMBER.search(text) if not head.number else None
    if number is not None and (text[: number.start()].strip() == "" or is_shouted(text[: number.start()])):
        digits = re.sub(r"\D", "", number["digits"])
        head.number = digits + re.sub(r"\s+", "", number["rest"]).replace("–", "-") if digits else ""
        if not digits:
            head.doubts.append(Doubt(paragraph.number, "số của văn bản còn để trống"))
    elif re.fullmatch(r"Số\s*:?\s*\d+", text) and not head.number:
        head.number = re.sub(r"\D", "", text)
        number = re.match("", text)
    start = number.end() if number is not None else 0
    day = _DAY.search(text, start) if head.issued is None and not head.place else None
    if day is not None and text[start : day.start()].strip(" *") and number is None:
        day = None
    if day is not None:
        head.place = fold_space(day["place"] or "")
        head.issued = _day(day)
        if head.issued is None:
            head.doubts.append(Doubt(paragraph.number, "ngày ban hành còn để trống hoặc không có trong lịch"))
    subject = _SUBJECT.search(text)
    if number is not None and subject is not None and not head.title:
        stop = day.start() if day is not None and day.start() > subject.start() else len(text)
        head.title = fold_space(text[subject.start("subject") : stop])
    return number is not None or day is not None


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(*(int(re.sub(r"\s", "", match[part])) for part in ("year", "month", "day")))
    except ValueError:
        return None


def _take_addressees(head: Head, first: str, rest: Sequence[Paragraph]) -> int:
    found = [first] if first.strip() else []
    taken = 0
    for paragraph in rest:
        bullet = bullet_of(paragraph.text)
        if _MOTTO.search(paragraph.text) or _takes_number_or_day(head, paragraph):
            head.party = head.party or "đảng cộng sản" in paragraph.text.lower()
            taken += 1
            continue
        if bullet is None and (found or _PREAMBLE.match(paragraph.text) or mark_of(paragraph.text) is not None):
            break
        found.append(bullet.text if bullet is not None else paragraph.text)
        taken += 1
    pieces = [piece for text in found for piece in _PIECE.split(text)]
    head.addressees = [clean for piece in pieces if (clean := fold_space(piece).strip(" .;,-–"))]
    return taken


def _take_title(head: Head, first: str, rest: Sequence[Paragraph]) -> int:
    lines = [first] if _BESIDE_TYPE.sub("", first, count=1).strip() else []
    lines = [_BESIDE_TYPE.sub("", line) if is_shouted(line.split()[0]) else line for line in lines]
    taken = 0
    for paragraph in rest:
        text = paragraph.text
        if lines and is_shouted(text) and not is_shouted(lines[0]):
            break
        ended = text.endswith((".", ":", ";", "/")) or len(text) > _LONGEST_TITLE
        if paragraph.cells or mark_of(text) is not None or bullet_of(text) is not None or ended or _TO.match(text):
            break
        if lines and (_PREAMBLE.match(text) and len(text) > _HEAD_LENGTH and not is_shouted(text)):
            break
        lines.append(text)
        taken += 1
    head.title = fold_space(" ".join(lines)) or head.title
    return taken


def _take_more_of_subject(head: Head, rest: Sequence[Paragraph]) -> int:
    """The subject of a letter is printed in a narrow column: small letters go on with it."""
    taken = 0
    for paragraph in rest:
        if not paragraph.text[:1].islower():
            break
        head.title = fold_space(f"{head.title} {paragraph.text}")
        taken += 1
    return taken


def _finish(head: Head, paragraphs: Sequence[Paragraph], rest: Sequence[Paragraph]) -> None:
    whole = "\n".join(paragraph.text for paragraph in paragraphs)
    preamble = next((each.text for each in rest if mark_of(each.text) is None and not each.cells), "")
    head.issuer = issuer_of(head.names, whole) or issuer_in_preamble(preamble)
    if not head.title:
        _take_title_from(head, preamble)
    if not head.type and (re.search(r"CV[-/]|[-/]CV", head.number) or (head.title and head.addressees)):
        head.type = "Công văn"


def _take_title_from(head: Head, preamble: str) -> None:
    """A paper that lost its head: what it is and what about, as its first sentence says."""
    match = _IN_PREAMBLE.search(preamble)
    if match is None:
        head.untitled = "không thấy tên loại và trích yếu của văn bản"
        return
    head.type = head.type or match["type"].capitalize()
    title = fold_space(match["title"])
    head.title = title[:1].upper() + title[1:]
    head.untitled = "văn bản không in tên loại và trích yếu; lấy theo câu mở đầu"
