"""Time phrases read exactly as periods.md says, and nothing is ever read into words that hold no date."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.model.period import Borrowed, Period, PeriodKind, Precision, State
from kyniem.phrases.periods import parse_anniversary, parse_period
from kyniem.phrases.periods.table import RULES
from tests.phrases.corpus import groups, rows

CONTEXT = date(2023, 2, 20)
READ = groups("periods.md", "Đọc được")
UNREAD = groups("periods.md", "Không được đoán thành ngày tháng")
WITHOUT_YEAR = rows("periods.md", "Cần mốc mới đọc được")
READ_ROWS = [(rule, row) for rule, table in READ.items() for row in table]
UNREAD_ROWS = [(rule, row) for rule, table in UNREAD.items() for row in table]
UNNAMED = "(không có tên)"

_NAMED_BY_WHAT_RETURNS = {"read_nothing", "read_return", "read_bounded", "read_each_weekday"}

Row = tuple[str, Mapping[str, str]]


def words_of(row: Row) -> str:
    return row[1]["Lời"]


def told(period: Period) -> dict[str, str]:
    """A period in the words of the corpus."""
    has_limit = period.deadline is not None or period.recurrence is not None
    stretches = (f"{each.start or ''} → {each.end or ''}".strip() for each in period.intervals)
    return {
        "Từ": str(period.start or ""),
        "Đến": str(period.end or ""),
        "Mức chính xác": period.precision.value,
        "Loại": period.kind.value,
        "Tình trạng": period.state.value,
        "Thời hạn": str(period.deadline or ""),
        "Kể cả": ("có" if period.inclusive else "không") if has_limit else "",
        "Lặp lại": period.recurrence.rule if period.recurrence is not None else "",
        "Các khoảng": "; ".join(stretches),
        "Giờ": ", ".join(hours(*slot) for slot in period.hours),
        "Gốc": str(period.origin or ""),
        "Mượn": ", ".join(period.borrowed),
        "Luôn": "có" if period.continuing else "",
        "Âm lịch": period.lunar,
    }


def hours(begins: time, ends: time | None) -> str:
    return f"{begins:%H:%M}" + (f"-{ends:%H:%M}" if ends is not None else "")


def test_the_corpus_is_large_and_tries_every_rule() -> None:
    assert len(READ_ROWS) >= 280
    assert len(UNREAD_ROWS) >= 70
    assert len({words_of(row) for row in READ_ROWS}) == len(READ_ROWS)
    named = {rule.name for rule in RULES if rule.read.__name__ not in _NAMED_BY_WHAT_RETURNS}
    assert named - set(READ) == set()


@pytest.mark.parametrize("row", READ_ROWS, ids=words_of)
def test_a_phrase_is_read_as_the_corpus_says(row: Row) -> None:
    rule, cells = row
    period = parse_period(cells["Lời"], CONTEXT)
    assert {"Lời": cells["Lời"], **told(period)} == dict(cells)
    assert period.rule == rule


@pytest.mark.parametrize("row", READ_ROWS, ids=words_of)
def test_case_spaces_forms_and_closing_signs_change_nothing(row: Row) -> None:
    words = words_of(row)
    plain = {**told(parse_period(words, CONTEXT)), "Âm lịch": ""}
    spaced = words.upper().replace(" ", " \u00a0")
    for written in (f"  {spaced} . ", unicodedata.normalize("NFD", words), words.replace("-", "–"), f"**{words}**;"):
        assert {**told(parse_period(written, CONTEXT)), "Âm lịch": ""} == plain


@pytest.mark.parametrize("row", [row for row in READ_ROWS if row[1]["Tình trạng"] == "chính thức"], ids=words_of)
def test_what_is_foreseen_is_tentative_and_no_less_dated(row: Row) -> None:
    foreseen = parse_period(f"dự kiến {words_of(row)}", CONTEXT)
    assert foreseen.state is State.TENTATIVE
    assert {**told(foreseen), "Tình trạng": ""} == {**told(parse_period(words_of(row), CONTEXT)), "Tình trạng": ""}


@pytest.mark.parametrize("row", UNREAD_ROWS, ids=words_of)
def test_no_date_is_invented_and_the_reason_has_a_name(row: Row) -> None:
    rule, cells = row
    period = parse_period(cells["Lời"], CONTEXT)
    assert not period.dated
    assert not period.exact
    assert period.kind is (PeriodKind.EVENT if rule == "event" else PeriodKind.UNDETERMINED)
    assert period.precision is Precision.UNKNOWN
    assert period.words == cells["Lời"]
    assert period.rule == ("" if rule == UNNAMED else rule)
    assert ("có" if period.continuing else "") == cells["Luôn"]


@pytest.mark.parametrize("row", WITHOUT_YEAR, ids=lambda row: row["Lời"])
def test_a_year_is_borrowed_from_the_context_or_from_nowhere(row: dict[str, str]) -> None:
    with_context = parse_period(row["Lời"], CONTEXT)
    assert with_context.dated
    assert with_context.borrowed in {(Borrowed.YEAR,), (Borrowed.ISSUED,)}
    assert not parse_period(row["Lời"]).dated


@pytest.mark.parametrize("row", [row for row in READ_ROWS if not row[1]["Mượn"]], ids=words_of)
def test_what_borrows_nothing_needs_no_context(row: Row) -> None:
    assert told(parse_period(words_of(row))) == told(parse_period(words_of(row), CONTEXT))


def test_from_now_until_keeps_its_end_where_the_day_of_issue_is_not_known() -> None:
    period = parse_period("từ nay đến hết tháng 3/2024")
    assert (period.start, period.end, period.borrowed) == (None, date(2024, 3, 31), ())


def test_what_ended_before_it_was_issued_is_not_from_now() -> None:
    assert not parse_period("từ nay đến hết tháng 01/2023", CONTEXT).dated


def test_a_period_keeps_its_own_words() -> None:
    assert parse_period("  Dự kiến  trung tuần tháng 7/2023. ", CONTEXT).words == "Dự kiến trung tuần tháng 7/2023"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("mùng 1 tháng Giêng năm 2023", date(2023, 1, 22)),
        ("mùng 1 tháng Giêng năm 1985", date(1985, 1, 21)),  # China's calendar has 20 February
        ("mùng 1 tháng Giêng năm 2007", date(2007, 2, 17)),  # China's has the 18th
        ("mùng 1 tháng Giêng năm 2030", date(2030, 2, 2)),  # China's has the 3rd
        ("mùng 10 tháng 3 âm lịch năm 2023", date(2023, 4, 29)),
        ("mùng 1 tháng 2 nhuận âm lịch năm 2023", date(2023, 3, 22)),
        ("mùng 1 tháng 3 âm lịch năm 2023", date(2023, 4, 20)),
        ("23 tháng Chạp năm Quý Mão 2023", date(2024, 2, 2)),
    ],
)
def test_lunar_days_are_those_of_vietnam(words: str, day: date) -> None:
    assert parse_period(words).start == day


SCRAPS = re.findall(
    r"\S+",
    "ngày tháng năm quý thứ từ đến hết trước sau trong chậm nhất hoàn thành hằng tuần đầu cuối và dự kiến thường xuyên "
    "mùng rằm Giêng âm lịch tức 28 30/10 2023 /2023 9/2023 5 12 31 0 7h30 19:30 III IV ; , - – ( ) . : 6 tháng nay",
)


@given(st.lists(st.sampled_from(SCRAPS), max_size=12).map(" ".join))
def test_no_phrase_made_of_scraps_fails_or_turns_time_around(words: str) -> None:
    period = parse_period(words, CONTEXT)
    if period.start is not None and period.end is not None:
        assert period.start <= period.end
    for each in period.intervals:
        assert each.start is None or each.end is None or each.start <= each.end


@given(st.text())
def test_no_text_at_all_fails(words: str) -> None:
    assert parse_period(words, CONTEXT).words == " ".join(words.split()).strip(" .;,")


@given(st.dates(min_value=date(2, 1, 3), max_value=date(9998, 12, 1)))
def test_every_day_is_read_back_from_its_official_form(day: date) -> None:
    written = f"{day.day:02}/{day.month:02}/{day.year:04}"
    assert parse_period(written).start == day
    before = parse_period(f"trước ngày {written}")
    assert (before.deadline, before.end) == (day, day - timedelta(days=1))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("(30/10/1963 - 30/10/2023)", (date(1963, 10, 30), date(2023, 10, 30))),
        ("03/02/1930 – 03/02/2023", (date(1930, 2, 3), date(2023, 2, 3))),
        ("(29/02/1960 - 29/02/2020)", (date(1960, 2, 29), date(2020, 2, 29))),
        ("(30/10/1963 - 30/11/2023)", None),
        ("(30/10/2023 - 30/10/1963)", None),
        ("(30/02/1963 - 30/02/2023)", None),
        ("(16/10/2023 - 22/10/2023)", None),
        ("30/10/2023", None),
        ("", None),
    ],
)
def test_an_anniversary_is_one_day_of_two_years(words: str, days: tuple[date, date] | None) -> None:
    assert parse_anniversary(words) == days
