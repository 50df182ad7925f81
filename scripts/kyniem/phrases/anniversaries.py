"""Anniversaries in running text: "93 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2023)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kyniem.phrases.periods import parse_anniversary

_ANNIVERSARY = re.compile(
    r"(?P<years>\d{1,3})\s+năm\s+(?P<title>(?:(?!\d{1,3}\s+năm\s)[^()\n]){3,160}?)\s*"
    r"(?P<days>\(\s*\d{1,2}/\d{1,2}/\d{4}\s*[-–]\s*\d{1,2}/\d{1,2}/\d{4}\s*\))"
)

_SPAN = re.compile(
    r"\(\s*(?P<first>\d{1,2}/\d{1,2}/\d{4}|\d{4})\s*[-–]\s*(?P<last>\d{1,2}/\d{1,2}/\d{4}|\d{4})(?!\d)[^()\n]{0,20}\)"
)
_CLAIM = re.compile(
    r"(?<![\d/.])(?:(?P<about>(?:hơn|gần|trên|ngót|khoảng)\s+)?(?P<years>\d{1,3})\s+năm|lần\s+thứ\s+(?P<nth>\d{1,3}))"
    r"(?P<title>(?:(?!\d\s+năm\s|\n[ \t]*\n|\n[ \t]*[-+*#>|]|[.;!?]\s)[^()])*)$",
    re.IGNORECASE,
)
_FARTHEST = 200
"""How many characters may stand between the years claimed and the bracket that proves them."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A number of years that a text claims, and the span in brackets that tells whether it is right.

    `start` is where the number stands; `first` and `last` are two days or two years, as printed; `counted` tells
    "lần thứ 93" from "93 năm".
    """

    start: int
    years: int
    title: str
    first: str
    last: str
    counted: bool = False


def find_claims(text: str) -> Iterator[Claim]:
    """Every claim of years with its span: "60 năm … (30/10/1963 - 30/10/2023)", "60 năm xây dựng (1963 - 2023)".

    "Hơn 35 năm" claims nothing exactly; the lines of one paragraph are read as one.
    """
    for span in _SPAN.finditer(text):
        begin = max(0, span.start() - _FARTHEST)
        match = _CLAIM.search(text, begin, span.start())
        if match is None or match["about"] or ("/" in span["first"]) != ("/" in span["last"]):
            continue
        which = "years" if match["years"] else "nth"
        yield Claim(
            start=match.start(which),
            years=int(match[which]),
            title=" ".join(match["title"].replace("*", "").split()),
            first=span["first"],
            last=span["last"],
            counted=which == "nth",
        )


def find_anniversaries(text: str) -> Iterator[tuple[int, int, date, date, str]]:
    """Each anniversary in a text: line from 0, years claimed, founding day, anniversary day, name."""
    for number, line in enumerate(text.split("\n")):
        if "năm" not in line:
            continue
        for match in _ANNIVERSARY.finditer(line.replace("*", "")):
            days = parse_anniversary(match["days"])
            if days is not None:
                yield number, int(match["years"]), days[0], days[1], match["title"].strip()
