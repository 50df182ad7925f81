"""What is said of a deed: labels as they will be written, each with the line of the paper it comes from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kyniem.importing.structure import Entry, Node
from kyniem.model.period import PeriodKind
from kyniem.phrases.folding import fold_space
from kyniem.phrases.labels import Label, read_label
from kyniem.phrases.periods import FoundPeriod

TAKEN = frozenset({Label.LEAD, Label.COORDINATING, Label.TIME, Label.MILESTONE})
"""The labels that make a task of what they stand under."""
_LED_IN = re.compile(
    r"(?P<label>(?:thời gian|thời hạn)\b.*?)\s+(?P<value>(?:(?:dự kiến|xong|trong|vào|từ)\s+)*"
    r"(?:trước|sau|trong|đến|chậm|muộn|từ|ngày|tháng|quý|đầu|cuối|giữa|thượng|trung|hạ|hằng|hàng|\d).*)",
    re.IGNORECASE | re.DOTALL,
)
_EXPECTED = re.compile(r"dự kiến\s*(?:vào|trong|là|từ)?\s*:?\s*$", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:,()]")
_EMPTY_ENDS = re.compile(
    r"^(?:thời gian|thời hạn)\s+|\s*\b(?:trong thời gian|vào|là|xong|dự kiến|trong|đề nghị)$", re.IGNORECASE
)
_LONGEST_CLAUSE = 60


@dataclass(frozen=True, slots=True)
class Said:
    """A label as it will be written, its value, and the line of the paper it comes from; `added` from running words."""

    label: str
    value: str
    number: int
    kind: Label
    added: bool = False


@dataclass(slots=True)
class Deed:
    """A bullet or a whole section with what is said of it: words below it, and its labels."""

    text: str
    number: int
    inner: list[Entry] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    @property
    def is_task(self) -> bool:
        """Whether anything says who or when."""
        return any(said.kind in TAKEN for said in self.said)


@dataclass(slots=True)
class Assigned:
    """A section taken apart: its free entries, what its labels say of it as a whole, and its bullets with labels."""

    node: Node
    free: list[Entry] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The last line of the paper it holds."""
        return max((self.node.number, *(entry.number for entry in self.node.entries)))

    @property
    def added(self) -> int:
        """How many labels were made of running words."""
        own = [*self.said, *(said for deed in self.deeds for said in deed.said)]
        return sum(said.added for said in own)


def time_said(found: FoundPeriod, text: str, number: int, kind: Label) -> Said:
    """A time found in running text, under the label its own words or those before it give.

    “thời gian hoàn thành kế hoạch trước 25/3/2023” → “Thời gian hoàn thành kế hoạch: trước 25/3/2023”.
    """
    words = found.period.words
    tentative = found.period.tentative or _EXPECTED.search(text[: found.start]) is not None
    if tentative and "dự kiến" not in words.lower():
        words = f"dự kiến {words}"
    led_in = _LED_IN.fullmatch(words)
    if led_in is not None:
        label = fold_space(led_in["label"]).strip(" :")
        labelled = read_label(f"{label}: x")
        if kind is Label.TIME and (labelled is None or labelled.label is not Label.TIME):
            label = "Thời gian hoàn thành" if found.period.kind is PeriodKind.DEADLINE else "Thời gian"
        return Said(label[:1].upper() + label[1:], led_in["value"], number, kind, added=True)
    if kind is Label.TIME:
        return Said("Thời gian", words, number, kind, added=True)
    return Said(_clause_before(text, found), words, number, kind, added=True)


def _clause_before(text: str, found: FoundPeriod) -> str:
    """The label of a further time, in the words that stand before it: “Thời hạn hoàn thành kế hoạch”."""
    words = _EMPTY_ENDS.sub("", fold_space(_CLAUSE.split(text[: found.start])[-1]).strip(" -–"))
    if len(words) > _LONGEST_CLAUSE:
        words = words[-_LONGEST_CLAUSE:].partition(" ")[2]
    head = "Thời hạn" if found.period.kind is PeriodKind.DEADLINE else "Thời gian"
    label = f"{head} {words[:1].lower()}{words[1:]}"
    return label if words and read_label(f"{label}: x") is not None else f"{head} khác"


def count_of(said: Iterable[Said], kind: Label) -> int:
    """How many labels of one kind there are."""
    return sum(each.kind is kind for each in said)
