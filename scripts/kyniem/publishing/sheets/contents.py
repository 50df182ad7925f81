"""What a week's sheet for the ward's board tells, shortened until it surely stands on one page of A4.

It is shortened in this order, one step after another until it fits: of six things that are coming five are told, then
four; three items become two; what is coming becomes three; one item is left, then two things that are coming; the item
keeps its title alone; one thing is left. What is left out is counted, and the QR code leads to all of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.post import Post
from kyniem.phrases.dates import write_day, write_short_day
from kyniem.publishing.addresses import address_of, address_of_desk
from kyniem.publishing.carried import carried_by
from kyniem.publishing.drawings.lettering import width_of
from kyniem.publishing.times.occurrences import Occurrence, distinct, occurrences_between
from kyniem.publishing.times.spans import Span, weeks_between
from kyniem.publishing.wording import line, local, paragraphs, shortened, text_of

NOTICE = "notice"
"""The kind of channel that prints a sheet a week."""
_POINT = 25.4 / 72
"""Millimetres in a point."""
_ROOM = 178.0
"""Millimetres of height for what is coming and the items; the rest is head, box and foot (`_sheet.html.j2`)."""
_WIDE, _BESIDE = 178.0, 144.0
"""Millimetres of width of an item, and of what stands beside a day."""
_TITLE, _TEXT, _LEADING = 16.0, 13.5, 1.36
"""Points of a row's title and of its words, and the leading of both."""
_HEADING, _GAP, _LEAF = 10.5, 4.4, 14.0
"""Millimetres of a section's heading, between rows, and of a day's two lines."""
_STEPS = (
    (6, 3, True),
    (5, 3, True),
    (4, 3, True),
    (4, 2, True),
    (3, 2, True),
    (3, 1, True),
    (2, 1, True),
    (2, 1, False),
    (1, 1, False),
)
"""How many things that are coming, how many items, and whether these keep their words."""
_RANK = {"occasion": 0, "commemoration": 1, "task": 2, "deadline": 3, "entry": 4}
_WORK_ORDERS = frozenset({"screen", "wifi", "email", "briefing"})
"""Kinds of channels whose rows of a calendar only tell staff what to put up or send."""
_ITEM_WORDS = 230
_AHEAD = timedelta(days=2)
"""How long before its Monday a week's sheet can be printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A post on the board: its title and two or three sentences."""

    title: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One week's sheet; `more_coming` and `more_items` count what had no room."""

    channel: Channel
    span: Span
    coming: tuple[Occurrence, ...]
    items: tuple[Item, ...]
    more_coming: int
    more_items: int
    day: date

    @property
    def address(self) -> str:
        """Where it stands."""
        return f"{address_of_desk(self.channel)}{self.span.name}/"


def sheets_of(edition: Edition, channel: Channel) -> tuple[Sheet, ...]:
    """The sheets of every week that is printed by now and has anything, the latest first.

    A week's sheet is printed from the Saturday before it on, of what is out by then, so that it hangs on Monday
    morning; there is none after the campaign's end.
    """
    first, last = edition.campaign.since.date(), min(edition.today + _AHEAD, edition.campaign.end)
    made = (sheet_of(edition, channel, span) for span in weeks_between(first, last))
    return tuple(reversed([sheet for sheet in made if sheet.coming or sheet.items]))


def sheet_of(edition: Edition, channel: Channel, span: Span) -> Sheet:
    """The sheet of one week, as long as fits a page."""
    posts = tuple(_posts(edition, channel, span))
    shown = {address_of(post) for post in posts}
    found = distinct(occurrences_between(edition, span.first, span.last))
    coming = sorted(
        (
            each
            for each in found
            if each.state != "hủy" and _is_for_board(edition, channel, each) and each.address not in shown
        ),
        key=lambda each: (_RANK[each.kind], each.order),
    )
    rows, items = _fitted(edition, channel, coming, posts)
    changed = [local(post.updated).date() for post in posts[: len(items)]]
    return Sheet(
        channel=channel,
        span=span,
        coming=rows,
        items=items,
        more_coming=len(coming) - len(rows),
        more_items=len(posts) - len(items),
        day=min(max([span.first - _AHEAD, *changed]), span.last),
    )


