"""Papers and our texts as words, names and times taken out: for telling what of a paper's prose stands in ours."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kyniem.model.hub import Hub
from kyniem.phrases.citations import find_citations
from kyniem.phrases.folding import fold
from kyniem.phrases.labels import read_label
from kyniem.phrases.periods import find_periods

LONG = 8
RUN = 12
_SIGNS = re.compile(r"[*_`]+|^#+\s|\]\([^)]*\)|\[(?=\S)", re.MULTILINE)
_ENDS = re.compile(r"[.;:!?…|()“”\"]+|(?<=\s)[-+–](?=\s)|(?<!\d)/(?!\d)")
_QUOTED = re.compile(r"[“\"]([^“”\"]{3,400})[”\"]")
_BOLD = re.compile(r"^\s*-\s+\*\*(.+?)\*\*", re.MULTILINE)
_BEGINS = re.compile(r"^\s*(?:[-+*•]|\d{1,2}(?:\.\d{1,2})*[.)]|\(\d{1,2}\)|[IVX]{1,4}[.-])\s")
_WORD = re.compile(r"[^\s.,;:!?…()\[\]“”\"'|*_`#]+")
NAME = "…"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text as it is compared, and its line; `""` is the end of a sentence, `NAME` stands for a name."""

    text: str
    line: int
    fact: bool = False
    """Whether it belongs to a time or to a cited document."""


@dataclass(frozen=True, slots=True)
class Names:
    """What carries over word for word: names, titles, slogans; each a row of folded words, by its first word."""

    by_first: Mapping[str, Sequence[tuple[str, ...]]]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Names":
        """The rows of these texts, the longest first."""
        rows = {tuple(_words(text)) for text in texts}
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for row in sorted(rows, key=len, reverse=True):
            if row:
                by_first.setdefault(row[0], []).append(row)
        return cls(by_first)

    def at(self, words: list[Word], place: int) -> int:
        """How many words from `place` are a name; ends of sentences inside a name do not matter."""
        for row in self.by_first.get(words[place].text, ()):
            position = place
            for part in row:
                position = _next(words, position)
                if position == len(words) or words[position].text != part:
                    break
                position += 1
            else:
                return position - place
        return 0


def names_of(hub: Hub) -> list[str]:
    """The names, titles and slogans of a campaign: units, plans, papers cited, headings, slogans, contests, phases."""
    campaign = hub.campaign
    texts = [reading for unit in hub.units for reading in unit.readings]
    texts += [slogan.text for slogan in campaign.slogans] + [wording.text for wording in campaign.wordings]
    texts += [campaign.title, campaign.occasion.name, campaign.name, *(topic.name for topic in campaign.topics)]
    texts += [channel.title for channel in campaign.channels]
    for plan in hub.plans:
        texts += [plan.title, plan.place, *plan.recipients, *plan.addressees]
        texts += [section.title for section in plan.sections]
        texts += [task.title for task in plan.tasks]
        texts += [cited.title for cited in (*plan.implements, *plan.cites)]
    return texts


def quoted(path: Path) -> list[str]:
    """What a paper puts between quotation marks: the names of contests, works, columns, themes and slogans."""
    text = " ".join(path.read_text(encoding="utf-8").replace("*", "").split())
    return [match[1] for match in _QUOTED.finditer(text)]


def headed(path: Path) -> list[str]:
    """The titles in bold with which the dashes of our plans begin: names of tasks and of commemorated days."""
    return [match[1] for match in _BOLD.finditer(path.read_text(encoding="utf-8"))]


def listed(path: Path) -> list[str]:
    """The names of a list, one a line."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def paper(path: Path) -> list[Word]:
    """The words of an official paper; its lines are wrapped anywhere, so only signs and dashes end its sentences."""
    return _read(path.read_text(encoding="utf-8"), wrapped=True)


def ours(path: Path) -> list[Word]:
    """The words of a file of content; a line that ends no sentence ends none."""
    return _read(path.read_text(encoding="utf-8"), wrapped=False)


def unnamed(words: list[Word], names: Names) -> list[Word]:
    """The same words with every name as and every time as one `NAME`."""
    kept: list[Word] = []
    place = 0
    while place < len(words):
        length = names.at(words, place) if words[place].text not in {"", NAME} else 0
        kept.append(Word(NAME, words[place].line) if length or words[place].fact else words[place])
        place += length or 1
    return kept


def runs(words: list[Word], *, length: int = RUN) -> Iterator[tuple[Word, ...]]:
    """Every run of so many words that neither a name nor the end of a sentence breaks."""
    for start in range(len(words) - length + 1):
        run = words[start : start + length]
        if all(word.text not in {"", NAME} for word in run):
            yield tuple(run)


def sentences(words: list[Word]) -> Iterator[tuple[Word, ...]]:
    """Every sentence, names left out of it."""
    sentence: list[Word] = []
    for word in (*words, Word("", 0)):
        if word.text == "":
            yield tuple(sentence)
            sentence = []
        elif word.text != NAME:
            sentence.append(word)


def _next(words: list[Word], position: int) -> int:
    """The place of the next word that is no end of a sentence."""
    while position < len(words) and not words[position].text:
        position += 1
    return position


def _read(text: str, *, wrapped: bool) -> list[Word]:
    out = bytearray(len(text))
    for found in find_periods(text):
        out[found.start : found.stop] = b"\1" * (found.stop - found.start)
    for cited in find_citations(text):
        out[cited.start : cited.stop] = b"\1" * (cited.stop - cited.start)
    marks = {match.start(): match.end() for match in _ENDS.finditer(text)}
    marks.update({match.start(): match.end() for match in _SIGNS.finditer(text) if match.start() not in marks})
    words: list[Word] = []
    offset = 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        if _BEGINS.match(line) or (not wrapped and not line.strip()):
            words.append(Word("", number))
        if not wrapped and line.lstrip().startswith("#"):
            offset += len(line)
            continue
        words += _line(line, number, offset, out)
        offset += len(line)
    return words


def _line(line: str, number: int, offset: int, out: bytearray) -> Iterator[Word]:
    begin = _BEGINS.match(line)
    position = begin.end() if begin is not None else 0
    if ":" in line and read_label(line[position:].strip()) is not None:
        position = line.index(":") + 1
    for match in re.finditer(rf"{_WORD.pattern}|{_ENDS.pattern}", line[position:]):
        start = offset + position + match.start()
        if _WORD.fullmatch(match[0]) and match[0] not in {"-", "+", "–", "/"}:
            yield Word(fold(match[0]), number, fact=bool(out[start]))
        elif not out[start]:
            yield Word("", number)


def _words(text: str) -> list[str]:
    return [fold(match[0]) for match in _WORD.finditer(text) if match[0] not in {"-", "+", "–", "/"}]
