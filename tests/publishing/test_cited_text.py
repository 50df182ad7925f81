"""Citations in a body's HTML: which become links, how far the link goes, and what is left as it was."""

import pytest

from kyniem.markup import parse_body
from kyniem.model.text import Body, Markup, Picture
from kyniem.publishing.register.cited_text import find_in, linked
from tests.publishing.sample_papers import ORIGIN


def made(markdown: str, address: str = "x") -> str:
    """The HTML of a Markdown text with every citation led to `address`."""
    body = parse_body(markdown, ORIGIN)
    return linked(body, find_in(body), lambda _: address).html(lambda target: target)


def numbers(body: Body) -> list[str]:
    """The numbers a body cites."""
    return [found.cited.number for found in find_in(body)]


LINK = '<a class="cite" href="x">'


@pytest.mark.parametrize(
    ("markdown", "link"),
    [
        ("Theo Kế hoạch số 19/KH-UBND ngày 02/02/2023 của UBND tỉnh.", "Kế hoạch số 19/KH-UBND"),
        ("Theo Chỉ thị 27-CT/TU, triển khai.", "Chỉ thị 27-CT/TU"),
        ("- Một\n- Hai: Công văn số 581 -CV/BTGTU", "Công văn số 581 -CV/BTGTU"),
        ("Vui & khỏe theo Chỉ thị số 27-CT/TU", "Chỉ thị số 27-CT/TU"),
        ("Theo **Kế hoạch số 19/KH-UBND** đó", "Kế hoạch số 19/KH-UBND"),
    ],
)
def test_a_link_goes_from_the_type_to_the_end_of_the_number(markdown: str, link: str) -> None:
    assert f"{LINK}{link}</a>" in made(markdown)


def test_several_in_one_paragraph_are_links_of_their_own() -> None:
    html = made("Theo Chỉ thị số 27-CT/TU ngày 22/7/2022 và Kế hoạch số 19/KH-UBND ngày 02/02/2023.")
    assert html.count(LINK) == 2
    assert "27-CT/TU</a> ngày" in html


def test_nothing_but_links_is_added() -> None:
    markdown = "Theo Chỉ thị số 27-CT/TU & Kế hoạch số 19/KH-UBND.\n\n- 01-KL/TW"
    plain = parse_body(markdown, ORIGIN).html(lambda target: target)
    assert made(markdown).replace(LINK, "").replace("</a>", "") == plain


@pytest.mark.parametrize(
    "markdown",
    [
        "[Kế hoạch số 19/KH-UBND](48-kh-ubnd.md) đã có",
        "Kế hoạch **số** 19/KH-UBND",
        "Không có văn bản nào, chỉ có 24/7 và 60 năm.",
        "",
    ],
    ids=["a link already", "over a tag", "none", "empty"],
)
def test_what_cannot_be_a_link_is_left_as_it_was(markdown: str) -> None:
    assert LINK not in made(markdown)


def test_a_citation_that_is_a_link_already_is_known_all_the_same() -> None:
    assert numbers(parse_body("[Kế hoạch số 19/KH-UBND](48-kh-ubnd.md)", ORIGIN)) == ["19/KH-UBND"]


def test_a_citation_never_goes_on_into_the_next_block() -> None:
    assert numbers(parse_body("- Kế hoạch số 19\n- KH-UBND tỉnh", ORIGIN)) == []


def test_what_has_no_address_stays_plain() -> None:
    assert "<a" not in made("Theo Chỉ thị số 27-CT/TU", "")


def test_an_address_is_escaped() -> None:
    assert 'href="?a&amp;b&quot;"' in made("Theo Chỉ thị số 27-CT/TU", '?a&b"')


def test_an_entity_at_the_end_of_a_number_is_wholly_in_the_link() -> None:
    body = Body(parts=(Picture("a.png", "cờ"), Markup("<p>Chỉ thị số 27-CT/T&#85; nhé</p>")))
    html = linked(body, find_in(body), lambda _: "x").html(lambda target: target)
    assert f"{LINK}Chỉ thị số 27-CT/T&#85;</a> nhé" in html
