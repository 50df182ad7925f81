"""Markdown becomes HTML once: what editors may write, with anchors in ASCII and every link at the line it stands on."""

import time
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyniem.markup import EXTENSION_CONFIGS, EXTENSIONS, parse_body
from kyniem.markup.conversion import plain_text
from kyniem.markup.extensions import anchor_slug
from kyniem.model.text import Body, Markup
from kyniem.problems import Origin

ORIGIN = Origin("bai.md", 10)


def html(text: str) -> str:
    """The HTML of a text, every target left as it was written."""
    return parse_body(text, ORIGIN).html(lambda target: target)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("một **hai** *ba*", "<p>một <strong>hai</strong> <em>ba</em></p>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("## Đợt 1", '<h2 id="dot-1">Đợt 1</h2>'),
        ("#QuangNinh60nam vui", "<p>#QuangNinh60nam vui</p>"),
        ("x\n\n#một\n\n##hai", '<p>x</p>\n<p>#một</p>\n<h2 id="hai">hai</h2>'),
        ("```\n#include\n```", "<pre><code>#include\n</code></pre>"),
        ("một\n{: .lon #cho-nay onclick=x }", '<p class="lon" id="cho-nay">một</p>'),
        ("*[VH]: Văn hóa\n\nVH", '<p><abbr title="Văn hóa">VH</abbr></p>'),
        ("Từ\n:   Nghĩa", "<dl>\n<dt>Từ</dt>\n<dd>Nghĩa</dd>\n</dl>"),
        ("1. a\n\n- b", "<ol>\n<li>a</li>\n</ol>\n<ul>\n<li>b</li>\n</ul>"),
        ("<div markdown>\n\n**x**\n\n</div>", "<div>\n<p><strong>x</strong></p>\n</div>"),
        (
            '!!! note "Lưu ý"\n    Nhớ.',
            '<div class="admonition note">\n<p class="admonition-title">Lưu ý</p>\n<p>Nhớ.</p>\n</div>',
        ),
        ("![Hình](a.svg)", '<p><img src="a.svg" alt="Hình"></p>'),
        ("![Hình](a.svg){: .rong width=80 }", '<p><img src="a.svg" alt="Hình" class="rong" width="80"></p>'),
        ('[x](a.md "Tên"){: .nut }', '<p><a href="a.md" class="nut" title="Tên">x</a></p>'),
        ("![Hình]()", "<p>Hình</p>"),
        ('<img src="data:x" alt="<b>">', "<p>&lt;b&gt;</p>"),
        ("[x]()", "<p><a>x</a></p>"),
        ("[x](//[sai)", '<p><a href="//[sai">x</a></p>'),
        ("<td><a href=x>y</a></td>", '<a href="x">y</a>'),
        ("1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
        ("", ""),
        (" \n\t\n", ""),
    ],
)
def test_markdown_becomes_this_html(text: str, expected: str) -> None:
    assert html(text) == expected


def test_a_table_keeps_the_alignment_of_its_columns() -> None:
    assert html("| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |") == (
        '<table>\n<thead>\n<tr>\n<th align="left" scope="col">a</th>\n<th align="right" scope="col">b</th>\n'
        '<th align="center" scope="col">c</th>\n<th scope="col">d</th>\n</tr>'
        '\n</thead>\n<tbody>\n<tr>\n<td align="left">1</td>\n<td align="right">2</td>\n'
        '<td align="center">3</td>\n<td>4</td>\n</tr>\n</tbody>\n</table>'
    )


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Bảng: Giờ mở cửa\n\n", "<table><caption>Giờ mở cửa</caption>\n"),
        ("Bảng: Giờ mở cửa\n", "<table><caption>Giờ mở cửa</caption>\n"),
        ("Bảng: Giờ **mở** cửa\n\n", "<table><caption>Giờ <strong>mở</strong> cửa</caption>\n"),
        ("Bảng: [Giờ](gio.md)\n\n", '<table><caption><a href="gio.md">Giờ</a></caption>\n'),
        ("Bảng:\n\n", "<p>Bảng:</p>\n<table>\n"),
        ("Bảng: xa\n\nlời khác\n\n", "<p>Bảng: xa</p>\n<p>lời khác</p>\n<table>\n"),
        ("Bảng sau đây ghi giờ.\n\n", "<p>Bảng sau đây ghi giờ.</p>\n<table>\n"),
        ("```\nBảng: mã\n| a |\n```\n\n", "<pre><code>Bảng: mã\n| a |\n</code></pre>\n<table>\n"),
    ],
)
def test_a_line_before_a_table_is_its_caption(before: str, expected: str) -> None:
    assert html(f"{before}| a | b |\n|---|---|\n| 1 | 2 |").startswith(expected + "<thead>")


