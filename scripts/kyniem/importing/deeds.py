"""Which sections make tasks, and of what: printed labels, else sentences that tell somebody to do a thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from kyniem.importing.assigned import Reader
from kyniem.importing.chapters import Chapter, chapters
from kyniem.importing.issuers import in_small_letters
from kyniem.importing.marks import is_shouted
from kyniem.importing.said import Assigned, Deed, Said
from kyniem.importing.structure import Entry, Node, Outline
from kyniem.phrases.labels import NOT_SAID, Label, split_labels
from kyniem.phrases.organisation_words import Naming, naming
from kyniem.phrases.organisations import Directory, clean_name

_IN_FORCE = "trách nhiệm thi hành"
"""The last article of a decision names whom it binds; it is no task."""
_OF_DEEDS = re.compile(r"(?:các|những|một số) (?:hoạt động|nội dung|nhiệm vụ|công việc|giải pháp)\b", re.IGNORECASE)
"""A class, and none of offices."""
_WHO = frozenset({Label.LEAD, Label.COORDINATING})


def sections_of(
    outline: Outline, directory: Directory, issued: date | None, text: str
) -> Iterator[tuple[Assigned, str]]:
    """Every section taken apart, with its title as it is to be written; `text` is the whole paper."""
    reader = Reader(directory, issued)
    kinds = chapters(outline.nodes)
    rows = _rows_of_numbers(outline.nodes)
    told = {id(node): reader.in_words(_whole(node), headed=_is_headed(node)) for node in outline.nodes}
    for index, (node, chapter) in enumerate(zip(outline.nodes, kinds, strict=True)):
        title = in_small_letters(node.title, text) if is_shouted(node.title) else node.title
        bracketed = reader.bracketed(title, node.number)
        if bracketed is not None:
            title, said = bracketed
            assigned = Assigned(node, free=list(node.entries))
            assigned.said = [replace(each, number=assigned.last) for each in said]
            yield assigned, title
            continue
        row = [told[id(each)] for each in rows.get(index, ())]
        yield _assigned(reader, node, chapter, told[id(node)], row), title


def _is_headed(node: Node) -> bool:
    """Whether a unit is the heading."""
    words = clean_name(node.title)
    return not node.excerpt and naming(words) is not Naming.UNKNOWN and _OF_DEEDS.match(words) is None


def _whole(node: Node) -> Entry:
    """The sentence of a section without bullets; where a unit is its heading, what stands below it."""
    words = " ".join(entry.text for entry in node.entries if entry.depth < 0)
    if words and (node.excerpt or naming(clean_name(node.title)) is not Naming.UNKNOWN):
        return Entry(-1, words, node.number)
    return Entry(-1, f"{node.title}. {words}".strip(" ."), node.number)


def _rows_of_numbers(nodes: Sequence[Node]) -> dict[int, list[Node]]:
    """For each numbered paragraph without bullets of its own, the row of numbers it stands in."""
    found: dict[int, list[Node]] = {}
    parents: dict[int, int] = {}
    above: list[int] = []
    for index, node in enumerate(nodes):
        while above and nodes[above[-1]].level >= node.level:
            above.pop()
        parents[index] = above[-1] if above else -1
        above.append(index)
    for index, node in enumerate(nodes):
        plain = not any(entry.depth >= 0 or entry.cells for entry in node.entries)
        if plain and node.printed:
            brothers = [nodes[other] for other, parent in parents.items() if parent == parents[index]]
            found[index] = brothers
    return found


def _assigned(reader: Reader, node: Node, chapter: Chapter, told: Deed, row: Sequence[Deed]) -> Assigned:
    assigned = reader.labelled(node)
    if chapter is Chapter.INFORMATION and not any(said.kind in _WHO for said in assigned.said) and not assigned.deeds:
        return Assigned(node, free=[_unlabelled(entry) for entry in node.entries])
    if assigned.said or assigned.deeds or chapter is Chapter.INFORMATION:
        return assigned
    bullets = _bullets(node.entries)
    if bullets:
        headed = _is_headed(node)
        deeds = [reader.in_words(entry, inner, headed=headed) for entry, inner in bullets]
        if _make_tasks(deeds, chapter):
            assigned.deeds = deeds
            assigned.free = [entry for entry in node.entries if entry.depth < 0]
    elif chapter is not Chapter.PROGRAMME or (told.is_task and _are_tasks(told, row)):
        assigned.said = [replace(each, number=assigned.last) for each in told.said]
    return assigned


def _unlabelled(entry: Entry) -> Entry:
    """An entry that must not be read as a label of a task: “- Thời gian: …” of a whole chapter is a paragraph."""
    return replace(entry, depth=-1) if entry.depth == 0 and split_labels(entry.text) else entry


def _are_tasks(told: Deed, row: Sequence[Deed]) -> bool:
    """Whether numbered sentences of a programme are tasks: somebody is told to, or most of the row say when."""
    if _IN_FORCE in told.text:
        return False
    return _leads(told) or (len(row) > 1 and 2 * sum(deed.is_task for deed in row) >= len(row))


def _make_tasks(deeds: Sequence[Deed], chapter: Chapter) -> bool:
    """Whether bullets without labels are tasks: where somebody is told to, or most of them say when.

    In a programme without labels the others beside them are tasks too, whose time the paper does not say.
    """
    tasks = [deed for deed in deeds if deed.is_task]
    if not tasks or chapter is not Chapter.PROGRAMME:
        return bool(tasks)
    if len(deeds) == 1 or 2 * len(tasks) < len(deeds):
        return any(_leads(deed) for deed in deeds)
    for deed in deeds:
        if not deed.is_task:
            deed.said.append(Said("Thời gian", NOT_SAID, deed.number, Label.TIME, added=True))
    return True


def _leads(deed: Deed) -> bool:
    return any(said.kind is Label.LEAD for said in deed.said)


def _bullets(entries: Sequence[Entry]) -> list[tuple[Entry, list[Entry]]]:
    """Each bullet with what lies below it."""
    found: list[tuple[Entry, list[Entry]]] = []
    for entry in entries:
        if entry.depth == 0:
            found.append((entry, []))
        elif entry.depth > 0 and found:
            found[-1][1].append(entry)
    return found
