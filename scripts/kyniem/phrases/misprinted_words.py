"""Slips within words: syllables that cannot be, marks out of place, words doubled, split, joined, misspelt."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from kyniem.phrases.known_words import deeds, foreign, loans, nouns_and_deeds, particles, said_twice
from kyniem.phrases.misfits import Paper, Place, lexicon
from kyniem.phrases.slip import Slip
from kyniem.phrases.syllables import spelled, syllable
from kyniem.phrases.words import Word

_LONGEST, _SHORTEST = 8, 3
_LONG_FOREIGN = 7
_A_LETTER_AND_ITS_MARK = 2
_RESPELLED = (("ngh", "ng"), ("gh", "g"), ("ng", "ngh"))
_VIETNAMESE = re.compile(r"[b-df-hj-np-tv-xz]*[aeiouy]+[b-df-hj-np-tv-xz]*")
"""Vowels once, consonants about them: what has vowels twice is a loan word spelled as one (ôtô, kilôgam)."""


def misprinted_words(run: tuple[Word, ...], paper: Paper, text: str) -> Iterator[Slip]:
    """Slips of a run that a word, or a word with the next, betrays by itself."""
    yield from _said_again(run, text)
    for place in Place.all_of(run):
        for reader in (_split, _doubled, _foreign, _out_of_place, _joined, _impossible):
            found = reader(place, paper, text)
            if found is not None:
                yield found
                break


def _doubled(place: Place, _paper: Paper, text: str) -> Slip | None:
    """The same word twice, unless two words meet there (sáng tác tác phẩm) or Vietnamese says it twice (ngày ngày)."""
    word, right = place.word, place.right
    if right is None or word.key != right.key or right.capital or not word.read.possible:
        return None
    if word.printed.casefold() in said_twice() or word.read.bare in lexicon().after.get(word.key, {}):
        return None
    if not _said_in_vain(place):
        return None
    return _slip(text, word, right, word.printed, "lặp từ")


def _said_again(run: tuple[Word, ...], text: str) -> Iterator[Slip]:
    """“thực hiện thực hiện”: a word of two syllables twice on one line, unless the second begins a longer one."""
    for at in range(len(run) - 3):
        first, second, third, fourth = run[at : at + 4]
        if (first.key, second.key) != (third.key, fourth.key) or not _pair(first, second) or first.key == second.key:
            continue
        after = run[at + 4] if at + 4 < len(run) else None
        said = f"{first.printed} {second.printed}".casefold()
        if "\n" in text[second.stop : third.start] or _pair(fourth, after) or said in nouns_and_deeds():
            continue
        yield _slip(text, first, fourth, text[first.start : second.stop], "lặp từ")


def _said_in_vain(place: Place) -> bool:
    """Whether the second of two equal words begins nothing new."""
    word, words = place.word, lexicon()
    if word.printed.casefold() in particles():
        return True
    ends, begins = _pair(place.left, word), _pair(place.right, place.far_right)
    if begins:
        return not ends and word.key not in words.alone
    if ends:
        return word.printed.casefold() not in deeds()
    return word.key in words.alone or word.key in words.keys


def _pair(first: Word | None, second: Word | None) -> bool:
    return first is not None and second is not None and (first.key, second.key) in lexicon().pairs


def _foreign(place: Place, _paper: Paper, text: str) -> Slip | None:
    word = place.word.printed.casefold()
    if (
        not word.isascii()
        or len(word) < _LONG_FOREIGN
        or word in foreign()
        or place.word.read.possible
        or word.endswith("s")
    ):
        return None
    right = next((known for known in foreign() if Levenshtein.distance(word, known, score_cutoff=1) == 1), "")
    return _slip(text, place.word, place.word, place.word.dressed(right), "sai một chữ cái") if right else None


def _out_of_place(place: Place, _paper: Paper, text: str) -> Slip | None:
    word = place.word
    if "ð" in word.printed.casefold():
        return _slip(text, word, word, word.printed.replace("ð", "đ").replace("Ð", "Đ"), "chữ đ gõ bằng ký tự lạ")
    if word.read.tone_in_place or len(word.printed) < _SHORTEST:
        return None
    return _slip(text, word, word, word.dressed(spelled(word.printed)), "dấu thanh đặt sai chỗ")


def _split(place: Place, paper: Paper, text: str) -> Slip | None:
    """“kế ho ạch”: two scraps that make one word, which its neighbour knows."""
    word, right = place.word, place.right
    if right is None or right.printed[0].isupper() != word.shouted or len(word.printed) + len(right.printed) > _LONGEST:
        return None
    if text[word.stop : right.start] != " " or any(
        paper.knows(*pair) for pair in ((place.left, word), (word, right), (right, place.far_right))
    ):
        return None
    if _whole(word) and _whole(right):
        return None
    whole = word.printed + right.printed
    key = syllable(whole).key
    pairs = lexicon().pairs
    if not syllable(whole).possible:
        return None
    if (place.left and (place.left.key, key) in pairs) or (place.far_right and (key, place.far_right.key) in pairs):
        return _slip(text, word, right, whole, "thừa dấu cách")
    return None


def _whole(word: Word) -> bool:
    """A word of its own, no scrap."""
    return word.read.possible and (word.key in lexicon().alone or word.key in lexicon().keys)


def _joined(place: Place, _paper: Paper, text: str) -> Slip | None:
    """“tuyêntruyền”: two words of the table, or one of it beside its partner, with no space between."""
    word = place.word
    if word.read.possible or word.printed.isascii() or word.capital:
        return None
    for first, second in _halves(word.printed):
        keys = syllable(first).key, syllable(second).key
        pairs, alone = lexicon().pairs, lexicon().alone
        meets_left = place.left is not None and (place.left.key, keys[0]) in pairs and keys[1] in alone
        meets_right = place.right is not None and (keys[1], place.right.key) in pairs and keys[0] in alone
        if keys in pairs or meets_left or meets_right:
            return _slip(text, word, word, f"{first} {second}", "thiếu dấu cách")
    return None


@lru_cache(maxsize=4096)
def _halves(printed: str) -> tuple[tuple[str, str], ...]:
    """Every way to cut a word in two possible syllables; none of what is longer than two syllables can be."""
    if len(printed) > 2 * _LONGEST:
        return ()
    cuts = ((printed[:at], printed[at:]) for at in range(2, len(printed) - 1))
    return tuple(cut for cut in cuts if all(syllable(half).possible for half in cut))


def _impossible(place: Place, _paper: Paper, text: str) -> Slip | None:
    """A syllable with Vietnamese marks that no Vietnamese word has; loan words spelled as one (ôtô) are let be."""
    word = place.word
    if word.read.possible or word.printed.isascii() or word.printed != word.printed.lower():
        return None
    if len(word.printed) < _SHORTEST or word.printed in loans() or not _VIETNAMESE.fullmatch(word.read.bare):
        return None
    if any(text[index : index + 1] in {"-", "'", "’"} for index in (word.start - 1, word.stop) if index >= 0):
        return None
    proposed = _repaired(place)
    return _slip(text, word, word, proposed, "không có âm tiết này trong tiếng Việt")


def _repaired(place: Place) -> str:
    """The nearest word that a neighbour knows, else the word spelled by rule if that is possible (nghành), else ""."""
    word, words = place.word.printed, lexicon()
    near: list[str] = []
    if place.right is not None:
        near += (known for spellings in words.before.get(place.right.key, {}).values() for known in spellings)
    if place.left is not None:
        near += (known for spellings in words.after.get(place.left.key, {}).values() for known in spellings)
    ranked = sorted((Levenshtein.distance(word, known), known) for known in set(near))
    if ranked and ranked[0][0] <= _A_LETTER_AND_ITS_MARK:
        return ranked[0][1]
    respelled = (right + word.removeprefix(wrong) for wrong, right in _RESPELLED if word.startswith(wrong))
    return next((spelling for spelling in respelled if syllable(spelling).possible), "")


def _slip(text: str, first: Word, last: Word, proposed: str, why: str) -> Slip:
    return Slip(first.start, last.stop, text[first.start : last.stop], proposed, why)
