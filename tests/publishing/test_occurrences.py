"""What stands on which day, and what stands on none: never more exactly than it was written."""

from dataclasses import replace
from datetime import date, time

from kyniem.model.calendar import EntryState
from kyniem.model.edition import Edition
from kyniem.model.period import Precision, State
from kyniem.model.plan import Task
from kyniem.model.published import Anniversary
from kyniem.publishing.times.occurrences import (
    Occurrence,
    occurrences_between,
    running_between,
    titles_of,
    undated_between,
)
from tests.publishing.sample_papers import (
    ORIGIN,
    PLAN,
    at,
    before,
    before_every,
    calendar,
    coarse,
    days,
    entry,
    milestone,
    named,
    plan,
    since,
    task,
    weekly,
)
from tests.publishing.samples import edition, post

OCTOBER = (date(2023, 10, 1), date(2023, 10, 31))
YEAR = (date(2023, 1, 1), date(2023, 12, 31))
LATER = (date(2023, 1, 1), date(2024, 12, 31))


def of_tasks(*tasks: Task) -> Edition:
    """An edition with a plan of these tasks."""
    return edition(plan(*tasks))


def on_days(found: tuple[Occurrence, ...]) -> list[tuple[str, str]]:
    """Day and title of all but the occasion."""
    return [(each.day.isoformat() if each.day else "", each.title) for each in found if each.kind != "occasion"]


def test_a_row_stands_on_its_day_with_its_hours_channels_and_who() -> None:
    row = entry("mo-dot", days("2023-10-01"), "05:00", "17:00")
    (found,) = (each for each in occurrences_between(edition(calendar(row)), *OCTOBER) if each.kind == "entry")
    assert found == Occurrence(
        title="Nội dung mo-dot",
        kind="entry",
        day=date(2023, 10, 1),
        times=(time(5), time(17)),
        who="Phòng VH&TT",
        channels=("Phát thanh",),
        state="đã duyệt",
        span=(date(2023, 10, 1), date(2023, 10, 1)),
        words="2023-10-01",
        address="lich/2023-10/mo-dot/",
        page="lich/2023-10/mo-dot/",
    )


def test_a_row_leads_to_its_post_once_that_is_out() -> None:
    row = entry("mo-dot", days("2023-10-01"), post="posts/2023/mo-dot.md")
    out = edition(calendar(row), post())
    hidden = edition(calendar(row), post(published=at("2023-10-20")))
    found = [
        [each.address for each in occurrences_between(of, *OCTOBER) if each.kind == "entry"] for of in (out, hidden)
    ]
    assert found == [["tin/2023/mo-dot/"], ["lich/2023-10/mo-dot/"]]


def test_a_row_that_comes_back_stands_on_each_of_its_weekdays_in_its_month_only() -> None:
    row = entry("anh", weekly(0).within(date(2023, 10, 1), date(2023, 10, 31)))
    found = on_days(occurrences_between(edition(calendar(row)), *YEAR))
    assert [day for day, _ in found] == ["2023-10-02", "2023-10-09", "2023-10-16", "2023-10-23", "2023-10-30"]


def test_a_deadline_that_excludes_its_day_stands_on_the_day_before() -> None:
    found = occurrences_between(of_tasks(task(period=before("2023-10-15", "trước ngày 15/10"))), *OCTOBER)
    assert [(each.kind, each.day, each.words) for each in found if each.kind != "occasion"] == [
        ("deadline", date(2023, 10, 14), "trước ngày 15/10")
    ]


def test_a_milestone_stands_under_its_label() -> None:
    one = task(title="Lễ kỷ niệm", milestones=(milestone("Thời hạn lập kế hoạch", before("2023-03-25", "trước 25/3")),))
    assert on_days(occurrences_between(of_tasks(one), *YEAR)) == [("2023-03-24", "Thời hạn lập kế hoạch: Lễ kỷ niệm")]


