"""Where a task stands in time: which written time counts, how today stands to it, which months and phases it has."""

from dataclasses import replace
from datetime import date

import pytest

from kyniem.model.period import NOT_SAID, Interval, Period, PeriodKind, Precision, State
from kyniem.model.plan import Task
from kyniem.publishing.times.task_times import (
    Standing,
    counted,
    exactness,
    is_inherited,
    months_of_campaign,
    months_of_task,
    phase_of_task,
    phases_of_task,
    stand_of,
)
from tests.publishing.sample_papers import (
    before,
    before_every,
    coarse,
    days,
    milestone,
    named,
    plan,
    since,
    task,
    weekly,
)
from tests.publishing.samples import edition

TODAY = date(2023, 10, 15)
CLOSE = date(2023, 12, 31)
AUGUST = coarse("2023-08-01", "2023-08-31", "tháng 8/2023")
AUTUMN = coarse("2023-09-01", "2023-10-31", "từ tháng 9 đến tháng 10/2023")
IN_NOVEMBER = coarse("2023-11-01", "2023-11-30", "tháng 11/2023")
WORDS_ALONE = Period(words="theo yêu cầu")
ALWAYS = Period(words="thường xuyên", continuing=True)


def finished_in(start: str, end: str) -> Period:
    """A deadline that names a stretch: "hoàn thành trong tháng …"."""
    return replace(coarse(start, end, "hoàn thành trong tháng"), kind=PeriodKind.DEADLINE)


@pytest.mark.parametrize(
    ("period", "standing", "words"),
    [
        (AUGUST, Standing.PAST, "Đã qua thời gian ghi trong kế hoạch"),
        (AUTUMN, Standing.RUNNING, "Đang trong thời gian"),
        (IN_NOVEMBER, Standing.AHEAD, "Chưa đến thời gian"),
        (since("2023-09-01", "từ tháng 9/2023", Precision.MONTH), Standing.RUNNING, "Chưa ghi ngày kết thúc"),
        (replace(AUGUST, continuing=True), Standing.RUNNING, "Việc thường xuyên"),
        (before("2023-10-15", "trước 15/10/2023"), Standing.PAST, "Đã qua thời hạn ghi trong kế hoạch"),
        (before("2023-10-16", "trước 16/10/2023"), Standing.AHEAD, "Chưa đến hạn"),
        (finished_in("2023-10-01", "2023-10-31"), Standing.RUNNING, "Chưa đến hạn"),
        (weekly(0), Standing.REGULAR, "Việc định kỳ"),
        (ALWAYS, Standing.REGULAR, "Việc thường xuyên"),
        (WORDS_ALONE, Standing.UNPLACED, "Không định ngày"),
        (NOT_SAID, Standing.UNSAID, "Không ghi thời gian"),
    ],
    ids=lambda value: value.words if isinstance(value, Period) else None,
)
def test_a_day_stands_to_a_written_time(period: Period, standing: Standing, words: str) -> None:
    stand = stand_of(task(period=period), TODAY, CLOSE)
    assert (stand.standing, stand.words) == (standing, words)


@pytest.mark.parametrize(("day", "standing"), [(CLOSE, Standing.RUNNING), (date(2024, 1, 1), Standing.PAST)])
def test_a_time_without_an_end_is_past_once_the_campaign_is_over(day: date, standing: Standing) -> None:
    assert stand_of(task(period=since("2023-09-01", "từ tháng 9", Precision.MONTH)), day, CLOSE).standing is standing


def test_a_milestone_may_still_hold_when_the_main_time_has_passed() -> None:
    one = task(period=AUGUST, milestones=(milestone("Thời gian tập trung", AUTUMN),))
    assert stand_of(one, TODAY, CLOSE).standing is Standing.RUNNING


