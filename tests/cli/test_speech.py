"""`kyniem doc-thanh-tieng` prints the spoken form of each line of its input, a line for a line, in any folder."""

import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from kyniem.cli import main
from kyniem.cli.answers import DONE, MISUSED, REFUSED

CAMPAIGN = (Path(__file__).parents[1] / "cases" / "clean" / "content" / "campaign.yml").read_text(encoding="utf-8")
SPEECH = "speech: {zero: lẻ, thousand: ngàn, sayings: [{written: HB, spoken: Hoa Ban}]}\n"
WRITTEN = "TP Cẩm Phả 60 năm\n\n  \n105 người\n- 5%"
SPOKEN = "thành phố Cẩm Phả sáu mươi năm\n\n  \nmột trăm linh năm người\nnăm phần trăm\n"


def run(*arguments: str, given: bytes = b"", folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as people run it, with bytes on its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "kyniem", "doc-thanh-tieng", *arguments],
        input=given,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one campaign that says “lẻ” and “ngàn”, named in no site definition."""
    folder = tmp_path / "content" / "hoa-ban"
    folder.mkdir(parents=True)
    (folder / "campaign.yml").write_text(CAMPAIGN + SPEECH, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("arguments", [(), ("-",)])
@pytest.mark.parametrize("break_", ["\n", "\r\n"])
def test_each_line_of_the_input_is_one_line(form: str, arguments: tuple[str, ...], break_: str, tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD" if form == "NFD" else "NFC", WRITTEN).replace("\n", break_)
    ran = run(*arguments, given=text.encode(), folder=tmp_path, LC_ALL="C", PYTHONUTF8="0")
    assert ran.returncode == DONE
    assert ran.stdout.decode() == SPOKEN
    assert ran.stderr == b""


def test_a_file_is_read_too_and_bytes_that_are_no_text_do_not_stop_it(tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_bytes(b"\xef\xbb\xbf5 ha\n\xff 7%\n")
    ran = run("tin.txt", folder=tmp_path)
    assert ran.stdout.decode() == "năm héc-ta\n\ufffd bảy phần trăm\n"


def test_a_campaign_is_read_in_its_own_voice(project: Path) -> None:
    ran = run("--campaign", "hoa-ban", given="HB: 1.005 đồng".encode(), folder=project)
    assert ran.stdout.decode() == "Hoa Ban: một ngàn không trăm lẻ năm đồng\n"
    ran = run(given="HB: 1.005 đồng".encode(), folder=project)
    assert ran.stdout.decode() == "HB: một nghìn không trăm linh năm đồng\n"


def test_the_campaign_of_the_site_is_the_one_that_speaks(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "mkdocs.yml").write_text(
        "site_name: x\nsite_url: https://x.example/\nplugins:\n  - kyniem:\n      campaign: hoa-ban\n", encoding="utf-8"
    )
    assert run(given=b"105", folder=project).stdout.decode() == "một trăm lẻ năm\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["khong-co.txt"], "kyniem: không có tệp “khong-co.txt”"),
        (["."], "kyniem: “.” là thư mục; hãy đưa từng tệp"),
        (["--campaign", "khong-co"], "kyniem: --campaign “khong-co”: không có thư mục content/khong-co"),
        (["--campaign", "../x"], "kyniem: --campaign “../x”: không có thư mục content/../x"),
    ],
)
def test_a_command_written_wrongly_is_told_so(
    arguments: list[str], told: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    assert main(["doc-thanh-tieng", *arguments]) == MISUSED
    assert capsys.readouterr().err == f"{told}\n"


def test_a_campaign_that_cannot_be_read_is_refused_a_wrong_voice_only_told(project: Path) -> None:
    path = project / "content" / "hoa-ban" / "campaign.yml"
    path.write_text(CAMPAIGN + "speech: {zero: không}\n", encoding="utf-8")
    ran = run("--campaign", "hoa-ban", given=b"105", folder=project)
    assert ran.returncode == DONE
    assert ran.stdout.decode() == "một trăm linh năm\n"
    assert "speech.zero" in ran.stderr.decode()
    path.unlink()
    assert run("--campaign", "hoa-ban", given=b"105", folder=project).returncode == REFUSED
