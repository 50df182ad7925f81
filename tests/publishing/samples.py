"""Small editions for the publishers' tests, built straight from the model and let through by `release`."""

from dataclasses import replace
from datetime import date, datetime, time
from html import escape

from kyniem.model.calendar import Calendar
from kyniem.model.campaign import Campaign, Channel, Occasion, Phase, PostKind, Publisher, Topic
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.hub import Hub
from kyniem.model.media import Media
from kyniem.model.plan import Plan
from kyniem.model.post import Approval, BulletinClass, Illustration, Placement, PlayWindow, Post
from kyniem.model.published import Status, Withdrawal
from kyniem.model.text import Body, LinkEnd, LinkStart, Markup, Part, Reference
from kyniem.model.unit import Unit
from kyniem.settings import Settings
from tests.publishing.sample_papers import ORIGIN, PLAN, at, plan

HOST = "60nam.example"
SITE = f"https://{HOST}/"
NOW = at("2023-10-15")
PICTURE = Media(path="media/loa.svg", type="image/svg+xml", length=4321)
AUDIO = Media(path="media/ban-tin.mp3", type="audio/mpeg", length=987654)


def settings(feed_items: int = 50) -> Settings:
    """What a build was asked for."""
    return Settings(as_of=NOW, feed_items=feed_items)


def campaign() -> Campaign:
    """Two phases, a radio and a page with feeds, a notice board without one."""
    return Campaign(
        id="quang-ninh-60",
        name="60 năm Quảng Ninh",
        title="Kỷ niệm 60 năm Ngày thành lập tỉnh Quảng Ninh",
        address=SITE,
        description="Trang thông tin kỷ niệm.",
        since=at("2023-02-02"),
        occasion=Occasion(
            name="Ngày thành lập tỉnh Quảng Ninh",
            founded=date(1963, 10, 30),
            day=date(2023, 10, 30),
            years=60,
            origin=ORIGIN,
        ),
        start=date(2023, 1, 1),
        end=date(2023, 12, 31),
        publisher=Publisher(
            body="UBND thành phố Cẩm Phả", office="Phòng Văn hóa và Thông tin", licence="Được trích dùng khi ghi nguồn."
        ),
        origin=ORIGIN,
        phases=(
            Phase(
                id="dot-1",
                name="Đợt 1",
                title="Nhìn lại",
                period="Từ quý I đến tháng 9/2023",
                start=date(2023, 1, 1),
                end=date(2023, 9, 30),
                origin=ORIGIN,
            ),
            Phase(
                id="dot-2",
                name="Đợt 2",
                start=date(2023, 10, 1),
                end=date(2023, 10, 31),
                summary="Tháng cao điểm.",
                source="Mục II.1.2",
                peak=True,
                origin=ORIGIN,
            ),
        ),
        channels=(
            Channel(
                id="phat-thanh", name="Phát thanh", kind="radio", feed=True, times=(time(5), time(17)), origin=ORIGIN
            ),
            Channel(
                id="fanpage", name="Fanpage", kind="fanpage", summary="Tin ngắn và hình.", feed=True, origin=ORIGIN
            ),
            Channel(id="bang-tin", name="Bảng tin", kind="notice", origin=ORIGIN),
        ),
        topics=(Topic(id="phuong-xa", name="Ở phường, xã", origin=ORIGIN),),
        kinds=(PostKind(id="tin", name="Tin"),),
    )


UNITS = (
    Unit(id="phong-vhtt", name="Phòng Văn hóa và Thông tin thành phố Cẩm Phả", short="Phòng VH&TT", origin=ORIGIN),
    Unit(id="ubnd", name="Ủy ban nhân dân thành phố Cẩm Phả", origin=ORIGIN),
)


def body(text: str, *links: str) -> Body:
    """A paragraph, with a link to each target after it."""
    parts: list[Part] = [Markup(f"<p>{escape(text, quote=False)}</p>")]
    for target in links:
        parts += [LinkStart(target), Markup(f"tới {escape(target)}"), LinkEnd()]
    references = tuple(Reference(target=target, origin=ORIGIN) for target in links)
    return Body(parts=tuple(parts), references=references, plain=text)


def picture() -> Illustration:
    """The post's own picture."""
    return Illustration(file=PICTURE.path, alt="Hình vẽ: loa", caption="Hình minh họa", origin=ORIGIN)


def post(post_id: str = "mo-dot", **changes: object) -> Post:
    """An approved post of 1 October 2023, with any field changed."""
    plain = Post(
        id=post_id,
        title=f"Tiêu đề {post_id}",
        source=f"posts/2023/{post_id}.md",
        origin=ORIGIN,
        published=at("2023-10-01", "03:30"),
        slug=post_id,
        year="2023",
        kind="tin",
        unit="phong-vhtt",
        summary="Một câu tóm tắt.",
        serves=(f"{PLAN}#II.4-2",),
        topics=("phuong-xa",),
        approved=Approval(role="Trưởng phòng", when=at("2023-09-30")),
        body=body(f"Toàn văn của {post_id}."),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def on_radio(**changes: object) -> Placement:
    """On the radio from 1 to 20 October, twice a day, with any field changed."""
    window = PlayWindow(start=at("2023-10-01", "05:00"), until=at("2023-10-20", "18:00"), times=2)
    plain = Placement(channel="phat-thanh", origin=ORIGIN, bulletin=BulletinClass.PRIORITY, play=window)
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def on_fanpage(**changes: object) -> Placement:
    """On the page with its own text and hashtags, with any field changed."""
    plain = Placement(
        channel="fanpage",
        origin=ORIGIN,
        text=body("Tháng 10 rồi! Kể chuyện nhé."),
        hashtags=("#QuangNinh60nam", "#CamPha"),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def everywhere(post_id: str = "mo-dot", **changes: object) -> Post:
    """A post on both channels, with picture and audio, with any field changed."""
    placements = (on_radio(audio=AUDIO.path), on_fanpage())
    plain = post(post_id, placements=placements, picture=picture())
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def withdrawn(one: Post | Calendar, when: datetime, reason: str = "Sai ngày.") -> Post | Calendar:
    """The same thing, taken back."""
    return replace(one, status=Status.WITHDRAWN, withdrawal=Withdrawal(when=when, reason=reason))


def edition(
    *things: Post | Plan | Calendar, as_of: datetime = NOW, audience: Audience = Audience.PUBLIC, empty: bool = False
) -> Edition:
    """What the audience may see of these things at `as_of`; plan 48/KH-UBND is added unless given or `empty`."""
    plans = tuple(thing for thing in things if isinstance(thing, Plan))
    hub = Hub(
        campaign=campaign(),
        units=UNITS,
        plans=plans or (() if empty else (plan(),)),
        calendars=tuple(thing for thing in things if isinstance(thing, Calendar)),
        posts=tuple(thing for thing in things if isinstance(thing, Post)),
        media=(PICTURE, AUDIO),
    )
    return release(hub, as_of, audience)
