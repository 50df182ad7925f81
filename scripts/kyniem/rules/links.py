"""Rules of links and media: every picture, sound, file and section that is pointed at must be there."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from rapidfuzz import fuzz, process

from kyniem.model.calendar import Calendar
from kyniem.model.hub import UNITS_FILE, Hub
from kyniem.model.plan import Plan
from kyniem.model.published import Published, Status
from kyniem.model.references import bodies_of, within
from kyniem.model.text import LinkStart, Markup, Part, Picture, Reference
from kyniem.problems import Problem, Severity
from kyniem.rules.references import NEAR_PATH, near

_ID = re.compile(r'\bid="([^"]+)"')


def every_picture_and_sound_exists(hub: Hub) -> Iterator[Problem]:
    """Pictures, sound and original files that are named lie in the campaign's folder."""
    known = {medium.path for medium in hub.media}
    for item, path, (key, label) in _chosen(hub):
        if path not in known and not hub.may_hold(path):
            message = f"không có tệp “{path}”{_near_from(item, path, known)}"
            yield Problem(item.place_of(key), "media-exists", message, key=key, label=label)
    for item, reference in _references(hub):
        if not reference.picture:
            continue
        path = within(item.source, reference.target)
        if not _is_ours(reference.target):
            message = f"hình “{reference.target}” nằm ở trang khác; hãy chép vào media/ để trang không gọi ra ngoài"
            yield Problem(reference.origin, "media-exists", message)
        elif path not in known and not hub.may_hold(path):
            message = f"không có hình “{reference.target}”{_near_from(item, path, known)}"
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
        message = ""
        if reference.target.startswith("//"):
            message = f"liên kết “{reference.target}” thiếu https: ở đầu"
        elif path not in known and not hub.may_hold(path):
            message = f"liên kết “{reference.target}” không dẫn tới đâu{_near_from(item, path, known)}"
        elif UNITS_FILE in hub.unread or (isinstance(target, Calendar) and target.source in hub.told):
            continue  # which bullets are tasks, and so have anchors, hangs on the units; a row may have been unreadable
        elif fragment and target is not None and fragment not in (anchors := _anchors(target)):
            message = f"{path} không có mục “#{fragment}”{near(fragment, anchors, before='#')}"
        if message:
            yield Problem(reference.origin, "link-target", message)


def no_link_leads_to_what_is_not_out(hub: Hub) -> Iterator[Problem]:
    """A link from what is approved to a draft or to something withdrawn is shown as plain text: told as a warning."""
    items = {item.source: item for item in hub.published}
    for item, reference in _references(hub):
        target = items.get(within(item.source, reference.target)) if _is_ours(reference.target) else None
        if target is None or item.status is not Status.APPROVED or hub.doubts(item, "status"):
            continue
        if target.status is not Status.APPROVED and not hub.doubts(target, "status"):
            message = f"liên kết tới “{target.source}” đang ở tình trạng {target.status.value}; sẽ chỉ hiện thành chữ"
            yield Problem(reference.origin, "link-draft", message, severity=Severity.WARNING)


def _chosen(hub: Hub) -> Iterator[tuple[Published, str, tuple[str, str]]]:
    for plan in hub.plans:
        if plan.original:
            yield plan, plan.original, ("original", "bản gốc")
    for post in hub.posts:
        if post.picture is not None:
            yield post, post.picture.file, ("picture.file", "tệp hình")
        for number, placement in enumerate(post.placements, start=1):
            key = f"channels[{number}]"
            if placement.picture:
                yield post, placement.picture, (f"{key}.picture", "hình riêng cho kênh")
            if placement.audio:
                yield post, placement.audio, (f"{key}.audio", "tệp âm thanh")


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
    """Whether a target is to be found in the campaign's folder.

    `//host` counts: it means another site only to a browser, never in a feed or an email, so it is looked for and told.
    """
    try:
        return not urlsplit(target).scheme
    except ValueError:
        return True


def _near_from(item: Published, path: str, known: Iterable[str]) -> str:
    """The file that was probably meant, written as a link in this item's own file has to be."""
    best = process.extractOne(path, sorted(known), scorer=fuzz.ratio, score_cutoff=NEAR_PATH)
    return f"; có phải “{posixpath.relpath(best[0], posixpath.dirname(item.source))}”?" if best is not None else ""
