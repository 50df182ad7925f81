"""Anniversaries in running text: "93 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2023)"."""

import re
from collections.abc import Iterator
from datetime import date

from kyniem.phrases.periods import parse_anniversary

_ANNIVERSARY = re.compile(
    r"(?P<years>\d{1,3})\s+năm\s+(?P<title>(?:(?!\d{1,3}\s+năm\s)[^()\n]){3,160}?)\s*"
    r"(?P<days>\(\s*\d{1,2}/\d{1,2}/\d{4}\s*[-–]\s*\d{1,2}/\d{1,2}/\d{4}\s*\))"
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
