"""PDF files: the text layer of each page → lines, columns kept apart, tables kept, running heads and feet left out."""

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdftypes import stream_value
from pdfplumber.utils.exceptions import PdfminerException

from kyniem.importing.lines import Doubt, Line
from kyniem.importing.markdown_signs import without_signs
from kyniem.importing.marks import begins_small, bullet_of, mark_of
from kyniem.importing.pdf_rows import Row, in_reading_order, rows_of
from kyniem.importing.tables import Rows, in_order, is_layout
from kyniem.importing.text_files import unspoilt
from kyniem.phrases.folding import fold_space, normalise
from kyniem.problems import UnreadablePaper

MOST_PAGES = 400
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # its warnings tell an editor nothing
_INDENT = 8.0
_SPACE = 3.0
_FEW_RULES = 4
_TERMINAL = (".", ";", ":", "!", "?", "…", "/.")
_OPENS = re.compile(
    r"(?:Trên đây là|Nơi nhận|Căn cứ (?:Luật|Nghị|Chỉ|Kế|Công|Hướng|Quyết|Kết|Chương|Thông|Văn))\b|Kính gửi"
)
"""What begins a paragraph wherever it stands."""
_OPENS_SET_IN = re.compile(r"(?:Căn cứ|Thực hiện|Triển khai|Nhằm|Đề nghị|Yêu cầu|Nhận được|Trong quá trình)\b")
_HEAVIEST_PAGE = 6_000_000
_OFTEN = 2
_FIRST_LINES = 400
_GROUP_WIDTH = 2
_LABEL = re.compile(r"[^:;]{3,40}:\s")
_YEAR = re.compile(r"\d{4}\.?")
_DIGITS = re.compile(r"\d+")
_DAMAGED = "tệp PDF bị hỏng, không mở được; hãy tải lại hoặc xuất lại từ bản gốc"


@dataclass(frozen=True, slots=True)
class _Piece:
    """A row of a page, or a table in its place."""

    row: Row | None
    cells: tuple[tuple[str, ...], ...] = ()


def lines_of_pdf(data: bytes) -> tuple[tuple[Line, ...], tuple[Doubt, ...]]:
    """The lines of a PDF, and which pages have no text.

    Raises UnreadablePaper when it is damaged, locked, longer than MOST_PAGES, or has no text layer at all.
    """
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            too_long = len(document.pages) if len(document.pages) > MOST_PAGES else 0
            pages = [] if too_long else [_read_page(page) for page in document.pages]
    except (PdfminerException, PDFException) as error:
        locked = isinstance(error, PDFPasswordIncorrect) or isinstance(
            error.args[:1] and error.args[0], PDFPasswordIncorrect
        )
        raise UnreadablePaper("tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi đưa lại" if locked else _DAMAGED) from error
    except Exception as error:  # damaged files make the reader fall in too many ways to name
        raise UnreadablePaper(_DAMAGED) from error
    if too_long:
        what = f"tệp PDF dài {too_long} trang; mỗi lần chỉ nhận tới {MOST_PAGES} trang, hãy tách ra"
        raise UnreadablePaper(what)
    if not any(pages):
        raise UnreadablePaper("tệp PDF không có lớp chữ (ảnh chụp); hãy nhận dạng chữ (OCR) rồi đưa lại")
    return _lines(_without_running_heads(pages)), _empty_pages(pages)


def _read_page(page: Any) -> list[_Piece]:  # noqa: ANN401 - pdfplumber has no types
    if _weight(page) > _HEAVIEST_PAGE:
        page.close()
        return []
    words = page.extract_words(keep_blank_chars=False, use_text_flow=False)
    tables = _tables(page) if len(page.rects) + len(page.lines) >= _FEW_RULES else []
    free = [word for word in words if not any(_inside(word, box) for box, _ in tables)]
    rows = rows_of(free)
    pieces = [(row.top, _Piece(row)) for row in in_reading_order(rows, float(page.width))]
    placed: list[_Piece] = []
    waiting = sorted(tables, key=lambda table: table[0][1])
    for top, piece in pieces:
        while waiting and waiting[0][0][1] < top:
            placed.append(_Piece(None, waiting.pop(0)[1]))
        placed.append(piece)
    placed.extend(_Piece(None, cells) for _, cells in waiting)
    page.close()
    return placed


def _weight(page: Any) -> int:  # noqa: ANN401
    """How much a page unpacks to, in bytes: a page of print is some ten thousand, a trap many million."""
    return sum(len(stream_value(content).get_data()) for content in page.page_obj.contents)


def _tables(page: Any) -> list[tuple[tuple[float, float, float, float], tuple[tuple[str, ...], ...]]]:  # noqa: ANN401
    found = []
    for table in page.find_tables():
        rows = _filled(table.extract())
        if len(rows) > 1 and not is_layout(rows):
            found.append((table.bbox, rows))
    return found


