"""The feeds of an edition: which there are, what each carries and under which ids."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from kyniem.model.campaign import Channel, Phase, PostKind, Topic
from kyniem.model.departed import Departed
from kyniem.model.edition import Edition
from kyniem.model.output import FeedLink
from kyniem.model.post import Post
from kyniem.model.unit import Unit
from kyniem.publishing.addresses import NEWS, address_of, address_of_desk
from kyniem.publishing.unit_following import concerned, followed_units, posts_by_unit
from kyniem.publishing.wording import line, local

MAIN = "tat-ca"
"""The feed of everything."""

_FOLDER = "feeds/"


class Group(StrEnum):
    """What a feed follows; the words are what people see, in the order in which they see them."""

    ALL = "Tất cả"
    CHANNEL = "Kênh"
    PHASE = "Đợt"
    TOPIC = "Chủ đề"
    KIND = "Loại tin"
    UNIT = "Đơn vị"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed: id, what people see of it, every post it could carry, newest first, and what was withdrawn from it.

    `page` is where people find the same, relative to the site. `channel` and `unit` are set where it follows one,
    `follows` is the id of what it follows.
    """

    id: str
    group: Group
    title: str
    summary: str
    page: str
    items: tuple[Post, ...]
    departed: tuple[Departed, ...] = ()
    follows: str = ""
    channel: Channel | None = None
    unit: Unit | None = None

    @property
    def path(self) -> str:
        """The path of its documents without their endings, relative to the site."""
        return f"{_FOLDER}{self.id}"

    @property
    def rss(self) -> str:
        """The path of its RSS 2.0 document, relative to the site."""
        return f"{self.path}.xml"

    @property
    def atom(self) -> str:
        """The path of its Atom document, relative to the site."""
        return f"{self.path}.atom.xml"

    @property
    def json(self) -> str:
        """The path of its JSON Feed, relative to the site."""
        return f"{self.path}.json"

    @property
    def is_radio(self) -> bool:
        """Whether play windows decide what it carries."""
        return self.channel is not None and self.channel.reads_aloud

    def archive(self, month: str) -> str:
        """The path of the archive document of a month (`2023-10`), relative to the site."""
        return f"{self.path}.{month}.atom.xml"


def guid(edition: Edition, post: Post | Departed, feed_id: str) -> str:
    """A post's id in a feed, alike in every format: a tag URI (RFC 4151), with the feed after it outside the main one.

    Readers such as newsboat key items by it over all feeds: so an item shows once in each feed, and twice in none.
    """
    tag = f"tag:{edition.campaign.host},{local(post.published).year}:{post.id}"
    return tag if feed_id == MAIN else f"{tag}:{feed_id}"


def ids_of(edition: Edition, gone: Departed, feed: Feed) -> tuple[str, ...]:
    """The ids under which something withdrawn stood in a feed: its own, and on radio those of its corrections."""
    own = guid(edition, gone, feed.id)
    return (own, *(f"{own}:dinh-chinh-{number}" for channel, number in gone.set_right if channel == feed.id))


def all_feeds_of(edition: Edition) -> tuple[Feed, ...]:
    """Every feed, in the order of their groups."""
    return (*feeds_of(edition), *subject_feeds_of(edition), *unit_feeds_of(edition))


def feeds_of(edition: Edition) -> tuple[Feed, ...]:
    """The main feed, then one for each channel that asks for it, in the campaign's order."""
    campaign = edition.campaign
    everything = Feed(
        id=MAIN,
        group=Group.ALL,
        title=_title(edition, "tất cả tin, bài"),
        summary=line(campaign.description) or line(campaign.title),
        page=NEWS,
        items=edition.current_posts,
        departed=_withdrawn(edition),
    )
    return (everything, *(_channel_feed(edition, channel) for channel in campaign.channels if channel.feed))


def subject_feeds_of(edition: Edition) -> tuple[Feed, ...]:
    """One for each phase, topic and kind that has, or had, an item."""
    campaign = edition.campaign
    phases = (_phase_feed(edition, phase) for phase in campaign.phases)
    topics = (_topic_feed(edition, topic) for topic in campaign.topics)
    kinds = (_kind_feed(edition, kind) for kind in campaign.kinds)
    return tuple(feed for feed in (*phases, *topics, *kinds) if feed is not None)


