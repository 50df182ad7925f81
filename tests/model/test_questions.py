"""The questions asked of the model's things: HTML with its addresses resolved, names, addresses, places, problems."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time

import pytest

from kyniem.model.calendar import EntryState, last_day_of_month
from kyniem.model.campaign import Channel, PostKind, Slogan
from kyniem.model.media import TYPES, Media
from kyniem.model.output import Page
from kyniem.model.plan import PlanKind, Task, TaskKind
from kyniem.model.post import Placement
from kyniem.model.published import Correction, Published
from kyniem.model.references import bodies_of, media_of, within
from kyniem.model.text import Body, Heading, LinkEnd, LinkStart, Markup, Part, Picture
from kyniem.model.unit import Contact, Named, Unit
from kyniem.problems import ContentError, KyniemError, Origin, Problem, Severity, UsageError, errors_among, in_order
from tests.model import samples
from tests.model.samples import ORIGIN, at, calendar, entry, linking, placement, plan, post

KNOWN: Mapping[str, str] = {"a.md": "tin/a/", "q": 'x?"<>&', "h.svg": "media/h.svg"}


@pytest.mark.parametrize(
    ("parts", "html"),
    [
        ([LinkStart("a.md"), Markup("x"), LinkEnd()], '<a href="tin/a/">x</a>'),
        ([LinkStart("a.md", ' class="c"'), Markup("x"), LinkEnd()], '<a href="tin/a/" class="c">x</a>'),
        ([LinkStart("kin.md", ' title="Bí mật"'), Markup("x"), LinkEnd()], "x"),
        ([LinkStart("", ' id="i"'), Markup("x"), LinkEnd()], '<a id="i">x</a>'),
        ([LinkStart("q"), LinkEnd()], '<a href="x?&quot;&lt;&gt;&amp;"></a>'),
        ([LinkEnd(), Markup("x")], "x"),
        (
            [LinkStart("a.md"), LinkStart("kin.md"), Markup("x"), LinkEnd(), Markup("y"), LinkEnd()],
            '<a href="tin/a/">xy</a>',
        ),
        (
            [LinkStart("kin.md"), LinkStart("a.md"), Markup("x"), LinkEnd(), Markup("y"), LinkEnd()],
            '<a href="tin/a/">x</a>y',
        ),
        ([Picture("h.svg", 'A "b"', " width=8")], '<img src="media/h.svg" alt="A &quot;b&quot;" width=8>'),
        ([Picture("kin.svg", "Hình <vẽ>")], "Hình &lt;vẽ&gt;"),
        ([], ""),
    ],
)
def test_a_body_shows_what_is_there_and_leaves_words_of_what_is_not(parts: list[Part], html: str) -> None:
    assert Body(parts=tuple(parts)).html(KNOWN.get) == html


@pytest.mark.parametrize(
    ("source", "target", "path"),
    [
        ("posts/2024/a.md", "b.md", "posts/2024/b.md"),
        ("posts/2024/a.md", "../../plans/7.md#ii-1", "plans/7.md"),
        ("posts/2024/a.md", "./b.md?x=1#y", "posts/2024/b.md"),
        ("posts/2024/a.md", "#duoi", "posts/2024/a.md"),
        ("posts/2024/a.md", "", "posts/2024/a.md"),
        ("a.md", "../ngoai.md", "../ngoai.md"),
        ("posts/2024/a.md", "/media/h.svg", "/media/h.svg"),
    ],
)
def test_a_relative_target_names_a_path_inside_the_campaign(source: str, target: str, path: str) -> None:
    assert within(source, target) == path


def test_every_body_of_a_thing_is_found_and_its_media_with_it() -> None:
    section = plan().sections[0]
    paper = plan(preamble=samples.words("a"), sections=(section,))
    assert [body.plain for body in bodies_of(paper)] == ["a", "", ""]
    assert [body.plain for body in bodies_of(calendar(intro=samples.words("b")))] == ["b"]
    spoken = placement(text=samples.words("d"))
    assert [body.plain for body in bodies_of(post("c", placements=(spoken,)))] == ["Lời c", "d"]
    assert media_of([post("e", body=linking("../../media/h.svg", picture=True))]) == {"media/h.svg"}


def test_a_campaign_answers_by_id_and_by_day() -> None:
    channel = Channel(id="phat-thanh", name="Phát thanh", kind="radio", origin=ORIGIN)
    campaign = samples.campaign(
        channels=(channel,),
        kinds=(PostKind(id="tin", name="Tin"),),
        slogans=(Slogan(text="A"), Slogan(text="B", lead=True), Slogan(text="C", signature=True)),
        places={"look": Origin("campaign.yml", 9)},
    )
    assert campaign.channel("phat-thanh") is channel
    assert campaign.channel("zalo") is None
    assert (campaign.kind_name("tin"), campaign.kind_name("la")) == ("Tin", "la")
    assert (campaign.lead_slogan, campaign.signature) == ("B", "C")
    assert (samples.campaign().lead_slogan, samples.campaign().signature) == ("", "")
    assert campaign.host == "hoa-ban.example"
    assert samples.campaign(address="").host == "localhost"
    assert [phase.id if phase else None for phase in map(campaign.phase_on, (date(2024, 2, 29), date(2024, 3, 1)))] == [
        "dot-1",
        "dot-2",
    ]
    assert campaign.phase_on(date(2024, 4, 1)) is None
    assert campaign.place_of("look").line == 9
    assert campaign.place_of("khac") is campaign.origin


def test_things_know_their_addresses_and_names() -> None:
    assert post("bai").address == "tin/2024/bai/"
    assert plan("7-kh").address == "ke-hoach/7-kh/"
    assert calendar().address == "lich/2024-03/"
    assert entry("dong").address == "lich/2024-03/dong/"
    assert plan("7-kh").name == "Kế hoạch 7/KH"
    assert plan("7-kh", number="").name == "Kế hoạch"
    assert [kind.label for kind in PlanKind] == [
        *("Kế hoạch", "Công văn", "Chương trình", "Hướng dẫn", "Thông báo", "Quyết định", "Chỉ thị", "Nghị quyết"),
        *("Kết luận", "Đề án", "Phương án", "Thể lệ"),
    ]
    assert plan("7-kh").anchors >= {"ii", "ii-viec-1"}
    page = Page(address="tin/a/", title="A", html="", template="post")
    assert (page.path, page.source) == ("tin/a/index.html", "tin/a/index.md")
    assert [last_day_of_month(date(2024, month, 1)).day for month in (1, 2, 4, 12)] == [31, 29, 30, 31]
    assert EntryState("hủy") is EntryState.CANCELLED


def test_what_is_no_plan_calendar_or_post_has_no_page_and_no_words() -> None:
    bare = Published(id="a", title="A", source="a.md", origin=ORIGIN, published=at("2024-03-05 05:00"))
    with pytest.raises(NotImplementedError):
        _ = bare.address
    assert bodies_of(bare) == ()
    assert media_of([bare]) == frozenset()


def test_a_plans_anchors_hold_the_headings_inside_its_sections() -> None:
    body = Body(parts=(Markup("x"),), headings=(Heading(3, "rieng", "Riêng"),))
    section = plan().sections[0]
    assert "rieng" in plan(sections=(replace(section, body=body),)).anchors


def test_a_task_tells_the_known_units_and_all_its_times() -> None:
    task = Task(
        id="7-kh#II-1",
        plan="7-kh",
        address="II-1",
        section="II",
        anchor="ii-viec-1",
        title="Việc",
        kind=TaskKind.ACTIVITY,
        origin=ORIGIN,
        lead=(Named(words="A", origin=ORIGIN, unit="a"), Named(words="?", origin=ORIGIN)),
        coordinating=(Named(words="B", origin=ORIGIN, unit="b"), Named(words="?", origin=ORIGIN)),
    )
    assert (task.leaders, task.partners) == (("a",), ("b",))
    assert task.periods == (task.period,)
    assert [task.id_of_period(number) for number in range(3)] == ["7-kh#II-1", "7-kh#II-1-moc-1", "7-kh#II-1-moc-2"]


def test_a_post_knows_its_channels_and_when_it_last_changed() -> None:
    radio, page = Placement(channel="phat-thanh", origin=ORIGIN), Placement(channel="fanpage", origin=ORIGIN)
    item = post("bai", placements=(radio, page))
    assert item.channels == ("phat-thanh", "fanpage")
    assert item.placement("fanpage") is page
    assert item.placement("zalo") is None
    assert item.updated == at("2024-03-05 05:00")
    corrections = (Correction(when=at("2024-03-05 09:00"), what="x"), Correction(when=at("2024-03-05 07:00"), what="y"))
    assert post("bai", corrections=corrections).updated == at("2024-03-05 09:00")
    assert post("bai", places={"kind": Origin("a.md", 7)}).place_of("kind").line == 7


def test_a_unit_goes_by_its_short_name_and_knows_every_spelling_once() -> None:
    unit = Unit(id="a", name="Ủy ban nhân dân xã", short="UBND xã", aliases=("UBND xã", "Ủy ban"), origin=ORIGIN)
    assert unit.title == "UBND xã"
    assert unit.spellings == ("Ủy ban nhân dân xã", "UBND xã", "Ủy ban")
    assert Unit(id="a", name="Đoàn", origin=ORIGIN).title == "Đoàn"
    assert not Contact()
    assert Contact(telephone="1")


def test_only_pictures_are_pictures() -> None:
    pictures = {ending for ending, kind in TYPES.items() if Media(path="x", type=kind, length=1).is_picture}
    assert pictures == {".svg", ".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"}


def test_problems_are_told_by_place_each_once() -> None:
    late = Problem(Origin("b.md", 1), "b", "x")
    early = Problem(Origin("a.md", 12, 3), "a", "y", key="k", label="khóa", severity=Severity.WARNING)
    same_line = Problem(Origin("a.md", 12, 1), "z", "z", key="k")
    whole = Problem(Origin("a.md"), "c", "w")
    assert in_order([late, early, early, same_line, whole]) == (whole, same_line, early, late)
    assert errors_among([late, early]) == (late,)
    assert [str(each) for each in (late, early, same_line, whole)] == [
        "b.md:1: x [b]",
        "a.md:12: cảnh báo: k (khóa): y [a]",
        "a.md:12: k: z [z]",
        "a.md: w [c]",
    ]
    error = ContentError([late, early])
    assert error.problems == (early, late)
    assert str(error) == f"{early}\n{late}"
    assert issubclass(ContentError, KyniemError)
    assert issubclass(UsageError, KyniemError)


def test_a_row_keeps_its_times() -> None:
    assert entry("a", times=(time(5), time(17))).times == (time(5), time(17))
