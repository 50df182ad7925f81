"""What happens to feeds as items come, age and go: newest first, archives, tombstones."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import etree

from kyniem.model.output import Output
from kyniem.model.post import Post
from kyniem.publishing.feeds.catalogue import guid
from kyniem.publishing.feeds.files import publish_feeds
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.readers import content, nodes
from tests.publishing.sample_papers import at
from tests.publishing.samples import NOW, SITE, on_fanpage, on_radio

PROFILE = etree.RelaxNG(etree.parse(str(Path(__file__).parent / "atom-profile.rng")))


def many(count: int) -> list[Post]:
    """Posts two a day back from 14 October 2023, on the page too."""
    return [
        samples.post(f"tin-{number:04}", published=NOW - timedelta(hours=12 * (number + 1)), placements=(on_fanpage(),))
        for number in range(count)
    ]


def atom_of(outputs: tuple[Output, ...], feed: str = "tat-ca") -> bytes:
    return content(outputs, f"feeds/{feed}.atom.xml")


def entries(document: bytes) -> list[str]:
    return nodes(document, "/a:feed/a:entry/a:id/text()")


def linked(document: bytes, relation: str) -> str:
    """The path a link of the feed names, or nothing."""
    found = nodes(document, f"/a:feed/a:link[@rel='{relation}']/@href")
    return str(found[0]).removeprefix(SITE) if found else ""


def test_the_newest_fifty_of_a_thousand_stand_in_every_format_newest_first() -> None:
    posts = many(1000)
    edition = samples.edition(*posts)
    outputs = publish_feeds(edition, samples.settings())
    expected = [guid(edition, post, "tat-ca") for post in posts[:50]]
    assert entries(atom_of(outputs)) == expected
    assert nodes(content(outputs, "feeds/tat-ca.xml"), "//guid/text()") == expected
    assert [item["id"] for item in json.loads(content(outputs, "feeds/tat-ca.json"))["items"]] == expected


@pytest.mark.parametrize("feed", ["tat-ca", "fanpage"])
def test_every_older_item_is_reached_by_walking_back_through_the_archives(feed: str) -> None:
    posts = many(300)
    edition = samples.edition(*posts)
    outputs = publish_feeds(edition, samples.settings())
    path, previous, found = f"feeds/{feed}.atom.xml", "", set[str]()
    walked = []
    while path:
        document = content(outputs, path)
        assert linked(document, "next-archive") == (previous if previous.count(".") == 3 else "")
        found |= set(entries(document))
        previous, path = path, linked(document, "prev-archive")
        walked.append(previous)
    assert walked == [
        f"feeds/{feed}{month}.atom.xml" for month in ("", ".2023-09", ".2023-08", ".2023-07", ".2023-06", ".2023-05")
    ]
    assert found == {guid(edition, post, feed) for post in posts}


def test_an_archive_says_that_it_is_one_and_where_the_feed_is() -> None:
    outputs = publish_feeds(samples.edition(*many(120)), samples.settings())
    archive = atom_of(outputs, "tat-ca.2023-09")
    assert len(nodes(archive, "/a:feed/fh:archive")) == 1
    assert linked(archive, "current") == "feeds/tat-ca.atom.xml"
    assert linked(archive, "self") == "feeds/tat-ca.2023-09.atom.xml"
    subscription = atom_of(outputs)
    assert not nodes(subscription, "/a:feed/fh:archive")
    assert nodes(archive, "/a:feed/a:id/text()") == nodes(subscription, "/a:feed/a:id/text()")


def test_an_archive_keeps_to_the_same_schema() -> None:
    outputs = publish_feeds(samples.edition(*many(120)), samples.settings())
    assert PROFILE.validate(etree.fromstring(atom_of(outputs, "tat-ca.2023-09"))), PROFILE.error_log


def test_an_archive_of_a_month_that_is_over_stays_as_it_is_when_items_come() -> None:
    posts = many(160)
    before = publish_feeds(samples.edition(*posts[10:]), samples.settings())
    after = publish_feeds(samples.edition(*posts), samples.settings())
    assert content(before, "feeds/tat-ca.2023-08.atom.xml") == content(after, "feeds/tat-ca.2023-08.atom.xml")


def test_a_feed_that_holds_all_its_items_has_no_archive() -> None:
    outputs = publish_feeds(samples.edition(*many(50)), samples.settings())
    assert [output.path for output in outputs if ".2023-" in output.path] == []
    assert linked(atom_of(outputs), "prev-archive") == ""


def test_a_withdrawn_item_leaves_a_tombstone_under_the_id_it_had() -> None:
    there = samples.post("da-rut", placements=(on_radio(),), title="Tên đã rút", body=samples.body("Lời đã rút"))
    was = samples.edition(there)
    gone = samples.withdrawn(there, at("2023-10-06", "10:00"), "Sai ngày tổ chức")
    outputs = publish_feeds(samples.edition(gone), samples.settings())
    for feed in ("tat-ca", "phat-thanh"):
        stones = nodes(atom_of(outputs, feed), "/a:feed/at:deleted-entry")
        assert [(stone.get("ref"), stone.get("when"), stone.findtext("{*}comment")) for stone in stones] == [
            (guid(was, was.posts[0], feed), "2023-10-06T10:00:00+07:00", "Sai ngày tổ chức")
        ]
        assert json.loads(content(outputs, f"feeds/{feed}.json"))["_kyniem"]["departed"] == [
            {"id": stones[0].get("ref"), "when": "2023-10-06T10:00:00+07:00", "reason": "Sai ngày tổ chức"}
        ]
    assert not nodes(atom_of(outputs, "fanpage"), "//at:deleted-entry")


def test_nothing_of_a_withdrawn_item_is_left_but_its_id_address_moments_and_reason() -> None:
    there = samples.post("da-rut", title="Tên đã rút", summary="Tóm đã rút", body=samples.body("Lời đã rút"))
    outputs = publish_feeds(samples.edition(samples.withdrawn(there, at("2023-10-06"))), samples.settings())
    everything = b"".join(output.content for output in outputs).decode()
    assert "da-rut" in everything
    for words in ("Tên đã rút", "Tóm đã rút", "Lời đã rút"):
        assert words not in everything


def test_the_latest_withdrawal_is_told_first() -> None:
    gone = [samples.withdrawn(samples.post(f"tin-{day}"), at(f"2023-10-0{day}")) for day in (6, 5, 7)]
    refs = nodes(atom_of(publish_feeds(samples.edition(*gone), samples.settings())), "//at:deleted-entry/@ref")
    assert [ref[-1] for ref in refs] == ["7", "6", "5"]


def test_a_withdrawal_moves_the_feeds_own_date() -> None:
    other = samples.post("con-lai")
    gone = samples.withdrawn(samples.post("da-rut"), at("2023-10-06", "10:00"))
    atom = atom_of(publish_feeds(samples.edition(other, gone), samples.settings()))
    assert nodes(atom, "/a:feed/a:updated/text()") == ["2023-10-06T10:00:00+07:00"]


def test_a_tombstone_without_a_reason_has_no_empty_comment() -> None:
    gone = samples.withdrawn(samples.post("da-rut"), at("2023-10-06"), reason="")
    atom = atom_of(publish_feeds(samples.edition(gone), samples.settings()))
    assert len(nodes(atom, "//at:deleted-entry")) == 1
    assert not nodes(atom, "//at:comment")


def test_a_withdrawn_plan_leaves_no_tombstone_in_a_feed_of_posts() -> None:
    gone = samples.withdrawn(papers.calendar(), at("2023-10-06"))
    atom = atom_of(publish_feeds(samples.edition(gone), samples.settings()))
    assert not nodes(atom, "//at:deleted-entry")


def test_a_withdrawal_still_to_come_changes_nothing_yet() -> None:
    there = samples.withdrawn(samples.post("sap-rut"), at("2023-10-16"))
    atom = atom_of(publish_feeds(samples.edition(there), samples.settings()))
    assert len(entries(atom)) == 1
    assert not nodes(atom, "//at:deleted-entry")


def test_a_withdrawn_item_is_overwritten_by_a_notice_where_there_are_no_tombstones() -> None:
    there = samples.everywhere("da-rut", title="Tên đã rút")
    was = samples.edition(there)
    others = (
        samples.everywhere("truoc", published=at("2023-09-30")),
        samples.everywhere("sau", published=at("2023-10-02")),
    )
    gone = samples.withdrawn(there, at("2023-10-06", "10:00"), "Sai ngày tổ chức.")
    outputs = publish_feeds(samples.edition(gone, *others), samples.settings())
    for feed in ("tat-ca", "fanpage", "dot-2", "chu-de-phuong-xa", "loai-tin", "don-vi-phong-vhtt", "phat-thanh"):
        own = guid(was, was.posts[0], feed)
        found = {item["id"]: item for item in json.loads(content(outputs, f"feeds/{feed}.json"))["items"]}
        notice = found[own]
        assert list(found).index(own) == 1, "it keeps the place that its first day gives it"
        assert notice["title"] == "Tin đã gỡ, 10:00 ngày 06/10/2023"
        asked = "Xin không đọc bản tin này nữa" if feed == "phat-thanh" else "Nếu đã đăng lại, xin gỡ theo"
        assert notice["content_text"].startswith(
            "Tin này đã được gỡ lúc 10:00 ngày 06/10/2023. Lý do: Sai ngày tổ chức. "
        )
        assert asked in notice["content_text"]
        assert (notice["date_published"], notice["date_modified"]) == (
            "2023-10-01T03:30:00+07:00",
            "2023-10-06T10:00:00+07:00",
        )
        rss = content(outputs, f"feeds/{feed}.xml")
        assert nodes(rss, "//guid/text()") == list(found)
        assert nodes(rss, f"//item[guid='{own}']/title/text()") == [notice["title"]]
        assert own not in entries(atom_of(outputs, feed))
        assert nodes(atom_of(outputs, feed), "//at:deleted-entry/@ref") == [own]
