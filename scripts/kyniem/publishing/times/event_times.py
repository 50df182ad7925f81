"""When an event is, as its page tells it: the words as printed, the days behind them, and how sure all of it is."""

import re
from dataclasses import dataclass
from datetime import date

from kyniem.model.calendar import Entry, EntryState
from kyniem.model.edition import Edition
from kyniem.model.period import Period, PeriodKind, State
from kyniem.model.plan import Task, TaskKind
from kyniem.phrases.dates import write_day, write_short_day, write_weekday
from kyniem.publishing.times.task_times import exactness, recurring_days

_NAMED_DAYS = 12
"""How many days are named one by one; more are told by their first and last."""
_GATHERING = re.compile(
    r"\b(?:lễ|hội|mít tinh|triển lãm|gặp mặt|họp|tọa đàm|biểu diễn|trưng bày|thi đấu|chung kết)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTime:
    """One time of an event: what the paper calls it ("" for its own), its period, its days, what to know of them.

    `sure` is dự kiến, chính thức, hủy or "" where the paper only says that it is done all the while.
    """

    label: str
    period: Period
    sure: str
    days: tuple[date, ...] = ()
    said: str = ""
    inherited: bool = False

    @property
    def words(self) -> str:
        """What stands first: the day in full where it is one day, else the words as printed."""
        if len(self.days) == 1 and self.period.exact and self.period.kind is PeriodKind.POINT:
            return f"{write_weekday(self.days[0])} {write_day(self.days[0])}"
        return self.period.words

    @property
    def printed(self) -> str:
        """The paper's words, where they are not said already."""
        return "" if self.words == self.period.words or self.period.words[:1].isdigit() else self.period.words


def time_of_entry(entry: Entry) -> EventTime:
    """When a row of a calendar is."""
    days = _days_between(entry.period, entry.month)
    sure = "chính thức" if entry.state is EntryState.APPROVED else entry.state.value
    said = _said(entry.period, days, "Lịch")
    return EventTime(label="", period=entry.period, sure=sure, days=days, said=said)


def times_of_task(edition: Edition, task: Task) -> tuple[EventTime, ...]:
    """Every time a task has, its own first; the window of its heading where it has none."""
    own = tuple(_of_task(edition, task, label, period) for label, period in task.labelled if period.words)
    if own or not task.inherited.dated:
        return own
    shared = _of_task(edition, task, "", task.inherited)
    said = f"Văn bản ghi thời gian này cho cả đề mục, không riêng việc này. {shared.said}".strip()
    return (EventTime(label="", period=task.inherited, sure=shared.sure, days=(), said=said, inherited=True),)


def is_gathering(title: str, *, kind: TaskKind | None = None) -> bool:
    """Whether people would look for where it is held: a ceremony, a meeting, a performance, an exhibition."""
    return kind is not TaskKind.REPORTING and _GATHERING.search(title) is not None


def _of_task(edition: Edition, task: Task, label: str, period: Period) -> EventTime:
    recurring = period.recurrence is not None
    days = tuple(recurring_days(edition, task, period)) if recurring else _days_between(period, edition.campaign.start)
    sure = "chính thức" if period.state is State.CONFIRMED and period.dated else period.state.value
    if period.state is State.CONFIRMED and not period.exact:
        sure = ""
    return EventTime(label=label, period=period, sure=sure, days=days, said=_said(period, days, "Văn bản"))


def _days_between(period: Period, otherwise: date) -> tuple[date, ...]:
    if not period.exact:
        return ()
    first, last = period.start or period.end or otherwise, period.end or period.start or otherwise
    return tuple(period.days(first, last))


def _said(period: Period, days: tuple[date, ...], paper: str) -> str:
    """What a reader must know beside the words: a deadline's last day, all days of what comes back, no day at all."""
    if not period.exact:
        how = exactness(period)
        return f"{paper} không định ngày{f', chỉ {how}' if how else ''}."
    if period.kind is PeriodKind.DEADLINE:
        return _deadline(period, days)
    if period.kind is PeriodKind.OPEN:
        return f"{paper} không ghi ngày kết thúc."
    return _days_words(days) if len(days) > 1 else ""


def _days_words(days: tuple[date, ...]) -> str:
    if (days[-1] - days[0]).days == len(days) - 1:
        return f"{len(days)} ngày liền, {_from_to(days[0], days[-1])}."
    if len(days) > _NAMED_DAYS:
        return f"{len(days)} ngày, {_from_to(days[0], days[-1])}."
    return f"{len(days)} ngày: {', '.join(write_short_day(day) for day in days[:-1])} và {write_day(days[-1])}."


def _deadline(period: Period, days: tuple[date, ...]) -> str:
    if period.recurrence is not None or not days:
        return "" if period.inclusive else "Ngày ghi trong văn bản không tính: xong từ hôm trước."
    last = f"{write_weekday(days[-1])} {write_day(days[-1])}"
    return f"Ngày cuối còn kịp: {last}."


def _from_to(first: date, last: date) -> str:
    start = write_short_day(first) if first.year == last.year else write_day(first)
    return f"từ {start} đến {write_day(last)}"
