"""What is told of the plans: which tasks posts and calendar entries name, on which channels, and which none names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from kyniem.model.calendar import Calendar, Entry, EntryState
from kyniem.model.edition import Edition, Mark
from kyniem.model.period import State
from kyniem.model.plan import Plan, Task
from kyniem.model.post import Post
from kyniem.model.published import Published

SITE = "trang"
"""The site itself, which carries every post, among the channels."""

RETURNING, ELSEWHERE, UNTIMED = "dinh-ky", "ngoai-dot", "khong-ghi-thoi-gian"
"""Where a task stands that lies in no phase: it comes back, its time lies outside every phase, it has no time."""


class PieceState(StrEnum):
    """How far a piece has come; the words are what the desk sees."""

    DRAFT = "nháp"
    WAITING = "chờ duyệt"
    SCHEDULED = "hẹn giờ"
    OUT = "đã đăng"
    TENTATIVE = "trong lịch, dự kiến"
    APPROVED = "trong lịch, đã duyệt"


_OF_MARK = {Mark.DRAFT: PieceState.DRAFT, Mark.WAITING: PieceState.WAITING, Mark.SCHEDULED: PieceState.SCHEDULED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Airing:
    """A channel (its id, or `SITE`) that carries a piece, and the days on which it does, None where none is written."""

    channel: str
    start: date | None
    end: date | None

    def lies_in(self, first: date, last: date) -> bool:
        """Whether any day of it may lie in first … last, both inclusive; what has no day lies nowhere."""
        if self.start is None and self.end is None:
            return False
        return (self.start or first) <= last and (self.end or last) >= first


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A post, with every entry that carries it, or an entry that has no post yet.

    `names` are the plans' parts it says it serves (`48-kh-ubnd#II.4-6`).
    """

    thing: Post | Entry
    state: PieceState
    airings: tuple[Airing, ...]
    names: tuple[str, ...]

    @property
    def channels(self) -> tuple[str, ...]:
        """Ids of the channels that carry it, each once; `SITE` first for a post."""
        return tuple(dict.fromkeys(airing.channel for airing in self.airings))

    @property
    def out(self) -> bool:
        """Whether people can read it already."""
        return self.state is PieceState.OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A task, the pieces that name it, and those that only name the heading it stands under."""

    task: Task
    plan: Plan
    own: tuple[Piece, ...]
    around: tuple[Piece, ...]
    columns: tuple[str, ...]

    def on(self, channel: str) -> tuple[Piece, ...]:
        """Its own pieces on a channel."""
        return tuple(piece for piece in self.own if channel in piece.channels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A square of a heat map: how many of how many."""

    told: int
    of: int


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """All tasks of plans in force with what names them, every piece, and the pieces that name no task."""

    tasks: tuple[Told, ...]
    pieces: tuple[Piece, ...]
    loose: tuple[Piece, ...]

    @cached_property
    def gaps(self) -> tuple[Told, ...]:
        """The tasks that no piece names."""
        return tuple(told for told in self.tasks if not told.own)

    @cached_property
    def covered(self) -> tuple[Told, ...]:
        """The tasks that at least one piece names."""
        return tuple(told for told in self.tasks if told.own)

    def by_unit(self, columns: Iterable[str]) -> Mapping[str, tuple[Cell, ...]]:
        """For each unit that leads anything ("" where no known unit does) a square for each column."""
        rows: dict[str, list[Told]] = {}
        for told in self.tasks:
            for unit in told.task.leaders or ("",):
                rows.setdefault(unit, []).append(told)
        wanted = tuple(columns)
        return {unit: tuple(_cell(own, column) for column in wanted) for unit, own in rows.items()}

    def between(self, channel: str, first: date, last: date) -> int:
        """How many pieces go out on a channel in first … last, both inclusive; what comes back counts once."""
        return sum(
            any(airing.channel == channel and airing.lies_in(first, last) for airing in piece.airings)
            for piece in self.pieces
        )


