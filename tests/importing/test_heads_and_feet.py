"""The head and foot of a paper, in the forms that the State, the Party, schools and unions print them."""

from datetime import date

import pytest

from kyniem.importing import Imported, Known, convert
from kyniem.importing.issuers import in_small_letters, issuer_in_preamble, issuer_of
from kyniem.phrases.organisations import Directory
from kyniem.problems import UnreadablePaper
from tests.importing.papers import TODAY, imported

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
PREAMBLE = "Thực hiện nhiệm vụ được giao, xã xây dựng kế hoạch như sau:\n"
BODY = f"{PREAMBLE}I. NỘI DUNG\n1. Lễ khai mạc\n- Thời gian: tháng 3/2024\n"
FOOT = "Nơi nhận:\n- UBND huyện;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n"


def paper(
    *,
    names: str = "ỦY BAN NHÂN DÂN\nXÃ TÂN HẢI\n",
    number: str = "Số: 18/KH-UBND\n",
    day: str = "Tân Hải, ngày 03 tháng 6 năm 2024\n",
    kind: str = "KẾ HOẠCH\nKỷ niệm 30 năm thành lập xã Tân Hải\n",
    foot: str = FOOT,
) -> Imported:
    """A paper of a commune, with some of its parts put otherwise."""
    return imported(f"{names}{number}{MOTTO}{day}{kind}{BODY}{foot}")


def test_a_paper_of_the_state_is_read_from_head_to_foot() -> None:
    read = paper()
    assert (read.head.type, read.head.number, read.head.issued) == ("Kế hoạch", "18/KH-UBND", date(2024, 6, 3))
    assert (read.head.place, read.head.title) == ("Tân Hải", "Kỷ niệm 30 năm thành lập xã Tân Hải")
    assert read.head.issuer == "Ủy ban nhân dân xã Tân Hải"
    assert read.foot.recipients == ("UBND huyện", "Lưu: VT")
    assert read.foot.capacities == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert read.foot.signatory == "Nguyễn Văn A"
    assert read.name == "18-kh-ubnd"
    assert read.doubts == ()


def test_a_letter_has_a_subject_and_people_it_is_sent_to() -> None:
    read = imported(
        "THÀNH ỦY CẨM PHẢ\nBAN TUYÊN GIÁO\n*\nSố 581-CV/BTGTU\nV/v định hướng công tác tuyên truyền tháng 2\n"
        "ĐẢNG CỘNG SẢN VIỆT NAM\nCẩm Phả, ngày 02 tháng 02 năm 2023\n"
        "Kính gửi:\n- Các chi bộ;\n- Các đoàn thể.\n"
        "Ban Tuyên giáo Thành ủy đề nghị các đơn vị như sau:\n1. Kỷ niệm 93 năm.\n"
        "T/L BAN THƯỜNG VỤ\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nNguyễn Văn A\nNơi nhận:\n- Như trên.\n"
    )
    assert read.head.type == "Công văn"
    assert read.head.title == "định hướng công tác tuyên truyền tháng 2"
    assert read.head.addressees == ["Các chi bộ", "Các đoàn thể"]
    assert read.head.issuer == "Ban Tuyên giáo Thành ủy Cẩm Phả"
    assert read.head.party
    assert read.foot.recipients == ("Như trên",)
    assert read.foot.signatory == "Nguyễn Văn A"
    assert "kind: cong-van" in read.markdown


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Số: 18/KH-UBND", "18/KH-UBND"),
        ("Số 18 / KH - UBND", "18/KH-UBND"),
        ("Số: 18-KH/HU", "18-KH/HU"),
        ("Số: 18–KH/HU", "18-KH/HU"),
        ("Số: 1 8/KH-UBND", "18/KH-UBND"),
        ("Số: 18", "18"),
    ],
)
def test_a_number_is_read_however_it_is_spaced(printed: str, number: str) -> None:
    assert paper(number=f"{printed}\n").head.number == number


@pytest.mark.parametrize(
    ("printed", "what"),
    [
        ("Số:      /KH-UBND", "số của văn bản còn để trống"),
        ("Số: .../KH-UBND", "số của văn bản còn để trống"),
        ("", "không in số"),
    ],
)
def test_a_number_that_is_not_there_is_told_once(printed: str, what: str) -> None:
    read = paper(number=f"{printed}\n")
    assert read.head.number == ""
    assert len([doubt for doubt in read.doubts if "số" in doubt.what]) == 1
    assert any(what in doubt.what for doubt in read.doubts)
    assert "number:" not in read.markdown


