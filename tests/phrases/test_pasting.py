"""Text as it will stand once it is pasted: no markup, paragraphs and lists as lines, counted as platforms count."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.markup import parse_body
from kyniem.phrases.folding import normalise
from kyniem.phrases.pasting import length_of, pasted, plain, shortened, tidied
from kyniem.problems import Origin

PASTED = [
    ("Một đoạn.\n\nĐoạn hai.", "Một đoạn.\n\nĐoạn hai."),
    ("Chữ **đậm**, *nghiêng* và [liên kết](https://a.example/).", "Chữ đậm, nghiêng và liên kết."),
    ("Xuống dòng  \nở đây.", "Xuống dòng\nở đây."),
    ("- một\n- hai\n- ba", "• một\n• hai\n• ba"),
    ("- một\n\n- hai", "• một\n• hai"),
    ("- một\n    - con\n- hai", "• một\n• con\n• hai"),
    ("1. một\n2. hai", "1. một\n2. hai"),
    ("3. ba\n4. bốn", "3. ba\n4. bốn"),
    ("Việc:\n\n- **đèn**: ngõ 2\n\nHết.", "Việc:\n\n• đèn: ngõ 2\n\nHết."),
    ("## Đầu mục\n\nThân.", "Đầu mục\n\nThân."),
    ("| **a** b | c | d |\n|---|---|---|\n| 1 | 2 | 3 |\n\nSau.", "a b: c, d\n1: 2, 3\n\nSau."),
    ("> Lời dẫn\n\nSau.", "Lời dẫn\n\nSau."),
    ("Trước ![tả hình](media/x.svg) sau.", "Trước sau."),
    ("Tom & Jerry < ba", "Tom & Jerry < ba"),
    ("Hai\u00a0 \u00a0cách", "Hai cách"),
    ("", ""),
]


@pytest.mark.parametrize(("markdown", "words"), PASTED)
def test_markdown_becomes_what_can_be_pasted(markdown: str, words: str) -> None:
    assert plain(parse_body(markdown, Origin("bai.md"))) == words


@given(st.text(alphabet=st.sampled_from(list(" \t\n\r\u00a0\u200baế́ệ•#-.1<&")), max_size=60))
def test_what_is_pasted_has_no_blank_at_a_line_s_end_and_no_two_blank_lines(text: str) -> None:
    done = tidied(text)
    assert not re.search(r"[ \t\u00a0]\n|\n{3}|[ \t]{2}|\r|^\s|\s\Z", done)
    assert done == normalise(done) == tidied(done)


def test_blocks_are_parted_by_one_blank_line_and_empty_ones_leave_nothing() -> None:
    assert pasted(["một", "", "  \n ", "hai"]) == "một\n\nhai"


@pytest.mark.parametrize(("text", "length"), [("", 0), ("Cẩm Phả", 7), ("a\nb", 3), ("Ca\u0302\u0309m", 5), ("🎉", 2)])
def test_a_text_is_counted_in_utf_16_units(text: str, length: int) -> None:
    assert length_of(text) == length


def test_a_text_is_cut_between_words() -> None:
    assert shortened("một hai ba bốn", 11) == "một hai ba…"
    assert shortened("một hai ba", 10) == "một hai ba"
    assert shortened("mộthaiba", 5) == "mộth…"
