"""Anniversaries in running text, with the line, the years claimed and the two days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases.anniversaries import find_anniversaries, find_claims

FOUND = (date(1930, 2, 3), date(2023, 2, 3))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Kỷ niệm 93 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2023)",
            [(0, 93, *FOUND, "Ngày thành lập Đảng")],
        ),
        (
            "một\n\n- **93 năm Ngày thành lập Đảng** (3/2/1930 – 3/2/2023)",
            [(2, 93, *FOUND, "Ngày thành lập Đảng")],
        ),
        (
            "10 năm thực hiện và 93 năm Ngày thành lập Đảng (03/02/1930-03/02/2023)",
            [(0, 93, *FOUND, "Ngày thành lập Đảng")],
        ),
        (
            "92 năm Ngày A (03/02/1930 - 03/02/2023); 5 năm Ngày B (01/01/2018 - 01/01/2023)",
            [(0, 92, *FOUND, "Ngày A"), (0, 5, date(2018, 1, 1), date(2023, 1, 1), "Ngày B")],
        ),
        ("a\x0bb\u2028c\x85\n93 năm Đảng (03/02/1930 - 03/02/2023)", [(1, 93, *FOUND, "Đảng")]),
        ("60 năm xây dựng và phát triển", []),
        ("93 năm Ngày thành lập Đảng (03/02/1930 - 04/02/2023)", []),
        ("93 năm Ngày thành lập Đảng (31/02/1930 - 31/02/2023)", []),
        ("93 năm\nNgày thành lập Đảng (03/02/1930 - 03/02/2023)", []),
        ("(03/02/1930 - 03/02/2023)", []),
        ("", []),
    ],
)
def test_anniversaries_are_found_where_they_stand(text: str, found: list[tuple[object, ...]]) -> None:
    assert list(find_anniversaries(text)) == found


@given(st.text(alphabet=st.sampled_from("0123456789 /-–()năm*\n Đảng"), max_size=120))
def test_no_text_makes_the_finder_fail(text: str) -> None:
    for line, years, founded, day, title in find_anniversaries(text):
        assert line <= text.count("\n")
        assert years >= 0
        assert founded < day
        assert title == title.strip()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("93 năm Ngày A (03/02/1930 - 03/02/2023)", [(93, "Ngày A", "03/02/1930", "03/02/2023")]),
        ("5 năm và 93 năm\nNgày **A** (3/2/1930-3/2/2024 - gửi kèm)", [(93, "Ngày A", "3/2/1930", "3/2/2024")]),
        ("lần thứ 93 Ngày A (03/02/1930 – 03/02/2023)", [(93, "Ngày A", "03/02/1930", "03/02/2023")]),
        ("60 năm (30/10/1963 - 30/10/2023)", [(60, "", "30/10/1963", "30/10/2023")]),
        ("60 năm xây dựng (1963 - 2023)", [(60, "xây dựng", "1963", "2023")]),
        ("hơn 35 năm đổi mới (1986 - 2023)", []),
        ("5 năm. Kế hoạch (2020 - 2025)", []),
        ("60 năm\n\n(1963 - 2023)", []),
        ("60 năm\n- (1963 - 2023)", []),
        ("30/10/1963 năm (1963 - 2023)", []),
        ("60 năm (1963 - 30/10/2023)", []),
        ("(1963 - 2023)", []),
        ("", []),
    ],
)
def test_claims_of_years_are_found_with_their_spans(text: str, found: list[tuple[int, str, str, str]]) -> None:
    claims = list(find_claims(text))
    assert [(claim.years, claim.title, claim.first, claim.last) for claim in claims] == found
    assert all(text[claim.start :].startswith(str(claim.years)) for claim in claims)


@given(st.text(alphabet=st.sampled_from("0123456789 /-–()năm*\n Đlầthứ"), max_size=120))
def test_no_text_makes_the_search_for_claims_fail(text: str) -> None:
    for claim in find_claims(text):
        assert text[claim.start].isdecimal()
