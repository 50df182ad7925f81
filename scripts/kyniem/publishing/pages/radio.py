"""The page of each radio channel: what its loudspeakers read today and tomorrow, hour by hour, with the words."""

from collections.abc import Iterator
from datetime import timedelta

from kyniem.model.output import Crumb, Page
from kyniem.publishing.addresses import CALENDAR, address_of_desk
from kyniem.publishing.pages.rendering import Renderer
from kyniem.publishing.programmes import radio_channels, readings_of, slots_on


def radio_pages(renderer: Renderer) -> Iterator[Page]:
    """One page for each radio channel; when the campaign is over it says so and leads to the posts."""
    edition = renderer.edition
    days = (edition.today, edition.today + timedelta(days=1))
    for channel in radio_channels(edition):
        own = [(day, slots_on(edition, channel, day)) for day in days]
        page = Page(
            address=address_of_desk(channel),
            title="Loa đọc gì hôm nay, ngày mai",
            html="",
            template="page",
            description="Bài đọc cho loa truyền thanh hôm nay và ngày mai, xếp theo giờ, kèm lời đọc.",
            place=CALENDAR,
            crumbs=(Crumb(title="Loa đọc gì", address=address_of_desk(channel)),),
            updated=max((item.updated for item in edition.posts), default=edition.campaign.since),
        )
        yield renderer.page(
            "radio",
            page,
            channel=channel,
            days=[{"day": day, "slots": slots} for day, slots in own],
            readings=readings_of(tuple(slot for _, slots in own for slot in slots)),
            over=edition.as_of.date() >= edition.over_on,
        )
