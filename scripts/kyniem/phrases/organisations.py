"""Names of organisations in running text: splitting a list rightly, and finding whom a spelling stands for."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from kyniem.phrases.folding import fold, fold_accents, fold_space
from kyniem.phrases.organisation_lists import divide
from kyniem.phrases.organisation_names import Scoped, agree, keys_of, scoped
from kyniem.phrases.requests import without_request

_LINKING = re.compile(r"(?:và|cùng với|cùng|với|của|gồm|bao gồm):?\s+", re.IGNORECASE)
_ROLE_AT_END = re.compile(
    r"(?<!cơ quan)(?<!đơn vị)(?<!bộ phận)(?<![Tt]ổng)[\s,]+"
    r"(?:là (?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì)|chủ trì(?: thực hiện)?|phụ trách"
    r"|phối hợp(?: thực hiện)?|chịu trách nhiệm|thực hiện)$"
)
_BRACKET_AT_END = re.compile(r"\s*\([^()]*\)$")
_SEPARATORS = re.compile(r",|\s(?:và|cùng|hoặc|[-–/+&])\s", re.IGNORECASE)
_CLOSING = " .;,:…*_"
_BULLET = " .;,:…*_-–+•"
_NEAR_ENOUGH = 80.0
_ALIKE_AS_A_WHOLE = 72.0
"""Sharing a word like “Hội” with a long name makes no likeness; missing “Thành phố” at its end leaves one."""
_Units = frozenset[str]


@dataclass(frozen=True, slots=True)
class Directory:
    """Every spelling of every unit: folded spelling → unit id, and folded → as written.

    One that is not `whole` lacks units that there are, so it can say of no name what it was meant to be.
    `keys` and `bases` hold what the spellings come to when abbreviations are told out and scopes taken off.
    """

    spellings: Mapping[str, str]
    written: Mapping[str, str]
    keys: Mapping[str, _Units] = field(default_factory=dict)
    bases: Mapping[str, Mapping[str, tuple[Scoped, ...]]] = field(default_factory=dict)
    longest: int = 0
    whole: bool = True

    @classmethod
    def of(cls, units: Iterable[tuple[str, Iterable[str]]]) -> "Directory":
        """From unit ids with all their spellings; the first unit that claims a spelling keeps it."""
        spellings: dict[str, str] = {}
        written: dict[str, str] = {}
        keys: dict[str, _Units] = {}
        bases: dict[str, dict[str, tuple[Scoped, ...]]] = {}
        for unit_id, names in units:
            for name in names:
                spellings.setdefault(fold(name), unit_id)
                written.setdefault(fold(name), name)
                for key in keys_of(name):
                    keys[key] = keys.get(key, frozenset()) | {spellings[fold(name)]}
                    apart = scoped(key)
                    if apart is not None:
                        told = bases.setdefault(apart.base, {})
                        told[spellings[fold(name)]] = (*told.get(spellings[fold(name)], ()), apart)
        longest = max((len(_SEPARATORS.findall(spelling)) for spelling in spellings), default=0)
        return cls(spellings, written, keys, bases, longest)

    def find(self, name: str) -> str | None:
        """The id of the unit this spelling stands for; None where none does, and where two might.

        Letter case, white space, signs, tone marks' places, abbreviations, a leading "Đề nghị" and a closing bracket
        aside. A scope that only one of the two prints ("Phòng Nội vụ Thành phố") does not part them.
        """
        cleaned = clean_name(name)
        exact = self.spellings.get(fold(name)) or self.spellings.get(fold(cleaned))
        if exact is not None or not self.spellings:
            return exact
        bare = _BRACKET_AT_END.sub("", cleaned)
        return self._by_keys(cleaned) or (self._by_keys(bare) if bare != cleaned else None)

    def _by_keys(self, name: str) -> str | None:
        keys = keys_of(name)
        found = frozenset().union(*(self.keys.get(key, frozenset()) for key in keys))
        if not found:
            found = frozenset().union(*(self._by_scope(key) for key in keys))
        return next(iter(found)) if len(found) == 1 else None

    def _by_scope(self, key: str) -> _Units:
        wanted = scoped(key)
        if wanted is None:
            return frozenset()
        return frozenset(unit_id for unit_id, told in self.bases.get(wanted.base, {}).items() if agree(wanted, told))

    def nearest(self, name: str) -> str:
        """The known spelling most like `name`, accents aside, or "" when none is near."""
        if not self.whole:
            return ""
        folded = {key: fold_accents(key) for key in self.spellings}
        wanted = fold_accents(clean_name(name))
        for spelling, _, key in process.extract(wanted, folded, scorer=fuzz.WRatio, score_cutoff=_NEAR_ENOUGH):
            if fuzz.token_sort_ratio(wanted, spelling) >= _ALIKE_AS_A_WHOLE:
                return self.written[key]
        return ""


def clean_name(name: str) -> str:
    """A name freed of closing punctuation and of a leading "Đề nghị", "Giao" and the like."""
    text = fold_space(name).strip(_CLOSING)
    return without_request(text).strip(_CLOSING)


def split_names(text: str, directory: Directory) -> tuple[str, ...]:
    """The names in a list, as printed, each freed of signs around it; right with an empty directory too.

    ";" always divides; a comma, "và" or a dash only where what follows begins a new name. Classes ("các sở, ban,
    ngành liên quan") stay whole, brackets that list units give them as elements, remarks in brackets fall away.
    Where a head is told once for several ("các Sở Tài chính, Y tế") it is given with each.
    """
    names = (
        _freed(piece, directory) for piece in divide(text, lambda name: _knows(directory, name), _longest(directory))
    )
    return tuple(filter(None, names))


def _knows(directory: Directory, name: str) -> bool:
    return bool(directory.spellings) and directory.find(name) is not None


def _longest(directory: Directory) -> int:
    return directory.longest


def _freed(piece: str, directory: Directory) -> str:
    """A piece of a list as a name: whole where it is known so (“Giao Thủy”), else freed of what leads and closes."""
    whole = fold_space(piece).strip(_BULLET)
    if fold(whole) in directory.spellings:
        return whole
    name = clean_name(_LINKING.sub("", whole, count=1) if _LINKING.match(whole) is not None else whole)
    return _ROLE_AT_END.sub("", name).strip(_CLOSING)
