"""Feed document and items → JSON Feed 1.1 (jsonfeed.org/version/1.1); the rest stands under `_kyniem`."""

import json

from kyniem.phrases.dates import write_clock
from kyniem.publishing.feeds.documents import LANGUAGE, Broadcast, Enclosure, FeedDocument, FeedItem, WrittenItem

Value = str | int | dict[str, "Value"] | list["Value"]
_DEEPER = "\n    "
"""Before each line of an item: two steps of the document."""


def json_feed(document: FeedDocument) -> bytes:
    """The document as UTF-8 JSON, two spaces deep, keys in the order of the specification."""
    feed: dict[str, Value] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": document.title,
        "home_page_url": document.page,
        "feed_url": document.json,
        "description": document.summary,
        "authors": [{"name": document.publisher}],
        "language": LANGUAGE,
        "_kyniem": _own(document),
    }
    items = ",".join(_DEEPER + _with_id(item) for item in document.items_and_notices)
    head = _write(feed).removesuffix("\n}")
    closing = "\n  ]\n}\n" if items else "]\n}\n"
    return f'{head},\n  "items": [{items}{closing}'.encode()


def json_item(item: FeedItem) -> str:
    """The members of an item but its id."""
    said: dict[str, Value] = {
        "url": item.address,
        "title": item.title,
        "content_html": item.html,
        "content_text": item.text,
        "summary": item.summary,
        "image": item.pictures[0].address if item.pictures else "",
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "authors": [{"name": item.author, "url": item.author_address}],
        "tags": [category.label for category in item.categories],
        "language": LANGUAGE,
        "attachments": [_attachment(file) for file in item.files],
        "_kyniem": _broadcast(item.broadcast) if item.broadcast is not None else {},
    }
    return _write(_filled(said)).removeprefix("{\n").replace("\n", _DEEPER)


def _with_id(item: WrittenItem) -> str:
    return "{" + _DEEPER + f'  "id": {json.dumps(item.id, ensure_ascii=False)},' + _DEEPER + item.json


def _own(document: FeedDocument) -> dict[str, Value]:
    """Rights and withdrawals, for which JSON Feed has no key; moments as in RFC 3339."""
    departed: list[Value] = [
        {"id": stone.ref, "when": stone.when.isoformat(), "reason": stone.reason} for stone in document.tombstones
    ]
    return {"id": document.id, "updated": document.updated.isoformat(), "rights": document.rights, "departed": departed}


def _attachment(file: Enclosure) -> Value:
    own: dict[str, Value] = {"caption": file.caption, "width": file.width, "height": file.height}
    return _filled(
        {
            "url": file.address,
            "mime_type": file.type,
            "title": file.title,
            "size_in_bytes": file.length,
            "duration_in_seconds": file.seconds,
            "_kyniem": _filled(own),
        }
    )


def _broadcast(broadcast: Broadcast) -> dict[str, Value]:
    return _filled(
        {
            "bulletin": broadcast.bulletin,
            "from": broadcast.start.isoformat() if broadcast.start is not None else "",
            "until": broadcast.until.isoformat() if broadcast.until is not None else "",
            "times": broadcast.times,
            "hours": [write_clock(hour) for hour in broadcast.hours],
            "seconds": broadcast.seconds,
            "transcript": broadcast.transcript,
        }
    )


def _filled(said: dict[str, Value]) -> dict[str, Value]:
    return {key: value for key, value in said.items() if value}


def _write(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
