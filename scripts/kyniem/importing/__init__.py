"""Importing: the bytes of an official file (.docx, .pdf, .txt) → our Markdown, with what it was unsure of."""

from kyniem.importing.doubts import each_once
from kyniem.importing.lines import Doubt
from kyniem.importing.papers import Imported, Known, convert

__all__ = ["Doubt", "Imported", "Known", "convert", "each_once"]
