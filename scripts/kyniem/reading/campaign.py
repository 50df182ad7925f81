"""campaign.yml: the occasion, phases, channels, topics, slogans, names kept word for word, publisher, look."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict, TypeVar

from kyniem.model.campaign import (
    Campaign,
    Channel,
    LaterChange,
    Occasion,
    Phase,
    PostKind,
    Publisher,
    Slogan,
    Topic,
    Wording,
)
from kyniem.model.published import NEVER
from kyniem.model.unit import Contact
from kyniem.problems import Origin, Problem
from kyniem.reading.channels import parse_channel
from kyniem.reading.documents import Value
from kyniem.reading.fields import Fields
from kyniem.reading.voice import parse_voice

_T = TypeVar("_T")
LOOK_FILES = frozenset(
    {"colours.css", "mark.svg", "hero.svg", "head.svg", "foot.svg", "ornament.svg", "marker.svg", "icon.svg"}
)


def parse_campaign(value: Value, campaign_id: str, problems: list[Problem]) -> tuple[Campaign, str]:
    """The campaign, and the name of the folder that holds its look ("" = none).

    What cannot be read is told and stands in as something no rule will stumble over, so that the rules can still be
    asked of all the rest; nothing of it is ever published.
    """
    fields = Fields(value, "campaign", problems)
    name = fields.text("name", "tên gọi", required=True)
    title = fields.text("title", "tên đầy đủ", required=True)
    address = _address(fields)
    description = fields.text("description", "lời giới thiệu", required=True)
    since = fields.moment("since", "mở trang từ", required=True)
    occasion = _occasion(fields)
    start, end = _span(fields)
    publisher = _publisher(fields)
    lists = _lists(fields)
    voice = parse_voice(fields)
    look = fields.text("look", "thư mục hình vẽ")
    fields.finish()
    campaign = Campaign(
        id=campaign_id,
        name=name,
        title=title,
        address=address,
        description=description,
        since=since or NEVER,
        occasion=occasion,
        start=start or date.min,
        end=end or date.max,
        publisher=publisher,
        origin=value.origin,
        **lists,
        voice=voice,
        places=fields.places,
    )
    return campaign, look


class _Lists(TypedDict):
    """The lists of campaign.yml, each of what could be read of it."""

    phases: tuple[Phase, ...]
    channels: tuple[Channel, ...]
    topics: tuple[Topic, ...]
    kinds: tuple[PostKind, ...]
    slogans: tuple[Slogan, ...]
    wordings: tuple[Wording, ...]
    later_changes: tuple[LaterChange, ...]


def _lists(fields: Fields) -> _Lists:
    later = _read(_later_change(item) for item in fields.list_of_fields("later_changes", "điều đã đổi"))
    return {
        "phases": _read(_phase(item) for item in fields.list_of_fields("phases", "các đợt")),
        "channels": _read(parse_channel(item) for item in fields.list_of_fields("channels", "các kênh")),
        "topics": _read(_topic(item) for item in fields.list_of_fields("topics", "chủ đề")),
        "kinds": _read(_kind(item) for item in fields.list_of_fields("kinds", "loại tin bài")),
        "slogans": _read(_slogan(item) for item in fields.list_of_fields("slogans", "khẩu hiệu")),
        "wordings": _read(_wording(item) for item in fields.list_of_fields("wordings", "tên giữ đúng chữ")),
        "later_changes": tuple(sorted(later, key=lambda change: change.day)),
    }


def _read(found: Iterable[_T | None]) -> tuple[_T, ...]:
    """Those of which something could be read."""
    return tuple(one for one in found if one is not None)


def unread_campaign(campaign_id: str, origin: Origin) -> Campaign:
    """What stands in for a campaign whose file is not there or cannot be read, so that all else can be checked."""
    return parse_campaign(Value({}, origin, origin), campaign_id, [])[0]


def _address(fields: Fields) -> str:
    address = fields.text("address", "địa chỉ trang", required=True)
    if address and not address.startswith(("https://", "http://")):
        fields.problem("address", "địa chỉ trang", "address", f'"{address}" phải mở đầu bằng https://')
    return address if address.endswith("/") else f"{address}/"


def _occasion(fields: Fields) -> Occasion:
    inner = fields.fields("occasion", "sự kiện kỷ niệm")
    if inner is None:
        fields.problem("occasion", "sự kiện kỷ niệm", "missing", "còn thiếu; mục này phải có")
        return Occasion(name="", founded=date.min, day=date.min, years=0, origin=fields.origin)
    name = inner.text("name", "tên ngày kỷ niệm", required=True)
    founded = inner.day("origin", "ngày gốc", required=True)
    day = inner.day("day", "ngày kỷ niệm", required=True)
    years = inner.number("years", "số năm", 0)
    inner.finish()
    known = founded is not None and day is not None
    return Occasion(
        name=name,
        founded=founded or date.min,
        day=day or date.min,
        years=years if known else 0,
        origin=inner.origin_of("years"),
    )


def _span(fields: Fields) -> tuple[date | None, date | None]:
    inner = fields.fields("span", "thời gian chiến dịch")
    if inner is None:
        fields.problem("span", "thời gian chiến dịch", "missing", "còn thiếu; mục này phải có")
        return None, None
    start = inner.day("from", "từ ngày", required=True)
    end = inner.day("until", "đến ngày", required=True)
    inner.finish()
    if start is not None and end is not None and end < start:
        inner.problem("until", "đến ngày", "span", "ngày kết thúc đứng trước ngày bắt đầu")
    return start, end


def _publisher(fields: Fields) -> Publisher:
    inner = fields.fields("publisher", "cơ quan chủ quản")
    if inner is None:
        fields.problem("publisher", "cơ quan chủ quản", "missing", "còn thiếu; mục này phải có")
        return Publisher(body="")
    publisher = Publisher(
        body=inner.text("body", "cơ quan chủ quản", required=True),
        office=inner.text("office", "cơ quan thường trực"),
        contact=Contact(
            address=inner.text("address", "địa chỉ"),
            telephone=inner.text("telephone", "điện thoại"),
            email=inner.text("email", "thư điện tử"),
        ),
        licence=inner.text("licence", "quyền sử dụng lại"),
    )
    inner.finish()
    return publisher


def _phase(fields: Fields) -> Phase | None:
    phase_id = fields.identifier("id", "mã đợt", required=True)
    name = fields.text("name", "tên đợt", required=True)
    start = fields.day("from", "từ ngày", required=True)
    end = fields.day("until", "đến ngày", required=True)
    title = fields.text("title", "tên gọi đầy đủ")
    period = fields.text("period", "thời gian, đúng chữ của kế hoạch")
    summary = fields.text("summary", "tóm tắt")
    source = fields.text("source", "nguồn")
    peak = fields.flag("peak", "là đợt cao điểm")
    fields.finish()
    if not phase_id:
        return None
    return Phase(
        id=phase_id,
        name=name,
        start=start or date.min,
        end=end or date.max,
        title=title,
        period=period,
        summary=summary,
        source=source,
        peak=peak,
        origin=fields.origin,
    )


def _topic(fields: Fields) -> Topic | None:
    topic = Topic(
        id=fields.identifier("id", "mã chủ đề", required=True),
        name=fields.text("name", "tên chủ đề", required=True),
        summary=fields.text("summary", "tóm tắt"),
        origin=fields.origin,
    )
    fields.finish()
    return topic if topic.id else None


def _kind(fields: Fields) -> PostKind | None:
    kind = PostKind(
        id=fields.identifier("id", "mã loại tin", required=True),
        name=fields.text("name", "tên loại tin", required=True),
    )
    fields.finish()
    return kind if kind.id else None


def _slogan(fields: Fields) -> Slogan | None:
    slogan = Slogan(
        text=fields.text("text", "khẩu hiệu", required=True),
        source=fields.text("source", "nguồn"),
        lead=fields.flag("lead", "đặt ở trang chủ"),
        signature=fields.flag("signature", "đặt ở chân trang"),
    )
    fields.finish()
    return slogan if slogan.text else None


def _wording(fields: Fields) -> Wording | None:
    wording = Wording(
        text=fields.text("text", "tên, đúng từng chữ", required=True),
        source=fields.text("source", "nguồn"),
    )
    fields.finish()
    return wording if wording.text else None


def _later_change(fields: Fields) -> LaterChange | None:
    day = fields.day("day", "từ ngày", required=True)
    what = fields.text("what", "điều đã đổi", required=True)
    source = fields.text("source", "theo văn bản nào")
    fields.finish()
    return LaterChange(day=day, what=what, source=source) if day is not None and what else None