def test_a_reporting_duty_comes_back_from_the_day_of_issue_to_the_end_of_the_campaign() -> None:
    found = on_days(occurrences_between(of_tasks(task(period=before_every(15))), *LATER))
    assert [day for day, _ in found] == [f"2023-{month:02}-14" for month in range(3, 13)]


def test_a_reporting_duty_that_a_calendar_shows_on_that_day_is_left_to_it() -> None:
    duty = task("V-1", period=before_every(15))
    row = entry("han", before("2023-10-15", "Trước ngày 15"), source=f"{PLAN}#V-1")
    found = on_days(occurrences_between(edition(plan(duty), calendar(row)), *YEAR))
    assert ("2023-10-14", "Nội dung han") in found
    assert ("2023-10-14", "Việc V-1") not in found
    assert ("2023-11-14", "Việc V-1") in found


def test_a_deadline_that_a_calendar_shows_on_that_day_is_left_to_it_and_on_another_is_not() -> None:
    due = task("II-1", period=before("2023-10-15", "trước ngày 15/10"))
    same, other = (entry("han", before(day, "hạn"), source=f"{PLAN}#II-1") for day in ("2023-10-15", "2023-10-18"))
    assert on_days(occurrences_between(edition(plan(due), calendar(same)), *OCTOBER)) == [
        ("2023-10-14", "Nội dung han")
    ]
    assert ("2023-10-14", "Việc II-1") in on_days(occurrences_between(edition(plan(due), calendar(other)), *OCTOBER))


def test_what_begins_on_a_day_and_has_no_end_stands_on_that_day_only() -> None:
    one = task(period=since("2023-10-05", "từ ngày 05/10/2023", Precision.DAY))
    assert on_days(occurrences_between(of_tasks(one), *LATER)) == [("2023-10-05", "Việc II.4-2")]


def test_what_began_on_a_day_and_has_no_end_runs_through_the_months_after_it() -> None:
    of = of_tasks(task(period=since("2023-10-05", "từ ngày 05/10/2023", Precision.DAY)))
    assert running_between(of, *OCTOBER) == ()
    (found,) = running_between(of, date(2023, 11, 1), date(2023, 11, 30))
    assert (found.day, found.words) == (None, "từ ngày 05/10/2023")


def test_what_is_coarser_than_a_day_stands_on_no_day() -> None:
    one = task(period=coarse("2023-07-11", "2023-07-20", "Dự kiến trung tuần tháng 7/2023", Precision.PART_OF_MONTH))
    assert on_days(occurrences_between(of_tasks(one), *YEAR)) == []
    (found,) = undated_between(of_tasks(one), date(2023, 7, 1), date(2023, 7, 31))
    assert (found.day, found.words) == (None, "Dự kiến trung tuần tháng 7/2023")


def test_what_lies_within_a_month_is_in_its_tray_and_what_reaches_beyond_runs_through_it() -> None:
    within = task("II.4-1", period=coarse("2023-10-01", "2023-10-31", "Trong tháng 10/2023"))
    beyond = task("II.4-2", period=coarse("2023-09-01", "2023-10-31", "Từ tháng 9 đến tháng 10/2023"))
    outside = task("II.4-3", period=coarse("2023-11-01", "2023-11-30", "Tháng 11/2023"))
    of = of_tasks(within, beyond, outside)
    assert [each.title for each in undated_between(of, *OCTOBER)] == ["Việc II.4-1"]
    assert [each.title for each in running_between(of, *OCTOBER)] == ["Việc II.4-2"]


def test_a_coarse_row_is_in_the_tray_and_keeps_its_words() -> None:
    row = entry("bang-tin", coarse("2023-10-01", "2023-10-31", "Trong tháng 10"), state=EntryState.TENTATIVE)
    of = edition(calendar(row), plan(task()))
    assert [(each.title, each.words, each.state) for each in undated_between(of, *OCTOBER)] == [
        ("Nội dung bang-tin", "Trong tháng 10", "dự kiến")
    ]


