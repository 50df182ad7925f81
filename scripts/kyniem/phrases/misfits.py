"""Syllables that do not fit beside their neighbours, and what would, by the table of pairs or by the paper itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from kyniem.phrases.collocations import collocations
from kyniem.phrases.known_words import alone, misprints
from kyniem.phrases.lookalikes import lookalikes
from kyniem.phrases.slip import Slip
from kyniem.phrases.syllables import syllable
from kyniem.phrases.words import Word

_OFTEN, _SETTLED = 3, 4
_LONG_ENOUGH_FOR_A_LETTER = 4
_LONG_ENOUGH_FOR_THE_PAPER = 3

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The table of pairs, looked up from either side: partner's key → bare spelling → right spellings."""

    pairs: frozenset[Pair]
    before: Mapping[str, Mapping[str, tuple[str, ...]]]
    after: Mapping[str, Mapping[str, tuple[str, ...]]]
    keys: frozenset[str]
    alone: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    pairs: set[Pair] = set()
    before: dict[str, dict[str, tuple[str, ...]]] = defaultdict(lambda: defaultdict(tuple))
    after: dict[str, dict[str, tuple[str, ...]]] = defaultdict(lambda: defaultdict(tuple))
    allowed = {(syllable(head).key, syllable(partner).key) for head, partner in lookalikes()}
    for head, partner in collocations():
        first, second = syllable(head), syllable(partner)
        pairs.add((first.key, second.key))
        before[second.key][first.bare] += (head,)
        after[first.key][second.bare] += (partner,)
    keys = frozenset(key for pair in pairs for key in pair)
    return Lexicon(frozenset(pairs | allowed), before, after, keys, frozenset(syllable(word).key for word in alone()))


@dataclass(frozen=True, slots=True)
class Paper:
    """How often each two words stand beside each other in one paper."""

    counts: Mapping[Pair, int]
    alike: Mapping[Pair, tuple[tuple[Word, Word], ...]]

    @classmethod
    def of(cls, runs: Iterable[tuple[Word, ...]]) -> "Paper":
        """From the runs of a text."""
        counts: Counter[Pair] = Counter()
        met: dict[Pair, tuple[Word, Word]] = {}
        for run in runs:
            for first, second in pairwise(run):
                counts[first.key, second.key] += 1
                met[first.key, second.key] = first, second
        alike: dict[Pair, tuple[tuple[Word, Word], ...]] = defaultdict(tuple)
        for pair, count in counts.items():
            if count >= _OFTEN:
                first, second = met[pair]
                alike[first.read.bare, second.read.bare] += ((first, second),)
        return cls(counts, alike)

    def knows(self, first: Word | None, second: Word | None) -> bool:
        """Whether the two belong together: by the table, or because the paper says so again and again."""
        if first is None or second is None:
            return False
        pair = first.key, second.key
        return pair in lexicon().pairs or (
            self.counts.get(pair, 0) >= _SETTLED and all(_sound(w) for w in (first, second))
        )


def _sound(word: Word) -> bool:
    return word.read.possible


@dataclass(frozen=True, slots=True)
class Place:
    """A word with the two before it and the two after it."""

    far_left: Word | None
    left: Word | None
    word: Word
    right: Word | None
    far_right: Word | None

    @classmethod
    def all_of(cls, run: tuple[Word, ...]) -> Iterator["Place"]:
        """Every word of a run."""
        padded = (None, None, *run, None, None)
        for index, word in enumerate(run):
            yield cls(padded[index], padded[index + 1], word, padded[index + 3], padded[index + 4])


def misfits(run: tuple[Word, ...], paper: Paper, text: str) -> Iterator[Slip]:
    """Slips of a run, told by the neighbours."""
    for place in Place.all_of(run):
        word = place.word
        if _named(place) or paper.knows(place.left, word) or paper.knows(word, place.right):
            continue
        if (found := _by_the_table(place, paper)) is not None:
            partner, spelling = found
            yield _slip(text, word, partner, spelling, f"cụm từ quen dùng: “{_joined(word, partner, spelling)}”")
        elif (right := misprints().get(word.printed.casefold(), "")) and not (word.capital and place.left is not None):
            yield Slip(word.start, word.stop, word.printed, word.dressed(right), f"từ quen dùng: “{right}”")
        elif (told := _by_the_paper(place, paper)) is not None:
            partner, spelling = told
            yield _slip(
                text, word, partner, spelling, f"chỗ khác trong văn bản viết “{_joined(word, partner, spelling)}”"
            )


