"""Days written with a dash after a word that bounds them: `đến 30-10`, told from spans like `đến 5-10 người`."""

import re

from kyniem.phrases.spoken.days import say_days
from kyniem.phrases.spoken.lines import SPACE, Line, Said

_BOUNDED = re.compile(
    rf"((?:[Tt]ừ|[Đđ]ến|[Tt]ới|[Tt]rước|[Ss]au|[Hh]ết|[Vv]ào|[Nn]hân){SPACE}{{1,3}})(\d{{1,2}})-(\d{{1,2}})(?![\d/%.,-]\d|[%])"
)
_SCORED_BEFORE = re.compile(r"(?:[Tt]hắng|[Tt]hua|[Dd]ẫn|[Hh]òa|[Tt]ỷ số|[Tt]ỉ số|gỡ)[^.;]*$")
_LAST_MONTH = 12


def day_after_its_bound(line: Line, place: int) -> Said | None:
    """`đến 30-10` → đến ba mươi tháng mười: figures that fall are no span; a score has its own words before."""
    found = _BOUNDED.match(line.text, place)
    if found is None or not _LAST_MONTH >= int(found[3]) >= 1 or int(found[2]) <= max(int(found[3]), _LAST_MONTH):
        return None
    if _SCORED_BEFORE.search(line.before(place)):
        return None
    said = say_days(line, found.end(1), asked=True)
    return None if said is None else Said(said.end, f"{found[1]}{said.spoken}")
