"""The pages of a radio channel: its desk with all it reads, and a sheet for the programme of each coming slot."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby

from kyniem.model.campaign import Channel
from kyniem.model.departed import Departed
from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.phrases.dates import write_clock, write_long_day
from kyniem.publishing.addresses import CALENDAR, address_of_desk, address_of_programme
from kyniem.publishing.feeds.radio_slots import address_of_slot_feed, changed_at
from kyniem.publishing.radio.broadcasts import broadcasts_of
from kyniem.publishing.radio.programmes import Programme, programmes_of
from kyniem.publishing.radio.slots import radio_channels
from kyniem.publishing.radio.words import CLASS_WORDS, address_of_reading, facts_of, length_words, source_words
from kyniem.publishing.rendering import Renderer

_TOLD_FOR = timedelta(days=3)
"""How long the desk tells that something must no longer be read."""
_FRAME = "radio"


def radio_pages(renderer: Renderer) -> Iterator[Page]:
    """For each radio channel its desk and a sheet for every slot of today and the next days that has something."""
    edition = renderer.edition
    renderer.environment.globals["length_words"] = length_words
    for channel in radio_channels(edition):
        programmes = programmes_of(edition, channel)
        yield _desk(renderer, channel, programmes)
        for programme in programmes:
            if programme.items:
                yield _sheet(renderer, programme)


def _desk(renderer: Renderer, channel: Channel, programmes: tuple[Programme, ...]) -> Page:
    edition = renderer.edition
    address = address_of_desk(channel)
    page = Page(
        address=address,
        title="Loa đọc gì hôm nay, ngày mai",
        html="",
        template=_FRAME,
        description="Bài đọc cho loa truyền thanh hôm nay và ngày mai, xếp theo giờ, kèm lời đọc.",
        place=CALENDAR,
        crumbs=(Crumb(title="Loa đọc gì", address=address),),
        updated=_updated(edition),
    )
    readings = () if edition.is_over else broadcasts_of(edition, channel)
    return renderer.page(
        "radio",
        page,
        channel=channel,
        days=[(day, tuple(own)) for day, own in groupby(programmes, key=lambda one: one.moment.date())],
        readings=readings,
        any_turned=any(reading.turned for reading in readings),
        facts={reading.id: facts_of(reading) for reading in readings},
        files={
            reading.id: {ending: address_of_reading(reading, edition, ending) for ending in ("txt", "docx")}
            for reading in readings
        },
        class_words=CLASS_WORDS,
        gone=_gone(edition, channel),
        sheets={one.name: address_of_programme(channel, one.name) for one in programmes},
        slot_feed=address_of_slot_feed(channel),
        over=edition.is_over,
    )


def _sheet(renderer: Renderer, programme: Programme) -> Page:
    edition, channel = renderer.edition, programme.channel
    address = address_of_programme(channel, programme.name)
    title = f"Chương trình {write_clock(programme.moment)}, {write_long_day(programme.moment.date())}"
    crumb = Crumb(title="Loa đọc gì", address=address_of_desk(channel))
    page = Page(
        address=address,
        title=title,
        html="",
        template=_FRAME,
        description=f"Lời đọc trọn buổi {write_clock(programme.moment)}, theo thứ tự, để in ra giấy A4.",
        place=CALENDAR,
        crumbs=(crumb, Crumb(title=f"Buổi {write_clock(programme.moment)}", address=address)),
        updated=_updated(edition),
        hidden=True,
    )
    sources = {item.reading.id: source_words(edition, item.reading)[0] for item in programme.items}
    return renderer.page(
        "radio_sheet",
        page,
        programme=programme,
        channel=channel,
        sources=sources,
        class_words=CLASS_WORDS,
        changed=changed_at(edition, programme),
    )


def _gone(edition: Edition, channel: Channel) -> tuple[Departed, ...]:
    """What the channel carried and must no longer read, the latest first; told for some days."""
    first = edition.today - _TOLD_FOR
    own = (one for one in edition.departed if channel.id in one.channels)
    return tuple(reversed([one for one in own if one.when.date() >= first]))


def _updated(edition: Edition) -> datetime:
    return max((item.updated for item in edition.posts), default=edition.campaign.since)
