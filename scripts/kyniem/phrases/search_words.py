"""Words as the search knows them: one form for all the ways in which people write a word, a date or an abbreviation.

`docs/assets/search-words.js` does the same to what readers type; `tests/phrases/search-words.md` tries both.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from kyniem.phrases.document_types import TYPES
from kyniem.phrases.folding import fold_accents, normalise
from kyniem.phrases.spoken.short_services import SERVICES
from kyniem.phrases.spoken.short_titles import PEOPLE
from kyniem.phrases.spoken.short_words import FIELDS, ORGANISATIONS

_DAY, _MONTH, _YEAR = r"(3[01]|[12]\d|0?[1-9])", r"(1[0-2]|0?[1-9])(?!\d)", r"(\d{4})(?!\d)"
_DAYS = re.compile(
    rf"(?<!\d)(?:{_DAY}(?:\s*/\s*|\s+th[aá]ng\s+){_MONTH}(?:(?:\s*/\s*|\s+n[aă]m\s+){_YEAR})?|{_DAY}([.-]){_MONTH}\5{_YEAR})"
)
_MONTHS = re.compile(rf"(?<!\d){_MONTH}(?:\s*/\s*|\s+n[aă]m\s+){_YEAR}")
_CONSONANTS = "[b-df-hj-np-tv-xzđ]"
_RUNS = re.compile(rf"(?<![^\W\d_]){_CONSONANTS}+(?:[\s&/.,-]{{1,3}}{_CONSONANTS}+)+(?![^\W\d_])")
_WORDS = re.compile(r"\d+t\d+|\d+|[^\W\d_]+")
_SYLLABLE = re.compile(
    r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?", re.ASCII
)
_EITHER_I = re.compile(r"(?:[hklmstv]|qu)?y")
_SILENT = frozenset({"va"})
_MOST_PIECES = 4
_LONGEST_ZERO = 2
_SHORT_TYPES = ("KH", "CV", "CT", "NQ", "QĐ", "HD", "NĐ", "TB", "BC", "KL")
_EVERYDAY = {
    "TP": "thành phố",
    "VP": "văn phòng",
    "TW": "Trung ương",
    "VN": "Việt Nam",
    "TTĐT": "thông tin điện tử",
    "VHNT": "văn học nghệ thuật",
}


def search_words(text: str, short: Mapping[str, str]) -> frozenset[str]:
    """The words of a text without accents, i for a y that may be either, `30t10` for a day, abbreviations in full.

    `short` is what `short_forms` gives. “và” is left out, as readers leave it out.
    """
    text = _MONTHS.sub(r" \1 \2 ", _DAYS.sub(_as_day, normalise(text).lower()))
    if short:
        text = _RUNS.sub(lambda run: _joined(_WORDS.findall(fold_accents(run[0])), short), text)
    found: set[str] = set()
    for word in {_bare(word) for word in set(_WORDS.findall(text))}:
        found.update(_in_full(word, short))
    return frozenset(found - _SILENT)


def words_unlike(text: str, short: Mapping[str, str]) -> frozenset[str]:
    """Those of `search_words` that an index lacks which takes the marks off letters but leaves đ alone."""
    known = {_unmarked(word) for word in re.findall(r"[^\W_]+", normalise(text).lower())}
    return search_words(text, short) - known


def short_forms(names: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Abbreviation → its words, both as `search_words` writes them: everyday ones, and those of units.

    `names` are the spellings of each unit: “Phòng VH&TT” beside “Phòng Văn hóa và Thông tin” tells what VH&TT is.
    An abbreviation that two units read differently keeps its everyday meaning, and one that is a syllable is none.
    """
    general: dict[str, str] = {}
    types = {letters: TYPES[letters] for letters in _SHORT_TYPES}
    for letters, words in {**ORGANISATIONS, **FIELDS, **PEOPLE, **SERVICES, **types, **_EVERYDAY}.items():
        key = _letters(letters)
        if letters in types or letters in _EVERYDAY or (len(key) > _LONGEST_ZERO and key == _initials(_spelt(words))):
            general.setdefault(key, _ordered(words))
    own: dict[str, set[str]] = {}
    for spellings in names:
        for key, words in _told_by(spellings):
            own.setdefault(key, set()).add(words)
    special = {key: next(iter(words)) for key, words in own.items() if len(words) == 1}
    return {key: words for key, words in sorted({**general, **special}.items()) if not _SYLLABLE.fullmatch(key)}


_WORDS_KEPT = 1 << 14
"""A language has few syllables: each is folded once."""


@lru_cache(_WORDS_KEPT)
def _bare(word: str) -> str:
    return fold_accents(word)


@lru_cache(_WORDS_KEPT)
def _unmarked(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def _as_day(found: re.Match[str]) -> str:
    day, month, year, dotted_day, _, dotted_month, dotted_year = found.groups()
    return f" {int(day or dotted_day)}t{int(month or dotted_month)} {year or dotted_year or ''} "


def _joined(pieces: list[str], short: Mapping[str, str]) -> str:
    """Pieces of abbreviations with signs between them, `vh` `tt`, joined where together they are one."""
    told: list[str] = []
    while pieces:
        counts = range(min(_MOST_PIECES, len(pieces)), 0, -1)
        count = next((each for each in counts if "".join(pieces[:each]) in short), 1)
        told.append("".join(pieces[:count]))
        pieces = pieces[count:]
    return " ".join(told)


def _in_full(word: str, short: Mapping[str, str]) -> list[str]:
    """What one word says: an abbreviation or two of them (`khubnd`) in full, a number without its nought."""
    if word in short:
        return short[word].split()
    if word[0].isdigit():
        return [str(int(word)) if len(word) <= _LONGEST_ZERO else word]
    for cut in range(2, len(word) - 2):
        if word[:cut] in short and word[cut:] in short:
            return [*short[word[:cut]].split(), *short[word[cut:]].split()]
    return [word[:-1] + "i" if _EITHER_I.fullmatch(word) else word]


def _ordered(words: str) -> str:
    """The words of an expansion, in their order."""
    return " ".join(_in_full(word, {})[0] for word in _spelt(words))


def _spelt(words: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+", fold_accents(words)) if word not in _SILENT]


def _told_by(spellings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Abbreviations that one spelling of a unit shows by what another has in their place."""
    split = [_spelt(name) for name in spellings]
    for brief in split:
        for full in split:
            start = 0
            while start < min(len(brief), len(full)) and brief[start] == full[start]:
                start += 1
            for end in range(start + 1, len(brief) + 1):
                key = "".join(brief[start:end])
                words, after = full[start : start + len(key)], full[start + len(key) :]
                if key == _initials(words) and len(key) > 1 and after[: len(brief) - end] == brief[end:]:
                    yield key, _ordered(" ".join(words))


def _letters(text: str) -> str:
    return "".join(re.findall(r"[a-z]", fold_accents(text)))


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words)
