"""What a site's pages point at, and whether it is there: every reference of every page, style and feed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from tests.gate.sites import Site

# What a browser fetches or opens by itself when it shows the page, and what only a reader's own click opens.
_FETCHED = ("src", "poster", "srcset", "data", "action", "formaction")
_LINKS = ("a", "area")
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)""")
_WHOLE = re.compile(r"https?://[^\s\"'<>\\)\]}]+")


@dataclass(frozen=True)
class Reference:
    """One reference: the file it stands in, what it says, whether a reader must click for it."""

    source: str
    target: str
    clicked: bool


@dataclass(frozen=True)
class Links:
    """The references of a site that stands at `address`."""

    site: Site
    address: str

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference of every page and style sheet."""
        return (*self._of_pages(), *self._of_styles())

    @cached_property
    def _anchors(self) -> dict[str, frozenset[str]]:
        return {path: frozenset(ids_of(page)) for path, page in self.site.pages.items()}

    def broken(self) -> list[str]:
        """References to our own site that lead to no file or to no place on a page, each once."""
        found = {f"{each.source}: {each.target}" for each in self.references if not self._is_there(each)}
        return sorted(found)

    def asked_elsewhere(self) -> list[str]:
        """References that a browser would ask another host for without being told to."""
        return sorted(
            f"{each.source}: {each.target}"
            for each in self.references
            if not each.clicked and self._is_elsewhere(self._whole(each))
        )

    def broken_in(self, paths: Iterable[str]) -> list[str]:
        """Whole addresses of our own site in these files, of any format, that lead nowhere."""
        found = set()
        for path in paths:
            for target in _WHOLE.findall(unescape(self.site.text(path))):
                whole = target.rstrip(".,;")
                if not self._is_elsewhere(whole) and not self._stands(whole):
                    found.add(f"{path}: {whole}")
        return sorted(found)

    def _of_pages(self) -> Iterator[Reference]:
        for path, page in self.site.pages.items():
            for element in page.iter(html.etree.Element):
                for name in _FETCHED:
                    for target in _targets(name, element.get(name)):
                        yield Reference(path, target, clicked=False)
                href = element.get("href")
                if href is not None:
                    canonical = element.tag == "link" and element.get("rel") in {"canonical", "alternate"}
                    yield Reference(path, href, clicked=element.tag in _LINKS or canonical)
                for target in _urls(element.get("style", "") + (element.text or "" if element.tag == "style" else "")):
                    yield Reference(path, target, clicked=False)

    def _of_styles(self) -> Iterator[Reference]:
        for path in self.site.files:
            if path.endswith(".css") and not path.startswith("pagefind/"):
                for target in _urls(self.site.text(path)):
                    yield Reference(path, target, clicked=False)

    def _whole(self, reference: Reference) -> str:
        page = reference.source.removesuffix("index.html")
        return urljoin(f"{self.address}{page}", reference.target)

    def _is_elsewhere(self, whole: str) -> bool:
        parts = urlsplit(whole)
        return parts.scheme not in {"mailto", "tel", "data"} and parts.netloc != urlsplit(self.address).netloc

    def _is_there(self, reference: Reference) -> bool:
        whole = self._whole(reference)
        if urlsplit(whole).scheme in {"mailto", "tel", "data"} or self._is_elsewhere(whole):
            return True
        return self._stands(whole)

    def _stands(self, whole: str) -> bool:
        parts = urlsplit(whole)
        path = unquote(parts.path).removeprefix("/")
        file = f"{path}index.html" if path.endswith("/") or not path else path
        if file not in self.site.files:
            return False
        fragment = unquote(parts.fragment)
        return not fragment or fragment in self._anchors.get(file, frozenset())


def ids_of(page: html.HtmlElement) -> list[str]:
    """Every id on a page, in order."""
    return [str(value) for value in page.xpath("//@id")]


def _targets(name: str, value: str | None) -> list[str]:
    if value is None:
        return []
    return [part.split()[0] for part in value.split(",") if part.strip()] if name == "srcset" else [value]


def _urls(css: str) -> list[str]:
    return [first or second for first, second in _CSS_URL.findall(css) if not first.startswith("#")]
