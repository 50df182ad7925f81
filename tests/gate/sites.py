"""Sites built as people build them, read back as readers get them: every byte unpacked, every page parsed."""

import email
import gzip
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email import policy
from functools import cached_property
from pathlib import Path
from typing import Any

from lxml import etree, html

PATIENCE = 120
"""Seconds after which a build is taken to hang."""

TRIAL = "thu-nghiem"
"""The test campaign, in tests/campaigns/."""

_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_PAGEFIND = b"pagefind_dcd"
_HIDDEN_NAMES = re.compile(r"^pagefind/.*")


@dataclass(frozen=True)
class Project:
    """A folder laid out like the project, with the test campaign and the real ones in its content/."""

    folder: Path

    def run(self, *arguments: str, program: str = "kyniem", **environment: str) -> subprocess.CompletedProcess[str]:
        """Run `python -m program` there, and give back how it ended and all it said."""
        inherited = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
        return subprocess.run(
            [sys.executable, "-m", program, *arguments],
            cwd=self.folder,
            env={**inherited, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )

    def build(self, name: str, *arguments: str, **environment: str) -> "Site":
        """Build into a folder of its own, which must succeed, and read the site."""
        folder = self.folder / "out" / name / "site"
        ended = self.run("build", "--out", str(folder), *arguments, **environment)
        assert ended.returncode == 0, ended.stdout
        *warnings, _done = ended.stdout.splitlines()
        return Site(folder, "\n".join(warnings))


@dataclass(frozen=True)
class Site:
    """A site on disk, of which nothing is changed, and what its build had to say before "done"."""

    folder: Path
    said: str = ""

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """Every file by its path, unpacked: what was compressed is decompressed, folded calendar lines are whole.

        Of a Word document these are its parts one after another, of a letter its headers and its parts, decoded.
        """
        return {
            path.relative_to(self.folder).as_posix(): _unpacked(path)
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    @cached_property
    def pages(self) -> Mapping[str, html.HtmlElement]:
        """Every page, parsed, by its path."""
        parser = html.HTMLParser(encoding="utf-8")
        return {
            path: html.document_fromstring(data, parser=parser)
            for path, data in self.files.items()
            if path.endswith(".html")
        }

    @cached_property
    def told(self) -> Mapping[str, Any]:
        """What build.json beside it says."""
        own = self.folder.parent / f"{self.folder.name}.build.json"
        path = own if own.exists() else self.folder.parent / "build.json"
        told: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return told

    @cached_property
    def searchable(self) -> Mapping[str, str]:
        """The text that the search index holds of each page, by the page's address relative to the site.

        The indexer calls a page by its folder or, to save time, by a file of the same name.
        """
        fragments = (json.loads(data) for path, data in self.files.items() if path.endswith(".pf_fragment"))
        return {
            re.sub(r"(?:(?:^|/)index)?\.html$", "/", str(page["url"])).strip("/") + "/": str(page["content"])
            for page in fragments
        }

    def places(self, words: str) -> list[str]:
        """The files that hold these words in their content or in their own path; the search index is one place."""
        sought = words.casefold().encode()
        found = (path for path, data in self.files.items() if sought in data.lower() or words in path)
        return sorted({_HIDDEN_NAMES.sub("pagefind", path) for path in found})

    def text(self, path: str) -> str:
        """A file as text."""
        return self.files[path].decode()

    def xml(self, path: str) -> etree._Element:
        """A file parsed as XML."""
        return etree.fromstring(self.files[path])

    def page(self, address: str) -> html.HtmlElement:
        """The page at an address that is relative to the site."""
        return self.pages[f"{address}index.html"]


def _unpacked(path: Path) -> bytes:
    data = path.read_bytes()
    if data.startswith(_GZIP):
        return gzip.decompress(data).removeprefix(_PAGEFIND)
    if data.startswith(_ZIP):
        return _parts_of_archive(data)
    if path.suffix == ".eml":
        return _parts_of_letter(data)
    return data.replace(b"\r\n ", b"") if path.suffix == ".ics" else data


def _parts_of_archive(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"\n".join(part for name in archive.namelist() for part in (name.encode(), archive.read(name)))


def _parts_of_letter(data: bytes) -> bytes:
    letter = email.message_from_bytes(data, policy=policy.default)
    headers = "\n".join(f"{name}: {value}" for part in letter.walk() for name, value in part.items())
    bodies = (part.get_payload(decode=True) for part in letter.walk() if not part.is_multipart())
    return b"\n".join([headers.encode(), *(body for body in bodies if isinstance(body, bytes))])


def make_project(root: Path, folder: Path, contents: Iterable[Path]) -> Project:
    """All that a build reads, with the campaigns in these folders; its own campaign is the test campaign."""
    folder.mkdir(parents=True)
    definition = (root / "mkdocs.yml").read_text(encoding="utf-8")
    own, changed = re.subn(r"(?m)^(\s+campaign: ).+$", rf"\g<1>{TRIAL}", definition)
    assert changed == 1, "mkdocs.yml names its campaign in another way than before"
    (folder / "mkdocs.yml").write_text(own, encoding="utf-8")
    for part in ("docs", "templates"):
        shutil.copytree(root / part, folder / part)
    for campaign in contents:
        shutil.copytree(campaign, folder / "content" / campaign.name)
    # What was drawn once is kept by what went into it: no project's build draws it again.
    (root / ".cache").mkdir(exist_ok=True)
    (folder / ".cache").symlink_to(root / ".cache")
    return Project(folder)
