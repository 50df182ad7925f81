"""Calendars: a Markdown table read row by row, each entry with an id that no other row's coming moves."""

from datetime import date, time

import pytest

from kyniem.model.calendar import Calendar, EntryState
from kyniem.model.campaign import Channel
from kyniem.phrases.organisations import Directory
from kyniem.problems import Origin, Problem
from kyniem.reading.calendar_columns import cells_of, is_ruler
from kyniem.reading.calendars import Known, parse_calendar
from tests.reading.campaigns import CALENDAR, document

KNOWN = Known(
    Directory.of([("doan", ["Đoàn xã"])]),
    (Channel(id="phat-thanh", name="Phát thanh", title="Loa xã", kind="radio", origin=Origin("campaign.yml")),),
)
HEAD = "| Ngày | Giờ | Kênh | Nội dung | Chủ trì | Bài | Trạng thái | Nguồn | Ghi chú |\n" + "|---" * 9 + "|\n"


def calendar(body: str, keys: str = "", known: Known = KNOWN) -> tuple[Calendar, list[str]]:
    """The calendar of March 2024 with this body, and what was told of it."""
    front = f"---\nmonth: 03/2024\nunit: doan\npublished: 25/02/2024 08:00\n{keys}---\n"
    problems: list[Problem] = []
    read = parse_calendar(document(front + body, CALENDAR), known, problems)
    assert read is not None
    return read, [problem.rule for problem in problems]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("  | a | b |  ", ["a", "b"]),
        ("| a | b", ["a", "b"]),
        ("|a||", ["a", ""]),
        ("||a|", ["", "a"]),
        ("| a \\| b |", ["a | b"]),
        ("| a \\|", ["a |"]),
        ("|", [""]),
        ("||", [""]),
    ],
)
def test_a_row_comes_apart_into_its_cells(line: str, cells: list[str]) -> None:
    assert cells_of(line) == cells


@pytest.mark.parametrize("line", ["|---|", "| :-: | --- |", "|-|-", "|-", " |---:|  "])
def test_a_ruler_is_a_ruler(line: str) -> None:
    assert is_ruler(line)


@pytest.mark.parametrize("line", ["|", "||", "| |", "|---|x|", "| a |", "---|---", "|--- ---|-:-|"])
def test_what_is_no_ruler_is_a_row(line: str) -> None:
    assert not is_ruler(line)


def test_a_row_says_all_that_its_cells_say() -> None:
    read, problems = calendar(
        "Lời dẫn.\n\n"
        + HEAD
        + "| 05/03 | 5h và 17:00; 19:30 | loa xã | Mời | Đoàn xã, Hội | ../posts/2024/a.md | HUY | 7-kh#II | Nhớ |\n"
    )
    assert problems == []
    (entry,) = read.entries
    assert read.title == "Lịch nội dung tháng 3/2024"
    assert (read.month, read.intro.plain) == (date(2024, 3, 1), "Lời dẫn.")
    assert entry.times == (time(5), time(17), time(19, 30))
    assert entry.channels == ("phat-thanh",)
    assert [(each.words, each.unit) for each in entry.lead] == [("Đoàn xã", "doan"), ("Hội", None)]
    assert (entry.post, entry.state) == ("posts/2024/a.md", EntryState.CANCELLED)
    assert (entry.source, entry.note) == ("7-kh#II", "Nhớ")
    assert entry.origin.line == 10
    assert (entry.calendar, entry.month) == ("2024-03", date(2024, 3, 1))


def row(day: str, title: str = "Việc") -> str:
    """A row of this day."""
    return f"| {day} | | | {title} | | | | | |\n"


def test_what_returns_is_bounded_by_the_month() -> None:
    read, _ = calendar(HEAD + row("Thứ Hai hằng tuần") + row("trước ngày 15 hằng tháng"))
    assert [(entry.period.start, entry.period.end) for entry in read.entries] == [
        (date(2024, 3, 1), date(2024, 3, 31))
    ] * 2


