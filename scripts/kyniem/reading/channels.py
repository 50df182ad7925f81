"""The channels of campaign.yml: their kinds, their hours, the programme of a slot."""

from kyniem.model.campaign import Channel, Limit, Programme
from kyniem.reading.fields import Fields

CHANNEL_KINDS = frozenset(
    {"radio", "fanpage", "zalo", "portal", "screen", "email", "wifi", "notice", "briefing", "other"}
)
_MINUTES_OF_A_SLOT = 10


def parse_channel(fields: Fields) -> Channel | None:
    """A channel of campaign.yml; None where it has no id."""
    channel_id = fields.identifier("id", "mã kênh", required=True)
    kind = fields.text("kind", "loại kênh", required=True)
    if kind and kind not in CHANNEL_KINDS:
        words = ", ".join(sorted(CHANNEL_KINDS))
        fields.problem("kind", "loại kênh", "choice", f'không có loại kênh "{kind}"; hãy chọn một trong: {words}')
    channel = Channel(
        id=channel_id,
        name=fields.text("name", "tên kênh", required=True),
        kind=kind,
        title=fields.text("title", "tên đầy đủ"),
        summary=fields.text("summary", "tóm tắt"),
        lead=fields.number("lead", "số phút đưa tin trước giờ phát", 60),
        feed=fields.flag("feed", "có nguồn tin riêng"),
        times=fields.times("times", "giờ phát thường ngày"),
        limit=_limit(fields),
        programme=_programme(fields),
        origin=fields.origin,
    )
    fields.finish()
    return channel if channel_id else None


def _programme(fields: Fields) -> Programme | None:
    inner = fields.fields("programme", "chương trình một buổi phát")
    if inner is None:
        return None
    minutes = inner.number("minutes", "số phút của một buổi", _MINUTES_OF_A_SLOT)
    if minutes == 0:
        inner.problem("minutes", "số phút của một buổi", "number", "hãy ghi số phút của một buổi phát, như 10")
    opening, closing = inner.text("opening", "lời mở đầu"), inner.text("closing", "lời kết")
    inner.finish()
    return Programme(minutes=minutes, opening=opening, closing=closing)


def _limit(fields: Fields) -> Limit | None:
    inner = fields.fields("limit", "mức của kênh")
    if inner is None:
        return None
    limit = Limit(
        characters=inner.number("characters", "số ký tự nhiều nhất", 0),
        hashtags=inner.number("hashtags", "số thẻ chủ đề nhiều nhất", 0),
    )
    inner.finish()
    return limit
