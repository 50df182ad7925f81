"""The outline of a plan's body: headings with what stands below each, and its list items with their own items."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kyniem.markup import parse_body
from kyniem.model.text import Body
from kyniem.problems import Origin

_HEADING = re.compile(r"(?P<hashes>#{1,6})\s+(?P<title>\S.*)")
_BULLET = re.compile(r"(?P<indent>\s*)(?:[-*+]|\d{1,2}[.)])\s+(?P<text>.*)")
_NESTED = 2
_BOLD_HEAD = re.compile(r"\*\*(?P<title>.+?)\*\*[.:]?\s*(?P<rest>.*)", re.DOTALL)
_SENTENCE = re.compile(r"(?P<title>.+?[.;:!?])(?:\s+(?P<rest>.*))?", re.DOTALL)
_TITLE_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and where it stands."""

    origin: Origin
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: its own lines (the first without its bullet) and the items indented below it."""

    lines: tuple[Line, ...]
    items: tuple["Item", ...] = ()

    @property
    def origin(self) -> Origin:
        """Where it begins."""
        return self.lines[0].origin

    @property
    def text(self) -> str:
        """Its own words, one line."""
        return " ".join(line.text.strip() for line in self.lines if line.text.strip())


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (level 0 and no title before the first one), its free lines and its list items."""

    level: int
    title: str
    origin: Origin
    lines: tuple[Line, ...]
    items: tuple[Item, ...]


def outline(body: str, origin: Origin) -> tuple[Block, ...]:
    """The blocks of a body whose first line stands at `origin`; the first block is what precedes any heading."""
    blocks: list[Block] = []
    level, title, start = 0, "", origin
    lines: list[Line] = []
    for number, text in enumerate(body.split("\n")):
        here = origin.at(origin.line + number)
        match = _HEADING.fullmatch(text)
        if match is None:
            lines.append(Line(here, text))
            continue
        blocks.append(_block(level, title, start, lines))
        level, title, start, lines = len(match["hashes"]), match["title"].rstrip().rstrip("#").rstrip(), here, []
    blocks.append(_block(level, title, start, lines))
    return tuple(blocks)


def _block(level: int, title: str, origin: Origin, lines: Sequence[Line]) -> Block:
    free: list[Line] = []
    runs: list[list[Line]] = []
    for line in lines:
        match = _BULLET.fullmatch(line.text)
        if match is not None and len(match["indent"]) < _NESTED:
            runs.append([Line(line.origin, match["text"])])
        elif runs and (not line.text.strip() or line.text.startswith((" ", "\t")) or _continues(runs[-1])):
            runs[-1].append(line)
        else:
            free.append(line)
    return Block(level, title, origin, tuple(free), tuple(_item(run) for run in runs))


def _continues(run: Sequence[Line]) -> bool:
    """A line without indent right under an item's text still belongs to it, as Markdown reads it."""
    return bool(run[-1].text.strip())


def _item(run: Sequence[Line]) -> Item:
    own: list[Line] = []
    inner: list[list[Line]] = []
    for line in run:
        match = _BULLET.fullmatch(line.text) if own else None
        if match is not None and match["indent"]:
            inner.append([Line(line.origin, match["text"])])
        elif inner:
            inner[-1].append(line)
        else:
            own.append(line)
    return Item(tuple(own), tuple(Item(tuple(_trimmed(lines))) for lines in inner))


def _trimmed(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        if line.text.strip():
            yield Line(line.origin, line.text.strip())


def title_of(item: Item) -> tuple[str, str]:
    """The title of a bullet's task and the words that remain: its bold head, else its first sentence."""
    text = item.text
    match = _BOLD_HEAD.fullmatch(text) or _SENTENCE.fullmatch(text)
    if match is None:
        return text.rstrip("."), ""
    title, rest = match["title"].strip(), (match["rest"] or "").strip()
    if len(title) > _TITLE_LENGTH:
        return _cut(title), text
    return title.rstrip(".;:"), rest


def _cut(title: str) -> str:
    """A title too long, at the end of a word; no sign stands before the dots, and quotation marks are closed."""
    words = title[:_TITLE_LENGTH].rpartition(" ")[0].rstrip(" ,;:-–(“")
    return f"{words}…{'”' * (words.count('“') - words.count('”'))}"


def body_of(lines: Sequence[Line], items: Sequence[Item], written: Sequence[Line] = ()) -> Body:
    """The body made of free lines and whole items; `written` are the lines of a text that was cut out of them."""
    text = [line.text for line in lines]
    if items:
        text.append("")
    for item in items:
        text.extend(_markdown(item))
    places = [*(written or lines), *(line for item in items for line in _lines_of(item))]
    if not places:
        return Body()
    return parse_body("\n".join(text), places[0].origin, [(line.origin, line.text) for line in places])


def _lines_of(item: Item) -> Iterator[Line]:
    yield from item.lines
    for inner in item.items:
        yield from inner.lines


def _markdown(item: Item) -> Iterator[str]:
    first, *rest = item.lines
    yield f"- {first.text}"
    for line in rest:
        yield f"    {line.text.strip()}" if line.text.strip() else ""
    for inner in item.items:
        for number, line in enumerate(inner.lines):
            yield f"    {'- ' if number == 0 else '    '}{line.text}"
