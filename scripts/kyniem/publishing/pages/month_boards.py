"""The pages of month boards: what the orientation letters of a month ask for, to be read, ticked and printed."""

from collections.abc import Iterator
from datetime import date

from kyniem.model.calendar import address_of_month
from kyniem.model.output import Crumb, Page
from kyniem.phrases.dates import write_month
from kyniem.publishing.addresses import CALENDAR
from kyniem.publishing.month_boards import MonthBoard, address_of_board, boards_of
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.spans import months_of


def month_board_pages(renderer: Renderer) -> Iterator[Page]:
    """A page for each month that has an orientation letter; none where no month has."""
    for first, boards in boards_of(renderer.edition).items():
        yield _page(renderer, first, boards)


def _page(renderer: Renderer, first: date, boards: tuple[MonthBoard, ...]) -> Page:
    title = write_month(first)
    address = address_of_board(first)
    month = (Crumb(title=title, address=address_of_month(first)),) if first in months_of(renderer.edition) else ()
    page = Page(
        address=address,
        title=f"Định hướng {title.lower()}",
        html="",
        template="calendar",
        description=f"Nội dung nên nói và ngày kỷ niệm trong {title.lower()}, theo công văn định hướng.",
        place=CALENDAR,
        crumbs=(Crumb(title="Lịch", address=CALENDAR), *month, Crumb(title="Định hướng", address=address)),
        updated=max(board.letter.updated for board in boards),
    )
    return renderer.page("month-board", page, first=first, boards=boards, months=month)
