"""Labels, numbering and printed addresses, as labels.md and numbering.md say."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases.labels import (
    FIELDS_OF_TASKS,
    Labelled,
    find_labels,
    is_not_said,
    main_time,
    nearest_label,
    read_any_label,
    read_label,
    settled,
    split_labels,
)
from kyniem.phrases.numbering import anchor, ordinal, printed_address, printed_like, split_number
from tests.phrases.corpus import listed, rows


@pytest.mark.parametrize("row", rows("labels.md", "Hiểu"), ids=lambda row: row["Dòng"])
def test_a_label_is_taken_apart_as_the_corpus_says(row: dict[str, str]) -> None:
    labelled = read_label(row["Dòng"])
    assert labelled is not None
    assert (labelled.label.value, labelled.printed, labelled.value) == (row["Nghĩa"], row["Nhãn in"], row["Giá trị"])
    assert nearest_label(row["Dòng"]) == ""


def test_the_corpus_of_labels_is_large_enough() -> None:
    assert len(rows("labels.md", "Hiểu")) >= 90


@pytest.mark.parametrize("row", rows("labels.md", "Hiểu"), ids=lambda row: row["Dòng"])
def test_decomposed_letters_make_the_same_label(row: dict[str, str]) -> None:
    assert read_label(unicodedata.normalize("NFD", row["Dòng"])) == read_label(row["Dòng"])


@pytest.mark.parametrize("row", rows("labels.md", "Nhãn của lời"), ids=lambda row: row["Dòng"])
def test_a_label_of_text_is_known_as_such_and_is_no_field_of_a_task(row: dict[str, str]) -> None:
    labelled = read_any_label(row["Dòng"])
    assert labelled is not None
    assert (labelled.label.value, labelled.printed, labelled.value) == (row["Nghĩa"], row["Nhãn in"], row["Giá trị"])
    assert labelled.label not in FIELDS_OF_TASKS
    assert read_label(row["Dòng"]) is None
    assert nearest_label(row["Dòng"]) == ""


@pytest.mark.parametrize("row", rows("labels.md", "Nhiều nhãn một dòng"), ids=lambda row: row["Dòng"])
def test_a_line_of_several_labels_comes_apart_as_the_corpus_says(row: dict[str, str]) -> None:
    labels = split_labels(row["Dòng"].replace("⏎", "\n"))
    assert tuple(f"{one.label.value} = {one.value}" for one in labels) == listed(row["Nhãn"])


def test_a_label_within_a_sentence_is_found_where_it_stands() -> None:
    text = "Tổ chức Lễ mít tinh. Chủ trì: Phòng Nội vụ (Phối hợp: Công an; thời gian: 26/3)"
    found = find_labels(text)
    assert [text[one.start : one.stop].partition(":")[0] for one in found] == ["Chủ trì", "Phối hợp", "thời gian"]
    assert [one.labelled.value for one in found] == ["Phòng Nội vụ", "Công an", "26/3"]


@pytest.mark.parametrize(
    ("lines", "main"),
    [
        (["Thời gian: tháng 5", "Thời gian họp báo: tháng 3"], "Thời gian"),
        (["Thời gian họp báo: tháng 3", "Thời gian thực hiện: tháng 5"], "Thời gian thực hiện"),
        (["Đơn vị chủ trì: Phòng A", "Thời gian họp báo: tháng 3"], "Thời gian họp báo"),
        (["Thời gian ban hành Kế hoạch: tháng 3"], ""),
        (["Thời gian ban hành Kế hoạch: tháng 3", "Thời gian trao giải: tháng 9"], "Thời gian trao giải"),
        (["Thời gian chấm giải: tháng 8", "Thời gian trao giải: tháng 9"], ""),
        (["Thời gian: không ghi"], ""),
        ([], ""),
    ],
)
def test_one_label_says_the_time_of_a_task(lines: list[str], main: str) -> None:
    labels = [label for line in lines if isinstance(label := read_label(line), Labelled)]
    found = main_time(labels)
    assert (found.printed if found is not None else "") == main


@pytest.mark.parametrize("row", rows("labels.md", "Cạnh nhau"), ids=lambda row: row["Các nhãn"])
def test_a_host_or_a_person_leads_only_where_nobody_else_does(row: dict[str, str]) -> None:
    labels = [label for line in listed(row["Các nhãn"]) if isinstance(label := read_any_label(line), Labelled)]
    assert tuple(f"{one.label.value} = {one.value}" for one in settled(labels)) == listed(row["Nghĩa"])


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


@pytest.mark.parametrize("row", rows("numbering.md", "Viết theo"), ids=lambda row: f"{row['Thứ']}-{row['Như']}")
def test_the_number_that_is_due_is_written_as_the_others_are(row: dict[str, str]) -> None:
    assert printed_like(row["Như"], int(row["Thứ"])) == row["Thành"]


@given(st.text())
def test_no_text_makes_the_readers_of_labels_and_numbers_fail(text: str) -> None:
    read_label(text)
    nearest_label(text)
    assert all(0 <= one.start <= one.stop for one in find_labels(text))
    assert len(split_labels(text)) <= len(find_labels(text))
    number, title = split_number(text)
    anchor(printed_address([number]))
    ordinal(number)
    ordinal(text)
    assert title.strip() == title
