"""The Vietnamese syllable: possible or not, its tone mark in place or not, and which spellings are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.phrases.collocations import collocations
from kyniem.phrases.known_words import alone, misprints
from kyniem.phrases.lookalikes import lookalikes
from kyniem.phrases.syllables import spelled, syllable

POSSIBLE = """
    a ạ anh ấp băng boong chuyển chuếnh cơ cuốc đường êm gì giếng giết gìn giường già ghềnh gỡ hoà hòa huỳnh huơ kỷ kỉ
    hươu khuya khuỷu khoèo kiểu loằng ngoằn nghiêng ngoéo nguyễn ngành nghề oanh phẫu quốc quyết quỳnh quắp quơ quý quí
    rượu sứ thuở thủy thuỷ tuyên tuýp uyên ươn ướt vâng xoong xuýt y ý ỷ yêu yếng
"""
IMPOSSIBLE = """
    nghành ghành ngiêng kế́ koáng cíu gê trngưở phẵuu sứct ttiếp đượ lýý hoc thuc cap biêt kếch̀ zô fan jút
    win viếtt ôtô kiloo qan
    bc cch uơng ợc ươ iê uô yêuu đươcc lâmg ghà ngĩ
"""


@pytest.mark.parametrize("word", POSSIBLE.split())
def test_what_vietnamese_can_say_is_possible(word: str) -> None:
    assert syllable(word).possible
    assert syllable(word.upper()).possible
    assert syllable(word).tone_in_place


@pytest.mark.parametrize("word", IMPOSSIBLE.split())
def test_what_it_cannot_is_not(word: str) -> None:
    assert not syllable(word).possible


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("đựơc", "được"),
        ("qủa", "quả"),
        ("gía", "giá"),
        ("họat", "hoạt"),
        ("cuả", "của"),
        ("qúy", "quý"),
        ("ngươì", "người"),
    ],
)
def test_a_tone_mark_on_the_wrong_letter_is_told_and_set_right(wrong: str, right: str) -> None:
    assert syllable(wrong).possible
    assert not syllable(wrong).tone_in_place
    assert spelled(wrong) == right


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"),
        ("thủy", "thuỷ"),
        ("kỷ", "kỉ"),
        ("quý", "quí"),
        ("sĩ", "sỹ"),
        ("Ủy", "uỷ"),
        ("lý", "lí"),
        ("khỏe", "khoẻ"),
    ],
)
def test_two_right_spellings_are_one_syllable(one: str, other: str) -> None:
    assert syllable(one).key == syllable(other).key


@pytest.mark.parametrize(
    ("one", "other"), [("thúy", "thúi"), ("bày", "bài"), ("đổi", "dổi"), ("nấm", "năm"), ("tỉnh", "tình")]
)
def test_two_words_are_not(one: str, other: str) -> None:
    assert syllable(one).key != syllable(other).key


def test_bare_letters_lose_every_accent() -> None:
    assert syllable("Đường").bare == "duong"
    assert syllable("kỷ").bare == syllable("kỉ").bare == "ki"


def test_every_word_of_the_tables_is_possible_and_written_rightly() -> None:
    pairs = [word for pair in (*collocations(), *lookalikes()) for word in pair]
    odd = {word for word in {*pairs, *alone(), *misprints().values()} if not _fine(word)}
    assert odd == {"audio", "clip", "pano", "panô", "ttđt"}


def test_no_misprint_is_a_word_that_stands_alone() -> None:
    assert not set(misprints()) & alone()


def test_the_tables_are_sorted() -> None:
    for table in (collocations(), lookalikes()):
        heads = [head for head, _ in table]
        assert heads == sorted(heads)


def _fine(word: str) -> bool:
    return syllable(word).possible and syllable(word).tone_in_place and word == word.lower()


@given(st.text())
def test_no_word_makes_it_raise(word: str) -> None:
    read = syllable(word)
    if read.possible:
        assert syllable(spelled(word)).key == read.key
