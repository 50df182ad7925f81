"""The documents a paper cites, each once, with the lines that name it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kyniem.importing.lines import Paragraph
from kyniem.importing.marks import mark_of
from kyniem.phrases.citations import Cited, find_citations, gather
from kyniem.phrases.folding import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A citation with the lines of the paper it stands in; `implemented` where the preamble names it."""

    cited: Cited
    lines: tuple[int, ...]
    implemented: bool = False


def placed_citations(paragraphs: Sequence[Paragraph], own: str) -> tuple[Placed, ...]:
    """Every numbered document of a paper but itself, in the order of their first mention."""
    found = [
        (cited, paragraph.line_at(cited.start))
        for paragraph in paragraphs
        for cited in find_citations(_words(paragraph))
    ]
    found = [(cited, line) for cited, line in found if fold(cited.number) != fold(own)]
    preamble = _end_of_preamble(paragraphs)
    placed = []
    for cited in gather(cited for cited, _ in found):
        lines = tuple(dict.fromkeys(line for each, line in found if fold(each.number) == fold(cited.number)))
        placed.append(Placed(cited=cited, lines=lines, implemented=bool(lines) and min(lines) < preamble))
    return tuple(placed)


def _end_of_preamble(paragraphs: Sequence[Paragraph]) -> int:
    """The line of the first numbered paragraph: what is cited above it, the paper carries out."""
    return next((each.number for each in paragraphs if mark_of(each.text) is not None), 0)


def _words(paragraph: Paragraph) -> str:
    return paragraph.text or " | ".join(cell for row in paragraph.cells for cell in row)
