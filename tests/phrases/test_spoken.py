"""Written text read aloud: the corpus, what stays as it is, hostile texts, a campaign's own voice, every radio text."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.model.voice import GENERAL_VOICE, Saying, Thousand, Voice, Zero
from kyniem.phrases.folding import normalise
from kyniem.phrases.spoken import parts_of, speak
from kyniem.phrases.spoken.abbreviations import GENERAL
from kyniem.phrases.spoken.numerals import roman_value, say_number
from kyniem.phrases.spoken.short_phrases import FOREIGN, FORMS, INDICES, MATTERS
from kyniem.phrases.spoken.short_services import SERVICES
from kyniem.phrases.spoken.short_titles import PEOPLE
from kyniem.phrases.spoken.short_words import FIELDS, ORGANISATIONS
from kyniem.reading.campaigns import read_campaign
from tests.phrases.corpus import groups
from tests.phrases.test_hostile import TEXTS

CORPUS = "spoken.md"
READ = [
    pytest.param(row["Viết"], row["Đọc"], id=f"{group}: {row['Viết']}")
    for group, table in groups(CORPUS, "Đọc thành lời").items()
    for row in table
]
KEPT = [row["Viết"] for table in groups(CORPUS, "Giữ nguyên").values() for row in table]
SOUTHERN = Voice(zero=Zero.LE, thousand=Thousand.NGAN)
LEFT = frozenset({"LED", "MV", "QR", "AI"})
"""What announcers say letter by letter, or as a word of its own."""
CONTENT = sorted(Path("content").iterdir())
AS_WRITTEN = re.compile(r"[A-ZĐƯ]{2,}")
SIGNS = "0123456789/.,:-–()[]“”\"'%°²#@&+ IVXLTPQHĐđngàythángquýsốmụcKH-UBNDCT/TUxh\n"


@pytest.mark.parametrize(("written", "spoken"), READ)
def test_a_pair_of_the_corpus_is_read_as_it_says(written: str, spoken: str) -> None:
    assert speak(written, GENERAL_VOICE) == spoken


def test_the_corpus_is_wide() -> None:
    assert len(READ) > 600
    assert len({parameter.values[0] for parameter in READ}) > 600


@pytest.mark.parametrize("written", KEPT)
def test_what_no_rule_knows_stays_as_it_is(written: str) -> None:
    assert speak(written, GENERAL_VOICE) == written
    assert not any(part.changed for part in parts_of(written, GENERAL_VOICE))


@pytest.mark.parametrize("row", groups(CORPUS, "Giọng của chiến dịch")["lẻ, ngàn"], ids=lambda row: row["Viết"])
def test_a_campaign_says_le_and_ngan(row: dict[str, str]) -> None:
    assert speak(row["Viết"], SOUTHERN) == row["Đọc"]


def test_the_campaigns_own_sayings_come_first_the_longest_first_whole_words_only() -> None:
    sayings = (
        Saying(written="PC&CC", spoken="phòng cháy chữa cháy"),
        Saying(written="UBND", spoken="ủy ban"),
        Saying(written="UBND TP", spoken="ủy ban thành phố"),
        Saying(written="Cộng.2", spoken="cộng hai"),
    )
    text = "PC&CC ở UBND TP; UBND xã; SUBND; UBNDX; pc&cc; Cộng.2; Cộng.25"
    spoken = speak(text, Voice(sayings=sayings))
    assert spoken.startswith("phòng cháy chữa cháy ở ủy ban thành phố; ủy ban xã; SUBND; UBNDX; ")
    assert "; cộng hai; Cộng" in spoken


def test_parts_show_what_changed_and_join_to_text_and_speech() -> None:
    text = "Lúc 19h30, tại TP Cẩm Phả (nếu có).\n\n- Hết"
    parts = parts_of(text, GENERAL_VOICE)
    assert "".join(part.written for part in parts) == text
    assert "".join(part.spoken for part in parts) == speak(text, GENERAL_VOICE)
    changed = [(part.written, part.spoken) for part in parts if part.changed]
    assert changed == [
        ("19h30", "mười chín giờ ba mươi phút"),
        ("TP", "thành phố"),
        (" (", ", "),
        (").", "."),
        ("- ", ""),
    ]


@given(st.text(alphabet=SIGNS, max_size=60) | st.text(max_size=60))
def test_no_text_raises_and_no_digit_is_left(text: str) -> None:
    parts = parts_of(text, GENERAL_VOICE)
    spoken = speak(text, GENERAL_VOICE)
    assert "".join(part.written for part in parts) == normalise(text)
    assert "".join(part.spoken for part in parts) == spoken
    assert not re.search(r"[0-9]", spoken)
    assert spoken.count("\n") == text.count("\n")


@given(st.lists(st.sampled_from([*KEPT, *(str(parameter.values[0]) for parameter in READ)]), max_size=4).map(" ".join))
def test_commas_are_never_doubled_and_never_after_a_space(text: str) -> None:
    spoken = speak(text, GENERAL_VOICE)
    assert ", ," not in spoken
    assert ",," not in spoken
    assert " ," not in spoken


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_every_number_has_its_own_name(number: int) -> None:
    said = say_number(number, GENERAL_VOICE)
    assert said.split() == [word for word in said.split(" ") if word]
    assert _value(said) == number


_ONES = {"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6}
_ONES |= {"bảy": 7, "tám": 8, "chín": 9}


def _value(words: str) -> int:
    """The number back from its words, by other means than those that made them."""
    high, found, low = words.rpartition(" tỷ")
    if found:
        return _value(high) * 10**9 + (_value(low.strip()) if low else 0)
    total = group = digit = 0
    for word in words.split():
        if word in _ONES:
            digit = _ONES[word]
        elif word == "mười":
            group, digit = group + 10, 0
        elif word in {"mươi", "trăm"}:
            group, digit = group + digit * (10 if word == "mươi" else 100), 0
        elif word in {"nghìn", "triệu"}:
            total, group, digit = total + (group + digit) * (1000 if word == "nghìn" else 10**6), 0, 0
    return total + group + digit


def test_roman_numerals_are_strict() -> None:
    values = {"I": 1, "IV": 4, "IX": 9, "XIV": 14, "XXI": 21, "XL": 40, "LXXXIX": 89}
    assert {written: roman_value(written) for written in values} == values
    assert [roman_value(written) for written in ("", "IIII", "VX", "IVI", "XIIX", "A")] == [0] * 6


def test_abbreviations_stand_once_and_in_one_table() -> None:
    tables = (ORGANISATIONS, FIELDS, PEOPLE, SERVICES, MATTERS, FORMS, FOREIGN)
    assert sum(len(table) for table in tables) == len(GENERAL)
    assert not set(GENERAL) & set(INDICES)
    assert [spoken for spoken in [*GENERAL.values(), *INDICES.values()] if AS_WRITTEN.search(spoken)] == []


HOSTILE = {
    **TEXTS,
    "slashed caps": "A/" * 10_000,
    "papers": "số 1/" + "A-" * 10_000,
    "telephones": "0123 " * 4_000,
    "hosts": "a." * 10_000,
    "mails": "a@" * 10_000,
    "hours": "1h-" * 7_000,
    "romans": "mục " + "I, " * 7_000,
    "days listed": "ngày " + "1, " * 7_000,
    "months listed": "tháng " + "9, " * 7_000,
    "congress": "Đại hội " + "a " * 10_000 + "XV",
    "quotes": "'" * 20_000,
    "dashes": "– " * 10_000,
    "ampersands": "& " * 10_000,
    "hashtags": "#a" * 10_000,
    "letters": "u" * 20_000,
    "weekdays": "T2, " * 7_000,
    "months by letters": "T9-" * 7_000,
    "vulgar fractions": "½ " * 10_000,
    "strokes of figures": "1/" * 10_000,
    "sets of a match": "(2-1, " * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_the_text_takes_not_sixteen_times_the_time(name: str) -> None:
    """Of a machine that is busy: quadratic reading would take sixteen times as long, and many seconds."""
    text = HOSTILE[name]
    whole, part = _seconds(text), _seconds(text[: len(text) // 4])
    assert whole < max(1.5, part * 12)


def _seconds(text: str) -> float:
    before = time.process_time()
    speak(text, GENERAL_VOICE)
    return time.process_time() - before


@pytest.mark.parametrize("folder", CONTENT, ids=lambda folder: folder.name)
def test_every_radio_text_is_ready_to_be_read_out(folder: Path) -> None:
    hub, _ = read_campaign(folder)
    assert hub is not None
    kinds = {channel.id: channel.kind for channel in hub.campaign.channels}
    texts = [
        placement.text.plain
        for post in hub.posts
        for placement in post.placements
        if kinds.get(placement.channel) == "radio" and placement.text
    ]
    assert len(texts) > 5
    for text in texts:
        spoken = speak(text, hub.campaign.voice)
        assert not re.search(r"[0-9()\[\]“”]", spoken)
        assert set(AS_WRITTEN.findall(spoken)) <= LEFT, spoken


@pytest.mark.parametrize("folder", CONTENT, ids=lambda folder: folder.name)
def test_every_paper_and_post_is_read_to_the_last_digit(folder: Path) -> None:
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        spoken = speak(text, GENERAL_VOICE)
        assert not re.search(r"[0-9]", spoken), path
        assert spoken.count("\n") == text.count("\n")
