"""What stands in the calendar files, read back as calendar programs read them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from kyniem.model.period import NOT_SAID
from kyniem.model.published import Status
from kyniem.publishing.calendars.files import calendars_of
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.readers import calendars, days_of, event_of, events, read_calendar, words
from tests.publishing.sample_papers import calendar, days, entry, weekly
from tests.publishing.samples import HOST, NOW, SITE


def test_there_is_a_calendar_of_everything_one_of_tasks_one_for_each_phase_and_each_unit_that_has_work() -> None:
    edition = samples.edition(calendar())
    assert [output.path for output in calendars(edition)] == [
        "lich/tat-ca.ics",
        "lich/nhiem-vu.ics",
        "lich/dot-1.ics",
        "lich/dot-2.ics",
        "lich/don-vi-phong-vhtt.ics",
    ]
    assert [(one.path, one.title, one.summary) for one in calendars_of(edition)][2:] == [
        ("lich/dot-1.ics", "60 năm Quảng Ninh: Đợt 1: Nhìn lại", "Lịch và nhiệm vụ trong Đợt 1."),
        ("lich/dot-2.ics", "60 năm Quảng Ninh: Đợt 2", "Tháng cao điểm."),
    ]


def test_a_calendar_names_itself_its_page_its_source_and_its_maker() -> None:
    found = read_calendar(samples.edition(calendar()), "nhiem-vu")
    assert words(found, "NAME") == words(found, "X-WR-CALNAME") == "60 năm Quảng Ninh: nhiệm vụ theo kế hoạch"
    assert words(found, "URL") == f"{SITE}nhiem-vu/"
    assert words(found, "SOURCE") == f"{SITE}lich/nhiem-vu.ics"
    assert words(found, "PRODID") == "-//kyniem//quang-ninh-60//VI"
    assert found["REFRESH-INTERVAL"].dt == timedelta(hours=6)
    assert "METHOD" not in found


def test_lines_end_in_crlf_and_are_folded_at_75_octets() -> None:
    edition = samples.edition(calendar(entry("dai", days("2023-10-01"), title="Đợt cao điểm, " * 30)))
    for output in calendars(edition):
        lines = output.content.split(b"\r\n")
        assert lines[-1] == b""
        assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    assert words(event_of(edition, "dai")) == ("Đợt cao điểm, " * 30).strip()


def test_a_row_with_two_times_is_two_events_of_their_own_in_the_campaigns_zone() -> None:
    edition = samples.edition(calendar(entry("mo-dot", days("2023-10-01"), "05:00", "17:00", "05:00")))
    assert list(events(edition)) == ["mo-dot-0500", "mo-dot-1700"]
    assert len(read_calendar(edition).events) == 3
    event = event_of(edition, "mo-dot-1700")
    assert event["DTSTART"].params["TZID"] == "Asia/Ho_Chi_Minh"
    assert event.start.astimezone(UTC) == datetime(2023, 10, 1, 10, 0, tzinfo=UTC)
    assert event["DURATION"].dt == timedelta(minutes=15)
    assert "DTEND" not in event
    zone = read_calendar(edition).timezones[0]
    assert words(zone, "TZID") == "Asia/Ho_Chi_Minh"
    assert zone.standard[0]["TZOFFSETTO"].td == timedelta(hours=7)


def test_a_row_without_times_takes_whole_days_and_its_end_is_the_day_after() -> None:
    edition = samples.edition(
        calendar(entry("tuan", days("2023-10-16", "2023-10-22")), entry("mot", days("2023-10-05")))
    )
    span, single = event_of(edition, "tuan"), event_of(edition, "mot")
    assert (span["DTSTART"].dt, span["DTEND"].dt) == (date(2023, 10, 16), date(2023, 10, 23))
    assert (single["DTSTART"].dt, single["DTEND"].dt) == (date(2023, 10, 5), date(2023, 10, 6))
    assert "RRULE" not in span
    assert words(span) == "Nội dung tuan"


def test_a_span_with_a_time_of_day_comes_back_on_each_of_its_days() -> None:
    edition = samples.edition(calendar(entry("tuan", days("2023-10-16", "2023-10-18"), "17:00")))
    assert [start.astimezone(NOW.tzinfo).isoformat() for start in days_of(edition, "Nội dung tuan")] == [
        f"2023-10-{day}T17:00:00+07:00" for day in (16, 17, 18)
    ]


def test_a_weekly_row_comes_back_on_its_weekdays_until_its_month_ends() -> None:
    edition = samples.edition(calendar(entry("anh-dep", weekly(0, 3))))
    assert days_of(edition, "Nội dung anh-dep") == [date(2023, 10, day) for day in (2, 5, 9, 12, 16, 19, 23, 26, 30)]
    assert event_of(edition, "anh-dep")["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20231031;BYDAY=MO,TH"


def test_a_weekly_row_with_a_time_ends_by_a_moment_in_utc() -> None:
    edition = samples.edition(calendar(entry("doc", weekly(1), "05:00")))
    assert event_of(edition, "doc-0500")["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20231031T165959Z;BYDAY=TU"
    assert len(days_of(edition, "Nội dung doc")) == 5


def test_a_weekly_row_keeps_the_ends_it_has_itself() -> None:
    own = replace(weekly(0), start=date(2023, 10, 10), end=date(2023, 10, 23))
    edition = samples.edition(calendar(entry("doc", own)))
    assert days_of(edition, "Nội dung doc") == [date(2023, 10, 16), date(2023, 10, 23)]


def test_a_return_that_never_comes_gives_no_event() -> None:
    never = replace(weekly(0), start=date(2023, 10, 3), end=date(2023, 10, 8))
    assert events(samples.edition(calendar(entry("doc", never)))) == {}


def test_what_is_not_written_to_the_day_stands_only_in_its_phase_and_says_so() -> None:
    coarse = papers.coarse("2023-10-01", "2023-10-31", "Trong tháng 10")
    edition = samples.edition(calendar(entry("bieu-dien", coarse, "05:00")))
    assert "bieu-dien" not in events(edition)
    event = event_of(edition, "bieu-dien", "dot-2")
    assert words(event) == "Nội dung bieu-dien (Trong tháng 10)"
    assert (words(event, "STATUS"), words(event, "TRANSP")) == ("TENTATIVE", "TRANSPARENT")
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2023, 10, 1), date(2023, 11, 1))
    assert "bieu-dien" not in events(edition, "dot-1")


def test_a_row_without_a_time_that_can_be_told_is_no_event() -> None:
    edition = samples.edition(calendar(entry("khi-nao", NOT_SAID)))
    assert "khi-nao" not in events(edition)
    assert "khi-nao" not in events(edition, "dot-2")


def test_a_deadline_stands_on_the_last_day_that_counts_under_the_words_printed() -> None:
    edition = samples.edition(
        calendar(
            entry("bao-cao", papers.before("2023-10-20", "Trước ngày 20"), title="Gửi báo cáo"),
            entry("han", papers.before("2023-10-15", "Trước ngày 15"), title="Hạn gửi danh sách"),
        )
    )
    event = event_of(edition, "bao-cao")
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2023, 10, 19), date(2023, 10, 20))
    assert words(event) == "Thời hạn: Gửi báo cáo (Trước ngày 20)"
    assert words(event_of(edition, "han")) == "Hạn gửi danh sách (Trước ngày 15)"


def test_an_event_names_its_unit_channels_source_and_post() -> None:
    row = entry(
        "mot",
        days("2023-10-05"),
        channels=("phat-thanh", "bang-tin", "la"),
        lead=(papers.named("Phòng VHTT", "phong-vhtt"), papers.named("các phường")),
        post="posts/2023/mo-dot.md",
        note="Hai buổi",
    )
    event = event_of(samples.edition(calendar(row), samples.post()), "mot")
    assert words(event, "DESCRIPTION").split("\n") == [
        "Chủ trì: Phòng VH&TT; các phường",
        "Kênh: Phát thanh, Bảng tin, la",
        "Thời gian: 2023-10-05",
        "Ghi chú: Hai buổi",
        f"Bài: {SITE}tin/2023/mo-dot/",
        "Lịch: Lịch nội dung tháng 10/2023, Phòng VH&TT",
        f"Nguồn: Kế hoạch 48/KH-UBND, mục II.4: {SITE}ke-hoach/48-kh-ubnd/#ii-4",
    ]
    assert event.categories == ["Phát thanh", "Bảng tin", "la"]
    assert words(event, "URL").startswith(f"{SITE}lich/")


def test_a_row_without_a_source_of_its_own_has_its_calendars() -> None:
    row = entry("mot", days("2023-10-05"), source="", channels=(), lead=())
    event = event_of(samples.edition(calendar(row, sources=("48-kh-ubnd",), unit="la")), "mot")
    assert words(event, "DESCRIPTION").split("\n") == [
        "Thời gian: 2023-10-05",
        "Lịch: Lịch nội dung tháng 10/2023",
        f"Nguồn: Kế hoạch 48/KH-UBND: {SITE}ke-hoach/48-kh-ubnd/",
    ]
    assert "CATEGORIES" not in event


def test_a_post_that_is_not_out_is_not_named() -> None:
    row = entry("mot", days("2023-10-05"), post="posts/2023/mo-dot.md")
    event = event_of(samples.edition(calendar(row), samples.post(status=Status.DRAFT)), "mot")
    assert "mo-dot" not in words(event, "DESCRIPTION")


def test_the_occasion_is_a_day_and_its_founding_is_told_in_words() -> None:
    event = next(
        event for event in read_calendar(samples.edition()).events if words(event, "UID").startswith("ngay-ky-niem")
    )
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2023, 10, 30), date(2023, 10, 31))
    assert words(event) == "Kỷ niệm 60 năm Ngày thành lập tỉnh Quảng Ninh (30/10/1963 - 30/10/2023)"


def test_a_phase_spans_its_days_and_keeps_nobody_busy() -> None:
    event = next(
        event for event in read_calendar(samples.edition(), "dot-1").events if words(event, "UID") == f"dot-1@{HOST}"
    )
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2023, 1, 1), date(2023, 10, 1))
    assert (words(event), words(event, "TRANSP")) == ("Đợt 1: Nhìn lại", "TRANSPARENT")
    assert words(event, "DESCRIPTION") == "Thời gian ghi trong kế hoạch: Từ quý I đến tháng 9/2023"
    assert words(event, "URL") == f"{SITE}dot/dot-1/"


def test_a_phases_calendar_holds_what_touches_it_and_nothing_else() -> None:
    never_in_october = replace(weekly(6), start=date(2023, 10, 30), end=date(2023, 11, 30))
    edition = samples.edition(
        calendar(
            entry("truoc", days("2023-09-30")),
            entry("qua", days("2023-09-29", "2023-10-02")),
            entry("trong", weekly(0)),
            entry("sau", days("2023-11-01")),
            entry("ve-sau", never_in_october),
        ),
        papers.plan(papers.task("II.4-1")),
    )
    assert list(events(edition, "dot-2")) == ["qua", "trong"]
    assert list(events(edition, "dot-1")) == ["qua", "truoc"]
