"""What refers to what: an item's bodies, the files its links name, the media it uses, the addresses inside plans."""

import posixpath
from collections.abc import Iterable, Iterator

from kyniem.model.calendar import Calendar
from kyniem.model.plan import Plan, Section, Task
from kyniem.model.post import Post
from kyniem.model.published import Published
from kyniem.model.text import Body


def media_of(items: Iterable[Published]) -> frozenset[str]:
    """The paths of all media that these items use."""
    return frozenset(path for item in items for path in (*_chosen_media(item), *_media_in(item)))


def _chosen_media(item: Published) -> Iterator[str]:
    if isinstance(item, Plan) and item.original:
        yield item.original
    if isinstance(item, Post):
        if item.picture is not None:
            yield item.picture.file
        for placement in item.placements:
            yield from filter(None, (placement.picture, placement.audio))


def _media_in(item: Published) -> Iterator[str]:
    for body in bodies_of(item):
        for reference in body.references:
            yield within(item.source, reference.target)


def bodies_of(item: Published) -> tuple[Body, ...]:
    """Every body of an item, its channels' texts included."""
    if isinstance(item, Plan):
        inner = [section.body for section in item.sections] + [task.body for task in item.tasks]
        return (item.preamble, *inner)
    if isinstance(item, Calendar):
        return (item.intro,)
    if isinstance(item, Post):
        return (item.body, *(placement.text for placement in item.placements))
    return ()


def addressed(plans: Iterable[Plan]) -> dict[str, tuple[Plan, Section | Task | None]]:
    """What `48-kh-ubnd`, `48-kh-ubnd#II.4` and `48-kh-ubnd#II.4-6` name: a plan, and what in it."""
    found: dict[str, tuple[Plan, Section | Task | None]] = {}
    for plan in plans:
        found[plan.id] = (plan, None)
        for section in plan.sections:
            found.setdefault(f"{plan.id}#{section.address}", (plan, section))
        for task in plan.tasks:
            found[task.id] = (plan, task)
    return found


def within(source: str, target: str) -> str:
    """The path inside the campaign's folder that a relative `target` written in file `source` names, no fragment."""
    path = target.split("#", 1)[0].split("?", 1)[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), path)) if path else source
