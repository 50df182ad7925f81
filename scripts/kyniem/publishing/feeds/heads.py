"""What every feed says of itself before its items: id, title, who publishes it, what is allowed with its words."""

from kyniem.model.edition import Edition
from kyniem.publishing.addresses import absolute
from kyniem.publishing.feeds.documents import FeedDocument
from kyniem.publishing.wording import line, local


def head_of(edition: Edition, path: str, title: str, summary: str, page: str) -> FeedDocument:
    """An empty document, unchanged since the campaign came out; `path` is that of its files without their endings.

    `page` is where people find the same; both are relative to the site.
    """
    campaign = edition.campaign
    publisher = campaign.publisher
    since = local(campaign.since)
    return FeedDocument(
        id=f"tag:{campaign.host},{since.year}:{path}",
        title=title,
        summary=summary,
        page=absolute(edition, page),
        publisher=", ".join(line(name) for name in (publisher.body, publisher.office) if name),
        rights=" ".join(f"{line(words).rstrip('.')}." for words in (publisher.body, publisher.licence) if words),
        updated=since,
        items=(),
        email=publisher.contact.email,
    )
