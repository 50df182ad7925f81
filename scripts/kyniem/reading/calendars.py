"""Content calendars: front matter and one Markdown table, its columns known by their headers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from hashlib import sha256

from kyniem.markup import parse_body
from kyniem.model.calendar import Calendar, Entry, EntryState, last_day_of_month
from kyniem.model.campaign import Channel
from kyniem.model.period import NOT_SAID, Period
from kyniem.model.references import within
from kyniem.model.unit import Named
from kyniem.phrases.dates import parse_time, write_month
from kyniem.phrases.folding import fold, fold_accents
from kyniem.phrases.organisations import Directory, split_names
from kyniem.phrases.periods import parse_period
from kyniem.problems import Origin, Problem
from kyniem.reading.calendar_columns import cells_of, columns_of, is_ruler
from kyniem.reading.documents import Document
from kyniem.reading.fields import Fields
from kyniem.reading.published import read_published

_DAY_ONLY = re.compile(r"(?P<before>(?:trước\s+|chậm nhất\s+)?(?:ngày\s+)?)(?P<day>\d{1,2})")
_MINUTES = r"(?:\s*\d{1,2}(?!\d|\s*(?::|h|giờ)))?"
"""Never the hour that comes next: what can be read in two ways takes ages to be found unreadable."""
_HOURS_AFTER_DAY = re.compile(rf"(?:[,;]?\s*(?:và\s+)?\d{{1,2}}(?::|h|\s*giờ){_MINUTES})*\s*$")
_MARKDOWN_LINK = re.compile(r"\[[^\]]*\]\(([^)]+)\)")

_NO_MONTH = date.min


@dataclass(frozen=True, slots=True)
class Known:
    """What a calendar's cells may name: the units' spellings and the campaign's channels (None = not known)."""

    directory: Directory
    channels: tuple[Channel, ...] | None


def parse_calendar(document: Document, known: Known, problems: list[Problem]) -> Calendar:
    """One calendar, as far as it can be read; where its month cannot be, nothing is asked of its days."""
    fields = Fields(document.front, "calendar", problems)
    month = fields.month("month", "tháng", required=True)
    title = f"Lịch nội dung {write_month(month).lower()}" if month is not None else "Lịch nội dung"
    published = read_published(fields, document, default_title=title)
    unit = fields.text("unit", "đơn vị chịu trách nhiệm", required=True)
    sources = fields.texts("source", "nguồn")
    fields.finish()
    intro, table = _split(document, problems)
    calendar = Calendar(
        **published,
        month=month or _NO_MONTH,
        unit=unit,
        sources=sources,
        intro=parse_body(intro, document.body_origin),
    )
    return replace(calendar, entries=_with_ids(calendar.id, _entries(table, calendar, known, problems)))


def _split(document: Document, problems: list[Problem]) -> tuple[str, list[tuple[Origin, str]]]:
    """The text above the table, and the table's lines with their places; text below it would be lost, and is told."""
    lines = document.body.split("\n")
    places = [document.body_origin.at(document.body_origin.line + number) for number in range(len(lines))]
    start = next((number for number, line in enumerate(lines) if line.lstrip().startswith("|")), len(lines))
    table: list[tuple[Origin, str]] = []
    for place, line in list(zip(places, lines, strict=True))[start:]:
        if line.lstrip().startswith("|"):
            table.append((place, line))
        elif line.strip():
            message = "chữ ở dưới bảng không hiện lên trang; hãy đưa lên trên bảng (dòng của bảng mở đầu bằng dấu |)"
            problems.append(Problem(place, "calendar-table", message))
    return "\n".join(lines[:start]), table


def _entries(
    table: list[tuple[Origin, str]], calendar: Calendar, known: Known, problems: list[Problem]
) -> Iterator[Entry]:
    if not table:
        message = "lịch chưa có bảng nào; mỗi dòng của bảng mở đầu bằng dấu |"
        problems.append(Problem(calendar.origin, "calendar-table", message))
        return
    columns = columns_of(*table[0], problems)
    if columns is None:
        return
    for origin, line in table[1:]:
        if is_ruler(line):
            continue
        cells = cells_of(line)
        if len(cells) != len(columns):
            message = f"dòng này có {len(cells)} ô mà bảng có {len(columns)} cột; ô trống vẫn giữ đủ dấu |"
            problems.append(Problem(origin, "calendar-row", message))
            continue
        row = {column: cell for column, cell in zip(columns, cells, strict=True) if column}
        entry = _entry(_Row(row, origin, calendar, known, problems))
        if entry is not None:
            yield entry


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Mapping[str, str]
    origin: Origin
    calendar: Calendar
    known: Known
    problems: list[Problem]

    def cell(self, column: str) -> str:
        return self.cells.get(column, "")

    def tell(self, what: str, message: str) -> None:
        self.problems.append(Problem(self.origin, f"calendar-{what}", message))


