"""Post → feed item: what everybody, a page's editor and any other channel each get to read, with the source named."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.limits import PASTED
from kyniem.model.media import TYPES, Media
from kyniem.model.post import Placement, Post
from kyniem.model.published import Correction
from kyniem.model.references import within
from kyniem.model.text import Body, Picture
from kyniem.publishing.addresses import (
    PHASES,
    TOPICS,
    absolute,
    absolute_html,
    address_of,
    media_address,
)
from kyniem.publishing.drawings.cards import FORMS, WIDE, card_of
from kyniem.publishing.feeds.documents import Category, Enclosure, FeedItem
from kyniem.publishing.social import paste_text
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How a feed tells a post: its words, what goes with them, and what was set right of them."""

    html: str
    text: str = ""
    description: str = ""
    files: tuple[Enclosure, ...] = ()
    corrections: tuple[Correction, ...] = ()


def item_of(
    edition: Edition, post: Post, channel: Channel | None, item_id: str, drawn: Mapping[str, int] | None = None
) -> FeedItem:
    """The item for the feed of a channel that is no radio, or for any other feed when None; `item_id` is its id there.

    `drawn` gives the lengths in bytes of the pictures that were drawn, by their paths in the site.
    """
    placement = post.placement(channel.id) if channel is not None else None
    corrections = corrections_of(post, channel)
    files = pictures_of(edition, post, placement)
    if channel is not None and channel.kind in PASTED:
        text = paste_text(edition, post, channel)
        files = (*_card(edition, post, drawn or {}), *files)
        html = pasted_html(text)
        telling = Telling(html=html, text=text, description=text, files=files, corrections=corrections)
        return tell(edition, post, item_id, telling)
    words = placement.text if placement is not None and placement.text else post.body
    html = joined(
        corrections_html(corrections),
        _figure(edition, post, placement, files),
        clip_html(post),
        absolute_html(edition, words, post.source),
        source_html(edition, post),
    )
    text = "\n\n".join(paragraphs(text_of(words))) if channel is not None else ""
    return tell(edition, post, item_id, Telling(html=html, text=text, files=files, corrections=corrections))


def tell(edition: Edition, post: Post, item_id: str, telling: Telling) -> FeedItem:
    """A post as an item: what differs between channels as given, all else the same in every feed."""
    unit = edition.unit(post.unit)
    title = line(post.title) or post.id
    return FeedItem(
        id=item_id,
        title=hidden_mark(edition, post) + title,
        address=absolute(edition, post.address),
        published=local(post.published),
        updated=local(max([post.published, *(correction.when for correction in telling.corrections)])),
        author=line(unit.title if unit is not None else edition.campaign.publisher.body),
        author_address=absolute(edition, address_of(unit)) if unit is not None else edition.campaign.address,
        summary=line(post.summary) or shortened(post.body.plain) or title,
        html=legible(telling.html),
        text=legible(telling.text),
        description=legible(telling.description),
        categories=_categories(edition, post),
        files=telling.files,
    )


def joined(*pieces: str) -> str:
    """Pieces of HTML on lines of their own; what is empty leaves nothing."""
    return "\n".join(filter(None, pieces))


def corrections_of(post: Post, channel: Channel | None) -> tuple[Correction, ...]:
    """What was set right of a post and concerns this channel, or anyone when None; the latest first."""
    told = (one for one in post.corrections if channel is None or one.concerns(channel.id))
    return tuple(sorted(told, key=lambda correction: correction.when, reverse=True))


def corrections_html(told: Iterable[Correction], aside: str = "") -> str:
    """What stands above the text: when something was set right, and what; `aside` is put before each."""
    return "\n".join(
        f"<p>{aside}<strong>Đính chính, {moment_words(one.when)}:</strong> {escape(line(one.what))}</p>" for one in told
    )


def clip_html(post: Post) -> str:
    """Where the post's clip is to be seen; nothing where it has none."""
    if post.clip is None:
        return ""
    return f'<p><a href="{escape(post.clip.link)}">Xem clip trên {escape(line(post.clip.host))}</a></p>'


