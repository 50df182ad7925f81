"""All pages of an edition, in one order."""

from collections.abc import Mapping
from types import MappingProxyType

from kyniem.model.edition import Edition
from kyniem.model.output import Page
from kyniem.publishing.desks.pages import desk_pages_of_channels
from kyniem.publishing.drawings.banners import banners_page
from kyniem.publishing.pages.boards import board_pages
from kyniem.publishing.pages.briefings import briefing_pages
from kyniem.publishing.pages.calendars import calendar_pages
from kyniem.publishing.pages.corrections import corrections_page
from kyniem.publishing.pages.desk import desk_pages
from kyniem.publishing.pages.events import event_pages
from kyniem.publishing.pages.following import feeds_page, search_page
from kyniem.publishing.pages.home import home_page
from kyniem.publishing.pages.month_boards import month_board_pages
from kyniem.publishing.pages.news import news_pages, notice_pages, post_pages
from kyniem.publishing.pages.offline import offline_pages
from kyniem.publishing.pages.phase_pages import phase_pages
from kyniem.publishing.pages.plans import plan_pages
from kyniem.publishing.pages.radio import radio_pages
from kyniem.publishing.pages.topics import topic_pages
from kyniem.publishing.pages.unit_pages import unit_pages
from kyniem.publishing.rendering import Renderer
from kyniem.settings import Settings


def publish_pages(
    edition: Edition,
    settings: Settings,
    templates: Mapping[str, str],
    drawn: Mapping[str, int] = MappingProxyType({}),
) -> tuple[Page, ...]:
    """The content of every page; `templates` are the texts of `templates/pages/` by file name.

    `drawn` tells how many bytes each drawn picture has, by its address.
    """
    renderer = Renderer(edition, templates, drawn)
    return (
        home_page(renderer),
        *plan_pages(renderer),
        *board_pages(renderer),
        *calendar_pages(renderer),
        *event_pages(renderer),
        *month_board_pages(renderer),
        *news_pages(renderer, settings.page_items),
        *post_pages(renderer),
        *notice_pages(renderer),
        corrections_page(renderer),
        *phase_pages(renderer),
        *unit_pages(renderer),
        *topic_pages(renderer),
        *radio_pages(renderer),
        *desk_pages_of_channels(renderer),
        *briefing_pages(renderer),
        banners_page(renderer),
        feeds_page(renderer, settings),
        search_page(renderer),
        *offline_pages(renderer),
        *desk_pages(renderer),
    )
