"""Names of organisations in running text: splitting a list rightly, and finding whom a spelling stands for."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from kyniem.phrases.folding import fold, fold_accents, fold_space

_ASK = re.compile(r"^(?:đề nghị|giao)\s+", re.IGNORECASE)
_CLOSING = " .;,:"
_NEAR_ENOUGH = 80.0
_ALIKE_AS_A_WHOLE = 55.0
"""Sharing a word like “Hội” with a long name makes no likeness; missing “Thành phố” at its end leaves one."""


@dataclass(frozen=True, slots=True)
class Directory:
    """Every spelling of every unit: folded spelling → unit id, and folded → as written."""

    spellings: Mapping[str, str]
    written: Mapping[str, str]

    @classmethod
    def of(cls, units: Iterable[tuple[str, Iterable[str]]]) -> "Directory":
        """From unit ids with all their spellings; the first unit that claims a spelling keeps it."""
        spellings: dict[str, str] = {}
        written: dict[str, str] = {}
        for unit_id, names in units:
            for name in names:
                spellings.setdefault(fold(name), unit_id)
                written.setdefault(fold(name), name)
        return cls(spellings, written)

    def find(self, name: str) -> str | None:
        """The id of the unit this spelling stands for; letter case, white space and a leading "Đề nghị" aside."""
        return self.spellings.get(fold(name)) or self.spellings.get(fold(clean_name(name)))

    def nearest(self, name: str) -> str:
        """The known spelling most like `name`, accents aside, or "" when none is near."""
        folded = {key: fold_accents(key) for key in self.spellings}
        wanted = fold_accents(clean_name(name))
        for spelling, _, key in process.extract(wanted, folded, scorer=fuzz.WRatio, score_cutoff=_NEAR_ENOUGH):
            if fuzz.token_sort_ratio(wanted, spelling) >= _ALIKE_AS_A_WHOLE:
                return self.written[key]
        return ""


def clean_name(name: str) -> str:
    """A name freed of closing punctuation and of a leading "Đề nghị" or "Giao"."""
    return _ASK.sub("", fold_space(name)).strip(_CLOSING)


def split_names(text: str, directory: Directory) -> tuple[str, ...]:
    """The names in a list, as printed. ";" always divides; "," divides only where no known name holds it."""
    names: list[str] = []
    for piece in text.split(";"):
        whole = _name_in(piece, directory)
        names.extend([whole] if directory.find(whole) is not None else _split_at_commas(whole, directory))
    return tuple(filter(None, names))


def _split_at_commas(text: str, directory: Directory) -> list[str]:
    """The longest known name first, from the left; what is unknown up to the next comma stays one element."""
    words = text.split(",")
    longest = 1 + max((spelling.count(",") for spelling in directory.spellings), default=0)
    names: list[str] = []
    index = 0
    while index < len(words):
        candidates = (
            (stop, _name_in(",".join(words[index:stop]), directory)) for stop in range(index + longest, index, -1)
        )
        index, name = next(
            ((stop, name) for stop, name in candidates if stop <= len(words) and directory.find(name) is not None),
            (index + 1, _name_in(words[index], directory)),
        )
        names.append(name)
    return names


def _name_in(piece: str, directory: Directory) -> str:
    """A piece of a list as a name: whole where it is known so (“Giao Thủy”), else freed of “Đề nghị” or “Giao”."""
    whole = fold_space(piece).strip(_CLOSING)
    return whole if fold(whole) in directory.spellings else clean_name(piece)
