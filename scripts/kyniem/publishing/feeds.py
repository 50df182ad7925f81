"""The feeds of an edition: which there are, what each carries, under which ids, and their archive documents."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from kyniem.model.campaign import Channel
from kyniem.model.departed import Departed
from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.model.post import Post
from kyniem.model.unit import Unit
from kyniem.publishing.addresses import FEEDS, NEWS, absolute, address_of
from kyniem.publishing.feed_documents import FeedDocument, FeedItem, Tombstone
from kyniem.publishing.feed_items import item_of
from kyniem.publishing.json_feed import json_feed
from kyniem.publishing.programmes import RADIO
from kyniem.publishing.unit_following import concerned, followed_units, posts_by_unit
from kyniem.publishing.wording import line, local
from kyniem.publishing.xml_feeds import atom, rss
from kyniem.settings import Settings

MAIN = "tat-ca"
"""The feed of everything."""

_FOLDER = "feeds/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed: id, what people see of it, and every post it could carry, newest first; of a channel, a unit, or all."""

    id: str
    title: str
    summary: str
    items: tuple[Post, ...]
    channel: Channel | None = None
    unit: Unit | None = None

    @property
    def rss(self) -> str:
        """The path of its RSS 2.0 document, relative to the site."""
        return f"{_FOLDER}{self.id}.xml"

    @property
    def atom(self) -> str:
        """The path of its Atom document, relative to the site."""
        return f"{_FOLDER}{self.id}.atom.xml"

    @property
    def json(self) -> str:
        """The path of its JSON Feed, relative to the site."""
        return f"{_FOLDER}{self.id}.json"

    @property
    def page(self) -> str:
        """Where people find the same: the unit's page, the listing of news, or the page that explains the feeds."""
        if self.unit is not None:
            return address_of(self.unit)
        return NEWS if self.channel is None else FEEDS

    @property
    def is_radio(self) -> bool:
        """Whether play windows decide what it carries."""
        return self.channel is not None and self.channel.kind == RADIO

    def archive(self, month: str) -> str:
        """The path of the archive document of a month (`2023-10`), relative to the site."""
        return f"{_FOLDER}{self.id}.{month}.atom.xml"


def guid(edition: Edition, post: Post | Departed, feed_id: str) -> str:
    """A post's id in a feed, alike in every format: a tag URI (RFC 4151), with the feed after it outside the main one.

    Readers such as newsboat key items by it over all feeds: so an item shows once in each feed, and twice in none.
    """
    tag = f"tag:{edition.campaign.host},{local(post.published).year}:{post.id}"
    return tag if feed_id == MAIN else f"{tag}:{feed_id}"


def feeds_of(edition: Edition) -> tuple[Feed, ...]:
    """The main feed, then one for each channel that asks for it, in the campaign's order."""
    campaign = edition.campaign
    name = line(campaign.name)
    closing = " (bản bàn biên tập)" if edition.for_desk else ""
    everything = Feed(
        id=MAIN,
        title=f"{name}: tất cả tin, bài{closing}",
        summary=line(campaign.description) or line(campaign.title),
        items=edition.current_posts,
    )
    channels = (
        Feed(
            id=channel.id,
            title=f"{name}: {line(channel.title or channel.name)}{closing}",
            summary=line(channel.summary) or line(channel.title or channel.name),
            items=tuple(post for post in edition.current_posts if _carries(edition, channel, post)),
            channel=channel,
        )
        for channel in campaign.channels
        if channel.feed
    )
    return (everything, *channels)


def unit_feeds_of(edition: Edition) -> tuple[Feed, ...]:
    """One for each unit that has anything: the posts it issued and those on tasks it leads or joins."""
    posts = posts_by_unit(edition)
    closing = " (bản bàn biên tập)" if edition.for_desk else ""
    name = line(edition.campaign.name)
    return tuple(
        Feed(
            id=f"don-vi-{unit.id}",
            title=f"{name}: {line(unit.title)}{closing}",
            summary=f"Tin, bài của {line(unit.title)} và về những việc đơn vị chủ trì, phối hợp.",
            items=posts[unit.id],
            unit=unit,
        )
        for unit in followed_units(edition)
    )


def publish_feeds(edition: Edition, settings: Settings) -> tuple[Output, ...]:
    """Every feed as RSS 2.0, Atom and JSON Feed; older items in Atom archive documents, one a month (RFC 5005, 4)."""
    making = _Making(edition, settings.feed_items)
    feeds = (*feeds_of(edition), *unit_feeds_of(edition))
    return tuple(output for feed in feeds for output in making.outputs(feed))


