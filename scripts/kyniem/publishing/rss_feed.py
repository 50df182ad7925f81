"""Feed document and items → RSS 2.0 (rssboard.org/rss-specification), with the modules that readers know."""

from collections.abc import Iterator
from email.utils import format_datetime
from html import escape

from kyniem.publishing.feed_documents import GENERATOR, LANGUAGE, FeedDocument, FeedItem
from kyniem.publishing.feed_modules import OWN, modules
from kyniem.publishing.xml_text import DECLARATION, around, spaces, tag, words

_SPECIFICATION = "http://www.rssboard.org/rss-specification"


def rss_item(item: FeedItem) -> str:
    """The elements of an item but its guid; one enclosure, its first. RSS's own author takes an e-mail address only.

    RSS reads a description as HTML, so plain text is escaped once more than XML asks for.
    """
    enclosures = item.enclosures[:1]
    parts = [
        words("title", item.title),
        words("link", item.address),
        words("description", escape(item.description or item.summary, quote=False)),
        words("content:encoded", item.html),
        words("dc:creator", item.author),
        *(words("category", category.label, {"domain": category.scheme}) for category in item.categories),
        *(tag("enclosure", {"url": one.address, "length": one.length, "type": one.type}) for one in enclosures),
        words("pubDate", format_datetime(item.published)),
        words("atom:updated", item.updated.isoformat()),
        *modules(item),
    ]
    return "\n".join(parts)


def rss(document: FeedDocument) -> bytes:
    """The document as RSS 2.0 in UTF-8."""
    items = (
        around("item", f"{words('guid', one.id, {'isPermaLink': 'false'})}\n{one.rss}")
        for one in document.items_and_notices
    )
    head = [
        words("title", document.title),
        words("link", document.page),
        words("description", document.summary),
        words("language", LANGUAGE),
        words("copyright", document.rights),
        words("lastBuildDate", format_datetime(document.updated)),
        words("docs", _SPECIFICATION),
        words("generator", GENERATOR),
        tag("atom:link", {"rel": "self", "type": "application/rss+xml", "href": document.rss}),
        words("dc:publisher", document.publisher),
    ]
    if document.older:
        older = {"rel": "prev-archive", "type": "application/atom+xml", "href": document.older}
        head.append(tag("atom:link", older))
    prefixes = spaces("atom", "content", "dc", "media")
    if document.space:
        head += _of_a_podcast(document)
        prefixes |= spaces("itunes", "podcast", own={OWN: document.space})
    channel = around("channel", "\n".join([*head, *items]))
    return f"{DECLARATION}{around('rss', channel, {'version': '2.0', **prefixes})}\n".encode()


def _of_a_podcast(document: FeedDocument) -> Iterator[str]:
    """What Apple asks of a feed whose items have a duration; before all items, or its checkers misjudge recordings."""
    yield words("itunes:author", document.publisher)
    yield words("itunes:explicit", "false")
    yield tag("itunes:category", {"text": "Government"})
    if document.email:
        owner = f"{words('itunes:name', document.publisher)}\n{words('itunes:email', document.email)}"
        yield around("itunes:owner", owner)
