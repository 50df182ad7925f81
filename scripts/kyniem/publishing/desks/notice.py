"""What the page of a channel that prints sheets needs: the sheets of every week so far, and this week's."""

from collections.abc import Mapping

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.publishing.sheets import sheets_of


def matter_of_notice(edition: Edition, channel: Channel) -> Mapping[str, object]:
    """`sheets`, the latest first; `this_week`: the one to print now, or None."""
    sheets = sheets_of(edition, channel)
    return {
        "sheets": sheets,
        "this_week": next((sheet for sheet in sheets if sheet.span.holds(edition.today)), None),
        "over": edition.today > edition.campaign.end,
    }
