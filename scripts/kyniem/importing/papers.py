"""From the bytes of a paper to the plan in our Markdown: the way through this room on one page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kyniem.importing.citations import Placed, placed_citations
from kyniem.importing.closing import Foot, read_foot
from kyniem.importing.deeds import sections_of
from kyniem.importing.doubts import doubts_of
from kyniem.importing.front import front_matter, name_of
from kyniem.importing.letterhead import Head, read_head
from kyniem.importing.lines import Doubt, Line, Part
from kyniem.importing.paragraphs import join_lines
from kyniem.importing.pdf_files import lines_of_pdf
from kyniem.importing.structure import Outline, read_structure
from kyniem.importing.text_files import lines_of_text
from kyniem.importing.word_files import lines_of_word
from kyniem.importing.writing import Sheet, write_front, write_preamble, write_section
from kyniem.phrases.organisations import Directory
from kyniem.problems import UnreadablePaper

_LINE = re.compile(r"dòng (?P<line>\d+)")
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_MAGIC = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the campaign knows already: its units' spellings, and their official names by id."""

    directory: Directory
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A paper taken in: its head and foot, the plan as Markdown with the paper's line for each of its own, doubts.

    `pages` are pages with their first lines; `counted` tells whether the person sees the same lines (a text file);
    `added` is how many labels were made of running words.
    """

    name: str
    markdown: str
    numbers: tuple[int, ...]
    head: Head
    foot: Foot
    issuer: str
    citations: tuple[Placed, ...]
    parts: tuple[Part, ...]
    pages: tuple[tuple[int, int], ...]
    counted: bool
    added: int
    doubts: tuple[Doubt, ...]

    def line_of(self, number: int) -> int:
        """The line of the paper that a line of the Markdown comes from, 0 for none."""
        before = [each for each in self.numbers[:number] if each]
        own = self.numbers[number - 1] if 0 < number <= len(self.numbers) else 0
        return own or (before[-1] if before and number > 0 else 0)

    def page_of(self, line: int) -> int:
        """The page on which a line of the paper stands, 0 where the file has no pages."""
        return next((page for page, first in reversed(self.pages) if first <= line), 0)

    def doubt_of(self, number: int, message: str) -> Doubt:
        """What is wrong in a line of the Markdown as a doubt about the paper, other lines it names among it."""
        return Doubt(self.line_of(number), _LINE.sub(self._in_paper, message))

    def _in_paper(self, match: re.Match[str]) -> str:
        line = self.line_of(int(match["line"]))
        return f"dòng {line}" if line else "phần đầu hoặc cuối văn bản"


def convert(data: bytes, name: str, known: Known, today: date) -> Imported:
    """A paper in `data`, whose file was called `name`; `today` is the day it is put down as taken in.

    Raises UnreadablePaper when no words can be had from it.
    """
    lines, unread = _lines(data, name)
    whole = join_lines(lines)
    paragraphs, foot = read_foot(whole)
    head, body = read_head(paragraphs)
    if not body:
        raise UnreadablePaper("tệp không có nội dung nào để đưa vào")
    outline = read_structure(body)
    citations = placed_citations(paragraphs, head.number)
    issuer = known.directory.find(head.issuer) or head.issuer
    sheet = Sheet()
    closing = outline.closing.text if outline.closing is not None else ""
    write_front(sheet, front_matter(head, foot, closing, citations, today))
    write_preamble(sheet, outline.preamble)
    added = 0
    for assigned, title in sections_of(outline, known.directory, head.issued, "\n".join(line.text for line in lines)):
        write_section(sheet, assigned, title)
        added += assigned.added
    return Imported(
        name=name_of(head),
        markdown=sheet.text,
        numbers=tuple(sheet.numbers),
        head=head,
        foot=foot,
        issuer=dict(known.names).get(issuer, head.issuer),
        citations=citations,
        parts=(*head.parts, *_parts(outline), *foot.parts),
        pages=_pages(lines),
        counted=not data.startswith(b"PK") and not any(line.page for line in lines),
        added=added,
        doubts=(*unread, *head.doubts, *doubts_of(head, whole)),
    )


def _pages(lines: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    """Each page with its first line."""
    first: dict[int, int] = {}
    for line in lines:
        if line.page:
            first.setdefault(line.page, line.number)
    return tuple(first.items())


def _parts(outline: Outline) -> Iterator[Part]:
    yield from (Part("preamble", entry.text, entry.number) for entry in outline.preamble[:1])
    if outline.closing is not None:
        yield Part("closing", outline.closing.text, outline.closing.number)


def _lines(data: bytes, name: str) -> tuple[tuple[Line, ...], tuple[Doubt, ...]]:
    """By what the bytes are, whatever the file is called."""
    if not data.strip():
        raise UnreadablePaper("tệp rỗng")
    if data[:_MAGIC].lstrip().startswith(b"%PDF"):
        return lines_of_pdf(data)
    if data.startswith(b"PK"):
        return lines_of_word(data), ()
    if data.startswith(_OLD_WORD):
        raise UnreadablePaper(
            "tệp Word đời cũ (.doc) hoặc có mật khẩu; hãy mở bằng Word, lưu lại thành .docx rồi đưa lại"
        )
    if name.lower().endswith((".docx", ".pdf")):
        kind = "Word" if name.lower().endswith(".docx") else "PDF"
        raise UnreadablePaper(f"tệp mang đuôi của {kind} mà không phải tệp {kind}, hoặc đã bị hỏng")
    return lines_of_text(data), ()
