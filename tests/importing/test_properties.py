"""What holds of every file and every text: refused in a word or read, never a fall; the same bytes every time."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kyniem.build import take_in
from kyniem.importing import convert
from kyniem.importing.lines import Line
from kyniem.importing.paragraphs import join_lines
from kyniem.importing.structure import cut, read_structure
from kyniem.importing.text_files import lines_of
from kyniem.problems import UnreadablePaper
from tests.importing.papers import DOCUMENTS, NOBODY, READABLE, TODAY, taken, took

WORD = "huyen-uy-bang-gop.docx"
PDF = "tieu-hoc-thong-bao-lich.pdf"
TEXT = "phuong-ocr.txt"
PARTS = (
    *("I. NỘI DUNG", "II- TỔ CHỨC", "1. Việc", "1.1. Việc nhỏ", "(2) Với Sở Y tế:", "a) Việc", "Điều 1.", "Phụ lục I"),
    *(
        "Phần thứ nhất",
        "- Đơn vị chủ trì: Sở Y tế",
        "+ Thời gian: tháng 3",
        "- ",
        "Số: 1/KH",
        "Nơi nhận:",
        "V/v ",
        "KẾ HOẠCH",
    ),
    *(
        "ngày 31 tháng 2 năm 2024",
        "TM. ỦY BAN",
        "| a | b |",
        "|---|---|",
        "| Nội dung | Chủ trì | Thời gian |",
        "Kính gửi:",
    ),
    *(
        "Giao Sở Y tế chủ trì, phối hợp với",
        "(chủ trì: ; thời gian: )",
        "Phân công:",
        "Trên đây là",
        "# ",
        "###",
        "**",
        "…",
    ),
)
LINES = st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=60)), max_size=25)
TEXTS = LINES.map("\n".join)
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
slow = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def reads_or_refuses(data: bytes, name: str) -> None:
    """Take a file in; a refusal is an answer too, and says a sentence on one line."""
    try:
        convert(data, name, NOBODY, TODAY)
    except UnreadablePaper as refusal:
        assert str(refusal).strip()  # noqa: PT017 - a refusal is one of two right answers
        assert "\n" not in str(refusal)  # noqa: PT017


@given(st.binary(max_size=400), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xff\xfe"]))
@quick
def test_no_bytes_make_it_fall(data: bytes, magic: bytes) -> None:
    for name in ("a.docx", "a.pdf", "a.txt"):
        reads_or_refuses(magic + data, name)


@given(st.data())
@pytest.mark.parametrize("name", [TEXT, PDF, WORD])
@slow
def test_no_damage_to_a_paper_makes_it_fall(name: str, data: st.DataObject) -> None:
    paper = bytearray((DOCUMENTS / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(paper) - 1))
        paper[place] = data.draw(st.integers(0, 255))
    end = data.draw(st.one_of(st.just(len(paper)), st.integers(0, len(paper))))
    reads_or_refuses(bytes(paper[:end]), name)


@given(st.data())
@slow
def test_no_damage_to_the_words_of_a_word_file_makes_it_fall(data: st.DataObject) -> None:
    with zipfile.ZipFile(DOCUMENTS / WORD) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    part = data.draw(st.sampled_from(sorted(parts)))
    start = data.draw(st.integers(0, len(parts[part])))
    length = data.draw(st.integers(0, 40))
    parts[part] = parts[part][:start] + data.draw(st.binary(max_size=20)) + parts[part][start + length :]
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, written in parts.items():
            archive.writestr(name, written)
    reads_or_refuses(target.getvalue(), WORD)


@given(TEXTS)
@quick
@example("Số: 1/KH\nKẾ HOẠCH\n")
@example("|\n||\n| |\n")
def test_no_text_makes_the_whole_way_fall(text: str) -> None:
    try:
        took(text)
    except UnreadablePaper as refusal:
        assert str(refusal).strip()  # noqa: PT017 - a refusal is one of two right answers


@given(TEXTS)
@quick
def test_no_text_makes_paragraphs_or_structure_fall_and_no_word_of_it_is_lost(text: str) -> None:
    lines = lines_of(text)
    paragraphs = join_lines(lines)
    assert [each.number for each in paragraphs] == sorted(each.number for each in paragraphs)
    outline = read_structure(paragraphs)
    entries = [*outline.preamble, *(entry for node in outline.nodes for entry in node.entries)]
    told = " ".join([*(each.text for each in entries), *(node.title for node in outline.nodes)])
    told += outline.closing.text if outline.closing is not None else ""
    for paragraph in paragraphs:
        for word in paragraph.text.split():
            if word.isalpha() and len(word) > 3:
                assert word in told or any(node.printed in paragraph.text for node in outline.nodes if node.printed)


@given(st.text(max_size=700))
@quick
def test_a_title_and_what_follows_it_hold_all_words_of_a_paragraph(text: str) -> None:
    title, rest = cut(text)
    kept = f"{title}{rest}".replace("…", "").replace(" ", "")
    printed = text.replace("…", "")
    assert len("".join(printed.split())) - len("".join(kept.split())) <= 2


@given(
    st.lists(
        st.builds(
            Line, text=st.text(max_size=90), number=st.integers(1, 99), starts=st.sampled_from([None, True, False])
        )
    )
)
@quick
def test_no_line_is_put_into_two_paragraphs(lines: list[Line]) -> None:
    joined = join_lines(lines)
    assert sum(len(each.places) for each in joined) <= len(lines)
    for paragraph in joined:
        for place, number in paragraph.places:
            assert paragraph.line_at(place) in {number, *(other for _, other in paragraph.places)}


@pytest.mark.parametrize("name", [TEXT, PDF, WORD])
def test_the_same_file_gives_the_same_bytes_and_the_same_doubts(name: str) -> None:
    again = take_in((DOCUMENTS / name).read_bytes(), name, None, TODAY)
    assert again.imported.markdown == taken(name).imported.markdown
    assert again.doubts == taken(name).doubts


NESTED = frozenset({"thanh-pho-gian-dong.txt", "tinh-70-nam-giai-phong.docx", "chinh-ta-cu.txt"})
"""Papers with labels below bullets: a text loses how far its lines are set in, and so what lies below what.

In the last, words in small letters right under a heading are joined to it.
"""


@pytest.mark.parametrize("name", sorted(set(READABLE) - NESTED))
def test_what_was_imported_is_imported_again_with_its_sections_and_tasks(name: str) -> None:
    first = taken(name)
    body = first.imported.markdown.split("---\n", 2)[2]
    again = took(body)
    assert first.plan is not None
    assert again.plan is not None
    assert [(each.number, each.title) for each in again.plan.sections] == [
        (each.number, each.title) for each in first.plan.sections
    ]
    assert [(each.section, each.period.words) for each in again.plan.tasks] == [
        (each.section, each.period.words) for each in first.plan.tasks
    ]
