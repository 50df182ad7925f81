"""The desk's pages of what comes, and everybody's page of what was set right, by the project's own templates."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from lxml import html

from kyniem.hosts.standing import read_templates
from kyniem.model.calendar import EntryState
from kyniem.model.edition import Audience, Edition
from kyniem.model.output import Page
from kyniem.model.post import Approval
from kyniem.model.published import Correction, Status
from kyniem.publishing.addresses import CORRECTIONS, DESK, FORECAST, HOME, address_of_forecast
from kyniem.publishing.forecast import ChannelForecast, Stands, forecasts_of
from kyniem.publishing.pages.site import publish_pages
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.sample_papers import at, before, days
from tests.publishing.samples import everywhere, on_fanpage, on_radio, post, withdrawn

Publish = Callable[[Edition], dict[str, Page]]
MORNING = at("2023-10-16", "05:00")
"""The morning after the samples' moment, a Monday."""


@pytest.fixture(scope="module")
def publish(root: Path) -> Publish:
    """Makes every page of an edition by the project's own templates."""
    templates = read_templates(root / "templates" / "pages")
    return lambda edition: {page.address: page for page in publish_pages(edition, samples.settings(), templates)}


def desk(*things: object, **options: object) -> Edition:
    return samples.edition(*things, audience=Audience.DESK, **options)  # type: ignore[arg-type]  # whatever it takes


def tomorrow(edition: Edition, channel: str = "fanpage") -> ChannelForecast:
    """What one channel will have tomorrow morning."""
    then = next(then for then in edition.coming if then.as_of == MORNING)
    return next(each for each in forecasts_of(edition, then) if each.channel.id == channel)


def read(page: Page) -> html.HtmlElement:
    return html.fromstring(page.html)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def section(page: Page, heading: str) -> str:
    """The words of the section whose heading has this id."""
    (found,) = read(page).xpath(f"//section[@aria-labelledby='{heading}']")
    return words(found)


NIGHT = at("2023-10-15", "20:00")


def test_what_comes_and_goes_overnight_is_told_with_its_reason() -> None:
    edition = desk(
        post("den", published=NIGHT, placements=(on_fanpage(),)),
        post("het-han", expires=NIGHT, placements=(on_fanpage(),)),
        withdrawn(post("go", placements=(on_fanpage(),)), NIGHT),
        post("sua", placements=(on_fanpage(),), corrections=(Correction(when=NIGHT, what="x"),)),
        post("nguyen", placements=(on_fanpage(),)),
    )
    told = tomorrow(edition)
    assert [held.id for held in told.added] == ["den"]
    assert {(each.held.id, each.why.value, each.when) for each in told.leaving} == {
        ("het-han", "hết hạn", NIGHT),
        ("go", "gỡ", NIGHT),
    }
    assert [one.id for one in told.corrected] == ["sua"]
    assert {held.id for held in told.held} == {"den", "sua", "nguyen"}


def test_on_radio_an_item_waits_for_its_first_broadcast_and_leaves_after_its_last() -> None:
    play = on_radio().play
    assert play is not None
    later = replace(play, start=at("2023-10-17", "05:00"))
    over = replace(play, until=at("2023-10-15", "18:00"))
    edition = desk(
        post("cho", placements=(on_radio(play=later),)),
        post("dang", placements=(on_radio(),)),
        post("xong", placements=(on_radio(play=over),)),
    )
    told = tomorrow(edition, "phat-thanh")
    assert {held.id: held.stands for held in told.held} == {"cho": Stands.BEFORE_AIR, "dang": Stands.ON_AIR}
    assert [(each.held.id, each.why.value) for each in told.leaving] == [("xong", "hết giờ phát")]
    assert told.programme is not None
    assert [item.reading.id for item in told.programme.items] == ["dang"]
    assert told.next_change == later.start
    assert tomorrow(edition, "fanpage").programme is None


@pytest.mark.parametrize(
    ("state", "why"), [(Status.DRAFT, "còn nháp"), (Status.WAITING, "chờ duyệt"), (Status.APPROVED, None)]
)
def test_what_nobody_has_approved_is_missing_once_its_moment_has_come(state: Status, why: str | None) -> None:
    edition = desk(post("bai", status=state, published=NIGHT, placements=(on_fanpage(),)))
    assert [each.why.value for each in tomorrow(edition).missing] == ([why] if why else [])
    late = desk(post("bai", status=state, published=at("2023-10-17"), placements=(on_fanpage(),)))
    assert tomorrow(late).missing == ()


