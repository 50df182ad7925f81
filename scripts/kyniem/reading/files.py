"""The only opener of authors' files: finds them, reads them as text, and says what is wrong with their bytes."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kyniem.phrases.folding import normalise
from kyniem.problems import Origin, Problem

MAX_BYTES = 2_000_000
_BOM = "\ufeff"


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
        """The place of a file inside it."""
        return Origin(f"{self.shown}/{inside}" if inside else self.shown)

    def walk(self, problems: list[Problem], under: str = "") -> Iterator[str]:
        """Every file below `under`, sorted, as paths inside the folder; what cannot be entered becomes a problem."""
        start = self.path / under if under else self.path
        try:
            entries = sorted(os.scandir(start), key=lambda entry: entry.name)
        except FileNotFoundError:
            return
        except (PermissionError, NotADirectoryError):
            problems.append(
                Problem(self.origin(under), "folder-readable", "không mở được thư mục này; hãy xem lại quyền đọc")
            )
            return
        for entry in entries:
            inside = f"{under}/{entry.name}" if under else entry.name
            if entry.name.startswith((".", "~$")):
                continue
            if entry.is_symlink() and not self._holds(entry):
                problems.append(
                    Problem(
                        self.origin(inside),
                        "file-inside",
                        "lối tắt này dẫn ra ngoài thư mục chiến dịch; hãy chép hẳn tệp vào đây",
                    )
                )
            elif entry.is_dir():
                yield from self.walk(problems, inside)
            elif entry.is_file():
                yield inside

    def read(self, inside: str, problems: list[Problem]) -> Source | None:
        """One text file, or None and a problem."""
        origin = self.origin(inside)
        try:
            data = (self.path / inside).read_bytes()
        except FileNotFoundError:
            problems.append(Problem(origin, "file-readable", "không có tệp này"))
            return None
        except OSError:
            problems.append(Problem(origin, "file-readable", "không mở được tệp này; hãy xem lại quyền đọc"))
            return None
        if len(data) > MAX_BYTES:
            problems.append(Problem(origin, "file-size", f"tệp quá lớn ({len(data)} byte); chữ thường không quá 2 MB"))
            return None
        return _decode(data, Source(inside, origin, ""), problems)

    def length(self, inside: str) -> int:
        """The length of a file in bytes, 0 when it cannot be asked."""
        try:
            return (self.path / inside).stat().st_size
        except OSError:
            return 0

    def head(self, inside: str, count: int) -> bytes:
        """The first `count` bytes of a file, none when it cannot be opened."""
        try:
            with (self.path / inside).open("rb") as file:
                return file.read(count)
        except OSError:
            return b""

    def _holds(self, entry: os.DirEntry[str]) -> bool:
        target = Path(os.path.realpath(entry.path))
        return target.is_relative_to(os.path.realpath(self.path)) and target.exists()


def _decode(data: bytes, source: Source, problems: list[Problem]) -> Source | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        problems.append(
            Problem(source.origin.at(line), "file-text", "đây không phải chữ UTF-8; hãy lưu lại với bảng mã UTF-8")
        )
        return None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        problems.append(Problem(source.origin.at(line), "file-text", "tệp có byte rỗng, không phải tệp chữ"))
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
