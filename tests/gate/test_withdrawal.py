"""What was withdrawn: its words are nowhere, and what it leaves says that it is gone, when and why."""

import json
from datetime import UTC, datetime

import pytest
from icalendar import Calendar, Component
from lxml import etree

from tests.gate.conftest import Built
from tests.gate.sites import Site

NOTICE = "tin/2024/rut-lai/"
REASON = "Đo nhầm máy bên cạnh"
DELETED = "{http://purl.org/atompub/tombstones/1.0}"
FEEDS = ("tat-ca", "phat-thanh", "fanpage", "zalo", "dot-1", "chu-de-do-dac", "loai-thong-bao", "don-vi-to-dung-thu")
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def before(built: Built) -> Site:
    """One minute before the post is withdrawn."""
    return built("04/03/2024 09:59")


@pytest.fixture(scope="module")
def after(built: Built) -> Site:
    """The minute the post is withdrawn."""
    return built("04/03/2024 10:00")


@pytest.fixture(scope="module")
def much_later(built: Built) -> Site:
    """When post, calendar and plan are all withdrawn."""
    return built("08/03/2024 08:00")


def events(site: Site, path: str) -> dict[str, Component]:
    """The events of a calendar by their UID."""
    return {str(event["UID"]): event for event in Calendar.from_ical(site.files[path]).walk("VEVENT")}


def named(site: Site, path: str, mark: str) -> dict[str, int]:
    """The UIDs of a calendar's events that carry this mark in their title, with their SEQUENCE."""
    found = events(site, path).items()
    return {uid: int(str(event["SEQUENCE"])) for uid, event in found if mark in str(event["SUMMARY"])}


def gone(site: Site, path: str) -> dict[str, int]:
    """The UIDs of a calendar's events that were withdrawn, with their SEQUENCE."""
    return {
        uid: sequence
        for uid, sequence in named(site, path, "Đã gỡ").items()
        if events(site, path)[uid].get("STATUS") == "CANCELLED"
    }


def test_until_it_is_withdrawn_it_stands_like_any_other(before: Site) -> None:
    assert {
        "index.html",
        "tin/index.html",
        f"{NOTICE}index.html",
        "feeds/tat-ca.xml",
        "feeds/phat-thanh.json",
        "feeds/fanpage.atom.xml",
        "media/zzgobai-hinh.svg",
        "media/zzgobai-tieng.mp3",
        "kenh/bang-tin/tuan-2024-10/index.html",
        "kenh/cong/index.html",
        "kenh/fanpage/index.html",
        "kenh/man-hinh/dong-chu.txt",
        "kenh/man-hinh/du-lieu.json",
        "kenh/man-hinh/index.html",
        "kenh/noi-chuyen/dot-1.docx",
        "kenh/noi-chuyen/dot-1/index.html",
        "kenh/phat-thanh/2024-03-04-1700/index.html",
        "kenh/phat-thanh/bai/rut-lai.docx",
        "kenh/phat-thanh/bai/rut-lai-dinh-chinh-1.txt",
        "kenh/phat-thanh/chuong-trinh.atom.xml",
        "kenh/thu/tuan-2024-10.eml",
        "kenh/thu/tuan-2024-10.txt",
        "kenh/wifi/index.html",
        "kenh/zalo/index.html",
        "pagefind",
    } <= set(before.places("zzgobai"))
    assert before.page(NOTICE).xpath("//meta[@name = 'robots']") == []


def test_from_the_minute_it_is_withdrawn_its_words_are_in_no_byte_of_the_site(after: Site) -> None:
    assert after.places("zzgobai") == []


def test_its_words_are_not_in_the_desk_edition_either(built: Built) -> None:
    assert built("04/03/2024 10:00", "desk").places("zzgobai") == []


def test_in_its_place_stands_a_notice_with_the_moment_and_the_reason(after: Site) -> None:
    page = after.page(NOTICE)
    told = " ".join(page.xpath("string(//main)").split())
    assert "Thông báo này đã được gỡ" in told
    assert "10:00 ngày 04/3/2024" in told
    assert REASON in told
    assert page.xpath("//meta[@name = 'robots']/@content") == ["noindex"]


