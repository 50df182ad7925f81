"""Feed document → JSON Feed 1.1 (jsonfeed.org/version/1.1); what the format has no word for stands under `_kyniem`."""

import json

from kyniem.publishing.feed_documents import LANGUAGE, FeedDocument, FeedItem

Value = str | int | dict[str, "Value"] | list["Value"]


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
        "items": [_item(item) for item in document.items],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=2) + "\n").encode()


def _own(document: FeedDocument) -> dict[str, Value]:
    """Rights and withdrawals, for which JSON Feed has no key; moments as in RFC 3339."""
    departed: list[Value] = [
        {"id": stone.ref, "when": stone.when.isoformat(), "reason": stone.reason} for stone in document.tombstones
    ]
    return {"id": document.id, "updated": document.updated.isoformat(), "rights": document.rights, "departed": departed}


def _item(item: FeedItem) -> dict[str, Value]:
    said: dict[str, Value] = {
        "id": item.id,
        "url": item.address,
        "title": item.title,
        "content_html": item.html,
        "content_text": item.text,
        "summary": item.summary,
        "image": item.picture,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "authors": [{"name": item.author, "url": item.author_address}],
        "tags": [category.label for category in item.categories],
        "language": LANGUAGE,
        "attachments": [
            {
                "url": enclosure.address,
                "mime_type": enclosure.type,
                "title": enclosure.title,
                "size_in_bytes": enclosure.length,
            }
            for enclosure in item.enclosures
        ],
    }
    return {key: value for key, value in said.items() if value}
