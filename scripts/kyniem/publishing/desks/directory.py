"""All channels of a campaign on one page: for whom each is, what its people get, how many items, which is newest."""

from dataclasses import dataclass
from itertools import groupby

from kyniem.model.campaign import Channel
from kyniem.model.post import Post
from kyniem.publishing.addresses import address_of_desk
from kyniem.publishing.carried import carried_by
from kyniem.publishing.desks.forms import address_of_page
from kyniem.publishing.radio.broadcasts import broadcasts_of
from kyniem.publishing.rendering import Renderer

_FOR_WHOM = (
    ("Cho phát thanh viên, người trông loa", frozenset({"radio"})),
    ("Cho người đăng mạng xã hội", frozenset({"fanpage", "zalo"})),
    ("Cho cổng thông tin, văn phòng", frozenset({"portal", "email"})),
    ("Cho người trông màn hình, wifi, bảng tin", frozenset({"screen", "wifi", "notice"})),
    ("Cho báo cáo viên", frozenset({"briefing"})),
)
_OTHERS = "Các kênh khác"
_GETS = {
    "radio": "Bản đọc từng tin, thứ tự đọc của mỗi giờ phát.",
    "fanpage": "Lời đăng sẵn để chép, kèm hình.",
    "zalo": "Lời nhắn sẵn để chép, kèm hình.",
    "portal": "Bài đủ để dán vào cổng, có dòng nguồn.",
    "email": "Bản tin tuần, tháng gửi qua thư.",
    "screen": "Trang chạy kín màn hình, dòng chữ cho bảng LED.",
    "wifi": "Trang chào nhỏ khi máy vào wifi.",
    "notice": "Tờ A4 mỗi tuần để in và dán.",
    "briefing": "Ý chính của từng đợt để nói trực tiếp.",
}
_GETS_WORDS = "Lời của từng tin, chép là dùng được."


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One channel: its page for staff, its whole page for people ("" = none), what it gives, its items now.

    A radio channel's are those still to be read: what is past its play window is no longer for the announcer.
    """

    channel: Channel
    address: str
    shown: str
    gets: str
    count: int
    newest: Post | None


def channels_by_audience(renderer: Renderer) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """The channels in groups, each under the words that say for whom they are; empty groups are left out."""
    edition = renderer.edition
    ordered = sorted(edition.campaign.channels, key=_group_of)
    return tuple(
        (_FOR_WHOM[number][0] if number < len(_FOR_WHOM) else _OTHERS, tuple(_line(renderer, one) for one in found))
        for number, found in groupby(ordered, key=_group_of)
    )


def _group_of(channel: Channel) -> int:
    numbers = (number for number, (_, kinds) in enumerate(_FOR_WHOM) if channel.kind in kinds)
    return next(numbers, len(_FOR_WHOM))


def _line(renderer: Renderer, channel: Channel) -> Line:
    carried = carried_by(renderer.edition, channel)
    if channel.kind == "radio":
        read = {reading.post.id for reading in broadcasts_of(renderer.edition, channel)}
        carried = tuple(one for one in carried if one.post.id in read)
    address, public = address_of_page(renderer, channel), address_of_desk(channel)
    return Line(
        channel=channel,
        address=address,
        shown=public if public != address else "",
        gets=_GETS.get(channel.kind, _GETS_WORDS),
        count=len(carried),
        newest=carried[0].post if carried else None,
    )
