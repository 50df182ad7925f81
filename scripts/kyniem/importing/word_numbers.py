"""Automatic numbers of Word: what Word shows before a paragraph and does not store, reckoned and printed into it.

Rules: ECMA-376, part 1, section 17.9 (numbering): abstractNum, lvl, lvlText, numFmt, start, lvlOverride.
"""

import io
import zipfile
from collections import defaultdict
from dataclasses import dataclass, field

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"  # a name of the format, no address asked for
_DOCUMENT = "word/document.xml"
_NUMBERING = "word/numbering.xml"
_STYLES = "word/styles.xml"
_BULLETS = ("-", "+", "•")
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


@dataclass(slots=True)
class _Numbering:
    levels: dict[str, dict[int, _Level]]
    kinds: dict[str, str]
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def next(self, number: str, depth: int) -> str:
        """The words Word shows before the next paragraph of this list at this depth."""
        kind = self.kinds.get(number, "")
        levels = self.levels.get(kind, {})
        level = levels.get(depth)
        if level is None:
            return ""
        if level.form == "bullet":
            return _BULLETS[min(depth, 1)]
        counts = self.counts[kind]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        shown = level.text
        for each in range(depth + 1):
            other = levels.get(each)
            if other is not None:
                value = counts.get(each, other.start)
                form = other.form if each == depth or level.form != "decimal" else "decimal"
                shown = shown.replace(f"%{each + 1}", _written(value, form))
        return shown


def with_printed_numbers(archive: zipfile.ZipFile) -> bytes:
    """The same file with every automatic number as words of its paragraph, and no automatic ones left.

    Raises KeyError when it is no Word file.
    """
    document = etree.fromstring(archive.read(_DOCUMENT), _SAFE)
    names = set(archive.namelist())
    if _NUMBERING in names:
        numbering = _read_numbering(etree.fromstring(archive.read(_NUMBERING), _SAFE))
        styles = _read_styles(etree.fromstring(archive.read(_STYLES), _SAFE)) if _STYLES in names else {}
        for paragraph in document.iter(f"{_W}p"):
            _print_number(paragraph, numbering, styles)
    target = io.BytesIO()
    written = {_DOCUMENT: etree.tostring(document), _NUMBERING: etree.tostring(etree.Element(f"{_W}numbering"))}
    with zipfile.ZipFile(target, "w") as copy:
        for entry in archive.infolist():
            copy.writestr(zipfile.ZipInfo(entry.filename), written.get(entry.filename) or archive.read(entry))
    return target.getvalue()


def _print_number(paragraph: etree._Element, numbering: _Numbering, styles: dict[str, tuple[str, int]]) -> None:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return
    style = properties.find(f"{_W}pStyle")
    inherited = styles.get(style.get(f"{_W}val") or "", ("", 0)) if style is not None else ("", 0)
    own = properties.find(f"{_W}numPr")
    number = _value(own, "numId") or inherited[0] if own is not None else inherited[0]
    depth = int(_value(own, "ilvl") or inherited[1]) if own is not None else inherited[1]
    if own is not None:
        properties.remove(own)
    if not number or number == "0" or not "".join(str(text) for text in paragraph.itertext()).strip():
        return
    shown = numbering.next(number, depth)
    if shown:
        run = etree.Element(f"{_W}r")
        etree.SubElement(run, f"{_W}t").text = f"{shown} "
        paragraph.insert(list(paragraph).index(properties) + 1, run)


def _read_numbering(root: etree._Element) -> _Numbering:
    levels: dict[str, dict[int, _Level]] = {}
    for abstract in root.iter(f"{_W}abstractNum"):
        levels[abstract.get(f"{_W}abstractNumId") or ""] = {
            int(each.get(f"{_W}ilvl") or 0): _Level(
                _value(each, "numFmt") or "decimal", _value(each, "lvlText") or "", int(_value(each, "start") or 1)
            )
            for each in abstract.findall(f"{_W}lvl")
        }
    kinds: dict[str, str] = {}
    for each in root.findall(f"{_W}num"):
        kind = _value(each, "abstractNumId")
        number = each.get(f"{_W}numId") or ""
        restarts = each.findall(f"{_W}lvlOverride")
        if restarts and kind in levels:
            kind = f"{kind}/{number}"
            levels[kind] = dict(levels[kind.partition("/")[0]])
            for override in restarts:
                depth = int(override.get(f"{_W}ilvl") or 0)
                start = _value(override, "startOverride")
                if start and depth in levels[kind]:
                    level = levels[kind][depth]
                    levels[kind][depth] = _Level(level.form, level.text, int(start))
        kinds[number] = kind
    return _Numbering(levels, kinds)


def _read_styles(root: etree._Element) -> dict[str, tuple[str, int]]:
    """Which styles number their paragraphs, and at which depth."""
    found: dict[str, tuple[str, int]] = {}
    for style in root.iter(f"{_W}style"):
        numbered = style.find(f"{_W}pPr/{_W}numPr")
        if numbered is not None:
            found[style.get(f"{_W}styleId") or ""] = (_value(numbered, "numId"), int(_value(numbered, "ilvl") or 0))
    return found


def _value(element: etree._Element | None, name: str) -> str:
    child = element.find(f"{_W}{name}") if element is not None else None
    return (child.get(f"{_W}val") or "") if child is not None else ""


def _written(value: int, form: str) -> str:
    if form in {"upperRoman", "lowerRoman"}:
        roman = ""
        for worth, sign in _ROMAN:
            roman += sign * (value // worth)
            value %= worth
        return roman if form == "upperRoman" else roman.lower()
    if form in {"lowerLetter", "upperLetter"}:
        letter = _LETTERS[(value - 1) % len(_LETTERS)]
        return letter if form == "lowerLetter" else letter.upper()
    return str(value)
