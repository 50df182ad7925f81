"""The Markdown of an imported plan: front matter and sections as editors write them, each line with its origin."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kyniem.importing.said import Assigned, Deed
from kyniem.importing.structure import Entry
from kyniem.phrases.dates import write_day

_SIGNS = re.compile(r"[*`\[\]]|(?<!\w)_|_(?!\w)")


@dataclass(slots=True)
class Sheet:
    """The lines written so far, and for each the line of the paper it comes from (0 for none)."""

    lines: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def write(self, text: str = "", number: int = 0) -> None:
        """Write one line."""
        self.lines.append(text)
        self.numbers.append(number)

    def gap(self) -> None:
        """An empty line, unless there is one."""
        if self.lines and self.lines[-1]:
            self.write()

    @property
    def text(self) -> str:
        """All of it, one newline at the end."""
        return "\n".join(self.lines).rstrip("\n") + "\n"


def write_front(sheet: Sheet, values: Iterable[tuple[str, object]]) -> None:
    """Front matter: texts, days, lists of texts, lists of small tables; what is empty is left out."""
    sheet.write("---")
    for key, value in values:
        if value in (None, "", (), []):
            continue
        if isinstance(value, tuple | list):
            sheet.write(f"{key}:")
            for item in value:
                _write_item(sheet, item)
        else:
            sheet.write(f"{key}: {_scalar(value)}")
    sheet.write("---")
    sheet.write()


def _write_item(sheet: Sheet, item: object) -> None:
    if not isinstance(item, dict):
        sheet.write(f"  - {_scalar(item)}")
        return
    mark = "  - "
    for key, value in item.items():
        if value not in (None, ""):
            sheet.write(f"{mark}{key}: {_scalar(value)}")
            mark = "    "


def _scalar(value: object) -> str:
    if isinstance(value, date):
        return write_day(value)
    text = str(value)
    plain = text and text[0].isalnum() and not any(sign in text for sign in ":#{}[],&*?|<>=!%@`\\\"'\n")
    return text if plain and not text.replace("/", "").isdigit() else json.dumps(text, ensure_ascii=False)


def write_preamble(sheet: Sheet, entries: Sequence[Entry]) -> None:
    """What stands before the first heading."""
    _write_parts(sheet, entries)


def write_section(sheet: Sheet, assigned: Assigned, title: str) -> None:
    """A heading with everything under it, in the order of the paper."""
    node = assigned.node
    sheet.gap()
    heading = f"{_number(node.printed)} {title}".strip()
    sheet.write(f"{'#' * min(node.level + 1, 6)} {heading}", node.number)
    said = [Entry(0, f"{each.label}: {each.value.strip()}", each.number) for each in assigned.said]
    _write_parts(sheet, sorted([*assigned.free, *assigned.deeds, *said], key=lambda part: part.number))


def _number(printed: str) -> str:
    if not printed or printed.startswith("("):
        return printed
    return f"{printed}." if not printed.islower() or not printed.isalpha() else f"{printed})"


def _write_parts(sheet: Sheet, parts: Sequence[Entry | Deed]) -> None:
    """Paragraphs, tables and bullets; an empty line where one kind follows another."""
    listing = False
    for part in parts:
        if isinstance(part, Entry) and part.cells:
            _write_table(sheet, part)
            listing = False
            continue
        bullet = isinstance(part, Deed) or part.depth >= 0
        if not bullet or not listing:
            sheet.gap()
        if isinstance(part, Deed):
            _write_deed(sheet, part)
        else:
            indent = "    " * part.depth if listing and bullet else ""
            sheet.write(f"{indent}{'- ' if bullet else ''}{_escaped(part.text)}", part.number)
        listing = bullet


def _write_deed(sheet: Sheet, deed: Deed) -> None:
    sheet.write(f"- {_escaped(deed.text)}", deed.number)
    inner = [Entry(0, f"{said.label}: {said.value.strip()}", said.number) for said in deed.said]
    for entry in (*inner, *deed.inner):
        if entry.text:
            sheet.write(f"    - {_escaped(entry.text)}", entry.number)


def _write_table(sheet: Sheet, entry: Entry) -> None:
    sheet.gap()
    width = max(map(len, entry.cells))
    for index, row in enumerate(entry.cells):
        cells = [_escaped(cell).replace("|", "\\|") for cell in (*row, *[""] * (width - len(row)))]
        sheet.write(f"| {' | '.join(cells)} |", entry.number)
        if index == 0:
            sheet.write(f"|{'---|' * width}", entry.number)
    sheet.write()


def _escaped(text: str) -> str:
    """Words of a paper that Markdown would take for signs of its own, or for HTML."""
    text = _SIGNS.sub(r"\\\g<0>", text.replace("<", "&lt;"))
    return f"\\{text}" if text.startswith(("#", ">", "|", "+")) else text
