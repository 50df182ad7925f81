"""What a public screen may show, each thing with the hours in which it holds: the day, slogans, events, hours, lines.

A screen goes on without a connection for a day, so all of it is laid out for `DAYS` days ahead and every part says
from when and until when it is true; the page counts by the screen's own clock.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from kyniem.model.calendar import last_day_of_month
from kyniem.model.campaign import Campaign, Channel
from kyniem.model.edition import Edition
from kyniem.model.text import Body, Markup
from kyniem.phrases.folding import fold
from kyniem.publishing.carried import carried_by
from kyniem.publishing.month_boards import boards_of
from kyniem.publishing.radio.slots import radio_channels, readings_of, slots_on
from kyniem.publishing.times.occurrences import Occurrence, distinct, occurrences_between, undated_between
from kyniem.publishing.wording import line, text_of

DAYS = 4
"""Days laid out ahead, today among them: tomorrow's events still stand after a day and a half without a connection."""
_AFTER_START = timedelta(hours=1)
"""How long a thing with an hour stays after it began; papers give no end."""
_PROGRAMME = timedelta(minutes=30)
_FOR_PEOPLE = frozenset({"fanpage", "zalo", "portal", "notice", "other"})
"""Kinds of channels whose rows of a calendar are for everybody; the rest are work orders, or read aloud."""
_OF_A_MONTH = 4
_SOFT_BREAK = re.compile(r"(?<=[^>\s])[ \t]*\n[ \t]*(?=[^<\s])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Something that holds from `since` until `until` (None: as long as the campaign is told of)."""

    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Shown):
    """One thing of one day, or of a month that names no day (`day` is None); `state` is dự kiến, hủy or nothing."""

    title: str
    day: date | None
    words: str = ""
    times: tuple[time, ...] = ()
    where: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Shown):
    """An hour at which loudspeakers read, and what: the titles in the order of the programme."""

    at: datetime
    channel: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Shown):
    """A message of the channel, in the lines in which it was written."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """All that one screen channel may show of an edition."""

    campaign: Campaign
    made: datetime
    slogans: tuple[str, ...]
    events: tuple[Event, ...]
    months: tuple[Event, ...]
    programmes: tuple[Programme, ...]
    lines: tuple[Line, ...]


def screen_of(edition: Edition, channel: Channel) -> Screen:
    """What this screen channel shows, from the day of the edition on."""
    days = tuple(edition.today + timedelta(days=step) for step in range(DAYS))
    return Screen(
        campaign=edition.campaign,
        made=_since(edition),
        slogans=tuple(slogan.text for slogan in sorted(edition.campaign.slogans, key=lambda each: not each.lead)),
        events=events_on(edition, days),
        months=tuple(_months(edition, days)),
        programmes=tuple(each for each in _programmes(edition, days) if _still(each, edition)),
        lines=tuple(_lines(edition, channel)),
    )


def _since(edition: Edition) -> datetime:
    """Since when it is as it is: the latest of midnight, what came, was set right, went or ended.

    Not the moment of the build, so that the same content gives the same bytes until something changes.
    """
    moments = [_midnight(edition, edition.today), *(gone.when for gone in edition.departed)]
    moments += [moment for post in edition.posts for moment in (post.updated, post.expires) if moment is not None]
    return max(moment for moment in moments if moment <= edition.as_of)


def messages_of(body: Body) -> tuple[tuple[str, ...], ...]:
    """The messages of a channel's words: blank lines part them, and a line ends where the writer ended it."""
    broken = _SOFT_BREAK.sub("<br>", body.html(lambda _: None))
    text = text_of(replace(body, parts=(Markup(broken),)))
    found = (tuple(filter(None, map(line, part.split("\n")))) for part in re.split(r"\n\s*\n", text))
    return tuple(message for message in found if message)


def _letters(text: str) -> str:
    """A text by its letters and digits alone, as two ways of setting the same words are compared."""
    return "".join(filter(str.isalnum, fold(text)))


def _still(shown: Shown, edition: Edition) -> bool:
    """Whether it is of today or later. What is over by the hour the screen's own clock hides: a build knows days."""
    return shown.until is None or _midnight(edition, edition.today) < shown.until


