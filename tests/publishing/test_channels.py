"""Channels: the page of all, and a new one from one entry in campaign.yml and, for a form of its own, one template."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from lxml import html

from kyniem.build import check_campaign
from kyniem.hosts.standing import read_templates
from kyniem.model.campaign import Channel
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.post import Placement, Post
from kyniem.problems import errors_among
from kyniem.publishing.desks.forms import publish_desk_files
from kyniem.publishing.desks.pages import desk_pages_of_channels
from kyniem.publishing.desks.wifi import WEIGHT
from kyniem.publishing.rendering import Renderer
from tests.gate.sites import TRIAL
from tests.publishing.sample_papers import ORIGIN, at, calendar, corrected, days, entry
from tests.publishing.samples import body, edition, post, withdrawn

MORNING = at("2023-10-15")
WIFI = Channel(id="wifi", name="Wifi", kind="wifi", origin=ORIGIN)
PORTAL = Channel(id="cong", name="Cổng", kind="portal", origin=ORIGIN, feed=True)
NEW = """\
  - id: xe-loa
    name: Xe loa
    title: Xe loa lưu động
    kind: other
    summary: "Lời đọc trên xe loa đi các tổ dân phố."
"""


@pytest.fixture(scope="module")
def templates(root: Path) -> Mapping[str, str]:
    """The project's own templates."""
    return read_templates(root / "templates" / "pages")


def having(shown: Edition, *channels: Channel) -> Edition:
    """The same edition of a campaign that has these channels too."""
    return replace(shown, campaign=replace(shown.campaign, channels=(*shown.campaign.channels, *channels)))


def pages(shown: Edition, templates: Mapping[str, str]) -> dict[str, html.HtmlElement]:
    """The channels' pages, parsed, by their address."""
    made = desk_pages_of_channels(Renderer(shown, templates))
    return {page.address: html.fromstring(page.html) for page in made}


def found(element: html.HtmlElement, path: str) -> list[Any]:
    """What an XPath finds."""
    return cast("list[Any]", element.xpath(path))


def words(element: html.HtmlElement) -> str:
    """All text of a page, spaces folded."""
    return " ".join(element.text_content().split())


def wifi_page(shown: Edition, templates: Mapping[str, str]) -> bytes:
    """The greeting page as bytes."""
    made = publish_desk_files(having(shown, WIFI), templates)
    return next(each.content for each in made if each.path == "kenh/wifi/index.html")


def on(channel: str, post_id: str, **changes: object) -> Post:
    """A post with words of its own for one channel."""
    placement = Placement(channel=channel, origin=ORIGIN, text=body(f"Lời của {post_id}."))
    return post(post_id, placements=(placement,), **changes)


def test_the_greeting_page_is_one_small_file_without_script_font_or_picture_of_its_own(
    templates: Mapping[str, str],
) -> None:
    rows = [
        entry(f"viec-{number}", days("2023-10-15"), channels=("fanpage",), title="Việc " * 30) for number in range(9)
    ]
    posts = [on("wifi", f"loi-{number}", title="Tin " * 40) for number in range(9)]
    page = wifi_page(edition(calendar(*rows), *posts), templates)
    assert len(page) < WEIGHT
    parsed = html.document_fromstring(page.decode())
    assert found(parsed, "//script | //img | //link[@rel = 'stylesheet'] | //iframe | //form") == []
    assert found(parsed, "//@src | //*[contains(@style, 'url')]") == []
    assert b"url(" not in page
    assert b"var(" not in page


def test_the_greeting_page_tells_greetings_events_and_the_newest_three(templates: Mapping[str, str]) -> None:
    rows = calendar(
        entry("nay", days("2023-10-15"), "19:30", channels=("fanpage",)),
        entry("mai", days("2023-10-16"), channels=("fanpage",)),
        entry("kia", days("2023-10-17"), channels=("fanpage",)),
    )
    posts = [post(f"tin-{number}", published=MORNING - timedelta(days=number)) for number in range(1, 5)]
    hidden = on("wifi", "zzsau", published=MORNING + timedelta(minutes=1))
    gone = withdrawn(on("wifi", "zzgo"), MORNING - timedelta(hours=1))
    assert isinstance(gone, Post)
    shown = edition(rows, *posts, hidden, gone, on("wifi", "chao", published=at("2023-02-03")), as_of=MORNING)
    page = html.document_fromstring(wifi_page(shown, templates).decode())
    told = words(page)
    assert "Lời của chao." in told
    assert "19:30: Nội dung nay" in told
    assert "Nội dung mai" in told
    assert "Nội dung kia" not in told
    assert "zz" not in told
    assert [link.get("href") for link in found(page, "//li/a")] == [
        f"https://60nam.example/tin/2023/tin-{number}/" for number in (1, 2, 3)
    ]


