"""Days, months, times and moments: read as officials write them, written as Decree 30/2020/NĐ-CP asks."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases import dates
from kyniem.settings import CAMPAIGN_ZONE


def moment(*parts: int) -> datetime:
    """An aware moment in the campaign's time zone."""
    return datetime(*parts, tzinfo=CAMPAIGN_ZONE)  # type: ignore[arg-type, misc]  # year to second, nothing after


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("28/10/2023", date(2023, 10, 28)),
        ("5/3/2023", date(2023, 3, 5)),
        (" 05 / 03 / 2023 ", date(2023, 3, 5)),
        ("28.10.2023", date(2023, 10, 28)),
        ("28-10-2023", date(2023, 10, 28)),
        ("2023-10-28", date(2023, 10, 28)),
        ("2023-3-5", date(2023, 3, 5)),
        ("29/02/2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read(text: str, day: date) -> None:
    assert dates.parse_day(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "28/10",
        "28/10/23",
        "30/02/2023",
        "29/02/2023",
        "00/10/2023",
        "10/28/2023",
        "31/4/2023",
        "hôm qua",
        "28/10/2023 05:00",
        "01/01/9999",
        "01/01/0000",
        "31/12/0001",
        "2023/10/28",
        "28/10/2023a",
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        dates.parse_day(text)


@pytest.mark.parametrize("text", ["10/2023", "tháng 10/2023", "Tháng 10 / 2023", "2023-10", "10-2023", " 10/2023 "])
def test_a_month_is_its_first_day(text: str) -> None:
    assert dates.parse_month(text) == date(2023, 10, 1)


@pytest.mark.parametrize("text", ["", "13/2023", "0/2023", "tháng mười", "2023", "10", "12/9999", "01/10/2023"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        dates.parse_month(text)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("05:00", time(5)),
        ("5:30", time(5, 30)),
        ("17.45", time(17, 45)),
        ("5h", time(5)),
        ("5h30", time(5, 30)),
        ("7h30’", time(7, 30)),
        ("19g15", time(19, 15)),
        ("09 giờ 00", time(9)),
        ("5 giờ", time(5)),
        ("05:00:00", time(5)),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_is_read(text: str, clock: time) -> None:
    assert dates.parse_time(text) == clock


@pytest.mark.parametrize("text", ["", "24:00", "5:60", "5", "sáng", "05:0", "-5:00", "5 rưỡi", "05:00, 17:00"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        dates.parse_time(text)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("28/10/2023 05:00", moment(2023, 10, 28, 5)),
        ("28/10/2023", moment(2023, 10, 28)),
        ("28/10/2023   5h30", moment(2023, 10, 28, 5, 30)),
        ("2023-10-28 05:00", moment(2023, 10, 28, 5)),
        ("2023-10-28T05:00", moment(2023, 10, 28, 5)),
        ("2023-10-28T05:00:00", moment(2023, 10, 28, 5)),
        ("2023-10-28T05:00+07:00", moment(2023, 10, 28, 5)),
        ("2023-10-28T05:00:00+0700", moment(2023, 10, 28, 5)),
        ("2023-10-28 05:00+07:00", moment(2023, 10, 28, 5)),
        ("2023-10-28T05:00Z", moment(2023, 10, 28, 12)),
        ("2023-10-27T22:00:00-00:00", moment(2023, 10, 28, 5)),
    ],
)
def test_a_moment_is_read_in_the_campaigns_time_zone(text: str, when: datetime) -> None:
    read = dates.parse_moment(text, CAMPAIGN_ZONE)
    assert read == when
    assert read.utcoffset() == timedelta(hours=7)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "05:00",
        "05:00 28/10/2023",
        "28/10/2023 25:00",
        "31/02/2023 05:00",
        "28/10/2023, 05:00",
        "mai",
        "2023-10-28T25:00Z",
        "9999-12-31T23:00Z",
        "9999-06-01T00:00Z",
        "2023-10-28T05:00+25:00",
        "0001-01-01T00:00+23:00",
    ],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises((ValueError, OverflowError)):
        dates.parse_moment(text, CAMPAIGN_ZONE)


@given(st.text(alphabet=st.sampled_from("0123456789/-.:T Z+hgiờ'tháng"), max_size=30))
def test_a_text_is_a_moment_or_a_value_error(text: str) -> None:
    for parse in (dates.parse_day, dates.parse_month, dates.parse_time):
        try:
            parse(text)
        except ValueError:
            continue
    try:
        assert dates.parse_moment(text, CAMPAIGN_ZONE).tzinfo is not None
    except (ValueError, OverflowError):
        return


@given(st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 12, 30), timezones=st.just(UTC)))  # noqa: DTZ001 - hypothesis adds the zone
def test_a_moment_is_read_back_from_iso(when: datetime) -> None:
    local = when.astimezone(CAMPAIGN_ZONE).replace(second=0, microsecond=0)
    assert dates.parse_moment(local.isoformat(), CAMPAIGN_ZONE) == local
    assert dates.parse_moment(f"{local:%d/%m}/{local.year:04} {local:%H:%M}", CAMPAIGN_ZONE) == local


@pytest.mark.parametrize(
    ("day", "short", "official"),
    [
        (date(2023, 2, 5), "05/02/2023", "ngày 05 tháng 02 năm 2023"),
        (date(2023, 1, 31), "31/01/2023", "ngày 31 tháng 01 năm 2023"),
        (date(2023, 3, 1), "01/3/2023", "ngày 01 tháng 3 năm 2023"),
        (date(2023, 10, 30), "30/10/2023", "ngày 30 tháng 10 năm 2023"),
    ],
)
def test_a_day_is_written_with_its_zero_where_the_decree_wants_it(day: date, short: str, official: str) -> None:
    assert dates.write_day(day) == short
    assert dates.write_short_day(day) == short.rpartition("/")[0]
    assert dates.write_official_day(day) == official


def test_weekdays_clocks_and_months_are_written_in_vietnamese() -> None:
    monday = date(2023, 10, 30)
    week = [dates.write_weekday(monday + timedelta(days=number)) for number in range(7)]
    assert week == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
    assert dates.write_long_day(monday) == "thứ Hai, 30/10/2023"
    assert dates.write_moment(moment(2023, 3, 5, 5)) == "05:00 ngày 05/3/2023"
    assert dates.write_clock(time(5)) == "05:00"
    assert dates.write_clock(moment(2023, 3, 5, 17, 30)) == "17:30"
    assert dates.write_month(date(2023, 2, 1)) == "Tháng 2/2023"
