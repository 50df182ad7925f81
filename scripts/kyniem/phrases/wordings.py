"""Places where a text all but quotes a wording that must be kept as it is: a slogan, a contest, a unit's name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from kyniem.phrases.slip import Slip
from kyniem.phrases.syllables import syllable

__all__ = ["Slip", "off_wording"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ENDS = re.compile(r"[.!?|/\\()\[\]{}<>…]|\n[^\S\n]*[-+*#>]\s")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_OPENING = ("“", '"', "‘", "«", "“*", "“**")
_LEVELS = """
tỉnh thành huyện quận xã phường thị phố thôn bản khu vực trung ương quốc gia sở phòng ban cấp đảng chi đoàn bộ các
một hai ba bốn năm sáu bảy tám chín mười không chưa nam bắc đông tây trên dưới trong ngoài
"""
"""Words that make another thing of a name: Tỉnh ủy is not Thành ủy, nor is “trong” “ngoài”."""
_AND = syllable("và").key
_FEW, _SOME, _MANY = 6, 8, 14
_NAMES_OF = 3
_MARKS_AT_MOST = 3
_REACH = 3


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word or a mark between words."""

    start: int
    stop: int
    printed: str
    key: str
    bare: str
    capital: bool = False
    ends: bool = False

    @property
    def mark(self) -> bool:
        return self.key in {",", "-"}


@dataclass(frozen=True, slots=True)
class _Wording:
    """A canonical wording, taken apart."""

    text: str
    words: tuple[_Unit, ...]
    units: tuple[_Unit, ...]

    @property
    def allowed(self) -> int:
        """How many of its words may be missing, added or replaced."""
        size = len(self.words)
        return 3 if size >= _MANY else 2 if size >= _SOME else 1 if size > _NAMES_OF else 0


@dataclass(frozen=True, slots=True)
class _Match:
    """A stretch of a text that is a wording, or nearly so."""

    first: int
    last: int
    wording: _Wording
    off: float
    why: str


def off_wording(text: str, canonical: Iterable[str]) -> tuple[Slip, ...]:
    """Where a text in NFC says a canonical wording with other accents, a letter, a comma or a word amiss.

    Letter case, space, quotation marks, markup, what stands at the ends and the two right ways to write a syllable
    (hòa and hoà, kỷ and kỉ) are let be; so is a stretch that another canonical wording holds. Wordings of two or three
    words are told by accents alone (of three, also by a letter), of one word never. From left to right; never raises.
    """
    wordings, index = _compiled(tuple(canonical))
    words = tuple(unit for unit in _units(text) if not unit.mark)
    found = [match for candidate in _candidates(words, wordings, index) if (match := _best(text, words, *candidate))]
    exact = [match for match in found if not match.off]
    kept: list[_Match] = []
    for match in sorted((m for m in found if m.off), key=lambda m: (m.off / len(m.wording.words), m.first - m.last)):
        if not any(match.first <= other.last and other.first <= match.last for other in (*exact, *kept)):
            kept.append(match)
    return tuple(_slip(text, words, match) for match in sorted(kept, key=lambda match: match.first))


@lru_cache(maxsize=32)
def _compiled(canonical: tuple[str, ...]) -> tuple[tuple[_Wording, ...], Mapping[str, tuple[tuple[int, int], ...]]]:
    """The wordings of two words and more, and where each of their words stands in them."""
    wordings: list[_Wording] = []
    index: dict[str, tuple[tuple[int, int], ...]] = defaultdict(tuple)
    for text in dict.fromkeys(canonical):
        units = tuple(_units(text))
        words = tuple(unit for unit in units if not unit.mark)
        if len(words) > 1:
            for place, word in enumerate(words):
                index[word.bare] += ((len(wordings), place),)
            wordings.append(_Wording(text.strip(), words, units))
    return tuple(wordings), dict(index)


def _units(text: str) -> Iterator[_Unit]:
    """Words of a text with the commas and dashes between them; what stands at the ends is left out."""
    stop = 0
    for found in _WORD.finditer(text):
        gap = text[stop : found.start()]
        if stop and (sign := "," if set(gap) & set(",;:") else "-" if set(gap) & set("-–—") else ""):
            yield _Unit(stop, found.start(), sign, sign, sign)
        read = syllable(found.group())
        capital = found.group()[0].isupper()
        ends = bool(stop) and (_ENDS.search(gap) is not None or (capital and _PARAGRAPH.search(gap) is not None))
        yield _Unit(found.start(), found.end(), found.group(), read.key, read.bare, capital, ends)
        stop = found.end()


