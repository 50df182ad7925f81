"""Set phrases and names that stand in a text with another accent or without a word."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from kyniem.phrases.known_words import faults, names, phrases
from kyniem.phrases.misfits import lexicon
from kyniem.phrases.slip import Slip
from kyniem.phrases.syllables import syllable
from kyniem.phrases.words import Word

_LENGTHS = (5, 4, 3, 2)
_SHORTEST = 2
_Index = Mapping[tuple[str, ...], tuple[str, ...]]


def off_phrases(run: tuple[Word, ...], text: str) -> Iterator[Slip]:
    """Slips told by whole phrases of two to five words."""
    bare = tuple(word.read.bare for word in run)
    for start in range(len(run)):
        for length in _LENGTHS:
            window = run[start : start + length]
            if len(window) < length:
                continue
            found = _of_window(run, start, length, bare[start : start + length])
            if found is not None:
                right, why = found
                yield _slip(text, window, right, why)
                break


def _of_window(run: tuple[Word, ...], start: int, length: int, bare: tuple[str, ...]) -> tuple[str, str] | None:
    window, keys = run[start : start + length], tuple(word.key for word in run[start : start + length])
    before = run[start - 1] if start else None
    after = run[start + length] if start + length < len(run) else None
    if (right := _faults().get(keys)) is not None and not _pair(window[-1], after):
        return right, f"thiếu hoặc sai chữ trong cụm từ “{right}”"
    if sum(word.capital for word in window) > 1 and length == _SHORTEST:
        return _off_name(window, before, after, bare)
    if length == _SHORTEST and _pair(*window):
        return None
    for right in _by_letters(phrases()).get(bare, ()):
        wrong = [index for index, word in enumerate(right.split()) if syllable(word).key != keys[index]]
        if len(wrong) == 1 and not _explained(window, wrong[0], before, after):
            return right, f"cụm từ quen dùng: “{right}”"
    return None


def _off_name(
    window: tuple[Word, ...], before: Word | None, after: Word | None, bare: tuple[str, ...]
) -> tuple[str, str] | None:
    """The name of a place that these two words are but for an accent."""
    keys = tuple(word.key for word in window)
    for right in _by_letters(names()).get(bare, ()):
        if _stands_as_name(before, after) and keys != tuple(syllable(word).key for word in right.split()):
            return right, f"tên riêng: “{right}”"
    return None


def _explained(window: tuple[Word, ...], wrong: int, before: Word | None, after: Word | None) -> bool:
    """Whether a neighbour outside the phrase has a claim: on the word in question, or on all that would tell of it."""
    if wrong == 0 and _pair(before, window[0]):
        return True
    if wrong == len(window) - 1 and _pair(window[-1], after):
        return True
    if len(window) > _SHORTEST or window[wrong].key not in lexicon().alone:
        return False
    return _pair(window[-1], after) if wrong == 0 else _pair(before, window[0])


def _stands_as_name(before: Word | None, after: Word | None) -> bool:
    """Whether no capital stands beside a name: “Nguyễn Hải Đường” holds no Hải Dương."""
    return not any(word is not None and word.capital for word in (before, after))


def _pair(first: Word | None, second: Word | None) -> bool:
    return first is not None and second is not None and (first.key, second.key) in lexicon().pairs


@cache
def _by_letters(entries: tuple[str, ...]) -> _Index:
    index: dict[tuple[str, ...], tuple[str, ...]] = defaultdict(tuple)
    for entry in entries:
        index[tuple(syllable(word).bare for word in entry.split())] += (entry,)
    return dict(index)


@cache
def _faults() -> Mapping[tuple[str, ...], str]:
    return {tuple(syllable(word).key for word in wrong.split()): right for wrong, right in faults()}


def _slip(text: str, window: tuple[Word, ...], right: str, why: str) -> Slip:
    printed = text[window[0].start : window[-1].stop]
    words = right.split()
    if len(words) != len(window) or "-" in right:
        proposed = right.upper() if printed.isupper() else printed[:1] + right[1:]
        return Slip(window[0].start, window[-1].stop, printed, proposed, why)
    proposed, reached = "", window[0].start
    for word, spelling in zip(window, words, strict=True):
        kept = word.printed if syllable(spelling).key == word.key else word.dressed(spelling)
        proposed += text[reached : word.start] + kept
        reached = word.stop
    return Slip(window[0].start, window[-1].stop, printed, proposed, why)