def unit_feeds_of(edition: Edition) -> tuple[Feed, ...]:
    """One for each unit that has anything: the posts it issued and those on tasks it leads or joins."""
    posts = posts_by_unit(edition)
    gone = [(one, concerned(edition, one.unit, one.serves)) for one in _withdrawn(edition)]
    return tuple(
        Feed(
            id=f"don-vi-{unit.id}",
            group=Group.UNIT,
            title=_title(edition, unit.title),
            summary=f"Tin, bài của {line(unit.title)} và về những việc đơn vị chủ trì, phối hợp.",
            page=address_of(unit),
            items=posts[unit.id],
            departed=tuple(one for one, units in gone if unit.id in units),
            follows=unit.id,
            unit=unit,
        )
        for unit in followed_units(edition)
    )


def _channel_feed(edition: Edition, channel: Channel) -> Feed:
    return Feed(
        id=channel.id,
        group=Group.CHANNEL,
        title=_title(edition, channel.title or channel.name),
        summary=line(channel.summary) or line(channel.title or channel.name),
        page=address_of_desk(channel),
        items=tuple(post for post in edition.current_posts if _carries(edition, channel, post)),
        departed=tuple(one for one in _withdrawn(edition) if channel.id in one.channels),
        follows=channel.id,
        channel=channel,
    )


def _phase_feed(edition: Edition, phase: Phase) -> Feed | None:
    words = ": ".join(filter(None, (line(phase.name), line(phase.title))))
    own = phase.id if phase.id.startswith("dot-") else f"dot-{phase.id}"
    summary = line(phase.summary) or f"Tin, bài đăng trong những ngày của {words}."
    about = (Group.PHASE, own, words, summary, address_of(phase), phase.id)
    return _subject_feed(edition, about, lambda one: phase.holds(local(one.published).date()))


def _topic_feed(edition: Edition, topic: Topic) -> Feed | None:
    summary = line(topic.summary) or f"Tin, bài về {line(topic.name)}."
    about = (Group.TOPIC, f"chu-de-{topic.id}", topic.name, summary, address_of(topic), topic.id)
    return _subject_feed(edition, about, lambda one: topic.id in one.topics)


def _kind_feed(edition: Edition, kind: PostKind) -> Feed | None:
    about = (Group.KIND, f"loai-{kind.id}", kind.name, f"Riêng những bài loại: {line(kind.name)}.", NEWS, kind.id)
    return _subject_feed(edition, about, lambda one: one.kind == kind.id)


def _subject_feed(
    edition: Edition, about: tuple[Group, str, str, str, str, str], holds: Callable[[Post | Departed], bool]
) -> Feed | None:
    """A feed of the posts for which `holds`; None where there never was one.

    `about` is its group, id, name, summary, page and the id of what it follows.
    """
    group, feed_id, name, summary, page, follows = about
    departed = tuple(one for one in _withdrawn(edition) if holds(one))
    if not departed and not any(holds(post) for post in edition.posts):
        return None
    return Feed(
        id=feed_id,
        group=group,
        title=_title(edition, name),
        summary=summary,
        page=page,
        items=tuple(post for post in edition.current_posts if holds(post)),
        departed=departed,
        follows=follows,
    )


def _title(edition: Edition, words: str) -> str:
    closing = " (bản bàn biên tập)" if edition.for_desk else ""
    return f"{line(edition.campaign.name)}: {line(words)}{closing}"


def _withdrawn(edition: Edition) -> tuple[Departed, ...]:
    """The posts that were withdrawn, the latest withdrawal first."""
    return tuple(one for one in reversed(edition.departed) if one.was_post)


def _carries(edition: Edition, channel: Channel, post: Post) -> bool:
    """Whether the post is placed on the channel and, on radio, may still be played."""
    placement = post.placement(channel.id)
    if placement is None:
        return False
    until = placement.play.until if placement.play is not None else None
    return not channel.reads_aloud or until is None or until > edition.as_of


def feed_of(feeds: Iterable[Feed], follows: str, group: Group) -> Feed | None:
    """The feed that follows the thing of this id, or None."""
    return next((feed for feed in feeds if feed.group is group and feed.follows == follows), None)


def head_links(feed: Feed | None) -> tuple[FeedLink, ...]:
    """How a page offers its feed to browsers and readers; nothing where it has none."""
    if feed is None:
        return ()
    return (FeedLink(title=feed.title, type="application/atom+xml", address=feed.atom),)
