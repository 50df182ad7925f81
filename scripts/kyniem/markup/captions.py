"""Tables that say what they are of: a line `Bảng: …` before one becomes its caption, its headers name their columns."""

from xml.etree.ElementTree import Element

import markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from kyniem.phrases.folding import fold_space

_SIGN = "Bảng:"
"""What opens the line; Pandoc's `Table:` in the editors' own words."""
_AFTER_INLINE = 15
"""Python-Markdown reads the words inside paragraphs at 20: a caption may hold what a paragraph may."""
_AFTER_CODE = 22
"""Fenced code has been put aside at 25: what stands in it is shown as written."""


class _OwnParagraphs(Preprocessor):
    """A caption written right above its table, without the empty line that Python-Markdown asks for."""

    def run(self, lines: list[str]) -> list[str]:
        spaced: list[str] = []
        for line, after in zip(lines, [*lines[1:], ""], strict=True):
            spaced.append(line)
            if line.startswith(_SIGN) and after.startswith("|"):
                spaced.append("")
        return spaced


class _Captions(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            before: Element | None = None
            for child in list(parent):
                if child.tag == "table":
                    _name_columns(child)
                    if before is not None and _is_caption(before):
                        parent.remove(before)
                        child.insert(0, _caption(before))
                before = child


class _TableCaptions(markdown.Extension):
    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the base class names it
        md.preprocessors.register(_OwnParagraphs(md), "captions", _AFTER_CODE)
        md.treeprocessors.register(_Captions(md), "captions", _AFTER_INLINE)


def makeExtension(**settings: object) -> markdown.Extension:  # noqa: N802 - the name Python-Markdown looks for
    """The extension, as Python-Markdown asks a module for it."""
    return _TableCaptions(**settings)


def _is_caption(element: Element) -> bool:
    """Whether a paragraph opens with the sign and has words after it."""
    words = fold_space("".join(element.itertext()))
    return element.tag == "p" and fold_space(element.text or "").startswith(_SIGN) and words != _SIGN


def _caption(paragraph: Element) -> Element:
    caption = Element("caption")
    caption.extend(list(paragraph))
    caption.text = fold_space(paragraph.text or "").removeprefix(_SIGN).lstrip()
    if len(caption) and (paragraph.text or "")[-1:].isspace() and caption.text:
        caption.text += " "
    caption.tail = "\n"
    return caption


def _name_columns(table: Element) -> None:
    for head in table.iterfind("./thead/tr/th"):
        head.set("scope", "col")
