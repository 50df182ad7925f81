"""The sheets for the ward's board as files: a page of A4 for each week, with a QR code that leads to its month."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import segno
from markupsafe import Markup

from kyniem.model.calendar import address_of_month
from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.publishing.addresses import absolute
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.sheets.contents import NOTICE, Sheet, facts_of, sheets_of

_TEMPLATE = "channels/_sheet.html.j2"
_QUIET_ZONE = 4
"""Empty modules around the code, as ISO/IEC 18004 asks."""


def publish_notice_sheets(edition: Edition, templates: Mapping[str, str]) -> Iterator[Output]:
    """A sheet for every week so far of each channel that prints them."""
    renderer = Renderer(edition, templates)
    for channel in edition.campaign.channels:
        if channel.kind == NOTICE:
            for sheet in sheets_of(edition, channel):
                text = renderer.fragment_of(
                    _TEMPLATE,
                    sheet.address,
                    sheet=sheet,
                    code=qr_code(target_of(edition, sheet)),
                    target=target_of(edition, sheet).partition("://")[2].rstrip("/"),
                    left=(edition.campaign.occasion.day - sheet.span.first).days,
                    facts_of=facts_of,
                )
                yield Output(path=f"{sheet.address}index.html", content=text.encode())


def target_of(edition: Edition, sheet: Sheet) -> str:
    """Where the code leads: the calendar of the week's month, in which all that had no room stands."""
    day = min(max(sheet.span.first, edition.campaign.start), edition.campaign.end)
    return absolute(edition, address_of_month(day.replace(day=1)))


@lru_cache(maxsize=128)  # the weeks of a month share one
def qr_code(text: str) -> Markup:
    """A QR code as SVG (ISO/IEC 18004, error correction M, which bears a stain or a crease)."""
    code = segno.make(text, error="m", micro=False, boost_error=False)
    svg = code.svg_inline(border=_QUIET_ZONE, omitsize=True, svgclass="code", lineclass=None, title=f"Mã QR: {text}")
    return Markup(svg)  # noqa: S704 - drawn by segno, which escapes its title
