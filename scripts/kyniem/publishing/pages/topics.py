"""The pages of topics: the list of all, and each with its posts."""

from collections.abc import Iterator
from dataclasses import replace

from kyniem.model.campaign import Topic
from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page
from kyniem.model.post import Post
from kyniem.publishing.addresses import NEWS, TOPICS, address_of
from kyniem.publishing.feeds.catalogue import Group, feed_of, head_links, subject_feeds_of
from kyniem.publishing.rendering import Renderer, list_page


def topic_pages(renderer: Renderer) -> Iterator[Page]:
    """The list of topics, then each topic."""
    edition = renderer.edition
    crumb = Crumb(title="Chủ đề", address=TOPICS)
    counts = [{"topic": topic, "count": len(_posts_on(edition, topic))} for topic in edition.campaign.topics]
    names = ", ".join(topic.name for topic in edition.campaign.topics)
    listing = list_page(edition, NEWS, TOPICS, ("Chủ đề", f"Tin bài theo chủ đề: {names}."), (crumb,))
    yield renderer.page("topics", listing, topics=counts)
    feeds = subject_feeds_of(edition)
    for topic in edition.campaign.topics:
        address = address_of(topic)
        crumbs = (crumb, Crumb(title=topic.name, address=address))
        page = list_page(edition, NEWS, address, (topic.name, topic.summary), crumbs)
        feed = feed_of(feeds, topic.id, Group.TOPIC)
        page = replace(page, feeds=head_links(feed))
        yield renderer.page("topic", page, topic=topic, feed=feed, posts=_posts_on(edition, topic))


def _posts_on(edition: Edition, topic: Topic) -> tuple[Post, ...]:
    return tuple(post for post in edition.current_posts if topic.id in post.topics)
