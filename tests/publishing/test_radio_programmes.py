"""The programme of a slot: what comes first, what fits, what waits, what is new; never what is not out."""

from dataclasses import replace
from datetime import datetime

from kyniem.model.campaign import Programme as Frame
from kyniem.model.campaign import Slogan
from kyniem.model.edition import Edition
from kyniem.model.post import BulletinClass, PlayWindow, Post
from kyniem.model.published import Correction
from kyniem.publishing.radio.programmes import Programme, programmes_of
from kyniem.settings import CAMPAIGN_ZONE
from tests.publishing.samples import body, edition, on_radio, post

URGENT, PRIORITY, ORDINARY = BulletinClass.URGENT, BulletinClass.PRIORITY, BulletinClass.ORDINARY


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2023-10-{text}").replace(tzinfo=CAMPAIGN_ZONE)


def with_frame(seen: Edition, frame: Frame | None) -> Edition:
    """The same edition, its radio with this frame around the items and its campaign with a slogan."""
    radio, *others = seen.campaign.channels
    channels = (replace(radio, programme=frame), *others)
    slogans = (Slogan(text="Kỷ luật và Đồng tâm", lead=True),)
    return replace(seen, campaign=replace(seen.campaign, channels=channels, slogans=slogans))


def programmes(
    *posts: Post, frame: Frame | None = None, as_of: str = "05 08:00", over: bool = False
) -> dict[str, Programme]:
    """The programmes of the radio by their moment, `05 17:00`."""
    seen = with_frame(edition(*posts, as_of=at(as_of)), frame)
    seen = replace(seen, over_on=at("01").date()) if over else seen
    found = programmes_of(seen, seen.campaign.channels[0])
    return {f"{one.moment:%d %H:%M}": one for one in found}


def script(
    name: str, minutes: int, bulletin: BulletinClass = ORDINARY, begins: str = "04 05:00", **changes: object
) -> Post:
    """A post whose script takes so many minutes, published the evening before it begins."""
    play = PlayWindow(start=at(begins), until=at("12 18:00"), times=2)
    words = body(" ".join(["đọc"] * (180 * minutes)))
    placement = on_radio(play=play, bulletin=bulletin, text=words)
    return replace(post(name, placements=(placement,), published=at(f"{int(begins[:2]) - 1:02} 20:00")), **changes)  # type: ignore[arg-type]  # a wrong field fails at once


def order(programme: Programme) -> list[str]:
    return [item.reading.id for item in programme.items]


def test_today_and_two_days_after_it_have_their_slots() -> None:
    assert list(programmes(script("mot", 1))) == [
        "05 05:00", "05 17:00", "06 05:00", "06 17:00", "07 05:00", "07 17:00",
    ]  # fmt: skip


def test_once_the_campaign_is_over_there_is_none() -> None:
    assert programmes(script("mot", 1), over=True) == {}


def test_urgent_comes_first_then_priority_then_what_is_new_then_what_was_heard() -> None:
    posts = (
        script("cu", 1, begins="03 05:00"),
        script("uu-tien", 1, PRIORITY, begins="02 05:00"),
        script("gap", 1, URGENT, begins="02 05:00"),
        script("moi", 1, begins="05 17:00"),
    )
    slot = programmes(*posts, frame=Frame(minutes=10))["05 17:00"]
    assert order(slot) == ["gap", "uu-tien", "moi", "cu"]
    assert [item.new for item in slot.items] == [False, False, True, False]


def test_what_does_not_fit_waits_and_takes_its_turn_in_the_next_slot() -> None:
    posts = [script(name, 2) for name in ("a", "b", "c")]
    made = programmes(*posts, frame=Frame(minutes=5))
    heard = [order(one) for one in made.values()]
    assert all(len(names) == 2 for names in heard)
    assert {name for names in heard[:2] for name in names} == {"a", "b", "c"}
    (waiting,) = made["05 05:00"].left_out
    assert waiting.next_slot == at("05 17:00")
    assert waiting.reading.id in order(made["05 17:00"])


def test_what_waits_in_vain_is_told() -> None:
    ending = PlayWindow(start=at("05 05:00"), until=at("05 06:00"), times=2)
    long, last = script("dai", 3, PRIORITY), script("cuoi", 3, begins="05 05:00")
    last = replace(last, placements=(replace(last.placements[0], play=ending),))
    (waiting,) = programmes(long, last, frame=Frame(minutes=4))["05 05:00"].left_out
    assert (waiting.reading.id, waiting.next_slot) == ("cuoi", None)


def test_a_shorter_item_fills_what_a_longer_one_leaves() -> None:
    posts = (script("uu-tien", 2, PRIORITY), script("dai", 3, begins="05 05:00"), script("ngan", 1, begins="03 05:00"))
    slot = programmes(*posts, frame=Frame(minutes=4))["05 05:00"]
    assert order(slot) == ["uu-tien", "ngan"]


def test_what_is_urgent_is_always_in_and_the_first_item_is_never_too_long() -> None:
    urgent = programmes(script("mot", 3, URGENT), script("hai", 3, URGENT), frame=Frame(minutes=4))["05 05:00"]
    assert sorted(order(urgent)) == ["hai", "mot"]
    assert urgent.minutes_read == 7  # the slogan is said too
    assert order(programmes(script("dai", 9), frame=Frame(minutes=4))["05 05:00"]) == ["dai"]


def test_opening_slogan_and_closing_are_said_and_counted() -> None:
    frame = Frame(minutes=1, opening="Kính chào bà con, 60 năm rồi.", closing="Xin hết")
    slot = programmes(script("mot", 1), frame=frame)["05 05:00"]
    assert slot.opening == ("Kính chào bà con, sáu mươi năm rồi.", "Kỷ luật và Đồng tâm.")
    assert slot.closing == ("Xin hết.",)
    assert slot.seconds > 60


def test_without_a_frame_everything_is_read() -> None:
    slot = programmes(*(script(name, 5) for name in ("a", "b", "c")))["05 05:00"]
    assert (len(slot.items), slot.left_out, slot.opening, slot.closing, slot.minutes) == (3, (), (), (), 0)


def test_what_was_set_right_since_it_was_read_is_marked_until_it_is_read_again() -> None:
    fault = Correction(when=at("05 08:00"), what="Đúng là 7 giờ.")
    made = programmes(script("mot", 1, corrections=(fault,)))
    told = [(item.reading.id, item.new, item.corrected) for item in made["05 17:00"].items]
    assert told == [("mot:dinh-chinh-1", True, None), ("mot", False, at("05 08:00"))]
    assert [item.corrected for item in made["06 05:00"].items] == [None, None]


def test_what_is_not_out_is_in_no_programme() -> None:
    later = script("sau", 1, begins="06 05:00", published=at("05 20:00"))
    assert all(not one.items for one in programmes(later).values())
    assert order(programmes(later, as_of="05 20:00")["06 05:00"]) == ["sau"]