def test_what_the_plan_calls_tentative_is_said_to_be() -> None:
    one = task(period=days("2023-10-05", state=State.TENTATIVE))
    assert [each.state for each in occurrences_between(of_tasks(one), *OCTOBER) if each.kind == "task"] == ["dự kiến"]


def test_the_occasion_stands_on_its_day_and_before_all_else_of_it() -> None:
    row = entry("sang", days("2023-10-30"), "05:00")
    found = occurrences_between(edition(calendar(row)), *OCTOBER)
    assert [(each.kind, each.title) for each in found if each.day == date(2023, 10, 30)] == [
        ("occasion", "Kỷ niệm 60 năm Ngày thành lập tỉnh Quảng Ninh"),
        ("entry", "Nội dung sang"),
    ]


def test_an_anniversary_that_a_plan_names_stands_once_and_leads_to_its_section() -> None:
    day = Anniversary(
        years=93, origin_day=date(1930, 2, 3), day=date(2023, 2, 3), title="Ngày thành lập Đảng", origin=ORIGIN
    )
    first, second = (plan(id=name, anniversaries=(day,)) for name in ("mot", "hai"))
    found = [each for each in occurrences_between(edition(first, second), *YEAR) if each.kind == "commemoration"]
    assert [(each.title, each.day) for each in found] == [("93 năm Ngày thành lập Đảng", date(2023, 2, 3))]
    assert found[0].address == "ke-hoach/hai/#ii-4"


def test_the_occasion_that_a_plan_names_too_is_not_said_twice() -> None:
    same = Anniversary(
        years=60,
        origin_day=date(1963, 10, 30),
        day=date(2023, 10, 30),
        title="Ngày thành lập tỉnh Quảng Ninh",
        origin=ORIGIN,
    )
    assert [each.kind for each in occurrences_between(edition(plan(anniversaries=(same,))), *YEAR)] == ["occasion"]


def test_in_one_day_what_has_no_hour_comes_first_then_by_the_clock() -> None:
    rows = (
        entry("toi", days("2023-10-05"), "19:30"),
        entry("sang", days("2023-10-05"), "17:00", "05:00"),
        entry("ca-ngay", days("2023-10-05")),
    )
    found = on_days(occurrences_between(edition(calendar(*rows)), *OCTOBER))
    assert [title for _, title in found] == ["Nội dung ca-ngay", "Nội dung sang", "Nội dung toi"]


def test_units_are_named_as_pages_name_them_and_the_unknown_as_printed() -> None:
    assert titles_of(edition(post()), [named("Phòng VHTT", "phong-vhtt"), named("các phường")]) == (
        "Phòng VH&TT, các phường"
    )


def test_a_hidden_calendar_or_plan_stands_on_no_day() -> None:
    row, one = entry("mo-dot", days("2023-10-01")), task(period=days("2023-10-05"))
    late = at("2023-10-20")
    hidden = edition(calendar(row, published=late), replace(plan(one), published=late))
    assert on_days(occurrences_between(hidden, *OCTOBER)) == []


def test_a_time_that_the_paper_calls_something_is_told_by_that_name_wherever_it_stands() -> None:
    day = task(
        "II-1", title="Danh mục", period=before("2023-10-15", "trước ngày 15/10"), period_label="Thời hạn gắn biển"
    )
    assert on_days(occurrences_between(of_tasks(day), *OCTOBER)) == [("2023-10-14", "Thời hạn gắn biển: Danh mục")]
    paper = milestone("Thời gian ban hành Kế hoạch", coarse("2023-10-01", "2023-10-31", "Tháng 10/2023"))
    month = task("II-2", title="Hội thảo", milestones=(paper,))
    assert [each.title for each in undated_between(of_tasks(month), *OCTOBER)] == [
        "Thời gian ban hành Kế hoạch: Hội thảo"
    ]
