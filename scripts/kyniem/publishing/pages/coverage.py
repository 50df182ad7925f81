"""The desk's page of coverage: gaps first, two heat maps, then each told task with its channels."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kyniem.model.edition import Edition, Mark
from kyniem.model.output import Crumb, Page
from kyniem.model.unit import Unit
from kyniem.publishing.addresses import COVERAGE, DESK, address_of
from kyniem.publishing.coverage import ELSEWHERE, RETURNING, SITE, UNTIMED, Cell, Coverage, Told, coverage_of
from kyniem.publishing.pages.due import say
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.due import Due, dues_on, terms_of

_OTHER_COLUMNS = ((RETURNING, "Việc định kỳ"), (ELSEWHERE, "Ngoài các đợt"), (UNTIMED, "Không ghi thời gian"))
_FEW, _SEVERAL = 2, 5
_SHORT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A phase, or what stands beside the phases; a channel."""

    id: str
    title: str
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRow:
    """A task that nothing names, the next time it falls due (else the last), and how that is said."""

    told: Told
    due: Due | None
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GapGroup:
    """Gaps of one sort."""

    id: str
    title: str
    rows: tuple[GapRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """A square of a heat map: what is printed in it, its level 0 … 3 ("" where there is nothing to tell)."""

    words: str
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A row of the heat map of units; None for tasks whose paper names no unit that is known."""

    unit: Unit | None
    squares: tuple[Square, ...]
    gaps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRow:
    """A row of the heat map of channels."""

    channel: Column
    squares: tuple[Square, ...]


def coverage_page(renderer: Renderer) -> Page:
    """The whole page."""
    edition = renderer.edition
    coverage = coverage_of(edition)
    columns = tuple(_columns(edition, coverage))
    channels = _channels(edition)
    page = Page(
        address=COVERAGE,
        title="Độ phủ",
        html="",
        template="desk",
        description="Việc nào đã có tin, có lượt trong lịch; việc nào chưa.",
        place=DESK,
        crumbs=(Crumb(title="Bàn biên tập", address=DESK), Crumb(title="Độ phủ", address=COVERAGE)),
        updated=edition.as_of,
    )
    return renderer.page(
        "desk-coverage",
        page,
        coverage=coverage,
        gap_groups=gap_rows(edition, coverage),
        columns=columns,
        units=tuple(_unit_rows(edition, coverage, columns)),
        channels=channels,
        channel_rows=tuple(_channel_rows(edition, coverage, channels)),
        groups=tuple(_groups(coverage, columns)),
        site=SITE,
        short=_SHORT,
        now={phase.id for phase in edition.campaign.phases if phase.holds(edition.today)},
    )


def gap_rows(edition: Edition, coverage: Coverage) -> tuple[GapGroup, ...]:
    """The gaps: those still ahead by the day they fall due, those that passed, newest first, those without a time."""
    terms = tuple(term for term in terms_of(edition) if edition.mark(term.item) is not Mark.EXPIRED)
    by_task: dict[str, list[Due]] = {}
    for due in dues_on(terms, edition.today):
        if due.term.task is not None:
            by_task.setdefault(due.term.task.id, []).append(due)
    ahead: list[GapRow] = []
    passed: list[GapRow] = []
    rest: list[GapRow] = []
    for told in coverage.gaps:
        own = by_task.get(told.task.id, [])
        if not own:
            rest.append(GapRow(told=told, due=None, said=""))
            continue
        due = next((each for each in own if each.days >= 0), own[-1])
        (ahead if due.days >= 0 else passed).append(GapRow(told=told, due=due, said=say(due)))
    return (
        GapGroup(id="con-thoi-gian", title="Còn thời gian", rows=tuple(sorted(ahead, key=_by_day))),
        GapGroup(id="da-qua", title="Đã qua hạn, qua thời gian", rows=tuple(sorted(passed, key=_by_day, reverse=True))),
        GapGroup(id="khong-ghi", title="Không ghi thời gian, không ghi ngày kết thúc", rows=tuple(rest)),
    )


def _by_day(row: GapRow) -> tuple[date, str]:
    return (row.due.day if row.due is not None else date.max, row.told.task.id)


def _columns(edition: Edition, coverage: Coverage) -> Iterator[Column]:
    for phase in edition.campaign.phases:
        yield Column(id=phase.id, title=phase.name, address=address_of(phase))
    used = {column for told in coverage.tasks for column in told.columns}
    for column, title in _OTHER_COLUMNS:
        if column in used:
            yield Column(id=column, title=title)


def _channels(edition: Edition) -> tuple[Column, ...]:
    own = (Column(id=channel.id, title=channel.name) for channel in edition.campaign.channels)
    return (Column(id=SITE, title="Trang này"), *own)


def _unit_rows(edition: Edition, coverage: Coverage, columns: tuple[Column, ...]) -> Iterator[UnitRow]:
    """Units in the order of units.yml, then what no known unit leads."""
    rows = coverage.by_unit(column.id for column in columns)
    gaps: dict[str, int] = {}
    for told in coverage.gaps:
        for unit in told.task.leaders or ("",):
            gaps[unit] = gaps.get(unit, 0) + 1
    for key in (*(unit.id for unit in edition.units), ""):
        if key in rows:
            squares = tuple(_square_of(cell) for cell in rows[key])
            yield UnitRow(unit=edition.unit(key), squares=squares, gaps=gaps.get(key, 0))


def _channel_rows(edition: Edition, coverage: Coverage, channels: tuple[Column, ...]) -> Iterator[ChannelRow]:
    for channel in channels:
        counts = (coverage.between(channel.id, phase.start, phase.end) for phase in edition.campaign.phases)
        yield ChannelRow(channel=channel, squares=tuple(_square_of_count(count) for count in counts))


def _square_of(cell: Cell) -> Square:
    if not cell.of:
        return Square(words="", level="")
    level = 0 if not cell.told else 3 if cell.told == cell.of else 2 if cell.told * 2 >= cell.of else 1
    return Square(words=f"{cell.told}/{cell.of}", level=str(level))


def _square_of_count(count: int) -> Square:
    level = 0 if not count else 1 if count <= _FEW else 2 if count <= _SEVERAL else 3
    return Square(words=str(count), level=str(level))


def _groups(coverage: Coverage, columns: tuple[Column, ...]) -> Iterator[dict[str, object]]:
    """The told tasks by the first column in which each stands, with how many tasks that column has in all."""
    for column in columns:
        own = tuple(told for told in coverage.covered if told.columns[0] == column.id)
        of = sum(told.columns[0] == column.id for told in coverage.tasks)
        if own:
            yield {"column": column, "rows": own, "of": of}