def _entry(row: _Row) -> Entry | None:
    if not row.cell("content"):
        row.tell("row", "ô “Nội dung” còn trống")
        return None
    earlier, earlier_times = _earlier(row)
    period = _period(row)
    return Entry(
        id="",
        calendar=row.calendar.id,
        month=row.calendar.month,
        period=period,
        title=row.cell("content"),
        origin=row.origin,
        times=tuple(_times(row, row.cell("time"))) or tuple(begins for begins, _ in period.hours),
        channels=tuple(_channels(row)),
        lead=tuple(
            Named(words=name, origin=row.origin, unit=row.known.directory.find(name))
            for name in split_names(row.cell("lead"), row.known.directory)
        ),
        post=_post(row),
        state=_state(row),
        source=row.cell("source"),
        note=row.cell("note"),
        place=row.cell("place"),
        earlier=earlier,
        earlier_times=earlier_times,
    )


def _earlier(row: _Row) -> tuple[Period, tuple[time, ...]]:
    """When it was to be before it was moved: a day, the hours after it (“12/10, 19:30”); hours alone keep the day."""
    hours = _HOURS_AFTER_DAY.search(row.cell("earlier"))
    if not row.cell("earlier") or hours is None or row.calendar.month == _NO_MONTH:
        return NOT_SAID, ()
    words = row.cell("earlier")[: hours.start()].rstrip(" ,;") or row.cell("day")
    period = _read_day(words, row.calendar.month)
    if not period.dated:
        row.tell("day", f"không đọc được ngày cũ “{words}” ở cột “Đổi từ”; hãy ghi như 12/10 hoặc 12/10, 19:30")
    return period, tuple(_times(row, hours[0]))


def _read_day(words: str, month: date) -> Period:
    match = _DAY_ONLY.fullmatch(fold(words))
    phrase = f"{match['before']}{match['day']}/{month.month}" if match is not None else words
    return replace(parse_period(phrase, month), words=words)


def _period(row: _Row) -> Period:
    words = row.cell("day")
    month = row.calendar.month
    if month == _NO_MONTH:
        return NOT_SAID
    period = _read_day(words, month)
    if not period.dated:
        what = f'không đọc được ngày "{words}"' if words else "ô “Ngày” còn trống"
        row.tell("day", f"{what}; hãy ghi như 01/10, 16/10 - 22/10, Thứ Hai hằng tuần, Trong tháng 10")
    last = last_day_of_month(month)
    if period.recurrence is not None:
        return period.within(month, last)
    # "Trước ngày 01/10" belongs to October, by the day it prints, though its last day is in September.
    inside = month <= period.deadline <= last if period.deadline is not None else period.touches(month, last)
    if period.dated and not inside:
        row.tell("day", f"“{words}” không thuộc {write_month(month).lower()} của lịch này")
    return period


def _times(row: _Row, written: str) -> Iterator[time]:
    for piece in re.split(r"[,;]| và ", written):
        if not piece.strip():
            continue
        try:
            yield parse_time(piece)
        except ValueError:
            row.tell("time", f'không đọc được giờ "{piece.strip()}"; hãy ghi như 05:00, 17:00')


def _channels(row: _Row) -> Iterator[str]:
    if row.known.channels is None:
        return
    names = {
        fold_accents(name): channel.id
        for channel in row.known.channels
        for name in (channel.id, channel.name, channel.title)
        if name
    }
    whole = fold_accents(row.cell("channel"))
    pieces = [row.cell("channel")] if whole in names else re.split(r"[,;]", row.cell("channel"))
    for piece in pieces:
        if not piece.strip():
            continue
        found = names.get(fold_accents(piece))
        if found is None:
            known = ", ".join(channel.name for channel in row.known.channels)
            row.tell("channel", f"không có kênh nào tên “{piece.strip()}”; các kênh: {known}")
        else:
            yield found


def _post(row: _Row) -> str:
    written = row.cell("post")
    link = _MARKDOWN_LINK.search(written)
    target = link[1] if link is not None else written
    return within(row.calendar.source, target) if target else ""


def _state(row: _Row) -> EntryState:
    written = fold(row.cell("state"))
    for state in EntryState:
        if fold_accents(state.value) == fold_accents(written):
            return state
    if written:
        words = ", ".join(f"“{state.value}”" for state in EntryState)
        row.tell("state", f'không hiểu trạng thái "{row.cell("state")}"; hãy ghi một trong: {words}')
    return EntryState.TENTATIVE


def _with_ids(calendar_id: str, entries: Iterator[Entry]) -> tuple[Entry, ...]:
    """Ids made of when and what, so that a row put in between moves no other row's identity; a moved row keeps its own.

    They are digests: an id outlives its row (a cancelled event keeps it), and must not tell what a withdrawn row said.
    """
    seen: dict[str, int] = {}
    named: list[Entry] = []
    for entry in entries:
        told = f"{fold(entry.earlier.words or entry.period.words)}|{fold(entry.title)}"
        base = f"{calendar_id}-{sha256(told.encode()).hexdigest()[:10]}"
        seen[base] = seen.get(base, 0) + 1
        named.append(replace(entry, id=base if seen[base] == 1 else f"{base}-{seen[base]}"))
    return tuple(named)
