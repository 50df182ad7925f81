"""The frame of Markdown pages: the way back to the first of the handbook, contents that name every heading."""

from lxml import html


def leads(page: bytes, name: str) -> list[str]:
    """Where the links of the page's navigation with this class lead."""
    ways = [part for part in html.fromstring(page).iter("nav") if part.get("class") == name]
    return [link.get("href", "") for part in ways for link in part.iter("a")]


def test_a_page_of_the_handbook_leads_back_to_its_first_and_the_first_not_to_itself(built: dict[str, bytes]) -> None:
    assert leads(built["soan-thao/anh/index.html"], "crumbs") == ["../../", "../../soan-thao/"]
    assert leads(built["soan-thao/index.html"], "crumbs") == ["../"]


def test_the_contents_of_the_about_page_name_each_of_its_headings(built: dict[str, bytes]) -> None:
    (article,) = html.fromstring(built["gioi-thieu/index.html"]).iter("article")
    headings = [f"#{one.get('id', '')}" for one in article.iter("h2")]
    assert headings
    assert leads(built["gioi-thieu/index.html"], "toc") == headings
