"""The hub: everything that was read, drafts included. Only `rules` and `release` may look at it."""

from dataclasses import dataclass

from kyniem.model.calendar import Calendar
from kyniem.model.campaign import Campaign
from kyniem.model.media import Media
from kyniem.model.plan import Plan
from kyniem.model.post import Post
from kyniem.model.published import Published
from kyniem.model.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """A whole campaign as its folder holds it; `unread` are paths of files that stand there but could not be read."""

    campaign: Campaign
    units: tuple[Unit, ...] = ()
    plans: tuple[Plan, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    posts: tuple[Post, ...] = ()
    media: tuple[Media, ...] = ()
    unread: frozenset[str] = frozenset()

    @property
    def published(self) -> tuple[Published, ...]:
        """Everything that has an id, a status and a moment of publishing."""
        return (*self.plans, *self.calendars, *self.posts)
