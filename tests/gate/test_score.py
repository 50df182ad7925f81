"""What is read out of the real papers is scored against the truth beside the project, as `make score` does."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.gate

LIMITS = {
    "times": 2,
    "tasks": 1,
    "false tasks": 1,
    "units": 2,
    "task times": 2,
    "citations": 0,
    "sections": 0,
    "headers": 0,
}
"""How many of each kind may be missed; of false tasks, how many there may be."""
_ROW = re.compile(r"(?P<kind>[a-z ]+?) +(?P<found>\d+) / +(?P<of>\d+)   missed (?P<missed>\d+), limit (?P<limit>\d+)")


@pytest.fixture
def truth(shared: Path) -> Path:
    """The folder that holds papers and truth; skipped where the truth does not lie beside this checkout."""
    if not (shared / "truth").is_dir():
        pytest.skip("the hand-made truth does not lie beside this checkout")
    return shared


def scored(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program as `make score` runs it."""
    return subprocess.run(
        [sys.executable, "scripts/checks/score.py", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_no_more_is_missed_than_may_be_and_every_miss_is_named(root: Path, truth: Path) -> None:
    ended = scored(root, str(truth))
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    table, told = ended.stdout.splitlines()[: len(LIMITS)], ended.stdout.splitlines()[len(LIMITS) :]
    rows = [match for line in table if (match := _ROW.fullmatch(line))]
    assert {row["kind"]: int(row["limit"]) for row in rows} == LIMITS
    for row in rows:
        assert int(row["missed"]) <= LIMITS[row["kind"]]
        assert int(row["of"]) > 0 or row["kind"] == "false tasks"
        assert int(row["found"]) + int(row["missed"]) == int(row["of"])
    assert len(told) == sum(int(row["missed"]) for row in rows)


def test_where_there_is_no_truth_the_program_says_so_and_ends_with_2(root: Path, tmp_path: Path) -> None:
    ended = scored(root, str(tmp_path))
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1
    assert f"{tmp_path}/truth" in ended.stderr


def test_make_names_the_command_in_its_list(root: Path) -> None:
    make = shutil.which("make")
    assert make is not None, "Cần make; hãy cài rồi chạy lại."
    listed = subprocess.run([make, "help"], cwd=root, capture_output=True, text=True, encoding="utf-8", check=True)
    assert re.search(r"^ +make score +\S+ \S+", listed.stdout, re.MULTILINE)
