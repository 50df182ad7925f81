"""What falls due, how far it is from a day, and how it is said: never more exactly than the paper wrote it."""

from dataclasses import replace
from datetime import date

import pytest

from kyniem.model.edition import Audience, Edition
from kyniem.model.period import NOT_SAID, Interval, Period, PeriodKind, Precision, State
from kyniem.model.plan import Task
from kyniem.publishing.coverage import coverage_of
from kyniem.publishing.pages.due import due_rows, say
from kyniem.publishing.times.due import Due, Reach, TermKind, dues_on, end_words, terms_of
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.sample_papers import at, before, before_every, coarse, days, milestone, since, task

TODAY = date(2023, 10, 15)


def desk(*tasks: Task, **changes: object) -> Edition:
    return samples.edition(papers.plan(*tasks, **changes), audience=Audience.DESK)


def only(period: Period, today: date = TODAY) -> Due:
    (due,) = dues_on(terms_of(desk(task(period=period))), today)
    return due


WRITTEN = {
    "deadline-long-past": (before("2023-03-25", "trước 25/3/2023"), Reach.OVERDUE, "quá hạn 205 ngày"),
    "deadline-yesterday": (before("2023-10-15", "trước 15/10"), Reach.OVERDUE, "quá hạn 1 ngày"),
    "deadline-today": (before("2023-10-16", "trước 16/10"), Reach.TODAY, "hạn cuối hôm nay"),
    "deadline-in-a-week": (before("2023-10-23", "trước 23/10"), Reach.WEEK, "còn 7 ngày"),
    "deadline-in-eight-days": (before("2023-10-24", "trước 24/10"), Reach.MONTH, "còn 8 ngày"),
    "deadline-in-thirty-days": (before("2023-11-15", "trước 15/11"), Reach.MONTH, "còn 30 ngày"),
    "deadline-later": (before("2023-11-16", "trước 16/11"), Reach.LATER, "còn 31 ngày"),
    "tentative-deadline": (
        replace(before("2023-09-30", "dự kiến trước 30/9"), state=State.TENTATIVE),
        Reach.OVERDUE,
        "hạn dự kiến đã qua 16 ngày",
    ),
    "deadline-of-a-month": (
        replace(coarse("2023-03-01", "2023-03-31", "xong trong tháng 3"), kind=PeriodKind.DEADLINE),
        Reach.OVERDUE,
        "quá hạn, đã hết tháng 3/2023",
    ),
    "day-past": (days("2023-10-12"), Reach.PASSED, "đã qua 3 ngày"),
    "day-today": (days("2023-10-15"), Reach.TODAY, "hôm nay"),
    "day-ahead": (days("2023-10-30"), Reach.MONTH, "còn 15 ngày"),
    "window-of-days-past": (days("2023-10-01", "2023-10-12"), Reach.PASSED, "hết thời gian đã 3 ngày"),
    "window-of-days-ending-today": (days("2023-10-01", "2023-10-15"), Reach.TODAY, "ngày cuối hôm nay"),
    "month-past": (coarse("2023-08-01", "2023-08-31", "Tháng 8/2023"), Reach.PASSED, "đã hết tháng 8/2023"),
    "month-now": (coarse("2023-10-01", "2023-10-31", "tháng 10"), Reach.MONTH, "hết tháng 10/2023"),
    "month-on-its-last-day": (coarse("2023-10-01", "2023-10-15", "?"), Reach.TODAY, "15/10/2023"),
}


@pytest.mark.parametrize(("period", "reach", "words"), WRITTEN.values(), ids=WRITTEN)
def test_a_written_time_is_said_by_how_far_its_end_is(period: Period, reach: Reach, words: str) -> None:
    due = only(period)
    assert (due.reach, say(due)) == (reach, words)


ENDS = {
    "24/3/2023": before("2023-03-25", "trước 25/3/2023"),
    "hết tháng 9/2023": coarse("2023-03-01", "2023-09-30", "Từ tháng 3 đến tháng 9"),
    "hết thượng tuần tháng 7/2023": coarse("2023-07-01", "2023-07-10", "Thượng tuần tháng 7", Precision.PART_OF_MONTH),
    "hết khoảng đầu tháng 7/2023": coarse("2023-07-01", "2023-07-10", "đầu tháng 7", Precision.PART_OF_MONTH),
    "hết trung tuần tháng 7/2023": coarse("2023-07-11", "2023-07-20", "trung tuần tháng 7", Precision.PART_OF_MONTH),
    "hết khoảng giữa tháng 7/2023": coarse("2023-07-11", "2023-07-20", "giữa tháng 7", Precision.PART_OF_MONTH),
    "hết tháng 7/2023": coarse("2023-07-21", "2023-07-31", "cuối tháng 7", Precision.PART_OF_MONTH),
    "hết quý III/2023": coarse("2023-07-01", "2023-09-30", "Quý III", Precision.QUARTER),
    "hết tháng 8/2023": coarse("2023-01-01", "2023-08-31", "từ quý I đến tháng 8", Precision.QUARTER),
    "hết 6 tháng đầu năm 2023": coarse("2023-01-01", "2023-06-30", "6 tháng đầu năm", Precision.HALF_YEAR),
    "hết năm 2023": coarse("2023-01-01", "2023-12-31", "năm 2023", Precision.YEAR),
    "15/9/2023": coarse("2023-03-01", "2023-09-15", "từ tháng 3 đến 15/9"),
    "": since("2023-03-01", "từ tháng 3 trở đi", Precision.MONTH),
}


