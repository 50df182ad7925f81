"""What a radio channel may read: posts and corrections, their words as written and as said, how long they take."""

from dataclasses import replace
from datetime import datetime, time

import pytest

from kyniem.model.media import Media
from kyniem.model.post import BulletinClass, PlayWindow, Post
from kyniem.model.published import Correction
from kyniem.publishing.radio.broadcasts import Reading, broadcasts_of, hours_of, on_air
from kyniem.settings import CAMPAIGN_ZONE
from tests.publishing.samples import body, edition, everywhere, on_radio, post

FIVE, NOON, EVENING = time(5), time(12), time(17)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CAMPAIGN_ZONE)


def read(*posts: Post, as_of: str = "2023-10-05 08:00") -> tuple[Reading, ...]:
    """All that the radio may still read at a moment."""
    seen = edition(*posts, as_of=at(as_of))
    return broadcasts_of(seen, seen.campaign.channels[0])


def ids(*posts: Post, as_of: str) -> list[str]:
    return [reading.id for reading in read(*posts, as_of=as_of)]


@pytest.mark.parametrize(
    ("begins", "times", "hours", "told"),
    [
        ("2023-10-01 05:00", 2, (FIVE, EVENING), (FIVE, EVENING)),
        ("2023-10-01 05:00", 1, (FIVE, EVENING), (FIVE,)),
        ("2023-10-01 17:00", 1, (FIVE, EVENING), (EVENING,)),
        ("2023-10-01 09:30", 1, (FIVE, EVENING), (EVENING,)),
        ("2023-10-01 19:00", 1, (FIVE, EVENING), (FIVE,)),
        ("2023-10-01 17:00", 2, (FIVE, NOON, EVENING), (FIVE, EVENING)),
        ("2023-10-01 12:00", 5, (FIVE, NOON, EVENING), (FIVE, NOON, EVENING)),
        ("2023-10-01 12:00", 1, (), ()),
    ],
)
def test_an_item_is_read_from_its_first_hour_on_as_often_as_it_says(
    begins: str, times: int, hours: tuple[time, ...], told: tuple[time, ...]
) -> None:
    assert hours_of(PlayWindow(start=at(begins), times=times), hours) == told


def test_an_item_without_a_window_is_read_at_every_hour() -> None:
    assert hours_of(None, (FIVE, EVENING)) == (FIVE, EVENING)


def test_the_words_stand_as_written_and_as_said() -> None:
    words = body("Lễ mở lúc 19h30 ngày 28/10.\n\nBà con tới sớm.")
    (one,) = read(post(placements=(on_radio(text=words),)))
    assert one.written == "Lễ mở lúc 19h30 ngày 28/10. Bà con tới sớm."
    assert one.spoken == "Lễ mở lúc mười chín giờ ba mươi phút ngày hai mươi tám tháng mười. Bà con tới sớm."
    assert [(part.written, part.spoken) for part in one.turned] == [
        ("19h30", "mười chín giờ ba mươi phút"),
        ("ngày 28/10", "ngày hai mươi tám tháng mười"),
    ]


def test_a_post_without_words_for_the_radio_is_read_as_it_stands() -> None:
    (one,) = read(post(placements=(on_radio(),)))
    assert one.written == "Toàn văn của mo-dot."


def test_time_is_reckoned_from_what_is_said_or_from_the_recording() -> None:
    """`19h30` is one word to write and six syllables to say."""
    (one,) = read(post(placements=(on_radio(text=body(" ".join(["19h30,"] * 30))),)))
    assert one.seconds == 60
    recording = Media(path="media/ban-tin.mp3", type="audio/mpeg", length=9, seconds=75)
    assert replace(one, recording=recording).seconds == 75
    assert replace(one, recording=replace(recording, seconds=0)).seconds == 60


def test_the_recording_of_a_post_goes_with_it() -> None:
    (one,) = read(everywhere())
    assert one.recording is not None
    assert one.recording.path == "media/ban-tin.mp3"


def test_what_is_over_or_not_out_is_not_there_and_what_is_still_to_be_read_is() -> None:
    one = post("mot", placements=(on_radio(),))
    later = post("sau", published=at("2023-10-05 20:00"), placements=(on_radio(),))
    assert ids(one, later, as_of="2023-10-01 03:30") == ["mot"]
    assert ids(one, later, as_of="2023-10-20 17:59") == ["sau", "mot"]
    assert ids(one, later, as_of="2023-10-20 18:00") == []


def corrected(**changes: object) -> Post:
    """A post that was set right at 8 o'clock on 2 October."""
    fault = Correction(when=at("2023-10-02 08:00"), what="Lễ mở lúc 19h30, không phải 18h30.")
    own = replace(fault, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once
    return post("le", title="Mở lễ", placements=(on_radio(bulletin=BulletinClass.ORDINARY),), corrections=(own,))


def test_a_correction_is_an_item_of_its_own_for_three_days() -> None:
    assert ids(corrected(), as_of="2023-10-02 07:59") == ["le"]
    assert ids(corrected(), as_of="2023-10-02 08:00") == ["le:dinh-chinh-1", "le"]
    assert ids(corrected(), as_of="2023-10-05 07:59") == ["le:dinh-chinh-1", "le"]
    assert ids(corrected(), as_of="2023-10-05 08:00") == ["le"]


def test_a_correction_is_read_in_the_editors_words_or_says_what_was_wrong_and_since_when() -> None:
    own, _ = read(corrected(text="Lễ mở lúc 19h30."), as_of="2023-10-03 08:00")
    assert own.spoken == "Lễ mở lúc mười chín giờ ba mươi phút."
    made, _ = read(corrected(), as_of="2023-10-03 08:00")
    assert made.title == "Đính chính: Mở lễ"
    assert made.written_paragraphs == (
        "Xin đính chính. Bản tin “Mở lễ”, phát từ ngày 01/10/2023, có chỗ chưa đúng.",
        "Lễ mở lúc 19h30, không phải 18h30.",
        "Xin bà con nghe lại cho đúng.",
    )


def test_a_correction_comes_before_the_items_of_its_class() -> None:
    newer = post("moi", published=at("2023-10-02 20:00"), placements=(on_radio(bulletin=BulletinClass.PRIORITY),))
    urgent = post("gap", placements=(on_radio(bulletin=BulletinClass.URGENT),))
    assert ids(corrected(), newer, urgent, as_of="2023-10-03 08:00") == ["gap", "le:dinh-chinh-1", "moi", "le"]


def test_a_correction_is_on_air_from_the_slot_after_it() -> None:
    seen = edition(corrected(), as_of=at("2023-10-02 08:00"))
    radio = seen.campaign.channels[0]
    told = {
        moment: [reading.id for reading in on_air(seen, radio, at(f"2023-10-{moment}"))]
        for moment in ("02 05:00", "02 17:00", "05 05:00", "05 17:00")
    }
    assert told == {
        "02 05:00": ["le"],
        "02 17:00": ["le:dinh-chinh-1", "le"],
        "05 05:00": ["le:dinh-chinh-1", "le"],
        "05 17:00": ["le"],
    }


def test_an_item_is_not_on_air_before_it_is_out() -> None:
    seen = edition(
        post("mot", published=at("2023-10-05 08:00"), placements=(on_radio(play=None),)), as_of=at("2023-10-05 08:00")
    )
    radio = seen.campaign.channels[0]
    assert on_air(seen, radio, at("2023-10-05 05:00")) == ()
    assert [reading.id for reading in on_air(seen, radio, at("2023-10-05 17:00"))] == ["mot"]
