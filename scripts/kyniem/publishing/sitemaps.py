"""For search engines: sitemap.xml (sitemaps.org protocol 0.9) and robots.txt (RFC 9309)."""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.sax.saxutils import escape

from kyniem.model.edition import Edition
from kyniem.model.output import Output, Page
from kyniem.publishing.addresses import absolute


def publish_sitemap(edition: Edition, pages: Iterable[Page], standing: Iterable[str]) -> Iterator[Output]:
    """Every page that may be found, with the day it last changed; `standing` are addresses of docs/ pages.

    A desk edition has no sitemap and asks robots to stay away.
    """
    if edition.for_desk:
        yield Output(path="robots.txt", content=b"User-agent: *\nDisallow: /\n")
        return
    rows = [
        _row(absolute(edition, page.address), page.updated.date() if page.updated else None)
        for page in pages
        if not page.hidden
    ]
    rows += [_row(absolute(edition, address), None) for address in sorted(standing)]
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' + "".join(rows) + "</urlset>\n"
    )
    yield Output(path="sitemap.xml", content=text.encode())
    robots = f"User-agent: *\nAllow: /\nSitemap: {absolute(edition, 'sitemap.xml')}\n"
    yield Output(path="robots.txt", content=robots.encode())


def _row(address: str, updated: date | None) -> str:
    changed = f"<lastmod>{updated.isoformat()}</lastmod>" if updated is not None else ""
    return f"<url><loc>{escape(address)}</loc>{changed}</url>\n"
