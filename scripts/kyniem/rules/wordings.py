"""Rules of canonical wording: slogans, names of contests and movements, names of units, kept word for word."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from kyniem.model.hub import Hub
from kyniem.model.published import Published
from kyniem.model.unit import Unit
from kyniem.phrases.wordings import off_wording
from kyniem.problems import Origin, Problem, Severity
from kyniem.rules.findings import Finding, all_words, place_at, section_at

_WORDS = re.compile(r"[^\W_]+")
_SHORT = 3
_SHARE = 4


class _Off(NamedTuple):
    """A wording that is off: where, and what is said of it."""

    origin: Origin
    message: str


def plans_keep_wordings(hub: Hub) -> Iterator[Finding]:
    """A plan prints slogans and names of contests, movements and awards as campaign.yml has them, word for word."""
    canonical = _canonical(hub)
    for plan in hub.plans:
        for off in _off(plan, canonical):
            problem = Problem(off.origin, "plan-wording", off.message, severity=Severity.WARNING)
            yield Finding(problem, plan.id, section_at(plan, off.origin.line))


def posts_and_calendars_keep_wordings(hub: Hub) -> Iterator[Problem]:
    """What the editors write themselves keeps them too, and names no unit as units.yml says it is misspelt."""
    canonical = _Canonical(_canonical(hub))
    misspelt = _Misspelt(hub.units)
    for item in (*hub.posts, *hub.calendars):
        folded = item.written.casefold()
        near = canonical.near(folded)
        wrong = misspelt.found(item) if misspelt.is_near(folded) else ()
        for off in (*(_off(item, near) if near else ()), *wrong):
            yield Problem(off.origin, "wording-kept", off.message, severity=Severity.WARNING)


def _canonical(hub: Hub) -> tuple[str, ...]:
    return hub.campaign.canonical if keeps_all_wordings(hub) else ()


def keeps_all_wordings(hub: Hub) -> bool:
    """Whether all could be read; else what is like one of them may be another, word for word, and none is asked for."""
    return not hub.doubts_campaign("slogans") and not hub.doubts_campaign("wordings")


def _off(item: Published, canonical: Iterable[str]) -> Iterator[_Off]:
    for slip in off_wording(all_words(item), canonical):
        printed, proposed = (" ".join(words.split()) for words in (slip.printed, slip.proposed))
        yield _Off(place_at(item, slip.start), f"“{printed}” không đúng chữ; hãy viết “{proposed}”")


class _Canonical:
    """The canonical wordings, with the pairs of neighbouring words by which a text shows that it may hold one.

    To look for slips takes a millisecond a post; nearly every post holds no wording, and is seen not to in a tenth.
    """

    def __init__(self, wordings: tuple[str, ...]) -> None:
        self._pairs = tuple(_pairs_of(wording.casefold()) for wording in wordings)
        self._all = tuple(wordings)

    def near(self, folded: str) -> tuple[str, ...]:
        """All of them where a text in lower case holds enough of any; else none.

        All, for what is like one wording may be another word for word.
        """
        found = any(sum(pair in folded for pair in pairs) >= needed for needed, pairs in self._pairs)
        return self._all if found else ()


def _pairs_of(wording: str) -> tuple[int, frozenset[str]]:
    """What of a wording to look for, and how much of it must be there: a fourth of its pairs, else nearly all words."""
    words = _WORDS.findall(wording)
    pairs = frozenset(f"{one} {other}" for one, other in pairwise(words) if f"{one} {other}" in wording)
    if len(words) <= _SHORT or not pairs:
        return max(len(words) - 1, 1), frozenset(words)
    return max(len(pairs) // _SHARE, 2 if len(pairs) > _SHORT else 1), pairs


class _Misspelt:
    """The wrong forms that units.yml declares, looked for as they stand, letter case and white space aside."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._right = {" ".join(wrong.casefold().split()): unit.title for unit in units for wrong in unit.misspellings}
        longest_first = sorted(self._right, key=len, reverse=True)
        forms = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest_first)
        self._words = tuple(form.split() for form in self._right)
        self._pattern = re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)

    def is_near(self, folded: str) -> bool:
        """Whether a text in lower case holds every word of any."""
        return any(all(word in folded for word in words) for words in self._words)

    def found(self, item: Published) -> Iterator[_Off]:
        """Every place where an item has one of them."""
        for match in self._pattern.finditer(all_words(item)):
            printed = " ".join(match[0].split())
            right = self._right[printed.casefold()]
            yield _Off(place_at(item, match.start()), f"“{printed}” là cách viết sai; tên đúng là “{right}”")
