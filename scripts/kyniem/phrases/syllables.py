"""The Vietnamese syllable: which ones can be, where the tone mark stands, and which spellings are one and the same.

Source: the spelling rules of quốc ngữ: an initial, a rime, one of six tones; rimes that end in a stop bear only sắc or
nặng; c, g, ng before a, o, u and k, gh, ngh before e, ê, i.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kyniem.phrases.folding import without_accents

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ON_A_STOP = ("\u0301", "\u0323")
_INITIALS = tuple(re.findall(r"\S+", "ngh ch gh kh ng nh ph th tr b c d đ g h k l m n p r s t v x"))
_RIMES = frozenset(
    re.findall(
        r"\S+",
        """a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
        o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
        oe oem oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut
        uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uơ uy uya uych uyn uynh uyp uyt uyên uyêt uyu
        ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu""",
    )
)
_AFTER_QU = frozenset(
    re.findall(
        r"\S+",
        """a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eng eo et ê êch ên ênh êt êu
        i ich inh it ơ ơi ơn ôc y ych ynh yt yên yêt""",
    )
)
_AFTER_GI = frozenset(
    re.findall(
        r"\S+",
        """a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăt âc âm ân âng âp ât âu ây
        e em en eng eo ep et ê êm ên êng êt êu o oc oi on ong op ot oa oan oang ô ôc ôi ôn ông ơ ơi ơn
        u ua uc ui um un up uôc uôn uông ư ưa ưng ưt ươc ươm ương""",
    )
)
_FRONT = "eêi"
_SAME_OPEN = {"oa": (0, 1), "oe": (0, 1), "uy": (0, 1)}
_VOWELS = frozenset("aăâeêioôơuưy")


@dataclass(frozen=True, slots=True)
class Syllable:
    """A syllable taken apart; `key` is alike for hòa and hoà, kỷ and kỉ; `bare` has no accents at all."""

    key: str
    bare: str
    possible: bool
    tone_in_place: bool


@lru_cache(maxsize=1 << 15)
def syllable(word: str) -> Syllable:
    """One written syllable (NFC, any case), possible in Vietnamese or not; never raises."""
    folded = word.casefold()
    plain, tones, place = _without_tone(folded)
    initial, rime = _split(plain)
    bare = without_accents(folded)
    if initial + rime == plain and rime == "y" and initial not in {"", "qu"}:
        rime, bare = "i", bare[:-1] + "i"
    if initial == "qu" and rime == "i":
        rime, bare = "y", bare[:-1] + "y"
    possible = len(tones) <= 1 and _fits(initial, rime) and _tone_fits(rime, tones)
    in_place = not tones or not possible or place - len(plain) + len(rime) in _places(rime)
    return Syllable(initial + rime + tones, bare, possible, in_place)


def spelled(word: str) -> str:
    """A possible syllable with its tone mark where it belongs (the new way where there are two): đựơc as được."""
    plain, tone, _ = _without_tone(word.casefold())
    _, rime = _split(plain)
    place = len(plain) - len(rime) + _places(rime)[0]
    return unicodedata.normalize("NFC", plain[: place + 1] + tone + plain[place + 1 :])


def _without_tone(word: str) -> tuple[str, str, int]:
    """The word without tones, its tones, and the index of the letter that bore the last."""
    letters: list[str] = []
    tones: list[str] = []
    place = 0
    for letter in word:
        parts = unicodedata.normalize("NFD", letter)
        marks = [mark for mark in parts[1:] if mark in _TONES]
        if marks:
            tones += marks
            place = len(letters)
        kept = parts[0] + "".join(mark for mark in parts[1:] if mark not in _TONES)
        letters.append(unicodedata.normalize("NFC", kept))
    return "".join(letters), "".join(tones), place


def _split(plain: str) -> tuple[str, str]:
    if plain.startswith("qu"):
        return "qu", plain[2:]
    if plain.startswith("gi"):
        return "gi", plain[2:] if (plain[2:3] or "-") in _VOWELS else f"i{plain[2:]}"
    initial = next((known for known in _INITIALS if plain.startswith(known)), "")
    return initial, plain[len(initial) :]


def _fits(initial: str, rime: str) -> bool:
    """Whether this initial may stand before this rime, by the rules of c/k/qu, g/gh, ng/ngh."""
    if initial == "qu":
        return rime in _AFTER_QU
    if initial == "gi":
        return rime in _AFTER_GI or (rime in _RIMES and rime[0] == "i" and rime[1:2] not in _VOWELS)
    if rime not in _RIMES or (initial and rime[0] == "y" and len(rime) > 1):
        return False
    front = rime[0] in _FRONT
    if initial in {"k", "gh", "ngh"}:
        return front or (initial == "k" and rime[0] == "y")
    return initial not in {"c", "g", "ng"} or not front


def _tone_fits(rime: str, tones: str) -> bool:
    stopped = rime.endswith(("c", "ch", "p", "t"))
    return tones in _ON_A_STOP if stopped else True


@lru_cache(maxsize=512)
def _places(rime: str) -> tuple[int, ...]:
    """Where in a rime the tone mark may stand, in the old way and in the new."""
    vowels = [index for index, letter in enumerate(rime) if letter in _VOWELS]
    marked = [index for index in vowels if rime[index] in "ăâêôơư"]
    if marked:
        return (marked[-1],) if rime not in {"ưu", "ưa", "ưi"} else (0,)
    if rime in _SAME_OPEN:
        return _SAME_OPEN[rime]
    closed = len(vowels) < len(rime)
    if len(vowels) == 1 or (len(vowels) == 2 and not closed):  # noqa: PLR2004 - one or two vowels, open
        return (vowels[0],)
    return (vowels[1],)
