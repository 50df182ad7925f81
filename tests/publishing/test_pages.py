"""Pages as a whole, made of the test campaign: which there are, and what stands where something is missing or gone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from kyniem.build import check_campaign
from kyniem.hosts.standing import read_templates
from kyniem.model.edition import Audience, release
from kyniem.model.hub import Hub
from kyniem.model.output import Page
from kyniem.publishing.pages.home import count_of
from kyniem.publishing.pages.site import publish_pages
from kyniem.publishing.pages.views import Count
from kyniem.settings import CAMPAIGN_ZONE, Settings

Publish = Callable[..., dict[str, Page]]


def at(words: str) -> datetime:
    """A moment in the campaign's time zone."""
    return datetime.fromisoformat(words).replace(tzinfo=CAMPAIGN_ZONE)


@pytest.fixture(scope="module")
def trial(root: Path) -> Hub:
    """The test campaign, drafts included."""
    hub, _ = check_campaign(root / "tests" / "campaigns" / "thu-nghiem")
    assert hub is not None
    return hub


@pytest.fixture(scope="module")
def publish(root: Path) -> Publish:
    """Makes the pages of a hub by the project's own templates: every page by its address, and none twice."""
    templates = read_templates(root / "templates" / "pages")

    def made(hub: Hub, moment: str = "2024-03-08 08:00", page_items: int = 20) -> dict[str, Page]:
        settings = Settings(as_of=at(moment), page_items=page_items)
        pages = publish_pages(release(hub, at(moment), Audience.PUBLIC), settings, templates)
        found = {page.address: page for page in pages}
        assert len(found) == len(pages)
        return found

    return made


def test_a_campaign_without_any_drawing_has_all_its_pages(trial: Hub, publish: Publish) -> None:
    assert not trial.campaign.look
    assert {"", "tin/2024/chao-mung/", "lich/2024-03/", "dot/dot-2/"} <= publish(trial).keys()


def test_a_drawing_stands_where_the_templates_place_it(trial: Hub, publish: Publish) -> None:
    drawing = "<svg><title>Vịnh</title></svg>"
    drawn = replace(trial, campaign=replace(trial.campaign, look={"hero": drawing}))
    assert drawing in publish(drawn)[""].html


def test_a_withdrawn_calendar_whose_month_has_no_page_leaves_a_notice(trial: Hub, publish: Publish) -> None:
    before, after = (publish(trial, moment) for moment in ("2024-03-04 10:59", "2024-03-04 11:00"))
    assert not before["lich/2024-02/"].hidden
    assert after["lich/2024-02/"].hidden
    assert "Lịch này đã được gỡ" in after["lich/2024-02/"].html
    assert "Lập nhầm tháng" in after["lich/2024-02/"].html


def test_a_month_of_the_campaign_keeps_its_page_when_its_calendar_is_withdrawn(trial: Hub, publish: Publish) -> None:
    gone = tuple(replace(each, month=date(2024, 3, 1)) for each in trial.calendars if each.id == "rut-2024-02")
    assert not publish(replace(trial, calendars=gone))["lich/2024-03/"].hidden


def test_a_listing_has_as_many_pages_as_its_posts_need_and_every_post_once(trial: Hub, publish: Publish) -> None:
    pages = publish(trial, page_items=2)
    listings = [address for address in pages if address == "tin/" or address.startswith("tin/trang-")]
    assert listings == ["tin/", "tin/trang-2/", "tin/trang-3/"]
    for slug in ("chao-mung", "zzhengio-mo-hoi", "het-han", "dinh-chinh", "phat-ngan", "phuc-vu-ke-hoach-sau"):
        where = [address for address in listings if f"2024/{slug}/" in pages[address].html]
        assert len(where) == 1, slug


def test_a_listing_without_posts_still_has_its_first_page(trial: Hub, publish: Publish) -> None:
    assert "tin/" in publish(replace(trial, posts=()))


@pytest.mark.parametrize(
    ("moment", "state", "days"),
    [
        ("2024-03-09 23:59", "before", 1),
        ("2024-03-10 00:00", "day", 0),
        ("2024-03-10 23:59", "day", 0),
        ("2024-03-12 00:00", "after", 2),
    ],
)
def test_the_count_is_of_whole_days_to_the_occasion(trial: Hub, moment: str, state: str, days: int) -> None:
    assert count_of(release(trial, at(moment), Audience.PUBLIC)) == Count(state=state, days=days)


@pytest.mark.parametrize(("moment", "over"), [("2024-03-14 23:59", False), ("2024-03-15 00:00", True)])
def test_home_becomes_an_archive_the_day_after_the_campaign(
    trial: Hub, publish: Publish, moment: str, *, over: bool
) -> None:
    assert ('aria-label="Trang lưu trữ"' in publish(trial, moment)[""].html) is over


@pytest.mark.parametrize(
    ("address", "before", "after"),
    [
        ("", "Theo dõi bằng cách bạn quen dùng", "Tải về, tra cứu"),
        ("theo-doi/", "Tin mới tự đến với bạn", "không còn tin mới"),
        ("kenh/", "đăng ký một lần, tin mới tự đến", "tải lịch, lấy tin đã đăng"),
        ("dot/dot-1/", "Tin mới: <a", "Nguồn tin: <a"),
        ("don-vi/to-dung-thu/", "Nhận lịch và tin", "Lịch và nguồn tin"),
        ("lich/2024-03/", "Đổi ngày thì lịch trong máy tự sửa.", "Đưa lịch về máy"),
    ],
)
def test_when_all_is_over_no_page_promises_what_will_not_come(
    trial: Hub, publish: Publish, address: str, before: str, after: str
) -> None:
    still, over = (publish(trial, moment)[address].html for moment in ("2024-03-14 23:59", "2024-03-15 00:00"))
    assert before in still
    assert before not in over
    assert after in over


def test_an_expired_post_leaves_every_list_but_the_archive(trial: Hub, publish: Publish) -> None:
    before, after = (publish(trial, moment) for moment in ("2024-03-06 11:59", "2024-03-06 12:00"))
    where = [
        {
            address
            for address, page in pages.items()
            if "2024/het-han/" in page.html and not address.startswith("tin/2024/")
        }
        for pages in (before, after)
    ]
    assert {"chu-de/do-dac/", "don-vi/to-dung-thu/", "dot/dot-1/", "ke-hoach/01-kh-tn/", "tin/"} <= where[0]
    assert where[1] == {"tin/"}
    assert "Hết hạn" in after["tin/2024/het-han/"].html
    assert "Hết hạn" in after["tin/"].html


def test_no_post_is_related_to_itself_or_to_what_expired(trial: Hub, publish: Publish) -> None:
    page = publish(trial)["tin/2024/dinh-chinh/"].html
    related = page.partition('id="lien-quan"')[2].partition("</nav>")[0]
    assert "zzhengio-mo-hoi" in related
    assert "het-han" not in related
    assert "dinh-chinh" not in related


def test_a_correction_stands_on_the_page_from_its_minute_on(trial: Hub, publish: Publish) -> None:
    found = [
        "zzsuasau" in publish(trial, moment)["tin/2024/dinh-chinh/"].html
        for moment in ("2024-03-07 08:59", "2024-03-07 09:00")
    ]
    assert found == [False, True]
