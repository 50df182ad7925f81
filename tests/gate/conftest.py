"""The sites that the tests of the gate look at; each is built once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.gate.sites import TRIAL, Project, Site, make_project

Built = Callable[..., Site]


@pytest.fixture(scope="session")
def trial(root: Path) -> Path:
    """The folder of the test campaign."""
    return root / "tests" / "campaigns" / TRIAL


@pytest.fixture(scope="session")
def project(root: Path, trial: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with the test campaign and the real ones, not to be spoiled; what is built stands in its out/."""
    folder = tmp_path_factory.mktemp("gate") / "project"
    return make_project(root, folder, [trial, *(root / "content" / name for name in ("quang-ninh-60", "dak-nong-20"))])


@pytest.fixture(scope="session")
def built(project: Project) -> Built:
    """Builds the site of a moment, for an audience and a campaign, and remembers it.

    The real campaign is built strictly; the test campaign cannot be, as its links to what is hidden are told.
    """
    known: dict[tuple[str, str, str], Site] = {}

    def build(moment: str, audience: str = "public", campaign: str = TRIAL) -> Site:
        key = (moment, audience, campaign)
        if key not in known:
            name = f"{len(known)}"
            arguments = ("--as-of", moment, "--audience", audience, "--campaign", campaign)
            known[key] = project.build(name, *arguments, *(() if campaign == TRIAL else ("--strict",)))
        return known[key]

    return build
