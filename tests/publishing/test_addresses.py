"""What lives where: references from page to page, and the links of a text resolved for a page or for a feed."""

from datetime import date

import pytest

from kyniem.model.edition import Edition
from kyniem.publishing.addresses import (
    absolute,
    absolute_html,
    address_of,
    address_of_section,
    locate,
    page_of_news,
    relative,
)
from kyniem.publishing.pictures import page_html
from tests.publishing.sample_papers import task
from tests.publishing.samples import AUDIO, PICTURE, SITE, body, edition, everywhere, post

SOURCE = "posts/2023/mo-dot.md"


@pytest.fixture(scope="module")
def of_two() -> Edition:
    """An edition with a post, another with picture and sound, and the plan."""
    return edition(post(), everywhere("tin-hai"))


@pytest.mark.parametrize(
    ("address", "here", "reference"),
    [
        ("", "", "./"),
        ("tin/", "", "tin/"),
        ("", "tin/", "../"),
        ("", "tin/2023/mo-dot/", "../../../"),
        ("tin/", "tin/", "./"),
        ("tin/2023/mo-dot/", "tin/", "2023/mo-dot/"),
        ("tin/2023/mo-dot/", "tin/2023/khac/", "../mo-dot/"),
        ("ke-hoach/48/#ii-4", "tin/2023/mo-dot/", "../../../ke-hoach/48/#ii-4"),
        ("ke-hoach/48/#ii-4", "ke-hoach/48/", "#ii-4"),
        ("media/loa.svg", "", "media/loa.svg"),
        ("media/loa.svg", "tin/", "../media/loa.svg"),
        ("lich/tat-ca.ics", "lich/", "tat-ca.ics"),
    ],
)
def test_a_reference_leads_from_the_page_to_the_address(address: str, here: str, reference: str) -> None:
    assert relative(address, here) == reference


def test_things_stand_below_the_folder_of_their_kind(of_two: Edition) -> None:
    campaign, plan = of_two.campaign, of_two.plans[0]
    assert address_of(of_two.units[0]) == "don-vi/phong-vhtt/"
    assert address_of(campaign.phases[0]) == "dot/dot-1/"
    assert address_of(campaign.topics[0]) == "chu-de/phuong-xa/"
    assert address_of(plan) == "ke-hoach/48-kh-ubnd/"
    assert address_of(of_two.posts[0]) == "tin/2023/mo-dot/"
    assert address_of(task("II.4-2", anchor="ii-4-viec-2")) == "ke-hoach/48-kh-ubnd/#ii-4-viec-2"
    assert address_of_section(plan.id, plan.sections[0]) == "ke-hoach/48-kh-ubnd/#ii-4"


def test_the_first_page_of_the_listing_has_no_number() -> None:
    assert [page_of_news(number) for number in (1, 2, 15)] == ["tin/", "tin/trang-2/", "tin/trang-15/"]


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("tin-hai.md", "tin/2023/tin-hai/"),
        ("./tin-hai.md#phan-hai", "tin/2023/tin-hai/#phan-hai"),
        ("../../plans/48-kh-ubnd.md#ii-4", "ke-hoach/48-kh-ubnd/#ii-4"),
        ("#phan-hai", "tin/2023/mo-dot/#phan-hai"),
        ("../../media/loa.svg", "media/loa.svg"),
        ("../../media/loa.svg#net", "media/loa.svg#net"),
        ("https://noi-khac.example/a?b=c#d", "https://noi-khac.example/a?b=c#d"),
        ("mailto:ai@noi-khac.example", "mailto:ai@noi-khac.example"),
        ("khong-co.md", None),
        ("../../media/khong-co.svg", None),
        ("../../../ngoai.md", None),
    ],
)
def test_a_target_is_found_where_it_stands_in_the_site(of_two: Edition, target: str, place: str | None) -> None:
    assert locate(of_two, SOURCE, target) == place


def test_a_file_that_nothing_in_the_edition_uses_is_nowhere(of_two: Edition) -> None:
    assert locate(of_two, SOURCE, f"../../{AUDIO.path}") == AUDIO.path
    assert locate(edition(post()), SOURCE, f"../../{PICTURE.path}") is None


def test_links_of_a_text_are_relative_on_a_page_and_whole_in_a_feed(of_two: Edition) -> None:
    text = body("Xem", "tin-hai.md", "#phan-hai", "https://noi-khac.example/")
    on_page = page_html(of_two, text, SOURCE, "tin/2023/mo-dot/")
    in_feed = absolute_html(of_two, text, SOURCE)
    assert [part.split('"')[1] for part in on_page.split("<a ")[1:]] == [
        "../tin-hai/",
        "#phan-hai",
        "https://noi-khac.example/",
    ]
    assert [part.split('"')[1] for part in in_feed.split("<a ")[1:]] == [
        f"{SITE}tin/2023/tin-hai/",
        f"{SITE}tin/2023/mo-dot/#phan-hai",
        "https://noi-khac.example/",
    ]


def test_a_link_to_what_is_not_in_the_edition_is_its_words(of_two: Edition) -> None:
    text = body("Xem", "khong-co.md")
    for html in (page_html(of_two, text, SOURCE, ""), absolute_html(of_two, text, SOURCE)):
        assert html == "<p>Xem</p>tới khong-co.md"


def test_a_whole_address_begins_with_the_campaigns(of_two: Edition) -> None:
    assert absolute(of_two, "tin/") == "https://60nam.example/tin/"
    assert of_two.today == date(2023, 10, 15)
