"""The head of an official paper: who issues it, its number, place and day, what it is, what about, and to whom.

Where the parts stand: Decree 30/2020/NĐ-CP, Annex I, for the State; Guidance 36-HD/VPTW of 2018 for the Party.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kyniem.importing.issuers import issuer_in_preamble, issuer_of, names_issuer
from kyniem.importing.lines import Doubt, Paragraph, Part
from kyniem.importing.marks import bullet_of, is_shouted, mark_of
from kyniem.importing.mottos import beside_motto
from kyniem.importing.printed_days import DAY, DAY_WITHOUT_YEAR, date_of
from kyniem.importing.titles import (
    begins_preamble,
    is_subject,
    more_of_subject,
    subject_of,
    subject_within,
    title_below,
    title_in_preamble,
    type_of,
    without_origin,
)
from kyniem.phrases.citations import find_citations
from kyniem.phrases.folding import fold_space

_SYMBOL = r"(?:[-–/]\s*|(?=(?-i:[A-ZĐ]{2,})\s*[-–/]))[A-ZĐ][\w&]*(?:\s*[-–/]\s*[\w&]+)*"
_NUMBER = re.compile(rf"\bSố\s*:?\s*(?P<digits>\d[\d .]*|[.…_\s]*)\s*(?P<rest>{_SYMBOL})", re.IGNORECASE)
_TO = re.compile(r"Kính gửi\s*:?\s*(?P<to>.*)", re.IGNORECASE | re.DOTALL)
_HEAD_LENGTH = 60
_NEAR = 8
_FARTHEST = 25
"""How far below the menu of a web page its paper may begin, where a number shows that it does."""
_NUMBER_ALONE = re.compile(r"Số\s*:?", re.IGNORECASE)
_PIECE = re.compile(r"(?:^|;|\n)\s*[-–+•]\s*|,\s*[-–+•]\s+|;\s*")


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
    bare: bool = False
    untitled: str = ""
    names: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def read_head(paragraphs: Sequence[Paragraph]) -> tuple[Head, tuple[Paragraph, ...]]:
    """The head of a paper and the paragraphs below it."""
    head = Head()
    rest = list(paragraphs)
    while rest and len(paragraphs) - len(rest) < _HEAD_LENGTH and not rest[0].cells:
        if len(rest) > 1 and _broken(rest[0].text, rest[1].text):
            rest[:2] = [replace(rest[0], text=f"{rest[0].text} {rest[1].text}")]
        taken = _take(head, rest) or _strays(head, rest)
        if not taken:
            break
        head.parts.extend(Part(_part_of(head), each.text, each.number) for each in rest[:taken])
        del rest[:taken]
    _finish(head, paragraphs, rest)
    return head, tuple(rest)


def _broken(text: str, following: str) -> bool:
    """Whether a narrow column cut a line in two: “Số:” | “122/KH-TMNVK”, “…, ngày 17 tháng 11” | “năm 2014”."""
    number = _NUMBER_ALONE.fullmatch(text) is not None and following[:1].isdigit()
    return number or (DAY_WITHOUT_YEAR.fullmatch(text) is not None and following.lower().startswith("năm "))


def _strays(head: Head, rest: Sequence[Paragraph]) -> int:
    """How many lines to pass over that stand before the head proper: a running head, a stamp, the menu of a page."""
    if not any(map(str.isalnum, rest[0].text)):
        return 1
    if _has_letterhead(head) or len(rest[0].text) >= 2 * _HEAD_LENGTH or (head.type and mark_of(rest[0].text)):
        return 0
    near = any(beside_motto(each.text) is not None for each in rest[1:_NEAR])
    ahead = [each.text for each in rest[1:_FARTHEST]]
    far = any(beside_motto(text) is not None for text in ahead) and any(_NUMBER.match(text) for text in ahead)
    if far and not near:
        head.doubts.append(Doubt(rest[0].number, f"đã bỏ qua dòng đứng trước phần đầu văn bản: “{rest[0].text}”"))
    return int(near or far)


def _part_of(head: Head) -> str:
    return "title" if head.type or head.title else "header"


def _take(head: Head, rest: Sequence[Paragraph]) -> int:
    """How many of the paragraphs the head takes, 0 when the body begins."""
    first = rest[0]
    text = first.text
    beside = beside_motto(text)
    if beside is not None:
        head.party = head.party or "đảng cộng sản" in text.lower()
        head.names.extend(name.upper() for name in beside if any(map(str.isalpha, name)))
        return 1
    if _takes_number_or_day(head, first):
        return 1
    to = _TO.match(text)
    if to is not None:
        return 1 + _take_addressees(head, to["to"], rest[1:])
    return _take_kind_and_title(head, rest) or int(_takes_name(head, text) or _repeats_issuer(head, rest))


def _repeats_issuer(head: Head, rest: Sequence[Paragraph]) -> bool:
    """Whether a decision names who decides once more, above its grounds: “THỦ TƯỚNG CHÍNH PHỦ” / “Căn cứ …”."""
    grounded = len(rest) > 1 and begins_preamble(rest[1].text)
    return bool(head.type) and grounded and names_issuer(rest[0].text)


def _take_kind_and_title(head: Head, rest: Sequence[Paragraph]) -> int:
    text = rest[0].text
    kind = type_of(text)
    if kind is not None and (not head.type or (head.bare and kind[0] == head.type and _has_letterhead(head))):
        head.bare = not _has_letterhead(head)
        head.type = kind[0]
        title, taken = title_below(kind[1], rest[1:])
        title, origin = without_origin(title)
        head.title = title or head.title
        _take_origin(head, origin)
        return 1 + taken
    subject = subject_of(text)
    if subject and not head.title:
        more, taken = more_of_subject(rest[1:])
        head.title = fold_space(f"{subject} {more}")
        return 1 + taken
    if head.number and not head.title and not head.type:
        return _take_bare_subject(head, rest)
    return 0


def _take_bare_subject(head: Head, rest: Sequence[Paragraph]) -> int:
    """The subject of a Party letter, without “V/v”; the day of the column beside it may stand between its lines."""
    stop = next((index for index, each in enumerate(rest[:_NEAR]) if _TO.match(each.text)), 0)
    days = [DAY.search(each.text) for each in rest[:stop]]
    lines = [DAY.sub("", each.text) for each in rest[:stop] if beside_motto(each.text) is None]
    if not is_subject(lines):
        return 0
    head.title = fold_space(" ".join(lines))
    day = next((day for day in days if day is not None), None)
    if day is not None and head.issued is None:
        head.place, head.issued = fold_space(day["place"] or ""), date_of(day)
    return stop


def _has_letterhead(head: Head) -> bool:
    return bool(head.number or head.names or head.party)


def _take_origin(head: Head, origin: str) -> None:
    """What is issued with a decision has that decision's number and day."""
    cited = find_citations(origin)
    if cited and not head.number:
        head.number, head.issued = cited[0].number, head.issued or cited[0].issued


