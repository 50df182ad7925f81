"""What was set right and what was taken back, told openly: every correction and withdrawal, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kyniem.model.departed import LEFT_CALENDAR, LEFT_PLAN, Departed
from kyniem.model.edition import Edition, Mark
from kyniem.model.post import Post
from kyniem.model.published import Correction, Published

_DEPARTED_KINDS = {LEFT_PLAN: "văn bản", LEFT_CALENDAR: "lịch"}
_OUT = (None, Mark.EXPIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A correction of an item that is out, or what is left of one that was taken back.

    `kind` is the word people see; `channels` are the names of those whose people must be told.
    """

    when: datetime
    kind: str
    channels: tuple[str, ...]
    item: Published | None = None
    correction: Correction | None = None
    gone: Departed | None = None


def amendments_of(edition: Edition) -> tuple[Amendment, ...]:
    """Every one of the edition, the newest first; of two at one moment the one read first in the folder."""
    found = (*_corrections(edition), *_withdrawals(edition))
    return tuple(sorted(found, key=lambda each: each.when, reverse=True))


def _corrections(edition: Edition) -> Iterator[Amendment]:
    for item in (*edition.posts, *edition.plans, *edition.calendars):
        if edition.mark(item) not in _OUT:
            continue
        own = item.channels if isinstance(item, Post) else ()
        for correction in item.corrections:
            concerned = tuple(channel for channel in own if correction.concerns(channel))
            yield Amendment(
                when=correction.when,
                kind=edition.campaign.kind_name(item.kind) if isinstance(item, Post) else "",
                channels=_names(edition, concerned),
                item=item,
                correction=correction,
            )


def _withdrawals(edition: Edition) -> Iterator[Amendment]:
    for gone in edition.departed:
        kind = _DEPARTED_KINDS.get(gone.kind) or edition.campaign.kind_name(gone.kind).lower()
        yield Amendment(when=gone.when, kind=kind, channels=_names(edition, gone.channels), gone=gone)


def _names(edition: Edition, channels: tuple[str, ...]) -> tuple[str, ...]:
    found = (edition.campaign.channel(channel) for channel in channels)
    return tuple(channel.name for channel in found if channel is not None)
