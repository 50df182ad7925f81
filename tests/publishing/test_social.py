"""What the editors of pages paste, the short links back to us, and the desks that offer both."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import html

from kyniem.hosts.standing import read_templates
from kyniem.markup import parse_body
from kyniem.model.calendar import EntryState
from kyniem.model.campaign import Channel
from kyniem.model.edition import Audience, Edition
from kyniem.model.published import Correction, Status
from kyniem.phrases.pasting import length_of
from kyniem.problems import Origin
from kyniem.publishing.desks.social import matter_of_social
from kyniem.publishing.drawings.cards import WIDE
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.social import marked_link, paste_text, publish_short_links, short_address
from tests.publishing.sample_papers import at, calendar, days, entry
from tests.publishing.samples import edition, everywhere, on_fanpage, on_radio, post, withdrawn


@pytest.fixture(scope="module")
def templates(root: Path) -> dict[str, str]:
    """The templates as a host reads them."""
    return read_templates(root / "templates" / "pages")


def fanpage(one: Edition) -> Channel:
    """The page's channel of the sample campaign."""
    channel = one.campaign.channel("fanpage")
    assert channel is not None
    return channel


def pasted(one: Edition) -> str:
    """What stands on the page of the first post."""
    return paste_text(one, one.posts[0], fanpage(one))


WORDS = parse_body("Tháng 10 rồi!\n\n- kể **chuyện**\n- gửi [ảnh](https://a.example/)", Origin("bai.md"))


def test_a_post_is_pasted_with_its_own_words_source_link_and_hashtags() -> None:
    one = edition(everywhere(placements=(on_fanpage(text=WORDS),)))
    link = marked_link(one, one.posts[0], fanpage(one))
    assert pasted(one) == (
        "Tháng 10 rồi!\n\n"
        "• kể chuyện\n• gửi ảnh\n\n"
        "Nguồn: Phòng Văn hóa và Thông tin thành phố Cẩm Phả\n"
        f"Đọc đầy đủ: {link}\n\n"
        "#QuangNinh60nam #CamPha"
    )
    assert link == "https://60nam.example/t/f7pqwp/?tu=fanpage"


def test_a_channel_without_words_of_its_own_gets_title_and_summary() -> None:
    bare = on_fanpage(text=parse_body("", Origin("bai.md")), hashtags=())
    assert pasted(edition(post(placements=(bare,)))).startswith("Tiêu đề mo-dot\n\nMột câu tóm tắt.\n\nNguồn: ")
    without = edition(post(placements=(bare,), summary=""))
    assert pasted(without).startswith("Tiêu đề mo-dot\n\nToàn văn của mo-dot.\n\nNguồn: ")
    assert pasted(without).endswith("?tu=fanpage")


def test_a_post_of_an_unknown_unit_names_the_publisher() -> None:
    assert "Nguồn: UBND thành phố Cẩm Phả\n" in pasted(edition(everywhere(unit="don-vi-la")))


def test_corrections_that_concern_the_channel_stand_at_the_top_the_latest_first() -> None:
    told = (
        Correction(when=at("2023-10-05", "09:00"), what="Ngày đúng là 15/10."),
        Correction(when=at("2023-10-06", "08:00"), what="Loa đọc nhầm tên.", channels=("phat-thanh",)),
        Correction(when=at("2023-10-07", "10:30"), what="Nơi đúng là nhà văn hóa.", channels=("fanpage",)),
        Correction(when=at("2023-10-16"), what="Chưa tới lúc."),
    )
    text = pasted(edition(everywhere(corrections=told)))
    assert text.startswith(
        "Đã sửa, 10:30 ngày 07/10/2023: Nơi đúng là nhà văn hóa.\n\n"
        "Đã sửa, 09:00 ngày 05/10/2023: Ngày đúng là 15/10.\n\nTháng 10"
    )
    assert "Loa" not in text
    assert "Chưa tới" not in text


