"""The timeline as SVG text: wide or narrow, rows with their words, or a glance without any; colours are the page's."""

from collections.abc import Callable, Iterable
from html import escape

from kyniem.model.plan import Task
from kyniem.publishing.drawings.lettering import fitted, lines_of
from kyniem.publishing.rendering import bind
from kyniem.publishing.timeline.ground import HEAD, Size, bands, days, months
from kyniem.publishing.timeline.rows import Group, Row, Timeline
from kyniem.publishing.timeline.shapes import Canvas, line, shapes_of

_LINE, _SMALL_LINE, _PAD, _THICK = 20, 18, 10, 12
_GROUP = 34
_GLANCE_STEP, _GLANCE_THICK = 6, 4


def draw(timeline: Timeline, size: Size, link: Callable[[Task], str]) -> str:
    """The whole drawing: bands of phases, months, rows with links, occasion and today.

    Hidden from readers of the screen, and its links from the keyboard: a table stands beside it with the same facts.
    """
    canvas = Canvas(axis=timeline.axis, left=size.left, width=size.width, name=size.name)
    rows: list[str] = []
    top = HEAD + 2
    for group in timeline.groups:
        if len(timeline.groups) > 1:
            rows += _heading(group, size, top)
            top += _GROUP
        for row in group.rows:
            shapes, height = _row(row, size, canvas, top)
            rows.append(f'<a href="{escape(link(row.task))}" tabindex="-1">{"".join(shapes)}</a>')
            top += height
            rows.append(f'<path class="g" d="{line((0, top), (size.width, top))}"/>')
    return _svg(timeline, size, canvas, (rows, top + 2))


def draw_at_a_glance(timeline: Timeline, size: Size) -> str:
    """The same without words in the rows: one thin line for each task, to be seen all at once."""
    canvas = Canvas(axis=timeline.axis, left=0, width=size.width, name=f"{size.name}-luoc", thick=_GLANCE_THICK)
    shapes: list[str] = []
    top = HEAD + _GLANCE_STEP
    for row in timeline.rows:
        shapes += shapes_of(row.marks, canvas, top)
        top += _GLANCE_STEP
    return _svg(timeline, size, canvas, (shapes, top + 2))


def _svg(timeline: Timeline, size: Size, canvas: Canvas, drawn: tuple[Iterable[str], int]) -> str:
    rows, foot = drawn
    shown = "only-wide" if size.beside else "only-phone"
    parts = (
        f'<svg class="tl {shown}" viewBox="0 0 {size.width} {foot}" aria-hidden="true" focusable="false">',
        canvas.defs(),
        *bands(timeline, size, canvas, foot),
        *months(timeline, size, canvas, foot),
        *(days(timeline, size, canvas, foot) if not size.beside else ()),
        *rows,
        *(days(timeline, size, canvas, foot) if size.beside else ()),
        "</svg>",
    )
    return "".join(parts)


def _heading(group: Group, size: Size, top: int) -> tuple[str, ...]:
    words = fitted(group.title, size.title, (size.left or size.width) - 12)
    return (
        *([] if size.beside else [f'<rect class="page" x="0" y="{top}" width="{size.width}" height="{_GROUP}"/>']),
        f'<path class="rule" d="{line((0, top + _GROUP - 1), (size.width, top + _GROUP - 1))}"/>',
        f'<text class="grp h" x="0" y="{top + _GROUP - 11}" font-size="{size.title}">{escape(words)}</text>',
    )


def _row(row: Row, size: Size, canvas: Canvas, top: int) -> tuple[list[str], int]:
    """One task: the ground that is pressed, title and words, its marks; and how high it is."""
    room = (size.left or size.width) - 14
    title = lines_of(bind(row.task.title), size.title, room, size.lines)
    words = lines_of(bind(row.words[:1].upper() + row.words[1:]), size.small, room, 2)
    text_height = _LINE * len(title) + _SMALL_LINE * len(words)
    height = text_height + 2 * _PAD + (0 if size.beside else _THICK + 14)
    middle = top + (height / 2 if size.beside else _PAD + text_height + 14 + _THICK / 2)
    shapes = (
        []
        if size.beside
        else [f'<rect class="page" x="0" y="{top}" width="{size.width}" height="{_PAD + text_height + 4}"/>']
    )
    shapes.append(f'<rect class="hit" x="0" y="{top}" width="{size.width}" height="{height}"/>')
    y = top + _PAD + 14
    for text in title:
        shapes.append(f'<text class="b h" x="0" y="{y}" font-size="{size.title}">{escape(text)}</text>')
        y += _LINE
    for text in words:
        shapes.append(f'<text class="q h" x="0" y="{y - 1}" font-size="{size.small}">{escape(text)}</text>')
        y += _SMALL_LINE
    return [*shapes, *shapes_of(row.marks, canvas, middle)], height
