"""Times of day: atoms → slots, when each begins and, where that is said, when it ends."""

import re
from collections.abc import Sequence
from datetime import time

from kyniem.phrases.periods.atoms import Atom
from kyniem.phrases.periods.units import UnreadableError

_NUMBERS = re.compile(r"[0-9]+")
_LAST_HOUR = 24
Slots = tuple[tuple[time, time | None], ...]


def slots_of(atoms: Sequence[Atom]) -> Slots:
    """`từ 5h00 đến 5h30, từ 17h00 - 17h30`: the slots in the order printed. Raises ValueError for 24h30."""
    slots: list[tuple[time, time | None]] = []
    goes_on = False
    for atom in atoms:
        if atom.code in "t-":
            goes_on = bool(slots)
        if atom.code != "C":
            continue
        clock = _clock(atom.text)
        if goes_on and slots[-1][1] is None:
            slots[-1] = (slots[-1][0], clock)
        else:
            slots.append((clock, None))
        goes_on = False
    return tuple(slots)


def _clock(text: str) -> time:
    """`7h30'`, `09 giờ 00`, `19:30`, `5 giờ`; 24h00 is the last minute of its day, not the first."""
    hour, *minutes = (int(found) for found in _NUMBERS.findall(text))
    minute = minutes[0] if minutes else 0
    if hour == _LAST_HOUR:
        if minute:
            raise UnreadableError(text)
        return time(23, 59)
    return time(hour, minute)
