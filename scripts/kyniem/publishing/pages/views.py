"""What the templates are handed beside the model itself: small frozen views, and how they are worked out."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from kyniem.model.campaign import Phase
from kyniem.model.edition import Edition
from kyniem.model.plan import Plan, Section, Task
from kyniem.model.post import Post
from kyniem.publishing.addresses import address_of, address_of_section
from kyniem.publishing.times.task_times import stand_of

_WORDS_A_MINUTE = 200
"""Syllables, as Vietnamese writes them apart: an unhurried reader on a telephone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseView:
    """A phase and where today stands to it: done, now, to-come."""

    phase: Phase
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task with its plan, and where today stands to its written time."""

    task: Task
    plan: Plan
    state_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The days to the occasion: state is before, day or after."""

    state: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What a post serves, as the source box names it."""

    plan: Plan
    label: str
    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A link of the listing's row of pages."""

    number: int
    address: str
    current: bool


def phase_views(edition: Edition) -> tuple[PhaseView, ...]:
    """Every phase, in order."""
    return tuple(phase_view(edition, phase) for phase in edition.campaign.phases)


def phase_view(edition: Edition, phase: Phase) -> PhaseView:
    """Where today stands to a phase."""
    state = "done" if phase.end < edition.today else "to-come" if edition.today < phase.start else "now"
    return PhaseView(phase=phase, state=state)


def task_rows(edition: Edition, tasks: Iterable[Task]) -> tuple[TaskRow, ...]:
    """Rows for tasks of this edition."""
    rows = []
    for task in tasks:
        plan = edition.plan(task.plan)
        if plan is not None:
            rows.append(
                TaskRow(
                    task=task,
                    plan=plan,
                    state_words=stand_of(task, edition.today, edition.campaign.end).words,
                )
            )
    return tuple(rows)


def minutes_of(*texts: str) -> int:
    """The minutes in which texts are read, rounded up, at least one."""
    return max(1, ceil(sum(len(text.split()) for text in texts) / _WORDS_A_MINUTE))


def served_by(edition: Edition, post: Post) -> tuple[Served, ...]:
    """The plan sections and tasks a post serves, as far as they are in this edition."""
    found = []
    for reference in post.serves:
        served = edition.served(reference)
        if served is None:
            continue
        plan, part = served
        if isinstance(part, Task):
            found.append(Served(plan=plan, label=f"mục {part.section}", title=part.title, address=address_of(part)))
        elif isinstance(part, Section):
            address = address_of_section(plan.id, part)
            found.append(Served(plan=plan, label=f"mục {part.address}", title=part.title, address=address))
        else:
            found.append(Served(plan=plan, label="", title=plan.title, address=plan.address))
    return tuple(found)