def test_a_footnote_leads_there_and_back_in_vietnamese() -> None:
    body = parse_body("Từ[^1] này.\n\n[^1]: Chú [thích](x.md).", ORIGIN)
    page = body.html(lambda target: target)
    assert '<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup>' in page
    assert '<li id="fn:1">' in page
    assert 'title="Trở lại chỗ ghi chú 1 trong bài"' in page
    assert body.plain == "Từ này. Chú thích."


def test_headings_have_unique_ascii_anchors() -> None:
    body = parse_body("## Đợt Một\n\n### Đợt Một\n\n## Riêng {#cho-rieng}\n\n## !!!\n\n# a & b", ORIGIN)
    assert [(heading.level, heading.anchor, heading.text) for heading in body.headings] == [
        (2, "dot-mot", "Đợt Một"),
        (3, "dot-mot_1", "Đợt Một"),
        (2, "cho-rieng", "Riêng"),
        (2, "_1", "!!!"),
        (1, "a-b", "a & b"),
    ]
    assert anchor_slug("Đợt Một", "_") == "dot_mot"


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    first = parse_body("## Đợt\n\n[^1]\n\n[^1]: a\n\n[x]: b.md\n\n*[VH]: Văn hóa", ORIGIN)
    assert first.headings
    second = parse_body("## Đợt\n\nVH [x] [^1]", ORIGIN)
    assert second.html(str) == '<h2 id="dot">Đợt</h2>\n<p>VH [x] [^1]</p>'
    assert parse_body("## Đợt\n\nVH [x] [^1]", ORIGIN) == second


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a\n\n[x](b.md)\n\n[x](b.md) và [y](c.md)", [("b.md", 12), ("b.md", 14), ("c.md", 14)]),
        ("[x](b.md) [x](b.md)\n[x](b.md)\n\n![h](h.svg)", [("b.md", 10), ("b.md", 10), ("b.md", 11), ("h.svg", 13)]),
        ("[x][r]\n\na\n\n[r]: d.md", [("d.md", 14)]),
        ("<a href='e.md'>x</a>\n<img src=\"f.svg\">", [("e.md", 10), ("f.svg", 11)]),
        ("<p>\n<img src=f.svg>\n</p>", [("f.svg", 11)]),
        ("a\n\n[q](<x y.md>)\n\n![h](a b.svg)", [("x y.md", 12), ("a b.svg", 14)]),
        ("a\n[x](m(1).md)", [("m(1).md", 11)]),
        ("a\n<https://a.example/>", [("https://a.example/", 11)]),
        ("a\n[x](x.md?a=1&b=2)", [("x.md?a=1&b=2", 11)]),
        ("a\n[x](x.md?a=1&amp;b=2)", [("x.md?a=1&b=2", 11)]),
        ("```\n[x](b.md)\n```\n\n[x](b.md)", [("b.md", 14)]),
        ("a\u2028b\x85c\n\n[x](b.md)", [("b.md", 12)]),
        ("a[^1]\n\n[^1]: b\n    [x](b.md)", [("#fn:1", 10), ("b.md", 13), ("#fnref:1", 10)]),
        ("[x](#duoi)", [("#duoi", 10)]),
        ("`[x](b.md)`", []),
        ("[x]()", []),
    ],
)
def test_every_reference_stands_at_its_line(text: str, places: list[tuple[str, int]]) -> None:
    references = parse_body(text, ORIGIN).references
    assert [(reference.target, reference.origin.line) for reference in references] == places
    assert all(reference.origin.path == "bai.md" for reference in references)
    assert [reference.target for reference in references if reference.picture] == [
        target for target, _ in places if target.endswith(".svg")
    ]


