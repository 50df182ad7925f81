"""The papers of documents/, each taken in once for all tests that look at it, by a campaign that knows no unit."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from kyniem.build import TakenIn, take_in
from kyniem.cli.imports import record
from kyniem.importing import Imported, Known, convert
from kyniem.phrases.organisations import Directory

DOCUMENTS = Path(__file__).with_name("documents")
TODAY = date(2024, 10, 1)
"""A day after every paper was issued."""
NOBODY = Known(directory=Directory.of([]))

READABLE = sorted(
    path.name
    for path in DOCUMENTS.iterdir()
    if path.suffix in {".docx", ".pdf", ".txt"} and path.with_suffix(".json").is_file()
)


@cache
def taken(name: str) -> TakenIn:
    """The paper of documents/ with this name, taken in without a campaign."""
    return take_in((DOCUMENTS / name).read_bytes(), name, None, TODAY)


@cache
def recorded(name: str) -> Mapping[str, Any]:
    """What `kyniem import --json` prints of it."""
    return record(taken(name))


def imported(text: str) -> Imported:
    """A text as a paper of its own."""
    return convert(text.encode(), "van-ban.txt", NOBODY, TODAY)


def took(text: str) -> TakenIn:
    """A text taken in without a campaign."""
    return take_in(text.encode(), "van-ban.txt", None, TODAY)
