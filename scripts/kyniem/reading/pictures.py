"""Pictures as their files tell of them: how wide and high, and what an editor must do before one can be published."""

import re
import struct
import warnings
from collections.abc import Collection
from dataclasses import replace
from typing import BinaryIO

from PIL import Image, UnidentifiedImageError

from kyniem.model.media import Media
from kyniem.problems import Problem, Severity
from kyniem.reading.files import Folder

UNREADABLE = (
    "không đọc được ảnh này: tệp hỏng, chép chưa hết, hoặc đuôi tên không đúng loại;"
    " hãy mở bằng phần mềm xem ảnh rồi lưu lại thành .jpg"
)
MOST_BYTES = 25_000_000
MOST_PIXELS = 40_000_000
"""A phone's sharpest picture has 200 million; 12 are plenty for a page, and each million takes memory to unpack."""
HEAVY_DRAWING = 1_000_000
"""A drawing is published as it is, so that its bytes are what readers fetch."""
_DRAWING = "image/svg+xml"
_TURNED = frozenset({5, 6, 7, 8})
"""The orientations (EXIF 2.3, 4.6.4 A) that lay a picture on its side."""
_ORIENTATION = 0x0112
_MOVING = frozenset({"GIF", "PNG", "WEBP", "AVIF"})
"""The formats in which several pictures are a film; in a JPEG they are a phone's other views of one."""
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error)
_HEAD = 4096
_SVG = re.compile(rb"<svg\b[^>]*>", re.DOTALL)
_VIEW_BOX = re.compile(rb"""\bviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)""")
_SIDE = r"""(?<![-\w]){}\s*=\s*["']\s*([\d.]+)(?:px)?\s*["']"""
_SIDES = tuple(re.compile(_SIDE.format(name).encode()) for name in ("width", "height"))
_OF_ANOTHER = re.compile(r"(.+\.(?:png|webp|avif|gif|jpe?g))(?:-\d+)?\.(?:jpe?g)", re.IGNORECASE)


def read_picture(folder: Folder, medium: Media, files: Collection[str], problems: list[Problem]) -> Media:
    """The medium with its width and height in pixels; `files` are all the campaign's, by path.

    Of a photograph only the head is read. What cannot be published is told.
    """
    drawing = medium.type == _DRAWING
    if drawing and medium.length > HEAVY_DRAWING:
        message = f"hình nặng {_millions(medium.length)} MB; hãy thu nhỏ dưới 1 MB để người dùng điện thoại mở được"
        problems.append(Problem(folder.origin(medium.path), "media-size", message, severity=Severity.WARNING))
    try:
        with folder.opened(medium.path) as file:
            width, height = _drawn_size(file) if drawing else (0, 0)
            if not drawing:
                width, height = _Photograph(folder, medium, problems).size(file)
    except OSError:
        return medium
    other = _OF_ANOTHER.fullmatch(medium.path)
    if other is not None and other[1] in files:
        message = f"tên này trùng với tên mà trang đặt cho các cỡ của “{other[1]}”; hãy đặt tên khác"
        problems.append(Problem(folder.origin(medium.path), "file-name", message))
    return replace(medium, width=width, height=height)


class _Photograph:
    """One photograph being read, with what is told of it."""

    def __init__(self, folder: Folder, medium: Media, problems: list[Problem]) -> None:
        self._origin = folder.origin(medium.path)
        self._length = medium.length
        self._problems = problems

    def size(self, file: BinaryIO) -> tuple[int, int]:
        """Width and height as it is to be seen; nothing where it cannot be read."""
        if self._length > MOST_BYTES:
            self._refuse(f"ảnh nặng {_millions(self._length)} MB")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of metadata gone wrong, which never gets into the site
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            try:
                return self._head(file)
            except (Image.DecompressionBombWarning, Image.DecompressionBombError):
                self._refuse("ảnh có quá nhiều điểm")
            except (UnidentifiedImageError, *_BROKEN):
                self._tell("picture-readable", UNREADABLE)
        return 0, 0

    def _head(self, file: BinaryIO) -> tuple[int, int]:
        with Image.open(file) as image:
            width, height = image.size
            if width * height > MOST_PIXELS:
                self._refuse(f"ảnh rộng {width} × {height} điểm")
            if image.format in _MOVING and getattr(image, "is_animated", False):
                message = "ảnh động; trang chỉ hiện hình đầu, vì không gì được tự chạy trước mắt người đọc"
                self._problems.append(Problem(self._origin, "picture-moves", message, severity=Severity.WARNING))
            turned = image.getexif().get(_ORIENTATION) in _TURNED
        return (height, width) if turned else (width, height)

    def _refuse(self, found: str) -> None:
        most = f"{MOST_PIXELS // 1_000_000} triệu điểm và {MOST_BYTES // 1_000_000} MB"
        self._tell("picture-size", f"{found}; nhiều nhất là {most}, hãy thu nhỏ, rộng 2000 điểm là đủ")

    def _tell(self, rule: str, message: str) -> None:
        self._problems.append(Problem(self._origin, rule, message))


def _drawn_size(file: BinaryIO) -> tuple[int, int]:
    """The size that a drawing's first tag gives, in pixels: its width and height, else those of its viewBox."""
    tag = _SVG.search(file.read(_HEAD))
    if tag is None:
        return 0, 0
    sides = [side.search(tag[0]) for side in _SIDES]
    box = _VIEW_BOX.search(tag[0])
    found = [side[1] for side in sides if side is not None]
    if len(found) < len(sides):
        found = [box[1], box[2]] if box is not None else []
    try:
        width, height = (max(1, round(float(side))) for side in found)
    except (ValueError, OverflowError):
        return 0, 0
    return width, height


def _millions(length: int) -> str:
    return f"{length / 1_000_000:.1f}".replace(".", ",")
