"""Feed document → RSS 2.0 and Atom (RFC 4287), by feedgen, with what feedgen leaves out written by two extensions."""

from html import escape

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml.etree import SubElement, _Element

from kyniem.publishing.feed_documents import GENERATOR, LANGUAGE, FeedDocument, FeedItem

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
HISTORY = "http://purl.org/syndication/history/1.0"


class _FeedParts:
    """What stands beside the items and feedgen has no word for: publisher, archive mark, tombstones."""

    document: FeedDocument

    def extend_ns(self) -> dict[str, str]:
        """Prefixes for the document's root."""
        spaces = {"dc": DUBLIN_CORE}
        if self.document.tombstones:
            spaces["at"] = TOMBSTONES
        if self.document.current:
            spaces["fh"] = HISTORY
        return spaces

    def extend_rss(self, rss: _Element) -> None:
        """The publisher by name: RSS's own managingEditor takes an e-mail address only."""
        SubElement(rss[0], f"{{{DUBLIN_CORE}}}publisher").text = self.document.publisher

    def extend_atom(self, feed: _Element) -> None:
        """Mark an archive document (RFC 5005, 4) and say what was withdrawn (RFC 6721, 3), never its title or text."""
        SubElement(feed, f"{{{DUBLIN_CORE}}}publisher").text = self.document.publisher
        if self.document.current:
            SubElement(feed, f"{{{HISTORY}}}archive")
        for stone in self.document.tombstones:
            gone = SubElement(
                feed, f"{{{TOMBSTONES}}}deleted-entry", attrib={"ref": stone.ref, "when": stone.when.isoformat()}
            )
            if stone.reason:
                SubElement(gone, f"{{{TOMBSTONES}}}comment").text = stone.reason


class _ItemParts:
    """What feedgen drops of an item: the attributes of Atom links (upstream #135), and names without e-mail in RSS."""

    item: FeedItem

    def extend_rss(self, item: _Element) -> None:
        """Who issued it, and when it last changed; RSS itself knows an e-mail address and a first date only."""
        SubElement(item, f"{{{DUBLIN_CORE}}}creator").text = self.item.author
        SubElement(item, f"{{{ATOM}}}updated").text = self.item.updated.isoformat()

    def extend_atom(self, entry: _Element) -> None:
        """The page for people, then every enclosure with its type and length."""
        page = {"rel": "alternate", "type": "text/html", "hreflang": LANGUAGE, "href": self.item.address}
        SubElement(entry, "link", attrib=page)
        for enclosure in self.item.enclosures:
            link = SubElement(entry, "link", rel="enclosure", type=enclosure.type, length=str(enclosure.length))
            link.attrib.update({"title": enclosure.title, "href": enclosure.address})


def rss(document: FeedDocument) -> bytes:
    """The document as RSS 2.0: UTF-8, indented; one enclosure an item, its first."""
    generator = _generator(document, document.rss, "application/rss+xml")
    for item in document.items:
        entry = _entry(generator, item)
        entry.link(href=item.address)
        # RSS reads a description as HTML, so plain text is escaped once more than XML asks for.
        entry.description(escape(item.summary, quote=False))
        entry.content(item.html)
        entry.pubDate(item.published)
        for enclosure in item.enclosures[:1]:
            entry.enclosure(enclosure.address, str(enclosure.length), enclosure.type)
    return bytes(generator.rss_str(pretty=True))


def atom(document: FeedDocument) -> bytes:
    """The document as Atom: UTF-8, indented; content of type html, every enclosure."""
    generator = _generator(document, document.atom, "application/atom+xml")
    for item in document.items:
        entry = _entry(generator, item)
        entry.summary(item.summary)
        entry.content(item.html, type="html")
        entry.published(item.published)
        entry.updated(item.updated)
        entry.author(name=item.author, uri=item.author_address)
    return bytes(generator.atom_str(pretty=True))


def _generator(document: FeedDocument, address: str, media_type: str) -> FeedGenerator:
    """A feed without items; `self` first, `alternate` last, because feedgen's RSS takes the last link for its own."""
    generator = FeedGenerator()
    generator.register_extension("kyniem", _FeedParts, _ItemParts)
    generator.kyniem.document = document
    generator.id(document.id)
    generator.title(document.title)
    generator.subtitle(document.summary)
    generator.updated(document.updated)
    generator.language(LANGUAGE)
    generator.author(name=document.publisher)
    generator.rights(document.rights)
    generator.generator(GENERATOR)
    generator.link(href=address, rel="self", type=media_type)
    related = {"current": document.current, "prev-archive": document.older, "next-archive": document.newer}
    for relation, other in related.items():
        if other:
            generator.link(href=other, rel=relation, type="application/atom+xml")
    generator.link(href=document.page, rel="alternate", type="text/html", hreflang=LANGUAGE)
    return generator


def _entry(generator: FeedGenerator, item: FeedItem) -> FeedEntry:
    """What both formats share; `order` because feedgen puts new entries first."""
    entry = generator.add_entry(order="append")
    entry.kyniem.item = item
    entry.id(item.id)
    entry.title(item.title)
    for category in item.categories:
        scheme = {"scheme": category.scheme} if category.scheme else {}
        entry.category(term=category.term, label=category.label, **scheme)
    return entry
