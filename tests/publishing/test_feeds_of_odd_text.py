"""Texts as they really come: decomposed, with controls, emoji, broken pairs and marks that formats use themselves."""

import json
import unicodedata
from dataclasses import replace

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from kyniem.model.output import Output
from kyniem.publishing.feeds.files import publish_feeds
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.readers import content, nodes
from tests.publishing.samples import on_fanpage, on_radio

ODD = [
    ("Kỷ niệm đêm hội", "Kỷ niệm đêm hội"),
    (unicodedata.normalize("NFD", "Đêm hội Quảng Ninh"), "Đêm hội Quảng Ninh"),
    ("chuông\x07 và\x00 dấu\x1b", "chuông và dấu"),
    ("pháo hoa 🎆 và cờ 🇻🇳", "pháo hoa 🎆 và cờ 🇻🇳"),
    ("nửa đôi \ud83d hết", "nửa đôi hết"),
    ("không \ufffe \uffff phải chữ", "không phải chữ"),
    ("đóng ]]> và <b>&amp;\"'", "đóng ]]> và <b>&amp;\"'"),
    ("hai\r\ndòng\u00a0liền", "hai dòng liền"),
]


def published(text: str) -> tuple[Output, ...]:
    placements = (
        on_radio(text=samples.body(text)),
        on_fanpage(text=samples.body(text), hashtags=(text,)),
    )
    odd = samples.post(
        title=text,
        summary=text,
        body=samples.body(text),
        placements=placements,
        corrections=papers.corrected(papers.at("2023-10-05"), text),
        picture=replace(samples.picture(), alt=text, caption=text),
    )
    return publish_feeds(samples.edition(odd), samples.settings())


@pytest.mark.parametrize(("written", "told"), ODD)
def test_a_title_reads_the_same_in_every_format(written: str, told: str) -> None:
    outputs = published(written)
    for feed in ("tat-ca", "phat-thanh", "fanpage"):
        assert json.loads(content(outputs, f"feeds/{feed}.json"))["items"][0]["title"] == told
        assert nodes(content(outputs, f"feeds/{feed}.xml"), "//item/title/text()") == [told]
        assert nodes(content(outputs, f"feeds/{feed}.atom.xml"), "//a:entry/a:title/text()") == [told]


def test_a_title_of_which_nothing_can_be_read_gives_way_to_the_id() -> None:
    assert json.loads(content(published("\x00 \ud800"), "feeds/tat-ca.json"))["items"][0]["title"] == "mo-dot"


def test_a_description_is_escaped_because_rss_reads_it_as_html() -> None:
    outputs = published('<script>alert("1")</script> & 2 < 3')
    described = nodes(content(outputs, "feeds/tat-ca.xml"), "//item/description/text()")
    assert described == ['&lt;script&gt;alert("1")&lt;/script&gt; &amp; 2 &lt; 3']
    assert json.loads(content(outputs, "feeds/tat-ca.json"))["items"][0]["summary"].startswith("<script>")


def test_words_that_are_not_html_cannot_become_html() -> None:
    outputs = published('"><script>alert(1)</script>')
    for feed in ("tat-ca", "phat-thanh", "fanpage"):
        html = json.loads(content(outputs, f"feeds/{feed}.json"))["items"][0]["content_html"]
        assert "alert(1)" in html
        assert "<script" not in html


@settings(deadline=None, derandomize=True, database=None)
@given(st.text(st.characters(), max_size=60))
def test_no_text_at_all_breaks_a_feed(text: str) -> None:
    outputs = published(text)
    for output in outputs:
        output.content.decode("utf-8")
        if output.path.endswith(".json"):
            assert len(json.loads(output.content)["items"]) == 1
        elif output.path.endswith(".opml"):
            etree.fromstring(output.content)
        else:
            etree.fromstring(output.content)
            assert len(feedparser.parse(output.content).entries) == 1