@pytest.mark.parametrize(
    ("printed", "place", "issued"),
    [
        ("Tân Hải, ngày 03 tháng 6 năm 2024", "Tân Hải", date(2024, 6, 3)),
        ("Tân Hải, ngày 0 3 tháng 6 năm 2 0 2 4", "Tân Hải", date(2024, 6, 3)),
        ("Tân Hải, ngày 3 tháng 06 năm 2024", "Tân Hải", date(2024, 6, 3)),
        ("Tân Hải, ngày    tháng 6 năm 2024", "Tân Hải", None),
        ("Tân Hải, ngày 31 tháng 6 năm 2024", "Tân Hải", None),
        ("", "", None),
    ],
)
def test_the_day_of_issue_is_read_or_told_to_be_missing_once(printed: str, place: str, issued: date | None) -> None:
    read = paper(day=f"{printed}\n")
    assert (read.head.place, read.head.issued) == (place, issued)
    assert len([doubt for doubt in read.doubts if "ngày ban hành" in doubt.what]) == (issued is None)


def test_without_a_day_of_issue_a_plan_is_put_down_for_today() -> None:
    assert 'published: "01/10/2024 08:00"' in paper(day="").markdown
    assert 'published: "03/6/2024 08:00"' in paper().markdown


@pytest.mark.parametrize(
    "kind", ["KẾ HOẠCH", "HƯỚNG DẪN", "CHƯƠNG TRÌNH", "THÔNG BÁO", "QUYẾT ĐỊNH", "PHƯƠNG ÁN", "ĐỀ ÁN"]
)
def test_the_kind_of_a_paper_is_what_it_prints(kind: str) -> None:
    assert paper(kind=f"{kind}\nKỷ niệm 30 năm\n").head.type == kind.capitalize()


@pytest.mark.parametrize("last", ["xã", "tỉnh", "huyện", "năm"])
def test_a_title_that_ends_in_a_word_like_xa_is_not_joined_to_the_preamble(last: str) -> None:
    assert paper(kind=f"KẾ HOẠCH\nKỷ niệm Ngày thành lập {last}\n").head.title == f"Kỷ niệm Ngày thành lập {last}"


def test_a_title_goes_on_over_its_lines_and_may_stand_beside_the_kind() -> None:
    assert (
        paper(kind="KẾ HOẠCH\nKỷ niệm 30 năm\nthành lập xã Tân Hải\n").head.title
        == "Kỷ niệm 30 năm thành lập xã Tân Hải"
    )
    assert paper(kind="KẾ HOẠCH: Kỷ niệm ngày hội\n").head.title.casefold() == "kỷ niệm ngày hội"


@pytest.mark.parametrize(
    ("names", "issuer"),
    [
        (["ỦY BAN NHÂN DÂN", "XÃ TÂN HẢI"], "Ủy ban nhân dân xã Tân Hải"),
        (["UBND TỈNH HẢI MINH", "SỞ Y TẾ"], "Sở Y tế"),
        (["THÀNH ỦY CẨM PHẢ", "BAN TUYÊN GIÁO"], "Ban Tuyên giáo Thành ủy Cẩm Phả"),
        (["DỰ THẢO", "ỦY BAN NHÂN DÂN", "XÃ TÂN HẢI"], "Ủy ban nhân dân xã Tân Hải"),
        (["VIỆT NAM"], ""),
        ([], ""),
        (["* * *"], ""),
    ],
)
def test_an_issuer_is_put_together_from_the_names_at_the_head(names: list[str], issuer: str) -> None:
    assert issuer_of(names, "Sở Y tế và Ban Tuyên giáo Thành ủy") == issuer


def test_without_a_head_the_preamble_names_the_issuer() -> None:
    text = "Thực hiện Kế hoạch của tỉnh, Ủy ban nhân dân thành phố Cẩm Phả xây dựng kế hoạch tuyên truyền như sau:"
    assert issuer_in_preamble(text) == "Ủy ban nhân dân thành phố Cẩm Phả"
    assert issuer_in_preamble("Nhân dịp này.") == ""


def test_a_name_in_capitals_is_written_as_the_paper_writes_it() -> None:
    assert (
        in_small_letters("TRƯỜNG THPT LÊ QUANG", "của Trường THPT Lê Quang, của Trường THPT Lê Quang")
        == "Trường THPT Lê Quang"
    )
    assert in_small_letters("ỦY BAN NHÂN DÂN HUYỆN SƠN LÂM", "") == "Ủy ban nhân dân huyện Sơn Lâm"


def test_a_campaign_lends_the_issuer_its_official_name() -> None:
    directory = Directory.of([("xa", ["UBND xã Tân Hải", "Ủy ban nhân dân xã Tân Hải"])])
    known = Known(directory=directory, names=(("xa", "Ủy ban nhân dân xã Tân Hải, huyện Minh Châu"),))
    text = f"ỦY BAN NHÂN DÂN\nXÃ TÂN HẢI\nSố: 1/KH-UBND\n{MOTTO}KẾ HOẠCH\nMột\n{BODY}"
    assert convert(text.encode(), "a.txt", known, TODAY).issuer == "Ủy ban nhân dân xã Tân Hải, huyện Minh Châu"


