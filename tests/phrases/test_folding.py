"""Folding: one form of Unicode, one kind of space, and ASCII names in which đ stays a letter."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases import folding


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Đợt 1", "dot-1"),
        ("đ", "d"),
        ("Đắk Nông", "dak-nong"),
        ("Kỷ niệm 60 năm", "ky-niem-60-nam"),
        ("Ảnh đẹp Quảng Ninh", "anh-dep-quang-ninh"),
        ("II.3(1)", "ii-3-1"),
        ("  --a__b--  ", "a-b"),
        ("Phòng VH&TT", "phong-vh-tt"),
        ("“Kỷ luật và Đồng tâm”", "ky-luat-va-dong-tam"),
        ("ưu tiên, khẩn cấp", "uu-tien-khan-cap"),
        ("một\u00a0hai", "mot-hai"),
        ("!!!", ""),
        ("", ""),
        ("日本", ""),
    ],
)
def test_a_slug_is_what_a_vietnamese_would_type_without_accents(text: str, slug: str) -> None:
    assert folding.slug(text) == slug
    assert folding.slug(unicodedata.normalize("NFD", text)) == slug


@given(st.text())
def test_a_slug_is_ascii_and_its_own_slug(text: str) -> None:
    slug = folding.slug(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert folding.slug(slug) == slug


def test_spaces_of_every_kind_become_one() -> None:
    assert folding.fold_space(" a\u00a0 b\t\nc\u3000") == "a b c"


def test_words_compare_without_case_and_form_but_with_accents() -> None:
    assert folding.fold("ỦY  BAN") == folding.fold(unicodedata.normalize("NFD", "Ủy ban"))
    assert folding.fold("ba") != folding.fold("bà")
    assert folding.fold_accents("ĐÃ Duyệt") == "da duyet"


def test_accents_go_and_case_stays() -> None:
    assert folding.without_accents("Đường ĐỎ ơƯ") == "Duong DO oU"
    assert folding.without_accents("plain") == "plain"


@given(st.text())
def test_normal_text_is_normal(text: str) -> None:
    assert unicodedata.is_normalized("NFC", folding.normalise(text))
