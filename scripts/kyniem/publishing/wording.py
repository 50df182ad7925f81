"""Words that feeds and calendars share: legible text, moments, marks, units and the places of plans a thing serves."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from html import unescape

from kyniem.model.calendar import Entry
from kyniem.model.edition import Edition, Mark
from kyniem.model.plan import Plan, Section, Task
from kyniem.model.published import Published
from kyniem.model.text import Body
from kyniem.model.unit import Named
from kyniem.phrases.dates import write_clock, write_day, write_moment
from kyniem.phrases.folding import fold_space, normalise
from kyniem.publishing.addresses import absolute, address_of, address_of_section
from kyniem.settings import CAMPAIGN_ZONE

_ILLEGIBLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("\r\n?")
_SUMMARY_LENGTH = 200
_LAYOUT = (
    (re.compile(r"\s*\n\s*"), " "),
    (re.compile(r"<br\s*/?>\s*"), "\n"),
    (re.compile(r"<li[^>]*>\s*"), "\n- "),
    (re.compile(r"</(?:p|ul|ol|h[1-6]|blockquote|table|tr|dl|dd|div|figure|pre)>\s*"), "\n\n"),
    (re.compile(r"<[^>]*>"), ""),
)
"""How HTML becomes plain text: what each piece of it leaves behind, in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A plan, or a section or task of it, as text and as a whole address."""

    words: str
    address: str


def legible(text: str) -> str:
    """The text without what XML 1.0 (2.2) and RFC 5545 (3.1) refuse: controls, lone surrogates, U+FFFE and U+FFFF."""
    return _ILLEGIBLE.sub("", _LINE_ENDS.sub("\n", text))


def line(text: str) -> str:
    """The text composed (NFC), legible and on one line: for titles, names and labels."""
    return fold_space(normalise(legible(text)))


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a plain text, as blank lines part them, composed (NFC); lines inside stay apart."""
    found = re.split(r"\n\s*\n", normalise(legible(text)))
    return tuple(paragraph.strip() for paragraph in found if paragraph.strip())


def text_of(body: Body) -> str:
    """The words of a body as plain text: links as their words, blocks parted by a blank line, list items by a dash."""
    text = body.html(lambda _: None)
    for pattern, put in _LAYOUT:
        text = pattern.sub(put, text)
    return unescape(text)


def shortened(text: str, length: int = _SUMMARY_LENGTH) -> str:
    """The first `length` characters of a text at most, cut between words and closed with an ellipsis."""
    whole = line(text)
    if len(whole) <= length:
        return whole
    cut = whole[: length - 1].rpartition(" ")[0] or whole[: length - 1]
    return f"{cut.rstrip(' ,;:.-')}…"


def local(moment: datetime) -> datetime:
    """The same moment told in the campaign's time zone, +07:00, to the second."""
    return moment.astimezone(CAMPAIGN_ZONE).replace(microsecond=0)


def moment_words(moment: datetime) -> str:
    """A moment as people read it, in the campaign's time zone: "09:00 ngày 05/10/2023"."""
    return write_moment(local(moment))


def hidden_mark(edition: Edition, item: Published | None) -> str:
    """What stands before the title of what the public cannot see yet ("[nháp] "); empty for what it can."""
    mark = edition.mark(item) if item is not None else None
    return f"[{mark.value}] " if mark is not None and mark is not Mark.EXPIRED else ""


def earlier_words(entry: Entry) -> str:
    """When a moved row was to be first, as it was written: "12/10, 19:30"; empty for one that was not moved."""
    return ", ".join(filter(None, (entry.earlier.words, *(write_clock(clock) for clock in entry.earlier_times))))


def units_words(edition: Edition, named: Iterable[Named]) -> str:
    """Units under the names pages use, or as printed where they are not known, parted by "; "."""
    units = ((one, edition.unit(one.unit) if one.unit else None) for one in named)
    return "; ".join(line(unit.title if unit is not None else one.words) for one, unit in units)


def places(edition: Edition, references: Iterable[str]) -> tuple[Place, ...]:
    """What references such as `48-kh-ubnd#II.4-6` name, each once; what is not in this edition is left out."""
    found = (edition.served(reference) for reference in dict.fromkeys(references) if reference)
    return tuple(place_of(edition, *served) for served in found if served is not None)


def place_of(edition: Edition, plan: Plan, part: Section | Task | None = None) -> Place:
    """A plan's place: "Kế hoạch 48/KH-UBND, mục II.4, việc 6" and its whole address."""
    words = line(plan.name)
    address = plan.address
    if isinstance(part, Section):
        words += f", mục {part.address}"
        address = address_of_section(plan.id, part)
    elif isinstance(part, Task):
        section, _, number = part.address.partition("-")
        words += f", mục {section}" + (f", việc {number}" if number else "")
        address = address_of(part)
    return Place(words=words, address=absolute(edition, address))


def valid_until(expires: datetime | None) -> str:
    """Until when an item may be used, as people say it: midnight is the end of the day before."""
    if expires is None:
        return ""
    if expires.time() == time():
        return f"hết ngày {write_day(expires.date() - timedelta(days=1))}"
    return write_moment(expires)
