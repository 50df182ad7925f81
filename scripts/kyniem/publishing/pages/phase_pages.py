"""The pages of phases: the path of all, and each with its tasks by who leads them, its days, posts and calendar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kyniem.model.campaign import Phase
from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.model.unit import Unit
from kyniem.phrases.folding import fold, fold_accents
from kyniem.publishing.addresses import PHASES, TASKS, address_of
from kyniem.publishing.calendars.files import CalendarFile, calendars_of
from kyniem.publishing.feeds.catalogue import Feed, Group, feed_of, head_links, subject_feeds_of
from kyniem.publishing.pages.unit_pages import webcal_of
from kyniem.publishing.pages.views import TaskRow, phase_view, phase_views, task_rows
from kyniem.publishing.rendering import Renderer, list_page
from kyniem.publishing.times.occurrences import Occurrence, occurrences_between, undated_between
from kyniem.publishing.times.task_times import tasks_in_phase


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadGroup:
    """The tasks of one who leads: a known unit, else the words of the paper; "" where it names nobody."""

    unit: Unit | None
    words: str
    rows: tuple[TaskRow, ...]


def phase_pages(renderer: Renderer) -> Iterator[Page]:
    """The list of phases, then each phase."""
    edition = renderer.edition
    crumb = Crumb(title="Các đợt", address=PHASES)
    words = ("Các đợt", "Đợt kỷ niệm chia làm mấy đợt, mỗi đợt làm gì.")
    listing = list_page(edition, TASKS, PHASES, words, (crumb,))
    yield renderer.page("phases", listing, phases=phase_views(edition))
    calendars = {one.phase.id: one for one in calendars_of(edition) if one.phase is not None}
    feeds = subject_feeds_of(edition)
    phases = edition.campaign.phases
    for number, phase in enumerate(phases):
        before = phases[number - 1] if number else None
        after = phases[number + 1] if number + 1 < len(phases) else None
        follow = (calendars[phase.id], feed_of(feeds, phase.id, Group.PHASE))
        yield _phase_page(renderer, phase, (before, after), follow, crumb)


def _phase_page(
    renderer: Renderer,
    phase: Phase,
    beside: tuple[Phase | None, Phase | None],
    follow: tuple[CalendarFile, Feed | None],
    above: Crumb,
) -> Page:
    edition = renderer.edition
    calendar, feed = follow
    address = address_of(phase)
    title = ": ".join(filter(None, (phase.name, phase.title)))
    crumbs = (above, Crumb(title=phase.name, address=address))
    page = list_page(edition, TASKS, address, (title, phase.summary), crumbs)
    page = replace(page, feeds=head_links(feed))
    rows = task_rows(edition, tasks_in_phase(edition, phase))
    return renderer.page(
        "phase",
        page,
        view=phase_view(edition, phase),
        count=len(rows),
        groups=lead_groups(edition, rows),
        posts=tuple(post for post in edition.current_posts if phase.holds(post.published.date())),
        occurrences=_of_phase(edition, phase),
        tray=undated_between(edition, phase.start, phase.end),
        previous=beside[0],
        next=beside[1],
        calendar=calendar,
        feed=feed,
        webcal=webcal_of(edition, calendar),
    )


def lead_groups(edition: Edition, rows: Iterable[TaskRow]) -> tuple[LeadGroup, ...]:
    """Tasks under the first that leads them, by name; what no paper gives to anyone comes last."""
    found: dict[str, list[TaskRow]] = {}
    heads: dict[str, tuple[Unit | None, str]] = {}
    for row in rows:
        first = row.task.lead[0] if row.task.lead else None
        unit = edition.unit(first.unit) if first is not None and first.unit else None
        words = unit.title if unit is not None else first.words if first is not None else ""
        key = fold(words)
        heads.setdefault(key, (unit, words))
        found.setdefault(key, []).append(row)
    order = sorted(found, key=lambda key: (not key, fold_accents(key)))
    return tuple(LeadGroup(unit=heads[key][0], words=heads[key][1], rows=tuple(found[key])) for key in order)


def _of_phase(edition: Edition, phase: Phase) -> tuple[Occurrence, ...]:
    first = max(phase.start, edition.today) if phase.holds(edition.today) else phase.start
    return occurrences_between(edition, first, phase.end)