def test_the_notice_is_in_no_listing_sitemap_or_search(after: Site) -> None:
    assert NOTICE not in after.text("sitemap.xml")
    assert NOTICE not in after.searchable
    assert "tin/2024/dinh-chinh/" in after.searchable
    for listing in ("", "tin/", "chu-de/do-dac/", "dot/dot-1/", "don-vi/to-dung-thu/"):
        assert not after.page(listing).xpath("//a[contains(@href, 'rut-lai')]"), listing


@pytest.mark.parametrize("feed", FEEDS)
def test_every_feed_that_carried_it_has_its_tombstone(before: Site, after: Site, feed: str) -> None:
    entries = before.xml(f"feeds/{feed}.atom.xml").findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries if "zzgobaitieude" in str(entry.findtext(f"{ATOM}title"))]
    stones = after.xml(f"feeds/{feed}.atom.xml").findall(f"{DELETED}deleted-entry")
    assert sorted(str(stone.get("ref")) for stone in stones) == sorted(map(str, ids))
    assert {datetime.fromisoformat(str(stone.get("when"))) for stone in stones} == {datetime(2024, 3, 4, 3, tzinfo=UTC)}
    assert REASON in etree.tostring(stones[0], encoding="unicode")


@pytest.mark.parametrize("feed", FEEDS)
def test_a_notice_takes_its_place_under_its_id_where_there_are_no_tombstones(
    before: Site, after: Site, feed: str
) -> None:
    stood = {item["id"]: item for item in json.loads(before.files[f"feeds/{feed}.json"])["items"]}
    (own,) = (one for one, item in stood.items() if "zzgobaitieude" in item["title"] and "dinh-chinh" not in one)
    notice = {item["id"]: item for item in json.loads(after.files[f"feeds/{feed}.json"])["items"]}[own]
    assert notice["title"] == "Tin đã gỡ, 10:00 ngày 04/3/2024"
    assert f"Lý do: {REASON}." in notice["content_text"]
    asked = "Xin không đọc" if feed == "phat-thanh" else "Nếu đã đăng lại, xin gỡ theo."
    assert asked in notice["content_text"]
    assert notice["date_published"] == stood[own]["date_published"]
    assert datetime.fromisoformat(notice["date_modified"]) == datetime(2024, 3, 4, 3, tzinfo=UTC)
    titles = {item.findtext("guid"): item.findtext("title") for item in after.xml(f"feeds/{feed}.xml").iter("item")}
    assert titles[own] == notice["title"]


def test_a_correction_of_it_that_was_to_be_read_out_is_overwritten_too(before: Site, after: Site) -> None:
    told = [json.loads(one.files["feeds/phat-thanh.json"])["items"] for one in (before, after)]
    titles = [{item["id"]: item["title"] for item in items if item["id"].endswith(":dinh-chinh-1")} for items in told]
    assert titles[0].keys() == titles[1].keys() != set()
    assert set(titles[1].values()) == {"Tin đã gỡ, 10:00 ngày 04/3/2024"}


def test_a_link_to_it_becomes_plain_text(before: Site, after: Site) -> None:
    links = [site.page("tin/2024/chao-mung/").xpath("//article//a[. = 'bài đã gỡ']/@href") for site in (before, after)]
    assert links == [["../rut-lai/"], []]
    assert "bài đã gỡ" in after.page("tin/2024/chao-mung/").xpath("string(//article)")


def test_the_row_that_announced_it_leaves_the_calendar_and_its_event_is_cancelled(before: Site, after: Site) -> None:
    assert before.places("Bài rồi sẽ gỡ")
    assert after.places("Bài rồi sẽ gỡ") == []
    stood, left = named(before, "lich/tat-ca.ics", "Bài rồi sẽ gỡ"), gone(after, "lich/tat-ca.ics")
    assert stood
    assert all(left[uid] > sequence for uid, sequence in stood.items())


def test_the_words_of_a_withdrawn_calendar_are_in_no_byte_of_the_site(much_later: Site) -> None:
    assert much_later.places("zzgolich") == []


