"""The matter that a channel's templates are filled with: what every channel has, and what each kind adds."""

from collections.abc import Callable, Mapping

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.publishing.carried import carried_by
from kyniem.publishing.desks.briefing import matter_of_briefing
from kyniem.publishing.desks.email import matter_of_email
from kyniem.publishing.desks.notice import matter_of_notice
from kyniem.publishing.desks.portal import matter_of_portal
from kyniem.publishing.desks.screen import matter_of_screen
from kyniem.publishing.desks.social import matter_of_social
from kyniem.publishing.desks.wifi import matter_of_wifi

Matter = Callable[[Edition, Channel], Mapping[str, object]]

_BY_KIND: dict[str, Matter] = {
    "briefing": matter_of_briefing,
    "email": matter_of_email,
    "fanpage": matter_of_social,
    "notice": matter_of_notice,
    "portal": matter_of_portal,
    "screen": matter_of_screen,
    "wifi": matter_of_wifi,
    "zalo": matter_of_social,
}
"""Kind of channel → what its templates need besides the general; a kind that is not here needs nothing else."""


def matter_of(edition: Edition, channel: Channel) -> dict[str, object]:
    """What the templates of this channel may name: `items`, newest first, and what its kind adds."""
    added = _BY_KIND[channel.kind](edition, channel) if channel.kind in _BY_KIND else {}
    return {"items": carried_by(edition, channel), **added}
