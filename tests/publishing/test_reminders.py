"""The desk's reminders, read back as calendar programs read them: before each term, and on its last day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import recurring_ical_events

from kyniem.model.calendar import Calendar
from kyniem.model.edition import Audience, Edition
from kyniem.model.period import Interval, Period, PeriodKind, Precision, Recurrence, State
from kyniem.model.plan import Plan
from kyniem.model.published import Status, Withdrawal
from kyniem.publishing.calendars.files import calendars_of, publish_calendars
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.readers import Component, content
from tests.publishing.sample_papers import at, before, before_every, coarse, days, milestone, task
from tests.publishing.samples import HOST, NOW, SITE

PATH = "lich/nhac-viec.ics"


def desk(*things: Plan | Calendar, as_of: datetime = NOW) -> Edition:
    return samples.edition(*things, as_of=as_of, audience=Audience.DESK)


def written(edition: Edition) -> bytes:
    return content(publish_calendars(edition, samples.settings()), PATH)


def events(edition: Edition) -> dict[str, Component]:
    """Every event by its UID without the host."""
    found = icalendar.Calendar.from_ical(written(edition)).walk("VEVENT")
    assert len({str(event["UID"]) for event in found}) == len(found)
    return {str(event["UID"]).removesuffix(f"@{HOST}"): event for event in found}


def said(period: Period) -> dict[str, str]:
    """What is said on which day, of one task with this time, its title left out."""
    edition = desk(papers.plan(task(period=period, title="Việc")))
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(written(edition))).between(
        date(2022, 1, 1), date(2025, 1, 1)
    )
    rows = [(event["DTSTART"].dt, str(event["SUMMARY"])) for event in found]
    assert all(event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1) for event in found)
    return {day.isoformat(): words for day, words in sorted(rows)}


def test_a_deadline_is_said_thirty_days_seven_and_one_before_its_last_day_and_on_it() -> None:
    assert said(before("2023-06-25", "trước 25/6/2023")) == {
        "2023-05-25": "Còn 30 ngày đến hạn: Việc (trước 25/6/2023)",
        "2023-06-17": "Còn 7 ngày đến hạn: Việc (trước 25/6/2023)",
        "2023-06-23": "Còn 1 ngày đến hạn: Việc (trước 25/6/2023)",
        "2023-06-24": "Hôm nay là ngày cuối: Việc (trước 25/6/2023)",
    }


def test_nobody_is_reminded_before_the_plan_was_issued() -> None:
    assert list(said(before("2023-03-05", "trước 05/3"))) == ["2023-02-25", "2023-03-03", "2023-03-04"]
    assert said(before("2023-02-11", "trước 11/02")) == {}
    assert list(said(replace(before_every(25), end=date(2023, 2, 28)))) == ["2023-02-23", "2023-02-24"]


def test_a_window_names_the_month_it_was_written_in() -> None:
    assert said(coarse("2023-08-01", "2023-08-31", "Tháng 8/2023")) == {
        "2023-08-01": "Còn 30 ngày là hết tháng 8/2023: Việc (Tháng 8/2023)",
        "2023-08-24": "Còn 7 ngày là hết tháng 8/2023: Việc (Tháng 8/2023)",
        "2023-08-30": "Còn 1 ngày là hết tháng 8/2023: Việc (Tháng 8/2023)",
        "2023-08-31": "Hôm nay hết tháng 8/2023: Việc (Tháng 8/2023)",
    }


def test_a_day_and_a_few_days_running_are_prepared_for_before_they_begin() -> None:
    assert list(said(days("2023-09-10")).values())[1:] == [
        "Còn 7 ngày: Việc (2023-09-10)",
        "Còn 1 ngày: Việc (2023-09-10)",
        "Hôm nay: Việc (2023-09-10)",
    ]
    assert list(said(days("2023-09-10", "2023-09-16"))) == ["2023-08-11", "2023-09-03", "2023-09-09", "2023-09-10"]


def test_a_longer_stretch_of_days_is_reminded_of_before_it_ends() -> None:
    assert list(said(days("2023-09-10", "2023-09-17", words="10 - 17/9")).items())[1:] == [
        ("2023-09-10", "Còn 7 ngày là hết thời gian: Việc (10 - 17/9)"),
        ("2023-09-16", "Còn 1 ngày là hết thời gian: Việc (10 - 17/9)"),
        ("2023-09-17", "Hôm nay là ngày cuối: Việc (10 - 17/9)"),
    ]


def test_every_day_that_a_time_lists_has_its_reminders() -> None:
    both = tuple(Interval(start=day, end=day) for day in (date(2023, 9, 5), date(2023, 9, 19)))
    found = said(replace(days("2023-09-05", "2023-09-19", words="ngày 5 và 19/9"), intervals=both))
    assert {day for day, words in found.items() if words.startswith("Hôm nay")} == {"2023-09-05", "2023-09-19"}
    assert len(found) == 8


def test_a_milestone_is_reminded_of_under_its_label() -> None:
    named = milestone("Thời hạn lập kế hoạch", before("2023-03-25", "trước 25/3"))
    found = events(desk(papers.plan(task(title="Tuyên dương", milestones=(named,)))))
    assert {uid: str(event["SUMMARY"]) for uid, event in found.items()} == {
        "nhac-30-48-kh-ubnd#II.4-2-moc-1": "Còn 30 ngày: Thời hạn lập kế hoạch, Tuyên dương (trước 25/3)",
        "nhac-7-48-kh-ubnd#II.4-2-moc-1": "Còn 7 ngày: Thời hạn lập kế hoạch, Tuyên dương (trước 25/3)",
        "nhac-1-48-kh-ubnd#II.4-2-moc-1": "Còn 1 ngày: Thời hạn lập kế hoạch, Tuyên dương (trước 25/3)",
        "nhac-0-48-kh-ubnd#II.4-2-moc-1": "Hôm nay là ngày cuối: Thời hạn lập kế hoạch, Tuyên dương (trước 25/3)",
    }


def on_days(found: dict[str, str], beginning: str) -> list[str]:
    return [day for day, words in found.items() if words.startswith(beginning)]


def test_a_monthly_report_has_its_last_day_and_two_reminders_every_month_of_the_campaign() -> None:
    found = said(before_every(15))
    months = [f"2023-{month:02}" for month in range(3, 13)]
    assert on_days(found, "Hôm nay là ngày cuối") == [f"{month}-14" for month in months]
    assert on_days(found, "Còn 1 ngày đến hạn") == [f"{month}-13" for month in months]
    assert on_days(found, "Còn 7 ngày đến hạn") == [f"{month}-07" for month in months]
    assert not on_days(found, "Còn 30 ngày")


def test_a_report_early_in_the_month_is_reminded_of_in_the_month_before() -> None:
    found = said(before_every(5))
    assert on_days(found, "Còn 7 ngày đến hạn")[:3] == ["2023-02-25", "2023-03-28", "2023-04-27"]
    assert on_days(found, "Còn 7 ngày đến hạn")[-1] == "2023-11-27"
    assert on_days(found, "Còn 1 ngày đến hạn")[0] == "2023-03-03"


def test_a_report_on_the_last_day_of_the_month_is_reminded_of_by_that_months_length() -> None:
    found = said(before_every(1))
    assert on_days(found, "Hôm nay")[:3] == ["2023-02-28", "2023-03-31", "2023-04-30"]
    assert on_days(found, "Còn 7 ngày đến hạn")[:3] == ["2023-02-21", "2023-03-24", "2023-04-23"]


def test_a_weekly_deadline_is_reminded_of_the_day_before_and_a_weekly_habit_never() -> None:
    friday = Recurrence(frequency="WEEKLY", weekdays=(0, 4))
    habit = replace(papers.weekly(0), recurrence=friday)
    assert said(habit) == {}
    found = said(replace(habit, kind=PeriodKind.DEADLINE, words="chậm nhất thứ Hai, thứ Sáu hằng tuần"))
    assert on_days(found, "Còn 1 ngày")[:3] == ["2023-02-23", "2023-02-26", "2023-03-02"]
    assert on_days(found, "Hôm nay")[:3] == ["2023-02-20", "2023-02-24", "2023-02-27"]


def test_a_report_whose_campaign_ends_before_its_day_reminds_of_nothing() -> None:
    assert said(replace(before_every(15), start=date(2023, 12, 20), end=date(2023, 12, 31))) == {}
    assert said(replace(before_every(15), end=date(2023, 2, 25))) == {}


@pytest.mark.parametrize(
    "period",
    [Period(words="thường xuyên"), papers.since("2023-10-01", "từ 01/10", Precision.DAY)],
    ids=["undetermined", "open"],
)
def test_what_has_no_end_reminds_of_nothing(period: Period) -> None:
    assert said(period) == {}


def test_the_window_of_the_heading_reminds_of_nothing() -> None:
    assert events(desk(papers.plan(task(inherited=before("2023-10-25", "trước 25/10"))))) == {}


def test_a_reminder_says_who_leads_where_it_is_written_and_that_nobody_here_knows_whether_it_was_done() -> None:
    event = events(desk(papers.plan(task(period=before("2023-06-25", "trước 25/6")))))["nhac-7-48-kh-ubnd#II.4-2"]
    assert str(event["DESCRIPTION"]).split("\n") == [
        "Chủ trì: Phòng VH&TT; các phường",
        f"Nguồn: Kế hoạch 48/KH-UBND, mục II.4, việc 2: {SITE}ke-hoach/48-kh-ubnd/#ii-4-2",
        "Trang không biết việc đã xong hay chưa; hãy hỏi đơn vị chủ trì.",
    ]
    assert event["CATEGORIES"].cats == ["Nhắc việc", "Phòng VH&TT"]
    assert str(event["URL"]) == f"{SITE}ke-hoach/48-kh-ubnd/#ii-4-2"
    assert (str(event["TRANSP"]), str(event["STATUS"]), int(event["SEQUENCE"])) == ("TRANSPARENT", "CONFIRMED", 0)
    assert event["DTSTAMP"].dt == datetime(2023, 2, 20, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("period", "status", "sequence"),
    [
        (days("2023-06-05", state=State.TENTATIVE), "TENTATIVE", 1),
        (coarse("2023-06-01", "2023-06-30", "tháng 6"), "TENTATIVE", 1),
        (days("2023-06-05", state=State.CANCELLED), "CANCELLED", 2),
    ],
    ids=["tentative", "coarse", "cancelled"],
)
def test_a_reminder_is_as_sure_as_its_time_and_counts_the_changes(period: Period, status: str, sequence: int) -> None:
    plan = papers.plan(task(period=period), corrections=papers.corrected(at("2023-03-01")))
    event = events(desk(plan))["nhac-7-48-kh-ubnd#II.4-2"]
    assert (str(event["STATUS"]), int(event["SEQUENCE"])) == (status, sequence)
    assert event["DTSTAMP"].dt == datetime(2023, 3, 1, 1, 0, tzinfo=UTC)
    assert str(event["SUMMARY"]).startswith("Hủy: ") is (status == "CANCELLED")


def test_a_draft_is_marked_in_its_reminders() -> None:
    plan = papers.plan(task(period=days("2023-06-05")), status=Status.DRAFT)
    assert str(events(desk(plan))["nhac-1-48-kh-ubnd#II.4-2"]["SUMMARY"]).startswith("[nháp] Còn 1 ngày: ")


def test_a_deadline_of_a_calendar_reminds_too() -> None:
    entry = papers.entry("gui-lich", before("2023-10-25", "Trước ngày 25"), title="Gửi lịch phát", lead=(), source="")
    found = events(desk(papers.calendar(entry)))
    assert {uid: event["DTSTART"].dt.day for uid, event in found.items()} == {
        "nhac-30-gui-lich": 24,
        "nhac-7-gui-lich": 17,
        "nhac-1-gui-lich": 23,
        "nhac-0-gui-lich": 24,
    }
    event = found["nhac-7-gui-lich"]
    assert str(event["SUMMARY"]) == "Còn 7 ngày đến hạn: Gửi lịch phát (Trước ngày 25)"
    source = str(event["DESCRIPTION"]).split("\n")[0]
    assert source == f"Nguồn: Lịch nội dung tháng 10/2023: {SITE}lich/2023-10/gui-lich/"


def test_what_is_withdrawn_has_its_reminders_cancelled_under_their_old_names_and_days_without_its_words() -> None:
    plan = papers.plan(task(period=before("2023-03-05", "zzmat")), task("V.2", before_every(15), title="zzmat"))
    calendar = papers.calendar(
        papers.entry("gui-lich", before("2023-10-25", "zzmat"), source=""),
        papers.entry("phat", days("2023-10-26")),
    )
    stood = events(desk(plan, calendar))
    gone = Withdrawal(when=at("2023-10-01"), reason="Lập nhầm.")
    taken = [replace(each, status=Status.WITHDRAWN, withdrawal=gone) for each in (plan, calendar)]
    left = events(desk(*taken))
    assert stood.keys() == left.keys()
    assert len(stood) == 10
    for uid, event in left.items():
        assert (str(event["SUMMARY"]), str(event["STATUS"]), int(event["SEQUENCE"])) == ("Đã gỡ", "CANCELLED", 1), uid
        assert event["DTSTART"].dt == stood[uid]["DTSTART"].dt
        assert event.get("RRULE") == stood[uid].get("RRULE")
        assert str(event["DESCRIPTION"]) == "Lý do: Lập nhầm."
    assert b"zzmat" not in written(desk(*taken))


def test_the_reminders_of_an_expired_paper_stay_as_its_events_do() -> None:
    plan = papers.plan(task(period=days("2023-06-05")))
    assert events(desk(replace(plan, expires=at("2023-10-01")))).keys() == events(desk(plan)).keys()


def test_the_file_is_the_desks_alone_and_the_same_at_every_moment() -> None:
    plan = papers.plan(task(period=before("2023-06-25", "trước 25/6")), task("V.2", before_every(15)))
    assert PATH not in {one.path for one in calendars_of(samples.edition(plan))}
    assert PATH not in {one.path for one in publish_calendars(samples.edition(plan), samples.settings())}
    assert written(desk(plan)) == written(desk(plan, as_of=at("2023-12-01")))
    assert str(icalendar.Calendar.from_ical(written(desk(plan)))["X-WR-CALNAME"]).endswith(
        "nhắc việc (bản bàn biên tập)"
    )
