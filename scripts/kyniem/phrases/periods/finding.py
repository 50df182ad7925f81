"""Times that stand in running text, and where."""

import re
from dataclasses import dataclass, replace
from datetime import date

from kyniem.model.period import Period, State
from kyniem.phrases.periods.atoms import atoms_of
from kyniem.phrases.periods.lunar import as_printed
from kyniem.phrases.periods.normal import normal
from kyniem.phrases.periods.table import longest

_BEGINS = frozenset("DdNnMZQHYPLKlCgWEebucifkFhtTvaA(")
_NEAR = 6
_FORESEEN = re.compile(r"p[^.;,()|p]{0,6}$")


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A time and where in the text its words begin and end."""

    start: int
    stop: int
    period: Period


def find_periods(text: str, context: date | None = None) -> tuple[FoundPeriod, ...]:
    """Times of doing something, and dates, in running text: left to right, the longest reading first, none in another.

    `start`, `stop` are offsets in `text`. Durations, ages, counts, terms of office, school years, stages, "đến nay"
    and numbers of documents are passed over. Never raises; takes linear time.
    """
    made = normal(text, running=True)
    atoms = atoms_of(made.text)
    codes = "".join("|" if atom.code == ";" else atom.code for atom in atoms)
    found: list[FoundPeriod] = []
    at = 0
    while at < len(atoms):
        if codes[at] not in _BEGINS:
            at += 1
            continue
        stop, period = longest(codes, at, atoms, context)
        if period is not None and period.dated:
            start, end = made.starts[atoms[at].start], made.stops[atoms[stop - 1].stop - 1]
            words = " ".join(text[start:end].replace("*", "").split())
            foreseen = _FORESEEN.search(codes[max(0, at - _NEAR - 1) : at]) is not None
            state = State.TENTATIVE if foreseen else State.CONFIRMED
            period = replace(as_printed(period, made, text), words=words, state=state)
            found.append(FoundPeriod(start, end, period))
        at = max(stop, at + 1)
    return tuple(found)
