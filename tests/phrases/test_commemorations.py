"""The days to be remembered in an orientation letter: which are found, and what is left to the reader."""

from datetime import date

import pytest

from kyniem.phrases.commemorations import Commemoration, find_commemorations

FEBRUARY = date(2023, 2, 1)


def found(text: str, month: date = FEBRUARY) -> list[Commemoration]:
    """What is found in a text."""
    return list(find_commemorations(text, month))


@pytest.mark.parametrize(
    ("text", "title", "years", "origin", "day"),
    [
        ("93 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2023)", "Ngày thành lập Đảng", 93, date(1930, 2, 3), 3),
        ("kỷ niệm 11 năm Ngày lập Thành phố (21/02/2012-21/02/2023)", "Ngày lập Thành phố", 11, date(2012, 2, 21), 21),
        ("68 năm Ngày Thầy thuốc Việt Nam (27/02)", "Ngày Thầy thuốc Việt Nam", 68, None, 27),
        ("68 năm Ngày Thầy thuốc Việt Nam (27/02/2023)", "Ngày Thầy thuốc Việt Nam", 68, None, 27),
        ("Ngày Thơ Việt Nam (rằm tháng Giêng)", "Ngày Thơ Việt Nam", None, None, 5),
    ],
)
def test_a_day_has_its_name_its_sum_and_its_origin(
    text: str, title: str, years: int | None, origin: date | None, day: int
) -> None:
    told = [(each.title, each.years, each.origin, each.day.day) for each in found(text)]
    assert told == [(title, years, origin, day)]


def test_several_stand_in_one_sentence() -> None:
    text = "44 năm Cuộc chiến đấu (17/02/1979 - 17/02/2023); 68 năm Ngày Thầy thuốc (27/02); 110 năm Ngày sinh (15/02)"
    assert [(each.years, each.day.day) for each in found(text)] == [(44, 17), (68, 27), (110, 15)]


@pytest.mark.parametrize(
    "text",
    [
        "60 năm Ngày thành lập tỉnh Quảng Ninh (30/10/1963 - 30/10/2023)",
        "10 năm xây dựng (tháng 02)",
        "trong 5 năm (2021 - 2025)",
        "68 năm Ngày Thầy thuốc Việt Nam",
        "93 năm (03/02)",
        "Ngày hội (31/02)",
        "",
    ],
)
def test_what_lies_outside_the_month_or_names_no_day_is_none(text: str) -> None:
    assert found(text) == []


def test_the_lunar_day_is_kept_as_printed() -> None:
    (day,) = found("Ngày Thơ Việt Nam (rằm tháng Giêng)")
    assert day.day == date(2023, 2, 5)
    assert day.lunar != ""
