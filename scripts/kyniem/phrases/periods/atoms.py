"""The words of time, one by one: normal text cut into atoms, each with a letter that the rules are written in.

D day with "ngày" or a year    d day and month alone    N "ngày 5"    n bare number
M month     Z bare 9/2023      Q quarter     R bare Roman quarter     H half a year or so    Y year    y bare year
P part of a year               O part of a quarter      L lunar day   K lunar month          l lunar or not: not said
C time of day                  g part of the day        W weekdays    J "first … of the month"
E every day, week, month …     X in the last month of a quarter       e the last day of a month
f from    F from now    t to    h hết    T to now    b before    u by    c finishing    i in    o onwards
k all the while    q on demand    p foreseen    a about    A after    G "that is"    v what is no time, or too vague
w words that lead up to a time    z words that begin a remark    x any other word
, & ; : ( ) . -    and | for the end of a paragraph
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kyniem.phrases.periods.lexicon import ATOMS


@dataclass(frozen=True, slots=True)
class Atom:
    """One word of time: its letter, its text, and where in the normal text it stands."""

    code: str
    text: str
    start: int
    stop: int


_PUNCTUATION = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", ".": ".", "-": "-", "\n": "|", "[": "(", "]": ")"}


def _joined() -> re.Pattern[str]:
    """One pattern of all atoms; group k_N belongs to the Nth."""
    groups = (f"(?P<k_{number}>{pattern})" for number, (_, pattern) in enumerate(ATOMS))
    return re.compile("|".join(groups))


_PATTERN = _joined()


def atoms_of(text: str) -> tuple[Atom, ...]:
    """The atoms of normal text, left to right, spaces left out. Takes linear time: every atom has a greatest length."""
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Atom]:
    at = 0
    while at < len(text):
        if text[at] == " ":
            at += 1
            continue
        match = _PATTERN.match(text, at)
        if match is None or match.end() == at:
            yield Atom(_PUNCTUATION.get(text[at], "x"), text[at], at, at + 1)
            at += 1
            continue
        code = ATOMS[int((match.lastgroup or "k_0")[2:])][0]
        text_of_it = match.group().rstrip()
        yield Atom(code, text_of_it, at, at + len(text_of_it))
        at = match.end()
