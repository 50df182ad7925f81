"""What a feed says before any format says it: the document, its items, their files and what was taken back."""

from dataclasses import dataclass
from datetime import datetime, time

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
    """A file that goes with an item: whole address, media type (RFC 6838), length in bytes, what it is.

    Of a picture `title` is the alternative text, `caption` what stands under it; width and height in pixels and
    `seconds` of a recording are 0 where they are not known.
    """

    address: str
    type: str
    length: int
    title: str = ""
    caption: str = ""
    width: int = 0
    height: int = 0
    seconds: int = 0

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown beside the item."""
        return self.type.startswith("image/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """How an item is to be broadcast: bulletin class, play window, times a day, hours; the last open where None.

    `seconds` is how long it takes, `transcript` the whole address of the words as plain text, `space` the namespace
    of the words in which we say so.
    """

    bulletin: str
    seconds: int
    transcript: str
    space: str
    start: datetime | None = None
    until: datetime | None = None
    times: int = 0
    hours: tuple[time, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One item, final but for its format. Every address is whole; moments are +07:00; `text` may be empty.

    `files` come in the order in which they matter: a format that takes one takes the first. `description` is what RSS
    shows where it is not the summary.
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
    description: str = ""
    categories: tuple[Category, ...] = ()
    files: tuple[Enclosure, ...] = ()
    broadcast: Broadcast | None = None

    @property
    def pictures(self) -> tuple[Enclosure, ...]:
        """Those of its files that are pictures."""
        return tuple(file for file in self.files if file.is_picture)

    @property
    def enclosures(self) -> tuple[Enclosure, ...]:
        """The files to be fetched with it: recordings, and its first picture unless it is to be listened to."""
        shown = self.pictures[:1] if self.broadcast is None else ()
        return tuple(file for file in self.files if not file.is_picture or file in shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenItem:
    """An item written out in every format but for its id, so that many feeds may carry it without writing it anew."""

    id: str
    updated: datetime
    rss: str
    atom: str
    json: str


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
    `newer` those of the archive documents on either side. Formats that know no tombstones carry `items_and_notices`, in
    which a notice stands where each withdrawn item stood. `space` is the namespace of the words that we add to a
    format, empty where none are used; `email` is the publisher's.
    """

    id: str
    title: str
    summary: str
    page: str
    publisher: str
    rights: str
    updated: datetime
    items: tuple[WrittenItem, ...]
    items_and_notices: tuple[WrittenItem, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
    rss: str = ""
    atom: str = ""
    json: str = ""
    current: str = ""
    older: str = ""
    newer: str = ""
    space: str = ""
    email: str = ""
