"""Cited documents are found with type, number, date and issuer as citations.md says, and nothing else is."""

import unicodedata
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases.citations import Cited, find_citations, gather
from tests.phrases.corpus import listed, rows

FOUND = rows("citations.md", "Tìm thấy")
NONE = rows("citations.md", "Không phải văn bản có số")
PIECES = [
    "Kế hoạch",
    "số",
    "19",
    "/",
    "KH",
    "-UBND",
    "ngày",
    "02/02/2023",
    "của",
    "UBND tỉnh",
    "và",
    "\n",
    "**",
    "Luật",
    "QH13",
]


def text_of(row: dict[str, str]) -> str:
    return row["Lời"].replace("⏎", "\n")


def told(cited: Cited) -> dict[str, str]:
    """A citation in the words of the corpus."""
    issued = str(cited.issued or "")
    return {"Loại": cited.type, "Số": cited.number, "Ngày": issued, "Cơ quan": cited.issuer}


def mention(number: str, issued: date | None = None, issuer: str = "", start: int = 0) -> Cited:
    return Cited(start, start + 1, number, "Kế hoạch", number, issued, issuer)


def test_the_corpus_is_large_enough() -> None:
    assert len(FOUND) >= 70
    assert len(NONE) >= 30


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row["Lời"])
def test_a_document_is_found_as_the_corpus_says(row: dict[str, str]) -> None:
    (cited,) = find_citations(text_of(row))
    assert {"Lời": row["Lời"], **told(cited)} == row
    assert cited.printed == " ".join(text_of(row)[cited.start : cited.stop].split())


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row["Lời"])
def test_decomposed_letters_are_found_at_their_own_places(row: dict[str, str]) -> None:
    text = unicodedata.normalize("NFD", text_of(row))
    (cited,) = find_citations(text)
    (plain,) = find_citations(text_of(row))
    assert told(cited) == told(plain)
    assert unicodedata.normalize("NFC", " ".join(text[cited.start : cited.stop].split())) == plain.printed


@pytest.mark.parametrize("row", rows("citations.md", "Nhiều văn bản một dòng"), ids=lambda row: row["Lời"])
def test_several_documents_share_a_line_and_a_type(row: dict[str, str]) -> None:
    assert tuple(f"{one.type} {one.number}" for one in find_citations(row["Lời"])) == listed(row["Văn bản"])


@pytest.mark.parametrize("row", NONE, ids=lambda row: row["Lời"])
def test_a_number_that_names_no_document_is_not_found(row: dict[str, str]) -> None:
    assert find_citations(row["Lời"]) == ()


def test_numbers_that_share_their_letters_share_the_issuer_and_no_date() -> None:
    found = find_citations("các Kế hoạch số 19, 20/KH-UBND ngày 02/02/2023 của UBND tỉnh")
    assert [(one.printed, one.issued, one.issuer) for one in found] == [
        ("Kế hoạch số 19", None, "UBND tỉnh"),
        ("20/KH-UBND ngày 02/02/2023 của UBND tỉnh", date(2023, 2, 2), "UBND tỉnh"),
    ]


def test_each_of_two_bodies_has_its_own_document() -> None:
    found = find_citations("ý kiến của Sở Tài chính tại Công văn số 12/STC-NS và Sở Nội vụ tại Công văn số 14/SNV-TC")
    assert [one.issuer for one in found] == ["Sở Tài chính", "Sở Nội vụ"]


def test_a_document_named_often_is_gathered_once_with_what_its_mentions_print() -> None:
    text = (
        "Theo Chỉ thị số 27-CT/TU của Ban Thường vụ Tỉnh ủy và Kế hoạch số 19/KH-UBND ngày 02/02/2023 của UBND tỉnh"
        "; "
        "Chỉ thị số 27-CT/TU ngày 22/7/2022 của Ban Thường vụ Tỉnh uỷ; Kế hoạch số 19/KH-UBND; "
        "Kế hoạch số 19/KH-UBND của Ủy ban nhân dân tỉnh Quảng Ninh."
    )
    assert [(one.number, one.issued, one.issuer) for one in gather(find_citations(text))] == [
        ("27-CT/TU", date(2022, 7, 22), "Ban Thường vụ Tỉnh ủy"),
        ("19/KH-UBND", date(2023, 2, 2), "UBND tỉnh"),
    ]


def test_one_number_of_two_bodies_or_two_years_is_two_documents() -> None:
    day = date(2023, 2, 2)
    both = [mention("19/KH-UBND", day, "UBND tỉnh"), mention("19/KH-UBND", day, "UBND Thành phố", 5)]
    assert gather(both) == tuple(both)
    years = [mention("12-NQ/TU", date(2021, 1, 5), "Tỉnh ủy"), mention("12-NQ/TU", date(2022, 11, 28), "Tỉnh ủy", 5)]
    assert gather(years) == tuple(years)


def test_a_mention_without_issuer_joins_no_document_where_two_might_be_meant() -> None:
    both = [mention("19/KH-UBND", None, "UBND tỉnh"), mention("19/KH-UBND", None, "UBND Thành phố", 5)]
    assert gather([*both, mention("19/KH-UBND", None, "", 9)]) == tuple(both)


def test_a_mention_without_issuer_joins_the_only_one_and_lends_its_date() -> None:
    bare = mention("19/KH-UBND", date(2023, 2, 2))
    full = mention("19/KH-UBND", None, "UBND tỉnh", 5)
    assert gather(iter([bare, full])) == (mention("19/KH-UBND", date(2023, 2, 2), "UBND tỉnh"),)
    assert gather([bare, bare]) == (bare,)
    assert gather([]) == ()


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=200))
def test_no_text_makes_the_reader_of_citations_fail(text: str) -> None:
    found = find_citations(text)
    for one, following in pairwise(found):
        assert one.stop <= following.start
    assert all(0 <= one.start < one.stop <= len(text) for one in found)
    assert len(gather(found)) <= len(found)
