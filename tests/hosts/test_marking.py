"""Scripts ask for those they import by marked addresses, so that no old one is put together with a new one."""

import hashlib
import posixpath
import re
from graphlib import CycleError

import pytest

from kyniem.hosts.marking import bears_mark, mark_scripts

TOP, MIDDLE, LOWEST, STYLE = "assets/top.js", "assets/middle.js", "assets/lowest.js", "assets/look.css"
FILES = {
    TOP: b'// What it does.\n\nimport { one } from "./middle.js";\none();\n',
    MIDDLE: b"import {\n  two,\n} from './lowest.js';\nexport * from \"./lowest.js\";\nexport const one = two;\n",
    LOWEST: b"export const two = 2;\n",
    STYLE: b'@import "./other.css";\n',
}
LEFT_ALONE = (
    b'const found = await import("./lowest.js");\n',
    b'const words = `import { two } from "./lowest.js"`;\n',
    b'import { two } from "https://example.vn/lowest.js";\n',
    b'import { two } from "./not-there.js";\n',
    b'export const PLACE = "./lowest.js";\n',
    b'export const load = () => import("./lowest.js");\n',
    b'// import { two } from "./lowest.js";\n',
)
IMPORTED = re.compile(r"^(?:import|export)\b[^;=]*?[\"'](\.{1,2}/[^\"']+)[\"']", re.MULTILINE)


def mark_of(content: bytes) -> str:
    """A mark that differs for contents that differ."""
    return hashlib.sha256(content).hexdigest()[:10]


def test_an_import_bears_the_mark_of_what_is_published_under_it() -> None:
    published, marks = mark_scripts(FILES, mark_of)
    assert published[LOWEST] == FILES[LOWEST]
    assert published[MIDDLE].decode() == (
        f"import {{\n  two,\n}} from './lowest.js?v={marks[LOWEST]}';\n"
        f'export * from "./lowest.js?v={marks[LOWEST]}";\nexport const one = two;\n'
    )
    assert f'from "./middle.js?v={marks[MIDDLE]}";' in published[TOP].decode()
    assert marks == {path: mark_of(content) for path, content in published.items()}


def test_a_change_below_changes_the_mark_of_all_above_and_of_nothing_else() -> None:
    _, before = mark_scripts(FILES, mark_of)
    _, after = mark_scripts({**FILES, LOWEST: b"export const two = 3;\n"}, mark_of)
    assert {path for path in FILES if before[path] != after[path]} == {TOP, MIDDLE, LOWEST}


@pytest.mark.parametrize("script", LEFT_ALONE)
def test_what_is_no_import_of_our_own_stays_as_it_is(script: bytes) -> None:
    published, _ = mark_scripts({TOP: script, LOWEST: FILES[LOWEST]}, mark_of)
    assert published[TOP] == script


def test_a_style_sheet_stays_as_it_is() -> None:
    published, marks = mark_scripts(FILES, mark_of)
    assert published[STYLE] == FILES[STYLE]
    assert marks[STYLE] == mark_of(FILES[STYLE])


def test_scripts_that_import_each_other_are_refused() -> None:
    with pytest.raises(CycleError):
        mark_scripts({TOP: b'import "./middle.js";\n', MIDDLE: b'import "./top.js";\n'}, mark_of)


@pytest.mark.parametrize(
    ("path", "bears"),
    [
        ("assets/site.css", True),
        ("look/colours.css", True),
        ("assets/search-words.js", True),
        ("assets/fonts/be-vietnam-pro-latin-400.woff2", False),
        ("sw.js", False),
        ("pagefind/pagefind.js", False),
    ],
)
def test_styles_and_scripts_of_the_look_bear_a_mark(path: str, *, bears: bool) -> None:
    assert bears_mark(path) is bears


def test_in_the_site_every_import_has_the_mark_of_the_file_that_is_there(built: dict[str, bytes]) -> None:
    scripts = {path: content.decode() for path, content in built.items() if re.fullmatch(r"assets/[^/]+\.js", path)}
    imports = [(path, found) for path, text in scripts.items() for found in IMPORTED.findall(text)]
    assert {("assets/search.js", "search-ranking.js"), ("assets/search-ranking.js", "search-words.js")} <= {
        (path, posixpath.basename(found.partition("?")[0])) for path, found in imports
    }
    marks: dict[str, set[str]] = {}
    for path, found in imports:
        plain, _, mark = posixpath.normpath(posixpath.join(posixpath.dirname(path), found)).partition("?v=")
        assert re.fullmatch(r"[0-9a-f]{10}", mark), (path, found)
        marks.setdefault(plain, set()).add(mark)
    assert all(len(known) == 1 and plain in scripts for plain, known in marks.items())
