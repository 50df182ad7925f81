"""Nothing that could run, load from elsewhere or deceive survives the conversion; every trick in xss.md is tried."""

from pathlib import Path
from urllib.parse import urlsplit

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.markup import parse_body
from kyniem.markup.sanitising import sanitise
from kyniem.problems import Origin

ORIGIN = Origin("bai.md", 1)
TRICKS = (Path(__file__).parent / "xss.md").read_text(encoding="utf-8").split("\n%%\n")[1:-1]
XHTML = "{http://www.w3.org/1999/xhtml}"
ELEMENTS = (
    "a abbr b blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img"
    " ins kbd li mark ol p pre q s small span strong sub summary sup table tbody td tfoot th thead time tr u ul"
)
ATTRIBUTES = "align alt class colspan datetime height href id lang rev rowspan scope src start title width"
SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})


def wrong_in(html: str) -> list[str]:
    """What a browser would find in this HTML that must not be there."""
    found: list[str] = []
    for element in html5lib.parseFragment(html, treebuilder="etree").iter():
        if not isinstance(element.tag, str):
            found.append("a comment")
            continue
        name = element.tag.removeprefix(XHTML)
        if name not in {*ELEMENTS.split(), "DOCUMENT_FRAGMENT"}:
            found.append(f"<{name}>")
        for key, value in element.attrib.items():
            if key not in ATTRIBUTES.split():
                found.append(f"{name} {key}")
            if key in {"href", "src"} and urlsplit("".join(value.split())).scheme.lower() not in SCHEMES:
                found.append(f"{name} {key}={value}")
    return found


def test_the_check_itself_finds_what_is_wrong() -> None:
    bad = '<a href="java\tscript:x" onclick="x">x</a><svg></svg><!--x--><img src="data:x">'
    scripts = ["a href=java\tscript:x", "a onclick"]
    assert wrong_in(bad) == [*scripts, "<{http://www.w3.org/2000/svg}svg>", "a comment", "img src=data:x"]


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_leaves_anything_that_could_act(trick: str) -> None:
    body = parse_body(trick, ORIGIN)
    assert wrong_in(body.html(lambda target: target)) == []
    assert wrong_in(body.html(lambda _: None)) == []
    assert all("javascript:" not in reference.target.lower() for reference in body.references)


def test_there_are_forty_tricks_and_more() -> None:
    assert len(TRICKS) >= 55


def test_words_inside_what_is_taken_out_are_not_shown() -> None:
    body = parse_body("trước <script>giữa()</script> <style>p{}</style> sau", ORIGIN)
    assert body.plain == "trước sau"


def test_what_is_refused_leaves_its_words_where_they_are_words() -> None:
    body = parse_body("[bấm vào đây](javascript:alert(1)) <form>tên <input></form>", ORIGIN)
    assert body.plain == "bấm vào đây tên"
    assert body.references == ()


def test_a_target_is_escaped_when_it_is_put_back() -> None:
    body = parse_body("[x](a.md) ![y](b.svg)", ORIGIN)
    html = body.html(lambda target: f'{target}?"><script>&')
    assert html == (
        '<p><a href="a.md?&quot;&gt;&lt;script&gt;&amp;">x</a>'
        ' <img src="b.svg?&quot;&gt;&lt;script&gt;&amp;" alt="y"></p>'
    )


@given(st.text(alphabet=st.sampled_from("<>\"'=/ !-[]()&;:ascriptongjvhrefimldt\n`*{}#"), max_size=120))
def test_no_text_leaves_anything_that_could_act(text: str) -> None:
    assert wrong_in(parse_body(text, ORIGIN).html(lambda target: target)) == []


@given(st.text(alphabet=st.sampled_from("<>\"'=/ !-abdivpsclonk&;"), max_size=80))
def test_what_is_clean_stays_as_it_is(html: str) -> None:
    clean = sanitise(html)
    assert sanitise(clean) == clean
