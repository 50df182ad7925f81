"""Rows of calendars whose post is not there: cancelled when it was withdrawn, without a link when it is hidden."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kyniem.model.calendar import Calendar, Entry
from kyniem.model.departed import Departed, DepartedEntry, departed_entry


def without_rows_of(
    withdrawn: Mapping[str, str], calendars: Iterable[Calendar], departed: Iterable[Departed]
) -> tuple[tuple[Calendar, ...], tuple[Departed, ...]]:
    """The calendars without the rows that lead to a withdrawn post, and what departed with those rows to be cancelled.

    A row's words tell of its post, so they go with it. `withdrawn` gives the id of each such post by its source.
    """
    taken: dict[str, list[DepartedEntry]] = {}
    pages: dict[str, list[str]] = {}
    kept = []
    for calendar in calendars:
        rows = [entry for entry in calendar.entries if entry.post in withdrawn]
        for row in rows:
            taken.setdefault(withdrawn[row.post], []).append(departed_entry(calendar, row))
            pages.setdefault(withdrawn[row.post], []).append(row.address)
        left = tuple(entry for entry in calendar.entries if entry.post not in withdrawn)
        kept.append(replace(calendar, entries=left) if rows else calendar)
    gone = (
        replace(one, entries=(*one.entries, *taken[one.id]), pages=tuple(pages[one.id])) if one.id in taken else one
        for one in departed
    )
    return tuple(kept), tuple(gone)


def without_links_to_hidden(calendars: Iterable[Calendar], visible: frozenset[str]) -> tuple[Calendar, ...]:
    """The calendars with rows that lead to posts in `visible` (their sources) only; other rows stay without a post."""
    return tuple(
        replace(calendar, entries=tuple(_without_hidden_post(entry, visible) for entry in calendar.entries))
        for calendar in calendars
    )


def _without_hidden_post(entry: Entry, visible: frozenset[str]) -> Entry:
    return entry if not entry.post or entry.post in visible else replace(entry, post="")
