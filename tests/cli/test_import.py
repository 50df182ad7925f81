"""`kyniem import` at the door: where the plan is written, what is said, how it ends."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kyniem.cli import main
from tests.importing.papers import DOCUMENTS, recorded
from tests.reading.campaigns import CLEAN, as_nobody

PAPER = DOCUMENTS / "xa-viec-trong-ngoac.txt"
NAME = "18-kh-ubnd.md"


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is no project."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def project(root: Path, empty: Path) -> Path:
    """A project with one campaign, the clean one, which stands in content/ itself."""
    shutil.copy(root / "mkdocs.yml", empty)
    shutil.copytree(root / "templates", empty / "templates")
    (empty / "docs").mkdir()
    shutil.copytree(CLEAN, empty / "content" / "mot")
    return empty


def plans(folder: Path) -> list[str]:
    """Every Markdown file below a folder, by its path."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as people run it."""
    return subprocess.run(
        [sys.executable, "-m", "kyniem", "import", *arguments],
        cwd=folder,
        env={**{name: value for name, value in os.environ.items() if name != "PYTHONUTF8"}, **environment},
        capture_output=True,
        check=False,
    )


def test_without_a_campaign_the_plan_is_written_where_one_stands(
    empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(PAPER)]) == 0
    told = capsys.readouterr()
    assert plans(empty) == [NAME]
    first, *rest = told.out.splitlines()
    assert first == f"Đã viết {NAME}: 11 mục, {len(recorded(PAPER.name)['tasks'])} nhiệm vụ, 1 văn bản được viện dẫn."
    assert rest[0].endswith(".")
    assert told.err == ""
    assert (empty / NAME).read_bytes().endswith(b"\n")
    assert b"\r" not in (empty / NAME).read_bytes()


def test_what_stands_there_is_never_written_over(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (empty / NAME).write_text("của tôi", encoding="utf-8")
    assert main(["import", str(PAPER)]) == 2
    told = capsys.readouterr()
    assert f"đã có {NAME}" in told.err
    assert "--out" in told.err
    assert (empty / NAME).read_text(encoding="utf-8") == "của tôi"


def test_out_names_the_file_and_makes_its_folder(empty: Path) -> None:
    assert main(["import", str(PAPER), "--out", "moi/hai/xa.md"]) == 0
    assert plans(empty) == ["moi/hai/xa.md"]
    assert main(["import", str(PAPER), "--out", "moi/hai/xa.md"]) == 2


def test_the_campaign_of_the_project_takes_it_into_its_plans(project: Path) -> None:
    (project / "content" / "mot").rename(project / "content" / "quang-ninh-60")
    assert main(["import", str(PAPER)]) == 0
    assert f"content/quang-ninh-60/plans/{NAME}" in plans(project)


def test_a_campaign_is_named_where_there_are_two(project: Path) -> None:
    shutil.copytree(CLEAN, project / "content" / "hai")
    assert main(["import", str(PAPER), "--campaign", "hai"]) == 0
    assert f"content/hai/plans/{NAME}" in plans(project)
    assert f"content/mot/plans/{NAME}" not in plans(project)


@pytest.mark.parametrize("named", ["khong-co", "../mot", "a/b", "/etc", ".."])
def test_a_campaign_that_is_none_is_refused(project: Path, capsys: pytest.CaptureFixture[str], named: str) -> None:
    before = plans(project)
    assert main(["import", str(PAPER), "--campaign", named]) == 2
    assert f"--campaign “{named}”" in capsys.readouterr().err
    assert plans(project) == before


def test_a_campaign_that_cannot_be_read_takes_a_paper_in_all_the_same(project: Path) -> None:
    (project / "content" / "mot" / "campaign.yml").write_text("[", encoding="utf-8")
    assert main(["import", str(PAPER), "--campaign", "mot"]) == 0


def test_units_that_the_campaign_does_not_know_are_named_a_few_at_a_time(
    empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(PAPER), "--out", str(empty / "a.md")]) == 0
    told = next(line for line in capsys.readouterr().out.splitlines() if "chưa có trong units.yml" in line)
    assert told.count(";") <= 5
    assert "đơn vị khác" in told or told.count(";") < 5