def test_a_text_put_together_tells_the_lines_it_comes_from() -> None:
    written = [(Origin("bai.md", 40), "x [a](a.md)"), (Origin("bai.md", 77), "[b](b.md)")]
    body = parse_body("x [a](a.md) [b](b.md) [c](c.md)", Origin("bai.md", 1), written)
    assert [reference.origin.line for reference in body.references] == [40, 77, 40]


PLAIN: Mapping[str, str] = {
    "một\nhai\n\nba": "một hai ba",
    "# A\nb": "A b",
    "- a\n- b": "a b",
    "| a | b |\n|---|---|\n| 1 | 2 |": "a b 1 2",
    "a &amp; b &lt; c": "a & b < c",
    "a\u00a0b": "a b",
    "**a**b": "ab",
    "<details><summary>T</summary>x</details>": "T x",
    "![hình](a.svg) chữ": "chữ",
    '<abbr title="x > y">A</abbr>': "A",
    "a<br>b": "a b",
}


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_holds_the_words_and_only_the_words(text: str) -> None:
    assert parse_body(text, ORIGIN).plain == PLAIN[text]


def test_plain_text_of_no_html_is_empty() -> None:
    assert plain_text("") == ""
    assert not Body()
    assert Body(parts=(Markup("<hr>"),))


def test_docs_and_campaigns_share_one_list_of_extensions() -> None:
    assert set(EXTENSION_CONFIGS) <= set(EXTENSIONS)
    assert len(set(EXTENSIONS)) == len(EXTENSIONS)


@given(st.text(max_size=200))
def test_no_text_makes_the_conversion_fail(text: str) -> None:
    parse_body(text, ORIGIN)


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["[", "]", "(", ")", "![", "<", "<!", ">", "*", "_", "`", "|", "\n", "    ", "{", "}"]))
)
def test_no_signs_make_the_conversion_fail(signs: list[str]) -> None:
    parse_body("".join(signs), ORIGIN)


SIGNS = ("[", "![", "[](", "[a][b", "[^1]", "[^1]: x", "*[a]: b\n", "<", "<a ", "<!", "<![", "<!--", "<?", "<![CDATA[")
MORE = (
    ">",
    "(",
    "*",
    "*a ",
    "_a ",
    "`",
    "` ",
    "&",
    "&#",
    "# ",
    "- ",
    "|",
    "a {: ",
    "<div>",
    ":   a\n",
    "\\",
    "!!! a\n",
)
SHAPES = ("# a" + " " * 19_000 + "b", "[a](b" + "(" * 19_000, "|a|\n|-|\n" + "|" * 19_000, "a {: " + "x " * 9_000 + "}")


@pytest.mark.parametrize("text", [*(sign * (20_000 // len(sign)) for sign in (*SIGNS, *MORE)), *SHAPES])
def test_twenty_thousand_hostile_signs_take_seconds_not_minutes(text: str) -> None:
    before = time.process_time()
    parse_body(text, ORIGIN)
    assert time.process_time() - before < 5


def test_many_brackets_in_one_paragraph_stay_brackets_and_the_rest_stays_markdown() -> None:
    body = parse_body("[x](a.md)\n\n" + "[" * 600 + "\n\n[y](b.md)", ORIGIN)
    assert [reference.target for reference in body.references] == ["a.md", "b.md"]
    assert body.plain == "x " + "[" * 600 + " y"


def test_many_tags_that_never_end_stay_words() -> None:
    assert parse_body("<a " * 300, ORIGIN).plain == "<a " * 299 + "<a"
