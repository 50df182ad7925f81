"""Small hubs for the tests of the model, every word of a hidden thing marked so that it can be looked for."""

from dataclasses import replace
from datetime import date, datetime, time

from kyniem.model.calendar import Calendar, Entry
from kyniem.model.campaign import Campaign, Occasion, Phase, Publisher
from kyniem.model.hub import Hub
from kyniem.model.media import Media
from kyniem.model.period import Period, PeriodKind, Precision
from kyniem.model.plan import Plan, PlanKind, Section, Task, TaskKind
from kyniem.model.post import Illustration, Placement, Post
from kyniem.model.published import Withdrawal
from kyniem.model.text import Body, LinkEnd, LinkStart, Markup, Picture, Reference
from kyniem.problems import Origin
from kyniem.settings import CAMPAIGN_ZONE

ORIGIN = Origin("mau.md", 1)


def at(text: str) -> datetime:
    """A moment in the campaign's time zone, from `2024-03-05 05:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=CAMPAIGN_ZONE)


NOON = at("2024-03-05 12:00")


def campaign(**changes: object) -> Campaign:
    """A campaign of two months about 10 March 2024."""
    plain = Campaign(
        id="hoa-ban",
        name="10 năm Hoa Ban",
        title="Kỷ niệm 10 năm",
        address="https://hoa-ban.example/",
        description="Trang kỷ niệm.",
        since=at("2024-02-01 08:00"),
        occasion=Occasion(
            name="Ngày thành lập xã", founded=date(2014, 3, 10), day=date(2024, 3, 10), years=10, origin=ORIGIN
        ),
        start=date(2024, 2, 1),
        end=date(2024, 3, 31),
        publisher=Publisher(body="Ủy ban nhân dân xã"),
        origin=ORIGIN,
        phases=(
            Phase(id="dot-1", name="Đợt 1", start=date(2024, 2, 1), end=date(2024, 2, 29), origin=ORIGIN),
            Phase(id="dot-2", name="Đợt 2", start=date(2024, 3, 1), end=date(2024, 3, 31), origin=ORIGIN),
        ),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def post(post_id: str = "bai", **changes: object) -> Post:
    """An approved post of the morning of 5 March 2024."""
    plain = Post(
        id=post_id,
        title=f"Tên {post_id}",
        source=f"posts/2024/{post_id}.md",
        origin=ORIGIN,
        published=at("2024-03-05 05:00"),
        slug=post_id,
        year="2024",
        kind="tin",
        unit="ubnd",
        body=words(f"Lời {post_id}"),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # as above


def plan(plan_id: str = "7-kh", **changes: object) -> Plan:
    """An approved plan with one section and one task in it."""
    task = Task(
        id=f"{plan_id}#II-1",
        plan=plan_id,
        address="II-1",
        section="II",
        anchor="ii-viec-1",
        title=f"Việc của {plan_id}",
        kind=TaskKind.ACTIVITY,
        origin=ORIGIN,
        period=day("2024-03-06"),
    )
    plain = Plan(
        id=plan_id,
        title=f"Tên {plan_id}",
        source=f"plans/{plan_id}.md",
        origin=ORIGIN,
        published=at("2024-02-05 08:00"),
        kind=PlanKind.PLAN,
        number="7/KH",
        issuer="ubnd",
        issued=date(2024, 2, 5),
        sections=(
            Section(address="II", anchor="ii", number="II", title="Nội dung", level=1, origin=ORIGIN, tasks=(task,)),
        ),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # as above


def calendar(calendar_id: str = "2024-03", *entries: Entry, **changes: object) -> Calendar:
    """An approved calendar of March 2024."""
    plain = Calendar(
        id=calendar_id,
        title=f"Tên {calendar_id}",
        source=f"calendars/{calendar_id}.md",
        origin=ORIGIN,
        published=at("2024-02-25 08:00"),
        month=date(2024, 3, 1),
        unit="ubnd",
        entries=entries,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # as above


def entry(entry_id: str = "dong", **changes: object) -> Entry:
    """A row of the calendar of March 2024."""
    plain = Entry(
        id=entry_id,
        calendar="2024-03",
        month=date(2024, 3, 1),
        period=day("2024-03-06"),
        title=f"Dòng {entry_id}",
        origin=ORIGIN,
        times=(time(5),),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # as above


def day(text: str) -> Period:
    """One day, given as ISO."""
    found = date.fromisoformat(text)
    return Period(words=text, start=found, end=found, precision=Precision.DAY, kind=PeriodKind.POINT)


def hub(*items: Plan | Calendar | Post, **changes: object) -> Hub:
    """A hub of these items."""
    plain = Hub(
        campaign=campaign(),
        plans=tuple(item for item in items if isinstance(item, Plan)),
        calendars=tuple(item for item in items if isinstance(item, Calendar)),
        posts=tuple(item for item in items if isinstance(item, Post)),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # as above


def withdrawal(when: str, reason: str = "Nhầm ngày.") -> Withdrawal:
    """A withdrawal at this moment."""
    return Withdrawal(when=at(when), reason=reason)


def words(text: str) -> Body:
    """A paragraph of these words."""
    return Body(parts=(Markup(f"<p>{text}</p>"),), plain=text)


def linking(*targets: str, picture: bool = False) -> Body:
    """A body with a link to, or a picture from, each target."""
    parts = [
        part
        for target in targets
        for part in (
            (Picture(target, f"hình {target}"),) if picture else (LinkStart(target), Markup(f"tới {target}"), LinkEnd())
        )
    ]
    return Body(parts=tuple(parts), references=tuple(Reference(target, ORIGIN, picture=picture) for target in targets))


def media(*paths: str) -> tuple[Media, ...]:
    """Media files at these paths."""
    return tuple(Media(path=path, type="image/svg+xml", length=8) for path in paths)


def illustration(path: str) -> Illustration:
    """A picture chosen for a post."""
    return Illustration(file=path, alt="", caption="", origin=ORIGIN)


def placement(channel: str = "phat-thanh", **changes: object) -> Placement:
    """A post on one channel."""
    return replace(Placement(channel=channel, origin=ORIGIN), **changes)  # type: ignore[arg-type]  # as above
