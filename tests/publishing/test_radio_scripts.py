"""Scripts as files: the announcer's words and nothing lost, in a text old computers show and a Word document."""

import io
import re
from dataclasses import replace
from datetime import datetime

import docx
import mammoth
import pytest
from docx.shared import Mm, Pt

from kyniem.model.post import Post
from kyniem.model.published import Correction
from kyniem.publishing.radio.scripts import publish_radio_scripts
from kyniem.publishing.radio.words import length_words
from tests.publishing.sample_papers import at
from tests.publishing.samples import body, edition, on_fanpage, on_radio, post

SPOKEN = "Lễ mở lúc mười chín giờ ba mươi phút ngày hai mươi tám tháng mười. Mời bà con tới sớm."
FOLDER = "kenh/phat-thanh/bai/"


def files(*posts: Post, as_of: datetime | None = None) -> dict[str, bytes]:
    """The files of an edition by their names."""
    seen = edition(*posts, as_of=as_of or at("2023-10-05", "08:00"))
    return {each.path.removeprefix(FOLDER): each.content for each in publish_radio_scripts(seen)}


def opening(**changes: object) -> Post:
    words = on_radio(text=body("Lễ mở lúc 19h30 ngày 28/10. Mời bà con tới sớm."))
    return replace(post("mo-le", title="Mở lễ", placements=(words,)), **changes)  # type: ignore[arg-type]  # a wrong field fails at once


def test_every_item_still_to_be_read_has_its_two_files_and_so_has_its_correction() -> None:
    fault = Correction(when=at("2023-10-04"), what="Lễ mở lúc 19h30.")
    one = opening(corrections=(fault,))
    assert sorted(files(one)) == [
        "mo-le-dinh-chinh-1.docx", "mo-le-dinh-chinh-1.txt", "mo-le.docx", "mo-le.txt",
    ]  # fmt: skip
    assert sorted(files(one, as_of=at("2023-10-10"))) == ["mo-le.docx", "mo-le.txt"]
    assert files(one, as_of=at("2023-10-20", "18:00")) == {}
    assert files(post(placements=(on_fanpage(),))) == {}


def test_the_text_is_marked_as_utf8_and_ends_its_lines_as_old_windows_does() -> None:
    raw = files(opening())["mo-le.txt"]
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    text = raw.decode("utf-8-sig")
    assert max(map(len, text.splitlines())) <= 100
    assert text.startswith("Mở lễ\r\nLoại bản tin: ưu tiên, đọc đầu buổi\r\nThời hạn phát: từ 05:00 ngày 01/10/2023")
    read = text.partition("Đọc từ đây.")[2].partition("Hết lời đọc.")[0]
    assert " ".join(read.replace("-" * 64, "").split()) == SPOKEN
    assert text.rstrip().endswith("Nguồn: Phòng VH&TT\r\nTrang: https://60nam.example/tin/2023/mo-le/")


def test_the_lines_of_the_script_are_short_enough_for_a_small_screen() -> None:
    long = opening(placements=(on_radio(text=body("Bà con nghe cho rõ. " * 40)),))
    read = files(long)["mo-le.txt"].decode("utf-8-sig").partition("Đọc từ đây.")[2]
    assert max(map(len, read.partition("Hết lời đọc.")[0].splitlines())) == 64


def test_the_word_document_holds_the_same_words() -> None:
    data = files(opening())["mo-le.docx"]
    text = mammoth.extract_raw_text(io.BytesIO(data)).value
    assert SPOKEN in text
    table = docx.Document(io.BytesIO(data)).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Viết là", "Đọc là"],
        ["19h30", "mười chín giờ ba mươi phút"],
        ["ngày 28/10", "ngày hai mươi tám tháng mười"],
    ]


def test_the_word_document_is_a4_in_large_type_and_vietnamese() -> None:
    document = docx.Document(io.BytesIO(files(opening())["mo-le.docx"]))
    section = document.sections[0]
    assert (round(section.page_width / Mm(1)), round(section.page_height / Mm(1))) == (210, 297)  # type: ignore[operator]  # set
    assert document.styles["Normal"].font.size == Pt(18)
    assert document.core_properties.language == "vi-VN"
    (spoken,) = [one for one in document.paragraphs if one.text == SPOKEN]
    assert spoken.paragraph_format.line_spacing == 1.5
    assert re.search(r"Trang .*PAGE", section.footer._element.xml, re.DOTALL)  # noqa: SLF001 - fields have no other door


def test_a_script_said_as_it_is_written_has_no_table() -> None:
    plain = opening(placements=(on_radio(text=body("Mời bà con tới sớm.")),))
    assert docx.Document(io.BytesIO(files(plain)["mo-le.docx"])).tables == []


def test_the_same_content_gives_the_same_bytes() -> None:
    assert files(opening()) == files(opening())


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 giây"), (59, "59 giây"), (60, "1 phút"), (64, "1 phút"), (65, "1 phút 10 giây"), (175, "3 phút")],
)
def test_a_length_is_told_as_people_tell_it(seconds: int, words: str) -> None:
    assert length_words(seconds) == words
