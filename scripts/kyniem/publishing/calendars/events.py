"""What becomes an event and when: entries, tasks and their milestones, phases, the occasion, what was withdrawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import product

from kyniem.model.calendar import Calendar, Entry, EntryState
from kyniem.model.campaign import Phase
from kyniem.model.departed import Departed
from kyniem.model.edition import Edition
from kyniem.model.period import Period, PeriodKind, Precision, State
from kyniem.model.plan import Plan, Task
from kyniem.model.published import Published
from kyniem.phrases.dates import write_day
from kyniem.publishing.addresses import absolute, address_of, address_of_event
from kyniem.publishing.times.calendar_days import Stand, end_of_unit, is_exact, stands_of
from kyniem.publishing.wording import earlier_words, hidden_mark, line, local, place_of, places, units_words

TENTATIVE, CONFIRMED, CANCELLED = "TENTATIVE", "CONFIRMED", "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One VEVENT: all-day without `clock`; moments aware, the address whole; `exact` when its period names days.

    `units` are the ids of those in whose own calendars it stands: they lead it or join in.
    """

    uid: str
    summary: str
    stand: Stand
    status: str
    created: datetime
    updated: datetime
    sequence: int
    address: str
    clock: time | None = None
    exact: bool = True
    transparent: bool = False
    description: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    place: str = ""

    @property
    def sort_key(self) -> tuple[date, time, str]:
        """Day, then time of day, all-day events first, then id."""
        return (self.stand.first, self.clock or time.min, self.uid)


def events_of_entry(edition: Edition, calendar: Calendar, entry: Entry) -> Iterator[CalendarEvent]:
    """One event for each time of day, or one all-day event."""
    exact = is_exact(entry.period)
    status = _status(entry.period, cancelled=entry.state is EntryState.CANCELLED)
    if status == CONFIRMED and (entry.state is not EntryState.APPROVED or not exact):
        status = TENTATIVE
    summary = _summary(_due(entry.period, line(entry.title)), entry.period, status)
    times = dict(zip(entry.times, entry.told_times, strict=True)) if exact else {}
    stands = tuple(stands_of(entry.id, entry.period, calendar.month, end_of_unit(calendar.month, Precision.MONTH)))
    for (name, stand), clock in product(stands, tuple(times) or (None,)):
        yield CalendarEvent(
            uid=_uid(edition, name, times[clock] if clock else None),
            summary=hidden_mark(edition, calendar) + summary,
            stand=stand,
            status=status,
            created=local(calendar.published),
            updated=local(calendar.updated),
            sequence=_sequence(calendar, status) + entry.moved,
            address=absolute(edition, address_of_event(entry)),
            clock=clock,
            exact=exact,
            transparent=not exact,
            description=_entry_description(edition, calendar, entry),
            categories=_channel_names(edition, entry),
            units=entry.leaders,
            place=line(entry.place),
        )


def events_of_task(edition: Edition, plan: Plan, task: Task) -> Iterator[CalendarEvent]:
    """The task's own time, then its milestones; what has no days gives none."""
    campaign = edition.campaign
    title = line(task.title)
    named = [
        (period, task.id_of_period(number), f"{line(label)}: {title}" if label else _due(period, title))
        for number, (label, period) in enumerate(task.labelled)
    ]
    standing = (
        (period, stand_name, stand, words)
        for period, name, words in named
        for stand_name, stand in stands_of(name, period, max(campaign.start, plan.since), campaign.end)
    )
    for period, name, stand, words in standing:
        exact = is_exact(period)
        status = _status(period)
        if status == CONFIRMED and not exact:
            status = TENTATIVE
        yield CalendarEvent(
            uid=_uid(edition, name),
            clock=_clock(period, stand),
            summary=hidden_mark(edition, plan) + _summary(words, period, status),
            stand=stand,
            status=status,
            created=local(plan.published),
            updated=local(plan.updated),
            sequence=_sequence(plan, status),
            address=absolute(edition, address_of_event(task)),
            exact=exact,
            transparent=not exact,
            description=_task_description(edition, plan, task, period),
            units=(*task.leaders, *task.partners),
            place=line(task.held_at),
        )


def event_of_occasion(edition: Edition) -> CalendarEvent:
    """The anniversary's day; the founding day is told in its name, never as a span."""
    campaign = edition.campaign
    occasion = campaign.occasion
    return CalendarEvent(
        uid=_uid(edition, f"ngay-ky-niem-{campaign.id}"),
        summary=f"Kỷ niệm {occasion.years} năm {line(occasion.name)} "
        f"({write_day(occasion.founded)} - {write_day(occasion.day)})",
        stand=Stand(first=occasion.day, last=occasion.day),
        status=CONFIRMED,
        created=local(campaign.since),
        updated=local(campaign.since),
        sequence=0,
        address=campaign.address,
        transparent=True,
        description=(line(campaign.publisher.body),),
    )


