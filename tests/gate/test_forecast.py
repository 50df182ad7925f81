"""The desk's forecast of a moment is what the public site of that very moment holds, feed by feed."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from lxml import etree

from kyniem.build import check_campaign, look_ahead
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.hub import Hub
from kyniem.publishing.feeds.catalogue import feeds_of
from kyniem.publishing.feeds.files import publish_feeds
from kyniem.publishing.forecast import Held, forecasts_of, held_by
from kyniem.settings import CAMPAIGN_ZONE, Settings
from tests.gate.conftest import Built

ATOM = "{http://www.w3.org/2005/Atom}"
TRIAL, REAL = "thu-nghiem", "quang-ninh-60"
FOLDERS = {TRIAL: "tests/campaigns/thu-nghiem", REAL: "content/quang-ninh-60"}
BUILT = [
    (TRIAL, "2024-03-01 12:00", "2024-03-04 05:00"),
    (TRIAL, "2024-03-04 08:00", "2024-03-05 17:00"),
    (REAL, "2023-09-28 08:00", "2023-10-15 08:00"),
    (REAL, "2023-10-15 08:00", "2023-10-30 05:00"),
]
"""A campaign, the moment at which the desk looks ahead, and the moment at which the public site is built."""

LOOKED_FROM = [
    (TRIAL, "2024-02-29 23:00"),
    (TRIAL, "2024-03-03 12:00"),
    (TRIAL, "2024-03-06 12:00"),
    (REAL, "2023-02-10 08:00"),
    (REAL, "2023-09-30 20:00"),
    (REAL, "2023-10-15 08:00"),
    (REAL, "2023-12-30 08:00"),
]

Sets = dict[str, set[str]]


def moment(words: str) -> datetime:
    """A moment in the campaign's time zone."""
    return datetime.fromisoformat(words).replace(tzinfo=CAMPAIGN_ZONE)


@pytest.fixture(scope="module")
def hubs(root: Path) -> dict[str, Hub]:
    """The campaigns as they are read."""
    found = {name: check_campaign(root / folder)[0] for name, folder in FOLDERS.items()}
    return {name: hub for name, hub in found.items() if hub is not None}


def items_in(documents: dict[str, bytes], channel: str) -> set[str]:
    """The items of a channel's Atom feed and of its archives, without the tag of the site and the feed."""
    own = [data for path, data in documents.items() if re.fullmatch(rf"feeds/{channel}(\.[\d-]+)?\.atom\.xml", path)]
    assert own, channel
    found = [str(entry.findtext(f"{ATOM}id")) for data in own for entry in etree.fromstring(data).iter(f"{ATOM}entry")]
    return {re.sub(rf"^tag:[^:]+:(.+?):{channel}(:dinh-chinh-\d+)?$", r"\1\2", each) for each in found}


def foretold(desk: Edition, then: Edition) -> Sets:
    """What the forecast says that each channel with a feed will hold."""
    return {each.channel.id: {held.id for held in each.held} for each in forecasts_of(desk, then) if each.channel.feed}


def feeds_at(hub: Hub, at: datetime) -> dict[str, bytes]:
    """The feeds of the public site at a moment, by path."""
    edition = release(hub, at, Audience.PUBLIC)
    return {output.path: output.content for output in publish_feeds(edition, Settings(as_of=at))}


@pytest.mark.parametrize(("campaign", "now", "then"), BUILT)
def test_the_site_built_at_the_moment_holds_what_was_foretold(
    root: Path, built: Built, campaign: str, now: str, then: str
) -> None:
    desk, coming = look_ahead(root / FOLDERS[campaign], moment(now), moment(then))
    told = foretold(desk, coming)
    site = built(f"{moment(then):%d/%m/%Y %H:%M}", campaign=campaign)
    assert any(told.values())
    assert told == {channel: items_in(dict(site.files), channel) for channel in told}


@pytest.mark.parametrize(("campaign", "now"), LOOKED_FROM)
def test_every_coming_moment_of_the_desk_is_foretold_rightly(hubs: dict[str, Hub], campaign: str, now: str) -> None:
    hub = hubs[campaign]
    desk = release(hub, moment(now), Audience.DESK)
    assert desk.coming
    for then in desk.coming:
        told, documents = foretold(desk, then), feeds_at(hub, then.as_of)
        assert told == {channel: items_in(documents, channel) for channel in told}, then.as_of


def turns(hub: Hub, now: datetime, days: int) -> Iterator[tuple[str, datetime]]:
    """The channels with a feed, and each of their changes of the next days."""
    desk = release(hub, now, Audience.DESK)
    last = now + timedelta(days=days)
    fed = {feed.channel.id for feed in feeds_of(desk) if feed.channel is not None}
    yield from (
        (channel, turn) for channel, own in desk.turns.items() if channel in fed for turn in own if turn <= last
    )


@pytest.mark.parametrize(("campaign", "now", "days"), [(TRIAL, "2024-02-29 23:00", 30), (REAL, "2023-10-13 08:00", 12)])
def test_a_channel_changes_at_the_moments_foretold_and_its_feed_at_no_other(
    hubs: dict[str, Hub], campaign: str, now: str, days: int
) -> None:
    hub = hubs[campaign]
    last: dict[str, bytes] = {}
    for channel, turn in turns(hub, moment(now), days):
        path = f"feeds/{channel}.atom.xml"
        early, then = (feeds_at(hub, at)[path] for at in (turn - timedelta(minutes=1), turn))
        assert early == last.get(channel, feeds_at(hub, moment(now))[path]), (channel, turn)
        assert early != then or held_at(hub, turn - timedelta(minutes=1), channel) != held_at(hub, turn, channel)
        last[channel] = then
    assert last


def held_at(hub: Hub, at: datetime, channel: str) -> tuple[Held, ...]:
    """What the public finds on a channel at a moment, and how each item stands."""
    own = hub.campaign.channel(channel)
    assert own is not None
    return held_by(release(hub, at, Audience.PUBLIC), own)
