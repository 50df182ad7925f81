"""Which tasks are told of, by what, on which channels; what counts and what does not."""

from dataclasses import replace
from datetime import date

import pytest

from kyniem.model.calendar import Entry, EntryState
from kyniem.model.edition import Audience, Edition
from kyniem.model.period import Period, Precision, State
from kyniem.model.plan import Plan, Section
from kyniem.model.post import Post
from kyniem.model.published import Status
from kyniem.publishing.coverage import (
    ELSEWHERE,
    RETURNING,
    SITE,
    UNTIMED,
    Cell,
    Coverage,
    Piece,
    PieceState,
    Told,
    columns_of,
    coverage_of,
)
from kyniem.publishing.pages.coverage import gap_rows
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.sample_papers import ORIGIN, at, before, before_every, coarse, days, named, task

REF = "48-kh-ubnd#II.4-"


def desk(*things: object) -> Edition:
    return samples.edition(*things, audience=Audience.DESK)  # type: ignore[arg-type]  # whatever a sample edition takes


def three() -> Plan:
    """Three tasks of one section."""
    return papers.plan(task("II.4-1"), task("II.4-2"), task("II.4-3"))


def told(coverage: Coverage, number: int) -> Told:
    return next(each for each in coverage.tasks if each.task.id == f"{REF}{number}")


def ids(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.thing.id for piece in pieces]


def row(entry_id: str, **changes: object) -> Entry:
    return papers.entry(entry_id, days("2023-10-05"), source=f"{REF}2", **changes)


def test_a_task_is_told_of_by_what_names_it_and_by_nothing_else() -> None:
    calendar = papers.calendar(row("dong"), papers.entry("muc", days("2023-10-06")))
    coverage = coverage_of(desk(three(), calendar, samples.post(serves=(f"{REF}2", f"{REF}3"))))
    assert {each.task.address: ids(each.own) for each in coverage.tasks} == {
        "II.4-1": [],
        "II.4-2": ["mo-dot", "dong"],
        "II.4-3": ["mo-dot"],
    }
    assert [each.task.address for each in coverage.gaps] == ["II.4-1"]
    assert len(coverage.covered) == 2


def test_what_names_only_the_heading_is_noted_beside_its_tasks_and_names_none() -> None:
    deeper = Section(
        address="II.4.a", anchor="ii-4-a", number="a", title="Sâu", level=3, origin=ORIGIN, tasks=(task("II.4-9"),)
    )
    beside = replace(deeper, address="II.5", anchor="ii-5", level=2, tasks=(task("II.5-1"),))
    plan = replace(three(), sections=(*three().sections, deeper, beside))
    post = samples.post(serves=("48-kh-ubnd#II.4", "48-kh-ubnd", "48-kh-ubnd#khong-co"))
    coverage = coverage_of(desk(plan, post))
    assert {each.task.address: ids(each.around) for each in coverage.tasks} == {
        "II.4-1": ["mo-dot"],
        "II.4-2": ["mo-dot"],
        "II.4-3": ["mo-dot"],
        "II.4-9": ["mo-dot"],
        "II.5-1": [],
    }
    assert not coverage.covered
    assert ids(coverage.loose) == ["mo-dot"]


def test_an_entry_that_carries_a_post_is_that_post_on_its_channels() -> None:
    carried = papers.entry("dong", days("2023-10-05"), post="posts/2023/mo-dot.md", source=f"{REF}1")
    coverage = coverage_of(desk(three(), papers.calendar(carried), samples.post(placements=(samples.on_fanpage(),))))
    (piece,) = coverage.pieces
    assert piece.channels == (SITE, "fanpage", "phat-thanh")
    assert ids(told(coverage, 1).own) == ids(told(coverage, 2).own) == ["mo-dot"]
    assert [len(told(coverage, 2).on(channel)) for channel in ("phat-thanh", "bang-tin")] == [1, 0]


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, PieceState.OUT),
        ({"status": Status.DRAFT}, PieceState.DRAFT),
        ({"status": Status.WAITING}, PieceState.WAITING),
        ({"published": at("2023-10-20")}, PieceState.SCHEDULED),
        ({"expires": at("2023-10-10")}, PieceState.OUT),
    ],
    ids=["out", "draft", "waiting", "scheduled", "expired"],
)
def test_a_post_counts_however_far_it_has_come_and_says_so(changes: dict[str, object], state: PieceState) -> None:
    coverage = coverage_of(desk(three(), samples.post("mo-dot", **changes)))
    (piece,) = told(coverage, 2).own
    assert (piece.state, piece.out) == (state, state is PieceState.OUT)


@pytest.mark.parametrize(
    ("changes", "of_calendar", "state"),
    [
        ({}, {}, PieceState.APPROVED),
        ({"state": EntryState.TENTATIVE}, {}, PieceState.TENTATIVE),
        ({}, {"status": Status.DRAFT}, PieceState.DRAFT),
    ],
    ids=["approved", "tentative", "in-a-draft"],
)
def test_an_entry_without_a_post_is_in_the_calendar_and_not_out(
    changes: dict[str, object], of_calendar: dict[str, object], state: PieceState
) -> None:
    coverage = coverage_of(desk(three(), papers.calendar(row("dong", **changes), **of_calendar)))
    (piece,) = told(coverage, 2).own
    assert (piece.state, piece.out, piece.channels) == (state, False, ("phat-thanh",))


