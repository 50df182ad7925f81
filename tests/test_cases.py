"""Cases that are data: a tiny campaign in `content/`, and in `problems.txt` what an editor is told of it, word by word.

Anyone can add one: make a folder in tests/cases, put a campaign into its `content/`, run `pytest --accept`, and read
what `problems.txt` then says.
"""

from pathlib import Path

import pytest

from kyniem.build import check_campaign

CASES = sorted(folder for folder in (Path(__file__).parent / "cases").iterdir() if folder.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_tells_exactly_the_problems_written_beside_it(
    case: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(case)
    _, problems = check_campaign(Path("content"))
    told = "".join(f"{problem}\n" for problem in problems)
    expected = case / "problems.txt"
    if pytestconfig.getoption("--accept"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")


def test_twelve_planted_faults_are_twelve_problems_of_twelve_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parent / "cases" / "twelve-faults")
    _, problems = check_campaign(Path("content"))
    assert len(problems) == 12
    assert len({problem.rule for problem in problems}) == 12
    assert all(problem.origin.line for problem in problems)


def test_no_case_stands_without_what_is_expected_of_it() -> None:
    assert [case.name for case in CASES if not (case / "problems.txt").is_file()] == []
    assert len(CASES) > 80
