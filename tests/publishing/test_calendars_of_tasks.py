"""How tasks and their milestones stand in calendars: never more exactly than the paper wrote them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import icalendar
import pytest

from kyniem.model.edition import Edition
from kyniem.model.period import NOT_SAID, Period, Precision, State
from kyniem.model.plan import Task
from kyniem.phrases.periods import parse_period
from kyniem.publishing.calendars.files import publish_calendars
from kyniem.publishing.times.calendar_days import end_of_unit
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.readers import Component, content
from tests.publishing.sample_papers import at, coarse, days, milestone, task
from tests.publishing.samples import HOST, SITE

FULL = "48-kh-ubnd#"


def read(edition: Edition, name: str = "nhiem-vu") -> dict[str, Component]:
    """The plan's events by the task's address."""
    found = icalendar.Calendar.from_ical(content(publish_calendars(edition, samples.settings()), f"lich/{name}.ics"))
    uids = {str(event["UID"]).removesuffix(f"@{HOST}"): event for event in found.walk("VEVENT")}
    return {uid.removeprefix(FULL): event for uid, event in uids.items() if uid.startswith(FULL)}


def only(*tasks: Task, name: str = "nhiem-vu", **changes: object) -> dict[str, Component]:
    return read(samples.edition(papers.plan(*tasks, **changes)), name)


def span(event: Component) -> tuple[date, date]:
    """First day and the day after the last."""
    return event["DTSTART"].dt, event["DTEND"].dt


def test_a_task_with_days_is_a_plain_event_in_both_calendars() -> None:
    plain = task(period=days("2023-10-05", "2023-10-07"))
    for name in ("nhiem-vu", "tat-ca", "dot-2"):
        event = only(plain, name=name)["II.4-2"]
        assert str(event["SUMMARY"]) == "Việc II.4-2"
        assert span(event) == (date(2023, 10, 5), date(2023, 10, 8))
        assert str(event["STATUS"]) == "CONFIRMED"
        assert "TRANSP" not in event
    assert not only(plain, name="dot-1")


def test_a_coarser_task_keeps_the_plans_words_and_claims_nothing() -> None:
    coarser = task(
        title="Gắn biển công trình", period=coarse("2023-03-01", "2023-09-30", "Từ tháng 3/2023 đến tháng 9/2023")
    )
    event = only(coarser)["II.4-2"]
    assert str(event["SUMMARY"]) == "Gắn biển công trình (Từ tháng 3/2023 đến tháng 9/2023)"
    assert span(event) == (date(2023, 3, 1), date(2023, 10, 1))
    assert (str(event["STATUS"]), str(event["TRANSP"])) == ("TENTATIVE", "TRANSPARENT")
    assert not only(coarser, name="tat-ca")
    assert "II.4-2" in only(coarser, name="dot-1")
    assert not only(coarser, name="dot-2")


def test_a_task_without_a_time_is_no_event() -> None:
    assert only(task(), task("II.4-3", Period(words="thường xuyên"))) == {}


def test_a_deadline_stands_on_its_last_allowed_day() -> None:
    event = only(task(period=papers.before("2023-03-25", "trước 25/3/2023")))["II.4-2"]
    assert span(event) == (date(2023, 3, 24), date(2023, 3, 25))
    assert str(event["SUMMARY"]) == "Thời hạn: Việc II.4-2 (trước 25/3/2023)"


def test_milestones_are_events_of_their_own_under_their_labels() -> None:
    mixed = task(
        title="Tuyên dương",
        period=coarse("2023-10-01", "2023-10-31", "Tháng 10/2023"),
        milestones=(
            milestone("Thời hạn lập kế hoạch", papers.before("2023-03-25", "trước 25/3/2023")),
            milestone("Thời hạn xét chọn", NOT_SAID),
            milestone("Họp xét", days("2023-09-05")),
        ),
    )
    found = only(mixed)
    assert {uid: str(event["SUMMARY"]) for uid, event in found.items()} == {
        "II.4-2-moc-1": "Thời hạn lập kế hoạch: Tuyên dương (trước 25/3/2023)",
        "II.4-2-moc-3": "Họp xét: Tuyên dương",
        "II.4-2": "Tuyên dương (Tháng 10/2023)",
    }
    assert set(only(mixed, name="tat-ca")) == {"II.4-2-moc-1", "II.4-2-moc-3"}


def test_a_monthly_report_is_due_on_the_day_before_from_the_plans_issue_to_the_campaigns_end() -> None:
    event = only(task(period=papers.before_every(15), title="Báo cáo"))["II.4-2"]
    assert span(event) == (date(2023, 3, 14), date(2023, 3, 15))
    assert event["RRULE"].to_ical() == b"FREQ=MONTHLY;UNTIL=20231231;BYMONTHDAY=14"
    assert "II.4-2" in only(task(period=papers.before_every(15)), name="dot-2")
    assert str(event["SUMMARY"]) == "Thời hạn: Báo cáo (trước ngày 15 hằng tháng)"
    assert str(event["STATUS"]) == "CONFIRMED"


@pytest.mark.parametrize(
    ("start", "precision", "after"),
    [
        ("2023-10-20", Precision.DAY, date(2023, 10, 21)),
        ("2023-09-11", Precision.PART_OF_MONTH, date(2023, 10, 1)),
        ("2023-09-01", Precision.MONTH, date(2023, 10, 1)),
    ],
)
def test_what_begins_and_has_no_end_is_given_none(start: str, precision: Precision, after: date) -> None:
    event = only(task(period=papers.since(start, "Từ khi ấy", precision)))["II.4-2"]
    assert span(event) == (date.fromisoformat(start), after)
    assert str(event["SUMMARY"]) == "Việc II.4-2 (Từ khi ấy)"
    assert ("TRANSP" in event) == (precision is not Precision.DAY)


@pytest.mark.parametrize(
    ("day", "precision", "last"),
    [
        (date(2023, 10, 20), Precision.DAY, date(2023, 10, 20)),
        (date(2023, 2, 11), Precision.PART_OF_MONTH, date(2023, 2, 28)),
        (date(2024, 2, 1), Precision.MONTH, date(2024, 2, 29)),
        (date(2023, 12, 1), Precision.MONTH, date(2023, 12, 31)),
        (date(2023, 1, 1), Precision.QUARTER, date(2023, 3, 31)),
        (date(2023, 11, 5), Precision.QUARTER, date(2023, 12, 31)),
        (date(2023, 5, 5), Precision.YEAR, date(2023, 12, 31)),
    ],
)
def test_a_unit_of_time_ends_on_its_last_day(day: date, precision: Precision, last: date) -> None:
    assert end_of_unit(day, precision) == last


def test_a_tentative_or_cancelled_period_says_so() -> None:
    found = only(
        task("II.4-1", days("2023-10-05", state=State.TENTATIVE)),
        task("II.4-2", days("2023-10-06", state=State.CANCELLED)),
        task("II.4-3", replace(coarse("2023-10-01", "2023-10-31", "tháng 10"), state=State.CANCELLED)),
    )
    assert {uid: (str(event["STATUS"]), int(event["SEQUENCE"])) for uid, event in found.items()} == {
        "II.4-1": ("TENTATIVE", 0),
        "II.4-2": ("CANCELLED", 1),
        "II.4-3": ("CANCELLED", 1),
    }


def test_a_task_names_its_units_its_paper_and_its_own_words() -> None:
    full = task(period=days("2023-10-05"), coordinating=(papers.named("UBND các phường, xã"),))
    event = only(full)["II.4-2"]
    assert str(event["DESCRIPTION"]).split("\n") == [
        "Chủ trì: Phòng VH&TT; các phường",
        "Phối hợp: UBND các phường, xã",
        "Thời gian ghi trong kế hoạch: 2023-10-05",
        "Cơ quan ban hành: Ủy ban nhân dân thành phố Cẩm Phả",
        f"Nguồn: Kế hoạch 48/KH-UBND, mục II.4, việc 2: {SITE}ke-hoach/48-kh-ubnd/#ii-4-2",
    ]
    assert str(event["URL"]) == f"{SITE}nhiem-vu/48-kh-ubnd/ii-4-2/"


def test_a_paper_of_an_unknown_body_names_the_paper_alone() -> None:
    event = only(task(period=days("2023-10-05")), issuer="la")["II.4-2"]
    assert "Cơ quan ban hành" not in str(event["DESCRIPTION"])


def test_a_corrected_plan_raises_the_sequence_of_its_tasks() -> None:
    told = papers.corrected(at("2023-03-01"))
    event = only(task(period=days("2023-10-05")), corrections=told)["II.4-2"]
    assert int(event["SEQUENCE"]) == 1
    assert event["DTSTAMP"].dt == datetime(2023, 3, 1, 1, 0, tzinfo=UTC)


def read_as(words: str) -> dict[str, Component]:
    """The events of a task whose time is written so."""
    return only(task(period=parse_period(words, date(2023, 2, 20))))


def test_days_that_are_listed_stand_each_by_itself() -> None:
    events = read_as("ngày 5, 12-13 và 19/10/2023")
    assert {name: span(event) for name, event in events.items()} == {
        "II.4-2": (date(2023, 10, 5), date(2023, 10, 6)),
        "II.4-2-ngay-2": (date(2023, 10, 12), date(2023, 10, 14)),
        "II.4-2-ngay-3": (date(2023, 10, 19), date(2023, 10, 20)),
    }


def test_deadlines_that_are_listed_stand_each_on_its_last_day() -> None:
    events = read_as("trước ngày 15/6 và 15/9/2023")
    assert [span(event)[0] for event in events.values()] == [date(2023, 6, 14), date(2023, 9, 14)]


def test_an_hour_in_the_words_is_the_events_hour() -> None:
    (event,) = read_as("19h30 ngày 28/10/2023").values()
    assert event["DTSTART"].dt.isoformat() == "2023-10-28T19:30:00+07:00"


@pytest.mark.parametrize("words", ["trước 16h00 ngày 25/10/2023", "từ 19h30 ngày 28/10 đến 22h00 ngày 30/10/2023"])
def test_an_hour_that_ends_or_spans_days_leaves_the_event_all_day(words: str) -> None:
    (event,) = read_as(words).values()
    assert not isinstance(event["DTSTART"].dt, datetime)


@pytest.mark.parametrize(
    "words", ["dịp 30/10", "hằng tháng", "hằng quý", "từ năm 2020 đến nay", "nhiệm kỳ 2020 - 2025"]
)
def test_what_names_no_day_stands_nowhere(words: str) -> None:
    assert not read_as(words)


def test_a_lunar_day_stands_on_its_solar_day() -> None:
    (event,) = read_as("rằm tháng Tám năm 2023").values()
    assert span(event)[0] == date(2023, 9, 29)
