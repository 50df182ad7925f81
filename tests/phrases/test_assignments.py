"""Who is charged with what in running text comes out as assignments.md says; who is only guided by it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases.assignments import read_assignment
from kyniem.phrases.organisations import Directory
from tests.phrases.corpus import rows

EMPTY = Directory.of(())
ASSIGNED = rows("assignments.md", "Giao việc")
NOBODY = rows("assignments.md", "Không giao cho ai")
PIECES = [
    "Giao",
    "Phòng Nội vụ",
    "chủ trì,",
    "phối hợp với",
    "các",
    "UBND",
    "tổ chức",
    ";",
    "Căn cứ",
    ",",
    "do",
    "(",
    "hướng dẫn",
]


def test_the_corpus_is_large_enough() -> None:
    assert len(ASSIGNED) >= 50
    assert len(NOBODY) >= 15


@pytest.mark.parametrize("row", ASSIGNED, ids=lambda row: row["Lời"])
def test_a_sentence_tells_who_leads_who_joins_and_the_deed(row: dict[str, str]) -> None:
    assignment = read_assignment(row["Lời"], EMPTY)
    assert assignment is not None
    told = ("; ".join(assignment.lead), "; ".join(assignment.coordinating), assignment.deed)
    assert told == (row["Chủ trì"], row["Phối hợp"], row["Việc"])


@pytest.mark.parametrize("row", NOBODY, ids=lambda row: row["Lời"])
def test_a_sentence_that_charges_nobody_gives_none(row: dict[str, str]) -> None:
    assert read_assignment(row["Lời"], EMPTY) is None


def test_a_known_name_stays_whole_in_a_sentence() -> None:
    directory = Directory.of([("a", ["Nhóm Sử, Địa"]), ("b", ["Công đoàn"])])
    assignment = read_assignment("Giao Nhóm Sử, Địa phối hợp với Công đoàn tổ chức ngoại khóa", directory)
    assert assignment is not None
    assert (assignment.lead, assignment.coordinating) == (("Nhóm Sử, Địa",), ("Công đoàn",))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=200))
def test_no_text_makes_the_reader_of_assignments_fail(text: str) -> None:
    assignment = read_assignment(text, EMPTY)
    assert assignment is None or assignment.lead or assignment.coordinating
