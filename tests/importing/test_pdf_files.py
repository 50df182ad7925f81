"""PDF files: rows and columns of a page, running heads, long and large papers within bounds."""

import time
from contextlib import suppress
from typing import Any

import pytest

from kyniem.importing.pdf_files import MOST_PAGES, lines_of_pdf
from kyniem.importing.pdf_rows import in_reading_order, rows_of
from kyniem.problems import UnreadablePaper
from tests.importing.oversized import one_line, plan_of_pages
from tests.importing.papers import took

WIDTH = 600.0


def word(text: str, x0: float, bottom: float) -> dict[str, Any]:
    """A word of a page as a PDF reader gives it: its left edge, the bottom of its line; 6 points a letter."""
    return {"text": text, "x0": x0, "x1": x0 + 6 * len(text), "top": bottom - 10, "bottom": bottom}


def words(line: str, x0: float, bottom: float) -> list[dict[str, Any]]:
    """The words of a line from its left edge on."""
    found = []
    for text in line.split():
        found.append(word(text, x0, bottom))
        x0 += 6 * (len(text) + 1)
    return found


def read(*lines: tuple[str, float, float]) -> list[str]:
    """The rows of a page in reading order."""
    page = [each for line in lines for each in words(*line)]
    return [row.text for row in in_reading_order(rows_of(page), WIDTH)]


def test_words_of_one_line_are_one_row_though_they_stand_a_little_off() -> None:
    assert read(("Kế hoạch", 60, 100), ("của xã", 120, 102)) == ["Kế hoạch của xã"]


def test_two_columns_side_by_side_are_read_one_after_the_other() -> None:
    assert read(
        ("ỦY BAN NHÂN DÂN", 60, 100),
        ("CỘNG HÒA XÃ HỘI", 330, 100),
        ("XÃ TÂN HẢI", 60, 115),
        ("Độc lập - Tự do", 330, 115),
        ("Thực hiện nhiệm vụ được giao trong năm nay, Ủy ban nhân dân xã xây dựng kế hoạch", 60, 140),
    ) == [
        "ỦY BAN NHÂN DÂN",
        "XÃ TÂN HẢI",
        "CỘNG HÒA XÃ HỘI",
        "Độc lập - Tự do",
        "Thực hiện nhiệm vụ được giao trong năm nay, Ủy ban nhân dân xã xây dựng kế hoạch",
    ]


def test_the_motto_opens_its_column_however_near_the_other_stands() -> None:
    assert read(("SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH HẢI MINH", 40, 100), ("CỘNG HÒA XÃ HỘI", 310, 100)) == [
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH HẢI MINH",
        "CỘNG HÒA XÃ HỘI",
    ]


def test_an_empty_page_has_no_rows() -> None:
    assert read() == []


def test_a_plan_of_pages_is_read_through_them_within_seconds() -> None:
    before = time.process_time()
    lines, doubts = lines_of_pdf(plan_of_pages(6))
    assert time.process_time() - before < 10
    assert doubts == ()
    assert sum(line.text.startswith("- Đơn vị chủ trì") for line in lines) == 48
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_no_line_of_a_plan_is_taken_for_a_running_head() -> None:
    lines, _ = lines_of_pdf(plan_of_pages(4))
    found = [line.text.partition(".")[0] for line in lines if " Hoạt động thứ " in line.text]
    assert found == [str(number) for number in range(1, 33)]


def test_a_paper_of_too_many_pages_is_refused_before_they_are_read() -> None:
    before = time.process_time()
    with pytest.raises(UnreadablePaper, match=f"{MOST_PAGES + 1} trang"):
        lines_of_pdf(plan_of_pages(MOST_PAGES + 1))
    assert time.process_time() - before < 10


def test_a_text_in_one_endless_line_is_read_within_seconds() -> None:
    before = time.process_time()
    with suppress(UnreadablePaper):
        took(one_line(100_000).decode())
    assert time.process_time() - before < 20
