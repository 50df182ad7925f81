"""Words as the index knows them; the search page is held to the same table in tests/browser."""

import unicodedata
from collections.abc import Mapping

import pytest

from kyniem.phrases.search_words import search_words, short_forms, words_unlike
from tests.phrases.corpus import rows

SHORT = short_forms([("Phòng Văn hóa và Thông tin thành phố", "Phòng VH&TT")])
BEFORE = {"ngay", "mung", "so"}
"""Words before a day or a number: the index keeps them, a question leaves them out."""


@pytest.mark.parametrize("row", rows("search-words.md", "Trong bài và trong ô tìm"), ids=lambda row: row["Viết"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_index_has_the_words_that_a_question_asks_for(row: Mapping[str, str], form: str) -> None:
    text = unicodedata.normalize(form, row["Viết"])  # type: ignore[arg-type]  # a plain string to parametrize
    found = search_words(text, SHORT)
    expected = frozenset(row["Hiểu"].split())
    assert found - BEFORE == expected - BEFORE


def test_only_words_that_the_index_would_not_know_are_added() -> None:
    assert words_unlike("Đua thuyền, kỷ niệm ngày 30/10", {}) == {"dua", "ki", "30t10"}


def test_a_unit_tells_what_its_abbreviation_means() -> None:
    short = short_forms([("Trung tâm Truyền thông và Văn hóa", "Trung tâm TT&VH"), ("Phòng Quà biếu", "Phòng QBZ")])
    assert short["ttvh"] == "truyen thong van hoa"
    assert "qbz" not in short


def test_an_abbreviation_that_two_units_read_differently_keeps_its_everyday_meaning() -> None:
    usual = short_forms([])["vhtt"]
    units = [("Phòng Văn hóa và Thông tin", "Phòng VHTT"), ("Sở Văn hóa và Thể thao", "Sở VHTT")]
    assert short_forms(units)["vhtt"] == usual


def test_a_syllable_is_never_taken_for_an_abbreviation() -> None:
    short = short_forms([("Câu lạc bộ Tranh ảnh", "Câu lạc bộ TA")])
    assert not {"ta", "tu", "cat", "va"} & short.keys()
