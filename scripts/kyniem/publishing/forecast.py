"""What each channel will have at a coming moment: what comes, what goes, what is planned and will not be there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from kyniem.model.calendar import Entry, EntryState
from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition, Mark
from kyniem.model.period import PeriodKind
from kyniem.model.post import Post
from kyniem.publishing.radio.broadcasts import Reading, broadcasts_of
from kyniem.publishing.radio.programmes import Programme, programmes_of


class Stands(StrEnum):
    """How an item stands on its channel; the words are what the desk reads."""

    OUT = "đang đăng"
    ON_AIR = "đang phát"
    BEFORE_AIR = "chưa đến giờ phát"


class Why(StrEnum):
    """Why something leaves a channel, or why it will not be there; the words are what the desk reads."""

    EXPIRED = "hết hạn"
    PLAYED = "hết giờ phát"
    WITHDRAWN = "gỡ"
    DRAFT = "còn nháp"
    WAITING = "chờ duyệt"
    NO_POST = "lịch có, bài chưa có"
    NOT_HERE = "lịch có, bài chưa ghi kênh này"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An item that a channel has: a post, or on radio a correction to read out; `until` is when it leaves, if ever."""

    id: str
    title: str
    post: Post
    stands: Stands
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """An item that a channel has now and will not have then: why, and since when."""

    held: Held
    why: Why
    when: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What is planned for a channel and will not be there: a post that is not ready, or a row without a post."""

    title: str
    thing: Post | Entry
    why: Why
    when: datetime | None = None
    times: tuple[time, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelForecast:
    """One channel at a coming moment; `programme` is what it reads then, None where it is not on air.

    `corrected` are the posts that it has now and whose correction will have come; its words are nobody's yet.
    """

    channel: Channel
    held: tuple[Held, ...]
    added: tuple[Held, ...]
    leaving: tuple[Leaving, ...]
    corrected: tuple[Post, ...]
    missing: tuple[Missing, ...]
    programme: Programme | None
    next_change: datetime | None

    @property
    def changes(self) -> bool:
        """Whether anything is otherwise than now."""
        return bool(self.added or self.leaving or self.corrected)


def forecasts_of(desk: Edition, then: Edition) -> tuple[ChannelForecast, ...]:
    """Every channel at the moment of `then`, one of the desk's `coming` editions, in the campaign's order."""
    return tuple(_forecast(desk, then, channel) for channel in desk.campaign.channels)


def held_by(edition: Edition, channel: Channel) -> tuple[Held, ...]:
    """What the public finds on a channel in this edition, on radio as it is read, else the newest first."""
    if channel.reads_aloud:
        return tuple(
            _held_reading(edition, reading)
            for reading in broadcasts_of(edition, channel)
            if edition.mark(reading.post) is None
        )
    return tuple(
        Held(
            id=post.id,
            title=post.title,
            post=post,
            stands=Stands.OUT,
            since=post.published,
            until=post.expires,
        )
        for post in edition.current_posts
        if channel.id in post.channels and edition.mark(post) is None
    )


def _held_reading(edition: Edition, reading: Reading) -> Held:
    play = reading.play
    before = play is not None and play.start > edition.as_of
    ends = [end for end in (play.until if play is not None else None, reading.post.expires) if end is not None]
    return Held(
        id=reading.id,
        title=reading.title,
        post=reading.post,
        stands=Stands.BEFORE_AIR if before else Stands.ON_AIR,
        since=play.start if play is not None else reading.since,
        until=min(ends, default=None),
    )


def _forecast(desk: Edition, then: Edition, channel: Channel) -> ChannelForecast:
    now, later = held_by(desk, channel), held_by(then, channel)
    before, after = {held.id for held in now}, {held.id for held in later}
    known = {held.post.id: held.post.corrections for held in now}
    posts = {held.post.id: held.post for held in later if held.id == held.post.id}
    turns = desk.turns.get(channel.id, ())
    return ChannelForecast(
        channel=channel,
        held=later,
        added=tuple(held for held in later if held.id not in before),
        leaving=tuple(_leaving(then, held) for held in now if held.id not in after),
        corrected=tuple(post for post in posts.values() if post.corrections != known.get(post.id, post.corrections)),
        missing=tuple(_missing(desk, then, channel)),
        programme=_programme(then, channel),
        next_change=next((turn for turn in turns if turn > then.as_of), None),
    )


def _leaving(then: Edition, held: Held) -> Leaving:
    gone = next((departed for departed in then.departed if departed.id == held.post.id), None)
    if gone is not None and (held.until is None or gone.when < held.until):
        return Leaving(held=held, why=Why.WITHDRAWN, when=gone.when)
    played = held.until is not None and held.until != held.post.expires
    return Leaving(held=held, why=Why.PLAYED if played else Why.EXPIRED, when=held.until)


def _programme(then: Edition, channel: Channel) -> Programme | None:
    if not channel.reads_aloud or then.as_of.time() not in channel.times:
        return None
    return next((each for each in programmes_of(then, channel) if each.moment == then.as_of), None)


def _missing(desk: Edition, then: Edition, channel: Channel) -> Iterator[Missing]:
    """Posts that nobody has approved though their moment will have come, then the rows of that day that have none."""
    words = {Mark.DRAFT: Why.DRAFT, Mark.WAITING: Why.WAITING}
    for post in reversed(desk.posts):
        why = words.get(desk.marks.get(post.id, Mark.EXPIRED))
        ended = post.expires is not None and post.expires <= then.as_of
        if why is not None and channel.id in post.channels and post.published <= then.as_of and not ended:
            yield Missing(title=post.title, thing=post, why=why, when=post.published)
    day = then.as_of.date()
    for entry in desk.entries:
        if channel.id not in entry.channels or not _asks_for_a_post(entry, day):
            continue
        post_of = desk.item_from(entry.post) if entry.post else None
        if post_of is None:
            yield Missing(title=entry.title, thing=entry, why=Why.NO_POST, times=entry.times)
        elif isinstance(post_of, Post) and channel.id not in post_of.channels:
            yield Missing(title=entry.title, thing=entry, why=Why.NOT_HERE, times=entry.times)


def _asks_for_a_post(entry: Entry, day: date) -> bool:
    """Whether something is to go out on this day: deadlines are met, not broadcast, and what is off is off."""
    if entry.state is EntryState.CANCELLED or entry.period.kind is PeriodKind.DEADLINE or not entry.period.exact:
        return False
    return any(True for _ in entry.period.days(day, day))
