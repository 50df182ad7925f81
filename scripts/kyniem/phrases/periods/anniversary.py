"""Anniversaries by themselves: the founding day and the day of the year that is kept."""

import re
from datetime import date

from kyniem.phrases.folding import fold_space

_ANNIVERSARY = re.compile(
    r"\(?\s*(?P<ad>\d{1,2})/(?P<am>\d{1,2})/(?P<ay>\d{4})\s*[-–]\s*(?P<bd>\d{1,2})/(?P<bm>\d{1,2})/(?P<by>\d{4})\s*\)?"
)


def parse_anniversary(words: str) -> tuple[date, date] | None:
    """`(30/10/1963 - 30/10/2023)`: founding day and anniversary day; None unless both fall on one day of the year."""
    match = _ANNIVERSARY.search(fold_space(words))
    if match is None:
        return None
    try:
        origin = date(int(match["ay"]), int(match["am"]), int(match["ad"]))
        day = date(int(match["by"]), int(match["bm"]), int(match["bd"]))
    except ValueError:
        return None
    return (origin, day) if (origin.day, origin.month) == (day.day, day.month) and day > origin else None
