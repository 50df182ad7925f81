"""What an item says, alike in every format: its text, its source, its author, what was set right."""

from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from kyniem.model.media import Media
from kyniem.model.post import Placement
from kyniem.model.published import Correction, Status
from kyniem.model.text import Body, Markup, Picture
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.readers import Links, content, feeds, html_of, nodes, read_json, read_xml
from tests.publishing.sample_papers import at
from tests.publishing.samples import SITE

ASIDE = "Không đọc đoạn này. "
"""What the radio feed says before what is not for the listeners."""


def test_the_whole_text_stands_in_every_format() -> None:
    html = html_of(feeds(samples.edition(samples.everywhere())), "tat-ca")
    assert "<p>Toàn văn của mo-dot.</p>" in html


@pytest.mark.parametrize("feed", ["tat-ca", "dot-2", "don-vi-phong-vhtt"])
def test_every_address_in_every_feed_is_whole(feed: str) -> None:
    other = samples.post("khac", published=at("2023-09-01"))
    text = samples.body("Xem", "khac.md#muc", "../../plans/48-kh-ubnd.md", "#tren", "https://vi.example/?a=1&b=2")
    outputs = feeds(samples.edition(samples.everywhere(body=text, placements=_with_text(text)), other))
    found = Links(html_of(outputs, feed)).found
    assert f"{SITE}tin/2023/khac/#muc" in found
    assert f"{SITE}tin/2023/mo-dot/#tren" in found
    assert "https://vi.example/?a=1&b=2" in found
    assert all(urlsplit(address).scheme == "https" and urlsplit(address).netloc for address in found)
    assert not [address for address in found if ".md" in address]


def _with_text(text: Body) -> tuple[Placement, ...]:
    return (samples.on_radio(text=text), samples.on_fanpage(text=text))


def test_a_link_to_what_is_not_out_becomes_plain_text() -> None:
    hidden = samples.post("chua-dang", status=Status.DRAFT)
    text = samples.body("Xem", "chua-dang.md")
    html = html_of(feeds(samples.edition(samples.everywhere(body=text), hidden)), "tat-ca")
    assert "tới chua-dang.md" in html
    assert not any("chua-dang" in address for address in Links(html).found)


def test_every_item_closes_with_its_issuing_body_and_the_places_it_serves() -> None:
    serving = samples.everywhere(
        serves=("48-kh-ubnd#II.4-2", "48-kh-ubnd#II.4", "48-kh-ubnd", "khong-co#I", "48-kh-ubnd#II.4")
    )
    outputs = feeds(samples.edition(serving))
    for feed in ("tat-ca", "phat-thanh", "chu-de-phuong-xa"):
        closing = html_of(outputs, feed).rpartition("\n")[2]
        aside = ASIDE if feed == "phat-thanh" else ""
        assert closing == (
            f"<p>{aside}Nguồn: Phòng Văn hóa và Thông tin thành phố Cẩm Phả. Thực hiện "
            f'<a href="{SITE}ke-hoach/48-kh-ubnd/#ii-4-2">Kế hoạch 48/KH-UBND, mục II.4, việc 2</a>; '
            f'<a href="{SITE}ke-hoach/48-kh-ubnd/#ii-4">Kế hoạch 48/KH-UBND, mục II.4</a>; '
            f'<a href="{SITE}ke-hoach/48-kh-ubnd/">Kế hoạch 48/KH-UBND</a>.</p>'
        )


def test_what_serves_nothing_still_names_its_issuing_body() -> None:
    html = html_of(feeds(samples.edition(samples.everywhere(serves=(), unit="khong-ro"))), "tat-ca")
    assert html.endswith("<p>Nguồn: UBND thành phố Cẩm Phả.</p>")


def test_the_author_is_the_unit_and_never_a_person_or_a_role() -> None:
    outputs = feeds(samples.edition(samples.everywhere()))
    assert read_json(outputs, "tat-ca")["items"][0]["authors"] == [
        {"name": "Phòng VH&TT", "url": f"{SITE}don-vi/phong-vhtt/"}
    ]
    for path in ("feeds/tat-ca.xml", "feeds/tat-ca.atom.xml"):
        assert read_xml(outputs, path).entries[0].author == "Phòng VH&TT"
    assert "Trưởng phòng".encode() not in b"".join(output.content for output in outputs)


def test_kind_topics_and_phase_are_its_categories() -> None:
    outputs = feeds(samples.edition(samples.everywhere()))
    assert read_json(outputs, "tat-ca")["items"][0]["tags"] == ["Tin", "Ở phường, xã", "Đợt 2"]
    atom = read_xml(outputs, "feeds/tat-ca.atom.xml").entries[0].tags
    assert [(tag.term, tag.label, tag.scheme) for tag in atom] == [
        ("tin", "Tin", None),
        ("phuong-xa", "Ở phường, xã", f"{SITE}chu-de/"),
        ("dot-2", "Đợt 2", f"{SITE}dot/"),
    ]
    assert [tag.term for tag in read_xml(outputs, "feeds/tat-ca.xml").entries[0].tags] == [
        "Tin",
        "Ở phường, xã",
        "Đợt 2",
    ]


