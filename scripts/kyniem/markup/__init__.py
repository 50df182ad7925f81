"""Markdown text → Body: converted once, sanitised once, its addresses left open."""

from kyniem.markup.conversion import parse_body
from kyniem.markup.extensions import EXTENSION_CONFIGS, EXTENSIONS

__all__ = ["EXTENSIONS", "EXTENSION_CONFIGS", "parse_body"]
