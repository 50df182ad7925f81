"""What publishers give: pages and files in memory, by their path in the site."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Crumb:
    """A step of the path to a page: its title and its address relative to the site."""

    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed offered in a page's head: title, media type, address relative to the site."""

    title: str
    type: str
    address: str


Thing = Mapping[str, object]
"""What a page is about, as a node of JSON-LD 1.1 in the words of schema.org."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareImage:
    """The picture that stands beside a shared link: its whole address, its size in pixels, its words."""

    address: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The content of one HTML page; a host puts the theme around it.

    `address` is relative to the site: "" for home, else ending in "/". `place` names the entry of the main
    menu it belongs to (an address). `template` picks the theme's frame. `feeds` are offered in its head
    beside the site's own. `form` is the template in templates/pages/ or channels/ that filled it: the kind of page.

    For machines: `facts` is the line at the foot of the page's card (when, who), "" where it shares the campaign's;
    `things` are what it is about; `share` and `data` (JSON-LD, "<" escaped) are filled in last, over all pages.
    """

    address: str
    title: str
    html: str
    template: str
    description: str = ""
    place: str = ""
    crumbs: tuple[Crumb, ...] = ()
    updated: datetime | None = None
    hidden: bool = False
    feeds: tuple[FeedLink, ...] = ()
    form: str = ""
    facts: str = ""
    things: tuple[Thing, ...] = ()
    share: ShareImage | None = None
    data: str = ""

    @property
    def path(self) -> str:
        """The file it becomes."""
        return f"{self.address}index.html"

    @property
    def source(self) -> str:
        """The Markdown file it would be in a folder of documents."""
        return f"{self.address}index.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file of the site that is no page: feed, calendar, picture. `content` is its bytes.

    `media` names a file of the campaign to be copied instead, so that nothing large is held in memory; `kept` a file
    that the host made, and keeps for the next build.
    """

    path: str
    content: bytes = b""
    media: str = ""
    kept: str = ""
