"""Small Word files made part by part, as Word itself would store them."""

import zipfile
from io import BytesIO

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
_ROOT = f'{_RELATIONS}<Relationship Id="r1" Type="{_KIND}/officeDocument" Target="word/document.xml"/></Relationships>'
_OWN = (
    f'{_RELATIONS}<Relationship Id="r1" Type="{_KIND}/numbering" Target="numbering.xml"/>'
    f'<Relationship Id="r2" Type="{_KIND}/styles" Target="styles.xml"/></Relationships>'
)


def paragraph(text: str, *, number: str = "", depth: int | str = 0, style: str = "") -> str:
    """A paragraph, of a list of that number where one is given, and of a style."""
    own = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{own}</w:pPr>" if own or named else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: list[str]) -> str:
    """A table; a cell that begins with “<” is its properties and words as they are."""
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell if cell[:1] == '<' else paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{made}</w:tbl>"


def level(depth: int, form: str, text: str, start: int = 1) -> str:
    """A level of a list: how its numbers are written and what Word shows."""
    shown = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{shown}</w:lvl>'


def word_file(body: str, *, numbering: str | None = None, styles: str | None = None) -> bytes:
    """A .docx of this body, with its lists and styles where they are given."""
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "word/_rels/document.xml.rels": _OWN,
        "word/document.xml": f'<?xml version="1.0"?><w:document {_W}><w:body>{body}</w:body></w:document>',
    }
    if numbering is not None:
        parts["word/numbering.xml"] = f'<?xml version="1.0"?><w:numbering {_W}>{numbering}</w:numbering>'
    if styles is not None:
        parts["word/styles.xml"] = f'<?xml version="1.0"?><w:styles {_W}>{styles}</w:styles>'
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return target.getvalue()
