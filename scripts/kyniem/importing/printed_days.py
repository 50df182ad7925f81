"""The day of a paper as its head prints it, the place before it, and the dots that leave it to be filled in."""

import re
from datetime import date

_BLANK = r"[\s.…_]*"
DAY = re.compile(
    rf"(?:(?P<place>[^\W\d][^,;:\d]{{1,40}}),\s*)?ngày\s*(?P<day>\d ?\d?|{_BLANK})"
    rf"\s*tháng\s*(?P<month>\d ?\d?|{_BLANK})\s*năm\s*(?P<year>\d ?\d ?\d ?\d|\d*{_BLANK})",
    re.IGNORECASE,
)
DAY_WITHOUT_YEAR = re.compile(r".*ngày\s*\d+\s*tháng\s*\d+", re.IGNORECASE)
"""A day that a narrow column cuts before its year."""


def date_of(match: re.Match[str]) -> date | None:
    """The day that a match of DAY tells; None where it is left open or stands in no calendar."""
    try:
        return date(*(int(re.sub(r"\s", "", match[part])) for part in ("year", "month", "day")))
    except ValueError:
        return None
