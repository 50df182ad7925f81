"""A feed item in every format at once."""

from kyniem.publishing.atom_feed import atom_entry
from kyniem.publishing.feed_documents import FeedItem, WrittenItem
from kyniem.publishing.json_feed import json_item
from kyniem.publishing.rss_feed import rss_item


def written(item: FeedItem) -> WrittenItem:
    """The item written out in RSS, Atom and JSON Feed."""
    return WrittenItem(
        id=item.id, updated=item.updated, rss=rss_item(item), atom=atom_entry(item), json=json_item(item)
    )
