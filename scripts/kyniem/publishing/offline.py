"""The site on a bad line: what readers' browsers fetch ahead, and the worker that keeps pages and gives them out."""

import gzip
import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from hashlib import blake2b
from html.parser import HTMLParser

from kyniem.model.calendar import address_of_month
from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.publishing.addresses import CALENDAR, CALENDAR_LIST, HOME, MEDIA, OFFLINE, address_of, address_of_week
from kyniem.publishing.corrections import amendments_of
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.occurrences import occurrences_between
from kyniem.publishing.times.spans import week_of

WORKER = "sw.js"
"""Where the worker stands: at the root of the site, which is as far as it may reach."""

MOST_AHEAD = 145_000
"""Bytes, packed by gzip, that are fetched ahead at most: also of a host that packs less well 150 kB for the reader."""

FOLDERS = ("assets/", "look/", MEDIA)
"""Where the parts of pages lie that may be kept: styles, scripts, fonts, pictures; no feed, no search index."""

_PLACED = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)")
_LINKED = frozenset({"stylesheet", "preload"})

Read = Callable[[str], bytes]
"""A file of the finished site by its path, as the host wrote it."""


def pages_ahead(edition: Edition, known: Collection[str]) -> tuple[str, ...]:
    """The addresses worth having before they are asked for, those that matter most first; only `known` ones.

    After the pages that tell of the days come those to which what is on today and in the week after leads, by day.
    """
    today = edition.today
    weeks = (today + timedelta(weeks=ahead) for ahead in (0, 1))
    wanted = (
        OFFLINE,
        HOME,
        *(address_of_week(week_of(day).first) for day in weeks),
        CALENDAR,
        address_of_month(today.replace(day=1)),
        *_led_to(edition, today, today + timedelta(weeks=1)),
        CALENDAR_LIST,
    )
    return tuple(dict.fromkeys(address for address in wanted if address in known))


def kept_ahead(edition: Edition, known: Collection[str], read: Read) -> dict[str, bytes]:
    """What is fetched ahead, by address (`assets/site.css?v=1a2b`): pages, and all they need to look as they should.

    `known` are the addresses of the site's pages. A page that would make it more than MOST_AHEAD is left out.
    """
    found: dict[str, bytes] = {}
    weight = 0
    for address in pages_ahead(edition, known):
        page = {address: read(f"{address}index.html")}
        page |= {part: read(part.partition("?")[0]) for part in _parts_of(address, page[address]) if part not in found}
        for sheet in [part for part in page if part.partition("?")[0].endswith(".css")]:
            page |= {font: read(font) for font in _placed_in(sheet, page[sheet]) if font not in found}
        more = sum(_packed(part, data) for part, data in page.items())
        if weight + more <= MOST_AHEAD:
            found |= page
            weight += more
    return found


def publish_worker(
    edition: Edition, templates: Mapping[str, str], ahead: Mapping[str, bytes], places: Iterable[str]
) -> Output:
    """The worker of this build: it bears the marks of what it fetches ahead and of what was set right or taken back.

    `places` are the folders at the root of this site: it leaves alone any other that stands below it on the host.
    """
    text = Renderer(edition, templates).fragment_of(
        "sw.js.j2",
        HOME,
        ahead=list(ahead),
        offline=OFFLINE,
        folders=FOLDERS,
        places=sorted(places),
        version=mark_of(*(part for address, data in sorted(ahead.items()) for part in (address.encode(), data))),
        taken_back=mark_of(*(part.encode() for part in _taken_back(edition))),
    )
    return Output(path=WORKER, content=str(text).encode())


def publish_farewell(edition: Edition, templates: Mapping[str, str]) -> Output:
    """The worker of a build that keeps nothing: it takes away what an earlier one kept, and then itself."""
    return Output(path=WORKER, content=str(Renderer(edition, templates).fragment_of("sw-gone.js.j2", HOME)).encode())


def mark_of(*parts: bytes) -> str:
    """A short mark that changes with any of these parts: ten figures of BLAKE2b (RFC 7693)."""
    mark = blake2b(digest_size=5)
    for part in parts:
        mark.update(len(part).to_bytes(8, "big"))
        mark.update(part)
    return mark.hexdigest()


def _taken_back(edition: Edition) -> Iterator[str]:
    for each in amendments_of(edition):
        yield each.when.isoformat()
        yield each.gone.address if each.gone is not None else address_of(each.item) if each.item is not None else ""
        yield each.correction.what if each.correction is not None else ""


def _led_to(edition: Edition, first: date, last: date) -> Iterator[str]:
    """The pages to which the days from first to last lead; what a reader comes to only from those follows at the end.

    A row that has a post leads to the post, and the post to the row's own page.
    """
    found = occurrences_between(edition, first, last)
    for address in (*(each.address for each in found), *(each.page for each in found)):
        if address:
            yield address.partition("#")[0]


def _packed(address: str, data: bytes) -> int:
    """The bytes of a file on the line; a font of this form is packed already."""
    return len(data) if address.endswith(".woff2") else len(gzip.compress(data, mtime=0))


class _Parts(HTMLParser):
    """Collects what a page's head and foot load: style sheets, scripts, fonts, the icon."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A script with an address, or a link of a kind that is loaded."""
        given = dict(attrs)
        wanted = given.get("src") if tag == "script" else given.get("href") if tag == "link" else None
        if wanted and ":" not in wanted and (tag == "script" or given.get("rel") in _LINKED):
            self.found.append(wanted)


def _parts_of(address: str, html: bytes) -> tuple[str, ...]:
    """What the page at `address` loads from the site, by address, each once."""
    parser = _Parts()
    parser.feed(html.decode())
    return tuple(dict.fromkeys(posixpath.normpath(posixpath.join(address, part)) for part in parser.found))


def _placed_in(sheet: str, css: bytes) -> tuple[str, ...]:
    """The files that a style sheet places, by address: its fonts."""
    folder = posixpath.dirname(sheet.partition("?")[0])
    found = (part for part in _PLACED.findall(css.decode()) if ":" not in part and not part.startswith("#"))
    return tuple(dict.fromkeys(posixpath.normpath(posixpath.join(folder, part)) for part in found))
