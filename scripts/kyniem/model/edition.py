"""The gate: what one audience may see at one moment.

Nothing but `release` decides this. Publishers take an `Edition` and can reach nothing else, so a draft,
an embargoed item or a withdrawn text cannot leak into a page, feed, index or calendar.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from kyniem.model.calendar import Calendar, Entry
from kyniem.model.campaign import Campaign
from kyniem.model.departed import Departed, depart
from kyniem.model.forecast import moments_ahead, turns_of
from kyniem.model.hub import Hub
from kyniem.model.media import Media
from kyniem.model.next_change import next_change, over_on
from kyniem.model.plan import Plan, Section, Task
from kyniem.model.post import Post
from kyniem.model.published import Published, Status
from kyniem.model.references import addressed, media_of
from kyniem.model.rows_taken_back import without_links_to_hidden, without_rows_of
from kyniem.model.short_codes import short_codes
from kyniem.model.unit import Unit


class Audience(StrEnum):
    """Who reads: everybody, or the editors' desk."""

    PUBLIC = "public"
    DESK = "desk"


class Mark(StrEnum):
    """What a reader must be told of an item; the words are what people see."""

    DRAFT = "nháp"
    WAITING = "chờ duyệt"
    SCHEDULED = "hẹn giờ"
    EXPIRED = "hết hạn"


