"""Administrative time, the door: a phrase → what it says, and the times that stand in a text.

What cannot be told stays undetermined: no date is ever invented. The specification is `tests/phrases/periods.md`.
"""

from kyniem.phrases.periods.anniversary import parse_anniversary
from kyniem.phrases.periods.finding import FoundPeriod, find_periods
from kyniem.phrases.periods.phrase import parse_period
from kyniem.phrases.periods.within import Within, read_within

__all__ = ["FoundPeriod", "Within", "find_periods", "parse_anniversary", "parse_period", "read_within"]
