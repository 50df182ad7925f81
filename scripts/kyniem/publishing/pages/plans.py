"""The pages of plans: the list, and each plan."""

import re
from collections.abc import Iterator

from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.model.plan import Plan
from kyniem.model.post import Post
from kyniem.model.unit import Unit
from kyniem.phrases.dates import write_official_day
from kyniem.publishing.addresses import PLANS
from kyniem.publishing.pages.rendering import Renderer

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
