"""Corpora are Markdown tables: this reads them, so that a writer who cannot code can add a row."""

from collections.abc import Iterator, Mapping
from pathlib import Path

FOLDER = Path(__file__).parent


def rows(name: str, heading: str) -> list[Mapping[str, str]]:
    """The rows of the table under `## heading` in a corpus, each by its headers."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    _, found, after = text.partition(f"## {heading}\n")
    assert found, f"{name} has no section “{heading}”"
    table = [cells(line) for line in after.partition("\n## ")[0].splitlines() if line.startswith("|")]
    headers, _, *found_rows = table
    assert all(len(row) == len(headers) for row in found_rows), f"{name}, “{heading}”: a row with too many or few cells"
    return [dict(zip(headers, row, strict=True)) for row in found_rows]


def cells(line: str) -> list[str]:
    """The cells of a row; a bar inside a cell is written with a backslash before it."""
    return [cell.replace("\0", "|").strip() for cell in line.strip().strip("|").replace("\\|", "\0").split("|")]


def listed(cell: str) -> tuple[str, ...]:
    """A cell that lists things, each between “ and ”."""
    return tuple(_quoted(cell))


def _quoted(cell: str) -> Iterator[str]:
    for piece in cell.split("“")[1:]:
        yield piece.partition("”")[0]
