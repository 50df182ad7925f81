"""What the page of a channel that prints sheets needs: this week's, at its end the next one, and the older ones."""

from collections.abc import Mapping

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.publishing.sheets.contents import sheets_of


def matter_of_notice(edition: Edition, channel: Channel) -> Mapping[str, object]:
    """`this_week` and `next_week`: the sheets to print now, or None; `older`, the latest first; `over`."""
    sheets = sheets_of(edition, channel)
    return {
        "next_week": next((sheet for sheet in sheets if sheet.span.first > edition.today), None),
        "older": tuple(sheet for sheet in sheets if sheet.span.last < edition.today),
        "this_week": next((sheet for sheet in sheets if sheet.span.holds(edition.today)), None),
        "over": edition.has_closed,
    }
