"""Rules of reference: every unit, task, post, picture and link that is named must exist."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from rapidfuzz import process

from kyniem.model.calendar import Calendar
from kyniem.model.edition import bodies_of, within
from kyniem.model.hub import Hub
from kyniem.model.plan import Plan
from kyniem.model.published import Published, Status
from kyniem.model.text import LinkStart, Markup, Part, Picture, Reference
from kyniem.model.unit import Named
from kyniem.phrases.organisations import Directory
from kyniem.problems import Origin, Problem, Severity

_NEAR_ENOUGH = 60.0
_ID = re.compile(r'\bid="([^"]+)"')
_UNITS = "units.yml"


def every_unit_named_is_known(hub: Hub) -> Iterator[Problem]:
    """Ids of units, and every unit that a plan's labels or a calendar's cells name, stand in units.yml.

    Where units.yml itself could not be read whole, that is told and nothing is asked of it.
    """
    if _UNITS in hub.unread:
        return
    ids = {unit.id for unit in hub.units}
    for owner, key, label, origin in _unit_ids(hub):
        if owner not in ids:
            message = f"không có đơn vị nào mang mã “{owner}”{_near(owner, ids)}"
            yield Problem(origin, "unit-known", message, key=key, label=label)
    directory = Directory.of((unit.id, unit.spellings) for unit in hub.units)
    for named in _named(hub):
        if named.unit is None:
            nearest = directory.nearest(named.words)
            hint = f"; có phải “{nearest}”?" if nearest else "; hãy thêm vào units.yml"
            yield Problem(named.origin, "unit-known", f"không có đơn vị nào tên “{named.words}”{hint}")


def every_topic_is_known(hub: Hub) -> Iterator[Problem]:
    """A post's topics stand in campaign.yml."""
    known = {topic.id for topic in hub.campaign.topics}
    for post in hub.posts:
        for topic in post.topics:
            if topic not in known:
                message = f"không có chủ đề nào mang mã “{topic}”{_near(topic, known)}"
                yield Problem(post.origin, "topic-known", message, key="topics", label="chủ đề")


def every_kind_is_known(hub: Hub) -> Iterator[Problem]:
    """A post's kind stands in campaign.yml."""
    known = {kind.id for kind in hub.campaign.kinds}
    for post in hub.posts:
        if post.kind and post.kind not in known:
            message = f"không có loại tin bài “{post.kind}”{_near(post.kind, known)}"
            yield Problem(post.origin, "kind-known", message, key="kind", label="loại tin bài")


def every_channel_is_known(hub: Hub) -> Iterator[Problem]:
    """The channels a post is placed on stand in campaign.yml."""
    known = {channel.id for channel in hub.campaign.channels}
    for post in hub.posts:
        for placement in post.placements:
            if placement.channel and placement.channel not in known:
                message = f"không có kênh nào mang mã “{placement.channel}”{_near(placement.channel, known)}"
                yield Problem(placement.origin, "channel-known", message, key="channels", label="các kênh")


def every_task_served_exists(hub: Hub) -> Iterator[Problem]:
    """`plan#section` names a plan that is there, and a section or task printed in it."""
    addresses = {plan.id: _addresses(plan) for plan in hub.plans}
    unread = {posixpath.basename(source).removesuffix(".md") for source in hub.unread}
    for reference, key, label, origin in _served(hub):
        plan, _, address = reference.partition("#")
        if plan in unread:
            continue
        if plan not in addresses:
            message = f"không có kế hoạch nào mang mã “{plan}”{_near(plan, addresses)}"
            yield Problem(origin, "serves-known", message, key=key, label=label)
        elif address and address not in addresses[plan]:
            message = f"kế hoạch {plan} không có mục “{address}”{_near(address, addresses[plan])}"
            yield Problem(origin, "serves-known", message, key=key, label=label)


def every_entry_names_a_post_that_exists(hub: Hub) -> Iterator[Problem]:
    """The post in a calendar's cell is a file of this campaign."""
    sources = {post.source for post in hub.posts} | hub.unread
    for calendar in hub.calendars:
        for entry in calendar.entries:
            if entry.post and entry.post not in sources:
                near = _near(entry.post, sources)
                yield Problem(entry.origin, "entry-post", f"không có bài “{entry.post}”{near}")


def every_picture_and_sound_exists(hub: Hub) -> Iterator[Problem]:
    """Pictures, sound and original files that are named lie in the campaign's folder."""
    known = {medium.path for medium in hub.media}
    for path, key, label, origin in _chosen(hub):
        if path not in known:
            yield Problem(origin, "media-exists", f"không có tệp “{path}”{_near(path, known)}", key=key, label=label)
    for item, reference in _references(hub):
        path = within(item.source, reference.target)
        if reference.picture and _is_ours(reference.target) and path not in known:
            yield Problem(reference.origin, "media-exists", f"không có hình “{reference.target}”{_near(path, known)}")
        if reference.picture and not _is_ours(reference.target):
            message = f"hình “{reference.target}” nằm ở trang khác; hãy chép vào media/ để trang không gọi ra ngoài"
            yield Problem(reference.origin, "media-exists", message)


