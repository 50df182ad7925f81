"""Rules about the numbers of a paper's sections: none missing, none twice, none under a number that is not its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kyniem.model.hub import Hub
from kyniem.model.plan import Plan, Section
from kyniem.phrases.numbering import ordinal, printed_like
from kyniem.problems import Problem, Severity
from kyniem.rules.findings import Finding

_ROMAN, _ARABIC, _BRACKET, _LETTER, _CAPITAL, _ARTICLE = "I", "1", "(", "a", "A", "điều"
_ROMAN_LETTERS = frozenset("IVXL")
_RUNS_ON = frozenset({_ROMAN, _ARTICLE, "chương"})
"""Numbers that may go on counting under the next part instead of beginning again."""
_SKIPPABLE = ("d", "e")
"""đ comes after d in the alphabet that papers go by, yet many of them go from d to e: no fault to speak of."""


@dataclass(slots=True)
class _Row:
    """The sections counted so far in one way of writing: the last, the value due next, and how many stand elsewhere."""

    last: Section
    due: int
    count: int


def sections_are_numbered_in_order(hub: Hub) -> Iterator[Finding]:
    """Among the sections under one heading the numbers count up by one; a gap or a double is the paper's fault."""
    for plan in hub.plans:
        rows: dict[tuple[int, str], _Row] = {}
        latest: dict[int, str] = {}
        highest: dict[str, int] = {}
        for number, section in enumerate(plan.sections):
            for key in [key for key in rows if key[0] > section.level and key[1] != _ARTICLE]:
                del rows[key]
            value = ordinal(section.number) if section.number else None
            if value is None:
                continue
            form = _form(section.number)
            place = _row_of(rows, section.level, form)
            row = rows.get(place)
            if row is not None and value == 1 and latest.get(section.level) not in {None, form}:
                row = None
            runs_on = row is None and form in _RUNS_ON and value == highest.get(form, 0) + 1
            message = "" if runs_on else _misnumbered(section, value, row)
            message = message or _not_under_its_own(plan.sections[: number + 1])
            count = 1 if row is None else row.count + 1
            rows[place] = _Row(section, value + 1, count)
            latest[section.level] = form
            highest[form] = value
            if message:
                yield _finding(plan, section, message)


def _row_of(rows: dict[tuple[int, str], _Row], level: int, form: str) -> tuple[int, str]:
    """The row that a number continues: that of its level; of those that hold none of their own kind, any above."""
    if form in {_ROMAN, _ARTICLE}:
        return next((key for key in rows if key[1] == form), (level, form))
    return level, form


def _form(number: str) -> str:
    """How a number is written, so that 1., 2. and (1), (2) are not counted as one row."""
    if " " in number:
        return number.split(maxsplit=1)[0].casefold()
    if number.startswith("("):
        return _BRACKET if number[1].isdecimal() else f"{_BRACKET}{_LETTER}"
    if "." in number:
        return f"{number.rpartition('.')[0]}."
    if number[0].isdecimal():
        return _ARABIC
    if set(number) <= _ROMAN_LETTERS:
        return _ROMAN
    return _CAPITAL if number[0].isupper() else _LETTER


def _misnumbered(section: Section, value: int, row: _Row | None) -> str:
    """What is wrong with a number, "" when it is the one that is due (or the one its place in the row is due)."""
    due = 1 if row is None else row.due
    if value == due or (row is not None and due < value == row.count + 1):
        return ""
    right = f"lẽ ra là {printed_like(section.number, due)}"
    if row is None:
        return f"{_named(section.address)} là mục đầu tiên ở bậc này mà đánh số {section.number}; {right}"
    before = row.last
    if (before.number.strip("()"), section.number.strip("()")) == _SKIPPABLE:
        return ""
    where = f"{_named(before.number)} ở dòng {before.origin.line}"
    if value >= due:
        return f"{_named(section.address)} đánh nhảy số: liền trước là {where}; {right}"
    what = "trùng số" if value == due - 1 else "lùi số"
    return f"{_named(section.address)} đánh {what}: liền trước đã có {where}; {right}"


def _named(number: str) -> str:
    """A number or address as a sentence names it: “mục II.3”, but “Điều 5” by itself."""
    return number if " " in number else f"mục {number}"


def _not_under_its_own(sections: Sequence[Section]) -> str:
    """What is wrong with a dotted number that stands under another number than its own: 2.1 under 3."""
    *above, section = sections
    own, dot, _ = section.number.rpartition(".")
    parent = next((each for each in reversed(above) if each.level < section.level and each.number), None)
    if not dot or parent is None or not parent.number[0].isdecimal() or parent.number == own:
        return ""
    return f"mục {section.number} lại đứng dưới mục {parent.number} (dòng {parent.origin.line})"


def _finding(plan: Plan, section: Section, message: str) -> Finding:
    problem = Problem(section.origin, "plan-section-order", message, severity=Severity.WARNING)
    return Finding(problem, plan.id, section.address)
