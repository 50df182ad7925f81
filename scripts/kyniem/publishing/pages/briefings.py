"""The briefings as pages: one for each phase, made to be printed on A4."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.publishing.addresses import CHANNELS, FEEDS, address_of_desk
from kyniem.publishing.briefings.contents import BRIEFING, Briefing, briefings_of, words_to_speak
from kyniem.publishing.pages.views import phase_view
from kyniem.publishing.pictures import page_html
from kyniem.publishing.rendering import Renderer

_HEADING = re.compile(r"<(/?)h([1-4])(?: [^>]*)?>")
_LOWER = 2
"""A talk's own headings stand under its title, which is a third heading; their anchors are those of its own page."""


def briefing_pages(renderer: Renderer) -> Iterator[Page]:
    """A page for each phase and each channel whose people speak to others."""
    edition = renderer.edition
    for channel in edition.campaign.channels:
        if channel.kind != BRIEFING:
            continue
        for briefing in briefings_of(edition, channel):
            page = Page(
                address=briefing.address,
                title=f"Tài liệu nói chuyện. {briefing.title}",
                html="",
                template="briefing",
                description=briefing.phase.summary or channel.summary or briefing.title,
                place=FEEDS,
                crumbs=(
                    Crumb(title="Các kênh", address=CHANNELS),
                    Crumb(title=channel.name, address=address_of_desk(channel)),
                    Crumb(title=briefing.phase.name, address=briefing.address),
                ),
                updated=briefing.updated,
            )
            view = phase_view(edition, briefing.phase)
            yield renderer.page(
                "channels/_briefing", page, briefing=briefing, view=view, spoken=_spoken(edition, briefing)
            )


def _spoken(edition: Edition, briefing: Briefing) -> dict[str, Markup]:
    """The words of each talk by its post's id, as HTML; nothing for one of which only the summary is told."""
    found: dict[str, Markup] = {}
    for one in briefing.talks:
        bodies = (page_html(edition, body, one.post.source, briefing.address) for body in words_to_speak(one))
        html = "\n".join(_HEADING.sub(_lower, body) for body in bodies)
        found[one.post.id] = Markup(html)  # noqa: S704 - sanitised in markup/
    return found


def _lower(match: re.Match[str]) -> str:
    return f"<{match[1]}h{int(match[2]) + _LOWER}>"
