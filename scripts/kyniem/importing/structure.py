"""The structure of a paper: numbered paragraphs on their right level, and what stands under each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kyniem.importing.lines import Paragraph
from kyniem.importing.marks import Form, Mark, bullet_of, is_shouted, mark_of

_RANKS = {
    Form.PART: 0,
    Form.ANNEX: 0,
    Form.UPPER: 1,
    Form.ROMAN: 2,
    Form.ARTICLE: 2,
    Form.ARABIC: 3,
    Form.DOTTED: 3,
    Form.BRACKET: 8,
    Form.LETTER: 8,
    Form.BRACKET_LETTER: 9,
}
_UNNUMBERED_RANK = 5
_LONGEST_HEADING = 150
_LONGEST_TITLE = 200
_CUT = re.compile(r"(?<=[^\d\s.])(?P<sign>[.:;])\s+(?=\S)")
_OPENERS, _CLOSERS = "(“[«", ")”]»"
_CLOSING = re.compile(r"trên đây là\b", re.IGNORECASE)
_EARLIEST_CUT = 8
_COMMA_AFTER = 70
_WHOLE = 120
"""Up to this length what stands after a colon belongs to the title: “Đợt 1: từ tháng 3 đến tháng 9/2023”."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands under a heading: a paragraph or table (depth -1), a bullet (0), a bullet below a bullet (1)."""

    depth: int
    text: str
    number: int
    cells: tuple[tuple[str, ...], ...] = ()


@dataclass(slots=True)
class Node:
    """A heading: level from 1, the number as printed ("" for none), its title, its line, and what stands under it."""

    level: int
    printed: str
    title: str
    number: int
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Outline:
    """What precedes the first heading, the headings in the order of the paper, and the paper's closing words."""

    preamble: tuple[Entry, ...]
    nodes: tuple[Node, ...]
    closing: Entry | None = None


def read_structure(paragraphs: Sequence[Paragraph]) -> Outline:
    """The outline of a paper's body."""
    preamble: list[Entry] = []
    nodes: list[Node] = []
    stack: list[tuple[object, int]] = []
    closing: Entry | None = None
    for paragraph in paragraphs:
        if nodes and closing is None and _CLOSING.match(paragraph.text):
            closing = Entry(-1, paragraph.text, paragraph.number)
            continue
        target = nodes[-1].entries if nodes else preamble
        if paragraph.cells:
            target.append(Entry(-1, "", paragraph.number, paragraph.cells))
            continue
        mark = mark_of(paragraph.text)
        if mark is not None:
            level = _enter(stack, _key(mark), _rank(mark))
            nodes.append(_node(level, mark, paragraph))
        elif nodes and not nodes[-1].title and not nodes[-1].entries and _may_be_title(paragraph):
            nodes[-1].title = paragraph.text.rstrip(" .:")
        elif _is_unnumbered_heading(paragraph):
            rank = 1 if is_shouted(paragraph.text) else _UNNUMBERED_RANK
            level = _enter(stack, rank, rank)
            nodes.append(Node(level, "", paragraph.text.rstrip(" .:"), paragraph.number))
        else:
            bullet = bullet_of(paragraph.text)
            depth, text = (bullet.depth, bullet.text) if bullet is not None else (-1, paragraph.text)
            target.append(Entry(depth, text, paragraph.number))
    return Outline(tuple(preamble), tuple(nodes), closing)


def _key(mark: Mark) -> object:
    return (mark.form, mark.depth) if mark.form is Form.DOTTED else mark.form


def _rank(mark: Mark) -> int:
    return _RANKS[mark.form] + (mark.depth - 1 if mark.form is Form.DOTTED else 0)


def _enter(stack: list[tuple[object, int]], key: object, rank: int) -> int:
    """Put a heading where it belongs: beside its last brother, else below what outranks it. Gives its level from 1."""
    if any(each == key for each, _ in stack):
        while stack[-1][0] != key:
            stack.pop()
        return len(stack)
    while stack and stack[-1][1] > rank:
        stack.pop()
    stack.append((key, rank))
    return len(stack)


def _is_unnumbered_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if bullet_of(text) is not None or len(text) > _LONGEST_HEADING or text.endswith((".", ";", ",", "./")):
        return False
    return paragraph.heading or (is_shouted(text) and len(text.split()) > 1)


def _may_be_title(paragraph: Paragraph) -> bool:
    """Whether a paragraph right under a number that stands alone (“Phần thứ nhất”) is its title."""
    return bullet_of(paragraph.text) is None and len(paragraph.text) <= _LONGEST_HEADING


def _node(level: int, mark: Mark, paragraph: Paragraph) -> Node:
    title, rest = cut(mark.text)
    node = Node(level, mark.number, title.rstrip(" .:;") if not rest else title, paragraph.number)
    if rest:
        node.entries.append(Entry(-1, rest, paragraph.number))
    return node


def cut(text: str) -> tuple[str, str]:
    """The title of a numbered paragraph and what follows it: a title is what stands before the first full sign.

    A long sentence without one is cut at a comma; nothing is cut inside brackets or quotation marks.
    """
    for match in _CUT.finditer(text):
        if match.start() >= _EARLIEST_CUT and _is_open(text, match.start()):
            if match["sign"] == ":" and len(text) <= _WHOLE:
                continue
            if match.start() <= _LONGEST_TITLE:
                return text[: match.start()].strip(), text[match.end() :].strip()
            break
    if len(text) <= _LONGEST_TITLE:
        return text.strip(), ""
    commas = [
        place for place in range(_COMMA_AFTER, _LONGEST_TITLE) if text.startswith(", ", place) and _is_open(text, place)
    ]
    if not commas:
        return (text.strip(), "") if len(text) <= 2 * _LONGEST_TITLE else _cut_anywhere(text)
    return text[: commas[-1]].strip() + "…", "… " + text[commas[-1] + 2 :].strip()


def _cut_anywhere(text: str) -> tuple[str, str]:
    place = text.rfind(" ", 0, _LONGEST_TITLE)
    return text[:place].strip() + "…", "… " + text[place:].strip()


def _is_open(text: str, place: int) -> bool:
    """Whether a place lies outside all brackets and quotation marks."""
    before = text[:place]
    return all(before.count(opener) <= before.count(closer) for opener, closer in zip(_OPENERS, _CLOSERS, strict=True))
