"""What a feed says before any format says it: the document, its items, their enclosures and its tombstones."""

from dataclasses import dataclass
from datetime import datetime

LANGUAGE = "vi"
GENERATOR = "kyniem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """What an item is filed under: an id, the word people see, and the address of the scheme when there is one."""

    term: str
    label: str
    scheme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file that goes with an item: whole address, media type (RFC 6838), length in bytes, what it is."""

    address: str
    type: str
    length: int
    title: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown beside the item."""
        return self.type.startswith("image/")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One item, final but for its format. Every address is whole; moments are +07:00; `text` may be empty.

    `enclosures` come in the order in which they matter: a format that takes one takes the first.
    """

    id: str
    title: str
    address: str
    published: datetime
    updated: datetime
    author: str
    author_address: str
    summary: str
    html: str
    text: str = ""
    categories: tuple[Category, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()

    @property
    def picture(self) -> str:
        """The address of its picture, or nothing."""
        return next((enclosure.address for enclosure in self.enclosures if enclosure.is_picture), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """What tells readers to drop an item: its id in this feed, when it was withdrawn, why. Nothing else is known."""

    ref: str
    when: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedDocument:
    """One document of a feed; `current` is empty in the subscription document itself (RFC 5005, 4).

    `rss`, `atom` and `json` are the document's own whole addresses, `page` that of the page for people; `older` and
    `newer` those of the archive documents on either side.
    """

    id: str
    title: str
    summary: str
    page: str
    publisher: str
    rights: str
    updated: datetime
    items: tuple[FeedItem, ...]
    tombstones: tuple[Tombstone, ...] = ()
    rss: str = ""
    atom: str = ""
    json: str = ""
    current: str = ""
    older: str = ""
    newer: str = ""
