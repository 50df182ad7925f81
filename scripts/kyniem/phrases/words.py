"""A text as runs of words that follow each other with nothing but space or Markdown signs between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kyniem.phrases.syllables import Syllable, syllable

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]+|`[^`\n]{0,200}`|<[^<>\n]{0,200}>|\]\([^()\n]{0,300}\)"
    r"|(?P<word>[\w\u00ad\u00ac\u0300-\u036f\u200b-\u200d]+)(?:['’]\w+)?"
)
_NEXT_TO = re.compile(r"[\s*]+")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_UNACCENTED, _ENOUGH_TO_TELL = 0.7, 5


@dataclass(frozen=True, slots=True)
class Word:
    """One written syllable with its place in the text."""

    start: int
    stop: int
    printed: str
    read: Syllable

    @property
    def key(self) -> str:
        """Alike for every right spelling of the syllable."""
        return self.read.key

    @property
    def capital(self) -> bool:
        """Written as names are: a capital, then small letters."""
        return self.printed[:1].isupper() and not self.shouted

    @property
    def shouted(self) -> bool:
        """Written in capitals throughout."""
        return len(self.printed) > 1 and self.printed.isupper()

    def dressed(self, other: str) -> str:
        """Another word in this one's capitals."""
        if self.shouted:
            return other.upper()
        return other[:1].upper() + other[1:] if self.printed[:1].isupper() else other


def runs(text: str) -> Iterator[tuple[Word, ...]]:
    """The words of a text in NFC, broken at punctuation, figures, addresses and code, and before a paragraph's capital.

    Runs written without accents are left out: they are no prose.
    """
    run: list[Word] = []
    for token in _TOKEN.finditer(text):
        printed = token["word"]
        good = printed is not None and token.end() == token.end("word") and printed.isalpha()
        if run and not (good and _adjoins(text[run[-1].stop : token.start()], printed)):
            yield from _prose(run)
            run = []
        if good:
            run.append(Word(token.start(), token.end(), printed, syllable(printed)))
    yield from _prose(run)


def _adjoins(gap: str, printed: str) -> bool:
    return _NEXT_TO.fullmatch(gap) is not None and not (printed[0].isupper() and _PARAGRAPH.search(gap))


def _prose(run: list[Word]) -> Iterator[tuple[Word, ...]]:
    if run and (len(run) < _ENOUGH_TO_TELL or sum(word.printed.isascii() for word in run) < _UNACCENTED * len(run)):
        yield tuple(run)
