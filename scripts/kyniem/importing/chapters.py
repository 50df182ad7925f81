"""What a heading's chapter is about: aims and contents, the programme, who carries it out, reports, money."""

import re
from collections.abc import Sequence
from enum import StrEnum

from kyniem.importing.structure import Node
from kyniem.phrases.folding import fold_accents


class Chapter(StrEnum):
    """What stands under a heading; only the programme and the carrying out make tasks of plain bullets."""

    INFORMATION = "information"
    PROGRAMME = "programme"
    CARRYING_OUT = "carrying out"
    REPORTING = "reporting"


_AIMS = (
    *("muc dich", "muc tieu", "yeu cau", "y nghia", "quan diem", "doi tuong", "pham vi", "kinh phi", "nguon luc"),
    *("can cu", "dac diem", "boi canh", "khau hieu", "thuan loi", "khai quat", "danh gia", "ket qua", "tinh hinh"),
)
_TABLE: tuple[tuple[re.Pattern[str], Chapter], ...] = tuple(
    (re.compile(pattern), chapter)
    for pattern, chapter in (
        (r"(?:che do )?(?:thong tin,? )?bao cao\b(?! vien)", Chapter.REPORTING),
        (
            r"(?:to chuc thuc hien|phan cong|trach nhiem|nhiem vu cua|thuc hien$|cong tac to chuc thuc hien)",
            Chapter.CARRYING_OUT,
        ),
        ("|".join(_AIMS), Chapter.INFORMATION),
        (
            r"(?:hinh thuc|thoi gian|dia diem|thanh phan|chu de)(?: va|,|$| tuyen truyen| to chuc| tham (?:du|gia))",
            Chapter.INFORMATION,
        ),
        (r"noi dung(?: tuyen truyen| trong tam|,? hinh thuc|$)", Chapter.INFORMATION),
    )
)


def chapters(nodes: Sequence[Node]) -> tuple[Chapter, ...]:
    """The chapter of each heading: its own, else that of the heading above it."""
    found: list[Chapter] = []
    above: list[tuple[int, Chapter]] = []
    for node in nodes:
        while above and above[-1][0] >= node.level:
            above.pop()
        parent = above[-1][1] if above else None
        own = _own(node.title)
        if own is Chapter.INFORMATION and parent is None and fold_accents(node.title) == "noi dung":
            own = None  # a chapter of that name is the programme itself; a part of one tells what to say
        chapter = own if parent in {None, Chapter.PROGRAMME} else parent
        if parent is Chapter.INFORMATION and own is None:
            chapter = Chapter.INFORMATION
        above.append((node.level, chapter or Chapter.PROGRAMME))
        found.append(above[-1][1])
    return tuple(found)


def _own(title: str) -> Chapter | None:
    folded = fold_accents(title)
    return next((chapter for pattern, chapter in _TABLE if pattern.match(folded)), None)
