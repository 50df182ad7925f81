"""Which kinds of page a built site has, and one page of each: what walks and screenshots open."""

import re
from pathlib import Path

_FORM = re.compile(rb'<body[^>]* data-form="([^"]+)"')
_NUMBERS = re.compile(r"\d+")
_SHORT_LINK = re.compile(r"^t/[^/]+/")
STANDING = "docs"
"""The frame of Markdown pages, which are alike for every campaign; each is a kind of its own, by its path."""


def kind_of(path: str, content: bytes) -> str:
    """The kind of the page at `path` in the site: its template, which it names itself, or what its address says.

    A whole file around which no theme stands (a letter, a sheet, a screen) is known by its path without the numbers.
    """
    form = _FORM.search(content)
    if form is None:
        return _NUMBERS.sub("#", _SHORT_LINK.sub("t/#/", path))
    name = form[1].decode()
    return f"{STANDING} {path}" if name == STANDING else name


def page_of_each_kind(site: Path) -> dict[str, str]:
    """The longest page of each kind, as its path in the site by its kind, in the order of kinds."""
    longest: dict[str, tuple[int, str]] = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        content = file.read_bytes()
        kind = kind_of(path, content)
        longest[kind] = max(longest.get(kind, (0, "")), (len(content), path))
    return {kind: path for kind, (_, path) in sorted(longest.items())}


def address_of_file(path: str) -> str:
    """Where a browser asks for the file: its folder, when it is an index."""
    return path.removesuffix("index.html")
