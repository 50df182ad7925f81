"""What the templates of a page's channel (fanpage, Zalo) name: posts ready to be pasted, what is due, what to amend."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kyniem.model.campaign import Channel
from kyniem.model.departed import Departed
from kyniem.model.edition import Edition
from kyniem.model.limits import SHOWN_AT_ONCE, room_of
from kyniem.model.media import Media
from kyniem.model.post import Post
from kyniem.model.published import Correction
from kyniem.phrases.pasting import length_of
from kyniem.publishing.drawings.cards import FORMS, SQUARE, WIDE, card_of, carded
from kyniem.publishing.social import marked_link, paste_text
from kyniem.publishing.times.occurrences import Occurrence, occurrences_between
from kyniem.publishing.wording import valid_until

_NEWEST = 30
_OPEN = 10
"""How many posts stand open, so that the page is not too long for a phone; the others are folded away."""
_WEEK = timedelta(days=6)
_FORM_WORDS = {WIDE: "Ảnh ngang", SQUARE: "Ảnh vuông"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture to be posted: what it is called, its address relative to the site, its size in pixels."""

    name: str
    address: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A post as the page's editor takes it; `length` counts as the platform does, `until` is in people's words."""

    post: Post
    text: str
    length: int
    pictures: tuple[Picture, ...]
    own: Media | None
    audio: Media | None
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """An entry of a content calendar for this channel, to `last` inclusive where it fills several days.

    `anchor` leads to its post on this page, where it is here.
    """

    occurrence: Occurrence
    anchor: str
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Amend:
    """A correction that whoever posted the text must make there too; `anchor` as above."""

    post: Post
    correction: Correction
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """What must come down from the page; it has no title left: `link` is how its editor finds it there."""

    gone: Departed
    link: str


def matter_of_social(edition: Edition, channel: Channel) -> dict[str, object]:
    """What is due, what to amend, what to post.

    `due_today`, `due_soon`: entries of today and of the six days after; `amended`, `taken_back`: what must be changed
    where it was posted; `ready`: the newest posts, of which `opened` stand open; `older`: all the others.
    """
    posts = [post for post in edition.current_posts if post.placement(channel.id) is not None]
    newest = posts[:_NEWEST]
    anchors = {post.address: anchor_of(post) for post in newest}
    due = _due(edition, channel, anchors)
    with_card = carded(edition)
    return {
        "due_today": tuple(one for one in due if one.occurrence.day == edition.today),
        "due_soon": tuple(one for one in due if one.occurrence.day != edition.today),
        "over": edition.has_closed,
        "amended": tuple(_amended(channel, posts, anchors)),
        "taken_back": tuple(_taken_back(edition, channel)),
        "opened": _OPEN,
        "ready": tuple(_ready(edition, channel, post, has_card=post.id in with_card) for post in newest),
        "older": tuple(posts[_NEWEST:]),
        "room": room_of(channel),
        "shown_at_once": SHOWN_AT_ONCE.get(channel.kind, 0),
    }


def anchor_of(post: Post) -> str:
    """Where a post stands on its channels' pages."""
    return f"bai-{post.id}"


def _due(edition: Edition, channel: Channel, anchors: dict[str, str]) -> tuple[Due, ...]:
    first: date = edition.today
    found = occurrences_between(edition, first, first + _WEEK)
    due: list[Due] = []
    for one in found:
        if channel.name not in one.channels or one.day is None:
            continue
        goes_on = next((at for at, each in enumerate(due) if _goes_on(each, one)), None)
        if goes_on is None:
            due.append(Due(occurrence=one, anchor=anchors.get(one.address, ""), last=one.day))
        else:
            due[goes_on] = replace(due[goes_on], last=one.day)
    return tuple(due)


def _goes_on(due: Due, one: Occurrence) -> bool:
    """Whether something is what was due the day before, too."""
    return replace(one, day=due.occurrence.day) == due.occurrence and one.day == due.last + timedelta(days=1)


def _amended(channel: Channel, posts: list[Post], anchors: dict[str, str]) -> Iterator[Amend]:
    told = [(one, post) for post in posts for one in post.corrections if one.concerns(channel.id)]
    for one, post in sorted(told, key=lambda each: each[0].when, reverse=True):
        yield Amend(post=post, correction=one, anchor=anchors.get(post.address, ""))


def _taken_back(edition: Edition, channel: Channel) -> Iterator[TakenBack]:
    for gone in sorted(edition.departed, key=lambda each: each.when, reverse=True):
        if channel.id in gone.channels:
            yield TakenBack(gone=gone, link=marked_link(edition, gone, channel))


def _ready(edition: Edition, channel: Channel, post: Post, *, has_card: bool) -> Ready:
    placement = post.placement(channel.id)
    text = paste_text(edition, post, channel)
    own = placement.picture if placement is not None else ""
    chosen = own or (post.picture.file if post.picture is not None else "")
    return Ready(
        post=post,
        text=text,
        length=length_of(text),
        pictures=tuple(
            Picture(
                name=_FORM_WORDS[form.name],
                address=card_of(edition, post, form),
                width=form.width,
                height=form.height,
            )
            for form in FORMS.values()
            if has_card
        ),
        own=edition.medium(chosen) if chosen else None,
        audio=edition.medium(placement.audio) if placement is not None and placement.audio else None,
        until=valid_until(post.expires),
    )
