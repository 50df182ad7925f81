"""Paragraphs put together again: over hard wraps, over the empty lines between them, over page breaks."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kyniem.importing.lines import Line, Paragraph
from kyniem.importing.marks import begins_small, bullet_of, is_shouted, mark_of

_TERMINAL = (".", ";", ":", "!", "?", "…", "/", ".”", "”.", ".)")
_PAGE_NUMBER = re.compile(r"[-–\s]*\d{1,3}[-–\s]*|trang\s+\d{1,3}(?:\s*/\s*\d{1,3})?", re.IGNORECASE)
_WRAPPED_SHARE = 0.3
"""From this share of its full lines going on in small letters, a text was broken at the width of a page."""
_WIDEST = 130
_FULL = 0.86
_LONG = 80
_PREAMBLE = re.compile(r"(?:Căn cứ|Thực hiện|Triển khai|Hưởng ứng|Chào mừng|Nhằm|Trên đây)\b")
_FEW = 6
_LONGEST_BROKEN = 600
_LABEL = re.compile(r"[^.;:]{3,45}:\s")
_HANGING = re.compile(r"(?:[,(–-]|\b(?:và|của|về|các|những|với|cho|trong|tại|từ|đến|là|do|theo|để))$", re.IGNORECASE)
_CUT = re.compile(rf"{_HANGING.pattern}|\b(?:năm|tỉnh|thành phố|huyện|xã|phường|ngày|tháng|số)$", re.IGNORECASE)
"""After these no sentence ends: a line may, a paragraph does not; the second kind ends names too (“Thành phố”)."""
_LETTERHEAD = re.compile(
    r"(?:số\s*:|kính gửi|nơi nhận|v/v|cộng h[òo]a|độc lập|đảng cộng sản|kế hoạch$|hướng dẫn$)", re.IGNORECASE
)


def join_lines(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs of a paper, in its order; lines that hold only a page's number are left out."""
    kept = [line for line in lines if line.cells or not (_PAGE_NUMBER.fullmatch(line.text) or _is_rule(line.text))]
    width = _width(kept)
    runs: list[list[Line]] = []
    for line in kept:
        if runs and not _begins(runs[-1], line, width):
            runs[-1].append(line)
        else:
            runs.append([line])
    return tuple(_paragraph(run) for run in runs)


def _is_rule(text: str) -> bool:
    """Whether a line only draws: “|”, “-- --”; a row of dots is a place to fill in, a sign alone may be a bullet."""
    return text == "|" or (not any(map(str.isalnum, text)) and len(text) > 1 and not text.startswith((".", "…", "_")))


def _paragraph(run: Sequence[Line]) -> Paragraph:
    first = run[0]
    places: list[tuple[int, int]] = []
    text = ""
    for line in run:
        text = f"{text} {line.text}" if text else line.text
        places.append((len(text) - len(line.text), line.number))
    return Paragraph(text=text, number=first.number, places=tuple(places), heading=first.heading, cells=first.cells)


def _width(lines: Sequence[Line]) -> int:
    """The width at which the lines of a text were broken, 0 when they were not."""
    texts = [line.text for line in lines if not line.cells]
    if len(texts) < _FEW:
        return 0
    widths = sorted(len(text) for text in texts)
    width = widths[len(widths) * 9 // 10]
    full = [(before, after) for before, after in pairwise(texts) if len(before) >= _FULL * width]
    going_on = sum(begins_small(after) and not before.endswith(_TERMINAL) for before, after in full)
    return width if width <= _WIDEST and going_on >= _WRAPPED_SHARE * len(full) and going_on > 1 else 0


def _begins(run: Sequence[Line], line: Line, width: int) -> bool:
    """Whether `line` begins a paragraph of its own after the lines of `run`."""
    before = run[-1]
    if line.cells or before.cells:
        return True
    if line.starts is not None:
        return line.starts and not _broken_by_a_page(run, line)
    if _closes_bracket(run, line):
        return False
    if width:
        return _begins_in_wrapped(run, line, width)
    return not _broken_by_a_page(run, line)


def _closes_bracket(run: Sequence[Line], line: Line) -> bool:
    """Whether brackets opened above close in this line: “(03/2/1930” | “– 03/2/2015), đón chào …”."""
    before = " ".join(each.text for each in run)
    open_above = before.count("(") > before.count(")") and len(before) <= _LONGEST_BROKEN and not line.gap
    return open_above and ")" in line.text.partition("(")[0]


def _begins_in_wrapped(run: Sequence[Line], line: Line, width: int) -> bool:
    before, text = run[-1].text, line.text
    fits = len(before) + 1 + len(text.split(" ", 1)[0]) <= _FULL * width
    ended = before.endswith(_TERMINAL)
    if bullet_of(text) is not None:
        return ended or fits or not begins_small(bullet_of(text).text)  # type: ignore[union-attr]
    if _LETTERHEAD.match(text) or is_shouted(text) != is_shouted(before):
        return ended or fits or (is_shouted(text) and mark_of(text) is not None) or bool(_LETTERHEAD.match(text))
    if line.heading or (mark_of(text) is not None and (ended or fits or _is_head(run))):
        return True
    heading_goes_on = is_shouted(text) and is_shouted(before) and mark_of(run[0].text) is not None
    if begins_small(text) or (heading_goes_on and not line.gap and not ended):
        return False
    return fits and not _HANGING.search(before)


def _is_head(run: Sequence[Line]) -> bool:
    return mark_of(run[0].text) is not None or is_shouted(run[0].text)


def _broken_by_a_page(run: Sequence[Line], line: Line) -> bool:
    """Whether a paragraph was cut by a page or a soft wrap: it ends in mid-sentence and the next goes on."""
    before = " ".join(each.text for each in run)
    text = line.text
    if (
        before.endswith(_TERMINAL)
        or bullet_of(text) is not None
        or line.heading
        or _LETTERHEAD.match(text)
        or _PREAMBLE.match(text)
    ):
        return False
    if is_shouted(before) or is_shouted(text) or mark_of(text) is not None:
        return False
    if begins_small(text):
        return not is_shouted(run[-1].text)
    title = mark_of(run[0].text) is not None and len(before) < _LONG and not _HANGING.search(before)
    if not line.gap and line.starts is None and not title:
        return bool(_CUT.search(before))
    if len(before) < _LONG or _LABEL.match(text):
        return False
    return bool(_CUT.search(before)) or text.startswith("(") or len(before) > 3 * _LONG
