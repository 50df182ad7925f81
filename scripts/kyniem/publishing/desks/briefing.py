"""What the page of speakers needs: the briefing of each phase, and which phase holds today."""

from collections.abc import Mapping

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.publishing.briefings.contents import briefings_of


def matter_of_briefing(edition: Edition, channel: Channel) -> Mapping[str, object]:
    """`briefings`, one for each phase in order."""
    return {"briefings": briefings_of(edition, channel)}
