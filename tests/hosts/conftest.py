"""A project that a test of the hosts may build and spoil."""

from pathlib import Path

import pytest

from tests.hosts.building import Project, contents, copy_project


@pytest.fixture(scope="session")
def pristine(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it was when the tests began, so that someone at work on it meanwhile changes no answer."""
    return copy_project(root, tmp_path_factory.mktemp("pristine") / "project").folder


@pytest.fixture
def project(pristine: Path, tmp_path: Path) -> Project:
    """A fresh copy of the project, not built yet."""
    return copy_project(pristine, tmp_path / "project")


@pytest.fixture(scope="session")
def built(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The public site that `mkdocs build --strict` makes of the project; built once, not to be changed."""
    return copy_project(pristine, tmp_path_factory.mktemp("built") / "project").build("mkdocs", "build", "--strict")


@pytest.fixture
def standing(project: Project) -> dict[str, bytes]:
    """A site that already stands in the project when a new build begins: not what any build would make."""
    project.site.mkdir()
    (project.site / "index.html").write_text("<h1>Trang đang đứng</h1>", encoding="utf-8")
    (project.site / "tin").mkdir()
    (project.site / "tin" / "feed.xml").write_bytes(b"\x00\xff")
    return contents(project.site)
