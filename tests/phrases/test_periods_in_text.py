"""Times are found in running text where periods-in-text.md has them, nowhere else, and in linear time."""

import time
import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.model.period import Period, State
from kyniem.phrases.periods import FoundPeriod, find_periods, parse_period
from tests.phrases.corpus import groups, rows

CONTEXT = date(2023, 2, 20)
FOUND = rows("periods-in-text.md", "Có thời gian")
NOTHING = rows("periods-in-text.md", "Không có gì")
PHRASES = [row["Lời"] for table in groups("periods.md", "Đọc được").values() for row in table]


def value(period: Period) -> str:
    """The days of a period, after its rule of return."""
    days = f"{period.start or ''} → {period.end or ''}".strip() if period.start or period.end else ""
    rule = period.recurrence.rule if period.recurrence is not None else ""
    return " ".join(filter(None, (rule, days)))


def told(text: str) -> str:
    """What is found in a sentence, in the words of the corpus."""
    return "; ".join(
        f"“{text[found.start : found.stop]}” {found.period.rule}"
        f"{' (dự kiến)' if found.period.tentative else ''}: {value(found.period)}"
        for found in find_periods(text, CONTEXT)
    )


def test_the_corpus_of_sentences_is_large_enough() -> None:
    assert len(FOUND) + len(NOTHING) >= 55
    assert len(NOTHING) >= 20


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row["Câu"][:40])
def test_times_are_found_in_a_sentence(row: dict[str, str]) -> None:
    assert told(row["Câu"]) == row["Tìm thấy"]


@pytest.mark.parametrize("row", NOTHING, ids=lambda row: row["Câu"][:40])
def test_nothing_is_found_where_no_time_stands(row: dict[str, str]) -> None:
    assert find_periods(row["Câu"], CONTEXT) == ()


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row["Câu"][:40])
def test_places_are_those_of_the_text_as_it_came(row: dict[str, str]) -> None:
    sentence = row["Câu"]
    decomposed = unicodedata.normalize("NFD", sentence)
    pieces = [decomposed[found.start : found.stop] for found in find_periods(decomposed, CONTEXT)]
    plain = [sentence[found.start : found.stop] for found in find_periods(sentence, CONTEXT)]
    assert [unicodedata.normalize("NFC", piece) for piece in pieces] == plain


def test_a_text_is_read_line_by_line_over_hard_wraps_but_not_over_bullets() -> None:
    text = "Thực hiện từ tháng 3\nđến tháng 10/2023, rồi\n- Tháng 11/2023\n- Tháng 12/2023\n\nngày\n\n5/9/2023"
    assert [text[found.start : found.stop] for found in find_periods(text)] == [
        "từ tháng 3\nđến tháng 10/2023",
        "Tháng 11/2023",
        "Tháng 12/2023",
        "5/9/2023",
    ]


def test_what_is_foreseen_a_few_words_before_is_tentative() -> None:
    (near,) = find_periods("dự kiến thời gian gắn biển trước 30/9/2023", CONTEXT)
    (other,) = find_periods("Dự kiến có mưa. Tổ chức trước 30/9/2023", CONTEXT)
    assert (near.period.state, other.period.state) == (State.TENTATIVE, State.CONFIRMED)


def test_found_words_keep_no_emphasis() -> None:
    (found,) = find_periods("ngày **16** tháng 8  năm 2023")
    assert found.period.words == "ngày 16 tháng 8 năm 2023"


@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=6))
def test_found_times_follow_each_other_and_mean_what_their_words_mean(phrases: list[str]) -> None:
    text = ". Việc khác. ".join(phrases)
    found = find_periods(text, CONTEXT)
    assert in_order(found, len(text))
    for each in found:
        alone = parse_period(each.period.words, CONTEXT)
        assert (alone.start, alone.end, alone.deadline) == (each.period.start, each.period.end, each.period.deadline)


@given(st.text())
def test_no_text_makes_the_finder_fail(text: str) -> None:
    assert in_order(find_periods(text, CONTEXT), len(text))


def in_order(found: tuple[FoundPeriod, ...], length: int) -> bool:
    """Whether each begins after the one before has ended, all inside the text."""
    places = [0, *(place for each in found for place in (each.start, each.stop)), length]
    return places == sorted(places) and all(each.start < each.stop for each in found)


HOSTILE = {
    "spans": "từ tháng 1 đến ",
    "days": "ngày 1, ",
    "dates": "1/1, ",
    "slashes": "1/1",
    "months": "tháng 3, 4, ",
    "quarters": "quý I, II - ",
    "hours": "từ 5h00 đến 5h30, ",
    "weekdays": "thứ hai, ba, ",
    "lunar": "mùng 5 tháng giêng năm quý ",
    "finish": "hoàn thành, kế hoạch, ",
    "foreseen": "dự kiến ",
    "brackets": "((",
    "digits": "1",
    "spaces": " ",
    "lines": "\n",
    "marks": "a\u0301\u0323",
    "marks alone": "\u0301\u0323",
    "split letters": "th áng 0 6/20 2 ",
    "terms": "nhiệm kỳ 2020 - 2025 ",
    "stars": "**",
    "dots": "1.000",
    "words": "thực hiện tổ chức ",
}
READERS: dict[str, Callable[[str], object]] = {"find": find_periods, "parse": parse_period}


def seconds(read: Callable[[str], object], text: str) -> float:
    """The least of three takings, in CPU time."""
    best = float("inf")
    for _ in range(3):
        before = time.process_time()
        read(text)
        best = min(best, time.process_time() - before)
    return best


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", HOSTILE)
def test_eight_times_the_text_takes_no_more_than_a_few_times_eight(reader: str, name: str) -> None:
    piece, read = HOSTILE[name], READERS[reader]
    small, large = (piece * (length // len(piece)) for length in (3_000, 24_000))
    # Linear is 8; quadratic would be 64. The addend is for what is too fast to be measured.
    assert seconds(read, large) <= 8 * 3.5 * seconds(read, small) + 0.05
