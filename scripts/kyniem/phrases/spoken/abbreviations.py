"""Abbreviations read in full: the campaign's own first, then the general list; what is unknown stays as it is."""

import re
from functools import lru_cache

from kyniem.model.voice import Saying
from kyniem.phrases.spoken.lines import SPACE, Line, Said
from kyniem.phrases.spoken.numerals import say_number
from kyniem.phrases.spoken.short_phrases import FOREIGN, FORMS, INDICES, MATTERS
from kyniem.phrases.spoken.short_services import SERVICES
from kyniem.phrases.spoken.short_titles import PEOPLE
from kyniem.phrases.spoken.short_words import FIELDS, ORGANISATIONS

GENERAL: dict[str, str] = {**ORGANISATIONS, **FIELDS, **PEOPLE, **SERVICES, **MATTERS, **FORMS, **FOREIGN}
DOTTED = frozenset(
    {
        "TP",
        "Tp",
        "tp",
        "TX",
        "GS",
        "PGS",
        "TS",
        "ThS",
        "Ths",
        "BS",
        "PCT",
        "KTS",
        "GS.TS",
        "PGS.TS",
        "GS.TSKH",
        "TSKH",
        "Cty",
        "T.P",
    }
)
"""Written with a dot before the name they go with."""
_COVID = re.compile(r"(?:SARS-CoV-2|(COVID|Covid|covid)(?:[- ]?19)?)(?!\w)")
_VIRUS = "xát cô-vi hai"


def _pattern(keys: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(keys, key=len, reverse=True)
    return re.compile("(?:" + "|".join(re.escape(key) for key in ordered) + r")(?!\w|&[A-ZĐ])" if keys else r"(?!)")


_SPACED = {key.replace("&", " & "): key for key in GENERAL if "&" in key}
_SPACED |= {key.replace("-", " - "): key for key in GENERAL if "-" in key}
_GENERAL = _pattern((*GENERAL, *_SPACED))
_INDICES = _pattern(tuple(INDICES))
_INDEX_SAID = re.compile(r"(?i:chỉ số)[^.;:]*$")
_DOT = re.compile(rf"\.(?={SPACE}?[^\W\d_])")


@lru_cache(maxsize=32)
def _own(sayings: tuple[Saying, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    own = {saying.written: saying.spoken for saying in sayings if saying.written}
    return _pattern(tuple(own)), own


def own_sayings(line: Line, place: int) -> Said | None:
    """What the campaign says its own way: whole words, capitals as written, the longest first."""
    if not line.voice.sayings or line.sign(place - 1).isalnum():
        return None
    pattern, own = _own(line.voice.sayings)
    found = pattern.match(line.text, place)
    return Said(found.end(), own[found.group()]) if found else None


def pandemic(line: Line, place: int) -> Said | None:
    """`COVID-19` → cô-vít mười chín."""
    found = _COVID.match(line.text, place)
    if found is None:
        return None
    if found[1] is None:
        return Said(found.end(), _VIRUS)
    return Said(found.end(), f"cô-vít {say_number(19, line.voice)}" if found.group()[-1] == "9" else "cô-vít")


def indices(line: Line, place: int) -> Said | None:
    """`chỉ số PCI` → chỉ số năng lực cạnh tranh cấp tỉnh; where the text has no “chỉ số”, it is said."""
    found = _INDICES.match(line.text, place)
    if found is None:
        return None
    name = INDICES[found.group()]
    return Said(found.end(), name if _INDEX_SAID.search(line.before(place)) else f"chỉ số {name}")


def abbreviations(line: Line, place: int) -> Said | None:
    """The general list, the longest first; a dot that joins it to its name goes with it."""
    found = _GENERAL.match(line.text, place)
    if found is None:
        return None
    written, end = _SPACED.get(found.group(), found.group()), found.end()
    spoken = GENERAL[written]
    if spoken.casefold().startswith("tập đoàn") and line.before(place).casefold().endswith("tập đoàn "):
        spoken = spoken[len("tập đoàn ") :]
    if written.endswith("."):
        return Said(end, spoken)
    if written in DOTTED and line.sign(end) == "." and _DOT.match(line.text, end):
        end += 1
        spoken = spoken if line.sign(end) in {" ", "\u00a0"} else f"{spoken} "
    return Said(end, spoken)


def said_just_before(line: Line, place: int) -> Said | None:
    """`Ủy ban nhân dân (UBND)`: what the bracket shortens has just been said, so the bracket is not."""
    found = re.compile(rf"{SPACE}{{0,2}}\(([^()\s]{{2,12}})\)").match(line.text, place)
    name = (GENERAL.get(found[1]) or INDICES.get(found[1])) if found else None
    if found is None or name is None:
        return None
    return Said(found.end(), "") if line.before(place).casefold().endswith(name.casefold()) else None
