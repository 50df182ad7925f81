"""What lies under and over the rows of a timeline: phases as bands, the grid of months, the occasion and today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from kyniem.model.campaign import Phase
from kyniem.phrases.dates import write_short_day
from kyniem.publishing.drawings.lettering import width_of
from kyniem.publishing.timeline.rows import Timeline
from kyniem.publishing.timeline.shapes import Canvas, line, number

HEAD = 66
"""How high the head is: a line for phases, one for months, one for the occasion and today."""

_DAY = timedelta(days=1)
_YEAR = 12
_STEPS = (1, 2, 3, 6, _YEAR, 5 * _YEAR, 10 * _YEAR, 100 * _YEAR)
_BESIDE = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """One way of drawing: `width` and where the chart begins (`left`), in units that are CSS pixels at full size.

    `title` and `small` are sizes of type; `lines`, how many a title may have; `month`, how wide a month must be for its
    name. `beside`: words stand beside the bar, not above it. `name` begins the ids inside, since several drawings
    stand on one page.
    """

    name: str
    width: int
    left: int
    title: float
    small: float
    lines: int
    month: int
    beside: bool


WIDE = Size(name="rong", width=1120, left=392, title=15, small=13.5, lines=2, month=34, beside=True)
NARROW = Size(name="hep", width=350, left=0, title=13.5, small=12.5, lines=3, month=26, beside=False)


def bands(timeline: Timeline, size: Size, canvas: Canvas, foot: int) -> Iterator[str]:
    """Phases as grounds from top to foot, each with as much of its name as has room."""
    for turn, phase in enumerate(timeline.phases):
        left, right = canvas.x(phase.start), canvas.x(phase.end + _DAY)
        kind = "p1" if phase.peak else "p2" if turn % 2 else "p0"
        yield f'<rect class="{kind}" x="{number(left)}" y="0" width="{number(right - left)}" height="{foot}"/>'
        label = _name_for(phase, size.title, right - left - 10)
        if label:
            yield f'<text class="b" x="{number(left + 6)}" y="18" font-size="{size.title}">{escape(label)}</text>'


def _name_for(phase: Phase, size: float, room: float) -> str:
    """The longest form of a phase's name that fits, the last word of it ("2") if need be; nothing where none does."""
    forms = (": ".join(filter(None, (phase.name, phase.title))), phase.name, phase.name.rpartition(" ")[2])
    return next((form for form in forms if width_of(form, size) <= room), "")


def months(timeline: Timeline, size: Size, canvas: Canvas, foot: int) -> Iterator[str]:
    """The grid: a line where each month begins and its number above it, years alone where months have no room."""
    shown = timeline.axis.months
    one = (canvas.width - canvas.left) / len(shown)
    step = next((step for step in _STEPS if one * step >= size.month), _STEPS[-1])
    ruled = [month for month in shown[1:] if step < _YEAR or (month.year * _YEAR + month.month - 1) % step == 0]
    lines = "".join(line((canvas.x(month), 42), (canvas.x(month), foot)) for month in ruled)
    yield f'<path class="g" d="{lines or "M0 0"}"/>'
    many_years = shown[0].year != shown[-1].year
    for month in shown:
        if (month.year * _YEAR + month.month - 1) % step:
            continue
        words = f"T{month.month}" if step < _YEAR else str(month.year)
        if many_years and month.month == 1 and step < _YEAR:
            words = str(month.year)
        yield f'<text class="q" x="{number(canvas.x(month) + 3)}" y="38" font-size="{size.small - 0.5}">{words}</text>'


def days(timeline: Timeline, size: Size, canvas: Canvas, foot: int) -> Iterator[str]:
    """The occasion and today, over all rows; a label stands right of its line, left where it has no room there.

    Of two that lie close the earlier stands left of its line; has the later no room on its right, it stands alone.
    """
    for day, kind, style in ((timeline.occasion, "feast", "b"), (timeline.today, "now", "nowt")):
        if day is None:
            continue
        at = (canvas.x(day) + canvas.x(day + _DAY)) / 2
        yield f'<path class="{kind}" d="{line((at, 46), (at, foot))}"/>'
        label = f"Hôm nay {write_short_day(day)}" if kind == "now" else write_short_day(day)
        fits = at + 6 + width_of(label, size.small) <= canvas.width
        follows = _follows(timeline, day, kind)
        if follows and kind == "feast" and not _has_room(follows, size, canvas):
            continue
        x, anchor = (at + 5, "start") if fits and not follows else (at - 5, "end")
        yield (
            f'<text class="{style} h" x="{number(x)}" y="58" text-anchor="{anchor}" '
            f'font-size="{size.small}">{label}</text>'
        )


def _follows(timeline: Timeline, day: date, kind: str) -> date | None:
    """The other of the two days, where it comes so soon after this one that its label stands where this one's would."""
    other, first = (timeline.occasion, day) if kind == "now" else (timeline.today, day + _DAY)
    return other if other is not None and first <= other <= day + _BESIDE else None


def _has_room(today: date, size: Size, canvas: Canvas) -> bool:
    """Whether today's label fits right of its line."""
    return canvas.x(today + _DAY) + 6 + width_of(f"Hôm nay {write_short_day(today)}", size.small) <= canvas.width
