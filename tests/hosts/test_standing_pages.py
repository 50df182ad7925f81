"""The frame of Markdown pages: the way back to the first of the handbook, contents that name every heading."""

from lxml import html


def test_a_page_of_the_handbook_leads_back_to_its_first_and_the_first_not_to_itself(built: dict[str, bytes]) -> None:
    ways = {
        path: [str(link) for link in html.fromstring(built[path]).xpath("//nav[@class='crumbs']//a/@href")]
        for path in ("soan-thao/anh/index.html", "soan-thao/index.html")
    }
    assert ways == {"soan-thao/anh/index.html": ["../../", "../../soan-thao/"], "soan-thao/index.html": ["../"]}


def test_the_contents_of_the_about_page_name_each_of_its_headings(built: dict[str, bytes]) -> None:
    page = html.fromstring(built["gioi-thieu/index.html"])
    headings = [str(one) for one in page.xpath("//article//h2/@id")]
    assert headings
    assert [str(link).removeprefix("#") for link in page.xpath("//nav[@class='toc']//a/@href")] == headings