def test_doubts_are_told_with_file_and_line(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = DOCUMENTS / "phuong-ocr.txt"
    assert main(["import", str(paper)]) == 0
    told = capsys.readouterr().out.splitlines()
    doubts = recorded(paper.name)["doubts"]
    assert f"{len(doubts)} chỗ cần xem lại:" in told
    assert told[-len(doubts) :] == [
        f"  {paper}:{doubt['line']}: {doubt['what']}" if doubt["line"] else f"  {paper}: {doubt['what']}"
        for doubt in doubts
    ]
    assert len(list(empty.iterdir())) == 1


def test_a_doubt_of_a_pdf_is_told_by_page_and_section_for_nobody_counts_its_lines(
    empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = DOCUMENTS / "huyen-40-nam-tai-lap.pdf"
    assert main(["import", str(paper), "--out", str(empty / "a.md")]) == 0
    told = capsys.readouterr().out
    assert "  trang 3, mục V.4: thời hạn " in told
    assert f"{paper}:" not in told


def test_a_program_gets_one_object_and_nothing_is_written(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(PAPER), "--json"]) == 0
    read = json.loads(capsys.readouterr().out)
    assert list(read) == ["document", "sections", "tasks", "citations", "doubts"]
    assert {"section", "title", "lead", "coordinating", "time"} <= set(read["tasks"][0])
    assert {"line", "what"} <= set(json.loads(json.dumps(recorded("phuong-ocr.txt")))["doubts"][0])
    assert read == recorded(PAPER.name)
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize("encoding", [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_json_through_a_pipe_is_utf_8_whatever_the_locale(empty: Path, encoding: dict[str, str]) -> None:
    ended = run(empty, "--json", str(PAPER), PYTHONHASHSEED="1", **encoding)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert json.loads(ended.stdout.decode("utf-8")) == recorded(PAPER.name)
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ([], 2, ""),
        (["khong-co.docx"], 2, "không có tệp “khong-co.docx”"),
        (["."], 2, "“.” là thư mục"),
        ([str(PAPER), "--khong-co"], 2, "--khong-co"),
        ([str(DOCUMENTS / "ban-quet.pdf")], 1, "không có lớp chữ"),
    ],
)
def test_it_ends_with_1_where_the_file_is_wrong_and_with_2_where_the_command_is(
    empty: Path, capsys: pytest.CaptureFixture[str], arguments: Sequence[str], code: int, told: str
) -> None:
    try:
        ended = main(["import", *arguments])
    except SystemExit as stopped:
        ended = int(stopped.code or 0)
    assert ended == code
    assert told in capsys.readouterr().err
    assert list(empty.iterdir()) == []


def test_a_file_of_more_than_60_mb_is_refused_unread(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    large = empty / "lon.docx"
    with large.open("wb") as file:
        file.truncate(60_000_001)
    assert main(["import", str(large)]) == 1
    assert "60 MB" in capsys.readouterr().err


def test_what_the_system_does_not_let_read_or_write_is_said_in_a_sentence(
    empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = empty / "khoa.txt"
    shutil.copy(PAPER, locked)
    locked.chmod(0)
    empty.chmod(0o755)
    with as_nobody():
        assert main(["import", str(locked)]) == 1
    told = capsys.readouterr().err
    assert "khoa.txt" in told
    assert "không cho đọc hoặc ghi" in told
    shut = empty / "dong"
    shut.mkdir(mode=0o555)
    with as_nobody():
        assert main(["import", str(PAPER), "--out", str(shut / "a.md")]) == 1
    assert "không cho đọc hoặc ghi" in capsys.readouterr().err
    assert list(shut.iterdir()) == []


def test_other_commands_start_without_the_readers_of_pdf_and_word() -> None:
    asked = "import sys, kyniem.cli; print(*{'bs4', 'mammoth', 'pdfplumber'} & sys.modules.keys())"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)
    assert told.stdout.strip() == ""
