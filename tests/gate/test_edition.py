"""The edition itself: whoever holds it can reach nothing that its audience may not see."""

from datetime import datetime
from pathlib import Path

import pytest

from kyniem.build import check_campaign
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.hub import Hub
from kyniem.settings import CAMPAIGN_ZONE

PUBLIC, DESK = Audience.PUBLIC, Audience.DESK
LAST_MINUTE = "2024-03-05 04:59"


@pytest.fixture(scope="module")
def hub(trial: Path) -> Hub:
    """The test campaign, drafts included."""
    found, _ = check_campaign(trial)
    assert found is not None
    return found


def edition(hub: Hub, moment: str, audience: Audience = PUBLIC) -> Edition:
    """What the audience may see at a moment in the campaign's time zone."""
    return release(hub, datetime.fromisoformat(moment).replace(tzinfo=CAMPAIGN_ZONE), audience)


@pytest.mark.parametrize(
    ("moment", "hidden"),
    [
        (LAST_MINUTE, ("zzhengiotieude", "zzhengiothanbai", "zzhengioloa", "zzhengiofanpage", "zzhengiotahinh")),
        (LAST_MINUTE, ("zznhaptieude", "zznhapthanbai", "zzchoduyettieude", "zzchoduyetthanbai", "zznhapkehoachviec")),
        (LAST_MINUTE, ("zzgobaitieude", "zzgobaithanbai", "zzgobailoa", "zzgobaidinhchinh", "zzgobaidemuc")),
        (LAST_MINUTE, ("zzgolichtieude", "zzgolichghichu", "zzkehoachsautieude", "zzlichsaunoidung", "zzsuasau")),
        ("2024-03-06 09:00", ("zzgokehoachtieude", "zzgokehoachviec", "zzgokehoachso", "zzgokehoachthan")),
    ],
)
def test_no_field_of_the_public_edition_holds_what_is_hidden(hub: Hub, moment: str, hidden: tuple[str, ...]) -> None:
    everything = repr(hub)
    held = repr(edition(hub, moment))
    assert [word for word in hidden if word not in everything] == []
    assert [word for word in hidden if word in held] == []


def test_the_desk_holds_drafts_and_what_is_to_come_but_nothing_withdrawn(hub: Hub) -> None:
    held = repr(edition(hub, LAST_MINUTE, DESK))
    assert "zznhapthanbai" in held
    assert "zzhengiothanbai" in held
    assert "zzgobaithanbai" not in held
    assert "zzgolichnoidung" not in held


def test_a_hidden_item_is_found_by_no_name(hub: Hub) -> None:
    before, after = edition(hub, LAST_MINUTE), edition(hub, "2024-03-05 05:00")
    source, picture = "posts/2024/zzhengio-mo-hoi.md", "media/zzhengio-hinh.svg"
    assert [each.post("zzhengio-mo-hoi") is not None for each in (before, after)] == [False, True]
    assert [each.item_from(source) is not None for each in (before, after)] == [False, True]
    assert [each.medium(picture) is not None for each in (before, after)] == [False, True]
    assert before.plan("zzkehoachsau") is None
    assert before.served("zzkehoachsau#I-1") is None


def test_a_row_of_a_calendar_names_its_post_only_when_that_is_out(hub: Hub) -> None:
    named = [
        next(entry.post for entry in edition(hub, moment).entries if entry.title == "Bài hẹn giờ")
        for moment in (LAST_MINUTE, "2024-03-05 05:00")
    ]
    assert named == ["", "posts/2024/zzhengio-mo-hoi.md"]


def test_marks_tell_the_desk_what_the_public_does_not_see_and_both_what_expired(hub: Hub) -> None:
    marks = {item: mark.value for item, mark in edition(hub, LAST_MINUTE, DESK).marks.items()}
    assert marks["zznhap-chua-xong"] == "nháp"
    assert marks["zzchoduyet-gan-xong"] == "chờ duyệt"
    assert marks["zzhengio-mo-hoi"] == "hẹn giờ"
    assert marks["02-cv-tn"] == "hết hạn"
    assert {mark.value for mark in edition(hub, LAST_MINUTE).marks.values()} == {"hết hạn"}


def test_before_anything_is_out_nothing_is_in_the_edition_and_nothing_has_departed(hub: Hub) -> None:
    empty = edition(hub, "2024-02-20 08:00")
    assert (empty.posts, empty.plans, empty.calendars, empty.media, empty.departed) == ((), (), (), (), ())
