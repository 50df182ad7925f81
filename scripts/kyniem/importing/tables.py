"""Tables of papers: those of mere layout taken apart, heads of two rows joined, times of two columns put together."""

import re
from collections.abc import Iterator, Sequence

from kyniem.importing.marks import bare
from kyniem.phrases.folding import fold_space

Rows = tuple[tuple[str, ...], ...]
_LAYOUT = re.compile(
    r"cộng h[òo]a? xã hội|cộng hoà xã hội|độc lập\s*[-–]|đảng cộng sản việt nam|nơi nhận\s*:|\bsố\s*:|kính gửi"
    r"|\b[kt][tm]\.\s?(?:chủ tịch|hiệu|giám)",
    re.IGNORECASE,
)
_HEAD_LENGTH = 600
_WEEKDAY = re.compile(r"^(?:thứ\s*\w+|chủ nhật|cn|t[2-7])\s*[,(]?\s*(?=\D*\d)", re.IGNORECASE)
_DAYS = frozenset({"ngay", "thu, ngay", "ngay, thang", "thoi gian", "thu/ngay", "thu ngay", "ngay thang", "ngay/thang"})
_HOURS = frozenset({"gio", "thoi diem", "gio to chuc", "gio bat dau"})


def is_layout(rows: Rows) -> bool:
    """Whether a table only sets words side by side, as the head and foot of a paper, or is one column."""
    words = " ".join(cell for row in rows for cell in row)[:_HEAD_LENGTH]
    return _LAYOUT.search(words) is not None or max(map(len, rows), default=0) <= 1


def by_columns(rows: Rows) -> Iterator[str]:
    """The cells of a table of mere layout, column by column."""
    for column in range(max(map(len, rows), default=0)):
        yield from (row[column] for row in rows if column < len(row) and row[column])


def in_order(rows: Rows) -> Rows:
    """A table with one head row, and with the columns that tell a time put into one."""
    rows = tuple(tuple(fold_space(cell) for cell in row) for row in rows if any(cell.strip() for cell in row))
    return _with_one_time(_with_one_head(rows))


def _with_one_head(rows: Rows) -> Rows:
    """“Thời gian” over “Bắt đầu | Kết thúc” becomes “Thời gian bắt đầu | Thời gian kết thúc”."""
    if len(rows) < 3 or len(rows[0]) != len(rows[1]):  # noqa: PLR2004 - two rows of a head and one of the table
        return rows
    first, second = rows[0], rows[1]
    spanned = any(name and first.count(name) > 1 for name in first)
    if not spanned or not any(above == below for above, below in zip(first, second, strict=True)):
        return rows
    head = tuple(
        above if above == below else f"{above} {below[:1].lower()}{below[1:]}"
        for above, below in zip(first, second, strict=True)
    )
    return (head, *rows[2:])


def _with_one_time(rows: Rows) -> Rows:
    if not rows:
        return rows
    names = [bare(name) for name in rows[0]]
    begin = next((index for index, name in enumerate(names) if "bat dau" in name or name == "tu ngay"), None)
    end = next((index for index, name in enumerate(names) if "ket thuc" in name or name == "den ngay"), None)
    day = next((index for index, name in enumerate(names) if name in _DAYS), None)
    hour = next((index for index, name in enumerate(names) if name in _HOURS), None)
    if begin is not None and end is not None:
        return tuple(
            _merged(row, begin, end, "Thời gian" if index == 0 else _span(row, begin, end))
            for index, row in enumerate(rows)
        )
    if day is not None and hour is not None:
        return tuple(
            _merged(row, day, hour, "Thời gian" if index == 0 else _moment(row, day, hour))
            for index, row in enumerate(rows)
        )
    if day is not None:
        return tuple(
            _replaced(row, day, "Thời gian" if index == 0 else _WEEKDAY.sub("", row[day])) if day < len(row) else row
            for index, row in enumerate(rows)
        )
    return rows


def _span(row: Sequence[str], begin: int, end: int) -> str:
    first, last = _cell(row, begin), _cell(row, end)
    if not first or not last or first == last:
        return first or last
    return f"từ {first[:1].lower()}{first[1:]} đến {last[:1].lower()}{last[1:]}"


def _moment(row: Sequence[str], day: int, hour: int) -> str:
    date, clock = _WEEKDAY.sub("", _cell(row, day)), _cell(row, hour)
    return f"{clock} ngày {date}" if clock and date[:1].isdigit() else fold_space(f"{clock} {date}")


def _cell(row: Sequence[str], index: int) -> str:
    return row[index] if index < len(row) else ""


def _merged(row: tuple[str, ...], keep: int, drop: int, text: str) -> tuple[str, ...]:
    return tuple(text if index == keep else cell for index, cell in enumerate(row) if index != drop)


def _replaced(row: tuple[str, ...], at: int, text: str) -> tuple[str, ...]:
    return tuple(text if index == at else cell for index, cell in enumerate(row))
