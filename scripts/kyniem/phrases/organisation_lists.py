"""Lists of organisations in running text: where one name ends and the next begins, also where nobody is known."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kyniem.phrases.folding import fold_space, normalise
from kyniem.phrases.organisation_ends import SHARED_HEAD, Juncture, continues
from kyniem.phrases.organisation_names import modern_tones
from kyniem.phrases.organisation_words import begins_group, head_of
from kyniem.phrases.requests import request_end

_NEW_LINE_ITEM = re.compile(r"\n[ \t]*[-+*•–][ \t]+")
_MARKUP = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")
_SEPARATOR = re.compile(r" ?,[ ,]*| (?P<word>và|va|cùng với|cùng|hoặc) | (?P<dash>[-–/+&]) ", re.IGNORECASE)
_REMARK = re.compile(
    r"\s*\(\s*(?:(?:để )?(?:b/c|báo cáo|p/h|phối hợp|t/h|thực hiện|biết|chỉ đạo)\b[^()]*"
    r"|[^()]*(?:\d{1,2}\s*/\s*\d|tháng \d|quý [ivx\d]|thời gian|thời hạn|năm \d{4})[^()]*)\)",
    re.IGNORECASE,
)
_LISTING = re.compile(r"\s*(?:bao gồm|gồm|như|trừ|cụ thể)?\s*:?\s*", re.IGNORECASE)
_MORE = re.compile(r"(?: ?(?:\.{2,}|…))+ ?")
_FIELDS = re.compile(
    r"(?:lao động, thương binh|văn hóa(?:, (?:thể thao|khoa học|thông tin))?|giáo dục|kế hoạch|khoa học|nông nghiệp"
    r"|thông tin|tài nguyên|kinh tế|dân tộc|công nghiệp|thể thao)"
    r" và (?:xã hội|thông tin|thể thao|đào tạo|đầu tư|công nghệ|phát triển nông thôn|môi trường|truyền thông|hạ tầng"
    r"|tôn giáo|thương mại|du lịch)",
    re.IGNORECASE,
)
_BETWEEN_FIELDS = re.compile(r", ?| và ", re.IGNORECASE)
_SHORTEST_NAMED = 3
"""“(Tỉnh đoàn)” is a short name for what stands before it; “(Phòng Nội vụ)” is a body of its own."""
_LOOK = 160
_LONGEST_KNOWN = 240


@dataclass(frozen=True, slots=True)
class _Break:
    """A place where a list may divide: from `start` to `stop`, by a comma, by a word ("và") or by a dash."""

    start: int
    stop: int
    by: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A list on one line: as printed, and with modern tone marks at the same places."""

    printed: str
    text: str
    known: Callable[[str], bool]
    longest: int

    def juncture(self, start: int, at: _Break, *, known: bool = False) -> Juncture:
        """What stands around a break of the element that began at `start`, as far as names are looked at."""
        return Juncture(
            before=self.text[start : min(at.start, start + _LOOK)],
            ends=self.text[max(start, at.start - _LOOK) : at.start],
            after=self.text[at.stop : at.stop + _LOOK],
            by=at.by,
            known=known,
        )


def divide(text: str, known: Callable[[str], bool], longest: int) -> Iterator[str]:
    """The elements of a list, as printed. `known` tells a known name; none has more than `longest` separators."""
    line = _NEW_LINE_ITEM.sub(" ; ", normalise(text))
    line = fold_space(_MARKUP.sub("", line))
    line = _REMARK.sub("", line) if "(" in line else line
    for piece in _pieces(line):
        yield from _bracketed(piece, known, longest)


def first_name(text: str) -> str:
    """The first element of a list whose names nobody knows, as printed; "" when it names nobody."""
    names = divide(text, lambda _name: False, 0)
    first = next((name.strip(" .;,:…") for name in names), "")
    return first if head_of(modern_tones(first)) is not None or begins_group(first) else ""


def _pieces(line: str) -> Iterator[str]:
    """A line at its semicolons, those in brackets aside; a bracket that never closes holds nothing together."""
    depth = start = 0
    unclosed = line.count("(") > line.count(")")
    for index, sign in enumerate(line):
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif sign == ";" and (depth == 0 or unclosed):
            yield line[start:index]
            start = index + 1
    yield line[start:]


