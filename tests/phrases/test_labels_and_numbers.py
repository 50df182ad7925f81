"""Labels, numbering and printed addresses, as labels.md and numbering.md say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases.labels import is_not_said, nearest_label, read_label
from kyniem.phrases.numbering import anchor, ordinal, printed_address, split_number
from tests.phrases.corpus import listed, rows


@pytest.mark.parametrize("row", rows("labels.md", "Hiểu"), ids=lambda row: row["Dòng"])
def test_a_label_is_taken_apart_as_the_corpus_says(row: dict[str, str]) -> None:
    labelled = read_label(row["Dòng"])
    assert labelled is not None
    assert (labelled.label.value, labelled.printed, labelled.value) == (row["Nghĩa"], row["Nhãn in"], row["Giá trị"])
    assert nearest_label(row["Dòng"]) == ""


@pytest.mark.parametrize("row", rows("labels.md", "Không phải nhãn"), ids=lambda row: row["Dòng"])
def test_what_is_no_label_stays_text_and_a_slip_finds_the_label_meant(row: dict[str, str]) -> None:
    assert read_label(row["Dòng"]) is None
    assert nearest_label(row["Dòng"]) == row["Có phải"]


@pytest.mark.parametrize(
    ("value", "not_said"),
    [("không ghi", True), ("Không ghi.", True), ("", True), ("  KHÔNG  GHI ", True), ("không", False), ("2023", False)],
)
def test_a_paper_that_does_not_say_is_believed(value: str, *, not_said: bool) -> None:
    assert is_not_said(value) is not_said


@pytest.mark.parametrize("row", rows("numbering.md", "Tách"), ids=lambda row: row["Đề mục"])
def test_the_number_of_a_heading_comes_off_as_the_corpus_says(row: dict[str, str]) -> None:
    assert split_number(row["Đề mục"]) == (row["Số"], row["Tên"])


@pytest.mark.parametrize("row", rows("numbering.md", "Địa chỉ"), ids=lambda row: row["Các số"])
def test_numbers_make_the_address_that_people_cite(row: dict[str, str]) -> None:
    address = printed_address(listed(row["Các số"]))
    assert (address, anchor(address)) == (row["Địa chỉ"], row["Neo"])


@pytest.mark.parametrize("row", rows("numbering.md", "Thứ tự"), ids=lambda row: row["Số"])
def test_a_number_has_its_place_in_the_row(row: dict[str, str]) -> None:
    assert ordinal(row["Số"]) == (int(row["Giá trị"]) if row["Giá trị"] else None)


@given(st.text())
def test_no_text_makes_the_readers_of_labels_and_numbers_fail(text: str) -> None:
    read_label(text)
    nearest_label(text)
    number, title = split_number(text)
    anchor(printed_address([number]))
    ordinal(number)
    ordinal(text)
    assert title.strip() == title
