"""Calendar files to subscribe to (iCalendar, RFC 5545): which there are, what each holds, how a VEVENT is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard, vRecur, vText

from kyniem.model.campaign import Phase
from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.model.unit import Unit
from kyniem.publishing.addresses import CALENDAR, DUE, TASKS, absolute, address_of
from kyniem.publishing.calendar_days import rule_of
from kyniem.publishing.calendar_events import (
    CalendarEvent,
    event_of_occasion,
    event_of_phase,
    events_of_departed,
    events_of_entry,
    events_of_task,
)
from kyniem.publishing.reminders import reminders
from kyniem.publishing.unit_following import followed_units
from kyniem.publishing.wording import line, local
from kyniem.settings import CAMPAIGN_ZONE, Settings

EVERYTHING = "tat-ca"
DUTIES = "nhiem-vu"
REMINDERS = "nhac-viec"

_ZONE = "Asia/Ho_Chi_Minh"
_END = b"END:VCALENDAR\r\n"
_REFRESH = timedelta(hours=6)
_LENGTH = timedelta(minutes=15)
"""How long a timed event is shown: a bulletin's usual length, and long enough to be seen for what is only posted."""


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


def publish_calendars(edition: Edition, settings: Settings) -> tuple[Output, ...]:  # noqa: ARG001  # all publishers are called alike
    """Every calendar as iCalendar: UTF-8, CRLF, lines folded at 75 octets."""
    events = _Events(
        entries=tuple(_entries(edition)),
        tasks=tuple(_tasks(edition)),
    )
    files = (*calendars_of(edition), *unit_calendars_of(edition))
    return tuple(Output(path=one.path, content=_written(edition, one, events)) for one in files)


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
            text = self.texts[event] = bytes(_vevent(event).to_ical())
        return text


def _written(edition: Edition, calendar: CalendarFile, events: _Events) -> bytes:
    own = sorted(_events(edition, calendar, events), key=lambda event: event.sort_key)
    updated = max((event.updated for event in own), default=local(edition.campaign.since))
    title, summary = vText(calendar.title), vText(calendar.summary)
    address = absolute(edition, calendar.path)
    frame = Calendar()
    frame.add("version", "2.0")
    frame.add("prodid", f"-//kyniem//{line(edition.campaign.id)}//VI")
    frame.add("calscale", "GREGORIAN")
    frame.add("uid", f"{calendar.path}@{edition.campaign.host}")
    frame.add("name", title)
    frame.add("x-wr-calname", title)
    frame.add("description", summary)
    frame.add("x-wr-caldesc", summary)
    frame.add("x-wr-timezone", _ZONE)
    frame.add("last-modified", updated)
    frame.add("url", absolute(edition, calendar.page))
    frame.add("source", address, parameters={"VALUE": "URI"})
    frame.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    frame.add("x-published-ttl", "PT6H")
    frame.add_component(_zone())
    head = bytes(frame.to_ical()).removesuffix(_END)
    return b"".join((head, *(events.text(event) for event in own), _END))


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


def _vevent(event: CalendarEvent) -> Event:
    """The VEVENT; DTSTAMP is the content's last change (RFC 5545, 3.8.7.2, without METHOD), DTEND exclusive."""
    written = Event()
    written.add("uid", event.uid)
    written.add("dtstamp", event.updated)
    written.add("created", event.created)
    written.add("last-modified", event.updated)
    written.add("sequence", event.sequence)
    written.add("status", event.status)
    written.add("summary", event.summary)
    if event.clock is None:
        written.add("dtstart", event.stand.first)
        written.add("dtend", event.stand.last + timedelta(days=1))
    else:
        written.add("dtstart", datetime.combine(event.stand.first, event.clock, CAMPAIGN_ZONE))
        written.add("duration", _LENGTH)
    rule = rule_of(event.stand, event.clock)
    if rule:
        written.add("rrule", vRecur.from_ical(rule))
    if event.transparent:
        written.add("transp", "TRANSPARENT")
    if event.description:
        written.add("description", "\n".join(event.description))
    if event.categories:
        written.add("categories", list(event.categories))
    written.add("url", event.address)
    return written


def _zone() -> Timezone:
    """Vietnam's time: +07:00 all year since 1975, so one standard observance and no zone database."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001  # an observance's DTSTART is local by RFC 5545, 3.6.5
    standard.add("tzoffsetfrom", timedelta(hours=7))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", _ZONE)
    zone.add_component(standard)
    return zone