def _filled(rows: Sequence[Sequence[str | None]]) -> Rows:
    """The words of every field; a field that is part of a cell above or beside it (None) holds that cell's words."""
    filled: list[tuple[str, ...]] = []
    for row in rows:
        own = [cell for cell in row if cell is not None]
        above = filled[-1] if filled else ()
        words: list[str] = []
        for index, cell in enumerate(row):
            if cell is not None:
                words.append(_cell(cell))
            elif len(own) == 1 and len(row) > _GROUP_WIDTH:
                words.append("")
            elif (
                above
                and index < len(above)
                and (index == 0 or row[index - 1] is not None or words[-1] == above[index - 1])
            ):
                words.append(above[index])
            else:
                words.append(words[-1] if words else "")
        filled.append(tuple(words))
    return tuple(row for row in filled if any(row))


def _cell(text: str) -> str:
    parts = [part for part in map(_clean, text.split("\n")) if part]
    labelled = sum(_LABEL.match(part) is not None for part in parts) > 1
    return (
        re.sub(r"(?<=\S) (?=(?:chủ trì|phối hợp|thời gian)[^:;]{0,30}:)", "; ", " ".join(parts), flags=re.IGNORECASE)
        if labelled
        else " ".join(parts)
    )


def _inside(word: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    middle = (word["top"] + word["bottom"]) / 2
    return bool(box[0] - 1 <= word["x0"] and word["x1"] <= box[2] + 1 and box[1] <= middle <= box[3])


def _clean(text: str) -> str:
    return fold_space(normalise(text))


def _without_running_heads(pages: Sequence[list[_Piece]]) -> list[list[_Piece]]:
    """The pages without first and last rows that come back on most of them."""
    ends = [row for page in pages for row in _ends(page)]
    counted = Counter(_DIGITS.sub("#", row.text) for row in ends)
    common = {text for text, count in counted.items() if count >= _OFTEN and 2 * count >= len(pages)}
    return [
        [
            piece
            for piece in page
            if piece.row is None or piece.row not in _ends(page) or _DIGITS.sub("#", piece.row.text) not in common
        ]
        for page in pages
    ]


def _ends(page: Sequence[_Piece]) -> tuple[Row, ...]:
    rows = [piece.row for piece in page if piece.row is not None]
    return tuple(row for row in (rows[0], rows[-1]) if not _is_item(row.text)) if rows else ()


def _is_item(text: str) -> bool:
    """Whether a row opens a number or a bullet of the paper: never a running head."""
    return mark_of(text) is not None or bullet_of(text) is not None


def _empty_pages(pages: Sequence[list[_Piece]]) -> tuple[Doubt, ...]:
    return tuple(
        Doubt(0, f"trang {number} không có lớp chữ (ảnh chụp?) hoặc quá nặng, phần này chưa được đưa vào")
        for number, page in enumerate(pages, start=1)
        if not page
    )


def _lines(pages: Sequence[list[_Piece]]) -> tuple[Line, ...]:
    lines: list[Line] = []
    before: _Piece | None = None
    for number, page in enumerate(pages):
        for index, piece in enumerate(page):
            if piece.row is None:
                if lines and lines[-1].cells and index == 0 and number:
                    lines[-1] = replace(lines[-1], cells=_continued(lines[-1].cells, piece.cells))
                else:
                    lines.append(Line(text="", number=len(lines) + 1, starts=True, cells=piece.cells, page=number + 1))
            else:
                text, _ = without_signs(piece.row.text)
                if text:
                    starts = _starts(before, piece, text)
                    gap = index == 0 and number > 0
                    lines.append(Line(text=text, number=len(lines) + 1, starts=starts, gap=gap, page=number + 1))
            before = piece
    unspoilt("\n".join(line.text for line in lines[:_FIRST_LINES]))
    return tuple(replace(line, cells=in_order(line.cells)) if line.cells else line for line in lines)


def _continued(above: tuple[tuple[str, ...], ...], below: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """A table that goes on over the page: its head is not said twice, a row cut by the page is put together."""
    rows = below[1:] if below[0] == above[0] else below
    if rows and not rows[0][0] and len(rows[0]) == len(above[-1]):
        joined = tuple(_clean(f"{old} {new}") for old, new in zip(above[-1], rows[0], strict=True))
        return (*above[:-1], joined, *rows[1:])
    return (*above, *rows)


def _starts(before: _Piece | None, piece: _Piece, text: str) -> bool:
    """Whether a row begins a paragraph: it would have had room above, or it is set in."""
    if before is None or before.row is None or piece.row is None or before.row.column != piece.row.column:
        return True
    above, row = before.row, piece.row
    if above.text.endswith(" năm") and _YEAR.fullmatch(text):
        return False
    ended = above.text.endswith(_TERMINAL)
    marked = bullet_of(text) is not None or mark_of(text) is not None or _OPENS.match(text) is not None
    if row.column or row.centred or above.centred:
        return marked or above.centred != row.centred or not begins_small(text)
    if above.x1 + _SPACE + row.first_width <= above.right - _SPACE:
        return marked or not begins_small(text)
    if marked:
        opens = _OPENS.match(text) is not None
        return opens or ended or row.x0 < above.x0 - _INDENT or row.x0 > above.x0 + _INDENT
    set_in = row.x0 > above.x0 + _INDENT and not begins_small(text)
    return set_in and (ended or _OPENS_SET_IN.match(text) is not None)
