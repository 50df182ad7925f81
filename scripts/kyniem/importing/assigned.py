"""What a section assigns: the many ways papers say who does a thing, with whom and when, as labels under its deed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kyniem.importing.said import TAKEN, Assigned, Deed, Said, count_of, time_said
from kyniem.importing.structure import Entry, Node
from kyniem.model.period import Period, PeriodKind, Precision
from kyniem.phrases.assignments import Assignment, read_assignment
from kyniem.phrases.citations import find_citations
from kyniem.phrases.folding import fold_accents, fold_space
from kyniem.phrases.labels import Label, Labelled, split_labels
from kyniem.phrases.organisations import Directory
from kyniem.phrases.periods import FoundPeriod, find_periods

_BARE_HEADER = re.compile(
    r"(?:tien do(?: thuc hien)?|trien khai thuc hien|to chuc thuc hien|phan cong(?: (?:thuc hien|nhiem vu))?|thuc hien"
    r"|thoi gian, tien do)"
)
_IN_BRACKETS = re.compile(r"\s*\((?P<inner>[^()]*)\)")
_INLINE_TIME = re.compile(
    r"(?:^|(?<=[.;,(])\s*|\s*[-–]\s*)(?P<label>(?:thời gian|thời hạn)(?:\s+[^\s:.;,()]+){0,5})\s*:"
    r"\s*(?P<value>[^.;()]+)",
    re.IGNORECASE,
)


_CHARGES = re.compile(r"(?:giao(?: cho)?|đề nghị|yêu cầu|phân công)\s+", re.IGNORECASE)
_LISTED = frozenset({Label.LEAD, Label.COORDINATING})


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads what sections assign; `issued` lends its year to times that print none."""

    directory: Directory
    issued: date | None

    def labelled(self, node: Node) -> Assigned:
        """A section whose labels stand in lines of their own: of the whole section, or of each of its bullets."""
        assigned = Assigned(node)
        groups = self._groups(_with_values(node.entries))
        if len(groups) > 1:
            assigned.deeds = groups
            return assigned
        deed = groups[0] if groups else Deed("", node.number)
        assigned.free, assigned.said = deed.inner, deed.said
        if assigned.said:
            self._add_times_in_words(assigned)
        return assigned

    def bracketed(self, title: str, number: int) -> tuple[str, list[Said]] | None:
        """A title with its labels in brackets, taken apart: “Viết lịch sử xã (chủ trì: …; thời gian: …)”; else None."""
        for bracket in _IN_BRACKETS.finditer(title):
            labels = [label for label in split_labels(bracket["inner"]) if label.label in TAKEN and label.value]
            if labels:
                said = [each for label in labels for each in self._said(label, number)]
                return fold_space(title.replace(bracket.group(), " ", 1)).strip(" .;"), said
        return None

    def _groups(self, entries: Sequence[Entry]) -> list[Deed]:
        """One group for the whole section; one a bullet where several bullets have labels of their own."""
        nested = _with_own_labels(entries)
        if nested:
            return [self._deed(bullet, inner) for bullet, inner in nested]
        whole = Deed("", entries[0].number if entries else 0)
        for entry, following in _with_next(entries):
            labels = split_labels(entry.text) if not entry.cells else ()
            if any(label.label in TAKEN and label.value for label in labels):
                self._take(whole, labels, entry)
            elif not _is_bare_header(entry, following):
                whole.inner.append(entry)
        if count_of(whole.said, Label.LEAD) > 1 and (blocks := self._blocks(entries)):
            return blocks
        return [whole]

    def _blocks(self, entries: Sequence[Entry]) -> list[Deed]:
        """Deeds each closed by labels of its own, one after another in one section; none where the paper is not so."""
        deeds: list[Deed] = []
        closed = True
        for entry in entries:
            labels = split_labels(entry.text)
            if any(label.label in TAKEN for label in labels):
                if not deeds:
                    return []
                self._take(deeds[-1], labels, entry)
                closed = True
            elif closed:
                deeds.append(Deed(entry.text, entry.number))
                closed = False
            else:
                deeds[-1].inner.append(Entry(1, entry.text, entry.number, entry.cells))
        leads = [count_of(deed.said, Label.LEAD) for deed in deeds]
        return deeds if len(deeds) > 1 and max(leads) <= 1 else []

    def _deed(self, bullet: Entry, inner: Sequence[Entry]) -> Deed:
        deed = Deed(bullet.text, bullet.number)
        for entry, following in _with_next(inner):
            labels = split_labels(entry.text)
            if any(label.label in TAKEN for label in labels):
                self._take(deed, labels, entry)
            elif not _is_bare_header(entry, following):
                deed.inner.append(entry)
        return deed

    def _take(self, deed: Deed, labels: Sequence[Labelled], entry: Entry) -> None:
        """The labels of one line; those a task has no field for stay words of their own."""
        for label in labels:
            if label.label in TAKEN:
                deed.said.extend(self._said(label, entry.number))
            elif label.value:
                deed.inner.append(replace(entry, text=f"{label.printed}: {label.value}"))

    def _said(self, label: Labelled, number: int) -> Iterator[Said]:
        """A label with what its value says besides: a limit in brackets, whom it is shared with."""
        value = label.value
        if label.label not in {Label.LEAD, Label.COORDINATING}:
            if value:
                yield Said(label.printed, value, number, label.label)
            return
        found = self.times(value)
        for bracket in list(_IN_BRACKETS.finditer(value)):
            if any(bracket.start() <= each.start and each.stop <= bracket.end() for each in found):
                value = value.replace(bracket.group(), "", 1)
        assignment = read_assignment(value, self.directory) if label.label is Label.LEAD else None
        if assignment is not None and assignment.lead and assignment.deed:
            yield Said(label.printed, "; ".join(assignment.lead), number, Label.LEAD)
            if assignment.coordinating:
                yield Said("Đơn vị phối hợp", "; ".join(assignment.coordinating), number, Label.COORDINATING)
            yield Said("Ghi chú", label.value, number, Label.NOTE)
        elif value.strip(" .;"):
            yield Said(label.printed, value, number, label.label)
        for each in found:
            yield time_said(each, label.value, number, Label.MILESTONE)

    def _add_times_in_words(self, assigned: Assigned) -> None:
        """A time that stands at the end of a sentence of a section with labels belongs to the section too."""
        if any(said.kind is Label.TIME for said in assigned.said):
            return
        for entry in assigned.free:
            match = _INLINE_TIME.search(entry.text)
            if match is not None and self.times(match["value"]):
                label = fold_space(match["label"])
                value = fold_space(match["value"])
                said = Said(label[:1].upper() + label[1:], value, entry.number, Label.TIME, added=True)
                assigned.said.append(said)
                return

    def times(self, text: str) -> tuple[FoundPeriod, ...]:
        """The times of doing something in running text: no dates of cited papers, no anniversaries, no bare years."""
        cited = [(each.start, each.stop) for each in find_citations(text)]
        return tuple(
            found
            for found in find_periods(text, self.issued)
            if found.period.dated
            and found.period.origin is None
            and not any(start <= found.start < stop for start, stop in cited)
            and not self._is_past(found.period)
        )

    def _is_past(self, period: Period) -> bool:
        """A day long before the paper is history; a year alone names an edition or a plan, not a time."""
        if period.precision is Precision.YEAR and period.kind is not PeriodKind.DEADLINE and not period.continuing:
            return True
        last = period.end or period.start
        return (
            self.issued is not None
            and last is not None
            and period.recurrence is None
            and last.year < self.issued.year - 1
        )

    def in_words(self, entry: Entry, inner: Sequence[Entry] = (), *, headed: bool = False) -> Deed:
        """A bullet whose sentence itself says who and when: “Giao … chủ trì, phối hợp với …”, “… trước 25/3/2023”."""
        deed = Deed(entry.text, entry.number, list(inner))
        assignment = read_assignment(entry.text, self.directory)
        if assignment is not None and headed and not _opens_with(entry.text, assignment.lead):
            assignment = replace(assignment, lead=())  # the heading's unit does it; others are only spoken of
        if assignment is not None:
            deed.said.extend(_said_by(assignment, entry.number))
        first, *further = self.times(entry.text) or (None,)
        if first is not None:
            deed.said.append(time_said(first, entry.text, entry.number, Label.TIME))
        for each in further:
            deed.said.append(time_said(each, entry.text, entry.number, Label.MILESTONE))
        return deed


