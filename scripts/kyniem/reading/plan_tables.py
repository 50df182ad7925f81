"""Tables of tasks in a plan: a row says what is to be done, who leads, who joins, and when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kyniem.phrases.folding import fold_accents
from kyniem.phrases.labels import Label, Labelled, split_labels
from kyniem.reading.calendar_columns import cells_of, is_ruler
from kyniem.reading.outline import Line

_HEADERS: tuple[tuple[re.Pattern[str], Label | None], ...] = tuple(
    (re.compile(pattern), label)
    for pattern, label in (
        (r"(?:tt|stt|so tt|so)$", Label.NOTE),
        (r"dia diem|noi to chuc|noi thuc hien", Label.PLACE),
        (r"kinh phi|nguon", Label.FUNDING),
        (r"ghi chu|ket qua|san pham|yeu cau|muc tieu|so luong|thanh phan|doi tuong", Label.NOTE),
        (r"thoi gian|thoi han|thoi diem|\bngay\b|tien do|hoan thanh|^gio|^thang|^han|bat dau|ket thuc", Label.TIME),
        (r"^(?!.*chu tri).*phoi hop", Label.COORDINATING),
        (r"^(?:nguoi|ca nhan|dong chi|d/c|lanh dao|can bo|giao vien)\b(?!.*(?:bo phan|don vi|co quan))", Label.PERSON),
        (r"chu tri|thuc hien$|tham muu|bo phan|don vi|co quan|giao cho|dau moi|dang cai", Label.LEAD),
        (r"phu trach|nguoi ", Label.PERSON),
        (r"noi dung|nhiem vu|hoat dong|cong viec|^viec|hang muc|chuong trinh|su kien|phan viec", None),
    )
)
"""What a column means by words of its header, the first that fits; None is the deed itself.

Persons lead only where no column names bodies: an official in charge is no second lead beside "Đơn vị chủ trì".
"""
_NOT_SHOWN = frozenset({"tt", "stt", "so tt", "so"})
_BEGINNING = re.compile(r"bat dau|^tu\b")
_ENDING = re.compile(r"ket thuc|^den\b")
_HOUR = re.compile(r"gio\b|thoi diem")
_ROWS = 2


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row: where it stands, what is to be done, and its other cells as labels."""

    line: Line
    title: str
    labels: tuple[Labelled, ...]


def take_task_rows(lines: Sequence[Line]) -> tuple[tuple[TaskRow, ...], tuple[Line, ...]]:
    """The rows of the tables of tasks among free lines, and the lines that are none of theirs."""
    rows: list[TaskRow] = []
    rest: list[Line] = []
    index = 0
    while index < len(lines):
        stop = index
        while stop < len(lines) and lines[stop].text.lstrip().startswith("|"):
            stop += 1
        table = lines[index:stop]
        columns = _columns(table)
        if columns is None:
            rest.extend(lines[index : stop + 1])
            index = stop + 1
            continue
        rows.extend(_rows(table[_ROWS:], columns))
        index = stop
    return tuple(rows), tuple(rest)


def _columns(table: Sequence[Line]) -> list[tuple[str, Label | None]] | None:
    """What the columns of a table mean; None where it is no table of tasks."""
    if len(table) <= _ROWS or not is_ruler(table[1].text):
        return None
    columns = [_column(header.strip("* ")) for header in cells_of(table[0].text)]
    if not any(label is Label.LEAD for _, label in columns):
        columns = [(header, Label.LEAD if label is Label.PERSON else label) for header, label in columns]
    has_deed = any(label is None for _, label in columns)
    says_who_or_when = any(label in {Label.LEAD, Label.TIME} for _, label in columns)
    return columns if has_deed and says_who_or_when else None


def _column(header: str) -> tuple[str, Label | None]:
    folded = fold_accents(header)
    for pattern, label in _HEADERS:
        if pattern.search(folded):
            return header, label
    return header, Label.NOTE


def _rows(lines: Sequence[Line], columns: Sequence[tuple[str, Label | None]]) -> Iterator[TaskRow]:
    """The rows that name a deed and say who or when; a row of a group's name only is none."""
    for line in lines:
        cells = list(zip(columns, cells_of(line.text), strict=False))
        title = next((cell.strip("* ") for (_, label), cell in cells if label is None and cell.strip("* ")), "")
        labels = [
            labelled
            for (header, label), cell in cells
            if label not in {None, Label.TIME} and cell and cell != title and fold_accents(header) not in _NOT_SHOWN
            for labelled in _labels(header, label, cell)
        ]
        times = [(header, cell) for (header, label), cell in cells if label is Label.TIME and cell and cell != title]
        if times:
            labels.append(Labelled(Label.TIME, "Thời gian", _together(times)))
        if title and any(labelled.label in {Label.LEAD, Label.TIME, Label.MILESTONE} for labelled in labels):
            yield TaskRow(line, title.rstrip(".;:"), tuple(labels))


def _together(times: Sequence[tuple[str, str]]) -> str:
    """The time that several columns tell: “Bắt đầu | Kết thúc” a span, “Giờ | Ngày” a moment, the hour first."""
    first = next((cell for header, cell in times if _BEGINNING.search(fold_accents(header))), "")
    last = next((cell for header, cell in times if _ENDING.search(fold_accents(header))), "")
    if first and last:
        return first if first == last else f"từ {_small(first)} đến {_small(last)}"
    hours = [cell for header, cell in times if _HOUR.match(fold_accents(header))]
    days = [cell for header, cell in times if not _HOUR.match(fold_accents(header))]
    return ", ".join([*hours, *days])


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _labels(header: str, label: Label, cell: str) -> tuple[Labelled, ...]:
    """What a cell says under its column's label, or under labels of its own (“Chủ trì: …; Phối hợp: …”)."""
    own = split_labels(cell)
    return (
        own
        if len(own) > 1 or (own and own[0].label in {Label.LEAD, Label.COORDINATING})
        else (Labelled(label, header, cell),)
    )
