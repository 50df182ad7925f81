"""Finding the damage that scanning and typing leave in official papers; nothing is changed, all is proposed."""

from collections.abc import Iterable, Iterator

from kyniem.phrases.misfits import Paper, misfits
from kyniem.phrases.misprinted_figures import misprinted_figures
from kyniem.phrases.misprinted_words import misprinted_words
from kyniem.phrases.set_phrases import off_phrases
from kyniem.phrases.slip import Slip
from kyniem.phrases.words import runs

__all__ = ["Slip", "find_slips"]


def find_slips(text: str) -> tuple[Slip, ...]:
    """The likely slips of a text in NFC, from left to right, none overlapping; never raises, in linear time.

    Markdown signs may stand between words. What people spell in two right ways (hòa and hoà, kỷ and kỉ, Uỷ and Ủy) is
    no slip, nor is a name that is not known to be another.
    """
    read = tuple(runs(text))
    paper = Paper.of(read)
    found = [*misprinted_figures(text)]
    for run in read:
        found += off_phrases(run, text)
        found += misprinted_words(run, paper, text)
        found += misfits(run, paper, text)
    return tuple(_apart(found))


def _apart(found: Iterable[Slip]) -> Iterator[Slip]:
    """One slip where several readers name one: the first named keeps its place."""
    taken: list[Slip] = []
    reached = -1
    for slip in sorted(found, key=lambda slip: slip.start):
        if slip.start >= reached:
            taken.append(slip)
            reached = slip.stop
    yield from taken
