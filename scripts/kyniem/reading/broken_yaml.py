"""Broken YAML, explained: the line an editor should look at and what to do there, never the parser's own words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import yaml

_KEY = re.compile(r"\s*(?:- +)*[^\s:#][^:]*:(?:\s|$)")
_CRAMPED_KEY = re.compile(r"\s*(?:- +)*[\w-]+:[^\s/]")
_BEFORE_VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?")
_QUOTE = "phải đặt trong ngoặc kép"
_UNCLOSED = "ngoặc kép mở ra mà không đóng lại"
_OTHERWISE = "phần khai báo viết sai; hãy xem lại dấu cách thụt dòng, dấu hai chấm và ngoặc kép ở dòng này"

Explained = tuple[int, str]
"""A line of the text, from 0, and what is wrong there."""


@dataclass(frozen=True, slots=True)
class _Break:
    """Where the parser stopped, what it said, and where the thing it was reading began."""

    said: str
    line: int
    column: int
    began: int
    lines: Sequence[str]

    @property
    def text(self) -> str:
        return self.lines[self.line]


def explain(error: yaml.MarkedYAMLError, text: str) -> Explained:
    """The line (from 0) of a broken YAML text that has to be mended, and how, in Vietnamese."""
    lines = text.split("\n")
    stopped = error.problem_mark or error.context_mark
    began = error.context_mark or stopped
    broken = _Break(
        said=f"{error.problem or ''} {error.context or ''}",
        line=min(stopped.line, len(lines) - 1) if stopped is not None else 0,
        column=stopped.column if stopped is not None else 0,
        began=min(began.line, len(lines) - 1) if began is not None else 0,
        lines=lines,
    )
    return next(filter(None, (told(broken) for told in _EXPLANATIONS)), (broken.line, _OTHERWISE))


def _tab(broken: _Break) -> Explained | None:
    indent = broken.text[: len(broken.text) - len(broken.text.lstrip())]
    return (broken.line, "có phím Tab ở đầu dòng; hãy thụt vào bằng dấu cách") if "\t" in indent else None


def _colon(broken: _Break) -> Explained | None:
    """A colon too many: in the value, or because the line above it lacks its own or the space after it."""
    if "mapping values are not allowed" not in broken.said:
        return None
    if _KEY.match(broken.text[: broken.column]):
        return broken.line, f"dấu hai chấm đứng sai chỗ; giá trị có dấu hai chấm {_QUOTE}"
    above = next((number for number in range(broken.line - 1, -1, -1) if broken.lines[number].strip()), broken.line)
    if _CRAMPED_KEY.match(broken.lines[above]):
        return above, "thiếu dấu cách sau dấu hai chấm"
    if ":" not in broken.lines[above]:
        return above, "thiếu dấu hai chấm sau tên mục"
    return broken.line, "dòng này thụt vào sâu hơn các dòng cùng bậc; hãy xóa bớt dấu cách ở đầu dòng"


def _quotation(broken: _Break) -> Explained | None:
    if "quoted scalar" not in broken.said:
        return None
    if "escape" in broken.said:
        return broken.line, "trong ngoặc kép có dấu \\; hãy viết thành \\\\ hoặc bỏ đi"
    return broken.began, _UNCLOSED


def _sign(broken: _Break) -> Explained | None:
    """A value that begins with a sign that means something to YAML."""
    if not re.search(r"undefined alias|cannot start any token|an alias|an anchor|block scalar", broken.said):
        return None
    start = _BEFORE_VALUE.match(broken.text)
    sign = broken.text[start.end() : start.end() + 1] if start is not None else ""
    return (broken.line, f"giá trị mở đầu bằng dấu “{sign}” {_QUOTE}") if sign else None


def _bracket(broken: _Break) -> Explained | None:
    if "flow" not in broken.said and "node content" not in broken.said:
        return None
    return broken.began, "ngoặc [ ] hoặc { } chưa đóng, đóng thừa, hoặc thiếu dấu phẩy ở giữa"


def _no_colon(broken: _Break) -> Explained | None:
    if "could not find expected ':'" not in broken.said:
        return None
    if _CRAMPED_KEY.match(broken.lines[broken.began]):
        return broken.began, "thiếu dấu cách sau dấu hai chấm"
    return broken.began, "thiếu dấu hai chấm sau tên mục"


def _second(broken: _Break) -> Explained | None:
    if "document" not in broken.said:
        return None
    return broken.line, "mỗi tệp chỉ có một phần khai báo; hãy bỏ dòng --- hoặc ... ở giữa"


def _block(broken: _Break) -> Explained | None:
    if not re.search(r"expected key|'-' indicator|<block end>", broken.said):
        return None
    opened = _left_open(broken) if '"' in broken.text[: broken.column] else None
    if opened is not None:
        return opened, _UNCLOSED
    if broken.text[: broken.column].strip(" -"):
        return broken.line, "sau ngoặc đóng còn chữ; cả giá trị phải nằm trong một cặp ngoặc kép"
    return broken.line, "đầu dòng này thụt vào không thẳng với các dòng cùng bậc"


def _left_open(broken: _Break) -> int | None:
    """The line above whose value opens a quotation that nothing closes before the line where the parser stopped."""
    for number in range(broken.line):
        start = _BEFORE_VALUE.match(broken.lines[number])
        if start is not None and broken.lines[number].startswith('"', start.end()):
            marks = sum(line.count('"') for line in broken.lines[number : broken.line])
            if marks % 2 == 1:
                return number
    return None


_EXPLANATIONS: tuple[Callable[[_Break], Explained | None], ...] = (
    _tab,
    _colon,
    _quotation,
    _sign,
    _bracket,
    _no_colon,
    _second,
    _block,
)
