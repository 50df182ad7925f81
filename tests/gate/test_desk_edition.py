"""The desk edition: drafts and scheduled items, each marked, and never where the public would find them."""

import json
from pathlib import Path

import pytest

from tests.gate.conftest import Built
from tests.gate.sites import Project, Site, make_project

MOMENT = "05/03/2024 04:59"
SAME_MOMENT = "1709589540"
"""As seconds since 1970 (SOURCE_DATE_EPOCH)."""

PASSED = "t/"
"""Short addresses show nothing of their own: they lead to a page at once."""

SITE_FOLDERS = [
    "site",
    "./site/",
    "khac/../site",
    "site/ban-bien-tap",
]


@pytest.fixture(scope="module")
def public(built: Built) -> Site:
    """What everybody sees."""
    return built(MOMENT)


@pytest.fixture(scope="module")
def desk(built: Built) -> Site:
    """What the desk sees at the same moment."""
    return built(MOMENT, "desk")


@pytest.mark.parametrize("mark", ["zznhap", "zzchoduyet", "zznhapkehoach"])
def test_the_words_of_a_draft_are_only_in_the_desk_edition(public: Site, desk: Site, mark: str) -> None:
    assert public.places(mark) == []
    assert desk.places(mark)


@pytest.mark.parametrize("later", ["10/03/2024 08:00", "21/11/2026 08:00"])
def test_the_words_of_a_draft_stay_out_however_late_it_is(built: Built, later: str) -> None:
    site = built(later)
    assert [site.places(mark) for mark in ("zznhap", "zzchoduyet")] == [[], []]


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("tin/2024/zznhap-chua-xong/", "Nháp"),
        ("tin/2024/zzchoduyet-gan-xong/", "Chờ duyệt"),
        ("tin/2024/zzhengio-mo-hoi/", "Hẹn giờ: đăng lúc 05:00 ngày 05/3/2024"),
        ("ke-hoach/zznhapkehoach/", "Nháp"),
        ("ke-hoach/zzkehoachsau/", "Hẹn giờ: đăng lúc 08:00 ngày 09/3/2024"),
    ],
)
def test_what_the_public_must_not_see_yet_is_marked_on_its_page(desk: Site, address: str, word: str) -> None:
    flags = desk.page(address).xpath("//article//*[contains(@class, 'flag')]")
    assert [" ".join(flag.text_content().split()) for flag in flags] == [word]


@pytest.mark.parametrize("address", ["", "tin/", "chu-de/chay-thu/"])
def test_it_is_marked_in_listings_too(desk: Site, address: str) -> None:
    titles = desk.page(address).xpath(
        "//main//*[self::h2 or self::h3][contains(., 'zznhap') or contains(., 'zzhengio')]"
    )
    marked = [title.xpath("../*[contains(@class, 'flag')]") for title in titles]
    assert titles
    assert all(marked)


@pytest.mark.parametrize("feed", ["tat-ca", "phat-thanh", "fanpage"])
def test_it_is_marked_in_the_feeds_of_the_desk(desk: Site, feed: str) -> None:
    titles = [str(title.text) for title in desk.xml(f"feeds/{feed}.xml").iterfind(".//item/title")]
    assert {title for title in titles if "zznhap" in title} == {"[nháp] Bài còn nháp zznhaptieude"}
    assert {title for title in titles if "zzhengio" in title} == {"[hẹn giờ] Bài hẹn giờ zzhengiotieude"}


def test_every_page_of_the_desk_asks_not_to_be_indexed(desk: Site) -> None:
    assert [
        path for path, page in desk.pages.items() if page.xpath("//meta[@name = 'robots']/@content") != ["noindex"]
    ] == []


def test_every_page_of_the_desk_says_that_it_is_the_desks_and_of_when(desk: Site, public: Site) -> None:
    words = "Bản bàn biên tập, lúc 04:59 ngày 05/3/2024"
    told = {path: page.xpath("string(//body)") for path, page in desk.pages.items() if not path.startswith(PASSED)}
    assert [path for path, text in told.items() if words not in text] == []
    assert public.places("Bản bàn biên tập, lúc") == []


def test_robots_are_asked_to_stay_away_and_given_no_map(desk: Site, public: Site) -> None:
    assert desk.text("robots.txt") == "User-agent: *\nDisallow: /\n"
    assert "sitemap.xml" not in desk.files
    assert "Sitemap: https://thu-nghiem.example/sitemap.xml" in public.text("robots.txt")


def test_a_correction_that_is_to_come_is_not_told_at_the_desk_either(desk: Site) -> None:
    assert desk.places("zzsuasau") == []


@pytest.fixture
def fresh(root: Path, trial: Path, tmp_path: Path) -> Project:
    """A project of its own, in which nothing was built yet."""
    return make_project(root, tmp_path / "project", [trial])


def desk_definition(project: Project) -> str:
    """A second site definition in the project, whose audience is the desk."""
    definition = (project.folder / "mkdocs.yml").read_text(encoding="utf-8")
    for_desk = definition.replace("campaign: thu-nghiem", "campaign: thu-nghiem\n      audience: desk")
    (project.folder / "ban-bien-tap.yml").write_text(for_desk, encoding="utf-8")
    return "ban-bien-tap.yml"


def test_the_desk_without_a_folder_is_a_command_written_wrongly(fresh: Project) -> None:
    ended = fresh.run("build", "--audience", "desk", "--as-of", MOMENT)
    assert ended.returncode == 2
    assert "--out" in ended.stdout
    assert not (fresh.folder / "site").exists()


@pytest.mark.parametrize("folder", SITE_FOLDERS)
def test_the_desk_may_not_stand_in_the_public_folder_however_it_is_written(fresh: Project, folder: str) -> None:
    ended = fresh.run("build", "--audience", "desk", "--as-of", MOMENT, "--out", folder)
    assert ended.returncode == 2
    assert not (fresh.folder / "site").exists()


def test_plain_mkdocs_may_not_put_the_desk_into_the_public_folder(fresh: Project) -> None:
    ended = fresh.run("build", "--config-file", desk_definition(fresh), program="mkdocs", SOURCE_DATE_EPOCH=SAME_MOMENT)
    assert ended.returncode != 0
    assert "bàn biên tập" in ended.stdout
    assert not (fresh.folder / "site").exists()


def test_plain_mkdocs_may_put_the_desk_elsewhere(fresh: Project, tmp_path: Path, desk: Site) -> None:
    place = tmp_path / "ban"
    arguments = ("build", "--config-file", desk_definition(fresh), "--site-dir", str(place))
    ended = fresh.run(*arguments, program="mkdocs", SOURCE_DATE_EPOCH=SAME_MOMENT)
    assert ended.returncode == 0, ended.stdout
    assert Site(place).files == desk.files


def test_the_desks_build_file_leaves_that_of_the_public_site_alone(fresh: Project) -> None:
    assert fresh.run("build", "--as-of", MOMENT).returncode == 0
    public = (fresh.folder / "build.json").read_bytes()
    assert fresh.run("build", "--audience", "desk", "--as-of", MOMENT, "--out", "ban").returncode == 0
    assert (fresh.folder / "build.json").read_bytes() == public
    assert json.loads((fresh.folder / "ban.build.json").read_text(encoding="utf-8"))["audience"] == "desk"
