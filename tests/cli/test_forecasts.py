"""`kyniem nhan-gi` at the door: what it says of each channel, what it asks for, how it ends."""

import shutil
from pathlib import Path

import pytest

from kyniem.cli import main

NOW = ("--as-of", "04/03/2024 08:00")
RADIO = (*NOW, "--channel", "phat-thanh")


@pytest.fixture(autouse=True)
def project(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose own campaign is the test campaign."""
    definition = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        definition.replace("campaign: quang-ninh-60", "campaign: thu-nghiem"), encoding="utf-8"
    )
    shutil.copytree(root / "templates", tmp_path / "templates")
    (tmp_path / "docs").mkdir()
    shutil.copytree(root / "tests" / "campaigns" / "thu-nghiem", tmp_path / "content" / "thu-nghiem")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The lines that the command prints."""
    assert main(["nhan-gi", *arguments]) == 0
    return [line.strip() for line in capsys.readouterr().out.splitlines()]


def test_without_a_moment_it_is_tomorrow_morning_on_every_channel(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, *NOW)
    assert lines[0] == "Lúc 05:00 thứ Ba, 05/3/2024, tính từ 08:00 ngày 04/3/2024:"
    heads = [line for line in lines if line.endswith(" bài.") and ": có " in line]
    others = ("Bảng tin", "Zalo", "Cổng thử", "Màn hình", "Thư", "Wifi", "Nói chuyện")
    assert heads == [
        "Phát thanh, loa thử: có 2 bài.",
        "Fanpage: có 4 bài.",
        *(f"{channel}: có 2 bài." for channel in others),
        "Để trống: có 0 bài.",
    ]
    assert "Thêm: Bài hẹn giờ zzhengiotieude (phát từ 06:00 ngày 05/3/2024 đến 18:00 ngày 08/3/2024)" in lines
    assert "Rời: Bài sai zzgobaitieude (gỡ 10:00 ngày 04/3/2024)" in lines
    assert "Còn thiếu: Bài còn nháp zznhaptieude (còn nháp, hẹn 08:00 ngày 02/3/2024)" in lines
    assert "Đính chính: Bài có đính chính" in lines
    assert "Sau đó đổi lúc 06:00 ngày 05/3/2024." in lines
    assert lines[-2:] == ["Như bây giờ, không thêm không bớt.", "Sau đó không đổi nữa."]


def test_of_one_channel_it_tells_everything_at_the_moment_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, *RADIO, "--at", "05/03/2024 17:00", "--campaign", "thu-nghiem")
    assert [line for line in lines if ": có " in line] == ["Phát thanh, loa thử: có 2 bài."]
    assert lines[3].startswith("Loa đọc lúc 17:00: 2 bài, cả buổi khoảng ")
    assert lines[4].startswith("1. Bài hẹn giờ zzhengiotieude (ưu tiên, ")
    held = [line.partition(" (")[0] for line in lines if line.startswith("Có: ")]
    assert held == ["Có: Bài hẹn giờ zzhengiotieude", "Có: Bài có hạn zzhethantieude"]


def test_a_row_without_a_post_is_told_with_its_hour(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, *NOW, "--channel", "fanpage", "--at", "04/03/2024 09:00")
    assert [line for line in lines if line.startswith("Còn thiếu: Ảnh máy")] == [
        "Còn thiếu: Ảnh máy (lịch có, bài chưa có, 19:30)"
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--at", "04/03/2024 08:00"), "phải sau bây giờ, tức 08:00 ngày 04/3/2024"),
        (("--at", "hôm sau"), "không đọc được thời điểm"),
        (("--channel", "loa"), "không có kênh này; các kênh: phat-thanh, fanpage, bang-tin"),
        (("--campaign", "khong-co"), "không có thư mục content/khong-co"),
        (("--campaign", "../thu-nghiem"), "hãy ghi tên một thư mục trong content/"),
    ],
)
def test_what_is_written_wrongly_is_said(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert main(["nhan-gi", *NOW, *arguments]) == 2
    assert said in capsys.readouterr().err


def test_content_with_errors_is_not_looked_into(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post = project / "content" / "thu-nghiem" / "posts" / "2024" / "chao-mung.md"
    post.write_text(post.read_text(encoding="utf-8").replace("status: đã duyệt", "status: xong"), encoding="utf-8")
    assert main(["nhan-gi", *NOW]) == 1
    ended = capsys.readouterr()
    assert "chao-mung.md" in ended.err
    assert ended.out == ""
