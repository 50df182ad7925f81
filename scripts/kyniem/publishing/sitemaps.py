"""For search engines: sitemap.xml (sitemaps.org protocol 0.9, with Google's images 1.1) and robots.txt (RFC 9309)."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from xml.sax.saxutils import escape

from kyniem.model.edition import Edition
from kyniem.model.output import Output, Page
from kyniem.publishing.addresses import absolute
from kyniem.publishing.changes import changes_of

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_IMAGE = "http://www.google.com/schemas/sitemap-image/1.1"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_PICTURE = re.compile(r'<img\b[^>]*?\ssrc="([^":]+)"')
"""A picture of the site's own: its address has no scheme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How much one map may hold, as the protocol sets it: addresses, and bytes."""

    addresses: int = 50_000
    size: int = 50 * 1024 * 1024


def publish_sitemap(
    edition: Edition, pages: Iterable[Page], standing: Iterable[str], bounds: Bounds = Bounds()
) -> Iterator[Output]:
    """Every page that may be found, with the moment its content last changed, posts with their pictures.

    `standing` are addresses of docs/ pages, which tell no moment. What exceeds the bounds is parted into maps that
    sitemap.xml names. A desk edition has no sitemap and asks robots to stay away.
    """
    if edition.for_desk:
        yield Output(path="robots.txt", content=b"User-agent: *\nDisallow: /\n")
        return
    changes = changes_of(edition)
    rows = [_row(edition, page, changes) for page in pages if not page.hidden]
    rows += [_url(absolute(edition, address)) for address in sorted(standing)]
    maps = [_map(part) for part in _parted(rows, bounds)]
    if len(maps) == 1:
        yield Output(path="sitemap.xml", content=maps[0])
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(maps) + 1)]
        for name, content in zip(names, maps, strict=True):
            yield Output(path=name, content=content)
        yield Output(path="sitemap.xml", content=_index(absolute(edition, name) for name in names))
    robots = f"User-agent: *\nAllow: /\nSitemap: {absolute(edition, 'sitemap.xml')}\n"
    yield Output(path="robots.txt", content=robots.encode())


def _row(edition: Edition, page: Page, changes: Mapping[str, datetime]) -> bytes:
    moments = [moment for moment in (page.updated, changes.get(page.address)) if moment is not None]
    pictures = _pictures(page) if page.template == "post" else ()
    return _url(
        absolute(edition, page.address),
        max(moments).isoformat() if moments else "",
        [absolute(edition, picture) for picture in pictures],
    )


def _pictures(page: Page) -> list[str]:
    """The addresses of a page's pictures, relative to the site, each once, as its HTML names them."""
    named = (unescape(source) for source in _PICTURE.findall(page.html))
    return list(dict.fromkeys(posixpath.normpath(posixpath.join(page.address, source)) for source in named))


def _url(address: str, changed: str = "", pictures: Iterable[str] = ()) -> bytes:
    images = "".join(f"<image:image><image:loc>{escape(each)}</image:loc></image:image>" for each in pictures)
    last = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{escape(address)}</loc>{last}{images}</url>\n".encode()


def _parted(rows: Sequence[bytes], bounds: Bounds) -> Iterator[list[bytes]]:
    """The rows in as many maps as the bounds ask for; one at least."""
    part: list[bytes] = []
    size = room = bounds.size - len(_map([]))
    for row in rows:
        if part and (len(part) == bounds.addresses or len(row) > room):
            yield part
            part, room = [], size
        part.append(row)
        room -= len(row)
    yield part


def _map(rows: Sequence[bytes]) -> bytes:
    opening = f'{_HEAD}<urlset xmlns="{_SITEMAP}" xmlns:image="{_IMAGE}">\n'
    return b"".join((opening.encode(), *rows, b"</urlset>\n"))


def _index(addresses: Iterable[str]) -> bytes:
    rows = "".join(f"<sitemap><loc>{escape(address)}</loc></sitemap>\n" for address in addresses)
    return f'{_HEAD}<sitemapindex xmlns="{_SITEMAP}">\n{rows}</sitemapindex>\n'.encode()
