"""What the radio's and the page's people get from their feeds: facts, words, files."""

import json
from dataclasses import replace
from html import escape
from typing import Any

import pytest

from kyniem.model.media import Media
from kyniem.model.output import Output
from kyniem.model.post import BulletinClass, Placement, PlayWindow, Post
from kyniem.model.published import Correction
from kyniem.publishing.feeds.files import publish_feeds
from kyniem.publishing.social import paste_text
from tests.publishing import samples
from tests.publishing.readers import content, nodes
from tests.publishing.sample_papers import at
from tests.publishing.samples import AUDIO, PICTURE, SITE, on_fanpage, on_radio


def outputs_of(*posts: Post, limit: int = 50) -> tuple[Output, ...]:
    return publish_feeds(samples.edition(*posts), samples.settings(limit))


def items(outputs: tuple[Output, ...], feed: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(content(outputs, f"feeds/{feed}.json"))["items"]
    return found


def placed(*placements: Placement, post_id: str = "mo-dot", **changes: object) -> Post:
    plain = samples.post(post_id, placements=placements)
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def test_radio_tells_class_window_and_times_before_the_text() -> None:
    item = items(outputs_of(placed(on_radio(text=samples.body("Thưa bà con.")))), "phat-thanh")
    facts, words, source = item[0]["content_html"].split("\n")
    assert facts == (
        "<ul><li>Loại bản tin: ưu tiên (phát đầu chương trình)</li><li>Phát từ: 05:00 ngày 01/10/2023</li>"
        "<li>Phát đến: 18:00 ngày 20/10/2023</li><li>Số lần phát mỗi ngày: 2</li>"
        "<li>Giờ phát: 05:00, 17:00</li></ul>"
    )
    assert words == "<p>Thưa bà con.</p>"
    assert source.startswith("<p>Không đọc đoạn này. Nguồn: ")
    assert item[0]["content_text"] == "Thưa bà con."


@pytest.mark.parametrize(
    ("bulletin", "words"),
    [
        (BulletinClass.ORDINARY, "Loại bản tin: thông thường (phát theo lịch)"),
        (BulletinClass.URGENT, "Loại bản tin: khẩn cấp (phát ngay)"),
    ],
)
def test_each_class_says_what_it_asks_of_the_operator(bulletin: BulletinClass, words: str) -> None:
    item = items(outputs_of(placed(on_radio(bulletin=bulletin, play=None))), "phat-thanh")[0]
    assert item["content_html"].startswith(f"<ul><li>{words}</li></ul>")


def test_radio_reads_the_post_itself_where_it_has_no_words_of_its_own() -> None:
    item = items(outputs_of(placed(on_radio())), "phat-thanh")[0]
    assert "<p>Toàn văn của mo-dot.</p>" in item["content_html"]
    assert item["content_text"] == "Toàn văn của mo-dot."


def test_radio_drops_what_may_no_longer_be_played_and_keeps_what_has_no_end() -> None:
    def window(until: str | None, clock: str = "08:00") -> Placement:
        end = at(until, clock) if until else None
        return on_radio(play=PlayWindow(start=at("2023-10-01", "05:00"), until=end))

    posts = [
        placed(window("2023-10-15", "08:00"), post_id="het-dung-luc-nay"),
        placed(window("2023-10-15", "08:01"), post_id="con-mot-phut"),
        placed(window(None), post_id="khong-han"),
        placed(on_radio(play=None), post_id="khong-ghi"),
        placed(on_fanpage(), post_id="khong-phat"),
    ]
    outputs = outputs_of(*posts)
    assert sorted(item["id"].split(":")[2] for item in items(outputs, "phat-thanh")) == [
        "con-mot-phut",
        "khong-ghi",
        "khong-han",
    ]
    assert len(items(outputs, "tat-ca")) == 5
    no_end = next(item for item in items(outputs, "phat-thanh") if "khong-han" in item["id"])
    assert "<li>Phát đến: không ghi</li>" in no_end["content_html"]


def test_radio_keeps_all_that_may_still_be_played_however_much_came_after_and_has_no_archive() -> None:
    posts = [placed(on_radio(), post_id=f"b{day:02}", published=at(f"2023-10-{day:02}")) for day in range(2, 8)]
    outputs = outputs_of(*posts, placed(on_radio(), post_id="a-cu", published=at("2023-09-01")), limit=3)
    found = [item["id"].split(":")[2] for item in items(outputs, "phat-thanh")]
    assert found == ["b07", "b06", "b05", "b04", "b03", "b02", "a-cu"]
    assert not [output.path for output in outputs if output.path.startswith("feeds/phat-thanh.2023")]


def test_radio_gives_the_words_as_they_are_said_and_nothing_else_as_plain_text() -> None:
    outputs = outputs_of(placed(on_radio(text=samples.body("Mời bà con đến lúc 19h30 ngày 28/10."))))
    spoken = "Mời bà con đến lúc mười chín giờ ba mươi phút ngày hai mươi tám tháng mười."
    assert items(outputs, "phat-thanh")[0]["content_text"] == spoken
    rss = content(outputs, "feeds/phat-thanh.xml")
    assert nodes(rss, "//item/description/text()") == [spoken]
    assert f"<p>{spoken}</p>" in nodes(rss, "//item/content:encoded/text()")[0]


@pytest.mark.parametrize("path", ["feeds/phat-thanh.xml", "feeds/phat-thanh.atom.xml"])
def test_radio_says_to_programs_too_when_and_how_long(path: str) -> None:
    document = content(outputs_of(placed(on_radio(text=samples.body("Thưa bà con. " * 60)))), path)
    said = {
        name: nodes(document, f"//kyniem:{name}/text()") for name in ("bulletin", "from", "until", "times", "hours")
    }
    assert said == {
        "bulletin": ["ưu tiên"],
        "from": ["2023-10-01T05:00:00+07:00"],
        "until": ["2023-10-20T18:00:00+07:00"],
        "times": ["2"],
        "hours": ["05:00 17:00"],
    }
    assert nodes(document, "//itunes:duration/text()") == ["60"]
    (transcript,) = nodes(document, "//podcast:transcript")
    address = f"{SITE}kenh/phat-thanh/bai/mo-dot.txt"
    assert dict(transcript.attrib) == {"url": address, "type": "text/plain", "language": "vi"}


def test_a_recording_tells_how_long_it_lasts() -> None:
    edition = samples.edition(placed(on_radio(audio=AUDIO.path)))
    edition = replace(edition, media=(PICTURE, replace(AUDIO, seconds=95)))
    outputs = publish_feeds(edition, samples.settings())
    assert nodes(content(outputs, "feeds/phat-thanh.xml"), "//itunes:duration/text()") == ["95"]
    attached = items(outputs, "phat-thanh")[0]["attachments"][0]
    assert (attached["duration_in_seconds"], attached["size_in_bytes"]) == (95, AUDIO.length)


def test_radio_keeps_within_a_hundred_kilobytes_what_is_urgent_then_what_has_priority_then_the_newest() -> None:
    long = samples.body("Thưa bà con. " * 400)
    posts = [
        placed(on_radio(text=long, bulletin=bulletin), post_id=f"{name}-{day:02}", published=at(f"2023-10-{day:02}"))
        for name, bulletin, days in (
            ("khan", BulletinClass.URGENT, range(1, 3)),
            ("uu", BulletinClass.PRIORITY, range(3, 5)),
            ("thuong", BulletinClass.ORDINARY, range(5, 15)),
        )
        for day in days
    ]
    outputs = outputs_of(*posts)
    sizes = [len(content(outputs, f"feeds/phat-thanh{ending}")) for ending in (".xml", ".atom.xml", ".json")]
    assert 80_000 < max(sizes) <= 100_000
    found = [item["id"].split(":")[2] for item in items(outputs, "phat-thanh")]
    assert found == ["thuong-14", "thuong-13", "uu-04", "uu-03", "khan-02", "khan-01"]


def test_what_was_due_before_it_was_set_right_is_set_right_aloud_by_an_item_of_its_own() -> None:
    told = (Correction(when=at("2023-10-14", "09:00"), what="Đúng là 17:00.", text="Xin đính chính: đúng là 17:00."),)
    outputs = outputs_of(placed(on_radio(), corrections=told))
    correction, post = items(outputs, "phat-thanh")
    own = "tag:60nam.example,2023:mo-dot:phat-thanh"
    assert (correction["id"], post["id"]) == (f"{own}:dinh-chinh-1", own)
    assert correction["title"] == "Đính chính: Tiêu đề mo-dot"
    assert correction["content_text"] == "Xin đính chính: đúng là mười bảy giờ."
    assert correction["date_published"] == "2023-10-14T09:00:00+07:00"
    assert correction["_kyniem"]["from"] == "2023-10-14T09:00:00+07:00"
    assert correction["_kyniem"]["bulletin"] == "ưu tiên"


@pytest.mark.parametrize(
    "told",
    [
        Correction(when=at("2023-10-14"), what="Sửa trên trang.", channels=("fanpage",)),
        Correction(when=at("2023-09-30"), what="Sửa trước khi phát."),
    ],
    ids=["of other words", "before the first broadcast"],
)
def test_what_nobody_heard_wrong_is_not_set_right_aloud(told: Correction) -> None:
    assert len(items(outputs_of(placed(on_radio(), corrections=(told,))), "phat-thanh")) == 1


def test_what_is_pasted_stands_in_every_format_just_as_the_desk_gives_it() -> None:
    edition = samples.edition(placed(on_fanpage(), picture=samples.picture()))
    channel = edition.campaign.channel("fanpage")
    assert channel is not None
    text = paste_text(edition, edition.posts[0], channel)
    outputs = publish_feeds(edition, samples.settings())
    item = items(outputs, "fanpage")[0]
    assert item["content_text"] == text
    rss = content(outputs, "feeds/fanpage.xml")
    assert nodes(rss, "//item/description/text()") == [escape(text, quote=False)]
    html = "\n".join(f"<p>{escape(block, quote=False)}</p>".replace("\n", "<br>\n") for block in text.split("\n\n"))
    assert item["content_html"] == html
    assert nodes(rss, "//item/content:encoded/text()") == [html]
    assert nodes(content(outputs, "feeds/fanpage.atom.xml"), "//a:entry/a:content/text()") == [html]


def test_a_card_that_was_drawn_goes_before_the_posts_picture_where_items_are_pasted() -> None:
    edition = samples.edition(placed(on_fanpage(), picture=samples.picture()))
    outputs = publish_feeds(edition, samples.settings(), {"the-hinh/mo-dot-ngang.png": 12345})
    assert [dict(one.attrib) for one in nodes(content(outputs, "feeds/fanpage.xml"), "//item/enclosure")] == [
        {"url": f"{SITE}the-hinh/mo-dot-ngang.png", "length": "12345", "type": "image/png"}
    ]
    assert items(outputs, "fanpage")[0]["image"] == f"{SITE}the-hinh/mo-dot-ngang.png"
    assert nodes(content(outputs, "feeds/tat-ca.xml"), "//item/enclosure/@url") == [f"{SITE}media/loa.svg"]


def test_a_channels_own_picture_goes_before_the_posts_and_takes_no_caption_of_it() -> None:
    own = Media(path="media/rieng.png", type="image/png", length=77)
    edition = samples.edition(placed(on_fanpage(picture=own.path), picture=samples.picture()))
    item = items(publish_feeds(replace(edition, media=(*edition.media, own)), samples.settings()), "fanpage")[0]
    assert item["image"] == f"{SITE}media/rieng.png.jpg"
    assert [one["title"] for one in item["attachments"]] == ["Tiêu đề mo-dot"]
    assert "Hình minh họa" not in json.dumps(item, ensure_ascii=False)


def test_the_main_feed_shows_the_picture_first_of_all_but_corrections() -> None:
    item = items(outputs_of(samples.post(picture=samples.picture())), "tat-ca")[0]
    assert item["content_html"].startswith(f'<figure><img src="{SITE}media/loa.svg" alt="Hình vẽ: loa">')


def test_what_is_to_be_listened_to_is_fetched_without_its_picture() -> None:
    outputs = outputs_of(placed(on_radio(audio=AUDIO.path), picture=samples.picture()))
    rss = nodes(content(outputs, "feeds/phat-thanh.xml"), "//item/enclosure")
    assert [dict(enclosure.attrib) for enclosure in rss] == [
        {"url": f"{SITE}media/ban-tin.mp3", "length": "987654", "type": "audio/mpeg"}
    ]
    assert nodes(content(outputs, "feeds/tat-ca.xml"), "//item/enclosure/@type") == ["image/svg+xml"]


def test_atom_and_json_carry_every_file_with_type_and_length() -> None:
    outputs = outputs_of(placed(on_radio(audio=AUDIO.path), picture=samples.picture()))
    links = nodes(content(outputs, "feeds/phat-thanh.atom.xml"), "//a:entry/a:link")
    assert [(link.get("rel"), link.get("type"), link.get("length")) for link in links] == [
        ("alternate", "text/html", None),
        ("enclosure", AUDIO.type, str(AUDIO.length)),
    ]
    links = nodes(content(outputs, "feeds/tat-ca.atom.xml"), "//a:entry/a:link[@rel='enclosure']")
    assert [(link.get("type"), link.get("length")) for link in links] == [(PICTURE.type, str(PICTURE.length))]
    assert items(outputs, "phat-thanh")[0]["attachments"] == [
        {
            "url": f"{SITE}media/ban-tin.mp3",
            "mime_type": "audio/mpeg",
            "title": "Tiêu đề mo-dot",
            "size_in_bytes": 987654,
        },
        {
            "url": f"{SITE}media/loa.svg",
            "mime_type": "image/svg+xml",
            "title": "Hình vẽ: loa",
            "size_in_bytes": 4321,
            "_kyniem": {"caption": "Hình minh họa"},
        },
    ]


def test_a_file_that_is_not_there_is_not_promised() -> None:
    item = items(outputs_of(placed(on_radio(audio="media/mat.mp3"))), "phat-thanh")[0]
    assert "attachments" not in item
    assert "image" not in item
