"""Sections and tasks: the outline of a plan read as officials write it, label by label."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kyniem.model.period import NOT_SAID, Period, PeriodKind
from kyniem.model.plan import Milestone, Section, Task, TaskKind
from kyniem.model.text import Body
from kyniem.model.unit import Named
from kyniem.phrases.folding import fold_accents, slug
from kyniem.phrases.labels import Label, Labelled, is_not_said, nearest_label, read_label
from kyniem.phrases.numbering import anchor, printed_address, split_number
from kyniem.phrases.organisations import Directory, clean_name, split_names
from kyniem.phrases.periods import parse_period
from kyniem.problems import Origin, Problem, Severity
from kyniem.reading.outline import Block, Item, Line, body_of, title_of

_REPORTING = "che do bao cao"
_FINISHING = "hoan thanh"
_CARRYING_OUT = "to chuc thuc hien"
_ROLE = re.compile(r"\s+(?:là|có trách nhiệm)\b.*$")


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the labelled bullets of one task say."""

    lead: tuple[Named, ...] = ()
    coordinating: tuple[Named, ...] = ()
    recipients: tuple[Named, ...] = ()
    period: Period = NOT_SAID
    milestones: tuple[Milestone, ...] = ()
    places: tuple[Origin, ...] = ()
    words: dict[Label, str] = field(default_factory=dict)


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
        for block in blocks:
            while stack and stack[-1][0] >= block.level:
                stack.pop()
            place = self._place(block, [place for _, place in stack], seen)
            stack.append((block.level, place))
            found.append(self._section(block, place, block.level - top + 1))
        return tuple(found)

    def _place(self, block: Block, above: Sequence[_Place], seen: dict[str, int]) -> _Place:
        number, title = split_number(block.title)
        numbers = [place.number for place in above if place.number]
        address = printed_address([*numbers, number]) if number else slug(title) or "muc"
        base = anchor(address)
        seen[base] = seen.get(base, 0) + 1
        words = clean_name(_ROLE.sub("", title.rstrip(":")))
        unit = self.directory.find(words)
        parent = above[-1] if above else None
        kind = _kind(title, unit, parent)
        return _Place(
            address=address,
            anchor=base if seen[base] == 1 else f"{base}--{seen[base]}",
            number=number,
            again="" if seen[base] == 1 else f"~{seen[base]}",
            title=title.rstrip(":"),
            unit=unit or (parent.unit if parent is not None else None),
            unit_words=words if unit else (parent.unit_words if parent is not None else ""),
            kind=kind,
        )

    def _section(self, block: Block, place: _Place, level: int) -> Section:
        self._tell_near_unit(block, place)
        for item in block.items:
            self._tell_near_labels((item, *item.items))
        labelled = {index: label for index, item in enumerate(block.items) if (label := read_label(item.text))}
        free = [item for index, item in enumerate(block.items) if index not in labelled]
        if labelled:
            facts = self._facts([(label, block.items[index].origin) for index, label in labelled.items()])
            body = body_of(block.lines, free)
            tasks: tuple[Task, ...] = (self._heading_task(block, place, body, facts),)
            rest = Body()
        else:
            numbered = list(self._bullet_tasks(free, place))
            tasks = tuple(task for _, task in numbered)
            taken = {id(item) for item, _ in numbered}
            rest = body_of(block.lines, [item for item in free if id(item) not in taken])
            if not tasks and place.kind is TaskKind.RESPONSIBILITY and place.unit and rest:
                tasks, rest = (self._heading_task(block, place, rest, _Facts()),), Body()
        return Section(
            address=place.address,
            anchor=place.anchor,
            number=place.number,
            title=place.title,
            level=level,
            origin=block.origin,
            body=rest,
            unit=place.unit,
            tasks=tasks,
        )

    def _tell_near_unit(self, block: Block, place: _Place) -> None:
        """A heading that is all but a unit's name leaves the bullets below it nobody's."""
        if place.kind is not TaskKind.RESPONSIBILITY or place.unit or not block.items:
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

    def _heading_task(self, block: Block, place: _Place, body: Body, facts: _Facts) -> Task:
        return self._task(place.address, place, (place.title, body), facts, (block.origin, place.anchor))

    def _bullet_tasks(self, items: Iterable[Item], place: _Place) -> Iterator[tuple[Item, Task]]:
        count = 0
        for item in items:
            labels = [(label, inner.origin) for inner in item.items if (label := read_label(inner.text))]
            if not labels and not (place.kind is TaskKind.RESPONSIBILITY and place.unit):
                continue
            count += 1
            title, text = title_of(item)
            others = [inner for inner in item.items if read_label(inner.text) is None]
            lines = [Line(item.origin, text)]
            task = self._task(
                f"{place.address}-{count}",
                place,
                (title, body_of(lines, others, item.lines)),
                self._facts(labels),
                (item.origin, f"{place.anchor}-viec-{count}"),
            )
            yield item, task

    def _task(self, address: str, place: _Place, told: tuple[str, Body], facts: _Facts, at: tuple[Origin, str]) -> Task:
        title, body = told
        origin, own_anchor = at
        inherited = (Named(words=place.unit_words, origin=origin, unit=place.unit),) if place.unit else ()
        return Task(
            id=f"{self.plan}#{address}{place.again}",
            plan=self.plan,
            address=address,
            section=place.address,
            anchor=own_anchor,
            title=title,
            kind=place.kind,
            origin=origin,
            body=body,
            lead=facts.lead or inherited,
            coordinating=facts.coordinating,
            recipients=facts.recipients,
            period=facts.period,
            milestones=facts.milestones,
            places=facts.places,
            form=facts.words.get(Label.FORM, ""),
            funding=facts.words.get(Label.FUNDING, ""),
            note=facts.words.get(Label.NOTE, ""),
            under_heading=own_anchor == place.anchor,
        )

    def _facts(self, labels: Sequence[tuple[Labelled, Origin]]) -> _Facts:
        named: dict[Label, list[Named]] = {Label.LEAD: [], Label.COORDINATING: [], Label.RECIPIENT: []}
        times: list[tuple[Milestone, Origin]] = []
        milestones: list[tuple[Milestone, Origin]] = []
        words: dict[Label, str] = {}
        for labelled, origin in labels:
            if is_not_said(labelled.value):
                continue
            if labelled.label in named:
                named[labelled.label].extend(self._named(labelled.value, origin))
            elif labelled.label in {Label.TIME, Label.MILESTONE}:
                period = _period(labelled, self.issued)
                target = times if labelled.label is Label.TIME else milestones
                target.append((Milestone(label=labelled.printed, period=period), origin))
            else:
                words[labelled.label] = labelled.value
        further = [*times[1:], *milestones]
        own = [origin for _, origin in times[:1]] or [origin for _, origin in further[:1]]
        return _Facts(
            lead=tuple(named[Label.LEAD]),
            coordinating=tuple(named[Label.COORDINATING]),
            recipients=tuple(named[Label.RECIPIENT]),
            period=times[0][0].period if times else NOT_SAID,
            milestones=tuple(milestone for milestone, _ in further),
            places=(*own, *(origin for _, origin in further)),
            words=words,
        )

    def _named(self, value: str, origin: Origin) -> Iterator[Named]:
        for name in split_names(value, self.directory):
            yield Named(words=name, origin=origin, unit=self.directory.find(name))


def _period(labelled: Labelled, issued: date | None) -> Period:
    """The time after a label; “Thời gian hoàn thành: trong tháng 3” is a limit, the month's last day, not a stretch."""
    period = parse_period(labelled.value, issued)
    if period.kind is PeriodKind.RANGE and _FINISHING in fold_accents(labelled.printed):
        return replace(period, kind=PeriodKind.DEADLINE, deadline=period.end)
    return period


def _kind(title: str, unit: str | None, parent: _Place | None) -> TaskKind:
    if _REPORTING in fold_accents(title):
        return TaskKind.REPORTING
    if parent is not None and parent.kind is not TaskKind.ACTIVITY:
        return parent.kind
    if unit is not None or _CARRYING_OUT in fold_accents(title):
        return TaskKind.RESPONSIBILITY
    return TaskKind.ACTIVITY
