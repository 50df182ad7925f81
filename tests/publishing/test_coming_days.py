"""The front page's day and week: each thing once, with days enough ahead for whoever reads an older page."""

from datetime import date, timedelta

import pytest

from kyniem.model.edition import Edition
from kyniem.publishing.pages.coming import AHEAD, Coming, ahead_of
from kyniem.publishing.pages.home import next_ahead
from tests.publishing.sample_papers import calendar, days, entry, weekly
from tests.publishing.samples import edition

TODAY = date(2023, 10, 10)


def of_rows(**rows: tuple[str, ...]) -> Edition:
    """An edition with a row for each name: first day, last day, then hours."""
    made = (entry(name, days(first, last), *times) for name, (first, last, *times) in rows.items())
    return edition(calendar(*made))


def titles(rows: tuple[Coming, ...]) -> list[str]:
    """Their names, as `of_rows` gave them."""
    return [one.row.title.removeprefix("Nội dung ") for one in rows]


def test_a_thing_of_many_days_stands_once_with_all_of_them() -> None:
    found = ahead_of(of_rows(loa=("2023-10-01", "2023-10-20", "05:00")), TODAY)
    assert titles(found.today) == ["loa"]
    assert found.week == found.later == ()
    assert found.today[0].days == tuple(TODAY + timedelta(days=number) for number in range(11))


def test_what_is_under_the_day_is_not_said_again_under_the_week() -> None:
    rows = of_rows(nay=("2023-10-10", "2023-10-12"), mai=("2023-10-11", "2023-10-11"))
    found = ahead_of(rows, TODAY)
    assert (titles(found.today), titles(found.week)) == (["nay"], ["mai"])


def test_the_day_goes_by_the_hour_and_the_week_by_the_day_first() -> None:
    rows = of_rows(
        toi=("2023-10-10", "2023-10-10", "19:30"),
        sang=("2023-10-10", "2023-10-10", "05:00"),
        kia=("2023-10-12", "2023-10-12", "05:00"),
        mai=("2023-10-11", "2023-10-11", "17:00"),
    )
    found = ahead_of(rows, TODAY)
    assert (titles(found.today), titles(found.week)) == (["sang", "toi"], ["mai", "kia"])
    assert found.today[0].order < found.today[1].order


@pytest.mark.parametrize(
    ("day", "place"),
    [
        ("2023-10-09", ""),
        ("2023-10-10", "today"),
        ("2023-10-11", "week"),
        ("2023-10-17", "week"),
        ("2023-10-18", "later"),
        ("2023-10-24", "later"),
        ("2023-10-25", ""),
    ],
)
def test_a_fortnight_is_known_and_nothing_of_a_day_before(day: str, place: str) -> None:
    found = ahead_of(of_rows(viec=(day, day)), TODAY)
    assert found.last == TODAY + AHEAD
    assert [name for name in ("today", "week", "later") if titles(getattr(found, name))] == [place][: bool(place)]


def test_of_days_beyond_the_fortnight_only_the_nearest_is_known() -> None:
    found = edition()
    beyond = next_ahead(found, date(2023, 10, 1) + AHEAD)
    ahead = ahead_of(found, date(2023, 10, 1), beyond)
    assert [one.days for one in ahead.nearest] == [(date(2023, 10, 30),)]
    assert ahead.today == ahead.week == ()


def test_the_nearest_is_the_first_day_after_today_that_has_anything() -> None:
    rows = of_rows(xa=("2023-10-20", "2023-10-20"), gan=("2023-10-13", "2023-10-14"), cung=("2023-10-13", "2023-10-13"))
    assert sorted(titles(ahead_of(rows, TODAY).nearest)) == ["cung", "gan"]


def test_what_comes_back_weekly_has_each_of_its_days() -> None:
    found = ahead_of(edition(calendar(entry("anh-dep", weekly(0), "19:30"))), TODAY)
    assert [day.isoformat() for day in found.week[0].days] == ["2023-10-16", "2023-10-23"]
