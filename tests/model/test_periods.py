"""When something is: the days it stands on, what it touches, and never more than was written."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.model.period import NOT_SAID, Period, PeriodKind, Precision, Recurrence, State
from kyniem.phrases.periods import parse_period

CONTEXT = date(2024, 2, 5)
MARCH = (date(2024, 3, 1), date(2024, 3, 31))
FEBRUARY = (date(2024, 2, 1), date(2024, 2, 29))


def days_of(words: str, month: tuple[date, date] = MARCH) -> list[int]:
    """The days of a month on which a phrase stands."""
    return [day.day for day in parse_period(words, CONTEXT).days(*month)]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("05/3/2024", [5]),
        ("05/4/2024", []),
        ("28/02 - 02/3/2024", [1, 2]),
        ("30/3 - 02/4/2024", [30, 31]),
        ("trước 25/3/2024", [24]),
        ("trước 01/3/2024", []),
        ("trước 01/4/2024", [31]),
        ("chậm nhất 25/3/2024", [25]),
        ("hoàn thành trong tháng 3/2024", [31]),
        ("từ 30/3/2024", [30]),
        ("trước ngày 15 hằng tháng", [14]),
        ("trước ngày 1 hằng tháng", [31]),
        ("ngày 15 hằng tháng", [15]),
        ("chậm nhất ngày 20 hằng tháng", [20]),
        ("ngày 31 hằng tháng", [31]),
        ("Thứ Hai hằng tuần", [4, 11, 18, 25]),
        ("Chủ nhật, thứ Bảy hằng tuần", [2, 3, 9, 10, 16, 17, 23, 24, 30, 31]),
        ("hằng ngày", list(range(1, 32))),
        ("tháng 3/2024", list(range(1, 32))),
        ("ngày 5, 12-14 và 29/3/2024", [5, 12, 13, 14, 29]),
        ("ngày 28/02 và ngày 02/3/2024", [2]),
        ("ngày 28/02 và ngày 02/4/2024", []),
        ("trước ngày 15/3 và 15/6/2024", [14]),
        ("thứ Hai đầu tiên hằng tháng", [4]),
        ("thứ Sáu tuần cuối cùng của tháng", [29]),
        ("ngày cuối cùng của tháng", [31]),
        ("trước ngày 10 tháng cuối quý", [9]),
        ("ngày 08/3 hằng năm", [8]),
        ("ngày 08/4 hằng năm", []),
        ("trước ngày 01/4 hằng năm", [31]),
        ("thứ Hai hằng tuần từ ngày 10/3/2024", [11, 18, 25]),
        ("từ nay đến ngày 02/3/2024", [1, 2]),
        ("30/3/1954 - 30/3/2024", [30]),
        ("dịp 30/3", []),
    ],
)
def test_a_phrase_stands_on_these_days_of_march(words: str, days: Sequence[int]) -> None:
    period = parse_period(words, CONTEXT)
    assert days_of(words) == list(days)
    assert period.touches(*MARCH) is bool(days)


def test_before_the_first_is_the_last_of_the_month_however_long_it_is() -> None:
    assert days_of("trước ngày 1 hằng tháng", FEBRUARY) == [29]
    assert days_of("trước ngày 30 hằng tháng", FEBRUARY) == [29]
    assert days_of("ngày 30 hằng tháng", FEBRUARY) == []
    assert not parse_period("ngày 30 hằng tháng").touches(*FEBRUARY)


def test_what_returns_keeps_its_printed_rule_and_falls_on_the_last_day_that_counts() -> None:
    period = parse_period("trước ngày 15 hằng tháng")
    assert period.recurrence == Recurrence(frequency="MONTHLY", month_days=(15,))
    assert period.falls == Recurrence(frequency="MONTHLY", month_days=(14,))
    assert parse_period("ngày 15 hằng tháng").falls == Recurrence(frequency="MONTHLY", month_days=(15,))
    assert parse_period("05/3/2024").falls is None


@pytest.mark.parametrize(
    ("recurrence", "rule"),
    [
        (Recurrence(frequency="DAILY"), "FREQ=DAILY"),
        (Recurrence(frequency="WEEKLY", weekdays=(0, 6)), "FREQ=WEEKLY;BYDAY=MO,SU"),
        (Recurrence(frequency="MONTHLY", month_days=(15, -1)), "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
        (Recurrence(frequency="MONTHLY", interval=3), "FREQ=MONTHLY;INTERVAL=3"),
        (Recurrence(frequency="MONTHLY", weekdays=(0,), nth=1), "FREQ=MONTHLY;BYDAY=1MO"),
        (Recurrence(frequency="YEARLY", months=(10,), month_days=(30,)), "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=30"),
    ],
)
def test_a_rule_of_return_is_written_as_rfc_5545_wants_it(recurrence: Recurrence, rule: str) -> None:
    assert recurrence.rule == rule


@pytest.mark.parametrize(
    "words", ["hằng tháng", "hằng quý", "6 tháng/lần", "hằng tuần", "hằng năm", "tháng 3 hằng năm"]
)
def test_what_returns_without_its_days_may_be_any_day_and_stands_on_none(words: str) -> None:
    period = parse_period(words)
    assert not period.exact
    assert period.touches(*MARCH)
    assert list(period.days(*MARCH)) == []


def test_stretches_are_periods_of_their_own_with_the_words_of_all() -> None:
    listed = parse_period("tháng 2 và tháng 4/2024")
    assert listed.touches(*FEBRUARY)
    assert not listed.touches(*MARCH)
    assert [(each.start, each.end) for each in listed.stretches] == [
        (date(2024, 2, 1), date(2024, 2, 29)),
        (date(2024, 4, 1), date(2024, 4, 30)),
    ]
    assert {each.words for each in listed.stretches} == {"tháng 2 và tháng 4/2024"}
    deadlines = parse_period("trước ngày 15/3 và 15/6/2024").stretches
    assert [each.deadline for each in deadlines] == [date(2024, 3, 15), date(2024, 6, 15)]
    single = parse_period("05/3/2024")
    assert single.stretches == (single,)


def test_before_the_first_of_a_month_is_the_month_before() -> None:
    falls = parse_period("trước ngày 01/01 hằng năm").falls
    assert falls == Recurrence(frequency="YEARLY", months=(12,), month_days=(-1,))
    mixed = Recurrence(frequency="YEARLY", months=(4,), month_days=(1, 15))
    assert Period(words="", recurrence=mixed, inclusive=False).falls is None


def test_bounds_hold_what_returns_and_leave_what_has_ends_of_its_own() -> None:
    weekly = parse_period("Thứ Hai hằng tuần").within(date(2024, 3, 10), date(2024, 3, 20))
    assert [day.day for day in weekly.days(*MARCH)] == [11, 18]
    assert weekly.touches(*MARCH)
    assert not weekly.touches(*FEBRUARY)
    assert not weekly.touches(date(2024, 3, 19), date(2024, 3, 31))
    own = parse_period("05/3/2024")
    assert own.within(*FEBRUARY) == own


@pytest.mark.parametrize(
    ("words", "february", "march"),
    [
        ("từ tháng 3/2024", False, True),
        ("từ tháng 2/2024", True, True),
        ("quý I/2024", True, True),
        ("trước 20/02/2024", True, False),
        ("hoàn thành trong tháng 2/2024", True, False),
        ("không ghi", False, False),
        ("năm 2023", False, False),
    ],
)
def test_a_coarse_period_touches_what_it_may_lie_in(words: str, *, february: bool, march: bool) -> None:
    period = parse_period(words, CONTEXT)
    assert period.touches(*FEBRUARY) is february
    assert period.touches(*MARCH) is march


@pytest.mark.parametrize(
    ("words", "exact"),
    [
        ("05/3/2024", True),
        ("16/3 - 20/3/2024", True),
        ("trước 25/3/2024", True),
        ("Thứ Hai hằng tuần", True),
        ("trung tuần tháng 3/2024", False),
        ("tháng 3/2024", False),
        ("quý I/2024", False),
        ("năm 2024", False),
        ("khi có yêu cầu", False),
    ],
)
def test_only_what_was_written_to_the_day_is_exact(words: str, *, exact: bool) -> None:
    assert parse_period(words, CONTEXT).exact is exact


def test_what_is_not_said_is_nothing() -> None:
    assert not NOT_SAID.dated
    assert not NOT_SAID.exact
    assert not NOT_SAID.tentative
    assert not NOT_SAID.touches(*MARCH)
    assert replace(NOT_SAID, state=State.TENTATIVE).tentative


ANY_DAY = st.dates(min_value=date(2023, 1, 1), max_value=date(2025, 12, 31))


@given(
    st.builds(
        Period,
        words=st.just(""),
        start=st.none() | ANY_DAY,
        end=st.none() | ANY_DAY,
        precision=st.just(Precision.DAY),
        kind=st.sampled_from(PeriodKind),
        inclusive=st.booleans(),
        recurrence=st.none()
        | st.builds(Recurrence, frequency=st.just("WEEKLY"), weekdays=st.tuples(st.integers(0, 6)))
        | st.builds(Recurrence, frequency=st.just("MONTHLY"), month_days=st.tuples(st.integers(1, 31))),
    ),
    ANY_DAY,
    st.integers(0, 62),
)
def test_days_are_in_order_and_inside_what_was_asked(period: Period, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    days = list(period.days(first, last))
    assert days == sorted(set(days))
    assert all(first <= day <= last for day in days)
    if days and period.dated and (period.start is None or period.end is None or period.start <= period.end):
        assert period.touches(first, last)
