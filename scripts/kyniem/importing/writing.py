"""The Markdown of an imported plan: front matter and sections as editors write them, each line with its origin."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kyniem.importing.said import Assigned, Deed, Said
from kyniem.importing.structure import Entry
from kyniem.phrases.dates import write_day


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
    _write_free(sheet, entries, "")


def write_section(sheet: Sheet, assigned: Assigned, title: str) -> None:
    """A heading with everything under it."""
    node = assigned.node
    sheet.gap()
    heading = f"{_number(node.printed)} {title}".strip()
    sheet.write(f"{'#' * min(node.level + 1, 6)} {heading}", node.number)
    _write_free(sheet, assigned.free, "")
    for deed in assigned.deeds:
        _write_deed(sheet, deed)
    if assigned.said:
        sheet.gap()
        for said in assigned.said:
            _write_said(sheet, said, "")


def _number(printed: str) -> str:
    if not printed or printed.startswith("("):
        return printed
    return f"{printed}." if not printed.islower() or not printed.isalpha() else f"{printed})"


def _write_deed(sheet: Sheet, deed: Deed) -> None:
    if not deed.text.strip():
        return
    sheet.write(f"- {_escaped(deed.text)}", deed.number)
    for said in deed.said:
        _write_said(sheet, said, "    ")
    for inner in deed.inner:
        if inner.text:
            sheet.write(f"    - {_escaped(inner.text)}", inner.number)


def _write_said(sheet: Sheet, said: Said, indent: str) -> None:
    sheet.write(f"{indent}- {said.label}: {_escaped(said.value).strip()}", said.number)


def _write_free(sheet: Sheet, entries: Sequence[Entry], indent: str) -> None:
    before: Entry | None = None
    for entry in entries:
        if entry.cells:
            _write_table(sheet, entry)
        elif entry.depth < 0 or (entry.depth > 0 and (before is None or before.depth < 0)):
            sheet.gap()
            mark = "- " if entry.depth > 0 else ""
            sheet.write(f"{indent}{mark}{_escaped(entry.text)}", entry.number)
        else:
            if before is None or before.depth < 0 or before.cells:
                sheet.gap()
            sheet.write(f"{'    ' * entry.depth}- {_escaped(entry.text)}", entry.number)
        before = entry


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
    """Words of a paper that Markdown would take for signs of its own."""
    for sign in ("*", "`", "<"):
        text = text.replace(sign, f"\\{sign}")
    return f"\\{text}" if text.startswith(("#", ">", "|", "+")) else text
