"""What the radio's and the page's people get from their feeds: facts, words, files."""

import json
from dataclasses import replace
from typing import Any

import pytest

from kyniem.model.media import Media
from kyniem.model.output import Output
from kyniem.model.post import BulletinClass, Placement, PlayWindow, Post
from kyniem.model.text import Body
from kyniem.publishing.feed_files import publish_feeds
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
    assert item[0]["content_text"].split("\n") == [
        "Loại bản tin: ưu tiên (phát đầu chương trình)",
        "Phát từ: 05:00 ngày 01/10/2023",
        "Phát đến: 18:00 ngày 20/10/2023",
        "Số lần phát mỗi ngày: 2",
        "Giờ phát: 05:00, 17:00",
        "",
        "Thưa bà con.",
    ]


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
    assert item["content_text"].endswith("\n\nToàn văn của mo-dot.")


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


def test_radio_keeps_an_old_bulletin_whose_window_is_open_beyond_the_newest() -> None:
    endless = on_radio(play=PlayWindow(start=at("2023-09-01"), until=None))
    posts = [placed(endless, post_id=f"b{day:02}", published=at(f"2023-10-{day:02}")) for day in range(2, 8)]
    old = placed(on_radio(), post_id="a-cu", published=at("2023-09-01"))
    older = placed(endless, post_id="a-cu-hon", published=at("2023-08-01"))
    outputs = outputs_of(*posts, old, older, limit=3)
    assert [item["id"].split(":")[2] for item in items(outputs, "phat-thanh")] == ["b07", "b06", "b05", "a-cu"]
    assert not [output.path for output in outputs if output.path.startswith("feeds/phat-thanh.2023")]


def test_the_page_gets_text_hashtags_and_link_ready_to_paste_then_the_picture() -> None:
    item = items(outputs_of(placed(on_fanpage(), picture=samples.picture())), "fanpage")[0]
    address = f"{SITE}tin/2023/mo-dot/"
    assert item["content_html"].split("\n")[:-1] == [
        "<p>Tháng 10 rồi! Kể chuyện nhé.</p>",
        "<p>#QuangNinh60nam #CamPha</p>",
        f'<p><a href="{address}">{address}</a></p>',
        f'<figure><img src="{SITE}media/loa.svg" alt="Hình vẽ: loa"><figcaption>Hình minh họa</figcaption></figure>',
    ]
    assert item["content_text"] == f"Tháng 10 rồi! Kể chuyện nhé.\n\n#QuangNinh60nam #CamPha\n\n{address}"


def test_without_hashtags_there_is_no_empty_line() -> None:
    item = items(outputs_of(placed(on_fanpage(hashtags=(), text=Body()))), "fanpage")[0]
    assert "<p></p>" not in item["content_html"]
    assert item["content_text"] == f"Toàn văn của mo-dot.\n\n{SITE}tin/2023/mo-dot/"


def test_a_channels_own_picture_goes_before_the_posts_and_takes_no_caption_of_it() -> None:
    own = Media(path="media/rieng.png", type="image/png", length=77)
    edition = samples.edition(placed(on_fanpage(picture=own.path), picture=samples.picture()))
    edition = replace(edition, media=(*edition.media, own))
    item = items(publish_feeds(edition, samples.settings()), "fanpage")[0]
    assert item["image"] == f"{SITE}media/rieng.png"
    assert f'<img src="{SITE}media/rieng.png" alt="Tiêu đề mo-dot"></figure>' in item["content_html"]
    assert "Hình minh họa" not in item["content_html"]


def test_the_main_feed_shows_the_picture_first_of_all_but_corrections() -> None:
    item = items(outputs_of(samples.post(picture=samples.picture())), "tat-ca")[0]
    assert item["content_html"].startswith(f'<figure><img src="{SITE}media/loa.svg" alt="Hình vẽ: loa">')


def test_audio_goes_before_the_picture_where_a_format_takes_one_file() -> None:
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
        ("enclosure", PICTURE.type, str(PICTURE.length)),
    ]
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
        },
    ]


def test_a_file_that_is_not_there_is_not_promised() -> None:
    item = items(outputs_of(placed(on_radio(audio="media/mat.mp3"))), "phat-thanh")[0]
    assert "attachments" not in item
    assert "image" not in item
