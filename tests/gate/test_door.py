"""The command as a machine calls it: exit codes, and the moment of a build taken from where it is said."""

from pathlib import Path

import pytest

from tests.gate.conftest import Built
from tests.gate.sites import Project, make_project

MOMENT = "05/03/2024 05:00"
SAME_MOMENT = "1709589600"
"""As seconds since 1970 (SOURCE_DATE_EPOCH)."""


@pytest.fixture
def fresh(root: Path, trial: Path, tmp_path: Path) -> Project:
    """A project of its own, to be spoiled."""
    return make_project(root, tmp_path / "project", [trial])


def test_a_build_that_is_done_ends_with_0_and_says_where_the_site_stands(fresh: Project) -> None:
    ended = fresh.run("build", "--as-of", MOMENT)
    assert ended.returncode == 0
    assert "site/" in ended.stdout.splitlines()[-1]
    assert (fresh.folder / "site" / "index.html").is_file()
    assert (fresh.folder / "build.json").is_file()


def test_the_moment_may_be_said_in_seconds_since_1970(project: Project, built: Built) -> None:
    site = project.build("epoch", SOURCE_DATE_EPOCH=SAME_MOMENT)
    assert site.told["as_of"] == "2024-03-05T05:00:00+07:00"
    assert site.files == built(MOMENT).files


def test_what_the_flag_says_goes_before_the_variable(project: Project, built: Built) -> None:
    assert project.build("flag", "--as-of", MOMENT, SOURCE_DATE_EPOCH="0").files == built(MOMENT).files


def test_the_moment_may_be_written_as_iso_says_and_in_another_zone(project: Project) -> None:
    site = project.build("iso", "--as-of", "2024-03-04T22:00:00Z")
    assert site.told["as_of"] == "2024-03-05T05:00:00+07:00"


@pytest.mark.parametrize(
    ("arguments", "variable"),
    [
        (("build", "--as-of", "hôm qua"), ""),
        (("build", "--as-of", "31/02/2024 05:00"), ""),
        (("build",), "hôm qua"),
        (("build", "--audience", "everybody"), ""),
        (("build", "--khong-co"), ""),
        (("khong-co",), ""),
        ((), ""),
    ],
)
def test_a_command_written_wrongly_ends_with_2_and_builds_nothing(
    fresh: Project, arguments: tuple[str, ...], variable: str
) -> None:
    ended = fresh.run(*arguments, SOURCE_DATE_EPOCH=variable)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stdout
    assert not (fresh.folder / "site").exists()


def test_a_command_outside_the_project_ends_with_2(tmp_path: Path) -> None:
    ended = Project(tmp_path).run("build")
    assert ended.returncode == 2
    assert "mkdocs.yml" in ended.stdout


@pytest.mark.parametrize("command", [("build", "--as-of", MOMENT), ("check",), ("stage", "bay", "--as-of", MOMENT)])
def test_an_error_in_the_content_ends_with_1_and_names_file_and_line(fresh: Project, command: tuple[str, ...]) -> None:
    post = fresh.folder / "content" / "thu-nghiem" / "posts" / "2024" / "chao-mung.md"
    post.write_text(post.read_text(encoding="utf-8").replace("01/03/2024", "31/02/2024"), encoding="utf-8")
    ended = fresh.run(*command)
    assert ended.returncode == 1
    assert "content/thu-nghiem/posts/2024/chao-mung.md:4: published" in ended.stdout
    assert "Traceback" not in ended.stdout
    assert not (fresh.folder / "site").exists()
    assert not (fresh.folder / "bay").exists()


def test_a_template_that_is_not_there_is_named(fresh: Project) -> None:
    home = fresh.folder / "templates" / "pages" / "home.html.j2"
    home.write_text(home.read_text(encoding="utf-8") + '{% include "khong-co.html.j2" %}', encoding="utf-8")
    ended = fresh.run("build", "--as-of", MOMENT)
    assert ended.returncode == 1
    assert "không có mẫu “khong-co.html.j2” trong templates/; trang cũ vẫn nguyên." in ended.stdout
    assert not (fresh.folder / "site").exists()


def test_a_campaign_that_is_not_there_ends_with_1(fresh: Project) -> None:
    ended = fresh.run("build", "--campaign", "khong-co")
    assert ended.returncode == 1
    assert "content/khong-co" in ended.stdout


def test_warnings_stop_a_strict_build_only(fresh: Project) -> None:
    assert fresh.run("build", "--as-of", MOMENT, "--strict").returncode == 1
    assert not (fresh.folder / "site").exists()
    assert fresh.run("build", "--as-of", MOMENT).returncode == 0


def test_checking_the_test_campaign_tells_its_links_to_what_is_hidden_and_no_error(fresh: Project) -> None:
    ended = fresh.run("check")
    assert ended.returncode == 0
    assert ended.stdout.count("[link-draft]") == 3
    assert "0 lỗi, 3 cảnh báo." in ended.stdout
    assert fresh.run("check", "--strict").returncode == 1


@pytest.mark.parametrize("folder", ["content", "docs", "templates", "README.md", ".", ".."])
def test_nothing_of_the_authors_is_ever_built_over(fresh: Project, folder: str) -> None:
    (fresh.folder / "README.md").write_text("của tôi", encoding="utf-8")
    before = own_of(fresh.folder)
    ended = fresh.run("build", "--out", folder)
    assert ended.returncode == 2
    assert "không dựng trang vào" in ended.stdout
    assert fresh.run("stage", folder).returncode == 2
    assert fresh.run("build", "--site-dir", folder, program="mkdocs").returncode != 0
    assert own_of(fresh.folder) == before


def own_of(folder: Path) -> list[Path]:
    """All that stands in a project but for the drawings that a build keeps."""
    return sorted(path for path in folder.rglob("*") if ".cache" not in path.relative_to(folder).parts)


def test_an_earlier_site_and_an_earlier_staging_may_be_replaced(fresh: Project) -> None:
    for _ in range(2):
        assert fresh.run("build", "--out", "khac").returncode == 0
        assert fresh.run("stage", "bay").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("build", "--out", ""), "--out không có tên thư mục"),
        (("build", "--campaign", "../thu-nghiem"), "hãy ghi tên một thư mục trong content/"),
        (("build", "--as-of", "31/02/2024 05:00"), "tháng 2/2024 chỉ có 29 ngày"),
        (("serve", "--address", "abc"), "hãy ghi như 127.0.0.1:8000"),
        (("serve", "--address", "127.0.0.1:99999"), "cổng từ 1 đến 65535"),
    ],
)
def test_a_command_that_makes_no_sense_is_told_how_to_be_written(
    fresh: Project, arguments: tuple[str, ...], words: str
) -> None:
    ended = fresh.run(*arguments)
    assert ended.returncode == 2
    assert words in ended.stdout


def test_a_strict_build_says_in_vietnamese_why_it_did_not_build(fresh: Project) -> None:
    ended = fresh.run("build", "--as-of", MOMENT, "--strict")
    assert ended.returncode == 1
    assert "mà --strict thì có cảnh báo là không dựng" in ended.stdout


def test_a_terminal_that_knows_no_vietnamese_stops_no_build(fresh: Project) -> None:
    ended = fresh.run("build", "--as-of", MOMENT, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ended.returncode == 0