def source_html(edition: Edition, post: Post, aside: str = "") -> str:
    """The closing line of every item: the body that issued it, and the places of plans it serves."""
    unit = edition.unit(post.unit)
    words = f"Nguồn: {escape(line(unit.name if unit is not None else edition.campaign.publisher.body))}."
    served = "; ".join(
        f'<a href="{escape(place.address)}">{escape(place.words, quote=False)}</a>'
        for place in places(edition, post.serves)
    )
    return f"<p>{aside}{words} Thực hiện {served}.</p>" if served else f"<p>{aside}{words}</p>"


def pasted_html(text: str) -> str:
    """A plain text as HTML, with nothing added: its paragraphs, and its lines parted by `<br>`."""
    blocks = (escape(block, quote=False).replace("\n", "<br>\n") for block in text.split("\n\n") if block)
    return "\n".join(f"<p>{block}</p>" for block in blocks)


def pictures_of(edition: Edition, post: Post, placement: Placement | None) -> tuple[Enclosure, ...]:
    """The channel's own picture where it has one, else the post's; then those in the words; each once."""
    chosen = post.picture
    own = placement.picture if placement is not None else ""
    found: dict[str, Enclosure | None] = {}
    if own and (chosen is None or own != chosen.file):
        found[own] = enclosure_of(edition, edition.medium(own), post.title)
    elif chosen is not None:
        found[chosen.file] = enclosure_of(edition, edition.medium(chosen.file), chosen.alt, chosen.caption)
    for target, alt in _pictures_in(post.body if placement is None or not placement.text else placement.text):
        path = within(post.source, target)
        if path not in found:
            found[path] = enclosure_of(edition, edition.medium(path), alt)
    return tuple(one for one in found.values() if one is not None and one.is_picture)


def enclosure_of(edition: Edition, medium: Media | None, title: str, caption: str = "") -> Enclosure | None:
    """A file of the campaign as it goes with an item; None where it is not in this edition."""
    if medium is None:
        return None
    return Enclosure(
        address=absolute(edition, quote(media_address(medium.path))),
        type=medium.type,
        length=medium.length,
        title=line(title),
        caption=line(caption),
        width=medium.width,
        height=medium.height,
        seconds=medium.seconds,
    )


def _card(edition: Edition, post: Post, drawn: Mapping[str, int]) -> tuple[Enclosure, ...]:
    """The picture drawn for the post, where there is one."""
    form = FORMS[WIDE]
    path = card_of(edition, post, form)
    if path not in drawn:
        return ()
    card = Enclosure(
        address=absolute(edition, quote(path)),
        type=TYPES[path[path.rindex(".") :]],
        length=drawn[path],
        title=line(post.title),
        width=form.width,
        height=form.height,
    )
    return (card,)


def _pictures_in(body: Body) -> Iterable[tuple[str, str]]:
    return ((part.target, part.alt) for part in body.parts if isinstance(part, Picture))


def _figure(edition: Edition, post: Post, placement: Placement | None, files: tuple[Enclosure, ...]) -> str:
    """The chosen picture as the first `<img>` of the content, where reposting tools look last; with its caption."""
    own = placement.picture if placement is not None else ""
    chosen = own or (post.picture.file if post.picture is not None else "")
    if not files or edition.medium(chosen) is None:
        return ""
    picture = files[0]
    closing = f"<figcaption>{escape(picture.caption)}</figcaption>" if picture.caption else ""
    return f'<figure><img src="{escape(picture.address)}" alt="{escape(picture.title)}">{closing}</figure>'


def _categories(edition: Edition, post: Post) -> tuple[Category, ...]:
    """Kind, topics and phase."""
    campaign = edition.campaign
    kind = [Category(term=post.kind, label=line(campaign.kind_name(post.kind)))] if post.kind else []
    topics = (
        Category(term=topic.id, label=line(topic.name), scheme=absolute(edition, TOPICS))
        for topic in campaign.topics
        if topic.id in post.topics
    )
    phase = campaign.phase_on(local(post.published).date())
    phases = [Category(term=phase.id, label=line(phase.name), scheme=absolute(edition, PHASES))] if phase else []
    return (*kind, *topics, *phases)
