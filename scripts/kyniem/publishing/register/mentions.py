"""Where the plans of an edition name documents: in their front matter, their headings, tasks and running text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kyniem.model.edition import Edition
from kyniem.model.plan import Citation, Plan, Section, Task
from kyniem.model.text import Body
from kyniem.phrases.citations import Cited, find_citations
from kyniem.phrases.document_types import LETTER, type_of
from kyniem.phrases.folding import fold_space
from kyniem.phrases.organisations import Directory
from kyniem.publishing.addresses import address_of, address_of_section
from kyniem.publishing.register.cited_text import Found, find_in

_SOURCES = "nguon"
"""The anchor of a plan's box of sources, where its front matter is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place of a plan that names a document: in words ("mục II.3"), and its address.

    `weighs` is False for a list at the plan's end: it need not be told where a place of the text is.
    """

    plan: Plan
    words: str
    address: str
    weighs: bool = True

    @property
    def key(self) -> tuple[str, str]:
        """What tells places apart."""
        return (self.address, self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A document as one place names it, its issuer under its official name; and the place.

    `source` is what it was read from: a key of the front matter, or a citation of `body`.
    """

    mention: Mention
    cited: Cited
    title: str = ""
    source: Citation | Found | None = None
    body: Body | None = None


def named_in(edition: Edition) -> Iterator[Named]:
    """Everything the plans of the edition name, plan by plan, front matter first."""
    official = _official(edition)
    for plan in edition.plans:
        for named in (*_in_front(plan), *_in_text(plan)):
            yield replace(named, cited=replace(named.cited, issuer=official(named.cited.issuer)))


def _official(edition: Edition) -> Callable[[str], str]:
    """The official name of a unit that is known, else the words as they stand."""
    directory = Directory.of((unit.id, unit.readings) for unit in edition.units)
    known: dict[str, str] = {}

    def official(words: str) -> str:
        if words not in known:
            unit = edition.unit(directory.find(words) or "") if words else None
            known[words] = unit.name if unit is not None else words
        return known[words]

    return official


def _in_front(plan: Plan) -> Iterator[Named]:
    lists = (("văn bản được thực hiện", plan.implements, True), ("văn bản được nhắc đến", plan.cites, False))
    for words, citations, weighs in lists:
        mention = Mention(plan=plan, words=words, address=f"{plan.address}#{_SOURCES}", weighs=weighs)
        for citation in citations:
            if citation.number or citation.title:
                yield Named(mention=mention, cited=_cited(citation), title=fold_space(citation.title), source=citation)


def _cited(citation: Citation) -> Cited:
    number = "".join(citation.number.split())
    symbol = number.lstrip("0123456789").lstrip("/-")
    kind = (type_of(symbol) or LETTER) if number else ""
    return Cited(0, 0, citation.number, kind, number, citation.issued, fold_space(citation.issuer))


def _in_text(plan: Plan) -> Iterator[Named]:
    head = Mention(plan=plan, words="tên văn bản", address=plan.address)
    yield from _in_words(head, plan.title)
    yield from _in_body(replace(head, words="phần mở đầu"), plan.preamble)
    for section in plan.sections:
        place = _of_section(plan, section)
        yield from _in_words(place, section.title)
        yield from _in_body(place, section.body)
        for task in section.tasks:
            own = _of_task(plan, task)
            if not task.under_heading:
                yield from _in_words(own, task.title)
            yield from _in_body(own, task.body)
            for words in (task.form, task.funding, task.note):
                yield from _in_words(own, words)


def _of_section(plan: Plan, section: Section) -> Mention:
    words = f"mục {section.address}" if section.number else f"mục “{section.title}”"
    return Mention(plan=plan, words=words, address=address_of_section(plan.id, section))


def _of_task(plan: Plan, task: Task) -> Mention:
    section, _, number = task.address.partition("-")
    words = f"mục {section}" + (f", việc {number}" if number else "")
    return Mention(plan=plan, words=words, address=address_of(task))


def _in_words(mention: Mention, words: str) -> Iterator[Named]:
    for cited in find_citations(words) if words else ():
        yield Named(mention=mention, cited=cited)


def _in_body(mention: Mention, body: Body) -> Iterator[Named]:
    for found in find_in(body) if body else ():
        yield Named(mention=mention, cited=found.cited, source=found, body=body)
