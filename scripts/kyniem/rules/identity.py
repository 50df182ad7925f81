"""Rules of identity: ids, addresses and spellings that must belong to one thing only."""

from collections.abc import Iterable, Iterator

from kyniem.model.hub import Hub
from kyniem.model.unit import Unit
from kyniem.phrases.folding import fold
from kyniem.problems import Origin, Problem


def every_id_is_used_once(hub: Hub) -> Iterator[Problem]:
    """Feeds, calendars and `serves` are keyed by id, so one id names one item; what came out first keeps it."""
    items = sorted((item for item in hub.published if not hub.doubts(item, "id")), key=lambda item: item.published)
    named = ((item.id, item.place_of("id")) for item in items)
    yield from _doubles(named, "id-unique", "mã “{}” đã dùng ở {}; mỗi mã chỉ một bài", "id", "mã")


def every_address_is_used_once(hub: Hub) -> Iterator[Problem]:
    """Two items may not stand at one address."""
    pages = ((item.address, item.origin) for item in (*hub.plans, *hub.posts))
    yield from _doubles(pages, "address-unique", "địa chỉ “{}” đã là của {}; hãy đổi tên tệp", "", "")
    dated = (item for item in hub.calendars if not hub.doubts(item, "month"))
    months = ((item.address, item.place_of("month")) for item in dated)
    message = "trang “{}” đã là của {}; mỗi tháng một lịch, hãy gộp hai bảng làm một"
    yield from _doubles(months, "address-unique", message, "month", "tháng")


def every_part_of_the_campaign_has_its_own_id(hub: Hub) -> Iterator[Problem]:
    """Units, phases, channels, topics and kinds: an id stands once in each list."""
    campaign = hub.campaign
    lists: tuple[Iterable[tuple[str, Origin]], ...] = (
        ((unit.id, unit.place_of("id")) for unit in hub.units),
        ((phase.id, phase.origin) for phase in campaign.phases),
        ((channel.id, channel.origin) for channel in campaign.channels),
        ((topic.id, topic.origin) for topic in campaign.topics),
        ((kind.id, campaign.place_of(f"kinds[{number}].id")) for number, kind in enumerate(campaign.kinds, start=1)),
    )
    for named in lists:
        yield from _doubles(named, "part-id-unique", "mã “{}” đã dùng ở {}", "id", "mã")


def every_spelling_belongs_to_one_unit(hub: Hub) -> Iterator[Problem]:
    """A spelling that two units claim could not be told apart in a plan."""
    owners: dict[str, str] = {}
    for unit in hub.units:
        for spelling, key, label in _spellings(unit):
            owner = owners.setdefault(fold(spelling), unit.id)
            if owner != unit.id:
                message = f"cách viết “{spelling}” đã là của đơn vị {owner}"
                yield Problem(unit.place_of(key), "unit-spelling", message, key=key, label=label)


def _spellings(unit: Unit) -> Iterator[tuple[str, str, str]]:
    """Every spelling of a unit with the key that gives it."""
    yield unit.name, "name", "tên chính thức"
    if unit.short:
        yield unit.short, "short", "tên ngắn"
    for number, alias in enumerate(unit.aliases, start=1):
        yield alias, f"aliases[{number}]", "các cách viết khác"
    for number, wrong in enumerate(unit.misspellings, start=1):
        yield wrong, f"misspellings[{number}]", "các cách viết sai hay gặp"


def every_channel_carries_a_post_once(hub: Hub) -> Iterator[Problem]:
    """A channel that stands twice in a post would have two texts, and nobody could say which is read."""
    for post in hub.posts:
        seen: set[str] = set()
        for placement in post.placements:
            if placement.channel and placement.channel in seen:
                message = f"kênh “{placement.channel}” đã ghi ở trên; mỗi kênh một lần"
                yield Problem(placement.origin, "channel-once", message, key="channels", label="các kênh")
            seen.add(placement.channel)


def _doubles(named: Iterable[tuple[str, Origin]], rule: str, message: str, key: str, label: str) -> Iterator[Problem]:
    first: dict[str, Origin] = {}
    for name, origin in named:
        place = first.setdefault(name, origin)
        if place is not origin:
            yield Problem(origin, rule, message.format(name, place), key=key, label=label)
