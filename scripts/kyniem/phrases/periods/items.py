"""Lists and spans of units: atoms → the stretches they name, each with its ends, in the order of the calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kyniem.model.period import Borrowed, Interval, Period, PeriodKind, Precision
from kyniem.phrases.periods.atoms import Atom
from kyniem.phrases.periods.units import Family, Stretch, Unit, UnreadableError, coarsest, completed, unit_of

UNITS = frozenset("DdNnMZQROHYyP")
TO = frozenset("t-h")


@dataclass(frozen=True, slots=True)
class Listed:
    """The stretches of a list, each with its first and last day, and what was borrowed to read them."""

    stretches: tuple[tuple[date, date], ...]
    precision: Precision
    borrowed: tuple[Borrowed, ...]

    @property
    def start(self) -> date:
        """The first day of all."""
        return min(first for first, _ in self.stretches)

    @property
    def end(self) -> date:
        """The last day of all."""
        return max(last for _, last in self.stretches)

    @property
    def intervals(self) -> tuple[Interval, ...]:
        """The stretches when there are several, first day first."""
        if len(self.stretches) == 1:
            return ()
        return tuple(Interval(start=first, end=last) for first, last in sorted(self.stretches))


def units_in(atoms: Sequence[Atom], context: date | None) -> tuple[list[Stretch], tuple[Borrowed, ...], frozenset[int]]:
    """The units of a list, completed, what was borrowed, and which of them are ended by the next. Raises ValueError."""
    units: list[Unit] = []
    spans: set[int] = set()
    strong = next((atom for atom in atoms if atom.code in "DdNMQHYP"), None)
    family = Family.DAY if strong is not None and strong.code in "DdN" else None
    for atom in atoms:
        if atom.code in UNITS:
            unit = unit_of(atom, family)
            family = unit.family
            units.append(unit)
        elif atom.code in TO and units:
            spans.add(len(units) - 1)
    stretches, borrowed = completed(units, context, frozenset(spans))
    return stretches, borrowed, frozenset(spans)


def listed(atoms: Sequence[Atom], context: date | None) -> Listed:
    """The stretches that a list of units and spans names. Raises ValueError for what no calendar has."""
    stretches, borrowed, spans = units_in(atoms, context)
    made: list[tuple[date, date]] = []
    place = 0
    while place < len(stretches):
        last = place + 1 if place in spans and place + 1 < len(stretches) else place
        start, end = stretches[place].start, stretches[last].end
        if end < start or (last > place and start == end):
            raise UnreadableError
        made.append((start, end))
        place = last + 1
    return Listed(tuple(made), coarsest(stretches), borrowed)


def read_stretch(atoms: Sequence[Atom], context: date | None) -> Period:
    """A day, a month, a span or a list of them: a point when it is one day, else a range."""
    found = listed(atoms, context)
    single = found.start == found.end and found.precision is Precision.DAY
    return Period(
        words="",
        start=found.start,
        end=found.end,
        precision=found.precision,
        kind=PeriodKind.POINT if single else PeriodKind.RANGE,
        intervals=found.intervals,
        borrowed=found.borrowed,
    )


def read_week(atoms: Sequence[Atom], context: date | None) -> Period:
    """`tuần 2 tháng 10/2023`, `từ tuần 2 đến tuần 4 tháng 9`: a part of it. Raises ValueError for whole months."""
    words = atoms[-1].text
    if not words.startswith("tuần") or (len(atoms) > 1 and "đến" not in words and "-" not in words):
        raise UnreadableError
    return read_stretch(atoms, context)


def read_anniversary(atoms: Sequence[Atom], _context: date | None) -> Period:
    """`30/10/1963 - 30/10/2023`: the founding day and its anniversary, which is the day meant."""
    founded, day = (unit_of(atom, None) for atom in atoms if atom.code == "D")
    if (founded.day, founded.number) != (day.day, day.number) or not founded.year < day.year:
        raise UnreadableError
    return Period(
        words="",
        start=date(day.year, day.number, day.day),
        end=date(day.year, day.number, day.day),
        precision=Precision.DAY,
        kind=PeriodKind.POINT,
        origin=date(founded.year, founded.number, founded.day),
    )
