"""A copy of the project in a folder of its own, and the commands that build it there, as people call them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

DURING = 1697331600
"""2023-10-15 08:00 in Vietnam, before all, as seconds since 1970 (SOURCE_DATE_EPOCH)."""

PATIENCE = 120
"""Seconds after which a build is taken to hang."""


@dataclass(frozen=True)
class Project:
    """A copy that a test may spoil. Builds in it are those of the middle of the campaign."""

    folder: Path

    @property
    def site(self) -> Path:
        """Where the public site stands once it is built."""
        return self.folder / "site"

    def command(self, program: str, *arguments: str) -> list[str]:
        """The words that start a program of this environment, whatever the PATH says."""
        return [sys.executable, "-m", program, *arguments]

    def surroundings(self, **environment: str) -> dict[str, str]:
        """The variables a program is started with: this machine's, the fixed moment, and those asked for."""
        fixed = {"SOURCE_DATE_EPOCH": str(DURING), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
        return {**os.environ, **fixed, "PYTHONDONTWRITEBYTECODE": "1", **environment}

    def run(self, program: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a program in the project to its end, and give back how it ended and all it said."""
        return subprocess.run(
            self.command(program, *arguments),
            cwd=self.folder,
            env=self.surroundings(**environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )

    def build(self, program: str, *arguments: str, **environment: str) -> dict[str, bytes]:
        """Run a build that must succeed, and read the site it made."""
        ended = self.run(program, *arguments, **environment)
        assert ended.returncode == 0, ended.stdout
        return contents(self.site)

    def append(self, path: str, text: str) -> None:
        """Write more at the end of one of the project's files."""
        with (self.folder / path).open("a", encoding="utf-8") as file:
            file.write(text)


def copy_project(root: Path, folder: Path) -> Project:
    """All that a build reads, and nothing that a build made."""
    folder.mkdir()
    shutil.copy(root / "mkdocs.yml", folder)
    for part in ("content", "docs", "templates"):
        shutil.copytree(root / part, folder / part)
    return Project(folder)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def names(folder: Path) -> set[str]:
    """What lies directly in a folder."""
    return {path.name for path in folder.iterdir()}


def pages(site: Mapping[str, bytes]) -> set[str]:
    """The pages among a site's files."""
    return {path for path in site if path.endswith(".html")}


def different(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> Sequence[str]:
    """The files that two sites do not have alike, in order: a short answer for a long comparison."""
    return sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))