@pytest.mark.parametrize("words", ENDS)
def test_an_end_is_named_as_exactly_as_it_was_written(words: str) -> None:
    assert end_words(ENDS[words]) == words


@pytest.mark.parametrize(
    ("today", "words", "reach"),
    [
        ("2023-02-01", "kỳ tới 14/3/2023, còn 41 ngày", Reach.LATER),
        ("2023-10-14", "kỳ tới 14/10/2023, hạn cuối hôm nay", Reach.TODAY),
        ("2023-10-15", "kỳ tới 14/11/2023, còn 30 ngày", Reach.MONTH),
        ("2023-12-15", "kỳ cuối 14/12/2023, đã qua", Reach.PASSED),
    ],
)
def test_a_monthly_report_shows_its_next_day_from_the_plans_issue_to_the_campaigns_end(
    today: str, words: str, reach: Reach
) -> None:
    due = only(before_every(15), date.fromisoformat(today))
    assert (say(due), due.reach) == (words, reach)


@pytest.mark.parametrize(
    "period",
    [NOT_SAID, Period(words="thường xuyên"), since("2023-10-01", "từ 01/10", Precision.DAY)],
    ids=["none", "undetermined", "open"],
)
def test_what_has_no_end_never_falls_due(period: Period) -> None:
    assert terms_of(desk(task(period=period))) == ()


def test_what_was_called_off_is_no_longer_due() -> None:
    assert dues_on(terms_of(desk(task(period=days("2023-10-20", state=State.CANCELLED)))), TODAY) == ()


def test_a_report_of_a_plan_later_than_the_campaign_has_no_day() -> None:
    late = desk(task(period=before_every(15)), issued=date(2024, 2, 1))
    assert dues_on(terms_of(late), TODAY) == ()


def test_milestones_are_due_under_their_labels_beside_the_tasks_own_time() -> None:
    mixed = task(
        period=coarse("2023-10-01", "2023-10-31", "Tháng 10"),
        milestones=(
            milestone("Thời hạn lập kế hoạch", before("2023-03-25", "trước 25/3")),
            milestone("Khác", NOT_SAID),
        ),
    )
    found = [(due.term.label, due.term.id, due.day) for due in dues_on(terms_of(desk(mixed)), TODAY)]
    assert found == [
        ("Thời hạn lập kế hoạch", "48-kh-ubnd#II.4-2-moc-1", date(2023, 3, 24)),
        ("", "48-kh-ubnd#II.4-2", date(2023, 10, 31)),
    ]


def test_each_of_several_days_falls_due_by_itself() -> None:
    listed = days("2023-10-05", "2023-10-19", words="ngày 5 và 19/10")
    both = tuple(Interval(start=day, end=day) for day in (date(2023, 10, 5), date(2023, 10, 19)))
    found = dues_on(terms_of(desk(task(period=replace(listed, intervals=both)))), TODAY)
    assert [(due.day, due.term.id, due.term.kind) for due in found] == [
        (date(2023, 10, 5), "48-kh-ubnd#II.4-2", TermKind.DAY),
        (date(2023, 10, 19), "48-kh-ubnd#II.4-2-ngay-2", TermKind.DAY),
    ]


def test_the_window_of_the_heading_stands_in_for_a_time_the_task_does_not_print_and_is_never_overdue() -> None:
    heading = replace(before("2023-10-01", "xong trước tháng 10"), precision=Precision.DAY)
    (lent,) = dues_on(terms_of(desk(task(inherited=heading))), TODAY)
    assert (lent.term.inherited, lent.reach) == (True, Reach.PASSED)
    (own,) = dues_on(terms_of(desk(task(period=days("2023-10-20"), inherited=heading))), TODAY)
    assert not own.term.inherited


def test_a_deadline_of_a_calendar_falls_due_unless_a_task_prints_it_already() -> None:
    report = task("V.2", before_every(15))
    calendar = papers.calendar(
        papers.entry("cua-ke-hoach", before("2023-10-15", "Trước ngày 15"), source="48-kh-ubnd#V.2"),
        papers.entry("cua-lich", before("2023-10-25", "Trước ngày 25"), source=""),
        papers.entry("phat", days("2023-10-26")),
    )
    edition = samples.edition(papers.plan(report), calendar, audience=Audience.DESK)
    found = [(due.term.id, due.day) for due in dues_on(terms_of(edition), TODAY)]
    assert found == [("cua-lich", date(2023, 10, 24)), ("48-kh-ubnd#V.2", date(2023, 11, 14))]


def test_a_task_of_an_expired_paper_asks_nothing_any_more() -> None:
    edition = desk(task(period=days("2023-10-20")), expires=at("2023-10-01"))
    assert terms_of(edition)
    assert due_rows(edition, coverage_of(edition)) == ()
