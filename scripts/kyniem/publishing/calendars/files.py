"""Calendar files to subscribe to (iCalendar, RFC 5545): which there are, what each holds, how a VEVENT is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from icalendar import Calendar, vText

from kyniem.model.campaign import Phase
from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.model.unit import Unit
from kyniem.publishing.addresses import CALENDAR, DUE, TASKS, absolute, address_of
from kyniem.publishing.calendars.events import (
    CalendarEvent,
    event_of_occasion,
    event_of_phase,
    events_of_departed,
    events_of_entry,
    events_of_task,
)
from kyniem.publishing.calendars.reminders import reminders
from kyniem.publishing.calendars.writing import END, ZONE, vevent, written_alone, zone
from kyniem.publishing.unit_following import followed_units
from kyniem.publishing.wording import line, local
from kyniem.settings import Settings

EVERYTHING = "tat-ca"
DUTIES = "nhiem-vu"
REMINDERS = "nhac-viec"
OWN_FILE = "lich.ics"
"""The file beside the page of a single event."""

_REFRESH = timedelta(hours=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFile:
    """A calendar to subscribe to: id, what people see of it, the page it goes with; whose it is, if one's own."""

    id: str
    title: str
    summary: str
    page: str
    phase: Phase | None = None
    unit: Unit | None = None

    @property
    def path(self) -> str:
        """Its file, relative to the site."""
        return f"{CALENDAR}{self.id}.ics"


def calendars_of(edition: Edition) -> tuple[CalendarFile, ...]:
    """The calendar of everything, that of every dated task, the desk's reminders, then one for each phase."""
    name = line(edition.campaign.name)
    closing = " (bản bàn biên tập)" if edition.for_desk else ""
    everything = CalendarFile(
        id=EVERYTHING,
        title=f"{name}: lịch chung{closing}",
        summary="Lịch phát thanh, lịch đăng bài và những việc trong kế hoạch có ghi ngày.",
        page=CALENDAR,
    )
    duties = CalendarFile(
        id=DUTIES,
        title=f"{name}: nhiệm vụ theo kế hoạch{closing}",
        summary="Mọi nhiệm vụ có ghi thời gian; chỗ văn bản chưa ghi ngày thì giữ nguyên lời của kế hoạch.",
        page=TASKS,
    )
    own = CalendarFile(
        id=REMINDERS,
        title=f"{name}: nhắc việc{closing}",
        summary="Trước mỗi hạn 30, 7 và 1 ngày; báo cáo hằng tháng trước 7 và 1 ngày. Chỉ có ở bản bàn biên tập.",
        page=DUE,
    )
    phases = (
        CalendarFile(
            id=phase.id,
            title=f"{name}: {': '.join(filter(None, (line(phase.name), line(phase.title))))}{closing}",
            summary=line(phase.summary) or f"Lịch và nhiệm vụ trong {line(phase.name)}.",
            page=address_of(phase),
            phase=phase,
        )
        for phase in edition.campaign.phases
    )
    return (everything, duties, *((own,) if edition.for_desk else ()), *phases)


def unit_calendars_of(edition: Edition) -> tuple[CalendarFile, ...]:
    """One for each unit that has anything: the tasks it leads or joins, the entries it sees to."""
    return tuple(unit_calendar(edition, unit) for unit in followed_units(edition))


def unit_calendar(edition: Edition, unit: Unit) -> CalendarFile:
    """The calendar of a unit. Its name begins with the unit's: in a list of calendars people look for their own."""
    closing = " (bản bàn biên tập)" if edition.for_desk else ""
    title = line(unit.title)
    return CalendarFile(
        id=f"don-vi-{unit.id}",
        title=f"{title}: việc trong {line(edition.campaign.name)}{closing}",
        summary=f"Việc {title} chủ trì, phối hợp và lịch nội dung phụ trách.",
        page=address_of(unit),
        unit=unit,
    )


@dataclass(frozen=True, slots=True)
class _Events:
    """Every event of the edition, made once, and the text of each, written once: most stand in several calendars."""

    entries: tuple[CalendarEvent, ...]
    tasks: tuple[CalendarEvent, ...]
    texts: dict[CalendarEvent, bytes] = field(default_factory=dict)

    def text(self, event: CalendarEvent) -> bytes:
        """The VEVENT as it stands in a file."""
        text = self.texts.get(event)
        if text is None:
            text = self.texts[event] = bytes(vevent(event).to_ical())
        return text


