"""How a time was read, said in Vietnamese for the editor who asks."""

from collections.abc import Iterator
from datetime import date, time

from kyniem.model.period import Borrowed, Interval, Period, PeriodKind, Precision, Recurrence
from kyniem.phrases.dates import write_clock, write_day

_PRECISIONS = {
    Precision.PART_OF_MONTH: "chỉ chắc đến một phần của tháng",
    Precision.MONTH: "chỉ chắc đến tháng",
    Precision.QUARTER: "chỉ chắc đến quý",
    Precision.HALF_YEAR: "chỉ chắc đến nửa năm",
    Precision.YEAR: "chỉ chắc đến năm",
}
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_PLACES = {1: "đầu tiên", 2: "thứ hai", 3: "thứ ba", 4: "thứ tư", -1: "cuối cùng"}
_EVERY = {
    ("DAILY", 1): "hằng ngày",
    ("WEEKLY", 1): "hằng tuần",
    ("MONTHLY", 1): "hằng tháng",
    ("MONTHLY", 3): "hằng quý",
    ("YEARLY", 1): "hằng năm",
}
_UNITS = {"DAILY": "ngày", "WEEKLY": "tuần", "MONTHLY": "tháng", "YEARLY": "năm"}
_WHY = {
    "about": "lời chỉ nói áng chừng",
    "after-day": "lời nói sau một mốc, chưa nói đến bao giờ",
    "alternatives": "lời nêu hai khả năng, chưa chọn",
    "continuing": "việc làm thường xuyên, không nêu ngày bắt đầu và kết thúc",
    "count": "đây là số lượng",
    "duration": "đây là một khoảng dài, không phải ngày tháng",
    "history": "đây là chuyện đã qua",
    "lunar-or-solar": "chưa rõ là ngày âm hay ngày dương; nếu là âm lịch, hãy ghi thêm “âm lịch”",
    "not-said": "văn bản chưa ấn định",
    "on-demand": "làm khi có yêu cầu",
    "ordinal": "đây là thứ tự của một kỳ, một khóa",
    "part-of-quarter": "phần của quý không có mốc rõ",
    "part-of-year": "phần của năm không có mốc rõ",
    "periodically": "có nói định kỳ mà không nói bao lâu một lần",
    "relative-day": "lời tính từ lúc nói, không có mốc",
    "school-year": "năm học không phải lịch làm việc",
    "several-frequencies": "lời nêu nhiều nhịp một lúc",
    "stage": "giai đoạn nhiều năm không phải lịch làm việc",
    "target-year": "đây là mốc của một mục tiêu xa",
    "term-of-office": "nhiệm kỳ không phải lịch làm việc",
    "week-of-month": "chưa rõ là tuần nào của tháng nào",
    "year-not-printed": "lời không in năm, mà không có ngày ban hành để suy ra",
    "weekday-without-week": "có thứ mà không có ngày hay “hằng tuần”",
}


def tell_period(period: Period) -> str:
    """One sentence without its full stop: what is read, then what to know of it."""
    return ", ".join((_said(period), *_notes(period)))


def _said(period: Period) -> str:
    if period.recurrence is not None:
        return _returning(period, period.recurrence)
    if period.kind is PeriodKind.EVENT:
        return "gắn với một sự kiện, tự nó không có ngày"
    if not period.dated:
        return f"không thành ngày tháng: {_WHY.get(period.rule, 'không luật nào đọc được')}"
    if period.origin is not None:
        return f"ngày kỷ niệm {_day(period.start)}, của ngày {_day(period.origin)}"
    return _deadline(period) if period.kind is PeriodKind.DEADLINE else _stretches(period)


def _stretches(period: Period) -> str:
    if period.intervals:
        noun = "ngày" if all(each.start == each.end for each in period.intervals) else "quãng"
        return f"{len(period.intervals)} {noun} rời: " + "; ".join(_stretch(each) for each in period.intervals)
    if period.kind is PeriodKind.OPEN:
        return f"từ {_day(period.start)} trở đi, không nói đến bao giờ"
    return _stretch(Interval(start=period.start, end=period.end))


