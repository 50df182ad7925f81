"""Parts of a month: thirds, halves and weeks, as words name them and the days they stand for.

Papers number the weeks of a month and never say from which day they count. Counted in sevens from the 1st ("tuần 2" is
the 8th to the 14th) a week shares days with any way of counting by weekdays, and no day outside the month is invented;
the precision stays part-of-month, so that no single day is ever claimed.
"""

import re
from datetime import date

_WEEK = 7
_NUMBERS = {"đầu": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_MOST_WEEKS = 5
_NUMBER = re.compile(r"đầu|nhất|hai|ba|tư|bốn|cuối|iv|i{1,3}|[0-9]")
_THIRDS = {
    "": (1, 31),
    "đầu": (1, 10),
    "thượng tuần": (1, 10),
    "giữa": (11, 20),
    "trung tuần": (11, 20),
    "cuối": (21, 31),
    "hạ tuần": (21, 31),
    "nửa đầu": (1, 15),
    "nửa cuối": (16, 31),
    "nửa sau": (16, 31),
}
WEEK_OF_MONTH = (
    r"tuần(?: lễ)? (?:đầu(?: tiên)?|cuối(?: cùng)?|(?:thứ )?(?:nhất|hai|ba|tư|bốn|iv|i{1,3}|[1-5])(?![0-9]))"
    r"(?:(?: ?, ?| và | ?- ?| đến )(?:tuần )?(?:thứ )?(?:cuối|hai|ba|tư|bốn|iv|i{1,3}|[1-5])(?![0-9/]))?"
    r"(?: ?,| của| trong)?"
)
"""The words of a week, or of two, before "tháng"."""


def days_of(part: str, last: date) -> tuple[int, int]:
    """The first and last day of a part of the month that ends on `last`. Raises ValueError where it has none such."""
    if not part.startswith("tuần"):
        low, high = _THIRDS[part]
        return low, min(high, last.day)
    named = _NUMBER.findall(part.removeprefix("tuần").replace("tuần", " "))
    low, high = _week(named[0], last)
    if len(named) > 1:
        after, end = _week(named[1], last)
        goes_on = "-" in part or "đến" in part
        if not (low < after if goes_on else after == high + 1):
            raise ValueError(part)
        high = end
    return low, high


def _week(number: str, last: date) -> tuple[int, int]:
    """Seven days from the 1st, 8th, 15th, 22nd; the fifth has what is left, the last the month's last seven."""
    if number == "cuối":
        return last.day - _WEEK + 1, last.day
    place = _NUMBERS.get(number) or int(number)
    low = _WEEK * (place - 1) + 1
    if place > _MOST_WEEKS or low > last.day:
        raise ValueError(number)
    return low, min(_WEEK * place, last.day)
