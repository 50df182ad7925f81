"""Campaigns in a folder of the test's own: the clean case, with some of its files written over."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kyniem.build import check_campaign
from kyniem.model.hub import Hub
from kyniem.problems import Origin, Problem
from kyniem.reading.documents import Document, parse_document
from kyniem.reading.files import Source

CLEAN = Path(__file__).parent.parent / "cases" / "clean" / "content"
POST = "posts/2024/moi-du-hoi-trai.md"
PLAN = "plans/7-kh-ubnd.md"
CALENDAR = "calendars/2024-03.md"
_NOBODY = 65534


def clean(folder: Path, files: Mapping[str, bytes | str] | None = None) -> Path:
    """A copy of the clean campaign at `folder`/content, with these files put over it."""
    content = folder / "content"
    shutil.copytree(CLEAN, content)
    for path, data in (files or {}).items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return content


def text_of(path: str) -> str:
    """The text of a file of the clean campaign."""
    return (CLEAN / path).read_text(encoding="utf-8")


def told(content: Path) -> list[str]:
    """What is told of a campaign, each problem with its path as seen from beside `content`."""
    _, problems = check_campaign(content)
    return [str(problem).removeprefix(f"{content.as_posix()}/") for problem in problems]


def hub_of(content: Path) -> Hub:
    """The hub of a campaign that has no problems."""
    hub, problems = check_campaign(content)
    assert [str(problem) for problem in problems] == []
    assert hub is not None
    return hub


def document(text: str, path: str = PLAN) -> Document:
    """A Markdown file taken apart, without problems."""
    problems: list[Problem] = []
    parsed = parse_document(Source(path, Origin(path), text), problems)
    assert problems == []
    assert parsed is not None
    return parsed


@contextmanager
def as_nobody() -> Iterator[None]:
    """Ask the file system as a user without rights, as an editor is; root may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.setegid(_NOBODY)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
