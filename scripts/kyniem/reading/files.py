"""The only opener of authors' files: finds them, reads them as text, and says what is wrong with their bytes."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tinytag import TinyTag, TinyTagException

from kyniem.phrases.folding import normalise
from kyniem.problems import Origin, Problem

MAX_BYTES = 2_000_000
_BOM = "\ufeff"
_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.1 or XML 1.0 cannot carry, or would count as the end of a line; soft line ends of Word are among it."""
_OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Source:
    """A text file: its path inside the campaign's folder, where it is for the editor, NFC text with LF line ends."""

    path: str
    origin: Origin
    text: str


@dataclass(frozen=True, slots=True)
class Folder:
    """A campaign's folder: where it is, and how its files are named to the editor."""

    path: Path
    shown: str

    @classmethod
    def at(cls, path: Path) -> "Folder":
        """The folder at `path`, shown as the person named it."""
        return cls(path, path.as_posix())

    def origin(self, inside: str) -> Origin:
        """The place of a file inside it; bytes of a name that are no UTF-8 are shown as �."""
        shown = f"{self.shown}/{inside}" if inside else self.shown
        return Origin(shown.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))

    def walk(self, problems: list[Problem], under: str = "") -> Iterator[str]:
        """Every file below `under`, sorted, as paths inside the folder; what cannot be entered becomes a problem."""
        start = self.path / under
        try:
            entries = sorted(os.scandir(start), key=lambda entry: entry.name)
        except OSError:
            message = "không mở được thư mục này; hãy xem lại quyền đọc"
            problems.append(Problem(self.origin(under), "folder-readable", message))
            return
        for entry in entries:
            inside = f"{under}/{entry.name}" if under else entry.name
            if entry.name.startswith((".", "~$")) or entry.name.lower() in _OF_THE_SYSTEM:
                continue
            wrong = self._wrong_link(entry, start) if entry.is_symlink() else ""
            if wrong:
                problems.append(Problem(self.origin(inside), "file-inside", wrong))
            elif entry.is_dir():
                yield from self.walk(problems, inside)
            elif entry.is_file():
                yield inside

    def read(self, inside: str, problems: list[Problem]) -> Source | None:
        """One text file, or None and a problem."""
        origin = self.origin(inside)
        try:
            data = (self.path / inside).read_bytes()
        except OSError:
            problems.append(Problem(origin, "file-readable", "không mở được tệp này; hãy xem lại quyền đọc"))
            return None
        if len(data) > MAX_BYTES:
            problems.append(
                Problem(
                    origin, "file-size", f"tệp quá lớn ({len(data) / 1_000_000:.1f} MB); tệp chữ không được quá 2 MB"
                )
            )
            return None
        return _decode(data, Source(inside, origin, ""), problems)

    def length(self, inside: str) -> int:
        """The length of a file in bytes, 0 when it cannot be asked."""
        try:
            return (self.path / inside).stat().st_size
        except OSError:
            return 0

    def opened(self, inside: str) -> BinaryIO:
        """A file, opened for reading its bytes; raises OSError where that cannot be."""
        return (self.path / inside).open("rb")

    def seconds(self, inside: str) -> int:
        """How long a recording lasts, to the nearest second and at least one; 0 when the file does not tell."""
        try:
            lasts = TinyTag.get(self.path / inside, tags=False).duration
        except (OSError, TinyTagException):
            return 0
        return max(1, round(lasts)) if lasts else 0

    def may_read(self, inside: str) -> bool:
        """Whether a file can be opened at all."""
        try:
            with (self.path / inside).open("rb"):
                return True
        except OSError:
            return False

    def _wrong_link(self, entry: os.DirEntry[str], folder: Path) -> str:
        """What is wrong with a symbolic link that lies in `folder`, or "" when it leads to a file of the campaign."""
        target = Path(os.path.realpath(entry.path))
        if not target.is_relative_to(os.path.realpath(self.path)):
            return "lối tắt này dẫn ra ngoài thư mục chiến dịch; hãy chép hẳn tệp vào đây"
        if not os.path.exists(entry.path):  # noqa: PTH110 - Path.exists raises where this says no
            return "lối tắt này không dẫn tới đâu; hãy xóa đi hoặc chép hẳn tệp vào đây"
        if Path(os.path.realpath(folder)).is_relative_to(target):
            return "lối tắt này dẫn vòng lại chính thư mục chứa nó; hãy xóa đi"
        return ""


def _decode(data: bytes, source: Source, problems: list[Problem]) -> Source | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        problems.append(
            Problem(source.origin.at(line), "file-text", "đây không phải chữ UTF-8; hãy lưu lại với bảng mã UTF-8")
        )
        return None
    control = _CONTROL.search(text)
    if control is not None:
        line = text[: control.start()].count("\n") + 1
        message = (
            "tệp có byte rỗng, không phải tệp chữ"
            if control.group() == "\0"
            else "dòng này có ký tự vô hình (thường do dán từ Word); hãy xóa và gõ lại chỗ ấy"
        )
        problems.append(Problem(source.origin.at(line), "file-text", message))
        return None
    return Source(source.path, source.origin, _clean(text, source.origin, problems))


def _clean(text: str, origin: Origin, problems: list[Problem]) -> str:
    """The text as everything after this expects it; each thing mended here is told, so that the file gets mended."""
    if text.startswith(_BOM):
        text = text.removeprefix(_BOM)
        problems.append(
            Problem(origin.at(1), "file-bom", "đầu tệp có dấu BOM vô hình; hãy lưu lại là “UTF-8” không kèm BOM")
        )
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        problems.append(
            Problem(origin.at(line), "file-line-ends", "dòng kết thúc kiểu Windows (CRLF); hãy lưu lại với kiểu LF")
        )
    normal = normalise(text)
    if normal != text:
        line = next(
            number
            for number, (as_is, composed) in enumerate(zip(text.split("\n"), normal.split("\n"), strict=True), start=1)
            if as_is != composed
        )
        problems.append(
            Problem(
                origin.at(line),
                "file-nfc",
                "chữ có dấu viết theo kiểu tổ hợp (NFD); hãy gõ lại dòng này bằng bộ gõ Unicode dựng sẵn",
            )
        )
    return normal
