"""Post → feed item: what the main feed, a radio desk and a page's editor each get to read, with the source named."""

from collections.abc import Iterable
from datetime import time
from html import escape
from urllib.parse import quote

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.post import BulletinClass, Placement, Post
from kyniem.phrases.dates import write_clock
from kyniem.publishing.addresses import TOPICS, absolute, absolute_html, address_of, media_address
from kyniem.publishing.feed_documents import Category, Enclosure, FeedItem
from kyniem.publishing.programmes import RADIO, hours_of
from kyniem.publishing.wording import (
    hidden_mark,
    legible,
    line,
    local,
    moment_words,
    paragraphs,
    places,
    shortened,
    text_of,
)

_CLASS_WORDS = {
    BulletinClass.ORDINARY: "thông thường (phát theo lịch)",
    BulletinClass.PRIORITY: "ưu tiên (phát đầu chương trình)",
    BulletinClass.URGENT: "khẩn cấp (phát ngay)",
}
"""The classes of Circular 39/2020/TT-BTTTT, with what each asks of the operator."""
_ASIDE = "Không đọc đoạn này. "
"""Before what stands beside a script and is not for the listeners."""


def item_of(edition: Edition, post: Post, channel: Channel | None, item_id: str) -> FeedItem:
    """The item for `channel`'s feed, or for the main feed when None; `item_id` is its id in that feed."""
    placement = post.placement(channel.id) if channel is not None else None
    unit = edition.unit(post.unit)
    picture = _picture(edition, post, placement)
    audio = _enclosure(edition, placement.audio, post.title) if placement is not None else None
    title = line(post.title) or post.id
    html, text = _content(edition, post, channel, placement, picture)
    return FeedItem(
        id=item_id,
        title=hidden_mark(edition, post) + title,
        address=absolute(edition, post.address),
        published=local(post.published),
        updated=local(post.updated),
        author=line(unit.title if unit is not None else edition.campaign.publisher.body),
        author_address=absolute(edition, address_of(unit)) if unit is not None else edition.campaign.address,
        summary=line(post.summary) or shortened(post.body.plain) or title,
        html=legible(html),
        text=text,
        categories=_categories(edition, post),
        enclosures=tuple(enclosure for enclosure in (audio, picture) if enclosure is not None),
    )


def _content(
    edition: Edition, post: Post, channel: Channel | None, placement: Placement | None, picture: Enclosure | None
) -> tuple[str, str]:
    """HTML and, for a channel, plain text to read or to paste."""
    aloud = channel is not None and channel.kind == RADIO
    html: list[str] = [_corrections(post, aloud=aloud)]
    text: list[str] = []
    if channel is None or placement is None:
        html += [_figure(post, placement, picture), absolute_html(edition, post.body, post.source)]
    elif channel.kind == RADIO:
        facts = _broadcasting(placement, channel)
        html += [_list(facts), _words_html(edition, post, placement)]
        text += ["\n".join(facts), _words_text(post, placement)]
    else:
        tags = " ".join(line(tag) for tag in placement.hashtags)
        address = absolute(edition, post.address)
        html += [_words_html(edition, post, placement), _paragraph(tags), f"<p>{_link(address, address)}</p>"]
        html += [_figure(post, placement, picture)]
        text += [_words_text(post, placement), tags, address]
    html.append(_source(edition, post, aloud=aloud))
    return "\n".join(filter(None, html)), "\n\n".join(filter(None, text))


def _words_html(edition: Edition, post: Post, placement: Placement) -> str:
    """What this channel says: its own words where it has them, else the body."""
    return absolute_html(edition, placement.text or post.body, post.source)


def _words_text(post: Post, placement: Placement) -> str:
    return "\n\n".join(paragraphs(text_of(placement.text or post.body)))


def _broadcasting(placement: Placement, channel: Channel) -> tuple[str, ...]:
    """What the operator must know before the text: class, first and last moment, times a day, at which hours."""
    facts = [f"Loại bản tin: {_CLASS_WORDS[placement.bulletin]}"]
    if placement.play is not None:
        until = placement.play.until
        facts += [
            f"Phát từ: {moment_words(placement.play.start)}",
            f"Phát đến: {moment_words(until) if until is not None else 'không ghi'}",
            f"Số lần phát mỗi ngày: {placement.play.times}",
            *([f"Giờ phát: {_hours(hours)}"] if (hours := hours_of(placement.play, channel.times)) else []),
        ]
    return tuple(facts)


def _hours(hours: tuple[time, ...]) -> str:
    return ", ".join(write_clock(hour) for hour in hours)


def _corrections(post: Post, *, aloud: bool) -> str:
    aside = _ASIDE if aloud else ""
    told = sorted(post.corrections, key=lambda correction: correction.when, reverse=True)
    return "\n".join(
        f"<p>{aside}<strong>Đính chính, {moment_words(correction.when)}:</strong> {escape(line(correction.what))}</p>"
        for correction in told
    )


def _source(edition: Edition, post: Post, *, aloud: bool) -> str:
    """The closing line of every item: the body that issued it, and the places of plans it serves."""
    unit = edition.unit(post.unit)
    words = f"Nguồn: {escape(line(unit.name if unit is not None else edition.campaign.publisher.body))}."
    served = "; ".join(_link(place.address, place.words) for place in places(edition, post.serves))
    aside = _ASIDE if aloud else ""
    return f"<p>{aside}{words} Thực hiện {served}.</p>" if served else f"<p>{aside}{words}</p>"


def _categories(edition: Edition, post: Post) -> tuple[Category, ...]:
    scheme = absolute(edition, TOPICS)
    topics = (topic for topic in edition.campaign.topics if topic.id in post.topics)
    found = [Category(term=topic.id, label=line(topic.name), scheme=scheme) for topic in topics]
    if post.kind:
        found.append(Category(term=post.kind, label=line(edition.campaign.kind_name(post.kind))))
    return tuple(found)


def _picture(edition: Edition, post: Post, placement: Placement | None) -> Enclosure | None:
    """The channel's own picture where it has one, else the post's."""
    own = placement.picture if placement is not None else ""
    title = post.picture.alt if post.picture is not None and own in {"", post.picture.file} else post.title
    return _enclosure(edition, own or (post.picture.file if post.picture is not None else ""), title)


def _enclosure(edition: Edition, path: str, title: str) -> Enclosure | None:
    medium = edition.medium(path) if path else None
    if medium is None:
        return None
    address = absolute(edition, quote(media_address(medium.path)))
    return Enclosure(address=address, type=medium.type, length=medium.length, title=line(title))


def _figure(post: Post, placement: Placement | None, picture: Enclosure | None) -> str:
    """The picture as the first `<img>` of the content, where reposting tools look last; with the post's caption."""
    if picture is None:
        return ""
    own = placement is not None and placement.picture
    caption = line(post.picture.caption) if post.picture is not None and not own else ""
    closing = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    return f'<figure><img src="{escape(picture.address)}" alt="{escape(picture.title)}">{closing}</figure>'


def _paragraph(text: str) -> str:
    return f"<p>{escape(text, quote=False)}</p>".replace("\n", "<br>\n") if text else ""


def _list(lines: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(one, quote=False)}</li>" for one in lines) + "</ul>"


def _link(address: str, words: str) -> str:
    return f'<a href="{escape(address)}">{escape(words, quote=False)}</a>'
