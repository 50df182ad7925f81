"""The feed of a radio channel's programmes: one item a slot, with all its words as they are said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from html import escape

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.phrases.dates import write_clock, write_long_day
from kyniem.publishing.addresses import absolute, address_of_desk, address_of_programme
from kyniem.publishing.feeds.atom import atom
from kyniem.publishing.feeds.documents import FeedDocument, FeedItem
from kyniem.publishing.feeds.heads import head_of
from kyniem.publishing.feeds.json_feed import json_feed
from kyniem.publishing.feeds.rss import rss
from kyniem.publishing.feeds.writing import written
from kyniem.publishing.radio.programmes import DAYS_AHEAD, Programme, programmes_of
from kyniem.publishing.radio.slots import radio_channels
from kyniem.publishing.wording import line, local

_NAME = "chuong-trinh"


def publish_slot_feeds(edition: Edition) -> Iterator[Output]:
    """`kenh/<channel>/chuong-trinh.xml`, `.atom.xml` and `.json` of each radio channel that has hours."""
    for channel in radio_channels(edition):
        if channel.times:
            document = _document(edition, channel)
            folder = f"{address_of_desk(channel)}{_NAME}"
            yield Output(path=f"{folder}.xml", content=rss(document))
            yield Output(path=f"{folder}.atom.xml", content=atom(document))
            yield Output(path=f"{folder}.json", content=json_feed(document))


def address_of_slot_feed(channel: Channel) -> str:
    """Where the RSS document stands, relative to the site."""
    return f"{address_of_desk(channel)}{_NAME}.xml"


def words_of_slot_feed(edition: Edition, channel: Channel) -> tuple[str, str]:
    """Its title, and in a sentence what it holds."""
    title = f"{line(edition.campaign.name)}: chương trình từng buổi, {line(channel.title or channel.name)}"
    return title, "Mỗi mục là một buổi phát: lời mở đầu, các bài theo thứ tự đọc, lời kết."


def _document(edition: Edition, channel: Channel) -> FeedDocument:
    desk = address_of_desk(channel)
    items = tuple(_item(edition, one) for one in programmes_of(edition, channel) if one.items)
    folder = absolute(edition, f"{desk}{_NAME}")
    head = head_of(edition, f"{desk}{_NAME}", *words_of_slot_feed(edition, channel), page=desk)
    all_written = tuple(written(item) for item in items)
    return replace(
        head,
        updated=max((item.updated for item in items), default=head.updated),
        items=all_written,
        items_and_notices=all_written,
        rss=f"{folder}.xml",
        atom=f"{folder}.atom.xml",
        json=f"{folder}.json",
    )


def _item(edition: Edition, programme: Programme) -> FeedItem:
    campaign, channel = edition.campaign, programme.channel
    title = f"Buổi {write_clock(programme.moment)}, {write_long_day(programme.moment.date())}"
    titles = [item.reading.title for item in programme.items]
    return FeedItem(
        id=f"tag:{campaign.host},{programme.moment.year}:{channel.id}:buoi-{programme.name}",
        title=title,
        address=absolute(edition, address_of_programme(channel, programme.name)),
        published=local(_known(programme)),
        updated=changed_at(edition, programme),
        author=line(campaign.publisher.office or campaign.publisher.body),
        author_address=campaign.address,
        summary=f"{len(titles)} bài, khoảng {programme.minutes_read} phút: {'; '.join(titles)}",
        html=_html(programme),
        text="\n\n".join(_paragraphs(programme)),
    )


def changed_at(edition: Edition, programme: Programme) -> datetime:
    """The last moment at which what the slot holds changed: a sheet printed before it is out of date."""
    moments = (*(item.reading.changed for item in programme.items), *_withdrawals(edition, programme.channel))
    return local(max(_known(programme), *moments))


def _known(programme: Programme) -> datetime:
    """The midnight from which on the slot is told."""
    return datetime.combine(programme.moment.date() - timedelta(days=DAYS_AHEAD), time(), programme.moment.tzinfo)


def _withdrawals(edition: Edition, channel: Channel) -> Iterator[datetime]:
    """When something the channel read was taken back: a programme may have lost it."""
    return (gone.when for gone in edition.departed if channel.id in gone.channels)


def _paragraphs(programme: Programme) -> Iterator[str]:
    """All that is said in the slot, one paragraph after the other."""
    yield from programme.opening
    for item in programme.items:
        yield from item.reading.spoken_paragraphs
    yield from programme.closing


def _html(programme: Programme) -> str:
    parts = [f"<p>{escape(words)}</p>" for words in programme.opening]
    for item in programme.items:
        parts.append(f"<h2>{escape(item.reading.title)}</h2>")
        parts += [f"<p>{_broken(words)}</p>" for words in item.reading.spoken_paragraphs]
    parts += [f"<p>{escape(words)}</p>" for words in programme.closing]
    if programme.left_out:
        rows = "".join(f"<li>{escape(one.reading.title)}</li>" for one in programme.left_out)
        parts.append(f"<p>Không đọc đoạn này. Chưa đủ giờ, đọc buổi sau:</p><ul>{rows}</ul>")
    return "\n".join(parts)


def _broken(words: str) -> str:
    return escape(words, quote=False).replace("\n", "<br>\n")
