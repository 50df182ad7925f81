"""A time with words around it: a whole label line, a cell that says more than when. It is read by what it holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kyniem.model.period import Period, Recurrence
from kyniem.phrases.folding import fold_accents
from kyniem.phrases.periods.finding import FoundPeriod, find_periods
from kyniem.phrases.periods.phrase import parse_period

_UNREAD = re.compile(
    r"\d|\b(?:ram|am lich|mung|mong|doi|lui|hoan lai|chuyen sang|thay cho|thay vi|hang|moi (?:ngay|tuan|thang))\b"
)
"""What must not be passed over in silence where only a part of the words was read."""


@dataclass(frozen=True, slots=True)
class Within:
    """How words were read, and the part of them that was, as printed: "" where it was the whole."""

    period: Period
    part: str = ""


def read_within(words: str, context: date | None = None) -> Within:
    """As `parse_period`; where no rule fits the whole of the words, by the first time among them. Never raises.

    The part is told, too, where the reading is that of one of several times that the words name.
    """
    period = parse_period(words, context)
    if not period.dated and period.rule:
        return Within(period)
    found = [each for each in find_periods(words, context) if each.period.dated]
    if period.dated:
        read = [each for each in found if _days(each.period) == _days(period)]
        return Within(period, _printed(words, read[0]) if read and len(found) > len(read) else "")
    if not found or not _may_stand_for_all(words, found):
        return Within(period)
    return Within(replace(found[0].period, words=period.words), _printed(words, found[0]))


def _may_stand_for_all(words: str, found: Sequence[FoundPeriod]) -> bool:
    """Whether the first time may be told as that of the whole: nothing else in the words speaks of time unread.

    Several times must be set apart by ";" or a bracket; what is moved, put off or reckoned by the moon is left alone.
    """
    rest = list(words)
    for each in found:
        rest[each.start : each.stop] = " " * (each.stop - each.start)
    left = fold_accents("".join(rest))
    if _UNREAD.search(left) is not None:
        return False
    first, *others = found
    between = words[first.stop : others[0].start] if others else ";"
    return ";" in between or "(" in between


def _days(period: Period) -> tuple[date | None, date | None, Recurrence | None]:
    return period.start, period.end, period.recurrence


def _printed(words: str, found: FoundPeriod) -> str:
    return " ".join(words[found.start : found.stop].split())
