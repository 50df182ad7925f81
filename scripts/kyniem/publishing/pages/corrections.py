"""The page that lists every correction and withdrawal: whoever passed an item on finds here what to set right."""

from kyniem.model.output import Crumb, Page
from kyniem.publishing.addresses import CORRECTIONS, NEWS
from kyniem.publishing.corrections import amendments_of
from kyniem.publishing.rendering import Renderer

_TITLE = "Đính chính và gỡ tin"


def corrections_page(renderer: Renderer) -> Page:
    """Everything that was set right or taken back, the newest first; open to all, and never empty of words."""
    edition = renderer.edition
    amendments = amendments_of(edition)
    page = Page(
        address=CORRECTIONS,
        title=_TITLE,
        html="",
        template="list",
        description="Những chỗ đã sửa, những tin đã gỡ: lúc nào, chỗ nào, vì sao.",
        place=NEWS,
        crumbs=(Crumb(title=_TITLE, address=CORRECTIONS),),
        updated=max((each.when for each in amendments), default=edition.campaign.since),
    )
    corrected = tuple(each for each in amendments if each.correction is not None)
    withdrawn = tuple(each for each in amendments if each.gone is not None)
    return renderer.page("corrections", page, title=_TITLE, corrected=corrected, withdrawn=withdrawn)
