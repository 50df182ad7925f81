"""Rules about the original papers: faults that a plan itself may have, told as warnings and open to acceptance."""

from collections.abc import Iterator
from dataclasses import dataclass

from kyniem.model.hub import Hub
from kyniem.model.plan import Plan, Section
from kyniem.phrases.dates import write_day
from kyniem.phrases.numbering import ordinal
from kyniem.problems import Problem, Severity
from kyniem.rules.windows import wrong_sum


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of a paper: the problem, and the plan and section it stands in."""

    problem: Problem
    plan: str
    section: str


def sections_are_numbered_in_order(hub: Hub) -> Iterator[Finding]:
    """Among the sections under one heading the numbers count up by one; a gap or a double is the paper's fault."""
    for plan in hub.plans:
        last: dict[int, tuple[str, int]] = {}
        for section in plan.sections:
            for level in [level for level in last if level > section.level]:
                del last[level]
            value = ordinal(section.number) if section.number else None
            if value is None:
                continue
            form = _form(section.number)
            before = last.get(section.level)
            last[section.level] = (form, value)
            expected = 1 if before is None or before[0] != form else before[1] + 1
            if value != expected:
                yield _finding(plan, section, _misnumbered(section, value, expected))


def deadlines_come_after_the_date_of_issue(hub: Hub) -> Iterator[Finding]:
    """A deadline that was over on the day the paper was signed is the paper's fault."""
    for plan in hub.plans:
        for task in plan.tasks:
            for number, period in enumerate(task.periods):
                if plan.issued is not None and period.deadline is not None and period.deadline < plan.issued:
                    message = f"thời hạn “{period.words}” đứng trước ngày ban hành {write_day(plan.issued)} của văn bản"
                    problem = Problem(task.place_of_period(number), "plan-deadline", message, severity=Severity.WARNING)
                    yield Finding(problem, plan.id, task.address)


def times_with_numbers_are_read(hub: Hub) -> Iterator[Finding]:
    """A time that prints numbers and yet is read as no date is misprinted, mistyped, or beyond what can be read."""
    for plan in hub.plans:
        for task in plan.tasks:
            for number, period in enumerate(task.periods):
                if not period.dated and any(character.isdecimal() for character in period.words):
                    message = f"thời gian “{period.words}” có con số mà không đọc được thành ngày tháng"
                    problem = Problem(task.place_of_period(number), "plan-time", message, severity=Severity.WARNING)
                    yield Finding(problem, plan.id, task.address)


def anniversaries_of_plans_add_up(hub: Hub) -> Iterator[Finding]:
    """An anniversary in a plan whose years are not the difference of its two days."""
    for plan in hub.plans:
        for anniversary in plan.anniversaries:
            message = wrong_sum(anniversary)
            if message:
                above = [section for section in plan.sections if section.origin.line <= anniversary.origin.line]
                section = above[-1].address if above else ""
                problem = Problem(anniversary.origin, "plan-anniversary", message, severity=Severity.WARNING)
                yield Finding(problem, plan.id, section)


def _form(number: str) -> str:
    """How a number is written, so that 1., 2. and (1), (2) are not counted as one row."""
    if number.startswith("("):
        return "("
    return number.rpartition(".")[0] if "." in number else ("I" if number[0].isalpha() else "1")


def _misnumbered(section: Section, value: int, expected: int) -> str:
    what = "trùng số" if value < expected else "nhảy số"
    return f"mục {section.address} đánh {what}: lẽ ra là mục thứ {expected} ở bậc này"


def _finding(plan: Plan, section: Section, message: str) -> Finding:
    problem = Problem(section.origin, "plan-section-order", message, severity=Severity.WARNING)
    return Finding(problem, plan.id, section.address)