def test_a_portal_pastes_whole_links_corrections_first_and_the_source_last(templates: Mapping[str, str]) -> None:
    own = post(
        "bai",
        placements=(Placement(channel="cong", origin=ORIGIN),),
        body=body("Nội dung có đường dẫn.", "posts/2023/bai.md"),
        corrections=corrected(at("2023-10-02"), "Sửa giờ: 17:00."),
    )
    page = pages(having(edition(own), PORTAL), templates)["kenh/cong/"]
    code, text = (element.text_content() for element in found(page, "//pre"))
    pasted = found(html.fragment_fromstring(code, create_parent="div"), "./*")
    assert (pasted[0].tag, pasted[0].text_content()) == ("h2", "Tiêu đề bai")
    assert "Sửa giờ: 17:00." in pasted[1].text_content()
    assert all(link.startswith("https://60nam.example/") for link in found(html.fromstring(code), "//a/@href"))
    assert text.splitlines()[0] == "Tiêu đề bai"
    source = "Nguồn: Phòng Văn hóa và Thông tin thành phố Cẩm Phả, trang 60 năm Quảng Ninh, 01/10/2023"
    assert pasted[-1].text_content() == f"{source}: https://60nam.example/tin/2023/bai/"
    assert text.splitlines()[-1] == pasted[-1].text_content()


def test_the_page_of_all_channels_says_how_many_items_each_has_and_which_is_newest(
    templates: Mapping[str, str],
) -> None:
    posts = [
        on("wifi", "cu"),
        on("wifi", "moi", published=at("2023-10-10")),
        on("wifi", "zzsau", published=at("2023-10-16")),
    ]
    page = pages(having(edition(*posts), WIFI, PORTAL), templates)["kenh/"]
    rows = {
        found(row, ".//h3")[0].text_content().strip(): row for row in found(page, "//ul[contains(@class, 'desks')]/li")
    }
    assert list(rows) == ["Phát thanh", "Fanpage", "Cổng", "Bảng tin", "Wifi"]
    assert "2 tin đang dùng. Mới nhất, 10/10/2023: Tiêu đề moi" in words(rows["Wifi"])
    assert found(rows["Wifi"], ".//a/@href") == ["wifi/cho-can-bo/", "../tin/2023/moi/", "wifi/"]
    assert "Lúc này không có tin riêng." in words(rows["Cổng"])
    assert found(rows["Cổng"], ".//a/@href") == ["cong/", "../feeds/cong.xml"]


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """The test campaign and the templates, laid out to be changed."""
    shutil.copytree(root / "templates", tmp_path / "templates")
    shutil.copytree(root / "tests" / "campaigns" / TRIAL, tmp_path / "content" / TRIAL)
    return tmp_path


def built(project: Path) -> tuple[Edition, Mapping[str, str]]:
    """What everybody may see of the campaign, and the templates."""
    hub, problems = check_campaign(project / "content" / TRIAL)
    assert errors_among(problems) == ()
    assert hub is not None
    return release(hub, at("2024-03-05"), Audience.PUBLIC), read_templates(project / "templates" / "pages")


def add_channel(project: Path) -> None:
    """One entry in campaign.yml, after the last channel's."""
    path = project / "content" / TRIAL / "campaign.yml"
    before, _, after = path.read_text(encoding="utf-8").partition("channels:\n")
    assert after, "campaign.yml has no channels"
    path.write_text(f"{before}channels:\n{NEW}{after}", encoding="utf-8")


def test_a_new_channel_is_one_entry_and_has_a_page_at_once(project: Path) -> None:
    add_channel(project)
    made = pages(*built(project))
    assert "Lời đọc trên xe loa" in words(made["kenh/xe-loa/"])
    assert found(made["kenh/xe-loa/"], "//h1")[0].text_content() == "Xe loa lưu động"
    assert "xe-loa/" in found(made["kenh/"], "//h3/a/@href")
    assert "Các kênh khác" in words(made["kenh/"])


def test_a_new_channel_with_a_form_of_its_own_is_one_template_more(project: Path) -> None:
    add_channel(project)
    form = "{% for one in items %}{{ one.post.title }}\n{% else %}Chưa có tin.\n{% endfor %}"
    (project / "templates" / "channels" / "xe-loa.loi-doc.txt.j2").write_text(form, encoding="utf-8")
    files = {each.path: each.content.decode() for each in publish_desk_files(*built(project))}
    assert files["kenh/xe-loa/loi-doc.txt"].strip() == "Chưa có tin."
    assert "kenh/xe-loa/" in pages(*built(project))


def test_a_whole_page_of_its_own_moves_the_page_for_staff(project: Path) -> None:
    add_channel(project)
    whole = project / "templates" / "channels" / "xe-loa.index.html.j2"
    whole.write_text("<!doctype html><title>{{ channel.name }}</title>", encoding="utf-8")
    files = {each.path: each.content.decode() for each in publish_desk_files(*built(project))}
    assert files["kenh/xe-loa/index.html"] == "<!doctype html><title>Xe loa</title>"
    assert "kenh/xe-loa/cho-can-bo/" in pages(*built(project))