@dataclass(frozen=True, kw_only=True)
class Edition:
    """What `audience` may see at `as_of`: items that are expired stay, marked; what is withdrawn is `departed`.

    `posts` come newest first, `plans` and `calendars` oldest first. `next_change` is the next moment at which
    the same content would give another edition, or None.
    The desk's has besides the public editions of `coming` moments, and for each channel its `turns`: when it changes.
    """

    campaign: Campaign
    as_of: datetime
    audience: Audience
    units: tuple[Unit, ...] = ()
    plans: tuple[Plan, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    posts: tuple[Post, ...] = ()
    departed: tuple[Departed, ...] = ()
    media: tuple[Media, ...] = ()
    marks: Mapping[str, Mark] = field(default_factory=dict)
    next_change: datetime | None = None
    over_on: date = date.max
    coming: tuple["Edition", ...] = ()
    turns: Mapping[str, tuple[datetime, ...]] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day of `as_of` in the campaign's time zone; when all is over, the first day after: it stays there."""
        return min(self.as_of.date(), self.over_on)

    @property
    def is_over(self) -> bool:
        """Whether all that the campaign names has passed: its pages are an archive from then on."""
        return self.as_of.date() >= self.over_on

    @property
    def has_closed(self) -> bool:
        """Whether the campaign's own days have passed; what it names may reach further, until it `is_over`."""
        return self.today > self.campaign.end

    @property
    def for_desk(self) -> bool:
        """Whether it may show what the public must not see yet."""
        return self.audience is Audience.DESK

    def mark(self, item: Published) -> Mark | None:
        """What a reader must be told of this item."""
        return self.marks.get(item.id)

    @cached_property
    def current_posts(self) -> tuple[Post, ...]:
        """Posts that have not expired, newest first: what home, listings, desks and feeds carry."""
        return tuple(post for post in self.posts if self.mark(post) is not Mark.EXPIRED)

    @cached_property
    def current_plans(self) -> tuple[Plan, ...]:
        """Plans that have not expired."""
        return tuple(plan for plan in self.plans if self.mark(plan) is not Mark.EXPIRED)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry of every calendar, in the order of the tables."""
        return tuple(entry for calendar in self.calendars for entry in calendar.entries)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """Every task of every plan, in the order of the papers."""
        return tuple(task for plan in self.plans for task in plan.tasks)

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return {unit.id: unit for unit in self.units}

    @cached_property
    def _posts(self) -> dict[str, Post]:
        return {post.id: post for post in self.posts}

    @cached_property
    def _plans(self) -> dict[str, Plan]:
        return {plan.id: plan for plan in self.plans}

    @cached_property
    def _sources(self) -> dict[str, Published]:
        return {item.source: item for item in (*self.plans, *self.calendars, *self.posts)}

    @cached_property
    def _media(self) -> dict[str, Media]:
        return {media.path: media for media in self.media}

    @cached_property
    def _addressed(self) -> dict[str, tuple[Plan, Section | Task | None]]:
        return addressed(self.plans)

    @cached_property
    def short_codes(self) -> dict[str, str]:
        """Id of whatever came out, what departed too → the code of its short link."""
        there = [(post.published, post.id) for post in self.posts]
        gone = [(item.published, item.id) for item in self.departed]
        return short_codes(item_id for _, item_id in sorted(there + gone))

    def unit(self, unit_id: str) -> Unit | None:
        """The unit of this id."""
        return self._units.get(unit_id)

    def post(self, post_id: str) -> Post | None:
        """The post of this id, when it is in this edition."""
        return self._posts.get(post_id)

    def plan(self, plan_id: str) -> Plan | None:
        """The plan of this id, when it is in this edition."""
        return self._plans.get(plan_id)

    def item_from(self, source: str) -> Published | None:
        """The item that was read from this path inside the campaign's folder, when it is in this edition."""
        return self._sources.get(source)

    def medium(self, path: str) -> Media | None:
        """The media file at this path inside the campaign's folder, when something in this edition uses it."""
        return self._media.get(path)

    def served(self, reference: str) -> tuple[Plan, Section | Task | None] | None:
        """What `48-kh-ubnd#II.4-6` names: the plan, and the section or task in it; None when not in this edition."""
        return self._addressed.get(reference)


def release(hub: Hub, as_of: datetime, audience: Audience, asked: Iterable[datetime] = ()) -> Edition:
    """Let through what `audience` may see at `as_of` (an aware moment in the campaign's time zone).

    The desk also looks ahead: to the moments `asked` for and to those that matter to it anyhow.
    """
    desk = audience is Audience.DESK
    ahead = moments_ahead(hub, as_of, asked) if desk else ()
    gate = _Gate(hub.campaign, as_of, audience)
    plans = tuple(gate.let_through(hub.plans))
    calendars = tuple(gate.let_through(hub.calendars))
    posts = tuple(gate.let_through(hub.posts))
    visible = frozenset(post.source for post in posts)
    withdrawn = {post.source: post.id for post in hub.posts if _is_withdrawn(post, as_of)}
    calendars, departed = without_rows_of(withdrawn, calendars, gate.departed)
    calendars = without_links_to_hidden(calendars, visible)
    media = {medium.path: medium for medium in hub.media}
    return Edition(
        campaign=hub.campaign.known_on(as_of.date()),
        as_of=as_of,
        audience=audience,
        units=hub.units,
        plans=tuple(sorted(plans, key=lambda plan: (plan.since, plan.id))),
        calendars=tuple(sorted(calendars, key=lambda calendar: (calendar.month, calendar.id))),
        posts=tuple(sorted(posts, key=lambda post: (-post.published.timestamp(), post.address))),
        departed=tuple(sorted(departed, key=lambda gone: (gone.when, gone.id))),
        media=tuple(media[path] for path in sorted(media_of([*plans, *calendars, *posts]) & media.keys())),
        marks=gate.marks,
        over_on=over_on(hub),
        next_change=min(filter(None, (next_change(hub, as_of), *ahead[:1])), default=None),
        coming=tuple(release(hub, moment, Audience.PUBLIC) for moment in ahead),
        turns=turns_of(hub, as_of) if desk else {},
    )


_Item = TypeVar("_Item", Plan, Calendar, Post)


@dataclass(frozen=True, slots=True)
class _Gate:
    """One passing: for whom and when, and what it notes on the way."""

    campaign: Campaign
    as_of: datetime
    audience: Audience
    marks: dict[str, Mark] = field(default_factory=dict)
    departed: list[Departed] = field(default_factory=list)

    def let_through(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """The items that may be seen, each as far as it may."""
        for item in items:
            if _is_withdrawn(item, self.as_of):
                if item.published <= self.as_of and not item.never_out:
                    self.departed.append(depart(item, self.campaign))
                continue
            mark = _mark(item, self.as_of)
            hidden = mark in {Mark.DRAFT, Mark.WAITING, Mark.SCHEDULED}
            if hidden and self.audience is Audience.PUBLIC:
                continue
            if mark is not None:
                self.marks[item.id] = mark
            known = tuple(correction for correction in item.corrections if correction.when <= self.as_of)
            yield item if known == item.corrections else replace(item, corrections=known)


def _is_withdrawn(item: Published, as_of: datetime) -> bool:
    if item.status is not Status.WITHDRAWN:
        return False
    return item.withdrawal is None or item.withdrawal.when <= as_of


def _mark(item: Published, as_of: datetime) -> Mark | None:
    if item.status is Status.DRAFT:
        return Mark.DRAFT
    if item.status is Status.WAITING:
        return Mark.WAITING
    if item.published > as_of:
        return Mark.SCHEDULED
    if item.expires is not None and item.expires <= as_of:
        return Mark.EXPIRED
    return None
