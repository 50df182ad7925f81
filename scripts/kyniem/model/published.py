"""What everything that is published has: id, status, moment, expiry, withdrawal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from kyniem.problems import Origin
from kyniem.settings import CAMPAIGN_ZONE

NEVER = datetime.max.replace(tzinfo=CAMPAIGN_ZONE)
"""Stands in for a moment that could not be read; nothing that has it is published."""


class Status(StrEnum):
    """How far the editing has come; the words are the editors'."""

    DRAFT = "nháp"
    WAITING = "chờ duyệt"
    APPROVED = "đã duyệt"
    WITHDRAWN = "đã gỡ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was set right, and when; public from that moment.

    `text` is how it is read aloud where "what" is not fit for it; `channels` are those whose words had the fault,
    none named means all.
    """

    when: datetime
    what: str
    text: str = ""
    channels: tuple[str, ...] = ()

    def concerns(self, channel: str) -> bool:
        """Whether the people of this channel must be told."""
        return not self.channels or channel in self.channels


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """When something was taken back, and why."""

    when: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anniversary:
    """A commemoration found in a text: years claimed, founding day, anniversary day, and where."""

    years: int
    origin_day: date
    day: date
    title: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The part that plans, calendars and posts share.

    `source` is the path inside the campaign's folder; `places` are those of its front matter's keys, by dotted name.
    `written` is the whole file as it was read, front matter and Markdown, for the rules that read running text.
    """

    id: str
    title: str
    source: str
    origin: Origin
    published: datetime
    status: Status = Status.APPROVED
    expires: datetime | None = None
    withdrawal: Withdrawal | None = None
    corrections: tuple[Correction, ...] = ()
    anniversaries: tuple[Anniversary, ...] = ()
    places: Mapping[str, Origin] = field(default_factory=dict, repr=False, compare=False)
    written: str = field(default="", repr=False, compare=False)

    def place_of(self, key: str) -> Origin:
        """Where this key of its front matter (`channels[1].play.from`) stands, else where it begins."""
        return self.places.get(key, self.origin)

    @property
    def address(self) -> str:
        """Where its page stands, relative to the site, ending in "/"; ASCII, and never changed once it is out."""
        raise NotImplementedError

    @property
    def never_out(self) -> bool:
        """Whether it was taken back before it came out: nobody ever saw it."""
        return self.withdrawal is not None and self.withdrawal.when <= self.published

    @property
    def updated(self) -> datetime:
        """When readers last got something new of it: its publishing or its latest correction."""
        return max([self.published, *(correction.when for correction in self.corrections)])
