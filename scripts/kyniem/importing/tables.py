"""Tables of papers: those of mere layout taken apart, heads of two rows joined."""

import re
from collections.abc import Iterator

from kyniem.phrases.folding import fold_space

Rows = tuple[tuple[str, ...], ...]
_LAYOUT = re.compile(
    r"cộng h[òo]a? xã hội|cộng hoà xã hội|độc lập\s*[-–]|đảng cộng sản việt nam|nơi nhận\s*:|\bsố\s*:|kính gửi"
    r"|\b[kt][tm]\.\s?(?:chủ tịch|hiệu|giám)",
    re.IGNORECASE,
)
_HEAD_LENGTH = 600


def is_layout(rows: Rows) -> bool:
    """Whether a table only sets words side by side, as the head and foot of a paper, or is one column."""
    words = " ".join(cell for row in rows for cell in row)[:_HEAD_LENGTH]
    return _LAYOUT.search(words) is not None or max(map(len, rows), default=0) <= 1


def by_columns(rows: Rows) -> Iterator[str]:
    """The cells of a table of mere layout, column by column."""
    for column in range(max(map(len, rows), default=0)):
        yield from (row[column] for row in rows if column < len(row) and row[column])


def in_order(rows: Rows) -> Rows:
    """A table without empty rows, its head in one row."""
    return _with_one_head(
        tuple(tuple(fold_space(cell) for cell in row) for row in rows if any(cell.strip() for cell in row))
    )


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
