"""Spellings of names: whether two ways of writing are one name misspelt, and where a text writes a name in any way."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from kyniem.phrases.folding import without_accents

_WORD = re.compile(r"[^\W_]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SHORT_I = re.compile(r"(?<=[^aâăeêioôơuư])y$")
_IN_FULL = {
    "ubnd": ("ủy", "ban", "nhân", "dân"),
    "hđnd": ("hội", "đồng", "nhân", "dân"),
    "mttq": ("mặt", "trận", "tổ", "quốc"),
    "ubmttq": ("ủy", "ban", "mặt", "trận", "tổ", "quốc"),
    "tp": ("thành", "phố"),
}
_AND = "và"
_WHOSE = frozenset({("tỉnh",), ("huyện",), ("quận",), ("phường",), ("xã",)})
_WHOSE_TWO = frozenset(
    tuple(words.split())
    for words in ("thành phố", "thành ủy", "thành đoàn", "thị xã", "thị trấn", "thị ủy", "trung ương", "việt nam")
)
_SOCIETY = ("xã", "hội")
"""“xã hội” tells no commune."""
_LEFT_OUT_WITH_RIGHT = frozenset(
    {"việt nam", "cổ phần", "tnhh", "một thành viên", "mtv", "liên hiệp", "cộng sản", "nhân dân", "nhà nước"}
)
_END = "."
_MOST_LEFT_OUT = 2
_LEAST_BESIDE = 2
_SHORTEST_TO_SLIP = 4
_ALIKE = 88.0


class Word(NamedTuple):
    """One word: its place in the text, its letters without accents, its letters, and the sign that stands before it.

    `letters` are in lower case with the tone told last, so that hoá and hóa, kỉ and kỷ are one. `sign` is "", ",",
    "-", "và", or "." for whatever ends a name.
    """

    start: int
    stop: int
    base: str
    letters: str
    sign: str


@dataclass(frozen=True, slots=True)
class Words:
    """A text as a row of words, made to be searched; “và” is a sign between two words and none of them."""

    words: tuple[Word, ...]
    stream: str = field(repr=False)
    places: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, text: str) -> "Words":
        """The words of a text in NFC."""
        words = tuple(_words(text))
        places, length = [], 0
        for word in words:
            places.append(length)
            length += len(word.base) + 1
        return cls(words, " " + " ".join(word.base for word in words) + " ", tuple(places))

    @property
    def key(self) -> str:
        """Its letters without accents and signs: alike for all spellings that differ only in those."""
        return self.stream.strip()

    @property
    def form(self) -> tuple[tuple[str, str], ...]:
        """Letters and signs: alike for what is spelt the same, letter case and the place of the tone aside."""
        return tuple((word.letters, word.sign if number else "") for number, word in enumerate(self.words))

    def find(self, key: str) -> Iterator[tuple[int, int]]:
        """Every place where the text holds a name of this key: the numbers of its first and behind its last word."""
        wanted, size = f" {key} ", key.count(" ") + 1
        at = self.stream.find(wanted) if key else -1
        while at >= 0:
            first = bisect_left(self.places, at)
            if all(word.sign != _END for word in self.words[first + 1 : first + size]):
                yield first, first + size
            at = self.stream.find(wanted, at + 1)

    @property
    def without_scope(self) -> "Words":
        """The name without whose it is: "Phòng Nội vụ thành phố Cẩm Phả" → "Phòng Nội vụ"."""
        letters = [word.letters for word in self.words]
        for number in range(_LEAST_BESIDE, len(letters)):
            two = tuple(letters[number : number + 2])
            if two in _SCOPES or (two[:1] in _SCOPES and two != _NO_SCOPE):
                return self.piece(0, number)
        return self

    def piece(self, first: int, stop: int) -> "Words":
        """Some of its words."""
        words = self.words[first:stop]
        return Words(words, f" {' '.join(word.base for word in words)} ", ())


def is_misspelling(one: Words, other: Words) -> bool:
    """Whether two names are so alike that one can only be the other with a slip of the pen; never for short forms.

    Scopes ("thành phố Cẩm Phả") aside: accents or signs that differ, a word inside it that is all but another
    ("Du lịch xã hội", "Dư luận xã hội"), a word or two left out inside it ("Quản lý đầu tư", "Quản lý dự án đầu tư").
    """
    a, b = one.without_scope, other.without_scope
    if a.form == b.form or len(a.words) < _LEAST_BESIDE:
        return False
    if a.key == b.key or (one.key == other.key and len(a.words) != len(b.words)):
        return True
    if any(word.base.isdecimal() for word in (*a.words, *b.words)):
        return False
    if len(a.words) == len(b.words):
        return _has_a_slip(a.words, b.words)
    longer, shorter = (a, b) if len(a.words) > len(b.words) else (b, a)
    return _leaves_words_out(longer.words, shorter.words)


def _words(text: str) -> Iterator[Word]:
    sign, end = "", 0
    for match in _WORD.finditer(text):
        sign = _sign(text[end : match.start()], sign)
        end = match.end()
        printed = match.group().casefold()
        if printed == _AND:
            sign = sign if sign == _END else _AND
            continue
        for word in _IN_FULL.get(printed, (printed,)):
            base, letters = _told_apart(word)
            yield Word(match.start(), end, base, letters, sign)
            sign = ""


def _sign(between: str, carried: str) -> str:
    """What stands between two words; `carried` is the “và” that came right before, or the end of a name."""
    signs = between.replace("*", "").strip()
    if carried == _END or between.count("\n") > (0 if signs else 1):
        return _END
    if signs in {"", "&"}:
        return carried or signs.replace("&", _AND)
    if signs in {"-", "–", "—"}:
        return carried or "-"
    return carried or "," if signs == "," else _END


@lru_cache(maxsize=10_000)
def _told_apart(word: str) -> tuple[str, str]:
    """A word's letters without accents, and with them; a language has few words, and says them often."""
    return _SHORT_I.sub("i", without_accents(word)), _letters(word)


