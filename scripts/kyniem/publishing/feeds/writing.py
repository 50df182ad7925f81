"""A feed item in every format at once."""

from kyniem.publishing.feeds.atom import atom_entry
from kyniem.publishing.feeds.documents import FeedItem, WrittenItem
from kyniem.publishing.feeds.json_feed import json_item
from kyniem.publishing.feeds.rss import rss_item


def written(item: FeedItem) -> WrittenItem:
    """The item written out in RSS, Atom and JSON Feed."""
    return WrittenItem(
        id=item.id, updated=item.updated, rss=rss_item(item), atom=atom_entry(item), json=json_item(item)
    )
