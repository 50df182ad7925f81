"""The whole calendar as rows, each thing once, and the ways to narrow it: month, channel, kind, unit, place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, time

from kyniem.model.calendar import Entry, EntryState
from kyniem.model.edition import Edition
from kyniem.model.period import Period, PeriodKind, State
from kyniem.model.plan import Task
from kyniem.model.unit import Named
from kyniem.phrases.dates import write_month
from kyniem.phrases.folding import fold, slug
from kyniem.publishing.addresses import CALENDAR, CALENDAR_LIST
from kyniem.publishing.filters.choices import Choice, Way, values_by_thing, ways_of
from kyniem.publishing.times.event_times import times_of_task

MONTHS, CHANNELS, KINDS, UNITS, PLACES = "thang", "kenh", "loai", "don-vi", "noi"
"""The keys of the ways, as they stand in addresses and in the list's query."""

UNDATED = "chua-dinh-ngay"
_LONGEST = 80
"""Letters of a place that stand in its address: a folder's name has room for 255."""
_KINDS = {
    "phat-dang": ("Lịch đăng, phát", "Đăng, phát"),
    "ke-hoach": ("Việc theo kế hoạch", "Việc theo kế hoạch"),
    "han-cuoi": ("Hạn cuối", "Hạn cuối"),
    "viec-khac": ("Việc khác trong lịch", "Việc khác"),
}
"""The kinds of events: the title of their page, and what stands on the link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing of the calendar, on however many days; `first` sorts it, None where no day or month is known."""

    id: str
    title: str
    address: str
    period: Period
    times: tuple[time, ...] = ()
    lead: tuple[Named, ...] = ()
    channels: tuple[str, ...] = ()
    place: str = ""
    kind: str = ""
    state: str = ""
    moved: bool = False
    label: str = ""
    partners: tuple[str, ...] = ()

    @property
    def first(self) -> date | None:
        """The day by which it is placed."""
        return self.period.start or self.period.end

    @property
    def month(self) -> str:
        """The month it stands under: `2023-10`, or that of things without a day."""
        return f"{self.first:%Y-%m}" if self.first is not None else UNDATED

    @property
    def units(self) -> tuple[str, ...]:
        """Ids of the known units that lead it or join in."""
        return tuple(dict.fromkeys((*(named.unit for named in self.lead if named.unit), *self.partners)))

    @property
    def order(self) -> tuple[date, bool, time, str, str]:
        """By day, what names a day before what names its month, then hour and title."""
        return (
            self.first or date.max,
            not self.period.exact,
            min(self.times, default=time()),
            fold(self.title),
            self.id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChoice(Choice[Row]):
    """One value and its rows; it `has_page`, but for a month outside the campaign and that of things without a day."""

    has_page: bool = True

    @property
    def address(self) -> str:
        """Where its page stands, else its part of the list."""
        if self.way != MONTHS:
            return f"{CALENDAR}{self.way}/{self.id}/"
        return f"{CALENDAR}{self.id}/" if self.has_page else f"{CALENDAR_LIST}#{part_of_list(self.id)}"

    @property
    def query(self) -> str:
        """The list's address with this value chosen, for whoever would narrow further."""
        return f"{CALENDAR_LIST}?{self.way}={self.id}"


@dataclass(frozen=True, slots=True)
class CalendarFilters:
    """Every row, the ways to narrow them, and for each row its values by the key of the way."""

    rows: tuple[Row, ...]
    ways: tuple[Way[RowChoice], ...]
    values: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)


def part_of_list(month: str) -> str:
    """The anchor in the list of the rows under a month, or of those without a day."""
    return month if month == UNDATED else f"thang-{month}"


def calendar_filters_of(edition: Edition, months: Iterable[date]) -> CalendarFilters:
    """The rows of this edition's calendar; `months` are those that have a page of their own."""
    rows = tuple(sorted((*map(_of_entry, edition.entries), *_of_tasks(edition)), key=lambda row: row.order))
    named = (
        (MONTHS, "Tháng", _months(rows, months)),
        (CHANNELS, "Kênh", _channels(edition, rows)),
        (KINDS, "Loại", _kinds(rows)),
        (UNITS, "Cơ quan, đơn vị", _units(edition, rows)),
        (PLACES, "Địa điểm", _places(rows)),
    )
    ways = ways_of(named)
    return CalendarFilters(rows, ways, values_by_thing(rows, ways))


