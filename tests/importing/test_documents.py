"""Every paper of documents/ against the truth written by hand beside it; and files that nobody could read.

What is known to be missed stands in KNOWN, each with how often and why. A row that is missed less often than it says
fails as one that is missed more often does: the table is never longer than the truth.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest

from kyniem.cli import main
from tests.importing.papers import DOCUMENTS, READABLE, recorded
from tests.importing.truth import differences, truth_of

HOSTILE: Mapping[str, Mapping[str, Any]] = json.loads((DOCUMENTS / "hostile.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Missed:
    """What is read otherwise than the truth says: `what` with stars for any words, how `often`, and why."""

    paper: str
    what: str
    why: str
    often: int = 1


KNOWN = (
    Missed("khong-phai-van-ban.txt", "false section *", "the numbers of a private letter head sections too", often=3),
    Missed("lien-tich-utf16.txt", "type", "what stands beside the kind of paper is not kept"),
)


@pytest.mark.parametrize("name", READABLE)
def test_a_paper_is_read_as_it_says_but_for_what_is_known(name: str) -> None:
    missed = list(differences(truth_of(name), recorded(name)))
    known = [row for row in KNOWN if row.paper == name]
    unknown = [each for each in missed if not any(_fits(row, each) for row in known)]
    assert unknown == []
    assert {row.what: sum(_fits(row, each) for each in missed) for row in known} == {
        row.what: row.often for row in known
    }


def test_every_row_of_what_is_missed_is_of_a_paper_that_is_there() -> None:
    assert {row.paper for row in KNOWN} <= set(READABLE)


def _fits(row: Missed, difference: str) -> bool:
    return fnmatchcase(difference.partition(": ")[0], row.what)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in: no project, no campaign."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence_and_leaves_nothing(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ended = main(["import", str(DOCUMENTS / name)])
    told = capsys.readouterr()
    words = (told.out + told.err).casefold()
    reads = HOSTILE[name]["reads"]
    assert any(word.casefold() in words for word in HOSTILE[name]["says"]), words
    assert "traceback" not in words
    if reads is False or ended:
        assert ended in {1, 2}
        assert told.out == ""
        assert told.err.count("\n") == 1
        assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_program_is_refused_alike_and_gets_no_half_object(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ended = main(["import", "--json", str(DOCUMENTS / name)])
    told = capsys.readouterr()
    assert list(folder.iterdir()) == []
    if ended:
        assert told.out == ""
        assert told.err.count("\n") == 1
    else:
        assert json.loads(told.out)["doubts"]


def test_a_paper_with_a_page_that_is_a_picture_is_read_and_the_page_named() -> None:
    told = [doubt["what"] for doubt in recorded("lien-nganh-mot-trang-anh.pdf")["doubts"]]
    assert any("trang 2" in what for what in told)


def test_what_is_no_official_paper_is_taken_in_without_a_task_and_says_so() -> None:
    read = recorded("khong-phai-van-ban.txt")
    assert read["tasks"] == []
    assert any("không giống một văn bản" in doubt["what"] for doubt in read["doubts"])
