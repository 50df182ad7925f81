"""Slips are found and mended as slips.md says, nothing is found in right Vietnamese, and no text makes it raise."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases.slips import Slip, find_slips
from tests.phrases.corpus import rows

ROOT = Path(__file__).parents[2]
DAMAGED = [*rows("slips.md", "Hỏng vì quét, vì tách chữ"), *rows("slips.md", "Hỏng vì gõ")]
RIGHT = [*rows("slips.md", "Đúng, dễ lầm"), *rows("slips.md", "Đúng, tên, số và chữ lạ")]
PROSE = [*ROOT.glob("content/**/*.md"), *ROOT.glob("docs/**/*.md")]
_OF_A_PAPER = re.compile(r"rule: plan-|^\s*reason: ")
"""Lines of `accepted`, which quote what a paper misprints."""
LETTERS = st.text(
    alphabet=st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạộữƯĐÐ 019lIO/.-*#|\n\u0301\u00ad@"), max_size=80
)


def mended(text: str, slips: tuple[Slip, ...]) -> str:
    for slip in reversed(slips):
        text = text[: slip.start] + slip.proposed + text[slip.stop :]
    return text


def test_the_corpus_is_wide_enough() -> None:
    assert len(DAMAGED) >= 120
    assert len(RIGHT) >= 120


@pytest.mark.parametrize("row", DAMAGED, ids=lambda row: row["Lời"])
def test_a_damaged_phrase_is_found_and_its_mending_proposed(row: dict[str, str]) -> None:
    assert mended(row["Lời"], find_slips(row["Lời"])) == row["Nên là"]


@pytest.mark.parametrize("row", RIGHT, ids=lambda row: row["Lời"])
def test_nothing_is_found_in_a_right_phrase(row: dict[str, str]) -> None:
    assert find_slips(row["Lời"]) == ()


@pytest.mark.parametrize("path", PROSE, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_found_in_our_own_prose(path: Path) -> None:
    """But for the slips that are shown on purpose: quoted as misprints of a paper, or kept in its list of receivers."""
    lines = path.read_text(encoding="utf-8").splitlines()
    told = "\n".join(line for line in lines if not _OF_A_PAPER.search(line))
    shown = {"kiêu mẫu", "Năm Nung", "Công TTĐT", "Từ tháng 8/2023 hết tháng"}
    assert {slip.printed for slip in find_slips(told)} <= shown


def test_a_slip_says_where_it_stands_and_why() -> None:
    text = "- Chủ đề “xây dựng một Quảng Ninh **kiêu mẫu**, giàu đẹp”"
    assert find_slips(text) == (Slip(36, 44, "kiêu mẫu", "kiểu mẫu", "cụm từ quen dùng: “kiểu mẫu”"),)
    assert text[36:44] == "kiêu mẫu"


def test_a_slip_keeps_the_capitals_and_the_lines_of_the_paper() -> None:
    assert [slip.proposed for slip in find_slips("KẾ HOẠCH TUYÊN TRUYỂN")] == ["TUYÊN TRUYỀN"]
    assert [slip.proposed for slip in find_slips("công tác tuyên\ntruyển sâu rộng")] == ["tuyên\ntruyền"]


def test_words_part_at_punctuation_and_before_the_capital_of_a_paragraph() -> None:
    assert find_slips("các nhiệm vụ, vụ việc") == ()
    assert find_slips("tổ chức thực hiện\n\nHiện nay") == ()
    assert [slip.proposed for slip in find_slips("triển khai các nhiệm vụ\n\nvụ được phân công")] == ["vụ"]


def test_the_paper_itself_tells_of_a_name_that_no_table_holds() -> None:
    text = "Đến lãng khuê. Qua lãng khuê. Về lãng khuê. Rời lẵng khuê."
    assert [(slip.printed, slip.proposed) for slip in find_slips(text)] == [("lẵng khuê", "lãng khuê")]


def test_what_a_paper_says_again_and_again_is_let_be() -> None:
    assert len(find_slips("kiêu mẫu. ")) == 1
    assert find_slips("kiêu mẫu. " * 5) == ()


def test_where_nothing_better_can_be_named_nothing_is_proposed() -> None:
    (slip,) = find_slips("vào khoa hồi sứct hôm qua")
    assert (slip.printed, slip.proposed) == ("sứct", "")


def test_text_that_is_not_in_nfc_is_passed_over() -> None:
    assert find_slips(unicodedata.normalize("NFD", "Kế hoạch tuyên truyền kỷ niệm")) == ()


@given(st.text() | LETTERS)
def test_no_text_makes_it_raise_and_slips_stand_apart_in_order(text: str) -> None:
    reached = 0
    for slip in find_slips(text):
        assert reached <= slip.start < slip.stop
        assert text[slip.start : slip.stop] == slip.printed
        assert slip.printed != slip.proposed
        assert slip.why
        reached = slip.stop