def _of_entry(entry: Entry) -> Row:
    due = entry.period.kind is PeriodKind.DEADLINE
    return Row(
        id=entry.id,
        title=entry.title,
        address=entry.address,
        period=entry.period,
        times=entry.times,
        lead=entry.lead,
        channels=entry.channels,
        place=entry.place,
        kind="han-cuoi" if due else "phat-dang" if entry.channels else "viec-khac",
        state=entry.state.value,
        moved=entry.moved,
    )


def _of_tasks(edition: Edition) -> Iterator[Row]:
    """A row for each time of a task; a window it shares with its heading is one too."""
    for task in edition.tasks:
        if task.page:
            for number, told in enumerate(times_of_task(edition, task)):
                yield _of_task(task, told.period, told.label, task.id_of_period(number))


def _of_task(task: Task, period: Period, label: str, row_id: str) -> Row:
    return Row(
        id=row_id,
        title=task.title,
        address=task.page,
        period=period,
        lead=task.lead,
        place=task.held_at,
        kind="han-cuoi" if period.kind is PeriodKind.DEADLINE else "ke-hoach",
        state=EntryState.CANCELLED.value if period.state is State.CANCELLED else _tentative(period),
        label=label,
        partners=task.partners,
    )


def _tentative(period: Period) -> str:
    return EntryState.TENTATIVE.value if period.tentative else ""


def _months(rows: tuple[Row, ...], months: Iterable[date]) -> Iterator[RowChoice]:
    known = {f"{first:%Y-%m}": first for first in months}
    own_pages = frozenset(known)
    for row in rows:
        if row.first is not None:
            known.setdefault(row.month, row.first.replace(day=1))
    for month, first in sorted(known.items()):
        own = tuple(row for row in rows if row.month == month)
        label = write_month(first)
        yield RowChoice(
            way=MONTHS, id=month, title=f"Lịch {label.lower()}", label=label, things=own, has_page=month in own_pages
        )
    undated = tuple(row for row in rows if row.month == UNDATED)
    if undated:
        words = "Chưa định ngày"
        yield RowChoice(way=MONTHS, id=UNDATED, title=words, label=words, things=undated, has_page=False)


def _channels(edition: Edition, rows: tuple[Row, ...]) -> Iterator[RowChoice]:
    for channel in edition.campaign.channels:
        own = tuple(row for row in rows if channel.id in row.channels)
        title = f"Lịch {channel.name[:1].lower()}{channel.name[1:]}"
        yield RowChoice(way=CHANNELS, id=channel.id, title=title, label=channel.name, things=own)


def _kinds(rows: tuple[Row, ...]) -> Iterator[RowChoice]:
    for kind, (title, label) in _KINDS.items():
        own = tuple(row for row in rows if row.kind == kind)
        if own:
            yield RowChoice(way=KINDS, id=kind, title=title, label=label, things=own)


def _units(edition: Edition, rows: tuple[Row, ...]) -> Iterator[RowChoice]:
    """The units that lead or join something, as the list of units orders them."""
    takes_part: dict[str, list[Row]] = {}
    for row in rows:
        for unit_id in row.units:
            takes_part.setdefault(unit_id, []).append(row)
    for unit in edition.units:
        if unit.id in takes_part:
            own = tuple(takes_part[unit.id])
            yield RowChoice(way=UNITS, id=unit.id, title=f"Lịch của {unit.title}", label=unit.title, things=own)


def _places(rows: tuple[Row, ...]) -> Iterator[RowChoice]:
    by_place: dict[str, list[Row]] = {}
    for row in rows:
        place = slug(row.place)[:_LONGEST].rstrip("-")  # a place of signs alone, "…", names none
        if place:
            by_place.setdefault(place, []).append(row)
    for name_in_address, own in sorted(by_place.items()):
        name = own[0].place
        yield RowChoice(
            way=PLACES, id=name_in_address, title=f"{name[:1].upper()}{name[1:]}", label=name, things=tuple(own)
        )
