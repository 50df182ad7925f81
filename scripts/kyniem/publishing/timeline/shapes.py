"""Marks as SVG shapes: bars with fading ends, flags, ticks; the gradients they share are gathered on the canvas."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from kyniem.publishing.timeline.marks import Axis, Beyond, Manner, Mark, Shape

_DAY = timedelta(days=1)
_LEAST = 3.0
"""The narrowest bar that can still be seen, in units."""
_POLE = 2
_LEAST_FLAG = 7
"""The smallest flag whose cloth can be told from its pole."""
_MANY_TICKS = 62
"""More days than these are drawn as one dotted line: they could not be told apart."""
_STEP = 20
"""Fades are told in twentieths of a bar, so that bars share their gradients."""


@dataclass(slots=True, kw_only=True)
class Canvas:
    """Where days stand in a drawing, and the gradients that were asked for; `thick` is the height of a bar."""

    axis: Axis
    left: float
    width: float
    name: str
    thick: int = 12
    gradients: dict[tuple[str, int, int], str] = field(default_factory=dict)

    def x(self, day: date) -> float:
        """Where a day begins; one beyond the axis at its edge."""
        share = min(max(self.axis.share(day), 0.0), 1.0)
        return self.left + share * (self.width - self.left)

    @property
    def has_room(self) -> bool:
        """Whether rows are high enough for a line round a bar."""
        return self.thick > _LEAST_FLAG

    def x_of_days(self, days: int) -> float:
        """How wide so many days are."""
        return self.x(self.axis.first + days * _DAY) - self.left

    def gradient(self, ink: str, fade_in: float, fade_out: float) -> str:
        """The id of a gradient of this ink whose ends fade over these shares of its length."""
        key = (ink, round(fade_in * _STEP), round(fade_out * _STEP))
        return self.gradients.setdefault(key, f"tl-{self.name}-{len(self.gradients) + 1}")

    def defs(self) -> str:
        """The gradients, to stand before what uses them; called when all is drawn."""
        made = []
        for (ink, fade_in, fade_out), name in self.gradients.items():
            stops = [(0.0, fade_in == 0), (fade_in / _STEP, True), (1 - fade_out / _STEP, True), (1.0, fade_out == 0)]
            inner = "".join(
                f'<stop class="{ink}{"" if full else " faint"}" offset="{number(at)}"/>'
                for at, full in dict.fromkeys(stops)
            )
            made.append(f'<linearGradient id="{name}">{inner}</linearGradient>')
        return f"<defs>{''.join(made)}</defs>" if made else ""


def number(value: float) -> str:
    """A number as short as it can be written, to a tenth of a unit, a hundredth below one."""
    return f"{round(value, 2 if abs(value) <= 1 else 1):g}"


def line(*points: tuple[float, float]) -> str:
    """The data of a path from point to point."""
    return "L".join(f"{number(x)} {number(y)}" for x, y in points).join(("M", ""))


def shapes_of(marks: Iterable[Mark], canvas: Canvas, middle: float) -> Iterator[str]:
    """The shapes of one row's marks, about the line at `middle`; flags last, so that no bar hides one."""
    order = {Shape.BAR: 0, Shape.TICKS: 1, Shape.FLAG: 2}
    draw = {Shape.BAR: _bar, Shape.TICKS: _ticks, Shape.FLAG: _flag}
    for mark in sorted(marks, key=lambda each: order[each.shape]):
        yield from draw[mark.shape](mark, canvas, middle)


def _ink(manner: Manner) -> str:
    if manner.late:
        return "i-late"
    return "i-maybe" if manner.tentative else "i-sure"


def _bar(mark: Mark, canvas: Canvas, middle: float) -> Iterator[str]:
    left, right = canvas.x(mark.start), canvas.x(mark.end + _DAY)
    width = max(right - left, _LEAST)
    thick = canvas.thick / 2 if mark.manner.inherited else canvas.thick
    days = (mark.end - mark.start).days + 1
    box = f'x="{number(left)}" y="{number(middle - thick / 2)}" width="{number(width)}" height="{number(thick)}"'
    kind = " ".join(
        name
        for name, holds in (
            ("stretch", True),
            ("soft", mark.manner.rough),
            ("own-not", mark.manner.inherited),
            ("off", mark.manner.cancelled),
        )
        if holds
    )
    if mark.manner.cancelled:
        yield f'<rect class="{kind}" {box}/>'
        return
    fill = canvas.gradient(_ink(mark.manner), mark.fade_in / days, mark.fade_out / days)
    yield f'<rect class="{kind}" {box} fill="url(#{fill})"/>'
    yield from _arrows(mark, canvas, (left, left + width), middle)
    if mark.manner.tentative and canvas.has_room:
        yield _dashes(left, left + width, middle, thick)


def _arrows(mark: Mark, canvas: Canvas, ends: tuple[float, float], middle: float) -> Iterator[str]:
    """Arrow heads: hollow where no end is written, cut into the bar where it goes on outside the drawing."""
    half = canvas.thick / 2
    for end, at, turn in ((mark.before, ends[0], 1), (mark.after, ends[1], -1)):
        if end is None:
            continue
        unsaid = end is Beyond.UNSAID
        kind, tip, back, up = ("go", at + turn, half, half) if unsaid else ("cut", at + turn * 5, 5, half - 2)
        head = line((tip + turn * back, middle - up), (tip, middle), (tip + turn * back, middle + up))
        yield f'<path class="{kind}" d="{head}"/>'


def _dashes(left: float, right: float, middle: float, thick: float) -> str:
    """The broken line round what is only planned."""
    return (
        f'<rect class="dash" x="{number(left - 3)}" y="{number(middle - thick / 2 - 4)}" '
        f'width="{number(right - left + 6)}" height="{number(thick + 8)}"/>'
    )


def _flag(mark: Mark, canvas: Canvas, middle: float) -> Iterator[str]:
    """A flag at the end of the last day that counts, which points back to the time there is; hollow where rough."""
    at = canvas.x(mark.end + _DAY)
    size = max(canvas.thick, _LEAST_FLAG)
    top, foot = middle - size * 0.75, middle + size * 0.75
    far = min(size, at - canvas.left)
    kind = "flag soft" if mark.manner.rough or mark.manner.tentative else "flag"
    kind += " off" if mark.manner.cancelled else ""
    pole, tip = at - _POLE, (at - max(far, 2 * _POLE), (top + middle) / 2)
    cloth = line((at, foot), (at, top), tip, (pole, middle), (pole, foot))
    yield f'<path class="{kind}" d="{cloth}z"/>'
    if mark.manner.tentative and canvas.has_room:
        yield _dashes(at - far, at, middle, canvas.thick + 2)


def _ticks(mark: Mark, canvas: Canvas, middle: float) -> Iterator[str]:
    """A stroke for each day on which it comes back; a dotted line where they are too many."""
    kind = "ticks late" if mark.manner.late else "ticks"
    if len(mark.days) > _MANY_TICKS:
        left, right = canvas.x(mark.start), canvas.x(mark.end + _DAY)
        yield f'<path class="{kind} many" d="M{number(left)} {number(middle)}H{number(right)}"/>'
        return
    half = canvas.thick / 2
    at = (canvas.x(day) + canvas.x_of_days(1) / 2 for day in mark.days)
    strokes = "".join(f"M{number(x)} {number(middle - half)}V{number(middle + half)}" for x in at)
    yield f'<path class="{kind}" d="{strokes}"/>'
