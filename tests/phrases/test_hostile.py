"""Twenty thousand hostile characters take no reader more than seconds: no pattern grows with the square of its text."""

import time
from collections.abc import Callable

import pytest

from kyniem.phrases.anniversaries import find_anniversaries
from kyniem.phrases.assignments import read_assignment
from kyniem.phrases.citations import find_citations, gather
from kyniem.phrases.dates import parse_day, parse_moment, parse_time
from kyniem.phrases.folding import slug
from kyniem.phrases.labels import find_labels, nearest_label, read_any_label, read_label, split_labels
from kyniem.phrases.numbering import ordinal, printed_address, split_number
from kyniem.phrases.organisations import Directory, split_names
from kyniem.phrases.periods import parse_anniversary, parse_period
from kyniem.phrases.slips import find_slips
from kyniem.phrases.wordings import off_wording
from kyniem.problems import Origin
from kyniem.reading.calendar_columns import cells_of, columns_of, is_ruler
from kyniem.reading.outline import outline, title_of
from kyniem.settings import CAMPAIGN_ZONE

LENGTH = 20_000
DIRECTORY = Directory.of([("a", ["Phòng Lao động, Thương binh và Xã hội", "a, b, c, d"])])
TEXTS = {
    "spaces": "a" + " " * LENGTH + "b",
    "heading": "# a" + " " * LENGTH + "b",
    "hashes": "# a" + " #" * (LENGTH // 2) + "b",
    "stars": "*" * LENGTH + "a",
    "bold": "**a" * (LENGTH // 3),
    "colons": "a:" * (LENGTH // 2),
    "commas": "a," * (LENGTH // 2),
    "known commas": "a, b, " * (LENGTH // 6),
    "digits": "1" * LENGTH,
    "slashes": "1/1" * (LENGTH // 3),
    "dotted": "1." * (LENGTH // 2) + "x",
    "number": "1" + " " * LENGTH + "\nx",
    "brackets": "(" * LENGTH,
    "years": "1 năm " * (LENGTH // 6) + "(1/1/1",
    "weekdays": "thứ hai, " * (LENGTH // 9) + "x",
    "to": "từ tháng 1 đến " * (LENGTH // 15),
    "foreseen": "dự kiến " * (LENGTH // 8),
    "ruler": "|" + "-" * LENGTH + "x",
    "ruler cells": "|-" * (LENGTH // 2) + "x",
    "ruler spaces": "|---" + " " * LENGTH + "x",
    "bars": "|" * LENGTH,
    "backslashes": "\\" * LENGTH + "|",
    "sentence": "a. b" * (LENGTH // 4),
    "bullets": "- a\n" * (LENGTH // 4),
    "nested": "\n".join(" " * (number % 60) + "- a" for number in range(LENGTH // 30)),
    "units": "các sở, ban và Sở Y tế (" * (LENGTH // 24),
    "labels": "Đơn vị chủ trì: a; " * (LENGTH // 19),
    "citations": "Kế hoạch số 19/KH-UBND ngày 02/02/2023 của UBND " * (LENGTH // 48),
    "joining": "phối hợp với Sở Y tế, " * (LENGTH // 22),
    "symbols": "số 1/" + "A-" * (LENGTH // 2),
    "compound": "Phòng Kinh tế, " + "Hạ tầng " * (LENGTH // 8),
    "combining": "a" + "\u0301" * LENGTH,
}


def _refused(parse: Callable[[str], object]) -> Callable[[str], object]:
    """The same reader, its refusal being an answer too."""

    def read(text: str) -> object:
        try:
            return parse(text)
        except (ValueError, OverflowError) as refusal:
            return refusal

    return read


READERS: dict[str, Callable[[str], object]] = {
    "find_slips": find_slips,
    "off_wording": lambda text: off_wording(text, ["a a a, b", "kỷ luật và đồng tâm", "1 1 1 a"]),
    "parse_period": parse_period,
    "parse_anniversary": parse_anniversary,
    "find_anniversaries": lambda text: list(find_anniversaries(text)),
    "parse_day": _refused(parse_day),
    "parse_time": _refused(parse_time),
    "parse_moment": _refused(lambda text: parse_moment(text, CAMPAIGN_ZONE)),
    "slug": slug,
    "read_label": read_label,
    "read_any_label": read_any_label,
    "find_labels": find_labels,
    "split_labels": split_labels,
    "find_citations": lambda text: gather(find_citations(text)),
    "read_assignment": lambda text: read_assignment(text, DIRECTORY),
    "find": DIRECTORY.find,
    "nearest_label": nearest_label,
    "split_number": split_number,
    "ordinal": ordinal,
    "printed_address": lambda text: printed_address(text.split("a")),
    "split_names": lambda text: split_names(text, DIRECTORY),
    "nearest": DIRECTORY.nearest,
    "is_ruler": is_ruler,
    "columns_of": lambda text: columns_of(Origin("a"), text, []),
    "cells_of": cells_of,
    "outline": lambda text: outline(text, Origin("a")),
    "title_of": lambda text: [title_of(item) for block in outline(f"- {text}", Origin("a")) for item in block.items],
}


@pytest.mark.parametrize("reader", READERS)
def test_no_hostile_text_takes_a_reader_more_than_seconds(reader: str) -> None:
    slow: dict[str, float] = {}
    for name, text in TEXTS.items():
        before = time.process_time()
        READERS[reader](text)
        taken = time.process_time() - before
        if taken > 5:
            slow[name] = taken
    assert slow == {}