def _fitted(
    edition: Edition, channel: Channel, coming: Sequence[Occurrence], posts: Sequence[Post]
) -> tuple[tuple[Occurrence, ...], tuple[Item, ...]]:
    """What is coming, by day, and the items of the first step at which all of it fits; of the last where none does."""
    rows: tuple[Occurrence, ...] = ()
    items: tuple[Item, ...] = ()
    for few, number, words in _STEPS:
        rows = tuple(sorted(coming[:few], key=lambda each: each.order))
        items = tuple(_item(edition, channel, post, words=words) for post in posts[:number])
        if _height(rows, items) <= _ROOM:
            break
    return rows, items


def facts_of(row: Occurrence) -> str:
    """What stands under something that is coming: its own words, who sees to it, how sure it is."""
    hours = ", ".join(f"{each:%H:%M}" for each in row.times)
    where = f"{hours} {', '.join(row.channels)}".strip() if row.kind == "entry" else hours
    state = "Dự kiến" if row.state == "dự kiến" else ""
    words = "" if row.words in _days_of(row) else f"{row.words[:1].upper()}{row.words[1:]}"
    return ". ".join(filter(None, (words, where, line(row.who), state)))


def _days_of(row: Occurrence) -> tuple[str, ...]:
    """How its own day is written: words that say nothing beside the leaf."""
    return (write_short_day(row.day), f"{row.day:%d/%m}", write_day(row.day)) if row.day is not None else ()


def _is_for_board(edition: Edition, channel: Channel, each: Occurrence) -> bool:
    """Whether people before a board need it: what happens, what is due, what this board tells or has its hour."""
    if each.kind != "entry" or not each.channels or channel.name in each.channels:
        return True
    kinds = {one.name: one.kind for one in edition.campaign.channels}
    return bool(each.times) and any(kinds[name] not in _WORK_ORDERS for name in each.channels)


def _posts(edition: Edition, channel: Channel, span: Span) -> Iterator[Post]:
    """What the board carries in that week, the newest first."""
    for one in carried_by(edition, channel):
        expires = one.post.expires
        if local(one.post.published).date() <= span.last and (expires is None or local(expires).date() > span.first):
            yield one.post


def _item(edition: Edition, channel: Channel, post: Post, *, words: bool) -> Item:
    placement = post.placement(channel.id)
    own = " ".join(paragraphs(text_of(placement.text))) if placement is not None else ""
    mark = edition.mark(post)
    title = f"[{mark.value}] {line(post.title)}" if mark is not None else line(post.title)
    return Item(title=title, words=shortened(own or post.summary or post.body.plain, _ITEM_WORDS) if words else "")


def _height(rows: Sequence[Occurrence], items: Sequence[Item]) -> float:
    """About how high it all stands, in millimetres; rather too high than too low."""
    height = _HEADING * (bool(rows) + bool(items))
    for row in rows:
        own = _lines(row.title, _TITLE, _BESIDE) * _TITLE + _lines(facts_of(row), _TEXT, _BESIDE) * _TEXT
        height += max(_LEAF, own * _LEADING * _POINT) + _GAP
    for item in items:
        own = _lines(item.title, _TITLE, _WIDE) * _TITLE + _lines(item.words, _TEXT, _WIDE) * _TEXT
        height += own * _LEADING * _POINT + _GAP
    return height


def _lines(text: str, size: float, room: float) -> int:
    """On how many lines a text stands; a line may end a word early."""
    return ceil(width_of(text, size * _POINT) / (room - 2 * size * _POINT)) if text else 0
