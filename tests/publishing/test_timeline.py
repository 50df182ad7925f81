"""The timeline: what is drawn for a time, never more exact than it was written, and the drawing as XML."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from lxml import etree

from kyniem.model.period import Interval, Period, PeriodKind, Precision, State
from kyniem.model.plan import Task
from kyniem.publishing.timeline.drawing import draw, draw_at_a_glance
from kyniem.publishing.timeline.ground import NARROW, WIDE, Size
from kyniem.publishing.timeline.marks import Axis, Beyond, Mark, Shape
from kyniem.publishing.timeline.rows import Timeline, timeline_of
from kyniem.publishing.timeline.words import legend_of, marks_in_words
from tests.publishing.sample_papers import (
    at,
    before,
    before_every,
    coarse,
    days,
    milestone,
    plan,
    since,
    task,
    weekly,
)
from tests.publishing.samples import edition

SVG = "{http://www.w3.org/2000/svg}"
AUGUST = coarse("2023-08-01", "2023-08-31", "tháng 8/2023")
YEAR = Axis(first=date(2023, 1, 1), last=date(2023, 12, 31))


def timeline(*tasks: Task, today: str = "2023-10-15") -> Timeline:
    """The timeline of a plan with these tasks."""
    of = edition(plan(*tasks), as_of=at(today))
    made = timeline_of(of, of.tasks)
    assert made is not None
    return made


def only_mark(period: Period) -> Mark:
    """The one mark of a task with this time."""
    (mark,) = timeline(task(period=period)).rows[0].marks
    return mark


def drawn(of: Timeline, size: Size = WIDE) -> etree._Element:
    """The drawing, parsed as XML; its links lead to what the task is called."""
    text = draw(of, size, lambda one: f"#{one.anchor}&x")
    return etree.fromstring(text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def test_a_task_of_a_month_spans_just_its_month_with_soft_ends() -> None:
    of = timeline(task(period=AUGUST))
    bar = drawn(of).find(f".//{SVG}rect[@class='stretch soft']")
    assert bar is not None
    left, width = float(bar.get("x", "")), float(bar.get("width", ""))
    chart = WIDE.width - WIDE.left
    assert left == pytest.approx(WIDE.left + chart * 212 / 365, abs=0.1)
    assert left + width == pytest.approx(WIDE.left + chart * 243 / 365, abs=0.1)
    mark = of.rows[0].marks[0]
    assert mark.fade_in == mark.fade_out > 0


@pytest.mark.parametrize(
    ("precision", "start", "end"),
    [
        (Precision.PART_OF_MONTH, "2023-07-11", "2023-07-20"),
        (Precision.MONTH, "2023-07-01", "2023-07-31"),
        (Precision.MONTH, "2023-03-01", "2023-09-30"),
        (Precision.QUARTER, "2023-01-01", "2023-03-31"),
        (Precision.HALF_YEAR, "2023-01-01", "2023-06-30"),
        (Precision.YEAR, "2023-01-01", "2023-12-31"),
    ],
)
def test_what_is_rough_fades_inside_its_written_stretch_and_keeps_a_heart(
    precision: Precision, start: str, end: str
) -> None:
    mark = only_mark(coarse(start, end, "khoảng", precision))
    assert (mark.start.isoformat(), mark.end.isoformat()) == (start, end)
    assert mark.manner.rough
    assert 0 < mark.fade_in + mark.fade_out < (mark.end - mark.start).days + 1


def test_what_is_written_to_the_day_is_sharp() -> None:
    mark = only_mark(days("2023-10-05", "2023-10-12"))
    assert (mark.fade_in, mark.fade_out, mark.manner.rough) == (0, 0, False)


def test_a_deadline_is_a_flag_on_the_last_day_that_counts() -> None:
    mark = only_mark(before("2023-03-25", "trước 25/3/2023"))
    assert (mark.shape, mark.end) == (Shape.FLAG, date(2023, 3, 24))
    assert marks_in_words([mark]) == "cờ ở 24/3/2023, ngày cuối còn kịp"


def test_a_rough_deadline_names_no_day() -> None:
    mark = only_mark(replace(before("2023-09-01", "trước tháng 9/2023"), precision=Precision.MONTH))
    assert marks_in_words([mark]) == "cờ rỗng ở thời hạn"


def test_an_end_that_is_not_written_is_an_arrow_that_fades_away() -> None:
    mark = only_mark(since("2023-09-01", "từ tháng 9/2023", Precision.MONTH))
    assert (mark.before, mark.after, mark.end) == (None, Beyond.UNSAID, date(2023, 12, 31))
    assert mark.fade_out == 61
    until = only_mark(replace(AUGUST, start=None))
    assert (until.before, until.start) == (Beyond.UNSAID, date(2023, 1, 1))


def test_what_goes_on_beyond_the_drawing_is_cut() -> None:
    mark = only_mark(coarse("2022-08-01", "2024-10-31", "từ tháng 8/2022 đến tháng 10/2024"))
    assert (mark.before, mark.after) == (Beyond.OUTSIDE, Beyond.OUTSIDE)
    assert (mark.start, mark.end, mark.fade_in, mark.fade_out) == (YEAR.first, YEAR.last, 0, 0)


def test_several_stretches_are_several_bars() -> None:
    stretches = tuple(Interval(start=date(2023, 10, day), end=date(2023, 10, day)) for day in (5, 12, 19))
    period = replace(days("2023-10-05", "2023-10-19"), intervals=stretches)
    assert [mark.start.day for mark in timeline(task(period=period)).rows[0].marks] == [5, 12, 19]


def test_what_comes_back_has_a_tick_for_each_day_from_the_day_its_plan_was_issued() -> None:
    mark = only_mark(before_every(15))
    assert mark.shape is Shape.TICKS
    assert [day.day for day in mark.days] == [14] * 10
    assert mark.days[0] == date(2023, 3, 14)


def test_too_many_ticks_become_one_dotted_line() -> None:
    of = timeline(task(period=weekly(0, 1, 2)))
    assert drawn(of).find(f".//{SVG}path[@class='ticks many']") is not None


def test_only_what_has_no_time_of_its_own_is_drawn_by_its_headings_window() -> None:
    of = timeline(task("II.4-1", AUGUST, inherited=days("2023-03-01")), task("II.4-2", inherited=AUGUST))
    assert [mark.manner.inherited for row in of.rows for mark in row.marks] == [False, True]
    assert [row.words for row in of.rows] == ["tháng 8/2023", "theo đề mục: tháng 8/2023"]
    assert dict(legend_of(of)).keys() == {"soft", "inherited"}


def test_a_milestone_stands_in_its_tasks_row_under_its_label() -> None:
    row = timeline(task(period=AUGUST, milestones=(milestone("Hạn", before("2023-03-25", "trước 25/3")),))).rows[0]
    assert [mark.shape for mark in row.marks] == [Shape.BAR, Shape.FLAG]
    assert row.words == "tháng 8/2023; Hạn: trước 25/3"


def test_what_is_only_planned_is_dashed_and_what_is_cancelled_is_hollow() -> None:
    of = timeline(
        task("II.4-1", replace(AUGUST, state=State.TENTATIVE)),
        task("II.4-2", replace(AUGUST, state=State.CANCELLED)),
        task("II.4-3", replace(before("2023-08-20", "trước"), state=State.TENTATIVE)),
    )
    svg = drawn(of)
    assert len(svg.findall(f".//{SVG}rect[@class='dash']")) == 2
    assert svg.find(f".//{SVG}rect[@class='stretch soft off']") is not None
    assert set(dict(legend_of(of))) == {"soft", "maybe", "off", "flag"}
    assert "viền đứt vì mới dự kiến" in marks_in_words(of.rows[0].marks)
    assert "gạch bỏ vì đã hủy" in marks_in_words(of.rows[1].marks)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (AUGUST, date(2023, 1, 1), date(2023, 12, 31)),
        (coarse("2022-08-01", "2023-10-31", "từ tháng 8/2022"), date(2023, 1, 1), date(2023, 12, 31)),
        (coarse("2021-05-01", "2021-06-15", "năm 2021"), date(2021, 6, 1), date(2023, 12, 31)),
        (coarse("2025-05-10", "2025-06-30", "năm 2025"), date(2023, 1, 1), date(2025, 5, 31)),
    ],
)
def test_the_axis_is_the_campaign_wider_only_so_that_every_task_is_seen(
    period: Period, first: date, last: date
) -> None:
    axis = timeline(task(period=period)).axis
    assert (axis.first, axis.last) == (first, last)


@pytest.mark.parametrize(
    ("today", "shown"), [("2023-02-25", True), ("2023-10-15", True), ("2023-12-31", True), ("2024-01-01", False)]
)
def test_today_is_marked_only_inside_the_drawing(today: str, *, shown: bool) -> None:
    svg = drawn(timeline(task(period=AUGUST), today=today))
    assert (svg.find(f"{SVG}path[@class='now']") is not None) is shown


@pytest.mark.parametrize(
    ("today", "size", "told"),
    [
        ("2023-06-15", WIDE, ["30/10 right", "Hôm nay 15/6 right"]),
        ("2023-10-15", WIDE, ["30/10 right", "Hôm nay 15/10 left"]),
        ("2023-10-30", WIDE, ["30/10 right", "Hôm nay 30/10 left"]),
        ("2023-11-05", WIDE, ["30/10 left", "Hôm nay 05/11 right"]),
        ("2023-11-05", NARROW, ["Hôm nay 05/11 left"]),
    ],
)
def test_labels_of_the_occasion_and_of_today_never_lie_on_one_another(today: str, size: Size, told: list[str]) -> None:
    labels = drawn(timeline(task(period=AUGUST), today=today), size).findall(f".//{SVG}text[@y='58']")
    assert [f"{one.text} {'right' if one.get('text-anchor') == 'start' else 'left'}" for one in labels] == told


def test_without_any_date_there_is_no_timeline() -> None:
    of = edition(plan(task()))
    assert timeline_of(of, of.tasks) is None


def test_what_comes_back_only_after_the_campaign_is_not_drawn() -> None:
    of = edition(plan(task(period=weekly(0)), issued=date(2024, 2, 1), published=at("2023-02-01")))
    assert timeline_of(of, of.tasks) is None
    assert timeline_of(of, of.tasks, grouped=False) is None


def test_tasks_of_one_phase_stand_together_in_order() -> None:
    of = edition(plan(task("II.4-1", days("2023-10-05")), task("II.4-2", AUGUST)))
    made = timeline_of(of, of.tasks, grouped=False)
    assert made is not None
    assert [[row.task.address for row in group.rows] for group in made.groups] == [["II.4-2", "II.4-1"]]


def test_groups_follow_the_phases_then_what_lies_outside_then_what_comes_back() -> None:
    of = timeline(
        task("II.4-1", weekly(0)),
        task("II.4-2", days("2023-12-05")),
        task("II.4-3", days("2023-10-05")),
        task("II.4-4", AUGUST),
        task("II.4-5", days("2023-03-02")),
    )
    assert [(group.title, [row.task.address for row in group.rows]) for group in of.groups] == [
        ("Đợt 1: Nhìn lại", ["II.4-5", "II.4-4"]),
        ("Đợt 2", ["II.4-3"]),
        ("Ngoài các đợt", ["II.4-2"]),
        ("Việc định kỳ", ["II.4-1"]),
    ]


HOSTILE = '<script>alert("1")</script> & Ổ "ệ" ' + "dài " * 120


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_no_line_of_the_drawing_parts_a_month_or_a_number_from_what_it_counts(size: Size) -> None:
    words = replace(AUGUST, words="đợt cao điểm của cả tỉnh: từ tháng 12/2023 đến hết tháng 3/2024")
    of = timeline(task(period=words, title="Đưa tin nhiều hơn về các hoạt động Kỷ niệm 20 năm Ngày tái lập"))
    lines = [text.text or "" for text in drawn(of, size).iterfind(f".//{SVG}a/{SVG}text")]
    assert len(lines) > 2
    assert not [line for line in lines if line.endswith(("tháng", " 20"))]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("count", [1, 62])
def test_the_drawing_is_xml_names_every_task_and_stays_within_its_box(size: Size, count: int) -> None:
    start = date(2023, 1, 1)
    tasks = [
        task(f"II.4-{number}", days((start + timedelta(days=5 * number)).isoformat()), f"{number} {HOSTILE}")
        for number in range(count)
    ]
    svg = drawn(timeline(*tasks), size)
    links = svg.findall(f".//{SVG}a")
    assert [link.get("href") for link in links] == [f"#{one.anchor}&x" for one in tasks]
    assert {link.get("tabindex") for link in links} == {"-1"}
    assert svg.get("aria-hidden") == "true"
    _, _, width, height = map(float, svg.get("viewBox", "").split())
    for shape in svg.iter(f"{SVG}rect"):
        x, y, wide, high = (float(shape.get(key, "")) for key in ("x", "y", "width", "height"))
        assert -0.1 <= x <= x + wide <= width + 0.1
        assert 0 <= y <= y + high <= height
    assert svg.find(f".//{SVG}script") is None


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_two_drawings_of_the_same_are_the_same_and_ids_are_used_once(size: Size) -> None:
    tasks = (
        task("II.4-1", AUGUST),
        task("II.4-2", before_every(15)),
        task("II.4-3", since("2023-09-01", "từ", Precision.MONTH)),
    )
    first, second = (draw(timeline(*tasks), size, lambda one: one.anchor) for _ in range(2))
    assert first == second
    ids = [each.get("id") for each in drawn(timeline(*tasks), size).iter() if each.get("id")]
    assert len(ids) == len(set(ids)) > 0


def test_a_span_of_many_years_names_years_and_not_every_month() -> None:
    of = timeline(task(period=coarse("2010-05-01", "2010-06-15", "năm 2010", Precision.YEAR)))
    words = [str(text.text) for text in drawn(of, NARROW).iter(f"{SVG}text")]
    assert "2010" not in words
    assert {"2015", "2020"} <= set(words)


def test_a_glance_has_a_thin_line_for_each_task_and_no_word_of_it() -> None:
    of = timeline(task("II.4-1", AUGUST), task("II.4-2", replace(AUGUST, state=State.TENTATIVE)))
    text = draw_at_a_glance(of, WIDE)
    svg = etree.fromstring(text)
    assert len(svg.findall(".//rect[@class='stretch soft']")) == 2
    assert "Việc" not in text
    assert "dash" not in text


def test_a_deadline_that_names_a_stretch_is_a_bar_in_its_colour() -> None:
    mark = only_mark(replace(AUGUST, kind=PeriodKind.DEADLINE))
    assert (mark.shape, mark.manner.late) == (Shape.BAR, True)
    assert "i-late" in draw(timeline(task(period=replace(AUGUST, kind=PeriodKind.DEADLINE))), WIDE, lambda one: one.id)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (AUGUST, "dải mờ hai đầu"),
        (days("2023-10-05"), "dải một ngày, 05/10/2023"),
        (days("2023-10-05", "2023-10-12"), "dải sắc nét 05/10/2023 – 12/10/2023"),
        (since("2023-10-05", "từ", Precision.DAY), "dải sắc nét 05/10/2023, không ghi ngày kết thúc"),
        (replace(AUGUST, start=None), "dải mờ hai đầu, không ghi ngày bắt đầu"),
        (coarse("2022-08-01", "2023-10-31", "từ"), "dải mờ một đầu, còn kéo ra ngoài hình"),
        (before_every(15), "10 vạch, mỗi lần một vạch"),
    ],
)
def test_what_is_drawn_is_told_in_words(period: Period, words: str) -> None:
    assert marks_in_words([only_mark(period)]) == words
