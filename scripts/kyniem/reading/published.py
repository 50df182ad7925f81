"""The keys that plans, calendars and posts share: id, title, moments, status, corrections, withdrawal."""

from datetime import datetime
from pathlib import PurePosixPath
from typing import TypedDict

from kyniem.model.published import Anniversary, Correction, Status, Withdrawal
from kyniem.phrases.anniversaries import find_anniversaries
from kyniem.problems import Origin
from kyniem.reading.documents import Document
from kyniem.reading.fields import Fields


class Shared(TypedDict):
    """The shared keys, ready to be handed to the dataclass of a kind."""

    id: str
    title: str
    source: str
    origin: Origin
    published: datetime
    status: Status
    expires: datetime | None
    withdrawal: Withdrawal | None
    corrections: tuple[Correction, ...]


def read_published(
    fields: Fields, document: Document, *, default_title: str = "", default_expiry: datetime | None = None
) -> Shared | None:
    """Read the shared keys; None when the title or the moment is missing or cannot be read."""
    title = fields.text("title", "tiêu đề", required=not default_title) or default_title
    published = fields.moment("published", "ngày giờ đăng", required=True)
    item_id = fields.text("id", "mã") or PurePosixPath(document.source.path).stem
    status = fields.choice("status", "tình trạng", Status, Status.APPROVED)
    expires = fields.moment("expires", "hết hạn lúc") or default_expiry
    corrections = tuple(_corrections(fields))
    withdrawal = _withdrawal(fields)
    if not title or published is None:
        return None
    return Shared(
        id=item_id,
        title=title,
        source=document.source.path,
        origin=document.source.origin.at(document.front.origin.line),
        published=published,
        status=status,
        expires=expires,
        withdrawal=withdrawal,
        corrections=corrections,
    )


def read_anniversaries(document: Document) -> tuple[Anniversary, ...]:
    """Every anniversary that the body names, with its line."""
    return tuple(
        Anniversary(
            years=years,
            origin_day=founded,
            day=day,
            title=title,
            origin=document.body_origin.at(document.body_origin.line + line),
        )
        for line, years, founded, day, title in find_anniversaries(document.body)
    )


def _corrections(fields: Fields) -> list[Correction]:
    found = []
    for inner in fields.list_of_fields("corrections", "đính chính"):
        when = inner.moment("when", "lúc đính chính", required=True)
        what = inner.text("what", "nội dung đính chính", required=True)
        inner.finish()
        if when is not None and what:
            found.append(Correction(when=when, what=what))
    return sorted(found, key=lambda correction: correction.when)


def _withdrawal(fields: Fields) -> Withdrawal | None:
    inner = fields.fields("withdrawn", "gỡ tin")
    if inner is None:
        return None
    when = inner.moment("when", "lúc gỡ", required=True)
    reason = inner.text("reason", "lý do gỡ", required=True)
    inner.finish()
    return Withdrawal(when=when, reason=reason) if when is not None else None
