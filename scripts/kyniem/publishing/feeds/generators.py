"""feedgen's generator for a document and its items: what it leaves out is written by two extensions of ours."""

from collections.abc import Iterable
from html import escape

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml.etree import SubElement, _Element

from kyniem.publishing.feeds.documents import GENERATOR, LANGUAGE, FeedDocument, FeedItem
from kyniem.publishing.feeds.modules import ATOM, DUBLIN_CORE, add_modules, namespaces

ANY_ID = "tag:kyniem"
"""What stands for the id of an item that is written out before it is known which feeds carry it."""


class FeedParts:
    """What stands beside the items and feedgen has no word for; each format adds its own."""

    document: FeedDocument

    def extend_ns(self) -> dict[str, str]:
        """Prefixes for the document's root."""
        return namespaces(self.document.space)

    def extend_rss(self, rss: _Element) -> None:
        """The publisher by name: RSS's own managingEditor takes an e-mail address only."""
        SubElement(rss[0], f"{{{DUBLIN_CORE}}}publisher").text = self.document.publisher

    def extend_atom(self, feed: _Element) -> None:
        """The publisher, as in RSS."""
        SubElement(feed, f"{{{DUBLIN_CORE}}}publisher").text = self.document.publisher


class _ItemParts:
    """What feedgen drops of an item: attributes of Atom links (upstream #135), names without e-mail, other modules."""

    item: FeedItem

    def extend_rss(self, item: _Element) -> None:
        """Who issued it, and when it last changed; RSS itself knows an e-mail address and a first date only."""
        SubElement(item, f"{{{DUBLIN_CORE}}}creator").text = self.item.author
        SubElement(item, f"{{{ATOM}}}updated").text = self.item.updated.isoformat()
        add_modules(item, self.item)

    def extend_atom(self, entry: _Element) -> None:
        """The page for people, then every enclosure with its type and length."""
        page = {"rel": "alternate", "type": "text/html", "hreflang": LANGUAGE, "href": self.item.address}
        SubElement(entry, "link", attrib=page)
        for file in self.item.enclosures:
            link = SubElement(entry, "link", rel="enclosure", type=file.type, length=str(file.length))
            if file.title:
                link.set("title", file.title)
            link.set("href", file.address)
        add_modules(entry, self.item)


def generator_of(
    document: FeedDocument, address: str, media_type: str, parts: type[FeedParts] = FeedParts
) -> FeedGenerator:
    """A feed without items; `self` first, `alternate` last, because feedgen's RSS takes the last link for its own."""
    generator = FeedGenerator()
    generator.register_extension("kyniem", parts, _ItemParts)
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


def entry_of(item: FeedItem) -> tuple[FeedGenerator, FeedEntry]:
    """The item alone in a feed, with what both formats share, under ANY_ID: the place from which it is cut out."""
    space = item.broadcast.space if item.broadcast is not None else ""
    around = FeedDocument(
        id=ANY_ID,
        title=GENERATOR,
        summary=GENERATOR,
        page=item.address,
        publisher=GENERATOR,
        rights="",
        updated=item.updated,
        items=(),
        space=space,
    )
    generator = generator_of(around, item.address, "application/xml")
    entry = generator.add_entry(order="append")
    entry.kyniem.item = item
    entry.id(ANY_ID)
    entry.title(item.title)
    for category in item.categories:
        scheme = {"scheme": category.scheme} if category.scheme else {}
        entry.category(term=category.term, label=category.label, **scheme)
    return generator, entry


def cut_out(document: bytes, name: str) -> str:
    """The one element of this name, as it stands in the document, from its start tag to its end."""
    text = document.decode()
    return text[text.index(f"<{name}>") : text.index(f"</{name}>") + len(f"</{name}>")]


def put_in(document: bytes, end: str, items: Iterable[tuple[str, str]]) -> bytes:
    """The document with these items before the end tag `end`; each is its id and what was cut out of its own feed."""
    before, tag, after = document.decode().rpartition(end)
    indent = before[len(before.rstrip(" ")) :]
    own = (f"{indent}  {text.replace(f'>{ANY_ID}<', f'>{escape(id_, quote=False)}<', 1)}\n" for id_, text in items)
    return f"{before.removesuffix(indent)}{''.join(own)}{indent}{tag}{after}".encode()
