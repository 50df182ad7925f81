"""The hub: everything that was read, drafts included. Only `rules` and `release` may look at it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kyniem.model.calendar import Calendar
from kyniem.model.campaign import Campaign
from kyniem.model.media import Media
from kyniem.model.plan import Plan
from kyniem.model.post import Post
from kyniem.model.published import Published
from kyniem.model.unit import Unit

UNITS_FILE = "units.yml"
CAMPAIGN_FILE = "campaign.yml"
NOT_UNDERSTOOD = "?"
"""Ends the mark of a key that nobody knows: it may stand for any other of its mapping that is not there."""
BROKEN = "!"
"""The mark of a front matter of which nothing, or not all, could be read."""
_LOST = re.compile(r"(?:\[\d+\](?:\.(?:id|\?))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """A whole campaign as its folder holds it, as far as it could be read.

    `unread` are paths of files and folders that stand there but could not be read; `told` gives for a file the keys of
    which reading has told a fault already. What a faulty key should have said has something else standing in for it
    (a moment that never comes, an empty title): before a rule blames anyone for what is or is not there, it asks
    `doubts`. Nothing of a hub with faults is ever published.
    """

    campaign: Campaign
    units: tuple[Unit, ...] = ()
    plans: tuple[Plan, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    posts: tuple[Post, ...] = ()
    media: tuple[Media, ...] = ()
    unread: frozenset[str] = frozenset()
    told: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def published(self) -> tuple[Published, ...]:
        """Everything that has an id, a status and a moment of publishing."""
        return (*self.plans, *self.calendars, *self.posts)

    def may_hold(self, path: str) -> bool:
        """Whether a file that was not read may stand at this path: it could not be read, or its folder could not."""
        return path in self.unread or any(path.startswith(f"{folder}/") for folder in self.unread)

    def doubts(self, item: Published, *keys: str) -> bool:
        """Whether the value of one of these keys of an item's front matter, dotted, is not what its author meant."""
        marks = self.told.get(item.source, ())
        return any(_is_doubtful(mark, key, here=key in item.places) for mark in marks for key in keys)

    def doubts_campaign(self, part: str) -> bool:
        """Whether anything under this key of campaign.yml could not be read."""
        return CAMPAIGN_FILE in self.unread or any(
            _is_doubtful(mark, part, here=part in self.campaign.places) for mark in self.told.get(CAMPAIGN_FILE, ())
        )

    def lacks_some(self, part: str) -> bool:
        """Whether a list of campaign.yml may hold more ids than were read; that one has no name is nothing to it."""
        marks = self.told.get(CAMPAIGN_FILE, frozenset())
        if CAMPAIGN_FILE in self.unread or BROKEN in marks:
            return True
        return (NOT_UNDERSTOOD in marks and part not in self.campaign.places) or any(
            mark.startswith(part) and _LOST.fullmatch(mark.removeprefix(part)) for mark in marks
        )


def _is_doubtful(mark: str, key: str, *, here: bool) -> bool:
    """Whether a fault so marked touches a key: it is this key's, of what holds it, or of something inside it."""
    if mark == BROKEN:
        return True
    if mark.endswith(NOT_UNDERSTOOD):
        return (not here and key.startswith(mark.removesuffix(NOT_UNDERSTOOD))) or _is_inside(mark, key)
    return mark == key or _is_inside(mark, key) or _is_inside(key, mark)


def _is_inside(inner: str, outer: str) -> bool:
    return bool(outer) and inner.startswith((f"{outer}.", f"{outer}["))