def test_a_short_link_stays_when_title_and_address_change() -> None:
    before, after = edition(everywhere()), edition(everywhere(title="Tiêu đề mới", slug="noi-khac"))
    assert short_address(before, before.posts[0]) == short_address(after, after.posts[0])


def short_page(one: Edition, templates: Mapping[str, str]) -> tuple[str, html.HtmlElement]:
    """The path and the parsed page of the one short link of an edition."""
    (output,) = publish_short_links(one, templates)
    return output.path, html.document_fromstring(output.content.decode())


def test_a_short_link_leads_on_and_tells_a_sharer_what_lies_behind(templates: dict[str, str]) -> None:
    one = edition(everywhere(title="Gìn giữ & trao lại"))
    path, page = short_page(one, templates)
    assert path == short_address(one, one.posts[0]) + "index.html"
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../../tin/2023/mo-dot/"]
    assert page.xpath("//a/@href") == ["../../tin/2023/mo-dot/"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://60nam.example/tin/2023/mo-dot/"]
    assert page.xpath("//meta[@property='og:title']/@content") == ["Gìn giữ & trao lại"]
    assert page.xpath("//meta[@property='og:image']/@content") == [f"https://60nam.example/the-hinh/mo-dot-{WIDE}.png"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_post_on_no_page_has_a_short_link_without_a_card(templates: dict[str, str]) -> None:
    _, page = short_page(edition(post(placements=(on_radio(),))), templates)
    assert page.xpath("//meta[@property='og:title']")
    assert not page.xpath("//meta[@property='og:image']")


def test_the_short_link_of_what_expired_stays(templates: dict[str, str]) -> None:
    short_page(edition(everywhere(expires=at("2023-10-10"))), templates)


def test_the_short_link_of_what_departed_leads_to_its_notice_without_its_title(templates: dict[str, str]) -> None:
    path, page = short_page(edition(withdrawn(everywhere(), at("2023-10-10"))), templates)
    assert path == short_page(edition(everywhere()), templates)[0]
    assert page.xpath("//a/@href") == ["../../tin/2023/mo-dot/"]
    assert "Tiêu đề" not in html.tostring(page, encoding="unicode")
    assert not page.xpath("//meta[starts-with(@property, 'og:')]")


@pytest.mark.parametrize(
    "changes", [{"status": Status.DRAFT}, {"published": at("2023-10-16")}], ids=["draft", "scheduled"]
)
def test_what_is_not_out_has_no_short_link(changes: dict[str, object], templates: dict[str, str]) -> None:
    hidden = everywhere("mo-dot", **changes)
    assert list(publish_short_links(edition(hidden), templates)) == []
    assert list(publish_short_links(edition(hidden, audience=Audience.DESK), templates)) != []


def desk(one: Edition, templates: Mapping[str, str]) -> html.HtmlElement:
    """The desk's page, parsed."""
    channel = fanpage(one)
    words = Renderer(one, templates, {"the-hinh/mo-dot-ngang.png": 51200}).fragment(
        "channels/fanpage.desk", "kenh/fanpage/", channel=channel, **matter_of_social(one, channel)
    )
    return html.fragment_fromstring(words, create_parent="main")


def test_the_button_of_a_desk_copies_what_is_shown_to_the_letter(templates: dict[str, str]) -> None:
    one = edition(everywhere(placements=(on_fanpage(text=WORDS),)))
    page = desk(one, templates)
    assert page.xpath("//button/@data-copy") == [pasted(one)]
    assert page.xpath("string(//pre)") == pasted(one)
    assert f"{length_of(pasted(one))} trên 63.206 ký tự" in page.text_content()


def test_a_desk_offers_both_pictures_with_their_weight(templates: dict[str, str]) -> None:
    page = desk(edition(everywhere(expires=at("2023-10-20", "00:00"))), templates)
    assert page.xpath("//ul[@class='shots']//a[@download]/@href") == [
        "../../the-hinh/mo-dot-ngang.png",
        "../../the-hinh/mo-dot-vuong.png",
    ]
    assert "1200 × 630, 50 kB" in page.text_content()
    assert "Dùng được đến hết ngày 19/10/2023." in page.text_content()


def test_a_long_text_asks_for_what_matters_first(templates: dict[str, str]) -> None:
    long = parse_body("Kể chuyện quê mình. " * 30, Origin("bai.md"))
    told = "câu quan trọng nên đứng đầu"
    assert told in desk(edition(everywhere(placements=(on_fanpage(text=long),))), templates).text_content()
    assert told not in desk(edition(everywhere()), templates).text_content()


def test_a_desk_without_posts_says_so_and_leads_on(templates: dict[str, str]) -> None:
    page = desk(edition(), templates)
    assert not page.xpath("//pre")
    assert "Chưa có bài nào" in page.text_content()


def test_the_ten_newest_posts_stand_open_the_others_folded_and_older_ones_are_links(templates: dict[str, str]) -> None:
    many = [everywhere(f"bai-{number:02}", published=at("2023-09-01", f"{number % 24:02}:30")) for number in range(33)]
    page = desk(edition(*many), templates)
    assert len(page.xpath("//pre")) == 30
    assert len(page.xpath("/main/div/ol//pre")) == 10
    assert len(page.xpath("//details[@class='more-posts']//pre")) == 20
    assert len(page.xpath("//details[@class='more-rows']//li")) == 3


def test_what_the_calendar_asks_for_now_stands_first_and_leads_to_its_text(templates: dict[str, str]) -> None:
    pages, loud = {"channels": ("fanpage",)}, {"channels": ("phat-thanh",)}
    rows = calendar(
        entry("hom-nay", days("2023-10-15"), "09:00", post="posts/2023/mo-dot.md", **pages),
        entry("mai", days("2023-10-16"), state=EntryState.TENTATIVE, **pages),
        entry("loa", days("2023-10-15"), **loud),
        entry("tuan-sau", days("2023-10-22"), **pages),
    )
    page = desk(edition(everywhere(), rows), templates)
    assert [" ".join(row.text_content().split()) for row in page.xpath("//section//li")] == [
        "09:00 Nội dung hom-nay",
        "Thứ Hai, 16/10 Nội dung mai dự kiến",
    ]
    assert page.xpath("//section//li//a/@href") == ["#bai-mo-dot", "../../lich/2023-10/mai/"]


def test_what_fills_several_days_is_told_once_and_a_day_without_entries_says_so(templates: dict[str, str]) -> None:
    week = calendar(entry("tuan", days("2023-10-17", "2023-10-20"), channels=("fanpage",)))
    page = desk(edition(everywhere(), week), templates)
    assert [" ".join(row.text_content().split()) for row in page.xpath("//section//li")] == [
        "17/10 đến 20/10 Nội dung tuan"
    ]
    assert "Lịch không ghi bài nào cho kênh này" in page.text_content()


def test_what_was_corrected_or_withdrawn_is_told_to_those_who_posted_it(templates: dict[str, str]) -> None:
    fault = Correction(when=at("2023-10-05", "09:00"), what="Ngày đúng là 15/10.")
    loud = Correction(when=at("2023-10-06", "08:00"), what="Loa đọc nhầm tên.", channels=("phat-thanh",))
    gone = withdrawn(everywhere("bo-di", title="Không ai được thấy nữa"), at("2023-10-08", "07:30"))
    one = edition(everywhere(corrections=(fault, loud)), gone)
    (section,) = desk(one, templates).xpath("//section[@aria-labelledby='phai-sua']")
    rows = [" ".join(row.text_content().split()) for row in section.xpath(".//li")]
    link = marked_link(one, one.departed[0], fanpage(one))
    assert rows[0].startswith(f"Gỡ bài có đường dẫn {link} 07:30 ngày 08/10/2023. Sai ngày.")
    assert rows[1:] == ["Thay lời bài Tiêu đề mo-dot 09:00 ngày 05/10/2023. Ngày đúng là 15/10."]
    assert section.xpath(".//li[2]/a/@href") == ["#bai-mo-dot"]
