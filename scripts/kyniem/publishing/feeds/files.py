"""Every feed of an edition as files: its documents in three formats, its archives, and what was withdrawn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from heapq import merge
from itertools import groupby

from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.model.post import Post
from kyniem.publishing.addresses import absolute
from kyniem.publishing.feeds.atom import atom
from kyniem.publishing.feeds.catalogue import Feed, Group, all_feeds_of, guid, ids_of
from kyniem.publishing.feeds.documents import FeedDocument, Tombstone, WrittenItem
from kyniem.publishing.feeds.heads import head_of
from kyniem.publishing.feeds.items import item_of
from kyniem.publishing.feeds.json_feed import json_feed
from kyniem.publishing.feeds.notices import notices_in
from kyniem.publishing.feeds.opml import publish_opml
from kyniem.publishing.feeds.radio import readings_in_feed
from kyniem.publishing.feeds.readings import BROADCAST_WORDS
from kyniem.publishing.feeds.rss import rss
from kyniem.publishing.feeds.writing import written
from kyniem.publishing.wording import line, local
from kyniem.settings import Settings


def publish_feeds(edition: Edition, settings: Settings, drawn: Mapping[str, int] | None = None) -> tuple[Output, ...]:
    """Every feed as RSS 2.0, Atom and JSON Feed, older items in Atom archive documents, and an OPML of all.

    `drawn` gives the lengths in bytes of pictures drawn for posts, by their paths in the site. Archives are one a
    month (RFC 5005, 4).
    """
    making = _Making(edition, settings.feed_items, drawn or {})
    feeds = all_feeds_of(edition)
    return (*(output for feed in feeds for output in making.outputs(feed)), publish_opml(edition, feeds))


@dataclass(frozen=True, slots=True)
class _Making:
    """One making of all feeds; what reads alike in many of them is written out once."""

    edition: Edition
    limit: int
    drawn: Mapping[str, int]
    told: dict[tuple[str, str], WrittenItem] = field(default_factory=dict)

    def outputs(self, feed: Feed) -> Iterator[Output]:
        """The documents of one feed."""
        edition = self.edition
        archives = () if feed.is_radio or feed.group is Group.UNIT else archives_of(feed, self.limit)
        addresses = [absolute(edition, feed.archive(month)) for month, _ in archives]
        document = replace(
            self._newest(feed),
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
                self._document(feed, tuple(self._item(feed, post) for post in posts)),
                atom=addresses[number],
                current=document.atom,
                newer=addresses[number - 1] if number else "",
                older=addresses[number + 1] if number + 1 < len(addresses) else "",
            )
            yield Output(path=feed.archive(month), content=atom(archived))

    def _newest(self, feed: Feed) -> FeedDocument:
        """The subscription document: the newest items, and what was withdrawn."""
        edition = self.edition
        gone = feed.departed[: self.limit]
        stones = tuple(
            Tombstone(ref=own, when=local(one.when), reason=line(one.reason))
            for one in gone
            for own in ids_of(edition, one, feed)
        )
        notices = notices_in(edition, feed, self.limit)
        if feed.channel is not None and feed.is_radio:
            space = absolute(edition, BROADCAST_WORDS)
            items = list(readings_in_feed(edition, feed.channel, (notice for _, notice in notices)).items)
        else:
            space = ""
            items = [(post.published, self._item(feed, post)) for post in feed.items[: self.limit]]
        both = merge(items, notices, key=lambda one: one[0], reverse=True)
        document = self._document(feed, tuple(item for _, item in items), stones)
        return replace(document, space=space, items_and_notices=tuple(item for _, item in both))

    def _document(
        self, feed: Feed, items: tuple[WrittenItem, ...], tombstones: tuple[Tombstone, ...] = ()
    ) -> FeedDocument:
        """A document without its links; it changed when the newest of its items or withdrawals did, else at `since`."""
        head = head_of(self.edition, feed.path, feed.title, feed.summary, feed.page)
        moments = [*(item.updated for item in items), *(stone.when for stone in tombstones)]
        return replace(head, updated=max(moments, default=head.updated), items=items, tombstones=tombstones)

    def _item(self, feed: Feed, post: Post) -> WrittenItem:
        own = guid(self.edition, post, feed.id)
        key = (feed.channel.id if feed.channel is not None else "", post.id)
        if key not in self.told:
            self.told[key] = written(item_of(self.edition, post, feed.channel, own, self.drawn))
        return replace(self.told[key], id=own)


def archives_of(feed: Feed, limit: int) -> tuple[tuple[str, tuple[Post, ...]], ...]:
    """Months (`2023-10`) that hold an item too old for the feed, newest first, each with all its items.

    By month, so that a document that is over stays as it is however many items come after it. Radio has none: what
    may no longer be played is not to be fetched again. Nor has a unit's: the main feed's archives hold every item.
    """
    if len(feed.items) <= limit:
        return ()
    months = [(month, tuple(posts)) for month, posts in groupby(feed.items, key=_month)]
    newest = _month(feed.items[limit])
    return tuple((month, posts) for month, posts in months if month <= newest)


def _month(post: Post) -> str:
    return f"{local(post.published):%Y-%m}"