def _said_by(assignment: Assignment, number: int) -> Iterator[Said]:
    if assignment.lead:
        yield Said("Đơn vị chủ trì", "; ".join(assignment.lead), number, Label.LEAD, added=True)
    if assignment.coordinating:
        yield Said("Đơn vị phối hợp", "; ".join(assignment.coordinating), number, Label.COORDINATING, added=True)


def _with_own_labels(entries: Sequence[Entry]) -> list[tuple[Entry, list[Entry]]]:
    """The bullets of a section with what lies below each, where two or more have labels below them; else nothing."""
    runs: list[tuple[Entry, list[Entry]]] = []
    for entry in entries:
        if entry.depth >= 1 and runs:
            runs[-1][1].append(entry)
        else:
            runs.append((entry, []))
    own = [run for run in runs if any(_is_label(inner) for inner in run[1]) and not _is_label(run[0])]
    return runs if len(own) > 1 else []


def _is_label(entry: Entry) -> bool:
    return any(label.label in TAKEN for label in split_labels(entry.text))


def _is_bare_header(entry: Entry, following: Entry | None) -> bool:
    """“Tiến độ thực hiện:” over labels says nothing itself."""
    text = fold_accents(entry.text).rstrip(" :.")
    return _BARE_HEADER.fullmatch(text) is not None and following is not None and _is_label(following)


def _with_next(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry | None]]:
    yield from (
        (entry, entries[index + 1] if index + 1 < len(entries) else None) for index, entry in enumerate(entries)
    )


def _with_values(entries: Sequence[Entry]) -> list[Entry]:
    """Entries where a label over bullets (“- Đơn vị phối hợp:” over “+ Sở A”) has these as its value."""
    joined: list[Entry] = []
    open_label = False
    for entry in entries:
        if open_label and entry.depth > joined[-1].depth and not _is_label(entry):
            divider = "" if joined[-1].text.endswith(":") else ";"
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text.rstrip(' .;,')}{divider} {entry.text}")
            continue
        labels = split_labels(entry.text) if not entry.cells else ()
        open_label = bool(labels) and all(label.label in _LISTED and not label.value for label in labels)
        joined.append(entry)
    return joined


def _opens_with(text: str, lead: Sequence[str]) -> bool:
    """Whether a sentence begins with the unit that it makes the lead, or by charging it."""
    opening = _CHARGES.sub("", text.strip())
    return bool(lead) and opening.casefold().startswith(lead[0].casefold())
