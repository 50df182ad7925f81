"""A build that does not come to its end changes nothing that stands."""

import pytest

from tests.hosts.building import Project, contents, different, names

BROKEN_LINK = "\n[một trang không có](khong-co-trang-nay.md)\n"
BROKEN_POST = "content/quang-ninh-60/posts/2023/hong.md"
KILL = """
import os, signal

seen = 0


def {event}(*positional, **named):
    global seen
    seen += 1
    if seen == {nth}:
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_strict_build_that_fails_by_a_warning_leaves_the_old_site_byte_for_byte(
    project: Project, standing: dict[str, bytes]
) -> None:
    project.append("docs/gioi-thieu.md", BROKEN_LINK)
    ended = project.run("mkdocs", "build", "--strict")
    assert ended.returncode != 0
    assert "khong-co-trang-nay.md" in ended.stdout
    assert contents(project.site) == standing


def test_a_build_that_is_not_strict_takes_the_same_warning_and_brings_the_new_site(
    project: Project, standing: dict[str, bytes]
) -> None:
    project.append("docs/gioi-thieu.md", BROKEN_LINK)
    assert project.run("mkdocs", "build").returncode == 0
    assert contents(project.site) != standing


@pytest.mark.parametrize(
    "command", [("mkdocs", "build"), ("mkdocs", "build", "--strict"), ("properdocs", "build"), ("kyniem", "build")]
)
def test_an_error_in_the_content_leaves_the_old_site_byte_for_byte(
    project: Project, standing: dict[str, bytes], command: tuple[str, ...]
) -> None:
    (project.folder / BROKEN_POST).write_text("---\ntitle: Hỏng\npublished: 2023-13-01\n---\nx\n", encoding="utf-8")
    ended = project.run(*command)
    assert ended.returncode == 1
    assert f"{BROKEN_POST}:3:" in ended.stdout
    assert "Traceback" not in ended.stdout
    assert contents(project.site) == standing


@pytest.mark.parametrize(
    ("event", "nth"), [("on_files", 1), ("on_env", 1), ("on_post_page", 1), ("on_post_page", 10), ("on_post_build", 1)]
)
def test_a_build_killed_half_way_leaves_the_old_site_byte_for_byte(
    project: Project, standing: dict[str, bytes], event: str, nth: int
) -> None:
    (project.folder / "kill.py").write_text(KILL.format(event=event, nth=nth), encoding="utf-8")
    project.append("mkdocs.yml", "\nhooks: [kill.py]\n")
    assert project.run("mkdocs", "build", "--strict").returncode == -9
    assert contents(project.site) == standing


def test_a_build_after_a_killed_one_brings_the_whole_site_and_clears_what_the_killed_one_left(
    project: Project, built: dict[str, bytes]
) -> None:
    settled = names(project.folder)
    definition = (project.folder / "mkdocs.yml").read_text(encoding="utf-8")
    (project.folder / "kill.py").write_text(KILL.format(event="on_post_page", nth=10), encoding="utf-8")
    project.append("mkdocs.yml", "\nhooks: [kill.py]\n")
    assert project.run("mkdocs", "build", "--strict").returncode == -9
    (project.folder / "mkdocs.yml").write_text(definition, encoding="utf-8")
    (project.folder / "kill.py").unlink()
    assert different(project.build("mkdocs", "build", "--strict"), built) == []
    assert names(project.folder) == settled | {"site", "build.json", ".cache"}  # where drawings are kept
