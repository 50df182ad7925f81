"""Feed document and items → Atom (RFC 4287) by feedgen, with archives (RFC 5005) and tombstones (RFC 6721)."""

from lxml.etree import SubElement, _Element

from kyniem.publishing.feeds.documents import FeedDocument, FeedItem
from kyniem.publishing.feeds.generators import FeedParts, cut_out, entry_of, generator_of, put_in
from kyniem.publishing.feeds.modules import HISTORY, TOMBSTONES


def atom_entry(item: FeedItem) -> str:
    """The item as an element; content of type html, every enclosure."""
    generator, entry = entry_of(item)
    entry.summary(item.summary)
    entry.content(item.html, type="html")
    entry.published(item.published)
    entry.updated(item.updated)
    entry.author(name=item.author, uri=item.author_address)
    return cut_out(generator.atom_str(pretty=True), "entry")


def atom(document: FeedDocument) -> bytes:
    """The document as Atom in UTF-8."""
    generator = generator_of(document, document.atom, "application/atom+xml", _AtomParts)
    return put_in(generator.atom_str(pretty=True), "</feed>", [(one.id, one.atom) for one in document.items])


class _AtomParts(FeedParts):
    """The mark of an archive document (RFC 5005, 4), and what was withdrawn (RFC 6721, 3)."""

    def extend_ns(self) -> dict[str, str]:
        """The prefixes of the mark and of the tombstones, where there are any: a checker warns of what is unused."""
        spaces = super().extend_ns()
        if self.document.tombstones:
            spaces["at"] = TOMBSTONES
        if self.document.current:
            spaces["fh"] = HISTORY
        return spaces

    def extend_atom(self, feed: _Element) -> None:
        """The publisher, the mark, the tombstones: never a title or text."""
        super().extend_atom(feed)
        if self.document.current:
            SubElement(feed, f"{{{HISTORY}}}archive")
        for stone in self.document.tombstones:
            told = {"ref": stone.ref, "when": stone.when.isoformat()}
            gone = SubElement(feed, f"{{{TOMBSTONES}}}deleted-entry", attrib=told)
            if stone.reason:
                SubElement(gone, f"{{{TOMBSTONES}}}comment").text = stone.reason
