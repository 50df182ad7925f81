"""The pages of the channels in the site: one that leads to all, and one for each channel."""

from collections.abc import Iterator

from kyniem.model.output import Crumb, Page
from kyniem.publishing.addresses import BANNERS, CHANNELS, FEEDS, address_of_desk
from kyniem.publishing.desks.directory import channels_by_audience
from kyniem.publishing.desks.forms import PAGE, address_of_page, parts_of
from kyniem.publishing.desks.matter import matter_of
from kyniem.publishing.radio.slots import RADIO
from kyniem.publishing.rendering import Renderer

_CRUMB = Crumb(title="Các kênh", address=CHANNELS)
_OFFERS = (
    {"title": "Biểu ngữ", "address": BANNERS, "words": "hình nhiều cỡ và mã để dán vào cổng, trang của đơn vị."},
)
"""Pages that serve every channel: title, address, what one gets there."""
_HAVE_THEIR_OWN = frozenset({RADIO})
"""Kinds whose pages another file makes."""


def desk_pages_of_channels(renderer: Renderer) -> Iterator[Page]:
    """The page of all channels, where the campaign has any, then each channel's own."""
    edition = renderer.edition
    if not edition.campaign.channels:
        return
    updated = max((post.updated for post in edition.posts), default=edition.campaign.since)
    page = Page(
        address=CHANNELS,
        title="Các kênh",
        html="",
        template="page",
        description="Mỗi kênh lấy gì ở đây: bài đọc cho loa, lời đăng mạng xã hội, màn hình, bảng tin.",
        place=FEEDS,
        crumbs=(_CRUMB,),
        updated=updated,
    )
    groups = channels_by_audience(renderer)
    yield renderer.page("channels", page, groups=groups, offers=_OFFERS)
    for channel in edition.campaign.channels:
        template = parts_of(renderer, channel).get(PAGE)
        if channel.kind in _HAVE_THEIR_OWN or template is None:
            continue
        address = address_of_page(renderer, channel)
        own = Page(
            address=address,
            title=channel.title or channel.name,
            html="",
            template="page",
            description=channel.summary or channel.title or channel.name,
            place=FEEDS,
            crumbs=(_CRUMB, Crumb(title=channel.name, address=address)),
            updated=updated,
        )
        public = address_of_desk(channel)
        matter = matter_of(edition, channel)
        yield renderer.page(template.removesuffix(".html.j2"), own, channel=channel, public=public, **matter)
