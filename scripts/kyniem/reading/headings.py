"""What a heading says of its section: which unit it names, and of what kind the tasks below it are."""

import re
from collections.abc import Sequence

from kyniem.model.plan import TaskKind
from kyniem.phrases.folding import fold_accents
from kyniem.phrases.organisation_words import begins_group, head_of
from kyniem.phrases.organisations import clean_name

_REPORTING = re.compile(r"che do (?:thong tin,? )?bao cao|(?:thong tin,? )?bao cao$")
_CARRYING_OUT = "to chuc thuc hien"
_CHARGING = re.compile(r"phan cong|nhiem vu cua|trach nhiem")
_ROLE = re.compile(r"\s+(?:là|có trách nhiệm)\b.*$")


def unit_words(title: str) -> str:
    """The words of a heading that may name a unit: without its role, and without the deed after a colon."""
    words = clean_name(_ROLE.sub("", title.rstrip(":")))
    before, colon, _ = words.partition(": ")
    return before if colon and names_a_body(before) else words


def kind_of(title: str, words: str, unit: str | None, above: Sequence[str], parent: TaskKind | None) -> TaskKind:
    """The kind of the tasks under a heading: by its own words, else as the heading above has it.

    `words` are those that may name a unit, `unit` the known one, `above` the titles above it from the outermost.
    """
    if _REPORTING.search(fold_accents(title)):
        return TaskKind.REPORTING
    if parent is not None and parent is not TaskKind.ACTIVITY:
        return parent
    charged = bool(above) and _CHARGING.search(fold_accents(above[-1])) is not None and names_a_body(words)
    if unit is not None or charged or is_carrying_out(title):
        return TaskKind.RESPONSIBILITY
    return TaskKind.ACTIVITY


def is_report(title: str) -> bool:
    """Whether a task is by its own title a report, wherever it stands (“Báo cáo tiến độ, kết quả”)."""
    return fold_accents(title).startswith("bao cao ") and not fold_accents(title).startswith("bao cao vien")


def is_carrying_out(title: str) -> bool:
    """Whether a heading is that of “Tổ chức thực hiện”."""
    return _CARRYING_OUT in fold_accents(title)


def names_a_body(words: str) -> bool:
    """Whether a heading under “Tổ chức thực hiện” names bodies, known or not."""
    return head_of(words) is not None or begins_group(words)
