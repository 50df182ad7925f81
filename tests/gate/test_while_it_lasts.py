"""What changes by the hour: expiry, corrections, the last broadcast, letters that go with their month."""

from tests.gate.conftest import Built
from tests.gate.sites import Site

POST = "tin/2024/het-han/"
FEEDS = ["feeds/tat-ca.xml", "feeds/tat-ca.json", "feeds/phat-thanh.atom.xml", "feeds/fanpage.xml"]


def test_what_expired_leaves_home_and_feeds_to_the_minute(built: Built) -> None:
    before, after = built("06/03/2024 11:59"), built("06/03/2024 12:00")
    for path in ("index.html", *FEEDS):
        assert "zzhethantieude" in before.text(path), path
        assert "zzhethantieude" not in after.text(path), path
    assert before.told["next_change"] == "2024-03-06T12:00:00+07:00"


def test_what_expired_keeps_its_page_and_is_marked_there(built: Built) -> None:
    page = built("06/03/2024 12:00").page(POST)
    assert [" ".join(flag.text_content().split()) for flag in page.xpath("//article//*[contains(@class, 'flag')]")] == [
        "Hết hạn"
    ]
    assert "zzhethanthanbai" in page.xpath("string(//article)")


def test_what_expired_is_still_found_by_search_and_map(built: Built) -> None:
    site = built("06/03/2024 12:00")
    assert POST in site.searchable
    assert POST in site.text("sitemap.xml")


def test_what_expired_leaves_no_tombstone(built: Built) -> None:
    assert "het-han" not in built("06/03/2024 12:00").text("feeds/tat-ca.atom.xml")


def titles(site: Site, path: str) -> list[str]:
    """The titles of the items of an RSS feed, in order."""
    return [str(title.text) for title in site.xml(path).iterfind("./channel/item/title")]


def test_the_radio_desk_reads_an_item_until_its_last_broadcast(built: Built) -> None:
    before, after = built("05/03/2024 05:00"), built("05/03/2024 12:00")
    short = "Bài chỉ phát đến trưa"
    assert short in titles(before, "feeds/phat-thanh.xml")
    assert short not in titles(after, "feeds/phat-thanh.xml")
    assert short in titles(after, "feeds/tat-ca.xml")
    assert after.page("tin/2024/phat-ngan/").xpath("//article//*[contains(@class, 'flag')]") == []


def test_a_correction_is_told_from_its_minute_on_wherever_the_text_goes(built: Built) -> None:
    before, after = built("07/03/2024 08:59"), built("07/03/2024 09:00")
    assert before.places("zzsuasau") == []
    assert {"tin/2024/dinh-chinh/index.html", "feeds/tat-ca.xml", "feeds/fanpage.json", "pagefind"} <= set(
        after.places("zzsuasau")
    )


def test_a_correction_makes_the_item_newer_and_leaves_its_id(built: Built) -> None:
    entries = [
        next(
            entry
            for entry in built(moment).xml("feeds/tat-ca.atom.xml").iterfind("{*}entry")
            if entry.findtext("{*}title") == "Bài có đính chính"
        )
        for moment in ("07/03/2024 08:59", "07/03/2024 09:00")
    ]
    assert [entry.findtext("{*}updated") for entry in entries] == [
        "2024-03-04T09:00:00+07:00",
        "2024-03-07T09:00:00+07:00",
    ]
    assert len({entry.findtext("{*}id") for entry in entries}) == 1
    assert {entry.findtext("{*}published") for entry in entries} == {"2024-03-03T08:00:00+07:00"}


def test_a_letter_of_a_month_goes_from_home_when_the_month_is_over_and_stays_in_the_archive(built: Built) -> None:
    february, march = built("29/02/2024 23:59"), built("01/03/2024 00:00")
    assert "02-cv-tn" in february.text("index.html")
    assert "02-cv-tn" not in march.text("index.html")
    assert "Hết hạn" in march.page("ke-hoach/02-cv-tn/").xpath("string(//article)")


def test_when_the_campaign_is_over_home_shows_every_paper_again(built: Built) -> None:
    assert "02-cv-tn" in built("21/11/2026 08:00").text("index.html")
