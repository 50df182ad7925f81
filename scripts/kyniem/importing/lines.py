"""What every kind of file comes down to before it is understood: lines, and the paragraphs they make."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a file, white space folded and Markdown's stars taken off.

    `number` counts from 1 as the file itself is counted: lines of a text, paragraphs of a Word file, lines of a PDF
    through all its pages. `starts` tells whether a paragraph begins here, where the file knows it; `heading`, that the
    file marks it as one; `gap`, that an empty line stands before it; `cells`, the rows of a table, header first;
    `page` the page, where the file has pages.
    """

    text: str
    number: int
    starts: bool | None = None
    heading: bool = False
    gap: bool = False
    cells: tuple[tuple[str, ...], ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Lines that belong together, joined; `number` is that of the first, `places` where in the text each begins."""

    text: str
    number: int
    places: tuple[tuple[int, int], ...] = ()
    heading: bool = False
    cells: tuple[tuple[str, ...], ...] = ()

    def line_at(self, offset: int) -> int:
        """The line of the file in which the character at `offset` of the text stands."""
        return next((number for place, number in reversed(self.places) if place <= offset), self.number)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a paper that no number heads (letterhead, title, preamble, closing, foot): its name, words, line."""

    name: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should look at: the line of the file it stands in (0 = the whole), and what it is."""

    line: int
    what: str
