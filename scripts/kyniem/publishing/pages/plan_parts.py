"""A plan's flat sections as the tree of its headings, and which of its parts are long enough to be folded."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kyniem.model.plan import Plan, Section, Task

LONG_PAPER, LONG_PART = 6000, 4000
"""Characters of text: about six screens of a telephone, and four."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section with those below it. `heading` is the task that its heading itself is, `tasks` the bullets that are.

    `folds` tells whether readers on a narrow screen first see its heading alone; `count` is all tasks in it.
    """

    section: Section
    heading: Task | None
    tasks: tuple[Task, ...]
    parts: tuple["Part", ...]
    length: int
    count: int
    folds: bool = False


def parts_of(plan: Plan) -> tuple[Part, ...]:
    """The first headings of a plan, each with all below it. In a long paper all of one level fold, or none."""
    top, _ = _parts(plan.sections, 0, 0)
    return _folded(top, folds=sum(part.length for part in top) > LONG_PAPER)


def _parts(sections: Sequence[Section], start: int, level: int) -> tuple[tuple[Part, ...], int]:
    """The parts that the sections from `start` on make below a heading of `level`, and where the next heading is."""
    found: list[Part] = []
    at = start
    while at < len(sections) and sections[at].level > level:
        section = sections[at]
        inner, at = _parts(sections, at + 1, section.level)
        found.append(_part(section, inner))
    return tuple(found), at


def _part(section: Section, inner: tuple[Part, ...]) -> Part:
    heading = next((task for task in section.tasks if task.under_heading), None)
    length = len(section.title) + len(section.body.plain) + sum(_length(task) for task in section.tasks)
    return Part(
        section=section,
        heading=heading,
        tasks=tuple(task for task in section.tasks if not task.under_heading),
        parts=inner,
        length=length + sum(part.length for part in inner),
        count=len(section.tasks) + sum(part.count for part in inner),
    )


def _length(task: Task) -> int:
    return len(task.title) + len(task.body.plain) + sum(len(named.words) for named in (*task.lead, *task.coordinating))


def _folded(parts: Sequence[Part], *, folds: bool) -> tuple[Part, ...]:
    return tuple(_fold(part, folds=folds) for part in parts)


def _fold(part: Part, *, folds: bool) -> Part:
    """The part with its own folding decided, and that of the parts in it where it is long itself."""
    inner = _folded(part.parts, folds=folds and part.length > LONG_PART and len(part.parts) > 1)
    return replace(part, parts=inner, folds=folds)
