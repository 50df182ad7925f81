"""Phrases that stand where a time should and name no day: each kind has its rule, so that an editor is told why."""

import re
from dataclasses import dataclass

from kyniem.model.period import Period, PeriodKind


@dataclass(frozen=True, slots=True)
class _Untimely:
    name: str
    pattern: re.Pattern[str]
    kind: PeriodKind = PeriodKind.UNDETERMINED


def _rule(name: str, pattern: str, kind: PeriodKind = PeriodKind.UNDETERMINED) -> _Untimely:
    return _Untimely(name, re.compile(pattern), kind)


_COUNT = (
    r"(?:[0-9]{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|nhiều|những|"
    r"hai mươi|ba mươi|bốn mươi|năm mươi|sáu mươi)"
)
_HAPPENING = (
    r"(?:lễ|hội|ngày hội|hội nghị|hội thi|hội thao|hội thảo|đại hội|cuộc thi|cuộc họp|kỳ họp|chương trình|buổi|đợt|"
    r"khai mạc|bế mạc|khai giảng|tổng kết|kỷ niệm|mít tinh|phát động|bầu cử|tết|giải|sự kiện|hoạt động|chiến dịch|"
    r"tháng thanh niên|thời gian diễn ra|quá trình|khi|lúc|kết thúc|hoàn thành|ban hành|phê duyệt|tuần lễ|liên hoan)"
)

