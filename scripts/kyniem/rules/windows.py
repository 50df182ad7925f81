"""Rules of time: windows in order, phases, the radio desk's lead, approvals."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kyniem.model.hub import Hub
from kyniem.model.post import BulletinClass, Placement, Post
from kyniem.model.published import NEVER, Published, Status
from kyniem.phrases.dates import write_day, write_moment
from kyniem.problems import Problem, Severity

_RADIO = "radio"


def every_window_ends_after_it_begins(hub: Hub) -> Iterator[Problem]:
    """Phases, publishing and expiry, play windows: the end comes after the beginning."""
    for number, phase in enumerate(hub.campaign.phases, start=1):
        if phase.end < phase.start:
            key = f"phases[{number}].until"
            message = f"đợt kết thúc {write_day(phase.end)} trước khi bắt đầu {write_day(phase.start)}"
            yield Problem(hub.campaign.place_of(key), "window-order", message, key=key, label="đến ngày")
    for item in hub.published:
        if item.published == NEVER:
            continue
        if item.expires is not None:
            yield from _in_order(item, ("expires", "hết hạn lúc"), item.published, item.expires)
        if item.withdrawal is not None:
            yield from _in_order(item, ("withdrawn.when", "lúc gỡ"), item.published, item.withdrawal.when)
        for number, correction in enumerate(item.corrections, start=1):
            named = (f"corrections[{number}].when", "lúc đính chính")
            yield from _in_order(item, named, item.published, correction.when)
    for post, key, placement in _placements(hub):
        play = placement.play
        if play is not None and play.until is not None:
            yield from _in_order(post, (f"{key}.play.until", "phát đến"), play.start, play.until)


def every_approved_post_says_who_approved_it(hub: Hub) -> Iterator[Problem]:
    """What is approved names the role that approved it; that the role is said is `post-missing`."""
    for post in hub.posts:
        known = not hub.doubts(post, "status", "approved")
        if known and post.status is Status.APPROVED and post.approved is None:
            message = "bài đã duyệt thì phải ghi chức danh người duyệt và lúc duyệt"
            yield Problem(post.place_of("status"), "post-approved", message, key="approved", label="người duyệt")


def every_withdrawal_is_explained(hub: Hub) -> Iterator[Problem]:
    """`đã gỡ` goes with `withdrawn` (when, why), and the other way round."""
    for item in hub.published:
        withdrawn = item.status is Status.WITHDRAWN
        known = not hub.doubts(item, "status", "withdrawn")
        if known and withdrawn != (item.withdrawal is not None):
            message = (
                "bài đã gỡ thì phải ghi gỡ lúc nào và vì sao"
                if withdrawn
                else "có phần gỡ tin thì tình trạng phải là “đã gỡ”"
            )
            place = item.place_of("status" if withdrawn else "withdrawn")
            yield Problem(place, "withdrawal-told", message, key="withdrawn", label="gỡ tin")


def every_post_lies_in_a_phase(hub: Hub) -> Iterator[Problem]:
    """A post outside every phase of the campaign is probably misdated."""
    if not hub.campaign.phases or hub.lacks_some("phases"):
        return
    for post in hub.posts:
        if post.published != NEVER and hub.campaign.phase_on(post.published.date()) is None:
            message = f"{write_day(post.published.date())} không thuộc đợt nào của chiến dịch"
            place = post.place_of("published")
            yield Problem(
                place, "post-phase", message, key="published", label="ngày giờ đăng", severity=Severity.WARNING
            )


def radio_items_reach_the_desk_in_time(hub: Hub) -> Iterator[Problem]:
    """An item is out at least the desk's lead before its first broadcast; what is urgent is read at once.

    Bulletin classes: Circular 39/2020/TT-BTTTT.
    """
    if hub.doubts_campaign("channels"):
        return
    for post, key, placement in _placements(hub):
        channel = hub.campaign.channel(placement.channel)
        if channel is None or channel.kind != _RADIO or placement.play is None:
            continue
        if placement.bulletin is BulletinClass.URGENT or hub.doubts(post, "published", f"{key}.class"):
            continue
        latest = placement.play.start - timedelta(minutes=channel.lead)
        if post.published > latest:
            message = (
                f"phát lúc {write_moment(placement.play.start)} mà đến {write_moment(post.published)} mới đăng;"
                f" đài cần nhận trước {channel.lead} phút, hãy đăng chậm nhất {write_moment(latest)}"
            )
            start = f"{key}.play.from"
            yield Problem(post.place_of(start), "radio-lead", message, key=start, label="phát từ")


def _placements(hub: Hub) -> Iterator[tuple[Post, str, Placement]]:
    """Every placement of every post, with the name of its place in the front matter."""
    for post in hub.posts:
        for number, placement in enumerate(post.placements, start=1):
            yield post, f"channels[{number}]", placement


def _in_order(item: Published, named: tuple[str, str], start: datetime, end: datetime) -> Iterator[Problem]:
    if end <= start:
        key, label = named
        message = f"{write_moment(end)} phải muộn hơn {write_moment(start)}"
        yield Problem(item.place_of(key), "window-order", message, key=key, label=label)
