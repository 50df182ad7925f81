"""The motto of the State and of the Party at the head of a paper, and the names that stand beside it on its line."""

import re

from kyniem.importing.marks import is_shouted, mark_of
from kyniem.phrases.folding import fold_space

_MOTTO = re.compile(
    r"(?:cộng ho?[òo]?à?a? xã hội ch[ủu] nghĩa(?: việt)?(?: nam)?|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc"
    r"|đảng cộng sản việt nam)",
    re.IGNORECASE,
)
_LONGEST = 120
_LONGEST_NAME = 80


def beside_motto(text: str) -> tuple[str, ...] | None:
    """What stands beside a motto on its line, the names of the left column; None where a line is no motto's.

    A motto is printed in capitals or alone; “… thành lập Đảng Cộng sản Việt Nam” in a sentence is none.
    """
    found = list(_MOTTO.finditer(text))
    if not found or len(text) >= _LONGEST or mark_of(text) is not None:
        return None
    beside = tuple(clean for piece in _MOTTO.split(text) if (clean := fold_space(piece).strip(" *-–—_|")))
    printed_so = is_shouted(found[0].group()) or found[0].group().lower().startswith("độc lập")
    small = [piece for piece in beside if not is_shouted(piece)]
    if (small and not printed_so) or any(len(piece) > _LONGEST_NAME for piece in small):
        return None
    return beside
