"""Word documents that people edit and print: a page of A4 in the type of official papers, saved to the same bytes.

Decree 30/2020/NĐ-CP, Annex I: Times New Roman, 13 to 14 points for running text, margins of 20 to 35 mm.
"""

import io
import zipfile
from copy import deepcopy
from datetime import UTC, datetime
from functools import lru_cache

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
"""The type of official papers; every Word and LibreOffice has it or one of its measures."""

_LANGUAGE = "vi-VN"
_BLACK = RGBColor(0, 0, 0)
_HEADINGS = {"Title": 6, "Heading 1": 2, "Heading 2": 0, "Heading 3": 0}
"""Styles of headings, and by how many points each is larger than the running text."""
_SECOND_STYLES = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
_FIXED = (1980, 1, 1, 0, 0, 0)
"""The time that a zip gives its files; the first it knows, since the real one would change the bytes."""


def new_document(title: str, author: str, size: int = 14) -> Document:
    """An empty A4 document; `size` is its running text in points, `title` and `author` what Word tells of it."""
    document = deepcopy(_blank(size))
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, author
    return document


@lru_cache(maxsize=8)
def _blank(size: int) -> Document:
    """An empty document of this size, which is copied and never written into: reading the template takes long."""
    document = docx.Document()
    properties = document.core_properties
    properties.language, properties.comments, properties.revision = _LANGUAGE, "", 1
    _without_spare_parts(document)
    _lay_page(document)
    for name, larger in {"Normal": 0, **_HEADINGS}.items():
        style = document.styles[name]
        if isinstance(style, ParagraphStyle):
            _set_type(style, size + larger, heading=name in _HEADINGS)
    return document


def number_pages(document: Document, words: str) -> None:
    """Put `words` and the number of the page, of how many, at the foot of every page."""
    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.add_run(f"{words} · Trang ").font.size = Pt(10)
    _add_field(foot, "PAGE")
    foot.add_run("/").font.size = Pt(10)
    _add_field(foot, "NUMPAGES")


def saved(document: Document, moment: datetime) -> bytes:
    """The file; `moment` (aware) is when its content was last changed. The same document gives the same bytes."""
    properties = document.core_properties
    properties.created = properties.modified = moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    raw = io.BytesIO()
    document.save(raw)
    packed = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same bytes on every system
            target.writestr(entry, source.read(name))
    return packed.getvalue()


def _lay_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)


def _set_type(style: ParagraphStyle, points: int, *, heading: bool) -> None:
    font = style.font
    font.name, font.size, font.color.rgb = FONT, Pt(points), _BLACK
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for key in list(fonts.attrib):
        if key.endswith("Theme"):  # a theme's type would win over the one named
            del fonts.attrib[key]
    for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(key), FONT)
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGE)
    properties.append(language)
    shape = style.paragraph_format
    shape.line_spacing = 1.0 if heading else 1.2
    shape.space_before, shape.space_after = Pt(12 if heading else 0), Pt(6)
    if heading:
        font.bold, font.italic = True, False
        shape.keep_with_next = True
        for line in style.element.xpath("./w:pPr/w:pBdr"):  # the rule under a title of Word's own
            line.getparent().remove(line)


def _add_field(paragraph: Paragraph, name: str) -> None:
    """A field that Word works out: PAGE, NUMPAGES."""
    run = paragraph.add_run()
    run.font.size = Pt(10)
    for kind in ("begin", "separate", "end"):
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        if kind == "separate":
            order = OxmlElement("w:instrText")
            order.set(qn("xml:space"), "preserve")
            order.text = f" {name} "
            run._r.append(order)  # noqa: SLF001 - python-docx has no words for fields
        run._r.append(mark)  # noqa: SLF001 - likewise
        if kind == "separate":
            run.add_text("1")


def _without_spare_parts(document: Document) -> None:
    """Leave out of python-docx's own template its small picture, which shows another document, and its second styles.

    Those are a copy for Word 2010 alone, half of the file: an announcer with a weak line waits for it.
    """
    relations = document.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        relations.pop(key)
    relations = document.part.rels
    for key in [key for key, one in relations.items() if one.reltype == _SECOND_STYLES]:
        relations.pop(key)
