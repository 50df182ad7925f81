"""The page of the register: the documents that the plans name, by the bodies that issued them."""

from itertools import groupby

from kyniem.model.output import Crumb, Page
from kyniem.publishing.addresses import PLANS, REGISTER
from kyniem.publishing.register.documents import Register
from kyniem.publishing.rendering import Renderer


def register_page(renderer: Renderer, register: Register) -> Page:
    """Every cited document once; a page that says so where no plan names any."""
    edition = renderer.edition
    page = Page(
        address=REGISTER,
        title="Văn bản được nhắc đến",
        html="",
        template="list",
        description="Những văn bản mà các kế hoạch, công văn nhắc đến: số, ngày, cơ quan ban hành, nhắc ở đâu.",
        place=PLANS,
        crumbs=(Crumb(title="Kế hoạch", address=PLANS), Crumb(title="Văn bản được nhắc đến", address=REGISTER)),
        updated=max((plan.updated for plan in edition.plans), default=edition.campaign.since),
    )
    units = {unit.name: unit for unit in edition.units}
    groups = tuple(
        {"issuer": issuer, "unit": units.get(issuer), "papers": tuple(own)}
        for issuer, own in groupby(register.papers, key=lambda paper: paper.issuer)
    )
    issuers = sum(bool(group["issuer"]) for group in groups)
    return renderer.page("register", page, groups=groups, total=len(register.papers), issuers=issuers)
