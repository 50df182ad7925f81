"""Files as they come from other machines: their bytes, names, links and rights, each told so that it can be mended."""

import os
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from kyniem.build import check_campaign
from kyniem.reading.files import MAX_BYTES, Folder
from tests.reading.campaigns import PLAN, POST, as_nobody, clean, hub_of, text_of, told

TEXT = text_of(POST)
NOT_UTF8 = "đây không phải chữ UTF-8; hãy lưu lại với bảng mã UTF-8 [file-text]"
INVISIBLE = "dòng này có ký tự vô hình (thường do dán từ Word); hãy xóa và gõ lại chỗ ấy [file-text]"
BOM = "đầu tệp có dấu BOM vô hình; hãy lưu lại là “UTF-8” không kèm BOM [file-bom]"
CRLF = "dòng kết thúc kiểu Windows (CRLF); hãy lưu lại với kiểu LF [file-line-ends]"
NFD = "chữ có dấu viết theo kiểu tổ hợp (NFD); hãy gõ lại dòng này bằng bộ gõ Unicode dựng sẵn [file-nfc]"
NO_RIGHT = "hãy xem lại quyền đọc"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that a user without rights may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xef\xbb\xbf" + TEXT.encode(), [f"{POST}:1: {BOM}"]),
        (TEXT.replace("\n", "\r\n").encode(), [f"{POST}:1: {CRLF}"]),
        (TEXT.replace("tới.\n", "tới.\r\n").encode(), [f"{POST}:17: {CRLF}"]),
        (TEXT.replace("\n", "\r").encode(), [f"{POST}:1: {CRLF}"]),
        (TEXT.replace("trại", unicodedata.normalize("NFD", "trại")).encode(), [f"{POST}:2: {NFD}"]),
        (TEXT.replace("và cùng", unicodedata.normalize("NFD", "và cùng")).encode(), [f"{POST}:17: {NFD}"]),
        (
            b"\xef\xbb\xbf" + unicodedata.normalize("NFD", TEXT).replace("\n", "\r\n").encode(),
            [f"{POST}:1: {BOM}", f"{POST}:1: {CRLF}", f"{POST}:2: {NFD}"],
        ),
        (TEXT.encode() + b"\0", [f"{POST}:18: tệp có byte rỗng, không phải tệp chữ [file-text]"]),
        (TEXT.replace("cùng", "cùng\x0b").encode(), [f"{POST}:17: {INVISIBLE}"]),
        (TEXT.replace("Mời", "Mời\x1b").encode(), [f"{POST}:2: {INVISIBLE}"]),
        (TEXT.replace("Mời", "Mời\ufffe").encode(), [f"{POST}:2: {INVISIBLE}"]),
        (TEXT.replace("cùng", "cùng\u2028").encode(), [f"{POST}:17: {INVISIBLE}"]),
        ("---\ntitle: Qu\xe9\n---\n".encode("latin-1"), [f"{POST}:2: {NOT_UTF8}"]),
        (TEXT.encode("utf-16"), [f"{POST}:1: {NOT_UTF8}"]),
        (b"PK\x03\x04\x14\0\x06\0" + bytes(range(256)), [f"{POST}:2: {NOT_UTF8}"]),
        (b"", [f"{POST}:1: tệp phải mở đầu bằng một dòng --- rồi đến phần khai báo [front-matter]"]),
        (b"a" * (MAX_BYTES + 1), [f"{POST}: tệp quá lớn (2.0 MB); tệp chữ không được quá 2 MB [file-size]"]),
    ],
    ids=lambda value: f"{len(value)} bytes" if isinstance(value, bytes) else "",
)
def test_bytes_that_are_no_clean_text_are_told(tmp_path: Path, data: bytes, expected: list[str]) -> None:
    content = clean(tmp_path, {"calendars/2024-03.md": text_of("calendars/2024-03.md"), POST: data})
    assert told(content) == expected


