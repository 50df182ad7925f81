"""The rule of anniversaries in papers: the years claimed are the difference of the two days."""

from collections.abc import Iterator

from kyniem.model.hub import Hub
from kyniem.problems import Problem, Severity
from kyniem.rules.findings import Finding, section_at
from kyniem.rules.windows import wrong_sum


def anniversaries_of_plans_add_up(hub: Hub) -> Iterator[Finding]:
    """An anniversary in a plan whose years are not the difference of its two days."""
    for plan in hub.plans:
        for anniversary in plan.anniversaries:
            message = wrong_sum(anniversary)
            if message:
                origin = anniversary.origin
                problem = Problem(origin, "plan-anniversary", message, severity=Severity.WARNING)
                yield Finding(problem, plan.id, section_at(plan, origin.line))