def _candidates(
    words: tuple[_Unit, ...], wordings: tuple[_Wording, ...], index: Mapping[str, tuple[tuple[int, int], ...]]
) -> Iterator[tuple[_Wording, int]]:
    """Wordings with the place where each would begin: there most of its words stand in its order."""
    votes: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for at, word in enumerate(words):
        for which, place in index.get(word.bare, ()):
            votes[which][at - place] += 1
    for which, begun in sorted(votes.items()):
        size = len(wordings[which].words)
        needed = size if size < _NAMES_OF else size - max(1, size * 2 // 5)
        reached = -len(words) - size
        for start in sorted(begun):
            if start > reached and sum(begun.get(start + step, 0) for step in range(_REACH + 1)) >= needed:
                reached = start + 1
                yield wordings[which], start


def _best(text: str, words: tuple[_Unit, ...], wording: _Wording, start: int) -> _Match | None:
    """The stretch about a place that is nearest to a wording, if it is near enough to be meant."""
    size = len(wording.words)
    best: _Match | None = None
    for first in range(max(start - 1, 0), min(start + _REACH + 1, len(words))):
        if not _similar(words[first], wording.words[0]):
            continue
        for last in range(first + size - 1 - wording.allowed, min(first + size + wording.allowed, len(words))):
            if last > first and _similar(words[last], wording.words[-1]):
                match = _weighed(text, words, first, last, wording)
                if match is not None and (best is None or match.off < best.off):
                    best = match
    return best


def _weighed(text: str, words: tuple[_Unit, ...], first: int, last: int, wording: _Wording) -> _Match | None:
    """How far a stretch is from a wording; None if it is another text."""
    if any(word.ends for word in words[first + 1 : last + 1]):
        return None
    here = tuple(_units(text[words[first].start : words[last].stop]))
    count, notes, size = Counter[str](), dict[str, None](), len(wording.words)
    for tag, i, j in _edits(here, wording.units):
        mine = here[i] if tag != "insert" else None
        theirs = wording.units[j] if tag != "delete" else None
        kind = _kind(mine, theirs, size)
        if kind == "other" or (mine is None and j in {0, len(wording.units) - 1}):
            return None
        count[kind] += 1
        notes[_told(kind, mine, theirs)] = None
    lost = count["replaced"] + count["moved"]
    if lost > wording.allowed or (count["replaced"] and size < _FEW) or count["mark"] > _MARKS_AT_MOST:
        return None
    if lost and size < _SOME and not _begins_a_name(text, words[first]):
        return None
    if lost + count["small"] > size // 2 or (size <= _NAMES_OF and not _short_enough(here, wording, count)):
        return None
    off = lost + count["small"] / 2 + count["mark"] / 4
    return _Match(first, last, wording, off, "khác cách viết chuẩn: " + ", ".join(notes))


def _begins_a_name(text: str, word: _Unit) -> bool:
    """Whether a stretch begins as names do; “vùng đất, con người Đắk Nông” is not “Đất và Người Đắk Nông”."""
    return word.capital or text[: word.start].endswith(_OPENING)


def _kind(mine: _Unit | None, theirs: _Unit | None, size: int) -> str:
    """What an edit is: of a mark, of a letter or accent, of a whole word, or of what makes it another thing."""
    if all(unit is None or unit.mark or unit.key == _AND for unit in (mine, theirs)) and any(
        unit is not None and unit.mark for unit in (mine, theirs)
    ):
        return "mark"
    if mine is not None and theirs is not None and _similar(mine, theirs):
        return "small"
    moved = mine is None or theirs is None
    for unit in (mine, theirs):
        if unit is not None and (
            any(map(str.isdigit, unit.key)) or (unit.key in _level_keys() and not (moved and size >= _FEW))
        ):
            return "other"
    return "moved" if moved else "replaced"


def _told(kind: str, mine: _Unit | None, theirs: _Unit | None) -> str:
    if kind == "mark":
        joined = any(unit is not None and unit.key == _AND for unit in (mine, theirs))
        return "chữ “và” và dấu câu" if joined else "khác dấu câu"
    if mine is None or theirs is None:
        return (
            f"thiếu “{theirs.printed}”" if theirs is not None else f"thừa “{mine.printed}”" if mine is not None else ""
        )
    return f"“{mine.printed}” thay vì “{theirs.printed}”"


def _edits(here: tuple[_Unit, ...], there: tuple[_Unit, ...]) -> Iterator[tuple[str, int, int]]:
    """What would make the one of the other, word by word: first by bare letters, then by accents."""
    mine, theirs = [unit.bare for unit in here], [unit.bare for unit in there]
    for code in Levenshtein.opcodes(mine, theirs):
        i, j = code.src_start, code.dest_start
        for step in range(max(code.src_end - i, code.dest_end - j)):
            at, to = min(i + step, len(here) - 1), min(j + step, len(there) - 1)
            if code.tag != "equal":
                yield code.tag, at, to
            elif here[at].key != there[to].key:
                yield "replace", at, to


def _short_enough(here: tuple[_Unit, ...], wording: _Wording, count: Mapping[str, int]) -> bool:
    """Short wordings are meant only where a single word is off, in the same capitals; two words by accents alone."""
    words = [unit for unit in here if not unit.mark]
    if count["mark"] or count["small"] > 1:
        return False
    cased = all(mine.capital or not theirs.capital for mine, theirs in zip(words, wording.words, strict=True))
    return cased and (len(words) == _NAMES_OF or [w.bare for w in words] == [w.bare for w in wording.words])


def _similar(mine: _Unit, theirs: _Unit) -> bool:
    """The same letters, or all but one of three or more; figures only when equal."""
    if mine.bare == theirs.bare:
        return True
    if mine.bare.isdigit() or theirs.bare.isdigit() or min(len(mine.bare), len(theirs.bare)) < _NAMES_OF:
        return False
    if {mine.key, theirs.key} <= _level_keys():
        return False
    return Levenshtein.distance(mine.bare, theirs.bare, score_cutoff=1) <= 1


@lru_cache(maxsize=1)
def _level_keys() -> frozenset[str]:
    return frozenset(syllable(word).key for word in _LEVELS.split())


def _slip(text: str, words: tuple[_Unit, ...], match: _Match) -> Slip:
    start, stop = words[match.first].start, words[match.last].stop
    printed, canonical = text[start:stop], match.wording
    proposed = canonical.text[canonical.words[0].start : canonical.words[-1].stop]
    return Slip(start, stop, printed, proposed.upper() if printed.isupper() else proposed, match.why)
