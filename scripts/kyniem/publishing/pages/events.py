"""The page of each event: every row of the calendars, every task whose paper says when; a notice for each gone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from kyniem.model.calendar import Calendar, Entry, EntryState, address_of_month
from kyniem.model.departed import Departed
from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.model.period import PeriodKind, State
from kyniem.model.plan import Plan, Section, Task
from kyniem.model.post import Post
from kyniem.phrases.dates import write_clock, write_moment, write_month
from kyniem.publishing.addresses import CALENDAR, PLANS, TASKS, address_of, address_of_section
from kyniem.publishing.heads.share_cards import facts_of_event
from kyniem.publishing.heads.structured_events import event_of_entry, event_of_task
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.event_times import EventTime, is_gathering, time_of_entry, times_of_task
from kyniem.publishing.times.occurrences import titles_of
from kyniem.publishing.wording import earlier_words

_BESIDE = 8
"""How many other rows or posts stand beside an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an event is written: the paper, the section's number, its title, where that stands."""

    plan: Plan
    label: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class _Beside:
    """What belongs together: rows by the post they carry and by the place in a plan they serve, posts by that place."""

    by_post: dict[str, list[Entry]] = field(default_factory=dict)
    by_source: dict[str, list[Entry]] = field(default_factory=dict)
    posts: dict[str, list[Post]] = field(default_factory=dict)


def event_pages(renderer: Renderer) -> Iterator[Page]:
    """A page for each row, in the order of the calendars; for each task with a time; a notice for each that is gone."""
    edition = renderer.edition
    beside = _beside(edition)
    for calendar in edition.calendars:
        for entry in calendar.entries:
            yield _of_entry(renderer, calendar, entry, beside)
    for plan in edition.plans:
        for task in plan.tasks:
            if task.page:
                yield _of_task(renderer, plan, task, beside)
    live = {entry.address for entry in edition.entries} | {task.page for task in edition.tasks}
    for gone in edition.departed:
        yield from (_notice(renderer, gone, address) for address in gone.pages if address not in live)


def _beside(edition: Edition) -> _Beside:
    beside = _Beside()
    for entry in edition.entries:
        if entry.post:
            beside.by_post.setdefault(entry.post, []).append(entry)
        if entry.source:
            beside.by_source.setdefault(entry.source, []).append(entry)
    for post in edition.current_posts:
        for reference in post.serves:
            beside.posts.setdefault(reference, []).append(post)
    return beside


def _of_entry(renderer: Renderer, calendar: Calendar, entry: Entry, beside: _Beside) -> Page:
    edition = renderer.edition
    post = edition.item_from(entry.post) if entry.post else None
    time = time_of_entry(entry)
    channels = tuple(filter(None, map(edition.campaign.channel, entry.channels)))
    deadline = entry.period.kind is PeriodKind.DEADLINE
    others = [each for each in beside.by_post.get(entry.post, ()) if each.id != entry.id] if post is not None else []
    return renderer.page(
        "event",
        _head_of_entry(edition, calendar, entry, time),
        kicker="Hạn cuối" if deadline else "Lịch đăng, phát" if channels else "Việc trong lịch",
        item=calendar,
        state=entry.state.value,
        earlier=earlier_words(entry),
        times=(time,),
        hours=entry.times,
        held_at=entry.place,
        gathering=not channels and not deadline and is_gathering(entry.title),
        channels=channels,
        task=None,
        lead=entry.lead,
        note=entry.note,
        post=post,
        source=_source(edition, entry.source),
        calendar=calendar,
        row_id=entry.id,
        rows=_nearest(others, entry.period.start or entry.month),
        posts=(),
        steps=[("Lịch", CALENDAR), (write_month(entry.month), address_of_month(entry.month))],
        searched=post is None,
        has_file=entry.period.dated,
    )


