"""What can be wrong, where it stands, and how it is said: origins, problems and the tree of errors.

The tree of errors, all of it:

    KyniemError            anything kyniem itself raises on purpose
    ├── ContentError       the content has problems; carries all of them
    ├── UnreadablePaper    an official file cannot be taken in: damaged, encrypted, without text; carries one sentence
    └── UsageError         the command or the configuration was wrong; carries one sentence

Everything else that is raised is a bug and keeps its traceback.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs: an error stops the publishing, a warning is told."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where something was written: path as the editor knows it, line and column from 1 (0 = the whole file)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """`path:line`, or the path alone when no line is known."""
        return f"{self.path}:{self.line}" if self.line else self.path

    def at(self, line: int, column: int = 0) -> "Origin":
        """The same file, another line."""
        return Origin(self.path, line, column)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an editor can mend, said in the editor's Vietnamese."""

    origin: Origin
    rule: str
    message: str
    key: str = ""
    label: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """The one line that is printed: `path:line: key (label): message [rule]`."""
        subject = f"{self.key} ({self.label}): " if self.label else f"{self.key}: " if self.key else ""
        prefix = "cảnh báo: " if self.severity is Severity.WARNING else ""
        return f"{self.origin}: {prefix}{subject}{self.message} [{self.rule}]"

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Problems are told file by file, from the top of the file down."""
        return (self.origin.path, self.origin.line, self.origin.column, self.rule, self.message)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The same problems, each once, sorted by place."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.sort_key))


def errors_among(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop the publishing."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


class KyniemError(Exception):
    """Anything kyniem raises on purpose."""


class ContentError(KyniemError):
    """The content cannot be published as it stands; `problems` says all of it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Take the problems, warnings among them."""
        self.problems = in_order(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UnreadablePaper(KyniemError):  # noqa: N818 - it names what is wrong, as the person is told it
    """A file of an official paper cannot be read; the message says why and what to do, for the person at the door."""


class UsageError(KyniemError):
    """The command, a flag or the configuration cannot be used; the message is for the person at the door."""
