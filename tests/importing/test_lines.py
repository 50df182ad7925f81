"""From bytes to paragraphs: encodings, Markdown's signs, numbers and bullets, lines put together again."""

import pytest

from kyniem.importing.markdown_signs import without_signs
from kyniem.importing.marks import Form, begins_small, bullet_of, is_shouted, mark_of
from kyniem.importing.paragraphs import join_lines
from kyniem.importing.text_files import decode, lines_of, lines_of_text
from kyniem.problems import UnreadablePaper

WRAPPED = """\
Thực hiện Kế hoạch số 19 của tỉnh về các hoạt động kỷ niệm, phòng xây dựng kế hoạch với những
nội dung sau đây và đề nghị các đơn vị, trường học, các hội, đoàn thể trong toàn thành phố cùng
phối hợp thực hiện đầy đủ, đúng hạn, tiết kiệm và an toàn cho người tham gia các hoạt động trong
năm nay.
1. Tổ chức hội thi dành cho học sinh các trường trung học cơ sở và tiểu học trên toàn địa bàn
thành phố
- Đơn vị chủ trì: Phòng Văn hóa
- Thời gian: tháng 3
2. Tổ chức lễ dâng hương và dâng hoa tại nghĩa trang liệt sĩ của thành phố với sự tham gia của
các
đoàn thể
"""


