"""What happens to calendar events as plans change, go and come, and with texts as they really are."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyniem.model.calendar import EntryState
from kyniem.model.edition import Audience
from kyniem.model.period import Period, State
from kyniem.model.published import Status
from kyniem.publishing.calendars.files import calendars_of
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.readers import calendars, event_of, events, read_calendar, words
from tests.publishing.sample_papers import at, calendar, days, entry, weekly


@pytest.mark.parametrize(
    ("state", "period", "status", "sequence"),
    [
        (EntryState.APPROVED, days("2023-10-05"), "CONFIRMED", 0),
        (EntryState.TENTATIVE, days("2023-10-05"), "TENTATIVE", 0),
        (EntryState.CANCELLED, days("2023-10-05"), "CANCELLED", 1),
        (EntryState.APPROVED, days("2023-10-05", state=State.TENTATIVE), "TENTATIVE", 0),
        (EntryState.APPROVED, days("2023-10-05", state=State.CANCELLED), "CANCELLED", 1),
    ],
)
def test_the_state_of_a_row_is_the_status_of_its_event(
    state: EntryState, period: Period, status: str, sequence: int
) -> None:
    event = event_of(samples.edition(calendar(entry("mot", period, state=state))), "mot")
    assert (words(event, "STATUS"), int(event["SEQUENCE"])) == (status, sequence)
    assert words(event) == ("Hủy: " if status == "CANCELLED" else "") + "Nội dung mot"


def test_each_recorded_correction_raises_the_sequence_and_moves_the_stamps() -> None:
    told = (*papers.corrected(at("2023-10-02")), *papers.corrected(at("2023-10-05", "09:00")))
    later = papers.corrected(at("2023-10-20"))
    edition = samples.edition(calendar(entry("mot", days("2023-10-05")), corrections=(*told, *later)))
    event = event_of(edition, "mot")
    assert int(event["SEQUENCE"]) == 2
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == datetime(2023, 10, 5, 2, 0, tzinfo=UTC)
    assert event["CREATED"].dt == datetime(2023, 9, 25, 1, 0, tzinfo=UTC)


def test_the_same_content_gives_the_same_bytes_at_any_moment_that_changes_nothing() -> None:
    rows = (entry("mot", days("2023-10-05"), "05:00"), entry("hai", weekly(0)))
    earlier = calendars(samples.edition(calendar(*rows), as_of=at("2023-10-01")))
    later = calendars(samples.edition(calendar(*rows), as_of=at("2026-11-20")))
    assert earlier == later


def test_a_withdrawn_calendar_leaves_cancelled_events_under_their_old_names() -> None:
    there = calendar(
        entry("mot", days("2023-10-05"), "05:00", "17:00", title="Tên đã rút"),
        entry("hai", days("2023-10-06"), title="Tên đã rút nữa"),
        title="Lịch đã rút",
        corrections=papers.corrected(at("2023-10-01")),
    )
    was = events(samples.edition(there))
    gone = samples.edition(samples.withdrawn(there, at("2023-10-04", "10:00"), "Đổi lịch"))
    now = events(gone)
    assert set(now) == set(was) == {"mot-0500", "mot-1700", "hai"}
    for uid, event in now.items():
        assert (words(event, "STATUS"), words(event), words(event, "DESCRIPTION")) == (
            "CANCELLED",
            "Đã gỡ",
            "Lý do: Đổi lịch",
        )
        assert event["DTSTART"].to_ical() == was[uid]["DTSTART"].to_ical()
        assert int(event["SEQUENCE"]) > int(was[uid]["SEQUENCE"])
        assert event["DTSTAMP"].dt == datetime(2023, 10, 4, 3, 0, tzinfo=UTC)
    assert set(events(gone, "dot-2")) == set(was)
    assert not events(gone, "dot-1")
    everything = b"".join(output.content.replace(b"\r\n ", b"") for output in calendars(gone)).decode()
    assert "đã rút" not in everything


def test_a_withdrawal_without_a_reason_says_nothing_more() -> None:
    gone = samples.withdrawn(calendar(entry("mot", days("2023-10-05"))), at("2023-10-04"), reason="")
    assert "DESCRIPTION" not in event_of(samples.edition(gone), "mot")


def test_what_the_public_must_not_see_is_in_no_byte() -> None:
    secret = entry("bi-mat", days("2023-10-05"), "05:00")
    drafts = (
        calendar(secret, status=Status.DRAFT),
        calendar(secret, id="sau", source="calendars/sau.md", published=at("2023-10-16")),
        papers.plan(papers.task(title="bi-mat", period=days("2023-10-05")), status=Status.WAITING),
    )
    everything = b"".join(output.content for output in calendars(samples.edition(*drafts)))
    assert b"bi-mat" not in everything


def test_the_desk_sees_what_is_to_come_each_marked_in_its_summary() -> None:
    edition = samples.edition(
        calendar(entry("mot", days("2023-10-05")), status=Status.DRAFT),
        papers.plan(papers.task(period=days("2023-10-05"), title="Việc"), published=at("2023-10-16")),
        audience=Audience.DESK,
    )
    assert words(event_of(edition, "mot")) == "[nháp] Nội dung mot"
    assert words(event_of(edition, "48-kh-ubnd#II.4-2")) == "[hẹn giờ] Việc"
    assert calendars_of(edition)[0].title == "60 năm Quảng Ninh: lịch chung (bản bàn biên tập)"


def test_an_expired_calendar_keeps_its_past_without_a_mark() -> None:
    edition = samples.edition(calendar(entry("mot", days("2023-10-05")), expires=at("2023-10-10")))
    assert words(event_of(edition, "mot")) == "Nội dung mot"


def test_an_empty_edition_has_sound_calendars() -> None:
    edition = samples.edition(empty=True)
    assert [len(read_calendar(edition, name).events) for name in ("tat-ca", "nhiem-vu", "dot-1", "dot-2")] == [
        1,
        0,
        1,
        1,
    ]
    assert read_calendar(edition, "nhiem-vu")["LAST-MODIFIED"].dt == datetime(2023, 2, 2, 1, 0, tzinfo=UTC)


def test_a_thousand_rows_are_a_thousand_events_each_with_its_own_name_in_order_of_time() -> None:
    rows = [entry(f"r{number:04}", days(f"2023-10-{number % 31 + 1:02}"), "05:00", "17:00") for number in range(1000)]
    found = list(read_calendar(samples.edition(calendar(*rows))).events)
    uids = [words(event, "UID") for event in found]
    assert len(uids) == len(set(uids)) == 2001
    starts = [
        (event.start, time.min) if type(event.start) is date else (event.start.date(), event.start.time())
        for event in found
    ]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("dấu phẩy, chấm phẩy; gạch \\ ngược", "dấu phẩy, chấm phẩy; gạch \\ ngược"),
        ("Đe\u0302m ho\u0323\u0302i", "Đêm hội"),
        ("chuông\x07\x00 và \ud83d nửa", "chuông và nửa"),
        ('hai\r\ndòng: "ngoặc"', 'hai dòng: "ngoặc"'),
        ("pháo hoa 🎆", "pháo hoa 🎆"),
    ],
)
def test_odd_text_reads_back_as_people_meant_it(written: str, told: str) -> None:
    row = entry("mot", days("2023-10-05"), title=written, note=written)
    event = event_of(samples.edition(calendar(row)), "mot")
    assert words(event) == told
    assert f"Ghi chú: {told}" in words(event, "DESCRIPTION").split("\n")


@settings(deadline=None, derandomize=True, database=None)
@given(st.text(st.characters(), max_size=60))
def test_no_text_at_all_breaks_a_calendar(text: str) -> None:
    edition = samples.edition(calendar(entry("mot", days("2023-10-05"), title=text, note=text), title=text))
    assert len(events(edition)) == 1
    for output in calendars(edition):
        output.content.decode("utf-8")
