"""A screen's matter as files for other programs: the JSON that the page asks for, and lines for LED boards."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime

from kyniem.phrases.dates import write_clock, write_day, write_long_day, write_short_day
from kyniem.phrases.folding import fold
from kyniem.publishing.screens.contents import Event, Programme, Screen, Shown

LINE_LENGTH = 60
"""Characters a line at most, spaces counted: what the programs of LED boards take for one line of a list."""
_PAUSES = ",;:."
_COUNTED, _BEFORE_NUMBERS = frozenset({"năm", "tháng", "ngày", "giờ", "phút"}), frozenset({"tháng", "ngày", "đợt"})
"""Words that a line does not begin with after their number, nor end with before it."""
_STATES = {"hủy": "đã hủy"}
_ASIDES = frozenset({"(dự kiến)", "(đã hủy)"})


def document_of(screen: Screen) -> dict[str, object]:
    """The JSON document: keys in English as in the feeds, moments as RFC 3339 with +07:00, days as ISO 8601."""
    campaign = screen.campaign
    occasion = campaign.occasion
    return {
        "version": 1,
        "made": screen.made.isoformat(),
        "campaign": {"name": campaign.name, "title": campaign.title, "address": campaign.address},
        "occasion": {
            "name": occasion.name,
            "years": occasion.years,
            "founded": occasion.founded.isoformat(),
            "founded_words": write_day(occasion.founded),
            "day": occasion.day.isoformat(),
            "day_words": write_long_day(occasion.day),
            "short_words": write_day(occasion.day),
        },
        "ends": campaign.end.isoformat(),
        "ends_words": write_day(campaign.end),
        "phases": [
            {
                "name": phase.name,
                "title": phase.title,
                "words": phase.period,
                "from": phase.start.isoformat(),
                "until": phase.end.isoformat(),
            }
            for phase in campaign.phases
        ],
        "slogans": list(screen.slogans),
        "events": [{**_event(event), **_hours(event)} for event in screen.events],
        "months": [{**_event(event), **_hours(event)} for event in screen.months],
        "programmes": [{**_programme(one), **_hours(one)} for one in screen.programmes],
        "lines": [{"lines": list(one.lines), **_hours(one)} for one in screen.lines],
    }


def json_of(document: dict[str, object]) -> str:
    """The document as text that may stand in a file and inside a page's script element alike."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def board_lines(screen: Screen) -> tuple[str, ...]:
    """Lines that stay true on a board that nobody asks again: names, days and hours written out, no count of days."""
    return tuple(part for text in dict.fromkeys(_texts(screen)) for part in broken(text))


def broken(text: str, length: int = LINE_LENGTH) -> Iterator[str]:
    """A text in lines of `length` characters at most: ended at a pause where there is one, else of like length."""
    words = [word[at : at + length] for word in text.split() for at in range(0, len(word), length)]
    while words:
        left = " ".join(words)
        taken = len(words) if len(left) <= length else _taken(words, length, -(-len(left) // -(-len(left) // length)))
        yield " ".join(words[:taken])
        words = words[taken:]


def _taken(words: list[str], length: int, like: int) -> int:
    """How many words the line takes: up to its last pause in its second half, else as many as make lines alike."""
    ends = [len(" ".join(words[: count + 1])) for count in range(len(words))]
    short = [count for count, end in enumerate(ends[:-1], start=1) if end <= length] or [1]
    whole = [count for count in short if not _is_aside(words[count:])] or short
    fitting = [count for count in whole if not _is_bound(words[count - 1], words[count])] or whole
    pauses = [count for count in fitting if words[count - 1][-1] in _PAUSES or words[count].startswith("(")]
    far = [count for count in pauses if ends[count - 1] >= length // 2]
    return far[-1] if far else next((count for count in fitting if ends[count - 1] >= like), fitting[-1])


def _is_aside(words: Sequence[str]) -> bool:
    """Whether but a state is left, or its end, "(dự kiến)": alone on a board it says of nothing that it may change."""
    return any(aside.endswith(" ".join(words)) for aside in _ASIDES)


def _is_bound(word: str, after: str) -> bool:
    return (word.isdigit() and after in _COUNTED) or (word.casefold() in _BEFORE_NUMBERS and after[:1].isdigit())


def _texts(screen: Screen) -> Iterator[str]:
    occasion = screen.campaign.occasion
    yield screen.campaign.title
    days = f"{write_day(occasion.founded)} - {write_day(occasion.day)}"
    yield days
    yield from screen.slogans
    told_already = {fold(screen.campaign.title), fold(f"{screen.campaign.title} ({days})")}
    for one in screen.lines:
        if fold(" ".join(one.lines)) not in told_already:
            yield from one.lines
    told: set[str] = set()
    for event in screen.events:
        if event.title not in told:
            told.add(event.title)
            yield _sentence(event)


def _sentence(event: Event) -> str:
    when = f"{write_short_day(event.day)}" if event.day is not None else event.words
    hours = ", ".join(map(write_clock, event.times))
    state = _STATES.get(event.state, event.state)
    return f"{when}{f', {hours}' if hours else ''}: {event.title}{f' ({state})' if state else ''}"


def _event(event: Event) -> dict[str, object]:
    return {
        "day": event.day.isoformat() if event.day is not None else None,
        "day_words": write_long_day(event.day) if event.day is not None else event.words,
        "times": [write_clock(each) for each in event.times],
        "title": event.title,
        "where": event.where,
        "state": _STATES.get(event.state, event.state),
    }


def _programme(one: Programme) -> dict[str, object]:
    return {
        "at": one.at.isoformat(),
        "day": one.at.date().isoformat(),
        "time": write_clock(one.at),
        "channel": one.channel,
        "titles": list(one.titles),
    }


def _hours(shown: Shown) -> dict[str, str | None]:
    return {"from": _moment(shown.since), "until": _moment(shown.until)}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None
