"""The campaign: its occasion, span, phases, channels, topics, slogans, publisher and look."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Self
from urllib.parse import urlsplit

from kyniem.model.unit import Contact
from kyniem.model.voice import GENERAL_VOICE, Voice
from kyniem.problems import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What is commemorated: a founding day and its anniversary day. Never a span."""

    name: str
    founded: date
    day: date
    years: int
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A window of the campaign, with the plan's own words for it; `peak` = cao điểm."""

    id: str
    name: str
    start: date
    end: date
    origin: Origin
    title: str = ""
    period: str = ""
    summary: str = ""
    source: str = ""
    peak: bool = False

    def holds(self, day: date) -> bool:
        """Whether the day lies within it."""
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """What a slot of a radio channel is made of: how many minutes it has, the words before and after the items."""

    minutes: int
    opening: str = ""
    closing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """What one post may hold on a channel, as its own entry says; 0 where it says nothing."""

    characters: int = 0
    hashtags: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way of reaching people; `lead` = minutes between publishing and the first broadcast."""

    id: str
    name: str
    kind: str
    origin: Origin
    title: str = ""
    summary: str = ""
    lead: int = 60
    feed: bool = False
    times: tuple[time, ...] = ()
    limit: Limit | None = None
    programme: Programme | None = None

    @property
    def reads_aloud(self) -> bool:
        """Whether it is radio: what it carries has its hours, and ends with its play window."""
        return self.kind == "radio"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject posts are filed under."""

    id: str
    name: str
    origin: Origin
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostKind:
    """A kind of post: its id and the word people see."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slogan:
    """Canonical wording, with the plan it comes from; `lead` is the hero's, `signature` the footer's."""

    text: str
    source: str = ""
    lead: bool = False
    signature: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The name of a contest, movement or award that is kept word for word, with the plan it comes from."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """The body that answers for the site, with the office responsible."""

    body: str
    office: str = ""
    contact: Contact = Contact()
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterChange:
    """What has changed since the campaign's papers were issued, for its archive: the day, what, by which document."""

    day: date
    what: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """Everything told about one occasion. `address` is the site's absolute address, ending in "/"."""

    id: str
    name: str
    title: str
    address: str
    description: str
    since: datetime
    occasion: Occasion
    start: date
    end: date
    publisher: Publisher
    origin: Origin
    phases: tuple[Phase, ...] = ()
    channels: tuple[Channel, ...] = ()
    topics: tuple[Topic, ...] = ()
    kinds: tuple[PostKind, ...] = ()
    slogans: tuple[Slogan, ...] = ()
    wordings: tuple[Wording, ...] = ()
    later_changes: tuple[LaterChange, ...] = ()
    voice: Voice = GENERAL_VOICE
    look: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Origin] = field(default_factory=dict, repr=False, compare=False)

    def place_of(self, key: str) -> Origin:
        """Where this key of campaign.yml (`slogans[2].source`) stands, else where the file begins."""
        return self.places.get(key, self.origin)

    @property
    def host(self) -> str:
        """The host part of its address, the naming authority of its tag URIs (RFC 4151)."""
        return urlsplit(self.address).hostname or "localhost"

    @property
    def canonical(self) -> tuple[str, ...]:
        """Everything that is to be kept word for word: slogans, then names."""
        return (*(slogan.text for slogan in self.slogans), *(wording.text for wording in self.wordings))

    @property
    def lead_slogan(self) -> str:
        """What the hero says."""
        return next((slogan.text for slogan in self.slogans if slogan.lead), "")

    @property
    def signature(self) -> str:
        """What the footer signs with."""
        return next((slogan.text for slogan in self.slogans if slogan.signature), "")

    def known_on(self, day: date) -> Self:
        """The campaign as it can be told of on this day: what changes later is not known yet."""
        known = tuple(change for change in self.later_changes if change.day <= day)
        return self if known == self.later_changes else replace(self, later_changes=known)

    def phase_on(self, day: date) -> Phase | None:
        """The phase that holds the day, or None."""
        return next((phase for phase in self.phases if phase.holds(day)), None)

    def channel(self, channel_id: str) -> Channel | None:
        """The channel of this id, or None."""
        return next((channel for channel in self.channels if channel.id == channel_id), None)

    def kind_name(self, kind_id: str) -> str:
        """The word people see for a kind of post."""
        return next((kind.name for kind in self.kinds if kind.id == kind_id), kind_id)
