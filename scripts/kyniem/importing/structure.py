"""The structure of a paper: numbered paragraphs on their right level, and what stands under each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kyniem.importing.lines import Paragraph
from kyniem.importing.marks import Form, Mark, bullet_of, is_shouted, mark_of
from kyniem.phrases.labels import Label, read_label
from kyniem.phrases.organisation_words import Naming, naming
from kyniem.phrases.organisations import clean_name

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
_WHO_AND_WHEN = frozenset({Label.LEAD, Label.COORDINATING, Label.TIME})
_FORM_OF_PAPERS = re.compile(
    r"(?:QUYẾT ĐỊNH|KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ỦY BAN|UỶ BAN|CHỦ TỊCH|BAN CHẤP HÀNH)\b(?! [^:]*\d)"
)
"""What a decision prints in capitals between its head and its articles: its form, no heading."""
_ATTACHED = re.compile(r"(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|QUY CHẾ|QUY ĐỊNH|THỂ LỆ|ĐỀ ÁN)\b")
"""What a decision brings with it begins its own numbers."""
_LONGEST_HEADING = 150
_LONGEST_TITLE = 200
_LONGEST_WHOLE = 320
"""A numbered sentence of some lines is a heading as it is."""
_CUT = re.compile(r"(?<=[^\d\s.])(?P<sign>[.:;])\s+(?=\S)")
_OPENERS, _CLOSERS = "(“[«", ")”]»"
_CLOSING = re.compile(r"trên đây là\b", re.IGNORECASE)
_TO_ALL = re.compile(
    r"(?:trong quá trình|yêu cầu các|đề nghị các|nhận được|quá trình thực hiện|căn cứ nội dung kế hoạch này)\b",
    re.IGNORECASE,
)
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
    """A heading: level from 1, the number as printed ("" for none), its title, its line, and what stands under it.

    `excerpt` where the title is only the beginning of the first paragraph below it.
    """

    level: int
    printed: str
    title: str
    number: int
    entries: list[Entry] = field(default_factory=list)
    excerpt: bool = False


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
        if _ATTACHED.match(paragraph.text):
            stack.clear()
        mark = mark_of(paragraph.text)
        if mark is not None and mark.form is Form.LETTER and nodes and _is_label(mark.text):
            target.append(Entry(0, mark.text, paragraph.number))
        elif mark is not None:
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
    last = nodes[-1].entries if nodes else []
    while last and _closes(last):
        entry = last.pop()
        closing = entry if closing is None else replace(entry, text=f"{entry.text} {closing.text}")
    return Outline(tuple(preamble), tuple(nodes), closing)


def _closes(entries: Sequence[Entry]) -> bool:
    """Whether the last paragraph under the last heading closes the paper: after its bullets, or to everybody."""
    last = entries[-1]
    if last.depth >= 0 or last.cells:
        return False
    after_bullets = any(entry.depth >= 0 for entry in entries[:-1])
    return _TO_ALL.match(last.text) is not None or (after_bullets and last.text.endswith("./."))


def _is_label(text: str) -> bool:
    """Whether a lettered line says who or when of the section above it: “a) Thời gian: …”, “c) Đơn vị chủ trì: …”."""
    labelled = read_label(text)
    return labelled is not None and bool(labelled.value) and labelled.label in _WHO_AND_WHEN


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
    if _FORM_OF_PAPERS.match(text) and is_shouted(text):
        return False
    mostly_letters = 2 * sum(map(str.isalpha, text)) > len(text)  # “16/06/2022 4:14:PM” is a stamp
    return paragraph.heading or (is_shouted(text) and mostly_letters and len(text.split()) > 1)


def _may_be_title(paragraph: Paragraph) -> bool:
    """Whether a paragraph right under a number that stands alone (“Phần thứ nhất”) is its title."""
    return bullet_of(paragraph.text) is None and len(paragraph.text) <= _LONGEST_HEADING


def _node(level: int, mark: Mark, paragraph: Paragraph) -> Node:
    title, rest = cut(mark.text)
    excerpt = title.endswith("…")
    node = Node(level, mark.number, title if rest else title.rstrip(" .:;"), paragraph.number, excerpt=excerpt)
    if rest:
        node.entries.append(Entry(-1, rest, paragraph.number))
    return node


def cut(text: str) -> tuple[str, str]:
    """The title of a numbered paragraph and what stands below it.

    A title that is a sentence or ends in a colon is cut off. A long sentence is no title: its beginning is one, with
    “…”, and the whole of it stands below. Nothing is cut inside brackets or quotation marks.
    """
    for match in _CUT.finditer(text):
        if match.start() < _EARLIEST_CUT or not _is_open(text, match.start()) or match.start() > _LONGEST_TITLE:
            continue
        title, rest = text[: match.start()].strip(), text[match.end() :].strip()
        if match["sign"] == ":" and len(text) <= _WHOLE and naming(clean_name(title)) is Naming.UNKNOWN:
            continue
        unit_first = match["sign"] == ":" and naming(clean_name(title)) is not Naming.UNKNOWN
        if unit_first or (match["sign"] != ";" and not rest[:1].islower()):
            return title, rest[:1].upper() + rest[1:]
        if len(text) <= _LONGEST_WHOLE:
            return text.strip(), ""
        return f"{title}…", text.strip()
    if len(text) <= _LONGEST_WHOLE:
        return text.strip(), ""
    commas = [
        place for place in range(_COMMA_AFTER, _LONGEST_TITLE) if text.startswith(", ", place) and _is_open(text, place)
    ]
    if not commas and len(text) <= 2 * _LONGEST_TITLE:
        return text.strip(), ""
    place = commas[-1] if commas else text.rfind(" ", 0, _LONGEST_TITLE)
    return f"{text[:place].strip()}…", text.strip()


def _is_open(text: str, place: int) -> bool:
    """Whether a place lies outside all brackets and quotation marks."""
    before = text[:place]
    return all(before.count(opener) <= before.count(closer) for opener, closer in zip(_OPENERS, _CLOSERS, strict=True))