def _deadline(period: Period) -> str:
    if period.intervals:
        return f"{len(period.intervals)} thời hạn, chậm nhất là " + "; ".join(
            _day(each.end) for each in period.intervals
        )
    if not period.inclusive:
        return f"thời hạn trước {_day(period.deadline)}, nên chậm nhất là {_day(period.end)}"
    window = f", làm từ {_day(period.start)}" if period.start is not None else ""
    return f"thời hạn chậm nhất là {_day(period.deadline)}{window}"


def _returning(period: Period, recurrence: Recurrence) -> str:
    lead = "" if period.kind is not PeriodKind.DEADLINE else "chậm nhất " if period.inclusive else "trước "
    bounds = ""
    if period.start is not None or period.end is not None:
        bounds = ", " + _stretch(Interval(start=period.start, end=period.end))
    return f"lặp lại: {lead}{' '.join(filter(None, (_days(recurrence), _every(recurrence))))}{bounds}"


def _days(recurrence: Recurrence) -> str:
    if recurrence.frequency == "YEARLY" and recurrence.months and recurrence.month_days:
        return "ngày " + " và ".join(f"{recurrence.month_days[0]:02}/{month}" for month in recurrence.months)
    place = _PLACES.get(recurrence.nth, "")
    weekdays = (" ".join(filter(None, (_WEEKDAYS[weekday], place))) for weekday in recurrence.weekdays)
    days = ("ngày cuối tháng" if day < 0 else f"ngày {day:02}" for day in recurrence.month_days)
    return ", ".join((*weekdays, *days))


def _every(recurrence: Recurrence) -> str:
    every = _EVERY.get((recurrence.frequency, recurrence.interval)) or (
        f"{recurrence.interval} {_UNITS[recurrence.frequency]} một lần"
    )
    if not recurrence.months or (recurrence.frequency == "YEARLY" and recurrence.month_days):
        return every
    months = ", ".join(map(str, recurrence.months))
    return f"tháng {months} hằng năm" if len(recurrence.months) == 1 else f"các tháng {months} hằng năm"


def _notes(period: Period) -> Iterator[str]:
    """What an editor should know besides: how exact, which hours, what was not printed, what does not agree."""
    if period.dated and period.recurrence is None and period.precision in _PRECISIONS:
        yield _PRECISIONS[period.precision]
    if period.hours:
        yield ("đến " if period.kind is PeriodKind.DEADLINE else "lúc ") + "; ".join(
            _slot(*slot) for slot in period.hours
        )
    if period.lunar:
        yield f"ngày âm lịch in là “{period.lunar}”"
    if period.rule.endswith("-otherwise"):
        yield "ngày âm và ngày dương in không khớp nhau"
    if period.rule.endswith("-on-another-weekday"):
        yield "thứ in kèm không khớp với ngày"
    if Borrowed.ISSUED in period.borrowed:
        yield "tính từ ngày ban hành"
    if Borrowed.YEAR in period.borrowed:
        yield "năm không in trong lời mà suy ra"
    if period.continuing and period.rule != "continuing":
        yield "làm thường xuyên"
    if period.tentative:
        yield "mới là dự kiến"


def _stretch(each: Interval) -> str:
    if each.start is None:
        return f"đến hết {_day(each.end)}"
    if each.end is None:
        return f"từ {_day(each.start)}"
    return _day(each.start) if each.start == each.end else f"từ {_day(each.start)} đến hết {_day(each.end)}"


def _slot(begins: time, ends: time | None) -> str:
    return write_clock(begins) + (f"–{write_clock(ends)}" if ends is not None else "")


def _day(day: date | None) -> str:
    return write_day(day) if day is not None else "?"
