"""What belongs to a unit for those who follow it: its posts, those on its tasks, and whether there is anything yet."""

from collections.abc import Iterable

from kyniem.model.edition import Edition
from kyniem.model.plan import Section, Task
from kyniem.model.post import Post
from kyniem.model.unit import Unit


def posts_by_unit(edition: Edition) -> dict[str, tuple[Post, ...]]:
    """For each unit id the current posts it issued and those that serve its tasks, newest first, each once."""
    found: dict[str, list[Post]] = {unit.id: [] for unit in edition.units}
    for post in edition.current_posts:
        for unit_id in concerned(edition, post.unit, post.serves):
            if unit_id in found:
                found[unit_id].append(post)
    return {unit_id: tuple(posts) for unit_id, posts in found.items()}


def concerned(edition: Edition, issuer: str, serves: Iterable[str]) -> tuple[str, ...]:
    """Ids of the units in whose feeds a post stands: the one that issued it, those that lead or join what it serves."""
    found = [issuer]
    for reference in serves:
        served = edition.served(reference)
        part = served[1] if served is not None else None
        tasks = (part,) if isinstance(part, Task) else part.tasks if isinstance(part, Section) else ()
        if isinstance(part, Section) and part.unit:
            found.append(part.unit)
        found += [unit_id for task in tasks for unit_id in (*task.leaders, *task.partners)]
    return tuple(dict.fromkeys(filter(None, found)))


def followed_units(edition: Edition) -> tuple[Unit, ...]:
    """The units that have, or had, a task, an entry or a post: they have a calendar and a feed of their own.

    What was withdrawn counts, or those who subscribed would never be told.
    """
    named = {unit_id for task in edition.tasks for unit_id in (*task.leaders, *task.partners)}
    named.update(unit_id for entry in edition.entries for unit_id in entry.leaders)
    named.update(unit_id for post in edition.posts for unit_id in concerned(edition, post.unit, post.serves))
    for gone in edition.departed:
        named.update(concerned(edition, gone.unit, gone.serves))
        named.update(unit_id for entry in gone.entries for unit_id in entry.units)
    return tuple(unit for unit in edition.units if unit.id in named)


def units_with_days(edition: Edition) -> frozenset[str]:
    """Ids of the units whose calendar holds anything: work with a written time, or an entry."""
    dated = (task for task in edition.tasks if any(period.dated for period in task.periods))
    found = {unit_id for task in dated for unit_id in (*task.leaders, *task.partners)}
    found.update(unit_id for entry in edition.entries for unit_id in entry.leaders)
    return frozenset(found)