def test_what_is_mended_while_reading_is_read_as_if_it_had_been_clean(tmp_path: Path) -> None:
    spoilt = "\ufeff" + unicodedata.normalize("NFD", TEXT).replace("\n", "\r\n")
    hub, problems = check_campaign(clean(tmp_path, {POST: spoilt}))
    assert {problem.rule for problem in problems} == {"file-bom", "file-line-ends", "file-nfc"}
    assert hub is not None
    assert hub.posts[0].title == "Mời dự hội trại"
    assert hub.posts[0].body.plain == "Xem kế hoạch và cùng tới."


def test_a_text_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a" * MAX_BYTES)
    problems: list[object] = []
    source = Folder.at(tmp_path).read("a.md", problems)  # type: ignore[arg-type]  # only to see that it stays empty
    assert source is not None
    assert problems == []


def test_an_empty_folder_is_no_campaign(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    hub, problems = check_campaign(tmp_path / "content")
    assert hub is None
    assert [str(problem) for problem in problems] == [
        f"{tmp_path}/content: thư mục trống; một chiến dịch ít nhất phải có campaign.yml [folder-empty]"
    ]


def test_a_folder_of_hidden_and_system_files_is_empty_too(tmp_path: Path) -> None:
    for name in (".git", ".DS_Store", "Thumbs.db", "desktop.ini", "~$bai.docx"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [problem.rule for problem in check_campaign(tmp_path)[1]] == ["folder-empty"]


@pytest.mark.parametrize("name", ["khong-co", "tep.md"])
def test_what_is_no_folder_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "tep.md").write_text("x", encoding="utf-8")
    hub, problems = check_campaign(tmp_path / name)
    assert hub is None
    assert [str(problem) for problem in problems] == [
        f"{tmp_path}/{name}: không có thư mục này, hoặc không được phép mở [folder-readable]"
    ]


@pytest.mark.parametrize(
    ("link", "target", "message"),
    [
        ("posts/2024/la.md", "../../../ngoai.md", "dẫn ra ngoài thư mục chiến dịch; hãy chép hẳn tệp vào đây"),
        ("posts/2023", "../../thu-muc", "dẫn ra ngoài thư mục chiến dịch; hãy chép hẳn tệp vào đây"),
        ("media/la.svg", "/etc/hostname", "dẫn ra ngoài thư mục chiến dịch; hãy chép hẳn tệp vào đây"),
        ("media/la.svg", "khong-co.svg", "không dẫn tới đâu; hãy xóa đi hoặc chép hẳn tệp vào đây"),
        ("media/la.svg", "la.svg", "không dẫn tới đâu; hãy xóa đi hoặc chép hẳn tệp vào đây"),
        ("posts/2024/lai", "..", "dẫn vòng lại chính thư mục chứa nó; hãy xóa đi"),
        ("posts/2024/lai", ".", "dẫn vòng lại chính thư mục chứa nó; hãy xóa đi"),
    ],
)
def test_a_link_that_leads_astray_is_told_and_not_followed(
    tmp_path: Path, link: str, target: str, message: str
) -> None:
    content = clean(tmp_path, {})
    (tmp_path / "ngoai.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "thu-muc").mkdir()
    (content / link).symlink_to(target)
    assert told(content) == [f"{link}: lối tắt này {message} [file-inside]"]


def test_a_link_to_a_file_of_the_campaign_is_as_good_as_the_file(tmp_path: Path) -> None:
    content = clean(tmp_path, {})
    (content / "media/leu.svg").symlink_to("trai.svg")
    assert [medium.path for medium in hub_of(content).media] == ["media/leu.svg", "media/trai.svg"]


def test_campaign_yml_that_is_a_link_out_of_the_folder_is_told_once(tmp_path: Path) -> None:
    content = clean(tmp_path, {})
    (content / "campaign.yml").rename(tmp_path / "ngoai.yml")
    (content / "campaign.yml").symlink_to(tmp_path / "ngoai.yml")
    message = "dẫn ra ngoài thư mục chiến dịch; hãy chép hẳn tệp vào đây"
    assert told(content) == [f"campaign.yml: lối tắt này {message} [file-inside]"]


@pytest.mark.parametrize(
    ("closed", "expected"),
    [
        ("posts", [f"posts: không mở được thư mục này; {NO_RIGHT} [folder-readable]"]),
        ("media/trai.svg", [f"media/trai.svg: không mở được tệp này; {NO_RIGHT} [file-readable]"]),
        (PLAN, [f"{PLAN}: không mở được tệp này; {NO_RIGHT} [file-readable]"]),
        ("campaign.yml", [f"campaign.yml: không mở được tệp này; {NO_RIGHT} [file-readable]"]),
        ("units.yml", [f"units.yml: không mở được tệp này; {NO_RIGHT} [file-readable]"]),
        ("", [f"{{content}}: không mở được thư mục này; {NO_RIGHT} [folder-readable]"]),
    ],
)
def test_what_may_not_be_opened_is_told_and_nothing_else(open_folder: Path, closed: str, expected: list[str]) -> None:
    content = clean(open_folder, {})
    if closed == "posts":  # the calendar's row would miss its post
        (content / "calendars/2024-03.md").unlink()
    (content / closed).chmod(0)
    try:
        with as_nobody():
            lines = told(content)
    finally:
        (content / closed).chmod(0o755)
    assert lines == [line.format(content=content) for line in expected]


def test_a_campaign_in_a_folder_that_may_not_be_entered_is_told(open_folder: Path) -> None:
    content = clean(open_folder / "trong", {})
    (open_folder / "trong").chmod(0)
    try:
        with as_nobody():
            _, problems = check_campaign(content)
    finally:
        (open_folder / "trong").chmod(0o755)
    assert [problem.rule for problem in problems] == ["folder-readable"]


def test_a_file_that_vanishes_while_it_is_read_weighs_nothing(tmp_path: Path) -> None:
    assert Folder.at(tmp_path).length("khong-co.svg") == 0
    assert not Folder.at(tmp_path).may_read("khong-co.svg")


def test_a_name_that_is_no_utf8_can_still_be_told(tmp_path: Path) -> None:
    content = clean(tmp_path, {})
    Path(os.fsdecode(os.fsencode(content / "media") + b"/h\xecnh.svg")).write_text("<svg/>", encoding="utf-8")
    lines = told(content)
    message = "tên tệp thành địa chỉ: hãy đặt lại bằng chữ không dấu, chữ số, dấu gạch; không có dấu cách"
    assert lines == [f"media/h\ufffdnh.svg: {message} [file-name]"]


def test_a_heavy_drawing_is_a_warning_and_heavy_sound_is_not(tmp_path: Path) -> None:
    content = clean(tmp_path, {"media/anh.svg": b"x" * 2_340_000, "media/tin.mp3": b"x" * 2_340_000})
    message = "hình nặng 2,3 MB; hãy thu nhỏ dưới 1 MB để người dùng điện thoại mở được"
    assert told(content) == [f"media/anh.svg: cảnh báo: {message} [media-size]"]


def test_a_drawing_that_is_no_text_is_told_and_left_out(tmp_path: Path) -> None:
    campaign = f"{text_of('campaign.yml')}look: hinh-ve\n"
    files: dict[str, bytes | str] = {
        "campaign.yml": campaign,
        "hinh-ve/mark.svg": b"\xff",
        "hinh-ve/hero.svg": "<svg/>\n",
    }
    hub, problems = check_campaign(clean(tmp_path, files))
    assert [problem.rule for problem in problems] == ["file-text"]
    assert hub is not None
    assert dict(hub.campaign.look) == {"hero": "<svg/>"}


def test_a_pipe_or_socket_in_the_folder_is_passed_over(tmp_path: Path) -> None:
    content = clean(tmp_path, {})
    os.mkfifo(content / "posts" / "2024" / "ong.md")
    assert told(content) == []
