"""Wordings that must be kept are told from those that are all but kept, as wordings.md says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases.wordings import Slip, off_wording
from tests.phrases.corpus import rows

CANONICAL = [row["Lời"] for row in rows("wordings.md", "Chuẩn")]
OFF = rows("wordings.md", "Lệch")
KEPT = rows("wordings.md", "Không lệch")
PIECES = [*" ".join(CANONICAL).split(), ",", "-", "\n\n", "“", "**"]
WORDS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


def test_the_corpus_is_wide_enough() -> None:
    assert len(OFF) >= 60
    assert len(KEPT) >= 40


@pytest.mark.parametrize("row", OFF, ids=lambda row: row["Lời"])
def test_what_is_nearly_a_wording_is_found_with_the_wording_proposed(row: dict[str, str]) -> None:
    assert [slip.proposed for slip in off_wording(row["Lời"], CANONICAL)] == [row["Chuẩn"]]


@pytest.mark.parametrize("row", KEPT, ids=lambda row: row["Lời"])
def test_what_is_kept_or_is_another_text_is_let_be(row: dict[str, str]) -> None:
    assert off_wording(row["Lời"], CANONICAL) == ()


def test_a_slip_says_what_is_off() -> None:
    text = (
        "chủ trì: **Phòng Văn hóa và Du lịch xã hội**; Phòng Lao động Thương binh và xã hội; "
        "Ban Quản lý đầu tư xây dựng"
    )
    first, second, third = off_wording(text, CANONICAL)
    assert first == Slip(
        11,
        42,
        "Phòng Văn hóa và Du lịch xã hội",
        "Phòng Văn hóa và Dư luận xã hội",
        "khác cách viết chuẩn: “Du” thay vì “Dư”, “lịch” thay vì “luận”",
    )
    assert second.why == "khác cách viết chuẩn: khác dấu câu"
    assert third.why == "khác cách viết chuẩn: thiếu “dự”, thiếu “án”"


def test_a_wording_is_told_over_wrapped_lines_but_not_over_bullets() -> None:
    assert len(off_wording("Toàn \n\ndân đoàn kết xây dựng nông \n\nthôn mới đô thị văn minh", CANONICAL)) == 1
    assert off_wording("- Phòng Lao động\n- Thương binh và Xã hội", CANONICAL) == ()


def test_every_place_is_told() -> None:
    assert len(off_wording("Tạp chí Năm Nung. " * 3, CANONICAL)) == 3


def test_without_wordings_nothing_is_off() -> None:
    assert off_wording("Phòng Văn hóa", ()) == ()
    assert off_wording("", CANONICAL) == ()
    assert off_wording("Cống", ["Cổng", "", " ", "…"]) == ()


@given(st.text() | WORDS, st.lists(st.text() | st.sampled_from(CANONICAL), max_size=4))
def test_no_text_makes_it_raise_and_slips_stand_apart_in_order(text: str, canonical: list[str]) -> None:
    reached = 0
    for slip in off_wording(text, canonical):
        assert reached <= slip.start < slip.stop
        assert text[slip.start : slip.stop] == slip.printed
        reached = slip.stop
