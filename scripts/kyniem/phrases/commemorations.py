"""The days to be remembered that an orientation letter names: "68 năm Ngày Thầy thuốc Việt Nam (27/02)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kyniem.model.period import Precision
from kyniem.phrases.folding import fold, fold_space
from kyniem.phrases.periods import parse_anniversary, parse_period

_NAMED = re.compile(
    r"(?:(?P<years>\d{1,3})\s+năm\s+|(?=Ngày\s))(?P<title>(?:(?!\d{1,3}\s+năm\s)[^();\n]){3,160}?)\s*\((?P<days>[^()\n]{3,60})\)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commemoration:
    """A day to be remembered: its name, the years the letter counts (None: it counts none), its day in that month.

    `origin` is the founding day where it is printed, `words` the days as printed, `lunar` the lunar day among them.
    """

    title: str
    years: int | None
    day: date
    words: str
    origin: date | None = None
    lunar: str = ""

    @property
    def key(self) -> tuple[date, str]:
        """The same day under the same name, however often a letter says it."""
        return (self.day, fold(self.title))


def find_commemorations(text: str, month: date) -> Iterator[Commemoration]:
    """Each day to be remembered in a text that lies in the month beginning on `month`; its year is lent where none is.

    Source of the form: orientation letters of propaganda boards, "N năm <tên> (gốc - ngày)", "(dd/mm)" or a lunar day.
    """
    for match in _NAMED.finditer(text):
        origin, day, lunar = _days(match["days"], month)
        if day is None or (day.year, day.month) != (month.year, month.month):
            continue
        yield Commemoration(
            title=fold_space(match["title"]),
            years=int(match["years"]) if match["years"] else None,
            day=day,
            words=fold_space(match["days"]),
            origin=origin,
            lunar=lunar,
        )


def _days(words: str, month: date) -> tuple[date | None, date | None, str]:
    """Founding day, day in the month, lunar words; a day only where the words name one."""
    both = parse_anniversary(f"({words})")
    if both is not None:
        return both[0], both[1], ""
    period = parse_period(words, month)
    named = period.precision is Precision.DAY and period.start is not None and period.start == period.end
    return None, period.start if named else None, period.lunar