def _midnight(edition: Edition, day: date) -> datetime:
    return datetime.combine(day, time(), edition.as_of.tzinfo)


def events_on(edition: Edition, days: tuple[date, ...]) -> tuple[Event, ...]:
    """What is for everybody on these days: told from the day before on, over an hour after its last."""
    return tuple(event for event in _events(edition, days) if _still(event, edition))


def _events(edition: Edition, days: tuple[date, ...]) -> Iterator[Event]:
    for day in days:
        found = distinct(each for each in occurrences_between(edition, day, day) if _is_for_people(edition, each))
        named = {fold(each.title) for each in found}
        yield from (_event(edition, each, day) for each in found)
        yield from (event for event in _remembered(edition, day) if not _is_named(event.title, named))


def _event(edition: Edition, one: Occurrence, day: date) -> Event:
    begins = datetime.combine(day, max(one.times), edition.as_of.tzinfo) if one.times else None
    return Event(
        title=one.title,
        day=day,
        times=tuple(sorted(one.times)),
        where=f"trên {', '.join(one.channels)}" if one.channels else "",
        state=one.state if one.state in {"dự kiến", "hủy"} else "",
        since=_midnight(edition, day - timedelta(days=1)),
        until=begins + _AFTER_START if begins is not None else _midnight(edition, day + timedelta(days=1)),
    )


def _remembered(edition: Edition, day: date) -> Iterator[Event]:
    """The days to be remembered that the month's letters name."""
    for board in boards_of(edition).get(day.replace(day=1), ()):
        for one in board.days:
            if one.day.day == day:
                yield Event(
                    title=f"{one.day.years} năm {one.day.title}" if one.day.years else one.day.title,
                    day=day,
                    since=_midnight(edition, day - timedelta(days=1)),
                    until=_midnight(edition, day + timedelta(days=1)),
                )


def _is_named(title: str, named: set[str]) -> bool:
    own = fold(title)
    return any(own in each or each in own for each in named)


def _is_for_people(edition: Edition, one: Occurrence) -> bool:
    """Whether passers-by have something of it: no duty's deadline, no work order, not the occasion told apart."""
    if one.kind in {"deadline", "occasion"}:
        return False
    if one.kind != "entry":
        return True
    kinds = {channel.name: channel.kind for channel in edition.campaign.channels}
    return any(kinds[name] in _FOR_PEOPLE for name in one.channels)


def _months(edition: Edition, days: tuple[date, ...]) -> Iterator[Event]:
    """What the months of these days hold without naming a day: rows for everybody, else what the plans say."""
    for first in sorted({day.replace(day=1) for day in days}):
        last = last_day_of_month(first)
        found = [each for each in undated_between(edition, first, last) if _is_for_people(edition, each)]
        rows = [each for each in found if each.kind == "entry"] or found
        for one in distinct(rows)[:_OF_A_MONTH]:
            yield Event(
                title=one.title,
                day=None,
                words=one.words,
                where=one.who,
                state=one.state if one.state in {"dự kiến", "hủy"} else "",
                since=_midnight(edition, first),
                until=_midnight(edition, last + timedelta(days=1)),
            )


def _programmes(edition: Edition, days: tuple[date, ...]) -> Iterator[Programme]:
    """The hours at which loudspeakers read something; each is told from the end of the day before its own."""
    for channel in () if edition.is_over else radio_channels(edition):
        for day in days:
            for slot in slots_on(edition, channel, day):
                titles = tuple(reading.title for reading in readings_of((slot,)))
                if titles:
                    yield Programme(
                        at=slot.moment,
                        channel=channel.name,
                        titles=titles,
                        since=_midnight(edition, day - timedelta(days=1)),
                        until=slot.moment + _PROGRAMME,
                    )


def _lines(edition: Edition, channel: Channel) -> Iterator[Line]:
    """The channel's own messages, newest first, each once."""
    told = {_letters(slogan.text) for slogan in edition.campaign.slogans}
    for one in carried_by(edition, channel):
        for message in messages_of(one.placement.text) or ((one.post.title,),):
            own = _letters("".join(message))
            if own not in told:
                told.add(own)
                yield Line(lines=message, since=one.post.published, until=one.post.expires)
