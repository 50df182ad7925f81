"""Time phrases read exactly as periods.md says, and nothing is ever read into words that hold no date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.model.period import Period, PeriodKind, Precision, State
from kyniem.phrases.periods import parse_anniversary, parse_period
from tests.phrases.corpus import rows

CONTEXT = date(2023, 2, 20)
READ = rows("periods.md", "Đọc được")
UNREAD = rows("periods.md", "Không được đoán thành ngày tháng")
WITHOUT_YEAR = rows("periods.md", "Cần mốc mới đọc được")


def told(period: Period) -> dict[str, str]:
    """A period in the words of the corpus."""
    has_limit = period.deadline is not None or period.recurrence is not None
    return {
        "Từ": str(period.start or ""),
        "Đến": str(period.end or ""),
        "Mức chính xác": period.precision.value,
        "Loại": period.kind.value,
        "Tình trạng": period.state.value,
        "Thời hạn": str(period.deadline or ""),
        "Kể cả": ("có" if period.inclusive else "không") if has_limit else "",
        "Lặp lại": period.recurrence.rule if period.recurrence is not None else "",
        "Luật": period.rule,
    }


def test_the_corpus_is_large_enough() -> None:
    assert len(READ) >= 60
    assert len(UNREAD) >= 25
    assert len({row["Luật"] for row in READ}) == 17


@pytest.mark.parametrize("row", READ, ids=lambda row: row["Lời"])
def test_a_phrase_is_read_as_the_corpus_says(row: dict[str, str]) -> None:
    period = parse_period(row["Lời"], CONTEXT)
    assert {"Lời": row["Lời"], **told(period)} == row


@pytest.mark.parametrize("row", READ, ids=lambda row: row["Lời"])
def test_letter_case_spaces_and_closing_signs_change_nothing(row: dict[str, str]) -> None:
    plain = told(parse_period(row["Lời"], CONTEXT))
    assert told(parse_period(f"  {row['Lời'].upper().replace(' ', '  ')} . ", CONTEXT)) == plain


@pytest.mark.parametrize("row", [row for row in READ if row["Tình trạng"] == "chính thức"], ids=lambda row: row["Lời"])
def test_what_is_foreseen_is_tentative_and_no_less_dated(row: dict[str, str]) -> None:
    foreseen = parse_period(f"dự kiến {row['Lời']}", CONTEXT)
    assert foreseen.state is State.TENTATIVE
    assert {**told(foreseen), "Tình trạng": ""} == {**told(parse_period(row["Lời"], CONTEXT)), "Tình trạng": ""}


@pytest.mark.parametrize("row", UNREAD, ids=lambda row: row["Lời"])
def test_no_date_is_invented(row: dict[str, str]) -> None:
    period = parse_period(row["Lời"], CONTEXT)
    assert not period.dated
    assert period.kind is PeriodKind.UNDETERMINED
    assert period.precision is Precision.UNKNOWN
    assert period.words == row["Lời"]
    assert period.rule == ""


@pytest.mark.parametrize("row", WITHOUT_YEAR, ids=lambda row: row["Lời"])
def test_a_year_is_borrowed_from_the_context_or_from_nowhere(row: dict[str, str]) -> None:
    assert parse_period(row["Lời"], CONTEXT).dated
    assert not parse_period(row["Lời"]).dated


def test_a_period_keeps_its_own_words() -> None:
    assert parse_period("  Dự kiến  trung tuần tháng 7/2023. ", CONTEXT).words == "Dự kiến trung tuần tháng 7/2023"


@given(
    st.text(alphabet=st.sampled_from("0123456789/-–. ,()tháng quýnăm trước đến từ hết ngàythứ hằng tuần dự kiến IVX"))
)
def test_no_phrase_makes_the_reader_fail_or_turn_time_around(words: str) -> None:
    period = parse_period(words, CONTEXT)
    if period.start is not None and period.end is not None:
        assert period.start <= period.end


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
