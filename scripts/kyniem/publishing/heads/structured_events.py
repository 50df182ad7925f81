"""What stands in time, in schema.org's words (Event, 30.0): the occasion, rows of calendars, tasks, anniversaries.

Nothing is said more exactly than the paper says it: a month, a quarter, the middle of a month give no day.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from kyniem.model.calendar import Entry, EntryState
from kyniem.model.edition import Edition
from kyniem.model.output import Thing
from kyniem.model.period import Period, PeriodKind, Recurrence, State
from kyniem.model.plan import Task
from kyniem.model.published import Anniversary
from kyniem.model.unit import Named
from kyniem.publishing.addresses import HOME, absolute
from kyniem.publishing.heads.structured_bodies import body_of, publisher_of

_STATUS = "https://schema.org/Event"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FREQUENCIES = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
"""RFC 5545 frequency → the letter of an ISO 8601 duration."""


def event_of_occasion(edition: Edition) -> Thing:
    """The anniversary day itself; the founding day is no event of this campaign."""
    occasion = edition.campaign.occasion
    return {
        "@type": "Event",
        "@id": f"{absolute(edition, HOME)}#ngay-ky-niem",
        "name": f"Kỷ niệm {occasion.years} năm {occasion.name}",
        "url": absolute(edition, HOME),
        "startDate": occasion.day.isoformat(),
        "endDate": occasion.day.isoformat(),
        "eventStatus": f"{_STATUS}Scheduled",
        "organizer": publisher_of(edition),
    }


def event_of_anniversary(edition: Edition, anniversary: Anniversary, address: str) -> Thing:
    """A commemoration that a plan names, told of on the page at `address`."""
    day = anniversary.day.isoformat()
    return {
        "@type": "Event",
        "name": f"{anniversary.years} năm {anniversary.title}",
        "url": absolute(edition, address),
        "startDate": day,
        "endDate": day,
        "eventStatus": f"{_STATUS}Scheduled",
    }


def event_of_entry(edition: Edition, entry: Entry, address: str) -> Thing:
    """A row of a calendar, whose own page stands at `address`; what goes out on channels is a publication."""
    kind = "PublicationEvent" if entry.channels else "Event"
    is_tentative = entry.state is EntryState.TENTATIVE or entry.period.tentative
    words = _words(entry.period, entry.note, is_tentative=is_tentative)
    is_cancelled = entry.state is EntryState.CANCELLED or entry.period.state is State.CANCELLED
    earlier = {**_days_of(entry.earlier), **_when(entry.earlier, entry.earlier_times, edition.as_of)}
    return _event(
        edition,
        {"@type": kind, "name": entry.title, "url": absolute(edition, address), "description": words},
        _when(entry.period, entry.times, edition.as_of),
        _status(is_cancelled=is_cancelled, moved=entry.moved, earlier=earlier.get("startDate", "")),
        (entry.place, entry.lead),
    )


def event_of_task(edition: Edition, task: Task, address: str) -> Thing:
    """A task by its own time, else by the first of its milestones, whose page stands at `address`."""
    dated = [(label, period) for label, period in task.labelled if period.dated]
    label, period = next(iter(dated), ("", task.period))
    name = f"{label}: {task.title}" if label else task.title
    words = _words(period, task.note, is_tentative=period.tentative)
    clocks = tuple(begin for begin, _ in period.hours)
    return _event(
        edition,
        {"@type": "Event", "name": name, "url": absolute(edition, address), "description": words},
        _when(period, clocks, edition.as_of),
        _status(is_cancelled=period.state is State.CANCELLED, moved=False, earlier=""),
        (task.held_at, task.lead),
    )


def _event(
    edition: Edition, words: Thing, when: Thing, status: Thing, where_and_who: tuple[str, Iterable[Named]]
) -> Thing:
    place, lead = where_and_who
    organizers = [body_of(edition, named.unit or "", named.words) for named in lead]
    return {
        **{key: value for key, value in words.items() if value},
        **when,
        **status,
        **({"location": {"@type": "Place", "name": place}} if place else {}),
        **({"organizer": organizers} if organizers else {}),
        "inLanguage": "vi",
    }


def _status(*, is_cancelled: bool, moved: bool, earlier: object) -> Thing:
    """Whether it stands; what was moved says from when, as far as that was a day."""
    if is_cancelled:
        return {"eventStatus": f"{_STATUS}Cancelled"}
    if not moved:
        return {"eventStatus": f"{_STATUS}Scheduled"}
    return {"eventStatus": f"{_STATUS}Rescheduled", **({"previousStartDate": earlier} if earlier else {})}


def _words(period: Period, note: str, *, is_tentative: bool) -> str:
    """The paper's own words for the time, and that it is not settled yet, which schema.org cannot say; the note."""
    label = "Thời gian dự kiến" if is_tentative and "dự kiến" not in period.words.casefold() else "Thời gian"
    return ". ".join(filter(None, (f"{label}: {period.words}" if period.words else "", note.rstrip("."))))


def _when(period: Period, clocks: tuple[time, ...], at: datetime) -> Thing:
    """When it is: days for what names days, a moment where one day has one hour, a schedule for what comes back."""
    if not period.exact:
        return {}
    if period.recurrence is not None:
        return {"eventSchedule": _schedule(period, period.recurrence, clocks)}
    stretches = period.stretches
    if len(stretches) > 1:
        return {"subEvent": [{"@type": "Event", "name": _span(each), **_days_of(each)} for each in stretches]}
    days = _days_of(period)
    is_one_hour = len(clocks) == 1 and period.kind is PeriodKind.POINT and period.start is not None
    if is_one_hour and period.start is not None:
        return {"startDate": datetime.combine(period.start, clocks[0], at.tzinfo).isoformat()}
    return days


def _days_of(period: Period) -> dict[str, object]:
    """The first and last day; of a deadline the last alone, of what has no end the first alone."""
    if not period.exact or period.recurrence is not None:
        return {}
    ends: dict[str, date | None] = {"startDate": period.start, "endDate": period.end}
    if period.kind is PeriodKind.DEADLINE:
        ends["startDate"] = None
    if period.kind is PeriodKind.OPEN and period.start is not None:
        ends["endDate"] = None
    return {key: day.isoformat() for key, day in ends.items() if day is not None}


def _span(period: Period) -> str:
    days = (day.strftime("%d/%m/%Y") for day in dict.fromkeys((period.start, period.end)) if day is not None)
    return " - ".join(days)


def _schedule(period: Period, rule: Recurrence, clocks: tuple[time, ...]) -> Thing:
    return {
        "@type": "Schedule",
        "repeatFrequency": f"P{rule.interval}{_FREQUENCIES[rule.frequency]}",
        **dict(_days_of_rule(rule)),
        **({"startDate": period.start.isoformat()} if period.start is not None else {}),
        **({"endDate": period.end.isoformat()} if period.end is not None else {}),
        **({"startTime": clocks[0].isoformat()} if len(clocks) == 1 else {}),
        "scheduleTimezone": "Asia/Ho_Chi_Minh",
    }


def _days_of_rule(rule: Recurrence) -> Iterator[tuple[str, object]]:
    """The days that a rule names, as far as a Schedule can say them: the last of a month it cannot."""
    if rule.weekdays and not rule.nth:
        yield "byDay", [f"https://schema.org/{_DAYS[day]}" for day in rule.weekdays]
    month_days = [day for day in rule.month_days if day > 0]
    if month_days:
        yield "byMonthDay", month_days
    if rule.months:
        yield "byMonth", list(rule.months)
