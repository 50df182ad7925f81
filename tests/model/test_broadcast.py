"""Which corrections loudspeakers owe their listeners, and how long."""

from datetime import datetime, timedelta

import pytest

from kyniem.model.broadcast import class_of_correction, corrections_to_read
from kyniem.model.post import BulletinClass, Placement, PlayWindow
from kyniem.model.published import Correction
from tests.publishing.sample_papers import at
from tests.publishing.samples import campaign, on_fanpage, on_radio, post

RADIO, FANPAGE = campaign().channels[:2]


def windows(when: datetime, *placements: Placement, channels: tuple[str, ...] = ()) -> list[tuple[int, PlayWindow]]:
    """What the radio must set right of a post that was corrected at this moment."""
    own = post(placements=placements, corrections=(Correction(when=when, what="Đúng là 7 giờ.", channels=channels),))
    return [(number, window) for number, _, window in corrections_to_read(own, RADIO)]


def test_a_correction_is_read_for_three_days_in_every_slot() -> None:
    once = on_radio(play=PlayWindow(start=at("2023-10-01", "05:00"), until=at("2023-10-20"), times=1))
    when = at("2023-10-02", "08:00")
    assert windows(when, once) == [(1, PlayWindow(start=when, until=when + timedelta(days=3), times=2))]


@pytest.mark.parametrize(
    ("when", "read"),
    [
        (at("2023-10-01", "04:59"), False),  # not due yet: who reads it first reads it right
        (at("2023-10-01", "05:00"), True),
        (at("2023-10-20", "18:00"), True),  # just over: people remember it wrong
        (at("2023-10-23", "17:59"), True),
        (at("2023-10-23", "18:00"), False),
    ],
)
def test_only_what_was_due_and_is_still_remembered_is_set_right(when: datetime, read: bool) -> None:  # noqa: FBT001 - a column
    assert bool(windows(when, on_radio())) is read


def test_a_correction_of_other_channels_words_or_of_a_post_not_on_radio_is_not_read() -> None:
    when = at("2023-10-02")
    assert windows(when, on_radio(), channels=("fanpage",)) == []
    assert windows(when, on_fanpage()) == []
    assert len(windows(when, on_radio(), channels=("fanpage", "phat-thanh"))) == 1


def test_a_post_without_a_play_window_is_due_from_its_publishing_on() -> None:
    assert len(windows(at("2023-10-01", "03:30"), on_radio(play=None))) == 1
    assert windows(at("2023-10-01", "03:29"), on_radio(play=None)) == []


def test_only_radio_reads_corrections() -> None:
    own = post(placements=(on_fanpage(),), corrections=(Correction(when=at("2023-10-02"), what="Đúng là 7 giờ."),))
    assert list(corrections_to_read(own, FANPAGE)) == []


def test_corrections_are_numbered_by_time_whomever_they_concern() -> None:
    corrections = (
        Correction(when=at("2023-10-04"), what="Hai."),
        Correction(when=at("2023-10-02"), what="Một.", channels=("fanpage",)),
    )
    own = post(placements=(on_radio(),), corrections=corrections)
    assert [(number, each.what) for number, each, _ in corrections_to_read(own, RADIO)] == [(2, "Hai.")]


@pytest.mark.parametrize(
    ("item", "correction"),
    [
        (BulletinClass.ORDINARY, BulletinClass.PRIORITY),
        (BulletinClass.PRIORITY, BulletinClass.PRIORITY),
        (BulletinClass.URGENT, BulletinClass.URGENT),
    ],
)
def test_a_correction_has_priority_at_least(item: BulletinClass, correction: BulletinClass) -> None:
    assert class_of_correction(on_radio(bulletin=item)) is correction