def test_a_row_of_that_day_without_a_post_is_missing() -> None:
    monday = days("2023-10-16")
    rows = (
        papers.entry("trong", monday, channels=("fanpage",), times=(time(19, 30),)),
        papers.entry("khac-ngay", days("2023-10-17"), channels=("fanpage",)),
        papers.entry("khac-kenh", monday, channels=("bang-tin",)),
        papers.entry("huy", monday, channels=("fanpage",), state=EntryState.CANCELLED),
        papers.entry("han", before("2023-10-17", "trước ngày 17"), channels=("fanpage",)),
        papers.entry("co-bai", monday, channels=("fanpage",), post="posts/2023/mo-dot.md"),
        papers.entry("thieu-kenh", monday, channels=("fanpage",), post="posts/2023/noi-khac.md"),
    )
    edition = desk(papers.calendar(*rows), everywhere(), post("noi-khac"))
    assert [(each.title, each.why.value) for each in tomorrow(edition).missing] == [
        ("Nội dung trong", "lịch có, bài chưa có"),
        ("Nội dung thieu-kenh", "lịch có, bài chưa ghi kênh này"),
    ]


def test_the_desk_has_a_page_for_each_coming_moment_and_the_public_has_none(publish: Publish) -> None:
    edition = desk(everywhere())
    pages = publish(edition)
    own = {address for address in pages if address.startswith(FORECAST)}
    later = {address_of_forecast(then.as_of) for then in edition.coming if then.as_of != MORNING}
    assert own == {FORECAST, *later}
    linked = read(pages[FORECAST]).xpath("//nav[@class='moments']//a/@href")
    assert {str(link) for link in linked} == {"./", *(address.removeprefix(FORECAST) for address in later)}
    assert len(read(pages[FORECAST]).xpath("//nav[@class='moments']//a[@aria-current='page']")) == 1
    public = publish(samples.edition(everywhere()))
    assert not [address for address in public if address.startswith(DESK)]


def test_the_page_says_what_each_channel_gets_and_when_it_changes(publish: Publish) -> None:
    monday = papers.entry("anh-dep", days("2023-10-16"), channels=("fanpage",), times=(time(19, 30),))
    edition = desk(everywhere(), post("moi", published=NIGHT, placements=(on_fanpage(),)), papers.calendar(monday))
    page = publish(edition)[FORECAST]
    assert "Lúc 05:00 thứ Hai, 16/10/2023" in words(read(page))
    radio, fanpage, board = (section(page, channel) for channel in ("phat-thanh", "fanpage", "bang-tin"))
    assert "Loa đọc lúc 05:00 (1 bài, cả buổi khoảng 1 phút)" in radio
    assert "Sau đó kênh đổi lúc 18:00 ngày 20/10/2023." in radio
    assert "Thêm (1) Tiêu đề moi đang đăng đăng 20:00 ngày 15/10/2023" in fanpage
    assert "Nội dung anh-dep lịch có, bài chưa có 19:30 ngày 16/10/2023" in fanpage
    assert "Lúc ấy kênh chưa có bài nào." in board
    rows = {
        words(row.xpath("./th")[0]): [words(cell) for cell in row.xpath("./td")] for row in read(page).xpath("//tr[td]")
    }
    assert rows["Fanpage"] == ["2", "+1", "0", "1", "không đổi nữa"]


def test_the_words_of_a_correction_to_come_are_nobodys_yet(publish: Publish) -> None:
    edition = desk(post("sua", placements=(on_fanpage(),), corrections=(Correction(when=NIGHT, what="zzsau"),)))
    pages = publish(edition)
    assert "Thêm đính chính (1) Tiêu đề sua đính chính 20:00 ngày 15/10/2023" in section(pages[FORECAST], "fanpage")
    assert [address for address, page in pages.items() if "zzsau" in page.html] == []


def test_when_all_is_over_the_page_says_so(publish: Publish) -> None:
    page = publish(desk(everywhere(), as_of=at("2026-11-21")))[FORECAST]
    assert "Đợt kỷ niệm đã khép lại." in words(read(page))
    assert not read(page).xpath("//nav[@class='moments']")


