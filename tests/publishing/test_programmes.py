"""What loudspeakers read: at which hours, in which order, from when, until when."""

from datetime import date, datetime, time

from kyniem.model.post import BulletinClass, PlayWindow
from kyniem.publishing.radio.slots import radio_channels, readings_of, slots_on
from kyniem.settings import CAMPAIGN_ZONE
from tests.publishing.samples import edition, on_radio, post

FIVE, EVENING = time(5), time(17)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CAMPAIGN_ZONE)


def titles(day: str, *posts: object, as_of: str = "2023-10-05 08:00") -> list[tuple[str, list[str]]]:
    """The hours of a day, and what is read at each."""
    seen = edition(*posts, as_of=at(as_of))  # type: ignore[arg-type]  # posts alone are given here
    return [
        (f"{slot.moment:%H:%M}", [each.id for each in slot.readings])
        for slot in slots_on(seen, radio_channels(seen)[0], date.fromisoformat(day))
    ]


def test_a_day_has_every_hour_of_the_channel_and_in_each_what_is_on_air_then() -> None:
    window = PlayWindow(start=at("2023-10-05 17:00"), until=at("2023-10-07 06:00"), times=2)
    one = post("mot", placements=(on_radio(play=window),))
    assert titles("2023-10-05", one) == [("05:00", []), ("17:00", ["mot"])]
    assert titles("2023-10-06", one) == [("05:00", ["mot"]), ("17:00", ["mot"])]
    assert titles("2023-10-07", one) == [("05:00", ["mot"]), ("17:00", [])]


def test_what_is_urgent_is_read_first_then_what_has_priority_then_the_newest() -> None:
    def read(name: str, published: str, bulletin: BulletinClass) -> object:
        play = PlayWindow(start=at("2023-10-04 05:00"), until=at("2023-10-09 18:00"), times=2)
        return post(name, published=at(published), placements=(on_radio(play=play, bulletin=bulletin),))

    posts = (
        read("cu", "2023-10-01 08:00", BulletinClass.ORDINARY),
        read("moi", "2023-10-03 08:00", BulletinClass.ORDINARY),
        read("gap", "2023-10-01 09:00", BulletinClass.URGENT),
        read("uu-tien", "2023-10-02 08:00", BulletinClass.PRIORITY),
    )
    assert titles("2023-10-06", *posts)[0] == ("05:00", ["gap", "uu-tien", "moi", "cu"])


def test_what_has_expired_by_then_is_not_read_and_what_is_not_out_is_not_told() -> None:
    play = PlayWindow(start=at("2023-10-04 05:00"), until=at("2023-10-09 18:00"), times=2)
    ending = post("het", expires=at("2023-10-06 12:00"), placements=(on_radio(play=play),))
    later = post("sau", published=at("2023-10-05 20:00"), placements=(on_radio(play=play),))
    assert titles("2023-10-06", ending, later) == [("05:00", ["het"]), ("17:00", [])]


def test_each_script_is_told_once_and_how_long_it_takes() -> None:
    play = PlayWindow(start=at("2023-10-04 05:00"), until=at("2023-10-09 18:00"), times=2)
    seen = edition(post("mot", placements=(on_radio(play=play),)), as_of=at("2023-10-05 08:00"))
    slots = slots_on(seen, radio_channels(seen)[0], date(2023, 10, 6))
    (reading,) = readings_of(slots)
    assert (reading.id, reading.hours) == ("mot", (FIVE, EVENING))
    assert reading.seconds > 0
    assert [slot.minutes for slot in slots] == [1, 1]
