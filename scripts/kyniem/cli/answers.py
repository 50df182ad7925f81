"""What every command answers with: exit codes, problems one a line, their count.

Exit codes: 0 done; 1 the content has errors, or the work was refused; 2 the command was written wrongly;
130 interrupted (128 and SIGINT's number, as shells count).
"""

import sys
from collections.abc import Sequence

from kyniem.problems import Problem, Severity

DONE, REFUSED, MISUSED, STOPPED = 0, 1, 2, 130


def tell(problems: Sequence[Problem]) -> None:
    """Print each problem on a line of standard error."""
    for problem in problems:
        print(problem, file=sys.stderr)


def summary(problems: Sequence[Problem]) -> str:
    """How many errors and warnings there are, in a sentence."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return "Không có lỗi, không có cảnh báo."
    return f"{errors} lỗi, {warnings} cảnh báo."
