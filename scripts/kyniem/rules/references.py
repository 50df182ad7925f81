"""Rules of reference: every unit, task, post, picture and link that is named must exist."""

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from kyniem.model.calendar import Calendar
from kyniem.model.hub import UNITS_FILE, Hub
from kyniem.model.plan import Plan
from kyniem.model.post import Post
from kyniem.model.published import Status
from kyniem.model.unit import Named
from kyniem.phrases.folding import fold
from kyniem.phrases.organisations import Directory
from kyniem.problems import Origin, Problem, Severity

NEAR_ID = 60.0
NEAR_PATH = 75.0


def every_unit_named_is_known(hub: Hub) -> Iterator[Problem]:
    """Ids of units, and every unit that a plan's labels or a calendar's cells name, stand in units.yml.

    What is still a draft is warned of only: it may be an official paper just taken in, and must not stop the rest.
    Where units.yml itself could not be read whole, that is told and nothing is asked of it.
    """
    if UNITS_FILE in hub.unread:
        return
    ids = {unit.id for unit in hub.units}
    papers = (*hub.plans, *hub.calendars)
    drafts = {item.origin.path for item in papers if item.status is Status.DRAFT or hub.doubts(item, "status")}
    for owner, key, label, origin in _unit_ids(hub):
        if owner not in ids:
            message = f"không có đơn vị nào mang mã “{owner}”{near(owner, ids)}"
            severity = Severity.WARNING if origin.path in drafts else Severity.ERROR
            yield Problem(origin, "unit-known", message, key=key, label=label, severity=severity)
    directory = Directory.of((unit.id, unit.spellings) for unit in hub.units)
    told: set[tuple[str, str]] = set()
    for named in _named(hub):
        once = (named.origin.path, fold(named.words))
        draft = named.origin.path in drafts
        if named.unit is None and not (draft and once in told):
            told.add(once)  # a paper just taken in names each of its offices many times
            nearest = directory.nearest(named.words)
            hint = f"; có phải “{nearest}”?" if nearest else "; hãy thêm vào units.yml"
            severity = Severity.WARNING if draft else Severity.ERROR
            message = f"không có đơn vị nào tên “{named.words}”{hint}"
            yield Problem(named.origin, "unit-known", message, severity=severity)


def every_topic_is_known(hub: Hub) -> Iterator[Problem]:
    """A post's topics stand in campaign.yml."""
    if hub.lacks_some("topics"):
        return
    known = {topic.id for topic in hub.campaign.topics}
    for post in hub.posts:
        for number, topic in enumerate(post.topics, start=1):
            if topic not in known:
                message = f"không có chủ đề nào mang mã “{topic}”{near(topic, known)}"
                yield Problem(post.place_of(f"topics[{number}]"), "topic-known", message, key="topics", label="chủ đề")


def every_kind_is_known(hub: Hub) -> Iterator[Problem]:
    """A post's kind stands in campaign.yml."""
    if hub.lacks_some("kinds"):
        return
    known = {kind.id for kind in hub.campaign.kinds}
    for post in hub.posts:
        if post.kind and post.kind not in known:
            message = f"không có loại tin bài “{post.kind}”{near(post.kind, known)}"
            yield Problem(post.place_of("kind"), "kind-known", message, key="kind", label="loại tin bài")


def every_channel_is_known(hub: Hub) -> Iterator[Problem]:
    """The channels a post is placed on stand in campaign.yml."""
    if hub.lacks_some("channels"):
        return
    known = {channel.id for channel in hub.campaign.channels}
    for post in hub.posts:
        for number, placement in enumerate(post.placements, start=1):
            if placement.channel and placement.channel not in known:
                message = f"không có kênh nào mang mã “{placement.channel}”{near(placement.channel, known)}"
                key = f"channels[{number}].channel"
                yield Problem(placement.origin, "channel-known", message, key=key, label="kênh")


def every_task_served_exists(hub: Hub) -> Iterator[Problem]:
    """`plan#section` names a plan that is there, and a section or task printed in it.

    A plan whose id could not be read may be any that is named.
    """
    addresses = {plan.id: _addresses(plan) for plan in hub.plans}
    unread = any(path.partition("/")[0] == "plans" for path in hub.unread)
    all_known = not unread and not any(hub.doubts(plan, "id") for plan in hub.plans)
    for reference, key, label, origin in _served(hub):
        plan, _, address = reference.partition("#")
        if plan not in addresses:
            if not all_known:
                continue
            message = f"không có kế hoạch nào mang mã “{plan}”{near(plan, addresses)}"
            yield Problem(origin, "serves-known", message, key=key, label=label)
        elif address and address not in addresses[plan] and UNITS_FILE not in hub.unread:
            message = f"kế hoạch {plan} không có mục “{address}”{near(address, addresses[plan])}"
            yield Problem(origin, "serves-known", message, key=key, label=label)


def every_entry_names_a_post_that_exists(hub: Hub) -> Iterator[Problem]:
    """The post in a calendar's cell is a file of this campaign."""
    sources = {post.source for post in hub.posts} | hub.unread
    for calendar in hub.calendars:
        for entry in calendar.entries:
            if entry.post and entry.post not in sources and not hub.may_hold(entry.post):
                yield Problem(
                    entry.origin, "entry-post", f"không có bài “{entry.post}”{near(entry.post, sources, NEAR_PATH)}"
                )


def _unit_ids(hub: Hub) -> Iterator[tuple[str, str, str, Origin]]:
    for unit in hub.units:
        if unit.parent:
            yield unit.parent, "parent", "cơ quan cấp trên", unit.place_of("parent")
    for plan in hub.plans:
        if plan.issuer:
            yield plan.issuer, "issuer", "cơ quan ban hành", plan.place_of("issuer")
    owned: tuple[Calendar | Post, ...] = (*hub.calendars, *hub.posts)
    for item in owned:
        if item.unit:
            yield item.unit, "unit", "đơn vị chịu trách nhiệm", item.place_of("unit")


def _named(hub: Hub) -> Iterator[Named]:
    for plan in hub.plans:
        for task in plan.tasks:
            yield from (*task.lead, *task.coordinating, *task.recipients)
    for calendar in hub.calendars:
        for entry in calendar.entries:
            yield from entry.lead


def _addresses(plan: Plan) -> frozenset[str]:
    return frozenset([section.address for section in plan.sections] + [task.address for task in plan.tasks])


def _served(hub: Hub) -> Iterator[tuple[str, str, str, Origin]]:
    for post in hub.posts:
        for number, reference in enumerate(post.serves, start=1):
            yield reference, "serves", "phục vụ nhiệm vụ", post.place_of(f"serves[{number}]")
    for calendar in hub.calendars:
        for number, reference in enumerate(calendar.sources, start=1):
            yield reference, "source", "nguồn", calendar.place_of(f"source[{number}]")
        for entry in calendar.entries:
            if entry.source:
                yield entry.source, "", "", entry.origin
    for list_name, label, kept in (
        ("slogans", "nguồn khẩu hiệu", hub.campaign.slogans),
        ("wordings", "nguồn của tên", hub.campaign.wordings),
    ):
        for number, source in enumerate((each.source for each in kept), start=1):
            if source:
                key = f"{list_name}[{number}].source"
                yield source, key, label, hub.campaign.place_of(key)


def near(name: str, known: Iterable[str], enough: float = NEAR_ID, before: str = "") -> str:
    """The hint at what was probably meant, "" when nothing known is near."""
    best = process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=enough)
    return f"; có phải “{before}{best[0]}”?" if best is not None else ""
