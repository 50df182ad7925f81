"""What the theme is told of an edition, as plain data, alike for every builder."""

from dataclasses import asdict

from kyniem.model.campaign import Campaign, Publisher
from kyniem.model.edition import Edition
from kyniem.model.output import Page
from kyniem.phrases.dates import write_day, write_moment
from kyniem.publishing.addresses import (
    CALENDAR,
    CHANNELS,
    COVERAGE,
    DESK,
    DUE,
    FEEDS,
    FORECAST,
    HOME,
    NEWS,
    PLANS,
    TASKS,
    address_of_desk,
)
from kyniem.publishing.assets import COLOURS, ICON, inline
from kyniem.publishing.drawings.icons import FAVICON, MANIFEST, TOUCH_ICON
from kyniem.publishing.drawings.palette import Palette
from kyniem.publishing.feeds.catalogue import feeds_of
from kyniem.publishing.heads.share_cards import campaign_image
from kyniem.publishing.radio.slots import radio_channels

_ON_EVERY_PAGE = frozenset({"mark", "foot", "ornament"})
MENU = (
    ("Trang chủ", HOME),
    ("Lịch", CALENDAR),
    ("Kế hoạch", PLANS),
    ("Nhiệm vụ", TASKS),
    ("Tin bài", NEWS),
    ("Theo dõi", FEEDS),
)
"""The main menu: what people see, and where it leads."""

DESK_MENU = (("Bàn biên tập", DESK), ("Sáng mai", FORECAST), ("Độ phủ", COVERAGE), ("Việc đến hạn", DUE))
"""What the desk's edition offers besides."""


def theme_data(edition: Edition) -> dict[str, object]:
    """`config.extra` of the theme: only text, numbers, lists and mappings."""
    campaign = edition.campaign
    campaign_card = campaign_image(edition)
    return {
        "campaign": _campaign(campaign),
        "publisher": _publisher(campaign.publisher),
        "later_changes": [
            {"day": write_day(change.day), "what": change.what, "source": change.source}
            for change in campaign.later_changes
        ],
        "look": {
            **{name: inline(drawing) for name, drawing in sorted(campaign.look.items()) if name in _ON_EVERY_PAGE},
            "colours": COLOURS,
            **_icons(campaign),
        },
        "radio_address": next(map(address_of_desk, radio_channels(edition)), ""),
        "channels_address": CHANNELS if campaign.channels else "",
        "menu": [{"title": title, "address": address} for title, address in MENU],
        "feeds": _feeds(edition),
        "share": asdict(campaign_card) if campaign_card is not None else None,
        "as_of": edition.as_of.isoformat(),
        "edition": edition.audience.value,
        "edition_words": f"Bản bàn biên tập, lúc {write_moment(edition.as_of)}" if edition.for_desk else "",
        **(_desk_menu() if edition.for_desk else {}),
    }


def _campaign(campaign: Campaign) -> dict[str, object]:
    """What the campaign is called, and what it commemorates."""
    return {
        "id": campaign.id,
        "name": campaign.name,
        "title": campaign.title,
        "description": campaign.description,
        "address": campaign.address,
        "origin_day": write_day(campaign.occasion.founded),
        "day": write_day(campaign.occasion.day),
        "years": campaign.occasion.years,
        "signature": campaign.signature,
    }


def _publisher(publisher: Publisher) -> dict[str, object]:
    """Who answers for the site, and how to reach them."""
    contact = publisher.contact
    return {
        "body": publisher.body,
        "office": publisher.office,
        "address": contact.address,
        "telephone": contact.telephone,
        "email": contact.email,
        "licence": publisher.licence,
    }


def _feeds(edition: Edition) -> list[dict[str, object]]:
    """Every feed in each of its forms."""
    return [
        {"title": f"{feed.title} ({form})", "type": media_type, "address": path}
        for feed in feeds_of(edition)
        for form, media_type, path in (
            ("RSS", "application/rss+xml", feed.rss),
            ("Atom", "application/atom+xml", feed.atom),
            ("JSON Feed", "application/feed+json", feed.json),
        )
    ]


def _icons(campaign: Campaign) -> dict[str, object]:
    """Where icons and manifest stand, and the colours of a browser's own bar in both schemes."""
    palette = Palette(campaign)
    has_icon = "icon" in campaign.look
    return {
        "icon_address": ICON if has_icon else "",
        "favicon_address": FAVICON if has_icon else "",
        "touch_icon_address": TOUCH_ICON if has_icon else "",
        "manifest_address": MANIFEST,
        "bar": palette.colour("paper"),
        "bar_in_the_dark": palette.dark["--paper"],
    }


def _desk_menu() -> dict[str, object]:
    return {"desk_menu": [{"title": title, "address": address} for title, address in DESK_MENU]}


def page_data(page: Page, edition: Edition) -> dict[str, object]:
    """`page.meta` of the theme. The frame is not called `template`: MkDocs reads that key as a file's name."""
    return {
        "title": page.title,
        "description": page.description,
        "frame": page.template,
        "form": page.form,
        "place": page.place,
        "noindex": page.hidden or edition.for_desk,
        "share": asdict(page.share) if page.share is not None else None,
        "data": page.data,
        "feeds": [{"title": feed.title, "type": feed.type, "address": feed.address} for feed in page.feeds],
        "hide": ["navigation", "toc"],
    }
