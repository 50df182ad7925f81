"""Punctuation read aloud: brackets and quotation marks become pauses or nothing, sentence marks stay, bullets go."""

import re

from kyniem.phrases.spoken.lines import SPACE, Line, Said
from kyniem.phrases.spoken.numerals import say_number

_RUN = re.compile(r"[ \t\u00a0\u202f()\[\]{}\"“”„«»‘’'*†–—,;:.!?…-]+")
_BULLETS = re.compile(rf"{SPACE}{{0,80}}(?:(?:\#{{1,6}}|[-+•*▪►●○◦–—✓✔■□➢→·]){SPACE}{{1,80}}){{1,3}}")
_NUMBERED = re.compile(rf"(\d{{1,2}})[/-](?={SPACE}[^\W\d])")
_LETTERED = re.compile(rf"(?<!\w)([a-eg-hA-EđĐ])/(?={SPACE}[^\W\d])")
_FOOTNOTE = re.compile(r"[ \u00a0]{0,2}\[\d{1,3}\]|(?<=[^\W\d_])[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}")
_DIALLED = re.compile(r"(?:\+84|0\d{1,4})\) ?\d")
_LINK_TARGET = re.compile(r"\]\((?=[^()\s]{0,300}[/#.])[^()\s]{1,300}\)")
_LINK_TEXT = re.compile(r"[^\[\]]{1,200}\]\(")
_SIGNED_END = re.compile(r"(?:^|[ (\u00a0])[-–]$")
_EMPTY = re.compile(r"[(\[{][*†. \u00a0]*[)\]}]")
_STRONG = re.compile(r"\.{2,}|…|[.;:!?]")
_END = re.compile(r"\./\.?(?=\s*$)")
_LIST_SIGNS = " \t\u00a0#*-–+•"
_QUOTES = frozenset("\"“”„«»‘’'*†")
_BRACKETS = frozenset("()[]{}")
_LONG_DASHES = frozenset("–—")
_EXPLAINS = frozenset(
    [
        "đó",
        "đây",
        "người",
        "là",
        "nơi",
        "đơn",
        "vị",
        "một",
        "cơ",
        "gửi",
        "niềm",
        "những",
        "các",
        "khi",
        "nhưng",
        "và",
        "với",
        "điều",
        "từ",
        "trong",
        "do",
        "để",
        "cùng",
        "nhân",
        "tại",
        "thành",
        "ngày",
        "theo",
        "vì",
        "nhờ",
    ]
)
_GLUED = re.compile(r"(?<=\w)['’](?=\w)")


def bullets(line: Line, place: int) -> Said | None:
    """The sign of a list at the start of a line is not said."""
    found = _BULLETS.match(line.text) if place == 0 else None
    return Said(found.end(), "") if found is not None and found.end() < len(line.text) else None


def end_of_paper(line: Line, place: int) -> Said | None:
    """`./.` at the end of an official paper is a full stop."""
    found = _END.match(line.text, place)
    return Said(found.end(), ".") if found else None


def numbered(line: Line, place: int) -> Said | None:
    """`1/ Nội dung`, `1- Nội dung` at the start of a line is a number and a pause."""
    found = _NUMBERED.match(line.text, place)
    if found is None or line.before(place).strip():
        return None
    return Said(found.end(), f"{say_number(int(found[1]), line.voice)},")


def lettered(line: Line, place: int) -> Said | None:
    """`a/ Nội dung` at the start of a line is a letter and a pause."""
    found = _LETTERED.match(line.text, place)
    if found is None or line.before(place).strip(_LIST_SIGNS):
        return None
    return Said(found.end(), f"{found[1]},")


def footnotes(line: Line, place: int) -> Said | None:
    """`[1]` and raised figures after a word are not said."""
    found = _FOOTNOTE.match(line.text, place)
    return Said(found.end(), "") if found else None


def marks(line: Line, place: int) -> Said | None:
    """A run of marks and spaces: pauses become one comma, quotation marks go, sentence marks stay."""
    found = _RUN.match(line.text, place)
    if found is None:
        return None
    run, end = _without_links(line, place, found.group())
    if line.sign(end).isdigit() and _SIGNED_END.search(run) and not (len(run) == 1 and line.sign(place - 1).isdigit()):
        run, end = run[:-1], end - 1
    if run.endswith("(") and _DIALLED.match(line.text, end):
        run, end = run[:-1], end - 1
    if end == place:
        return None
    return Said(end, _spoken(line, place, end, run) if run else "")


def _without_links(line: Line, place: int, run: str) -> tuple[str, int]:
    """The run without what makes a link of Markdown, and where it ends: what is linked is said, its target is not."""
    end = place + len(run)
    link = run.find("](")
    target = _LINK_TARGET.match(line.text, place + link) if link >= 0 else None
    if target is not None:
        after = _RUN.match(line.text, target.end())
        tail = after.group() if after else ""
        run, end = run[:link] + tail, target.end() + len(tail)
    if run.endswith("[") and _LINK_TEXT.match(line.text, end):
        run = run[:-1]
    return run, end


def _spoken(line: Line, place: int, end: int, run: str) -> str:
    if run == "." and line.sign(place - 1).isupper() and line.sign(end).isdigit():
        return " "
    if run in {":", "."} and line.sign(place - 1).isdigit() and line.sign(end).isdigit():
        return f"{run} "
    if run in {"'", "’"} and _GLUED.match(line.text, place):
        return run
    kept = _EMPTY.sub("", run)
    paused = any(sign in _BRACKETS for sign in kept) or _dash_pauses(line, place, end, kept)
    if not paused and kept == run and not any(sign in _QUOTES for sign in run):
        return run
    at_start = not line.before(place).strip(_LIST_SIGNS)
    return _between(kept, run, at_start=at_start, at_end=end == len(line.text), paused=paused)


def _between(kept: str, run: str, *, at_start: bool, at_end: bool, paused: bool) -> str:
    """What a run that is not left as it stands comes to: a sentence mark, a comma, a space or nothing."""
    strong = "" if at_start else _strong(kept)
    if at_start or at_end:
        comma = "," if kept.rstrip().endswith(",") and not at_start else ""
        return strong or comma
    spaced = any(sign.isspace() for sign in run)
    if strong:
        return f"{strong} " if spaced or paused else strong
    if paused or "," in kept:
        return ", "
    return " " if spaced else ""


def _strong(run: str) -> str:
    """The sentence marks of a run, one of each kind that stands side by side."""
    found: list[str] = []
    for each in _STRONG.findall(run):
        if not found or (found[-1] != each and not (each == "." and found[-1][0] in "!?.…;:")):
            found.append(each)
    return "".join(found)


def _dash_pauses(line: Line, place: int, end: int, run: str) -> bool:
    """Whether a dash in the run is a pause; in names like “kinh tế - xã hội” it is left as it stands."""
    if "-" not in run and not any(sign in _LONG_DASHES for sign in run):
        return False
    dashes = run.strip(" \t\u00a0\u202f")
    spaced = dashes != run or any(sign in _LONG_DASHES for sign in run)
    if not spaced:
        return False
    if len(dashes) > 1 and not set(dashes) <= set("-–— "):
        return True
    left, right = line.sign(place - 1), line.sign(end)
    if not (left.isalpha() and right.isalpha()):
        return True
    if right.isupper():
        return False
    return line.word_at(end) in _EXPLAINS
