"""Word files: a .docx → lines, automatic numbers printed, tables kept, tables of mere layout taken apart."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence

import mammoth
from bs4 import BeautifulSoup, Tag

from kyniem.importing.lines import Line
from kyniem.importing.markdown_signs import without_signs
from kyniem.importing.tables import Rows, in_order, is_layout
from kyniem.importing.text_files import unspoilt
from kyniem.importing.word_numbers import with_printed_numbers
from kyniem.phrases.folding import fold_space, normalise
from kyniem.problems import UnreadablePaper

_LARGEST = 80_000_000
_LABEL = re.compile(r"[^:;]{3,40}:\s")
_BETWEEN_LABELS = "; "
_MOST_SPANNED = 200
_NOTE = re.compile(r"(?:foot|end)note-\d+")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_DAMAGED = "tệp Word bị hỏng hoặc không phải .docx; hãy mở bằng Word, lưu lại thành .docx rồi đưa lại"


def lines_of_word(data: bytes) -> tuple[Line, ...]:
    """The lines of a .docx. Raises UnreadablePaper when it is damaged, too large or no .docx at all."""
    try:
        soup = _tree(data)
    except UnreadablePaper:
        raise
    except Exception as error:  # a damaged file makes its readers fall in too many ways to name
        raise UnreadablePaper(_DAMAGED) from error
    lines: list[Line] = []
    for text, heading, cells in _blocks(soup):
        plain, _ = without_signs(text)
        if plain or cells:
            lines.append(Line(text=plain, number=len(lines) + 1, starts=True, heading=heading, cells=cells))
    if not lines:
        raise UnreadablePaper("tệp Word không có chữ nào; nếu là ảnh chụp thì cần nhận dạng chữ trước")
    unspoilt("\n".join(line.text for line in lines))
    return tuple(lines)


def _tree(data: bytes) -> BeautifulSoup:
    no_image = mammoth.images.img_element(_no_image)
    html = mammoth.convert_to_html(io.BytesIO(_checked(data)), convert_image=no_image).value
    soup = BeautifulSoup(html, "html.parser")
    _put_notes_in_place(soup)
    return soup


def _checked(data: bytes) -> bytes:
    """The file with its automatic numbers printed, after a look at what it would unpack to."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > _LARGEST:
            raise UnreadablePaper("tệp Word quá lớn (trên 80 MB khi mở ra); hãy bỏ ảnh trong tệp rồi đưa lại")
        if any(entry.flag_bits & 1 for entry in archive.infolist()):
            raise UnreadablePaper("tệp Word có mật khẩu; hãy bỏ mật khẩu rồi đưa lại")
        return with_printed_numbers(archive)


def _put_notes_in_place(soup: BeautifulSoup) -> None:
    """Each footnote in brackets where its number stands, and no list of them at the end."""
    for note in soup.find_all("li", id=_NOTE):
        words = _words(note).rstrip("↑ ")
        for call in soup.find_all("a", href=f"#{note['id']}"):
            (call.find_parent("sup") or call).replace_with(f" (chú thích: {words})")
        note.decompose()


def _no_image(_image: object) -> dict[str, str]:
    """Pictures stay behind: seals and signatures are not text."""
    return {"src": ""}


def _blocks(soup: Tag) -> Iterator[tuple[str, bool, tuple[tuple[str, ...], ...]]]:
    """Each paragraph (words, whether a heading) and each table (its rows), in the order of the paper."""
    for child in soup.children:
        if not isinstance(child, Tag):
            continue
        if child.name == "table":
            yield from _table(child)
        else:
            for part in _parts(child):
                yield part, child.name in _HEADINGS or _is_bold(child), ()


def _table(table: Tag) -> Iterator[tuple[str, bool, tuple[tuple[str, ...], ...]]]:
    rows = [row for row in table.find_all("tr") if row.find_parent("table") is table]
    cells = [row.find_all(["td", "th"], recursive=False) for row in rows]
    texts = _grid(cells)
    if is_layout(texts):
        for column in range(max(map(len, cells), default=0)):
            for row in cells:
                if column < len(row):
                    yield from _blocks(row[column])
        return
    yield "", False, in_order(texts)


def _grid(rows: Sequence[Sequence[Tag]]) -> Rows:
    """The words of every field of a table; a cell that spans several fields stands in each of them."""
    fields: dict[tuple[int, int], str] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in fields:
                column += 1
            words = _words(cell)
            for down in range(_span(cell, "rowspan")):
                for right in range(_span(cell, "colspan")):
                    fields[number + down, column + right] = words
    width = 1 + max((column for _, column in fields), default=0)
    return tuple(tuple(fields.get((number, column), "") for column in range(width)) for number in range(len(rows)))


def _span(cell: Tag, name: str) -> int:
    written = str(cell.get(name) or "1")
    return min(int(written), _MOST_SPANNED) if written.isdigit() else 1


def _parts(block: Tag) -> Iterator[str]:
    """The lines of a paragraph: a line break inside it begins another."""
    yield from (text for text in map(_clean, _text(block).split("\n")) if text)


def _words(block: Tag) -> str:
    """All words of a block in one line, its paragraphs divided by a space."""
    parts = [part for part in map(_clean, _text(block).split("\n")) if part]
    labelled = sum(_LABEL.match(part) is not None for part in parts) > 1
    return (_BETWEEN_LABELS if labelled else " ").join(parts)


def _text(block: Tag) -> str:
    """The words of a block as they stand; a line break and the end of a paragraph are line ends."""
    if block.name == "br":
        return "\n"
    own = "".join(_text(child) if isinstance(child, Tag) else str(child) for child in block.children)
    return f"{own}\n" if block.name in {"p", "li", "tr"} else own


def _clean(text: str) -> str:
    return fold_space(normalise(text))


def _is_bold(block: Tag) -> bool:
    """Whether all of a paragraph is bold, as headings without a style are."""
    text = block.get_text().strip()
    bold = "".join(strong.get_text() for strong in block.find_all("strong")).strip()
    return bool(text) and len(bold) >= len(text) - 1