@pytest.mark.parametrize("path", ["lich/tat-ca.ics", "lich/dot-1.ics"])
def test_just_what_a_withdrawn_calendar_had_in_each_calendar_is_cancelled_there(
    before: Site, much_later: Site, path: str
) -> None:
    words = ("zzgolich", "zzgokehoach", "Bài rồi sẽ gỡ")
    stood = {uid: sequence for word in words for uid, sequence in named(before, path, word).items()}
    assert stood
    assert gone(much_later, path).keys() == stood.keys()


@pytest.mark.parametrize(
    ("path", "mark"), [("lich/tat-ca.ics", "zzgolichnoidung"), ("lich/tat-ca.ics", "zzgokehoachviec")]
)
def test_an_event_of_something_withdrawn_is_cancelled_with_a_higher_sequence(
    before: Site, much_later: Site, path: str, mark: str
) -> None:
    stood, left = named(before, path, mark), gone(much_later, path)
    assert stood
    assert all(left[uid] > sequence for uid, sequence in stood.items())


def test_what_is_left_of_a_withdrawn_event_says_only_that_it_is_gone_and_why(before: Site, much_later: Site) -> None:
    left = events(much_later, "lich/tat-ca.ics")
    own = [left[uid] for uid in named(before, "lich/tat-ca.ics", "zzgolichnoidung")]
    assert len(own) == 2
    assert {str(event["SUMMARY"]) for event in own} == {"Đã gỡ"}
    assert {str(event["DESCRIPTION"]) for event in own} == {"Lý do: Lập nhầm tháng"}


def test_the_calendar_of_tasks_cancels_those_of_a_withdrawn_plan(before: Site, much_later: Site) -> None:
    stood = named(before, "lich/nhiem-vu.ics", "zzgokehoachviec")
    assert stood
    assert stood.keys() <= gone(much_later, "lich/nhiem-vu.ics").keys()


def test_the_address_a_withdrawn_event_names_leads_to_a_notice(much_later: Site) -> None:
    page = much_later.page("lich/2024-02/")
    told = " ".join(page.xpath("string(//main)").split())
    assert "Lịch này đã được gỡ" in told
    assert "Lập nhầm tháng" in told
    assert page.xpath("//meta[@name = 'robots']/@content") == ["noindex"]


def test_the_words_of_a_withdrawn_plan_are_in_no_byte_of_the_site(before: Site, much_later: Site) -> None:
    assert "media/zzgokehoach-ban-goc.pdf" in before.places("zzgokehoach")
    assert much_later.places("zzgokehoach") == []


def test_a_withdrawn_plan_leaves_a_notice_and_no_item_in_the_feeds(much_later: Site) -> None:
    told = " ".join(much_later.page("ke-hoach/rut-ke-hoach/").xpath("string(//main)").split())
    assert "Văn bản này đã được gỡ" in told
    assert "Ghi nhầm cỡ máy" in told
    assert "rut-ke-hoach" not in much_later.text("feeds/tat-ca.atom.xml")


def pages_of_events(site: Site) -> set[str]:
    """The pages of single rows and tasks that have a file for one's own calendar beside them."""
    return {path.removesuffix("lich.ics") for path in site.files if path.endswith("/lich.ics")}


def test_every_page_of_what_was_withdrawn_becomes_a_notice_and_its_calendar_file_goes(
    before: Site, much_later: Site
) -> None:
    left = pages_of_events(before) - pages_of_events(much_later)
    told = {page: " ".join(much_later.page(page).xpath("string(//main)").split()) for page in left}
    assert sum("Mục lịch này đã được gỡ" in words for words in told.values()) == 5
    assert sum("Việc này đã được gỡ" in words for words in told.values()) == 1
    assert len(told) == 6
    assert {words for words in told.values() if not any(each in words for each in (REASON, "Lập nhầm"))} == {
        next(words for page, words in told.items() if page.startswith("nhiem-vu/"))
    }
    assert all(much_later.page(page).xpath("//meta[@name = 'robots']/@content") == ["noindex"] for page in left)
