"""The pages of plans: the list, each plan, and the board of all tasks."""

import re
from collections.abc import Iterator

from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.model.plan import Plan
from kyniem.model.post import Post
from kyniem.model.unit import Unit
from kyniem.phrases.dates import write_official_day
from kyniem.publishing.addresses import PLANS, TASKS
from kyniem.publishing.pages.rendering import Renderer
from kyniem.publishing.pages.views import TaskRow, phase_views, task_rows

_PARTY_NUMBER = re.compile(r"\d+\s*-\s*[A-ZĐ]+/")
_LINE_BREAK = re.compile(r"\s+(?=(?:thành phố|tỉnh|thị xã|huyện|phường|xã)\s)", re.IGNORECASE)


def plan_pages(renderer: Renderer) -> Iterator[Page]:
    """The list of plans, then each plan."""
    edition = renderer.edition
    newest = max((plan.updated for plan in edition.plans), default=edition.campaign.since)
    listing = Page(
        address=PLANS,
        title="Kế hoạch",
        html="",
        template="list",
        description=f"Các văn bản chính thức về {edition.campaign.title}, đọc theo từng mục.",
        place=PLANS,
        crumbs=(Crumb(title="Kế hoạch", address=PLANS),),
        updated=newest,
    )
    yield renderer.page("plans", listing, plans=edition.plans)
    for plan in edition.plans:
        yield _plan_page(renderer, plan)


def _plan_page(renderer: Renderer, plan: Plan) -> Page:
    edition = renderer.edition
    page = Page(
        address=plan.address,
        title=f"{plan.name}: {plan.title}",
        html="",
        template="plan",
        description=plan.summary or plan.title,
        place=PLANS,
        crumbs=(Crumb(title="Kế hoạch", address=PLANS), Crumb(title=plan.number or plan.title, address=plan.address)),
        updated=plan.updated,
    )
    issuer = edition.unit(plan.issuer)
    is_party = bool(_PARTY_NUMBER.match(plan.number))
    return renderer.page(
        "plan",
        page,
        plan=plan,
        sections=plan.sections,
        posts_for=_posts_for(edition, plan),
        issuer=issuer,
        issuer_lines=_issuer_lines(edition, issuer, is_party=is_party),
        gov=not is_party,
        day_line=", ".join(filter(None, (plan.place, write_official_day(plan.issued) if plan.issued else ""))),
        siblings=tuple(other for other in edition.plans if other.id != plan.id),
    )


def _posts_for(edition: Edition, plan: Plan) -> dict[str, list[Post]]:
    """For each task of a plan the current posts that serve it, newest first."""
    found: dict[str, list[Post]] = {task.id: [] for task in plan.tasks}
    for post in edition.current_posts:
        for reference in post.serves:
            if reference in found:
                found[reference].append(post)
    return found


def _issuer_lines(edition: Edition, issuer: Unit | None, *, is_party: bool) -> tuple[str, ...]:
    """The issuer's name at the head of the paper: a Party board under its committee, a State body in two lines."""
    if issuer is None:
        return ()
    parent = edition.unit(issuer.parent) if issuer.parent else None
    if is_party and parent is not None:
        return (parent.name.upper(), issuer.title.upper())
    return tuple(part.upper() for part in _LINE_BREAK.split(issuer.name, maxsplit=1))


def task_page(renderer: Renderer) -> Page:
    """The board of all tasks, by the phase they begin in; what has no time comes last."""
    edition = renderer.edition
    rows = task_rows(edition, edition.tasks)
    page = Page(
        address=TASKS,
        title="Nhiệm vụ",
        html="",
        template="page",
        description="Ai làm, khi nào, theo văn bản nào: mọi nhiệm vụ trong các kế hoạch.",
        place=TASKS,
        crumbs=(Crumb(title="Nhiệm vụ", address=TASKS),),
        updated=max((plan.updated for plan in edition.plans), default=edition.campaign.since),
    )
    leading = {unit for row in rows for unit in row.task.leaders}
    return renderer.page(
        "tasks",
        page,
        groups=tuple(_groups(edition, rows)),
        total=len(rows),
        units=tuple(unit for unit in edition.units if unit.id in leading),
    )


def _groups(edition: Edition, rows: tuple[TaskRow, ...]) -> Iterator[dict[str, object]]:
    for view in phase_views(edition):
        own = sorted((row for row in rows if row.phase == view.phase), key=_first_day)
        if own:
            title = ": ".join(filter(None, (view.phase.name, view.phase.title)))
            yield {"title": title, "rows": own, "id": view.phase.id}
    regular = [row for row in rows if row.phase is None and row.task.period.recurrence is not None]
    if regular:
        yield {"title": "Việc định kỳ", "rows": regular, "id": "dinh-ky"}
    dated = [row for row in rows if row.phase is None and row not in regular and row.task.period.dated]
    if dated:
        yield {"title": "Ngoài các đợt", "rows": dated, "id": "ngoai-dot"}
    undated = [row for row in rows if row.phase is None and row not in regular and not row.task.period.dated]
    if undated:
        yield {"title": "Không ghi thời gian", "rows": undated, "id": "khong-ghi-thoi-gian"}


def _first_day(row: TaskRow) -> tuple[str, str]:
    period = next((each for each in row.task.periods if each.dated), row.task.period)
    day = period.start or period.end
    return (day.isoformat() if day is not None else "9", row.task.id)
