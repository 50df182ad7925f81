"""An item set for 05:00: nowhere at 04:59, wherever it belongs at 05:00."""

import pytest

from tests.gate.conftest import Built
from tests.gate.sites import Site

POST = "tin/2024/zzhengio-mo-hoi/"
MARK = "zzhengio"
"""Every word, path and file of the item carries it."""

EVENT = "2024-03-1a81db0e80/"
"""The folder of the page of the row that announces it."""

FEEDS = tuple(
    f"feeds/{feed}{ending}"
    for feed in ("tat-ca", "phat-thanh", "fanpage", "zalo")
    for ending in (".xml", ".atom.xml", ".json")
)


@pytest.fixture(scope="module")
def before(built: Built) -> Site:
    """One minute before it is due."""
    return built("05/03/2024 04:59")


@pytest.fixture(scope="module")
def after(built: Built) -> Site:
    """The minute it is due."""
    return built("05/03/2024 05:00")


def test_one_minute_before_its_time_no_byte_of_the_site_knows_of_it(before: Site) -> None:
    assert before.places(MARK) == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (f"{POST}index.html", "zzhengiothanbai"),
        (f"{POST}index.html", "zzhengioketbai"),
        ("tin/index.html", "zzhengiotieude"),
        ("index.html", "zzhengiotieude"),
        ("chu-de/chay-thu/index.html", "zzhengiotieude"),
        ("chu-de/do-dac/index.html", "zzhengiotieude"),
        ("dot/dot-1/index.html", "zzhengiotieude"),
        ("don-vi/to-dung-thu/index.html", "zzhengiotieude"),
        ("ke-hoach/01-kh-tn/index.html", "zzhengiotieude"),
        ("lich/2024-03/index.html", POST),
        ("sitemap.xml", POST),
        ("lich/tat-ca.ics", POST),
        ("lich/dot-1.ics", POST),
        ("media/zzhengio-hinh.svg", "zzhengiotephinh"),
        ("media/zzhengio-trong-bai.svg", "zzhengiotephinhtrongbai"),
        ("media/zzhengio-hinh-fanpage.png.jpg", "JFIF"),
        ("media/zzhengio-tieng.mp3", "zzhengiotiengghi"),
        ("kenh/phat-thanh/2024-03-05-1700/index.html", "zzhengioloa"),
        ("kenh/phat-thanh/bai/zzhengio-mo-hoi.docx", "zzhengioloa"),
        ("kenh/phat-thanh/bai/zzhengio-mo-hoi.txt", "zzhengioloa"),
        ("kenh/phat-thanh/chuong-trinh.xml", "zzhengioloa"),
        ("kenh/fanpage/index.html", "zzhengiofanpage"),
        ("kenh/zalo/index.html", "zzhengiozalo"),
        ("kenh/cong/index.html", "zzhengiocong"),
        ("kenh/man-hinh/index.html", "zzhengiomanhinh"),
        ("kenh/man-hinh/du-lieu.json", "zzhengiomanhinh"),
        ("kenh/man-hinh/dong-chu.txt", "zzhengiomanhinh"),
        ("kenh/wifi/index.html", "zzhengiowifi"),
        ("kenh/bang-tin/tuan-2024-10/index.html", "zzhengiobangtin"),
        ("kenh/noi-chuyen/dot-1/index.html", "zzhengionoichuyen"),
        ("kenh/noi-chuyen/dot-1.docx", "zzhengionoichuyen"),
        *((feed, "zzhengiotieude") for feed in FEEDS),
    ],
)
def test_from_its_minute_on_it_stands_where_it_belongs(before: Site, after: Site, path: str, words: str) -> None:
    assert words not in before.files.get(path, b"").decode("latin-1")
    assert words in after.files[path].decode("latin-1")


def test_a_letter_of_the_week_after_tells_of_it_in_every_form(built: Built) -> None:
    site = built("11/03/2024 08:00")
    letters = [site.text(f"kenh/thu/tuan-2024-11.{ending}") for ending in ("html", "txt", "eml")]
    assert ["zzhengiothu" in letter for letter in letters] == [True] * 3


def test_from_its_minute_on_the_search_finds_its_text(before: Site, after: Site) -> None:
    assert after.searchable.keys() - before.searchable.keys() == {POST}
    assert "zzhengiothanbai" in after.searchable[POST]


@pytest.mark.parametrize(
    ("feed", "words"),
    [
        ("feeds/tat-ca.xml", "zzhengiothanbai"),
        ("feeds/phat-thanh.xml", "zzhengioloa"),
        ("feeds/phat-thanh.xml", "zzhengio-tieng.mp3"),
        ("feeds/fanpage.xml", "zzhengiofanpage"),
        ("feeds/fanpage.xml", "#zzhengiothe"),
        ("feeds/fanpage.xml", "zzhengio-hinh-fanpage.png.jpg"),
    ],
)
def test_each_feed_carries_the_words_of_its_own_channel(after: Site, feed: str, words: str) -> None:
    assert words in after.text(feed)


def test_what_one_channel_says_is_not_in_the_feed_of_another(after: Site) -> None:
    assert "zzhengiofanpage" not in after.text("feeds/phat-thanh.xml")
    assert "zzhengioloa" not in after.text("feeds/fanpage.xml")
    assert "zzhengioloa" not in after.text("feeds/tat-ca.xml")


def test_a_link_to_it_is_plain_text_before_and_a_link_after(before: Site, after: Site) -> None:
    pages = [site.page("tin/2024/chao-mung/") for site in (before, after)]
    assert all("bài hẹn giờ" in page.xpath("string(//article)") for page in pages)
    links = [page.xpath("//article//p[not(ancestor::details)]/a[. = 'bài hẹn giờ']/@href") for page in pages]
    assert links == [[], ["../zzhengio-mo-hoi/#phan-hai"]]


def test_a_calendar_keeps_its_row_and_gains_the_link(before: Site, after: Site) -> None:
    rows = [site.page("lich/2024-03/").xpath("//tr[th = 'Bài hẹn giờ']") for site in (before, after)]
    assert [len(found) for found in rows] == [1, 1]
    assert [found[0].xpath("./th/a/@href") for found in rows] == [[EVENT], ["../../tin/2024/zzhengio-mo-hoi/"]]


def test_the_page_of_that_row_gains_the_link_too(before: Site, after: Site) -> None:
    pages = [site.page(f"lich/2024-03/{EVENT}") for site in (before, after)]
    assert [page.xpath("string(//h1)") for page in pages] == ["Bài hẹn giờ"] * 2
    assert [len(page.xpath("//main//a[contains(@href, 'zzhengio')]")) for page in pages] == [0, 1]


def test_the_minute_before_it_the_build_names_the_minute(before: Site) -> None:
    assert before.told["next_change"] == "2024-03-05T05:00:00+07:00"


@pytest.mark.parametrize("mark", ["zzkehoachsau", "zzlichsau", "zzsuasau"])
def test_no_byte_knows_of_a_plan_a_calendar_or_a_correction_that_is_to_come(after: Site, mark: str) -> None:
    assert after.places(mark) == []


def test_a_post_that_serves_a_plan_to_come_names_only_the_plans_that_are_out(after: Site) -> None:
    source = after.page("tin/2024/phuc-vu-ke-hoach-sau/").xpath("//*[@class = 'source']")[0]
    assert [link.get("href") for link in source.xpath(".//a[contains(@href, 'ke-hoach')]")] == [
        "../../../ke-hoach/01-kh-tn/#ii-1-viec-3",
        "../../../ke-hoach/rut-ke-hoach/#i-viec-1",
    ]
