"""The pages that help find and follow: the feeds explained, and the search."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kyniem.model.calendar import address_of_month
from kyniem.model.edition import Edition
from kyniem.model.limits import PASTED
from kyniem.model.output import Crumb, Page
from kyniem.phrases.folding import fold_accents
from kyniem.publishing.addresses import FEEDS, SEARCH, absolute
from kyniem.publishing.calendars.files import calendars_of
from kyniem.publishing.feeds.catalogue import Feed, Group, feeds_of, subject_feeds_of, unit_feeds_of
from kyniem.publishing.feeds.notices import notices_in
from kyniem.publishing.feeds.opml import OPML
from kyniem.publishing.feeds.radio import readings_in_feed
from kyniem.publishing.feeds.radio_slots import address_of_slot_feed
from kyniem.publishing.pages.unit_pages import offered_calendars
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.search import KINDS, short_forms_of
from kyniem.publishing.times.spans import months_of
from kyniem.settings import Settings

_NEWEST = 3
"""How many of the newest items the page names of each channel's feed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An item that a feed holds now: what it is called, where it stands, since when."""

    title: str
    address: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """A feed as the page tells of it: how many items it holds now, whether older ones stand in archives, the newest.

    `left_out` counts the readings that a radio channel's feed has no room for; `programmes` leads to the feed of its
    slots, where it has one.
    """

    feed: Feed
    count: int
    older: bool
    newest: tuple[Held, ...]
    left_out: int = 0
    programmes: str = ""


def feeds_page(renderer: Renderer, settings: Settings) -> Page:
    """What there is to subscribe to, with whole addresses to copy."""
    edition = renderer.edition
    page = Page(
        address=FEEDS,
        title="Theo dõi",
        html="",
        template="page",
        description="Thêm lịch vào điện thoại, nhận tin mới bằng RSS, Atom, JSON Feed.",
        place=FEEDS,
        crumbs=(Crumb(title="Theo dõi", address=FEEDS),),
        updated=edition.campaign.since,
    )
    calendars = tuple(
        {
            "title": calendar.title,
            "summary": calendar.summary,
            "address": absolute(edition, calendar.path),
            "webcal": absolute(edition, calendar.path).replace("https://", "webcal://").replace("http://", "webcal://"),
        }
        for calendar in calendars_of(edition)
    )
    subjects = [_following(edition, feed, settings.feed_items) for feed in subject_feeds_of(edition)]
    offered = offered_calendars(edition)
    own = tuple(
        {"unit": feed.unit, "feed": feed, "calendar": offered.get(feed.unit.id)}
        for feed in unit_feeds_of(edition)
        if feed.unit is not None
    )
    return renderer.page(
        "feeds",
        page,
        feeds=tuple(_following(edition, feed, settings.feed_items) for feed in feeds_of(edition)),
        groups=_groups(subjects),
        calendars=calendars,
        own=own,
        opml=OPML,
        most=settings.feed_items,
        radio=tuple(channel for channel in edition.campaign.channels if channel.feed and channel.reads_aloud),
        pasted=tuple(channel for channel in edition.campaign.channels if channel.feed and channel.kind in PASTED),
    )


def _following(edition: Edition, feed: Feed, limit: int) -> Following:
    """What a feed holds; on radio what is still to be read, corrections too."""
    if feed.channel is not None and feed.is_radio:
        found = readings_in_feed(edition, feed.channel, (notice for _, notice in notices_in(edition, feed, limit)))
        readings = sorted(found.carried, key=lambda each: each.since, reverse=True)
        held = [Held(title=each.title, address=each.post.address, since=each.since) for each in readings]
        return Following(
            feed=feed,
            count=len(held),
            older=False,
            newest=tuple(held[:_NEWEST]),
            left_out=len(found.left_out),
            programmes=address_of_slot_feed(feed.channel) if feed.channel.times else "",
        )
    posts = feed.items[:_NEWEST]
    return Following(
        feed=feed,
        count=min(len(feed.items), limit),
        older=len(feed.items) > limit,
        newest=tuple(Held(title=post.title, address=post.address, since=post.published) for post in posts),
    )


def _groups(subjects: Sequence[Following]) -> tuple[tuple[str, tuple[Following, ...]], ...]:
    groups = (Group.PHASE, Group.TOPIC, Group.KIND)
    found = ((group.value, tuple(one for one in subjects if one.feed.group is group)) for group in groups)
    return tuple((name, own) for name, own in found if own)


def search_page(renderer: Renderer) -> Page:
    """The search form and other ways to find; its results are found by the script in the reader's own browser."""
    edition = renderer.edition
    page = Page(
        address=SEARCH,
        title="Tìm trong trang",
        html="",
        template="search",
        description="Tìm tin bài, kế hoạch, nhiệm vụ; gõ có dấu hay không dấu đều được.",
        crumbs=(Crumb(title="Tìm trong trang", address=SEARCH),),
        updated=edition.campaign.since,
        hidden=True,
    )
    units = sorted((unit for unit in edition.units if not unit.group), key=lambda unit: fold_accents(unit.title))
    return renderer.page(
        "search",
        page,
        kinds=KINDS,
        short=json.dumps(short_forms_of(edition), separators=(",", ":")),
        months=[(first, address_of_month(first)) for first in months_of(edition)],
        units=units,
    )
