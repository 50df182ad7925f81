"""Corpora are Markdown tables: this reads them, so that a writer who cannot code can add a row."""

from collections.abc import Iterator, Mapping
from pathlib import Path

FOLDER = Path(__file__).parent


def rows(name: str, heading: str) -> list[Mapping[str, str]]:
    """The rows of the table under `## heading` in a corpus, each by its headers."""
    return _table(_section(name, heading), f"{name}, “{heading}”")


def groups(name: str, heading: str) -> dict[str, list[Mapping[str, str]]]:
    """The rows under each `### group` of `## heading`; a group has a line of prose above its table."""
    found: dict[str, list[Mapping[str, str]]] = {}
    for group in _section(name, heading).split("\n### ")[1:]:
        title, _, body = group.partition("\n")
        assert title not in found, f"{name}: two groups {title}"
        assert body.strip()[:1] not in {"", "|"}, f"{name}, {title}: a group says what its rule reads"
        found[title] = _table(body, f"{name}, {title}")
    return found


def _section(name: str, heading: str) -> str:
    text = (FOLDER / name).read_text(encoding="utf-8")
    _, found, after = text.partition(f"## {heading}\n")
    assert found, f"{name} has no section “{heading}”"
    return after.partition("\n## ")[0]


def _table(text: str, place: str) -> list[Mapping[str, str]]:
    table = [cells(line) for line in text.splitlines() if line.startswith("|")]
    headers, _, *found_rows = table
    assert all(len(row) == len(headers) for row in found_rows), f"{place}: a row with too many or few cells"
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