def _named(place: Place) -> bool:
    """Part of a proper name: what looks strange there may be right."""
    near = (place.left, place.right)
    return place.word.capital and place.left is not None and any(word is not None and word.capital for word in near)


def _by_the_table(place: Place, paper: Paper) -> tuple[Word, str] | None:
    """The neighbour that tells, and the right spelling of the word beside it."""
    words = lexicon()
    found: dict[str, list[Word]] = defaultdict(list)
    right, left = place.right, place.left
    inner_capital = place.word.capital and left is not None
    if right is not None and _tells(right, place.word, paper.knows(right, place.far_right), name=inner_capital):
        for spelling in _candidates(place.word, right, words.before.get(right.key, {})):
            found[spelling].append(right)
    if left is not None and not inner_capital and _tells(left, place.word, paper.knows(place.far_left, left)):
        for spelling in _candidates(place.word, left, words.after.get(left.key, {})):
            found[spelling].append(left)
    if not found:
        return None
    best = max(found, key=lambda spelling: (len(found[spelling]), -_distance(place.word, spelling)))
    return found[best][0], best


def _tells(neighbour: Word, word: Word, settled: bool, *, name: bool = False) -> bool:  # noqa: FBT001 - named by its place
    """Whether a neighbour tells of a word: it needs a partner, or the word is one that nobody knows.

    A neighbour needs none here when it has one on its other side; beside a word that stands alone, or may be a name, it
    needs none when it stands alone too.
    """
    words = lexicon()
    if word.key in words.alone or name:
        return not settled and neighbour.key not in words.alone
    return not settled or word.key not in words.keys


def _candidates(word: Word, neighbour: Word, partners: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Partners that are this word with other accents; for a syllable nobody knows, also with one other letter."""
    yield from partners.get(word.read.bare, ())
    words = lexicon()
    if (
        {word.key, neighbour.key} & words.alone
        or word.key in words.keys
        or len(word.printed) < _LONG_ENOUGH_FOR_A_LETTER
    ):
        return
    folded = word.printed.casefold()
    for bare, spellings in partners.items():
        if bare != word.read.bare and abs(len(bare) - len(word.read.bare)) <= 1:
            yield from (
                spelling for spelling in spellings if Levenshtein.distance(folded, spelling, score_cutoff=1) <= 1
            )


def _by_the_paper(place: Place, paper: Paper) -> tuple[Word, str] | None:
    """A spelling that the paper uses often where this one stands once."""
    word = place.word
    words = lexicon()
    if (
        word.key in words.alone
        or word.key in words.keys
        or word.capital
        or len(word.printed) < _LONG_ENOUGH_FOR_THE_PAPER
    ):
        return None
    for partner, ahead in ((place.right, True), (place.left, False)):
        if partner is None or partner.key in words.alone:
            continue
        pair = (word, partner) if ahead else (partner, word)
        if paper.counts[pair[0].key, pair[1].key] > 1:
            continue
        for first, second in paper.alike.get((pair[0].read.bare, pair[1].read.bare), ()):
            other, same = (first, second) if ahead else (second, first)
            if same.key == partner.key and other.key != word.key:
                return partner, other.printed.casefold()
    return None


def _distance(word: Word, spelling: str) -> int:
    return Levenshtein.distance(word.printed.casefold(), spelling)


def _joined(word: Word, partner: Word, right: str) -> str:
    pair = (right, partner.printed) if partner.start > word.start else (partner.printed, right)
    return " ".join(pair).casefold()


def _slip(text: str, word: Word, partner: Word, right: str, why: str) -> Slip:
    start, stop = min(word.start, partner.start), max(word.stop, partner.stop)
    proposed = text[start : word.start] + word.dressed(right) + text[word.stop : stop]
    return Slip(start, stop, text[start:stop], proposed, why)