def test_a_days_words_stay_as_they_were_written() -> None:
    read, _ = calendar(HEAD + row("20") + row("Trước ngày 20") + row("ngày 07"))
    assert [entry.period.words for entry in read.entries] == ["20", "Trước ngày 20", "ngày 07"]
    assert [entry.period.end for entry in read.entries] == [date(2024, 3, day) for day in (20, 19, 7)]


def test_equal_rows_have_ids_of_their_own_and_a_new_row_moves_none() -> None:
    first, _ = calendar(HEAD + row("05/03") + row("05/03") + row("06/03", "Dài " * 30))
    ids = [entry.id for entry in first.entries]
    assert ids[1] == f"{ids[0]}-2"
    assert len(set(ids)) == 3
    again, _ = calendar(HEAD + row("01/03", "Mới") + row("05/03") + row("05/03") + row("06/03", "Dài " * 30))
    assert [entry.id for entry in again.entries][1:] == ids


def test_a_month_without_a_last_day_in_reach_is_refused() -> None:
    problems: list[Problem] = []
    front = "---\nmonth: 12/9999\nunit: doan\npublished: 25/02/2024 08:00\n---\n"
    parse_calendar(document(front + HEAD, CALENDAR), KNOWN, problems)
    assert [problem.rule for problem in problems] == ["calendar-month"]


def test_where_the_month_cannot_be_read_all_but_the_days_of_its_rows_is() -> None:
    problems: list[Problem] = []
    front = "---\nmonth: tháng ba\nunit: doan\npublished: 25/02/2024 08:00\n---\n"
    rows = "| 05/03 | 25:00 | Loa xã | Việc | Đoàn xã | | | | |\n| hôm nào | | | Việc khác | | | | | |\n"
    read = parse_calendar(document(front + HEAD + rows, CALENDAR), KNOWN, problems)
    assert [problem.rule for problem in problems] == ["calendar-month", "calendar-time"]
    assert [entry.title for entry in read.entries] == ["Việc", "Việc khác"]


def test_where_the_channels_are_not_known_no_cell_is_blamed() -> None:
    read, problems = calendar(HEAD + "| 05/03 | | Zalo | Việc | | | | | |\n", known=Known(KNOWN.directory, None))
    assert problems == []
    assert read.entries[0].channels == ()


MOVING = "| Ngày | Giờ | Nội dung | Địa điểm | Đổi từ |\n" + "|---" * 5 + "|\n"


@pytest.mark.parametrize(
    ("cell", "words", "times"),
    [
        ("05/03", "05/03", ()),
        ("5", "5", ()),
        ("05/03, 19:30", "05/03", (time(19, 30),)),
        ("05/03 5h và 17:00", "05/03", (time(5), time(17))),
        ("05:00, 17:00", "12/03", (time(5), time(17))),
        ("", "", ()),
    ],
)
def test_a_moved_row_keeps_when_it_was_to_be_first(cell: str, words: str, times: tuple[time, ...]) -> None:
    read, problems = calendar(MOVING + f"| 12/03 | 20:00 | Mời | Nhà văn hóa | {cell} |\n")
    (entry,) = read.entries
    assert problems == []
    assert (entry.earlier.words, entry.earlier_times, entry.moved) == (words, times, bool(cell))
    assert (entry.place, entry.period.words, entry.times) == ("Nhà văn hóa", "12/03", (time(20),))


def test_a_moved_row_keeps_the_id_that_it_had() -> None:
    stood, _ = calendar(MOVING + "| 05/03 | 19:30 | Mời | | |\n")
    moved, _ = calendar(MOVING + "| 12/03 | 20:00 | Mời | | 05/03, 19:30 |\n")
    assert [entry.id for entry in moved.entries] == [entry.id for entry in stood.entries]


@pytest.mark.parametrize("cell", ["hôm nọ", f"1h{'11h' * 60}x", f"{'1h    ' * 60}x"], ids=["words", "hours", "gaps"])
def test_an_earlier_day_that_cannot_be_read_is_told_at_once(cell: str) -> None:
    assert calendar(MOVING + f"| 12/03 | | Mời | | {cell} |\n")[1] == ["calendar-day"]
