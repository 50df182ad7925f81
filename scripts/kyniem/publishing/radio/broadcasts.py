"""What a radio channel may read: its posts and the corrections it owes, each with its written and its spoken words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from functools import cached_property, lru_cache
from math import ceil

from kyniem.model.broadcast import class_of_correction, corrections_to_read
from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.media import Media
from kyniem.model.post import BulletinClass, Placement, PlayWindow, Post
from kyniem.model.published import Correction
from kyniem.model.voice import Voice
from kyniem.phrases.dates import write_day
from kyniem.phrases.spoken import Part, parts_of
from kyniem.publishing.wording import line, local, paragraphs, text_of

SYLLABLES_A_MINUTE = 180
"""How fast an announcer reads; the handbook tells writers the same."""
CLASS_ORDER = (BulletinClass.URGENT, BulletinClass.PRIORITY, BulletinClass.ORDINARY)
"""What is read first (Circular 39/2020/TT-BTTTT)."""
_REMEMBERED = 8192
"""How many paragraphs are kept as they are read: the page, the feed and two files say the same ones."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """An item as one radio channel reads it: a post, or a `correction` of it that is read as an item of its own.

    `id` is the post's, or `<post id>:dinh-chinh-<n>`; `play` is None where no window is set; `hours` are those of a
    day at which it is read. The words are made when they are asked for.
    """

    id: str
    title: str
    post: Post
    placement: Placement
    bulletin: BulletinClass
    play: PlayWindow | None
    hours: tuple[time, ...]
    voice: Voice
    correction: Correction | None = None
    recording: Media | None = None

    @property
    def since(self) -> datetime:
        """From when it is there: the publishing of the post, or the moment of the correction."""
        return self.correction.when if self.correction is not None else self.post.published

    @property
    def changed(self) -> datetime:
        """When the channel last got something new of it: it is there, or what the channel said was set right."""
        own = () if self.correction is not None else self.post.corrections
        return max([self.since, *(one.when for one in own if one.concerns(self.placement.channel))])

    @cached_property
    def written_paragraphs(self) -> tuple[str, ...]:
        """What is read, as it is written: its paragraphs; list items stand on lines of their own."""
        if self.correction is not None:
            return paragraphs(self.correction.text or _correction_words(self))
        return paragraphs(text_of(self.placement.text or self.post.body))

    @cached_property
    def parts(self) -> tuple[tuple[Part, ...], ...]:
        """Each paragraph cut into what is said otherwise than it is written and what is not."""
        return tuple(_parts_of(paragraph, self.voice) for paragraph in self.written_paragraphs)

    @cached_property
    def spoken_paragraphs(self) -> tuple[str, ...]:
        """What is read, word for word as it is said."""
        return tuple("".join(part.spoken for part in parts) for parts in self.parts)

    @property
    def written(self) -> str:
        """The written words, paragraphs parted by a blank line."""
        return "\n\n".join(self.written_paragraphs)

    @property
    def spoken(self) -> str:
        """The spoken words, paragraphs parted by a blank line."""
        return "\n\n".join(self.spoken_paragraphs)

    @cached_property
    def turned(self) -> tuple[Part, ...]:
        """What is said otherwise than it is written, each once, in the order of the text; marks alone are left out."""
        changed = (part for parts in self.parts for part in parts if part.changed)
        return tuple(dict.fromkeys(part for part in changed if any(sign.isalnum() for sign in part.written)))

    @cached_property
    def seconds(self) -> int:
        """How long it takes: the recording's length where it is known, else by the syllables that are said."""
        if self.recording is not None and self.recording.seconds:
            return self.recording.seconds
        return ceil(len(self.spoken.split()) * 60 / SYLLABLES_A_MINUTE)


def all_readings(edition: Edition, channel: Channel) -> Iterator[Reading]:
    """Every post of this edition that the channel carries, each followed by the corrections it owes; some are over."""
    for post in edition.current_posts:
        reading = reading_of(edition, post, channel)
        if reading is not None:
            yield reading
            yield from _corrections(reading, channel)


