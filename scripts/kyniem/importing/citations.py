"""The documents a paper cites, each once, with the lines that name it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kyniem.importing.lines import Paragraph
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
    first = next((paragraph.number for paragraph in paragraphs if find_citations(_words(paragraph))), 0)
    placed = []
    for cited in gather(cited for cited, _ in found):
        lines = tuple(dict.fromkeys(line for each, line in found if fold(each.number) == fold(cited.number)))
        placed.append(Placed(cited=cited, lines=lines, implemented=bool(lines) and min(lines) <= first))
    return tuple(placed)


def _words(paragraph: Paragraph) -> str:
    return paragraph.text or " | ".join(cell for row in paragraph.cells for cell in row)
