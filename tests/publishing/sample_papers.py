"""Sample papers for the publishers' tests: periods, a plan with its tasks, a month's calendar with its rows."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from kyniem.model.calendar import Calendar, Entry, EntryState
from kyniem.model.period import NOT_SAID, Period, PeriodKind, Precision, Recurrence
from kyniem.model.plan import Milestone, Plan, PlanKind, Section, Task, TaskKind
from kyniem.model.published import Correction
from kyniem.model.unit import Named
from kyniem.problems import Origin
from kyniem.settings import CAMPAIGN_ZONE

ORIGIN = Origin("mau.md", 1)
PLAN = "48-kh-ubnd"


def at(day: str, clock: str = "08:00") -> datetime:
    """The moment on an ISO day at a clock time, in the campaign's time zone."""
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(clock), CAMPAIGN_ZONE)


def corrected(when: datetime, what: str = "Đúng là 17:00.") -> tuple[Correction, ...]:
    """One correction."""
    return (Correction(when=when, what=what),)


def days(start: str, end: str = "", **changes: object) -> Period:
    """A day, or a span of days, given as ISO days."""
    first, last = date.fromisoformat(start), date.fromisoformat(end or start)
    kind = PeriodKind.RANGE if end else PeriodKind.POINT
    plain = Period(words=f"{start} {end}".strip(), start=first, end=last, precision=Precision.DAY, kind=kind)
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def coarse(start: str, end: str, words: str, precision: Precision = Precision.MONTH) -> Period:
    """A span that was not written to the day."""
    return Period(
        words=words,
        start=date.fromisoformat(start),
        end=date.fromisoformat(end),
        precision=precision,
        kind=PeriodKind.RANGE,
    )


def before(day: str, words: str) -> Period:
    """A deadline that excludes its day."""
    printed = date.fromisoformat(day)
    return Period(
        words=words,
        end=printed - timedelta(days=1),
        precision=Precision.DAY,
        kind=PeriodKind.DEADLINE,
        deadline=printed,
        inclusive=False,
    )


def weekly(*weekdays: int, words: str = "Thứ Hai hằng tuần") -> Period:
    """The weekdays (0 = Monday) of every week."""
    return Period(
        words=words,
        precision=Precision.DAY,
        kind=PeriodKind.RECURRING,
        recurrence=Recurrence(frequency="WEEKLY", weekdays=weekdays),
    )


def before_every(day: int) -> Period:
    """`trước ngày 15 hằng tháng`: a deadline of every month that excludes its day."""
    return Period(
        words=f"trước ngày {day} hằng tháng",
        precision=Precision.DAY,
        kind=PeriodKind.DEADLINE,
        inclusive=False,
        recurrence=Recurrence(frequency="MONTHLY", month_days=(day,)),
    )


def since(day: str, words: str, precision: Precision) -> Period:
    """A time that begins and has no end."""
    return Period(words=words, start=date.fromisoformat(day), precision=precision, kind=PeriodKind.OPEN)


def named(words: str, unit: str | None = None) -> Named:
    """A unit as a paper names it."""
    return Named(words=words, origin=ORIGIN, unit=unit)


def task(address: str = "II.4-2", period: Period = NOT_SAID, title: str = "", **changes: object) -> Task:
    """A task of the plan, led by a known unit, with any field changed."""
    plain = Task(
        id=f"{PLAN}#{address}",
        plan=PLAN,
        address=address,
        section=address.partition("-")[0],
        anchor=address.lower().replace(".", "-").replace("(", "-").replace(")", ""),
        title=title or f"Việc {address}",
        kind=TaskKind.ACTIVITY,
        origin=ORIGIN,
        lead=(named("Phòng VHTT", "phong-vhtt"), named("các phường")),
        period=period,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def plan(*tasks: Task, **changes: object) -> Plan:
    """Plan 48/KH-UBND with one section, II.4, that holds the tasks."""
    section = Section(
        address="II.4", anchor="ii-4", number="4", title="Cấp xã", level=2, origin=ORIGIN, tasks=tasks or (task(),)
    )
    plain = Plan(
        id=PLAN,
        title="Tổ chức các hoạt động",
        source=f"plans/{PLAN}.md",
        origin=ORIGIN,
        published=at("2023-02-20"),
        kind=PlanKind.PLAN,
        number="48/KH-UBND",
        issuer="ubnd",
        issued=date(2023, 2, 20),
        sections=(section,),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def milestone(label: str, period: Period) -> Milestone:
    """A further window of a task."""
    return Milestone(label=label, period=period)


def entry(entry_id: str, period: Period, *times: str, **changes: object) -> Entry:
    """A settled row on the radio, with any field changed."""
    plain = Entry(
        id=entry_id,
        calendar="2023-10",
        month=date(2023, 10, 1),
        period=period,
        title=f"Nội dung {entry_id}",
        origin=ORIGIN,
        times=tuple(time.fromisoformat(clock) for clock in times),
        channels=("phat-thanh",),
        lead=(named("Phòng VHTT", "phong-vhtt"),),
        state=EntryState.APPROVED,
        source=f"{PLAN}#II.4",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def calendar(*entries: Entry, **changes: object) -> Calendar:
    """The calendar of October 2023, published on 25 September, with any field changed."""
    plain = Calendar(
        id="2023-10",
        title="Lịch nội dung tháng 10/2023",
        source="calendars/2023-10.md",
        origin=ORIGIN,
        published=at("2023-09-25"),
        month=date(2023, 10, 1),
        unit="phong-vhtt",
        sources=(f"{PLAN}#II.4",),
        entries=entries,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once
