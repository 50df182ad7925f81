"""Rules about the documents a paper cites: dates that can be, not after the paper's own, one for each document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kyniem.model.hub import Hub
from kyniem.model.plan import Plan
from kyniem.phrases.citations import find_citations
from kyniem.phrases.dates import parse_day, write_day
from kyniem.phrases.folding import fold
from kyniem.phrases.name_spellings import Words
from kyniem.phrases.organisations import Directory
from kyniem.problems import Origin, Problem, Severity
from kyniem.rules.findings import BEFORE_ALL, Finding, place_at, running_text, section_at

_SPACES = re.compile(r"\s+")
_DAY = re.compile(r"ngày\s+(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mention:
    """One place where a document is named: number, issuer, date as far as printed, the day printed that is none."""

    number: str
    issuer: str
    issued: date | None
    impossible: str
    origin: Origin
    section: str


def cited_documents_are_rightly_dated(hub: Hub) -> Iterator[Finding]:
    """A document cited has a date that exists, no later than the paper that cites it, and the same wherever it stands.

    Two bodies may use one number: only what one issuer signed, or what names no issuer, is taken for one document.
    """
    directory = Directory.of((unit.id, unit.readings) for unit in hub.units)
    for plan in hub.plans:
        first: dict[str, list[_Mention]] = {}
        for mention in _mentions(plan):
            message = _impossible(mention) or _too_late(mention, plan) or _otherwise(mention, first, directory)
            if message:
                problem = Problem(mention.origin, "plan-citation-date", message, severity=Severity.WARNING)
                yield Finding(problem, plan.id, mention.section)
            if mention.issued is not None:
                first.setdefault(_key(mention.number), []).append(mention)


def _mentions(plan: Plan) -> Iterator[_Mention]:
    """Those of the front matter first, then those of the text, as they come."""
    for key, listed in (("implements", plan.implements), ("cites", plan.cites)):
        for number, cited in enumerate(listed, start=1):
            origin = plan.place_of(f"{key}[{number}].issued")
            yield _Mention(cited.number, cited.issuer, cited.issued, "", origin, BEFORE_ALL)
    for found in find_citations(running_text(plan)):
        impossible = "" if found.issued is not None else _impossible_day(found.printed)
        place = place_at(plan, found.start)
        yield _Mention(found.number, found.issuer, found.issued, impossible, place, section_at(plan, place.line))


def _impossible_day(printed: str) -> str:
    """The day that is printed in a citation and stands in no calendar, "" when none does."""
    for match in _DAY.finditer(printed):
        try:
            parse_day("/".join(match.groups()))
        except ValueError:
            return "/".join(match.groups())
    return ""


def _impossible(mention: _Mention) -> str:
    if not mention.impossible:
        return ""
    return f"văn bản {mention.number} ghi ngày {mention.impossible}, mà không có ngày này"


def _too_late(mention: _Mention, plan: Plan) -> str:
    if plan.issued is None or mention.issued is None or mention.issued <= plan.issued:
        return ""
    cited, own = write_day(mention.issued), write_day(plan.issued)
    return f"văn bản {mention.number} ghi ngày {cited}, sau cả ngày ban hành {own} của văn bản này"


def _otherwise(mention: _Mention, first: dict[str, list[_Mention]], directory: Directory) -> str:
    """What is wrong with a date that is not the one given where the same document is named above."""
    if mention.issued is None:
        return ""
    above = [
        each for each in first.get(_key(mention.number), ()) if _may_be_one(each.issuer, mention.issuer, directory)
    ]
    other = next(((each.issued, each.origin.line) for each in above if each.issued is not None), None)
    if other is None or any(each.issued == mention.issued for each in above):
        return ""
    day, line = other
    return f"văn bản {mention.number} ghi ngày {write_day(mention.issued)}, mà dòng {line} ghi ngày {write_day(day)}"


def _key(number: str) -> str:
    return _SPACES.sub("", number).casefold()


def _may_be_one(one: str, other: str, directory: Directory) -> bool:
    """Whether two issuers as printed may be one body: one unit, one name the beginning of the other, or not said."""
    if not one or not other:
        return True
    units = directory.find(one), directory.find(other)
    if all(units):
        return units[0] == units[1]
    short, long = sorted((Words.of(fold(one)).key, Words.of(fold(other)).key), key=len)
    return f"{long} ".startswith(f"{short} ")
