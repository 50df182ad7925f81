"""The keys that plans, calendars and posts share: id, title, moments, status, corrections, withdrawal."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import TypedDict

from kyniem.model.published import NEVER, Anniversary, Correction, Status, Withdrawal
from kyniem.phrases.anniversaries import find_anniversaries
from kyniem.problems import Origin, Problem
from kyniem.reading.documents import Document
from kyniem.reading.fields import Fields

FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


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
    places: Mapping[str, Origin]
    written: str


def read_published(
    fields: Fields, document: Document, *, default_title: str = "", default_expiry: datetime | None = None
) -> Shared:
    """Read the shared keys; for a title or moment that is missing or cannot be read, "" and `NEVER` stand in."""
    path = PurePosixPath(document.source.path)
    if fields.kind != "post" and not FILE_NAME.fullmatch(path.stem):
        message = "tên tệp thành địa chỉ: hãy đặt lại bằng chữ thường không dấu, chữ số, nối bằng dấu -"
        fields.problems.append(Problem(document.source.origin, "file-name", message))
    title = fields.text("title", "tiêu đề", required=not default_title) or default_title
    published = fields.moment("published", "ngày giờ đăng", required=True) or NEVER
    item_id = fields.identifier("id", "mã") or path.stem
    status = fields.choice("status", "tình trạng", Status, Status.APPROVED, unreadable=Status.DRAFT)
    expires = fields.moment("expires", "hết hạn lúc") or default_expiry
    corrections = tuple(_corrections(fields))
    withdrawal = _withdrawal(fields, published)
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
        places=fields.places,
        written=document.source.text,
    )


def read_anniversaries(document: Document) -> tuple[Anniversary, ...]:
    """Every anniversary that the file names, in its title as in its body, with its line."""
    return tuple(
        Anniversary(
            years=years,
            origin_day=founded,
            day=day,
            title=title,
            origin=document.source.origin.at(1 + line),
        )
        for line, years, founded, day, title in find_anniversaries(document.source.text)
    )


def _corrections(fields: Fields) -> list[Correction]:
    found = []
    for inner in fields.list_of_fields("corrections", "đính chính"):
        when = inner.moment("when", "lúc đính chính", required=True)
        what = inner.text("what", "nội dung đính chính", required=True)
        text = inner.text("text", "lời đọc đính chính")
        channels = inner.texts("channels", "kênh có chỗ sai")
        inner.finish()
        if when is not None and what:
            found.append((Correction(when=when, what=what, text=text, channels=channels), inner.origin_of("when")))
    found.sort(key=lambda placed: placed[0].when)
    # Places are asked for by the order the model keeps, which is that of time.
    fields.places.update((f"corrections[{number}].when", place) for number, (_, place) in enumerate(found, start=1))
    return [correction for correction, _ in found]


def _withdrawal(fields: Fields, published: datetime) -> Withdrawal | None:
    """When and why it was taken back; a moment that cannot be read stands in after `published`, and is told once."""
    inner = fields.fields("withdrawn", "gỡ tin")
    if inner is None:
        return None
    when = inner.moment("when", "lúc gỡ", required=True)
    reason = inner.text("reason", "lý do gỡ", required=True)
    inner.finish()
    after = published if published == NEVER else published + timedelta(minutes=1)
    return Withdrawal(when=when or after, reason=reason)
