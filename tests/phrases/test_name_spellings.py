"""Spellings of names are told apart, and found in running text, as name_spellings.md says."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases.name_spellings import Words, is_misspelling
from tests.phrases.corpus import listed, rows

NAMES = st.text(alphabet=st.sampled_from("Phòng Nội vụ và ,-–&.;*\nỦyubnđ1"), max_size=60)


@pytest.mark.parametrize("row", rows("name_spellings.md", "Một tên, một bên viết sai"), ids=lambda row: row["Một cách"])
def test_a_name_misspelt_is_known_from_either_side(row: dict[str, str]) -> None:
    one, other = Words.of(row["Một cách"]), Words.of(row["Cách kia"])
    assert is_misspelling(one, other)
    assert is_misspelling(other, one)


@pytest.mark.parametrize(
    "row", rows("name_spellings.md", "Hai cách viết đều đúng, hoặc hai nơi khác nhau"), ids=lambda row: row["Một cách"]
)
def test_short_forms_and_other_offices_are_no_misspellings(row: dict[str, str]) -> None:
    one, other = Words.of(row["Một cách"]), Words.of(row["Cách kia"])
    assert not is_misspelling(one, other)
    assert not is_misspelling(other, one)


@pytest.mark.parametrize("row", rows("name_spellings.md", "Trong câu chữ"), ids=lambda row: row["Câu"])
def test_a_name_is_found_in_any_spelling_where_it_stands(row: dict[str, str]) -> None:
    text = Words.of(row["Câu"])
    found = [text.piece(first, stop).words for first, stop in text.find(Words.of(row["Tên"]).key)]
    assert tuple(row["Câu"][words[0].start : words[-1].stop] for words in found) == listed(row["Thấy"])


@given(NAMES, NAMES)
def test_no_name_makes_the_comparison_fail_and_order_does_not_matter(one: str, other: str) -> None:
    a, b = Words.of(one), Words.of(other)
    assert is_misspelling(a, b) == is_misspelling(b, a)
    assert not is_misspelling(a, a)
    assert all(0 <= first < stop <= len(a.words) for first, stop in a.find(b.key))


def test_a_long_text_is_searched_in_linear_time() -> None:
    started = time.perf_counter()
    text = Words.of("Phòng Nội vụ và Ủy ban nhân dân xã, " * 20_000)
    assert sum(1 for _ in text.find("phong noi vu")) == 20_000
    assert time.perf_counter() - started < 5
