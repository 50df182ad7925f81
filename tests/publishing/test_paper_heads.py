"""The head and foot of an official paper: whose form it follows, its lines, what is said where nothing is printed."""

from dataclasses import replace
from datetime import date

import pytest

from kyniem.model.media import Media
from kyniem.model.unit import Unit
from kyniem.publishing.pages.paper_heads import HeadKind, capacity_of, file_words, head_of, kind_of_head, write_size
from tests.publishing import sample_papers as papers
from tests.publishing import samples

UNITS = tuple(
    Unit(id=one, name=name, short=short, parent=parent, origin=papers.ORIGIN)
    for one, name, short, parent in (
        ("tinh-uy", "Tỉnh ủy Quảng Ninh", "", ""),
        ("thanh-uy", "Thành ủy Cẩm Phả", "", "tinh-uy"),
        ("btg", "Ban Tuyên giáo Thành ủy Cẩm Phả", "Ban Tuyên giáo Thành ủy", "thanh-uy"),
        ("ubnd", "Ủy ban nhân dân thành phố Cẩm Phả", "UBND thành phố", "tinh-uy"),
        ("vhtt", "Phòng Văn hóa và Thông tin thành phố Cẩm Phả", "Phòng Văn hóa và Thông tin", "ubnd"),
    )
)


@pytest.mark.parametrize(
    ("number", "issuer", "kind", "lines"),
    [
        ("48/KH-UBND", "ubnd", HeadKind.STATE, ((), ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẨM PHẢ"))),
        (
            "7/KH-VHTT",
            "vhtt",
            HeadKind.STATE,
            (("ỦY BAN NHÂN DÂN THÀNH PHỐ CẨM PHẢ",), ("PHÒNG VĂN HÓA VÀ THÔNG TIN",)),
        ),
        ("581-CV/BTGTU", "btg", HeadKind.PARTY, (("THÀNH ỦY CẨM PHẢ",), ("BAN TUYÊN GIÁO",))),
        ("", "btg", HeadKind.PARTY, (("THÀNH ỦY CẨM PHẢ",), ("BAN TUYÊN GIÁO",))),
        ("12-NQ/TU", "thanh-uy", HeadKind.PARTY, (("TỈNH ỦY QUẢNG NINH",), ("THÀNH ỦY CẨM PHẢ",))),
        ("27-CT/TU", "tinh-uy", HeadKind.PARTY, ((), ("TỈNH ỦY QUẢNG NINH",))),
        ("", "Ban Tuyên giáo Tỉnh ủy Đắk Nông", HeadKind.PARTY, (("TỈNH ỦY ĐẮK NÔNG",), ("BAN TUYÊN GIÁO",))),
        ("", "Sở Tài chính tỉnh Đắk Nông", HeadKind.STATE, ((), ("SỞ TÀI CHÍNH", "TỈNH ĐẮK NÔNG"))),
        ("15-KH/TĐTN-TTN", "Tỉnh Đoàn Quảng Ninh", HeadKind.YOUTH, ((), ("TỈNH ĐOÀN QUẢNG NINH",))),
        ("", "", HeadKind.STATE, ((), ())),
    ],
)
def test_a_paper_follows_the_form_of_those_who_issued_it(
    monkeypatch: pytest.MonkeyPatch, number: str, issuer: str, kind: HeadKind, lines: tuple[tuple[str, ...], ...]
) -> None:
    monkeypatch.setattr(samples, "UNITS", UNITS)
    paper = papers.plan(number=number, issuer=issuer)
    head = head_of(samples.edition(paper), paper)
    assert (head.kind, (head.above, head.own)) == (kind, lines)


@pytest.mark.parametrize(
    ("number", "issuer", "kind"),
    [
        ("12/KH-TĐ", "Tỉnh đoàn", HeadKind.STATE),
        ("", "Ban Thường vụ Thành đoàn Cẩm Phả", HeadKind.YOUTH),
        ("", "Đoàn TNCS Hồ Chí Minh phường Cẩm Thủy", HeadKind.YOUTH),
        ("", "Ban Chấp hành Đảng bộ thành phố", HeadKind.PARTY),
        ("", "Ủy ban MTTQ Việt Nam tỉnh", HeadKind.STATE),
        ("76 - KH/BTGTU", "", HeadKind.PARTY),
    ],
)
def test_the_number_decides_and_where_none_is_printed_the_name(number: str, issuer: str, kind: HeadKind) -> None:
    assert kind_of_head(number, issuer) is kind


def test_a_state_number_has_a_colon_and_a_party_number_none() -> None:
    state, party = papers.plan(number="48/KH-UBND"), papers.plan(number="581-CV/BTGTU")
    edition = samples.edition(state)
    assert head_of(edition, state).number == "Số: 48/KH-UBND"
    assert head_of(edition, party).number == "Số 581-CV/BTGTU"


def test_place_and_date_are_written_out_and_empty_where_no_date_is_printed() -> None:
    paper = papers.plan(place="Cẩm Phả", issued=date(2023, 2, 20))
    edition = samples.edition(paper)
    assert head_of(edition, paper).day == "Cẩm Phả, ngày 20 tháng 02 năm 2023"
    assert head_of(edition, replace(paper, place="")).day == "ngày 20 tháng 02 năm 2023"
    assert head_of(edition, replace(paper, issued=None)).day == ""
    assert head_of(edition, replace(paper, number="")).number == ""


@pytest.mark.parametrize(
    ("signed_as", "lines"),
    [
        ("KT. Chủ tịch, Phó Chủ tịch", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("K/T Trưởng ban, Phó Trưởng ban", ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")),
        ("Trưởng phòng Lao động, Thương binh và Xã hội", ("TRƯỞNG PHÒNG LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI",)),
        ("", ()),
    ],
)
def test_the_capacity_stands_on_lines_of_its_own(signed_as: str, lines: tuple[str, ...]) -> None:
    assert capacity_of(signed_as) == lines


@pytest.mark.parametrize(
    ("path", "kind", "length", "words"),
    [
        ("media/48.pdf", "application/pdf", 1_234_567, "PDF, 1,2 MB"),
        ("media/48.docx", "application/x-unknown", 350_400, "DOCX, 350 kB"),
        ("media/48.jpg", "image/jpeg", 3_000_000, "ảnh, 3 MB"),
    ],
)
def test_a_file_says_what_it_is_and_how_large(path: str, kind: str, length: int, words: str) -> None:
    assert file_words(Media(path=path, type=kind, length=length)) == words


def test_a_file_of_which_nothing_is_known_says_nothing() -> None:
    assert file_words(None) == ""


def test_the_smallest_file_is_still_something() -> None:
    assert write_size(12) == "1 kB"
