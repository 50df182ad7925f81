"""A list of every feed as OPML 2.0 (opml.org/spec2), which feed readers take in at once."""

from collections.abc import Sequence
from email.utils import format_datetime

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.publishing.addresses import FEEDS, absolute, address_of_desk
from kyniem.publishing.feeds.catalogue import Feed, Group
from kyniem.publishing.feeds.documents import LANGUAGE
from kyniem.publishing.feeds.radio_slots import address_of_slot_feed, words_of_slot_feed
from kyniem.publishing.feeds.xml_text import DECLARATION, around, tag, words
from kyniem.publishing.radio.slots import radio_channels
from kyniem.publishing.wording import line, local

OPML = "feeds/tat-ca.opml"
"""Its path in the site."""


def publish_opml(edition: Edition, feeds: Sequence[Feed]) -> Output:
    """The list, in the groups in which people see them; it changed when the newest of their items did."""
    campaign = edition.campaign
    moments = [post.updated for post in edition.current_posts] + [gone.when for gone in edition.departed]
    head = (
        words("title", f"{line(campaign.name)}: mọi nguồn tin"),
        words("dateCreated", format_datetime(local(campaign.since))),
        words("dateModified", format_datetime(local(max(moments, default=campaign.since)))),
        words("ownerName", line(campaign.publisher.body)),
        words("ownerId", absolute(edition, FEEDS)),
    )
    groups = tuple(
        around("outline", "\n".join(_outline(edition, feed) for feed in own), {"text": group.value})
        for group in Group
        if (own := [feed for feed in feeds if feed.group is group])
    )
    slots = [_of_slots(edition, channel) for channel in radio_channels(edition) if channel.times]
    if slots:
        groups = (*groups, around("outline", "\n".join(slots), {"text": "Chương trình từng buổi phát"}))
    parts = (around("head", "\n".join(head)), around("body", "\n".join(groups)))
    document = around("opml", "\n".join(parts), {"version": "2.0"})
    return Output(path=OPML, content=f"{DECLARATION}{document}\n".encode())


def _outline(edition: Edition, feed: Feed) -> str:
    return _entry(edition, feed.title, feed.summary, feed.rss, feed.page)


def _of_slots(edition: Edition, channel: Channel) -> str:
    title, summary = words_of_slot_feed(edition, channel)
    return _entry(edition, title, summary, address_of_slot_feed(channel), address_of_desk(channel))


def _entry(edition: Edition, title: str, summary: str, rss: str, page: str) -> str:
    return tag(
        "outline",
        {
            "type": "rss",
            "text": title,
            "title": title,
            "description": summary,
            "language": LANGUAGE,
            "version": "RSS2",
            "xmlUrl": absolute(edition, rss),
            "htmlUrl": absolute(edition, page),
        },
    )
