"""The pages that gather things by what they belong to: phases, units, topics."""

from collections.abc import Iterator
from datetime import timedelta

from kyniem.model.campaign import Phase, Topic
from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.model.unit import Unit
from kyniem.publishing.addresses import CALENDAR, PHASES, TASKS, TOPICS, UNITS, address_of
from kyniem.publishing.occurrences import (
    Occurrence,
    distinct,
    occurrences_between,
    occurrences_of_entry,
    occurrences_of_task,
)
from kyniem.publishing.pages.rendering import Renderer
from kyniem.publishing.pages.views import phase_view, phase_views, task_rows, tasks_in_phase

_UPCOMING = timedelta(days=60)
_UPCOMING_ROWS = 6


def phase_pages(renderer: Renderer) -> Iterator[Page]:
    """The list of phases, then each phase."""
    edition = renderer.edition
    crumb = Crumb(title="Các đợt", address=PHASES)
    listing = _page(edition, PHASES, "Các đợt", "Đợt kỷ niệm chia làm mấy đợt, mỗi đợt làm gì.", (crumb,))
    yield renderer.page("phases", listing, phases=phase_views(edition))
    for phase in edition.campaign.phases:
        address = address_of(phase)
        title = ": ".join(filter(None, (phase.name, phase.title)))
        page = _page(edition, address, title, phase.summary, (crumb, Crumb(title=phase.name, address=address)))
        yield renderer.page(
            "phase",
            page,
            view=phase_view(edition, phase),
            rows=task_rows(edition, tasks_in_phase(edition, phase)),
            posts=tuple(post for post in edition.current_posts if phase.holds(post.published.date())),
            occurrences=_of_phase(edition, phase),
            calendar_address=f"{CALENDAR}{phase.id}.ics",
        )


def unit_pages(renderer: Renderer) -> Iterator[Page]:
    """The tree of units, then each unit."""
    edition = renderer.edition
    crumb = Crumb(title="Cơ quan, đơn vị", address=UNITS)
    listing = _page(edition, UNITS, "Cơ quan, đơn vị", "Cơ quan nào chủ trì, cơ quan nào phối hợp việc gì.", (crumb,))
    yield renderer.page("units", listing, tree=tuple(_tree(edition)))
    for unit in edition.units:
        address = address_of(unit)
        description = f"Việc {unit.name} chủ trì, phối hợp trong các kế hoạch."
        page = _page(edition, address, unit.title, description, (crumb, Crumb(title=unit.title, address=address)))
        yield renderer.page(
            "unit",
            page,
            unit=unit,
            parent=edition.unit(unit.parent) if unit.parent else None,
            children=tuple(other for other in edition.units if other.parent == unit.id),
            lead=task_rows(edition, (task for task in edition.tasks if unit.id in task.leaders)),
            partner=task_rows(edition, (task for task in edition.tasks if unit.id in task.partners)),
            posts=tuple(post for post in edition.current_posts if post.unit == unit.id),
            upcoming=_upcoming(edition, unit),
        )


def topic_pages(renderer: Renderer) -> Iterator[Page]:
    """The list of topics, then each topic."""
    edition = renderer.edition
    crumb = Crumb(title="Chủ đề", address=TOPICS)
    counts = [{"topic": topic, "count": len(_posts_on(edition, topic))} for topic in edition.campaign.topics]
    listing = _page(edition, TOPICS, "Chủ đề", "Tin bài theo chủ đề.", (crumb,))
    yield renderer.page("topics", listing, topics=counts)
    for topic in edition.campaign.topics:
        address = address_of(topic)
        page = _page(edition, address, topic.name, topic.summary, (crumb, Crumb(title=topic.name, address=address)))
        yield renderer.page("topic", page, topic=topic, posts=_posts_on(edition, topic))


def _page(edition: Edition, address: str, title: str, description: str, crumbs: tuple[Crumb, ...]) -> Page:
    place = TASKS if address.startswith((UNITS, PHASES)) else "tin/"
    return Page(
        address=address,
        title=title,
        html="",
        template="list",
        description=description or title,
        place=place,
        crumbs=crumbs,
        updated=edition.campaign.since,
    )


def _posts_on(edition: Edition, topic: Topic) -> tuple[object, ...]:
    return tuple(post for post in edition.current_posts if topic.id in post.topics)


def _of_phase(edition: Edition, phase: Phase) -> tuple[Occurrence, ...]:
    first = max(phase.start, edition.today) if phase.holds(edition.today) else phase.start
    return occurrences_between(edition, first, phase.end)


def _tree(edition: Edition) -> Iterator[dict[str, object]]:
    ids = {unit.id for unit in edition.units}
    for unit in edition.units:
        if unit.parent not in ids:
            yield {
                "unit": unit,
                "children": tuple(other for other in edition.units if other.parent == unit.id),
                "lead": sum(unit.id in task.leaders for task in edition.tasks),
                "partner": sum(unit.id in task.partners for task in edition.tasks),
            }


def _upcoming(edition: Edition, unit: Unit) -> tuple[Occurrence, ...]:
    first, last = edition.today, edition.today + _UPCOMING
    entries = (
        made
        for entry in edition.entries
        if any(named.unit == unit.id for named in entry.lead)
        for made in occurrences_of_entry(edition, entry, first, last)
    )
    tasks = (
        made
        for task in edition.tasks
        if unit.id in task.leaders
        for made in occurrences_of_task(edition, task, first, last)
    )
    return distinct(sorted((*entries, *tasks), key=lambda each: each.order))[:_UPCOMING_ROWS]
