"""The pages of plans: the list, each plan, and the register of what they cite."""

from collections.abc import Iterator

from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.model.plan import Plan
from kyniem.model.post import Post
from kyniem.model.text import Body
from kyniem.publishing.addresses import PLANS, relative
from kyniem.publishing.pages.paper_heads import capacity_of, file_words, head_of
from kyniem.publishing.pages.plan_parts import parts_of
from kyniem.publishing.pages.registers import register_page
from kyniem.publishing.pages.views import minutes_of
from kyniem.publishing.register.documents import Register, register_of
from kyniem.publishing.rendering import Renderer


def plan_pages(renderer: Renderer) -> Iterator[Page]:
    """The list of plans, each plan, then the register of the documents they cite."""
    edition = renderer.edition
    register = register_of(edition)
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
    yield renderer.page("plans", listing, plans=edition.plans, cited=len(register.papers))
    for plan in edition.plans:
        yield _plan_page(renderer, plan, register)
    yield register_page(renderer, register)


def _plan_page(renderer: Renderer, plan: Plan, register: Register) -> Page:
    edition = renderer.edition

    def cited(body: Body) -> Body:
        return register.linked(body, plan, lambda address: relative(address, plan.address))

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
    return renderer.page(
        "plan",
        page,
        plan=plan,
        head=head_of(edition, plan),
        capacity=capacity_of(plan.signed_as),
        parts=parts_of(plan),
        cited=cited,
        paper_of=register.fronts.get,
        papers=register.cited_by(plan),
        posts_for=_posts_for(edition, plan),
        issuer=edition.unit(plan.issuer),
        minutes=minutes_of(*_texts_of(plan)),
        original_words=file_words(edition.medium(plan.original)) if plan.original else "",
        siblings=tuple(other for other in edition.plans if other.id != plan.id),
    )


def _texts_of(plan: Plan) -> tuple[str, ...]:
    """All that is read of a plan: its opening, the headings, what stands under them, the tasks."""
    sections = [text for section in plan.sections for text in (section.title, section.body.plain)]
    tasks = [text for task in plan.tasks for text in (task.title, task.body.plain)]
    return (plan.preamble.plain, *sections, *tasks)


def _posts_for(edition: Edition, plan: Plan) -> dict[str, list[Post]]:
    """For each task of a plan the current posts that serve it, newest first."""
    found: dict[str, list[Post]] = {task.id: [] for task in plan.tasks}
    for post in edition.current_posts:
        for reference in post.serves:
            if reference in found:
                found[reference].append(post)
    return found
