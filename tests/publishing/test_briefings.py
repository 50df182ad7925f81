"""Briefings: what speakers are told of a phase, on the page and in Word, and nothing that no paper or post says."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html

from kyniem.build import check_campaign
from kyniem.hosts.standing import read_templates
from kyniem.model.campaign import Channel
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.hub import Hub
from kyniem.model.output import Page
from kyniem.model.post import Placement, Post
from kyniem.model.published import Status
from kyniem.publishing.briefings.contents import briefings_of
from kyniem.publishing.briefings.files import NO_TIME, publish_briefings
from kyniem.publishing.pages.briefings import briefing_pages
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.word_documents import FONT, new_document, saved
from tests.publishing import samples
from tests.publishing.sample_papers import ORIGIN, at

SPEAKERS = Channel(id="noi", name="Báo cáo viên", kind="briefing", origin=ORIGIN)


def talk(post_id: str, words: str = "Ba ý để nói.", **changes: object) -> Post:
    own = Placement(channel="noi", origin=ORIGIN, text=samples.body(words) if words else samples.body(""))
    return samples.post(post_id, **{"published": at("2023-10-03"), "placements": (own,), **changes})


def edition_of(*posts: Post) -> Edition:
    campaign = replace(samples.campaign(), channels=(SPEAKERS,))
    return release(Hub(campaign=campaign, units=samples.UNITS, posts=posts), at("2023-10-15"), Audience.PUBLIC)


def documents(edition: Edition) -> dict[str, bytes]:
    return {each.path: each.content for each in publish_briefings(edition)}


def text_of(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


@pytest.fixture(scope="module")
def real(root: Path) -> Edition:
    """The real campaign in the middle of its peak."""
    hub, _ = check_campaign(root / "content" / "quang-ninh-60")
    assert hub is not None
    return release(hub, at("2023-10-20"), Audience.PUBLIC)


@pytest.fixture(scope="module")
def pages(root: Path, real: Edition) -> dict[str, Page]:
    """Its briefings as pages."""
    renderer = Renderer(real, read_templates(root / "templates" / "pages"))
    return {page.address: page for page in briefing_pages(renderer)}


def test_what_is_shown_before_the_site_opens_was_not_brought_up_to_date_in_the_future() -> None:
    campaign = replace(samples.campaign(), channels=(SPEAKERS,))
    early = release(Hub(campaign=campaign, units=samples.UNITS), at("2023-01-10"), Audience.PUBLIC)
    assert {one.updated for one in briefings_of(early, SPEAKERS)} == {early.as_of}


def test_each_phase_has_a_page_and_a_document(real: Edition, pages: dict[str, Page]) -> None:
    assert list(pages) == [f"kenh/bao-cao-vien/dot-{number}/" for number in (1, 2, 3)]
    assert list(documents(real)) == [f"kenh/bao-cao-vien/dot-{number}.docx" for number in (1, 2, 3)]


def test_page_and_document_have_the_same_headings_and_slogans(real: Edition, pages: dict[str, Page]) -> None:
    for address, page in pages.items():
        written = docx.Document(io.BytesIO(documents(real)[f"{address.rstrip('/')}.docx"]))
        headings = [each.text for each in written.paragraphs if each.style and each.style.name == "Heading 1"]
        shown: Any = html.fromstring(page.html)
        assert headings == [each.text_content() for each in shown.xpath("//h2")], address
        for slogan in real.campaign.slogans:
            assert any(f"“{slogan.text}”" == each.text for each in written.paragraphs), address


def test_a_page_names_each_anchor_once(pages: dict[str, Page]) -> None:
    for page in pages.values():
        shown: Any = html.fromstring(page.html)
        ids = shown.xpath("//@id")
        assert len(ids) == len(set(ids)) > 2


def test_a_phase_has_the_talks_of_its_own_days_and_an_outline_in_full() -> None:
    edition = edition_of(
        talk("dot-truoc", published=at("2023-09-20")),
        talk("dot-nay"),
        talk("de-cuong", kind="de-cuong", body=samples.body("Cả đề cương.")),
        talk("nhap", status=Status.DRAFT),
        talk("hen", published=at("2023-10-20")),
    )
    first, second = briefings_of(edition, SPEAKERS)
    assert [one.post.id for one in first.talks] == ["dot-truoc"]
    assert [one.post.id for one in second.talks] == ["de-cuong", "dot-nay"]
    text = text_of(documents(edition)["kenh/noi/dot-2.docx"])
    assert "Cả đề cương." in text
    assert "Toàn văn của dot-nay." not in text


def test_a_question_is_a_post_that_asks_and_answers() -> None:
    asked = samples.post("hoi", title="Thi ở đâu, hỏi ai?", published=at("2023-10-03"))
    mute = samples.post("khong-dap", title="Bao giờ thi?", summary="", published=at("2023-10-03"))
    told = samples.post("ke", title="Kể một chuyện", published=at("2023-10-03"))
    guide = samples.post("viec-co-quan", title="Màn hình: ngắt dòng ở đâu, đặt thế nào", published=at("2023-10-03"))
    edition = edition_of(asked, mute, told, guide)
    assert [post.id for post in briefings_of(edition, SPEAKERS)[1].questions] == ["hoi"]
    assert "Người nghe có thể hỏi" in text_of(documents(edition)["kenh/noi/dot-2.docx"])


def test_a_task_without_a_time_is_told_so(real: Edition) -> None:
    timeless = [
        row.task.title
        for briefing in briefings_of(real, real.campaign.channels[-1])
        for group in briefing.duties
        for row in group.rows
        if not row.time
    ]
    written = "\n".join(text_of(data) for data in documents(real).values())
    assert written.count(f": {NO_TIME} (") == len(timeless)


def test_the_same_edition_gives_the_same_bytes(real: Edition) -> None:
    assert documents(real) == documents(real) != {}


def test_a_document_is_set_in_vietnamese_and_in_the_type_of_official_papers(real: Edition) -> None:
    for data in documents(real).values():
        document: Any = docx.Document(io.BytesIO(data))
        section = document.sections[0]
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
        for name in ("Normal", "Title", "Heading 1", "Heading 2"):
            properties = document.styles[name].element.rPr
            assert properties.rFonts.get(qn("w:ascii")) == properties.rFonts.get(qn("w:cs")) == FONT
            assert not [key for key in properties.rFonts.attrib if key.endswith("Theme")]
            assert properties.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"
        assert "PAGE" in section.footer.paragraphs[0]._p.xml  # noqa: SLF001 - python-docx has no words for fields
        assert document.core_properties.language == "vi-VN"


def test_a_saved_document_tells_only_the_time_of_its_content() -> None:
    data = saved(new_document("Tên", "Cơ quan"), datetime(2023, 10, 1, 22, tzinfo=UTC))
    assert saved(new_document("Tên", "Cơ quan"), datetime(2023, 10, 1, 22, tzinfo=UTC)) == data
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in packed.namelist() if "thumbnail" in name]
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert (properties.title, properties.author) == ("Tên", "Cơ quan")
    assert properties.created == properties.modified == datetime(2023, 10, 1, 22, tzinfo=UTC)