def test_a_campaign_without_channels_is_told_where_to_write_them(publish: Publish) -> None:
    edition = desk()
    bare = replace(edition, campaign=replace(edition.campaign, channels=()))
    pages = publish(bare)
    assert "Chiến dịch chưa ghi kênh nào" in words(read(pages[FORECAST]))
    assert "Chiến dịch chưa ghi kênh nào." in section(pages[DESK], "sang-mai")


def test_an_approval_that_lies_ahead_is_not_one_yet(publish: Publish) -> None:
    ahead = Approval(role="Trưởng phòng", when=at("2023-10-18", "15:00"))
    pages = publish(desk(post("hen", published=at("2023-10-19"), approved=ahead)))
    waiting = section(pages[DESK], "dang-cho")
    assert "Chờ duyệt (1)" in waiting
    assert "duyệt lúc 15:00 ngày 18/10/2023 (chưa tới)" in waiting
    assert "15:00 ngày 18/10/2023 (chưa tới)." in words(read(pages["tin/2023/hen/"]))


def test_on_the_desks_front_page_the_newest_is_what_is_out(publish: Publish) -> None:
    page = publish(desk(post("hen", published=at("2023-10-20")), post("ra")))[HOME]
    (lead,) = read(page).xpath("//article[@class='lead']//h3")
    assert words(lead) == "Tiêu đề ra"
    assert "Chưa ra với người đọc" in section(page, "moi-nhat")
    assert "Chưa ra với người đọc" not in section(publish(samples.edition(post("ra")))[HOME], "moi-nhat")


def test_the_desk_is_told_which_addresses_are_the_public_sites(publish: Publish) -> None:
    assert f"ghi địa chỉ trang công khai, {samples.SITE}." in section(publish(desk())[DESK], "lam-viec")


FIXES = (
    Correction(when=at("2023-10-03", "09:00"), what="Số đúng là 12.", channels=("fanpage",)),
    Correction(when=at("2023-10-05", "09:00"), what="Số đúng là 13."),
)


@pytest.mark.parametrize("audience", list(Audience))
def test_everybody_finds_every_correction_and_withdrawal_the_newest_first(publish: Publish, audience: Audience) -> None:
    edition = samples.edition(
        everywhere(corrections=FIXES),
        withdrawn(everywhere("zzgo"), at("2023-10-04", "10:00"), "Sai ngày."),
        withdrawn(papers.calendar(), at("2023-10-06", "10:00")),
        audience=audience,
    )
    page = publish(edition)[CORRECTIONS]
    corrected = [words(row) for row in read(page).xpath("//section[@aria-labelledby='dinh-chinh']//li")]
    assert corrected == [
        "09:00 ngày 05/10/2023 Tiêu đề mo-dot Số đúng là 13. Kênh phải sửa theo: Phát thanh, Fanpage",
        "09:00 ngày 03/10/2023 Tiêu đề mo-dot Số đúng là 12. Kênh phải sửa theo: Fanpage",
    ]
    gone = [words(row) for row in read(page).xpath("//section[@aria-labelledby='da-go']//li")]
    assert [row.partition(" Một ")[0] for row in gone] == ["10:00 ngày 06/10/2023", "10:00 ngày 04/10/2023"]
    assert gone[1].endswith("Một tin ở tin/2023/zzgo/ Lý do: Sai ngày. Kênh đã đưa: Phát thanh, Fanpage")
    assert "Tiêu đề zzgo" not in page.html


def test_a_draft_that_was_corrected_is_on_no_list(publish: Publish) -> None:
    page = publish(desk(post("nhap", status=Status.DRAFT, corrections=FIXES)))[CORRECTIONS]
    assert "Số đúng" not in page.html


def test_where_nothing_was_wrong_readers_are_asked_to_tell(publish: Publish) -> None:
    pages = publish(desk(post()))
    assert "Đến nay chưa phải đính chính chỗ nào" in words(read(pages[CORRECTIONS]))
    assert "Đến nay chưa đính chính chỗ nào, chưa gỡ tin nào." in section(pages[DESK], "dinh-chinh")


def test_the_desks_home_tells_the_newest_of_them(publish: Publish) -> None:
    gone = withdrawn(everywhere("zzgo"), at("2023-10-04", "10:00"))
    told = section(publish(desk(everywhere(corrections=FIXES), gone))[DESK], "dinh-chinh")
    assert told.index("Số đúng là 13.") < told.index("tin/2023/zzgo/") < told.index("Số đúng là 12.")