def broadcasts_of(edition: Edition, channel: Channel) -> tuple[Reading, ...]:
    """All that the channel may still read, from now on or later: by class, then the newest first."""
    found = (reading for reading in all_readings(edition, channel) if _not_over(reading, edition.as_of))
    return in_order_of_reading(found)


def on_air(edition: Edition, channel: Channel, moment: datetime) -> tuple[Reading, ...]:
    """What the channel reads at this moment, one of its hours: by class, then the newest first."""
    return in_order_of_reading(reading for reading in all_readings(edition, channel) if is_on_air(reading, moment))


def is_on_air(reading: Reading, moment: datetime) -> bool:
    """Whether it is read at this moment: one of its hours, within its window, its post out and not expired."""
    return moment.time() in reading.hours and _plays(reading, moment) and _stands(reading.post, moment)


def reading_of(edition: Edition, post: Post, channel: Channel) -> Reading | None:
    """How a radio channel reads a post, whenever that is; None where it does not."""
    placement = post.placement(channel.id)
    if placement is None or not channel.reads_aloud:
        return None
    return Reading(
        id=post.id,
        title=line(post.title) or post.id,
        post=post,
        placement=placement,
        bulletin=placement.bulletin,
        play=placement.play,
        hours=hours_of(placement.play, channel.times),
        voice=edition.campaign.voice,
        recording=edition.medium(placement.audio) if placement.audio else None,
    )


def in_order_of_reading(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """By bulletin class, then corrections before others, then the newest first."""
    newest = sorted(readings, key=lambda each: (each.since, each.id), reverse=True)
    return tuple(sorted(newest, key=lambda each: (CLASS_ORDER.index(each.bulletin), each.correction is None)))


def hours_of(play: PlayWindow | None, times: tuple[time, ...]) -> tuple[time, ...]:
    """At which of a channel's hours an item is read: from the hour of its first broadcast on, as often as it says.

    An item that is read once a day keeps the hour at which it began; one that begins between two takes the next.
    """
    if play is None or play.times >= len(times):
        return times
    first = next((number for number, each in enumerate(times) if each >= play.start.time()), 0)
    return tuple(sorted(times[(first + step) % len(times)] for step in range(play.times)))


def _corrections(reading: Reading, channel: Channel) -> Iterator[Reading]:
    for number, correction, play in corrections_to_read(reading.post, channel):
        yield replace(
            reading,
            id=f"{reading.id}:dinh-chinh-{number}",
            title=f"Đính chính: {reading.title}",
            bulletin=class_of_correction(reading.placement),
            play=play,
            hours=hours_of(play, channel.times),
            correction=correction,
            recording=None,
        )


def _plays(reading: Reading, moment: datetime) -> bool:
    play = reading.play
    return play is None or (play.start <= moment and (play.until is None or moment <= play.until))


def _not_over(reading: Reading, moment: datetime) -> bool:
    return reading.play is None or reading.play.until is None or moment < reading.play.until


def _stands(post: Post, moment: datetime) -> bool:
    return post.published <= moment and (post.expires is None or moment < post.expires)


def _correction_words(reading: Reading) -> str:
    """How a correction is read whose editor gave no words for it: which item, from which day, and what is right."""
    correction, play = reading.correction, reading.placement.play
    begun = local(play.start if play is not None else reading.post.published)
    what = line(correction.what) if correction is not None else ""
    opening = (
        f"Xin đính chính. Bản tin “{line(reading.post.title)}”, phát từ ngày {write_day(begun)}, có chỗ chưa đúng."
    )
    return f"{opening}\n\n{what}\n\nXin bà con nghe lại cho đúng."


@lru_cache(maxsize=_REMEMBERED)
def _parts_of(paragraph: str, voice: Voice) -> tuple[Part, ...]:
    return parts_of(paragraph, voice)
