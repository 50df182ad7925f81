"""Feed document and items → Atom (RFC 4287), with archive documents (RFC 5005) and tombstones (RFC 6721)."""

from collections.abc import Iterator

from kyniem.publishing.feed_documents import GENERATOR, LANGUAGE, Enclosure, FeedDocument, FeedItem, Tombstone
from kyniem.publishing.feed_modules import OWN, modules
from kyniem.publishing.xml_text import DECLARATION, NAMESPACES, around, spaces, tag, words

_TYPE = "application/atom+xml"


def atom_entry(item: FeedItem) -> str:
    """The elements of an entry but its id; content of type html, every enclosure."""
    author = f"{words('name', item.author)}\n{words('uri', item.author_address)}"
    parts = [
        words("title", item.title),
        words("updated", item.updated.isoformat()),
        words("published", item.published.isoformat()),
        around("author", author),
        tag("link", {"rel": "alternate", "type": "text/html", "hreflang": LANGUAGE, "href": item.address}),
        *map(_enclosure, item.enclosures),
        *(tag("category", {"term": one.term, "label": one.label, "scheme": one.scheme}) for one in item.categories),
        words("summary", item.summary),
        words("content", item.html, {"type": "html"}),
        *modules(item),
    ]
    return "\n".join(parts)


def atom(document: FeedDocument) -> bytes:
    """The document as Atom in UTF-8."""
    entries = (around("entry", f"{words('id', one.id)}\n{one.atom}") for one in document.items)
    prefixes = spaces("dc", "media")
    if document.space:
        prefixes |= spaces("itunes", "podcast", own={OWN: document.space})
    if document.tombstones:
        prefixes |= spaces("at")
    if document.current:
        prefixes |= spaces("fh")
    root = {"xmlns": NAMESPACES["atom"], **prefixes, "xml:lang": LANGUAGE}
    inner = "\n".join([*_head(document), *map(_tombstone, document.tombstones), *entries])
    return f"{DECLARATION}{around('feed', inner, root)}\n".encode()


def _head(document: FeedDocument) -> Iterator[str]:
    yield words("id", document.id)
    yield words("title", document.title)
    yield words("subtitle", document.summary)
    yield words("updated", document.updated.isoformat())
    yield around("author", words("name", document.publisher))
    yield words("rights", document.rights)
    yield words("generator", GENERATOR)
    yield words("dc:publisher", document.publisher)
    related = {
        "self": document.atom,
        "current": document.current,
        "prev-archive": document.older,
        "next-archive": document.newer,
    }
    for relation, address in related.items():
        if address:
            yield tag("link", {"rel": relation, "type": _TYPE, "href": address})
    yield tag("link", {"rel": "alternate", "type": "text/html", "hreflang": LANGUAGE, "href": document.page})
    if document.current:
        yield "<fh:archive/>"


def _enclosure(file: Enclosure) -> str:
    return tag(
        "link",
        {"rel": "enclosure", "type": file.type, "length": file.length, "title": file.title, "href": file.address},
    )


def _tombstone(stone: Tombstone) -> str:
    """What was withdrawn: never its title or text."""
    attributes = {"ref": stone.ref, "when": stone.when.isoformat()}
    if not stone.reason:
        return tag("at:deleted-entry", attributes)
    return around("at:deleted-entry", words("at:comment", stone.reason), attributes)
