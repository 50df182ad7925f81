"""Scripts to carry to the microphone: each reading as a plain text and as a Word document in large type."""

from collections.abc import Iterator
from textwrap import wrap

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Mm, Pt, RGBColor

from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.publishing.radio.broadcasts import Reading, broadcasts_of
from kyniem.publishing.radio.slots import radio_channels
from kyniem.publishing.radio.words import address_of_reading, facts_of, source_words
from kyniem.publishing.word_documents import new_document, number_pages, saved

_WIDTH = 64
"""Characters a line: what a small screen shows in large type without a bar to push."""
_RULE = "-" * _WIDTH
_BOM = "\ufeff"
_TEXT, _SMALL = 18, 12
_GREY = RGBColor(0x55, 0x55, 0x55)
_HALVES = (Mm(60), Mm(95))


def publish_radio_scripts(edition: Edition) -> Iterator[Output]:
    """`kenh/<channel>/bai/<id>.txt` and `.docx` of all that each radio channel may still read; nothing that is over."""
    for channel in radio_channels(edition):
        for reading in broadcasts_of(edition, channel):
            yield Output(path=address_of_reading(reading, edition, "txt"), content=_text(edition, reading))
            yield Output(path=address_of_reading(reading, edition, "docx"), content=_document(edition, reading))


def _text(edition: Edition, reading: Reading) -> bytes:
    """UTF-8 with a mark of it and lines ended as Windows ends them: the computers of wards are old."""
    unit, page = source_words(edition, reading)
    head = [*wrap(reading.title, _WIDTH), *(f"{label}: {words}" for label, words in facts_of(reading))]
    spoken = [row for paragraph in _spoken(reading) for row in (*wrap(paragraph, _WIDTH, break_on_hyphens=False), "")]
    foot = ["Hết lời đọc. Không đọc phần dưới.", f"Nguồn: {unit}", f"Trang: {page}"]
    rows = [*head, "", _RULE, "Đọc từ đây.", _RULE, "", *spoken, _RULE, *foot, ""]
    return (_BOM + "\r\n".join(rows)).encode()


def _spoken(reading: Reading) -> tuple[str, ...]:
    """The spoken paragraphs, the items of a list each by itself."""
    return tuple(row for paragraph in reading.spoken_paragraphs for row in paragraph.split("\n") if row.strip())


def _document(edition: Edition, reading: Reading) -> bytes:
    unit, page = source_words(edition, reading)
    document = new_document(reading.title, unit, _TEXT)
    document.add_heading(reading.title, 1)
    for label, words in facts_of(reading):
        _small(document, f"{label}: {words}", after=0)
    _small(document, "Đọc từ đây.", after=10)
    for words in _spoken(reading):
        paragraph = document.add_paragraph(words)
        paragraph.paragraph_format.line_spacing = 1.5
        paragraph.paragraph_format.space_after = Pt(14)
        paragraph.paragraph_format.widow_control = True
    _small(document, "Hết lời đọc. Không đọc phần dưới.", after=6)
    _small(document, f"Nguồn: {unit}", after=0)
    _small(document, page, after=10)
    _turned(document, reading)
    document.styles["Footer"].font.size = Pt(_SMALL)  # a field takes its size from the style
    number_pages(document, reading.title)
    return saved(document, reading.changed)


def _small(document: Document, words: str, after: int) -> None:
    """A line beside the script, grey, so that nobody reads it aloud."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(after)
    run = paragraph.add_run(words)
    run.font.size, run.font.color.rgb = Pt(_SMALL), _GREY


def _turned(document: Document, reading: Reading) -> None:
    """What is said otherwise than it is written, to be checked against the original."""
    if not reading.turned:
        return
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    for column, width in zip(table.columns, _HALVES, strict=True):
        column.width = width
    rows = [("Viết là", "Đọc là"), *((part.written.strip(), part.spoken.strip()) for part in reading.turned)]
    for _ in rows[1:]:
        table.add_row()
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word, width in zip(row.cells, words, _HALVES, strict=True):
            cell.width = width
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            cell.paragraphs[0].add_run(word).font.size = Pt(_SMALL)
