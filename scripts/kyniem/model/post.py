"""Posts: what is published as news, notice, picture, contest, and how each channel carries it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kyniem.model.published import Published
from kyniem.model.text import Body
from kyniem.problems import Origin

POSTS = "tin/"
"""Under which all posts stand in the site."""


class BulletinClass(StrEnum):
    """Circular 39/2020/TT-BTTTT: by schedule, first in the programme, at once."""

    ORDINARY = "thông thường"
    PRIORITY = "ưu tiên"
    URGENT = "khẩn cấp"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayWindow:
    """When a bulletin is broadcast: first moment, last moment, times a day."""

    start: datetime
    until: datetime | None = None
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustration:
    """A picture chosen for a post: path inside the campaign's folder, alternative text, caption."""

    file: str
    alt: str
    caption: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A film that stands on another site: its address there, and what people call that site."""

    link: str
    host: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who let it pass (a role, never a private person), and when."""

    role: str
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """How one channel carries a post: its own text, class and play window, hashtags, picture, audio."""

    channel: str
    origin: Origin
    text: Body = Body()
    bulletin: BulletinClass = BulletinClass.ORDINARY
    play: PlayWindow | None = None
    hashtags: tuple[str, ...] = ()
    picture: str = ""
    audio: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Published):
    """One item; `year` (its folder) and `slug` make its address.

    `serves` holds plan addresses (`48-kh-ubnd#II.4-6`).
    """

    slug: str
    year: str
    kind: str
    unit: str
    summary: str = ""
    serves: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    approved: Approval | None = None
    picture: Illustration | None = None
    clip: Clip | None = None
    placements: tuple[Placement, ...] = ()
    body: Body = Body()

    @property
    def address(self) -> str:
        """Where its page stands: by year and file name, so that a new title moves nothing."""
        return f"{POSTS}{self.year}/{self.slug}/"

    @property
    def channels(self) -> tuple[str, ...]:
        """Ids of the channels that carry it."""
        return tuple(placement.channel for placement in self.placements)

    def placement(self, channel: str) -> Placement | None:
        """How this channel carries it, or None."""
        return next((placement for placement in self.placements if placement.channel == channel), None)