def _letters(word: str) -> str:
    if word.isascii():
        return _SHORT_I.sub("i", word)
    apart = unicodedata.normalize("NFD", word)
    tone = "".join(_TONES.findall(apart))
    return _SHORT_I.sub("i", unicodedata.normalize("NFC", _TONES.sub("", apart))) + tone


def _has_a_slip(one: Sequence[Word], other: Sequence[Word]) -> bool:
    differing = [
        number for number, pair in enumerate(zip(one, other, strict=True)) if pair[0].letters != pair[1].letters
    ]
    inside = differing[0] > 0 and differing[-1] < len(one) - 1
    together = all(after - before == 1 for before, after in pairwise(differing))
    if not inside or not together or len(differing) > _MOST_LEFT_OUT:
        return False
    near = any(_all_but(one[number].base, other[number].base) for number in differing)
    return near and fuzz.ratio(" ".join(word.base for word in one), " ".join(word.base for word in other)) >= _ALIKE


def _all_but(one: str, other: str) -> bool:
    """The same letters, accents aside, or one letter off in a word long enough to show it."""
    if one == other:
        return True
    return min(len(one), len(other)) >= _SHORTEST_TO_SLIP and Levenshtein.distance(one, other, score_cutoff=1) == 1


def _leaves_words_out(longer: Sequence[Word], shorter: Sequence[Word]) -> bool:
    missing = len(longer) - len(shorter)
    if missing > _MOST_LEFT_OUT:
        return False
    start = next((n for n, word in enumerate(shorter) if word.letters != longer[n].letters), len(shorter))
    same_end = all(a.letters == b.letters for a, b in zip(shorter[start:], longer[start + missing :], strict=True))
    if not same_end or start < _LEAST_BESIDE or len(shorter) - start < _LEAST_BESIDE:
        return False
    run = longer[start : start + missing]
    signs = [*(word.sign for word in run), longer[start + missing].sign]
    return not any(signs) and " ".join(word.base for word in run) not in _LEFT_OUT_BASES


_LEFT_OUT_BASES = frozenset(without_accents(words) for words in _LEFT_OUT_WITH_RIGHT)
_SCOPES = frozenset(tuple(map(_letters, words)) for words in (*_WHOSE, *_WHOSE_TWO))
_NO_SCOPE = tuple(map(_letters, _SOCIETY))
