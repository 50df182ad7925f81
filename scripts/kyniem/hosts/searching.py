"""The search index: Pagefind is given what may be found and writes its index while the builder writes the pages."""

import html
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kyniem.build import Built
from kyniem.markup import parse_body
from kyniem.problems import KyniemError, Origin

FOLDER = "pagefind"
_WORKPLACE = ".kyniem-search"
_FOUND = "data-pagefind-body"
_NOT_FOUND = "search:\n  exclude: true"
_PAGE = '<!doctype html><html lang="vi"><head><title>{}</title></head><body>{}</body></html>'


class SearchIndexError(KyniemError):
    """The search index could not be made; the message is what the indexer said."""


@dataclass(frozen=True, slots=True)
class Indexing:
    """An indexer at work: its process, and the folder of pages it reads."""

    process: subprocess.Popen[str]
    pages: Path

    def finish(self) -> None:
        """Wait until the index is written. Raises SearchIndexError when the indexer gave up."""
        _, said = self.process.communicate()
        shutil.rmtree(self.pages, ignore_errors=True)
        if self.process.returncode:
            raise SearchIndexError(f"không lập được chỉ mục tìm kiếm: {said.strip()}")

    def abandon(self) -> None:
        """Stop the indexer, since nothing will be published."""
        self.process.kill()
        self.process.communicate()
        shutil.rmtree(self.pages, ignore_errors=True)


def begin_index(built: Built, docs: Path, site: Path) -> Indexing:
    """Begin to write the index of the campaign's pages, and of the standing pages in `docs`, to `site/pagefind/`.

    Pagefind finds Vietnamese words typed without accents. It is given just what the templates mark as text to be
    found, so it need not wait for the theme, and nothing that is not on a page can be found. A page is laid out for
    it as one file, `tin/2023/x.html` for `tin/2023/x/`, since making a folder costs more than writing a page: the
    script of the search page knows.
    """
    pages = site / _WORKPLACE
    shutil.rmtree(pages, ignore_errors=True)
    for address, title, text in _pages(built, docs):
        place = pages / f"{address.rstrip('/')}.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(_PAGE.format(html.escape(title), text).encode())
    command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(site / FOLDER), "--quiet"]
    process = subprocess.Popen(  # noqa: S603 - our own words only
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    return Indexing(process, pages)


def _pages(built: Built, docs: Path) -> Iterator[tuple[str, str, str]]:
    """Address, title and HTML of every page that holds text to be found."""
    for page in built.pages:
        if _FOUND in page.html and not page.hidden:
            yield page.address, page.title, page.html
    yield from _standing(sorted(docs.rglob("*.md")), docs)


def _standing(paths: Iterable[Path], docs: Path) -> Iterator[tuple[str, str, str]]:
    for path in paths:
        front, body = _split(path.read_text(encoding="utf-8"))
        if _NOT_FOUND in front or not body.strip():
            continue
        parsed = parse_body(body, Origin(str(path)))
        inside = path.relative_to(docs).with_suffix("")
        address = inside.parent if inside.name == "index" else inside
        title = next((heading.text for heading in parsed.headings), address.name)
        yield f"{address.as_posix()}/", title, f"<main {_FOUND}>{parsed.html(lambda target: target)}</main>"


def _split(text: str) -> tuple[str, str]:
    """The front matter and the body of a standing page."""
    if not text.startswith("---\n"):
        return "", text
    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    return front, body