def every_link_leads_somewhere(hub: Hub) -> Iterator[Problem]:
    """A relative link names a file of the campaign, and a section that is in it."""
    items = {item.source: item for item in hub.published}
    known = items.keys() | {medium.path for medium in hub.media} | hub.unread
    for item, reference in _references(hub):
        if reference.picture or not _is_ours(reference.target):
            continue
        path, fragment = within(item.source, reference.target), reference.target.partition("#")[2]
        target = items.get(path)
        if path not in known:
            message = f"liên kết “{reference.target}” không dẫn tới đâu{_near(path, known)}"
            yield Problem(reference.origin, "link-target", message)
        elif fragment and target is not None and fragment not in (anchors := _anchors(target)):
            message = f"{path} không có mục “#{fragment}”{_near(fragment, anchors)}"
            yield Problem(reference.origin, "link-target", message)


def no_link_leads_to_what_is_not_out(hub: Hub) -> Iterator[Problem]:
    """A link to a draft, or to what comes out later, is shown as plain text until then: told as a warning."""
    items = {item.source: item for item in hub.published}
    for item, reference in _references(hub):
        target = items.get(within(item.source, reference.target)) if _is_ours(reference.target) else None
        if target is None or item.status is not Status.APPROVED:
            continue
        if target.status is not Status.APPROVED:
            message = f"liên kết tới “{target.source}” đang ở tình trạng {target.status.value}; sẽ chỉ hiện thành chữ"
            yield Problem(reference.origin, "link-draft", message, severity=Severity.WARNING)


def _unit_ids(hub: Hub) -> Iterator[tuple[str, str, str, Origin]]:
    for unit in hub.units:
        if unit.parent:
            yield unit.parent, "parent", "cơ quan cấp trên", unit.origin
    for plan in hub.plans:
        if plan.issuer:
            yield plan.issuer, "issuer", "cơ quan ban hành", plan.origin
    for calendar in hub.calendars:
        if calendar.unit:
            yield calendar.unit, "unit", "đơn vị chịu trách nhiệm", calendar.origin
    for post in hub.posts:
        if post.unit:
            yield post.unit, "unit", "đơn vị chịu trách nhiệm", post.origin


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
        for reference in post.serves:
            yield reference, "serves", "phục vụ nhiệm vụ", post.origin
    for calendar in hub.calendars:
        for reference in calendar.sources:
            yield reference, "source", "nguồn", calendar.origin
        for entry in calendar.entries:
            if entry.source:
                yield entry.source, "", "", entry.origin
    for slogan in hub.campaign.slogans:
        if slogan.source:
            yield slogan.source, "slogans.source", "nguồn khẩu hiệu", hub.campaign.origin


def _chosen(hub: Hub) -> Iterator[tuple[str, str, str, Origin]]:
    for plan in hub.plans:
        if plan.original:
            yield plan.original, "original", "bản gốc", plan.origin
    for post in hub.posts:
        if post.picture is not None:
            yield post.picture.file, "picture.file", "tệp hình", post.picture.origin
        for placement in post.placements:
            if placement.picture:
                yield placement.picture, "channels.picture", "hình riêng cho kênh", placement.origin
            if placement.audio:
                yield placement.audio, "channels.audio", "tệp âm thanh", placement.origin


def _references(hub: Hub) -> Iterator[tuple[Published, Reference]]:
    for item in hub.published:
        for body in bodies_of(item):
            for reference in body.references:
                yield item, reference


def _anchors(item: Published) -> frozenset[str]:
    """Every anchor of an item's page that a link may point at: printed addresses, headings, footnotes, its own ids."""
    own = {anchor for body in bodies_of(item) for part in body.parts for anchor in _ids_in(part)}
    entries = {entry.id for entry in item.entries} if isinstance(item, Calendar) else set()
    return frozenset(own | entries | (item.anchors if isinstance(item, Plan) else frozenset()))


def _ids_in(part: Part) -> Iterator[str]:
    match part:
        case Markup(text) | LinkStart(_, text) | Picture(_, _, text):
            yield from _ID.findall(text)


def _is_ours(target: str) -> bool:
    """Whether a target lies in the campaign's folder; an address that cannot be taken apart is looked for there."""
    try:
        return not urlsplit(target).scheme and not target.startswith("//")
    except ValueError:
        return True


def _near(name: str, known: Iterable[str]) -> str:
    best = process.extractOne(name, list(known), score_cutoff=_NEAR_ENOUGH)
    return f"; có phải “{best[0]}”?" if best is not None else ""
