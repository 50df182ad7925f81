"""Names of units come out of a list as organisations.md says: known names whole, unknown ones at the commas."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases.organisations import Directory, split_names
from tests.phrases.corpus import listed, rows

DIRECTORY = Directory.of((row["Mã"], listed(row["Cách viết"])) for row in rows("organisations.md", "Đơn vị"))
EMPTY = Directory.of(())
KNOWN = Directory.of((row["Mã"], listed(row["Cách viết"])) for row in rows("organisations.md", "Danh bạ để tìm"))
PIECES = [
    "các",
    "Sở",
    "phòng",
    "Văn hóa,",
    "và",
    "UBND",
    "(",
    ")",
    ";",
    "phường",
    "Học viện",
    "TT",
    "VH&TT",
    "-",
    "HĐND",
    "…",
]
UNKNOWN = rows("organisations.md", "Khi chưa biết đơn vị nào")


@pytest.mark.parametrize("row", rows("organisations.md", "Tách"), ids=lambda row: row["Lời"])
def test_a_list_of_units_comes_apart_as_the_corpus_says(row: dict[str, str]) -> None:
    names = split_names(row["Lời"], DIRECTORY)
    assert names == listed(row["Tên"])
    assert tuple(DIRECTORY.find(name) or "?" for name in names) == listed(row["Mã"])


@pytest.mark.parametrize("row", rows("organisations.md", "Gần giống"), ids=lambda row: row["Viết"])
def test_the_nearest_name_is_one_an_editor_may_have_meant(row: dict[str, str]) -> None:
    assert DIRECTORY.find(row["Viết"]) is None
    assert DIRECTORY.nearest(row["Viết"]) == row["Có phải"]


def test_the_first_unit_that_claims_a_spelling_keeps_it() -> None:
    directory = Directory.of([("a", ["Đoàn xã"]), ("b", ["đoàn  XÃ", "Hội"])])
    assert directory.find("Đoàn xã") == "a"
    assert directory.find("hội") == "b"
    assert directory.nearest("Đoàn xa") == "Đoàn xã"


def test_nobody_is_near_where_nobody_is_known() -> None:
    assert EMPTY.nearest("Đoàn xã") == ""
    assert Directory.of([("a", ["Hội"])]).nearest("Hội Nông dân tỉnh") == ""
    assert split_names("Đoàn xã, Hội", EMPTY) == ("Đoàn xã", "Hội")


def test_the_corpus_of_lists_is_large_enough() -> None:
    assert len(UNKNOWN) >= 90


@pytest.mark.parametrize("directory", [EMPTY, KNOWN], ids=["no directory", "a partial directory"])
@pytest.mark.parametrize("row", UNKNOWN, ids=lambda row: row["Lời"])
def test_the_words_alone_say_where_a_name_ends(row: dict[str, str], directory: Directory) -> None:
    assert split_names(row["Lời"].replace("⏎", "\n"), directory) == listed(row["Tên"])


@pytest.mark.parametrize("row", rows("organisations.md", "Tìm"), ids=lambda row: row["Viết"])
def test_a_spelling_finds_its_unit_and_never_one_of_two(row: dict[str, str]) -> None:
    assert (KNOWN.find(row["Viết"]) or "") == row["Mã"]


def test_names_in_a_full_directory_stay_whole() -> None:
    names = sorted({name for row in UNKNOWN for name in listed(row["Tên"])})
    full = Directory.of((str(number), [name]) for number, name in enumerate(names))
    for name in names:
        assert split_names(name, full) == (name,)


def test_decomposed_letters_make_the_same_names() -> None:
    text = unicodedata.normalize("NFD", "Sở Văn hóa, Thể thao và Du lịch; Uỷ ban nhân dân các phường, xã")
    assert split_names(text, EMPTY) == ("Sở Văn hóa, Thể thao và Du lịch", "Uỷ ban nhân dân các phường, xã")


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.text(max_size=200))
def test_no_text_makes_the_reader_of_lists_fail(text: str) -> None:
    for name in split_names(text, KNOWN):
        assert name == name.strip()
        KNOWN.find(name)


@given(st.text(alphabet=st.sampled_from("PhòngVH&TUBND, ;.:xã đềnghịgiao"), max_size=200))
def test_no_letter_is_added_when_a_list_comes_apart(text: str) -> None:
    names = split_names(text, DIRECTORY)
    assert Counter("".join(names)) <= Counter(text)
    assert all(name == name.strip(" ;,") for name in names)