def test_a_milestone_that_has_passed_changes_nothing_of_the_main_time() -> None:
    one = task(period=IN_NOVEMBER, milestones=(milestone("Thời hạn lập kế hoạch", before("2023-03-25", "trước")),))
    assert stand_of(one, TODAY, CLOSE).standing is Standing.AHEAD


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (task(period=AUGUST, inherited=AUTUMN), AUGUST.words),
        (task(milestones=(milestone("Mốc", AUGUST),), inherited=AUTUMN), AUGUST.words),
        (task(inherited=AUTUMN), AUTUMN.words),
        (task(period=WORDS_ALONE), WORDS_ALONE.words),
        (task(), ""),
    ],
)
def test_a_task_is_placed_by_its_own_time_then_a_milestone_then_its_heading(one: Task, words: str) -> None:
    assert counted(one).words == words
    assert is_inherited(one) == (words == AUTUMN.words)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (AUGUST, "ghi theo tháng"),
        (coarse("2023-08-11", "2023-08-20", "trung tuần", Precision.PART_OF_MONTH), "ghi theo khoảng trong tháng"),
        (days("2023-08-01"), ""),
        (NOT_SAID, ""),
    ],
)
def test_how_exactly_a_time_is_written_is_told_in_words(period: Period, words: str) -> None:
    assert exactness(period) == words


@pytest.mark.parametrize(
    ("period", "months"),
    [
        (AUTUMN, ["2023-09", "2023-10"]),
        (before("2023-10-01", "trước 01/10/2023"), ["2023-09"]),
        (since("2023-11-05", "từ 05/11/2023", Precision.DAY), ["2023-11", "2023-12"]),
        (before_every(15), [f"2023-{month:02}" for month in range(3, 13)]),
        (coarse("2022-08-01", "2023-01-31", "từ tháng 8/2022 đến tháng 01/2023"), ["2023-01"]),
        (coarse("2021-05-01", "2021-06-30", "tháng 5, 6/2021"), ["2021-05", "2021-06"]),
        (
            replace(
                days("2023-05-05", "2023-09-12"),
                intervals=tuple(Interval(start=date(2023, m, 5), end=date(2023, m, 12)) for m in (5, 9)),
            ),
            ["2023-05", "2023-09"],
        ),
        (replace(AUTUMN, continuing=True), ["2023-09", "2023-10", "2023-11", "2023-12"]),
        (NOT_SAID, []),
    ],
    ids=lambda value: value.words if isinstance(value, Period) else None,
)
def test_a_task_belongs_to_the_months_its_time_touches(period: Period, months: list[str]) -> None:
    of = edition(plan(task(period=period)))
    found = months_of_task(of, of.tasks[0], months_of_campaign(of))
    assert [f"{month:%Y-%m}" for month in found] == months


@pytest.mark.parametrize(
    ("one", "phases", "first"),
    [
        (task(period=AUTUMN), ["dot-1", "dot-2"], "dot-1"),
        (task(inherited=AUTUMN), ["dot-1", "dot-2"], "dot-1"),
        (task(period=IN_NOVEMBER), [], None),
        (task(period=weekly(0)), [], None),
        (task(period=coarse("2023-10-01", "2023-10-31", "tháng 10"), milestones=(milestone("Mốc", AUGUST),)),
         ["dot-1", "dot-2"], "dot-2"),
        (task(), [], None),
    ],
)  # fmt: skip
def test_a_task_belongs_to_the_phases_its_times_touch_and_begins_in_that_of_its_main_time(
    one: Task, phases: list[str], first: str | None
) -> None:
    of = edition(plan(one))
    assert [phase.id for phase in phases_of_task(of, of.tasks[0])] == phases
    begins = phase_of_task(of, of.tasks[0])
    assert (begins.id if begins else None) == first


def test_a_task_without_known_units_is_still_a_task() -> None:
    of = edition(plan(task(lead=(named("các phường"),), period=replace(AUGUST, state=State.CANCELLED))))
    assert stand_of(of.tasks[0], TODAY, CLOSE).standing is Standing.PAST
