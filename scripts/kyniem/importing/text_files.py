"""Text files: bytes in whatever encoding they come → lines, or a clear word why not."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from kyniem.importing.lines import Line
from kyniem.importing.markdown_signs import without_signs
from kyniem.importing.tables import by_columns, in_order, is_layout
from kyniem.problems import UnreadablePaper

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_DASH = re.compile(r"[-*•] ")
_SET_IN = 2
_ROW = re.compile(r"\|.*\|")
_TOO_MANY_CONTROLS = 0.01
_OLD_LETTERS = re.compile(r"[µ¶¹¨»¾¼½ÆÇ©®ª§£¸ÑäåøûëïöüÅØÛ]")
"""Letters that a text in a font of before Unicode (TCVN3) is full of, and a text of today is not."""
_OLD_SHARE = 0.02


def lines_of_text(data: bytes) -> tuple[Line, ...]:
    """The lines of a text file. Raises UnreadablePaper when it is no text, or in letters of before Unicode."""
    return lines_of(decode(data))


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a text, empty ones left out and told as `gap` of the next."""
    found: list[Line] = []
    gap = False
    rows: list[tuple[int, tuple[str, ...]]] = []
    outer: int | None = None
    for number, raw in enumerate([*_LINE.split(text), ""], start=1):
        if _ROW.fullmatch(raw.strip()):
            rows.append((number, tuple(without_signs(cell)[0] for cell in raw.strip().strip("|").split("|"))))
            continue
        found.extend(_table(rows))
        rows = []
        plain, heading = without_signs(raw)
        if _DASH.match(plain):
            indent = len(raw) - len(raw.lstrip())
            if outer is not None and indent >= outer + _SET_IN:
                plain = f"+ {plain[2:]}"
            else:
                outer = indent
        if not plain:
            gap = True
            continue
        found.append(Line(text=plain, number=number, heading=heading, gap=gap))
        gap = False
    return tuple(found)


def _table(rows: Sequence[tuple[int, tuple[str, ...]]]) -> Iterator[Line]:
    """A table drawn with bars: kept as such, or its words column by column where it only lays them out."""
    cells = tuple(row for _, row in rows if any(row))
    if not cells:
        return
    if is_layout(cells):
        yield from (Line(text=words, number=rows[0][0], starts=True) for words in by_columns(cells))
    else:
        yield Line(text="", number=rows[0][0], starts=True, cells=in_order(cells))


def decode(data: bytes) -> str:
    """The text of the bytes, in NFC: UTF-8, UTF-16 by its mark, else Windows-1258."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1258", errors="replace")
    text = unicodedata.normalize("NFC", text)
    if len(_CONTROL.findall(text)) > _TOO_MANY_CONTROLS * len(text):
        raise UnreadablePaper("tệp không phải văn bản chữ; hãy đưa tệp .docx, .pdf hoặc .txt")
    return unspoilt(_CONTROL.sub("", text))


def unspoilt(text: str) -> str:
    """The same text. Raises UnreadablePaper when its letters are those of a font of before Unicode."""
    letters = sum(map(str.isalpha, text)) or 1
    if len(_OLD_LETTERS.findall(text)) > _OLD_SHARE * letters:
        what = "chữ trong tệp theo bảng mã cũ (TCVN3, VNI), chưa phải Unicode; hãy chuyển sang Unicode rồi đưa lại"
        raise UnreadablePaper(what)
    return text