def event_of_phase(edition: Edition, phase: Phase) -> CalendarEvent:
    """A phase over all its days, in the plan's own words; it keeps nobody busy."""
    since = local(edition.campaign.since)
    told = (line(phase.summary), _labelled("Thời gian ghi trong kế hoạch", phase.period))
    return CalendarEvent(
        uid=_uid(edition, phase.id),
        summary=": ".join(filter(None, (line(phase.name), line(phase.title)))),
        stand=Stand(first=phase.start, last=phase.end),
        status=CONFIRMED,
        created=since,
        updated=since,
        sequence=0,
        address=absolute(edition, address_of(phase)),
        transparent=True,
        description=tuple(filter(None, (*told, _labelled("Nguồn", phase.source)))),
    )


def events_of_departed(edition: Edition, departed: Departed) -> Iterator[CalendarEvent]:
    """A cancelled event for each one that stood, under its old UID and on its old days: never its title."""
    for entry in departed.entries:
        exact = is_exact(entry.period)
        times: tuple[time | None, ...] = tuple(dict.fromkeys(entry.times)) if exact else ()
        stands = tuple(stands_of(entry.id, entry.period, entry.first, entry.last))
        for (name, stand), clock in product(stands, times or (None,)):
            yield CalendarEvent(
                uid=_uid(edition, name, clock),
                summary="Đã gỡ",
                stand=stand,
                status=CANCELLED,
                created=local(departed.published),
                updated=local(departed.when),
                sequence=max(departed.corrections, entry.corrections) + 1,
                address=absolute(edition, departed.address),
                clock=clock,
                exact=exact,
                transparent=True,
                description=tuple(filter(None, (_labelled("Lý do", departed.reason),))),
                units=entry.units,
            )


def _clock(period: Period, stand: Stand) -> time | None:
    """When what is on one day begins, where its words tell; a deadline's hour is its end, not its beginning."""
    one_day = stand.first == stand.last and period.kind is not PeriodKind.DEADLINE
    return period.hours[0][0] if period.hours and is_exact(period) and one_day else None


def _uid(edition: Edition, name: str, clock: time | None = None) -> str:
    hours = f"-{clock:%H%M}" if clock is not None else ""
    return f"{name}{hours}@{edition.campaign.host}"


def _due(period: Period, title: str) -> str:
    """The title, named as a deadline where it is one and does not say so itself."""
    said = title.casefold().startswith(("hạn", "thời hạn"))
    return f"Thời hạn: {title}" if period.kind is PeriodKind.DEADLINE and not said else title


def _summary(title: str, period: Period, status: str) -> str:
    """The title, after "Hủy" when cancelled, before the paper's own words when days alone would say more or less."""
    words = line(period.words)
    told = words and (not is_exact(period) or period.kind in {PeriodKind.DEADLINE, PeriodKind.OPEN})
    return ("Hủy: " if status == CANCELLED else "") + title + (f" ({words})" if told else "")


def _status(period: Period, *, cancelled: bool = False) -> str:
    if cancelled or period.state is State.CANCELLED:
        return CANCELLED
    return TENTATIVE if period.tentative else CONFIRMED


def _sequence(item: Published, status: str) -> int:
    """Recorded changes (RFC 5545, 3.8.7.4): corrections, and the cancelling."""
    return len(item.corrections) + (1 if status == CANCELLED else 0)


def _entry_description(edition: Edition, calendar: Calendar, entry: Entry) -> tuple[str, ...]:
    unit = edition.unit(calendar.unit)
    post = edition.item_from(entry.post) if entry.post else None
    references = (entry.source,) if entry.source else calendar.sources
    told = (
        _labelled("Chủ trì", units_words(edition, entry.lead)),
        _labelled("Kênh", ", ".join(_channel_names(edition, entry))),
        _labelled("Thời gian", entry.period.words),
        _labelled("Trước ghi", earlier_words(entry)),
        _labelled("Ghi chú", entry.note),
        _labelled("Bài", absolute(edition, post.address)) if post is not None else "",
        _labelled("Lịch", f"{calendar.title}, {unit.title}" if unit is not None else calendar.title),
        *(_labelled("Nguồn", f"{place.words}: {place.address}") for place in places(edition, references)),
    )
    return tuple(filter(None, told))


def _task_description(edition: Edition, plan: Plan, task: Task, period: Period) -> tuple[str, ...]:
    issuer = edition.unit(plan.issuer)
    place = place_of(edition, plan, task)
    told = (
        _labelled("Chủ trì", units_words(edition, task.lead)),
        _labelled("Phối hợp", units_words(edition, task.coordinating)),
        _labelled("Thời gian ghi trong kế hoạch", period.words),
        _labelled("Cơ quan ban hành", issuer.title if issuer is not None else ""),
        _labelled("Nguồn", f"{place.words}: {place.address}"),
    )
    return tuple(filter(None, told))


def _labelled(label: str, words: str) -> str:
    told = line(words)
    return f"{label}: {told}" if told else ""


def _channel_names(edition: Edition, entry: Entry) -> tuple[str, ...]:
    channels = ((channel_id, edition.campaign.channel(channel_id)) for channel_id in entry.channels)
    return tuple(line(channel.name if channel is not None else channel_id) for channel_id, channel in channels)