@dataclass(frozen=True, slots=True)
class _Making:
    """One making of all feeds; a post reads alike in the main feed and in those of units, so it is written out once."""

    edition: Edition
    limit: int
    told: dict[str, FeedItem] = field(default_factory=dict)

    def outputs(self, feed: Feed) -> Iterator[Output]:
        """The documents of one feed."""
        edition = self.edition
        archives = _archives(feed, self.limit)
        addresses = [absolute(edition, feed.archive(month)) for month, _ in archives]
        document = replace(
            self._document(feed, _newest(feed, self.limit), _tombstones(edition, feed)),
            rss=absolute(edition, feed.rss),
            atom=absolute(edition, feed.atom),
            json=absolute(edition, feed.json),
            older=addresses[0] if addresses else "",
        )
        yield Output(path=feed.rss, content=rss(document))
        yield Output(path=feed.atom, content=atom(document))
        yield Output(path=feed.json, content=json_feed(document))
        for number, (month, posts) in enumerate(archives):
            archived = replace(
                self._document(feed, posts),
                atom=addresses[number],
                current=document.atom,
                newer=addresses[number - 1] if number else "",
                older=addresses[number + 1] if number + 1 < len(addresses) else "",
            )
            yield Output(path=feed.archive(month), content=atom(archived))

    def _document(self, feed: Feed, posts: tuple[Post, ...], tombstones: tuple[Tombstone, ...] = ()) -> FeedDocument:
        """A document without its links; it changed when the newest of its items or withdrawals did, else at `since`."""
        campaign = self.edition.campaign
        publisher = campaign.publisher
        items = tuple(self._item(feed, post) for post in posts)
        moments = [*(item.updated for item in items), *(stone.when for stone in tombstones)]
        since = local(campaign.since)
        return FeedDocument(
            id=f"tag:{campaign.host},{since.year}:feeds/{feed.id}",
            title=feed.title,
            summary=feed.summary,
            page=absolute(self.edition, feed.page),
            publisher=", ".join(line(name) for name in (publisher.body, publisher.office) if name),
            rights=" ".join(f"{line(words).rstrip('.')}." for words in (publisher.body, publisher.licence) if words),
            updated=max(moments, default=since),
            items=items,
            tombstones=tombstones,
        )

    def _item(self, feed: Feed, post: Post) -> FeedItem:
        own = guid(self.edition, post, feed.id)
        if feed.channel is not None:
            return item_of(self.edition, post, feed.channel, own)
        if post.id not in self.told:
            self.told[post.id] = item_of(self.edition, post, None, own)
        return replace(self.told[post.id], id=own)


def _carries(edition: Edition, channel: Channel, post: Post) -> bool:
    """Whether the post is placed on the channel and, on radio, may still be played."""
    placement = post.placement(channel.id)
    if placement is None:
        return False
    until = placement.play.until if placement.play is not None else None
    return channel.kind != RADIO or until is None or until > edition.as_of


def _newest(feed: Feed, limit: int) -> tuple[Post, ...]:
    """The newest `limit` items; on radio also every older one whose play window has an end still to come."""
    return tuple(post for number, post in enumerate(feed.items) if number < limit or _must_be_heard(feed, post))


def _must_be_heard(feed: Feed, post: Post) -> bool:
    placement = post.placement(feed.channel.id) if feed.channel is not None else None
    play = placement.play if placement is not None else None
    return feed.is_radio and play is not None and play.until is not None


def _archives(feed: Feed, limit: int) -> tuple[tuple[str, tuple[Post, ...]], ...]:
    """Months (`2023-10`) that hold an item too old for the feed, newest first, each with all its items.

    By month, so that a document that is over stays as it is however many items come after it. Radio has none: what
    may no longer be played is not to be fetched again. Nor has a unit's: the main feed's archives hold every item.
    """
    if feed.is_radio or feed.unit is not None or len(feed.items) <= limit:
        return ()
    months = [(month, tuple(posts)) for month, posts in groupby(feed.items, key=_month)]
    newest = _month(feed.items[limit])
    return tuple((month, posts) for month, posts in months if month <= newest)


def _month(post: Post) -> str:
    return f"{local(post.published):%Y-%m}"


def _tombstones(edition: Edition, feed: Feed) -> tuple[Tombstone, ...]:
    """What was withdrawn from this feed, newest first."""
    gone = (
        departed
        for departed in reversed(edition.departed)
        if departed.address.startswith(NEWS) and _carried(edition, feed, departed)
    )
    return tuple(
        Tombstone(ref=guid(edition, departed, feed.id), when=local(departed.when), reason=line(departed.reason))
        for departed in gone
    )


def _carried(edition: Edition, feed: Feed, departed: Departed) -> bool:
    if feed.unit is not None:
        return feed.unit.id in concerned(edition, departed.unit, departed.serves)
    return feed.channel is None or feed.channel.id in departed.channels
