"""What stands in the feeds: which there are, under which ids, by whom, and what must never be in them."""

import json
import locale
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from kyniem.model.edition import Audience
from kyniem.model.published import Status
from kyniem.publishing.feeds.catalogue import feeds_of, guid, subject_feeds_of
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.readers import content, feeds, items_of, nodes, read_json, read_xml
from tests.publishing.sample_papers import at
from tests.publishing.samples import SITE

HERE = Path(__file__).parent
SCHEMA = Draft202012Validator(json.loads((HERE / "json-feed-1.1.schema.json").read_text(encoding="utf-8")))
PROFILE = etree.RelaxNG(etree.parse(str(HERE / "atom-profile.rng")))


FOLLOWED = ("tat-ca", "phat-thanh", "fanpage", "dot-2", "chu-de-phuong-xa", "loai-tin", "don-vi-phong-vhtt")


def test_there_are_three_formats_of_the_feed_of_everything_people_follow_and_a_list_of_all() -> None:
    outputs = feeds(samples.edition(samples.everywhere()))
    paths = [f"feeds/{feed}{ending}" for feed in FOLLOWED for ending in (".xml", ".atom.xml", ".json")]
    assert [output.path for output in outputs] == [*paths, "feeds/tat-ca.opml"]


def test_what_has_had_no_item_yet_has_no_feed_and_what_was_withdrawn_counts() -> None:
    gone = samples.withdrawn(samples.post(), at("2023-10-06"))
    for things in ((), (samples.post(status=Status.DRAFT),), (samples.post(published=at("2023-10-16")),)):
        assert [feed.id for feed in subject_feeds_of(samples.edition(*things))] == []
    assert [feed.id for feed in subject_feeds_of(samples.edition(gone))] == ["dot-2", "chu-de-phuong-xa", "loai-tin"]


def test_an_item_stands_in_the_feeds_of_its_phase_topics_and_kind_alone() -> None:
    early = samples.post("som", published=at("2023-09-30", "23:59"), topics=())
    outputs = feeds(samples.edition(early, samples.post()))
    assert items_of(outputs, "dot-1") == ["tag:60nam.example,2023:som:dot-1"]
    assert items_of(outputs, "dot-2") == ["tag:60nam.example,2023:mo-dot:dot-2"]
    assert items_of(outputs, "chu-de-phuong-xa") == ["tag:60nam.example,2023:mo-dot:chu-de-phuong-xa"]
    assert len(items_of(outputs, "loai-tin")) == 2


def test_the_feed_of_a_phase_topic_or_kind_leads_to_where_people_find_the_same() -> None:
    found = subject_feeds_of(samples.edition(samples.post()))
    assert [(feed.title, feed.page) for feed in found] == [
        ("60 năm Quảng Ninh: Đợt 2", "dot/dot-2/"),
        ("60 năm Quảng Ninh: Ở phường, xã", "chu-de/phuong-xa/"),
        ("60 năm Quảng Ninh: Tin", "tin/"),
    ]


def test_the_list_of_all_names_every_feed_once_in_its_group() -> None:
    outputs = feeds(samples.edition(samples.everywhere()))
    opml = content(outputs, "feeds/tat-ca.opml")
    groups = nodes(opml, "/opml[@version='2.0']/body/outline")
    *names, slots = (group.get("text") for group in groups)
    assert names == ["Tất cả", "Kênh", "Đợt", "Chủ đề", "Loại tin", "Đơn vị"]
    assert slots == "Chương trình từng buổi phát"
    *named, programmes = (outline.get("xmlUrl") for group in groups for outline in group)
    assert named == [f"{SITE}feeds/{feed}.xml" for feed in FOLLOWED]
    assert programmes == f"{SITE}kenh/phat-thanh/chuong-trinh.xml"
    assert {outline.get("type") for group in groups for outline in group} == {"rss"}
    assert nodes(opml, "//dateModified/text()") == ["Sun, 01 Oct 2023 03:30:00 +0700"]