def _takes_name(head: Head, text: str) -> bool:
    """Whether a line is one of the names at the head, in capitals."""
    above_letterhead = head.bare and names_issuer(text)  # the title of a web page came first
    if mark_of(text) is not None or not is_shouted(text) or (head.type and not above_letterhead):
        return False
    head.names.append(text)
    return True


def _takes_number_or_day(head: Head, paragraph: Paragraph) -> bool:
    text = paragraph.text
    if len(text) > 4 * _HEAD_LENGTH or mark_of(text) is not None:
        return False
    number = _NUMBER.search(text) if not head.number else None
    if number is not None and text[: number.start()].strip() and not is_shouted(text[: number.start()]):
        number = None  # “Căn cứ Thông báo số …” names another paper
    if number is not None:
        digits = re.sub(r"\D", "", number["digits"])
        symbol = re.sub(r"\s+", "", number["rest"]).replace("–", "-")
        head.number = f"{digits}{' ' * symbol[:1].isalpha()}{symbol}" if digits else ""
        if not digits:
            head.doubts.append(Doubt(paragraph.number, "số của văn bản còn để trống"))
    elif re.fullmatch(r"Số\s*:?\s*\d+", text) and not head.number:
        head.number = re.sub(r"\D", "", text)
        number = re.match("", text)
    start = number.end() if number is not None else 0
    day = DAY.search(text, start) if head.issued is None and not head.place else None
    if day is not None and text[start : day.start()].strip(" *") and number is None:
        day = None
    if day is not None:
        head.place = fold_space(day["place"] or "")
        head.issued = date_of(day)
        if head.issued is None:
            head.doubts.append(Doubt(paragraph.number, "ngày ban hành còn để trống hoặc không có trong lịch"))
    subject = subject_within(text)
    if number is not None and subject is not None and not head.title:
        stop = day.start() if day is not None and day.start() > subject else len(text)
        head.title = fold_space(text[subject:stop])
    return number is not None or day is not None


def _take_addressees(head: Head, first: str, rest: Sequence[Paragraph]) -> int:
    found = [first] if first.strip() else []
    taken = 0
    for paragraph in rest:
        bullet = bullet_of(paragraph.text)
        if beside_motto(paragraph.text) is not None or _takes_number_or_day(head, paragraph):
            head.party = head.party or "đảng cộng sản" in paragraph.text.lower()
            taken += 1
            continue
        if bullet is None and (found or begins_preamble(paragraph.text) or mark_of(paragraph.text) is not None):
            break
        found.append(bullet.text if bullet is not None else paragraph.text)
        taken += 1
    pieces = [piece for text in found for piece in _PIECE.split(text)]
    head.addressees = [clean for piece in pieces if (clean := fold_space(piece).strip(" .;,-–"))]
    return taken


def _finish(head: Head, paragraphs: Sequence[Paragraph], rest: Sequence[Paragraph]) -> None:
    whole = "\n".join(paragraph.text for paragraph in paragraphs)
    first = next((index for index, each in enumerate(rest) if mark_of(each.text) is not None or each.cells), len(rest))
    preamble = "\n".join(each.text for each in rest[: first or 1])
    head.issuer = issuer_of(head.names, whole) or issuer_in_preamble(preamble)
    if not head.title:
        _take_title_from(head, preamble)
    if not head.type and (re.search(r"CV[-/]|[-/]CV", head.number) or head.addressees):
        head.type = "Công văn"


def _take_title_from(head: Head, preamble: str) -> None:
    """A paper that lost its head: what it is and what about, as its first sentence says."""
    said = title_in_preamble(preamble)
    if said is None:
        head.untitled = "không thấy tên loại và trích yếu của văn bản"
        return
    head.type, head.title = head.type or said[0], said[1]
    head.untitled = "văn bản không in tên loại và trích yếu; lấy theo câu mở đầu"