def _bracketed(piece: str, known: Callable[[str], bool], longest: int) -> Iterator[str]:
    """An element with a bracket that lists units gives those too; any other bracket stays with its element."""
    opening, closing = piece.find("("), piece.rfind(")")
    closing = closing if closing > opening else len(piece)
    inside = _LISTING.sub("", piece[opening + 1 : closing], count=1) if opening >= 0 else ""
    head = head_of(modern_tones(inside[:_LOOK])) if inside else None
    if (
        head is None
        or not (head.proper or begins_group(inside))
        or "(" in inside
        or len(inside.split()) < _SHORTEST_NAMED
    ):
        yield from _elements(_line(piece, known, longest))
        return
    yield from _elements(_line(piece[:opening], known, longest))
    for part in inside.split(";"):
        yield from _elements(_line(part, known, longest))
    yield from _elements(_line(piece[closing + 1 :], known, longest))


def _line(piece: str, known: Callable[[str], bool], longest: int) -> _Line:
    printed = _MORE.sub(", ", piece).strip(" ,.;:")
    return _Line(printed, modern_tones(printed), known, longest)


def _elements(line: _Line) -> Iterator[str]:
    breaks = [*_breaks(line.text), _Break(len(line.text), len(line.text), "end")]
    start = index = 0
    while index < len(breaks):
        # “Đề nghị Sở Văn hóa, Thể thao và Du lịch”: the request is no part of the name, and would hide its head.
        start = request_end(line.text, start)
        stop = _end_of_known(line, start, breaks, index)
        if stop is None:
            stop = index
            while _goes_on(line, start, breaks[stop]):
                stop += 1
        yield from _shared(line, start, breaks[stop].start)
        start, index = breaks[stop].stop, stop + 1


def _breaks(text: str) -> Iterator[_Break]:
    depth = seen = 0
    for match in _SEPARATOR.finditer(text):
        depth += text.count("(", seen, match.start()) - text.count(")", seen, match.start())
        seen = match.start()
        if depth <= 0:
            yield _Break(match.start(), match.end(), "word" if match["word"] else "dash" if match["dash"] else "comma")


def _end_of_known(line: _Line, start: int, breaks: list[_Break], index: int) -> int | None:
    """The break at which the longest known name from `start` ends; None where none is known, or words still belong."""
    for stop in range(min(index + line.longest, len(breaks) - 1), index - 1, -1):
        end = breaks[stop].start
        if end - start <= _LONGEST_KNOWN and line.known(line.printed[start:end]):
            last = breaks[stop]
            return None if _goes_on(line, start, last, known=True) else stop
    return None


def _goes_on(line: _Line, start: int, at: _Break, *, known: bool = False) -> bool:
    """Whether an element goes on after a break: never at the end, nor where somebody else is asked."""
    asks = request_end(line.text, at.stop) > at.stop
    return at.by != "end" and not asks and continues(line.juncture(start, at, known=known))


def _shared(line: _Line, start: int, stop: int) -> Iterator[str]:
    """“các Sở Tài chính, Y tế” names a Sở for each, and tells the head with it; any other element is as printed."""
    match = SHARED_HEAD.match(line.text, start, stop)
    cuts = _cuts(line.text[match.end() : stop]) if match is not None else []
    if match is None or not cuts:
        yield line.printed[start:stop]
        return
    begin = match.end()
    for low, high in [*cuts, (stop - match.end(), 0)]:
        yield f"{match['head']} {line.printed[begin : match.end() + low]}"
        begin = match.end() + high


def _cuts(fields: str) -> list[tuple[int, int]]:
    """Where a list of fields divides: at commas and "và", those within a field that is known to hold them aside."""
    held = [found.span() for found in _FIELDS.finditer(fields)]
    signs = (found.span() for found in _BETWEEN_FIELDS.finditer(fields))
    return [sign for sign in signs if not any(low <= sign[0] < high for low, high in held)]