def test_a_head_and_a_foot_in_two_columns_on_one_line_are_put_apart() -> None:
    read = paper(
        names="ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ TÂN HẢI Độc lập - Tự do - Hạnh phúc\n",
        number="Số: 18/KH-UBND Tân Hải, ngày 03 tháng 6 năm 2024\n",
        day="",
        foot="Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND huyện; CHỦ TỊCH\n- Lưu: VT.\nNguyễn Văn A\n",
    )
    assert (read.head.number, read.head.issued) == ("18/KH-UBND", date(2024, 6, 3))
    assert read.foot.recipients == ("UBND huyện", "Lưu: VT")
    assert read.foot.capacities == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert read.foot.signatory == "Nguyễn Văn A"


def test_two_may_sign_and_a_signature_may_stand_before_the_recipients() -> None:
    two = paper(foot="TM. BAN CHẤP HÀNH\nBÍ THƯ\nNguyễn Văn A\nGIÁM ĐỐC\nTrần Văn B\nNơi nhận:\n- Lưu VP.\n")
    assert two.foot.signatory == "Nguyễn Văn A; Trần Văn B"
    assert two.foot.recipients == ("Lưu VP",)
    before = paper(foot="CHỦ TỊCH\n(Đã ký)\nNguyễn Văn A\n")
    assert (before.foot.capacities, before.foot.signatory) == (("CHỦ TỊCH",), "Nguyễn Văn A")


def test_a_foot_may_be_missing_and_annexes_below_it_belong_to_the_body() -> None:
    assert paper(foot="").foot.signatory == ""
    table = "| Nội dung | Chủ trì | Thời gian |\n|---|---|---|\n| Lễ | Xã đoàn | tháng 3 |\n"
    read = paper(foot=f"{FOOT}PHỤ LỤC\nBảng việc\n{table}")
    assert read.foot.signatory == "Nguyễn Văn A"
    assert "| Lễ | Xã đoàn | tháng 3 |" in read.markdown


def test_a_head_without_anything_below_it_is_refused() -> None:
    with pytest.raises(UnreadablePaper, match="không có nội dung"):
        imported(f"ỦY BAN NHÂN DÂN\nXÃ TÂN HẢI\nSố: 18/KH-UBND\n{MOTTO}")


def test_every_part_that_no_number_heads_is_named_with_its_line() -> None:
    read = paper(foot=f"Trên đây là kế hoạch của xã./.\n{FOOT}")
    expected = ["header", "title", "preamble", "closing", "recipients", "signature"]
    assert list(dict.fromkeys(part.name for part in read.parts)) == expected
    assert [part.line for part in read.parts] == sorted(part.line for part in read.parts)


def test_a_paper_without_number_is_named_by_what_it_is_and_whose() -> None:
    assert paper(number="").name == "ke-hoach-uy-ban-nhan-dan-xa-tan-hai"


def test_what_is_issued_with_a_decision_has_its_number_and_day() -> None:
    origin = "(Ban hành kèm theo Quyết định số 512/QĐ-UBND ngày 20/3/2024 của Ủy ban nhân dân xã Tân Hải)\n"
    read = paper(number="", day="", kind=f"KẾ HOẠCH\nTổ chức ngày hội\n{origin}")
    assert (read.head.number, read.head.issued) == ("512/QĐ-UBND", date(2024, 3, 20))
    assert read.head.title == "Tổ chức ngày hội"


def test_a_number_with_its_subject_and_day_on_one_line_is_taken_apart() -> None:
    read = paper(
        number="Số: 18/UBND-VX V/v treo cờ Tổ quốc Tân Hải, ngày 03 tháng 6 năm 2024\n",
        day="",
        kind="Kính gửi: Các thôn, các trường\n",
    )
    assert (read.head.number, read.head.issued) == ("18/UBND-VX", date(2024, 6, 3))
    assert read.head.title.startswith("treo cờ Tổ quốc")


def test_a_name_of_the_country_is_never_written_small() -> None:
    assert "Việt Nam" in in_small_letters("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM XÃ TÂN HẢI", "")


def test_recipients_may_go_on_without_a_dash_and_a_foot_may_hold_a_stray_line() -> None:
    read = paper(foot="Nơi nhận:\n- UBND huyện;\nCác thôn;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nNguyễn Văn A\n")
    assert read.foot.recipients == ("UBND huyện", "Các thôn")
    assert read.foot.signatory == "Nguyễn Văn A"
