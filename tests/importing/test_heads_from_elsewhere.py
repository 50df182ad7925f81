"""Heads of papers as web pages and narrow columns leave them: what stands around them is no part of them."""

import pytest

from kyniem.importing.letterhead import Head, read_head
from kyniem.importing.paragraphs import join_lines
from kyniem.importing.text_files import lines_of

_MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
_BODY = "\n\nCăn cứ Chương trình công tác năm;\n\nI. MỤC ĐÍCH\n\n- Ôn lại truyền thống."


def _head(text: str) -> tuple[Head, tuple[str, ...]]:
    head, rest = read_head(join_lines(lines_of(text)))
    return head, tuple(paragraph.text for paragraph in rest)


def test_a_menu_above_a_paper_is_passed_over_and_told() -> None:
    menu = "".join(f"Mục {letter}\n\n" for letter in "ABCDEĐGHIK")
    head, _ = _head(f"{menu}UBND XÃ SƠN LÂM\n{_MOTTO}Số: 12/KH-UBND\n\nKẾ HOẠCH\nTổ chức ngày hội{_BODY}")
    assert (head.number, head.title) == ("12/KH-UBND", "Tổ chức ngày hội")
    assert any("đã bỏ qua" in doubt.what for doubt in head.doubts)


def test_a_title_that_a_web_page_prints_above_the_letterhead_gives_way_to_that_of_the_paper() -> None:
    head, rest = _head(
        f"KẾ HOẠCH Tổ chức ngày hội\n\nUBND XÃ SƠN LÂM\n{_MOTTO}\n\nKẾ HOẠCH\n\nTổ chức Ngày hội lớn{_BODY}"
    )
    assert head.title == "Tổ chức Ngày hội lớn"
    assert rest[0].startswith("Căn cứ")


def test_a_number_and_a_day_cut_by_a_narrow_column_are_put_together() -> None:
    lines = f"TRƯỜNG MN HOA SEN\n|\n{_MOTTO}|\nSố:\n7/KH-MNHS\n|\nSơn Lâm, ngày 7 tháng 11\nnăm 2023\n"
    head, _ = _head(f"{lines}KẾ HOẠCH\nChào mừng ngày 20/11{_BODY}")
    assert (head.number, head.place, str(head.issued)) == ("7/KH-MNHS", "Sơn Lâm", "2023-11-07")
    assert head.issuer == "Trường MN Hoa Sen"


def test_a_party_letter_names_its_subject_without_a_label() -> None:
    text = "HUYỆN ỦY SƠN LÂM\nBAN TUYÊN GIÁO\n*\nSố 9-CV/BTGHU\nTuyên truyền kỷ niệm\n90 năm thành lập huyện\n\n"
    head, _ = _head(f"{text}Kính gửi: Các chi, đảng bộ cơ sở{_BODY}")
    assert (head.type, head.title) == ("Công văn", "Tuyên truyền kỷ niệm 90 năm thành lập huyện")
    assert head.addressees == ["Các chi, đảng bộ cơ sở"]


def test_a_first_section_that_names_the_party_is_no_motto() -> None:
    first = "1. Kỷ niệm 93 năm Ngày thành lập Đảng Cộng sản Việt Nam:"
    _, rest = _head(
        f"UBND XÃ SƠN LÂM\n{_MOTTO}Số: 12/KH-UBND\n\nKẾ HOẠCH\nNăm 2023\n\n{first}\n1.1.Hình thức:\n- Họp mặt."
    )
    assert rest[0] == first


def test_what_is_issued_with_a_decision_has_its_number_and_day() -> None:
    origin = "(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 3/4/2023 của Ủy ban nhân dân xã)"
    head, _ = _head(f"CHƯƠNG TRÌNH\nĐón khách về làng\n{origin}{_BODY}")
    assert (head.title, head.number, str(head.issued)) == ("Đón khách về làng", "15/QĐ-UBND", "2023-04-03")


@pytest.mark.parametrize("office", ["THỦ TƯỚNG CHÍNH PHỦ", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "BỘ TRƯỞNG BỘ NỘI VỤ"])
def test_who_decides_is_named_once_more_above_the_grounds(office: str) -> None:
    head, rest = _head(f"{office}\n{_MOTTO}Số: 5/QĐ-X\n\nQUYẾT ĐỊNH\nPHÊ DUYỆT KẾ HOẠCH\n{office}{_BODY}")
    assert head.title == "PHÊ DUYỆT KẾ HOẠCH"
    assert rest[0].startswith("Căn cứ")