_RULES: tuple[_Untimely, ...] = (
    _rule("on-demand", r"\b(?:đột xuất|khi (?:có|được) (?:yêu cầu|chỉ đạo|đề nghị|phát sinh)|theo yêu cầu|khi cần)\b"),
    _rule("not-said", r"^(?:không ghi|chưa (?:xác định|có|ấn định|thống nhất)|sẽ (?:có )?thông báo|thông báo sau)\b"),
    _rule("alternatives", r"\bhoặc\b"),
    _rule("term-of-office", r"\bnhiệm kỳ\b"),
    _rule("school-year", r"\b(?:năm học|niên khóa|niên khoá|học kỳ)\b"),
    _rule(
        "stage",
        r"\b(?:giai đoạn|thời kỳ)\b|\bkế hoạch [0-9]{1,2} năm\b|^\(?"
        r"(?:[0-9]{1,2} năm )?[0-9]{4} ?- ?[0-9]{4}\)?$",
    ),
    _rule("target-year", r"\b(?:tầm nhìn|định hướng) (?:đến )?(?:năm )?[0-9]{4}"),
    _rule("history", r"\b(?:đến nay|(?:thời gian|năm|những năm|nhiều năm|tháng|tuần) (?:vừa )?qua)\b"),
    _rule(
        "event",
        r"^(?:trước|trong)(?:,? trong)?(?: và sau)? (?:suốt )?(?:thời gian )?(?:diễn ra )?(?:và )?"
        rf"(?:sau )?(?:ngày )?(?:tổ chức )?{_HAPPENING}\b",
        PeriodKind.EVENT,
    ),
    _rule("event", rf"^trước,? trong và sau\b|^{_COUNT} (?:ngày|tuần|tháng) (?:trước|sau) \D", PeriodKind.EVENT),
    _rule(
        "event",
        rf"^(?:ngay )?(?:sau|khi|từ|đến|cho đến|kể từ|vào|nhân) (?:khi |ngày )?{_HAPPENING}\b",
        PeriodKind.EVENT,
    ),
    _rule(
        "event",
        r"^(?:ngay )?(?:sau khi|trước khi|ngay khi|khi|từ khi|kể từ khi|đến khi|cho đến khi|trong khi|"
        r"trong quá trình|trong suốt)\b",
        PeriodKind.EVENT,
    ),
    _rule("event", r"^(?:trong |vào |suốt )*(?:kỳ nghỉ|thời gian nghỉ|mùa lễ hội)\b", PeriodKind.EVENT),
    _rule("event", r"^(?:trong |vào |nhân |các )?dịp\b|^nhân (?:kỷ niệm|ngày)\b", PeriodKind.EVENT),
    _rule(
        "event",
        rf"^(?:trong|sau|trước|không quá|chậm nhất)(?: vòng| thời hạn)? {_COUNT} (?:ngày|tuần|tháng|"
        r"giờ)(?: làm việc)?,? (?:kể từ|tính từ|từ|sau|trước) \D",
        PeriodKind.EVENT,
    ),
    _rule("event", r"^theo (?:tiến độ|lịch|chương trình|kế hoạch|kịch bản|thông báo|hướng dẫn)\b", PeriodKind.EVENT),
    _rule(
        "several-frequencies",
        r"^(?:báo cáo |định kỳ )*(?:hằng |hàng )?(?:ngày|tuần|tháng|quý)(?:,| và) (?:hằng |hàng )?"
        r"(?:[0-9] tháng|tuần|tháng|quý|năm)\b",
    ),
    _rule("after-day", r"^(?:ngay )?sau (?:(?:ngày|tháng|quý|năm) ?[0-9i]|[0-9]{1,2} ?/)"),
    _rule("about", r"\bkhoảng (?:đầu |giữa |cuối )?(?:ngày|tháng|quý|năm|[0-9])"),
    _rule("lunar-or-solar", r"^(?:vào )?(?:ngày )?(?:mùng|mồng) [0-9]"),
    _rule("week-of-month", r"\btuần(?: lễ)? (?:thứ )?(?:[0-9]|đầu|cuối|giữa|nhất|hai|ba|tư)\b"),
    _rule(
        "part-of-year",
        r"^(?:trong |vào |dịp |từ |đến |trước )?(?:những tháng )?(?:đầu|giữa|cuối) (?:năm|mùa|xuân|hè|thu|đông)\b",
    ),
    _rule("part-of-quarter", r"^(?:trong |vào )?(?:đầu|giữa|cuối) quý\b"),
    _rule(
        "weekday-without-week",
        r"^(?:vào )?(?:các )?(?:ngày |sáng |chiều |tối )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|cn)\b",
    ),
    _rule(
        "relative-day",
        r"\b(?:hôm nay|ngày mai|tuần (?:này|sau|tới)|tháng (?:này|sau|tới)|quý (?:này|sau|tới)|năm "
        r"(?:nay|sau|tới)|thời gian tới|sắp tới)\b",
    ),
    _rule("ordinal", r"\b(?:lần|kỳ|khóa|khoá|phiên|vòng) thứ\b|^(?:lần|khóa|khoá) [ivx0-9]"),
    _rule(
        "duration",
        r"^(?:thời gian |kéo dài |trong |gần |hơn |trên |tròn |qua |sau |suốt |mỗi |kỷ niệm |"
        rf"nhân ){{0,4}}{_COUNT} ?(?:năm|tháng|tuần|quý|ngày|giờ|phút|buổi|thế kỷ|thập kỷ|"
        r"thập niên)\b(?! ?[0-9])",
    ),
    _rule("count", r"^(?:[0-9]{1,6}|[0-9]{1,3}(?:\.[0-9]{3}){1,3})%? (?!(?:giờ|h|tháng|và|đến|-)\b)[^\W\d]"),
    _rule("periodically", r"\bđịnh kỳ\b"),
    _rule("continuing", r"\b(?:thường xuyên|liên tục|xuyên suốt)\b"),
)
_CONTINUING = re.compile(r"\b(?:thường xuyên|liên tục|xuyên suốt)\b")


def read_untimely(text: str) -> Period:
    """Normal text that no rule of time reads: named where its kind is known, never with a day."""
    continuing = _CONTINUING.search(text) is not None
    for rule in _RULES:
        if rule.pattern.search(text):
            return Period(words="", kind=rule.kind, rule=rule.name, continuing=continuing)
    return Period(words="")