def test_an_item_of_no_kind_topic_or_phase_has_no_categories() -> None:
    outputs = feeds(samples.edition(samples.everywhere(kind="", topics=(), published=at("2022-12-31"))))
    assert "tags" not in read_json(outputs, "tat-ca")["items"][0]


def test_the_summary_is_plain_and_is_made_from_the_text_when_there_is_none() -> None:
    text = samples.body("Một hai ba bốn. " * 40)
    outputs = feeds(samples.edition(samples.everywhere(summary="", body=text)))
    summary = read_json(outputs, "tat-ca")["items"][0]["summary"]
    assert len(summary) <= 200
    assert summary.endswith(("bốn…", "ba…", "hai…", "Một…"))
    assert read_xml(outputs, "feeds/tat-ca.atom.xml").entries[0].summary == summary


def test_a_post_without_words_is_summed_up_by_its_title() -> None:
    outputs = feeds(samples.edition(samples.everywhere(summary="", body=Body())))
    assert read_json(outputs, "tat-ca")["items"][0]["summary"] == "Tiêu đề mo-dot"


def test_a_long_word_is_cut_where_it_must_be() -> None:
    outputs = feeds(samples.edition(samples.everywhere(summary="", body=samples.body("x" * 500))))
    assert read_json(outputs, "tat-ca")["items"][0]["summary"] == "x" * 199 + "…"


def test_a_correction_is_told_first_with_the_moment_it_was_made() -> None:
    told = (*papers.corrected(at("2023-10-05", "09:00")), *papers.corrected(at("2023-10-06"), "<b> & 8 giờ"))
    outputs = feeds(samples.edition(samples.everywhere(corrections=told)))
    for feed in ("tat-ca", "phat-thanh", "don-vi-phong-vhtt"):
        aside = ASIDE if feed == "phat-thanh" else ""
        assert html_of(outputs, feed).startswith(
            f"<p>{aside}<strong>Đính chính, 08:00 ngày 06/10/2023:</strong> &lt;b&gt; &amp; 8 giờ</p>\n"
            f"<p>{aside}<strong>Đính chính, 09:00 ngày 05/10/2023:</strong> Đúng là 17:00.</p>"
        )


def test_a_correction_still_to_come_is_told_nowhere() -> None:
    outputs = feeds(samples.edition(samples.everywhere(corrections=papers.corrected(at("2023-10-16"), "mai mới nói"))))
    assert "mai mới nói".encode() not in b"".join(output.content for output in outputs)


def test_a_correction_is_told_only_where_the_words_had_the_fault() -> None:
    told = (Correction(when=at("2023-10-05"), what="Đúng là 17:00.", channels=("phat-thanh",)),)
    outputs = feeds(samples.edition(samples.everywhere(corrections=told)))
    for feed, changed in (("tat-ca", True), ("phat-thanh", True), ("fanpage", False)):
        items = [item for item in read_json(outputs, feed)["items"] if "dinh-chinh" not in item["id"]]
        assert [("Đúng là 17:00." in item["content_html"]) for item in items] == [changed]
        day = "2023-10-05T08:00:00+07:00" if changed else "2023-10-01T03:30:00+07:00"
        assert [item["date_modified"] for item in items] == [day]


def test_every_picture_is_told_with_its_words_and_only_the_first_is_to_be_fetched() -> None:
    inner = Media(path="media/trong-bai.png", type="image/jpeg", length=99, width=640, height=480)
    text = Body(parts=(Markup("<p>Xem</p>"), Picture("../../media/trong-bai.png", "Hình: cái cân")))
    edition = samples.edition(samples.everywhere(body=text))
    outputs = feeds(replace(edition, media=(*edition.media, inner)))
    for path in ("feeds/tat-ca.xml", "feeds/tat-ca.atom.xml"):
        (entry,) = read_xml(outputs, path).entries
        assert [(one["url"], one["type"], one["filesize"], one["medium"]) for one in entry.media_content] == [
            (f"{SITE}media/loa.svg", "image/svg+xml", "4321", "image"),
            (f"{SITE}media/trong-bai.png.jpg", "image/jpeg", "99", "image"),
        ]
        assert (entry.media_content[1]["width"], entry.media_content[1]["height"]) == ("640", "480")
        assert [one.href for one in entry.enclosures] == [f"{SITE}media/loa.svg"]
        words = nodes(content(outputs, path), "//media:content/media:description/text()")
        assert words == ["Hình vẽ: loa", "Hình: cái cân"]
        assert nodes(content(outputs, path), "//media:content/media:title/text()") == ["Hình minh họa"]
    assert [one["url"] for one in read_json(outputs, "tat-ca")["items"][0]["attachments"]] == [
        f"{SITE}media/loa.svg",
        f"{SITE}media/trong-bai.png.jpg",
    ]
