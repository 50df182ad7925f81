"""The desk's reminders as events: thirty days, seven and one before a term ends, and on its last day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from kyniem.model.departed import Departed
from kyniem.model.edition import Edition
from kyniem.model.period import Period, PeriodKind, Recurrence
from kyniem.model.plan import Plan
from kyniem.publishing.addresses import absolute
from kyniem.publishing.calendars.events import CANCELLED, CONFIRMED, TENTATIVE, CalendarEvent
from kyniem.publishing.times.calendar_days import Stand, is_exact, stand_of
from kyniem.publishing.times.due import (
    WEEK,
    Term,
    TermKind,
    end_words,
    first_warning,
    is_deadline_of_entry,
    parts_of,
    terms_of,
)
from kyniem.publishing.wording import hidden_mark, line, local, place_of, units_words

AHEAD = (30, 7, 1, 0)
"""How many days before a term ends its reminders stand; 0 is its last day."""

_SHORTER = {"MONTHLY": (7, 1, 0), "WEEKLY": (1, 0)}
"""The same for a deadline that comes back so often that a longer warning would fall before the one before it."""

_CATEGORY = "Nhắc việc"
_NOT_KNOWN = "Trang không biết việc đã xong hay chưa; hãy hỏi đơn vị chủ trì."


def reminders(edition: Edition) -> Iterator[CalendarEvent]:
    """Every reminder, whatever the day; cancelled ones for what was called off or withdrawn.

    What a heading lends to the tasks below it reminds of nothing: the paper gave those tasks no time.
    """
    for term in terms_of(edition):
        if not term.inherited:
            yield from _of_term(edition, term)
    for departed in edition.departed:
        yield from _of_departed(edition, departed)


def stand_before(period: Period, first: date, until: date, ahead: int) -> Stand | None:
    """Where the reminder `ahead` days before a period stands; None when it would stand before `first`.

    What comes back is reminded of each time within `first` … `until`, by the same rule moved back.
    """
    stand = stand_of(period, first, until)
    if stand is None:
        return None
    back = timedelta(days=ahead)
    if stand.recurrence is None:
        day = (stand.first if _is_event(period) else stand.last) - back
        return Stand(first=day, last=day) if day >= first else None
    last = stand.until or until
    days = (stand.first + timedelta(days=number) for number in range((last - stand.first).days + 1))
    begins = next((day - back for day in days if stand.recurrence.falls_on(day) and day - back >= first), None)
    moved = _moved(stand.recurrence, ahead)
    if begins is None or moved is None:
        return None
    return Stand(first=begins, last=begins, recurrence=moved, until=last - back)


def _moved(rule: Recurrence, back: int) -> Recurrence | None:
    """The rule of the days `back` days before a rule's own; days before the first are counted from the month's end.

    None where no one rule names them: the third Monday less a week, days of which some fall into the month before.
    """
    before = {0 < day <= back for day in rule.month_days}
    if rule.nth or (rule.months and len(before) > 1):
        return None
    months = tuple(sorted((month - 2) % 12 + 1 for month in rule.months)) if True in before else rule.months
    return replace(
        rule,
        months=months,
        weekdays=tuple(sorted((day - back) % 7 for day in rule.weekdays)),
        month_days=tuple(day - back - (1 if 0 < day <= back else 0) for day in rule.month_days),
    )


def _steps(period: Period) -> tuple[int, ...]:
    """How far ahead of a period one is reminded; of what comes back only where it is a deadline."""
    if period.recurrence is None:
        return AHEAD
    return _SHORTER.get(period.recurrence.frequency, ()) if period.kind is PeriodKind.DEADLINE else ()


def _is_event(period: Period) -> bool:
    """Whether it is a stretch of a few named days, which one prepares for before the first of them."""
    if not is_exact(period) or period.kind is PeriodKind.DEADLINE or period.start is None or period.end is None:
        return False
    return period.end - period.start < timedelta(days=WEEK)


def _of_term(edition: Edition, term: Term) -> Iterator[CalendarEvent]:
    status = CANCELLED if term.cancelled else TENTATIVE if term.period.tentative or not term.exact else CONFIRMED
    for ahead in _steps(term.period):
        stand = stand_before(term.period, term.first, term.until, ahead)
        if stand is not None:
            yield CalendarEvent(
                uid=_uid(edition, term.id, ahead),
                summary=hidden_mark(edition, term.item) + ("Hủy: " if term.cancelled else "") + _summary(term, ahead),
                stand=stand,
                status=status,
                created=local(term.item.published),
                updated=local(term.item.updated),
                sequence=len(term.item.corrections) + (1 if term.cancelled else 0),
                address=absolute(edition, term.address),
                transparent=True,
                description=_description(edition, term),
                categories=_categories(edition, term),
            )


def _of_departed(edition: Edition, departed: Departed) -> Iterator[CalendarEvent]:
    """A cancelled event for each reminder that stood, under its old UID and on its old days: never its title."""
    in_calendar = departed.had_rows
    for entry in departed.entries:
        if in_calendar and not is_deadline_of_entry(entry.period):
            continue
        first = first_warning(entry.first) if in_calendar else entry.first
        for name, part in parts_of(entry.id, entry.period):
            for ahead in _steps(part):
                stand = stand_before(part, first, entry.last, ahead)
                if stand is not None:
                    yield CalendarEvent(
                        uid=_uid(edition, name, ahead),
                        summary="Đã gỡ",
                        stand=stand,
                        status=CANCELLED,
                        created=local(departed.published),
                        updated=local(departed.when),
                        sequence=departed.corrections + 1,
                        address=absolute(edition, departed.address),
                        transparent=True,
                        description=(f"Lý do: {line(departed.reason)}",) if departed.reason else (),
                        categories=(_CATEGORY,),
                    )


def _uid(edition: Edition, name: str, ahead: int) -> str:
    return f"nhac-{ahead}-{name}@{edition.campaign.host}"


def _summary(term: Term, ahead: int) -> str:
    """What is said: how many days are left of what, before the paper's own words; a coarse end is named as such."""
    title, words = line(term.title), line(term.period.words)
    what = f"{line(term.label)}, {title}" if term.label else title
    return f"{_left(term, ahead)}: {what}" + (f" ({words})" if words else "")


def _left(term: Term, ahead: int) -> str:
    left = f"Còn {ahead} ngày" if ahead else "Hôm nay"
    if term.kind is TermKind.DAY or _is_event(term.period):
        return left
    if not term.exact:
        return f"{left} là {end_words(term.period)}" if ahead else f"Hôm nay {end_words(term.period)}"
    if not ahead:
        return "Hôm nay là ngày cuối"
    if term.label and term.kind is TermKind.DEADLINE:
        return left
    return f"{left} đến hạn" if term.kind is TermKind.DEADLINE else f"{left} là hết thời gian"


def _description(edition: Edition, term: Term) -> tuple[str, ...]:
    lead = units_words(edition, term.lead)
    if isinstance(term.item, Plan):
        place = place_of(edition, term.item, term.task)
        source = f"{place.words}: {place.address}"
    else:
        source = f"{line(term.item.title)}: {absolute(edition, term.address)}"
    return tuple(filter(None, (f"Chủ trì: {lead}" if lead else "", f"Nguồn: {source}", _NOT_KNOWN)))


def _categories(edition: Edition, term: Term) -> tuple[str, ...]:
    """The word for all reminders, then the units that lead, so that a reader can pick out their own."""
    units = (edition.unit(named.unit) if named.unit else None for named in term.lead)
    return tuple(dict.fromkeys((_CATEGORY, *(line(unit.title) for unit in units if unit is not None))))
