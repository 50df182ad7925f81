"""The page that readers see without a line: what their own browser holds."""

from collections.abc import Iterator

from kyniem.model.output import Crumb, Page
from kyniem.publishing.addresses import OFFLINE
from kyniem.publishing.rendering import Renderer


def offline_pages(renderer: Renderer) -> Iterator[Page]:
    """The one page; the desk's edition, of which no browser may keep anything, has none."""
    if renderer.edition.for_desk:
        return
    page = Page(
        address=OFFLINE,
        title="Đọc khi ngoài mạng",
        html="",
        template="offline",
        description="Những trang máy này đã giữ, mở được cả khi mất sóng.",
        crumbs=(Crumb(title="Đọc khi ngoài mạng", address=OFFLINE),),
        updated=renderer.edition.campaign.since,
        hidden=True,
    )
    yield renderer.page("offline", page)
