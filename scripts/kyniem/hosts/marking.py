"""Marks in the addresses of style sheets and scripts, by which a browser knows an old one from a new one."""

import posixpath
import re
from collections.abc import Callable, Mapping
from graphlib import TopologicalSorter

_MARKED = re.compile(r"(?:assets|look)/[^/]+\.(?:css|js)$")
"""The files whose address bears a mark of their content."""

_IMPORTED = re.compile(
    rb"""^((?:(?:import|export)\b[^;"'()=]*\bfrom\b|import\b)\s*)(["'])(\.{1,2}/[^"'?]+\.js)\2""", re.MULTILINE
)
"""A script that another one imports, written by hand without a mark; `import()` works its address out by itself."""

MarkOf = Callable[[bytes], str]
"""Gives the mark of a content."""


def bears_mark(path: str) -> bool:
    """Whether the address of the file at this path of the site bears a mark."""
    return bool(_MARKED.match(path))


def mark_scripts(contents: Mapping[str, bytes], mark_of: MarkOf) -> tuple[dict[str, bytes], dict[str, str]]:
    """The files of `contents`, by path, as they are to be published, and the mark of each.

    A script asks for those it imports by their marked addresses, since a browser that keeps files for a while would
    else put a new script together with an old one. What is imported is marked first, so that a change in it is a change
    in every script above it. Raises graphlib.CycleError where scripts import each other: neither could be marked first.
    """
    order = TopologicalSorter({path: set(_imports_of(path, content)) for path, content in contents.items()})
    published: dict[str, bytes] = {}
    marks: dict[str, str] = {}
    for path in order.static_order():
        if path in contents:
            published[path] = _with_marks(path, contents[path], marks)
            marks[path] = mark_of(published[path])
    return published, marks


def _imports_of(path: str, content: bytes) -> list[str]:
    return [_path_of(path, found[3]) for found in _IMPORTED.finditer(content)] if path.endswith(".js") else []


def _with_marks(path: str, content: bytes, marks: Mapping[str, str]) -> bytes:
    """The script at `path` with the mark of each script that it imports; a style sheet as it is."""

    def marked(found: re.Match[bytes]) -> bytes:
        mark = marks.get(_path_of(path, found[3]))
        return b"%s%s%s%s%s" % (found[1], found[2], found[3], f"?v={mark}".encode() if mark else b"", found[2])

    return _IMPORTED.sub(marked, content) if path.endswith(".js") else content


def _path_of(path: str, imported: bytes) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), imported.decode()))
