"""Word files: numbers that Word makes are printed as it shows them, tables and lists kept, damage refused."""

import pytest

from kyniem.importing.word_files import lines_of_word
from kyniem.problems import UnreadablePaper
from tests.importing.word import level, paragraph, table, word_file

LEVELS = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "decimal", "%2.%3.")
LISTS = (
    f'<w:abstractNum w:abstractNumId="1">{LEVELS}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{level(0, "lowerLetter", "%1)", 25)}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="3">{level(0, "bullet", "•")}{level(1, "bullet", "o")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>'
)


def texts(body: str, *, numbering: str | None = None, styles: str | None = None) -> list[str]:
    """The lines of a Word file of this body."""
    return [line.text for line in lines_of_word(word_file(body, numbering=numbering, styles=styles))]


def test_automatic_numbers_are_printed_as_word_shows_them() -> None:
    places = [(0, "Một"), (1, "Hai"), (2, "Ba"), (2, "Bốn"), (1, "Năm"), (2, "Sáu"), (0, "Bảy"), (1, "Tám")]
    body = "".join(paragraph(text, number="1", depth=depth) for depth, text in places)
    expected = ["I. Một", "1. Hai", "1.1. Ba", "1.2. Bốn", "2. Năm", "2.1. Sáu", "II. Bảy", "1. Tám"]
    assert texts(body, numbering=LISTS) == expected


def test_letters_bullets_and_restarts_are_reckoned_too() -> None:
    letters = "".join(paragraph(text, number="2") for text in ("Một", "Hai"))
    assert texts(letters, numbering=LISTS) == ["y) Một", "z) Hai"]
    bullets = paragraph("Một", number="3") + paragraph("Hai", number="3", depth=1)
    assert texts(bullets, numbering=LISTS) == ["- Một", "+ Hai"]
    restarted = paragraph("Một", number="1") + paragraph("Hai", number="4") + paragraph("Ba", number="1")
    assert texts(restarted, numbering=LISTS) == ["I. Một", "IV. Hai", "II. Ba"]


def test_an_empty_paragraph_takes_no_number_and_number_0_is_none() -> None:
    body = paragraph("", number="1") + paragraph("Một", number="1") + paragraph("Hai", number="0")
    assert texts(body, numbering=LISTS) == ["I. Một", "Hai"]


def test_a_list_or_level_that_the_file_does_not_hold_gives_no_number() -> None:
    body = paragraph("Một", number="99") + paragraph("Hai", number="1", depth=8)
    assert texts(body, numbering=LISTS) == ["Một", "Hai"]


def test_a_style_may_number_its_paragraphs_and_a_paragraph_may_say_otherwise() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph("Một", style="Muc") + paragraph("Hai", style="Muc", number="0") + paragraph("Ba", style="Khac")
    assert texts(body, numbering=LISTS, styles=styles) == ["I. Một", "Hai", "Ba"]


def test_bold_throughout_and_heading_styles_make_a_heading() -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Việc một</w:t></w:r></w:p>"
    half = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Việc</w:t></w:r><w:r><w:t> một của xã</w:t></w:r></w:p>"
    lines = lines_of_word(word_file(bold + half))
    assert [(line.text, line.heading) for line in lines] == [("Việc một", True), ("Việc một của xã", False)]


def test_a_line_break_within_a_paragraph_begins_another_line() -> None:
    assert texts("<w:p><w:r><w:t>Một</w:t><w:br/><w:t>Hai</w:t></w:r></w:p>") == ["Một", "Hai"]


def test_merged_cells_stand_in_every_field_they_cover() -> None:
    merged = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + paragraph("tháng 3")
    goes_on = "<w:tcPr><w:vMerge/></w:tcPr>" + paragraph("")
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("Cả xã")
    body = table(["Việc", "Chủ trì", "Thời gian"], ["Một", "Sở Y tế", merged], ["Hai", "Đoàn", goes_on], ["Ba", wide])
    (line,) = lines_of_word(word_file(body))
    assert line.cells == (
        ("Việc", "Chủ trì", "Thời gian"),
        ("Một", "Sở Y tế", "tháng 3"),
        ("Hai", "Đoàn", "tháng 3"),
        ("Ba", "Cả xã", "Cả xã"),
    )


def test_a_table_of_layout_is_read_column_by_column() -> None:
    body = table(["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["Số: 1/KH-UBND", "ngày 1 tháng 2"])
    assert texts(body) == [
        "ỦY BAN NHÂN DÂN",
        "Số: 1/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ngày 1 tháng 2",
    ]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("", "không có chữ"),
        (paragraph(" "), "không có chữ"),
        (paragraph("KÕ ho¹ch tæ chøc c¸c ho¹t ®éng kû niÖm"), "TCVN3"),
    ],
)
def test_a_file_without_words_that_can_be_read_is_refused(body: str, what: str) -> None:
    with pytest.raises(UnreadablePaper, match=what):
        lines_of_word(word_file(body))


@pytest.mark.parametrize(
    "data",
    [
        word_file(paragraph("Một", number="1", depth="x"), numbering=LISTS),
        word_file(paragraph("Một", number="1"), numbering=LISTS.replace('w:ilvl="0"', 'w:ilvl="²"')),
        word_file("<w:p>"),
        word_file("<w:p><w:r><w:t>Một</w:t></w:r></w:p>")[:-40],
        b"PK\x03\x04",
    ],
    ids=["a depth that is no number", "a level that is no number", "broken XML", "cut off", "no archive"],
)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadablePaper, match="hỏng"):
        lines_of_word(data)


def test_an_entity_of_the_outside_is_not_followed() -> None:
    data = word_file(paragraph("&secret;"))
    with pytest.raises(UnreadablePaper):
        lines_of_word(data)


def test_a_locked_file_is_refused_with_a_word_about_its_password() -> None:
    data = bytearray(word_file(paragraph("Một")))
    place = 0
    while (place := data.find(b"PK\x01\x02", place)) >= 0:
        data[place + 8] |= 1
        place += 4
    with pytest.raises(UnreadablePaper, match="mật khẩu"):
        lines_of_word(bytes(data))
