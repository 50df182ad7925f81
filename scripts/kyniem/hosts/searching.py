"""The search index: Pagefind is given what may be found and writes its index while the builder writes the pages."""

import html
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kyniem.build import Built
from kyniem.hosts.search_index import leave_out_unasked, set_in_order
from kyniem.markup import parse_body
from kyniem.phrases.search_words import words_unlike
from kyniem.problems import KyniemError, Origin
from kyniem.publishing.search import MARK, Findable, findable_pages, kind_of, short_forms_of

FOLDER = "pagefind"
_WORKPLACE = ".kyniem-search"
_NOT_FOUND = "search:\n  exclude: true"
_PAGE = '<!doctype html><html lang="vi"><head><title>{}</title></head><body>{}{}</body></html>'
_LEFT_OUT = re.compile(r"<(\w+)\b[^>]*\bdata-pagefind-ignore\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


class SearchIndexError(KyniemError):
    """The search index could not be made; the message is what the indexer said."""


@dataclass(frozen=True, slots=True)
class Indexing:
    """An indexer at work: its process, the folder of pages it reads, the site it writes to."""

    process: subprocess.Popen[str]
    pages: Path
    site: Path

    def finish(self) -> None:
        """Wait until the index is written. Raises SearchIndexError when the indexer gave up."""
        _, said = self.process.communicate()
        shutil.rmtree(self.pages, ignore_errors=True)
        if self.process.returncode:
            raise SearchIndexError(f"không lập được chỉ mục tìm kiếm: {said.strip()}")
        set_in_order(self.site / FOLDER)
        leave_out_unasked(self.site / FOLDER)

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
    script of the search page knows. Beside its text a page tells the words that readers may type and the index would
    not know for the same: `dua` of “đua”, `30t10` of a date, an abbreviation in full.
    """
    pages = site / _WORKPLACE
    shutil.rmtree(pages, ignore_errors=True)
    short = short_forms_of(built.edition)
    for page in (*findable_pages(built.edition, built.pages), *_standing(sorted(docs.rglob("*.md")), docs)):
        place = pages / f"{page.address.rstrip('/')}.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        # Pagefind sets nothing between a term and what is said of it: "Chủ trìSở Tài chính" would be one word.
        said = page.html.replace("</dt>", ": </dt>")
        place.write_bytes(_PAGE.format(html.escape(page.title), _about(page, short), said).encode())
    command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(site / FOLDER), "--quiet"]
    process = subprocess.Popen(  # noqa: S603 - our own words only
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    return Indexing(process, pages, site)


def _about(page: Findable, short: Mapping[str, str]) -> str:
    """What the index keeps of a page beside its text, as Pagefind reads it."""
    kept = {
        "title": page.title,
        "day": page.day,
        "month": page.month,
        "body": page.body,
        "state": page.state,
        "names": " | ".join(page.names),
        "words": " ".join(sorted(words_unlike(_text(page), short))),
    }
    told = [f'<p data-pagefind-meta="{key}">{html.escape(value)}</p>' for key, value in kept.items() if value]
    told += [
        f'<p data-pagefind-filter="{key}">{value}</p>'
        for key, value in (("loai", page.kind), ("thang", page.month))
        if value
    ]
    return "".join(told)


def _text(page: Findable) -> str:
    """Title, names and text of a page. Of what is not to be found a little may stay: the search page looks again."""
    body = _LEFT_OUT.sub(" ", page.html[page.html.find(MARK) :])
    text = html.unescape(" ".join((page.title, *page.names, page.body, _TAG.sub(" ", body))))
    return " ".join(text.split())


def _standing(paths: Iterable[Path], docs: Path) -> Iterator[Findable]:
    """The pages of docs/ that may be found."""
    for path in paths:
        front, body = _split(path.read_text(encoding="utf-8"))
        if _NOT_FOUND in front or not body.strip():
            continue
        parsed = parse_body(body, Origin(str(path)))
        inside = path.relative_to(docs).with_suffix("")
        address = f"{(inside.parent if inside.name == 'index' else inside).as_posix()}/"
        title = next((heading.text for heading in parsed.headings), inside.name)
        text = f"<main {MARK}>{parsed.html(lambda target: target)}</main>"
        yield Findable(address=address, title=title, kind=kind_of(address), html=text)


def _split(text: str) -> tuple[str, str]:
    """The front matter and the body of a standing page."""
    if not text.startswith("---\n"):
        return "", text
    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    return front, body
