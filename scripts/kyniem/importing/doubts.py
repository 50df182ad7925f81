"""What the importer was unsure of in the paper itself: parts its head lacks, and slips of the pen or the scanner."""

import re
from collections.abc import Iterable, Iterator, Sequence

from kyniem.importing.letterhead import Head
from kyniem.importing.lines import Doubt, Paragraph
from kyniem.phrases.slips import find_slips

_MOST_MISSING = 3
_QUOTED = re.compile(r"“(?P<words>[^”]*)” có phải")


def doubts_of(head: Head, paragraphs: Sequence[Paragraph]) -> tuple[Doubt, ...]:
    """Everything a person should look at, from the top of the paper down."""
    missing = [Doubt(0, what) for what in _missing(head)]
    if len(missing) > _MOST_MISSING:
        missing = [Doubt(0, "tệp không giống một văn bản chính thức: không thấy số, ngày, tên loại, cơ quan ban hành")]
    return (*missing, *sorted(_slips(paragraphs), key=lambda doubt: doubt.line))


def _missing(head: Head) -> Iterator[str]:
    if head.untitled:
        yield head.untitled
    if not head.number and not any("số" in doubt.what for doubt in head.doubts):
        yield "văn bản không in số, ký hiệu"
    if head.issued is None and not any("ngày" in doubt.what for doubt in head.doubts):
        yield "văn bản không in ngày ban hành"
    if not head.issuer:
        yield "không rõ cơ quan ban hành"


def _slips(paragraphs: Sequence[Paragraph]) -> Iterator[Doubt]:
    """Slips of the whole paper at once, so that one spelling can be held against another."""
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    starts: list[int] = []
    place = 0
    for paragraph in paragraphs:
        starts.append(place)
        place += len(paragraph.text) + 1
    for slip in find_slips(text):
        index = max(number for number, start in enumerate(starts) if start <= slip.start)
        line = paragraphs[index].line_at(slip.start - starts[index])
        yield Doubt(line, f"“{slip.printed}” có phải “{slip.proposed}”? ({slip.why})")


def each_once(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """The doubts by line, each place once: a slip that another doubt of the line already quotes is left out."""
    ordered = sorted(dict.fromkeys(doubts), key=lambda doubt: doubt.line)
    return tuple(doubt for doubt in ordered if not any(_is_told_by(doubt, other) for other in ordered))


def _is_told_by(doubt: Doubt, other: Doubt) -> bool:
    slip = _QUOTED.match(doubt.what)
    if slip is None or other is doubt or other.line != doubt.line or _QUOTED.match(other.what):
        return False
    return slip["words"].casefold() in other.what.casefold()
