"""The outline of a paper: which number lies below which, what is a title, which chapters make tasks, tables."""

import pytest

from kyniem.importing.chapters import Chapter, chapters
from kyniem.importing.paragraphs import join_lines
from kyniem.importing.structure import Outline, cut, read_structure
from kyniem.importing.tables import by_columns, in_order, is_layout
from kyniem.importing.text_files import lines_of


def outline(text: str) -> Outline:
    """The outline of a text's body."""
    return read_structure(join_lines(lines_of(text)))


def levels(text: str) -> list[tuple[int, str, str]]:
    """Level, number and title of each heading."""
    return [(node.level, node.printed, node.title) for node in outline(text).nodes]


def test_brothers_stand_on_one_level_and_what_is_finer_below() -> None:
    text = "A. MỘT\nI. Hai\n1. Ba\n1.1. Bốn\n1.2. Năm\na) Sáu\nb) Bảy\n2. Tám\nII. Chín\nB. MƯỜI\nI. Mười một\n"
    assert [(level, number) for level, number, _ in levels(text)] == [
        *((1, "A"), (2, "I"), (3, "1"), (4, "1.1"), (4, "1.2"), (5, "a"), (5, "b")),
        *((3, "2"), (2, "II"), (1, "B"), (2, "I")),
    ]


def test_letters_go_below_brackets_or_brackets_below_letters_as_the_paper_has_it() -> None:
    assert [level for level, _, _ in levels("1. Một\n(1) Hai\na) Ba\n(2) Bốn\na) Năm\n2. Sáu\n")] == [1, 2, 3, 2, 3, 1]
    assert [level for level, _, _ in levels("1. Một\na) Hai\n(1) Ba\nb) Bốn\n")] == [1, 2, 3, 2]


def test_a_number_that_stands_alone_has_its_title_below() -> None:
    assert levels("Phần thứ nhất\nNHỮNG VẤN ĐỀ CHUNG\nI. Mục đích\n") == [
        (1, "Phần thứ nhất", "NHỮNG VẤN ĐỀ CHUNG"),
        (2, "I", "Mục đích"),
    ]


def test_headings_without_a_number_are_those_in_capitals_or_marked() -> None:
    assert levels("MỤC ĐÍCH\nLời.\n## Việc một\nLời.\nI. Hai\n") == [
        (1, "", "MỤC ĐÍCH"),
        (2, "", "Việc một"),
        (2, "I", "Hai"),
    ]


def test_what_stands_under_a_heading_keeps_its_order_and_depth() -> None:
    read = outline(
        "Mở đầu.\nI. Một\nLời.\n- Gạch\n+ Cộng\n| a | b |\n| c | d |\nTrên đây là kế hoạch.\nPhụ lục\nII. Hai\n"
    )
    assert [entry.text for entry in read.preamble] == ["Mở đầu."]
    first = read.nodes[0]
    assert [(entry.depth, entry.text) for entry in first.entries] == [(-1, "Lời."), (0, "Gạch"), (1, "Cộng"), (-1, "")]
    assert first.entries[3].cells == (("a", "b"), ("c", "d"))
    assert read.closing is not None
    assert read.closing.text == "Trên đây là kế hoạch."


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        ("Lễ khai mạc", "Lễ khai mạc", ""),
        ("Tổ chức lễ khai mạc. Mời các đoàn thể.", "Tổ chức lễ khai mạc", "Mời các đoàn thể."),
        ("Đợt 1: từ tháng 3 đến tháng 9/2023", "Đợt 1: từ tháng 3 đến tháng 9/2023", ""),
        ("Hội thi “Một. Hai. Ba” lần thứ nhất. Cả xã.", "Hội thi “Một. Hai. Ba” lần thứ nhất", "Cả xã."),
        ("Lễ (khối 1. 2. 3) của trường. Lời.", "Lễ (khối 1. 2. 3) của trường", "Lời."),
    ],
)
def test_a_title_is_what_stands_before_the_first_full_sign(text: str, title: str, rest: str) -> None:
    assert cut(text) == (title, rest)


@pytest.mark.parametrize("text", ["một hai ba bốn năm sáu bảy tám, " * 20 + "hết", "một hai ba " * 60])
def test_of_a_long_sentence_the_beginning_is_the_title_and_the_whole_stands_below(text: str) -> None:
    title, rest = cut(text)
    assert title.endswith("…")
    assert len(title) <= 201
    assert rest == text.strip()


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["I. MỤC ĐÍCH, YÊU CẦU"], [Chapter.INFORMATION]),
        (["I. NỘI DUNG", "1. Lễ khai mạc"], [Chapter.PROGRAMME, Chapter.PROGRAMME]),
        (["I. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế"], [Chapter.CARRYING_OUT, Chapter.CARRYING_OUT]),
        (["I. CHẾ ĐỘ BÁO CÁO"], [Chapter.REPORTING]),
        (["I. CÁC HOẠT ĐỘNG", "1. Kinh phí"], [Chapter.PROGRAMME, Chapter.INFORMATION]),
        (["I. NỘI DUNG TUYÊN TRUYỀN", "1. Bối cảnh"], [Chapter.INFORMATION, Chapter.INFORMATION]),
        (["I. TỔ CHỨC THỰC HIỆN", "II. CÁC HOẠT ĐỘNG"], [Chapter.CARRYING_OUT, Chapter.PROGRAMME]),
    ],
)
def test_a_heading_belongs_to_the_chapter_above_it_unless_it_opens_its_own(
    headings: list[str], expected: list[Chapter]
) -> None:
    assert list(chapters(outline("\n".join(headings)).nodes)) == expected


def test_a_table_of_layout_is_told_from_one_of_tasks() -> None:
    assert is_layout((("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 1"),))
    assert is_layout((("một",), ("hai",)))
    assert is_layout(())
    assert not is_layout((("Việc", "Thời gian"), ("Hội thi", "tháng 3")))
    assert list(by_columns((("a", "b"), ("c", ""), ("d",)))) == ["a", "c", "d", "b"]


def test_a_head_of_two_rows_is_put_into_one() -> None:
    rows = (
        ("TT", "Việc", "Thời gian", "Thời gian"),
        ("TT", "Việc", "Bắt đầu", "Kết thúc"),
        ("1", "Hội thi", "01/3", "15/3"),
        ("", " ", "", ""),
    )
    head, *below = in_order(rows)
    assert head[:2] == ("TT", "Việc")
    assert all("thời gian" in name.lower() for name in head[2:])
    assert len(below) == 1
    plain = (("TT", "Việc"), ("1", "Lễ"), ("2", "Hội"))
    assert in_order(plain) == plain
    assert in_order(()) == ()
