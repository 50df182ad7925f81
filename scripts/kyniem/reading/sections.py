"""Sections and tasks: the outline of a plan read as officials write it, label by label."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kyniem.model.period import NOT_SAID, Period, PeriodKind, Precision
from kyniem.model.plan import Section, Task, TaskKind
from kyniem.model.text import Body
from kyniem.model.unit import Named
from kyniem.phrases.folding import slug
from kyniem.phrases.labels import Label, Labelled, nearest_label, read_any_label, read_label
from kyniem.phrases.numbering import anchor, printed_address, split_number
from kyniem.phrases.organisations import Directory
from kyniem.phrases.periods import find_periods
from kyniem.problems import Origin, Problem, Severity
from kyniem.reading.facts import Facts, facts_of
from kyniem.reading.handed_up import handed_up, hands_up
from kyniem.reading.headings import is_carrying_out, is_report, kind_of, names_a_body, unit_words
from kyniem.reading.outline import Block, Item, Line, body_of, title_of
from kyniem.reading.plan_tables import TaskRow, take_task_rows

_WITH = re.compile(r"(?:phối hợp )?với\s+(?P<partner>\S.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the paper a block stands: its address, anchor, inherited unit, and kind of its tasks.

    `again` tells a number that the paper prints twice: "~2" for the second, so that ids stay apart.
    """

    address: str
    anchor: str
    number: str
    again: str
    title: str
    unit: str | None
    unit_words: str
    kind: TaskKind
    window: Period
    own_window: Period


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the blocks of one plan; `issued` lends its year to phrases that print none."""

    plan: str
    issued: date | None
    directory: Directory
    problems: list[Problem]

    def sections(self, blocks: Sequence[Block]) -> tuple[Section, ...]:
        """A section for every heading, flat, in the order of the paper."""
        top = min((block.level for block in blocks), default=2)
        stack: list[tuple[int, _Place]] = []
        found: list[Section] = []
        seen: dict[str, int] = {}
        given = handed_up(blocks)
        for index, block in enumerate(blocks):
            while stack and stack[-1][0] >= block.level:
                stack.pop()
            place = self._place(block, [place for _, place in stack], seen)
            stack.append((block.level, place))
            found.append(self._section(block, place, block.level - top + 1, given.get(index, ())))
        return tuple(found)

    def _place(self, block: Block, above: Sequence[_Place], seen: dict[str, int]) -> _Place:
        number, title = split_number(block.title)
        numbers = [place.number for place in above if place.number]
        address = printed_address([*numbers, number]) if number else slug(title) or "muc"
        base = anchor(address)
        seen[base] = seen.get(base, 0) + 1
        words = unit_words(title)
        unit = self.directory.find(words)
        parent = above[-1] if above else None
        kind = kind_of(title, words, unit, tuple(place.title for place in above), parent.kind if parent else None)
        led = any((label := read_label(item.text)) and label.label is Label.LEAD for item in block.items)
        carried_out = any(map(is_carrying_out, (title, *(p.title for p in above))))
        if led and kind is TaskKind.RESPONSIBILITY and not carried_out:
            kind = TaskKind.ACTIVITY  # what prints its own lead is part of the programme, wherever it stands
        named = bool(unit) or (kind is TaskKind.RESPONSIBILITY and parent is not None and names_a_body(words))
        window = self._window(title)
        return _Place(
            address=address,
            anchor=base if seen[base] == 1 else f"{base}--{seen[base]}",
            number=number,
            again="" if seen[base] == 1 else f"~{seen[base]}",
            title=title.rstrip(":"),
            unit=unit if named else (parent.unit if parent is not None else None),
            unit_words=words if named else (parent.unit_words if parent is not None else ""),
            kind=kind,
            window=window if window.dated or parent is None else parent.window,
            own_window=window,
        )

    def _window(self, title: str) -> Period:
        """The window a heading prints: “Đợt 1: từ tháng 3 đến tháng 9/2023”; a year alone names what is celebrated."""
        for found in find_periods(title, self.issued):
            period = found.period
            coarse = period.precision is Precision.YEAR or period.origin is not None
            if period.kind in {PeriodKind.RANGE, PeriodKind.OPEN, PeriodKind.DEADLINE} and period.dated and not coarse:
                return period
        return NOT_SAID

    def _section(self, block: Block, place: _Place, level: int, given: Sequence[tuple[Labelled, Origin]]) -> Section:
        self._tell_near_unit(block, place)
        for item in block.items:
            self._tell_near_labels((item, *item.items))
        labelled = {index: label for index, item in enumerate(block.items) if (label := read_label(item.text))}
        free = [item for index, item in enumerate(block.items) if index not in labelled]
        rows, lines = take_task_rows(block.lines)
        tasks: tuple[Task, ...] = ()
        if hands_up(block):
            rest = body_of(block.lines, block.items)
        elif labelled or given:
            own = [(label, block.items[index].origin) for index, label in labelled.items()]
            facts = facts_of([*own, *given], self.issued, self.directory)
            title = _title(place.title, free)
            task = self._task(place.address, place, (title, body_of(lines, free)), facts, (block.origin, place.anchor))
            tasks, rest = (replace(task, held_at=_held_at(free)),), Body()
        else:
            tasks, rest = self._tasks_below(block, place, free, lines)
        numbered = len(tasks) if tasks and not tasks[0].under_heading else 0
        return Section(
            address=place.address,
            anchor=place.anchor,
            number=place.number,
            title=place.title,
            level=level,
            origin=block.origin,
            body=rest,
            unit=place.unit,
            period=place.own_window,
            tasks=(*tasks, *self._row_tasks(rows, place, numbered)),
        )

    def _tasks_below(
        self, block: Block, place: _Place, free: Sequence[Item], lines: Sequence[Line]
    ) -> tuple[tuple[Task, ...], Body]:
        """The tasks of a section without labels of its own: its bullets', else its whole text where a unit heads it."""
        numbered = list(self._bullet_tasks(free, place))
        taken = {id(item) for item, _ in numbered}
        rest = body_of(lines, [item for item in free if id(item) not in taken])
        tasks = tuple(task for _, task in numbered)
        if not tasks and place.kind is TaskKind.RESPONSIBILITY and place.unit_words and rest:
            told = (place.title, rest)
            return (self._task(place.address, place, told, Facts(), (block.origin, place.anchor)),), Body()
        return tasks, rest

    def _row_tasks(self, rows: Sequence[TaskRow], place: _Place, before: int) -> Iterator[Task]:
        for count, row in enumerate(rows, start=before + 1):
            labels = [(labelled, row.line.origin) for labelled in row.labels]
            yield self._task(
                f"{place.address}-{count}",
                place,
                (row.title, Body()),
                facts_of(labels, self.issued, self.directory),
                (row.line.origin, f"{place.anchor}-viec-{count}"),
            )

    def _tell_near_unit(self, block: Block, place: _Place) -> None:
        """A heading that is all but a unit's name leaves the bullets below it nobody's."""
        if place.kind is not TaskKind.RESPONSIBILITY or place.unit_words or not block.items:
            return
        near = self.directory.nearest(place.title)
        if near:
            message = f"đề mục “{place.title}” không phải tên đơn vị nào; có phải “{near}”?"
            self.problems.append(Problem(block.origin, "plan-label", message, severity=Severity.WARNING))

    def _tell_near_labels(self, items: Iterable[Item]) -> None:
        """A bullet that all but begins with a label says nothing to the calendar: told, lest it be overlooked."""
        for item in items:
            near = nearest_label(item.text)
            if near:
                printed = item.text.partition(":")[0].strip("* ")
                message = f"“{printed}” không phải nhãn nào; có phải “{near}”?"
                problem = Problem(item.origin, "plan-label", message, severity=Severity.WARNING)
                self.problems.append(problem)

    def _bullet_tasks(self, items: Iterable[Item], place: _Place) -> Iterator[tuple[Item, Task]]:
        count = 0
        for item in items:
            labels = [(label, inner.origin) for inner in item.items if (label := read_label(inner.text))]
            if not labels and not (place.kind is TaskKind.RESPONSIBILITY and place.unit_words):
                continue
            count += 1
            title, text = title_of(item)
            others = [inner for inner in item.items if read_label(inner.text) is None]
            lines = [Line(item.origin, text)]
            task = self._task(
                f"{place.address}-{count}",
                place,
                (title, body_of(lines, others, item.lines)),
                facts_of(labels, self.issued, self.directory),
                (item.origin, f"{place.anchor}-viec-{count}"),
            )
            yield item, replace(task, held_at=_held_at(others))

    def _beside(self, place: _Place, origin: Origin) -> tuple[Named, ...]:
        """The unit of a heading that says with whom: “3.2. Với Văn phòng Tỉnh ủy”."""
        words = place.title.removeprefix("Với ").rstrip(" ,;")
        unit = self.directory.find(words) if words != place.title else None
        return (Named(words=words, origin=origin, unit=unit),) if unit else ()

    def _task(self, address: str, place: _Place, told: tuple[str, Body], facts: Facts, at: tuple[Origin, str]) -> Task:
        title, body = told
        origin, own_anchor = at
        heads = (Named(words=place.unit_words, origin=origin, unit=place.unit),) if place.unit_words else ()
        return Task(
            id=f"{self.plan}#{address}{place.again}",
            plan=self.plan,
            address=address,
            section=place.address,
            anchor=own_anchor,
            title=title,
            kind=TaskKind.REPORTING if facts.recipients and is_report(title) else place.kind,
            origin=origin,
            body=body,
            lead=facts.lead or heads,
            coordinating=facts.coordinating,
            recipients=facts.recipients,
            period=facts.period,
            inherited=NOT_SAID if facts.period.words else place.window,
            milestones=facts.milestones,
            period_label=facts.period_label,
            lead_label=facts.lead_label,
            beside=self._beside(place, origin) if own_anchor == place.anchor else (),
            without_time=facts.without_time,
            places=facts.places,
            form=facts.words.get(Label.FORM, ""),
            funding=facts.words.get(Label.FUNDING, ""),
            note=facts.words.get(Label.NOTE, ""),
            under_heading=own_anchor == place.anchor,
        )


def _held_at(items: Iterable[Item]) -> str:
    """The place that bullets name (“Địa điểm: …”); the bullet stays in the text, since no task is made by it alone."""
    labels = (read_any_label(item.text) for item in items)
    return next((label.value.rstrip(" .;") for label in labels if label and label.label is Label.PLACE), "")


def _title(heading: str, free: Sequence[Item]) -> str:
    """The title of a heading's task; where the heading says only with whom, the first thing done with them."""
    if _WITH.fullmatch(heading) is None or not free:
        return heading
    return title_of(free[0])[0]
