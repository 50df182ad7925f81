"""What was withdrawn as a feed item: a notice under the id the item had, so that it overwrites the reader's copy."""

from datetime import datetime
from html import escape

from kyniem.model.departed import Departed
from kyniem.model.edition import Edition
from kyniem.publishing.addresses import absolute
from kyniem.publishing.feeds.catalogue import Feed, ids_of
from kyniem.publishing.feeds.documents import FeedItem, WrittenItem
from kyniem.publishing.feeds.writing import written
from kyniem.publishing.wording import line, local, moment_words

_ASKED = "Nếu đã đăng lại, xin gỡ theo."
_ASKED_OF_ANNOUNCERS = "Xin không đọc bản tin này nữa; bản đã in, đã thu xin bỏ."


def notice_of(edition: Edition, gone: Departed, item_id: str, *, aloud: bool) -> FeedItem:
    """When a post was withdrawn, why, and what is asked of those who have it; never its title or text."""
    publisher = line(edition.campaign.publisher.body)
    reason = line(gone.reason).rstrip(".")
    said = [f"Tin này đã được gỡ lúc {moment_words(gone.when)}."]
    if reason:
        said.append(f"Lý do: {reason}.")
    said.append(_ASKED_OF_ANNOUNCERS if aloud else _ASKED)
    words = " ".join(said)
    return FeedItem(
        id=item_id,
        title=f"Tin đã gỡ, {moment_words(gone.when)}",
        address=absolute(edition, gone.address),
        published=local(gone.published),
        updated=local(gone.when),
        author=publisher,
        author_address=edition.campaign.address,
        summary=words,
        html=f"<p>{escape(words, quote=False)}</p>",
        text=words,
    )


def notices_in(edition: Edition, feed: Feed, limit: int) -> list[tuple[datetime, WrittenItem]]:
    """The notices of the `limit` latest withdrawals from a feed, each with the moment at which its item came out."""
    gone = sorted(feed.departed[:limit], key=lambda one: one.published, reverse=True)
    return [
        (one.published, written(notice_of(edition, one, own, aloud=feed.is_radio)))
        for one in gone
        for own in ids_of(edition, one, feed)
    ]
