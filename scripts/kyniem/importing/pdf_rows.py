"""Rows of a PDF's page: words that stand on one line, and columns side by side read one after the other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

_SAME_LINE = 3.0
_WIDE_GAP = 14.0
_MOTTO = (("CỘNG", "HÒA"), ("CỘNG", "HOÀ"), ("ĐẢNG", "CỘNG"), ("Độc", "lập"))
"""What opens the right column of a letterhead, however near it stands to the left one."""
_EVEN = 8.0


@dataclass(frozen=True, slots=True)
class Row:
    """Words of one line and column: their text, edges in points, the width of the first word; column 0 is the page.

    `left` and `right` are the edges of the text of its page or column.
    """

    text: str
    x0: float
    x1: float
    top: float
    first_width: float
    column: int = 0
    left: float = 0.0
    right: float = 0.0

    @property
    def centred(self) -> bool:
        """Whether it stands in the middle, short of both edges."""
        before, after = self.x0 - self.left, self.right - self.x1
        return before > _EVEN and after > _EVEN and abs(before - after) < _EVEN


def rows_of(words: Sequence[dict[str, Any]]) -> list[list[Row]]:
    """The lines of a page from the top, each as its rows from the left: one, or more where wide gaps part them."""
    lines: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda each: (round(each["bottom"], 1), each["x0"])):
        if lines and abs(lines[-1][0]["bottom"] - word["bottom"]) <= _SAME_LINE:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [list(_rows(sorted(line, key=lambda each: each["x0"]))) for line in lines]


def _rows(line: Sequence[dict[str, Any]]) -> Iterator[Row]:
    run: list[dict[str, Any]] = []
    for number, word in enumerate(line):
        opens = run and number + 1 < len(line) and (word["text"], line[number + 1]["text"]) in _MOTTO
        if run and (opens or word["x0"] - run[-1]["x1"] > _WIDE_GAP):
            yield _row(run)
            run = []
        run.append(word)
    if run:
        yield _row(run)


def _row(words: Sequence[dict[str, Any]]) -> Row:
    first = words[0]
    return Row(
        text=" ".join(str(word["text"]) for word in words),
        x0=float(first["x0"]),
        x1=float(words[-1]["x1"]),
        top=float(first["top"]),
        first_width=float(first["x1"]) - float(first["x0"]),
    )


def in_reading_order(lines: Sequence[list[Row]], width: float) -> Iterator[Row]:
    """The rows of a page as a person reads them: where lines stand in two columns, all of the left one first."""
    rows = [row for line in lines for row in line]
    edges = (min((row.x0 for row in rows), default=0.0), max((row.x1 for row in rows), default=0.0))
    for row in _ordered(lines, width):
        yield row if row.column else replace(row, left=edges[0], right=edges[1])


def _ordered(lines: Sequence[list[Row]], width: float) -> Iterator[Row]:
    block: list[list[Row]] = []
    for line in lines:
        if _in_columns(line, width):
            block.append(line)
            continue
        yield from _read_block(block, width)
        block = []
        yield _joined(line)
    yield from _read_block(block, width)


def _in_columns(line: Sequence[Row], width: float) -> bool:
    middle = width / 2
    return all(row.x1 <= middle * 1.08 or row.x0 >= middle * 0.84 for row in line)


def _read_block(block: Sequence[list[Row]], width: float) -> Iterator[Row]:
    if not any(len(line) > 1 for line in block):
        yield from (_joined(line) for line in block)
        return
    middle = width / 2
    left = [row for line in block for row in line if (row.x0 + row.x1) / 2 < middle]
    right = [row for line in block for row in line if (row.x0 + row.x1) / 2 >= middle]
    yield from _column(left, 1)
    yield from _column(right, 2)


def _column(rows: Iterable[Row], number: int) -> Iterator[Row]:
    rows = list(rows)
    left, right = min((row.x0 for row in rows), default=0.0), max((row.x1 for row in rows), default=0.0)
    for row in rows:
        yield replace(row, column=number, left=left, right=right)


def _joined(line: Sequence[Row]) -> Row:
    first = line[0]
    return Row(" ".join(row.text for row in line), first.x0, line[-1].x1, first.top, first.first_width)
