"""The rule of windows within windows: what a task prints lies in its section's window, a milestone in its task's."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from kyniem.model.hub import Hub
from kyniem.model.period import NOT_SAID, Borrowed, Interval, Period, PeriodKind, Precision
from kyniem.model.plan import Plan, Section, Task, TaskKind
from kyniem.phrases.folding import fold_accents
from kyniem.problems import Origin, Problem, Severity
from kyniem.rules.findings import Finding

_AT_ITS_HEIGHT = re.compile(r"tap trung|cao diem|trong tam|trong diem|diem nhan|khai mac|be mac|dien ra")
"""Milestones that are a part of the work itself, so that they lie within its window on both sides."""
_BEFORE_IT = re.compile(r"ke hoach|dang ky|chuan bi|thanh lap|tham muu|kich ban|the le|ban hanh|xay dung|de xuat")
"""Milestones and tasks of getting ready: they may come before the window, and never when it is over."""
_AFTER_IT = re.compile(
    r"tong ket|so ket|bao cao|quyet toan|thanh toan|nghiem thu|khen thuong|trao giai|ket qua|danh gia"
)
"""Tasks of rounding off: they may come when the window is over."""
_NONE_OF_ITS_OWN = frozenset({PeriodKind.RECURRING, PeriodKind.EVENT, PeriodKind.UNDETERMINED})
_MONTHS_OF = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF_YEAR: 6, Precision.YEAR: 12}
_THIRDS = (1, 11, 21)
_LAST_YEAR = 9990


class _Window(NamedTuple):
    """A window that others must lie in: its days, its words as printed, and where they stand."""

    period: Period
    origin: Origin


def windows_lie_within_their_parents(hub: Hub) -> Iterator[Finding]:
    """A task's window lies in that of the section it stands in, and a high point in its task's.

    Only what no reading of the words allows is told: "quý III" under "từ tháng 8" may well mean August.
    """
    for plan in hub.plans:
        above: dict[int, _Window] = {}
        for section in plan.sections:
            for level in [level for level in above if level >= section.level]:
                del above[level]
            outer, own = _nearest(above), _window_of(section)
            if own is not None:
                above[section.level] = own
            if own is not None and own.origin == section.origin:
                if outer is not None and _reaches_out(own.period, outer.period):
                    yield _outside(plan, (section.address, own.origin), own.period, outer)
                outer = own
            for task in section.tasks:
                yield from _of_task(plan, task, outer if task.under_heading else own or outer)


def _window_of(section: Section) -> _Window | None:
    """The window printed in a heading, else that of the task which the labels under it make of the heading itself.

    A heading that names one day or a whole year tells what it is about ("Lễ mít tinh ngày 30/10/2023", "Tổng kết năm
    2022"), not when all below it is done.
    """
    window = section.period
    if _binds(window) and window.kind is not PeriodKind.POINT and window.precision is not Precision.YEAR:
        return _Window(section.period, section.origin)
    for task in section.tasks:
        if task.under_heading and _binds(task.period):
            return _Window(task.period, task.place_of_period(0))
    return None


def _nearest(above: dict[int, _Window]) -> _Window | None:
    return above[max(above)] if above else None


def _of_task(plan: Plan, task: Task, parent: _Window | None) -> Iterator[Finding]:
    if task.kind is TaskKind.REPORTING:
        return
    place = task.place_of_period(0)
    if parent is not None and _is_misplaced(task, parent.period):
        yield _outside(plan, (task.address, place), task.period, parent)
    own = _Window(task.period, place) if _binds(task.period) else parent
    if own is None:
        return
    for number, milestone in enumerate(task.milestones, start=1):
        label = fold_accents(milestone.label)
        at_its_height, before = _AT_ITS_HEIGHT.search(label), _BEFORE_IT.search(label)
        too_late = before is not None and _comes_after(milestone.period, own.period)
        if too_late or (at_its_height is not None and _reaches_out(milestone.period, own.period)):
            yield _outside(plan, (task.address, task.place_of_period(number)), milestone.period, own)


def _is_misplaced(task: Task, parent: Period) -> bool:
    """Whether a task's own time lies outside; getting ready may come before, rounding off behind."""
    title = fold_accents(task.title)
    if _BEFORE_IT.search(title):
        return _comes_after(task.period, parent)
    return _reaches_out(task.period, replace(parent, end=None) if _AFTER_IT.search(title) else parent)


def _outside(plan: Plan, at: tuple[str, Origin], period: Period, parent: _Window) -> Finding:
    section, origin = at
    message = f"thời gian “{period.words}” ra ngoài khoảng “{parent.period.words}” ở dòng {parent.origin.line}"
    return Finding(Problem(origin, "plan-window", message, severity=Severity.WARNING), plan.id, section)


def _binds(period: Period) -> bool:
    """Whether a period is a window that something may lie outside of."""
    return (
        period is not NOT_SAID
        and period.kind not in _NONE_OF_ITS_OWN
        and period.recurrence is None
        and (period.start is not None or period.end is not None)
        and not (period.kind is PeriodKind.DEADLINE and period.start is None)
        and Borrowed.WINDOW not in period.borrowed
    )


def _reaches_out(period: Period, parent: Period) -> bool:
    """Whether, however the words are taken, some of `period` lies before or behind `parent`.

    A year that either of them only borrowed may be the one before or after.
    """
    if period.recurrence is not None or period.kind in _NONE_OF_ITS_OWN:
        return False
    return all(_is_out(period, parent, years) for years in _years(period, parent))


def _comes_after(period: Period, parent: Period) -> bool:
    """Whether all of a milestone comes when its window is over, in every year that may be meant."""
    if parent.end is None or period.recurrence is not None:
        return False
    begins = period.start or period.end
    last = parent.end
    return begins is not None and all(_shifted(begins, years) > last for years in _years(period, parent))


def _years(period: Period, parent: Period) -> tuple[int, ...]:
    return (-1, 0, 1) if Borrowed.YEAR in (*period.borrowed, *parent.borrowed) else (0,)


def _is_out(period: Period, parent: Period, years: int) -> bool:
    for stretch in period.intervals or (Interval(start=period.start, end=period.end),):
        start = _shifted(stretch.start, years) if stretch.start else None
        end = _shifted(stretch.end, years) if stretch.end else None
        first, last = _first_of_last(period, start, end), _last_of_first(period, start, end)
        if (parent.end and first and first > parent.end) or (parent.start and last and last < parent.start):
            return True
    return False


def _first_of_last(period: Period, start: date | None, end: date | None) -> date | None:
    """The first day of the last month (quarter, year …) it names: even on that day it would be under way."""
    if end is None:
        return start
    begins = _first_day(period.precision, end)
    return max(begins, start) if start is not None else begins


def _last_of_first(period: Period, start: date | None, end: date | None) -> date | None:
    """The last day of the first month (quarter, year …) it names; a deadline alone says nothing of a beginning."""
    if start is None or period.kind is PeriodKind.DEADLINE:
        return None
    ends = _last_day(period.precision, start)
    return min(ends, end) if end is not None else ends


def _first_day(precision: Precision, day: date) -> date:
    if precision is Precision.PART_OF_MONTH:
        return day.replace(day=max(third for third in _THIRDS if third <= day.day))
    months = _MONTHS_OF.get(precision)
    return day if months is None else day.replace(day=1, month=day.month - (day.month - 1) % months)


def _last_day(precision: Precision, day: date) -> date:
    months = _MONTHS_OF.get(precision, 1 if precision is Precision.PART_OF_MONTH else None)
    if precision is Precision.PART_OF_MONTH and day.day < _THIRDS[-1]:
        return day.replace(day=min(third for third in _THIRDS if third > day.day)) - timedelta(days=1)
    if months is None:
        return day
    count = day.year * 12 + _first_day(precision, day.replace(day=1)).month - 1 + months
    return date(count // 12, count % 12 + 1, 1) - timedelta(days=1)


def _shifted(day: date, years: int) -> date:
    if not years or not 1 < day.year < _LAST_YEAR:
        return day
    month_end = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if month_end else day.day)