def coverage_of(edition: Edition) -> Coverage:
    """What the edition tells of the plans in force; what was called off or taken back tells nothing."""
    pieces = tuple(_pieces(edition))
    own: dict[str, list[Piece]] = {}
    around: dict[tuple[str, str], list[Piece]] = {}
    loose: list[Piece] = []
    for piece in pieces:
        named = [served for name in piece.names if (served := edition.served(name)) is not None]
        found = {part.id for _, part in named if isinstance(part, Task)}
        for task in found:
            own.setdefault(task, []).append(piece)
        for plan, part in named:
            if part is not None and not isinstance(part, Task):
                around.setdefault((plan.id, part.anchor), []).append(piece)
        if not found:
            loose.append(piece)
    tasks = (
        Told(
            task=task,
            plan=plan,
            own=tuple(own.get(task.id, ())),
            around=_once(piece for anchor in anchors for piece in around.get((plan.id, anchor), ())),
            columns=columns_of(edition, task),
        )
        for plan in edition.current_plans
        for task, anchors in _under(plan)
    )
    return Coverage(tasks=tuple(tasks), pieces=pieces, loose=tuple(loose))


def columns_of(edition: Edition, task: Task) -> tuple[str, ...]:
    """The phases that a task's time touches, or why it lies in none; the heading's window where it prints no time."""
    times = [period for period in task.periods if period.dated] or [task.inherited]
    once = [period for period in times if period.dated and period.recurrence is None]
    phases = tuple(
        phase.id for phase in edition.campaign.phases if any(period.touches(phase.start, phase.end) for period in once)
    )
    if phases:
        return phases
    return (ELSEWHERE,) if once else (RETURNING,) if times[0].dated else (UNTIMED,)


def _pieces(edition: Edition) -> Iterator[Piece]:
    carried: dict[str, list[Entry]] = {}
    alone: list[tuple[Calendar, Entry]] = []
    for calendar in edition.calendars:
        for entry in calendar.entries:
            if entry.state is EntryState.CANCELLED or entry.period.state is State.CANCELLED:
                continue
            if entry.post and edition.item_from(entry.post) is not None:
                carried.setdefault(entry.post, []).append(entry)
            else:
                alone.append((calendar, entry))
    for post in edition.posts:
        yield _of_post(edition, post, carried.get(post.source, []))
    for calendar, entry in alone:
        yield Piece(
            thing=entry,
            state=_of_mark(edition, calendar) or _settled(entry),
            airings=tuple(_airings(entry)),
            names=(entry.source,) if entry.source else (),
        )


def _of_post(edition: Edition, post: Post, entries: Iterable[Entry]) -> Piece:
    names = (*post.serves, *(entry.source for entry in entries if entry.source))
    return Piece(
        thing=post,
        state=_of_mark(edition, post) or PieceState.OUT,
        airings=(*_airings_of_post(post), *(airing for entry in entries for airing in _airings(entry))),
        names=tuple(dict.fromkeys(names)),
    )


def _airings_of_post(post: Post) -> Iterator[Airing]:
    day = post.published.date()
    yield Airing(channel=SITE, start=day, end=day)
    for placement in post.placements:
        play = placement.play
        start = play.start.date() if play is not None else day
        end = play.until.date() if play is not None and play.until is not None else start
        yield Airing(channel=placement.channel, start=start, end=end)


def _airings(entry: Entry) -> Iterator[Airing]:
    for channel in entry.channels:
        yield Airing(channel=channel, start=entry.period.start, end=entry.period.end)


def _of_mark(edition: Edition, item: Published) -> PieceState | None:
    mark = edition.mark(item)
    return _OF_MARK.get(mark) if mark is not None else None


def _settled(entry: Entry) -> PieceState:
    return PieceState.APPROVED if entry.state is EntryState.APPROVED else PieceState.TENTATIVE


def _under(plan: Plan) -> Iterator[tuple[Task, tuple[str, ...]]]:
    """Every task with the anchors of the headings above it."""
    stack: list[tuple[int, str]] = []
    for section in plan.sections:
        while stack and stack[-1][0] >= section.level:
            stack.pop()
        stack.append((section.level, section.anchor))
        anchors = tuple(anchor for _, anchor in stack)
        for task in section.tasks:
            yield task, anchors


def _once(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple({id(piece): piece for piece in pieces}.values())


def _cell(rows: Iterable[Told], column: str) -> Cell:
    own = [told for told in rows if column in told.columns]
    return Cell(told=sum(bool(told.own) for told in own), of=len(own))
