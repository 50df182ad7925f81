"""What a radio channel reads as feed items: the words as they are said, when they are broadcast, the recording."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.post import BulletinClass
from kyniem.phrases.dates import write_clock
from kyniem.publishing.addresses import FEEDS, absolute, address_of_script
from kyniem.publishing.feeds.documents import Broadcast, FeedItem
from kyniem.publishing.feeds.items import (
    Telling,
    corrections_html,
    corrections_of,
    enclosure_of,
    joined,
    pasted_html,
    pictures_of,
    source_html,
    tell,
)
from kyniem.publishing.radio.broadcasts import Reading
from kyniem.publishing.wording import hidden_mark, line, local, moment_words

_CLASS_WORDS = {
    BulletinClass.ORDINARY: "thông thường (phát theo lịch)",
    BulletinClass.PRIORITY: "ưu tiên (phát đầu chương trình)",
    BulletinClass.URGENT: "khẩn cấp (phát ngay)",
}
"""The classes of Circular 39/2020/TT-BTTTT, with what each asks of the operator."""
BROADCAST_WORDS = f"{FEEDS}#the-phat-thanh"
"""Where the page of feeds explains the words that we add for loudspeakers; its whole address is their namespace."""
_ASIDE = "Không đọc đoạn này. "
"""Before what stands beside a script and is not for the listeners."""


def item_of_reading(edition: Edition, channel: Channel, reading: Reading, item_id: str) -> FeedItem:
    """The item of a post, or of a correction that is read as an item of its own.

    Its plain text and what RSS calls description are the spoken words and nothing else, so that a program may read
    them out; its HTML says before them how they are to be broadcast, and after them where they come from.
    """
    post, spoken = reading.post, reading.spoken
    told = () if reading.correction is not None else corrections_of(post, channel)
    html = joined(
        corrections_html(told, _ASIDE),
        _list(_facts(reading)),
        pasted_html(spoken),
        source_html(edition, post, _ASIDE),
    )
    recording = enclosure_of(edition, reading.recording, reading.title)
    files = (*((recording,) if recording is not None else ()), *pictures_of(edition, post, reading.placement))
    telling = Telling(html=html, text=spoken, description=spoken, files=files, corrections=told)
    item = replace(tell(edition, post, item_id, telling), broadcast=_broadcast(edition, channel, reading))
    if reading.correction is None:
        return item
    when = local(reading.correction.when)
    title = hidden_mark(edition, post) + reading.title
    return replace(item, title=title, published=when, updated=when, summary=line(reading.correction.what), files=())


def _broadcast(edition: Edition, channel: Channel, reading: Reading) -> Broadcast:
    play = reading.play
    transcript = address_of_script(channel, reading.id.replace(":", "-"), "txt")
    return Broadcast(
        bulletin=reading.bulletin.value,
        seconds=reading.seconds,
        transcript=absolute(edition, transcript),
        space=absolute(edition, BROADCAST_WORDS),
        start=local(play.start) if play is not None else None,
        until=local(play.until) if play is not None and play.until is not None else None,
        times=play.times if play is not None else 0,
        hours=reading.hours,
    )


def _facts(reading: Reading) -> tuple[str, ...]:
    """What the operator must know before the text: class, first and last moment, times a day, at which hours."""
    facts = [f"Loại bản tin: {_CLASS_WORDS[reading.bulletin]}"]
    play = reading.play
    if play is not None:
        facts += [
            f"Phát từ: {moment_words(play.start)}",
            f"Phát đến: {moment_words(play.until) if play.until is not None else 'không ghi'}",
            f"Số lần phát mỗi ngày: {play.times}",
        ]
        if reading.hours:
            facts.append(f"Giờ phát: {', '.join(map(write_clock, reading.hours))}")
    return tuple(facts)


def _list(lines: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(one, quote=False)}</li>" for one in lines) + "</ul>"
