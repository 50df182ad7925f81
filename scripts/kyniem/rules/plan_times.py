"""Rules about the times of a paper: read at all, not over when it was signed, not outside the window they belong to."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kyniem.model.hub import Hub
from kyniem.model.period import Borrowed, Period, PeriodKind
from kyniem.model.plan import Plan
from kyniem.phrases.dates import write_day
from kyniem.phrases.periods import find_periods
from kyniem.problems import Origin, Problem, Severity
from kyniem.rules.findings import Finding, place_at, running_text, section_at

_RECENT = timedelta(days=366)
"""A deadline in running text that was over longer ago than this tells history ("trước ngày 30/4/1975")."""
_NEXT_YEAR = timedelta(days=60)
"""A deadline without a year that would have been over longer than this means the year to come."""
_AT_ODDS = {
    "day-on-another-weekday": "ghi thứ không khớp với ngày",
    "lunar-day-glossed-otherwise": "ghi ngày âm lịch không khớp với ngày dương lịch",
}
"""What the reader of times itself found at odds: its rule, and what is said of it."""
_NO_DATE = frozenset(
    {
        *("term-of-office", "school-year", "stage", "target-year", "history", "event", "duration", "count", "ordinal"),
        *("on-demand", "not-said", "several-frequencies", "periodically", "continuing"),
    }
)
"""Rules that tell what is no date, whatever numbers it holds."""
_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")
_DEADLINE_WORDS = re.compile(r"(?:trước|nhất|hạn|hết|hoàn thành|xong)[^.;]{0,40}\d", re.IGNORECASE)
"""What a paragraph must hold for a deadline to be in it; to read every time of a paper takes far longer."""


def times_are_read_and_agree_with_themselves(hub: Hub) -> Iterator[Finding]:
    """A time that prints numbers is read as a date, and its weekday or lunar day is that of its day.

    Where it is not, it is misprinted, mistyped, or beyond what can be read; durations, terms of office, school years
    are read, as something that is no date.
    """
    for plan in hub.plans:
        for task in plan.tasks:
            for number, period in enumerate(task.periods):
                fault = _fault(period)
                if fault:
                    message = f"thời gian “{period.words}” {fault}"
                    problem = Problem(task.place_of_period(number), "plan-time", message, severity=Severity.WARNING)
                    yield Finding(problem, plan.id, task.address)


def _fault(period: Period) -> str:
    if period.rule in _AT_ODDS:
        return _AT_ODDS[period.rule]
    if period.dated or period.rule in _NO_DATE or not any(character.isdecimal() for character in period.words):
        return ""
    return "có con số mà không đọc được thành ngày tháng"


def deadlines_come_after_the_date_of_issue(hub: Hub) -> Iterator[Finding]:
    """A deadline that was over on the day the paper was signed is the paper's fault, in a label as in running text."""
    for plan in hub.plans:
        if plan.issued is None:
            continue
        labelled: set[tuple[str, date | None]] = set()
        for task in plan.tasks:
            for number, period in enumerate(task.periods):
                labelled.add((task.section, period.deadline))
                if _was_over(period, plan.issued):
                    yield _too_early(plan, period.words, (task.place_of_period(number), task.address))
        for origin, period in _told_in_text(plan):
            section = section_at(plan, origin.line)
            if (section, period.deadline) in labelled:
                continue  # told above, at the label, be it that very line or the sentence it was taken from
            if _was_over(period, plan.issued) and _is_recent(period, plan.issued):
                yield _too_early(plan, period.words, (origin, section))


def _told_in_text(plan: Plan) -> Iterator[tuple[Origin, Period]]:
    """The deadlines that stand in a plan's running text, each with its line."""
    for paragraph in _PARAGRAPH.finditer(running_text(plan)):
        if _DEADLINE_WORDS.search(paragraph[0]) is None:
            continue
        for found in find_periods(paragraph[0], plan.issued):
            if found.period.kind is PeriodKind.DEADLINE:
                yield place_at(plan, paragraph.start() + found.start), found.period


def _was_over(period: Period, issued: date) -> bool:
    deadline = period.deadline
    if deadline is None or period.recurrence is not None or deadline >= issued:
        return False
    return Borrowed.YEAR not in period.borrowed or issued - deadline < _NEXT_YEAR


def _is_recent(period: Period, issued: date) -> bool:
    return period.deadline is not None and issued - period.deadline <= _RECENT


def _too_early(plan: Plan, words: str, at: tuple[Origin, str]) -> Finding:
    origin, section = at
    issued = write_day(plan.since)
    message = f"thời hạn “{words}” đứng trước ngày ban hành {issued} của văn bản"
    return Finding(Problem(origin, "plan-deadline", message, severity=Severity.WARNING), plan.id, section)
