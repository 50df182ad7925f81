"""What the desk looks ahead to: which coming moments, and when what a channel holds changes."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

import pytest

from kyniem.model.campaign import Channel
from kyniem.model.edition import Audience, release
from kyniem.model.forecast import MOST_MOMENTS, moments_ahead, tomorrow_morning, turns_of
from kyniem.model.hub import Hub
from kyniem.model.post import PlayWindow, Post
from kyniem.model.published import Correction, Status
from tests.model import samples
from tests.model.samples import ORIGIN, at, placement, post, withdrawal

RADIO = Channel(id="phat-thanh", name="Phát thanh", kind="radio", times=(time(17), time(5)), origin=ORIGIN)
PAGE = Channel(id="fanpage", name="Fanpage", kind="fanpage", origin=ORIGIN)
CAMPAIGN = samples.campaign(channels=(RADIO, PAGE))
EIGHT = at("2024-03-04 08:00")
"""A Monday."""


def hub(*posts: Post) -> Hub:
    return replace(samples.hub(*posts), campaign=CAMPAIGN)


def words(moments: tuple[datetime, ...]) -> list[str]:
    return [f"{moment:%d/%m %H:%M}" for moment in moments]


def test_it_looks_at_this_evening_both_hours_of_tomorrow_and_each_morning_of_a_week() -> None:
    assert words(moments_ahead(hub(), EIGHT)) == [
        "04/03 17:00",
        "05/03 05:00",
        "05/03 17:00",
        *(f"{day:02}/03 05:00" for day in range(6, 12)),
    ]


def test_a_campaign_without_radio_is_looked_at_in_the_morning_and_the_evening() -> None:
    bare = replace(hub(), campaign=samples.campaign(channels=(PAGE,)))
    assert moments_ahead(bare, EIGHT) == moments_ahead(hub(), EIGHT)
    assert tomorrow_morning(bare.campaign, EIGHT) == at("2024-03-05 05:00")


def test_the_next_changes_are_looked_at_until_there_are_enough() -> None:
    posts = [
        post(f"bai-{number}", published=EIGHT + timedelta(hours=number), placements=(placement("fanpage"),))
        for number in range(1, 60)
    ]
    moments = moments_ahead(hub(*posts), EIGHT)
    assert len(moments) == MOST_MOMENTS
    assert moments[:3] == (at("2024-03-04 09:00"), at("2024-03-04 10:00"), at("2024-03-04 11:00"))
    assert at("2024-03-11 05:00") in moments


def test_what_was_asked_for_is_there_however_far_and_whatever_else_there_is() -> None:
    assert at("2024-05-01 06:30") in moments_ahead(hub(), EIGHT, [at("2024-05-01 06:30"), at("2024-01-01 06:30")])
    assert min(moments_ahead(hub(), EIGHT, [at("2024-01-01 06:30")])) > EIGHT


def test_when_all_is_over_nothing_is_ahead_but_what_changes_still() -> None:
    late = at("2024-06-01 08:00")
    assert moments_ahead(hub(post()), late) == ()
    assert at("2024-06-02 05:00") in moments_ahead(
        hub(post(expires=at("2024-07-01 00:00"), placements=(placement(),))), late
    )
    assert release(hub(post()), late, Audience.DESK).next_change is None


WINDOW = {"placements": (placement(play=PlayWindow(start=at("2024-03-05 17:00"), until=at("2024-03-08 18:00"))),)}
FIXED = {"corrections": (Correction(when=at("2024-03-06 09:00"), what="x"),)}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ["05/03 05:00"]),
        ({"status": Status.DRAFT}, []),
        ({"status": Status.WAITING}, []),
        ({"expires": at("2024-03-07 00:00")}, ["05/03 05:00", "07/03 00:00"]),
        (WINDOW, ["05/03 05:00", "05/03 17:00", "08/03 18:00"]),
        ({**WINDOW, "expires": at("2024-03-07 00:00")}, ["05/03 05:00", "05/03 17:00", "07/03 00:00"]),
        ({**WINDOW, "expires": at("2024-03-05 12:00")}, ["05/03 05:00", "05/03 12:00"]),
        (FIXED, ["05/03 05:00", "06/03 09:00", "09/03 09:00"]),
        ({**FIXED, "expires": at("2024-03-07 00:00")}, ["05/03 05:00", "06/03 09:00", "07/03 00:00"]),
        ({**FIXED, "expires": at("2024-03-06 00:00")}, ["05/03 05:00", "06/03 00:00"]),
        (
            {"status": Status.WITHDRAWN, "withdrawal": withdrawal("2024-03-06 10:00")},
            ["05/03 05:00", "06/03 10:00"],
        ),
        ({"status": Status.WITHDRAWN, "withdrawal": withdrawal("2024-03-04 10:00")}, []),
        ({"status": Status.WITHDRAWN}, []),
    ],
)
def test_a_channel_changes_when_a_post_comes_is_set_right_is_first_or_last_read_and_goes(
    changes: dict[str, Any], expected: list[str]
) -> None:
    one = replace(post(placements=(placement(),)), **changes)
    turns = turns_of(hub(one), EIGHT)
    assert words(turns["phat-thanh"]) == expected
    assert turns["fanpage"] == ()


def test_a_play_window_is_nothing_to_a_channel_that_reads_nothing_aloud() -> None:
    window = PlayWindow(start=at("2024-03-05 17:00"), until=at("2024-03-08 18:00"))
    one = post(placements=(placement("fanpage", play=window), placement("khong-co-kenh")))
    assert words(turns_of(hub(one), EIGHT)["fanpage"]) == ["05/03 05:00"]


def test_only_the_desk_is_told_of_what_comes_and_what_comes_is_what_the_public_will_see() -> None:
    whole = hub(post(placements=(placement("fanpage"),)), post("nhap", status=Status.DRAFT))
    public, desk = (release(whole, EIGHT, audience) for audience in (Audience.PUBLIC, Audience.DESK))
    assert (public.coming, public.turns) == ((), {})
    assert desk.coming
    assert all(then == release(whole, then.as_of, Audience.PUBLIC) for then in desk.coming)
    assert desk.next_change == at("2024-03-04 17:00")
    assert public.next_change == at("2024-03-05 00:00")
