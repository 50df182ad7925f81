"""A list of every feed as OPML 2.0 (opml.org/spec2), which feed readers take in at once."""

from collections.abc import Sequence
from email.utils import format_datetime

from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.publishing.addresses import FEEDS, absolute
from kyniem.publishing.feed_documents import LANGUAGE
from kyniem.publishing.feeds import Feed, Group
from kyniem.publishing.wording import line, local
from kyniem.publishing.xml_text import DECLARATION, around, tag, words

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
    groups = (
        around("outline", "\n".join(_outline(edition, feed) for feed in own), {"text": group.value})
        for group in Group
        if (own := [feed for feed in feeds if feed.group is group])
    )
    parts = (around("head", "\n".join(head)), around("body", "\n".join(groups)))
    document = around("opml", "\n".join(parts), {"version": "2.0"})
    return Output(path=OPML, content=f"{DECLARATION}{document}\n".encode())


def _outline(edition: Edition, feed: Feed) -> str:
    return tag(
        "outline",
        {
            "type": "rss",
            "text": feed.title,
            "title": feed.title,
            "description": feed.summary,
            "language": LANGUAGE,
            "version": "RSS2",
            "xmlUrl": absolute(edition, feed.rss),
            "htmlUrl": absolute(edition, feed.page),
        },
    )
