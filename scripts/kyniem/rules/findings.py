"""What rules about papers have in common: a finding, the place in a paper it belongs to, the words a paper holds."""

import re
from dataclasses import dataclass

from kyniem.model.plan import Plan
from kyniem.model.published import Published
from kyniem.problems import Origin, Problem

BEFORE_ALL = "mở đầu"
"""Where a finding belongs that stands in the front matter or before the first heading."""
_FENCE = "---"
_KEY = re.compile(r"^([a-z_]+)\s*:")
_OURS = frozenset({"accepted", "corrections", "withdrawn", "serves", "topics"})
"""Keys whose words are the editors' own, and may well quote what is wrong with the paper; and keys that hold ids."""
_ID = re.compile(r"(?<=: )[a-z0-9]+(?:-[a-z0-9]+)+$")
_INK = re.compile(r"[^\n]")
_TARGET = re.compile(r"(?<=\]\()[^()\n]*(?=\))")


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of a paper: the problem, and the plan and the section or task it stands in."""

    problem: Problem
    plan: str
    section: str


def section_at(plan: Plan, line: int) -> str:
    """The address of the section that holds a line of the plan's file."""
    above = [section.address for section in plan.sections if section.origin.line <= line]
    return above[-1] if above else BEFORE_ALL


def place_at(item: Published, offset: int) -> Origin:
    """Where the character at `offset` of an item's file stands."""
    return item.origin.at(1 + item.written.count("\n", 0, offset))


def running_text(item: Published) -> str:
    """The item's Markdown below its front matter, every character where it stands in the file; markup is blanked."""
    end = item.written.find(f"\n{_FENCE}", len(_FENCE))
    body = end + len(_FENCE) + 1 if end >= 0 else 0
    return _blank_lines(item.written[:body]) + _without_markup(item.written[body:])


def all_words(item: Published) -> str:
    """Like `running_text`, with the front matter but for the keys in which the editors speak for themselves."""
    end = item.written.find(f"\n{_FENCE}", len(_FENCE))
    lines = item.written[: max(end, 0)].split("\n")
    ours = False
    kept = []
    for line in lines:
        key = _KEY.match(line)
        ours = key[1] in _OURS if key is not None else ours
        kept.append(_blank_lines(line) if ours else _ID.sub(lambda match: _blank_lines(match[0]), line))
    return "\n".join(kept) + _without_markup(item.written[max(end, 0) :])


def _without_markup(text: str) -> str:
    """The same text, as long as before, without signs of emphasis and addresses of links."""
    return _TARGET.sub(lambda match: " " * len(match[0]), text.replace("*", " "))


def _blank_lines(text: str) -> str:
    return _INK.sub(" ", text)
