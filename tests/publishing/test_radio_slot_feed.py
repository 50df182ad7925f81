"""The feed of a channel's programmes, read back by a reader that is not ours."""

import json
from datetime import datetime

import feedparser

from kyniem.model.post import Post
from kyniem.model.published import Correction
from kyniem.publishing.feeds.radio_slots import publish_slot_feeds
from tests.publishing.sample_papers import at
from tests.publishing.samples import body, edition, on_radio, post, withdrawn

FOLDER = "kenh/phat-thanh/chuong-trinh"


def files(*posts: Post, as_of: datetime | None = None) -> dict[str, bytes]:
    """The documents by what follows their name."""
    seen = edition(*posts, as_of=as_of or at("2023-10-05", "08:00"))
    return {each.path.removeprefix(FOLDER): each.content for each in publish_slot_feeds(seen)}


def one(**changes: object) -> Post:
    return post("mo-le", title="Mở lễ", placements=(on_radio(text=body("Lễ mở lúc 19h30.")),), **changes)


def test_each_slot_is_an_item_under_an_id_of_its_own_with_all_that_is_said() -> None:
    told = files(one())
    assert sorted(told) == [".atom.xml", ".json", ".xml"]
    for name in (".xml", ".atom.xml"):
        feed = feedparser.parse(told[name])
        assert not feed.bozo
        assert [entry.id.rpartition("buoi-")[2] for entry in feed.entries] == [
            "2023-10-05-0500", "2023-10-05-1700", "2023-10-06-0500",
            "2023-10-06-1700", "2023-10-07-0500", "2023-10-07-1700",
        ]  # fmt: skip
        assert feed.entries[0].title == "Buổi 05:00, thứ Năm, 05/10/2023"
        assert feed.entries[0].link == "https://60nam.example/kenh/phat-thanh/2023-10-05-0500/"
        assert "Lễ mở lúc mười chín giờ ba mươi phút." in feed.entries[0].content[-1].value
    item = json.loads(told[".json"])["items"][0]
    assert item["content_text"] == "Lễ mở lúc mười chín giờ ba mươi phút."


def updated(*posts: Post, as_of: datetime) -> str:
    """When the slot of 5 o'clock on 6 October was last changed, as Atom tells it."""
    entries = feedparser.parse(files(*posts, as_of=as_of)[".atom.xml"]).entries
    return next(str(entry.updated) for entry in entries if entry.id.endswith("2023-10-06-0500"))


def test_a_slot_keeps_its_moment_until_its_content_changes() -> None:
    """It is known two days before; a correction or a withdrawal changes it, another hour of reading does not."""
    fault = Correction(when=at("2023-10-05", "09:00"), what="Đúng là 19h30.")
    other = withdrawn(post("sai", placements=(on_radio(),)), at("2023-10-05", "10:00"))
    assert isinstance(other, Post)
    early, late = at("2023-10-04", "08:00"), at("2023-10-05", "11:00")
    assert updated(one(), as_of=early) == updated(one(), as_of=late) == "2023-10-04T00:00:00+07:00"
    assert updated(one(corrections=(fault,)), as_of=late) == "2023-10-05T09:00:00+07:00"
    assert updated(one(), other, as_of=late) == "2023-10-05T10:00:00+07:00"


def test_a_slot_without_items_is_not_told() -> None:
    assert feedparser.parse(files()[".xml"]).entries == []


def test_what_is_not_out_is_not_told() -> None:
    later = one(published=at("2023-10-05", "20:00"))
    assert feedparser.parse(files(later)[".xml"]).entries == []