@pytest.mark.parametrize(
    "data",
    [
        "Kế hoạch “Đường làng”".encode(),
        b"\xef\xbb\xbf" + "Kế hoạch “Đường làng”".encode(),
        "Kế hoạch “Đường làng”".encode("utf-16"),
        b"\xfe\xff" + "Kế hoạch “Đường làng”".encode("utf-16-be"),
        "Kê\u0301 hoa\u0323ch “Đươ\u0300ng la\u0300ng”".encode("cp1258"),
        "Ke\u0302\u0301 hoa\u0323ch “Đươ\u0300ng la\u0300ng”".encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-be", "windows-1258", "nfd"],
)
def test_a_text_is_read_in_whatever_encoding_it_comes(data: bytes) -> None:
    assert decode(data) == "Kế hoạch “Đường làng”"


def test_a_stray_control_character_is_left_out_and_many_are_no_text() -> None:
    assert decode(("a" * 300 + "\x07b").encode()) == "a" * 300 + "b"
    with pytest.raises(UnreadablePaper, match="không phải văn bản chữ"):
        decode(b"a\x00b\x01c" * 9)


def test_letters_of_before_unicode_are_told_not_read() -> None:
    with pytest.raises(UnreadablePaper, match="TCVN3"):
        lines_of_text("KÕ ho¹ch tæ chøc c¸c ho¹t ®éng kû niÖm ngµy thµnh lËp".encode())


def test_lines_are_counted_as_the_file_is_whatever_ends_them() -> None:
    read = lines_of("a\r\n\r\nb\rc\u2028d\n\n-----\ne")
    assert [(line.text, line.number, line.gap) for line in read] == [
        ("a", 1, False),
        ("b", 3, True),
        ("c", 4, False),
        ("d", 5, False),
        ("e", 8, True),
    ]


def test_a_table_drawn_with_bars_is_kept_and_one_of_layout_taken_apart() -> None:
    (table,) = lines_of("| Việc | Thời gian |\n|---|---|\n| Hội thi | tháng 3 |\n")
    assert table.cells == (("Việc", "Thời gian"), ("Hội thi", "tháng 3"))
    foot = lines_of("| Nơi nhận: | TM. ỦY BAN |\n|---|---|\n| - Lưu: VT | CHỦ TỊCH |\n")
    assert [line.text for line in foot] == ["Nơi nhận:", "- Lưu: VT", "TM. ỦY BAN", "CHỦ TỊCH"]
    assert lines_of("|---|---|\n") == ()


@pytest.mark.parametrize(
    ("raw", "plain", "heading"),
    [
        ("## **II. NỘI DUNG**", "II. NỘI DUNG", True),
        ("#hội", "#hội", False),
        ("**1.** Lễ *khai mạc*", "1. Lễ khai mạc", False),
        ("* Việc **một**", "* Việc một", False),
        ("- *Việc*", "- Việc", False),
        ("2 * 3 = 6", "2 * 3 = 6", False),
        ("*", "", False),
        ("* * *", "", False),
        ("-----", "", False),
        ("529**/**KH-UBND", "529/KH-UBND", False),
        ("Ke\u0302\u0301\u200b hoạch\u00a0 số\u00ad 1", "Kế hoạch số 1", False),
        (r"1\. Việc \- một", "1. Việc - một", False),
    ],
)
def test_markdowns_own_signs_are_taken_off(raw: str, plain: str, *, heading: bool) -> None:
    assert without_signs(raw) == (plain, heading)


@pytest.mark.parametrize(
    ("text", "form", "number", "words"),
    [
        ("I. NỘI DUNG", Form.ROMAN, "I", "NỘI DUNG"),
        ("II- NỘI DUNG", Form.ROMAN, "II", "NỘI DUNG"),
        ("III/ NỘI DUNG", Form.ROMAN, "III", "NỘI DUNG"),
        ("B. NỘI DUNG", Form.UPPER, "B", "NỘI DUNG"),
        ("1. Việc", Form.ARABIC, "1", "Việc"),
        ("1/ Việc", Form.ARABIC, "1", "Việc"),
        ("1 . Việc", Form.ARABIC, "1", "Việc"),
        ("3. 20 nhà", Form.ARABIC, "3", "20 nhà"),
        ("1.2. Việc", Form.DOTTED, "1.2", "Việc"),
        ("1.2.3 Việc", Form.DOTTED, "1.2.3", "Việc"),
        ("a) Việc", Form.LETTER, "a", "Việc"),
        ("đ. Việc", Form.LETTER, "đ", "Việc"),
        ("(2) Việc", Form.BRACKET, "(2)", "Việc"),
        ("(a) Việc", Form.BRACKET_LETTER, "(a)", "Việc"),
        ("Điều 3. Việc", Form.ARTICLE, "Điều 3", "Việc"),
        ("Phần thứ nhất", Form.PART, "Phần thứ nhất", ""),
        ("PHẦN II: NỘI DUNG", Form.PART, "PHẦN II", "NỘI DUNG"),
        ("Phụ lục 1", Form.ANNEX, "Phụ lục 1", ""),
    ],
)
def test_a_printed_number_is_told_by_its_form(text: str, form: Form, number: str, words: str) -> None:
    mark = mark_of(text)
    assert mark is not None
    assert (mark.form, mark.number, mark.text) == (form, number, words)


@pytest.mark.parametrize(
    "text",
    [
        *("30/10/1963 là ngày", "1.000 đồng", "15/3/2023", "8h30 khai mạc", "- Việc", "Việc", "", "I", "Phần mềm mới"),
        *("Phụ lục kèm theo kế hoạch", "Phần thứ hai của lễ", "Điều 3 quy định", "2.5 triệu"),
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    mark = mark_of(text)
    assert mark is None or mark.form is Form.DOTTED  # “2.5 triệu” reads like 2.5 of a list, and nothing tells it apart


def test_numbers_have_depth_and_value() -> None:
    marks = [mark_of(f"{number} Việc") for number in ("1.2.3.", "IV.", "(3)", "c)")]
    assert [(mark.depth, mark.value) for mark in marks if mark is not None] == [(3, 3), (1, 4), (1, 3), (1, 3)]


@pytest.mark.parametrize(
    ("text", "depth", "words"),
    [
        ("- Việc", 0, "Việc"),
        ("• Việc", 0, "Việc"),
        ("+ Việc", 1, "Việc"),
        ("- + Việc", 1, "Việc"),
        ("o Việc", 1, "Việc"),
    ],
)
def test_bullets_are_told_with_their_depth(text: str, depth: int, words: str) -> None:
    bullet = bullet_of(text)
    assert bullet is not None
    assert (bullet.depth, bullet.text) == (depth, words)


def test_what_is_no_bullet_is_none() -> None:
    assert bullet_of("-") is None
    assert bullet_of("ông bà") is None


def test_capitals_and_beginnings() -> None:
    assert is_shouted("ỦY BAN 2")
    assert not is_shouted("Ủy BAN")
    assert not is_shouted("2024")
    assert begins_small("và")
    assert begins_small(") và")
    assert not begins_small("Và")


def test_hard_wraps_are_undone_and_paragraphs_keep_their_lines() -> None:
    paragraphs = join_lines(lines_of(WRAPPED))
    assert [each.text[:12] for each in paragraphs] == [
        "Thực hiện Kế",
        "1. Tổ chức h",
        "- Đơn vị chủ",
        "- Thời gian:",
        "2. Tổ chức l",
    ]
    assert paragraphs[1].text.endswith("trên toàn địa bàn thành phố")
    assert paragraphs[4].text.endswith("của các đoàn thể")
    assert [each.number for each in paragraphs] == [1, 5, 7, 8, 9]
    assert paragraphs[0].line_at(0) == 1
    assert paragraphs[0].line_at(paragraphs[0].text.index("năm nay")) == 4


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("- Thời gian: từ", "ngày 20/7 đến ngày 31/8.", True),
        (
            "Đề nghị các đơn vị, trường học và các đoàn thể của xã cùng nhau phối hợp chặt chẽ với",
            "Phòng Văn hóa tổ chức.",
            True,
        ),
        ("Lễ khai mạc.", "và bế mạc", False),
        ("NỘI DUNG", "và hình thức", False),
        ("Lễ khai mạc", "- Thời gian: tháng 3", False),
        ("Lễ khai mạc và", "2. Lễ bế mạc", False),
        ("Lễ khai mạc và", "Nơi nhận:", False),
        ("Lễ khai mạc", "Lễ bế mạc", False),
    ],
)
def test_a_paragraph_broken_by_a_page_goes_on_over_its_number(before: str, after: str, *, joined: bool) -> None:
    paragraphs = join_lines(lines_of(f"{before}\n\n2\n\n{after}\n"))
    assert len(paragraphs) == (1 if joined else 2)
    assert all(each.text != "2" for each in paragraphs)


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2/9", "trang 12"])
def test_the_number_of_a_page_is_no_paragraph(number: str) -> None:
    assert [each.text for each in join_lines(lines_of(f"Một.\n\n{number}\n\nHai."))] == ["Một.", "Hai."]


def test_a_heading_marked_by_the_file_begins_a_paragraph() -> None:
    paragraphs = join_lines(lines_of("Lễ khai mạc và\n## bế mạc\n"))
    assert [each.text for each in paragraphs] == ["Lễ khai mạc và", "bế mạc"]
