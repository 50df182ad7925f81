"""The columns of a calendar's table: what a header means, and a row taken apart into its cells."""

import re
from collections.abc import Mapping

from rapidfuzz import process

from kyniem.phrases.folding import fold_accents
from kyniem.problems import Origin, Problem

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "day": ("ngay", "thoi gian", "ngay thang"),
    "time": ("gio", "gio phat", "gio dang"),
    "channel": ("kenh", "hinh thuc", "phuong tien"),
    "content": ("noi dung", "ten bai", "chu de"),
    "lead": ("chu tri", "don vi", "don vi chu tri", "thuc hien"),
    "post": ("bai", "tin", "tin bai", "lien ket"),
    "state": ("trang thai", "tinh trang"),
    "source": ("nguon", "can cu"),
    "note": ("ghi chu",),
    "place": ("dia diem", "noi", "o dau", "noi to chuc"),
    "earlier": ("doi tu", "ngay cu", "truoc la"),
}
_NAMES = {"day": "Ngày", "content": "Nội dung"}
_RULER = re.compile(r"\|(?::?-+:?\|)*(?::?-+:?)?(?<!^\|)")
_CELL = re.compile(r"(?<!\\)\|")
_NEAR_ENOUGH = 70.0


def is_ruler(line: str) -> bool:
    """Whether a line is the one of dashes between the header and the rows."""
    return _RULER.fullmatch("".join(line.split())) is not None


def cells_of(line: str) -> list[str]:
    """The cells of a row, without the one bar that may open and the one that may close it."""
    row = line.strip().removeprefix("|")
    if row.endswith("|") and not row.endswith("\\|"):
        row = row[:-1]
    return [cell.replace("\\|", "|").strip() for cell in _CELL.split(row)]


def columns_of(origin: Origin, line: str, problems: list[Problem]) -> list[str] | None:
    """What each column of a table means, by the header row; None and problems when they cannot stand."""
    headers = cells_of(line)
    columns = [
        next((column for column, names in _COLUMNS.items() if fold_accents(header) in names), "") for header in headers
    ]
    found = len(problems)
    missing = {column: name for column, name in _NAMES.items() if column not in columns}
    surely = columns.count("") == 1 == len(missing)
    for header, column in zip(headers, columns, strict=True):
        if not column:
            message = f"bảng có cột không hiểu được: “{header}”{_meant(header, missing, surely=surely)}"
            problems.append(Problem(origin, "calendar-columns", message))
    for column in sorted(set(columns) - {""}):
        if columns.count(column) > 1:
            named = " và ".join(f"“{header}”" for header, own in zip(headers, columns, strict=True) if own == column)
            problems.append(Problem(origin, "calendar-columns", f"bảng có hai cột cùng nghĩa: {named}"))
    problems.extend(Problem(origin, "calendar-columns", f"bảng thiếu cột “{name}”") for name in missing.values())
    return columns if len(problems) == found else None


def _meant(header: str, missing: dict[str, str], *, surely: bool) -> str:
    """The missing column that an unknown header was probably meant to be, taken off the list: told once, not twice.

    `surely`: one is unknown and one is missing, so whatever it says it stands in the other's place.
    """
    names = {column: fold_accents(name) for column, name in missing.items()}
    enough = 0 if surely else _NEAR_ENOUGH
    near = process.extractOne(fold_accents(header), names, score_cutoff=enough)
    return f"; có phải “{missing.pop(near[2])}”?" if near is not None else ""
