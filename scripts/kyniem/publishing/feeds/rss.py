"""Feed document and items → RSS 2.0 (rssboard.org/rss-specification) by feedgen, with the modules that readers know."""

from html import escape

from lxml.etree import SubElement, _Element

from kyniem.publishing.feeds.documents import FeedDocument, FeedItem
from kyniem.publishing.feeds.generators import FeedParts, cut_out, entry_of, generator_of, put_in
from kyniem.publishing.feeds.modules import ATOM, ITUNES


def rss_item(item: FeedItem) -> str:
    """The item as an element; one enclosure, its first.

    RSS reads a description as HTML, so plain text is escaped once more than XML asks for.
    """
    generator, entry = entry_of(item)
    entry.link(href=item.address)
    entry.description(escape(item.description or item.summary, quote=False))
    entry.content(item.html)
    entry.pubDate(item.published)
    for file in item.enclosures[:1]:
        entry.enclosure(file.address, str(file.length), file.type)
    return cut_out(generator.rss_str(pretty=True), "item")


def rss(document: FeedDocument) -> bytes:
    """The document as RSS 2.0 in UTF-8."""
    generator = generator_of(document, document.rss, "application/rss+xml", _RssParts)
    return put_in(
        generator.rss_str(pretty=True), "</channel>", [(one.id, one.rss) for one in document.items_and_notices]
    )


class _RssParts(FeedParts):
    """The archives; of a feed whose items have a duration, what Apple asks before all items."""

    def extend_rss(self, rss: _Element) -> None:
        """The publisher, the newest archive; author, category, owner, without which checkers misjudge recordings."""
        super().extend_rss(rss)
        channel, document = rss[0], self.document
        if document.older:
            older = {"rel": "prev-archive", "type": "application/atom+xml", "href": document.older}
            SubElement(channel, f"{{{ATOM}}}link", attrib=older)
        if document.space:
            SubElement(channel, f"{{{ITUNES}}}author").text = document.publisher
            SubElement(channel, f"{{{ITUNES}}}explicit").text = "false"
            SubElement(channel, f"{{{ITUNES}}}category", text="Government")
        if document.space and document.email:
            owner = SubElement(channel, f"{{{ITUNES}}}owner")
            SubElement(owner, f"{{{ITUNES}}}name").text = document.publisher
            SubElement(owner, f"{{{ITUNES}}}email").text = document.email