def publish_calendars(edition: Edition, settings: Settings) -> tuple[Output, ...]:  # noqa: ARG001  # all publishers are called alike
    """Every calendar as iCalendar: UTF-8, CRLF, lines folded at 75 octets."""
    events = _Events(
        entries=tuple(_entries(edition)),
        tasks=tuple(_tasks(edition)),
    )
    files = (*calendars_of(edition), *unit_calendars_of(edition))
    return (
        *(Output(path=one.path, content=_written(edition, one, events)) for one in files),
        *_own_files(edition, events),
    )


def _own_files(edition: Edition, events: _Events) -> Iterator[Output]:
    """Beside the page of each row and task the file of its own events, the same as in the calendars."""
    by_page: dict[str, list[CalendarEvent]] = {}
    pages = {absolute(edition, address) for address in own_pages(edition)}
    for event in (*events.entries, *events.tasks):
        if event.address in pages:
            by_page.setdefault(event.address, []).append(event)
    product = _product(edition)
    for page, own in by_page.items():
        written = written_alone(product, (events.text(event) for event in sorted(own, key=lambda each: each.sort_key)))
        yield Output(path=f"{page.removeprefix(edition.campaign.address)}{OWN_FILE}", content=written)


def own_pages(edition: Edition) -> Iterator[str]:
    """The addresses of the pages of single rows and tasks."""
    yield from (entry.address for entry in edition.entries)
    yield from (task.page for task in edition.tasks if task.page)


def _product(edition: Edition) -> str:
    return f"-//kyniem//{line(edition.campaign.id)}//VI"


def _written(edition: Edition, calendar: CalendarFile, events: _Events) -> bytes:
    own = sorted(_events(edition, calendar, events), key=lambda event: event.sort_key)
    updated = max((event.updated for event in own), default=local(edition.campaign.since))
    title, summary = vText(calendar.title), vText(calendar.summary)
    address = absolute(edition, calendar.path)
    frame = Calendar()
    frame.add("version", "2.0")
    frame.add("prodid", _product(edition))
    frame.add("calscale", "GREGORIAN")
    frame.add("uid", f"{calendar.path}@{edition.campaign.host}")
    frame.add("name", title)
    frame.add("x-wr-calname", title)
    frame.add("description", summary)
    frame.add("x-wr-caldesc", summary)
    frame.add("x-wr-timezone", ZONE)
    frame.add("last-modified", updated)
    frame.add("url", absolute(edition, calendar.page))
    frame.add("source", address, parameters={"VALUE": "URI"})
    frame.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    frame.add("x-published-ttl", "PT6H")
    frame.add_component(zone())
    head = bytes(frame.to_ical()).removesuffix(END)
    return b"".join((head, *(events.text(event) for event in own), END))


def _events(edition: Edition, calendar: CalendarFile, events: _Events) -> Iterator[CalendarEvent]:
    """What a calendar holds: days only in that of everything; a phase's or a unit's holds what is coarse as well."""
    if calendar.phase is not None:
        start, end = calendar.phase.start, calendar.phase.end
        yield event_of_phase(edition, calendar.phase)
        yield from (event for event in (*events.entries, *events.tasks) if event.stand.touches(start, end))
    elif calendar.unit is not None:
        yield from (event for event in (*events.entries, *events.tasks) if calendar.unit.id in event.units)
    elif calendar.id == DUTIES:
        yield from events.tasks
    elif calendar.id == REMINDERS:
        yield from reminders(edition)
    else:
        yield event_of_occasion(edition)
        yield from (event for event in (*events.entries, *events.tasks) if event.exact)


def _entries(edition: Edition) -> Iterator[CalendarEvent]:
    for calendar in edition.calendars:
        for entry in calendar.entries:
            yield from events_of_entry(edition, calendar, entry)
    for departed in edition.departed:
        if departed.had_rows:
            yield from events_of_departed(edition, departed)


def _tasks(edition: Edition) -> Iterator[CalendarEvent]:
    for plan in edition.plans:
        for task in plan.tasks:
            yield from events_of_task(edition, plan, task)
    for departed in edition.departed:
        if not departed.had_rows:
            yield from events_of_departed(edition, departed)