def test_pages_learn_title_summary_and_paths_of_every_feed() -> None:
    feeds = feeds_of(samples.edition(samples.everywhere()))
    assert [(feed.id, feed.title, feed.summary) for feed in feeds] == [
        ("tat-ca", "60 năm Quảng Ninh: tất cả tin, bài", "Trang thông tin kỷ niệm."),
        ("phat-thanh", "60 năm Quảng Ninh: Phát thanh", "Phát thanh"),
        ("fanpage", "60 năm Quảng Ninh: Fanpage", "Tin ngắn và hình."),
    ]
    assert (feeds[0].rss, feeds[0].atom, feeds[0].json) == (
        "feeds/tat-ca.xml",
        "feeds/tat-ca.atom.xml",
        "feeds/tat-ca.json",
    )
    assert [len(feed.items) for feed in feeds] == [1, 1, 1]


def test_an_item_has_one_id_in_every_format_and_another_in_every_feed() -> None:
    edition = samples.edition(samples.everywhere())
    outputs = feeds(edition)
    assert items_of(outputs, "tat-ca") == ["tag:60nam.example,2023:mo-dot"]
    assert items_of(outputs, "phat-thanh") == ["tag:60nam.example,2023:mo-dot:phat-thanh"]
    assert items_of(outputs, "fanpage") == ["tag:60nam.example,2023:mo-dot:fanpage"]
    assert guid(edition, edition.posts[0], "fanpage") == "tag:60nam.example,2023:mo-dot:fanpage"


def test_rss_says_that_its_ids_are_no_addresses() -> None:
    rss = content(feeds(samples.edition(samples.everywhere())), "feeds/tat-ca.xml")
    assert nodes(rss, "//item/guid/@isPermaLink") == ["false"]


def test_an_id_takes_its_year_from_the_campaigns_time_zone() -> None:
    early = samples.post(published=at("2023-01-01", "03:00"))
    assert items_of(feeds(samples.edition(early)), "tat-ca") == ["tag:60nam.example,2023:mo-dot"]


def test_times_come_from_the_content_and_carry_the_campaigns_offset() -> None:
    outputs = feeds(samples.edition(samples.everywhere(corrections=papers.corrected(at("2023-10-05", "09:00")))))
    item = read_json(outputs, "tat-ca")["items"][0]
    assert (item["date_published"], item["date_modified"]) == ("2023-10-01T03:30:00+07:00", "2023-10-05T09:00:00+07:00")
    rss = content(outputs, "feeds/tat-ca.xml")
    assert nodes(rss, "//item/pubDate/text()") == ["Sun, 01 Oct 2023 03:30:00 +0700"]
    assert nodes(rss, "//channel/lastBuildDate/text()") == ["Thu, 05 Oct 2023 09:00:00 +0700"]
    assert nodes(rss, "//item/a:updated/text()") == ["2023-10-05T09:00:00+07:00"]
    atom = content(outputs, "feeds/tat-ca.atom.xml")
    assert nodes(atom, "//a:updated/text()") == ["2023-10-05T09:00:00+07:00"] * 2
    assert nodes(atom, "//a:published/text()") == ["2023-10-01T03:30:00+07:00"]


def test_times_are_told_to_the_second_whatever_zone_and_fraction_they_came_in() -> None:
    odd = at("2023-10-01", "03:30").astimezone(UTC).replace(microsecond=250_000)
    item = read_json(feeds(samples.edition(samples.everywhere(published=odd))), "tat-ca")["items"][0]
    assert item["date_published"] == "2023-10-01T03:30:00+07:00"


def test_the_same_content_gives_the_same_bytes_at_any_moment_that_changes_nothing() -> None:
    earlier = feeds(samples.edition(samples.everywhere(), as_of=at("2023-10-10")))
    later = feeds(samples.edition(samples.everywhere(), as_of=at("2023-10-19", "23:59")))
    assert earlier == later


def test_publishing_leaves_the_process_locale_as_it_was() -> None:
    before = locale.setlocale(locale.LC_ALL)
    feeds(samples.edition(samples.everywhere()))
    assert locale.setlocale(locale.LC_ALL) == before


def test_what_the_public_must_not_see_is_in_no_byte_of_any_feed() -> None:
    secret = [
        samples.everywhere("bi-mat-nhap", status=Status.DRAFT),
        samples.everywhere("bi-mat-cho", status=Status.WAITING),
        samples.everywhere("bi-mat-mai", published=at("2023-10-16")),
        samples.everywhere("bi-mat-het", expires=at("2023-10-14")),
    ]
    outputs = feeds(samples.edition(*secret))
    assert items_of(outputs, "tat-ca") == []
    assert b"bi-mat" not in b"".join(output.content for output in outputs)