def test_what_was_called_off_or_taken_back_tells_nothing() -> None:
    off = days("2023-10-06", state=State.CANCELLED)
    calendar = papers.calendar(
        row("huy", state=EntryState.CANCELLED),
        replace(row("huy-ngay"), period=off),
        row("tin-da-go", post="posts/2023/mo-dot.md", channels=("bang-tin",)),
    )
    gone = samples.withdrawn(samples.post(), at("2023-10-10"))
    assert isinstance(gone, Post)
    coverage = coverage_of(desk(three(), calendar, gone))
    assert coverage.pieces == ()
    assert len(coverage.gaps) == 3


TIMES: dict[str, tuple[Period | None, tuple[str, ...]]] = {
    "in-one-phase": (days("2023-10-05"), ("dot-2",)),
    "in-two-phases": (coarse("2023-09-01", "2023-10-31", "tháng 9, 10"), ("dot-1", "dot-2")),
    "elsewhere": (days("2023-11-05"), (ELSEWHERE,)),
    "coming-back": (before_every(15), (RETURNING,)),
    "none": (None, (UNTIMED,)),
}


@pytest.mark.parametrize(("period", "columns"), TIMES.values(), ids=TIMES)
def test_a_task_stands_in_every_phase_its_time_touches(period: Period | None, columns: tuple[str, ...]) -> None:
    plain = task(period=period) if period is not None else task()
    assert columns_of(desk(), plain) == columns


def test_a_task_without_a_time_stands_in_the_phase_of_its_heading() -> None:
    assert columns_of(desk(), task(inherited=coarse("2023-10-01", "2023-10-31", "Tháng 10"))) == ("dot-2",)


def test_the_map_of_units_counts_each_leader_once_and_keeps_what_nobody_known_leads() -> None:
    plan = papers.plan(
        task("II.4-1", days("2023-10-05"), lead=(named("A", "phong-vhtt"), named("B", "ubnd"))),
        task("II.4-2", coarse("2023-09-01", "2023-10-31", "tháng 9, 10")),
        task("II.4-3", lead=(named("tổ lạ"),)),
    )
    rows = coverage_of(desk(plan, samples.post())).by_unit(("dot-1", "dot-2", UNTIMED))
    assert dict(rows) == {
        "phong-vhtt": (Cell(told=1, of=1), Cell(told=1, of=2), Cell(told=0, of=0)),
        "ubnd": (Cell(told=0, of=0), Cell(told=0, of=1), Cell(told=0, of=0)),
        "": (Cell(told=0, of=0), Cell(told=0, of=0), Cell(told=0, of=1)),
    }


def test_the_map_of_channels_counts_a_piece_where_it_goes_out_and_what_comes_back_once() -> None:
    calendar = papers.calendar(
        papers.entry("hang-tuan", papers.weekly(0).within(date(2023, 10, 1), date(2023, 10, 31))),
        papers.entry("chua-ro", Period(words="khi có lệnh")),
        papers.entry("dang-ky", before("2023-10-25", "Trước ngày 25"), channels=("bang-tin",)),
        papers.entry("tren-loa", days("2023-10-05"), post="posts/2023/mo-dot.md"),
    )
    early = samples.post(published=at("2023-09-30"), placements=(samples.on_radio(), samples.on_radio(play=None)))
    coverage = coverage_of(desk(three(), calendar, early))
    september, october = ((date(2023, month, 1), date(2023, month, 30)) for month in (9, 10))
    counts = {
        channel: (coverage.between(channel, *september), coverage.between(channel, *october))
        for channel in (SITE, "phat-thanh", "fanpage", "bang-tin")
    }
    assert counts == {SITE: (1, 0), "phat-thanh": (1, 2), "fanpage": (0, 0), "bang-tin": (1, 1)}


def test_tasks_of_an_expired_paper_are_no_gaps() -> None:
    assert coverage_of(desk(replace(three(), expires=at("2023-10-01")))).tasks == ()


def test_gaps_come_by_the_day_they_fall_due_then_what_passed_then_what_has_no_time() -> None:
    plan = papers.plan(
        task("II.4-1"),
        task("II.4-2", coarse("2023-10-01", "2023-10-31", "Tháng 10", Precision.MONTH)),
        task("II.4-3", before("2023-10-20", "trước 20/10")),
        task("II.4-4", before("2023-03-25", "trước 25/3")),
        task("II.4-5", before("2023-05-25", "trước 25/5")),
        task("II.4-6", before("2023-03-25", "trước 25/3"), milestones=(papers.milestone("Họp", days("2023-10-16")),)),
    )
    edition = desk(plan)
    groups = gap_rows(edition, coverage_of(edition))
    assert [[gap.told.task.address for gap in group.rows] for group in groups] == [
        ["II.4-6", "II.4-3", "II.4-2"],
        ["II.4-5", "II.4-4"],
        ["II.4-1"],
    ]
