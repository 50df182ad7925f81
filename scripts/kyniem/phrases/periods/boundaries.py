"""What is said by one end: before, by, finishing in, from … onwards, from now; and what went on until now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from kyniem.model.period import Borrowed, Interval, Period, PeriodKind, Precision
from kyniem.phrases.periods.atoms import Atom
from kyniem.phrases.periods.clock import slots_of
from kyniem.phrases.periods.items import UNITS, listed, read_stretch, units_in
from kyniem.phrases.periods.units import UnreadableError, coarsest


def read_before(atoms: Sequence[Atom], context: date | None) -> Period:
    """`trước ngày 25/3/2023`: the day printed no longer counts; `trước tháng 9`: nor does the month's first."""
    stretches, borrowed, _ = units_in(atoms, context)
    if any(stretch.part not in {"", "đầu"} for stretch in stretches):
        raise UnreadableError
    days = sorted(stretch.first for stretch in stretches)
    return Period(
        words="",
        end=days[-1] - timedelta(days=1),
        precision=coarsest(stretches),
        kind=PeriodKind.DEADLINE,
        deadline=days[-1],
        inclusive=False,
        intervals=tuple(Interval(end=day - timedelta(days=1)) for day in days) if len(days) > 1 else (),
        borrowed=borrowed,
    )


def read_by(atoms: Sequence[Atom], context: date | None) -> Period:
    """`chậm nhất ngày 15/9`, `đến hết tháng 10`: the last day named still counts; so it does before an hour of it."""
    stretches, borrowed, _ = units_in(atoms, context)
    end = stretches[-1].end
    return Period(
        words="",
        end=end,
        precision=stretches[-1].precision,
        kind=PeriodKind.DEADLINE,
        deadline=end,
        hours=slots_of(atoms),
        borrowed=borrowed,
    )


def read_finish(atoms: Sequence[Atom], context: date | None) -> Period:
    """`hoàn thành trong tháng 3/2023`: a window whose last day is the deadline."""
    found = listed(atoms, context)
    return Period(
        words="",
        start=None if found.precision is Precision.DAY and found.start == found.end else found.start,
        end=found.end,
        precision=found.precision,
        kind=PeriodKind.DEADLINE,
        deadline=found.end,
        intervals=found.intervals,
        borrowed=found.borrowed,
    )


def read_from(atoms: Sequence[Atom], context: date | None) -> Period:
    """`từ tháng 9/2023`: from its first day, without an end."""
    stretches, borrowed, _ = units_in(atoms, context)
    return Period(
        words="",
        start=stretches[0].start,
        precision=stretches[0].precision,
        kind=PeriodKind.OPEN,
        hours=slots_of(atoms),
        borrowed=borrowed,
    )


def read_from_now(atoms: Sequence[Atom], context: date | None) -> Period:
    """`từ nay đến hết tháng 3/2024`: from the day of issue where that is known, else only the end is."""
    issued = (Borrowed.ISSUED,) if context is not None else ()
    if not any(atom.code in UNITS for atom in atoms):
        if context is None:
            raise UnreadableError
        return Period(words="", start=context, precision=Precision.DAY, kind=PeriodKind.OPEN, borrowed=issued)
    stretches, borrowed, _ = units_in(atoms, context)
    if context is not None and stretches[-1].end < context:
        raise UnreadableError
    return Period(
        words="",
        start=context,
        end=stretches[-1].end,
        precision=stretches[-1].precision,
        kind=PeriodKind.RANGE,
        borrowed=(*borrowed, *issued),
    )


def read_clocked_span(atoms: Sequence[Atom], context: date | None) -> Period:
    """`từ 19h30 ngày 28/10 đến 22h00 ngày 30/10/2023`: the days, and the hour at which it begins.

    Within one day both hours are kept; an hour that only the last day has is no beginning. Raises ValueError.
    """
    days = [atom for atom in atoms if atom.code != "C"]
    slots = slots_of([atom for atom in atoms if atom.code in "Ct-"])
    stretches, borrowed, _ = units_in(days, context)
    day = stretches[0].first
    if day == stretches[-1].last:
        begins, ends = slots[0]
        if ends is None or ends <= begins:
            raise UnreadableError
        point = Period(words="", start=day, end=day, precision=Precision.DAY, kind=PeriodKind.POINT)
        return replace(point, hours=slots, borrowed=borrowed)
    codes = "".join(atom.code for atom in atoms)
    begins_with_hour = codes.index("C") < min(codes.find(code) for code in "t-" if code in codes)
    return replace(read_stretch(days, context), hours=((slots[0][0], None),) if begins_with_hour else ())


def read_nothing(_atoms: Sequence[Atom], _context: date | None) -> Period:
    """What is a stretch of time and no schedule: history, a term of office, a stage. It has a name and no days."""
    return Period(words="")
