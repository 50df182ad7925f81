"""Names of units come out of a list as organisations.md says: known names whole, unknown ones at the commas."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases.organisations import Directory, split_names
from tests.phrases.corpus import listed, rows

DIRECTORY = Directory.of((row["Mã"], listed(row["Cách viết"])) for row in rows("organisations.md", "Đơn vị"))
EMPTY = Directory.of(())


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
    assert split_names("Đoàn xã, Hội", EMPTY) == ("Đoàn xã", "Hội")


@given(st.text(alphabet=st.sampled_from("PhòngVH&TUBND, ;.:xã đềnghịgiao"), max_size=200))
def test_no_letter_is_added_when_a_list_comes_apart(text: str) -> None:
    names = split_names(text, DIRECTORY)
    assert Counter("".join(names)) <= Counter(text)
    assert all(name == name.strip(" ;,") for name in names)