def _head_of_entry(edition: Edition, calendar: Calendar, entry: Entry, time: EventTime) -> Page:
    """The page of a row, all but its text."""
    channels = filter(None, map(edition.campaign.channel, entry.channels))
    hours = ", ".join(map(write_clock, entry.times))
    who = titles_of(edition, entry.lead)
    told = ", ".join(filter(None, (time.words, hours, entry.place, *(channel.name for channel in channels))))
    standing = "Đã hủy" if entry.state is EntryState.CANCELLED else "Đã đổi lịch" if entry.moved else ""
    # "Thứ Ba hằng tuần" stands in many a month's calendar: where a link is shared, no calendar stands around it.
    month = "" if str(entry.month.year) in time.words else f"Lịch {write_month(entry.month).lower()}"
    return Page(
        address=entry.address,
        title=entry.title,
        html="",
        template="event",
        description=". ".join(filter(None, (standing, f"{entry.title}: {told}", month, who))) + ".",
        place=CALENDAR,
        crumbs=(
            Crumb(title="Lịch", address=CALENDAR),
            Crumb(title=write_month(entry.month), address=address_of_month(entry.month)),
            Crumb(title=entry.title, address=entry.address),
        ),
        updated=calendar.updated,
        facts=facts_of_event(entry.state.value, told, who),
        things=(event_of_entry(edition, entry, entry.address),),
    )


def _of_task(renderer: Renderer, plan: Plan, task: Task, beside: _Beside) -> Page:
    times = times_of_task(renderer.edition, task)
    return renderer.page(
        "event",
        _head_of_task(renderer.edition, plan, task, times),
        kicker="Việc trong kế hoạch",
        item=plan,
        state=_state_of_task(times),
        earlier="",
        times=times,
        hours=(),
        held_at=task.held_at,
        gathering=is_gathering(task.title, kind=task.kind) and not times[0].inherited,
        channels=(),
        task=task,
        lead=task.lead,
        note=task.note,
        post=None,
        source=Source(plan=plan, label=task.section, title="", address=address_of(task)),
        calendar=None,
        row_id="",
        rows=_nearest(beside.by_source.get(task.id, ()), renderer.edition.today),
        posts=beside.posts.get(task.id, ())[:_BESIDE],
        steps=[("Nhiệm vụ", TASKS), (plan.label, plan.address)],
        searched=False,
        has_file=any(time.period.dated and not time.inherited for time in times),
    )


def _head_of_task(edition: Edition, plan: Plan, task: Task, times: Sequence[EventTime]) -> Page:
    """The page of a task, all but its text."""
    who = titles_of(edition, task.lead)
    words = times[0].words
    standing = "Đã hủy" if _state_of_task(times) == EntryState.CANCELLED.value else ""
    return Page(
        address=task.page,
        title=task.title,
        html="",
        template="event",
        description=". ".join(
            filter(None, (standing, f"{task.title}: {words}", who, f"{plan.name}, mục {task.section}"))
        )
        + ".",
        place=TASKS,
        crumbs=(
            Crumb(title="Nhiệm vụ", address=TASKS),
            Crumb(title=plan.label, address=plan.address),
            Crumb(title=task.title, address=task.page),
        ),
        updated=plan.updated,
        facts=facts_of_event(_state_of_task(times), words, who),
        things=(event_of_task(edition, task, task.page),),
    )


def _state_of_task(times: Sequence[EventTime]) -> str:
    if all(time.period.state is State.CANCELLED for time in times):
        return EntryState.CANCELLED.value
    return EntryState.TENTATIVE.value if any(time.period.tentative for time in times) else ""


def _source(edition: Edition, reference: str) -> Source | None:
    served = edition.served(reference) if reference else None
    if served is None:
        return None
    plan, part = served
    if isinstance(part, Task):
        return Source(plan=plan, label=part.section, title=part.title, address=address_of(part))
    if isinstance(part, Section):
        return Source(plan=plan, label=part.address, title=part.title, address=address_of_section(plan.id, part))
    return Source(plan=plan, label="", title="", address=f"{PLANS}{plan.id}/")


def _nearest(rows: Sequence[Entry], day: date) -> tuple[Entry, ...]:
    """The rows that stand nearest to the day, at most eight, in the order of their days."""
    near = sorted(rows, key=lambda each: abs((each.period.start or each.month) - day))[:_BESIDE]
    return tuple(sorted(near, key=lambda each: (each.period.start or each.month, each.times, each.id)))


def _notice(renderer: Renderer, gone: Departed, address: str) -> Page:
    row = address.startswith(CALENDAR)
    kind_word = "Mục lịch" if row else "Việc"
    page = Page(
        address=address,
        title=f"{kind_word} đã gỡ",
        html="",
        template="page",
        description=f"Trang này đã được gỡ lúc {write_moment(gone.when)}.",
        place=CALENDAR if row else PLANS,
        updated=gone.when,
        hidden=True,
    )
    return renderer.page("departed", page, gone=gone, kind_word=kind_word, since=renderer.edition.campaign.since)
