"""How one event is written in iCalendar (RFC 5545): the VEVENT, the zone its hours are told in, a file of it alone."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard, vRecur

from kyniem.publishing.calendars.events import CalendarEvent
from kyniem.publishing.times.calendar_days import rule_of
from kyniem.settings import CAMPAIGN_ZONE

ZONE = "Asia/Ho_Chi_Minh"
END = b"END:VCALENDAR\r\n"

_LENGTH = timedelta(minutes=15)
"""How long a timed event is shown: a bulletin's usual length, and long enough to be seen for what is only posted."""


def written_alone(product: str, events: Iterable[bytes]) -> bytes:
    """A file to be taken into one's own calendar once: written events and their zone, without a name to follow."""
    frame = Calendar()
    frame.add("version", "2.0")
    frame.add("prodid", product)
    frame.add("calscale", "GREGORIAN")
    frame.add_component(zone())
    return b"".join((bytes(frame.to_ical()).removesuffix(END), *events, END))


def vevent(event: CalendarEvent) -> Event:
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
    if event.place:
        written.add("location", event.place)
    if event.description:
        written.add("description", "\n".join(event.description))
    if event.categories:
        written.add("categories", list(event.categories))
    written.add("url", event.address)
    return written


def zone() -> Timezone:
    """Vietnam's time: +07:00 all year since 1975, so one standard observance and no zone database."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001  # an observance's DTSTART is local by RFC 5545, 3.6.5
    standard.add("tzoffsetfrom", timedelta(hours=7))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(standard)
    return zone
