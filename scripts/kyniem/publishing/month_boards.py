"""A month's board from its orientation letters: themes, days to be remembered, and what serves each in that month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kyniem.model.calendar import Entry, address_of_month, last_day_of_month
from kyniem.model.edition import Edition
from kyniem.model.plan import Plan, Section
from kyniem.model.post import Post
from kyniem.phrases.commemorations import Commemoration, find_commemorations
from kyniem.publishing.addresses import address_of_section
from kyniem.publishing.coverage import Piece, coverage_of
from kyniem.publishing.wording import text_of


class BoardState(StrEnum):
    """How a day stands to a letter's month; the words are what people see."""

    AHEAD = "sắp mở"
    OPEN = "đang mở"
    OVER = "đã hết tháng"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One first heading of a letter, where it stands, and the pieces of the month that serve it."""

    section: Section
    address: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberedDay:
    """A day to be remembered, where the letter names it, and the pieces that serve that place and are for the day."""

    day: Commemoration
    address: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthBoard:
    """What one letter asks of its month, as a checklist that opens and expires with it."""

    letter: Plan
    first: date
    state: BoardState
    themes: tuple[Theme, ...]
    days: tuple[RememberedDay, ...]

    @property
    def last(self) -> date:
        """The last day of its month."""
        return last_day_of_month(self.first)

    @property
    def served(self) -> tuple[int, int]:
        """How many themes and how many days something serves."""
        return sum(bool(each.pieces) for each in self.themes), sum(bool(each.pieces) for each in self.days)


def address_of_board(first: date) -> str:
    """Where the board of the month that begins on `first` stands."""
    return f"{address_of_month(first)}dinh-huong/"


def boards_of(edition: Edition) -> dict[date, tuple[MonthBoard, ...]]:
    """The boards by the first day of their month, a month's letters in the order of issue; no letter, no board."""
    found: dict[date, list[MonthBoard]] = {}
    letters = [(plan.month, plan) for plan in edition.plans if plan.month is not None]
    pieces = coverage_of(edition).pieces if letters else ()
    for month, letter in letters:
        found.setdefault(month, []).append(_board(edition, letter, month, pieces))
    return {month: tuple(found[month]) for month in sorted(found)}


def _board(edition: Edition, letter: Plan, first: date, pieces: tuple[Piece, ...]) -> MonthBoard:
    last = last_day_of_month(first)
    today = edition.today
    state = BoardState.AHEAD if today < first else BoardState.OPEN if today <= last else BoardState.OVER
    own = tuple(piece for piece in pieces if _is_of_month(piece, first, last))
    return MonthBoard(
        letter=letter,
        first=first,
        state=state,
        themes=tuple(_themes(letter, own)),
        days=tuple(_days(letter, first, own)),
    )


def _themes(letter: Plan, pieces: tuple[Piece, ...]) -> Iterator[Theme]:
    top = min((section.level for section in letter.sections), default=1)
    for head, names in _named(letter, top):
        yield Theme(
            section=head,
            address=address_of_section(letter.id, head),
            pieces=tuple(piece for piece in pieces if names.intersection(piece.names)),
        )


def _named(letter: Plan, top: int) -> Iterator[tuple[Section, frozenset[str]]]:
    """Each first heading with every name by which a piece may say that it serves it or anything below it."""
    groups: list[tuple[Section, list[str]]] = []
    for section in letter.sections:
        if section.level == top or not groups:
            groups.append((section, []))
        groups[-1][1].extend((f"{letter.id}#{section.address}", *(task.id for task in section.tasks)))
    for head, names in groups:
        yield head, frozenset(names)


def _days(letter: Plan, first: date, pieces: tuple[Piece, ...]) -> tuple[RememberedDay, ...]:
    """The days of the month the letter names, each once: where it names the most of them, else where it comes first."""
    named = [(section, tuple(find_commemorations(_text(section), first))) for section in letter.sections]
    named.sort(key=lambda each: -len(each[1]))
    found: dict[tuple[date, str], RememberedDay] = {}
    for section, own in named:
        for day in own:
            if any(_is_same(day, other.day) for other in found.values()):
                continue
            name = f"{letter.id}#{section.address}"
            found[day.key] = RememberedDay(
                day=day,
                address=address_of_section(letter.id, section),
                pieces=tuple(piece for piece in pieces if name in piece.names and _tells_of(piece, day)),
            )
    return tuple(sorted(found.values(), key=lambda each: each.day.key))


def _is_same(one: Commemoration, other: Commemoration) -> bool:
    """Whether a letter names one day twice: under the same name, or with the same founding day."""
    return one.key == other.key or (one.day == other.day and one.origin is not None and one.origin == other.origin)


def _text(section: Section) -> str:
    bodies = (section.body, *(task.body for task in section.tasks))
    return "\n".join((section.title, *(task.title for task in section.tasks), *map(text_of, bodies)))


def _is_of_month(piece: Piece, first: date, last: date) -> bool:
    """Whether a piece is of the month: out in it, carried by a channel in it, or a row of its calendar."""
    if isinstance(piece.thing, Entry) and piece.thing.month == first:
        return True
    return any(airing.lies_in(first, last) for airing in piece.airings)


def _tells_of(piece: Piece, day: Commemoration) -> bool:
    """Whether a piece is for the very day, not for a stretch that it lies in, or its text names the anniversary."""
    thing = piece.thing
    if isinstance(thing, Post):
        named = (each for each in thing.anniversaries if each.day == day.day)
        if any(each.origin_day == (day.origin or each.origin_day) for each in named):
            return True
    elif thing.period.exact and thing.period.start == day.day == thing.period.end:
        return True
    return any(airing.start == day.day == airing.end for airing in piece.airings)