def test_the_desk_sees_drafts_and_what_is_scheduled_each_marked_in_its_title() -> None:
    things = [
        samples.everywhere("nhap", status=Status.DRAFT, published=at("2023-10-04")),
        samples.everywhere("cho", status=Status.WAITING, published=at("2023-10-03")),
        samples.everywhere("mai", published=at("2023-10-16")),
        samples.everywhere("ra", published=at("2023-10-02")),
        samples.everywhere("het", expires=at("2023-10-14")),
    ]
    edition = samples.edition(*things, audience=Audience.DESK)
    document = read_json(feeds(edition), "tat-ca")
    assert document["title"] == "60 năm Quảng Ninh: tất cả tin, bài (bản bàn biên tập)"
    assert [item["title"] for item in document["items"]] == [
        "[hẹn giờ] Tiêu đề mai",
        "[nháp] Tiêu đề nhap",
        "[chờ duyệt] Tiêu đề cho",
        "Tiêu đề ra",
    ]


def test_an_empty_edition_has_sound_feeds_dated_by_the_campaign() -> None:
    outputs = feeds(samples.edition(empty=True))
    assert len(outputs) == 10
    for feed in ("tat-ca", "phat-thanh", "fanpage"):
        assert items_of(outputs, feed) == []
        atom = content(outputs, f"feeds/{feed}.atom.xml")
        assert PROFILE.validate(etree.fromstring(atom)), PROFILE.error_log
        assert nodes(atom, "/a:feed/a:updated/text()") == ["2023-02-02T08:00:00+07:00"]
        SCHEMA.validate(read_json(outputs, feed))


@pytest.mark.parametrize("feed", ["tat-ca", "phat-thanh", "fanpage"])
def test_atom_and_json_keep_to_their_schemas(feed: str) -> None:
    full = samples.everywhere(corrections=papers.corrected(at("2023-10-05")))
    gone = samples.withdrawn(samples.everywhere("da-rut"), at("2023-10-06"))
    outputs = feeds(samples.edition(full, gone))
    atom = etree.fromstring(content(outputs, f"feeds/{feed}.atom.xml"))
    assert PROFILE.validate(atom), PROFILE.error_log
    SCHEMA.validate(read_json(outputs, feed))
    for path in (f"feeds/{feed}.xml", f"feeds/{feed}.atom.xml"):
        assert content(outputs, path).startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n")


def test_every_feed_says_where_it_stands_in_which_language_by_whom_and_under_what_licence() -> None:
    outputs = feeds(samples.edition(samples.everywhere()))
    publisher = "UBND thành phố Cẩm Phả, Phòng Văn hóa và Thông tin"
    rights = "UBND thành phố Cẩm Phả. Được trích dùng khi ghi nguồn."
    for path, page in (("feeds/tat-ca", "tin/"), ("feeds/fanpage", "kenh/fanpage/")):
        rss, atom = read_xml(outputs, f"{path}.xml").feed, read_xml(outputs, f"{path}.atom.xml").feed
        assert (rss.language, rss.link, rss.rights, rss.publisher) == ("vi", f"{SITE}{page}", rights, publisher)
        assert (atom.language, atom.link, atom.rights, atom.author) == ("vi", f"{SITE}{page}", rights, publisher)
        assert [link.href for link in rss.links if link.rel == "self"] == [f"{SITE}{path}.xml"]
        assert [(link.rel, link.href) for link in atom.links] == [
            ("self", f"{SITE}{path}.atom.xml"),
            ("alternate", f"{SITE}{page}"),
        ]
        document = json.loads(content(outputs, f"{path}.json"))
        assert (document["feed_url"], document["home_page_url"]) == (f"{SITE}{path}.json", f"{SITE}{page}")
        assert (document["language"], document["authors"]) == ("vi", [{"name": publisher}])
        assert document["_kyniem"]["rights"] == rights


def test_a_publisher_without_licence_is_named_alone() -> None:
    edition = samples.edition(samples.everywhere())
    alone = replace(edition.campaign, publisher=replace(edition.campaign.publisher, licence="", office=""))
    document = read_json(feeds(replace(edition, campaign=alone)), "tat-ca")
    assert document["_kyniem"]["rights"] == "UBND thành phố Cẩm Phả."
    assert document["authors"] == [{"name": "UBND thành phố Cẩm Phả"}]
