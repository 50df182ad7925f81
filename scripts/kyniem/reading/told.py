"""What reading has told, by file and key, so that no rule blames anyone for what only stands in for a faulty value."""

import re
from collections.abc import Iterable, Iterator

from kyniem.model.hub import BROKEN, NOT_UNDERSTOOD
from kyniem.problems import Problem, errors_among

_AS_WRITTEN = frozenset({"file-name", "post-file-name", "file-bom", "file-line-ends", "file-nfc"})
"""Rules of reading that take what they tell of as it stands, or as it was meant."""
_ASIDE = re.compile(r"accepted\[\d+\]\.reason")
"""Keys on which nothing else hangs."""


def marks_of(problems: Iterable[Problem]) -> frozenset[str]:
    """The marks of one file's faults: dotted keys, a `?` in place of a key nobody knows, `!` for more than one key."""
    return frozenset(mark for problem in errors_among(problems) for mark in _marks(problem))


def _marks(problem: Problem) -> Iterator[str]:
    if problem.rule in _AS_WRITTEN or _ASIDE.fullmatch(problem.key):
        return
    if problem.rule == "front-matter" or (problem.rule.endswith("-form") and not problem.key):
        yield BROKEN
    elif problem.rule.endswith("-key"):
        before, dot, _ = problem.key.rpartition(".")
        yield f"{before}{dot}{NOT_UNDERSTOOD}"
        if "[" not in before:
            yield NOT_UNDERSTOOD  # a whole “picture.file: …” may have been written as one key
    else:
        yield problem.key
