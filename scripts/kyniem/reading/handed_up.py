"""Labels that a last number of a section hands up: “1.4. Phân công” says who does 1.1 to 1.3, and when."""

import re
from collections.abc import Mapping, Sequence

from kyniem.phrases.folding import fold_accents
from kyniem.phrases.labels import Labelled, read_label
from kyniem.phrases.numbering import split_number
from kyniem.problems import Origin
from kyniem.reading.outline import Block

_HANDED_UP = re.compile(r"(?:phan cong|phan cong (?:thuc hien|nhiem vu)|don vi thuc hien|thoi gian, don vi thuc hien)")


def hands_up(block: Block) -> bool:
    """Whether a section only says who does the sections before it, and when."""
    named = _HANDED_UP.fullmatch(fold_accents(split_number(block.title)[1]).strip(" :."))
    return named is not None and bool(block.items) and all(read_label(item.text) for item in block.items)


def handed_up(blocks: Sequence[Block]) -> Mapping[int, Sequence[tuple[Labelled, Origin]]]:
    """For the number of each block the labels that a last one below it hands up."""
    given: dict[int, list[tuple[Labelled, Origin]]] = {}
    for index, block in enumerate(blocks):
        if hands_up(block):
            above = next((number for number in range(index - 1, -1, -1) if blocks[number].level < block.level), None)
            if above is not None:
                labels = [(label, item.origin) for item in block.items if (label := read_label(item.text))]
                given.setdefault(above, []).extend(labels)
    return given
