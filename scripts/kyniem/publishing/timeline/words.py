"""The timeline in words: what each mark of a row shows, for the table beside the drawing, and the drawing's legend."""

from collections.abc import Iterable

from kyniem.phrases.dates import write_day
from kyniem.publishing.timeline.marks import Beyond, Mark, Shape
from kyniem.publishing.timeline.rows import Timeline

LEGEND = {
    "sharp": "ghi đến ngày",
    "soft": "ghi theo tháng, quý: hai đầu mờ",
    "maybe": "dự kiến",
    "flag": "hạn cuối",
    "ticks": "định kỳ",
    "arrow": "không ghi ngày bắt đầu hoặc kết thúc",
    "cut": "còn kéo ra ngoài hình",
    "inherited": "theo thời gian của đề mục",
    "off": "đã hủy",
}
"""What the marks mean, in this order."""


def legend_of(timeline: Timeline) -> tuple[tuple[str, str], ...]:
    """The lines of the legend that this drawing needs: key and words."""
    seen = {key for row in timeline.rows for mark in row.marks for key in _keys(mark)}
    return tuple((key, words) for key, words in LEGEND.items() if key in seen)


def _keys(mark: Mark) -> Iterable[str]:
    manner = mark.manner
    if mark.shape is Shape.BAR:
        yield "soft" if manner.rough else "sharp"
        if Beyond.UNSAID in {mark.before, mark.after}:
            yield "arrow"
        if Beyond.OUTSIDE in {mark.before, mark.after}:
            yield "cut"
    else:
        yield mark.shape.value
    for key, holds in (("maybe", manner.tentative), ("off", manner.cancelled), ("inherited", manner.inherited)):
        if holds:
            yield key


def marks_in_words(marks: Iterable[Mark]) -> str:
    """What a row shows, mark by mark: "dải hai đầu mờ; cờ ở 24/3/2023, ngày cuối còn kịp"."""
    return "; ".join(dict.fromkeys(_words(mark) for mark in marks))


def _words(mark: Mark) -> str:
    told = [_shape(mark)]
    if mark.before is Beyond.UNSAID:
        told.append("không ghi ngày bắt đầu")
    if mark.after is Beyond.UNSAID:
        told.append("không ghi ngày kết thúc")
    if Beyond.OUTSIDE in {mark.before, mark.after}:
        told.append("còn kéo ra ngoài hình")
    if mark.manner.inherited:
        told.append("theo thời gian của đề mục")
    if mark.manner.tentative:
        told.append("viền đứt vì mới dự kiến")
    if mark.manner.cancelled:
        told.append("gạch bỏ vì đã hủy")
    return ", ".join(told)


def _shape(mark: Mark) -> str:
    if mark.shape is Shape.TICKS:
        return f"{len(mark.days)} vạch, mỗi lần một vạch"
    if mark.shape is Shape.FLAG:
        return "cờ rỗng ở thời hạn" if mark.manner.rough else f"cờ ở {write_day(mark.end)}, ngày cuối còn kịp"
    if mark.manner.rough:
        return "dải mờ hai đầu" if mark.fade_in and mark.fade_out else "dải mờ một đầu"
    if mark.start == mark.end:
        return f"dải một ngày, {write_day(mark.start)}"
    shown = [write_day(day) for day, beyond in ((mark.start, mark.before), (mark.end, mark.after)) if beyond is None]
    return f"dải sắc nét {' – '.join(shown)}".strip()
